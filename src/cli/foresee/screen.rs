//! What is foreseen, for a person: the worst first, each with what to do.

use anstyle::Style;

use super::Answer;
use crate::args;
use crate::cli::output;
use crate::cli::status::lamp;
use crate::cli::table::{Align, padded};
use crate::facts::Facts;
use crate::lang::{Args, Catalogue, format};
use crate::render::mail::wrap;
use crate::report::foresight::{GapRow, ThresholdRow, WarningRow};
use crate::time::Date;

/// Cells of the label before each part of a warning.
const LABEL: usize = 12;

/// How many missing inputs are listed.
const GAPS: usize = 12;

pub(super) fn text(answer: &Answer, facts: &Facts, words: &Catalogue) -> String {
    let (name, date) = (&facts.project.charter.project.name, facts.as_of);
    let mut out = words.text("foresee-title", &args![name, date]) + "\n";
    let is_red = |row: &&WarningRow| row.level == "red";
    let red = answer.warnings.iter().filter(is_red).count();
    let amber = answer.warnings.len() - red;
    let waived = answer.waived.len();
    let sum = args![red, amber, waived, triggers: answer.triggers];
    out.push_str(&(words.text("foresee-sum", &sum) + "\n\n"));
    let screen = Screen {
        words,
        currency: facts.project.charter.contract.currency(),
    };
    let mut cards = cards(&answer.warnings).into_iter().peekable();
    while let Some(card) = cards.next() {
        out.push_str(&screen.card(&card));
        out.push('\n');
        // What is coming stands first; a line parts it from what merely stands.
        if cards
            .peek()
            .is_some_and(|next| next[0].sort != card[0].sort)
        {
            out.push_str(&(words.word("foresee-conditions") + "\n\n"));
        }
    }
    for row in &answer.waived {
        let (rule, about) = (row.rule, &row.about);
        let reason = row.waived.as_deref().unwrap_or("").trim();
        let line = words.text("foresee-waived", &args![rule, about, reason]);
        out.push_str(&(lines(&line, "  ") + "\n"));
    }
    if !answer.waived.is_empty() {
        out.push('\n');
    }
    out.push_str(&screen.gaps(answer));
    if let Some(first) = answer.warnings.first() {
        out.push_str(&(words.text("foresee-explain", &args![rule: first.rule]) + "\n"));
    }
    out
}

/// Warnings by card, the worst first: what has the same cause and colour stands on one.
fn cards(warnings: &[WarningRow]) -> Vec<Vec<&WarningRow>> {
    let mut cards: Vec<Vec<&WarningRow>> = Vec::new();
    for row in warnings {
        let is_same = |card: &&mut Vec<&WarningRow>| {
            let first = card[0];
            row.cause.is_some()
                && (row.rule, row.level, &row.cause) == (first.rule, first.level, &first.cause)
        };
        match cards.iter_mut().find(is_same) {
            Some(card) => card.push(row),
            None => cards.push(vec![row]),
        }
    }
    cards
}

struct Screen<'s> {
    words: &'s Catalogue,
    currency: &'s str,
}

