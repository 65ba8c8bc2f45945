# ── 명령
error = 오류
help = 도움말
check-clean = 파일 { $files }개에서 발견된 문제 없음
check-summary = 파일 { $files }개: 오류 { $errors }건, 경고 { $warnings }건, 참고 { $notes }건
init-done = { $dir }에 새 사업을 만들었습니다
    다음 단계: { $dir }/project.toml에 사업명, { client }, 기간을 적은 뒤
      pmo -C { $dir } check
      pmo -C { $dir } status
      pmo -C { $dir } report interim
as-of-note = 기준일 { $date }: { $origin }
origin-flag = 지정한 날짜
origin-today = { $zone }의 오늘
origin-committed = { $zone } 기준 커밋 { $commit }의 날짜
later-lines = 기준일 이후의 기록 { $count }건은 반영하지 않음
report-written = { JOSA($file, "을를") } 작성함
import-done = 과업 { $tasks }개를 { JOSA($dir, "으로로") } 가져옴
import-left-out = 옮기지 못한 내용:
import-examples = 예: { $examples }
dirty-note = 작업 폴더의 파일이 커밋과 다름

# ── 실패
failure-exists = 이미 있는 파일: { $files }
    .help = 빈 폴더를 지정하세요. 아무것도 쓰지 않았습니다
failure-unknown-rule = `{ $id }` 규칙이 없음
    .help = `pmo explain --list`로 모든 규칙을 볼 수 있습니다{ $has_near ->
        [yes] . 혹시 `{ $near }`?
       *[no] {""}
    }
failure-unknown-report = `{ $id }` 보고서가 없음
    .help = 보고서: { $known }
failure-unknown-format = `{ $id }` 형식이 없음
    .help = 형식: { $known }
failure-output = 출력할 수 없음: { $cause }
    .help = 디스크나 출력을 받는 곳을 확인하세요
failure-write = { JOSA($path, "을를") } 쓸 수 없음: { $cause }
    .help = 폴더의 권한과 남은 공간을 확인하세요. 쓰다 만 파일은 남지 않았습니다
failure-changed = { $file }: 그사이에 다른 곳에서 바뀌어 그대로 둠
    .help = 다시 하세요
failure-no-project = { $dir }와 그 상위 폴더에 project.toml이 없음
    .help = 사업 폴더로 이동하거나 -C DIR로 지정하세요. 새로 시작하려면 `pmo init DIR`
failure-read = { JOSA($path, "을를") } 읽을 수 없음: { $cause }
    .help = 경로가 있는지, 읽을 권한이 있는지 확인하세요
failure-no-repository = { JOSA($dir, "은는") } git 저장소 안에 있지 않음
    .help = 지금 폴더를 그대로 읽으려면 --at을 빼고, 이력이 필요하면 `git init` 후 커밋하세요
failure-untrusted = git이 { $dir }의 소유자를 신뢰하지 않음
    .help = 본인의 폴더라면: git config --global --add safe.directory { $dir }
failure-no-revision = `{ $revision }` 리비전이 없음
    .help = 이름을 확인하세요. 얕은 복제라면 먼저 git fetch --unshallow
failure-no-folder = `{ $revision }`에 { $folder } 폴더가 없음
    .help = 그때는 사업이 다른 곳에 있었습니다. 더 나중의 리비전을 쓰세요
failure-git = git이 { JOSA($what, "을를") } 읽지 못함: { $cause }
    .help = `git fsck`로 확인하세요. 부분 복제라면 `git fetch`가 필요할 수 있습니다
failure-template = { $template } 서식을 쓸 수 없음: { $cause }
    .help = 사업의 templates/ 아래 파일을 고치거나, 지워서 기본 서식을 쓰세요
failure-import = { JOSA($file, "을를") } 가져올 수 없음: { $cause }
    .help = Microsoft Project에서 XML 형식으로 다시 저장해 보세요. 아무것도 쓰지 않았습니다
failure-no-schedule-hours = 달력에 근무시간이 없음
    .help = project.toml의 [calendar]에 `week`와 `hours`를 적으세요
failure-no-schedule-long = 일정이 400년을 넘음
    .help = 잘못 적은 기간이나 날짜가 있는지 확인하세요

# 운영체제가 거절한 까닭.
cause-denied = 권한 없음
cause-folder = 파일이 아니라 폴더임
cause-full = 저장 공간이 가득 참
cause-no-folder = 경로 가운데 폴더가 아닌 것이 있음
cause-not-found = 그런 파일이나 폴더가 없음
cause-not-utf8 = 글이 UTF-8이 아님
cause-read-only = 읽기 전용 저장 장치임

# 읽을 수 없는 인자.
failure-argument-command = `{ $command }`에 `{ $arg }` 명령이 없음
    .help = { $has_near ->
        [yes] 혹시 `{ $near }`? `{ $command } --help`로 모든 명령을 볼 수 있습니다
       *[no] `{ $command } --help`로 모든 명령을 볼 수 있습니다
    }
failure-argument-conflict = 함께 쓸 수 없음: `{ $arg }`, `{ $other }`
    .help = 둘 중 하나를 빼세요
failure-argument-encoding = UTF-8이 아닌 인자가 있음
    .help = 문자 인코딩이 UTF-8인 터미널에서 입력하세요
failure-argument-missing = `{ $command }`에 꼭 필요한 것이 빠짐: { $arg }
    .help = 이렇게 쓰세요: { $usage }
failure-argument-no-command = `{ $command }` 뒤에 명령이 없음
    .help = 다음 중 하나를 쓰세요: { $known }
failure-argument-surplus = `{ $command }`에 `{ $arg }` 인자가 들어갈 자리가 없음
    .help = `{ $command } --help`로 쓰는 법을 볼 수 있습니다. 띄어 쓴 글은 따옴표로 묶으세요
failure-argument-twice = `{ $arg }` 옵션이 두 번 나옴
    .help = 하나를 빼세요
failure-argument-unknown = `{ $command }`에 `{ $arg }` 옵션이 없음
    .help = { $has_near ->
        [yes] 혹시 `{ $near }`? `{ $command } --help`로 모든 옵션을 볼 수 있습니다
       *[no] `{ $command } --help`로 모든 옵션을 볼 수 있습니다
    }
failure-value-between = `{ $arg }`에 쓸 수 없는 값: `{ $value }`
    .help = { $least }부터 { $most }까지의 정수를 쓰세요
failure-value-date = `{ $arg }`에 쓸 수 없는 날짜: `{ $value }`
    .help = 달력에 있는 날을 2026-07-24처럼 연-월-일로 쓰세요
failure-value-none = `{ $arg }`에 값이 없음
    .help = { $has_known ->
        [yes] 다음 중 하나를 쓰세요: { $known }
       *[no] 바로 뒤에 값을 쓰세요
    }
failure-value-number = `{ $arg }`에 쓸 수 없는 수: `{ $value }`
    .help = 단위 없이 소수점으로 쓰세요: 95.3
failure-value-stage-word = `{ $arg }`에 쓸 수 없는 값: `{ $value }`
    .help = 파일의 말과 그것이 뜻하는 단계를 쓰세요: done=accepted
failure-value-surplus = `{ $arg }`에는 값이 없는데 `{ $value }` 값이 붙음
    .help = `{ $arg }`만 쓰세요
failure-value-unknown = `{ $arg }`에 쓸 수 없는 값: `{ $value }`
    .help = { $has_near ->
        [yes] 혹시 `{ $near }`? 가능한 값: { $known }
       *[no] 다음 중 하나를 쓰세요: { $known }
    }
failure-value-whole = `{ $arg }`에 쓸 수 없는 수: `{ $value }`
    .help = 0 이상의 정수를 숫자로만 쓰세요: 1200

# ── 보고서의 말
report-interim = 중간보고서
table = 표
skip = 본문으로 이동
draft = { $contract ->
    [rnd] 초안 – 전문기관 제출용 아님
   *[other] 초안 – 발주기관 제출용 아님
 }
meta-as-of = 기준일 { $date }
interim-summary = 0. 요약
interim-overview = 1. 사업 개요
interim-progress = 2. 추진 경과와 계획 대비 실적
interim-work = 3. 수행 내용
interim-goals = 4. 정량 목표 현황
interim-data = 5. 데이터 구축 현황
interim-deliverables = 6. 산출물 현황
interim-risks = 7. 위험·이슈와 대응
interim-changes = 8. 변경 사항
interim-next = 9. 향후 계획
interim-requests = 10. 발주기관 협조 요청
interim-appendix = 부록
overall-light = 종합
greys = (5개 영역 중 { $count }개는 판단 자료 없음)
progress = 공정률
planned = 계획
open-requests = 협조 요청
cases = { $count }건
area = 영역
state = 상태
reason = 근거
area-schedule = 일정
area-goals = 정량 목표
area-data = 데이터
area-contract = { $contract ->
    [rnd] 협약·산출물
   *[other] 계약·산출물
 }
area-client = { $contract ->
    [rnd] 전문기관 협의
   *[other] 발주기관 협의
 }
light-green = 정상
light-amber = 주의
light-red = 위험
light-grey = 판단 불가
missing-summary = [확인 필요: 요약]
missing-causes = [확인 필요: 원인 분석과 만회 대책]
missing-work-data = [확인 필요: 데이터 분야 수행 내용]
missing-work-model = [확인 필요: 모델 분야 수행 내용]
missing-work-system = [확인 필요: 시스템 분야 수행 내용]
missing-next = [확인 필요: 향후 계획]
bare = 아직 사업 개요만 등록됨. 일정, 정량 목표, 데이터, 산출물이 등록되기 전에는 진척을 말할 수 없음.
what-we-ask = 결정을 요청드리는 사항
until = { $date }까지
days-over = { $count }근무일 경과
office-supervisor = 감독관
office-inspector = 검사관
office-contract-officer = 계약담당
office-working = 담당자
office-responsible = 사업책임자
project-name = { $contract ->
    [rnd] 과제명
   *[other] 사업명
 }
# 상대방: 계약에 따라 다르며 어느 문장에서나 { client }로 쓴다. 두 말의 조사는 같다.
client = { $contract ->
    [rnd] 전문기관
   *[other] 발주기관
 }
client-name = { $contract ->
    [rnd] 전문기관
   *[other] 발주기관
 }
purpose = 목적
period = { $contract ->
    [rnd] 연구개발기간
   *[other] 사업 기간
 }
contract-kind = { $contract ->
    [rnd] 협약
   *[other] 계약
 }
contract-procurement = 용역계약
contract-rnd = 연구개발협약
contract-grant-data = 데이터구축 지원사업
contract-private = 민간계약
signed-on = { $date } 체결
amount = { $contract ->
    [rnd] 연구개발비
   *[other] 금액
 }
progress-against-plan = 공정률은 { $value }%로, 기준일까지의 계획은 { $total }%임.
progress-alone = 공정률은 { $value }%임.
baseline-of = 당초 일정은 { $date } 확정 기준선을 따름.
no-signed-baseline = 비교할 확정 기준선이 없음.
no-plan = 등록된 과업이 없음.
phases = 부문별 진척
phase = 부문
agreed-period = 당초
now-period = 현재
done-share = 진척률
difference = 차이
promises = 주요 일정
milestone = 주요 일정
agreed = 당초
deadline = 기한
now = 현재
promise-done = 완료
promise-late = 지연(기한 초과)
promise-late-at-pace = 기한 초과 예상
promises-paced = 현재는 남은 작업이 계획대로 진행될 때, 예상 완료는 지금까지의 속도가 이어질 때의 날짜임.
promise-slipped = 지연
promise-tight = 여유 적음
promise-open = 정상
causes = 원인 분석과 만회 대책
prose-work-data = 데이터
prose-work-model = 모델
prose-work-system = 시스템
goal = 평가항목
unit = 단위
weight = 비중(%)
before = 개발 전
target = 목표치
achieved = 달성치
bounds = 95% 구간
ratio = 달성률
verdict = 판정
verdict-shown = 달성 입증
verdict-not-met = 미달
verdict-not-shown-yet = 입증 부족
verdict-cannot-tell = 판단 불가
lacks-measurement = (측정 전)
lacks-target = (목표치 없음)
lacks-bounds = (표본 수·구간 없음)
lacks-resamples = (재표집 횟수가 적은 구간)
lacks-classes = (클래스별 값 없음)
lacks-rate = (건수로 세지 않는 지표에 건수만 있음)
doubt-version = (다른 판의 평가 자료로 측정)
doubt-labels = (평가 자료 정답의 오류로 입증할 수 없는 목표)
leaked = { $state ->
        [same] 평가 데이터 { $total }건 중 { $count }건이 학습·검증 데이터에도 있음
        [kin] 평가 데이터 { $total }건 중 { $count }건이 학습·검증 데이터와 같은 출처에서 나옴
       *[both] 평가 데이터 { $total }건 중 { $count }건이 학습·검증 데이터에도 있거나 같은 출처에서 나옴
    }
weighted-sum = 비중을 반영한 달성률 합계는 측정된 { $all }점 가운데 { $sum }점임.
how-judged = 달성 입증은 95% 단측 구간의 불리한 쪽 한계까지 목표치에 이른 경우임(비율은 정확 이항 구간, 그 밖의 지표는 재표집 구간).
world-best = 세계최고수준
how-measured = 평가 방법
method = 평가방법
judge = 평가 주체
judge-accredited = 공인시험
judge-expert = 전문가
judge-self = 자체
sample-size = 표본 수
conditions = 측정 조건
due = 기한
basis = 근거
no-goals = 등록된 정량 목표가 없음.
dataset = 데이터
needed-by = 필요 시점
speed = 속도
a-day = 근무일
expected = 예상 완료
data-done = 완료
data-on-time = 적기
data-late = { $count }근무일 지연
data-stuck = 진척 없음
lacks-data-target = (목표량 없음)
lacks-line = (실적 없음)
lacks-second-line = (실적 1회)
lacks-days = (실적 3근무일 미만)
lacks-begin = (착수 전)
lacks-recent-line = (최근 10근무일 실적 없음)
lacks-speed = (예측하기에 속도가 낮음)
quality = 품질지표 결과
index = 지표
index-format = 형식성
index-syntactic = 구문정확성
index-semantic = 의미정확성
index-diversity = 다양성
index-validity = 유효성
index-readiness = 준비성
index-completeness = 완전성
index-usefulness = 유용성
criterion = 기준
result = 결과
no-datasets = 등록된 데이터가 없음.
deliverable = 산출물
recipient = 제출처
submitted = 제출일
to-supervisor = 감독관
to-contract-officer = 계약담당
to-inspector = 검사관
to-auditor = 감리
to-evaluator = 평가위원
to-agency = 전문기관
to-attendees = 참석자
to-users = 사용자
to-other = 기타
to-client = { client }
deliverable-accepted = 승인
deliverable-submitted = 제출
deliverable-overdue = 기한 경과
deliverable-soon = 기한 임박
deliverable-open = 예정
no-deliverables = 등록된 산출물이 없음.
foreseen = 미리 알려 드리는 사항
risks = 위험
issues = 이슈
risk-open = 대응 중
risk-watching = 관찰 중
risk-happened = 발생
risk-closed = 종결
issue-open = 등록
issue-working = 조치 중
issue-waiting = 대기
issue-closed = 종결
raised-on = { $date } 등록
closed-on = { $date } 종결
accepted-on = { $date } 승인
no-risks = 보고할 위험이 없음.
no-issues = 보고할 이슈가 없음.
change = 변경
asked-on = 요청일
approved-on = 승인일
change-effect = 영향
change-days = { $value }일
change-asked = 요청
change-assessed = 검토
change-approved = 승인
change-rejected = 반려
change-withdrawn = 철회
no-changes = 요청된 변경이 없음.
two-weeks = 향후 2주 일정
task = 과업
start = 시작
finish = 종료
request = 요청 사항
whom = 대상
cost-of-delay = 지연 시 영향
no-requests = 요청드리는 사항이 없음.
measurements = 측정 기록
day = 일자
model = 모델
requirements = 요구사항 추적
number = 번호
requirement = 요구사항
origin = 수치의 출처
origin-date = 모든 수치는 { $date } 기준임.
origin-commit = 커밋 { $commit }에서 같은 수치를 다시 얻을 수 있음.
origin-no-commit = 아직 커밋되지 않은 파일로 작성함.
origin-dirty = 작성에 쓴 파일이 그 커밋과 다름.
chart-gantt-caption = { $date } 기준 일정
chart-dates-caption = 당초 일정 대비 현재 일정
chart-goals-caption = 목표치 대비 달성치
chart-data-caption = 목표량 대비 인수량

# ── 신호등의 근거
reason-no-schedule = 일정을 계산할 수 없음
reason-no-task = 등록된 과업이 없음
reason-unsized = 기간이 정해지지 않은 과업 { $count }건이 있어 완료 시점을 알 수 없음
reason-deadline-float = { $name }: 기한 { $deadline }까지 여유 { $days }근무일{ reason-pace }
reason-deadline-missed = { $name }: 기한 { $deadline }보다 { $days }근무일 늦음{ reason-pace }
reason-end-float = 사업 종료일 { $deadline }까지 여유 { $days }근무일{ reason-pace }
reason-end-missed = 사업 종료일 { $deadline }보다 { $days }근무일 늦음{ reason-pace }
# 신호등은 계획에 따르며, 지금까지의 속도로는 다른 날이 될 수 있음.
reason-pace = { $pace ->
        [other] (계획 기준, 지금 속도로는 { $expected })
       *[planned] {""}
    }
reason-doubtful = 파일에 결함이 있어 모두 읽지 못함
reason-no-goal = 등록된 정량 목표가 없음
reason-no-measurement = 측정 기록이 없음
reason-goal-not-met = { $name } 미달(목표 { $all }개 중 { $shown }개 입증)
reason-goal-not-shown = { $name } 입증 부족(목표 { $all }개 중 { $shown }개 입증)
reason-goal-leaks = { $name } 입증 부족: { leaked }
reason-goal-version = { $name } 입증 부족: 정해 둔 평가 자료와 다른 판으로 측정함
reason-goal-labels = { $name } 입증 부족: 평가 자료 정답의 오류로 입증할 수 없는 목표임
reason-goal-no-classes = { $name }: 클래스별 값이 없어 판단 불가
reason-goal-no-rate = { $name }: 건수로 세지 않는 지표에 건수만 있어 판단 불가
reason-goals-fine = 목표 { $all }개 중 { $shown }개 입증
reason-no-dataset = 등록된 데이터가 없음
reason-data-silent = 최근 10근무일의 실적이 없음
reason-goal-unknown = { $name }: 표본 수나 구간이 없어 판단 불가(목표 { $all }개 중 { $shown }개 입증)
reason-data-old = { $name }: 최근 10근무일의 실적 없음, 필요 시점 { $by }
reason-data-unknown = { $name }: 완료 시점 예측 불가{ $lacks }, 필요 시점 { $by }
reason-data-done = 모든 데이터 구축 완료
reason-data-missed = { $name }: 필요 시점 { $by }에서 { $late }근무일이 지났으나 미완료, 최근 10근무일의 실적 없음
reason-data-fine = { $name }: { $by }까지 적기 완료 예상
reason-data-late = { $name }: { $expected } 완료 예상, 필요 시점 { $by }보다 { $late }근무일 늦음
reason-data-stuck = { $name }: 진척 없음, 필요 시점 { $by }
reason-no-deliverable = 등록된 산출물이 없음
reason-due-unknown = { $name }: 기한을 계산할 수 없음
reason-nothing-overdue = 기한이 지난 산출물 없음
reason-overdue = { $name }: { $due } 기한에서 { $late }근무일 경과(기한 경과 모두 { $count }건)
reason-no-contact = 기록된 연락이나 요청이 없음
reason-requests-fine = 기한이 지난 요청 없음(진행 중 { $count }건)
reason-request-late = { $name }: { $by }에서 { $late }근무일 경과

