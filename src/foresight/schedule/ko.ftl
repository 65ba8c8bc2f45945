
# ── foresight: schedule

back-loaded = 산출물 { $all }건 가운데 { $count }건({ $share })의 제출일이 사업 기간의 마지막 10분의 1에 몰려 있음
    .due = { $name } 제출일 { $on }
    .consequence = { client }이 결과 대부분을 더 고칠 수 없는 때에 보게 되고, 검토가 같은 몇 주와 같은 사람에게 겹침
    .action = 초안과 부분 산출물의 이른 제출일을 { client }과 합의하고, 사업 중반이 지나기 전에 `due`를 고쳐 기록함

document-late = { $state ->
    [passed] { JOSA($name, "은는") } 제출일({ $by })에서 { $past }근무일이 지났으나 작성에 들어간 기록이 없음
   *[left] { JOSA($name, "은는") } 작성에 { $takes }근무일이 드나 제출일({ $by })까지 { $left }근무일이 남았고 작성에 들어간 기록이 없음
 }
    .due = 제출일 { $on }
    .draft = 초안부터 제출본까지 { $takes }근무일
    .consequence = 내일 시작하면 { $late ->
        [0] 검토할 날 없이 제출일에 겨우 맞음
       *[other] { $late }근무일 늦거나 검토 없이 제출하게 됨
     }
    .action = 오늘 작성자를 정하고 이미 기록된 내용으로 목차를 채우며 `drafting`을 기록함. { $state ->
        [passed] 제출할 날을 오늘 { client }에 알림
       *[left] 시간이 모자라면 { $by } 전에 새 제출일을 서면으로 합의함
     }

eda-skipped = { $state ->
    [none] { JOSA($name, "이가") } { $tense ->
        [began] { $begins }에 시작되었으나
       *[begins] { $begins }에 시작되나
     } 계획에 데이터 탐색 과업이 없음
   *[early] { JOSA($name, "이가") } { $tense ->
        [began] { $begins }에 시작되었으나
       *[begins] { $begins }에 시작되나
     } 데이터 탐색의 첫 결과는 { $ready }에 나옴
 }
    .modelling = { $on } { $tense ->
        [began] 시작됨
       *[begins] 시작 예정
     }
    .eda = “{ $task }” 완료일 { $on }
    .consequence = 데이터의 빈 곳이 몇 주 뒤 학습되지 않는 모델로 드러남
    .action = 지금 며칠을 들여 건수, 누락, 중복을 세고 표본 100건을 눈으로 확인함. 그 결과로 지표와 분할과 모델을 정하고, 모델 개발은 이를 기다리게 함

holiday-loss = { $name }({ $on }) 전 6주의 평일 { $all }일 가운데 { $lost }일({ $share })이 휴무이며 계획의 여유는 { $room ->
        [0] 없음
       *[other] { $room }근무일임
     }
    .off = { $from }부터 { $last }까지 휴무 { $lost }일
    .consequence = 이 기간에는 검토와 승인과 납품도 멈추어, 다른 때라면 한 주로 끝날 지연이 기한을 넘김
    .action = { client }이나 협력사의 손이 필요한 일을 연휴 앞으로 옮기고, 연락 담당을 정하며, 초안을 연휴 전에 마침

inspect-buffer = { $state ->
    [after] { $name } 제출이 { $on }로 예상되어 계약 종료일({ $finish })보다 { $away }근무일 늦음
   *[before] { $name } 제출이 { $on }로 예상되어 계약 종료일({ $finish })까지 { $days }근무일만 남음
 }
    .ends = 계약 종료일 { $finish }
    .made = “{ $task }”에서 { $on } 나옴
    .consequence = 검사에 14일까지 걸릴 수 있어 보완이 계약 종료 뒤로 넘어가고, 그 날수만큼 지체로 셈해짐
    .action = 제출을 앞당기거나 완성된 부분부터 먼저 검사를 받고, 검사 날짜와 장소를 검사자와 지금 정함
    .client = { $state ->
        [after] { $name } 제출이 계약 종료일({ $finish }) 이후인 { $on }로 예상됨
       *[before] { $name } 제출이 { $on }로 예상되며 계약 종료일({ $finish })까지 { $days }근무일임. 검사 일정의 사전 확보를 요청드림
     }

