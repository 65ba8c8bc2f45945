
# ── foresight: client

acceptance-undefined = 요구사항 { $all }건 중 { $count }건({ $per_cent })에 인수 기준이 없음({ $name } 등)
    .missing = 기준 없음: { $name }
    .consequence = 검수 때 양쪽의 잣대가 달라지고 { client }의 잣대로 판정됨
    .action = 건마다 측정할 수 있는 기준을 하나씩 적거나 이를 입증할 정량 목표를 지정하고, 해당 과업이 끝나기 전에 { client }의 서면 확인을 받음
    .client = 요구사항 { $all }건 중 { $count }건의 인수 기준 합의가 필요함

budget-pace = { $state ->
    [under] 기간의 { $time }가 지나는 동안 예산의 { $spent }만 집행되어 시간과 계획으로 설명되는 것보다 { $gap }%p 적음
   *[over] 기간의 { $time }가 지나는 동안 예산의 { $spent }가 집행되어 시간과 계획으로 설명되는 것보다 { $gap }%p 많음
 }
    .spent = { $unit ->
        [money] 예산 금액
       *[effort] 계획 공수
    }의 { $spent } 집행
    .time = 근무일의 { $time } 경과
    .planned = 합의한 계획의 현재 집행률 { $planned }
    .consequence = { $state ->
        [under] 연도 안에 쓰지 못한 돈은 반납하거나 계획에 없던 곳에 서둘러 쓰게 됨
       *[over] 시험과 검수에 필요한 사람과 돈이 마지막에 모자람
     }
    .action = { $state ->
        [under] 시작하지 않은 구매·인력·위탁을 찾아 시작하거나 사용계획 변경을 서면으로 요청함
       *[over] 열린 과업마다 남은 일을 다시 추정해 넘치는 것은 줄이거나 다시 계획하고, { client }이 추가한 것은 변경요청서로 냄
     }

client-silent = { $state ->
    [question] { client }의 회신이 { $days }근무일 동안 없고 { $by }까지 답이 필요한 사항이 남아 있음: { $about }
    [asked] { $since }에 물어본 뒤 { $days }근무일 동안 { client }의 회신이 없음
   *[silent] { $since } 이후 { $days }근무일 동안 { client }의 회신이 없음
 }
    .last = { $on } 마지막 회신
    .first = { $on } 첫 연락
    .asked = { $asked } 요청, { $by }까지 필요: { $about }
    .red = 기한이 다가온 질문에 오래 답이 없으면 위험
    .consequence = 답을 기다리는 과업이 멈추고, { client }의 우려를 검수 때에야 알게 됨
    .action = 메일을 다시 보내는 대신 오늘 전화로 열린 질문을 기한과 영향을 들어 하나씩 확인하고 통화 내용을 메일로 남기며, 이틀 안에 답이 없으면 사업책임자에게 요청함

concurrent = { $name }의 수행 과제가 { $count }개로 동시 { $role ->
    [lead] 책임 한도 { $most }개
   *[member] 참여 한도 { $most }개
 }를 넘음
    .projects = 수행 과제 { $count }개
    .consequence = 참여자 등록이 거절되거나 이미 지급한 인건비가 인정되지 않음
    .action = 다른 과제에서 빼거나 이 과제의 참여자를 바꾸고, 다음 등록 전에 전문기관의 동의를 구함

decision-overdue = { $state ->
    [us] { $by }까지 내부에서 정할 ‘{ $title }’의 결정이 { $days }근무일 지났고 과업 { $count }건이 기다림
   *[client] { $by }까지 필요한 { client }의 결정이 { $days }근무일 지나도록 없고 과업 { $count }건이 기다림: { $title }
 }
    .needed = { $by }까지 필요
    .waits = { $name }: 결정 대기
    .consequence = 결정이 늦는 만큼 기다리는 과업이 늦어지며, 기록이 없으면 우리 쪽 지연으로 남음
    .action = { $state ->
        [us] 이번 주에 결정하거나, 결정 없이 언제까지 어떤 비용으로 진행할지 적어 둠
       *[client] 대안과 권고안, 하루 지연의 영향을 정리해 결정권자에게 보내고, 언제부터의 지연이 우리 책임이 아닌지 공문으로 남김
     }
    .client = { $by }까지 필요한 결정이 { $days }근무일 지남: { $title }. 결정 예정일 회신을 요청드림

