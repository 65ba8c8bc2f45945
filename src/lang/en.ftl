# ── commands
error = error
help = help
check-clean = nothing found in { $files } { $files ->
        [one] file
       *[other] files
    }
check-summary = { $errors } { $errors ->
    [one] error
   *[other] errors
 }, { $warnings } { $warnings ->
    [one] warning
   *[other] warnings
 }, { $notes } { $notes ->
    [one] note
   *[other] notes
 } in { $files } { $files ->
        [one] file
       *[other] files
    }
init-done = wrote a new project to { $dir }
    Next: set name, { client } and dates in { $dir }/project.toml, then
      pmo -C { $dir } check
      pmo -C { $dir } status
      pmo -C { $dir } report interim
as-of-note = as of { $date }: { $origin }
origin-flag = given
origin-today = today in { $zone }
origin-committed = day of commit { $commit } in { $zone }
later-lines = { $count } { $count ->
        [one] entry
       *[other] entries
    } dated after the status date left out
report-written = wrote { $file }
import-done = { $tasks ->
    [one] one task
   *[other] { $tasks } tasks
 } imported to { $dir }
import-left-out = not carried over:
import-examples = for example { $examples }
dirty-note = the working tree differs from the commit

# ── failures
failure-exists = these files exist already: { $files }
    .help = choose an empty folder; nothing was written
failure-unknown-rule = there is no rule `{ $id }`
    .help = `pmo explain --list` shows all rules{ $has_near ->
        [yes] ; did you mean `{ $near }`?
       *[no] {""}
    }
failure-unknown-report = there is no report `{ $id }`
    .help = reports: { $known }
failure-unknown-format = there is no format `{ $id }`
    .help = formats: { $known }
failure-output = cannot write to the output: { $cause }
    .help = check the disk or where the output is sent
failure-write = cannot write { $path }: { $cause }
    .help = check the folder's permissions and free space; no half-written file was left
failure-changed = { $file } was changed by somebody else in the meantime; it was left as it is
    .help = do it again
failure-no-project = no project.toml in { $dir } or any folder above it
    .help = go to the project's folder, name it with -C DIR, or start one with `pmo init DIR`
failure-read = cannot read { $path }: { $cause }
    .help = check that the path exists and may be read
failure-no-repository = { $dir } is in no git repository
    .help = leave out --at to read the folder as it is, or run `git init` and commit
failure-untrusted = git does not trust the owner of { $dir }
    .help = if the folder is yours: git config --global --add safe.directory { $dir }
failure-no-revision = there is no revision `{ $revision }`
    .help = check the name; in a shallow clone fetch it first: git fetch --unshallow
failure-no-folder = `{ $revision }` holds no folder { $folder }
    .help = the project lay elsewhere then; use a later revision
failure-git = git could not read { $what }: { $cause }
    .help = try `git fsck`; a partial clone may need `git fetch`
failure-template = the template { $template } cannot be used: { $cause }
    .help = correct the file below templates/ in the project, or remove it to use the built-in one
failure-import = cannot import { $file }: { $cause }
    .help = save the plan as XML from Microsoft Project (File, Save As, XML Format) and try again; nothing was written
failure-no-schedule-hours = the calendar has no working time
    .help = give `week` and `hours` in [calendar] of project.toml
failure-no-schedule-long = the schedule reaches more than 400 years
    .help = look for a duration or date with a slip of the pen

# Why the system refused.
cause-denied = permission denied
cause-folder = it is a folder
cause-full = the disk is full
cause-no-folder = a part of the path is no folder
cause-not-found = there is no such file or folder
cause-not-utf8 = the text is not in UTF-8
cause-read-only = the disk is read-only

# Arguments that cannot be read.
failure-argument-command = `{ $command }` has no command `{ $arg }`
    .help = { $has_near ->
        [yes] did you mean `{ $near }`? `{ $command } --help` lists the commands
       *[no] `{ $command } --help` lists the commands
    }
failure-argument-conflict = `{ $arg }` cannot go with `{ $other }`
    .help = leave one of them out
failure-argument-encoding = an argument is not in UTF-8
    .help = type it in a terminal that is set to UTF-8
failure-argument-missing = `{ $command }` lacks { $arg }
    .help = write it as: { $usage }
failure-argument-no-command = `{ $command }` needs a command
    .help = one of: { $known }
failure-argument-surplus = `{ $command }` has no place for `{ $arg }`
    .help = `{ $command } --help` shows what it takes; put a text with spaces into quotes
failure-argument-twice = `{ $arg }` stands twice
    .help = leave one of them out
failure-argument-unknown = `{ $command }` has no option `{ $arg }`
    .help = { $has_near ->
        [yes] did you mean `{ $near }`? `{ $command } --help` lists the options
       *[no] `{ $command } --help` lists the options
    }
failure-value-between = `{ $value }` is no value for `{ $arg }`
    .help = write a whole number from { $least } to { $most }
failure-value-date = `{ $value }` is no date for `{ $arg }`
    .help = write a day of the calendar as year-month-day: 2026-07-24
failure-value-none = `{ $arg }` has no value
    .help = { $has_known ->
        [yes] write one of: { $known }
       *[no] write the value behind it
    }
failure-value-number = `{ $value }` is no number for `{ $arg }`
    .help = write it with a point and without a unit: 95.3
failure-value-stage-word = `{ $value }` is no value for `{ $arg }`
    .help = write a word and the stage that it stands for: done=accepted
failure-value-surplus = `{ $arg }` takes no value, but `{ $value }` follows it
    .help = write `{ $arg }` alone
failure-value-unknown = `{ $value }` is no value for `{ $arg }`
    .help = { $has_near ->
        [yes] did you mean `{ $near }`? One of: { $known }
       *[no] write one of: { $known }
    }
failure-value-whole = `{ $value }` is no number for `{ $arg }`
    .help = write a whole number in digits alone: 1200

# ── words of reports
report-interim = interim report
table = table
skip = skip to the report
draft = { $contract ->
    [rnd] DRAFT – not for the agency
   *[other] DRAFT – not for the client
 }
meta-as-of = As of { $date }
interim-summary = 0. Summary
interim-overview = 1. Overview
interim-progress = 2. Progress against plan
interim-work = 3. Work done
interim-goals = 4. Quantitative goals
interim-data = 5. Data
interim-deliverables = 6. Deliverables
interim-risks = 7. Risks and issues
interim-changes = 8. Changes
interim-next = 9. Next steps
interim-requests = 10. What we ask of you
interim-appendix = Appendix
overall-light = Overall
greys = ({ $count } of 5 areas not yet known)
progress = Progress
planned = planned
open-requests = Open requests
cases = { $count }
area = Area
state = State
reason = Reason
area-schedule = Schedule
area-goals = Goals
area-data = Data
area-contract = { $contract ->
    [rnd] Agreement
   *[other] Contract
 }
area-client = { $contract ->
    [rnd] Agency decisions
   *[other] Client decisions
 }
light-green = on track
light-amber = attention
light-red = at risk
light-grey = not known
missing-summary = [to be confirmed: summary]
missing-causes = [to be confirmed: causes and counter-measures]
missing-work-data = [to be confirmed: data work]
missing-work-model = [to be confirmed: model work]
missing-work-system = [to be confirmed: system work]
missing-next = [to be confirmed: next steps]
bare = Only the outline of the project is recorded yet. Plan, goals, data and deliverables follow; until then nothing can be said of progress.
what-we-ask = Decisions we ask of you
until = by { $date }
days-over = { $count } { $count ->
    [one] working day
   *[other] working days
 } overdue
office-supervisor = supervisor
office-inspector = inspector
office-contract-officer = contract officer
office-working = working contact
office-responsible = responsible officer
project-name = { $contract ->
    [rnd] Research project
   *[other] Project
 }
# The other side: depends on the contract, and any message may name it as { client }.
client = { $contract ->
    [rnd] agency
   *[other] client
 }
client-name = { $contract ->
    [rnd] Agency
   *[other] Client
 }
purpose = Purpose
period = { $contract ->
    [rnd] Research period
   *[other] Period
 }
contract-kind = { $contract ->
    [rnd] Agreement
   *[other] Contract
 }
contract-procurement = service contract
contract-rnd = R&D agreement
contract-grant-data = data-building grant
contract-private = private contract
signed-on = signed { $date }
amount = { $contract ->
    [rnd] Research funds
   *[other] Amount
 }
progress-against-plan = { $value }% of the work is done; { $total }% was planned by now.
progress-alone = { $value }% of the work is done.
baseline-of = Agreed dates are those signed on { $date }.
no-signed-baseline = There is no signed baseline to compare with.
no-plan = No tasks are planned yet.
phases = Parts of the project
phase = Part
agreed-period = Agreed
now-period = Now
done-share = Done
difference = Difference
promises = Milestones and deadlines
milestone = Milestone
agreed = Agreed
deadline = Deadline
now = Now
promise-done = done
promise-late = late
promise-late-at-pace = late at this pace
promises-paced = Now: if what is left goes as planned. Expected: if it goes on at the pace seen so far.
promise-slipped = slipped
promise-tight = little room
promise-open = on track
causes = Causes and counter-measures
prose-work-data = Data
prose-work-model = Model
prose-work-system = System
goal = Goal
unit = Unit
weight = Weight (%)
before = Before
target = Target
achieved = Achieved
bounds = 95% bounds
ratio = Ratio
verdict = Verdict
verdict-shown = shown
verdict-not-met = not met
verdict-not-shown-yet = not shown yet
verdict-cannot-tell = cannot tell
lacks-measurement = (not measured yet)
lacks-target = (no target)
lacks-bounds = (no sample counts or bounds)
lacks-resamples = (bounds from too few resamples)
lacks-classes = (no figure of every class)
lacks-rate = (counts, where the metric counts no cases)
doubt-version = (measured on another version of the evaluation set)
doubt-labels = (beyond what the labels of the evaluation set can prove)
leaked = { $state ->
        [same] { $count } of the evaluation set's { $total } items are in training or validation data too
        [kin] { $count } of the evaluation set's { $total } items come from the same sources as training or validation data
       *[both] { $count } of the evaluation set's { $total } items are in training or validation data too, or come from the same sources
    }
weighted-sum = Weighted achievement: { $sum } of { $all } points measured.
how-judged = A goal is shown when even the unfavourable 95% one-sided bound reaches the target (exact binomial for rates, resampling otherwise).
world-best = World best
how-measured = How it is measured
method = Method
judge = Judged by
judge-accredited = accredited laboratory
judge-expert = expert
judge-self = ourselves
sample-size = Samples
conditions = Conditions
due = Due
basis = Basis
no-goals = No quantitative goals are agreed yet.
dataset = Dataset
needed-by = Needed by
speed = Speed
a-day = working day
expected = Expected
data-done = complete
data-on-time = on time
data-late = { $count } { $count ->
    [one] working day
   *[other] working days
 } late
data-stuck = no progress
lacks-data-target = (no target)
lacks-line = (no counts yet)
lacks-second-line = (one count only)
lacks-days = (counts of fewer than three working days)
lacks-begin = (work on it has not begun)
lacks-recent-line = (no count in ten working days)
lacks-speed = (too slow to forecast)
quality = Quality of the data
index = Index
index-format = format and attributes
index-syntactic = syntactic accuracy
index-semantic = semantic accuracy
index-diversity = diversity
index-validity = validity
index-readiness = readiness
index-completeness = completeness
index-usefulness = usefulness
criterion = Criterion
result = Result
no-datasets = No datasets are planned yet.
deliverable = Deliverable
recipient = Recipient
submitted = Submitted
to-supervisor = supervisor
to-contract-officer = contract officer
to-inspector = inspector
to-auditor = auditor
to-evaluator = evaluator
to-agency = agency
to-attendees = attendees
to-users = users
to-other = other
to-client = { client }
deliverable-accepted = accepted
deliverable-submitted = submitted
deliverable-overdue = overdue
deliverable-soon = due soon
deliverable-open = in time
no-deliverables = No deliverables are listed yet.
foreseen = What we foresee
risks = Risks
issues = Issues
risk-open = open
risk-watching = watching
risk-happened = happened
risk-closed = closed
issue-open = open
issue-working = being solved
issue-waiting = waiting
issue-closed = closed
raised-on = raised { $date }
closed-on = solved { $date }
accepted-on = accepted { $date }
no-risks = There are no risks to report.
no-issues = No issues to report.
change = Change
asked-on = Asked
approved-on = Approved
change-effect = Effect
change-days = { $value } days
change-asked = asked
change-assessed = assessed
change-approved = approved
change-rejected = rejected
change-withdrawn = withdrawn
no-changes = No changes were requested.
two-weeks = The next two weeks
task = Task
start = Start
finish = Finish
request = Request
whom = Of whom
cost-of-delay = If it is late
no-requests = We have no open requests.
measurements = Measurements
day = Day
model = Model
requirements = Requirements
number = No.
requirement = Requirement
origin = Origin of the figures
origin-date = Every figure is as of { $date }.
origin-commit = It can be had again from commit { $commit }.
origin-no-commit = The files are in no commit yet.
origin-dirty = The files differ from that commit.
chart-gantt-caption = The plan as of { $date }
chart-dates-caption = Dates agreed and now
chart-goals-caption = Goals against their targets
chart-data-caption = Accepted items against the target

# ── reasons for lights
reason-no-schedule = the plan cannot be scheduled
reason-no-task = no tasks are planned
reason-unsized = { $count ->
        [one] one task has
       *[other] { $count } tasks have
    } no size yet, so no end can be told
reason-deadline-float = { $name }: { $days } { $days ->
        [one] working day
       *[other] working days
    } of float before { $deadline }{ reason-pace }
reason-deadline-missed = { $name }: { $days } { $days ->
        [one] working day
       *[other] working days
    } after { $deadline }{ reason-pace }
reason-end-float = contract end { $deadline }: { $days } { $days ->
        [one] working day
       *[other] working days
    } of float{ reason-pace }
reason-end-missed = contract end { $deadline }: missed by { $days } { $days ->
        [one] working day
       *[other] working days
    }{ reason-pace }
# The lights go by the plan; the pace seen so far may lead elsewhere.
reason-pace = { $pace ->
        [other] {" "}(by the plan; at the pace so far { $expected })
       *[planned] {""}
    }
reason-doubtful = files with faults: not everything could be read
reason-no-goal = no goals are agreed
reason-no-measurement = nothing has been measured
reason-goal-not-met = { $name } is not met ({ $shown } of { $all } goals { $shown ->
        [one] is
       *[other] are
    } shown to be met)
reason-goal-not-shown = { $name } is not shown yet ({ $shown } of { $all } goals { $shown ->
        [one] is
       *[other] are
    } shown to be met)
reason-goal-leaks = { $name } is not shown: { leaked }
reason-goal-version = { $name } is not shown: it was measured on another version of the evaluation set than the one agreed
reason-goal-labels = { $name } is not shown: its target lies beyond what the labels of the evaluation set can prove
reason-goal-no-classes = { $name } cannot be judged without a figure of every class
reason-goal-no-rate = { $name } cannot be judged: its metric counts no cases, and its log holds counts only
reason-goals-fine = { $shown } of { $all } goals { $shown ->
        [one] is
       *[other] are
    } shown to be met