leave-clash = { $name } 기한({ $by }) 전 2주에 { JOSA($who, "이가") } { $first }부터 { $count }근무일 부재하나 그 전에 끝날 예정이 아니고 대행자가 없음
    .away = { $first }부터 이 2주 안에 { $count }근무일 부재
    .owns = “{ $task }” 담당({ $on } 완료 예상)
    .consequence = 마지막 며칠의 질문에 답할 사람이 없어 수정이 기다리게 됨
    .action = 휴가는 그대로 두고 그 전에 마치거나 지금 인계함. 내용을 본 대행자를 정하고 `backup`을 기록함

over-allocation = { $state ->
    [absent] { $name }에게 { $week }에 시작하는 주의 일이 배정되었으나 그 주에는 투입되지 않음
   *[over] { $week }에 시작하는 주에 { $name }에게 가용 시간의 { $share }%가 배정됨. 앞으로 4주 가운데 { $count }주가 한도를 넘음
 }
    .pair = 다음 주로 미룰 수 있는 일이 있어 두 주를 합하면 { $share }%
    .asks = “{ $task }”에 { $hours }시간
    .red = 자리를 비운 사람에게 맡긴 일이면 위험
    .consequence = 일이 말없이 밀리거나, 밤에 처리되어 품질이 떨어짐
    .action = 미룰 것, 넘길 것, 뺄 것을 이번 주에 정하고 `plan.toml`에 옮겨 날짜가 실제와 같게 함

single-person = 남은 주공정의 { $share }({ $days }근무일)가 { $name }에게 달려 있고 대행자가 없음
    .longest = 가장 긴 과업: { $task }
    .consequence = 한 주의 부재가 사업 종료를 한 주 미룸
    .action = 대행자를 정하여 지금부터 이 과업 하나에 함께 참여하게 하고 한 사람만 아는 내용을 문서로 남긴 뒤 `backup`을 기록함

slip = { $state ->
    [late] { JOSA($name, "은는") } { $expected }로 예상되어 약속한 날({ $by })보다 { $days }근무일 늦음
   *[slip] { JOSA($name, "은는") } { $expected }로 예상되어 합의한 날({ $by })보다 { $days }근무일 늦음
 }
    .signed = 합의한 날 { $on }
    .due = 약속한 날 { $on }
    .holds = “{ $task }”에 묶여 있음({ $on } 완료 예상)
    .unsaid = { $state ->
        [over] “{ $task }”: 계획 { $planned }근무일 중 { $days }근무일째 진행하며 진척 기록이 없음. 넘긴 것이 확인된 만큼 더 걸린다고 보아 { $on } 완료 예상
       *[on] “{ $task }”: 진척 기록이 없어 계획대로 { $on } 완료 예상
    }
    .waits = “{ $task }”: { $since }에 될 수 있었으나 { $days }근무일째 기다림. 그만큼 더 걸린다고 보아 { $on } 예상
    .undecided = “{ $task }”: { $since }까지 필요했던 결정을 { $days }근무일째 기다림. 그만큼 더 걸린다고 보아 { $on } 완료 예상
    .counted = “{ $task }”: 지금 속도로 { $on } 완료 예상(집계 { $count }/{ $needed }, 근무일당 { $rate })
    .share = “{ $task }”: 지금까지의 속도로 { $on } 완료 예상(한 주 전까지 { $days }근무일에 { $share })
    .red = 기한을 넘기면 위험
    .consequence = { $state ->
        [late] 조치가 없으면 약속을 지키지 못함
       *[slip] 약속한 날까지의 여유가 줄어 다음 지연에서 약속을 지키지 못함
     }
    .action = 묶고 있는 과업에 인력을 더하거나 범위를 줄이거나 순서를 바꿈. 지킬 수 없으면 그 날이 지나기 전에 변경을 서면으로 요청함
    .client = { JOSA($name, "은는") } { $by }보다 { $days }근무일 늦은 { $expected }로 예상됨

