
# ── foresight: goals

verification-n = { $state ->
    [never] { $name }: { JOSA($target, "은는") } 어떤 표본으로도 입증할 수 없음. 오류 한 건이면 미달
    [least] { $name }: 표본 { $samples }건으로는 오류가 없어도 { $target } 달성을 입증할 수 없음. { $needed }건이 필요함
   *[margin] { $name }: 모델이 { $margin } 나아도 표본 { $samples }건으로 { $target } 달성을 입증할 가능성이 50%에 못 미침. { $needed }건이면 50%, { $safe }건이면 80%
 }
    .samples = 표본 { $samples }건
    .target = 목표 { $target }
    .consequence = 모델이 충분히 좋아도 시험으로 입증하지 못함
    .action = 더 큰 표본이나 다른 입증 방법을 지금 합의하고 내부 목표를 높임. 크기는 `pmo goals`
    .client = { $name }: 합의한 표본 { $samples }건으로는 { $target } 달성을 입증할 수 없어 { $needed }건 이상이 필요함

class-n = { $name }: { $set }의 { $class } 클래스가 { $count }건뿐임. 30건 미만으로는 판단할 수 없음
    .count = { $class } { $count }건
    .consequence = 이 클래스의 수치는 우연에 좌우되어 클래스별 약속을 입증할 수 없음
    .action = { $class } 클래스를 골라 모으거나, 클래스를 서면으로 합치거나, 정한 수량을 넘는 클래스만 약속함

metric-undefined = { $name }: 계약 뒤 { $days }근무일이 지났으나 { $keys } 항목이 없음
    .missing = 없는 항목: { $keys }
    .red = 기간의 4분의 1이 지나면 위험
    .consequence = 측정하는 사람이 정의까지 정하게 되어 마지막에 다툼이 생김
    .action = 측정 방법서를 써서 { client }과 합의하고 사업수행계획서에 넣음

weights = 목표 { $count }개의 비중 합계가 { $sum }%로 100%가 아님
    .sum = 합계 { $sum }%
    .consequence = 가중 달성률을 계산할 수 없어 서류가 반려됨
    .action = 사업수행계획서대로 비중을 고침

no-measurement = { $state ->
    [never] { JOSA($name, "을를") } 한 번도 재지 않은 채 사업 기간의 { $share }%가 지남
    [interim] { JOSA($name, "을를") } 잰 지 { $days }근무일이 지났고 중간보고가 가까움
    [report] { $name } 시험일({ $on })에서 { $days }근무일이 지났으나 시험 결과가 기록되지 않음
   *[old] { JOSA($name, "을를") } 잰 지 { $days }근무일이 지남
 }
    .last = { $state ->
        [report] 예약한 시험일 { $on }
       *[old] 마지막 측정 { $on }
    }
    .share = 사업 근무일의 { $share }%
    .red = { $state ->
        [never] 기간의 10분의 3이 지나도록 측정이 없으면 위험
        [report] 목표의 기한이 지났으면 위험
       *[old] 중간보고 기한이 20근무일 이내이면 위험
    }
    .consequence = { $state ->
        [report] 시험성적서가 없으면 목표를 달성하지 못한 것으로 봄
       *[old] 보고서에 쓸 수치가 없고, 첫 측정은 거의 언제나 예상과 다름
    }
    .action = { $state ->
        [report] 시험기관에 성적서를 요청하고 결과를 `pmo measure`로 기록하며, 시험일이 바뀌었으면 `booked`를 고침
       *[old] 지금의 방식이라도 있는 것을 재어 `pmo measure`로 기록
    }

plateau = { $state ->
    [still] { $name } { $value }({ $on })에서 멈춤. 최근 세 번의 향상이 우연의 범위이고 { $until }까지 { $target } 필요
    [lately] { $name }: 최근 향상이 필요한 속도의 { $pace }배를 넘지 못함(신뢰수준 75%). { $on } { $value }, { $until }까지 { $target }
   *[slow] { $name }: 필요한 속도의 { $pace }배. { $on } { $value }, { $until }까지 { $target }
 }
    .last = { $state ->
        [lately] { $on } { $value }. { $since } 이후 근무일당 { $slope }, 잘해야 { $most }(신뢰수준 75%)
       *[slow] { $on } { $value }. 측정 { $points }회, 근무일당 { $slope }
    }
    .target = { $state ->
        [lately] { $target }. { $on }부터 { $days }근무일 동안 하루 { $required } 필요
       *[slow] { $target }. 남은 { $days }근무일 동안 하루 { $required } 필요
    }
    .red = 최근 세 번의 변화가 모두 우연이면 위험
    .consequence = 시험 날에 목표에 미달함
    .action = 오류를 종류별로 보고 다른 데이터, 다른 방법, 변경 요청 가운데 지금 정함