reason-no-dataset = no datasets are planned
reason-data-silent = no counts within ten working days
reason-goal-unknown = { $name } cannot be judged without sample counts or bounds ({ $shown } of { $all } goals { $shown ->
        [one] is
       *[other] are
    } shown to be met)
reason-data-old = { $name }: no count within ten working days, needed by { $by }
reason-data-unknown = { $name }: no forecast { $lacks }, needed by { $by }
reason-data-done = every dataset is complete
reason-data-missed = { $name }: not complete, { $late } { $late ->
        [one] working day
       *[other] working days
    } past { $by }, and no count within ten working days
reason-data-fine = { $name }: on time for { $by }
reason-data-late = { $name }: expected { $expected }, { $late } { $late ->
        [one] working day
       *[other] working days
    } after { $by }
reason-data-stuck = { $name }: no progress, needed by { $by }
reason-no-deliverable = no deliverables are listed
reason-due-unknown = the due date of { $name } cannot be computed
reason-nothing-overdue = nothing is overdue
reason-overdue = { $name }: { $late } { $late ->
        [one] working day
       *[other] working days
    } overdue since { $due } ({ $count } overdue in all)
reason-no-contact = no contact and no request is recorded
reason-requests-fine = no open request is past its day ({ $count } open)
reason-request-late = { $name }: { $late } { $late ->
        [one] working day
       *[other] working days
    } past { $by }

# ── status
status-title = { $name } – as of { $date }
status-dates = Dates
status-goals = Goals
status-data = Data
status-late = Late tasks
status-next = Next two weeks
status-none = nothing
status-more = … and { $count } more
status-progress = progress { $actual }%
status-progress-planned = progress { $actual }% (planned { $planned }%)
status-foreseen = Foreseen
status-foreseen-sum = { $red } red, { $amber } amber (pmo foresee)
status-at-pace = { $state ->
        [late] late by pace: { $date }
       *[other] by pace { $date }
    }
status-was = should have finished { $date }

# Types of values, as findings name them.
type-text = text in quotes
type-bool = true or false
type-whole = a whole number (0 or more)
type-number = a number
type-percent = a percentage from 0 to 100
type-score = a score from 1 to 5
type-date = a date (YYYY-MM-DD)
type-when = a date or a local date and time (2026-03-09T09:00:00)
type-datetime = a date with a time
type-offset-datetime = a time with a zone offset
type-clock = a time without a date
type-estimate = three durations from low to high, such as ["30d", "40d", "60d"]
type-share = passed and sampled, such as [388, 400]
type-day = the length of a working day such as "8h"
type-quoted-date = a date in quotes: take the quotes off
type-duration = a duration such as "5d", "4h" or "2w"
type-link = a link such as "label" or "label SS+10d"
type-owner = a member such as "data-lead" or "data-lead@50%"
type-hours = hours such as "09:00-12:00"
type-due = a date, or a distance such as "signed+10ed" or "finish-20d"
type-measure = a dataset and a stage such as "train-v1.accepted"
type-zone = a time zone such as "Asia/Seoul"
type-words = a word from a fixed list
type-reference = the id of a record
type-list = a list in square brackets
type-table = a table of keys and values
type-either = a value in one of the allowed forms

# What only TOML 1.1 allows.
newer-comma = a comma before the closing brace
newer-line-break = a line break inside braces
newer-seconds = a time without seconds
newer-escape = the escape \x or \e

# Why a file cannot be read.
unreadable-cp949 = the text is in CP949 (EUC-KR), not in UTF-8
unreadable-not-utf8 = the text is not in UTF-8
unreadable-name = the file's name is not in UTF-8
unreadable-large = the file is larger than 16 MB
unreadable-link = the link leads out of the project or nowhere
unreadable-not-a-file = it is not a regular file
unreadable-refused = the operating system refuses to open it

# Stages of a dataset.
stage-collected = collected
stage-refined = refined
stage-labelled = labelled
stage-inspected = inspected
stage-accepted = accepted
stage-delivered = delivered

# Rules: contract.
deliverable-incomplete = the deliverable `{ $name }` { $missing ->
        [due] has no due date
        [basis] does not say where it is promised
       *[both] has neither a due date nor the place where it is promised
    }
    .help = { $missing ->
        [due] add `due`: a date, or a distance such as "signed+10ed" or "finish-20d"
        [basis] add `basis`: article or page of the contract or the plan
       *[both] add `due` (a date, or "finish-20d") and `basis` (article or page of the contract or the plan)
    }
missing-years = the R&D agreement has no years, so goals are held against their final target only
    .help = write them into [contract], one for each research year: years = [{ "{" } year = 2026, from = 2026-01-01, to = 2026-12-31 { "}" }]
payments-mismatch = the payments add up to { $sum }, not to { $whole }
    .help = compare the payments with the contract and correct the share or amount that differs
    .payments = the payments begin here
promise-changed = `{ $name }`: { $what } is { $now }, but { $was } was signed
    .help = put the signed value back, or record the approved change in `changes/`: { $about ->
        [contract] with the `days` or the `amount` that it adds
       *[other] with `{ $about }` in `affects`
    }
    .signed = signed here as { $was }
promise-removed = `{ $name }` was signed on { $on } and is there no longer
    .help = put `{ $about }` back, or record the approved change in `changes/` with `{ $about }` in `affects`
small-penalty-rate = `penalty-rate = { $written }` means { $written } thousandths of the amount a day: it looks like a plain fraction
    .help = write `{ $meant }` if { $meant } thousandths a day are agreed
unknown-report = there is no report `{ $written }`
    .help = { $has_near ->
        [yes] did you mean `{ $near }`? There are: { $known }
       *[no] there are: { $known }; take `report` out if the deliverable is written by hand
    }

# Rules: data.
decreasing-log = the count of { $of ->
        [class] accepted items of class `{ $stage }`
       *[stage] { $stage } items
    } falls from { $was } to { $count }
    .help = counts are running totals: add a line for the same day (date, `-` and a word) with the right total
    .before = { $was } up to here
missing-manifest = the list of the items of `{ $name }`, { $path }, { $why ->
        [not-there] is not there
        [outside] lies outside the project
        [large] is larger than 512 MB
        [refused] may not be opened
        [no-file] is no file
       *[encoding] is not in UTF-8
    }
    .help = { $why ->
        [not-there] write the list (CSV with a header, or JSON lines: a hash and the `group`), fetch it, commit its DVC pointer beside it, or leave out `manifest`
        [outside] paths count from the folder of project.toml and stay below it
        [large] leave only the columns of hash and group
        [refused] give yourself the right to read it
        [no-file] name the file itself
       *[encoding] save it as UTF-8: iconv -f CP949 -t UTF-8
    }
stage-order = more items { $after } ({ $count }) than { $before } ({ $most })
    .help = find out which of the two counts is mistaken and correct it; stages that you do not count may be left out
class-sum = the classes of `{ $name }` add up to { $sum }, but { $accepted } items are accepted
    .help = mend the counts; where one item can be of several classes, write `[rules] class-sum = "off"` into project.toml
impossible-volume = { $what ->
        [class] { $value } accepted items of class `{ $class }`, but only { $most } accepted items
        [rejected] { $value } items rejected, but only { $most } inspected
       *[agreement] an agreement of { $value }: coefficients such as kappa and alpha lie between -1 and { $most }
    }
    .help = { $what ->
        [agreement] write a share of 1, not per cent
       *[other] find out which of the two counts is mistaken and correct it
    }
unplanned-name = { $what ->
        [classes] class `{ $name }`
       *[quality] quality index `{ $name }`
    } is not among those of `{ $set }`
    .help = { $has_near ->
        [yes] did you mean `{ $near }`? Else add
       *[no] mend the name, or add
    } it to { $what ->
        [classes] `classes`
       *[quality] `quality`
    } in data.toml
test-set-in-training = { $how ->
        [goal] the goal is measured on `{ $name }`, which the model is trained on
        [measurement] this was measured on `{ $name }`, which the model is trained on
       *[same] the test set `{ $name }` is the same files as a training set
    }
    .help = measure on a set that never enters training, with `role = "test"`
    .role = the set is for training
    .same-file = the training set with the same files

# Rules: measurements.
counts-without-rate = `{ $key }` counts cases, but the goal `{ $name }` has no rate for its metric: { $metric }
    .help = write the measured figure as `value` (with `low`, `high` and `resampled`), or in goals.toml a metric that counts cases, or `unit = "%"` with `metric = "other"`
few-resamples = the interval for the goal `{ $name }` comes from { $resampled } resamples: its ends are chance
    .help = draw the evaluation items { $least } times or more (`--resamples` of `pmo measure`)
impossible-interval = { $fault ->
        [no-high] `low` is { $low }, but there is no `high`: one end alone is no interval for the goal `{ $name }`
        [no-low] `high` is { $high }, but there is no `low`: one end alone is no interval for the goal `{ $name }`
        [order] the interval for the goal `{ $name }` has its ends the wrong way round: `low` is { $low }, `high` { $high }
       *[outside] { $value } does not lie in its own interval from { $low } to { $high } for the goal `{ $name }`
    }
    .help = { $fault ->
        [no-high] give `high` as well (the one-sided 95 % upper bound), or take `low` out: alone it counts for nothing
        [no-low] give `low` as well (the one-sided 95 % lower bound), or take `high` out: alone it counts for nothing
        [order] `low` is the lower and `high` the upper 95 % bound: swap them
       *[outside] take figure and bounds from the same run, all in the goal's unit
    }
impossible-rate = `{ $rate }` cannot come from { $samples } samples for the goal `{ $name }`
    .help = look the counts up in the test log and give `passed` (or `failed`) and `samples`
impossible-value = { $why ->
        [percent] `{ $value }` cannot be for the goal `{ $name }`: in per cent its values run from { $least } to { $most }
        [share] `{ $value }` cannot be for the goal `{ $name }`: its values run from { $least } to { $most }
       *[size] `{ $value }` cannot be for the goal `{ $name }`: { $metric } is never below { $least }
    }
    .help = { $why ->
        [percent] look the figure up and write it in per cent: 953 of 1,000 is 95.3
        [share] write a share such as 0.953, or `unit = "%"` in goals.toml if the goal's values are per cent
       *[size] look the figure up; what can fall below 0 is another metric (`metric = "other"`)
    }

# Rules: goals.
target-changed = the target of `{ $name }` is { $now }, but { $was } was signed
    .help = put the signed target back, or add an approved change in `changes/` whose `affects` names this goal; a stricter aim of your own goes into `margin`
    .signed = signed here as { $was }
unused-target = the target of { $year } for `{ $name }` counts nowhere: { $has_years ->
        [yes] the contract's years are { $known }
       *[no] the contract has no years
    }
    .help = write the year into `years` under [contract] in project.toml: { "{" } year = { $year }, from = …, to = … { "}" }, or mend the name of the year
weights-not-100 = the weights of the goals add up to { $sum }, not to 100
    .help = compare with the signed table of goals and correct the weight that differs
    .also = counted too

# Rules: people.
absent-owner = `{ $name }` runs from { $start } to { $finish }, but { $who } is { $state ->
        [before] there only from { $day }
       *[after] gone after { $day }
    }
    .help = give it to somebody who is there, move it, or correct { $state ->
        [before] `from`
       *[after] `to`
    } in team.toml
    .from = first day
    .to = last day
impossible-presence = { $who } { $state ->
        [gone] is there from { $from }, but only until { $to }
       *[none] has no time for the project: `allocation` is 0
    }
    .help = { $state ->
        [gone] correct `from` or `to`: the last day does not lie before the first
       *[none] write the share of the time that is meant for the project, or leave `allocation` out
    }
    .from = first day
uncovered-skill = `{ $name }` asks for `{ $skill }`, { $state ->
        [others] which none of its owners has
        [nobody] which nobody in the team has
       *[unknown] which is no capability that anybody can have
    }
    .help = { $state ->
        [others] add an owner who has it: { $able }
        [nobody] find somebody who has it, plan training, or add it to `capabilities` in team.toml
       *[unknown] use one of: { $known }
    }

# Rules: plan.
date-breaks-link = a date of `{ $name }` contradicts its link to `{ $predecessor }`
    .help = move the fixed date, shorten what comes before, or let the two overlap on purpose ("collect SS+5d"); a wish goes into `deadline`
    .predecessor = what it waits for
deadline-before-start = `{ $name }` is due on { $deadline }, but may not start before { $start }
    .help = correct whichever of the two dates is mistaken
    .start = may not start earlier
finish-before-start = `{ $name }` ends on { $finish }, before it begins on { $start }
    .help = correct whichever of the two dates is mistaken
    .start = begins here
finished-incomplete = { $state ->
        [below] `{ $name }` has a finish date, but progress below 100
        [left] `{ $name }` has a finish date, but work remaining
        [rest] `{ $name }` has nothing remaining, but no finish date
       *[open] `{ $name }` is at 100%, but has no finish date
    }
    .help = { $state ->
        [rest] add `finished`, or raise `remaining` if something is left
        [open] add `finished`, or lower `progress` if something is left
       *[other] if the work is over take this line out, else take `finished` out
    }
    .finished = finished here
open-end = nothing waits for `{ $name }`, and it owes nothing
    .help = name it in the `after` of the task that needs its result, or give it the `deadline` or `deliverable` that it owes
    .parent = nothing waits for the summary either
progress-conflict = `{ $name }` states its progress twice: as `{ $first }` and as `{ $second }`
    .help = keep one; a counted volume (`measured-by`) is best, then `remaining`
    .first = the other statement
progress-without-start = `{ $name }` has `{ $key }`, but no start
    .help = add `started` with the day on which work really began
remaining-over-duration = more work remains in `{ $name }` than it was planned to take
    .help = if the task has grown raise its `duration`, else correct `remaining` (working time still needed)
    .duration = planned here
several-sizes = `{ $name }` gives its size twice: as `{ $first }` and as `{ $second }`
    .help = keep one: `estimate` if unsure, `effort` if the number of people decides, else `duration`; a milestone has none
summary-with-duration = `{ $name }` has tasks inside it and a `{ $key }` of its own
    .help = take `{ $key }` out: a summary lasts from its first task to its last; promise its end with `deadline`
unsized-task = `{ $name }` has no duration
    .help = add `duration = "5d"`, `estimate = ["3d", "5d", "10d"]`, `effort`, or `milestone = true`

# Rules: policy.
expired-waiver = the waiver for `{ $rule }` ended on { $until }
    .help = mend what it excused and take it out, or give a later `until` if the reason still holds
reasonless-waiver = the waiver for `{ $rule }` gives no reason, so it excuses nothing
    .help = write in `reason` who decided this and why, or take the waiver out
unknown-rule = there is no rule `{ $name }`
    .help = { $has_near ->
        [yes] did you mean `{ $near }`? `pmo explain --list` shows all rules
       *[no] `pmo explain --list` shows all rules
    }
