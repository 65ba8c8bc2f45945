//! Figures from rows of labels and predictions.

use super::*;

const SAMPLING: Sampling = Sampling {
    seed: 1,
    resamples: 2_000,
};

fn rows(rows: &[(&str, &str)]) -> Vec<Row> {
    let row = |(at, (label, prediction)): (usize, &(&str, &str))| Row {
        label: (*label).to_owned(),
        prediction: (*prediction).to_owned(),
        group: String::new(),
        line: at as u64 + 2,
    };
    rows.iter().enumerate().map(row).collect()
}

fn figure(
    metric: Metric,
    positive: Option<&str>,
    of: &[(&str, &str)],
) -> Result<Figure, MetricError> {
    let wanted = Wanted {
        metric,
        positive,
        average: None,
    };
    measure(&rows(of), &wanted, SAMPLING).map(|measured| measured.figure)
}

/// Two hits, one false alarm, one miss, four rightly let through.
const BINARY: [(&str, &str); 8] = [
    ("1", "1"),
    ("1", "1"),
    ("0", "1"),
    ("1", "0"),
    ("0", "0"),
    ("0", "0"),
    ("0", "0"),
    ("0", "0"),
];

#[test]
fn rates_name_the_cases_they_count() {
    let passed = |count, samples| Ok(Figure::Passed { count, samples });
    let failed = |count, samples| Ok(Figure::Failed { count, samples });
    let of = |metric| figure(metric, None, &BINARY);
    assert_eq!(of(Metric::Accuracy), passed(6, 8));
    assert_eq!(of(Metric::ErrorRate), failed(2, 8));
    assert_eq!(of(Metric::Precision), passed(2, 3));
    assert_eq!(of(Metric::Recall), passed(2, 3));
    assert_eq!(of(Metric::Specificity), passed(4, 5));
    assert_eq!(of(Metric::FalseAlarmRate), failed(1, 5));
    assert_eq!(figure(Metric::Recall, Some("0"), &BINARY), passed(4, 5));
}

#[test]
fn which_class_counts_must_be_known() {
    let pages = [("seal", "seal"), ("text", "text"), ("blank", "text")];
    let classes = || ["blank", "seal", "text"].map(str::to_owned).to_vec();
    assert_eq!(
        figure(Metric::Recall, None, &pages),
        Err(MetricError::NoPositive { classes: classes() })
    );
    let class = "saal".to_owned();
    assert_eq!(
        figure(Metric::Recall, Some("saal"), &pages),
        Err(MetricError::UnknownClass {
            class,
            classes: classes()
        })
    );
    assert_eq!(
        figure(Metric::Precision, Some("blank"), &pages),
        Err(MetricError::Undefined)
    );
    assert_eq!(
        figure(Metric::Latency, None, &pages),
        Err(MetricError::OtherMetric)
    );
    assert_eq!(figure(Metric::Accuracy, None, &[]), Err(MetricError::NoRow));
}

#[test]
fn what_is_no_number_has_a_line() {
    let with = |text: &str| figure(Metric::Mae, None, &[("1", "2"), (text, "3")]);
    for text in ["", "x", "NaN", "inf"] {
        let text = text.to_owned();
        assert_eq!(with(&text), Err(MetricError::NotANumber { line: 3, text }));
    }
    assert_eq!(
        with(" 5 "),
        Ok(Figure::Value {
            value: 1.5,
            samples: 2
        })
    );
}

/// pandas writes `1.0` where a cell of the column is empty; in codes and words a dot stays.
#[test]
fn whole_numbers_are_compared_by_value() {
    let passed = |count, samples| Ok(Figure::Passed { count, samples });
    let of = |metric, rows: &[(&str, &str)]| figure(metric, None, rows);
    let rows = [("1", "1.0"), ("0", "0.0"), ("0", "")];
    assert_eq!(of(Metric::Accuracy, &rows), passed(2, 3));
    assert_eq!(of(Metric::ExactMatch, &rows), passed(0, 3));
    let versions = [("1.0", "1"), ("a", "a")];
    assert_eq!(of(Metric::Accuracy, &versions), passed(1, 2));
    let recall = |positive| figure(Metric::Recall, Some(positive), &rows[..2]);
    assert_eq!((recall("1"), recall("1.0")), (passed(1, 1), passed(1, 1)));
}

#[test]
fn an_item_without_a_label_is_told() {
    let rows = [("a", "a"), (" ", "b")];
    let found = figure(Metric::Accuracy, None, &rows);
    assert_eq!(found, Err(MetricError::NoLabel { line: 3 }));
    let passed = Figure::Passed {
        count: 1,
        samples: 2,
    };
    assert_eq!(figure(Metric::ExactMatch, None, &rows), Ok(passed));
}

#[test]
fn errors_beyond_all_numbers_divide_by_nothing() {
    let found = figure(Metric::Rmse, None, &[("1e200", "-1e200")]);
    assert_eq!(found, Err(MetricError::TooLarge));
}

#[test]
fn bounds_are_drawn_by_group() {
    let mut alone = rows(&BINARY.repeat(10));
    let wanted = Wanted {
        metric: Metric::Accuracy,
        positive: None,
        average: None,
    };
    let measured = measure(&alone, &wanted, SAMPLING).unwrap();
    assert_eq!(
        (measured.bounds, measured.units),
        (None, 80),
        "exact bounds hold"
    );
    for (at, row) in alone.iter_mut().enumerate() {
        row.group = format!("page {}", at % 16);
    }
    let measured = measure(&alone, &wanted, SAMPLING).unwrap();
    let bounds = measured.bounds.unwrap();
    assert_eq!((measured.units, bounds.resampled), (16, Some(2_000)));
    assert!(bounds.low < 0.75 && 0.75 < bounds.high, "{bounds:?}");
}

#[test]
fn groups_that_are_all_alike_count_once_each() {
    let mut perfect = rows(&[("1", "1"), ("0", "0"), ("0", "0")].repeat(200));
    for (at, row) in perfect.iter_mut().enumerate() {
        row.group = format!("page {}", at / 30);
    }
    // The last page holds no positive: of the twenty, nineteen say something of recall.
    for row in &mut perfect[570..] {
        (row.label, row.prediction) = ("0".to_owned(), "0".to_owned());
    }
    let wanted = |metric| Wanted {
        metric,
        positive: None,
        average: None,
    };
    let interval = |metric| {
        let measured = measure(&perfect, &wanted(metric), SAMPLING).unwrap();
        measured.bounds.unwrap()
    };
    let low = |units: f64| 0.05_f64.powf(1.0 / units);
    for (metric, units) in [(Metric::Accuracy, 20.0), (Metric::Recall, 19.0)] {
        let found = interval(metric);
        assert!((found.low - low(units)).abs() < 1e-12, "{found:?}");
        assert_eq!((found.high, found.resampled), (1.0, None));
    }
}