spi = 지금까지 계획 { $due } 가운데 { $done }만 수행되어(SPI { $index }) { $days }근무일 뒤처짐
    .credit = 한 것으로 적힌 일은 { $written }이며, 마지막 기록 뒤에 하기로 한 { $more }도 한 것으로 셈
    .lacks = “{ $task }”에서 지금까지 계획한 일의 { $share }가 미달
    .consequence = 중반에 뒤처진 일은 좀처럼 만회되지 않으며, 이 속도로는 남은 일도 같은 비율로 늦어짐
    .action = 가장 모자란 과업부터 무엇에 막혀 있는지 확인하고 인력, 범위, 일정을 이번 주에 정함. 기록만 늦은 것이면 `progress`를 고침

stale = { $name }의 진행을 { $days }근무일 동안 알 수 없음. 마지막 기록은 { $on }
    .last = 마지막 기록 { $on }
    .consequence = 계획의 날짜는 짐작이 되고, 멈춘 일이 진행 중으로 보임
    .action = 담당자에게 한 일과 남은 일을 묻고 오늘 `progress`나 `remaining`, 투입 공수나 수량을 기록함

stuck-90 = { $state ->
    [open] { JOSA($name, "은는") } { $since }에 모두 집계되었으나 { $days }근무일이 지나도록 완료 기록이 없음
   *[stuck] { JOSA($name, "은는") } { $since }에 90%를 넘긴 뒤 { $days }근무일째 { $share }에 머물러 있음
 }
    .then = { $on } { $share }
    .now = { $on } { $share }
    .consequence = 마지막 10%에는 미뤄 둔 어려운 건과 보완과 승인이 남아 있어, 뒤의 일이 모두 이를 기다림
    .action = 남은 것을 하나씩 적어 담당과 날짜를 정함. 마치거나 이 과업에서 떼어 내고 `finished`를 기록함

test-lead = { $state ->
    [passed] { $name } 공인시험의 입증 기한({ $by })이 지났으나 예약 기록이 없음
    [late] { $name } 공인시험을 오늘 예약해도 성적서는 { $ready }경에 나와 기한({ $by })보다 { $late }근무일 늦음
   *[soon] { $name } 공인시험 기한({ $by })까지 { $weeks }주 남았고 예약부터 성적서까지 { $lead }주가 드나 예약이 없음
 }
    .due = 입증 기한 { $on }
    .booked = { $on } 예약은 이 기한의 시험이 아님
    .consequence = 성적서가 없으면 모델 성능과 상관없이 목표가 입증되지 않음
    .action = 오늘 시험기관 두 곳에 가장 빠른 일정과 견적을 묻고 시료 정의를 갖추어 예약한 뒤 `booked`를 기록함. 기한 안에 일정이 없으면 평가 방법이나 기한의 변경을 서면으로 합의함

year-end = { $state ->
    [lost] { $name } 제출이 { $on }로 예상되나 { $year }년 안에 대금을 받으려면 { $last }까지 제출해야 함
   *[tight] { $name } 제출이 { $on }로 예상되며, 검사에서 보완이 나오면 { $year }년 안에 대금을 받기 위해 { $rework }까지 제출해야 함
 }
    .ends = 계약 종료일 { $finish }
    .made = “{ $task }”에서 { $on } 나옴
    .unpaid = 지급 대기: { $payment }
    .consequence = 대금 지급이 다음 해로 넘어가고 { client }은 예산 이월 절차를 밟아야 함
    .action = 제출을 앞당길지, 완성된 부분의 기성검사와 지급을 먼저 할지, 이월할지를 지금 계약담당과 정함
    .client = { $name } 제출이 { $on }로 예상됨. 연내 지급에는 { $state ->
        [lost] { $last }까지의
       *[tight] 보완 기간을 감안하여 { $rework }까지의
     } 제출이 필요함