unused-setting = { $setting ->
        [level] `{ $level }` changes nothing for `{ $name }`: what is foreseen is amber or red by its figures
        [bare-level] `{ $level }` changes nothing for `{ $name }`: what is foreseen is amber or red by what it sees
        [amber] `amber` of `{ $name }` changes nothing beside `red`: there is one limit, and `red` is it
        [red] `red` of `{ $name }` changes nothing: the one number there is `amber`, from how many working days before their day goals count
       *[threshold] thresholds of `{ $name }` change nothing: no number decides there
    }
    .help = { $setting ->
        [level] `"off"` switches it off, `[thresholds.{ $name }]` sets where amber and red begin, a `[[waiver]]` accepts one warning
        [bare-level] `"off"` switches it off, a `[[waiver]]` accepts one warning
        [amber] take `amber` out
        [red] take `red` out
       *[threshold] take them out; `[rules]` sets its level or switches it off, a `[[waiver]]` accepts one finding
    }
unused-waiver = the waiver for `{ $rule }` excuses nothing
    .help = take it out, or correct `rule` or `at` if it should excuse a finding
wrong-threshold = { $fault ->
        [above] amber and red of `{ $name }` are the wrong way round: danger lies above, but red begins at { $value } and amber at { $other }
        [below] amber and red of `{ $name }` are the wrong way round: danger lies below, but red begins at { $value } and amber at { $other }
        [share] `{ $value }` cannot be a threshold of `{ $name }`: its figure is a share, from 0 to 1
        [times] `{ $value }` cannot be a threshold of `{ $name }`: its figure says how many times as much, 1 being neither more nor less, and a threshold is at most { $most }
        [per-cent] `{ $value }` cannot be a threshold of `{ $name }`: its figure is in per cent, from 0 to 100
        [many] `{ $value }` cannot be a threshold of `{ $name }`: its figure is never above { $most }
        [small] `{ $value }` means { $value } % as a threshold of `{ $name }`: its figure is in per cent, not a share
       *[negative] `{ $value }` cannot be a threshold of `{ $name }`: its figure is never below 0
    }
    .help = { $fault ->
        [above] swap them: `red` is at least `amber`
        [below] swap them: `red` is at most `amber`
        [share] write `{ $other }` if { $value } % is meant
        [times] write `{ $other }` if { $value } % is meant
        [per-cent] write a number from 0 to 100
        [many] write a number from 0 to { $most }
        [small] write `{ $other }` if { $other } % is meant; where it is right as it is, set `[rules] wrong-threshold = "off"`
       *[negative] write a number from 0 on, in the unit of its figure
    }

# Rules: records.
ownerless-risk = the risk `{ $title }` has no owner
    .help = name a member of `team.toml` in `owner`, or set `status = "closed"` if the risk is over
unknown-trigger = there is no trigger `{ $written }` that could watch this risk
    .help = { $has_near ->
        [yes] did you mean `{ $near }`? Or say in a sentence what to watch
       *[no] name one of those that `pmo explain` lists, or say in a sentence what to watch
    }

# Rules: shape.
ambiguous-reference = `{ $reference }` may mean several records
    .help = write the full id, one of: { $candidates }
bad-id = `{ $id }` cannot be an id
    .help = use lower-case letters a–z, digits and `-`; in a log the key is a date such as `2026-07-24`, or `2026-07-24-b` for a second line of that day
cycle = tasks wait for each other in a circle: { $path }
    .help = take out the link, or the `in`, that is not needed
    .member = this one is in the circle
dangling-reference = there is no { $kind ->
        [calendar] calendar
        [dataset] dataset
        [deliverable] deliverable
        [factor] factor
        [goal] goal
        [kpi] KPI
        [member] team member
        [requirement] requirement
        [risk] risk
        [task] task
       *[any] record
    } `{ $reference }`
    .help = { $has_near ->
        [yes] did you mean `{ $near }`?
       *[no] correct the id, or add the record
    }
    .meant = `{ $near }` stands here
duplicate-id = the id `{ $id }` is taken already
    .help = rename one of the two and the references that mean it, or delete it; only the first is read
    .other = also here
duplicate-key = the key `{ $key }` stands twice
    .help = keep the value that holds and delete the other
duplicate-log-key = the key `{ $key }` stands twice in the log, { $equal ->
        [yes] with equal values: it is read once
       *[no] with different values: neither is read
    }
    .help = { $equal ->
        [yes] delete one of the lines
       *[no] delete the wrong line, or make the later one `{ $key }-b` if both are true
    }
    .other = also here
front-matter = the record does not begin with a block between two `+++` lines
    .help = make `+++` the first line, write title and keys below it, and close with another `+++` line
header-for-value = the value `{ $key }` has a table header of its own
    .help = write it in braces on one line: `{ $key } = {"{"} … {"}"}`
impossible-date = the date `{ $text }` is not in the calendar
    .help = look up which day was meant; dates are year, month, day, without quotes: 2026-02-28
missing-charter = there is no `project.toml`
    .help = create one with `pmo init DIR`, or point at the project's folder with `-C DIR`
missing-key = the key `{ $key }` is missing
    .help = add `{ $key }` here
stray-log = there is no { $kind ->
        [goal] goal
       *[dataset] dataset
    } `{ $id }` that this log could belong to
    .help = rename the file to the id of its { $kind ->
        [goal] goal, or add the goal to `goals.toml`
       *[dataset] dataset, or add the dataset to `data.toml`
    }
syntax = this is not valid TOML: { $message }
    .help = mend this line first, what follows often mends itself; text and durations stand in quotes, dates and numbers do not
toml-1-1 = { $what } is TOML 1.1; project files are TOML 1.0
    .help = write it the older way, so that every tool can read the file: no comma before the closing brace, braces on one line, times with seconds, \u escapes
two-forms = the folder `{ $folder }/` stands beside `{ $folder ->
        [datasets] data
       *[other] { $folder }
    }.toml`
    .help = move all records into one of the two and delete the other
unclosed-internal = { $is_misspelt ->
        [yes] `{ $misspelt }` is not a marker of an internal section
       *[no] the internal section is not closed
    }
    .help = write `::: internal` before and `:::` after the section, each on a line of its own; until then the { client } sees none of this text
unknown-key = `{ $key }` is not a key of this record
    .help = { $has_near ->
        [yes] did you mean `{ $near }`?
        [home] it belongs in `{ $near }`
       *[no] take it out, or write it as a comment
    }
unknown-table = `{ $table }` does not belong in this file
    .help = records of this file stand under `[{ $expected }.ID]`; move others to their own file
unreadable-file = the file cannot be read: { $why }
    .help = save text as UTF-8 (`iconv -f CP949 -t UTF-8` converts old Korean files); keep files below 16 MB and links inside the project, and give yourself the right to read them
wrong-type = expected { $expected }, found { $found }
    .help = write the value as { $expected }
wrong-value = `{ $found }` is not a possible value
    .help = { $has_words ->
        [yes] { $has_near ->
            [yes] did you mean `{ $near }`? allowed are: { $words }
           *[no] allowed are: { $words }
        }
       *[no] expected { $expected }
    }

# ── import
import-complete = everything was carried over
left-out-unreadable-tasks = tasks without a number of their own
left-out-unreadable-values = values that are no number, date or duration
left-out-rounded-durations = durations with a fraction of a minute, rounded
left-out-splits = tasks that the file interrupts
left-out-spread-work = interrupted, delayed or unevenly shared tasks; their duration is the working time from start to finish
left-out-paused-work = started tasks whose rest waits; `finish-no-earlier` holds it
left-out-owners-calendars = tasks that do not follow their owners' calendars (`owners-calendar = false`)
left-out-leveling-delays = delays from levelling; where they move a task, `start-no-earlier` holds it
left-out-assignment-delays = assignments that begin later than their task; where all do, `start-no-earlier` holds it
left-out-recurring-tasks = patterns of recurring tasks; their occurrences are imported
left-out-subprojects = inserted projects; the row stands at its dates in the file
left-out-external-tasks = tasks of other projects; they stand at their dates in the file
left-out-external-links = links to other projects
left-out-impossible-links = links to no task or to the own summary
left-out-elapsed-percent-lags = lags in elapsed per cent, written as elapsed time
left-out-milestones-with-duration = milestone marks on tasks that take time
left-out-estimated-durations = marks that a duration is a guess
left-out-missing-durations = tasks without a duration, taken as one day
left-out-manual-summaries = summaries with dates of their own
left-out-manual-without-dates = manual tasks without dates, scheduled from their links
left-out-constraints-without-date = constraints without a date
left-out-deadline-times = deadlines in the middle of a day, written as the day
left-out-physical-progress = per cent of physical completion
left-out-progress-without-dates = progress without start or finish
left-out-assignments = assignments of material or money, or without units
left-out-assignment-units = assignments over 1,000%, written as 1,000%
left-out-work-contours = uneven distributions of work
left-out-work = work that differs from duration times allocation
left-out-costs = costs of tasks
left-out-material-resources = material and money resources
left-out-unassigned-resources = people without a task
left-out-resource-rates = rates of people
left-out-resource-availability = periods of partial availability
left-out-calendars-unused = calendars that nothing uses
left-out-calendar-times = working times that cannot be read or run past midnight
left-out-extended-attributes = custom fields
left-out-wbs-codes = own WBS codes
left-out-hyperlinks = links to documents
left-out-project-notes = notes of the whole project
left-out-people = authors, managers and contacts
left-out-status-date = the status date: pass it with --as-of
left-out-scheduled-from-finish = scheduling backwards from the finish
left-out-progress-moves = options that move work when progress is entered
left-out-multiple-critical-paths = a critical path for each network
left-out-other-dates = tasks that come out at other dates than in the file

# ── schedule
schedule-key = * critical; float in working days
schedule-pace = by the plan; at the pace seen so far { $count ->
        [one] one milestone or deadline comes
       *[other] { $count } milestones and deadlines come
    } on another day: pmo status
wbs = WBS
float = Float

# Charts
chart-accepted = Accepted so far
chart-as-of = As of
chart-baseline = Signed plan
chart-before = Before
chart-contract-end = Agreed end
chart-critical = Critical (delays the end)
chart-data-done = Complete
chart-data-empty = No dataset to show
chart-data-late = Forecast late
chart-data-on-time = Forecast on time
chart-data-title = Data readiness
chart-data-unknown = No forecast
chart-deadline = Deadline
chart-deadline-missed = Deadline missed
chart-expected = Expected
chart-finish = Finish
chart-finished = Finished
chart-forecast = Expected completion
chart-gantt-empty = No task to show
chart-gantt-title = Schedule
chart-goals-empty = No goal to show
chart-goals-title = Goals against targets
chart-good-side = Meets the target
chart-higher-is-better = Higher is better
chart-in-progress = Open (dark part done)
chart-interval = 95% interval
chart-lower-is-better = Lower is better
chart-measured = Measured
chart-milestone = Milestone
chart-milestone-baseline = Signed milestone
chart-needed-by = Needed by
chart-no-interval = No interval available
chart-no-target = no target set
chart-no-value = Not measured
chart-progress = Done
chart-rows = Rows
chart-summary = Group
chart-target = Target
chart-task = Task
chart-verdict-cannot-tell = Cannot tell
chart-verdict-not-met = Not met
chart-verdict-not-shown-yet = Not shown yet
chart-verdict-shown = Shown

ignored-dates = `{ $name }` has `{ $key }`, which counts for manual tasks only
    .help = write `start-no-earlier`, `must-start`, `deadline` or `started` instead, or add `schedule = "manual"`
unknown-section = there is no { $key } `{ $written }`
    .help = use one of: { $known }
merge-conflict = an unfinished merge stands in this file
    .help = keep what is right and delete the lines with `<<<<<<<`, `=======` and `>>>>>>>`
report-missing = to be confirmed: write sections/NAME.md with report = "{ $report }", section = "{ $part }", audience = "client"
faults-first = { $count } { $count ->
        [one] fault stands
       *[other] faults stand
    } between the files and an answer; `pmo check` shows all, `pmo report ID --draft` renders what can be had

syntax-no-value = a key without a value
syntax-quotes = text must stand in quotes
syntax-string = the quotes of a text are not closed, or it holds a wrong character
syntax-long-string = a text in three quotes is not closed
syntax-key = a key may hold only ASCII letters, digits, `-` and `_`, unless it stands in quotes
syntax-no-key = a value without a key
syntax-open-list = a list is not closed with `]`
syntax-open-braces = a table in braces is not closed with `{"}"}`
syntax-open-header = a table header is not closed with `]`
syntax-comma = a comma is missing or too many
syntax-assignment = there must be one `=` between key and value
syntax-unexpected = this line is neither a key with a value nor a table header
syntax-number = this is no number: thousands are separated by `_`, as in 12_000
syntax-escape = a backslash must be written twice in a text
type-ratio = a share above 0 and at most 1, such as 0.9

unschedulable = no dates can be found: { $why ->
        [hours] the calendar has no working time
       *[long] the plan reaches more than 400 years
    }
    .help = { $why ->
        [hours] give `week` and `hours` in [calendar], or in the named calendar that tasks use
       *[long] look for a duration, lag or date with a slip of the pen
    }

## earned value
figure = figure
undefined = undefined
earned-title = Earned value – as of { $date }, in { $unit }
earned-person-days = person-days
earned-formula = what it is
earned-value = value
earned-bac = budget at completion
earned-pv = planned value: budget of the work due by now
earned-ev = earned value: budget of the work done
earned-ac = actual cost of the work done
earned-schedule = Earned schedule, counted from the baseline's start on { $date }
earned-days = working days
earned-date = date
earned-es = earned schedule: when the work done was due
earned-at = actual time
earned-pd = planned duration
earned-no-budget = no task has a duration, an effort or a cost: there is no budget to earn
earned-no-baseline = There is no baseline on the status date, so planned value and all that rests on it are undefined: sign one with `pmo baseline set NAME`.
earned-no-cost = Nothing says what the work cost, so CPI and what follows are undefined: write `spent` into plan.toml, or lines into effort/.
earned-unrecorded = { $count ->
        [one] One task has begun
       *[other] { $count } tasks have begun
    } without a word on what { $count ->
        [one] it
       *[other] they
    } cost: AC is too low and CPI too good. Write `spent` or lines in effort/.
earned-unbudgeted = { $count ->
        [one] One task is
       *[other] { $count } tasks are
    } not in the baseline: what { $count ->
        [one] it costs
       *[other] they cost
    } counts, but earns nothing. Have the change approved and sign a new baseline.
status-earned = earned value: SPI { $spi }, CPI { $cpi }, SPI(t) { $pace }
status-silent = { $count ->
        [one] one task in progress says nothing of how far it is and counts as 0 %
       *[other] { $count } tasks in progress say nothing of how far they are and count as 0 %
    }: write `progress`
earned-sentence-late = The work done is what was planned for { $date }: { $count ->
        [one] one working day
       *[other] { $count } working days
    } behind the plan.
earned-sentence-early = The work done is what was planned for { $date }: { $count ->
        [one] one working day
       *[other] { $count } working days
    } ahead of the plan.
