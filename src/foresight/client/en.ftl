
# ── foresight: client

acceptance-undefined = { $count } of { $all } requirements ({ $per_cent }) do not say when they are fulfilled, { $name } among them
    .missing = no criterion: { $name }
    .consequence = at the inspection each side has its own measure, and the { client }'s decides
    .action = write one measurable criterion for each, or name the goal that shows it, and have the { client } confirm the list in writing before the work on it is done
    .client = An acceptance criterion is still to be agreed for { $count } of { $all } requirements

budget-pace = { $state ->
    [under] { $spent } of the budget is spent while { $time } of the time has passed: { $gap } points less than time and plan explain
   *[over] { $spent } of the budget is spent while { $time } of the time has passed: { $gap } points more than time and plan explain
 }
    .spent = { $spent } of the { $unit ->
        [money] money
       *[effort] effort
    } budgeted
    .time = { $time } of the working time has passed
    .planned = { $planned } was to be spent by now as signed
    .consequence = { $state ->
        [under] what is not used by the end of the year is returned, or spent in haste on what nobody planned
       *[over] people and money are missing at the end, when tests and the inspection need them
     }
    .action = { $state ->
        [under] find what has not begun (purchases, people, outside work), start it or ask the agency for a changed spending plan in writing
       *[over] estimate the rest of each open task anew, cut or re-plan what does not fit, and put what the { client } added into a change request
     }

client-silent = { $state ->
    [question] nothing heard from the { client } for { $days ->
        [one] one working day
       *[other] { $days } working days
     } while an answer is needed by { $by }: { $about }
    [asked] no answer from the { client } for { $days ->
        [one] one working day
       *[other] { $days } working days
     }, since we asked on { $since }
   *[silent] nothing heard from the { client } for { $days ->
        [one] one working day
       *[other] { $days } working days
     }, since { $since }
 }
    .last = last heard of on { $on }
    .first = we first wrote on { $on }
    .asked = asked on { $asked }, needed by { $by }: { $about }
    .red = red where a question has long stayed open close to its day
    .consequence = what waits for an answer stops, and doubts of the { client } grow unheard until the inspection
    .action = call today instead of writing again, ask the open questions one by one with the day and what waits for it, and confirm the call by mail; without an answer in two days turn to the responsible officer

concurrent = { $name } works in { $count ->
        [one] one project
       *[other] { $count } projects
     }; { $role ->
    [lead] who leads one may lead { $most }
   *[member] a member may work in { $most }
 } at once
    .projects = { $count ->
        [one] one project
       *[other] { $count } projects
     }
    .consequence = the registration is refused, or costs of people already paid are not accepted
    .action = take the person out of a project or replace them here, and ask the agency for consent before the next registration

decision-overdue = { $state ->
    [us] "{ $title }" was to be decided by us by { $by }, { $days } { $days ->
        [1] working day
       *[other] working days
    } ago, and { $count } { $count ->
        [1] task waits
       *[other] tasks wait
    } for it
   *[client] the { client } was to decide "{ $title }" by { $by }, { $days } { $days ->
        [1] working day
       *[other] working days
    } ago, and { $count } { $count ->
        [1] task waits
       *[other] tasks wait
    } for it
 }
    .needed = needed by { $by }
    .waits = { $name } waits for it
    .consequence = every further day goes to the tasks that wait; without a record, the delay counts as ours
    .action = { $state ->
        [us] decide this week, or write down until when we go on without it and at what cost
       *[client] send the choices with a recommendation and what each day of delay costs, name who decides, and record by letter from which day the delay is not ours
     }
    .client = The decision "{ $title }", needed by { $by }, has been open for { $days ->
        [one] one working day
       *[other] { $days } working days
     } since; please tell us by when it can be expected

key-person = { $name }, named in the contract, left on { $to }, and no approved change says so
    .left = last day { $to }
    .tasks = { $count } open { $count ->
        [1] task is
       *[other] tasks are
    } still theirs
    .consequence = replacing named people without consent is a breach of the contract, and their work has no owner
    .action = propose a successor of at least the same standing with a hand-over date, write the change request today, and give their open tasks an owner

minutes-missing = { $state ->
    [none] { $days ->
        [one] one working day
       *[other] { $days } working days
     } after the meeting of { $on } there are no minutes
    [sent] { $days ->
        [one] one working day
       *[other] { $days } working days
     } after { $title } ({ $on }) its minutes were not sent
   *[confirmed] { $days ->
        [one] one working day
       *[other] { $days } working days
     } after they were sent ({ $on }) the minutes are not confirmed: { $title }
 }
    .met = met on { $on }: minutes are due { $allowed } working days later, { $late } more have passed
    .sent = sent on { $on }: they are to be confirmed { $allowed } working days later, { $late } more have passed
    .consequence = what was agreed there does not count, and each side remembers it its own way
    .action = { $state ->
        [confirmed] ask for the confirmation by name and day, and say that they count as agreed unless corrected by then
       *[other] write and send them today: what was decided, who does what by when, what is open
     }
    .client = The minutes of "{ $title }", sent on { $on }, still need your confirmation

