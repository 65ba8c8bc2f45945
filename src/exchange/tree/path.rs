//! Finds the value that a path leads to.

use serde_json::Value;

use crate::args;
use crate::evidence::metric::composed;
use crate::exchange::fault::Fault;
use crate::model::field::near;

/// How many keys a message names.
const NAMED: usize = 12;

/// The value at a path, written with dots or as a JSON Pointer.
///
/// # Errors
/// [`Fault`] if there is none, or if several can be meant.
pub fn find<'t>(tree: &'t Value, path: &str) -> Result<&'t Value, Fault> {
    let composed = composed(path);
    let path = &*composed;
    if path.starts_with('/') {
        return tree.pointer(path).ok_or_else(|| nothing(tree, path, &[]));
    }
    let Some(steps) = steps(path) else {
        return Err(Fault::request("failure-tree-form", args![path]));
    };
    let found = found(tree, &steps);
    match found[..] {
        [value] => Ok(value),
        [] => Err(nothing(tree, path, &steps)),
        _ => Err(Fault::request("failure-tree-several", args![path])),
    }
}

/// One step down: a key, or a place in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Step {
    Name(String),
    At(usize),
}

/// The steps of `a.b[2].c`; `None` where brackets or dots do not come out.
fn steps(path: &str) -> Option<Vec<Step>> {
    let path = path.strip_prefix("$.").unwrap_or(path);
    let mut steps = Vec::new();
    for part in path.split('.') {
        let (name, places) = part.split_at(part.find('[').unwrap_or(part.len()));
        if !name.is_empty() {
            steps.push(Step::Name(name.to_owned()));
        } else if places.is_empty() {
            return None;
        }
        for place in places.split_terminator(']') {
            steps.push(Step::At(place.strip_prefix('[')?.parse().ok()?));
        }
        if !places.is_empty() && !places.ends_with(']') {
            return None;
        }
    }
    Some(steps)
}

/// Every value that the steps can mean: several names in a row may be one key with dots in it.
fn found<'t>(tree: &'t Value, steps: &[Step]) -> Vec<&'t Value> {
    let Some(first) = steps.first() else {
        return vec![tree];
    };
    match (tree, first) {
        (Value::Array(items), Step::At(at)) => {
            let item = items.get(*at).into_iter();
            item.flat_map(|item| found(item, &steps[1..])).collect()
        }
        (Value::Array(items), Step::Name(name)) => {
            let item = name.parse().ok().and_then(|at: usize| items.get(at));
            let item = item.into_iter();
            item.flat_map(|item| found(item, &steps[1..])).collect()
        }
        (Value::Object(keys), Step::Name(_)) => {
            let names = steps.iter().map_while(|step| match step {
                Step::Name(name) => Some(name.as_str()),
                Step::At(_) => None,
            });
            let names: Vec<_> = names.collect();
            let ends = (1..=names.len()).filter_map(|end| {
                let value = keys.get(&names[..end].join("."))?;
                Some(found(value, &steps[end..]))
            });
            ends.flatten().collect()
        }
        _ => Vec::new(),
    }
}

/// Says how far the path leads, and what there is instead.
fn nothing(tree: &Value, path: &str, steps: &[Step]) -> Fault {
    let far = (0..=steps.len()).rev();
    let reached = far.filter_map(|end| Some((end, *found(tree, &steps[..end]).first()?)));
    let (end, last) = reached.into_iter().next().unwrap_or((0, tree));
    let mut keys: Vec<&str> = match last {
        Value::Object(keys) => keys.keys().map(String::as_str).collect(),
        _ => Vec::new(),
    };
    keys.sort_unstable();
    let wanted = match steps.get(end) {
        Some(Step::Name(name)) => name.as_str(),
        _ => "",
    };
    let near = near(wanted, keys.iter().copied()).unwrap_or_default();
    let has_near = if near.is_empty() { "no" } else { "yes" };
    let has_keys = if keys.is_empty() { "no" } else { "yes" };
    let more = keys.len() > NAMED;
    keys.truncate(NAMED);
    let mut keys = keys.join(", ");
    if more {
        keys.push_str(", …");
    }
    let args = args![path, keys, near, has_near, has_keys];
    Fault::request("failure-tree-nothing", args)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn key(path: &str) -> &'static str {
        find(&tree(), path).unwrap_err().key
    }

    fn tree() -> Value {
        json!({
            "metrics": { "test": { "accuracy": 1 }, "test/cer": 2, "val.f1": 3 },
            "runs": [{ "cer": 4 }, { "cer": [5, 6] }],
            "twice": { "a": { "b": 7 }, "a.b": 8 },
        })
    }

    #[test]
    fn paths_lead_to_one_value() {
        for (path, value) in [
            ("metrics.test.accuracy", 1),
            ("$.metrics.test.accuracy", 1),
            ("/metrics/test/accuracy", 1),
            ("metrics.test/cer", 2),
            ("/metrics/test~1cer", 2),
            ("metrics.val.f1", 3),
            ("runs[0].cer", 4),
            ("runs.0.cer", 4),
            ("runs[1].cer[1]", 6),
            ("/twice/a.b", 8),
        ] {
            assert_eq!(find(&tree(), path).unwrap(), &json!(value), "{path}");
        }
    }

    #[test]
    fn paths_that_do_not() {
        for path in [
            "metrics.tset",
            "runs[2].cer",
            "/runs/9",
            "metrics.test.accuracy.x",
        ] {
            assert_eq!(key(path), "failure-tree-nothing", "{path}");
        }
        for path in ["", "a..b", "runs[x]", "runs[1", "runs]", "."] {
            assert_ne!(key(path), "failure-tree-several", "{path}");
        }
        assert_eq!(key("runs[x]"), "failure-tree-form");
        assert_eq!(key("twice.a.b"), "failure-tree-several");
        let fault = find(&tree(), "metrics.tset.accuracy").unwrap_err();
        assert_eq!(fault.args["near"], crate::lang::Arg::from("test"));
    }
}
