
# ── foresight: client

acceptance-undefined = { $count } of { $all } requirements ({ $per_cent }) do not say when they are fulfilled, { $name } among them
    .missing = no criterion: { $name }
    .consequence = at the inspection each side has its own measure, and the client's decides
    .action = write one measurable criterion for each, or name the goal that shows it, and have the supervisor confirm the list in writing before the work on it is done
    .client = { $count } of { $all } requirements still need an agreed acceptance criterion

client-silent = { $state ->
    [question] nothing heard from the client for { $days } working days while an answer is needed by { $by }: { $about }
   *[silent] nothing heard from the client for { $days } working days, since { $since }
 }
    .last = last heard of on { $on }
    .first = we first wrote on { $on }
    .asked = asked on { $asked }, needed by { $by }: { $about }
    .consequence = what waits for an answer stops, and doubts of the client grow unheard until the inspection
    .action = call today instead of writing again, ask the open questions one by one with the day and what waits for it, and confirm the call by mail; without an answer in two days turn to the responsible officer

decision-overdue = { $state ->
    [us] "{ $title }" was to be decided by us by { $by }, { $days } { $days ->
        [1] working day
       *[other] working days
    } ago, and { $count } { $count ->
        [1] task waits
       *[other] tasks wait
    } for it
   *[client] the client was to decide "{ $title }" by { $by }, { $days } { $days ->
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
    .client = the decision "{ $title }", needed by { $by }, has been open for { $days } working days since; please tell us by when it can be expected

penalty-exposure = as planned now the work is complete on { $on }, { $late } { $late ->
        [1] day
       *[other] days
    } after the contract's end ({ $end }): a penalty of { $currency } { $money }
    .end = the contract ends on { $end }
    .done = { $name }: { $on }
    .base = { $currency } { $base } × { $rate }/1000 a day = { $currency } { $daily }
    .consequence = each calendar day costs liquidated damages up to 30 % of the amount; once they reach the bond the client may terminate
    .action = cut or overlap what ends last, deliver parts early and have them taken over, and claim in writing, with dates, the days that are not our fault before the contract ends
    .client = as planned now the work would be complete on { $on }, { $late } { $late ->
        [1] day
       *[other] days
    } after { $end }; we will propose measures

scope-growth = { $state ->
    [items] { $count } items were added to { $all } signed ones ({ $per_cent }) without an approved change
   *[effort] work of { $days } person-days was added to the signed plan ({ $per_cent }) without an approved change
 }
    .signed = signed on { $on } with { $all } promises
    .added = not signed: { $name }
    .consequence = nobody pays for it, it takes its time from what was promised, and it is judged at the inspection all the same
    .action = put all of it into one change request with effort, days and money, and stop starting anything new without one; take out what the client does not confirm
    .client = since { $on } { $count } { $count ->
        [1] item has
       *[other] items have
    } been added to the agreed scope; we ask for { $count ->
        [1] its
       *[other] their
    } approval as a change

we-silent = { $state ->
    [never] the client has had no message from us for { $days } working days, since the beginning ({ $since }); one every { $agreed } was agreed
   *[last] the client has had no message from us for { $days } working days, since { $since }; one every { $agreed } was agreed
 }
    .agreed = a report every { $agreed } working days
    .last = last message on { $on }
    .consequence = a client who hears nothing expects the worst, asks others, and believes the next good news less
    .action = send today what is known: state, what is open, when the next report comes; record what was sent or said but not logged
