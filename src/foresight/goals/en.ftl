
# ── foresight: goals

verification-n = { $state ->
    [never] no sample can show { $target } for { $name }: one failure is enough to miss it
    [least] { $name }: { $samples } samples cannot show { $target }, even without a failure; it takes { $needed }
   *[margin] { $name }: { $samples } samples show { $target } less than one time in two for a model better by { $margin }; { $needed } do one time in two, { $safe } four times in five
 }
    .samples = { $samples } samples
    .target = target { $target }
    .consequence = the test ends without proof, even if the model is good enough
    .action = agree on a larger sample or another proof now, and aim higher inside; `pmo goals` prints the sizes
    .client = { $name }: the agreed { $samples } samples cannot prove { $target }; at least { $needed } are needed

class-n = { $name }: class { $class } has { $count ->
        [one] one item
       *[other] { $count } items
     } in { $set }; below 30 nothing can be said of it
    .count = { $count ->
        [one] one item
       *[other] { $count } items
     } of { $class }
    .consequence = a figure for this class is chance, and a promise per class cannot be shown
    .action = collect { $class } on purpose, merge classes in writing, or promise only classes of a stated size

metric-undefined = { $name } is promised without { $keys }, { $days ->
        [one] one working day
       *[other] { $days } working days
     } after the contract
    .missing = missing: { $keys }
    .red = red once a quarter of the time has passed
    .consequence = whoever measures first defines it; at the end it is a dispute
    .action = write the measurement sheet, agree on it with the { client }, and put it into the plan

weights = the weights of { $count } goals make { $sum } %, not 100 %
    .sum = { $sum } % in all
    .consequence = nobody can compute the weighted achievement; the form comes back
    .action = correct the weights to what the plan says

no-measurement = { $state ->
    [never] { $name } has never been measured, and { $share } % of the time has passed
    [interim] { $name } was last measured { $days ->
        [one] one working day
       *[other] { $days } working days
     } ago, and the interim report is near
    [report] { $name } was to be tested on { $on }, { $days ->
        [one] one working day
       *[other] { $days } working days
     } ago, and no report is recorded
   *[old] { $name } was last measured { $days ->
        [one] one working day
       *[other] { $days } working days
     } ago
 }
    .last = { $state ->
        [report] booked for { $on }
       *[old] last measured on { $on }
    }
    .share = { $share } % of the project's working days
    .red = { $state ->
        [never] red where nothing was ever measured and three tenths of the time have passed
        [report] red where the goal is past its day
       *[old] red with an interim report due within 20 working days
    }
    .consequence = { $state ->
        [report] without the laboratory's report the goal counts as not shown
       *[old] the report has no figure, and the first measurement nearly always surprises
    }
    .action = { $state ->
        [report] ask the laboratory for its report and record what it found with `pmo measure`; if the test has moved, record the new day as `booked`
       *[old] measure what there is, even today's way of working, and record it with `pmo measure`
    }

plateau = { $state ->
    [still] { $name } stands at { $value } ({ $on }): the last three gains are chance, and { $target } is due on { $until }
    [lately] { $name } moves at most { $pace } times as fast as it must (75 % confidence): { $value } on { $on }, { $target } by { $until }
   *[slow] { $name } moves { $pace } times as fast as it must: { $value } on { $on }, { $target } by { $until }
 }
    .last = { $state ->
        [lately] { $value } on { $on }; { $slope } a working day since { $since }, no better than { $most } (75 % confidence)
       *[slow] { $value } on { $on }; { $slope } a working day over { $points ->
        [one] one measurement
       *[other] { $points } measurements
     }
    }
    .target = { $state ->
        [lately] { $target }; { $required } a working day needed from { $on } on, for { $days ->
        [one] one working day
       *[other] { $days } working days
     }
       *[slow] { $target }; { $required } a working day needed for { $days ->
        [one] one working day
       *[other] { $days } working days
     }
    }
    .red = red where the last three gains are chance
    .consequence = the target is missed on the day of the test
    .action = look at the errors by kind and decide now: other data, another method, or a change request

forecast-miss = { $state ->
    [year] { $name } stands at { $value } ({ $on }); { $target } is promised for the research year that ends on { $until }
    [awaited] { $name } stands at { $value } ({ $on }); { $target } is promised, its day ({ $until }) has come, and no report of the test is recorded
   *[line] { $name } heads for { $centre } (between { $low } and { $high }) on { $until }; { $target } is promised
 }
    .last = { $value } on { $on }
    .target = { $target } by { $until }
    .consequence = the target is missed on the day of the test
    .action = decide what changes: data, method, date or target; a change request takes weeks

self-evaluation = { $weight } % of the weight is judged by ourselves ({ $count ->
        [one] one goal
       *[other] { $count } goals
     })
    .own = { $name }: { $weight } %
    .consequence = evaluators discount what the contractor measured alone
    .action = have the heavy goals tested by an accredited laboratory or by experts the { client } names; book early

