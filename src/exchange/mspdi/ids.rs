//! Ids made from people's names.

use std::collections::{BTreeMap, BTreeSet};

/// The ASCII letters and digits of a name in lower case, what lies between them as one `-`.
pub(super) fn slug(name: &str) -> String {
    let mut slug = String::new();
    for letter in name.chars() {
        if letter.is_ascii_alphanumeric() {
            slug.push(letter.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    slug.truncate(slug.trim_end_matches('-').len());
    slug
}

/// An id for each row (number in the file, name): the slug of its name if no other row has that
/// slug and it is not another row's `PREFIX<uid>`, else its own `PREFIX<uid>`.
pub(super) fn assign(rows: &[(i64, &str)], prefix: char) -> Vec<String> {
    let slugs: Vec<_> = rows.iter().map(|(_, name)| slug(name)).collect();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for slug in &slugs {
        *counts.entry(slug).or_default() += 1;
    }
    let numbered: Vec<_> = rows
        .iter()
        .map(|(uid, _)| format!("{prefix}{uid}"))
        .collect();
    let reserved: BTreeSet<_> = numbered.iter().collect();
    let free = |slug: &String| !slug.is_empty() && counts[slug.as_str()] == 1;
    let pairs = slugs.iter().zip(&numbered);
    let ids = pairs.map(|(slug, own)| match free(slug) && !reserved.contains(slug) {
        true => slug.clone(),
        false => own.clone(),
    });
    ids.collect()
}

/// The ids that records bring along, each once; the others as they are, or numbered where their id is taken.
pub(super) fn keep(own: &[Option<&str>], assigned: Vec<String>) -> Vec<String> {
    let mut taken: BTreeSet<String> = own.iter().flatten().map(|id| (*id).to_owned()).collect();
    let mut used = BTreeSet::new();
    let mut keep = |(own, assigned): (&Option<&str>, String)| {
        if let Some(own) = own.filter(|own| used.insert((*own).to_owned())) {
            return own.to_owned();
        }
        let numbered = (2..).map(|number| format!("{assigned}-{number}"));
        let mut free = std::iter::once(assigned.clone()).chain(numbered);
        let id = free.find(|id| taken.insert(id.clone()));
        id.unwrap_or(assigned)
    };
    own.iter().zip(assigned).map(&mut keep).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slug_or_number() {
        let rows = [
            (1, "Design  & Review!"),
            (2, "라벨링"),
            (3, "t2"),
            (4, "Same"),
            (5, "same"),
        ];
        assert_eq!(
            assign(&rows, 't'),
            ["design-review", "t2", "t3", "t4", "t5"]
        );
        // A name may be the row's own number.
        assert_eq!(assign(&[(7, "T7")], 't'), ["t7"]);
    }

    #[test]
    fn own_ids_stay_and_are_given_once() {
        let own = [Some("b"), None, Some("b"), None];
        let assigned = ["x", "b", "t3", "t4"].map(str::to_owned).to_vec();
        assert_eq!(keep(&own, assigned), ["b", "b-2", "t3", "t4"]);
    }
}
