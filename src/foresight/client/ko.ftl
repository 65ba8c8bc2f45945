
# ── foresight: client

acceptance-undefined = 요구사항 { $all }건 중 { $count }건({ $per_cent })에 인수 기준이 없음({ $name } 등)
    .missing = 기준 없음: { $name }
    .consequence = 검수 때 양쪽의 잣대가 달라지고 발주기관의 잣대로 판정됨
    .action = 건마다 측정할 수 있는 기준을 하나씩 적거나 이를 입증할 정량 목표를 지정하고, 해당 작업이 끝나기 전에 감독관의 서면 확인을 받음
    .client = 요구사항 { $all }건 중 { $count }건의 인수 기준 합의가 필요함

client-silent = { $state ->
    [question] 발주기관의 회신이 { $days }근무일 동안 없고 { $by }까지 답이 필요한 사항이 남아 있음: { $about }
   *[silent] { $since } 이후 { $days }근무일 동안 발주기관의 회신이 없음
 }
    .last = { $on } 마지막 회신
    .first = { $on } 첫 연락
    .asked = { $asked } 요청, { $by }까지 필요: { $about }
    .consequence = 답을 기다리는 작업이 멈추고, 발주기관의 우려를 검수 때에야 알게 됨
    .action = 메일을 다시 보내는 대신 오늘 전화로 열린 질문을 기한과 영향을 들어 하나씩 확인하고 통화 내용을 메일로 남기며, 이틀 안에 답이 없으면 사업책임자에게 요청함

decision-overdue = { $state ->
    [us] { $by }까지 내부에서 정할 ‘{ $title }’의 결정이 { $days }근무일 지났고 과업 { $count }건이 기다림
   *[client] 발주기관의 결정이 필요일({ $by })보다 { $days }근무일 지났고 과업 { $count }건이 기다림: { $title }
 }
    .needed = { $by }까지 필요
    .waits = { $name }: 결정 대기
    .consequence = 결정이 늦는 만큼 기다리는 과업이 늦어지며, 기록이 없으면 수행사의 지연으로 남음
    .action = { $state ->
        [us] 이번 주에 결정하거나, 결정 없이 언제까지 어떤 비용으로 진행할지 적어 둠
       *[client] 대안과 권고안, 하루 지연의 영향을 정리해 결정권자에게 보내고, 언제부터의 지연이 수행사의 책임이 아닌지 공문으로 남김
     }
    .client = { $by }까지 필요한 결정이 { $days }근무일 지남: { $title }. 결정 예정일 회신을 요청드림

penalty-exposure = 현재 계획의 완료일은 { $on }로 계약 종료일({ $end })보다 { $late }일 늦어 지체상금 { $currency ->
        [KRW] { $money }원
       *[other] { $currency } { $money }
    }이 예상됨
    .end = 계약 종료일 { $end }
    .done = { $name }: { $on }
    .base = 1일당 { $base } × { $rate }/1000 = { $daily }({ $currency })
    .consequence = 역일 하루마다 지체상금이 쌓여 계약금액의 30%까지 이르며, 계약보증금에 이르면 계약 해지 사유가 됨
    .action = 가장 늦게 끝나는 작업을 줄이거나 겹쳐 진행하고, 끝난 부분은 먼저 검사·인수를 받으며, 수행사의 책임이 아닌 일수는 종료일 전에 날짜별 근거를 갖춰 서면으로 청구함
    .client = 현재 계획으로는 완료일이 { $on }로 { $end }보다 { $late }일 늦어질 수 있어 만회 방안을 협의드리고자 함

scope-growth = { $state ->
    [items] 합의한 { $all }건에 승인된 변경 없이 { $count }건이 추가됨({ $per_cent })
   *[effort] 합의한 계획에 승인된 변경 없이 { $days }인일의 작업이 추가됨({ $per_cent })
 }
    .signed = { $on } 합의, 약속 { $all }건
    .added = 합의에 없음: { $name }
    .consequence = 대가 없이 약속한 작업의 시간을 쓰면서도 검수 때에는 함께 판정됨
    .action = 추가된 것을 공수·기간·금액과 함께 변경요청서 하나로 묶어 제출하고, 승인 전에는 새로 착수하지 않으며, 발주기관이 확인하지 않는 것은 계획에서 뺌
    .client = { $on } 합의 이후 과업에 { $count }건이 추가되어 과업변경 승인을 요청드림

we-silent = { $state ->
    [never] 시작일({ $since }) 이후 { $days }근무일 동안 발주기관에 보낸 연락이 없음(합의한 주기 { $agreed }근무일)
   *[last] { $since } 이후 { $days }근무일 동안 발주기관에 보낸 연락이 없음(합의한 주기 { $agreed }근무일)
 }
    .agreed = 보고 주기 { $agreed }근무일
    .last = { $on } 마지막 연락
    .consequence = 소식이 없으면 발주기관은 나쁜 쪽으로 짐작하고, 다음의 좋은 소식도 믿기 어려워짐
    .action = 아는 것만이라도 오늘 알리고(현재 상태, 남은 문제, 다음 보고일), 보냈으나 적지 않은 연락은 기록함