key-person = 계약에 명시된 { JOSA($name, "이가") } { $to } 떠났으나 승인된 변경이 없음
    .left = 마지막 날 { $to }
    .tasks = 담당으로 남은 과업 { $count }건
    .consequence = 동의 없는 참여 인력 교체는 계약 위반이 되며 맡던 과업의 담당이 비어 있음
    .action = 같은 수준 이상의 후임과 인수인계 일정을 정해 변경요청서를 오늘 작성하고, 남은 과업의 담당을 정함

minutes-missing = { $state ->
    [none] { $on } 회의 후 { $days }근무일이 지났으나 회의록이 없음
    [sent] { $on } 회의 후 { $days }근무일이 지났으나 회의록을 보내지 않음: { $title }
   *[confirmed] { $on } 발송 후 { $days }근무일이 지났으나 회의록 확인을 받지 못함: { $title }
 }
    .met = { $on } 회의. 회의록을 보낼 { $allowed }근무일을 { $late }근무일 넘김
    .sent = { $on } 발송. 확인받을 { $allowed }근무일을 { $late }근무일 넘김
    .consequence = 합의한 내용이 효력을 얻지 못하고 양쪽의 기억이 달라짐
    .action = { $state ->
        [confirmed] 확인할 사람과 날짜를 들어 확인을 요청하고, 그날까지 정정이 없으면 합의한 것으로 본다고 알림
       *[other] 결정 사항, 담당과 기한, 남은 문제를 적어 오늘 보냄
     }
    .client = { $on } 보내드린 회의록의 확인을 요청드림: { $title }

payment = { $state ->
    [unclaimed] { $on }부터 청구할 수 있는 { JOSA($name, "을를") } { $days }일이 지나도록 청구하지 않음
   *[unpaid] { $on } 청구한 { JOSA($name, "이가") } 지급일({ $by })에서 { $days }근무일 지남
 }
    .claimed = { $on } 청구, 지급일 { $by }
    .since = { $on }부터 청구 가능
    .consequence = 인건비가 나가는 동안 대금 { $currency ->
        [KRW] { $money }원
       *[other] { $currency } { $money }
    }이 묶임
    .action = { $state ->
        [unclaimed] 검수확인서를 갖춰 오늘 청구함
       *[unpaid] 청구 서류가 갖춰졌는지와 지급 예정일을 계약담당에게 확인하고, 그 뒤에는 지연 이자를 서면으로 청구함
     }

penalty-exposure = 현재 계획의 완료일은 { $on }로 계약 종료일({ $end })보다 { $late }일 늦어 지체상금 { $currency ->
        [KRW] { $money }원
       *[other] { $currency } { $money }
    }이 예상됨
    .end = 계약 종료일 { $end }
    .done = { $name }: { $on }
    .base = 1일당 { $base } × { $rate }/1000 = { $daily }({ $currency })
    .excused = 수행사의 책임이 아닌 { $days }일을 빼고 { $left }일
    .most = 많아도 그 { $cap }%: { $most }({ $currency })
    .margin = { $state ->
        [profit] 이익
       *[bond] 계약보증금
     } { $margin }({ $currency })
    .consequence = 역일 하루마다 지체상금이 쌓여 계약금액의 30%까지 이르며, 계약보증금에 이르면 계약 해지 사유가 됨
    .action = 가장 늦게 끝나는 과업을 줄이거나 겹쳐 진행하고, 끝난 부분은 먼저 검사·인수를 받으며, 우리 책임이 아닌 일수는 종료일 전에 날짜별 근거를 갖춰 서면으로 청구함
    .client = 지금까지의 진행대로라면 완료일이 { $on }로 { $end }보다 { $late }일 늦어질 수 있어 만회 방안을 협의드리고자 함

