
# ── foresight: data

label-rate = { $state ->
    [stuck] nothing was accepted lately: { $name } will not reach { $target } by { $by }
    [passed] { $name } was needed by { $by }, { $late ->
        [one] one working day
       *[other] { $late } working days
     } ago, and is not known to be complete
    [halted] nothing was labelled lately: { $count } of the { $target } items that { $name } needs by { $by } are labelled
    [labels] at { $rate } labelled a working day the { $target } items that { $name } needs are labelled by { $expected }, { $late ->
        [one] one working day
       *[other] { $late } working days
     } after it is needed ({ $by })
    [planned] { $name } is not complete before "{ $task }" ends: expected on { $expected }, { $late ->
        [one] one working day
       *[other] { $late } working days
     } after it is needed ({ $by })
   *[late] at { $rate } a working day { $name } reaches { $target } on { $expected }, { $late ->
        [one] one working day
       *[other] { $late } working days
     } after it is needed ({ $by })
 }
    .needs = { $target } needed by { $by }
    .reached = { $count } accepted by { $on }
    .labelled = { $count } labelled by { $on }
    .planned = "{ $task }" is expected to end on { $on }
    .signed = signed for { $on }, already after { $by }
    .away = leaves out { $days ->
        [one] one working day on which all who work on it are
       *[other] { $days } working days on which all who work on it are
     } on leave
    .holds = { slip.holds }
    .unsaid = { slip.unsaid }
    .waits = { slip.waits }
    .undecided = { slip.undecided }
    .counted = { slip.counted }
    .share = { slip.share }
    .red = red where nothing is accepted any more, or nothing labelled that is still needed
    .consequence = everything that is trained or tested with it begins late by as much
    .action = { $state ->
        [planned] work on what holds it, split the delivery, or agree on a later day with who needs the data, and tell the { client } before the date, not after it
       *[other] find what limits the rate (people, guide, rejects), add hands or split the delivery, and tell the { client } before the date, not after it
     }
    .client = { $name } may be complete { $days ->
        [one] one working day
       *[other] { $days } working days
     } after { $by }

yield = { $name }: { $planned } items are planned to be collected, { $needed } are needed for { $target } at the planned yields
    .planned = { $planned } planned to be collected
    .needs = { $needed } needed at the planned yields
    .consequence = { $short } items too few are collected; the target cannot be reached, however fast the labelling
    .action = plan { $short } more while collecting can be arranged, or agree on a smaller target in writing

reject-rate = { $rising ->
    [yes] { $name }: { $share } % of what was inspected was rejected, more each week for { $weeks } weeks
   *[no] { $name }: { $share } % of what was inspected in two weeks was rejected
 }
    .counted = { $rejected } of { $inspected } rejected in the last two weeks
    .red = red after three weeks of rising
    .consequence = these labels are made and inspected twice; the rate of accepted items falls with it
    .action = sort the rejects by reason, mend the guide where people read it differently, train again before going on

inspect-backlog = { $state ->
    [stopped] { $items } labelled items of { $name } wait, and nothing has been inspected for { $days ->
        [one] one working day
       *[other] { $days } working days
     }
   *[slow] { $items } labelled items of { $name } wait for inspection: { $days } working days of work at { $rate } a day
 }
    .counted = { $labelled } labelled, { $inspected } inspected
    .consequence = what waits is not accepted, and faults in it are repeated meanwhile
    .action = move hands from labelling to inspection until the pile is gone; inspect a sample of what waits at once

agreement = { $state ->
    [unmeasured] { $share } % of { $name } is labelled, and nobody has measured how far annotators agree
   *[low] annotators of { $name } agree by { $value } only ({ $on }; wanted: { $target })
 }
    .labelled = { $share } % of what must be labelled is labelled
    .measured = { $value } on { $on }
    .red = red where more than a tenth is labelled and nobody has measured it
    .consequence = labels that two people would set differently teach the model nothing sure, and no test can show it
    .action = label a sample twice, settle the disagreements in the guide, measure again; below 0.6 stop until that is done

class-mix = { $name }: class { $class } makes { $share } % of the accepted items, { $planned } % were planned ({ $ratio } of its share; index of the mix { $psi })
    .counted = { $class }: { $share } % of the accepted items
    .planned = { $class }: { $planned } % planned
    .consequence = the promised distribution is missed, and the model learns the scarce class badly
    .action = collect { $class } on purpose from now on and hold what is plentiful, or ask for other shares in writing

pii-step = { $state ->
    [late] { $name } holds personal data and was labelled from { $labelled } on, before it was de-identified on { $on }
   *[open] { $name } holds personal data, is labelled since { $labelled }, and was not de-identified
 }
    .personal = personal data
    .begun = labelled since { $labelled }
    .consequence = everybody who labels sees it; it may have to be reported and the labels made again
    .action = stop labelling, de-identify, record the day, and ask the privacy officer about what was labelled before

licence = { $state ->
    [unclear] the rights in { $name } are unclear, { $days ->
        [one] one working day
       *[other] { $days } working days
     } after it came
   *[unproven] nothing on paper proves the rights in { $name }, { $days ->
        [one] one working day
       *[other] { $days } working days
     } after it came
 }
    .rights = in use since { $since }
    .share = { $share } % of all promised items
    .red = red where it is a tenth of all items or more
    .consequence = what is delivered with it may have to be taken back, with the labels and the model made from it
    .action = get the basis in writing and name it in rights-proof, or replace the source now

client-data-late = { $name }, promised for { $promised }, is not recorded as received: { $days ->
        [one] one working day
       *[other] { $days } working days
     } late
    .promised = promised for { $promised }
    .consequence = what is built on it begins late by as much; without dated evidence the delay counts as ours
    .action = ask in writing and name the day by which the plan still holds; after ten working days by official letter

qc-sample = { $name }: { $samples ->
        [one] one sample
       *[other] { $samples } samples
     } cannot show { $criterion } % for { $index }; it takes at least { $least }{ $more ->
        [0] {""}
       *[other] , and { $more } more of its indices lack samples
    }
    .sampled = { $samples ->
        [one] one sample
       *[other] { $samples } samples
     } for { $index }
    .promised = { $criterion } % for { $index }
    .consequence = the promise stays unproven, and the verifier's larger sample finds what ours could not
    .action = draw at least { $least } at random over classes and annotators, and count again

verify-rounds = { $name }: { $days ->
        [one] one working day
       *[other] { $days } working days
     } from { $from } to the end ({ $end }) leave { $rounds } rounds of verification
    .complete = complete by { $from }
    .frozen = frozen on { $from }
    .consequence = corrections after the first round would be delivered after the end
    .action = freeze and verify a first part early, or agree on a later end in writing now

pool-exhausted = { $name }: the material gives { $reachable } of { $target } items at the yields seen so far
    .pool = { $needed } would have to be collected at these yields
    .consequence = { $short } items are missing when the source is used up
    .action = ask for more material now, find where items are lost, or agree on a smaller target in writing