forecast-miss = { $state ->
    [year] { $name }: { $until }에 끝나는 연차의 목표는 { $target }인데 { $on }에 { $value }임
    [awaited] { $name }: { $on }에 { JOSA($value, "으로로") } 목표 { $target }에 못 미치며, 시험일이나 기한({ $until })이 되었으나 시험 결과가 기록되지 않음
   *[line] { $name }: { $until }에 { $centre }({ $low }~{ $high })로 예상되어 목표 { $target }에 못 미침
 }
    .last = { $on } { $value }
    .target = { $until }까지 { $target }
    .consequence = 시험 날에 목표에 미달함
    .action = 데이터, 방법, 날짜, 목표 가운데 무엇을 바꿀지 정함. 변경 요청에는 몇 주가 걸림

self-evaluation = 비중의 { $weight }%를 스스로 평가함(목표 { $count }개)
    .own = { $name }: { $weight }%
    .consequence = 평가위원은 스스로 잰 값을 낮추어 봄
    .action = 비중이 큰 목표를 공인시험이나 { client }이 정한 전문가 평가로 바꾸고 일찍 예약

eval-not-frozen = { $state ->
    [changed] { $name }: { $on }의 측정({ $goal })이 다른 해시로 이루어져 봉인한 데이터가 아님
    [late] { $name }: { $began }에 학습을 시작한 뒤 { $on }에야 동결했고 마지막 측정이 그보다 앞섬
    [kept] { $name }: { $began }에 학습을 시작한 뒤 { $on }에야 동결함
   *[open] { $name }: { $began }에 학습을 시작했으나 동결하지 않음
 }
    .measured = { $on }에 다른 해시
    .began = { $began }에 학습 시작
    .consequence = { $state ->
        [kept] 그때까지 학습에 쓰이지 않게 어떻게 지켰는지 평가에서 물음
       *[other] 이 데이터로 잰 결과는 평가에서 인정받지 못함
     }
    .action = { $state ->
        [changed] 봉인한 것으로 { JOSA($goal, "을를") } 다시 잼. 데이터를 바꾸어야 했다면 다른 이름의 새 데이터로 만듦
        [late] 봉인한 것으로 다시 잼
        [kept] 어떻게 따로 지켰는지 적어 시험에 대비하고, 그 사유로 면제(waiver)함
       *[open] 지금 동결해 날짜와 해시를 적고, 봉인한 것으로 다시 잼
     }

same-annotators = { $state ->
    [developers] { $name }의 작업자 { $all }명 가운데 { $developers }명이 모델을 만드는 사람임
   *[shared] { $name }의 작업자 { $all }명 가운데 { $shared }명이 학습 데이터도 라벨링함
 }
    .annotators = 작업자 { $all }명. 학습 데이터 겸임 { $shared }명, 모델 개발 { $developers }명
    .red = 모두가 겹치거나 개발자가 라벨링했으면 위험
    .consequence = 같은 사람이 양쪽에서 같은 잘못을 되풀이하며, 외부 검증에서는 누가 라벨링했는지를 물음
    .action = { client }이 동의한 전문가 등 다른 사람이 라벨링하고 누구였는지 기록

ceiling = { $state ->
    [over] { $name }: 목표 { $target }은 { $set }의 입증 한계({ $ceiling })를 { $over }%p 넘음
   *[near] { $name }: 목표 { $target }과 { $set }의 입증 한계({ $ceiling })의 차이가 1%p 미만
 }
    .target = 목표 { $target }
    .error = 라벨의 { $error }%가 오류
    .consequence = 오류가 없는 모델도 라벨의 오류 때문에 시험을 통과하지 못함
    .action = 봉인하기 전에 평가 라벨을 확인해 바로잡거나, 입증할 수 있는 목표를 합의함

