
# ── foresight: team

ds-ratio = data scientists are { $share } of those who build ({ $capable } of { $all } FTE)
    .people = { $capable } of { $all } FTE can do data science
    .consequence = models get built, and nobody asks whether the data can answer the question
    .action = give data exploration and error analysis to somebody by name, or borrow a data scientist for the phases that decide

b2c-roles = { $state ->
    [planner] a product for consumers, and nobody of ours plans it
    [manager] a product for consumers, and nobody of ours manages it
   *[time] a product for consumers, and its managers have { $time } of a person for it
 }
    .market = for consumers
    .manager = { $name } gives it { $share }
    .red = red where nobody has the role
    .consequence = a good model ends in a product that nobody uses
    .action = name a planner, and free the manager from other projects until the first release

wip = { $name } works in { $projects } projects at once
    .projects = { $projects } active projects
    .consequence = every further project costs the time of changing over, and the quietest one is late
    .action = finish one before the next begins, or replan with who is really there

silo-start = start
silo-eda = data exploration
silo-data = data
silo-model = model
silo-system = system
silo-test = test
silo-handover = hand-over
silo = one discipline does { $share } % of the phase { $phase }: { $role }
    .share = { $share } % of its person-time
    .consequence = the disciplines meet for the first time in the test
    .action = put somebody of the other discipline into the phase for a part of their time

leaver = { $state ->
    [gone] { $name } left on { $to }, { $count ->
        [one] one task of theirs is
       *[other] { $count } tasks of theirs are
     } not done, and nobody has taken over
   *[leaves] { $name } leaves on { $to }, { $count ->
        [one] one task is
       *[other] { $count } tasks are
     } not done by then, and nobody takes over
 }
    .leaves = { $state ->
        [gone] last day: { $to }
       *[leaves] leaves on { $to }
     }
    .task = { $state ->
        [gone] { $task } is not done
       *[leaves] { $task } ends later
     }
    .consequence = what only they know leaves with them
    .action = { $state ->
        [gone] give the work to somebody who is there, as `owner` or `backup`, and ask for what the last owner knows while they can still be reached
       *[leaves] name who takes over, overlap both for ten working days, and have it written down
     }

no-sponsor = { $state ->
    [nobody] nobody is named who stands for the project, and no declaration has a day
   *[named] { $sponsor } stands for the project, but has not declared it
 }
    .sponsor = { $state ->
        [nobody] no sponsor, no day of a declaration
       *[named] { $sponsor }
     }
    .consequence = the project loses the first fight over people
    .action = ask for a dated declaration before the team, and write the day into project.declared

overtime = { $state ->
    [week] { $name } has logged { $hours } hours for the week of { $week }
   *[weeks] { $name } has logged { $hours } hours or more for each of { $weeks } weeks up to that of { $week }
 }
    .worked = week of { $week }: { $hours } hours{ $spread ->
        [yes] , spread evenly over the days since the line before
       *[no] {""}
     }
    .red = red where the newest week alone is above { $limit } hours
    .consequence = { $law ->
        [broken] mistakes and sick days take back what long weeks gain, and more than 52 hours are beyond what the Labour Standards Act lets an employer ask (article 53, text of 2024-10-22)
       *[kept] mistakes and sick days take back what long weeks gain, and dates that hold only by overtime do not hold
     }
    .action = agree this week on what is taken off the plan, moved or given to somebody else, and on time off in return

project-choice = { $count } of five questions of the scorecard { $count ->
    [one] is
   *[other] are
 } answered with no: { $keys }
    .unmet = { $key }: no ({ $why })
    .consequence = what cannot be done, measured or used does not get better by working on it
    .action = talk about it with the sponsor: change the aim, find the partner, or stop early and cheaply

choice-feasible = feasible
choice-measurable = measurable
choice-traction = traction
choice-expert = expert
choice-worth = worth
