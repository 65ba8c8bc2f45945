
# ── foresight: data

label-rate = { $state ->
    [stuck] 최근 인수 실적이 없어 { $name } { $target }건을 { $by }까지 채울 수 없음
    [passed] { $name }의 필요일 { $by }에서 { $late }근무일이 지났으나 완료 기록이 없음
   *[late] 근무일당 { $rate }건의 속도로는 { $name } { $target }건을 { $expected }에 채우게 되어 필요일({ $by })보다 { $late }근무일 늦음
 }
    .needs = { $by }까지 { $target }건 필요
    .reached = { $on }까지 { $count }건 인수
    .consequence = 이 데이터로 하는 학습과 시험이 그만큼 늦어짐
    .action = 속도를 막는 원인(인원, 지침, 반려)을 찾아 인력을 더하거나 나누어 납품하고, 발주기관에는 날짜가 지나기 전에 알림
    .client = { $name }의 완료가 { $by }보다 { $days }근무일 늦어질 수 있음