earned-sentence-even = The work done is what was planned for today.

## Why and what if
failure-unknown-task = there is no task `{ $id }`
    .help = `pmo schedule --format csv` lists the ids{ $has_near ->
        [yes] ; did you mean `{ $near }`?
       *[no] {""}
    }
why-title = { $name } (task.{ $id }) – as of { $date }
why-dates = Dates
why-summary = Summary
why-set-by = its finish is set by { $name } (task.{ $id }), which is explained here
why-inactive = Inactive
why-takes-no-part = it is placed, but drives nothing (active = false)
why-path = Longest path
why-on-path = yes: the end of the project hangs on this task
why-off-path = no: the end of the project does not hang on this task
why-float = Float
why-floats = total { $total }, free { $free }
why-limit = Counts to
why-zero-off-path = no float, yet not on the longest path: it is the date above that leaves none
why-limit-project-end = the end of the whole schedule, { $date }
why-limit-deadline = the deadline { $date } of { $name }
why-limit-start-no-later = `start-no-later` { $date } of { $name }
why-limit-finish-no-later = `finish-no-later` { $date } of { $name }
why-limit-must-start = `must-start` { $date } of { $name }
why-limit-must-finish = `must-finish` { $date } of { $name }
why-limit-manual = { $name }, which lies as written from { $date }
why-limit-in-progress = { $name }, in progress, the rest of which resumes on { $date }
why-limit-as-late = { $name }, which lies as late as possible
why-through = { $limit }, through { $chain }
why-through-more = { $limit }, through { $chain } and { $more } more
why-chain = What set the dates, from here back to the beginning
why-set = Set by
why-where = Where
why-bounds = What else bounds it
why-bound = Bound
why-asked = Asks for
why-asks = { $end ->
        [finish] finish
       *[start] start
    } { $bounds ->
        [at-most] by { $date }
        [exactly] on { $date }
       *[at-least] from { $date }
    }
why-room = Room before it moves the task
why-room-later = { $span } later
why-room-earlier = { $span } earlier
why-broken = broken by { $span }
why-drives-too = drives too
why-margin = If the first driver came earlier, the task would follow by up to { $span }; then this takes over: { $next }
why-margin-until = If the first driver came earlier, the task would follow; from { $reach } earlier on this takes over: { $next }
why-margin-idle = The task follows only once the first driver comes more than { $idle } earlier; from { $reach } earlier on this takes over: { $next }
why-tied = Another driver asks for the same time: { $next }
why-without-same = Without the first driver nothing would move: { $next }
why-without-later = Without the first driver it would lie { $span } later: { $next }
why-without-earlier = Without the first driver it would lie { $span } earlier: { $next }
why-link-fs = after { $name } finishes ({ $notation })
why-link-ss = after { $name } starts ({ $notation })
why-link-ff = to finish after { $name } finishes ({ $notation })
why-link-sf = to finish after { $name } starts ({ $notation })
why-start-no-earlier = `start-no-earlier` { $date }
why-start-no-later = `start-no-later` { $date }
why-finish-no-earlier = `finish-no-earlier` { $date }
why-finish-no-later = `finish-no-later` { $date }
why-must-start = `must-start` { $date }
why-must-finish = `must-finish` { $date }
why-project-start = start of the project { $date }
why-actual = progress so far
why-actual-start = it started then
why-actual-finish = it finished then
why-actual-done = the work done ends then; `finished` is missing
why-actual-rest = the rest goes on where the done part ends, { $at }
why-rest = the rest resumes { $at }: { $driver }
why-manual = dates as written (`schedule = "manual"`)
why-late = as late as possible (`schedule = "late"`)
why-status-date = not before the status date { $date }
why-above = { $driver }, from the summary { $name }
why-waits = { $driver }, then { $span } until its own working time
why-waits-closed = { $driver }, then { $span }: { $closed }
why-closed = closed in the calendar `{ $calendar }`
why-away = { $name } is away { $from }{ $days ->
        [many] {" "}– { $to }
       *[one] {""}
    }

## letters
letter-subject = [{ $project }] { $title }
letter-subject-dated = [{ $project }] { $title }, { $date }
letter-line = As of { $date }: { $state }. { $count ->
        [0] We ask nothing of you.
        [one] We ask one thing of you.
       *[other] We ask { $count } things of you.
    }

## Baselines
baseline-name = Name
baseline-on = Signed
baseline-commit = Commit
baseline-tasks = Tasks
baseline-finish = Plan finish
baseline-contract-finish = Contract end
baseline-amount = Amount
baseline-basis = Basis
baseline-key = * counts on the status date
baseline-none = nothing was signed yet; `pmo baseline set NAME` writes what is promised today
baseline-none-yet = no baseline counts on { $date }: nothing was signed by then
baseline-written = wrote { $file }, signed on { $on }
    Next: review the file and commit it; `pmo baseline show { $name }` compares with it
baseline-older = note: `{ $name }` does not count, because `{ $newer }` of { $signed } is newer; name it with --baseline { $name }
failure-unknown-baseline = there is no baseline `{ $name }`
    .help = `pmo baseline list` shows all baselines{ $has_near ->
        [yes] ; did you mean `{ $near }`?
       *[no] {""}
    }
failure-baseline-name = `{ $name }` cannot name a baseline
    .help = use lower-case letters, digits and `-`, such as `contract` or `v2`
failure-baseline-at = `baseline set` signs the files of the working tree, not those of --at
    .help = check that revision out first, then run it without --at
failure-baseline-no-repository = { $dir } is in no git repository, and a baseline names the commit that it was taken from
    .help = run `git init`, commit the project's files, then sign
failure-baseline-exists = there is a baseline `{ $name }` already: { $file }
    .help = what was signed is never overwritten; choose another name
failure-dirty = { $count ->
        [0] the project's files are in no commit
        [one] 1 of the project's files is not committed as it is:
            { $lines }
       *[other] { $count } of the project's files are not committed as they are:
            { $lines }
    }
    .help = commit or undo these changes first: a baseline names the commit that holds what was signed
failure-change-needed = `{ $last }` was signed on { $signed }; another baseline needs the approved change that it follows from
    { $count ->
        [0] No change was approved after that, up to { $on }.
       *[other] Approved after that, up to { $on }:
            { $lines }
    }
    .help = { $count ->
        [0] record it in changes/ID.md with status = "approved", the day in approved and what it changes in affects, commit, and add --change ID
       *[other] add --change ID, once for each that this baseline carries out
    }
failure-promises-unapproved = { $count ->
        [one] one promise differs
       *[other] { $count } promises differ
    } from the last baseline without an approved change; nothing was signed
    .help = settle the findings above first: signing anew would make them disappear
baseline-slip-accepted = accepted without a change: { $dates } dates, { $scope } in scope, { $estimates } estimates{ $has_finish ->
        [yes] ; plan finish { $agreed } → { $now }, { $difference }
       *[no] {""}
    }
failure-baseline-slip = what differs from `{ $last }` would be signed along, though no named change explains it; nothing was signed
    { $dates ->
        [one] 1 task on other dates
       *[other] { $dates } tasks on other dates
    }{ $scope ->
        [0] {""}
       *[other] , { $scope } added or removed
    }{ $estimates ->
        [0] {""}
       *[other] , { $estimates } estimated anew
    }{ $has_finish ->
        [yes] ; plan finish { $agreed } → { $now }, { $difference }
       *[no] {""}
    }:
    { $lines }
    .help = { $known ->
        [yes] name the approved change that allows it with --change (approved too: { $changes })
       *[no] get a change approved that says what it moves in `affects` and by how much in `days`, and name it with --change
    }; where the { client } accepts it without one, add --accept-slip, and `basis` will say so
failure-unknown-change = there is no change `{ $id }`
    .help = a change is a file changes/ID.md{ $has_near ->
        [yes] ; did you mean `{ $near }`?
       *[no] {""}
    }
failure-change-not-approved = `{ $title }` ({ $file }) is no ground for this baseline: { $why ->
        [later] it was approved on { $approved }, after { $on }
        [earlier] it was approved on { $approved } and is part of `{ $holder }` already
        [undated] it does not say when it was approved
       *[status] its status is: { $status }
    }
    .help = { $why ->
        [later] sign on that day or later, with --on DATE
        [earlier] name a change that was approved since then
        [undated] give the day in `approved` and commit
       *[status] wait for the approval, then set status = "approved" and the day in `approved`, and commit
    }
variance-head = { $name }, signed on { $on }: { $basis }
variance-finish = Plan finish: { $agreed } → { $now }, { $difference }
variance-nothing = Nothing else differs from what was signed.
variance-summary = Promises changed: { $promises }; scope: +{ $added } −{ $removed }; without an approved change: { $unapproved }; estimated anew: { $estimates }; tasks on other dates: { $dates }
variance-promises = Changed promises (each needs an approved change)
variance-scope = Scope
variance-estimates = Estimated anew
variance-dates = Dates (facts and forecast; the promise stands; wd: working days)
variance-id = Id
variance-name = Name
variance-value = Value
variance-agreed = Signed
variance-now = Now
variance-change = Approved change
variance-what = What
variance-start = Start
variance-finish-date = Finish
variance-by = By
variance-days = { $days } wd
variance-state = State
variance-added = added
variance-removed = removed
variance-unapproved = none
variance-key-finish = contract end
variance-key-amount = contract amount
variance-key-target = target
variance-key-unit = unit
variance-key-direction = direction
variance-key-due = due
variance-key-weight = weight
variance-key-samples = samples
variance-key-needed-by = needed by
variance-key-deadline = deadline
variance-key-duration = duration
variance-key-effort = effort
variance-key-cost = cost


## export
export-done = { $tasks ->
        [one] { $tasks } task
       *[other] { $tasks } tasks
    } written to { $file }
export-complete = the file holds everything that Microsoft Project can show
export-left-out = different in Microsoft Project, or not there:
failure-no-file-name = `{ $path }` names no file
    .help = give the name of the file to write, such as plan.xml
export-status-date = work that waits for the status date, held there by a constraint
export-many-constraints = several constraint dates on one task; Project schedules by one of them
export-idle-constraints = constraint dates on summaries and manual tasks that move nothing
export-double-links = second links between the same two tasks; Project may keep only one
export-summary-finish-links = links to the finish of a summary; Project may refuse them
export-percent-lags = lags in fractions of a per cent, written as time
export-unfinished = work that is done without a finish date, written as finished
export-critical-float = critical-float rounded down to whole days
export-summary-owners = owners of summaries
export-summary-calendars = calendars of summaries
export-working-times = calendars with more than five working times a day
export-estimates = low and high durations of estimates
export-efforts = person-time of tasks without an owner
export-spent = person-time spent
export-money = costs and rates
export-measures = progress counted by a dataset, written as a share
export-earned-value = earned-value methods
export-roles = roles and skills that tasks ask for
export-references = phases, deliverables, goals, requirements and GPU hours of tasks
export-baselines = baselines beyond the eleven that Project has
export-baseline-tasks = signed tasks that are no longer in the plan

## People
chart-load-absent = Work, but not there
chart-load-away = Away
chart-load-empty = Nobody to show
chart-load-overloads = Overloads
chart-load-people = People
chart-load-title = Load by person and week
chart-load-unit = Per cent of the time a person is there for the project
chart-load-weeks = Weeks
load-key = Per cent of the time a person is there for the project, by week from its Monday
    ! over { $amber }%   !! over { $red }%   – away   ? work, but not there
load-more-weeks = the work goes on for { $count } more { $count ->
        [one] week
       *[other] weeks
    }: --weeks { $most } shows { $is_all ->
        [yes] all
       *[no] the first { $most }, the most there can be
    }
load-next = Next: hand a task to somebody with room, move it (`after`, `start-no-earlier`),
    ask for less of a person (`owner = ["ID@50%"]`),
    or correct `allocation`, `leave`, `from` and `to` in team.toml
load-no-overload = nobody has more than { $amber }% in these weeks
load-nobody = nobody in team.toml does the work of this project
    Next: list the people in team.toml and name them in the `owner` of tasks
load-overload = { $name } ({ $id }), { $count ->
        [one] week of { $first }: { $load }
       *[other] { $count } weeks, { $first } to { $last }: up to { $load }
    }, { $asked } h asked, { $there } h there
load-overload-absent = { $name } ({ $id }), { $count ->
        [one] week of { $first }
       *[other] { $count } weeks, { $first } to { $last }
    }: { $asked } h asked, not there
load-overloads = Overloads
load-person = Person
load-task = { $wbs } { $name } ({ $id }): { $hours } h

## Quality of the plan
quality-title = Quality of the plan: { $name }, { $date }
quality-check = Check
quality-measured = Measured
quality-limit = Limit
quality-verdict = Verdict
quality-tasks = Tasks
quality-pass = pass
quality-fail = FAIL
quality-cannot-tell = cannot tell
quality-sum = { $pass } passed, { $fail } failed, { $unknown } cannot tell.
quality-source = Limits: DCMA-EA PAM 200.1 (2012), 4.1 to 4.14; your own: [thresholds.ID] in project.toml.
quality-fitted = * Of fewer than 50 tasks or links one may lie outside, unless it is the only one.
quality-short = High: over 44 working days (wd); in a project under 220 a fifth of its length, here { $days }.
quality-more = … and { $count } more
quality-next = → { $step }
quality-waived = waived by [[waiver]]: { $reason }
quality-explain = More on a check that failed: pmo explain ID, such as { $id }.
quality-limit-share = ≤ { $value }%
quality-limit-least-share = ≥ { $value }%
quality-limit-none = none
quality-limit-most = ≤ { $value }% (up to { $allowed }{ $mark })
quality-limit-least = ≥ { $value }% (all but { $allowed }{ $mark })
quality-limit-tasks = ≥ { $value } (all but { $allowed }{ $mark })
quality-limit-index = ≥ { $value }
quality-missing-ahead = the forecast end has passed
quality-missing-baseline = no baseline with finishes of tasks
quality-missing-few = { $measured }: too few to judge
quality-missing-due = no finish was due by now
quality-missing-link = no link to unfinished work
quality-missing-owner = no task has owner, role or cost
quality-missing-schedule = no dates after the delay
quality-missing-task = no unfinished task

quality-missing-logic = Missing logic
    .measured = { $count } of { $all } tasks ({ $value }%)
    .help = name each predecessor in `after`; what is a result, some later task needs
quality-lead = Leads (negative lags)
    .measured = { $count } of { $all } links ({ $value }%)
    .help = split the predecessor where its successor can really begin, or let them overlap by SS and FF
quality-lag = Lags
    .measured = { $count } of { $all } links ({ $value }%)
    .help = make a task of what happens in the meantime, with a name, an owner and a duration
quality-link-type = Finish-to-start links
    .measured = { $count } of { $all } links ({ $value }%)
    .help = split tasks so that one ends where the next begins; SS and FF only for what runs together
quality-hard-constraint = Hard constraints
    .measured = { $count } of { $all } tasks, milestones ({ $value }%)
    .help = let links set the date, and write the wish as `deadline` or `start-no-earlier`
