
# ── foresight: schedule

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
        [passed] 제출할 날을 오늘 발주기관에 알림
       *[left] 시간이 모자라면 { $by } 전에 새 제출일을 서면으로 합의함
     }

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

over-allocation = { $state ->
    [absent] { $name }에게 { $week } 주에 배정된 일이 있으나 그 주에는 투입되지 않음
   *[over] { $week } 주에 { $name }에게 가용 시간의 { $share }%가 배정됨. 앞으로 8주 가운데 { $count }주가 초과임
 }
    .asks = “{ $task }”에 { $hours }시간
    .consequence = 일이 말없이 밀리거나, 밤에 처리되어 품질이 떨어짐
    .action = 미룰 것, 넘길 것, 뺄 것을 이번 주에 정하고 `plan.toml`에 옮겨 날짜가 실제와 같게 함

single-person = 남은 주공정의 { $share }({ $days }근무일)가 { $name }에게 달려 있고 대행자가 없음
    .longest = 가장 긴 과업: { $task }
    .consequence = 한 주의 부재가 사업 종료를 한 주 미룸
    .action = 대행자를 정하여 지금부터 이 과업 하나에 함께 참여하게 하고 한 사람만 아는 내용을 문서로 남긴 뒤 `backup`을 기록함

slip = { $state ->
    [late] { JOSA($name, "은는") } { $expected }로 예상되어 약속한 날({ $by })보다 { $late }근무일 늦음
   *[slip] { JOSA($name, "은는") } { $expected }로 예상되어 합의한 날({ $agreed })보다 { $days }근무일 늦음
 }
    .signed = 합의한 날 { $on }
    .due = 약속한 날 { $on }
    .holds = “{ $task }”에 묶여 있음({ $on } 완료 예상)
    .consequence = { $state ->
        [late] 조치가 없으면 약속을 지키지 못함
       *[slip] 약속한 날까지의 여유가 줄어 다음 지연에서 약속을 지키지 못함
     }
    .action = 묶고 있는 과업에 인력을 더하거나 범위를 줄이거나 순서를 바꿈. 지킬 수 없으면 그 날이 지나기 전에 변경을 서면으로 요청함
    .client = { JOSA($name, "은는") } { $by }보다 { $days }근무일 늦은 { $expected }로 예상됨

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
    .consequence = 대금 지급이 다음 해로 넘어가고 발주기관은 예산 이월 절차를 밟아야 함
    .action = 제출을 앞당길지, 완성된 부분의 기성검사와 지급을 먼저 할지, 이월할지를 지금 계약담당과 정함
    .client = { $name } 제출이 { $on }로 예상됨. 연내 지급에는 { $state ->
        [lost] { $last }까지의
       *[tight] 보완 기간을 감안하여 { $rework }까지의
     } 제출이 필요함
