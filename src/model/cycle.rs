//! Finds tasks that wait for themselves, through links and through the hierarchy.

use std::collections::{BTreeSet, VecDeque};

use super::kind::task::Task;
use super::problem::{Fault, Problem};
use super::project::Project;
use super::record::Record;

/// Reports each knot of tasks once, with a shortest cycle in it named in order.
pub fn find(project: &Project, faults: &mut Vec<Fault>) {
    let tasks = &project.tasks;
    let parent = |task: &Record<Task>| tasks.position(task.parent.as_deref()?);
    let mut parents: Vec<_> = tasks.iter().map(parent).collect();
    for ring in find_rings(project, &parents, faults) {
        parents[ring] = None;
    }
    if is_in_order(project, &parents) {
        return;
    }
    let graph = Graph::of(project, &parents);
    for knot in graph.knots() {
        let Some(cycle) = graph.shortest_cycle(&knot) else {
            continue;
        };
        let mut tasks: Vec<usize> = cycle.into_iter().map(|node| node / 2).collect();
        tasks.dedup();
        while tasks.len() > 1 && tasks.first() == tasks.last() {
            tasks.pop();
        }
        report(project, &tasks, faults);
    }
}

/// Whether everything is written after what it waits for, as in most plans: then nothing can wait for itself.
fn is_in_order(project: &Project, parents: &[Option<usize>]) -> bool {
    let tasks = &project.tasks;
    // Of each task the last one written inside it.
    let mut last: Vec<usize> = (0..tasks.len()).collect();
    for (at, parent) in parents.iter().enumerate().rev() {
        match parent {
            Some(parent) if *parent < at => last[*parent] = last[*parent].max(last[at]),
            Some(_) => return false,
            None => {}
        }
    }
    tasks.iter().enumerate().all(|(at, task)| {
        let mut froms = task
            .after
            .iter()
            .filter_map(|link| tasks.position(&link.task));
        froms.all(|from| last[from] < at)
    })
}

fn report(project: &Project, cycle: &[usize], faults: &mut Vec<Fault>) {
    let Some(first) = cycle
        .iter()
        .enumerate()
        .min_by_key(|(_, task)| **task)
        .map(|(at, _)| at)
    else {
        return;
    };
    let ordered: Vec<_> = cycle[first..].iter().chain(&cycle[..first]).collect();
    let tasks = ordered.iter().map(|at| &project.tasks[**at]);
    let mut path: Vec<_> = tasks.clone().map(|task| task.id.clone()).collect();
    path.extend(path.first().cloned());
    let places: Vec<_> = tasks.map(|task| task.at(&["after"])).collect();
    let place = places[0].clone();
    faults.push(Fault {
        problem: Problem::Cycle { path, places },
        place,
    });
}

/// The tasks that are inside themselves; each such ring is reported.
fn find_rings(
    project: &Project,
    parents: &[Option<usize>],
    faults: &mut Vec<Fault>,
) -> BTreeSet<usize> {
    let parent = |at: usize| parents[at];
    // 0: not seen, otherwise the number of the walk that saw it.
    let mut seen = vec![0; project.tasks.len()];
    let mut found = BTreeSet::new();
    for start in 0..project.tasks.len() {
        let mut at = Some(start);
        while let Some(task) = at.filter(|task| seen[*task] == 0) {
            seen[task] = start + 1;
            at = parent(task);
        }
        if let Some(entry) = at.filter(|task| seen[*task] == start + 1) {
            let ring: Vec<_> = std::iter::successors(Some(entry), |task| {
                parent(*task).filter(|next| *next != entry)
            })
            .collect();
            let tasks = ring.iter().map(|task| &project.tasks[*task]);
            let mut path: Vec<_> = tasks.clone().map(|task| task.id.clone()).collect();
            path.push(path[0].clone());
            let places: Vec<_> = tasks.map(|task| task.at(&["in"])).collect();
            let place = places[0].clone();
            faults.push(Fault {
                problem: Problem::Cycle { path, places },
                place,
            });
            found.extend(ring);
        }
    }
    found
}

/// Two nodes a task: 2i is where links enter, 2i + 1 where they leave; the same for leaves.
struct Graph {
    /// Where the edges of each node begin, and where those of the last end.
    first: Vec<usize>,
    edges: Vec<usize>,
}

impl Graph {
    fn of(project: &Project, parents: &[Option<usize>]) -> Self {
        let tasks = &project.tasks;
        let mut summary = vec![false; tasks.len()];
        for parent in parents.iter().flatten() {
            summary[*parent] = true;
        }
        let enter = |at: usize| 2 * at;
        let leave = |at: usize| if summary[at] { 2 * at + 1 } else { 2 * at };
        let mut pairs = Vec::new();
        for (at, task) in tasks.iter().enumerate() {
            if let Some(parent) = parents[at] {
                pairs.push((enter(parent), enter(at)));
                pairs.push((leave(at), leave(parent)));
            }
            let links = task.after.iter();
            let froms = links.filter_map(|link| tasks.position(&link.task));
            pairs.extend(froms.map(|from| (leave(from), enter(at))));
        }
        Self::grouped(2 * tasks.len(), &pairs)
    }

    /// The edges by the node they leave, in the order given.
    fn grouped(nodes: usize, pairs: &[(usize, usize)]) -> Self {
        let mut first = vec![0; nodes + 1];
        for (from, _) in pairs {
            first[from + 1] += 1;
        }
        for node in 0..nodes {
            first[node + 1] += first[node];
        }
        let mut place = first.clone();
        let mut edges = vec![0; pairs.len()];
        for (from, to) in pairs {
            edges[place[*from]] = *to;
            place[*from] += 1;
        }
        Self { first, edges }
    }