quality-high-float = High float (> { $days } wd)
    .measured = { $count } of { $all } tasks ({ $value }%)
    .help = look for the task that needs the result, and link it
quality-negative-float = Negative float
    .measured = { $count } of { $all } tasks, milestones ({ $value }%)
    .help = shorten or overlap what comes before, or agree another deadline
quality-high-duration = High duration (> { $days } wd)
    .measured = { $count } of { $all } tasks ({ $value }%)
    .help = split the task at results that can be shown
quality-invalid-date = Invalid dates
    .measured = { $count } of { $all } tasks, milestones ({ $value }%)
    .help = move forecasts after the status date, and correct actual dates that have not come yet
quality-unresourced-task = Tasks without resources
    .measured = { $count } of { $all } tasks ({ $value }%)
    .help = name an `owner` or a `role`
quality-missed-task = Missed tasks
    .measured = { $count } of { $all } tasks due ({ $value }%)
    .help = re-estimate what is still open, and agree a new baseline if the old one cannot be reached
quality-broken-critical-path = Critical path test
    .measured = { $value } (end moves { $over } of { $under } wd)
    .help = replace the fixed dates between this task and the end by links
quality-cpli = CPLI
    .measured = { $value } ({ $over } of { $under } wd)
    .help = gain time on the longest path: these are its unfinished tasks
quality-bei = BEI
    .measured = { $value } ({ $over } of { $under } tasks)
    .help = finish what is due; sign added tasks with a new baseline

quality-no-link = neither predecessor nor successor
quality-no-predecessor = no predecessor
quality-no-successor = no successor
quality-link = { $from } { $notation }
quality-hard-date = { $key } { $date }
quality-float = float { $days } wd
quality-duration = { $days } wd long
quality-no-resource = no owner, role or cost
quality-started-later = started { $date }: not yet
quality-finished-later = finished { $date }: not yet
quality-start-past = not begun, forecast { $date }
quality-finish-past = not finished, forecast { $date }
quality-due = due { $signed }, not finished
quality-late = due { $signed }, finished { $on }
quality-unsigned = no finish in the baseline
quality-on-path = finishes { $finish }
quality-end-stays = a delay here leaves the end behind

broken-critical-path = 600 working days more for `{ $name }`, on the longest path, move the end by only { $moved }
    .help = replace the fixed date between this task and the end (must-start, must-finish, schedule = "manual") by links
    .place = here too
hard-constraint = { $count } of { $all } tasks and milestones have dates that links cannot move; at most { $allowed } should
    .help = let links set the date, and write what is wished as `deadline` or `start-no-earlier`
    .place = here too
high-duration = { $count } of { $all } tasks take more than { $days } working days; at most { $allowed } should
    .help = split each task at results that can be shown
    .place = here too
high-float = { $count } of { $all } open tasks have more than { $days } working days of float; at most { $allowed } should
    .help = look for the task that needs the result, and link it
    .place = here too
lag = { $count } of { $all } links have a lag; at most { $allowed } should
    .help = make a task of what happens in the meantime, with a name, an owner and a duration
    .place = here too
lead = { $count } of { $all } links have a negative lag (lead)
    .help = split the predecessor where its successor can really begin, or let the two overlap by SS and FF
    .place = here too
link-type = { $count } of { $all } links are not finish-to-start; at most { $allowed } should be
    .help = split tasks so that one ends where the next begins; keep SS and FF for work that truly runs together
    .place = here too
missing-logic = { $count } of { $all } tasks lack a predecessor or a successor; at most { $allowed } should
    .help = name each predecessor in `after`; what is a result, some later task needs
    .place = here too
negative-float = { $count } of { $all } open tasks and milestones cannot keep their dates, even as planned
    .help = shorten or overlap what comes before, or agree another `deadline`
    .place = here too
unresourced-task = { $count } of { $all } tasks name no owner, role or cost
    .help = name an `owner` or a `role`; without one nobody sees the load
    .place = here too

failure-set-form = `{ $text }` is no change
    .help = write --set 'KIND.ID KEY=VALUE', such as --set 'task.label duration=50d' or --set 'project finish=2026-12-31'; `KEY=` removes the key
failure-set-target = there is no `{ $name }` to change
    .help = name a record, such as task.label, or a table of project.toml, such as project{ $has_near ->
        [yes] ; did you mean `{ $near }`?
       *[no] {""}
    }
failure-set-ambiguous = `{ $name }` may be any of { $candidates }
    .help = write the full id, with its kind
failure-set-unreadable = { $file } cannot be changed as it is written
    .help = `pmo check` shows what is wrong with it
set-faults = these faults come from --set `{ $set }`, not from the files, which stay as they are
set-note = what if: no file was changed
set-if = What if
set-nothing = no date and no light changes
set-finish = Schedule ends
set-slack = To contract end
set-promises = Milestones and deadlines that move ({ $count })
set-tasks = Other tasks that move ({ $count })
set-new = new
set-gone = gone
set-deadline-missed = deadline missed
set-deadline-kept = deadline kept again

## Interim report of an R&D agreement
# Source of the outline: 국가연구개발혁신법 시행령 (Enforcement Decree of the National Research and Development
# Innovation Act) Article 18, text of 2026-03. When the decree changes, look at these headings, at their order
# in templates/report/interim-rnd.md, and at the date.
rnd-law = Parts 1 to 6 hold the contents that Article 18 of the Enforcement Decree of the National Research and Development Innovation Act asks of R&D reports (text of March 2026).
rnd-overview = 1. Overview of the research and development
rnd-work = 2. Course and content of the work
rnd-results = 3. Results and degree of goal attainment
rnd-contribution = 4. Results and their contribution to the field
rnd-use = 5. Management and use of the results
rnd-next = 6. Plan for the rest
rnd-requests = 9. What we ask of the agency
rnd-years = Research years
rnd-year = Research year
rnd-year-of = Year { $count } ({ $year })
rnd-report-due = Report due
rnd-year-over = over
rnd-year-now = now
rnd-year-ahead = ahead
rnd-data = Volume of data
rnd-qualitative = Qualitative results
rnd-quantitative = Quantitative results
rnd-against-year = Quantitative results against the target of research year { $count } ({ $year })
rnd-year-target = Target of the year
rnd-no-year = The status date lies in none of the research years agreed, so there is no target of the year to compare with.
rnd-against-final = Targets by research year, and attainment of the final target
rnd-final-target = Final target
rnd-weighted-final = Weighted achievement of the final targets: { $sum } of { $all } points measured.
rnd-causes = Causes where a target is missed, and counter-measures
rnd-no-causes = { $count ->
    [0] No target is missed.
    [one] No target is known to be missed; one is not measured yet.
   *[other] No target is known to be missed; { $count } are not measured yet.
 }
rnd-deliverables = Deliverables
missing-qualitative = [to be confirmed: qualitative results]
missing-contribution = [to be confirmed: contribution to the field]
missing-use = [to be confirmed: management and use of the results]
chart-goals-year-caption = Goals against the targets of research year { $count } ({ $year })
reason-year-not-met = { $name } misses the target of the research year ({ $shown } of { $all } goals { $shown ->
        [one] is
       *[other] are
    } shown to be met)
reason-year-not-shown = { $name } is not shown yet for the research year ({ $shown } of { $all } goals { $shown ->
        [one] is
       *[other] are
    } shown to be met)


## weekly and monthly reports
report-weekly = weekly report
report-monthly = monthly report
periodic-period = { $date } to { $value }
periodic-news = What changed since the last report
periodic-dates = Dates
periodic-goals = Goals
periodic-data = Data
periodic-risks = Main risks
periodic-changes = Change requests
periodic-requests = What we ask of you
periodic-kept = Promises kept
news-first = There is no earlier report to compare with; this is what was recorded after { $date }.
news-unreadable = What the last report ({ $date }) was made from can no longer be read, so that nothing is compared with it; this is what was recorded since.
news-none = No change since the last report ({ $date }).
news-nothing = No change was recorded in this time.
news-light = { $name ->
    [schedule] Schedule
    [goals] Goals
    [data] Data
    [contract] { $contract ->
        [rnd] Agreement
       *[other] Contract
     }
   *[client] { $contract ->
        [rnd] Agency decisions
       *[other] Client decisions
     }
 }
news-moved = Date
news-goal = Goal
news-data = Data accepted
news-deliverable = Deliverable
news-decided = Decided
news-asked = New request
news-change = Change
news-issue = Issue
news-risk = Risk
news-finished = Finished
news-started = Begun
news-agreed = agreed { $date }
news-added = added, { $date }
news-dropped = no longer among milestones and deadlines ({ $date } in the last report)
news-verdict-was = { $value } in the last report
news-deliverable-submitted = submitted
news-deliverable-accepted = accepted
news-deliverable-returned = returned for correction
news-issue-raised = raised
news-issue-closed = solved
and-more = … and { $count } more
no-promises-ahead = No milestone or deadline is left.
nothing-soon = No task runs or begins in the next two weeks.
kept-none = No promise is recorded.
kept-on = kept { $date }
kept-open = open
soon-ending = Ends
soon-beginning = Begins
soon-going-on = Goes on
data-complete = Complete
kept-due = due { $date }
some-of = ({ $count } of { $all })
kept-all = No promise is open.
data-accepted = Accepted
last-unreadable = the { $report } report sent on { $date } is not compared with: { $why ->
        [no-id] `commit` in the contact log, `{ $commit }`, is no commit id; write at least 7 hexadecimal digits
        [no-repository] there is no git repository to read commit { $commit } from; run this in a clone
        [no-folder] commit { $commit } does not hold this project's folder; check `commit` in the contact log
        [no-commit] commit { $commit } is not there; in a shallow clone run git fetch --unshallow
       *[git] git cannot read commit { $commit }; try `git fsck`
    }
news-deadline = deadline { $date } → { $value }



## mail
mail-chart = Chart: { $caption }
mail-attached = This is the summary. The whole report goes along as a file: { $file }
failure-no-address = a mail needs an address in `project.toml`: `[reporting] { $key }` is missing
    .help = add `{ $key }` as "Name <address>", or render a draft with --draft
failure-bad-address = `{ $text }` in `[reporting] { $key }` of `project.toml` is no mail address
    .help = write "Name <local@domain>"; `pmo check` shows the place
failure-bad-header = `{ $key }` in `project.toml` holds a line break or another control character, which would break out of a mail's header
    .help = take it out; `pmo check` shows the place
failure-picture = chart `{ $name }` cannot be drawn as a picture: { $cause }
    .help = this is a fault of the program: please report it with the project's files
bad-address = `{ $text }` is no mail address
    .help = write one address as "Name <local@domain>", in ASCII
header-injection = a line break or another control character would break out of a mail's header
    .help = write the value in one line


## Sending
send-done = { $report } for { $date } was sent already, and every recipient's server took it: nothing is sent
send-contact = wrote { $file }: commit it, so that the next report knows what the { client } received
send-would = would go to { $count ->
        [one] 1 recipient
       *[other] { $count } recipients
    }: { $to }
send-would-done = was sent already: nothing would go out
send-would-unknown = would stop (exit 6): it is not known whether it reached { $to }
send-row-from = from
send-row-to = to
send-row-subject = subject
send-row-size = size in bytes
send-row-id = message id
send-row-digest = digest
send-row-commit = commit
send-row-as-of = status date
send-check-server = server: { $host }:{ $port }, { $security }, its certificate holds
send-check-implicit = TLS from the start
send-check-starttls = TLS by STARTTLS
send-check-login = login: { $user } is let in
send-check-no-login = login: none, PMO_SMTP_URL names no user
send-check-limit = largest message in bytes: { $limit }
send-check-offers = it offers:
send-check-domain = mails come from { $address }: this server must be allowed to send and sign for { $domain } (SPF, DKIM, DMARC), else they land among spam
send-check-no-from = reporting.from in project.toml names no sender yet
approve-written = wrote { $file }: { $report } for { $date } at { $commit } to { $to } may be sent, says { $by }. Commit the file, then `pmo send { $report }`
approve-known = exactly this message is approved already
approve-not-asked = the project does not ask for approvals; `approve = true` under [reporting] in project.toml makes `send` wait for them
outbox-none = nothing was sent from here yet
outbox-report = Report
outbox-period = Period
outbox-recipient = Recipient
outbox-state = State
outbox-on = On
outbox-next = Next step
outbox-state-prepared = not sent
outbox-state-sending = being sent
outbox-state-accepted = sent
outbox-state-rejected = refused
outbox-state-deferred = put off
outbox-state-unknown = unknown
outbox-next-accepted = –
outbox-next-sending = wait until it ends
outbox-next-again = pmo --as-of { $date } send { $report }
outbox-next-rejected = see the server's reply (--format json), mend the address or the limit, then pmo --as-of { $date } send { $report }
outbox-next-replaced = – (a later revision was made)
outbox-next-unknown = look for <{ $id }> at the recipient's (IMAP: SEARCH HEADER Message-ID); if it is there, pmo outbox --arrived { $id }; if not, pmo --as-of { $date } send { $report } --resend --yes

failure-no-smtp = this program was built without the transport for mail
    .help = build it with the cargo feature `smtp`: cargo install --path . --features smtp
failure-send-at = `--at` does not go with this command: what goes out is the commit checked out, or the one that was approved
    .help = check the commit out, or leave `--at` away
failure-send-no-commit = no commit in { $dir }: a report that goes out must be had again from a commit
    .help = put the project into git and commit it
failure-send-dirty = { $count ->
        [one] 1 file differs
       *[other] { $count } files differ
    } from the commit checked out: what goes out must be had again from a commit
    { $lines }
    .help = commit or take back the changes
failure-send-manifests = the commit does not hold the manifests as they are here, by which evaluation sets are judged: what goes out must be had again from a commit
    { $lines }
    .help = commit the manifests of these datasets and of what they are held against, or have them back; lists of hashes need neither DVC nor Git LFS
failure-send-pull-request = a run for a pull request may not send: whoever opened it would write to the client
    .help = send from a branch of your own, in a run for a push or a schedule
failure-send-unapproved = no approval of `{ $report }` for this date: the project sends only what was approved
    .help = look at it (`pmo report { $report } --to eml`), then `pmo approve { $report }`, and commit approvals/
failure-send-not-approved = what comes out of { $commit } on { $date } is not what was approved: its digest is { $digest }
    .help = somebody changed the approval, or another version of pmo made it: look at the report and approve it again
failure-send-other = { $report } for { $date } was sent already, from { $sent }; what comes out now, at { $commit }, is another message
    .help = `--resend --yes` sends this one as well, as the next revision, to everybody
failure-send-rendered-anew = { $report } for { $date } went out in part, and { $commit } does not render to the same bytes any more
    .help = finish it with the version of pmo that began it; `pmo outbox` shows who is missing
failure-send-unknown = it is not known whether { $report } for { $date } reached { $to }: the server did not answer after the whole message, or the sender was stopped there{ $has_holder ->
        [yes] {" "}(sent by { $holder })
       *[no] {""}
    }. It is not sent again by itself
    .help = look for <{ $id }> in the mailbox (IMAP: SEARCH HEADER Message-ID "{ $id }"), or ask the recipient; if it is there: pmo outbox --arrived { $id }; if not: pmo --as-of { $date } send { $report } --resend --yes
