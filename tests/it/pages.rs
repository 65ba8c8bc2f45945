//! Every rule's page runs: what it shows is what `check` finds.

use pmo::check;
use pmo::lang::Lang;

use crate::support::Page;

/// Faults that no page can show.
const WITHOUT_EXAMPLE: &[&str] = &["missing-charter", "unreadable-file"];

#[test]
fn examples_have_exactly_the_findings_they_mark() {
    let mut wrong = Vec::new();
    for rule in check::rules() {
        let page = Page::parse(rule.page.text(Lang::En));
        if WITHOUT_EXAMPLE.contains(&rule.id) {
            continue;
        }
        let found = page.found();
        if found != page.expected {
            wrong.push(format!(
                "{}\n  marked {:?}\n  found  {:?}",
                rule.id, page.expected, found
            ));
        }
        if !page
            .expected
            .iter()
            .any(|mark| mark.ends_with(&format!(": {}", rule.id)))
        {
            wrong.push(format!("{}: the page does not show its own fault", rule.id));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn pages_have_the_same_headings_in_both_languages() {
    const EN: [&str; 3] = ["## Why it matters", "## How to fix it", "## Example"];
    const KO: [&str; 2] = ["## 왜 중요한가", "## 고치는 법"];
    for rule in check::rules() {
        let (en, ko) = (rule.page.text(Lang::En), rule.page.text(Lang::Ko));
        assert!(en.starts_with(&format!("# {}\n", rule.id)), "{}", rule.id);
        assert!(
            ko.starts_with(&format!("# {}\n", rule.id)),
            "{} ko",
            rule.id
        );
        let wanted = if WITHOUT_EXAMPLE.contains(&rule.id) {
            &EN[..2]
        } else {
            &EN[..]
        };
        assert!(
            wanted.iter().all(|heading| en.contains(heading)),
            "{}",
            rule.id
        );
        assert!(
            KO.iter().all(|heading| ko.contains(heading)),
            "{} ko",
            rule.id
        );
    }
}
