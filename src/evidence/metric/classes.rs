//! Metrics of classified items: hits by class, precision, recall, F1 and Cohen's kappa.
//!
//! Definitions as in C. D. Manning, P. Raghavan and H. Schütze, Introduction to Information Retrieval
//! (2008), sections 8.3 and 13.6, and J. Cohen, A Coefficient of Agreement for Nominal Scales
//! (Educational and Psychological Measurement 20, 1960). All values are shares, 0 to 1 (kappa -1 to 1).

use std::collections::BTreeMap;

/// Items with the class that is right and the class that was predicted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Classified {
    /// Every class that is a label or a prediction, sorted.
    pub classes: Vec<String>,
    /// Label and prediction of each item, as places in `classes`.
    pub pairs: Vec<(usize, usize)>,
}

/// How the values of several classes become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Average {
    /// All decisions together; with one class an item this is the accuracy.
    Micro,
    /// The mean over the classes, each with the same weight.
    Macro,
}

/// The decisions about one class.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Outcome {
    /// Of the class and predicted as it.
    pub true_positives: u64,
    /// Of another class and predicted as it.
    pub false_positives: u64,
    /// Of the class and predicted as another.
    pub false_negatives: u64,
    /// Of another class and predicted as another.
    pub true_negatives: u64,
}

/// Counts by class over some of the items: all that the metrics need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tally {
    items: u64,
    hits: Vec<u64>,
    labelled: Vec<u64>,
    predicted: Vec<u64>,
}

/// Units of items, each counted once, so that drawing them again and again need not look at every item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    classes: usize,
    /// Label, prediction and how many items have both, unit after unit.
    cells: Vec<(usize, usize, u64)>,
    /// Where in `cells` each unit ends.
    ends: Vec<usize>,
}

impl Classified {
    /// Numbers the classes of labels and predictions.
    pub fn new<'r>(rows: impl Iterator<Item = (&'r str, &'r str)> + Clone) -> Self {
        let names = rows.clone().flat_map(|(label, guess)| [label, guess]);
        let mut places: BTreeMap<&str, usize> = names.map(|name| (name, 0)).collect();
        for (at, place) in places.values_mut().enumerate() {
            *place = at;
        }
        let place = |name: &str| places.get(name).copied().unwrap_or_default();
        Self {
            pairs: rows
                .map(|(label, guess)| (place(label), place(guess)))
                .collect(),
            classes: places.keys().map(|name| (*name).to_owned()).collect(),
        }
    }

    /// The place of a class.
    pub fn place(&self, class: &str) -> Option<usize> {
        self.classes.iter().position(|known| known == class)
    }

    /// Counts the items at these places, each as often as it is named.
    pub fn tally(&self, items: impl IntoIterator<Item = usize>) -> Tally {
        let mut tally = Tally::none(self.classes.len());
        for (label, guess) in items.into_iter().filter_map(|item| self.pairs.get(item)) {
            tally.add(*label, *guess, 1);
        }
        tally
    }

    /// Counts each unit of items.
    pub fn counted(&self, units: &[Vec<usize>]) -> Counted {
        let (mut cells, mut ends) = (Vec::new(), Vec::with_capacity(units.len()));
        for unit in units {
            let pairs = unit.iter().filter_map(|item| self.pairs.get(*item));
            let mut pairs: Vec<_> = pairs.collect();
            pairs.sort_unstable();
            let alike = pairs.chunk_by(|one, other| one == other);
            cells.extend(alike.map(|alike| (alike[0].0, alike[0].1, alike.len() as u64)));
            ends.push(cells.len());
        }
        Counted {
            classes: self.classes.len(),
            cells,
            ends,
        }
    }

    /// Counts all items.
    pub fn all(&self) -> Tally {
        self.tally(0..self.pairs.len())
    }
}

impl Counted {
    /// Counts the items of these units, each as often as it is named.
    pub fn tally(&self, units: impl IntoIterator<Item = usize>) -> Tally {
        let mut tally = Tally::none(self.classes);
        for unit in units {
            let start = unit.checked_sub(1).map_or(0, |before| self.ends[before]);
            for (label, guess, count) in &self.cells[start..self.ends[unit]] {
                tally.add(*label, *guess, *count);
            }
        }
        tally
    }
}

impl Tally {
    fn none(classes: usize) -> Self {
        let none = vec![0; classes];
        Self {
            items: 0,
            hits: none.clone(),
            labelled: none.clone(),
            predicted: none,
        }
    }

    fn add(&mut self, label: usize, guess: usize, count: u64) {
        self.items += count;
        self.labelled[label] += count;
        self.predicted[guess] += count;
        if label == guess {
            self.hits[label] += count;
        }
    }

    /// Items counted.
    pub fn items(&self) -> u64 {
        self.items
    }

    /// Items predicted as what they are.
    pub fn correct(&self) -> u64 {
        self.hits.iter().sum()
    }

