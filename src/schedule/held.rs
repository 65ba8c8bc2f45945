//! What holds a row where it is.

use super::Timetable;
use super::result::Driver;

impl Timetable {
    /// The first unfinished row in the chain of links that sets a row's date; the row itself where nothing holds it.
    pub fn held_by(&self, row: usize) -> usize {
        let mut at = row;
        // A chain visits each row once.
        for _ in 0..self.times.len() {
            let Some(Driver::Link(link)) = self.times[at].driver else {
                break;
            };
            let link = &self.plan.links[link];
            let from = self.leaf(link.from, link.kind.from_finish());
            if self.is_finished[from] || from == row {
                break;
            }
            at = from;
        }
        at
    }

    /// The leaf that ends a summary (or begins it).
    fn leaf(&self, row: usize, by_finish: bool) -> usize {
        let leaves = self.leaves_in(row);
        let found = if by_finish {
            leaves.max_by_key(|at| self.times[*at].finish)
        } else {
            leaves.min_by_key(|at| self.times[*at].start)
        };
        found.unwrap_or(row)
    }

    /// The leaves of a summary that take part.
    pub fn leaves_in(&self, row: usize) -> impl Iterator<Item = usize> + '_ {
        let rows = &self.wbs.rows;
        let depth = rows[row].depth;
        let inside = (row + 1..rows.len()).take_while(move |at| rows[*at].depth > depth);
        inside.filter(|at| !rows[*at].is_summary && !self.plan.tasks[*at].inactive)
    }
}
