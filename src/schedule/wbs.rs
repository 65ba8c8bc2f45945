//! The work breakdown structure: tasks in order of their hierarchy, with their numbers.

use crate::model::Project;

/// Levels of hierarchy that have numbers of their own.
const DEEPEST: usize = 100;

/// The tasks of a project, parents before their children, siblings in file order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wbs {
    pub rows: Vec<WbsRow>,
    row_of: Vec<Option<usize>>,
}

/// One task in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WbsRow {
    /// Index into the project's tasks.
    pub task: usize,
    /// Row of the summary it belongs to.
    pub parent: Option<usize>,
    /// `1.2.3`.
    pub number: String,
    /// 0 at the top.
    pub depth: usize,
    pub is_summary: bool,
}

impl Wbs {
    /// Orders the tasks of a project. Tasks inside each other have no place and are left out.
    pub fn of(project: &Project) -> Self {
        let tasks = &project.tasks;
        let mut children = vec![Vec::new(); tasks.len()];
        let mut tops = Vec::new();
        for (at, task) in tasks.iter().enumerate() {
            match task.parent.as_deref().and_then(|id| tasks.position(id)) {
                Some(parent) => children[parent].push(at),
                None => tops.push(at),
            }
        }
        let mut wbs = Self {
            rows: Vec::with_capacity(tasks.len()),
            row_of: vec![None; tasks.len()],
        };
        let mut stack: Vec<_> = tops
            .iter()
            .enumerate()
            .rev()
            .map(|(at, task)| (*task, None, (at + 1).to_string(), 0))
            .collect();
        while let Some((task, parent, number, depth)) = stack.pop() {
            let row = wbs.rows.len();
            for (at, child) in children[task].iter().enumerate().rev() {
                // Nobody nests this deep on purpose: the numbers stop growing, not the plan.
                let below = if depth < DEEPEST {
                    format!("{number}.{}", at + 1)
                } else {
                    number.clone()
                };
                stack.push((*child, Some(row), below, depth + 1));
            }
            let is_summary = !children[task].is_empty();
            wbs.row_of[task] = Some(row);
            wbs.rows.push(WbsRow {
                task,
                parent,
                number,
                depth,
                is_summary,
            });
        }
        wbs
    }

    /// The row of a task, by its index in the project.
    pub fn row_of(&self, task: usize) -> Option<usize> {
        self.row_of.get(task).copied().flatten()
    }
}
