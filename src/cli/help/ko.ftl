# 명령과 옵션의 설명. 영어는 각 명령과 옵션의 문서 주석에 있음.

heading = –
    .usage = 사용법
    .placeholder = [옵션]
    .command = 명령
    .commands = 명령
    .arguments = 인자
    .other = 옵션
    .default = 기본값
    .values = 가능한 값
    .options = 모든 명령의 옵션
    .figures = 목표의 수치(직접 입력)
    .metrics = 목표의 JSON·YAML 지표(--from)에서 찾을 경로(metrics.test.accuracy, runs[0].cer 또는 /metrics/test)
    .predictions = 목표의 CSV·TSV 예측(--from)
    .data = 목표를 잰 데이터와 모델
    .counts = 데이터셋의 수량(JSON 줄이나 COCO 주석에서 셈)

common = –
    .dir = 사업 폴더. 기본: 지금 폴더에서 위로 올라가며 처음 만나는 project.toml
    .at = 작업 폴더 대신 git의 이 리비전을 읽음
    .as-of = 기준일. 기본: 오늘, --at이면 커밋한 날
    .baseline = 이 기준선과 비교. 기본: 기준일까지 서명한 것 가운데 가장 새것
    .lang = 메시지의 언어. 기본: 사업의 언어
    .quiet = 결과와 오류만 출력
    .color = 색을 쓸지
    .help = 도움말 출력
    .version = 버전 출력
    .help-command = 이 도움말이나 지정한 명령의 도움말 출력

pmo = git에 두고 쓰는 AI 사업의 PMO(사업 관리 조직)

approve = 보고서를 지금 발송될 그대로 승인: 커밋, 기준일, 해시
    .id = 어느 보고서
    .by = 승인하는 사람. 기본: git 사용자

baseline = 약속에 서명하고, 서명한 것을 나열하고, 달라진 것을 보여 줌
baseline-set = 오늘 약속한 내용을 baselines/이름.toml에 씀
    .name = 새 기준선의 이름: 영문 소문자, 숫자, `-`
    .on = 서명한 날. 기본: 기준일
    .basis = 근거가 되는 문서
    .change = 따르는 승인된 변경. 기준선이 이미 있으면 필요함
    .accept-slip = 변경으로 설명되지 않는 지연 등의 차이도 서명하고 `basis`에 적음
baseline-list = 서명한 기준선의 목록
    .format = 출력 형식
baseline-show = 서명한 내용과 오늘의 차이
    .name = 기준선. 기본: 기준일에 적용되는 것
    .format = 출력 형식

check = 사업 파일의 오류를 찾음
    .format = 출력 형식
    .fail-on = 종료 코드를 1로 하는 가장 낮은 수준

data = 데이터셋: 수량, 예측, 품질, 권리, 학습·평가 데이터의 겹침
    .id = 데이터셋 하나를 자세히: `train-v1` 또는 `dataset.train-v1`
    .format = 출력 형식

earned = 획득가치: 계획한 것, 한 것, 쓴 것과 그 전망
    .format = 출력 형식

explain = 규칙이나 점검을 설명: 왜 중요하고 어떻게 고치는지
    .rule = 출력에 나온 규칙 이름
    .list = 모든 규칙과 그 수준

export = 계획을 다른 프로그램의 형식으로 씀
    .format = 다른 프로그램의 형식. mspdi: Microsoft Project XML
    .output = 쓸 파일. 기본: 표준 출력

foresee = 앞으로 잘못될 일: 수치, 기준, 결과, 조치
    .format = 출력 형식
    .replay = git 이력을 따라 예측을 되풀이: 언제 무엇을 알렸고 어느 이슈에 앞섰는지
    .fail-on = 이 색이나 더 나쁜 경고가 남으면 종료 코드 1

goals = 목표마다 무엇이 입증되었고 무엇이 모자라는지
    .goal = 목표 하나를 자세히: `field-match` 또는 `goal.field-match`
    .tree = KPI, 그것을 돕는 목표, 그 뒤의 요인을 근거와 함께
    .format = 출력 형식

import = 다른 프로그램의 계획으로 사업을 만듦
    .format = 다른 프로그램의 형식. mspdi: Microsoft Project XML
    .file = 읽을 파일
    .folder = 새 사업의 폴더

init = 새 사업을 시작
    .folder = 새 사업의 폴더
    .kind = AI 사업의 종류
    .contract = 계약의 종류