# ── 현황
status-title = { $name } – 기준일 { $date }
status-dates = 주요 일정
status-goals = 정량 목표
status-data = 데이터
status-late = 지연 과업
status-next = 향후 2주
status-none = 없음
status-more = … 외 { $count }건
status-progress = 공정률 { $actual }%
status-progress-planned = 공정률 { $actual }%(계획 { $planned }%)
status-foreseen = 예견
status-foreseen-sum = 위험 { $red }건, 주의 { $amber }건(pmo foresee)
status-at-pace = { $state ->
        [late] 기한 초과 예상: { $date }
       *[other] 지금 속도로는 { $date }
    }
status-was = { $date } 종료 예정이었음

# 값의 형식. 점검 결과에서 쓰는 이름.
type-text = 따옴표로 묶은 글
type-bool = true 또는 false 값
type-whole = 정수(0 이상)
type-number = 숫자
type-percent = 백분율(0~100)
type-score = 점수(1~5)
type-date = 날짜(YYYY-MM-DD)
type-when = 날짜 또는 날짜와 시각(2026-03-09T09:00:00)
type-datetime = 시각이 붙은 날짜
type-offset-datetime = 시간대가 붙은 시각
type-clock = 날짜 없는 시각
type-estimate = 짧은 것부터 적은 기간 셋, 예: ["30d", "40d", "60d"]
type-share = 통과 수와 표본 수, 예: [388, 400]
type-day = "8h" 같은 하루 근무시간
type-quoted-date = 따옴표로 묶은 날짜(따옴표를 빼세요)
type-duration = "5d", "4h", "2w" 같은 기간
type-link = "label", "label SS+10d" 같은 연결
type-owner = "data-lead", "data-lead@50%" 같은 담당자
type-hours = "09:00-12:00" 같은 근무 시간
type-due = 날짜 또는 "signed+10ed", "finish-20d" 같은 기준일부터의 거리
type-measure = "train-v1.accepted" 같은 데이터셋과 단계
type-zone = "Asia/Seoul" 같은 시간대 이름
type-words = 정해진 낱말
type-reference = 기록의 아이디
type-list = 대괄호로 묶은 목록
type-table = 키와 값으로 된 표
type-either = 허용된 형식의 값

# TOML 1.1에서만 쓸 수 있는 표기.
newer-comma = 닫는 중괄호 앞의 쉼표
newer-line-break = 중괄호 안의 줄바꿈
newer-seconds = 초가 없는 시각
newer-escape = \x 또는 \e 표기

# 파일을 읽을 수 없는 까닭.
unreadable-cp949 = UTF-8이 아니라 CP949(EUC-KR)로 저장됨
unreadable-not-utf8 = UTF-8로 저장되지 않음
unreadable-name = 파일 이름이 UTF-8이 아님
unreadable-large = 16 MB보다 큼
unreadable-link = 링크가 사업 폴더 밖이나 없는 곳을 가리킴
unreadable-not-a-file = 일반 파일이 아님
unreadable-refused = 운영체제가 열기를 거부함

# 데이터셋의 단계.
stage-collected = 수집
stage-refined = 정제
stage-labelled = 라벨링
stage-inspected = 검수
stage-accepted = 인수
stage-delivered = 납품

# 규칙: 계약.
deliverable-incomplete = `{ $name }` 산출물에 { $missing ->
        [due] 제출 기한이 없음
        [basis] 근거가 적혀 있지 않음
       *[both] 제출 기한도 근거도 없음
    }
    .help = { $missing ->
        [due] `due`에 날짜나 "signed+10ed", "finish-20d" 같은 거리를 적으세요
        [basis] `basis`에 계약서나 사업수행계획서의 조항·쪽수를 적으세요
       *[both] `due`에 날짜나 "finish-20d" 같은 거리를, `basis`에 계약서나 사업수행계획서의 조항·쪽수를 적으세요
    }
missing-years = 연구개발 협약에 연차가 없어 목표를 최종 목표값하고만 견줌
    .help = [contract]에 연차마다 하나씩 적으세요: years = [{ "{" } year = 2026, from = 2026-01-01, to = 2026-12-31 { "}" }]
payments-mismatch = 대금 지급의 합 { JOSA($sum, "이가") } { JOSA($whole, "과와") } 다름
    .help = 계약서와 대조하여 다른 비율이나 금액을 바로잡으세요
    .payments = 대금 지급은 여기부터
promise-changed = `{ $name }` { $what }: 서명한 값은 { $was }, 현재 값은 { $now }
    .help = 서명한 값으로 되돌리거나 승인된 변경을 `changes/`에 기록하세요. { $about ->
        [contract] 늘어난 기간은 `days`, 금액은 `amount`에 적습니다
       *[other] `affects`에 적을 id: { $about }
    }
    .signed = 여기서 { JOSA($was, "으로로") } 서명함
promise-removed = { $on }에 서명한 `{ $name }` 항목이 지금은 없음
    .help = { JOSA($about, "을를") } 되돌려 놓거나, 이 id를 `affects`에 적은 승인된 변경을 `changes/`에 기록하세요
small-penalty-rate = `penalty-rate = { $written }`: 이대로는 하루 1000분의 { $written }임. 1000분율이 아닌 소수로 적은 것으로 보임
    .help = 하루 1000분의 { JOSA($meant, "이가") } 맞다면 `{ $meant }`로 적으세요
unknown-report = `{ $written }` 보고서가 없음
    .help = { $has_near ->
        [yes] 혹시 `{ $near }`? 있는 보고서: { $known }
       *[no] 있는 보고서: { $known }. 직접 작성하는 산출물이면 `report`를 지우세요
    }

# 규칙: 데이터.
decreasing-log = { $of ->
        [class] `{ $stage }` 클래스의 인수
       *[stage] { $stage }
    } 누계가 { $was }에서 { JOSA($count, "으로로") } 줄어듦
    .help = 수량은 누계입니다. 같은 날의 줄(날짜 뒤에 `-`와 낱말)을 추가하여 올바른 누계를 적으세요
    .before = 여기까지 { $was }
missing-manifest = `{ $name }` 데이터셋의 항목 목록 { $path }: { $why ->
        [not-there] 파일이 없음
        [outside] 프로젝트 밖에 있음
        [large] 512 MB보다 큼
        [refused] 열 권한이 없음
        [no-file] 파일이 아님
       *[encoding] UTF-8이 아님
    }
    .help = { $why ->
        [not-there] 목록(머리글이 있는 CSV나 JSON 줄: 해시와 `group`)을 만들거나 받아 오세요. 옆에 DVC 포인터를 커밋하거나 `manifest`를 빼도 됩니다
        [outside] 경로는 project.toml이 있는 폴더에서 시작하며 그 아래에 있어야 합니다
        [large] 해시와 묶음의 열만 남기세요
        [refused] 읽기 권한을 주세요
        [no-file] 파일 자체의 경로를 적으세요
       *[encoding] UTF-8로 저장하세요: iconv -f CP949 -t UTF-8
    }
stage-order = { $after } 수량({ $count })이 { $before } 수량({ $most })보다 많음
    .help = 두 수량 가운데 틀린 쪽을 바로잡으세요. 집계하지 않는 단계는 적지 않아도 됩니다
class-sum = `{ $name }` 데이터셋의 클래스별 합계는 { $sum }, 인수는 { $accepted }
    .help = 수량을 바로잡으세요. 한 항목이 여러 클래스에 들 수 있다면 project.toml에 `[rules] class-sum = "off"`를 적으세요
impossible-volume = { $what ->
        [class] `{ $class }` 클래스의 인수 { JOSA($value, "이가") } 전체 인수 { $most }보다 많음
        [rejected] 반려 { JOSA($value, "이가") } 검수 { $most }보다 많음
       *[agreement] 일치도 { $value }: 카파, 알파 같은 계수는 -1과 { $most } 사이임
    }
    .help = { $what ->
        [agreement] 퍼센트가 아니라 1에 대한 비율로 적으세요
       *[other] 두 수량 가운데 틀린 쪽을 바로잡으세요
    }
unplanned-name = { $what ->
        [classes] `{ $name }` 클래스는
       *[quality] `{ $name }` 품질 지표는
    } `{ $set }` 데이터셋에 정한 것이 아님
    .help = { $has_near ->
        [yes] 혹시 `{ $near }`? 아니면
       *[no] 이름을 고치거나
    } data.toml의 { $what ->
        [classes] `classes`
       *[quality] `quality`
    }에 추가하세요
test-set-in-training = { $how ->
        [goal] 목표를 재는 `{ $name }` 데이터셋이 모델을 학습시킨 데이터임
        [measurement] 이 값을 잰 `{ $name }` 데이터셋이 모델을 학습시킨 데이터임
       *[same] 평가용 `{ $name }` 데이터셋이 학습용 데이터셋과 같은 파일임
    }
    .help = 학습에 쓰지 않는 `role = "test"` 데이터셋으로 측정하세요
    .role = 학습용 데이터셋
    .same-file = 같은 파일을 쓰는 학습용 데이터셋

# 규칙: 측정.
counts-without-rate = `{ $name }` 목표의 지표({ $metric })는 건수로 세지 않는데 `{ $key }` 건수가 있음
    .help = 측정한 값을 `value`에 적거나(`low`, `high`, `resampled`도), 비율이면 goals.toml에 비율 지표를 적으세요. `metric = "other"`라면 `unit = "%"`가 있어야 합니다
few-resamples = `{ $name }` 목표의 구간은 재표집 { $resampled }회로 얻은 것이어서 양 끝이 우연에 좌우됨
    .help = 평가 항목을 { $least }회 이상 다시 뽑으세요(`pmo measure`의 `--resamples`)
impossible-interval = { $fault ->
        [no-high] `{ $name }` 목표에 `low` { $low }만 있고 `high`가 없음: 한쪽만으로는 구간이 되지 않음
        [no-low] `{ $name }` 목표에 `high` { $high }만 있고 `low`가 없음: 한쪽만으로는 구간이 되지 않음
        [order] `{ $name }` 목표의 구간 끝이 뒤바뀜: `low` { $low }, `high` { $high }
       *[outside] `{ $name }` 목표의 값 { JOSA($value, "이가") } { $low }부터 { $high }까지인 구간 안에 있지 않음
    }
    .help = { $fault ->
        [no-high] 단측 95% 상한 `high`도 적거나 `low`를 지우세요. 한쪽만 있으면 쓰이지 않습니다
        [no-low] 단측 95% 하한 `low`도 적거나 `high`를 지우세요. 한쪽만 있으면 쓰이지 않습니다
        [order] `low`는 95% 하한, `high`는 상한입니다. 둘을 바꾸세요
       *[outside] 값과 구간을 같은 측정에서, 목표와 같은 단위로 옮겨 적으세요
    }
impossible-rate = `{ $name }` 목표의 값 `{ $rate }`: 시료 { $samples }개로는 나올 수 없음
    .help = 시험 기록에서 건수를 찾아 `passed`(또는 `failed`)와 `samples`를 적으세요
impossible-value = { $why ->
        [percent] `{ $name }` 목표의 값으로 { JOSA($value, "은는") } 있을 수 없음: 퍼센트로 { $least }부터 { $most }까지
        [share] `{ $name }` 목표의 값으로 { JOSA($value, "은는") } 있을 수 없음: { $least }부터 { $most }까지
       *[size] `{ $name }` 목표의 값으로 { JOSA($value, "은는") } 있을 수 없음: { JOSA($metric, "은는") } { $least }보다 작을 수 없음
    }
    .help = { $why ->
        [percent] 수치를 다시 찾아 퍼센트로 적으세요. 1,000건 가운데 953건이면 95.3입니다
        [share] 0.953처럼 비율로 적거나, 목표의 값이 퍼센트이면 goals.toml에 `unit = "%"`를 적으세요
       *[size] 수치를 다시 찾아 적으세요. 0보다 작을 수 있는 값이라면 다른 지표(`metric = "other"`)입니다
    }

# 규칙: 목표.
target-changed = `{ $name }` 목표치 { JOSA($now, "이가") } 서명한 값 { JOSA($was, "과와") } 다름
    .help = 서명한 목표치로 되돌리거나, 이 목표를 `affects`에 적은 승인된 변경을 `changes/`에 추가하세요. 더 엄격한 내부 목표는 `margin`에 적습니다
    .signed = 여기서 { JOSA($was, "으로로") } 서명함
unused-target = `{ $name }` 목표의 { $year }년 목표값이 쓰이지 않음: { $has_years ->
        [yes] 계약의 연차는 { $known }
       *[no] 계약에 연차가 없음
    }
    .help = project.toml의 [contract]에 있는 `years`에 { "{" } year = { $year }, from = …, to = … { "}" } 형식으로 그 해를 적거나 연도를 고치세요
weights-not-100 = 목표 비중의 합이 100이 아니라 { $sum }
    .help = 서명한 목표표와 대조하여 다른 비중을 바로잡으세요
    .also = 합에 들어간 비중

# 규칙: 인력.
absent-owner = `{ $name }` 과업의 기간은 { $start }부터 { $finish }까지인데, { $who } 담당자는 { $state ->
        [before] { $day }부터 참여
       *[after] { $day }까지만 참여
    }
    .help = 그 기간에 있는 사람에게 맡기거나, 과업을 옮기거나, team.toml의 { $state ->
        [before] `from`을
       *[after] `to`를
    } 바로잡으세요
    .from = 참여 첫날
    .to = 참여 마지막 날
impossible-presence = { $state ->
        [gone] { JOSA($who, "은는") } { $from }부터 참여하는데 마지막 날은 { $to }
       *[none] { JOSA($who, "이가") } 사업에 쓸 시간이 없음: `allocation`이 0
    }
    .help = { $state ->
        [gone] `from`이나 `to`를 바로잡으세요. 마지막 날은 첫날보다 앞설 수 없습니다
       *[none] 실제 투입률을 적거나 `allocation`을 빼세요
    }
    .from = 참여 첫날
uncovered-skill = `{ $name }` 과업에 필요한 `{ $skill }` 역량을 { $state ->
        [others] 담당자 가운데 아무도 갖추지 않음
        [nobody] 팀에서 아무도 갖추지 않음
       *[unknown] 갖출 수 있는 사람이 없음(목록에 없는 역량)
    }
    .help = { $state ->
        [others] 갖춘 사람을 담당자로 더하세요: { $able }
        [nobody] 갖춘 사람을 찾거나, 교육을 계획하거나, team.toml의 `capabilities`에 더하세요
       *[unknown] 다음 가운데 하나를 쓰세요: { $known }
    }

# 규칙: 계획.
date-breaks-link = `{ $name }` 과업의 날짜가 선행 `{ $predecessor }` 과업과의 연결에 어긋남
    .help = 못 박은 날짜를 옮기거나, 선행 과업을 줄이거나, "collect SS+5d"처럼 겹침을 분명히 적으세요. 희망 날짜는 `deadline`에 적습니다
    .predecessor = 선행 과업
deadline-before-start = `{ $name }` 과업의 마감일 { $deadline }: 시작할 수 있는 날 { $start }보다 앞섬
    .help = 두 날짜 가운데 틀린 것을 고치세요
    .start = 이보다 일찍 시작할 수 없음
finish-before-start = `{ $name }` 과업의 종료일 { $finish }: 시작일 { $start }보다 앞섬
    .help = 두 날짜 가운데 틀린 것을 고치세요
    .start = 시작일
finished-incomplete = { $state ->
        [below] `{ $name }` 과업에 완료일이 있는데 진척률이 100보다 낮음
        [left] `{ $name }` 과업에 완료일이 있는데 남은 기간이 있음
        [rest] `{ $name }` 과업에 남은 기간이 없는데 완료일이 없음
       *[open] `{ $name }` 과업의 진척률이 100%인데 완료일이 없음
    }
    .help = { $state ->
        [rest] `finished`를 적거나, 남은 일이 있으면 `remaining`을 고치세요
        [open] `finished`를 적거나, 남은 일이 있으면 `progress`를 낮추세요
       *[other] 끝났으면 이 줄을, 남은 일이 있으면 `finished`를 지우세요
    }
    .finished = 완료일
open-end = `{ $name }` 과업에 뒤따르는 과업도 마감일도 산출물도 없음
    .help = 결과를 쓰는 과업의 `after`에 적거나, 지켜야 할 `deadline`이나 `deliverable`을 적으세요
    .parent = 상위 과업을 기다리는 과업도 없음
progress-conflict = `{ $name }` 과업의 진척을 `{ $first }`, `{ $second }` 두 가지로 적음
    .help = 하나만 남기세요. 셀 수 있는 수량(`measured-by`)이 가장 좋고 그다음은 `remaining`입니다
    .first = 다른 쪽
progress-without-start = `{ $name }` 과업에 시작일 없이 `{ $key }`만 있음
    .help = 실제로 일을 시작한 날을 `started`에 적으세요
remaining-over-duration = `{ $name }` 과업의 남은 기간이 전체 기간보다 김
    .help = 작업이 커졌으면 `duration`을 늘리고, 아니면 `remaining`(앞으로 필요한 작업 시간)을 바로잡으세요
    .duration = 계획한 기간
several-sizes = `{ $name }` 과업의 크기를 `{ $first }`, `{ $second }` 두 가지로 적음
    .help = 하나만 남기세요. 확실하지 않으면 `estimate`, 사람 수에 달려 있으면 `effort`, 그 밖에는 `duration`이고, 마일스톤에는 적지 않습니다
summary-with-duration = 하위 과업이 있는 `{ $name }` 과업에 `{ $key }` 키가 있음
    .help = `{ $key }` 키를 지우세요. 상위 과업은 첫 하위 과업부터 마지막 하위 과업까지입니다. 종료 약속은 `deadline`에 적습니다
unsized-task = `{ $name }` 과업에 기간이 없음
    .help = `duration = "5d"`, `estimate = ["3d", "5d", "10d"]`, `effort`, `milestone = true` 가운데 하나를 적으세요

# 규칙: 점검 설정.
expired-waiver = `{ $rule }` 규칙의 예외가 { $until }에 끝남
    .help = 예외로 두었던 것을 고치고 예외를 지우거나, 사유가 여전히 유효하면 `until`을 새로 정하세요
reasonless-waiver = `{ $rule }` 예외에 이유가 없어 효력이 없음
    .help = 누가 왜 정했는지 `reason`에 적거나 예외를 지우세요
unknown-rule = `{ $name }` 규칙이 없음
    .help = { $has_near ->
        [yes] 혹시 `{ $near }`인가요? 모든 규칙은 `pmo explain --list`로 볼 수 있습니다
       *[no] 모든 규칙은 `pmo explain --list`로 볼 수 있습니다
    }
