//! Sorting tasks behind what bounds them, and naming those that wait for each other.

use super::order::{Order, Step};
use super::plan::Plan;
use super::result::Fault;

/// Sorts the nodes.
pub(super) struct Sorting<'a> {
    plan: &'a Plan,
    order: &'a Order,
    /// How many nodes each still waits for.
    waits: Vec<u32>,
}

impl<'a> Sorting<'a> {
    pub(super) fn new(plan: &'a Plan, order: &'a Order) -> Self {
        let count = plan.tasks.len();
        let mut sorting = Self {
            plan,
            order,
            waits: vec![0; 2 * count],
        };
        for index in 0..count {
            let entry = sorting.entry(index);
            sorting.waits[entry] += order.links_into(index).count() as u32;
            if let Some(parent) = order.parent(index) {
                sorting.waits[entry] += 1;
                sorting.waits[parent] += 1;
            }
        }
        sorting
    }

    /// The node at which bounds reach a task.
    fn entry(&self, task: usize) -> usize {
        if self.order.is_summary(task) {
            self.plan.tasks.len() + task
        } else {
            task
        }
    }

    /// The nodes that wait for this one.
    fn after(&self, node: usize, reached: &mut Vec<usize>) {
        reached.clear();
        match self.order.step(node) {
            Step::Open(task, _) => {
                reached.extend(self.order.children(task).map(|child| self.entry(child)))
            }
            Step::Leaf(task) | Step::Close(task, _) => {
                reached.extend(
                    self.order
                        .links_out_of(task)
                        .map(|link| self.entry(self.plan.links[link].to)),
                );
                reached.extend(self.order.parent(task));
            }
        }
    }

    pub(super) fn sort(mut self) -> Result<Vec<u32>, Fault> {
        let count = self.plan.tasks.len();
        let nodes = count + self.order.summaries;
        let mut queue: Vec<u32> = Vec::with_capacity(nodes);
        let entries = (0..count).map(|task| self.entry(task));
        queue.extend(
            entries
                .filter(|node| self.waits[*node] == 0)
                .map(|node| node as u32),
        );
        let mut reached = Vec::new();
        let mut next = 0;
        while let Some(node) = queue.get(next).copied() {
            next += 1;
            self.after(node as usize, &mut reached);
            for later in &reached {
                self.waits[*later] -= 1;
                if self.waits[*later] == 0 {
                    queue.push(*later as u32);
                }
            }
        }
        if queue.len() < nodes {
            return Err(Fault::Cycle(self.cycle()));
        }
        Ok(queue)
    }

    /// A cycle among the nodes that still wait: from the first of them backwards until one comes twice.
    fn cycle(&self) -> Vec<usize> {
        let count = self.plan.tasks.len();
        let mut before = vec![usize::MAX; 2 * count];
        let mut reached = Vec::new();
        for node in (0..2 * count).rev().filter(|node| self.waits[*node] > 0) {
            self.after(node, &mut reached);
            for later in &reached {
                before[*later] = node;
            }
        }
        let mut seen = vec![false; 2 * count];
        let Some(mut node) = (0..2 * count).find(|node| self.waits[*node] > 0) else {
            return Vec::new();
        };
        while !seen[node] {
            seen[node] = true;
            node = before[node];
        }
        let mut round = vec![node];
        while before[round[round.len() - 1]] != node {
            round.push(before[round[round.len() - 1]]);
        }
        round.reverse();
        let mut tasks: Vec<usize> = round.into_iter().map(|node| node % count).collect();
        tasks.dedup();
        if tasks.len() > 1 && tasks.first() == tasks.last() {
            tasks.pop();
        }
        let smallest = tasks
            .iter()
            .enumerate()
            .min_by_key(|(_, task)| **task)
            .map_or(0, |(place, _)| place);
        tasks.rotate_left(smallest);
        tasks
    }
}
