//! Broken projects: each defect is found at its line, and none hides another.

use crate::support::{self, Page};

#[test]
fn each_case_has_exactly_the_findings_it_marks() {
    let cases = support::files("tests/cases/broken");
    assert!(cases.len() >= 50, "{} cases", cases.len());
    let mut wrong = Vec::new();
    for (name, text) in cases {
        let page = Page::parse(&text);
        let found = page.found();
        if found != page.expected {
            wrong.push(format!(
                "{name}\n  marked {:?}\n  found  {:?}",
                page.expected, found
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