impl Screen<'_> {
    /// The worst of what has one cause in full, of the others what and where.
    fn card(&self, rows: &[&WarningRow]) -> String {
        let row = rows[0];
        let bold = Style::new().bold();
        let message = format::one_line(&row.message);
        let mut out = output::behind(
            &lamp(row.level, self.words),
            &format!("{bold}{message}{bold:#} [{}]", row.rule),
        );
        let mut part = |label: &str, text: &str| {
            let label = padded(&self.words.word(label), LABEL, Align::Left);
            let lead = format!("  {label}");
            let rest = " ".repeat(2 + LABEL);
            let text = wrap(&format::one_line(text), output::columns(), [&lead, &rest]);
            out.push_str(&(text.join("\n") + "\n"));
        };
        part(
            "foresee-place",
            &format!("{} · {}:{}", row.about, row.file, row.line),
        );
        for figure in &row.figures {
            let place = format!("{} ({}:{})", figure.text, figure.file, figure.line);
            part("foresee-figure", &place);
        }
        if let Some(threshold) = self.threshold(&row.threshold) {
            part("foresee-threshold", &threshold);
        }
        part("foresee-consequence", &row.consequence);
        part("foresee-action", &row.action);
        if let Some(exposure) = self.exposure(row) {
            part("foresee-exposure", &exposure);
        }
        let who: Vec<_> = row.who.iter().map(|one| one.name.as_str()).collect();
        if !who.is_empty() {
            part("foresee-who", &who.join(", "));
        }
        let since = self.since(row);
        if let Some(since) = &since {
            part("foresee-since", since);
        }
        for other in &rows[1..] {
            let place = format!("{} · {}:{}", other.about, other.file, other.line);
            let own = self.since(other).filter(|own| Some(own) != since.as_ref());
            let parts = [Some(place), own].into_iter().flatten();
            let parts = parts.collect::<Vec<_>>().join("; ");
            part("foresee-also", &format!("{} ({parts})", other.message));
        }
        out
    }

    fn threshold(&self, row: &ThresholdRow) -> Option<String> {
        let lang = self.words.lang;
        let shown = |value: f64| match row.is_money {
            true => format::money(value.round() as i64, self.currency, lang),
            false => value.to_string(),
        };
        let limit = |value: Option<f64>| value.map(shown);
        let (amber, red) = (limit(row.amber), limit(row.red));
        let levels = match (&amber, &red) {
            (Some(_), Some(_)) => "both",
            (Some(_), None) => "amber",
            (None, Some(_)) => "red",
            (None, None) => return row.reason.clone(),
        };
        let (amber, red) = (amber.unwrap_or_default(), red.unwrap_or_default());
        let args = args![amber, red, levels, side: row.side];
        let limits = self.words.text("foresee-limits", &args);
        let parts = [Some(limits), row.reason.clone()];
        Some(parts.into_iter().flatten().collect::<Vec<_>>().join("; "))
    }

    fn exposure(&self, row: &WarningRow) -> Option<String> {
        let exposure = &row.exposure;
        let lang = self.words.lang;
        let days = (exposure.days > 0.0).then(|| format::working_days(exposure.days, lang));
        let money =
            (exposure.money > 0).then(|| format::money(exposure.money, self.currency, lang));
        let weight = (exposure.weight > 0.0).then(|| {
            let weight = format::number(exposure.weight, 0, format::Rounding::Nearest);
            self.words.text("foresee-weight", &args![weight])
        });
        let parts: Vec<_> = [days, money, weight].into_iter().flatten().collect();
        (!parts.is_empty()).then(|| parts.join(" · "))
    }

    fn since(&self, row: &WarningRow) -> Option<String> {
        let date = Date::parse(row.first_fired.as_deref()?)?;
        let older = if row.older == Some(true) { "yes" } else { "no" };
        Some(self.words.text("foresee-first", &args![date, older]))
    }

    /// One thing to record; some are recorded by a command, not by hand.
    fn gap(&self, gap: &GapRow) -> String {
        let key = match gap.file.split('/').next() {
            Some("baselines") => "foresee-gap-baseline",
            Some("measurements") => "foresee-gap-measure",
            _ => "foresee-gap",
        };
        let args = args![file: gap.file, key: gap.key, about: gap.about];
        self.words.text(key, &args)
    }

    /// What would have to be recorded to know more.
    fn gaps(&self, answer: &Answer) -> String {
        let gaps = &answer.cannot_tell;
        if gaps.is_empty() {
            return String::new();
        }
        let mut out = self.words.text("foresee-gaps", &Args::new()) + "\n";
        // What reads the same is one thing to record.
        let mut told: Vec<(String, Vec<&str>)> = Vec::new();
        for gap in gaps {
            let what = self.gap(gap);
            match told.iter_mut().find(|(known, _)| *known == what) {
                Some((_, rules)) => rules.extend(gap.rules.iter().copied()),
                None => told.push((what, gap.rules.clone())),
            }
        }
        for (what, rules) in told.iter().take(GAPS) {
            let line = format!("{what}: {}", rules.join(", "));
            out.push_str(&(lines(&line, "  ") + "\n"));
        }
        let count = told.len().saturating_sub(GAPS);
        if count > 0 {
            let more = self.words.text("foresee-more", &args![count]);
            out.push_str(&format!("  {more}\n"));
        }
        out.push('\n');
        out
    }
}

/// Text wrapped behind a margin.
fn lines(text: &str, margin: &str) -> String {
    let rest = format!("{margin}  ");
    wrap(&format::one_line(text), output::columns(), [margin, &rest]).join("\n")
}