unused-setting = { $setting ->
        [level] `{ $level }` 설정은 `{ $name }`에서 아무 역할도 하지 않음: 예측 경고의 주황·빨강은 수치로 정해짐
        [bare-level] `{ $level }` 설정은 `{ $name }`에서 아무 역할도 하지 않음: 예측 경고의 주황·빨강은 본 내용으로 정해짐
        [amber] `{ $name }`의 `amber`는 `red` 옆에서 아무 역할도 하지 않음: 한계는 하나이며 `red`가 그것임
        [red] `{ $name }`의 `red`는 아무 역할도 하지 않음: 쓰이는 것은 `amber`뿐이며, 기한 며칠 전부터 목표를 볼지를 정함
       *[threshold] `{ $name }`의 한계값은 아무 역할도 하지 않음: 수치로 정하지 않는 항목
    }
    .help = { $setting ->
        [level] `"off"`는 끄기, `[thresholds.{ $name }]`은 주황과 빨강이 시작되는 값, `[[waiver]]`는 경고 하나의 예외입니다
        [bare-level] `"off"`는 끄기, `[[waiver]]`는 경고 하나의 예외입니다
        [amber] `amber`를 지우세요
        [red] `red`를 지우세요
       *[threshold] 한계값을 지우세요. 수준을 정하거나 끄려면 `[rules]`, 하나만 예외로 두려면 `[[waiver]]`에 적습니다
    }
unused-waiver = `{ $rule }` 규칙의 예외에 해당하는 결과가 없음
    .help = 예외를 지우거나, 예외가 되어야 할 결과가 있으면 `rule`이나 `at`을 바로잡으세요
wrong-threshold = { $fault ->
        [above] `{ $name }`의 amber와 red가 뒤바뀜: 클수록 위험한데 빨강은 { $value }, 주황은 { $other }부터 시작함
        [below] `{ $name }`의 amber와 red가 뒤바뀜: 작을수록 위험한데 빨강은 { $value }, 주황은 { $other }부터 시작함
        [share] `{ $name }`의 한계값으로 { JOSA($value, "은는") } 있을 수 없음: 0에서 1까지의 비율로 재는 수치
        [times] `{ $name }`의 한계값으로 { JOSA($value, "은는") } 있을 수 없음: 1이 기준인 배수로 재는 수치이고 한계값은 { $most } 이하
        [per-cent] `{ $name }`의 한계값으로 { JOSA($value, "은는") } 있을 수 없음: 0에서 100까지의 퍼센트로 재는 수치
        [many] `{ $name }`의 한계값으로 { JOSA($value, "은는") } 있을 수 없음: { JOSA($most, "을를") } 넘을 수 없는 수치
        [small] `{ $name }`의 한계값 { JOSA($value, "은는") } 그대로 { $value } %임: 비율이 아니라 퍼센트로 재는 수치
       *[negative] `{ $name }`의 한계값으로 { JOSA($value, "은는") } 있을 수 없음: 0보다 작을 수 없는 수치
    }
    .help = { $fault ->
        [above] 두 값을 바꾸세요. `red`는 `amber`보다 작을 수 없습니다
        [below] 두 값을 바꾸세요. `red`는 `amber`보다 클 수 없습니다
        [share] { $value } %를 뜻했다면 `{ $other }`로 적으세요
        [times] { $value } %를 뜻했다면 `{ $other }`로 적으세요
        [per-cent] 0에서 100까지의 수를 적으세요
        [many] 0에서 { $most }까지의 수를 적으세요
        [small] { $other } %를 뜻했다면 `{ $other }`로 적으세요. 적은 대로가 맞으면 `[rules] wrong-threshold = "off"`로 끄세요
       *[negative] 그 수치의 단위로 0 이상의 수를 적으세요
    }

# 규칙: 기록.
ownerless-risk = `{ $title }` 위험에 담당자가 없음
    .help = `owner`에 `team.toml`의 인력을 적거나, 지나간 위험이면 `status = "closed"`로 바꾸세요
unknown-trigger = 이 위험을 지켜볼 `{ $written }` 경고가 없음
    .help = { $has_near ->
        [yes] 혹시 `{ $near }`? 아니면 무엇을 지켜볼지 문장으로 적으세요
       *[no] `pmo explain`에 나오는 경고를 적거나, 무엇을 지켜볼지 문장으로 적으세요
    }

# 규칙: 형식.
ambiguous-reference = `{ $reference }` 참조가 여러 기록에 해당함
    .help = 전체 이름 가운데 하나를 적으세요: { $candidates }
bad-id = `{ $id }` 값은 아이디로 쓸 수 없음
    .help = 영문 소문자 a–z, 숫자, `-`만 쓰세요. 로그의 키는 `2026-07-24` 같은 날짜이고, 같은 날의 두 번째 줄은 `2026-07-24-b`처럼 적습니다
cycle = 과업들이 서로를 기다림: { $path }
    .help = 꼭 필요하지 않은 연결이나 `in`을 빼세요
    .member = 이 과업도 고리에 있음
dangling-reference = `{ $reference }` { $kind ->
        [calendar] 달력이
        [dataset] 데이터셋이
        [deliverable] 산출물이
        [factor] 요인이
        [goal] 목표가
        [kpi] 성과지표가
        [member] 인력이
        [requirement] 요구사항이
        [risk] 위험이
        [task] 과업이
       *[any] 기록이
    } 없음
    .help = { $has_near ->
        [yes] 혹시 `{ $near }`인가요?
       *[no] 아이디를 바로잡거나 기록을 추가하세요
    }
    .meant = `{ $near }` 기록은 여기에 있음
duplicate-id = `{ $id }` 아이디가 이미 쓰이고 있음
    .help = 둘 가운데 하나의 이름과 그것을 뜻하는 참조를 바꾸거나 지우세요. 첫 번째만 읽습니다
    .other = 또 쓰인 곳
duplicate-key = `{ $key }` 키가 두 번 있음
    .help = 맞는 값만 남기고 지우세요
duplicate-log-key = `{ $key }` 키가 로그에 두 번 있음: { $equal ->
        [yes] 값이 같아 한 번만 읽음
       *[no] 값이 달라 둘 다 읽지 않음
    }
    .help = { $equal ->
        [yes] 한 줄을 지우세요
       *[no] 틀린 줄을 지우세요. 둘 다 맞으면 나중 것의 키를 `{ $key }-b`로 바꾸세요
    }
    .other = 또 쓰인 곳
front-matter = 두 `+++` 줄 사이의 머리말로 시작하지 않는 기록
    .help = 첫 줄에 `+++`를 적고, 제목과 키를 적은 뒤 다시 `+++` 줄로 닫으세요
header-for-value = `{ $key }` 값을 머리줄이 따로 있는 표로 적음
    .help = 중괄호 안에 한 줄로 적으세요: `{ $key } = {"{"} … {"}"}`
impossible-date = 달력에 없는 날짜 `{ $text }`
    .help = 어느 날을 뜻했는지 확인하세요. 날짜는 따옴표 없이 2026-02-28처럼 연, 월, 일의 순서로 적습니다
missing-charter = `project.toml` 파일이 없음
    .help = `pmo init DIR`로 만들거나 `-C DIR`로 사업 폴더를 가리키세요
missing-key = `{ $key }` 키가 빠짐
    .help = 여기에 `{ $key }` 키를 추가하세요
stray-log = 이 로그가 속할 `{ $id }` { $kind ->
        [goal] 목표가
       *[dataset] 데이터셋이
    } 없음
    .help = { $kind ->
        [goal] 파일 이름을 목표의 아이디로 바꾸거나 `goals.toml`에 목표를 추가하세요
       *[dataset] 파일 이름을 데이터셋의 아이디로 바꾸거나 `data.toml`에 데이터셋을 추가하세요
    }
syntax = TOML 문법에 맞지 않음: { $message }
    .help = 이 줄부터 고치면 뒤따르는 오류도 함께 없어지는 일이 많습니다. 글과 기간은 따옴표로 묶고 날짜와 숫자는 묶지 않습니다
toml-1-1 = { JOSA($what, "은는") } TOML 1.1의 표기임. 사업 파일은 TOML 1.0
    .help = 모든 도구가 읽을 수 있도록 예전 방식으로 적으세요: 닫는 중괄호 앞에 쉼표 없이, 중괄호는 한 줄에, 시각은 초까지, 이스케이프는 \u로
two-forms = `{ $folder }/` 폴더와 `{ $folder ->
        [datasets] data
       *[other] { $folder }
    }.toml` 파일이 함께 있음
    .help = 기록을 한쪽으로 모두 옮기고 다른 쪽을 지우세요
unclosed-internal = { $is_misspelt ->
        [yes] `{ $misspelt }` 줄은 내부용 구역의 표시가 아님
       *[no] 내부용 구역이 닫히지 않음
    }
    .help = 구역 앞에 `::: internal`을, 뒤에 `:::`를 각각 한 줄에 따로 적으세요. 그때까지 { client }에는 이 글이 전혀 보이지 않습니다
unknown-key = `{ $key }` 키는 이 기록에 없는 키임
    .help = { $has_near ->
        [yes] 혹시 `{ $near }`인가요?
        [home] `{ $near }` 파일에 적으세요
       *[no] 지우거나 주석으로 적으세요
    }
unknown-table = `{ $table }` 표는 이 파일에 올 수 없음
    .help = 이 파일의 기록은 `[{ $expected }.ID]` 아래에 적습니다. 다른 기록은 그 종류의 파일로 옮기세요
unreadable-file = 파일을 읽을 수 없음: { $why }
    .help = 글은 UTF-8로 저장하고(옛 한글 파일은 `iconv -f CP949 -t UTF-8`로 변환), 파일은 16 MB 아래로, 링크는 사업 폴더 안으로 두고, 읽기 권한을 주세요
wrong-type = { JOSA($expected, "이가") } 올 자리에 { JOSA($found, "이가") } 있음
    .help = { JOSA($expected, "으로로") } 적으세요
wrong-value = `{ $found }` 값은 있을 수 없음
    .help = { $has_words ->
        [yes] { $has_near ->
            [yes] 혹시 `{ $near }`인가요? 쓸 수 있는 값: { $words }
           *[no] 쓸 수 있는 값: { $words }
        }
       *[no] { JOSA($expected, "이가") } 와야 합니다
    }

# ── 가져오기
import-complete = 모두 옮겼습니다
left-out-unreadable-tasks = 고유 번호가 없는 과업
left-out-unreadable-values = 수·날짜·기간으로 읽을 수 없는 값
left-out-rounded-durations = 분 미만을 반올림한 기간
left-out-splits = 파일에서 중간에 끊긴 과업
left-out-spread-work = 중단·지연되거나 고르지 않게 나뉜 과업(시작부터 종료까지의 작업 시간을 기간으로 적음)
left-out-paused-work = 남은 작업이 늦게 이어지는 진행 중 과업(`finish-no-earlier`로 고정)
left-out-owners-calendars = 담당자 달력을 따르지 않는 과업(`owners-calendar = false`)
left-out-leveling-delays = 자원 평준화 지연(일정이 밀린 과업은 `start-no-earlier`로 고정)
left-out-assignment-delays = 과업보다 늦게 시작하는 배정(모든 배정이 늦으면 `start-no-earlier`로 고정)
left-out-recurring-tasks = 반복 과업의 규칙(각 회차는 옮김)
left-out-subprojects = 삽입된 프로젝트(행은 파일의 날짜에 고정)
left-out-external-tasks = 다른 프로젝트의 과업(파일의 날짜에 고정)
left-out-external-links = 다른 프로젝트와의 연결
left-out-impossible-links = 없는 과업이나 자기 상위 과업과의 연결
left-out-elapsed-percent-lags = 경과 시간 백분율 지연(경과 시간으로 옮김)
left-out-milestones-with-duration = 기간이 있는 과업의 마일스톤 표시
left-out-estimated-durations = 추정 기간 표시
left-out-missing-durations = 기간이 없는 과업(1일로 옮김)
left-out-manual-summaries = 자체 날짜가 있는 요약 과업
left-out-manual-without-dates = 날짜가 없는 수동 과업(연결에 따라 계산)
left-out-constraints-without-date = 날짜가 없는 제약
left-out-deadline-times = 하루 중간의 기한(날짜로 옮김)
left-out-physical-progress = 물리적 진척률
left-out-progress-without-dates = 시작도 종료도 없는 진척률
left-out-assignments = 자재·비용 배정, 단위가 없는 배정
left-out-assignment-units = 1,000%를 넘는 배정(1,000%로 옮김)
left-out-work-contours = 고르지 않은 작업 분포
left-out-work = 기간×배정과 다른 작업량
left-out-costs = 과업 비용
left-out-material-resources = 자재·비용 자원
left-out-unassigned-resources = 과업이 없는 인력
left-out-resource-rates = 인력 단가
left-out-resource-availability = 부분 가용 기간
left-out-calendars-unused = 쓰이지 않는 달력
left-out-calendar-times = 읽을 수 없거나 자정을 넘는 근무시간
left-out-extended-attributes = 사용자 정의 필드
left-out-wbs-codes = 자체 WBS 코드
left-out-hyperlinks = 문서 링크
left-out-project-notes = 프로젝트 전체 메모
left-out-people = 작성자·관리자·연락처
left-out-status-date = 기준일(--as-of로 지정)
left-out-scheduled-from-finish = 종료일부터 거꾸로 계산하는 설정
left-out-progress-moves = 진척 입력 때 작업을 옮기는 설정
left-out-multiple-critical-paths = 망별 주공정
left-out-other-dates = 파일과 날짜가 다르게 계산되는 과업

# ── 일정
schedule-key = * 주공정, 여유는 근무일 단위
schedule-pace = 계획 기준이며, 지금까지의 속도로는 주요 일정 { $count }건의 날짜가 다름: pmo status
wbs = WBS
float = 여유

# 도표
chart-accepted = 인수 누계
chart-as-of = 기준일
chart-baseline = 당초 계획
chart-before = 사업 전
chart-contract-end = 사업 종료
chart-critical = 주공정(지연 시 종료일에 영향)
chart-data-done = 완료
chart-data-empty = 표시할 데이터가 없음
chart-data-late = 지연 전망
chart-data-on-time = 기한 내 전망
chart-data-title = 데이터 구축 현황
chart-data-unknown = 전망 불가
chart-deadline = 기한
chart-deadline-missed = 기한 경과
chart-expected = 완료 예상
chart-finish = 종료
chart-finished = 완료
chart-forecast = 완료 예상
chart-gantt-empty = 표시할 과업이 없음
chart-gantt-title = 추진 일정
chart-goals-empty = 표시할 목표가 없음
chart-goals-title = 성과 목표 달성 현황
chart-good-side = 목표 충족 범위
chart-higher-is-better = 높을수록 좋음
chart-in-progress = 진행·예정(짙은 부분은 수행분)
chart-interval = 95% 구간
chart-lower-is-better = 낮을수록 좋음
chart-measured = 측정
chart-milestone = 주요 시점
chart-milestone-baseline = 당초 시점
chart-needed-by = 필요 시점
chart-no-interval = 구간 산출 불가
chart-no-target = 목표 미정
chart-no-value = 측정값 없음
chart-progress = 진척
chart-rows = 표시 항목
chart-summary = 묶음
chart-target = 목표
chart-task = 과업
chart-verdict-cannot-tell = 판단 불가
chart-verdict-not-met = 미달
chart-verdict-not-shown-yet = 입증 부족
chart-verdict-shown = 달성 입증

ignored-dates = `{ $name }` 과업의 `{ $key }` 키는 수동 일정에만 쓰임
    .help = 대신 `start-no-earlier`, `must-start`, `deadline`, `started` 가운데 하나를 쓰거나 `schedule = "manual"`을 더하세요
unknown-section = `{ $written }`: 없는 { $key }
    .help = 다음 가운데 하나를 쓰세요: { $known }
merge-conflict = 끝내지 않은 병합이 파일에 남아 있음
    .help = 맞는 내용을 남기고 `<<<<<<<`, `=======`, `>>>>>>>` 줄을 지우세요
report-missing = 확인 필요: sections/NAME.md에 report = "{ $report }", section = "{ $part }", audience = "client"로 적으세요
faults-first = 답하기 전에 고칠 결함 { $count }건. `pmo check`로 모두 볼 수 있고, `pmo report ID --draft`로 가능한 만큼 만들 수 있습니다

syntax-no-value = 값이 없는 키
syntax-quotes = 글은 따옴표로 묶어야 함
syntax-string = 글의 따옴표가 닫히지 않았거나 쓸 수 없는 문자가 있음
syntax-long-string = 따옴표 세 개로 연 글이 닫히지 않음
syntax-key = 키에는 따옴표로 묶지 않는 한 영문자, 숫자, `-`, `_`만 쓸 수 있음
syntax-no-key = 키가 없는 값
syntax-open-list = 목록이 `]`로 닫히지 않음
syntax-open-braces = 중괄호 표가 `{"}"}`로 닫히지 않음
syntax-open-header = 표 머리가 `]`로 닫히지 않음
syntax-comma = 쉼표가 빠졌거나 남음
syntax-assignment = 키와 값 사이에 `=`가 하나 있어야 함
syntax-unexpected = 키와 값도 표 머리도 아닌 줄
syntax-number = 수가 아님. 천 단위는 12_000처럼 `_`로 나눔
syntax-escape = 글 안의 역슬래시는 두 번 적어야 함
type-ratio = 0보다 크고 1 이하인 비율, 예: 0.9

unschedulable = 날짜를 계산할 수 없음: { $why ->
        [hours] 달력에 근무시간이 없음
       *[long] 계획이 400년을 넘음
    }
    .help = { $why ->
        [hours] [calendar]나 과업이 쓰는 달력에 `week`와 `hours`를 적으세요
       *[long] 잘못 적은 기간, 지연, 날짜가 있는지 살펴보세요
    }

## earned value
figure = 지표
undefined = 산정 불가
earned-title = 획득가치(EVM) – 기준일 { $date }, 단위 { $unit }
earned-person-days = 인일
earned-formula = 의미
earned-value = 값
earned-bac = 총예산(완료 시점 예산)
earned-pv = 계획가치: 기준일까지 할 일의 예산
earned-ev = 획득가치: 마친 일의 예산
earned-ac = 실제 투입
earned-schedule = 획득일정(ES) – 기준선 시작일 { $date }부터
earned-days = 근무일
earned-date = 날짜
earned-es = 획득일정: 마친 일을 끝내기로 했던 시점
earned-at = 경과 기간
earned-pd = 계획 기간
earned-no-budget = 기간·공수·예산이 있는 과업이 없어 획득가치를 산정할 수 없음
earned-no-baseline = 기준일 현재 기준선이 없어 계획가치와 그에 따른 지표를 산정할 수 없음: `pmo baseline set 이름`으로 기준선을 정하세요.
earned-no-cost = 투입 기록이 없어 CPI와 그에 따른 지표를 산정할 수 없음: plan.toml에 `spent`를 적거나 effort/에 투입 기록을 남기세요.
earned-unrecorded = 착수한 과업 { $count }건에 투입 기록이 없음: AC가 실제보다 낮고 CPI가 좋게 나옴. `spent`나 effort/ 기록을 보완하세요.
earned-unbudgeted = 기준선에 없는 과업 { $count }건: 투입은 비용에 들어가지만 획득가치는 없음. 변경 승인을 받고 새 기준선을 정하세요.
status-earned = 획득가치 SPI { $spi }, CPI { $cpi }, SPI(t) { $pace }
status-silent = 진행 중인 과업 { $count }개에 진척률이 없어 0%로 계산: `progress`를 기록
earned-sentence-late = 지금까지 수행한 작업량은 당초 계획의 { $date } 수준으로, 계획보다 { $count }근무일 늦음.
earned-sentence-early = 지금까지 수행한 작업량은 당초 계획의 { $date } 수준으로, 계획보다 { $count }근무일 빠름.
earned-sentence-even = 지금까지 수행한 작업량은 당초 계획의 기준일 수준과 같음.

## Why and what if
failure-unknown-task = `{ $id }` 과업이 없음
    .help = `pmo schedule --format csv`로 아이디를 볼 수 있습니다{ $has_near ->
        [yes] . 혹시 `{ $near }`?
       *[no] {""}
    }