measure = 목표의 측정값이나 데이터셋의 수량을 기록에 한 줄 추가
    .target = 목표(ocr-accuracy, goal.ocr-accuracy) 또는 데이터셋(dataset.train-v1)
    .from = 수치를 읽을 파일: 지표(JSON, YAML), 예측(CSV, TSV), dvc.lock, 데이터셋이면 JSON 줄이나 COCO
    .on = 측정한 날. 기본: 기준일
    .dry-run = 줄을 출력만 하고 쓰지 않음
    .by = 평가 주체
    .report = 시험성적서 번호
    .note = 비고. 고객이 볼 수 있음
    .passed = 통과한 건수
    .failed = 실패한 건수(낮을수록 좋은 지표)
    .samples = 전체 건수
    .value = 건수로 세지 않는 지표의 값. 단위는 목표와 같음
    .low = 값의 95% 단측 하한. 단위는 목표와 같음, --high와 함께
    .high = 값의 95% 단측 상한. 단위는 목표와 같음, --low와 함께
    .resampled = 구간을 얻은 재표집 횟수
    .weakest-of = 모든 클래스를 판정하는 목표에서, 가장 낮은 클래스의 값일 때 그 클래스 수
    .value-path = 값의 경로. 줄여서 `--path`
    .passed-path = 통과한 건수의 경로
    .failed-path = 실패한 건수의 경로
    .samples-path = 전체 건수의 경로
    .low-path = 하한의 경로
    .high-path = 상한의 경로
    .resampled-path = 재표집 횟수의 경로
    .unit = 파일에 적힌 값의 단위: 1에 대한 비율 또는 퍼센트
    .label-column = 정답 열. 기본: label, reference, target, truth, y_true, 정답
    .prediction-column = 예측 열. 기본: prediction, predicted, hypothesis, y_pred, 예측
    .group-column = 함께 묶이는 것의 열. 기본: 데이터셋의 `group`, 없으면 group
    .class-column = 클래스 열. 기본: class
    .class = 이 클래스의 행만 셈
    .positive = 정밀도·재현율 등에서 양성으로 볼 클래스. 기본: 목표의 `class`
    .average = 클래스를 평균하는 방법
    .seed = 재표집의 시드. 기본: 1
    .resamples = 재표집 횟수. 기본: 2000
    .dataset = 평가 데이터셋. 기본: 목표의 것
    .dataset-hash = 평가 데이터셋의 해시
    .dataset-file = 평가 데이터셋 파일. 그 SHA-256을 기록함
    .model = 측정한 모델
    .commit = 모델의 커밋. 기본: 커밋된 dvc.lock을 읽으면 지금 체크아웃한 커밋
    .dvc = 데이터나 모델을 아는 dvc.lock 또는 .dvc 파일. 여러 번 쓸 수 있음
    .dvc-data = DVC 파일에서 평가 데이터셋의 경로
    .dvc-model = DVC 파일에서 모델의 경로
    .stage = 파일의 모든 항목이 도달한 단계
    .stage-key = 줄마다 단계가 적힌 키. 기본: stage
    .stage-word = 단계를 뜻하는 말: done=accepted. 여러 번 쓸 수 있음
    .class-key = 줄마다 클래스가 적힌 키. 합격한 항목을 클래스별로 셈
    .id-key = 항목을 구별하는 키. 같은 항목은 마지막 줄을 셈
    .count = COCO 주석에서 한 항목으로 볼 것

outbox = 누구에게 무엇을 보냈고, 보내지 못한 것은 어떻게 할지
    .format = 출력 형식
    .ledger = 발송 기록의 폴더. 기본: `send`와 같음
    .arrived = 도착 여부를 모르던 메일을 받는 사람에게서 찾았다고 기록

quality = 계획이 얼마나 잘 짜였는지: DCMA 점검 열네 가지
    .format = 출력 형식

report = 고객에게 낼 보고서 작성
    .id = 어느 보고서
    .to = 형식. 여럿이면 쉼표로 구분
    .output = 파일을 쓸 폴더
    .draft = 오류가 있어도 가능한 만큼 작성하고 초안으로 표시
    .report-lang = 보고서의 언어. 기본: 사업의 언어

schedule = 모든 과업의 날짜와 여유
    .format = 출력 형식
    .set = 가정: 파일은 두고 메모리에서만 키를 바꿔 무엇이 움직이는지 봄. 여러 번 쓸 수 있음

send = 보고서를 메일로 한 번 발송
    .id = 어느 보고서
    .dry-run = 연결하지 않고 보낼 내용만 출력
    .check = 연결하고 로그인하여 서버의 기능만 출력. 발송하지 않음
    .ledger = 발송 기록의 폴더. 기본: git 폴더 안
    .resend = 도착했을지 모르는 메일이나 같은 기간의 바뀐 메일을 다시 보냄
    .yes = --resend의 물음에 예라고 답함

status = 사업의 현재 상황
    .format = 출력 형식

team = 인력 현황과 부하(내부용)
team-load = 사람마다 주별 부하와 그 원인이 되는 과업
    .format = 출력 형식
    .from = 첫 주에 드는 날. 기본: 기준일
    .weeks = 몇 주. 기본: 일이 끝날 때까지, 표는 12주 그 밖은 52주까지
team-show = 데이터 과학 인력, 단계별 직무, 주 공정을 쥔 사람, 떠나는 사람, 후원 임원과 사업 선정
    .format = 출력 형식

why = 과업의 날짜가 왜 그렇게 정해졌는지
    .task = 과업의 id: `label` 또는 `task.label`
    .format = 출력 형식
