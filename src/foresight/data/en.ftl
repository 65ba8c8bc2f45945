
# ── foresight: data

label-rate = { $state ->
    [stuck] nothing was accepted lately: { $name } will not reach { $target } by { $by }
    [passed] { $name } was needed by { $by }, { $late } working days ago, and is not known to be complete
   *[late] at { $rate } a working day { $name } reaches { $target } on { $expected }, { $late } working days after it is needed ({ $by })
 }
    .needs = { $target } needed by { $by }
    .reached = { $count } accepted by { $on }
    .consequence = everything that is trained or tested with it begins late by as much
    .action = find what limits the rate (people, guide, rejects), add hands or split the delivery, and tell the client before the date, not after it
    .client = { $name } may be complete { $days } working days after { $by }