why-title = { $name }(task.{ $id }) – 기준일 { $date }
why-dates = 일정
why-summary = 묶음 과업
why-set-by = 종료일을 정하는 것은 { $name }(task.{ $id }): 아래는 그 과업의 설명
why-inactive = 제외됨
why-takes-no-part = 날짜만 계산하고 다른 과업에 영향을 주지 않음(active = false)
why-path = 최장 경로
why-on-path = 예: 사업 종료일이 이 과업에 달려 있음
why-off-path = 아니오: 사업 종료일은 이 과업에 달려 있지 않음
why-float = 여유
why-floats = 총여유 { $total }, 자유여유 { $free }
why-limit = 여유의 끝
why-zero-off-path = 여유가 없지만 최장 경로는 아님: 위의 날짜가 여유를 없앤 것임
why-limit-project-end = 전체 일정의 끝 { $date }
why-limit-deadline = { $name }의 기한 { $date }
why-limit-start-no-later = { $name }의 `start-no-later` { $date }
why-limit-finish-no-later = { $name }의 `finish-no-later` { $date }
why-limit-must-start = { $name }의 `must-start` { $date }
why-limit-must-finish = { $name }의 `must-finish` { $date }
why-limit-manual = 날짜를 직접 정한 { $name }({ $date }부터)
why-limit-in-progress = 진행 중인 { $name }의 남은 작업({ $date } 재개)
why-limit-as-late = 최대한 늦게 배치한 { $name }
why-through = { $limit } – 거치는 과업: { $chain }
why-through-more = { $limit } – 거치는 과업: { $chain } 외 { $more }개
why-chain = 날짜를 정한 것(이 과업에서 처음까지)
why-set = 정한 것
why-where = 위치
why-bounds = 그 밖의 조건
why-bound = 조건
why-asked = 요구하는 날
why-asks = { $end ->
        [finish] 종료
       *[start] 시작
    } { $date } { $bounds ->
        [at-most] 이전
        [exactly] 고정
       *[at-least] 이후
    }
why-room = 과업이 움직이기까지
why-room-later = { $span } 여유
why-room-earlier = 앞쪽으로 { $span } 여유
why-broken = { $span } 어긋남
why-drives-too = 함께 날짜를 정함
why-margin = 첫 줄의 조건이 빨라지면 이 과업도 { $span }까지 함께 빨라지고, 그다음은 이 조건이 정함: { $next }
why-margin-until = 첫 줄의 조건이 빨라지면 이 과업도 함께 빨라지고, { $reach } 빨라진 다음부터는 이 조건이 정함: { $next }
why-margin-idle = 첫 줄의 조건이 { $idle } 넘게 빨라져야 이 과업도 빨라지고, { $reach } 빨라진 다음부터는 이 조건이 정함: { $next }
why-tied = 같은 때를 요구하는 조건이 더 있음: { $next }
why-without-same = 첫 줄의 조건이 없어도 움직이지 않음: { $next }
why-without-later = 첫 줄의 조건이 없으면 { $span } 늦어짐: { $next }
why-without-earlier = 첫 줄의 조건이 없으면 { $span } 빨라짐: { $next }
why-link-fs = { $name } 종료 후({ $notation })
why-link-ss = { $name } 시작 후({ $notation })
why-link-ff = { $name } 종료 후에 끝나도록({ $notation })
why-link-sf = { $name } 시작 후에 끝나도록({ $notation })
why-start-no-earlier = { $date }부터 시작 가능(start-no-earlier)
why-start-no-later = { $date }까지 시작(start-no-later)
why-finish-no-earlier = { $date } 이후 종료(finish-no-earlier)
why-finish-no-later = { $date }까지 종료(finish-no-later)
why-must-start = { $date } 시작 고정(must-start)
why-must-finish = { $date } 종료 고정(must-finish)
why-project-start = 사업 시작일 { $date }
why-actual = 지금까지의 진척
why-actual-start = 실제로 그날 시작함
why-actual-finish = 실제로 그날 끝남
why-actual-done = 그날까지 한 작업으로 남은 일이 없음(실제 종료일 `finished` 빠짐)
why-actual-rest = 끝낸 부분에 이어 { $at }부터 계속함
why-rest = 남은 작업 { $at } 재개: { $driver }
why-manual = 직접 정한 날짜(schedule = "manual")
why-late = 최대한 늦게(schedule = "late")
why-status-date = 기준일 { $date } 다음부터 가능
why-above = { $driver }, 상위 { $name }의 조건
why-waits = { $driver }, 이후 근무 가능한 때까지 { $span } 대기
why-waits-closed = { $driver }, 이후 { $span } 대기({ $closed })
why-closed = `{ $calendar }` 달력에서 쉬는 때
why-away = { $name } 부재 { $from }{ $days ->
        [many] ~{ $to }
       *[one] {""}
    }

## letters
letter-subject = [{ $project }] { $title }
letter-subject-dated = [{ $project }] { $title } { $date }
letter-line = { $date } 기준 { $state }. { $count ->
        [0] 협조 요청 사항 없음.
       *[other] 협조 요청 { $count }건.
    }

## Baselines
baseline-name = 이름
baseline-on = 서명일
baseline-commit = 커밋
baseline-tasks = 과업
baseline-finish = 계획 종료
baseline-contract-finish = 계약 종료
baseline-amount = 금액
baseline-basis = 근거
baseline-key = * 기준일에 적용되는 기준선
baseline-none = 아직 서명한 기준선이 없습니다. `pmo baseline set NAME`으로 오늘의 약속을 기록하세요
baseline-none-yet = { $date }에 적용되는 기준선이 없습니다. 그날까지 서명한 것이 없습니다
baseline-written = { JOSA($file, "을를") } 썼습니다. 서명일 { $on }
    다음: 파일을 검토하고 커밋하세요. 비교: `pmo baseline show { $name }`
baseline-older = 참고: 더 나중에 서명한 `{ $newer }`({ $signed }) 때문에 `{ $name }` 기준선은 적용되지 않습니다. 비교하려면 --baseline { $name }
failure-unknown-baseline = `{ $name }` 기준선이 없음
    .help = `pmo baseline list`로 모든 기준선을 볼 수 있습니다{ $has_near ->
        [yes] . 혹시 `{ $near }`?
       *[no] {""}
    }
failure-baseline-name = `{ $name }` 이름은 기준선에 쓸 수 없음
    .help = `contract`, `v2`처럼 영문 소문자, 숫자, `-`로 지으세요
failure-baseline-at = `baseline set`은 --at 리비전이 아니라 작업 폴더의 파일에 서명함
    .help = 그 리비전을 체크아웃한 뒤 --at 없이 실행하세요
failure-baseline-no-repository = { JOSA($dir, "은는") } git 저장소 안에 있지 않음. 기준선에는 근거가 되는 커밋이 있어야 함
    .help = `git init` 후 사업 파일을 커밋한 다음 서명하세요
failure-baseline-exists = `{ $name }` 기준선이 이미 있음: { $file }
    .help = 서명한 내용은 덮어쓰지 않습니다. 다른 이름을 쓰세요
failure-dirty = { $count ->
        [0] 사업 파일을 담은 커밋이 없음
       *[other] 커밋과 다른 사업 파일 { $count }개:
            { $lines }
    }
    .help = 먼저 커밋하거나 되돌리세요. 기준선은 서명한 내용을 담은 커밋을 가리킵니다
failure-change-needed = `{ $last }` 기준선을 { $signed }에 서명함. 새 기준선에는 근거가 되는 승인된 변경이 있어야 함
    { $count ->
        [0] 그 뒤 { $on }까지 승인된 변경이 없습니다.
       *[other] 그 뒤 { $on }까지 승인된 변경:
            { $lines }
    }
    .help = { $count ->
        [0] changes/ID.md에 status = "approved", 승인일 approved, 대상 affects를 적어 커밋한 뒤 --change ID를 붙이세요
       *[other] 이 기준선이 반영하는 변경마다 --change ID를 붙이세요
    }
failure-promises-unapproved = 마지막 기준선과 다른 약속 { $count }건에 승인된 변경이 없음. 서명하지 않음
    .help = 위 항목부터 정리하세요. 새로 서명하면 이 차이가 보이지 않게 됩니다
baseline-slip-accepted = 변경 없이 인정: 날짜 { $dates }건, 범위 { $scope }건, 추정 { $estimates }건{ $has_finish ->
        [yes] , 계획 종료일 { $agreed } → { $now }({ $difference })
       *[no] {""}
    }
failure-baseline-slip = 지정한 변경으로 설명되지 않는데 `{ $last }` 기준선과 다른 내용까지 서명하게 됨. 서명하지 않음
    날짜가 달라진 과업 { $dates }건{ $scope ->
        [0] {""}
       *[other] , 추가·제외 { $scope }건
    }{ $estimates ->
        [0] {""}
       *[other] , 다시 추정 { $estimates }건
    }{ $has_finish ->
        [yes] , 계획 종료일 { $agreed } → { $now }({ $difference })
       *[no] {""}
    }:
    { $lines }
    .help = { $known ->
        [yes] 근거가 되는 승인된 변경을 --change로 지정하세요(다른 승인된 변경: { $changes })
       *[no] `affects`에 무엇이, `days`에 며칠 늦어지는지 적은 변경을 승인받아 --change로 지정하세요
    }. 변경 없이 { client }이 인정했으면 --accept-slip을 붙이세요. `basis`에 그 사실이 적힙니다
failure-unknown-change = `{ $id }` 변경이 없음
    .help = 변경은 changes/ID.md 파일입니다{ $has_near ->
        [yes] . 혹시 `{ $near }`?
       *[no] {""}
    }
failure-change-not-approved = `{ $title }`({ $file }) 변경은 이 기준선의 근거가 될 수 없음: { $why ->
        [later] 승인일 { $approved }, 서명일 { $on }보다 늦음
        [earlier] 승인일 { $approved }, 이미 `{ $holder }` 기준선에 들어 있음
        [undated] 승인일이 적혀 있지 않음
       *[status] 상태가 ‘{ $status }’임
    }
    .help = { $why ->
        [later] --on DATE로 승인일이나 그 뒤에 서명하세요
        [earlier] 그 뒤에 승인된 변경을 적으세요
        [undated] `approved`에 승인일을 적고 커밋하세요
       *[status] 승인을 받은 뒤 status = "approved"와 승인일 `approved`를 적고 커밋하세요
    }
variance-head = { $name }, { $on } 서명: { $basis }
variance-finish = 계획 종료: { $agreed } → { $now }, { $difference }
variance-nothing = 그 밖에 서명한 내용과 다른 것이 없습니다.
variance-summary = 약속 변경 { $promises }건, 범위 추가 { $added }건·제외 { $removed }건, 승인된 변경이 없는 것 { $unapproved }건, 재산정 { $estimates }건, 일정 차이 { $dates }건
variance-promises = 약속 변경 (승인된 변경이 있어야 함)
variance-scope = 범위
variance-estimates = 재산정
variance-dates = 일정 차이 (실적과 예측. 약속은 그대로임)
variance-id = ID
variance-name = 이름
variance-value = 항목
variance-agreed = 서명
variance-now = 현재
variance-change = 승인된 변경
variance-what = 구분
variance-start = 시작
variance-finish-date = 종료
variance-by = 차이
variance-days = { $days }근무일
variance-state = 상태
variance-added = 추가
variance-removed = 제외
variance-unapproved = 없음
variance-key-finish = 계약 종료일
variance-key-amount = 계약 금액
variance-key-target = 목표
variance-key-unit = 단위
variance-key-direction = 방향
variance-key-due = 기한
variance-key-weight = 비중
variance-key-samples = 표본 수
variance-key-needed-by = 필요 시점
variance-key-deadline = 마감일
variance-key-duration = 기간
variance-key-effort = 투입 공수
variance-key-cost = 비용


## export
export-done = 과업 { $tasks }개를 { JOSA($file, "으로로") } 내보냄
export-complete = Microsoft Project가 담을 수 있는 내용을 모두 내보냈습니다
export-left-out = Microsoft Project에서 다르게 보이거나 빠지는 내용:
failure-no-file-name = `{ $path }`에는 파일 이름이 없습니다
    .help = plan.xml처럼 쓸 파일의 이름을 적으십시오
export-status-date = 기준일 뒤로 미뤄진 작업(제약 날짜로 고정)
export-many-constraints = 제약 날짜가 여럿인 과업(하나만 일정에 반영)
export-idle-constraints = 일정을 움직이지 않는 요약·수동 과업의 제약 날짜
export-double-links = 같은 두 과업 사이의 둘째 연결(하나만 남을 수 있음)
export-summary-finish-links = 요약 과업의 종료에 거는 연결(거부될 수 있음)
export-percent-lags = 소수 백분율 지연(시간으로 내보냄)
export-unfinished = 종료일 없이 다 된 작업(완료로 내보냄)
export-critical-float = 일 단위로 내림한 critical-float
export-summary-owners = 요약 과업의 담당자
export-summary-calendars = 요약 과업의 달력
export-working-times = 하루 근무시간이 다섯 구간을 넘는 달력
export-estimates = 추정 기간의 최소·최대값
export-efforts = 담당자 없는 과업의 공수
export-spent = 투입 공수
export-money = 비용과 단가
export-measures = 데이터셋으로 세는 진척(비율로 내보냄)
export-earned-value = 획득가치 산정 방법
export-roles = 과업에 필요한 역할과 역량
export-references = 과업의 단계·산출물·목표·요구사항·GPU 시간
export-baselines = 열한 개를 넘는 기준선
export-baseline-tasks = 계획에서 빠진 기준선 과업

## 인력
chart-load-absent = 부재 중 업무
chart-load-away = 부재
chart-load-empty = 표시할 인력이 없음
chart-load-overloads = 과부하
chart-load-people = 인력
chart-load-title = 인력별 주간 업무량
chart-load-unit = 사업에 쓸 수 있는 근무시간 대비(%)
chart-load-weeks = 주
load-key = 사업에 쓸 수 있는 근무시간 대비 업무량(%), 월요일에 시작하는 주 단위
    ! { $amber }% 초과   !! { $red }% 초과   – 부재   ? 부재 중 업무
load-more-weeks = 이후 { $count }주의 업무가 더 있음. { $is_all ->
        [yes] 모두 보려면 --weeks { $most }
       *[no] 한 번에 { $most }주까지 볼 수 있음: --weeks { $most }
    }
load-next = 다음: 여유 있는 사람에게 과업을 넘기거나, 시기를 옮기거나(`after`, `start-no-earlier`),
    투입률을 낮추거나(`owner = ["아이디@50%"]`),
    team.toml의 `allocation`, `leave`, `from`, `to`를 바로잡으세요
load-no-overload = 이 기간에 { $amber }%를 넘는 사람이 없음
load-nobody = 이 사업을 수행하는 사람이 team.toml에 없음
    다음: team.toml에 인력을 적고 과업의 `owner`에 지정하세요
load-overload = { $name }({ $id }), { $count ->
        [1] { $first } 시작 주: { $load }
       *[other] { $first }~{ $last } 시작 { $count }개 주: 최대 { $load }
    }, 업무 { $asked }시간, 근무 { $there }시간
load-overload-absent = { $name }({ $id }), { $count ->
        [1] { $first } 시작 주
       *[other] { $first }~{ $last } 시작 { $count }개 주
    }: 업무 { $asked }시간, 근무 없음
load-overloads = 과부하
load-person = 인력
load-task = { $wbs } { $name }({ $id }): { $hours }시간

## 계획 품질
quality-title = 계획 품질: { $name }, { $date }
quality-check = 점검
quality-measured = 측정값
quality-limit = 한계
quality-verdict = 판정
quality-tasks = 과업
quality-pass = 통과
quality-fail = 미달
quality-cannot-tell = 판단 불가
quality-sum = 통과 { $pass }, 미달 { $fail }, 판단 불가 { $unknown }.
quality-source = 점검 항목과 한계: DCMA-EA PAM 200.1(2012) 4.1~4.14. 한계 변경: project.toml의 [thresholds.ID].
quality-fitted = * 과업이나 연결이 50개 미만이면 비율로 1개가 되지 않아도 1개까지 허용. 하나뿐이면 판단하지 않음.
quality-short = ‘과다’: 44근무일 초과. 220근무일보다 짧은 사업은 그 5분의 1, 여기서는 { $days }근무일.
quality-more = … 외 { $count }건
quality-next = → { $step }
quality-waived = 예외([[waiver]]): { $reason }
quality-explain = 미달 항목의 설명: pmo explain ID (예: { $id }).
quality-limit-share = { $value }% 이하
quality-limit-least-share = { $value }% 이상
quality-limit-none = 없어야 함
quality-limit-most = { $value }% 이하({ $allowed }건까지{ $mark })
quality-limit-least = { $value }% 이상({ $allowed }건까지 예외{ $mark })
quality-limit-tasks = { $value } 이상({ $allowed }건까지 부족{ $mark })
quality-limit-index = { $value } 이상
quality-missing-ahead = 예상 종료일이 이미 지남
quality-missing-baseline = 과업 종료일을 정한 기준계획 없음
quality-missing-few = { $measured }: 너무 적어 판단 불가
quality-missing-due = 아직 끝날 차례인 과업 없음
quality-missing-link = 남은 과업에 이어진 연결 없음
quality-missing-owner = 담당자·역할·비용을 적은 과업 없음
quality-missing-schedule = 늦춘 계획의 날짜를 계산할 수 없음
quality-missing-task = 남은 과업 없음

quality-missing-logic = 선후행 누락
    .measured = 과업 { $all }개 중 { $count }개({ $value }%)
    .help = 먼저 끝나야 할 과업을 `after`에 적으세요. 결과물이라면 그것을 쓰는 과업이 있습니다
quality-lead = 선행 겹침(음의 지연)
    .measured = 연결 { $all }개 중 { $count }개({ $value }%)
    .help = 후행 과업이 실제로 시작할 수 있는 곳에서 선행 과업을 나누거나, SS와 FF로 겹침을 적으세요
quality-lag = 지연(양의 지연)
    .measured = 연결 { $all }개 중 { $count }개({ $value }%)
    .help = 그 사이에 하는 일을 이름, 담당자, 기간이 있는 과업으로 만드세요
quality-link-type = FS(종료-시작) 연결
    .measured = 연결 { $all }개 중 { $count }개({ $value }%)
    .help = 한 과업이 끝난 곳에서 다음이 시작하도록 나누고, SS와 FF는 정말 함께 하는 일에만 쓰세요
quality-hard-constraint = 고정 날짜 제약
    .measured = 과업·이정표 { $all }개 중 { $count }개({ $value }%)
    .help = 날짜는 연결로 정하고, 바라는 날짜는 `deadline`이나 `start-no-earlier`로 적으세요
quality-high-float = 과다 여유({ $days }근무일 초과)
    .measured = 과업 { $all }개 중 { $count }개({ $value }%)
    .help = 그 결과를 쓰는 과업을 찾아 연결하세요
quality-negative-float = 음의 여유
    .measured = 과업·이정표 { $all }개 중 { $count }개({ $value }%)
    .help = 앞선 과업을 줄이거나 겹치고, 어려우면 마감일을 다시 협의하세요
quality-high-duration = 과다 기간({ $days }근무일 초과)
    .measured = 과업 { $all }개 중 { $count }개({ $value }%)
    .help = 보여 줄 수 있는 결과마다 과업을 나누세요