    /// The decisions about the class at a place; `None` where there is no such class.
    pub fn outcome(&self, class: usize) -> Option<Outcome> {
        let hits = *self.hits.get(class)?;
        let (false_positives, false_negatives) =
            (self.predicted[class] - hits, self.labelled[class] - hits);
        Some(Outcome {
            true_positives: hits,
            false_positives,
            false_negatives,
            true_negatives: self.items - hits - false_positives - false_negatives,
        })
    }

    /// Mean precision of the classes that occur; a class that is never predicted has 0.
    pub fn macro_precision(&self) -> Option<f64> {
        self.mean(|one| share(one.true_positives, one.true_positives + one.false_positives))
    }

    /// Mean recall of the classes that occur; a class that only predictions name has 0.
    pub fn macro_recall(&self) -> Option<f64> {
        self.mean(|one| share(one.true_positives, one.true_positives + one.false_negatives))
    }

    /// Mean F1 of the classes that occur.
    pub fn macro_f1(&self) -> Option<f64> {
        self.mean(|one| one.f1())
    }

    /// The mean over the classes that are a label or a prediction of an item counted.
    fn mean(&self, value: impl Fn(&Outcome) -> Option<f64>) -> Option<f64> {
        let occurs = |class: &usize| self.labelled[*class] + self.predicted[*class] > 0;
        let classes = (0..self.hits.len()).filter(occurs);
        let outcomes = classes.filter_map(|class| self.outcome(class));
        let values: Vec<f64> = outcomes.map(|one| value(&one).unwrap_or(0.0)).collect();
        (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
    }

    /// Cohen's kappa of labels and predictions, unweighted; `None` where chance alone agrees always,
    /// as when both name one class only.
    pub fn kappa(&self) -> Option<f64> {
        let items = self.items as f64;
        let both = self.labelled.iter().zip(&self.predicted);
        let chance: f64 = both
            .map(|(label, guess)| *label as f64 * *guess as f64)
            .sum();
        // In counts, so that "always" is met exactly.
        let room = items * items - chance;
        (room > 0.0).then(|| (self.correct() as f64 * items - chance) / room)
    }
}

impl Outcome {
    /// 2 TP / (2 TP + FP + FN); `None` where the class does not occur.
    pub fn f1(&self) -> Option<f64> {
        let twice = 2 * self.true_positives;
        share(twice, twice + self.false_positives + self.false_negatives)
    }
}

fn share(part: u64, whole: u64) -> Option<f64> {
    (whole > 0).then(|| part as f64 / whole as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(rows: &[(&str, &str)]) -> Tally {
        Classified::new(rows.iter().copied()).all()
    }

    #[test]
    fn a_class_that_is_never_predicted_or_never_right_counts_as_zero() {
        let tally = tally(&[("a", "a"), ("a", "b"), ("c", "a")]);
        // Precision: a 1/2, b 0/1, c 0/0. Recall: a 1/2, b 0/0, c 0/1.
        assert_eq!(tally.macro_precision(), Some(0.5 / 3.0));
        assert_eq!(tally.macro_recall(), Some(0.5 / 3.0));
        assert_eq!(tally.macro_f1(), Some(0.5 / 3.0));
    }

    #[test]
    fn units_counted_once_give_the_tally_of_their_items() {
        let names = ["a", "b", "a", "c", "b", "a", "a"];
        let guesses = ["a", "a", "a", "c", "b", "c", "a"];
        let all = Classified::new(names.into_iter().zip(guesses));
        let units = vec![vec![0, 2, 5], vec![], vec![1], vec![3, 4, 6]];
        let counted = all.counted(&units);
        for drawn in [vec![], vec![0, 0, 3], vec![1, 2], vec![3, 2, 1, 0]] {
            let items = drawn.iter().flat_map(|unit| units[*unit].iter().copied());
            assert_eq!(counted.tally(drawn.iter().copied()), all.tally(items));
        }
    }

    #[test]
    fn a_class_that_is_not_drawn_does_not_count() {
        let all = Classified::new([("a", "a"), ("b", "b"), ("c", "a")].into_iter());
        assert_eq!(all.tally([0, 1, 1]).macro_f1(), Some(1.0));
        assert_eq!(all.tally([]).macro_f1(), None);
    }

    #[test]
    fn kappa_needs_more_than_one_class() {
        assert_eq!(tally(&[("a", "a"), ("a", "a")]).kappa(), None);
        assert_eq!(tally(&[("a", "b"), ("a", "b")]).kappa(), Some(0.0));
        assert_eq!(tally(&[("a", "b"), ("b", "a")]).kappa(), Some(-1.0));
        assert_eq!(tally(&[]).kappa(), None);
    }

    #[test]
    fn outcomes_of_a_class() {
        let all = Classified::new([("p", "p"), ("p", "n"), ("n", "p"), ("n", "n")].into_iter());
        let place = all.place("p").unwrap();
        let one = all.all().outcome(place).unwrap();
        let counts = [one.true_positives, one.false_positives];
        assert_eq!(counts, [1, 1]);
        assert_eq!((one.false_negatives, one.true_negatives), (1, 1));
        assert_eq!(all.all().outcome(2), None);
    }
}
