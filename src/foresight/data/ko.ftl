
# ── foresight: data

label-rate = { $state ->
    [stuck] 최근 인수 실적이 없어 { $name } { $target }건을 { $by }까지 채울 수 없음
    [passed] { $name }의 필요일 { $by }에서 { $late }근무일이 지났으나 완료 기록이 없음
    [halted] 최근 라벨링 실적이 없음: { $name }에 { $by }까지 필요한 { $target }건 가운데 { $count }건만 라벨링됨
    [labels] 근무일당 { $rate }건씩 라벨링하면 { $name }에 필요한 { $target }건의 라벨링이 { $expected }에 끝나 필요일({ $by })보다 { $late }근무일 늦음
    [planned] “{ $task }” 과업이 끝나야 { JOSA($name, "이가") } 완료되는데 { $expected }에 끝날 것으로 예상되어 필요일({ $by })보다 { $late }근무일 늦음
   *[late] 근무일당 { $rate }건의 속도로는 { $name } { $target }건을 { $expected }에 채우게 되어 필요일({ $by })보다 { $late }근무일 늦음
 }
    .needs = { $by }까지 { $target }건 필요
    .reached = { $on }까지 { $count }건 인수
    .labelled = { $on }까지 { $count }건 라벨링
    .planned = “{ $task }” { $on } 완료 예상
    .signed = 합의한 날({ $on })이 이미 필요일({ $by })보다 늦음
    .away = 맡은 사람 모두가 휴가인 { $days }근무일은 세지 않음
    .holds = { slip.holds }
    .unsaid = { slip.unsaid }
    .waits = { slip.waits }
    .undecided = { slip.undecided }
    .counted = { slip.counted }
    .share = { slip.share }
    .red = 인수가 멈추거나, 아직 모자란 라벨링이 멈추면 위험
    .consequence = 이 데이터로 하는 학습과 시험이 그만큼 늦어짐
    .action = { $state ->
        [planned] 묶고 있는 것을 풀거나, 나누어 납품하거나, 데이터를 쓸 사람과 더 늦은 날을 합의하고, { client }에는 날짜가 지나기 전에 알림
       *[other] 속도를 막는 원인(인원, 지침, 반려)을 찾아 인력을 더하거나 나누어 납품하고, { client }에는 날짜가 지나기 전에 알림
     }
    .client = { $name }의 완료가 { $by }보다 { $days }근무일 늦어질 수 있음

yield = { $name }: 수집 계획은 { $planned }건인데, 계획 수율로 { $target }건을 채우려면 { $needed }건이 필요함
    .planned = 수집 계획 { $planned }건
    .needs = 계획 수율로 { $needed }건 필요
    .consequence = { $short }건이 모자라, 라벨링이 아무리 빨라도 목표를 채울 수 없음
    .action = 더 모을 수 있을 때 { $short }건을 더 계획하거나 목표 수량의 축소를 서면으로 합의

reject-rate = { $rising ->
    [yes] { $name }: 검수한 것의 { $share }%가 반려되었고, { $weeks }주 연속 늘고 있음
   *[no] { $name }: 두 주 동안 검수한 것의 { $share }%가 반려됨
 }
    .counted = 최근 두 주 검수 { $inspected }건 가운데 { $rejected }건 반려
    .red = 3주 연속 오르면 위험
    .consequence = 같은 라벨을 두 번 만들고 두 번 검수하게 되어 인수 속도가 떨어짐
    .action = 반려를 사유별로 나누고, 사람마다 다르게 읽는 지침을 고친 뒤 다시 교육하고 나서 계속

inspect-backlog = { $state ->
    [stopped] { $name }: 라벨링한 { $items }건이 검수를 기다리며, { $days }근무일 동안 검수가 없었음
   *[slow] { $name }: 라벨링한 { $items }건이 검수를 기다림. 하루 { $rate }건으로 { $days }근무일 분량
 }
    .counted = 라벨링 { $labelled }건, 검수 { $inspected }건
    .consequence = 기다리는 것은 인수되지 않으며, 그동안 같은 잘못이 되풀이됨
    .action = 쌓인 것이 없어질 때까지 라벨링 인력을 검수로 옮기고, 기다리는 것의 표본을 바로 검수