promise-broken = { client }에 한 약속 { $count }건의 기한을 지키지 못함: { $text }({ $due })
    .promise = { $state ->
        [late] 기한 { $due }, 늦게 이행: { $text }
       *[open] 기한 { $due }, 미이행: { $text }
     }
    .consequence = 이런 일이 거듭되면 { client }이 우리가 말하는 날짜를 모두 의심하게 됨
    .action = 남은 것은 오늘 하거나 묻기 전에 예정일을 알리고, 약속마다 담당을 한 사람씩 정해 계획에 넣음

returned = { JOSA($name, "이가") } { $times }번 반려되어(최근 { $last }) 아직 인수되지 않음
    .last = 반려 { $times }번, 최근 { $last }
    .consequence = 보완할 때마다 검사 기간이 다시 시작되고 대금 지급이 늦어짐
    .action = 고치기를 멈추고 반려한 담당자와 지적을 하나씩 적어 무엇이면 충분한지 서면으로 합의한 뒤 다시 제출함

scope-growth = { $state ->
    [items] 합의한 { $all }건에 승인된 변경 없이 { $count }건이 추가됨({ $per_cent })
   *[effort] 합의한 계획에 승인된 변경 없이 { $days }인일의 작업이 추가됨({ $per_cent })
 }
    .signed = { $on } 합의, 약속 { $all }건
    .added = 합의에 없음: { $name }
    .consequence = 대가 없이 약속한 작업의 시간을 쓰면서도 검수 때에는 함께 판정됨
    .action = 추가된 것을 공수·기간·금액과 함께 변경요청서 하나로 묶어 제출하고, 승인 전에는 새로 착수하지 않으며, { client }이 확인하지 않는 것은 계획에서 뺌
    .client = { $on } 합의 이후 과업에 { $count }건이 추가되어 과업변경 승인을 요청드림

security-pledge = { JOSA($name, "이가") } { $from }부터 보안서약서 없이 참여하고 있음
    .since = 첫날 { $from }, 서약 기록 없음
    .consequence = 보안 점검에서 한 사람이라도 빠지면 수행 인력 전체의 출입과 자료 접근이 멈춤
    .action = 자료에 더 접근하기 전에 오늘 서약을 받아 사본을 { client }에 제출하고 날짜를 기록함

verbal-change = { $state ->
    [started] { $on } 회의에서 나온 { JOSA($name, "은는") } 합의한 과업에 없으나 변경요청 없이 작업이 시작됨
   *[spoken] { $on } 회의에서 나온 { JOSA($name, "은는") } 합의한 과업에 없으며 { $days }근무일이 지나도록 변경요청이 없음
 }
    .spoken = { $title }, { $on }
    .started = 시작한 과업: { $task }
    .red = 작업을 시작했으면 위험
    .consequence = 승인도 대가도 없이 검수 때 이행할 것으로 요구됨
    .action = { $state ->
        [started] 변경을 요청할 때까지 작업을 멈추고 오늘 변경요청서를 보냄
       *[spoken] 공수·기간·금액을 담은 변경요청서를 오늘 보내고 승인 전에는 시작하지 않음
     }
    .client = { $on } 회의에서 나온 { JOSA($name, "은는") } 합의한 과업에 없어 변경요청서를 보내드릴 예정임

we-silent = { $state ->
    [never] 시작일({ $since }) 이후 { $days }근무일 동안 { client }에 보낸 연락이 없음(합의한 주기 { $agreed }근무일)
   *[last] { $since } 이후 { $days }근무일 동안 { client }에 보낸 연락이 없음(합의한 주기 { $agreed }근무일)
 }
    .agreed = 보고 주기 { $agreed }근무일을 { $late }근무일 넘김
    .last = { $on } 마지막 연락
    .consequence = 소식이 없으면 { client }은 나쁜 쪽으로 짐작하고, 다음의 좋은 소식도 믿기 어려워짐
    .action = 아는 것만이라도 오늘 알리고(현재 상태, 남은 문제, 다음 보고일), 보냈으나 적지 않은 연락은 기록함