payment = { $state ->
    [unclaimed] "{ $name }" could have been claimed since { $on }, { $days ->
        [one] one day
       *[other] { $days } days
     } ago
   *[unpaid] "{ $name }", claimed on { $on }, is { $days } { $days ->
        [1] working day
       *[other] working days
    } past the day of its payment ({ $by })
 }
    .claimed = claimed on { $on }, to be paid by { $by }
    .since = can be claimed since { $on }
    .consequence = { $currency } { $money } of our cash stays with the { client } while wages go on
    .action = { $state ->
        [unclaimed] hand in the claim today with the certificate of acceptance
       *[unpaid] ask the contract officer whether the claim is complete and when it is paid; after that claim the interest for late payment in writing
     }

penalty-exposure = as planned now the work is complete on { $on }, { $late } { $late ->
        [1] day
       *[other] days
    } after the contract's end ({ $end }): a penalty of { $currency } { $money }
    .end = the contract ends on { $end }
    .done = { $name }: { $on }
    .base = { $currency } { $base } × { $rate }/1000 a day = { $currency } { $daily }
    .excused = { $days ->
        [one] one day is
       *[other] { $days } days are
     } not our fault: { $left ->
        [one] one day counts
       *[other] { $left } days count
     }
    .most = at most { $cap } % of it: { $currency } { $most }
    .margin = { $state ->
        [profit] the profit: { $currency } { $margin }
       *[bond] the bond: { $currency } { $margin }
     }
    .consequence = each calendar day costs liquidated damages up to 30 % of the amount; once they reach the bond the { client } may terminate
    .action = cut or overlap what ends last, deliver parts early and have them taken over, and claim in writing, with dates, the days that are not our fault before the contract ends
    .client = If it goes on as seen so far, the work would be complete on { $on }, { $late } { $late ->
        [1] day
       *[other] days
    } after { $end }; we will propose measures

promise-broken = { $count ->
    [1] one promise to the { client } was not kept in time: { $text } ({ $due })
   *[other] { $count } promises to the { client } were not kept in time, the first: { $text } ({ $due })
 }
    .promise = { $state ->
        [late] kept late, due on { $due }: { $text }
       *[open] still open, due on { $due }: { $text }
     }
    .consequence = after the second broken promise the { client } doubts every date we give
    .action = do what is open today, or tell the { client } before they ask when it comes; give each promise one owner and put it into the plan

returned = { $name } was returned { $times ->
        [one] once
       *[other] { $times } times
     }, last on { $last }, and is not accepted
    .last = returned { $times ->
        [one] once
       *[other] { $times } times
     }, last on { $last }
    .consequence = each correction starts the inspection anew, and payment waits for it
    .action = stop correcting: list the points with who returned it, agree in writing on what is enough for each, then submit once more

scope-growth = { $state ->
    [items] { $count ->
        [one] one item was
       *[other] { $count } items were
     } added to { $all } signed ones ({ $per_cent }) without an approved change
   *[effort] work of { $days ->
        [one] one person-day
       *[other] { $days } person-days
     } was added to the signed plan ({ $per_cent }) without an approved change
 }
    .signed = signed on { $on } with { $all ->
        [one] one promise
       *[other] { $all } promises
     }
    .added = not signed: { $name }
    .consequence = nobody pays for it, it takes its time from what was promised, and it is judged at the inspection all the same
    .action = put all of it into one change request with effort, days and money, and stop starting anything new without one; take out what the { client } does not confirm
    .client = Since { $on } { $count } { $count ->
        [1] item has
       *[other] items have
    } been added to the agreed scope; we ask for { $count ->
        [1] its
       *[other] their
    } approval as a change

security-pledge = { $name } works in the project since { $from } without a security pledge
    .since = first day { $from }, no pledge
    .consequence = one missing pledge at a security inspection stops the access of the whole team to rooms and data
    .action = have it signed today, before any further access to the { client }'s data, send a copy to the { client } and write the day down

verbal-change = { $state ->
    [started] { $name }, spoken of on { $on } and not signed, is being worked on without a change request
   *[spoken] { $name } was spoken of on { $on }, { $days ->
        [one] one working day
       *[other] { $days } working days
     } ago; it is not signed and no change request names it
 }
    .spoken = { $title }, { $on }
    .started = work has started: { $task }
    .red = red once work on it has begun
    .consequence = it will be expected at the inspection although nobody approved or pays it
    .action = { $state ->
        [started] stop the work until the change is asked for, and send the request today
       *[spoken] send the change request today with effort, days and money, and do not start before it is approved
     }
    .client = { $name }, spoken of on { $on }, is not part of the agreed scope; we will send a change request for it

we-silent = { $state ->
    [never] the { client } has had no message from us for { $days ->
        [one] one working day
       *[other] { $days } working days
     }, since the beginning ({ $since }); one every { $agreed } was agreed
   *[last] the { client } has had no message from us for { $days ->
        [one] one working day
       *[other] { $days } working days
     }, since { $since }; one every { $agreed } was agreed
 }
    .agreed = a report every { $agreed ->
        [one] one working day
       *[other] { $agreed } working days
     }: { $late } more have passed
    .last = last message on { $on }
    .consequence = a client who hears nothing expects the worst, asks others, and believes the next good news less
    .action = send today what is known: state, what is open, when the next report comes; record what was sent or said but not logged