overused-set = { $name }: { $frozen }에 봉인한 뒤 { $count }일이나 측정에 씀
    .last = 마지막 { $last }
    .consequence = 처음 보는 데이터의 값이 아니게 되어 외부 시험에서 더 낮게 나옴
    .action = 모델은 검증 데이터로 고르고 봉인한 것은 주요 시점에만 쓰며, 하나를 더 남겨 둠

target-edited = { $name }: 목표치가 { $now }인데 서명한 값은 { $agreed }({ $baseline })이며, 승인된 변경이 없음
    .signed = 서명 { $agreed }
    .now = 현재 { $now }
    .consequence = 지켜야 하는 것은 서명한 목표이며, 승인 없이 바꾸면 위반이 됨
    .action = 서명한 값으로 되돌리거나, 변경을 서면으로 요청해 changes/에 기록

no-baseline = { $name }: 사업 전의 값이 기록되지 않은 채 기간의 { $share }%가 지남
    .passed = 사업 근무일의 { $share }%
    .consequence = 사업이 무엇을 이루었는지 말할 수 없음
    .action = 지금의 방식을 평가 데이터에서 재어 baseline에 적음

leakage = { $state ->
    [same] { $name } { $all }건 중 { $count }건이 학습·검증 데이터에도 있음
    [kin] { $name } { $all }건 중 { $count }건이 학습·검증 데이터와 같은 출처에서 나옴
    [both] { $name } { $all }건 중 { $count }건이 학습·검증 데이터에도 있거나 같은 출처에서 나옴
    [no-group] { JOSA($name, "과와") } { JOSA($other, "이가") } 같은 출처의 자료를 담았는지 알 수 없음: { $lacking }에 `group`이 없음
   *[leap] { $name }: { $on } 측정값이 앞선 { $points }회의 추세선보다 표준오차의 { $times }배만큼 좋으나, 모델이 이미 본 자료인지 알 수 없음
 }
    .shared = { $state ->
        [same] { $other }에도 있는 자료 { $count }건({ $examples })
       *[kin] 같은 그룹이 { $other }에도 있는 자료 { $count }건({ $examples })
     }
    .group = { $lacking }의 그룹 열 없음
    .leap = 측정 { $points }회보다 표준오차의 { $times }배 위
    .consequence = { $state ->
        [no-group] 한 문서의 쪽이나 한 환자의 영상이 양쪽에 있으면 값이 실제보다 좋게 나오며, 해시가 다르면 드러나지 않음
        [leap] 지나치게 좋은 값은 외부 시험에서 떨어짐
       *[same] 모델이 외운 자료는 아무것도 입증하지 못하므로, 이 데이터로 잰 목표는 달성을 입증하지 못함
     }
    .action = { $state ->
        [no-group] 양쪽 목록에 문서·환자·설비의 열을 넣어 `group`에 적고, 자료가 서로 독립이면 자료 자신의 번호 열을 적음
        [leap] 성과로 알리기 전에 두 데이터를 자료별로 대조: data.toml에 양쪽의 `manifest`와 `group`을 적음
       *[same] 한쪽에서 빼고 다시 학습하여 다시 측정. 겹친 수는 `pmo data`에 있음
     }

kpi-orphan = { $state ->
    [no-goal] KPI { $name }에 이바지하는 목표가 없음
    [no-factor] KPI { $name }의 요인이 적혀 있지 않음
   *[no-source] KPI { $name }의 값을 보여 줄 데이터가 없음
 }
    .kpi = { $name }
    .consequence = { client }이 기대하는 수치인데 끝에 가서 보여 줄 측정값이 없음
    .action = 목표, 요인, 데이터와 잇거나 { client }과 합의하여 지움

goal-key-metric = 지표(metric)
goal-key-unit = 단위(unit)
goal-key-direction = 방향(direction)
goal-key-target = 목표값(target)
goal-key-method = 측정 방법(method)
goal-key-conditions = 측정 조건(conditions)
goal-key-dataset = 평가 데이터(dataset)
goal-key-samples = 표본 수(samples)
goal-key-by = 평가 주체(by)