agreement = { $state ->
    [unmeasured] { $name }: { $share }%를 라벨링했으나 작업자 사이의 일치도를 잰 적이 없음
   *[low] { $name }: 작업자 사이의 일치도가 { $value }임({ $on }, 목표 { $target })
 }
    .labelled = 라벨링할 수량의 { $share }%를 라벨링
    .measured = { $on } { $value }
    .red = 10분의 1 넘게 라벨링하도록 잰 적이 없으면 위험
    .consequence = 사람마다 다르게 붙인 라벨로는 모델이 배울 수 없고, 시험으로도 입증할 수 없음
    .action = 표본을 두 번 라벨링해 어긋난 것을 지침에 정하고 다시 잼. 0.6 미만이면 그때까지 중단

class-mix = { $name }: { $class } 클래스가 인수한 것의 { $share }%로, 계획 { $planned }%의 { $ratio }배(구성 지수 { $psi })
    .counted = { $class }: 인수한 것의 { $share }%
    .planned = { $class }: 계획 { $planned }%
    .consequence = 약속한 분포를 지키지 못하고, 모델이 모자란 클래스를 배우지 못함
    .action = 지금부터 { $class } 클래스를 골라 모으고 넉넉한 것은 멈추거나, 비율의 변경을 서면으로 요청

pii-step = { $state ->
    [late] { $name }: 개인정보를 { $on }에 비식별화하기 전인 { $labelled }부터 라벨링함
   *[open] { $name }: 개인정보를 비식별화하지 않은 채 { $labelled }부터 라벨링하고 있음
 }
    .personal = 개인정보 포함
    .begun = { $labelled }부터 라벨링
    .consequence = 라벨링하는 사람 모두가 보게 되며, 보고하거나 라벨을 다시 만들어야 할 수 있음
    .action = 라벨링을 멈추고 비식별화한 뒤 날짜를 기록하고, 먼저 만든 라벨의 처리를 개인정보 보호책임자에게 물음

licence = { $state ->
    [unclear] { $name }: 들어온 지 { $days }근무일이 지났으나 권리가 불분명함
   *[unproven] { $name }: 들어온 지 { $days }근무일이 지났으나 권리의 근거가 서면으로 없음
 }
    .rights = { $since }부터 사용
    .share = 전체 목표 수량의 { $share }%
    .red = 전체 물량의 10분의 1 이상이면 위험
    .consequence = 납품한 데이터를 라벨과 모델까지 함께 회수하여야 할 수 있음
    .action = 근거를 서면으로 받아 rights-proof에 적거나 지금 다른 자료로 바꿈

client-data-late = { $promised }에 받기로 한 { $name }의 수령 기록이 없음: { $days }근무일 지연
    .promised = { $promised } 수령 약속
    .consequence = 뒤의 일이 그만큼 늦어지며, 날짜가 적힌 증거가 없으면 우리 지연으로 셈
    .action = 언제까지 와야 일정이 유지되는지 적어 서면으로 요청하고, 10근무일을 넘으면 공문을 보냄

qc-sample = { $name }: 표본 { $samples }건으로는 { $index } { $criterion }%를 입증할 수 없음. 적어도 { $least }건이 필요{ $more ->
        [0] {""}
       *[other] , 표본이 모자란 지표가 { $more }개 더 있음
    }
    .sampled = { $index } 표본 { $samples }건
    .promised = { $index } 기준 { $criterion }%
    .consequence = 약속이 입증되지 않은 채 남고, 표본이 더 큰 외부 검증에서 보지 못한 오류가 나옴
    .action = 클래스와 작업자 전체에서 무작위로 { $least }건 이상을 뽑아 다시 셈

verify-rounds = { $name }: { $from }부터 종료일({ $end })까지 { $days }근무일로는 검증을 { $rounds }회 할 수 있음
    .complete = { $from }까지 완료
    .frozen = { $from } 동결
    .consequence = 첫 회차의 보완 결과를 종료일 뒤에 내게 됨
    .action = 첫 부분을 일찍 동결해 먼저 검증받거나, 종료일의 연장을 지금 서면으로 합의

pool-exhausted = { $name }: 지금까지의 수율로는 원천 자료에서 { $target }건 가운데 { $reachable }건만 나옴
    .pool = 이 수율로는 { $needed }건을 모아야 함
    .consequence = 원천 자료를 다 쓰고도 { $short }건이 모자람
    .action = 자료를 지금 더 요청하고, 어디에서 빠지는지 찾거나, 목표 수량의 축소를 서면으로 합의
