//! The order in which tasks can be computed: every task after what bounds it.

use super::plan::Plan;
use super::result::Fault;
use super::sorting::Sorting;

/// No task, no node.
const NONE: u32 = u32::MAX;

/// The task or node that a field of a flat array names.
fn listed(field: u32) -> Option<usize> {
    (field != NONE).then_some(field as usize)
}

/// A step of the computation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step {
    /// A task without children.
    Leaf(usize),
    /// What bounds everything inside a summary (with its number) is known.
    Open(usize, usize),
    /// Everything inside a summary (with its number) is known.
    Close(usize, usize),
}

/// Tasks, links and hierarchy in flat arrays.
#[derive(Debug)]
pub(super) struct Order {
    /// Nodes in order: a task is node `index`, which for a summary is its close; its opening is `count + index`.
    nodes: Vec<u32>,
    /// How many tasks have children.
    pub(super) summaries: usize,
    /// By task with children: its number among those.
    slot: Vec<u32>,
    parent: Vec<u32>,
    /// Which tasks take no part, by themselves or because a summary above does not.
    pub(super) inactive: Vec<bool>,
    /// First child of each task, then the next one under the same parent.
    child: Vec<u32>,
    sibling: Vec<u32>,
    incoming: Lists,
    outgoing: Lists,
}

/// One list of link indices a task, all in one array.
#[derive(Debug)]
struct Lists {
    first: Vec<u32>,
    links: Vec<u32>,
}

impl Lists {
    /// Groups `links` (pairs of task and link) by task, in the order given.
    fn group(tasks: usize, links: impl Iterator<Item = (usize, usize)> + Clone) -> Self {
        let mut first = vec![0u32; tasks + 1];
        for (task, _) in links.clone() {
            first[task + 1] += 1;
        }
        for task in 0..tasks {
            first[task + 1] += first[task];
        }
        let mut next = first.clone();
        let mut grouped = vec![0u32; first[tasks] as usize];
        for (task, link) in links {
            grouped[next[task] as usize] = link as u32;
            next[task] += 1;
        }
        Self {
            first,
            links: grouped,
        }
    }

    fn of(&self, task: usize) -> impl Iterator<Item = usize> + '_ {
        let range = self.first[task] as usize..self.first[task + 1] as usize;
        self.links[range].iter().map(|link| *link as usize)
    }
}

impl Order {
    /// Sorts the plan, or names a cycle. Links that touch no task or come from an inactive one are left out.
    pub(super) fn of(plan: &Plan) -> Result<Self, Fault> {
        let count = plan.tasks.len();
        let mut slot = vec![NONE; count];
        let mut parents = vec![NONE; count];
        let mut inactive = vec![false; count];
        for (index, task) in plan.tasks.iter().enumerate() {
            inactive[index] = task.inactive;
            if let Some(parent) = task.parent {
                if parent >= index {
                    return Err(Fault::Unordered(index));
                }
                slot[parent] = 0;
                parents[index] = parent as u32;
                inactive[index] |= inactive[parent];
            }
        }
        let mut summaries = 0;
        for slot in slot.iter_mut().filter(|slot| **slot != NONE) {
            *slot = summaries;
            summaries += 1;
        }
        let (mut child, mut sibling) = (vec![NONE; count], vec![NONE; count]);
        for index in (0..count).rev().filter(|index| parents[*index] != NONE) {
            sibling[index] = std::mem::replace(&mut child[parents[index] as usize], index as u32);
        }
        let links = plan.links.iter().enumerate();
        let live =
            links.filter(|(_, link)| link.from < count && link.to < count && !inactive[link.from]);
        let incoming = Lists::group(count, live.clone().map(|(index, link)| (link.to, index)));
        let outgoing = Lists::group(count, live.map(|(index, link)| (link.from, index)));
        let (summaries, parent) = (summaries as usize, parents);
        let mut order = Self {
            nodes: Vec::new(),
            summaries,
            slot,
            parent,
            inactive,
            child,
            sibling,
            incoming,
            outgoing,
        };
        order.nodes = Sorting::new(plan, &order).sort()?;
        Ok(order)
    }

    /// Links that bound the task.
    pub(super) fn links_into(&self, task: usize) -> impl Iterator<Item = usize> + '_ {
        self.incoming.of(task)
    }

    /// The steps in order.
    pub(super) fn steps(&self) -> impl DoubleEndedIterator<Item = Step> + '_ {
        self.nodes.iter().map(|node| self.step(*node as usize))
    }

    pub(super) fn step(&self, node: usize) -> Step {
        let count = self.slot.len();
        let task = if node < count { node } else { node - count };
        match self.slot(task) {
            None => Step::Leaf(task),
            Some(slot) if node < count => Step::Close(task, slot),
            Some(slot) => Step::Open(task, slot),
        }
    }

    pub(super) fn is_summary(&self, task: usize) -> bool {
        self.slot[task] != NONE
    }

    /// The summary that a task lies in.
    pub(super) fn parent(&self, task: usize) -> Option<usize> {
        listed(self.parent[task])
    }

    /// The number of a summary among the summaries.
    pub(super) fn slot(&self, task: usize) -> Option<usize> {
        listed(self.slot[task])
    }

    /// The number of the summary that a task lies in.
    pub(super) fn above(&self, task: usize) -> Option<usize> {
        self.parent(task).and_then(|parent| self.slot(parent))
    }

    /// The tasks directly inside a summary.
    pub(super) fn children(&self, summary: usize) -> impl Iterator<Item = usize> + '_ {
        std::iter::successors(listed(self.child[summary]), move |child| {
            listed(self.sibling[*child])
        })
    }

    /// Links that the task drives.
    pub(super) fn links_out_of(&self, task: usize) -> impl Iterator<Item = usize> + '_ {
        self.outgoing.of(task)
    }
}
