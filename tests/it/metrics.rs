//! Metrics against scikit-learn and jiwer: `tests/cases/metrics/make.py` wrote what they say.

use std::fs;

use pmo::evidence::metric::{Average, Figure, Measured, MetricError, Sampling, Wanted, measure};
use pmo::exchange::predictions::{self, Columns};
use pmo::model::kind::goal::Metric;
use serde_json::Value;

use crate::support::root;

const SAMPLING: Sampling = Sampling {
    seed: 1,
    resamples: 2_000,
};

fn rows(name: &str) -> predictions::Table {
    let bytes = fs::read(root().join("tests/cases/metrics").join(name)).unwrap();
    predictions::read(bytes, b',', &Columns::default()).unwrap()
}

fn expected() -> Value {
    let path = root().join("tests/cases/metrics/expected.json");
    serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap()
}

fn measured(
    table: &predictions::Table,
    metric: Metric,
    positive: Option<&str>,
    average: Option<Average>,
) -> Result<Measured, MetricError> {
    let wanted = Wanted {
        metric,
        positive,
        average,
    };
    measure(&table.rows, &wanted, SAMPLING)
}

/// Metric, class and average of a name such as `f1-macro`, `recall seal` or `kappa`.
fn question(name: &str) -> Option<(Metric, Option<&str>, Option<Average>)> {
    let (metric, positive) = match name.split_once(' ') {
        Some((metric, class)) => (metric, Some(class)),
        None => (name, None),
    };
    let (metric, average) = match metric.split_once('-') {
        Some((metric, "micro")) => (metric, Some(Average::Micro)),
        Some((metric, "macro")) => (metric, Some(Average::Macro)),
        _ => (metric, None),
    };
    let metric = match metric {
        "accuracy" => Metric::Accuracy,
        "kappa" => Metric::Kappa,
        "precision" => Metric::Precision,
        "recall" => Metric::Recall,
        "specificity" => Metric::Specificity,
        "f1" => Metric::F1,
        "mae" => Metric::Mae,
        "rmse" => Metric::Rmse,
        "cer" => Metric::Cer,
        "wer" => Metric::Wer,
        _ => return None,
    };
    Some((metric, positive, average))
}

#[test]
fn metrics_agree_with_scikit_learn_and_jiwer() {
    let expected = expected();
    let files = expected.as_object().unwrap().iter();
    let mut compared = 0;
    for (file, values) in files.filter(|(file, _)| file.ends_with(".csv")) {
        let table = rows(file);
        for (name, value) in values.as_object().unwrap() {
            let (metric, positive, average) = question(name).unwrap();
            let found = measured(&table, metric, positive, average);
            match value.as_f64() {
                Some(value) => {
                    let point = found.unwrap().figure.point();
                    let off = (point - value).abs();
                    assert!(
                        off <= 1e-12 * value.abs().max(1.0),
                        "{file} {name}: {point} for {value}"
                    );
                }
                None => assert_eq!(found, Err(MetricError::Undefined), "{file} {name}"),
            }
            compared += 1;
        }
    }
    assert_eq!(compared, 80);
}

/// Units of a page hold more than single rows do, and the same seed gives the same bounds.
#[test]
fn groups_widen_the_interval() {
    let mut table = rows("large.csv");
    let of = |table: &predictions::Table| {
        measured(table, Metric::F1, None, Some(Average::Macro)).unwrap()
    };
    let grouped = of(&table);
    assert_eq!(grouped.units, 50);
    assert_eq!(grouped, of(&table));
    for row in &mut table.rows {
        row.group.clear();
    }
    let alone = of(&table);
    assert_eq!((alone.units, alone.figure), (600, grouped.figure));
    for measured in [&grouped, &alone] {
        let (bounds, point) = (measured.bounds.unwrap(), measured.figure.point());
        assert!(bounds.low < point && point < bounds.high, "{bounds:?}");
    }
}

/// Counts add up to what they are counted from.
#[test]
fn rates_are_counts_of_the_rows() {
    let table = rows("large.csv");
    let of = |metric| measured(&table, metric, Some("seal"), None).unwrap();
    let recall = of(Metric::Recall);
    let seals = recall.classes.iter().find(|(class, _)| class == "seal");
    let Figure::Passed { count, samples } = recall.figure else {
        panic!("{recall:?}")
    };
    assert_eq!(Some(samples), seals.map(|(_, count)| *count));
    let Figure::Failed {
        samples: negatives, ..
    } = of(Metric::FalseAlarmRate).figure
    else {
        panic!("no count")
    };
    assert_eq!(samples + negatives, 600);
    assert!(count < samples);
    assert_eq!(
        recall.classes.iter().map(|(_, count)| count).sum::<u64>(),
        600
    );
}
