
# ── foresight: schedule

document-late = { $state ->
    [passed] { $name } was due { $by }, { $past ->
        [one] one working day
       *[other] { $past } working days
     } ago, and nobody is known to be writing it
   *[left] { $name } takes { $takes ->
        [one] one working day
       *[other] { $takes } working days
     } to write and is due { $by }: { $left ->
        [one] one is left
       *[other] { $left } are left
     }, and nobody is known to be writing it
 }
    .due = due { $on }
    .draft = { $takes ->
        [one] one working day
       *[other] { $takes } working days
     } from the first line to a version that can be handed in
    .consequence = begun tomorrow it is { $late ->
        [0] ready just in time, without a day for review
       *[other] { $late ->
        [one] one working day
       *[other] { $late } working days
     } late, or handed in without a review
     }
    .action = name the writer today, fill the outline with what the files already say, and record `drafting`; { $state ->
        [passed] tell the client today on which day it comes
       *[left] where the time is no longer enough, agree on a new day in writing before { $by }
     }

inspect-buffer = { $state ->
    [after] { $name } is expected on { $on }, { $away ->
        [one] one working day
       *[other] { $away } working days
     } after the contract ends ({ $finish })
   *[before] { $name } is expected on { $on }, { $days ->
        [one] one working day
       *[other] { $days } working days
     } before the contract ends ({ $finish })
 }
    .ends = the contract ends { $finish }
    .made = comes with "{ $task }" on { $on }
    .consequence = the inspection may take fourteen days; what it finds would be put right after the end of the contract, and each day of that counts as delay
    .action = pull the notice forward or hand in parts for inspection beforehand; ask the inspector now which day and which room they can give
    .client = { $state ->
        [after] { $name } is expected on { $on }, after the end of the contract ({ $finish })
       *[before] { $name } is expected on { $on }, { $days ->
        [one] one working day
       *[other] { $days } working days
     } before the end of the contract ({ $finish }); please keep those days free for the inspection
     }

over-allocation = { $state ->
    [absent] { $name } is asked to work in the week of { $week }, but is not there
   *[over] the plan asks { $share } % of { $name }'s time in the week of { $week }; { $count } of the next eight weeks { $count ->
        [one] is
       *[other] are
     } over the limit
 }
    .asks = { $hours } hours for "{ $task }"
    .consequence = the work slips without anybody saying so, or is done at night and done badly
    .action = decide this week what waits, who takes over, or what is cut; move it in `plan.toml` so that the dates say what will happen

single-person = { $share } of what is left on the critical path ({ $days ->
        [one] one working day
       *[other] { $days } working days
     }) hangs on { $name }, and nobody stands in
    .longest = their longest part: { $task }
    .consequence = a week of illness moves the end of the project by a week
    .action = name a backup who works on one of these tasks from now on, and write down what only one head knows; then record `backup`

slip = { $state ->
    [late] { $name } is expected on { $expected }, { $late ->
        [one] one working day
       *[other] { $late } working days
     } after it is due ({ $by })
   *[slip] { $name } is expected on { $expected }, { $days ->
        [one] one working day
       *[other] { $days } working days
     } later than signed ({ $agreed })
 }
    .signed = signed for { $on }
    .due = due { $on }
    .holds = held by "{ $task }", expected to end on { $on }
    .consequence = { $state ->
        [late] the promise is broken unless something changes
       *[slip] the room before the promised day shrinks, and the next slip breaks it
     }
    .action = work on what holds it: more hands, less scope, or another order; if the day cannot be kept, ask for the change in writing before it has passed
    .client = { $name } is expected on { $expected }, { $days ->
        [one] one working day
       *[other] { $days } working days
     } after { $by }

test-lead = { $state ->
    [passed] the accredited test of { $name } was to be shown by { $by } and is not booked
    [late] an accredited test of { $name } booked today reports about { $ready }, { $late ->
        [one] one working day
       *[other] { $late } working days
     } after { $by }
   *[soon] { $weeks } weeks are left for the accredited test of { $name } ({ $by }), booking to report takes { $lead }, and none is booked
 }
    .due = to be shown by { $on }
    .booked = the slot on { $on } does not serve this day
    .consequence = without the laboratory's report the goal counts as not shown, whatever the model can do
    .action = call two laboratories today for their first slot and its price, book it with the sample definition in hand, and record `booked`; if no slot is in time, agree in writing on another judge or another day

year-end = { $state ->
    [lost] { $name } is expected on { $on }: to be paid in { $year } it has to go out by { $last }
   *[tight] { $name } is expected on { $on }: if the inspection sends anything back, payment in { $year } needs it by { $rework }
 }
    .ends = the contract ends { $finish }
    .made = comes with "{ $task }" on { $on }
    .unpaid = waits for it: { $payment }
    .consequence = the money moves into the next year, and the client needs leave to carry it over
    .action = agree with the contract officer now: an earlier notice, a partial inspection and payment for what is ready, or the carry-over in time
    .client = { $name } is expected on { $on }; for payment within the year it would have to come by { $state ->
        [lost] { $last }
       *[tight] { $rework }, with time for corrections
     }
