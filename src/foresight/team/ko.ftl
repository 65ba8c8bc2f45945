
# ── foresight: team

ds-ratio = 개발 인력 가운데 데이터 과학 인력의 비율이 { $share }임({ $all } FTE 중 { $capable } FTE)
    .people = { $all } FTE 중 { $capable } FTE가 데이터 과학 가능
    .consequence = 모델은 만들어지지만 데이터가 질문에 답할 수 있는지 아무도 묻지 않음
    .action = 데이터 탐색과 오류 분석을 한 사람에게 이름을 적어 맡기거나, 방향을 정하는 단계에 데이터 과학자를 빌림

b2c-roles = { $state ->
    [planner] 일반 소비자를 위한 제품인데 우리 쪽 기획자가 없음
    [manager] 일반 소비자를 위한 제품인데 우리 쪽 관리자가 없음
   *[time] 일반 소비자를 위한 제품인데 관리자의 투입이 { $time }명뿐임
 }
    .market = 일반 소비자 대상
    .manager = { $name }의 투입 { $share }
    .red = 맡은 사람이 없으면 위험
    .consequence = 좋은 모델이 아무도 쓰지 않는 제품이 됨
    .action = 기획자를 정하고, 첫 출시까지 관리자를 다른 사업에서 뺌

wip = { JOSA($name, "이가") } 동시에 { $projects }개 사업을 수행하고 있음
    .projects = 진행 중인 사업 { $projects }개
    .consequence = 사업을 오가느라 시간이 들고 재촉이 적은 사업부터 늦어짐
    .action = 하나를 끝내고 다음을 시작하거나, 실제로 투입할 수 있는 시간으로 다시 계획함

silo-start = 착수
silo-eda = 데이터 탐색
silo-data = 데이터
silo-model = 모델
silo-system = 시스템
silo-test = 시험
silo-handover = 인계
silo = { $phase } 단계의 { $share }%를 한 직무({ $role })가 맡음
    .share = 인력 시간의 { $share }%
    .consequence = 직무 사이의 문제가 시험 단계에 가서야 드러남
    .action = 다른 직무의 사람을 일부 시간이라도 그 단계에 넣음

leaver = { $state ->
    [gone] { JOSA($name, "이가") } { $to }까지 근무하고 떠났으나 끝나지 않은 과업이 { $count }개이고 이어받은 사람이 없음
   *[leaves] { JOSA($name, "이가") } { $to }에 떠나는데 그때까지 끝나지 않는 과업이 { $count }개이고 이어받을 사람이 없음
 }
    .leaves = { $state ->
        [gone] 마지막 근무일 { $to }
       *[leaves] { $to }까지 근무
     }
    .task = { $state ->
        [gone] { JOSA($task, "이가") } 끝나지 않음
       *[leaves] { $task }의 종료가 더 늦음
     }
    .consequence = 그 사람만 아는 내용이 함께 사라짐
    .action = { $state ->
        [gone] 남아 있는 사람에게 과업을 넘겨 `owner`나 `backup`에 적고, 연락이 닿는 동안 앞선 담당자에게 아는 내용을 물음
       *[leaves] 이어받을 사람을 정해 10근무일 이상 함께 일하게 하고, 아는 내용을 문서로 남기게 함
     }

no-sponsor = { $state ->
    [nobody] 사업을 뒷받침할 임원이 적혀 있지 않고 선언한 날도 없음
   *[named] { JOSA($sponsor, "이가") } 후원 임원이지만 선언하지 않음
 }
    .sponsor = { $state ->
        [nobody] 후원 임원과 선언일이 없음
       *[named] { $sponsor }
     }
    .consequence = 인력 배정을 두고 다투게 되면 곧바로 밀려남
    .action = 팀 앞에서 선언하게 하고 그 날을 project.declared에 적음

overtime = { $state ->
    [week] { $name }의 근무 기록이 { $week }에 시작한 주에 { $hours }시간임
   *[weeks] { $name }의 근무 기록이 { $week }에 시작한 주까지 { $weeks }주 연속 { $hours }시간 이상임
 }
    .worked = { $week }에 시작한 주: { $hours }시간{ $spread ->
        [yes] (앞줄 뒤의 근무일에 고르게 나눔)
       *[no] {""}
     }
    .red = 최근 주만으로 { $limit }시간을 넘으면 위험
    .consequence = { $law ->
        [broken] 오래 일해 번 시간은 실수와 병가로 도로 잃고, 주 52시간을 넘는 근무는 근로기준법 제53조의 한도를 넘음(2024-10-22 개정 문언)
       *[kept] 오래 일해 번 시간은 실수와 병가로 도로 잃고, 초과근무로만 지켜지는 날짜는 지켜지지 않음
     }
    .action = 이번 주 안에 덜어 낼 일, 옮길 날짜, 넘겨받을 사람과 대신 쉴 시간을 정함

project-choice = 사업 선정 질문 5개 가운데 { $count }개의 답이 ‘아니요’임: { $keys }
    .unmet = { $key }: 아니요({ $why })
    .consequence = 실현하거나 잴 수 없고 쓰이지도 않을 것은 일을 더 해도 나아지지 않음
    .action = 후원 임원과 이야기해 목적을 바꾸거나, 협력할 곳을 찾거나, 비용이 더 들기 전에 멈춤

choice-feasible = 실현 가능성(feasible)
choice-measurable = 가치 측정 가능성(measurable)
choice-traction = 6~12개월 안의 성과(traction)
choice-expert = 도메인 전문가(expert)
choice-worth = 뻔하지 않은 가치(worth)