quality-invalid-date = 부적합 날짜
    .measured = 과업·이정표 { $all }개 중 { $count }개({ $value }%)
    .help = 예상일은 기준일 뒤로 옮기고, 아직 오지 않은 실적일은 고치세요
quality-unresourced-task = 자원 미배정
    .measured = 과업 { $all }개 중 { $count }개({ $value }%)
    .help = `owner`나 `role`을 적으세요
quality-missed-task = 기준 종료일 미준수
    .measured = 종료 예정 과업 { $all }개 중 { $count }개({ $value }%)
    .help = 남은 일을 다시 산정하고, 기준계획을 지킬 수 없으면 새로 합의하세요
quality-broken-critical-path = 주공정 시험
    .measured = { $value }(끝이 { $over }/{ $under }근무일 이동)
    .help = 이 과업과 끝 사이의 고정 날짜를 연결로 바꾸세요
quality-cpli = 주공정 길이 지수(CPLI)
    .measured = { $value }({ $over }/{ $under }근무일)
    .help = 최장 경로에서 기간을 줄이세요. 아래는 그 경로에 남은 과업입니다
quality-bei = 기준계획 이행 지수(BEI)
    .measured = { $value }(과업 { $over }/{ $under }개)
    .help = 끝날 차례가 지난 과업을 마치고, 늘어난 과업은 새 기준계획에 담으세요

quality-no-link = 선행·후행 모두 없음
quality-no-predecessor = 선행 없음
quality-no-successor = 후행 없음
quality-link = { $from } { $notation }
quality-hard-date = { $key } { $date }
quality-float = 여유 { $days }근무일
quality-duration = 기간 { $days }근무일
quality-no-resource = 담당자·역할·비용 없음
quality-started-later = 시작 실적 { $date }: 아직 오지 않음
quality-finished-later = 종료 실적 { $date }: 아직 오지 않음
quality-start-past = 미착수, 시작 예상 { $date }
quality-finish-past = 미완료, 종료 예상 { $date }
quality-due = { $signed } 종료 예정, 미완료
quality-late = { $signed } 종료 예정, { $on } 종료
quality-unsigned = 기준계획에 종료일 없음
quality-on-path = { $finish } 종료
quality-end-stays = 이 과업이 늦어져도 끝이 따라 늦어지지 않음

broken-critical-path = 최장 경로의 `{ $name }` 과업에 600근무일을 더해도 끝은 { $moved }일만 움직임
    .help = 이 과업과 끝 사이의 고정 날짜(must-start, must-finish, schedule = "manual")를 연결로 바꾸세요
    .place = 여기도 같음
hard-constraint = 과업·이정표 { $all }개 중 { $count }개의 날짜를 연결로 움직일 수 없음. 한계 { $allowed }개
    .help = 날짜는 연결로 정하고, 바라는 날짜는 `deadline`이나 `start-no-earlier`로 적으세요
    .place = 여기도 같음
high-duration = 과업 { $all }개 중 { $count }개의 기간이 { $days }근무일을 넘음. 한계 { $allowed }개
    .help = 보여 줄 수 있는 결과마다 과업을 나누세요
    .place = 여기도 같음
high-float = 끝나지 않은 과업 { $all }개 중 { $count }개의 여유가 { $days }근무일을 넘음. 한계 { $allowed }개
    .help = 그 결과를 쓰는 과업을 찾아 연결하세요
    .place = 여기도 같음
lag = 연결 { $all }개 중 { $count }개에 지연이 있음. 한계 { $allowed }개
    .help = 그 사이에 하는 일을 이름, 담당자, 기간이 있는 과업으로 만드세요
    .place = 여기도 같음
lead = 연결 { $all }개 중 { $count }개에 음의 지연(선행 겹침)이 있음
    .help = 후행 과업이 실제로 시작할 수 있는 곳에서 선행 과업을 나누거나, SS와 FF로 겹침을 적으세요
    .place = 여기도 같음
link-type = 연결 { $all }개 중 { $count }개가 FS(종료-시작)가 아님. 한계 { $allowed }개
    .help = 한 과업이 끝난 곳에서 다음이 시작하도록 나누고, SS와 FF는 정말 함께 하는 일에만 쓰세요
    .place = 여기도 같음
missing-logic = 과업 { $all }개 중 { $count }개에 선행이나 후행 과업이 없음. 한계 { $allowed }개
    .help = 먼저 끝나야 할 과업을 `after`에 적으세요. 결과물이라면 그것을 쓰는 과업이 있습니다
    .place = 여기도 같음
negative-float = 끝나지 않은 과업·이정표 { $all }개 중 { $count }개가 계획대로 해도 정해진 날짜를 지키지 못함
    .help = 앞선 과업을 줄이거나 겹치고, 어려우면 `deadline`을 다시 협의하세요
    .place = 여기도 같음
unresourced-task = 과업 { $all }개 중 { $count }개에 담당자·역할·비용이 없음
    .help = `owner`나 `role`을 적으세요. 없으면 부하를 볼 수 없습니다
    .place = 여기도 같음

failure-set-form = `{ $text }`: 바꿀 내용의 형식이 아님
    .help = --set '종류.아이디 키=값'으로 적으세요. 예: --set 'task.label duration=50d', --set 'project finish=2026-12-31'. `키=`는 키를 지웁니다
failure-set-target = 바꿀 `{ $name }` 항목이 없음
    .help = task.label 같은 기록이나 project 같은 project.toml의 표를 적으세요{ $has_near ->
        [yes] . 혹시 `{ $near }`?
       *[no] {""}
    }
failure-set-ambiguous = `{ $name }`에 해당하는 기록이 여럿임: { $candidates }
    .help = 종류까지 적은 아이디를 쓰세요
failure-set-unreadable = { JOSA($file, "은는") } 적힌 상태로는 바꿀 수 없음
    .help = `pmo check`로 무엇이 잘못되었는지 볼 수 있습니다
set-faults = --set `{ $set }`에서 생긴 문제임: 파일에는 없는 문제이며, 파일은 바뀌지 않음
set-note = 가정한 결과임: 파일은 바뀌지 않음
set-if = 가정
set-nothing = 날짜와 신호등에 변화 없음
set-finish = 전체 일정의 끝
set-slack = 계약 종료까지
set-promises = 움직이는 주요 일정과 기한({ $count }건)
set-tasks = 움직이는 그 밖의 과업({ $count }건)
set-new = 새 과업
set-gone = 없어짐
set-deadline-missed = 기한 넘김
set-deadline-kept = 기한 안으로 들어옴

## 연구개발협약의 중간보고서
# 목차의 출처: 국가연구개발혁신법 시행령 제18조, 2026년 3월 기준. 시행령이 바뀌면 아래 제목과
# templates/report/interim-rnd.md의 순서, 기준일을 함께 확인함.
rnd-law = 항목 1~6은 「국가연구개발혁신법 시행령」 제18조(2026년 3월 기준)에 따른 연구개발보고서의 기재 사항임.
rnd-overview = 1. 연구개발과제의 개요
rnd-work = 2. 수행 과정 및 수행 내용
rnd-results = 3. 수행 결과 및 목표 달성 정도
rnd-contribution = 4. 연구개발성과 및 관련 분야 기여 정도
rnd-use = 5. 연구개발성과의 관리 및 활용 계획
rnd-next = 6. 향후 수행 계획
rnd-requests = 9. 전문기관 협조 요청
rnd-years = 연차별 연구개발기간
rnd-year = 연차
rnd-year-of = { $count }차년도({ $year })
rnd-report-due = 보고서 제출 기한
rnd-year-over = 종료
rnd-year-now = 수행 중
rnd-year-ahead = 예정
rnd-data = 데이터 구축 현황
rnd-qualitative = 정성적 수행 결과
rnd-quantitative = 정량적 수행 결과
rnd-against-year = 정량적 수행 결과: { $count }차년도({ $year }) 목표 대비
rnd-year-target = 당해 연차 목표치
rnd-no-year = 기준일이 협약한 연차에 속하지 않아 당해 연차 목표와 비교할 수 없음.
rnd-against-final = 연차별 목표치와 최종 목표 달성 정도
rnd-final-target = 최종 목표치
rnd-weighted-final = 비중을 반영한 최종 목표 달성률 합계는 측정된 { $all }점 가운데 { $sum }점임.
rnd-causes = 목표 미달 원인 분석과 만회 대책
rnd-no-causes = { $count ->
    [0] 목표에 미달한 항목이 없음.
   *[other] 미달로 판정된 항목이 없음(측정하지 않은 항목 { $count }개).
 }
rnd-deliverables = 산출물 현황
missing-qualitative = [확인 필요: 정성적 수행 결과]
missing-contribution = [확인 필요: 관련 분야 기여 정도]
missing-use = [확인 필요: 연구개발성과의 관리 및 활용 계획]
chart-goals-year-caption = { $count }차년도({ $year }) 목표치 대비 달성치
reason-year-not-met = { $name }: 당해 연차 목표 미달(목표 { $all }개 중 { $shown }개 입증)
reason-year-not-shown = { $name }: 당해 연차 목표 입증 부족(목표 { $all }개 중 { $shown }개 입증)


## 주간·월간보고
report-weekly = 주간보고
report-monthly = 월간보고
periodic-period = { $date } ~ { $value }
periodic-news = 지난 보고 이후 달라진 것
periodic-dates = 일정
periodic-goals = 정량 목표
periodic-data = 데이터
periodic-risks = 주요 위험
periodic-changes = 변경 요청
periodic-requests = 요청·결정 사항
periodic-kept = 약속 이행
news-first = 비교할 지난 보고의 기록이 없어 { $date } 이후의 기록을 보임.
news-unreadable = 지난 보고({ $date })를 작성한 자료를 읽을 수 없어 비교하지 못함. 그 뒤의 기록만 보임.
news-none = 지난 보고({ $date }) 이후 변동 없음.
news-nothing = 이 기간에 기록된 변동 없음.
news-light = { $name ->
    [schedule] 일정 상태
    [goals] 정량 목표 상태
    [data] 데이터 상태
    [contract] { $contract ->
        [rnd] 협약·산출물 상태
       *[other] 계약·산출물 상태
     }
   *[client] { $contract ->
        [rnd] 전문기관 협의 상태
       *[other] 발주기관 협의 상태
     }
 }
news-moved = 일정
news-goal = 목표
news-data = 데이터 인수
news-deliverable = 산출물
news-decided = 결정
news-asked = 새 요청
news-change = 변경
news-issue = 이슈
news-risk = 위험
news-finished = 완료
news-started = 착수
news-agreed = 당초 { $date }
news-added = { $date } 예정(추가)
news-dropped = 주요 일정에서 제외(지난 보고 { $date })
news-verdict-was = 지난 보고 { $value }
news-deliverable-submitted = 제출
news-deliverable-accepted = 승인
news-deliverable-returned = 보완 요청
news-issue-raised = 등록
news-issue-closed = 종결
and-more = … 외 { $count }건
no-promises-ahead = 남은 주요 일정이 없음.
nothing-soon = 향후 2주 안에 진행하거나 착수할 과업이 없음.
kept-none = 기록된 약속이 없음.
kept-on = 이행 { $date }
kept-open = 진행 중
soon-ending = 종료
soon-beginning = 착수
soon-going-on = 계속
data-complete = 구축 완료
kept-due = 기한 { $date }
some-of = ({ $all }건 중 { $count }건)
kept-all = 이행하지 않은 약속이 없음.
data-accepted = 인수
last-unreadable = { $date }에 보낸 { $report } 보고서와 비교하지 못함: { $why ->
        [no-id] 연락 기록의 commit `{ $commit }` 값이 커밋 번호가 아님. 7자리 이상의 16진수로 적으세요
        [no-repository] git 저장소가 아니어서 커밋 { $commit }의 자료를 읽을 수 없음. 저장소를 복제한 폴더에서 실행하세요
        [no-folder] 커밋 { $commit }에는 이 사업의 폴더가 없음. 연락 기록의 commit 값을 확인하세요
        [no-commit] 커밋 { $commit }의 자료가 없음. 얕은 복제라면 git fetch --unshallow
       *[git] git이 커밋 { $commit }의 자료를 읽지 못함. `git fsck`로 확인하세요
    }
news-deadline = 기한 { $date } → { $value }



## mail
mail-chart = 그림: { $caption }
mail-attached = 이 메일은 요약이며, 보고서 전문은 첨부 파일에 있음: { $file }
failure-no-address = 메일 주소가 없음: `project.toml`의 `[reporting] { $key }`
    .help = `{ $key }`에 "이름 <주소>"를 적거나, --draft로 초안을 만드세요
failure-bad-address = `project.toml`의 `[reporting] { $key }`에 적힌 `{ $text }` 값은 메일 주소가 아님
    .help = "이름 <local@domain>"으로 적으세요. 위치는 `pmo check`로 볼 수 있습니다
failure-bad-header = `project.toml`의 `{ $key }` 값에 줄바꿈 등 제어 문자가 있어 메일 머리글이 깨짐
    .help = 해당 문자를 지우세요. 위치는 `pmo check`로 볼 수 있습니다
failure-picture = `{ $name }` 차트를 그림으로 바꿀 수 없음: { $cause }
    .help = 프로그램의 결함입니다. 프로젝트 파일과 함께 알려 주세요
bad-address = `{ $text }` 값은 메일 주소가 아님
    .help = 주소를 하나만 "이름 <local@domain>"으로, 영문과 숫자로 적으세요
header-injection = 줄바꿈 등 제어 문자가 있어 메일 머리글이 깨짐
    .help = 값을 한 줄로 적으세요


## Sending
send-done = { $date } 기준 { JOSA($report, "은는") } 이미 보냈고 모든 수신 서버가 접수함: 다시 보내지 않음
send-contact = { $file }에 접촉 기록을 남김. 커밋해야 다음 보고서가 { client }이 받은 내용을 알 수 있음
send-would = 수신자 { $count }명에게 발송 예정: { $to }
send-would-done = 이미 보냄: 나갈 메일 없음
send-would-unknown = 중단됨(종료 코드 6): { $to }에 도착했는지 알 수 없음
send-row-from = 보내는 사람
send-row-to = 받는 사람
send-row-subject = 제목
send-row-size = 크기(바이트)
send-row-id = 메시지 ID
send-row-digest = 다이제스트
send-row-commit = 커밋
send-row-as-of = 기준일
send-check-server = 서버: { $host }:{ $port }, { $security }, 인증서 확인됨
send-check-implicit = 처음부터 TLS
send-check-starttls = STARTTLS로 TLS
send-check-login = 로그인: { $user } 계정 인증됨
send-check-no-login = 로그인: 하지 않음(PMO_SMTP_URL에 사용자 없음)
send-check-limit = 메일 최대 크기(바이트): { $limit }
send-check-offers = 지원 기능:
send-check-domain = 발신 주소 { $address }: 이 서버가 { $domain } 도메인으로 보내고 서명할 수 있어야 함(SPF, DKIM, DMARC). 아니면 스팸으로 분류됨
send-check-no-from = project.toml의 reporting.from에 보내는 사람이 없음
approve-written = { $file }에 기록함: { $date } 기준 { $report }, 커밋 { $commit }, 수신 { $to }. 승인 { $by }. 이 파일을 커밋한 뒤 `pmo send { $report }`
approve-known = 똑같은 메일이 이미 승인되어 있음
approve-not-asked = 이 사업은 승인을 요구하지 않음. project.toml의 [reporting]에 `approve = true`를 적으면 승인된 것만 발송됨
outbox-none = 아직 보낸 메일 없음
outbox-report = 보고서
outbox-period = 기간
outbox-recipient = 수신자
outbox-state = 상태
outbox-on = 일자
outbox-next = 다음 할 일
outbox-state-prepared = 미발송
outbox-state-sending = 발송 중
outbox-state-accepted = 발송됨
outbox-state-rejected = 거부됨
outbox-state-deferred = 보류됨
outbox-state-unknown = 알 수 없음
outbox-next-accepted = –
outbox-next-sending = 끝날 때까지 기다리기
outbox-next-again = pmo --as-of { $date } send { $report }
outbox-next-rejected = 서버의 응답(--format json)을 보고 주소나 한도를 바로잡은 뒤 pmo --as-of { $date } send { $report }
outbox-next-replaced = –(다음 개정본이 있음)
outbox-next-unknown = 수신함에서 <{ $id }> 찾기(IMAP: SEARCH HEADER Message-ID). 있으면 pmo outbox --arrived { $id }, 없으면 pmo --as-of { $date } send { $report } --resend --yes

failure-no-smtp = 메일 전송 기능 없이 빌드된 프로그램임
    .help = cargo 기능 `smtp`를 켜고 빌드하세요: cargo install --path . --features smtp
failure-send-at = `--at`은 이 명령에 쓸 수 없음: 체크아웃한 커밋이나 승인된 커밋만 나감
    .help = 그 커밋을 체크아웃하거나 `--at`을 빼세요
failure-send-no-commit = { $dir }에 커밋이 없음: 나가는 보고서는 커밋에서 다시 만들 수 있어야 함
    .help = 사업 폴더를 git에 넣고 커밋하세요
failure-send-dirty = 체크아웃한 커밋과 다른 파일이 { $count }개 있음: 나가는 것은 커밋에서 다시 만들 수 있어야 함
    { $lines }
    .help = 변경을 커밋하거나 되돌리세요
failure-send-manifests = 평가 데이터를 판정하는 목록이 커밋과 다름: 나가는 것은 커밋에서 다시 만들 수 있어야 함
    { $lines }
    .help = 이 데이터와 대조하는 데이터의 목록(manifest)을 커밋하거나 되돌리세요. 해시 목록은 DVC나 Git LFS에 맡길 필요가 없습니다
failure-send-pull-request = 풀 리퀘스트 실행에서는 보낼 수 없음: 요청을 연 사람이 받는 이에게 메일을 쓰게 됨
    .help = 우리 브랜치의 푸시나 예약 실행에서 보내세요
failure-send-unapproved = 이 기준일의 `{ $report }` 승인이 없음: 이 사업은 승인된 것만 보냄
    .help = 먼저 살펴보고(`pmo report { $report } --to eml`), `pmo approve { $report }` 뒤에 approvals/를 커밋하세요
failure-send-not-approved = { $commit }의 { $date } 기준 결과가 승인된 것과 다름: 다이제스트 { $digest }
    .help = 승인 기록이 바뀌었거나 다른 버전의 pmo로 만든 것입니다. 보고서를 보고 다시 승인하세요
failure-send-other = { $date } 기준 { JOSA($report, "은는") } 이미 { $sent }에서 보냄. 지금 { $commit }에서 나오는 것은 다른 메일임
    .help = `--resend --yes`를 붙이면 다음 개정본으로 모두에게 다시 보냅니다
failure-send-rendered-anew = { $date } 기준 { $report } 일부가 나간 뒤, { $commit }에서 같은 내용이 더는 나오지 않음
    .help = 처음 보낸 버전의 pmo로 마저 보내세요. 빠진 사람은 `pmo outbox`가 보여 줍니다
failure-send-unknown = { $date } 기준 { JOSA($report, "이가") } { $to }에 도착했는지 알 수 없음: 메일을 다 보낸 뒤 서버가 답하지 않았거나 그때 멈춤{ $has_holder ->
        [yes] (발송: { $holder })
       *[no] {""}
    }. 저절로 다시 보내지 않음
    .help = 수신함에서 <{ $id }> 메일을 찾거나(IMAP: SEARCH HEADER Message-ID "{ $id }") 받는 분께 물어보세요. 있으면: pmo outbox --arrived { $id }, 없으면: pmo --as-of { $date } send { $report } --resend --yes