failure-send-unrecorded = <{ $id }> was handed to the server, but the ledger could not be written: { $cause }
    .help = it counts as unknown: look whether it arrived before anything is sent again
failure-send-refused = { $count } of { $all } did not get it: { $to }
    .help = mend what the server complains of, then pmo --as-of { $date } send { $report }: it goes to those only
failure-send-contact = the message is sent, but a line cannot be added to { $file }
    .help = mend the file (`pmo check`), then send once more: nothing goes out, the line is written
failure-approve-by = nobody is named who approves
    .help = say `--by NAME`, or tell git who you are (git config user.name, user.email)
failure-ledger-nowhere = { $dir } is in no git repository: there is nowhere to write down what was sent, so it might go out twice
    .help = put the project into git, or name a folder that is kept: `--ledger PATH`
failure-ledger-remote = the ledger is shared through git (reporting.ledger = "ref"), but there is no remote `{ $remote }`
    .help = git remote add { $remote } URL, or name a folder that is kept: `--ledger PATH`
failure-ledger-ci = in CI nothing is kept from run to run, so a second run would send again
    .help = set `ledger = "ref"` under [reporting] in project.toml, or name a folder that all runs share: `--ledger PATH`
failure-ledger-busy = { $key } is being sent by another process
    .help = wait until it ends; `pmo outbox` shows how it went
failure-ledger-lost = { $key } is sent by somebody else{ $has_holder ->
        [yes] : { $holder }
       *[no] {""}
    }
    .help = `pmo outbox` shows how it went
failure-ledger-write = the ledger cannot be written, so nothing was sent: { $path }: { $cause }
    .help = make room or give the right to write there, or name another folder with `--ledger PATH`
failure-program = a program that is needed failed: { $cause }
    .help = run it by hand to see what it wants
failure-smtp-url = PMO_SMTP_URL is not set: there is no server to send by
    .help = export PMO_SMTP_URL=smtps://user@mail.example:465 (or smtp://…:587, which demands STARTTLS)
failure-smtp-url-form = PMO_SMTP_URL is no address of a mail server
    .help = write smtps://user@mail.example:465 or smtp://user@mail.example:587
failure-smtp-url-password = PMO_SMTP_URL holds a password, which others can see there
    .help = take it out; give it by PMO_SMTP_PASSWORD_COMMAND or PMO_SMTP_PASSWORD_FILE
failure-no-password = no password for { $user }
    .help = set PMO_SMTP_PASSWORD_COMMAND (a command that prints it) or PMO_SMTP_PASSWORD_FILE
failure-password-command = PMO_SMTP_PASSWORD_COMMAND gave no password: { $cause }
    .help = run it by hand: its first line must be the password
failure-smtp-connect = nothing was sent: { $host }:{ $port } does not answer: { $cause }
    .help = check PMO_SMTP_URL and the network
failure-smtp-tls = nothing was sent: no safe link to { $host }: { $cause }
    .help = for a private authority set PMO_SMTP_CA to its PEM file; an unsafe link is never used
failure-smtp-authority = nothing was sent: the file in PMO_SMTP_CA holds no certificate
    .help = it must be PEM, with BEGIN CERTIFICATE
failure-smtp-no-starttls = nothing was sent: { $host } does not offer STARTTLS, and plain text is never used
    .help = use smtps:// and the port for TLS (465), or another server
failure-smtp-no-login = nothing was sent: the server offers no way to log in that is known here ({ $offered })
    .help = PLAIN and LOGIN are known; many providers hand out a password for programs
failure-smtp-login = nothing was sent: the server does not let { $user } in: { $reply }
    .help = check the user in PMO_SMTP_URL and the password; many providers want one made for programs
failure-smtp-size = nothing was sent: the message has { $size } bytes, the server takes { $limit }
    .help = leave out attachments, or ask for a higher limit
failure-smtp-address = nothing was sent: { $address } is no address
    .help = mend reporting.from, to or cc in project.toml
failure-smtp-refused = nothing was sent: the server refused { $command }: { $reply }
    .help = its reply says what it wants
failure-smtp-lost = nothing was sent: the link broke at { $command }: { $cause }
    .help = try again; nothing is sent twice


# ── foresee
foresee-title = What will go wrong next: { $name }, { $date }
foresee-sum = { $red } red, { $amber } amber, { $waived } waived; { $triggers } triggers looked
foresee-place = where
foresee-figure = figure
foresee-threshold = threshold
foresee-consequence = then
foresee-action = do
foresee-exposure = at stake
foresee-who = who
foresee-since = since
foresee-also = also
foresee-weight = { $weight } % of the goals' weight
foresee-limits = { $side ->
    [above] { $levels ->
        [amber] amber above { $amber }{ $red }
        [red] red above { $red }{ $amber }
       *[both] amber above { $amber }, red above { $red }
    }
   *[below] { $levels ->
        [amber] amber below { $amber }{ $red }
        [red] red below { $red }{ $amber }
       *[both] amber below { $amber }, red below { $red }
    }
 }
foresee-first = { $older ->
    [yes] { $date } or earlier: the history begins there
   *[no] { $date }
 }
foresee-conditions = Weaknesses that stand until somebody mends them:
foresee-waived = waived: { $rule } at { $about }: { $reason }
foresee-gaps = To know more, record:
foresee-gap = { $key } in { $file } ({ $about })
foresee-gap-baseline = what was signed, with pmo baseline set contract
foresee-gap-measure = a measurement of { $about }, with pmo measure
foresee-more = and { $count } more; --format json lists all
foresee-explain = `pmo explain { $rule }` says how this is computed; [thresholds.{ $rule }] in project.toml sets its limits.
foresee-no-history = no commits before the status date: when a warning first fired is not known
foresee-later = all commits are dated { $first } or later by their committers, none before the status date: when a warning first fired is not known
foresee-shallow = the clone is shallow: warnings may be older than shown; git fetch --unshallow brings the rest
replay-title = What was foreseen from { $from } to { $to }
replay-rule = warning
replay-about = about
replay-level = worst
replay-first = first fired
replay-cleared = cleared
replay-issue = announced
replay-lead = lead (wd)
replay-hit = announced: issue { $id }, raised { $raised }, by { $rule } of { $about }
replay-miss = not announced: issue { $id }, raised { $raised }
replay-sum = { $hits ->
    [one] one issue
   *[other] { $hits } issues
 } announced, { $misses } not; { $false_alarms ->
    [one] one warning
   *[other] { $false_alarms } warnings
 } came to nothing in { $months ->
    [one] one month
   *[other] { $months } months
 }: { $rate } a month
replay-note = An issue counts as announced by a forecast about what it names in `about`, or what hangs together with that, or by the trigger of its `from-risk`, of whatever sort: a warning that first fired on the day it was raised (lead 0) or before, and had not cleared more than { $days } working days before. A forecast that cleared without an issue counts as having come to nothing, even where somebody acted on it. Days before the project's start, and days on which its files could not be read, are left out.
replay-begin = The project's folder is in the repository since { $on } (commit { $commit }); the older commits do not hold it.
failure-later-history = no commit is dated before the status date: the oldest is of { $first }
    .help = what counts are committer dates, which a rebase sets anew: replay a repository that still has the old commits, or give a later --as-of
failure-no-history = there are no commits before the status date to replay
    .help = run it in the project's git repository, or give a later --as-of
failure-shallow = the clone is shallow: its history is cut off
    .help = bring the rest with git fetch --unshallow


## measure
measure-written = added to { $file }:
measure-before = before
measure-now = now
measure-date = ({ $date })
measure-stage = stage
measure-shown = Shown: the whole 95 % interval lies on the right side of the target.
measure-not-met = Not met: the measured value itself is on the wrong side of the target.
measure-not-shown = Not shown yet: the value reaches the target, its 95 % interval does not. What it takes: pmo goals { $id }
measure-worth = The { $samples } cases are worth { $worth } independent ones: those of a group stand or fall together.
measure-leaks = Not shown yet: { leaked }.
measure-other-version = Not shown yet: the hash of the line is not that of the evaluation set in data.toml. More: pmo goals { $id }
measure-beyond-labels = Not shown yet: the target lies beyond what the labels of the evaluation set can prove. More: pmo goals { $id }
measure-every-class = Cannot tell: goal `{ $id }` promises every class (`per-class`), and the line is of all together. Measure from predictions with a column of classes (--from, --class-column), or record the figures of the weakest class with --weakest-of and the number of classes.
measure-few-resamples = Cannot tell: bounds need { $least } resamples or more.
measure-few-groups = Only { $groups } groups by { $group }: with fewer than about { $enough }, bounds by groups are rough and hold less often than 95 times in 100. Measure items of more groups.
measure-no-target = Cannot tell: [goal.{ $id }] in goals.toml lacks `target` or `direction`.
measure-no-bounds = Cannot tell: the value has neither counts nor an interval (`--low`, `--high`, or predictions from which it can be drawn).
measure-no-measurement = Cannot tell: no line counts for the goal.
measure-older = The line is older than the measurement of { $date }, which stays the one that counts.
measure-other-set = The line is of `{ $dataset }`, the goal is measured on `{ $wanted }`: it is recorded and does not count.
measure-other-hash = note: `{ $name }` was frozen as { $frozen }, this was measured on { $hash }: another version of the set
measure-no-commit = note: { $missing ->
        [both] neither the model nor its commit was recorded
       *[commit] the model's commit was not recorded
    }{ $has_lock ->
        [yes] , for { $lock } does not know { $file }
       *[no] {""}
    }: { $missing ->
        [both] --model NAME and --commit ID say them
       *[commit] --commit ID says it
    }{ $has_head ->
        [yes] {" "}(checked out beside { $file }: { $head })
       *[no] {""}
    }
measure-never-right = note: not one prediction equals its label; the first pair is `{ $label }` and `{ $prediction }`: are both columns written in the same way?
measure-expected-by = { $target } accepted items expected on { $date }; needed by { $by }.
measure-expected = { $target } accepted items expected on { $date }.
measure-no-forecast = When { $target } items will be accepted cannot be told yet.
measure-repeated = note: { $count ->
        [one] one line speaks
       *[other] { $count } lines speak
    } of an item once more; the last line of an item counts
measure-no-classes = note: the log counts classes of accepted items only; none was written

# Remarks in the log; the client may see them.
measure-note-source = { $file } sha256:{ $hash }
measure-note-rows = { $rows ->
    [one] one row
   *[other] { $rows } rows
 }
measure-note-class = class { $class } only
measure-note-units = { $units } independent units by { $group }
measure-note-few-groups = few groups: bounds are rough
measure-note-macro = mean over classes
measure-note-micro = all classes together
measure-note-positive = of class { $positive }
measure-note-seed = bootstrap of units, seed { $seed } ({ $generator })
measure-note-design-effect = bounds are the wider of the bootstrap's and the exact ones at the independent cases that the groups are worth
measure-note-one-case = bounds take each unit for one case
measure-note-each-class = the weakest of { $count } classes; from the weakest on: { $list }
measure-note-classes = by class: { $list }
measure-note-many-classes = { $count } classes, the smallest { $class } with { $least }

failure-measure-at = --at reads a revision; a line is written into the working tree
    .help = leave out --at, and give the day with --on
failure-measure-future = { $on } lies after the status date { $date }: it has not been measured yet
    .help = mend --on, or give --as-of a later day
failure-measure-before = { $on } lies before { $start }, the project's start
    .help = mend --on (or `start` in project.toml); what was reached before the project is the goal's `baseline`
failure-measure-option = { $of ->
        [goal] { $option } is for the counts of a dataset; `{ $what }` is a goal
        [dataset] { $option } is for the line of a goal; `{ $what }` is a dataset, and its line holds counts only
        [no-file] { $option } says how a file is read, and no file is given for `{ $what }`
        [metrics] { $option } is for predictions in CSV or TSV; { $what } holds metrics
        [rows] { $option } has no say here: all figures are computed from the predictions in { $what }
        [metric] { $option } has no say here: the goal's metric is { $what }
        [unit] { $option } says what value and bounds of a file are; from { $what } only counts are read
        [no-bounds] { $option } says how bounds were drawn; none are given
        [every-class] { $option } is for a goal that promises every class (`per-class = true`, without `class`)
        [twice] { $option } gives the hash of the evaluation set, and so does { $what }
        [lines] { $option } is for COCO annotations; { $what } holds JSON lines
       *[coco] { $option } is for JSON lines; { $what } holds COCO annotations
    }
    .help = { $of ->
        [goal] leave it out, or name a dataset: dataset.ID
        [dataset] leave it out, or name a goal
        [no-file] leave it out, or name the file: --from metrics.json, --from predictions.csv
        [metric] leave it out; --positive is for precision, recall, sensitivity, specificity, false-alarm-rate and f1, --average for precision, recall, sensitivity and f1
        [no-bounds] leave it out, or give --low and --high as well
        [every-class] leave it out, or write `per-class = true` into goals.toml
        [twice] leave out one of them
       *[other] leave it out; `pmo measure --help` says what belongs to what
    }
failure-measure-target = there is no goal and no dataset `{ $name }`
    .help = name a goal of goals.toml, or a dataset as dataset.ID{ $has_near ->
        [yes] ; did you mean `{ $near }`?
       *[no] {""}
    }
failure-measure-dataset = there is no dataset `{ $id }`
    .help = name one of data.toml{ $has_near ->
        [yes] ; did you mean `{ $near }`?
       *[no] {""}
    }
failure-measure-nothing = there is nothing to record
    .help = give --passed and --samples, or --value with --low and --high, or a file with --from (metric: { $metric })
failure-measure-no-rate = counts of cases say nothing of the goal's metric ({ $metric })
    .help = give the measured figure: --value with --low, --high and --resampled; if it is a rate after all, write its metric into goals.toml (or "other" with `unit = "%"`)
failure-measure-both = counts and a value are given; a line holds one of them
    .help = a rate is --passed (or --failed) and --samples; --value is for what is no count
failure-measure-samples = there is a count, but not of how many
    .help = give --samples (or --samples-path)
failure-measure-no-sample = of 0 cases nothing follows
    .help = give the number of cases measured
failure-measure-count = { $sum } cases are counted, but --samples is { $samples }
    .help = passed and failed together are the samples; one of them is enough
failure-measure-typed = { $option } is given, and the file gives it too
    .help = leave it out, or leave out the file's
failure-measure-kind = { $file } has no ending that is known here
    .help = metrics are .json or .yaml, predictions .csv or .tsv, DVC's files dvc.lock or .dvc; .jsonl and COCO count a dataset (dataset.ID)
failure-measure-counts = counts of `{ $id }` come from a file
    .help = --from items.jsonl or --from coco.json; a line by hand goes into volumes/{ $id }.toml
failure-measure-count-kind = { $file } has no ending that is known here
    .help = items are .jsonl or .ndjson with one object a line, COCO annotations .json
failure-measure-metric = goal `{ $id }` has no metric, so nothing tells what to compute
    .help = write `metric` into goals.toml
