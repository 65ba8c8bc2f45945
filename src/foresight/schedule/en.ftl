
# ── foresight: schedule

back-loaded = { $count } of { $all } deliverables ({ $share }) are due in the last tenth of the project
    .due = { $name } is due { $on }
    .consequence = the { client } sees most results when nothing can be changed any more, and all reviews fall on the same two people in the same weeks
    .action = agree with the { client } on earlier days for drafts and parts, and set the new `due` before the middle of the project

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
        [passed] tell the { client } today on which day it comes
       *[left] where the time is no longer enough, agree on a new day in writing before { $by }
     }

eda-skipped = { $state ->
    [none] { $name } { $tense ->
        [began] began on { $begins }
       *[begins] begins on { $begins }
     }, and no task of the plan looks at the data first
   *[early] { $name } { $tense ->
        [began] began on { $begins }
       *[begins] begins on { $begins }
     }, the first look at the data ends on { $ready }
 }
    .modelling = { $tense ->
        [began] began { $on }
       *[begins] begins { $on }
     }
    .eda = "{ $task }" ends on { $on }
    .consequence = what the data lacks is found by a model that cannot learn it, weeks later
    .action = take a few days now for counts, gaps, doubles and a hundred samples looked at by eye; let the result decide on metric, split and model, and let modelling wait for it

holiday-loss = of the six weeks before { $name } ({ $on }) { $lost } of { $all } weekdays are off ({ $share }), and the plan leaves { $room ->
        [0] no room
        [one] one working day of room
       *[other] { $room } working days of room
     }
    .off = { $lost ->
        [one] one day
       *[other] { $lost } days
     } off, from { $from } to { $last }
    .consequence = reviews, approvals and deliveries by others stop on these days too; what would be a week's delay elsewhere breaks the promise here
    .action = move whatever needs the { client } or a supplier before the holidays, agree on who can be reached, and finish a draft before they begin

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

leave-clash = { $who } is away on { $count ->
        [one] one working day
       *[other] { $count } working days
     } (from { $first }) in the two weeks before { $name } is due ({ $by }), the work is not expected to be done by then, and nobody stands in
    .away = away from { $first }, { $count ->
        [one] one working day
       *[other] { $count } working days
     } in these two weeks
    .owns = owns "{ $task }", expected to end on { $on }
    .consequence = questions of the last days meet nobody who can answer them, and corrections wait
    .action = leave the holiday alone: finish before it or hand over now, with a stand-in who has seen the work, and record `backup`

over-allocation = { $state ->
    [absent] { $name } is asked to work in the week of { $week }, but is not there
   *[over] the plan asks { $share } % of { $name }'s time in the week of { $week }; { $count } of the next four weeks { $count ->
        [one] is
       *[other] are
     } over the limit
 }
    .pair = { $share } % together with the week after it, for which some of the work can wait
    .asks = { $hours ->
        [one] one hour
       *[other] { $hours } hours
     } for "{ $task }"
    .red = red for work asked of somebody who is away
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
    [late] { $name } is expected on { $expected }, { $days ->
        [one] one working day
       *[other] { $days } working days
     } after it is due ({ $by })
   *[slip] { $name } is expected on { $expected }, { $days ->
        [one] one working day
       *[other] { $days } working days
     } later than signed ({ $by })
 }
    .signed = signed for { $on }
    .due = due { $on }
    .holds = held by "{ $task }", expected to end on { $on }
    .unsaid = { $state ->
        [over] "{ $task }" has been in progress for { $days ->
            [one] one working day
           *[other] { $days } working days
         } of { $planned } planned and says nothing of how far it is: as long again as it is known to be over is expected, until { $on }
       *[on] "{ $task }" says nothing of how far it is: as planned it ends on { $on }
     }
    .waits = "{ $task }" could have come on { $since } and has been waited for { $days ->
        [one] one working day
       *[other] { $days } working days
     }: as many again are expected, until { $on }
    .undecided = "{ $task }" waits for a decision needed by { $since }, for { $days ->
        [one] one working day
       *[other] { $days } working days
     }: as many again are expected, and { $on } as its end
    .counted = "{ $task }" ends on { $on } at its pace: { $count } of { $needed } counted, { $rate } a working day
    .share = "{ $task }" ends on { $on } at its pace: { $share } done in the { $days } working days to a week ago
    .red = red once it lies after its due date
    .consequence = { $state ->
        [late] the promise is broken unless something changes
       *[slip] the room before the promised day shrinks, and the next slip breaks it
     }
    .action = work on what holds it: more hands, less scope, or another order; if the day cannot be kept, ask for the change in writing before it has passed
    .client = { $name } is expected on { $expected }, { $days ->
        [one] one working day
       *[other] { $days } working days
     } after { $by }

spi = { $done } of the planned work is done, { $due } was to be done by now (SPI { $index }): { $days ->
        [one] one working day
       *[other] { $days } working days
     } behind
    .credit = { $written } is written as done; { $more } that was to be done since work was last written counts as done too
    .lacks = { $share } of the work that was to be done by now is missing in "{ $task }"
    .consequence = what is behind in the middle is seldom made up: at this pace the rest comes later in the same proportion
    .action = look at the tasks that lack most, ask what blocks them, and decide on hands, scope or dates this week; correct `progress` where it is only not written down

stale = nothing is known of { $name } for { $days ->
        [one] one working day
       *[other] { $days } working days
     }: the last sign is of { $on }
    .last = last sign on { $on }
    .consequence = its date in the plan is a guess, and a standstill looks like work
    .action = ask the owner what is done and what is left; record `progress` or `remaining`, and their effort or the count, today

stuck-90 = { $state ->
    [open] all of { $name } has been counted since { $since }, { $days ->
        [one] one working day
       *[other] { $days } working days
     }, and nobody says that it is finished
   *[stuck] { $name } has been at 90 % or more since { $since }, { $days ->
        [one] one working day
       *[other] { $days } working days
     }, and stands at { $share }
 }
    .then = { $share } on { $on }
    .now = { $share } on { $on }
    .consequence = the last tenth holds what was put off: hard cases, corrections, approvals; whatever waits for it waits for them
    .action = list what is left, item by item, with an owner and a day each; finish it or take it out of the task, and record `finished`

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
    .consequence = the money moves into the next year, and the { client } needs leave to carry it over
    .action = agree with the contract officer now: an earlier notice, a partial inspection and payment for what is ready, or the carry-over in time
    .client = { $name } is expected on { $on }; for payment within the year it would have to come by { $state ->
        [lost] { $last }
       *[tight] { $rework }, with time for corrections
     }