failure-send-unrecorded = <{ $id }> 메일을 서버에 넘겼으나 발송 대장을 적지 못함: { $cause }
    .help = 알 수 없는 상태로 봅니다. 다시 보내기 전에 도착했는지 확인하세요
failure-send-refused = 수신자 { $all }명 중 { $count }명이 받지 못함: { $to }
    .help = 서버가 지적한 것을 바로잡은 뒤 pmo --as-of { $date } send { $report }: 받지 못한 사람에게만 갑니다
failure-send-contact = 메일은 보냈으나 { $file }에 줄을 더할 수 없음
    .help = 파일을 바로잡고(`pmo check`) 다시 send 하세요. 메일은 나가지 않고 기록만 남습니다
failure-approve-by = 승인하는 사람이 없음
    .help = `--by 이름`을 적거나 git에 사용자를 알려 주세요(git config user.name, user.email)
failure-ledger-nowhere = { JOSA($dir, "은는") } git 저장소가 아님: 보낸 것을 적어 둘 곳이 없어 두 번 나갈 수 있음
    .help = 사업 폴더를 git에 넣거나, 보관되는 폴더를 `--ledger PATH`로 정하세요
failure-ledger-remote = 발송 대장을 git으로 함께 쓰도록 되어 있으나(reporting.ledger = "ref") 원격 저장소 `{ $remote }`가 없음
    .help = git remote add { $remote } URL, 또는 보관되는 폴더를 `--ledger PATH`로 정하세요
failure-ledger-ci = CI에서는 실행마다 남는 것이 없어 다음 실행이 또 보내게 됨
    .help = project.toml의 [reporting]에 `ledger = "ref"`를 적거나, 모든 실행이 함께 쓰는 폴더를 `--ledger PATH`로 정하세요
failure-ledger-busy = 다른 프로세스가 { JOSA($key, "을를") } 보내는 중
    .help = 끝날 때까지 기다리세요. 결과는 `pmo outbox`가 보여 줍니다
failure-ledger-lost = { JOSA($key, "은는") } 다른 곳에서 보냄{ $has_holder ->
        [yes] : { $holder }
       *[no] {""}
    }
    .help = 결과는 `pmo outbox`가 보여 줍니다
failure-ledger-write = 발송 대장을 적을 수 없어 아무것도 보내지 않음: { $path }: { $cause }
    .help = 공간이나 쓰기 권한을 확보하거나 `--ledger PATH`로 다른 폴더를 정하세요
failure-program = 필요한 프로그램이 실패함: { $cause }
    .help = 직접 실행해 무엇이 문제인지 보세요
failure-smtp-url = PMO_SMTP_URL이 없음: 보낼 서버를 알 수 없음
    .help = export PMO_SMTP_URL=smtps://user@mail.example:465 (smtp://…:587은 STARTTLS가 있어야 합니다)
failure-smtp-url-form = PMO_SMTP_URL이 메일 서버 주소의 형식이 아님
    .help = smtps://user@mail.example:465 또는 smtp://user@mail.example:587로 적으세요
failure-smtp-url-password = PMO_SMTP_URL에 비밀번호가 들어 있음: 남이 볼 수 있음
    .help = 비밀번호를 빼고 PMO_SMTP_PASSWORD_COMMAND나 PMO_SMTP_PASSWORD_FILE로 주세요
failure-no-password = { $user } 계정의 비밀번호가 없음
    .help = PMO_SMTP_PASSWORD_COMMAND(비밀번호를 출력하는 명령)나 PMO_SMTP_PASSWORD_FILE을 정하세요
failure-password-command = PMO_SMTP_PASSWORD_COMMAND에서 비밀번호를 얻지 못함: { $cause }
    .help = 직접 실행해 보세요. 첫 줄이 비밀번호여야 합니다
failure-smtp-connect = 보내지 않음: { $host }:{ $port } 응답 없음: { $cause }
    .help = PMO_SMTP_URL과 네트워크를 확인하세요
failure-smtp-tls = 보내지 않음: { $host } 서버와 안전한 연결을 맺지 못함: { $cause }
    .help = 사설 인증 기관이면 PMO_SMTP_CA에 PEM 파일을 정하세요. 안전하지 않은 연결은 쓰지 않습니다
failure-smtp-authority = 보내지 않음: PMO_SMTP_CA 파일에 인증서가 없음
    .help = BEGIN CERTIFICATE가 있는 PEM 파일이어야 합니다
failure-smtp-no-starttls = 보내지 않음: { $host } 서버가 STARTTLS를 지원하지 않음. 평문으로는 보내지 않음
    .help = smtps://와 TLS 포트(465)를 쓰거나 다른 서버를 쓰세요
failure-smtp-no-login = 보내지 않음: 쓸 수 있는 로그인 방식이 서버에 없음({ $offered })
    .help = PLAIN과 LOGIN을 씁니다. 프로그램용 비밀번호를 따로 주는 곳이 많습니다
failure-smtp-login = 보내지 않음: 서버가 { $user } 계정을 받아들이지 않음: { $reply }
    .help = PMO_SMTP_URL의 사용자와 비밀번호를 확인하세요. 프로그램용 비밀번호가 따로 있는 곳이 많습니다
failure-smtp-size = 보내지 않음: 메일은 { $size }바이트, 서버 한도는 { $limit }바이트
    .help = 첨부를 줄이거나 한도를 늘려 달라고 하세요
failure-smtp-address = 보내지 않음: { JOSA($address, "은는") } 메일 주소가 아님
    .help = project.toml의 reporting.from, to, cc를 바로잡으세요
failure-smtp-refused = 보내지 않음: 서버가 { $command } 명령을 거부함: { $reply }
    .help = 서버의 응답에 이유가 있습니다
failure-smtp-lost = 보내지 않음: { $command } 단계에서 연결이 끊김: { $cause }
    .help = 다시 시도하세요. 두 번 나가지 않습니다


# ── foresee
foresee-title = 앞으로 생길 수 있는 문제: { $name }, { $date } 기준
foresee-sum = 위험 { $red }건, 주의 { $amber }건, 감수 { $waived }건. 점검 항목 { $triggers }개
foresee-place = 위치
foresee-figure = 근거
foresee-threshold = 기준
foresee-consequence = 결과
foresee-action = 조치
foresee-exposure = 영향
foresee-who = 담당
foresee-since = 최초
foresee-also = 같은 원인
foresee-weight = 목표 비중 { $weight }%
foresee-limits = { $side ->
    [above] { $levels ->
        [amber] { $amber } 초과 주의{ $red }
        [red] { $red } 초과 위험{ $amber }
       *[both] { $amber } 초과 주의, { $red } 초과 위험
    }
   *[below] { $levels ->
        [amber] { $amber } 미만 주의{ $red }
        [red] { $red } 미만 위험{ $amber }
       *[both] { $amber } 미만 주의, { $red } 미만 위험
    }
 }
foresee-first = { $older ->
    [yes] { $date } 또는 그 이전(이력의 첫날)
   *[no] { $date }
 }
foresee-conditions = 고칠 때까지 남는 약점:
foresee-waived = 감수: { $about }의 { $rule }. 사유: { $reason }
foresee-gaps = 기록하면 더 알 수 있는 것:
foresee-gap = { $file }의 { $key } ({ $about })
foresee-gap-baseline = 서명한 기준선(pmo baseline set contract)
foresee-gap-measure = { $about }의 측정(pmo measure)
foresee-more = 이 밖에 { $count }건. 전체는 --format json
foresee-explain = 계산 방법은 `pmo explain { $rule }`. 기준은 project.toml의 [thresholds.{ $rule }]에서 조정
foresee-no-history = 기준일 이전의 커밋이 없어 경고가 처음 나온 날을 알 수 없음
foresee-later = 모든 커밋의 날짜(committer date)가 { $first } 이후이고 기준일 이전의 커밋이 없어 경고가 처음 나온 날을 알 수 없음
foresee-shallow = 얕은 복제라 경고가 표시보다 오래되었을 수 있음. git fetch --unshallow로 나머지를 받으세요
replay-title = { $from }부터 { $to }까지의 예견 기록
replay-rule = 경고
replay-about = 대상
replay-level = 최고
replay-first = 최초
replay-cleared = 해소
replay-issue = 예고한 이슈
replay-lead = 선행(근무일)
replay-hit = 예고한 이슈: { $id }({ $raised } 제기), { $about }의 { $rule }
replay-miss = 예고하지 못한 이슈: { $id }({ $raised } 제기)
replay-sum = 이슈 예고 { $hits }건, 놓침 { $misses }건. { $months }개월 동안 이슈 없이 끝난 경고 { $false_alarms }건, 월 { $rate }건
replay-note = 이슈의 `about`에 적힌 대상이나 그와 이어진 대상에 대한 예측, 또는 `from-risk` 위험이 지켜보는 경고(종류를 가리지 않음)가 이슈를 제기한 날(선행 0)이나 그 전에 처음 나왔고 해소된 지 { $days }근무일을 넘지 않았으면 예고한 것으로 셈. 이슈 없이 해소된 예측은 누군가 조치한 덕분이어도 이슈 없이 끝난 것으로 셈. 프로젝트 시작 전의 날과 파일을 읽을 수 없던 날은 뺌.
replay-begin = 프로젝트 폴더는 { $on }(커밋 { $commit })부터 저장소에 있고, 그 전의 커밋에는 없음.
failure-later-history = 기준일 이전 날짜의 커밋이 없음. 가장 이른 커밋은 { $first }
    .help = 커밋한 날(committer date)로 세며, 리베이스하면 이 날짜가 새로 매겨집니다. 예전 커밋이 남은 저장소에서 실행하거나 더 늦은 --as-of를 주세요
failure-no-history = 되짚어 볼 기준일 이전의 커밋이 없음
    .help = 프로젝트의 git 저장소에서 실행하거나 더 늦은 --as-of를 주세요
failure-shallow = 얕은 복제라 이력이 잘려 있음
    .help = git fetch --unshallow로 나머지를 받으세요


## measure
measure-written = { $file }에 추가함:
measure-before = 이전
measure-now = 현재
measure-date = ({ $date })
measure-stage = 단계
measure-shown = 달성 입증: 95% 구간 전체가 목표를 충족함.
measure-not-met = 미달: 측정값 자체가 목표에 미치지 못함.
measure-not-shown = 입증 부족: 측정값은 목표를 충족하나 95% 구간은 목표를 벗어남. 필요한 표본: pmo goals { $id }
measure-worth = { $samples }건은 독립 표본 { $worth }건에 해당함(같은 그룹의 항목은 결과가 함께 움직임).
measure-leaks = 입증 부족: { leaked }.
measure-other-version = 입증 부족: 기록의 해시가 data.toml에 적힌 평가 자료의 해시와 다름. 자세히: pmo goals { $id }
measure-beyond-labels = 입증 부족: 평가 자료 정답의 오류로 입증할 수 없는 목표임. 자세히: pmo goals { $id }
measure-every-class = 판단 불가: `{ $id }` 목표는 모든 클래스를 판정하는데(`per-class`) 전체를 합한 값임. 클래스 열이 있는 예측 파일로 측정하거나(--from, --class-column), 가장 낮은 클래스의 값을 --weakest-of에 클래스 수를 주어 기록할 것.
measure-few-resamples = 판단 불가: 구간에는 재표집 { $least }회 이상이 필요함.
measure-few-groups = { $group } 기준 그룹이 { $groups }개뿐임: 약 { $enough }개보다 적으면 그룹별로 구한 구간이 거칠어 100번에 95번보다 적게 맞음. 더 많은 그룹의 항목을 측정할 것.
measure-no-target = 판단 불가: goals.toml의 [goal.{ $id }]에 `target` 또는 `direction`이 없음.
measure-no-bounds = 판단 불가: 건수도 구간도 없는 값임(`--low`, `--high`를 주거나 예측 파일에서 계산).
measure-no-measurement = 판단 불가: 이 목표에 해당하는 측정이 없음.
measure-older = { $date } 측정보다 이전의 기록이며, 판정은 그 측정을 따름.
measure-other-set = `{ $dataset }`에서 측정한 기록이며 목표의 평가 자료는 `{ $wanted }`임: 기록만 하고 판정에는 쓰지 않음.
measure-other-hash = 참고: `{ $name }`의 동결 해시는 { $frozen }, 이번 측정 자료는 { $hash }: 평가 자료의 판이 다름
measure-no-commit = 참고: { $missing ->
        [both] 모델과 모델의 커밋을 기록하지 않음
       *[commit] 모델의 커밋을 기록하지 않음
    }{ $has_lock ->
        [yes] ({ JOSA($lock, "이가") } 모르는 파일: { $file })
       *[no] {""}
    }. { $missing ->
        [both] --model 이름과 --commit ID로 적습니다
       *[commit] --commit ID로 적습니다
    }{ $has_head ->
        [yes] {" "}({ $file } 옆에 체크아웃된 커밋: { $head })
       *[no] {""}
    }
measure-never-right = 참고: 정답과 같은 예측이 하나도 없음. 첫 쌍은 `{ $label }`, `{ $prediction }`: 두 열의 표기가 같은지 확인 필요
measure-expected-by = 인수 { $target }건 도달 예상 { $date }, 필요 시점 { $by }.
measure-expected = 인수 { $target }건 도달 예상 { $date }.
measure-no-forecast = 인수 { $target }건 도달 시점은 아직 알 수 없음.
measure-repeated = 참고: 같은 항목을 다시 적은 줄 { $count }개. 항목마다 마지막 줄을 셈
measure-no-classes = 참고: 로그의 클래스별 수량은 인수된 항목만 셈. 해당 항목이 없어 적지 않음

# 로그에 남는 비고. 발주처에 보일 수 있다.
measure-note-source = { $file } sha256:{ $hash }
measure-note-rows = { $rows }행
measure-note-class = { $class } 클래스만
measure-note-units = 독립 단위 { $units }개({ $group } 기준)
measure-note-few-groups = 그룹이 적어 구간이 거침
measure-note-macro = 클래스 평균
measure-note-micro = 전체 클래스 합산
measure-note-positive = { $positive } 클래스 기준
measure-note-seed = 단위별 재표집, 난수 시드 { $seed } ({ $generator })
measure-note-design-effect = 구간은 재표집 구간과 그룹의 독립 표본 수로 구한 정확 구간 가운데 넓은 쪽
measure-note-one-case = 구간은 단위 하나를 1건으로 계산
measure-note-each-class = 클래스 { $count }개 가운데 가장 낮은 값. 낮은 순서로 { $list }
measure-note-classes = 클래스별 { $list }
measure-note-many-classes = 클래스 { $count }개, 최소 { $class } { $least }건

failure-measure-at = --at은 과거 리비전을 읽는 옵션임. 기록은 작업 폴더에 씀
    .help = --at을 빼고 측정일은 --on으로 주세요
failure-measure-future = { $on }은 기준일 { $date } 이후임: 아직 측정하지 않은 날
    .help = --on을 고치거나 --as-of에 더 늦은 날을 주세요
failure-measure-before = { $on }: 사업 시작일 { $start } 전의 날짜임
    .help = --on(또는 project.toml의 `start`)을 고치세요. 사업 전에 도달해 있던 값은 목표의 `baseline`에 적습니다
failure-measure-option = { $of ->
        [goal] { JOSA($option, "은는") } 데이터셋 수량에 쓰는 옵션임. `{ $what }`의 종류는 목표
        [dataset] { JOSA($option, "은는") } 목표 측정에 쓰는 옵션임. `{ $what }`의 종류는 데이터셋이며 수량만 기록함
        [no-file] { JOSA($option, "은는") } 파일을 읽는 방법인데 `{ $what }` 측정에 읽을 파일이 없음
        [metrics] { JOSA($option, "은는") } CSV·TSV 예측 파일에 쓰는 옵션임. { $what }의 내용은 지표
        [rows] { JOSA($option, "은는") } 여기서 쓰이지 않음. 모든 수치는 예측 파일 { $what }에서 계산함
        [metric] { JOSA($option, "은는") } 여기서 쓰이지 않음. 목표의 지표: { $what }
        [unit] { JOSA($option, "은는") } 파일에 적힌 값과 구간의 단위인데 { $what }에서는 건수만 읽음
        [no-bounds] { JOSA($option, "은는") } 구간을 구한 재표집 횟수인데 구간이 없음
        [every-class] { JOSA($option, "은는") } 모든 클래스를 판정하는 목표(`per-class = true`, `class` 없음)에 쓰는 옵션임
        [twice] { JOSA($option, "과와") } { JOSA($what, "이가") } 모두 평가 데이터셋의 해시를 줌
        [lines] { JOSA($option, "은는") } COCO 주석에 쓰는 옵션임. { $what }의 내용은 JSON 줄 목록
       *[coco] { JOSA($option, "은는") } JSON 줄 목록에 쓰는 옵션임. { $what }의 내용은 COCO 주석
    }
    .help = { $of ->
        [goal] 옵션을 빼거나, dataset.ID 형식으로 데이터셋을 적으세요
        [dataset] 옵션을 빼거나, 목표를 적으세요
        [no-file] 옵션을 빼거나, --from metrics.json이나 --from predictions.csv처럼 파일을 주세요
        [metric] 옵션을 빼세요. --positive는 precision, recall, sensitivity, specificity, false-alarm-rate, f1에, --average는 precision, recall, sensitivity, f1에 씁니다
        [no-bounds] 옵션을 빼거나, --low와 --high도 주세요
        [every-class] 옵션을 빼거나, goals.toml에 `per-class = true`를 적으세요
        [twice] 둘 중 하나를 빼세요
       *[other] 옵션을 빼세요. 무엇에 무엇을 쓰는지는 `pmo measure --help`에 있습니다
    }
failure-measure-target = `{ $name }` 목표나 데이터셋이 없음
    .help = goals.toml의 목표 id나 dataset.ID 형식의 데이터셋을 적으세요{ $has_near ->
        [yes] . 혹시 `{ $near }`?
       *[no] {""}
    }
failure-measure-dataset = `{ $id }` 데이터셋이 없음
    .help = data.toml에 있는 id를 적으세요{ $has_near ->
        [yes] . 혹시 `{ $near }`?
       *[no] {""}
    }
failure-measure-nothing = 기록할 수치가 없음
    .help = --passed와 --samples, 또는 --value와 --low, --high, 또는 --from 파일을 주세요(지표: { $metric })
failure-measure-no-rate = 건수로 세지 않는 지표({ $metric })에 건수를 줌
    .help = 측정한 값을 --value로, 구간은 --low, --high, --resampled로 주세요. 비율이 맞다면 goals.toml에 그 지표를 적으세요("other"라면 `unit = "%"`)
failure-measure-both = 건수와 값이 함께 주어짐. 한 줄에는 하나만 적음
    .help = 비율은 --passed(또는 --failed)와 --samples, 건수가 아닌 지표는 --value를 쓰세요
failure-measure-samples = 건수는 있으나 전체 수가 없음
    .help = --samples(또는 --samples-path)를 주세요
failure-measure-no-sample = 0건에서는 아무것도 알 수 없음
    .help = 측정한 건수를 주세요
failure-measure-count = 센 건수는 { $sum }, --samples는 { $samples }
    .help = 통과와 실패를 합하면 전체 수여야 합니다. 둘 중 하나만 주어도 됩니다
failure-measure-typed = { JOSA($option, "을를") } 주었는데 파일에도 있음
    .help = 둘 중 하나를 빼세요
failure-measure-kind = { $file }: 알 수 없는 확장자
    .help = 지표는 .json·.yaml, 예측은 .csv·.tsv, DVC는 dvc.lock·.dvc입니다. .jsonl과 COCO는 데이터셋(dataset.ID)의 수량에 씁니다