failure-measure-commit = `{ $name }` is no id of a commit (7 to 64 hexadecimal digits); what a name means changes
    .help = give the id, as `git rev-parse --short=12 NAME` says it where the model lies; a name goes into --model
failure-measure-per-class = goal `{ $id }` promises every class (`per-class`), but { $file } has no column of classes
    .help = name it with --class-column, or take `per-class` out of goals.toml
failure-measure-unit = the file's { $value } may be a share or per cent
    .help = say which: --unit ratio or --unit percent
failure-measure-other-unit = the goal is in { $unit }, so the file's value is no share
    .help = leave out --unit ratio, or mend `unit` in goals.toml
failure-measure-no-dvc = a path in DVC's files is given, but none of these files
    .help = name it: --dvc dvc.lock, or --dvc data.dvc
failure-measure-line = nothing was written: the line for { $file } would be wrong
    .help = mend what stands above
failure-measure-twice = { $file }, line { $line }: the key `{ $key }` stands above it already, so no line can be added
    .help = two branches were merged: delete the line if it is the same one, else write another word behind its date
failure-measure-busy = { $folder }/{ $id } is written by others all the time; nothing was added
    .help = try again
failure-foreign-large = { $path } is larger than { $limit } MB
    .help = give a file of the rows that count, or compute the metric and give it by --value, --low and --high
failure-foreign-cp949 = { $file } is in CP949 (EUC-KR), not in UTF-8
    .help = save it as UTF-8: iconv -f CP949 -t UTF-8 (in Excel: "CSV UTF-8")
failure-foreign-encoding = { $file } is not in UTF-8
    .help = save it as UTF-8 (in Excel: "CSV UTF-8")
failure-foreign-empty = { $file } is empty
    .help = look whether the program that wrote it came to its end
failure-foreign-no-rows = { $file } has no row that counts
    .help = the first line names the columns, each other line is an item
failure-table-column = { $file } has no column for { $option }: its columns are { $columns }
    .help = name it: { $option } NAME (looked for: { $wanted })
failure-table-no-column = { $file } has no column `{ $name }`: its columns are { $columns }
    .help = { $has_near ->
        [yes] did you mean `{ $near }`?
       *[no] name one of these
    }
failure-table-columns = { $file } has several columns that can be meant: { $columns }
    .help = name the one that counts with --label-column, --prediction-column, --group-column or --class-column
failure-table-same = { $file }: column `{ $column }` is taken for { $first } and for { $second }
    .help = name another column for one of them: what is right and what was predicted stand in two columns, and neither is a group or a class
failure-table-one-column = { $file } has one column only, `{ $column }`, and { $option } wants another
    .help = columns are separated by a comma, a semicolon, a tab or a bar (|), as the header shows; looked for: { $wanted }
failure-table-open = { $file }, line { $line }: a double quote is opened and never closed
    .help = close it; a double quote within a text is written twice
failure-table-no-class = { $file } has no column of classes
    .help = name it: --class-column NAME
failure-table-length = { $file }, line { $line }: { $found } values, the header names { $wanted } columns
    .help = text with commas or line breaks stands in double quotes
failure-table-broken = { $file }, line { $line }: this is no row of a table
    .help = mend the line
failure-tree-json = { $file }, line { $line }, column { $column }: { $kind ->
        [end] the text ends before the JSON is complete
        [deep] lists and tables lie more than 128 deep
        [range] the number is larger than numbers can be
       *[syntax] this is no JSON
    }
    .help = { $kind ->
        [end] the program that wrote it may not have come to its end; write the file anew
        [deep] write the figures into a flatter file
        [range] leave it out or write what was measured
       *[syntax] mend it there: names and texts stand in double quotes, no comma stands at the end of a list
    }
failure-tree-twice = { $file }, line { $line }, column { $column }: the key `{ $key }` was there already
    .help = leave one of them: which one counts is not told
failure-tree-yaml = { $file }, line { $line }, column { $column }: this is no YAML
    .help = mend the line
failure-tree-yaml-other = { $file }, line { $line }, column { $column }: { $what ->
        [alias] an alias (*name) is not read
        [documents] a second document begins
        [deep] lists and tables lie more than 128 deep
        [twice] the key was there already
       *[key] a list or a table is no key
    }
    .help = write the value out, one document a file
failure-tree-no-path = { $file } holds metrics; which one is meant is not told
    .help = name it: --value-path metrics.test.f1, or --passed-path and --samples-path
failure-tree-nothing = { $file } has nothing at { $path }{ $has_keys ->
        [yes] ; there are: { $keys }
       *[no] {""}
    }
    .help = { $has_near ->
        [yes] did you mean `{ $near }`?
       *[no] names have dots between them, places in lists are numbers from 0: runs[0].accuracy
    }
failure-tree-several = { $file }: { $path } leads to several values
    .help = write it as a JSON Pointer, which leaves nothing open: /metrics/test.accuracy
failure-tree-form = `{ $path }` is no path
    .help = write metrics.test.accuracy, runs[0].cer, or a JSON Pointer: /metrics/test
failure-tree-number = { $file }: at { $path } is no number, but { $found }
    .help = name the path of a number
failure-tree-count = { $file }: at { $path } is { $found }, which is no count
    .help = counts are whole numbers from 0; a share goes to --value-path
failure-metric-other = { $metric } does not follow from labels and predictions
    .help = give --value with --low and --high, or counts by --passed and --samples
failure-metric-positive = { $file } has several classes ({ $classes }), and which one { $metric } is of is not told
    .help = say --positive CLASS, write `class` into the goal, or say --average macro
failure-metric-class = { $file } has no class `{ $class }`: { $known }
    .help = { $has_near ->
        [yes] did you mean `{ $near }`?
       *[no] name one of these
    }
failure-metric-number = { $file }, line { $line }: `{ $text }` is no number
    .help = leave out the row or mend it: every label and prediction must be a finite number
failure-metric-long = { $file }, line { $line }: a text of { $length } characters; at most { $limit } are compared
    .help = split long texts, one page or line a row
failure-metric-label = { $file }, line { $line }: the label is empty, so it cannot be told whether the prediction is right
    .help = leave out the row or write its label; what is right by being empty is measured by exact-match
failure-metric-large = { $file }: the errors are so large that { $metric } of them is no number
    .help = look for values that are no measurement, such as a mark for what is missing
failure-metric-undefined = { $metric } has no value for { $file }: it divides by zero
    .help = nothing was predicted as the class, nothing is of it, or there is one class only
failure-dvc-nothing = { $file } tracks nothing
    .help = run `dvc repro` or `dvc add`, then try again
failure-dvc-path = { $file } does not know { $path }; it knows { $paths }
    .help = { $has_near ->
        [yes] did you mean `{ $near }`?
       *[no] name one of these
    }
failure-dvc-stale = { $file } knows { $path } with one content in stage { $one } and another in { $other }
    .help = a stage has not run since: `dvc repro`
failure-dvc-no-metrics = { $file } has no output with metrics (.json, .yaml) or predictions (.csv)
    .help = name the file of the figures with --from, and this one with --dvc
failure-dvc-several = { $file } has several outputs that can hold the figures: { $paths }
    .help = name the one that counts with --from, and this file with --dvc
failure-dvc-which = { $file } knows { $paths }; which is the data and which the model is not told
    .help = say --dvc-data PATH, --dvc-model PATH, or both
failure-dvc-changed = { $file } is not the one that DVC knows: its content differs
    .help = run `dvc repro`, or `dvc commit` if the new content is meant; without --dvc the file stands for itself
failure-dvc-not-here = { $file } is kept by DVC and is not here
    .help = fetch it: dvc pull
failure-lines-stage = { $file }, line { $line }: `{ $word }` is no stage{ $has_near ->
        [yes] ; did you mean `{ $near }`?
       *[no] {""}
    }
    .help = collected, refined, labelled, inspected, accepted, delivered, rejected; say what the word stands for: --stage-word '{ $word }=accepted'
failure-lines-key = { $file }, line { $line }: no text or number at { $path }
    .help = { $what ->
        [id] name the key that tells items apart (--id-key), or leave the option out: then each line is an item
        [class] name the key of the class (--class-key), or leave the option out: then classes are not counted
       *[stage] name another key (--stage-key), or say the stage of all lines: --stage labelled
    }
failure-coco-form = { $file }, line { $line }, column { $column }: no COCO annotations{ $has_key ->
        [yes] ; `{ $key }` is missing, comes twice or is of another kind
       *[no] {""}
    }
    .help = a COCO file has images, annotations and categories, each with an id
failure-coco-image = { $file }: annotation { $id } is of image { $image }, which is not there
    .help = write the file anew; it was put together from parts that do not fit
failure-coco-category = { $file }: annotation { $id } is of category { $category }, which is not there
    .help = write the file anew; it was put together from parts that do not fit
failure-coco-twice = { $file }: id { $id } comes twice in { $list }
    .help = give ids anew where files are put together

## Datasets (`pmo data`)
datasets-title = Data: { $name }, { $date }
datasets-title-one = { $name } (dataset.{ $id }), { $date }
datasets-none = there is no dataset: list them in data.toml and log their counts in volumes/
datasets-more = `pmo data ID` shows everything that is known of one, for instance { $id }.
datasets-id = Dataset
datasets-name = Name
datasets-light = Light
datasets-target = Target
datasets-expected = Expected
datasets-needed-by = Needed by
datasets-late = Late (wd)
datasets-stage = Stage
datasets-count = Items
datasets-needed = Needed
    .by = needed by { $by }
datasets-week = Week
datasets-per-day = Per day
datasets-planned-yield = Yield, plan
datasets-yield = Yield
datasets-waiting = Waiting
datasets-days = Days
datasets-never = stands still
datasets-stages-read = Per day: median of the last ten working days. Waiting: items not yet through this stage, and the working days that takes.
datasets-yield-open = ( ): work goes on, so what is missing is not lost yet.
datasets-index = Index
datasets-criterion = Criterion (%)
datasets-passed = Passed
datasets-value = %
datasets-low = Lower bound
datasets-verdict = Verdict
datasets-samples = Sample needed
datasets-basis = Basis
datasets-class = Class
datasets-accepted = Accepted
datasets-planned = Planned
datasets-missing = Missing
datasets-share = Share
datasets-planned-share = Share, plan
datasets-ratio = Ratio
datasets-mix = { $on }: lowest share against the plan { $name } ({ $ratio }), stability index PSI { $psi } (0.1 watch, 0.25 act)
datasets-role-train = training
datasets-role-validation = validation
datasets-role-test = evaluation
datasets-role-unit = { $role }, counted in { $unit }
datasets-label-role = Purpose
datasets-label-forecast = Forecast
datasets-label-raw = Raw data
datasets-label-rejected = Rejected
datasets-label-agreement = Agreement
datasets-label-rights = Rights
datasets-label-privacy = Personal data
datasets-label-arrival = From the { client }
datasets-label-annotators = Annotators
datasets-label-seal = Freeze
datasets-label-label-error = Label error
datasets-label-manifest = Manifest
datasets-forecast-done = target of { $target } reached on { $on }
datasets-forecast-finish = { $on }: { $left } left at { $per_day } a working day{ $has_few ->
        [yes] {" "}(only { $days } working days are known)
       *[no] {""}
    }
datasets-forecast-no-progress = no progress towards { $target }: nothing was accepted on most of the { $has_few ->
        [yes] { $days } working days that are known
       *[no] last ten working days
    }
datasets-forecast-unknown = no forecast: { $why }
datasets-needed-late = needed by { $by }, { $late }
datasets-lacks-no-target = no target
datasets-lacks-no-line = no counts yet
datasets-lacks-one-line = one count only
datasets-lacks-few-days = counts of fewer than three working days
datasets-lacks-not-accepted = accepted items are not counted
datasets-lacks-not-begun = work on it has not begun
datasets-lacks-stale = no count in ten working days
datasets-lacks-too-far = too slow to forecast
datasets-raw-planned = { $planned } planned
datasets-raw-needed = { $needed } needed by the planned yields
datasets-raw-short = { $short } short
datasets-raw-observed = { $needed } needed by the observed yields, by which { $reachable } can be accepted without rework
datasets-rejected-recent = { $rejected } of { $inspected } inspected ({ $share }), { $from } to { $to }
datasets-rejected-all = { $rejected } of { $inspected } inspected ({ $share }) up to { $to }
datasets-rejected-weeks = by interval { $weeks }
datasets-rejected-until = { $share } (to { $to })
datasets-agreement = agreement
datasets-agreement-value = { $measure } { $value } on { $on }
datasets-agreement-target = target { $target }
datasets-agreement-labelled = { $labelled } labelled by then
datasets-rights-owned = our own
datasets-rights-licence = licence
datasets-rights-client = the { client }'s
datasets-rights-public = public
datasets-rights-unclear = unclear
datasets-proof = proof: { $proof }
datasets-source = source: { $source }
datasets-privacy-none = none
datasets-privacy-open = some, not de-identified; nothing is labelled yet
datasets-privacy-deidentified = some, de-identified on { $on }, before labelling
datasets-privacy-labelled-before = some, labelled by { $labelled } before it was de-identified ({ $on })
datasets-arrived = promised for { $promised }, received on { $received } ({ $late })
datasets-overdue = promised for { $promised }, not received: { $past } past
datasets-awaited = promised for { $promised }
datasets-annotators-shared = label training data too: { $names }
datasets-annotators-developers = build models: { $names }
datasets-annotators-apart = none of them labels training data or builds models
datasets-frozen = frozen on { $on }
datasets-not-frozen = not frozen
datasets-hash = hash { $hash }
datasets-hash-same = the same hash in all { $count } measurements that name one
datasets-hash-changed = { $count ->
    [one] another in one measurement
   *[other] another in { $count } measurements
}: { $named }
datasets-moved = accepted items since then { $moved }
datasets-label-error-most = { $share } of the labels are wrong, so that about { $most } is the most that can be shown
datasets-manifest-items = { $path }, { $items ->
    [one] one item
   *[other] { $items } items
 }
