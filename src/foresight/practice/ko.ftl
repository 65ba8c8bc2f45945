
# ── foresight: practice

repro = { $state ->
    [both] { $name }: { $on } 측정의 모델과 데이터를 다시 찾을 수 없음
    [model] { $name }: { $on } 측정에 어떤 모델을 썼는지 적혀 있지 않음
   *[set] { $name }: { $on } 측정에 어떤 데이터를 썼는지 적혀 있지 않음
 }
    .line = { $on } 측정
    .consequence = 재현할 수 없는 수치는 평가에서 인정받지 못함
    .action = 다시 재면서 빠진 것을 `pmo measure`에 적음. 모델은 `--commit`, 데이터는 `--dataset-file`이나 `--dataset-hash`

nonfunctional = { JOSA($name, "을를") } 재지 않은 채 사업 기간의 { $share }%가 지남
    .passed = 사업 근무일의 { $share }%
    .consequence = 좋지만 너무 느린 모델에는 다른 모델이나 납품에 몇 달이 걸리는 장비가 필요함
    .action = 운영할 장비나 가장 비슷한 장비에서 실제 부하로 잼

warranty = ‘{ $title }’의 조치 기한 { $by }에서 { $days }근무일 지남
    .agreed = 조치 기한 { $by }
    .raised = { $since } 인도 뒤 { $raised }에 제기됨
    .consequence = 하자가 있는 채로 쓰이며, { client }이 다음 사업을 맡길 때 기억함
    .action = 시간을 낼 수 있는 담당을 정하고, 언제까지 고칠지 오늘 { client }에 알림
    .client = 조치 기한 { $by } 경과: { $title }. 새 조치 예정일을 알려 드리겠음