failure-measure-counts = `{ $id }` 수량은 파일에서 읽음
    .help = --from items.jsonl 또는 --from coco.json을 주세요. 손으로 적을 때는 volumes/{ $id }.toml에 적습니다
failure-measure-count-kind = { $file }: 알 수 없는 확장자
    .help = 항목 목록은 한 줄에 하나씩 적은 .jsonl·.ndjson, COCO 주석은 .json입니다
failure-measure-metric = `{ $id }` 목표에 지표가 없어 무엇을 계산할지 알 수 없음
    .help = goals.toml에 `metric`을 적으세요
failure-measure-commit = `{ $name }`: 커밋 ID(16진수 7~64자리)가 아님. 이름이 가리키는 커밋은 바뀜
    .help = 모델이 있는 곳에서 `git rev-parse --short=12 이름`으로 얻은 ID를 적으세요. 이름은 --model에 적습니다
failure-measure-per-class = `{ $id }` 목표는 모든 클래스를 판정하는데(`per-class`) { $file }에 클래스 열이 없음
    .help = --class-column으로 열 이름을 주거나, goals.toml에서 `per-class`를 지우세요
failure-measure-unit = 파일의 값 { JOSA($value, "이가") } 비율인지 퍼센트인지 알 수 없음
    .help = --unit ratio 또는 --unit percent로 밝히세요
failure-measure-other-unit = 목표의 단위가 { $unit }이므로 파일의 값은 비율일 수 없음
    .help = --unit ratio를 빼거나 goals.toml의 `unit`을 고치세요
failure-measure-no-dvc = DVC 안의 경로는 있으나 DVC 파일이 없음
    .help = --dvc dvc.lock 또는 --dvc data.dvc처럼 주세요
failure-measure-line = 쓰지 않음: { $file }에 들어갈 줄에 오류가 있음
    .help = 위에 표시된 내용을 고치세요
failure-measure-twice = { $file } { $line }행: `{ $key }` 키가 위에 이미 있어 새 줄을 더할 수 없음
    .help = 두 브랜치를 병합한 흔적입니다. 같은 줄이면 지우고, 아니면 날짜 뒤에 다른 말을 붙이세요
failure-measure-busy = { $folder }/{ $id }: 다른 곳에서 계속 쓰고 있어 더하지 못함
    .help = 다시 하세요
failure-foreign-large = { $path }: { $limit } MB를 넘음
    .help = 필요한 행만 담은 파일을 주거나, 지표를 계산해 --value, --low, --high로 주세요
failure-foreign-cp949 = { $file }: UTF-8이 아니라 CP949(EUC-KR)임
    .help = UTF-8로 저장하세요: iconv -f CP949 -t UTF-8 (엑셀에서는 "CSV UTF-8")
failure-foreign-encoding = { $file }: UTF-8이 아님
    .help = UTF-8로 저장하세요(엑셀에서는 "CSV UTF-8")
failure-foreign-empty = { $file }: 빈 파일
    .help = 파일을 만든 프로그램이 끝까지 실행되었는지 확인하세요
failure-foreign-no-rows = { $file }: 셀 행이 없음
    .help = 첫 줄은 열 이름, 그다음 줄부터 한 줄에 한 항목입니다
failure-table-column = { $file }: { $option }에 해당하는 열이 없음. 열: { $columns }
    .help = { $option } 이름으로 지정하세요(찾은 이름: { $wanted })
failure-table-no-column = { $file }: `{ $name }` 열이 없음. 열: { $columns }
    .help = { $has_near ->
        [yes] 혹시 `{ $near }`?
       *[no] 위의 열 중 하나를 적으세요
    }
failure-table-columns = { $file }: 해당하는 열이 여럿임: { $columns }
    .help = --label-column, --prediction-column, --group-column, --class-column으로 하나를 지정하세요
failure-table-same = { $file }: `{ $column }` 열을 { JOSA($first, "과와") } { $second }에 함께 씀
    .help = 둘 중 하나에 다른 열을 지정하세요. 정답과 예측은 서로 다른 열이어야 하고, 묶음이나 클래스의 열도 이 둘과 달라야 합니다
failure-table-one-column = { $file }: 열이 `{ $column }` 하나뿐이라 { $option }에 해당하는 열이 없음
    .help = 열은 머리글에 쓰인 쉼표, 세미콜론, 탭, 세로줄(|)로 나눕니다. 찾은 이름: { $wanted }
failure-table-open = { $file } { $line }행: 큰따옴표가 열리고 닫히지 않음
    .help = 닫는 큰따옴표를 넣으세요. 글 안의 큰따옴표는 두 번 적습니다
failure-table-no-class = { $file }: 클래스 열이 없음
    .help = --class-column 이름으로 지정하세요
failure-table-length = { $file } { $line }행: 값이 { $found }개, 머리글의 열은 { $wanted }개
    .help = 쉼표나 줄바꿈이 있는 글은 큰따옴표로 묶어야 합니다
failure-table-broken = { $file } { $line }행: 표의 행으로 읽을 수 없음
    .help = 그 행을 고치세요
failure-tree-json = { $file } { $line }행 { $column }열: { $kind ->
        [end] JSON이 끝나기 전에 글이 끝남
        [deep] 목록과 표가 128단계를 넘게 겹침
        [range] 다룰 수 있는 수보다 큼
       *[syntax] JSON이 아님
    }
    .help = { $kind ->
        [end] 파일을 쓴 프로그램이 끝까지 돌았는지 보고 파일을 다시 만드세요
        [deep] 수치를 덜 겹친 파일에 적으세요
        [range] 그 값을 빼거나 잰 값을 적으세요
       *[syntax] 그 자리를 고치세요. 이름과 글은 큰따옴표로 묶고, 목록 끝에는 쉼표를 두지 않습니다
    }
failure-tree-twice = { $file } { $line }행 { $column }열: `{ $key }` 키가 이미 있음
    .help = 어느 값이 맞는지 알 수 없으니 하나만 남기세요
failure-tree-yaml = { $file } { $line }행 { $column }열: YAML이 아님
    .help = 그 행을 고치세요
failure-tree-yaml-other = { $file } { $line }행 { $column }열: { $what ->
        [alias] 별칭(*이름)은 읽지 않음
        [documents] 두 번째 문서가 시작됨
        [deep] 목록과 표가 128단계를 넘게 겹침
        [twice] 이미 나온 키임
       *[key] 목록이나 표는 키가 될 수 없음
    }
    .help = 값을 직접 적고, 파일 하나에 문서 하나만 두세요
failure-tree-no-path = { $file }: 어느 지표인지 정해지지 않음
    .help = --value-path metrics.test.f1 또는 --passed-path와 --samples-path로 지정하세요
failure-tree-nothing = { $file }: { $path }에 값이 없음{ $has_keys ->
        [yes] . 있는 키: { $keys }
       *[no] {""}
    }
    .help = { $has_near ->
        [yes] 혹시 `{ $near }`?
       *[no] 이름 사이는 점으로, 목록의 자리는 0부터 숫자로 적습니다: runs[0].accuracy
    }
failure-tree-several = { $file }: { JOSA($path, "이가") } 여러 값을 가리킴
    .help = 하나만 가리키는 JSON Pointer로 적으세요: /metrics/test.accuracy
failure-tree-form = `{ $path }`: 경로 형식이 아님
    .help = metrics.test.accuracy, runs[0].cer 또는 JSON Pointer(/metrics/test)로 적으세요
failure-tree-number = { $file }: { $path }의 값이 숫자가 아님: { $found }
    .help = 숫자가 있는 경로를 적으세요
failure-tree-count = { $file }: { $path }의 값 { JOSA($found, "은는") } 건수가 아님
    .help = 건수는 0 이상의 정수입니다. 비율은 --value-path로 주세요
failure-metric-other = { JOSA($metric, "은는") } 정답과 예측에서 계산할 수 없는 지표임
    .help = --value와 --low, --high를 주거나 --passed와 --samples로 건수를 주세요
failure-metric-positive = { $file }: 클래스가 여럿({ $classes })이며 { JOSA($metric, "을를") } 어느 클래스로 볼지 알 수 없음
    .help = --positive 클래스, 목표의 `class`, 또는 --average macro 중 하나를 정하세요
failure-metric-class = { $file }: `{ $class }` 클래스가 없음: { $known }
    .help = { $has_near ->
        [yes] 혹시 `{ $near }`?
       *[no] 위의 클래스 중 하나를 적으세요
    }
failure-metric-number = { $file } { $line }행: `{ $text }` 값이 숫자가 아님
    .help = 그 행을 빼거나 고치세요. 정답과 예측은 모두 유한한 숫자여야 합니다
failure-metric-long = { $file } { $line }행: { $length }자. 비교하는 길이는 { $limit }자까지임
    .help = 긴 글은 한 행에 한 면이나 한 줄씩 나누세요
failure-metric-label = { $file } { $line }행: 정답이 비어 있어 예측이 맞는지 알 수 없음
    .help = 그 행을 빼거나 정답을 적으세요. 빈 값이 정답일 수 있다면 지표를 exact-match로 하세요
failure-metric-large = { $file }: 오차가 너무 커서 { $metric } 값을 계산할 수 없음
    .help = 결측 표시처럼 측정값이 아닌 값이 있는지 찾아보세요
failure-metric-undefined = { $file }: { $metric } 값이 정해지지 않음(0으로 나눔)
    .help = 그 클래스로 예측한 항목이 없거나, 그 클래스의 항목이 없거나, 클래스가 하나뿐입니다
failure-dvc-nothing = { $file }: 추적하는 파일이 없음
    .help = `dvc repro`나 `dvc add`를 실행한 뒤 다시 하세요
failure-dvc-path = { $file }: { JOSA($path, "을를") } 알지 못함. 아는 경로: { $paths }
    .help = { $has_near ->
        [yes] 혹시 `{ $near }`?
       *[no] 위의 경로 중 하나를 적으세요
    }
failure-dvc-stale = { $file }: { $path }의 내용이 { $one } 단계와 { $other } 단계에서 서로 다름
    .help = 다시 실행하지 않은 단계가 있습니다: `dvc repro`
failure-dvc-no-metrics = { $file }: 지표(.json, .yaml)나 예측(.csv) 출력이 없음
    .help = 수치 파일은 --from으로, 이 파일은 --dvc로 주세요
failure-dvc-several = { $file }: 수치가 있을 수 있는 출력이 여럿임: { $paths }
    .help = 그중 하나를 --from으로, 이 파일은 --dvc로 주세요
failure-dvc-which = { $file }: { $paths } 중 어느 것이 자료이고 어느 것이 모델인지 알 수 없음
    .help = --dvc-data 경로나 --dvc-model 경로를 주세요
failure-dvc-changed = { $file }: DVC가 아는 파일과 내용이 다름
    .help = `dvc repro`를 실행하거나, 새 내용이 맞다면 `dvc commit`을 하세요. --dvc 없이 재면 이 파일만으로 기록합니다
failure-dvc-not-here = { $file }: DVC가 보관하는 파일이며 여기에는 없음
    .help = `dvc pull`로 받아 오세요
failure-lines-stage = { $file } { $line }행: `{ $word }` 단계는 없음{ $has_near ->
        [yes] . 혹시 `{ $near }`?
       *[no] {""}
    }
    .help = 단계는 collected, refined, labelled, inspected, accepted, delivered, rejected입니다. 다른 말은 --stage-word '{ $word }=accepted'처럼 뜻을 정하세요
failure-lines-key = { $file } { $line }행: { $path }에 글이나 숫자가 없음
    .help = { $what ->
        [id] 항목을 가르는 키를 --id-key로 적거나, 옵션을 빼서 줄마다 한 항목으로 세세요
        [class] 클래스의 키를 --class-key로 적거나, 옵션을 빼서 클래스를 세지 마세요
       *[stage] 다른 키를 --stage-key로 적거나, 모든 줄의 단계를 --stage labelled처럼 주세요
    }
failure-coco-form = { $file } { $line }행 { $column }열: COCO 주석이 아님{ $has_key ->
        [yes] . `{ $key }` 키가 없거나, 두 번 나오거나, 형식이 다름
       *[no] {""}
    }
    .help = COCO 파일에는 id가 있는 images, annotations, categories가 있습니다
failure-coco-image = { $file }: 주석 { $id }의 이미지 { JOSA($image, "이가") } 없음
    .help = 서로 맞지 않는 부분을 합친 파일입니다. 다시 만드세요
failure-coco-category = { $file }: 주석 { $id }의 범주 { JOSA($category, "이가") } 없음
    .help = 서로 맞지 않는 부분을 합친 파일입니다. 다시 만드세요
failure-coco-twice = { $file }: { $list }에 id { JOSA($id, "이가") } 두 번 나옴
    .help = 파일을 합칠 때는 id를 새로 매기세요

## Datasets (`pmo data`)
datasets-title = 데이터: { $name }, { $date }
datasets-title-one = { $name }(dataset.{ $id }), { $date }
datasets-none = 데이터셋이 없음: data.toml에 적고 수량을 volumes/에 기록하세요
datasets-more = `pmo data ID`로 한 데이터셋의 모든 내용을 볼 수 있음(예: { $id })
datasets-id = 데이터셋
datasets-name = 이름
datasets-light = 신호
datasets-target = 목표량
datasets-expected = 예상 완료
datasets-needed-by = 필요일
datasets-late = 지연(근무일)
datasets-stage = 단계
datasets-count = 누적
datasets-needed = 필요량
    .by = 필요일 { $by }
datasets-week = 주간
datasets-per-day = 일일
datasets-planned-yield = 계획 수율
datasets-yield = 실적 수율
datasets-waiting = 대기
datasets-days = 대기 일수
datasets-never = 정체
datasets-stages-read = 일일: 최근 10근무일의 중앙값. 대기: 이 단계를 아직 거치지 않은 수량과 그 처리에 걸리는 근무일
datasets-yield-open = ( ): 진행 중이므로 빠진 수량이 모두 손실은 아님
datasets-index = 지표
datasets-criterion = 기준(%)
datasets-passed = 적합
datasets-value = %
datasets-low = 하한
datasets-verdict = 판정
datasets-samples = 필요 시료 수
datasets-basis = 근거
datasets-class = 클래스
datasets-accepted = 인수
datasets-planned = 계획
datasets-missing = 부족
datasets-share = 비율
datasets-planned-share = 계획 비율
datasets-ratio = 계획 대비
datasets-mix = { $on } 기준: 계획 대비 비율이 가장 낮은 클래스 { $name }({ $ratio }), 분포 안정성 지수(PSI) { $psi }(0.1 주의, 0.25 조치)
datasets-role-train = 학습
datasets-role-validation = 검증
datasets-role-test = 평가
datasets-role-unit = { $role }, 단위 { $unit }
datasets-label-role = 용도
datasets-label-forecast = 완료 예측
datasets-label-raw = 원시 데이터
datasets-label-rejected = 반려
datasets-label-agreement = 일치도
datasets-label-rights = 권리
datasets-label-privacy = 개인정보
datasets-label-arrival = { client } 제공
datasets-label-annotators = 라벨링 인력
datasets-label-seal = 동결
datasets-label-label-error = 라벨 오류
datasets-label-manifest = 목록 파일
datasets-forecast-done = 목표량 { $target } 달성({ $on })
datasets-forecast-finish = { $on } 예상(남은 수량 { $left }, 하루 { $per_day }{ $has_few ->
        [yes] , { $days }근무일 실적만 있음
       *[no] {""}
    })
datasets-forecast-no-progress = 목표량 { $target } 대비 진척 없음: { $has_few ->
        [yes] 실적을 아는 { $days }근무일의
       *[no] 최근 10근무일의
    } 대부분에 인수 실적이 없음
datasets-forecast-unknown = 예측 없음: { $why }
datasets-needed-late = 필요일 { $by } 대비 { $late }
datasets-lacks-no-target = 목표량 없음
datasets-lacks-no-line = 실적 없음
datasets-lacks-one-line = 실적 1회
datasets-lacks-few-days = 실적 3근무일 미만
datasets-lacks-not-accepted = 인수 수량을 세지 않음
datasets-lacks-not-begun = 착수 전
datasets-lacks-stale = 최근 10근무일 실적 없음
datasets-lacks-too-far = 예측하기에 속도가 낮음
datasets-raw-planned = 계획 { $planned }
datasets-raw-needed = 계획 수율 기준 필요량 { $needed }
datasets-raw-short = { $short } 부족
datasets-raw-observed = 실적 수율 기준 필요량 { $needed }, 재작업 없이 인수 가능한 수량 { $reachable }
datasets-rejected-recent = 검수 { $inspected } 중 { $rejected }({ $share }), { $from } ~ { $to }
datasets-rejected-all = 검수 { $inspected } 중 { $rejected }({ $share }), { $to }까지
datasets-rejected-weeks = 구간별 { $weeks }
datasets-rejected-until = { $share }(~{ $to })
datasets-agreement = 일치도
datasets-agreement-value = { $measure } { $value }({ $on })
datasets-agreement-target = 목표 { $target }
datasets-agreement-labelled = 측정 당시 라벨링 { $labelled }
datasets-rights-owned = 자체 보유
datasets-rights-licence = 이용 허락
datasets-rights-client = { client } 제공
datasets-rights-public = 공개 데이터
datasets-rights-unclear = 불분명
datasets-proof = 증빙: { $proof }
datasets-source = 출처: { $source }
datasets-privacy-none = 없음
datasets-privacy-open = 있음, 비식별화 전(라벨링 시작 전)
datasets-privacy-deidentified = 있음, { $on } 비식별화(라벨링 전)
datasets-privacy-labelled-before = 있음, 비식별화({ $on }) 전에 라벨링됨({ $labelled } 실적)
datasets-arrived = { $promised } 제공 예정, { $received } 수령({ $late })
datasets-overdue = { $promised } 제공 예정, 미수령({ $past } 경과)
datasets-awaited = { $promised } 제공 예정
datasets-annotators-shared = 학습 데이터도 라벨링: { $names }
datasets-annotators-developers = 모델 개발 겸임: { $names }
datasets-annotators-apart = 학습 데이터 라벨링·모델 개발 겸임 없음
datasets-frozen = { $on } 동결
datasets-not-frozen = 동결 전
datasets-hash = 해시 { $hash }
datasets-hash-same = 해시를 적은 측정 { $count }건 모두 일치
datasets-hash-changed = { $count }건의 측정에서 해시가 다름: { $named }
datasets-moved = 동결 이후 인수 수량 { $moved }
datasets-label-error-most = { $share }, 입증할 수 있는 최댓값 약 { $most }
datasets-manifest-items = { $path }, { $items }건
datasets-leakage = 데이터 누출 점검
datasets-by-hash = 겹치는 항목
datasets-by-group = 겹치는 묶음
datasets-nothing-shared = 없음
datasets-shared = { $keys }개(앞 { $here }건, 뒤 { $there }건): { $examples }
datasets-untold-no-manifest = 판단 불가: 항목 목록(`manifest`)이 없는 데이터셋 { $ids }
datasets-untold-no-column = 판단 불가({ $id }의 목록 파일에 해당 열이 없거나 비어 있음)
datasets-untold-no-group = 판단 불가({ $id }에 `group`이 없음)
datasets-untold-differ = 판단 불가(두 목록의 표기 방식이 다름)
datasets-unknown = 알 수 없는 것
datasets-would-tell = { $file }의 `{ $key }`
datasets-unknown-target = 목표량
datasets-unknown-needed-by = 지연 여부
datasets-unknown-counts = 진행 수량
datasets-unknown-recent = 최근 속도
datasets-unknown-collected = 수집 수량
datasets-unknown-labelled = 검수 대기 수량
datasets-unknown-inspected = 검수 수량
datasets-unknown-raw = 수집 계획량
datasets-unknown-yield = 수집량이 충분한지
datasets-unknown-rejected = 반려 수량
datasets-unknown-agreement = 라벨링 일치도
datasets-unknown-agreement-target = 일치도 목표
datasets-unknown-quality = 품질 기준
datasets-unknown-quality-counts = 품질 실적
datasets-unknown-criterion = 품질 지표의 기준값
datasets-unknown-basis = 품질 기준의 근거
datasets-unknown-classes = 클래스별 목표량
datasets-unknown-class-counts = 클래스별 실적
datasets-unknown-rights = 이용 권리
datasets-unknown-proof = 권리의 증빙
datasets-unknown-privacy = 개인정보 포함 여부
datasets-unknown-deidentified = 비식별화 일자
datasets-unknown-annotators = 라벨링 인력
datasets-unknown-frozen = 동결 일자
datasets-unknown-hash = 변경 여부
datasets-unknown-label-error = 입증할 수 있는 최댓값
datasets-unknown-leakage = 다른 데이터셋과 겹치는 항목
datasets-unknown-groups = 함께 묶이는 항목
manifest-not-there = { $path } 파일이 없음
manifest-dvc = { JOSA($path, "은는") } DVC가 보관하며 여기에 없음(`dvc pull`)
manifest-lfs = { JOSA($path, "은는") } Git LFS가 보관하며 여기에 없음(`git lfs pull`)
manifest-large = { $path } 파일이 512 MB보다 큼
manifest-outside = { $path } 경로가 사업 폴더 밖을 가리킴
manifest-unreadable = { $path } 파일을 읽을 수 없음: { $why }
manifest-empty = { $path } 파일에 항목이 없음
manifest-no-table = { $path } { $line }행: 열 개수가 머리글과 다르거나 JSON 객체가 아님
manifest-no-keys = { $path } 파일에 해시 열(sha256, md5, hash 등)도 `group` 열도 없음
failure-unknown-dataset = `{ $id }` 데이터셋이 없음
    .help = `pmo data`로 목록을 볼 수 있습니다{ $has_near ->
        [yes] . 혹시 `{ $near }`?
       *[no] {""}
    }