    fn len(&self) -> usize {
        self.first.len() - 1
    }

    fn next(&self, node: usize) -> &[usize] {
        &self.edges[self.first[node]..self.first[node + 1]]
    }

    /// Strongly connected sets with a cycle, by Tarjan's algorithm without recursion.
    fn knots(&self) -> Vec<Vec<usize>> {
        let mut search = Search {
            graph: self,
            order: vec![0; self.len()],
            low: vec![0; self.len()],
            on_stack: vec![false; self.len()],
            stack: Vec::new(),
            count: 0,
            knots: Vec::new(),
        };
        for node in 0..self.len() {
            if search.order[node] == 0 {
                search.visit(node);
            }
        }
        search.knots.sort();
        search.knots
    }

    fn shortest_cycle(&self, knot: &[usize]) -> Option<Vec<usize>> {
        // A knot is small or badly broken; searching from its first nodes is enough to name it.
        let starts = knot.iter().take(32);
        starts
            .filter_map(|start| self.cycle_from(*start, knot))
            .min_by_key(Vec::len)
    }

    fn cycle_from(&self, start: usize, knot: &[usize]) -> Option<Vec<usize>> {
        let mut from = std::collections::BTreeMap::new();
        let mut queue = VecDeque::from([start]);
        while let Some(node) = queue.pop_front() {
            for &next in self
                .next(node)
                .iter()
                .filter(|next| knot.binary_search(next).is_ok())
            {
                if next == start {
                    let back = |node: &usize| from.get(node).copied();
                    let mut cycle: Vec<_> = std::iter::successors(Some(node), back).collect();
                    cycle.reverse();
                    return Some(cycle);
                }
                if let std::collections::btree_map::Entry::Vacant(entry) = from.entry(next) {
                    entry.insert(node);
                    queue.push_back(next);
                }
            }
        }
        None
    }
}

struct Search<'g> {
    graph: &'g Graph,
    order: Vec<usize>,
    low: Vec<usize>,
    on_stack: Vec<bool>,
    stack: Vec<usize>,
    count: usize,
    knots: Vec<Vec<usize>>,
}

impl Search<'_> {
    fn visit(&mut self, root: usize) {
        let mut path = vec![(root, 0)];
        self.enter(root);
        while let Some((node, at)) = path.pop() {
            if let Some(&next) = self.graph.next(node).get(at) {
                path.push((node, at + 1));
                if self.order[next] == 0 {
                    self.enter(next);
                    path.push((next, 0));
                } else if self.on_stack[next] {
                    self.low[node] = self.low[node].min(self.order[next]);
                }
                continue;
            }
            if let Some((parent, _)) = path.last() {
                self.low[*parent] = self.low[*parent].min(self.low[node]);
            }
            if self.low[node] == self.order[node] {
                self.leave(node);
            }
        }
    }

    fn enter(&mut self, node: usize) {
        self.count += 1;
        self.order[node] = self.count;
        self.low[node] = self.count;
        self.on_stack[node] = true;
        self.stack.push(node);
    }

    fn leave(&mut self, root: usize) {
        let mut knot = Vec::new();
        while let Some(node) = self.stack.pop() {
            self.on_stack[node] = false;
            knot.push(node);
            if node == root {
                break;
            }
        }
        knot.sort_unstable();
        if knot.len() > 1 || self.graph.next(root).contains(&root) {
            self.knots.push(knot);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::source::memory;

    /// Whether the tasks, each with its keys, are in order and without a cycle.
    fn look(tasks: &[(&str, &str)]) -> (bool, bool) {
        let plan: String = tasks
            .iter()
            .map(|(id, keys)| format!("[task.{id}]\nname = \"{id}\"\n{keys}\n"))
            .collect();
        let (project, faults) =
            crate::model::load(&memory([("project.toml", ""), ("plan.toml", &plan)]));
        let tasks = &project.tasks;
        let parent = |task: &super::Record<super::Task>| tasks.position(task.parent.as_deref()?);
        let parents: Vec<_> = tasks.iter().map(parent).collect();
        let is_cycle = |fault: &super::Fault| matches!(fault.problem, super::Problem::Cycle { .. });
        (
            super::is_in_order(&project, &parents),
            !faults.iter().any(is_cycle),
        )
    }

    #[test]
    fn what_is_in_order_has_no_cycle() {
        let sound = (true, true);
        assert_eq!(look(&[("a", ""), ("b", "after = [\"a\"]")]), sound);
        let inside = [("s", ""), ("a", "in = \"s\""), ("b", "after = [\"s\"]")];
        assert_eq!(look(&inside), sound);
        // Sound, but not to be seen at a glance.
        assert_eq!(look(&[("b", "after = [\"a\"]"), ("a", "")]), (false, true));
        assert_eq!(look(&[("a", "in = \"s\""), ("s", "")]), (false, true));
    }

    #[test]
    fn a_cycle_is_never_in_order() {
        let cycle = (false, false);
        assert_eq!(look(&[("a", "after = [\"a\"]")]), cycle);
        let own = [("s", ""), ("a", "in = \"s\"\nafter = [\"s\"]")];
        assert_eq!(look(&own), cycle);
        let through = [
            ("s", ""),
            ("a", "after = [\"s\"]"),
            ("b", "in = \"s\"\nafter = [\"a\"]"),
        ];
        assert_eq!(look(&through), cycle);
    }
}