eval-not-frozen = { $state ->
    [changed] { $name } was measured on with another hash on { $on } ({ $goal }): it is not the set that was sealed
    [late] { $name } was frozen on { $on }, after training began on { $began }, and its newest figure is older
    [kept] { $name } was frozen on { $on }, after training began on { $began }
   *[open] { $name } is not frozen, and training began on { $began }
 }
    .measured = another hash on { $on }
    .began = training began on { $began }
    .consequence = { $state ->
        [kept] an evaluator asks how it was kept out of training until then
       *[other] results on it prove nothing to an evaluator
     }
    .action = { $state ->
        [changed] measure { $goal } again on what was sealed; if the set had to change, make it a new one with a name of its own
        [late] measure again on what is sealed
        [kept] write down how it was kept apart, have it ready for the test, and waive this with that reason
       *[open] freeze it now with day and hash, and measure again on what is sealed
     }

same-annotators = { $state ->
    [developers] { $developers } of { $all } annotators of { $name } build the model
   *[shared] { $shared } of { $all } annotators of { $name } label training data too
 }
    .annotators = { $all } annotators, { $shared } of training data, { $developers } who build the model
    .red = red where all of them, or developers, labelled both
    .consequence = the same eyes make the same mistakes in both, and outside verification asks who labelled the test
    .action = have the set labelled by others, best by experts the { client } agrees to, and record who they were

ceiling = { $state ->
    [over] { $name }: { $target } lies { $over } points beyond what { $set } can prove ({ $ceiling })
   *[near] { $name }: { $target } lies less than a point within what { $set } can prove ({ $ceiling })
 }
    .target = target { $target }
    .error = { $error } % of the labels are wrong
    .consequence = a perfect model would fail the test for the errors of its labels
    .action = check and correct the test labels before the set is sealed, or agree on a target it can show

overused-set = { $name } was measured on on { $count ->
        [one] one day
       *[other] { $count } days
     } since it was sealed on { $frozen }
    .last = last on { $last }
    .consequence = the figure is no longer one of unseen data; the outside test comes out lower
    .action = choose models on a validation set, keep the sealed one for milestones, hold a second one back

target-edited = { $name }: the target is { $now }, signed was { $agreed } ({ $baseline }), and no approved change says why
    .signed = signed: { $agreed }
    .now = now: { $now }
    .consequence = the signed target is owed whatever the file says; a changed one without approval is a breach
    .action = put the signed value back, or ask for the change in writing and record it in changes/

no-baseline = nobody has recorded where { $name } stood before the project; { $share } % of the time has passed
    .passed = { $share } % of the project's working days
    .consequence = what the project achieved cannot be told
    .action = measure today's way of working on the evaluation set, and record it in baseline

leakage = { $state ->
    [same] { $count } of the { $all } items of { $name } are in training or validation data too
    [kin] { $count } of the { $all } items of { $name } come from the same sources as training or validation data
    [both] { $count } of the { $all } items of { $name } are in training or validation data too, or come from the same sources
    [no-group] nothing tells whether { $name } and { $other } share sources: { $lacking } names no `group`
   *[leap] { $name }: the value of { $on } lies { $times } standard errors beyond the line of the { $points } before it, and nothing tells whether the model knows the items
 }
    .shared = { $state ->
        [same] items in { $other } too: { $count } ({ $examples })
       *[kin] items whose group is in { $other } too: { $count } ({ $examples })
     }
    .group = no group column of { $lacking }
    .leap = { $times } standard errors beyond { $points ->
        [one] one measurement
       *[other] { $points } measurements
     }
    .consequence = { $state ->
        [no-group] pages of one document or images of one patient in both make a figure too good, and equal hashes do not show it
        [leap] a figure that is too good to be true falls at the outside test
       *[same] what a model knows by heart proves nothing: no goal measured on this set counts as shown
     }
    .action = { $state ->
        [no-group] put the column of document, patient or machine into both manifests and name it as `group`; where items stand alone, the column of their own number
        [leap] compare both sets item by item before anybody celebrates: name `manifest` and `group` of both in data.toml
       *[same] take the items out on one side, train anew and measure again; `pmo data` counts them pair by pair
     }

kpi-orphan = { $state ->
    [no-goal] no goal serves the KPI { $name }
    [no-factor] no factor is named that drives the KPI { $name }
   *[no-source] no data shows the KPI { $name }
 }
    .kpi = { $name }
    .consequence = the { client } expects this figure, and at the end nothing was measured for it
    .action = tie it to a goal, its factors and the data that shows it, or strike it together with the { client }

goal-key-metric = metric
goal-key-unit = unit
goal-key-direction = direction
goal-key-target = target
goal-key-method = method
goal-key-conditions = conditions
goal-key-dataset = dataset
goal-key-samples = samples
goal-key-by = by