## 메일: 뒤늦게 확인한 도착

outbox-arrived = { $count ->
        [0] <{ $id }> 메일은 이미 모두 받음
       *[other] <{ $id }> 메일의 도착을 적음: { $to }
    }. 이제 `pmo --as-of { $date } send { $report }`는 아무것도 보내지 않고 contacts/에 빠진 줄만 적음
failure-outbox-message = 발송 대장에 <{ $id }> 메일이 없음
    .help = 메일의 id는 `pmo outbox --format json`이 보여 줍니다
failure-outbox-not-sent = <{ $id }> 메일은 받지 못한 사람에게 나간 적이 없어 도착할 수 없음. 아무것도 적지 않음
    .help = pmo --as-of { $date } send { $report }: 받지 못한 사람에게 보냅니다


## Goals: verdicts and what they take
failure-unknown-goal = `{ $id }` 목표가 없음
    .help = `pmo goals`로 아이디를 볼 수 있습니다{ $has_near ->
        [yes] . 혹시 `{ $near }`?
       *[no] {""}
    }
goals-title = { $name }: 목표 현황, { $date } 기준
goals-one-title = { $name } [{ $id }], { $date } 기준
goals-tree-title = { $name }: 목표가 쓰이는 곳, { $date } 기준
goals-latest = 최근 측정(95% 구간)
goals-target-of-year = { $year } 목표
goals-verdict-of-year = { $year } 판정
goals-cases = 표본 수
goals-still = 더 필요한 수
goals-slope = 하루 변화 / 필요
goals-due = 기한
goals-due-tested = { $due }, 시험 { $test }
goals-unmeasured = 측정 전
goals-few-points = 4회 중 { $points }회
goals-reached = 도달
goals-still-many = 20만 초과
goals-still-never = 표본으로 불가
goals-still-better = 모델 개선
goals-still-wider = 표본 확대
goals-still-bounds = 구간
goals-still-clean = 겹침 제거
goals-still-agreed = 정한 판
goals-still-labels = 정답 검수
goals-still-classes = 클래스별 값
goals-still-value = 측정값
goals-of-year = { $year }년 목표:
goals-of-end = 최종 목표:
goals-said-never = 아직 측정하지 않음.
goals-said-value = { $date } 측정값 { $value }, 구간 없음.
goals-said-there = { $date } 집계 { $value }.
goals-said-between = { $date } 측정값 { $value }, { $low } 이상 { $high } 이하(양쪽 각각 95% 신뢰).
goals-said-passed = { $date } { $samples }건 중 { $count }건 통과: { $value }, 낮게 잡아도 { $low } 이상(95% 신뢰).
goals-said-failed = { $date } { $samples }건 중 { $count }건 오류: { $value }, 높게 잡아도 { $high } 이하(95% 신뢰).
goals-said-counted = { $date } { $samples }건 중 { $count }건 해당: { $value }, { $low } 이상 { $high } 이하(양쪽 각각 95% 신뢰).
goals-shown = { $direction ->
        [exact] 달성 입증: 구간의 양쪽 끝이 모두 목표 { $target } 안에 있음.
       *[other] 달성 입증: 불리하게 잡은 한계도 목표 { $target }에 도달함.
    }
goals-shown-bare = 달성 입증(measurements/{ $id }.toml에 적힌 구간이 맞는 경우): 구간이 목표 { $target }에 도달하나, 구간을 어떻게 구하였는지(`resampled`)는 적혀 있지 않음.
goals-there = 달성 입증: 목표 { $target }에 도달함.
goals-not-shown = { $direction ->
        [exact] 입증 부족: 측정값은 목표 { $target } 안에 있으나 구간의 양쪽 끝이 모두 그 안에 있지는 않음. 우연일 수 있음.
       *[other] 입증 부족: 측정값은 목표 { $target }에 도달하나 불리하게 잡은 한계는 미치지 못함. 우연일 수 있음.
    }
goals-other-version = 입증 부족: 측정값은 목표 { $target }에 도달하나, 정해 둔 평가 자료와 다른 판으로 잰 값임.
goals-agreed-set = 측정 기록의 해시는 { $measured }, data.toml [dataset.{ $id }]의 해시는 { $agreed }: 그 판으로 다시 측정하거나 틀린 해시를 고쳐야 함.
goals-beyond-labels = 입증 부족: 측정값은 목표 { $target }에 도달하나, 평가 자료의 틀린 정답이 많아 이 자료로는 어떤 값도 입증이 되지 못함.
goals-better-labels = 표본을 늘려도 달라지지 않음: 평가 자료의 정답을 다시 검수하고, 그 결과만큼 `label-error`를 낮추어야 함.
goals-leaks = 입증 부족: 측정값은 목표 { $target }에 도달하나, 모델이 이미 본 자료로 잰 값임.
goals-lacks-classes = 모든 클래스가 { $target }에 도달하였는지 판단 불가: measurements/{ $id }.toml에 전체를 합한 값만 있음. 가장 낮은 클래스의 값을 `weakest-of`(클래스 수)와 함께 적을 것(`pmo measure { $id } --from FILE --class-column NAME`으로 구할 수 있음).
goals-lacks-resamples = 목표 { $target } 달성이 우연이 아닌지 판단 불가: measurements/{ $id }.toml의 구간은 재표집 { $resampled }회로 얻은 것이며 { $least }회가 필요함.
goals-lacks-rate = 판단 불가: measurements/{ $id }.toml에 건수가 있으나 건수로 세지 않는 지표({ $metric })임. `value`와 `low`, `high`, `resampled`를 적을 것.
goals-clean-set = { leaked }: 한쪽에서 빼고 다시 학습하여 측정하여야 함(`pmo data { $id }`에 예가 있음).
goals-not-met = 미달: 목표 { $target }까지 { $gap } 남음.
goals-lacks-target = 판단 불가: goals.toml의 [goal.{ $id }]에 { $keys } 없음.
goals-lacks-measurement = 판단 불가: measurements/{ $id }.toml에 기준일까지의 측정이 없음.
goals-lacks-counts = 목표 { $target } 달성이 우연이 아닌지 판단 불가: measurements/{ $id }.toml에 비율만 있음. `passed`(또는 `failed`)와 `samples`를 적을 것.
goals-lacks-bounds = 목표 { $target } 달성이 우연이 아닌지 판단 불가: measurements/{ $id }.toml에 값만 있음. `low`, `high`, `resampled`를 적을 것.
goals-allowed = { $together ->
        [yes] 같은 묶음은 함께 틀리므로, 입증하려면 { $samples }건 중 실패가 { $allowed }건 이하여야 하나 { $failures }건임.
       *[no] 입증하려면 { $samples }건 중 실패가 { $allowed }건 이하여야 하나 { $failures }건임.
    }
goals-too-few = { $samples }건은 모두 통과하여도 부족함: { $least }건 필요.
goals-more = { $number ->
        [0] 지금까지 실패가 없으면 모두 { $all }건 필요: { $more }건을 더 측정하여 모두 통과하여야 함.
       *[other] 실패 { $failures }건을 안고 입증하려면 모두 { $all }건 필요: { $more }건을 더 측정하여 모두 통과하여야 함.
    }
goals-more-rate = 지금의 통과율이 이어지면 약 { $more }건을 더 측정하여 입증할 수 있음.
goals-more-close = 통과율이 목표를 거의 넘지 않아 같은 표본 20만 건으로도 입증되지 않음.
goals-at-target = 측정값이 목표와 같음. 목표와 똑같은 모델은 표본을 아무리 늘려도 달성을 입증할 수 없으므로 모델을 개선하여야 함.
goals-missed = 표본을 늘려도 달라지지 않음: 모델을 개선하여야 함.
goals-narrower = 구간을 좁혀야 함: 서로 독립인 평가 항목이 약 { $times }배 필요.
goals-first = 실패 없이 { $none }건, 실패 1건이면 { $one }건, 2건이면 { $two }건, 3건이면 { $three }건을 측정하여야 입증됨.
goals-ceiling = 평가 자료 정답의 { $error }가 틀려 입증할 수 있는 한계는 { $ceiling }임.
goals-ceiling-near = 목표에 여유가 적음: 평가 자료 정답의 { $error }가 틀려 입증할 수 있는 한계가 { $ceiling }임.
goals-ceiling-over = 이 평가 자료로는 목표를 입증할 수 없음: 정답의 { $error }가 틀려 한계가 { $ceiling }임.
goals-weighted = 최종 목표 달성률의 비중 합계: 측정된 { $all }점 가운데 { $sum }점(달성률은 100%까지만 반영).
goals-weighted-of-year = 해당 연차 목표 달성률의 비중 합계: 측정된 { $all }점 가운데 { $sum }점.
goals-clusters-note = 서로 묶인 표본이 독립 표본 몇 건에 해당하는지 판단 불가: { $ids }(평가 자료에 `group`이 있으나 측정 기록에는 건수만 있음).
goals-more-detail = pmo goals ID로 목표별 상세, pmo goals --tree로 목표가 쓰이는 곳을 볼 수 있음.
goals-part-verdict = 판정
goals-part-history = 측정 이력
goals-part-course = 추세
goals-part-samples = 표본
goals-year = 연차 목표
goals-year-target = { $due }까지 { $target }({ $year }년 목표)
goals-margin = 내부 여유
goals-booked = 시험 예약일
goals-set = 평가 자료
goals-frozen = { $date } 확정
goals-not-frozen = 미확정
goals-samples = 약속한 표본 수
goals-sample = 시료 정의
goals-method = 측정 방법
goals-conditions = 측정 조건
goals-basis = 근거
goals-kpi = KPI
goals-drivers = 요인
goals-factor = 요인
goals-head-day = 측정일
goals-head-value = 측정값
goals-head-bounds = 95% 구간
goals-head-cases = 표본
goals-head-set = 평가 자료
goals-head-model = 모델
goals-head-gain = 개선
goals-head-chance = 우연 여부
goals-other-set = 다른 판의 평가 자료
goals-unsaid-set = 평가 자료의 판이 적혀 있지 않음
goals-chance-unknown = 구간이 없어 판단 불가
goals-chance-no = 실제 개선(우연은 { $noise }까지)
goals-chance-worse = 우연 범위({ $noise })를 넘어 나빠짐
goals-chance-yes = 우연 범위({ $noise }) 안
goals-course = 이 판의 평가 자료로 측정한 { $points }회의 추세는 하루(근무일) { $slope }임.
goals-course-few = 추세에는 같은 판의 평가 자료로 4회 측정이 필요하나 { $points }회임.
goals-required = { $due }까지 목표에 이르려면 하루(근무일) { $slope }씩 변하여야 함.
goals-forecast-beyond = 추세대로면 { $date } 값이 끝 값 { JOSA($centre, "을를") } 넘어 눈금을 벗어남(눈금 안의 90% 구간 { $low }~{ $high }). 그대로 이어질 수 없는 추세임.
goals-forecast = 추세대로면 { $date } { $centre }(90% 구간 { $low }~{ $high }).
goals-standstill = 최근 { $count }회의 변화가 모두 우연 범위 안임: 모델이 나아졌다는 근거가 없음.
goals-sizes = 목표 { $target }의 입증에 필요한 표본 수:
goals-size-if = 조건
goals-size-failures = { $failures ->
        [0] 실패 없음
       *[other] 실패 { $failures }건
    }
goals-size-promised = 약속한 표본
goals-size-counted = 지금까지 측정한 표본
goals-size-even = 실제로 { $margin } 더 나음: 두 번에 한 번 입증
goals-size-power = 실제로 { $margin } 더 나음: 다섯 번에 네 번 입증
goals-no-size = 이 목표는 표본을 아무리 늘려도 입증할 수 없음.
goals-exactly = 목표와 똑같은 모델은 달성을 결코 입증할 수 없음: 내부 여유와 표본 수를 착수 때 정할 것.
goals-no-margin = goals.toml에 `margin`이 없어 더 나은 모델에 필요한 표본 수를 말할 수 없음.
goals-no-rate = 건수로 세지 않는 지표임: 구간은 평가 항목을 다시 뽑아 구함(`low`, `high`, `resampled`).
goals-clusters = 표본 { $samples }건은 독립 표본 { $effective }건에 해당함: 같은 묶음은 함께 맞고 함께 틀림.
goals-clusters-unknown = 표본 { $samples }건이 독립 표본 몇 건에 해당하는지 판단 불가: 같은 `{ $group }`에 속한 표본은 함께 맞고 함께 틀릴 수 있으나, measurements/{ $id }.toml에 `{ $group }`별로 다시 뽑은 `low`, `high`, `resampled`가 없음.
goals-no-kpi = 적힌 KPI가 없음: { client }이 개선하려는 것을 kpis.toml에 적을 것.
goals-kpi-alone = 이 KPI에 이바지하는 목표가 없음: goals.toml에서 목표의 `kpi`로 지정할 것.
goals-goal-alone = 지정된 요인이 없음: goals.toml의 `drivers`.
goals-loose = KPI와 이어지지 않은 목표
goals-factors-loose = 목표와 이어지지 않은 요인
goals-proof = { $verdict }: { $date } { $value }
goals-proof-basis = 근거: { $basis }
goals-evidence = 근거: { $evidence }
goals-source = 자료: { $source }
goals-goal = 목표
goals-unproven = 근거 부족: { $file }의 [{ $kind }.{ $id }]에 { $keys } 없음

## 새 사업과 내부용 인력 현황

# 사람의 직무. 이 밖의 말은 적힌 대로 보임.
role-ai-engineer = AI 엔지니어
role-annotator-lead = 라벨링 책임자
role-data-engineer = 데이터 엔지니어
role-data-scientist = 데이터 과학자
role-domain-expert = 분야 전문가
role-planner = 기획자
role-pm = 사업관리자

init-fill = 채울 곳: 파일 { $files }개에 “[확인 필요: …]” 표시
init-mark = {"[확인 필요"}
team-answer = 답
team-backup = 대체 인력
team-cannot-tell = 판단 불가
team-choice = 사업 선정 점검
team-choice-expert = 분야 협력자가 있음
team-choice-feasible = 실현할 수 있음
team-choice-measurable = 목표를 잴 수 있고 가치가 있음
team-choice-traction = 6~12개월 안에 성과가 보임
team-choice-worth = 풀 만한 가치가 있음
team-consumer = 소비자용 서비스: 기획 { $planners }, 사업관리 { $managers } { $fte } FTE
team-disciplines = 직무(큰 순서)
team-figure-choice = 사업 선정 점검
team-figure-consumer-roles = 소비자용 서비스의 기획·관리 인력
team-figure-critical-path = 주공정의 담당 비중
team-figure-data-science = 데이터 과학자 비율
team-figure-phases = 단계별 직무
team-figure-projects = 인력별 동시 수행 사업
team-figure-sponsor = 후원 임원
team-last-day = 마지막 날
team-leavers = 계약 종료 전에 빠지거나 일을 남기고 빠진 인력
team-missing = { $what }: { $input }
team-missing-choice = project.toml의 `[choice]` 질문에 답하세요
team-missing-declared = 임원 선언일을 project.toml의 `declared`에 적으세요
team-missing-market = 누구를 위한 것인지 project.toml의 `audience`에 적으세요
team-missing-owners = 과업의 `owner`나 `role`을 적으세요
team-missing-phases = 과업이나 상위 과업에 `phase`를 적으세요
team-missing-projects = team.toml에 인력별 `projects`를 적으세요
team-missing-roles = team.toml의 `role`로 보아 AI 업무를 하는 우리 인력이 없음
team-missing-schedule = 일정을 계산할 수 없음
team-missing-sponsor = 책임지는 임원을 project.toml의 `sponsor`에 적으세요
team-missing-team = 이날 투입된 우리 인력이 team.toml에 없음
team-missing-work = 주공정에 남은 일이 없음
team-discipline = { $role } { $share }
team-no = 아니요
team-nobody = 없음
team-open = –
team-open-tasks = 남은 과업
team-path = 주공정: 남은 과업의 기간 합계 { $days }근무일
team-person = 인력
team-person-days = 인일
team-phase = 단계
team-phase-data = 데이터
team-phase-eda = 탐색·설계
team-phase-handover = 인계
team-phase-model = 모델
team-phase-start = 착수
team-phase-system = 시스템
team-phase-test = 시험
team-phases = 단계별 직무
team-projects = 동시 수행 사업: { $who }
team-question = 질문
team-science = 데이터 과학: AI 업무의 { $share }, { $all } FTE 중 { $capable } FTE ({ $who })
team-share = 비중
team-sponsor = 후원 임원: { $sponsor }, { $date } 선언
team-sponsor-undeclared = 후원 임원: { $sponsor }, 선언일 없음
team-successor = 인계받을 인력
team-tasks = 과업
team-title = { $name } 인력 현황 – 기준일 { $date } (내부용)
team-unallocated = 참여율이 없어 한 사람으로 셈: { $who }
team-unknown = 미상 { $days }일
team-unowned = 담당 없음: { $days }근무일
team-unphased = 단계가 없는 과업 { $count }개
team-why = 근거
team-yes = 예
measure-outside = { JOSA($file, "이가") } 자기 폴더 밖의 파일을 가리킴: { $path }
    .help = 그 파일을 --from으로 직접 지정하세요
