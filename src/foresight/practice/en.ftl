
# ── foresight: practice

repro = { $state ->
    [both] { $name }: neither model nor data of the measurement of { $on } can be found again
    [model] { $name }: the measurement of { $on } does not say which model was measured
   *[set] { $name }: the measurement of { $on } does not say on which data
 }
    .line = measured on { $on }
    .consequence = a figure that cannot be had again is worth nothing to an evaluator
    .action = measure again, and name with `pmo measure` what is missing: the model by `--commit`, the data by `--dataset-file` or `--dataset-hash`

nonfunctional = { $name } has not been measured, and { $share } % of the time has passed
    .passed = { $share } % of the project's working days
    .consequence = a model that is good and too slow needs another model, or machines with months of delivery
    .action = measure on the target machine, or the one most like it, with real loads

warranty = "{ $title }" was to be put right by { $by }, { $days } { $days ->
    [one] working day
   *[other] working days
 } ago
    .agreed = agreed until { $by }
    .raised = raised on { $raised }, after hand-over on { $since }
    .consequence = the defect stays in daily use, and the { client } remembers it when the next work is given out
    .action = give it an owner who has time for it, and tell the { client } today by when it will be put right
    .client = "{ $title }" was to be put right by { $by }; we will name a new day
