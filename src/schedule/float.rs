//! Floats: how far a task may slip before the end, and before its successors, move.

use super::backward::{Caps, Front, Fronts, Late};
use super::early::{Early, State};
use super::network::Network;
use super::result::Times;

impl Network<'_> {
    /// The smaller of start and finish slack while not started, the finish slack once started, none once finished.
    fn total_float(&self, task: usize, early: &Early, late: &Late) -> i64 {
        let calendar = self.calendar(task);
        if early.state == State::Finished || self.order.inactive[task] {
            return 0;
        }
        let worker = self.worker(task);
        let is_asked_later = early.asked > early.start;
        let finish = if is_asked_later {
            worker.end_of(early.asked, worker.duration)
        } else {
            early.finish
        };
        let by_finish = calendar.between(finish.max(early.finish), late.finish);
        if early.state == State::Started {
            return by_finish;
        }
        by_finish.min(calendar.between(early.asked, late.start))
    }

    /// Early and late dates together, with floats.
    pub(super) fn times(&self, early: &[Early], late: &[Late]) -> Vec<Times> {
        let own = |task: usize| {
            let Early {
                start,
                finish,
                state,
                ..
            } = early[task];
            (state != State::Finished).then_some(Front { start, finish })
        };
        let mut inside: Vec<Option<Front>> = vec![None; self.order.summaries];
        for task in (0..early.len())
            .rev()
            .filter(|task| !self.order.inactive[*task])
        {
            let front = self
                .order
                .slot(task)
                .map_or_else(|| own(task), |slot| inside[slot]);
            self.pass_up(task, front, &mut inside);
        }
        let fronts = Fronts {
            own: &own,
            inside: &inside,
        };
        let mut known = self.first_tasks(early);
        let time = |task: usize| {
            let caps = self.caps(task, early, &fronts);
            let caps = self.under(task, early[task].start, caps, &known);
            if let Some(slot) = self.order.slot(task) {
                known.inside[slot] = caps;
            }
            self.time(task, &early[task], &late[task], &caps)
        };
        let mut times: Vec<Times> = (0..early.len()).map(time).collect();
        for task in (0..times.len()).rev() {
            if let Some(parent) = self.order.parent(task) {
                times[parent].critical |= times[task].critical;
            }
        }
        times
    }

    fn time(&self, task: usize, early: &Early, late: &Late, caps: &Caps) -> Times {
        let mut times = Times {
            start: early.start,
            finish: early.finish,
            late_start: late.start,
            late_finish: late.finish,
            resume: early.resume,
            ..Times::default()
        };
        if !self.order.is_summary(task) {
            let total = self.total_float(task, early, late);
            let taking_part = early.state != State::Finished && !self.order.inactive[task];
            times.total_float = Some(total);
            times.free_float = Some(self.free_float(task, early, caps, total));
            times.critical = taking_part && total <= self.plan.settings.critical_float;
            times.driver = Some(early.driver);
        }
        times
    }

    /// Never below zero, never above the total float.
    fn free_float(&self, task: usize, early: &Early, caps: &Caps, total: i64) -> i64 {
        let calendar = self.calendar(task);
        let Early {
            start,
            finish,
            state,
            ..
        } = *early;
        if state == State::Finished || self.order.inactive[task] {
            return 0;
        }
        let by_start = caps.start.map(|cap| calendar.between(start, cap));
        let by_finish = caps.finish.map(|cap| calendar.between(finish, cap));
        by_start
            .into_iter()
            .chain(by_finish)
            .fold(total, i64::min)
            .max(0)
    }
}