datasets-leakage = Leakage
datasets-by-hash = items in both:
datasets-by-group = groups in both:
datasets-nothing-shared = none
datasets-shared = { $keys } (items: { $here } of the first, { $there } of the second): { $examples }
datasets-untold-no-manifest = cannot tell without a list of the items (`manifest`): { $ids }
datasets-untold-no-column = cannot be told: the manifest of { $id } has no such column, or nothing in it
datasets-untold-no-group = cannot be told: { $id } has no `group`
datasets-untold-differ = cannot be told: the two are written in different ways
datasets-unknown = Not known
datasets-would-tell = `{ $key }` in { $file }
datasets-unknown-target = how much is wanted
datasets-unknown-needed-by = whether it is late
datasets-unknown-counts = how far it is
datasets-unknown-recent = how fast it goes now
datasets-unknown-collected = how much was collected
datasets-unknown-labelled = how much waits for inspection
datasets-unknown-inspected = how much was inspected
datasets-unknown-raw = how much is to be collected
datasets-unknown-yield = whether enough is collected
datasets-unknown-rejected = how much is rejected
datasets-unknown-agreement = how far annotators agree
datasets-unknown-agreement-target = how far they ought to agree
datasets-unknown-quality = how good it must be
datasets-unknown-quality-counts = how good it is
datasets-unknown-criterion = what a quality index must reach
datasets-unknown-basis = where a criterion is promised
datasets-unknown-classes = how much of each class is wanted
datasets-unknown-class-counts = how much of each class there is
datasets-unknown-rights = on what right it is used
datasets-unknown-proof = proof of that right
datasets-unknown-privacy = whether it holds personal data
datasets-unknown-deidentified = when personal data was removed
datasets-unknown-annotators = who labels it
datasets-unknown-frozen = since when it has not changed
datasets-unknown-hash = whether it has changed
datasets-unknown-label-error = what can be shown with it at most
datasets-unknown-leakage = whether it shares items with other sets
datasets-unknown-groups = which items belong together
manifest-not-there = { $path } is not there
manifest-dvc = { $path } is kept by DVC and not here (`dvc pull`)
manifest-lfs = { $path } is kept by Git LFS and not here (`git lfs pull`)
manifest-large = { $path } is larger than 512 MB
manifest-outside = { $path } leads out of the project
manifest-unreadable = { $path } cannot be read: { $why }
manifest-empty = { $path } has no items
manifest-no-table = { $path }, line { $line }: neither CSV with as many fields as the header nor a JSON object
manifest-no-keys = { $path } has neither a hash column (sha256, md5, hash, …) nor the column of `group`
failure-unknown-dataset = there is no dataset `{ $id }`
    .help = `pmo data` lists them{ $has_near ->
        [yes] ; did you mean `{ $near }`?
       *[no] {""}
    }

## Mail: what arrived after all

outbox-arrived = { $count ->
        [0] everybody had <{ $id }> already
       *[other] written down: <{ $id }> reached { $to }
    }. `pmo --as-of { $date } send { $report }` now sends nothing and writes the line in contacts/ that is missing
failure-outbox-message = the ledger has no message <{ $id }>
    .help = `pmo outbox --format json` shows the ids
failure-outbox-not-sent = <{ $id }> did not go out to those who lack it, so it cannot have arrived; nothing was written
    .help = pmo --as-of { $date } send { $report } sends it to them


## Goals: verdicts and what they take
failure-unknown-goal = there is no goal `{ $id }`
    .help = `pmo goals` lists the ids{ $has_near ->
        [yes] ; did you mean `{ $near }`?
       *[no] {""}
    }
goals-title = { $name }: goals as of { $date }
goals-one-title = { $name } [{ $id }] as of { $date }
goals-tree-title = { $name }: what the goals are for, as of { $date }
goals-latest = Latest (95% bounds)
goals-target-of-year = Target { $year }
goals-verdict-of-year = Verdict { $year }
goals-cases = Cases
goals-still = Still needed
goals-slope = Slope / needed a day
goals-due = Due
goals-due-tested = { $due }, test { $test }
goals-unmeasured = not measured
goals-few-points = { $points } of 4 points
goals-reached = reached
goals-still-many = over 200,000
goals-still-never = never by counting
goals-still-better = a better model
goals-still-wider = more items
goals-still-bounds = bounds
goals-still-clean = a clean set
goals-still-agreed = the agreed set
goals-still-labels = better labels
goals-still-classes = every class
goals-still-value = a value
goals-of-year = Research year { $year }:
goals-of-end = At the end:
goals-said-never = Not measured yet.
goals-said-value = Measured on { $date }: { $value }, without bounds.
goals-said-there = Counted on { $date }: { $value }.
goals-said-between = Measured on { $date }: { $value }, between { $low } and { $high } (each bound 95% sure).
goals-said-passed = On { $date } { $count } of { $samples } passed: { $value }, and at least { $low } (95% sure).
goals-said-failed = On { $date } { $count } of { $samples } went wrong: { $value }, and at most { $high } (95% sure).
goals-said-counted = On { $date } { $count } of { $samples } were counted: { $value }, between { $low } and { $high } (each bound 95% sure).
goals-shown = Shown: { $direction ->
        [exact] both bounds lie within the target of { $target }.
       *[other] even the unfavourable bound keeps the target of { $target }.
    }
goals-shown-bare = Shown, as far as the bounds hold that measurements/{ $id }.toml names: they keep the target of { $target }, but how they were drawn is not written (`resampled`).
goals-there = Shown: the target of { $target } is there.
goals-not-shown = Not shown yet: { $direction ->
        [exact] the value lies within the target of { $target }, not both of its bounds do, so luck may explain it.
       *[other] the value reaches the target of { $target }, its unfavourable bound does not, so luck may explain it.
    }
goals-other-version = Not shown yet: the value reaches the target of { $target }, but on another version of the evaluation set than the one agreed.
goals-agreed-set = The line names the hash { $measured }, [dataset.{ $id }] in data.toml { $agreed }: measure on that version, or correct the hash that is wrong.
goals-beyond-labels = Not shown yet: the value reaches the target of { $target }, but so many labels of the evaluation set are wrong that no figure on it can show that.
goals-better-labels = More cases will not help: have the labels of the evaluation set inspected again, and lower `label-error` by what that finds.
goals-leaks = Not shown yet: the value reaches the target of { $target }, but on items that a model may know by heart.
goals-lacks-classes = Cannot tell whether every class reaches { $target }: measurements/{ $id }.toml gives a figure of all together; record that of the weakest class with `weakest-of`, the number of classes (`pmo measure { $id } --from FILE --class-column NAME` finds it).
goals-lacks-resamples = Cannot tell whether { $target } is met by more than luck: the bounds in measurements/{ $id }.toml come from { $resampled } resamples; it takes { $least }.
goals-lacks-rate = Cannot tell: measurements/{ $id }.toml counts cases, but the metric ({ $metric }) counts none; record `value` with `low`, `high` and `resampled`.
goals-clean-set = { leaked }: take them out on one side, train and measure anew (`pmo data { $id }` names some).
goals-not-met = Not met: still { $gap } away from the target of { $target }.
goals-lacks-target = Cannot tell: [goal.{ $id }] in goals.toml lacks { $keys }.
goals-lacks-measurement = Cannot tell: measurements/{ $id }.toml has no measurement by this day.
goals-lacks-counts = Cannot tell whether { $target } is met by more than luck: measurements/{ $id }.toml gives a rate alone; add `passed` (or `failed`) and `samples`.
goals-lacks-bounds = Cannot tell whether { $target } is met by more than luck: measurements/{ $id }.toml gives a value alone; add `low`, `high` and `resampled`.
goals-allowed = To show it, at most { $allowed } of { $samples } cases may fail{ $together ->
        [yes] {", as those of a group go together"}
       *[no] {""}
    }; { $failures } did.
goals-too-few = { $samples } cases are too few, even without a failure: it takes { $least }.
goals-more = With the { $number ->
        [0] cases counted so far without a failure it takes { $all } in all: { $more } more, none of which fails.
        [1] one failure so far it takes { $all } cases in all: { $more } more, none of which fails.
       *[other] { $failures } failures so far it takes { $all } cases in all: { $more } more, none of which fails.
    }
goals-more-rate = If cases go on passing as they did, about { $more } more will do.
goals-more-close = The rate lies so little beyond the target that 200,000 cases like these would not show it.
goals-at-target = The rate equals the target, and a model exactly at its target can never be shown to meet it, however many cases: it must become better.
goals-missed = More cases will not help: the model must become better.
goals-narrower = The bounds must become narrower: about { $times } times as many independent items would do.
goals-first = It takes { $none } cases without a failure, { $one } with one, { $two } with two or { $three } with three.
goals-ceiling = The labels of the evaluation set are wrong in { $error } of its items, so { $ceiling } is the limit of what can be proven.
goals-ceiling-near = The target leaves little room: the labels of the evaluation set are wrong in { $error } of its items, so { $ceiling } is the limit of what can be proven.
goals-ceiling-over = The target cannot be proven on this evaluation set: its labels are wrong in { $error } of its items, so { $ceiling } is the limit.
goals-weighted = Weighted achievement of the final targets: { $sum } of { $all } points measured (each ratio counted up to 100%).
goals-weighted-of-year = Weighted achievement of this research year's targets: { $sum } of { $all } points measured.
goals-clusters-note = Cannot tell what cases that belong together are worth: { $ids } (the evaluation set names a `group`, the log gives only counts).
goals-more-detail = pmo goals ID shows a goal in detail, pmo goals --tree what the goals are for.
goals-part-verdict = What it shows
goals-part-history = Measurements
goals-part-course = Where it is going
goals-part-samples = Samples
goals-year = Target of the year
goals-year-target = { $target } by { $due } (research year { $year })
goals-margin = Our own margin
goals-booked = Test booked for
goals-set = Evaluation set
goals-frozen = frozen on { $date }
goals-not-frozen = not frozen
goals-samples = Samples promised
goals-sample = One sample
goals-method = Method
goals-conditions = Conditions
goals-basis = Basis
goals-kpi = KPI
goals-drivers = Factors
goals-factor = Factor
goals-head-day = Day
goals-head-value = Value
goals-head-bounds = 95% bounds
goals-head-cases = Cases
goals-head-set = Evaluation set
goals-head-model = Model
goals-head-gain = Gain
goals-head-chance = Chance?
goals-other-set = other version of the set
goals-unsaid-set = version of the set not said
goals-chance-unknown = cannot tell without bounds
goals-chance-no = real: chance gives { $noise } at most
goals-chance-worse = worse, beyond chance ({ $noise })
goals-chance-yes = within chance ({ $noise })
goals-course = The line through { $points } measurements on this version of the set moves { $slope } a working day.
goals-course-few = { $points } of the 4 measurements on one version of the evaluation set that a trend takes.
goals-required = { $slope } a working day would lead to the target by { $due }.
goals-forecast-beyond = By { $date } the line leaves the scale: it would lie beyond { $centre }, where values end (90% band within the scale: { $low } to { $high }). No trend goes on like that.
goals-forecast = On { $date } the line gives { $centre } (90% band: { $low } to { $high }).
goals-standstill = The last { $count } steps are within chance: nothing shows that the model became better.
goals-sizes = For a target of { $target }:
goals-size-if = If
goals-size-failures = { $failures ->
        [0] none fails
        [1] one fails
       *[other] { $failures } fail
    }
goals-size-promised = promised
goals-size-counted = counted so far
goals-size-even = truly { $margin } better: shown one time in two
goals-size-power = truly { $margin } better: shown four times in five
goals-no-size = No number of cases shows this target.
goals-exactly = A model exactly at its target can never be shown to meet it: agree on an internal margin and the number of cases at the start.
goals-no-margin = Without `margin` in goals.toml nothing is said of the cases that a better model takes.
goals-no-rate = The metric counts no cases: bounds come from drawing the evaluation items again (`low`, `high`, `resampled`).
goals-clusters = The { $samples } cases are worth { $effective } independent ones: those of a group stand or fall together.
goals-clusters-unknown = Cannot tell what the { $samples } cases are worth: those of one `{ $group }` may stand or fall together, and measurements/{ $id }.toml lacks `low`, `high` and `resampled` drawn by `{ $group }`.
goals-no-kpi = No KPI is written: kpis.toml says what the { client } wants to improve.
goals-kpi-alone = No goal serves this KPI: name it as `kpi` of a goal in goals.toml.
goals-goal-alone = No factor is named: `drivers` in goals.toml.
goals-loose = Goals that serve no KPI
goals-factors-loose = Factors that drive no goal
goals-proof = { $verdict }: { $value } on { $date }
goals-proof-basis = basis: { $basis }
goals-evidence = evidence: { $evidence }
goals-source = source: { $source }
goals-goal = Goal
goals-unproven = not backed: { $keys } of [{ $kind }.{ $id }] in { $file } missing

## A new project, and the team from inside

# Roles of people, where the team's own word is one of these.
role-ai-engineer = AI engineer
role-annotator-lead = lead of labelling
role-data-engineer = data engineer
role-data-scientist = data scientist
role-domain-expert = domain expert
role-planner = planner
role-pm = project manager

init-fill = Fill in what is marked: { $files ->
    [one] one file holds
   *[other] { $files } files hold
 } "[to be confirmed: …]"
init-mark = {"[to be confirmed"}
team-answer = Answer
team-backup = Stands in
team-cannot-tell = Cannot tell
team-choice = Was the project worth choosing?
team-choice-expert = there is a domain partner
team-choice-feasible = it can be done
team-choice-measurable = its objective can be measured and has a value
team-choice-traction = it shows results in 6 to 12 months
team-choice-worth = it is more than trivial
team-consumer = For consumers: planner { $planners }; manager { $managers }, { $fte } FTE
team-disciplines = Disciplines, the largest first
team-figure-choice = the choice of the project
team-figure-consumer-roles = planner and manager of a product for consumers
team-figure-critical-path = who holds the critical path
team-figure-data-science = the share of data scientists
team-figure-phases = roles by phase
team-figure-projects = how many projects people work in
team-figure-sponsor = who stands for the project
team-last-day = Last day
team-leavers = Leave before the contract ends, or left work behind
team-missing = { $what }: { $input }
team-missing-choice = answer the questions of `[choice]` in project.toml
team-missing-declared = write the day of the executive's declaration into `declared` in project.toml
team-missing-market = say whom it serves: `audience` in project.toml
team-missing-owners = name the `owner` or the `role` of the tasks
team-missing-phases = give the tasks or their summaries a `phase`
team-missing-projects = write `projects` of the members in team.toml
team-missing-roles = nobody of ours does AI work by `role` in team.toml
team-missing-schedule = there is no schedule
team-missing-sponsor = name the executive who stands for it: `sponsor` in project.toml
team-missing-team = nobody of ours is in the team on this day: team.toml
team-missing-work = nothing critical is left to do
team-discipline = { $role } { $share }
team-no = no
team-nobody = nobody
team-open = –
team-open-tasks = Open tasks
team-path = Critical path: { $days } working days of tasks left
team-person = Person
team-person-days = Person-days
team-phase = Phase
team-phase-data = data
team-phase-eda = exploration
team-phase-handover = handover
team-phase-model = model
team-phase-start = start
team-phase-system = system
team-phase-test = test
team-phases = Roles by phase
team-projects = Active projects: { $who }
team-question = Question
team-science = Data science: { $share } of the AI work, { $capable } of { $all } FTE ({ $who })
team-share = Share
team-sponsor = Sponsor: { $sponsor }, declared { $date }
team-sponsor-undeclared = Sponsor: { $sponsor }, without a dated declaration
team-successor = Hands over to
team-tasks = Tasks
team-title = Team of { $name } – as of { $date } (internal)
team-unallocated = counted as whole for want of an allocation: { $who }
team-unknown = not told { $days } days
team-unowned = without an owner: { $days } working days
team-unphased = { $count } { $count ->
        [one] task has
       *[other] tasks have
    } no phase
team-why = Why
team-yes = yes
measure-outside = { $file } names figures outside its folder: { $path }
    .help = name the file itself with --from
