//! The methods against values computed elsewhere: every reference case of a method that the widget uses, within its own
//! tolerance. `REFERENCE_VECTORS` names another file of the same form. A case of a used method that cannot be run (an
//! input that the method does not take, an expected value that nothing here compares) fails: it is never passed over.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at the first thing that is not as it should be"
)]

use std::collections::BTreeMap;

use serde_json::{Map, Value};
use trust_benchmark::stats::{
    DFE_Z95, Interval, Z95, mean_interval, percentile_range, percentile_rank, progress8_band, quantile,
    wilson,
};

/// What a method gives by name, `None` where it is undefined for the inputs, or why the case could not be run.
type Given = Result<Option<Vec<(&'static str, Value)>>, String>;

/// What runs a case of a method.
type Run = fn(&Case) -> Given;

/// The methods in use.
const METHODS: [(&str, Run); 5] = [
    ("percentile_rank", percentile_ranks),
    ("quantile", quantiles),
    ("wilson_ci", wilson_intervals),
    ("p8_ci_and_band", progress8),
    ("percentile_interval_from_ci", percentile_ranges),
];

/// What a case's expected object may hold beside what is compared: other definitions of the same quantity, which the
/// widget does not use.
const OTHER_DEFINITIONS: [&str; 8] = [
    "weak_max",
    "strict",
    "sql_percent_rank",
    "type4",
    "type5",
    "type6",
    "type8",
    "type9",
];

struct Case<'a> {
    inputs: &'a Map<String, Value>,
    expected: &'a Value,
    tolerance: f64,
    z998: f64,
}

impl Case<'_> {
    fn takes(&self, names: &[&str]) -> Result<(), String> {
        match self.inputs.keys().find(|name| !names.contains(&name.as_str())) {
            Some(name) => Err(format!("has an input that the method does not take: {name}")),
            None => Ok(()),
        }
    }

    fn number(&self, name: &str) -> Result<f64, String> {
        self.inputs
            .get(name)
            .and_then(Value::as_f64)
            .ok_or_else(|| format!("has no number {name}"))
    }

    fn numbers(&self, name: &str) -> Result<Vec<f64>, String> {
        let listed = self.inputs.get(name).and_then(numbers);
        listed.ok_or_else(|| format!("has no list of numbers {name}"))
    }

    /// Compares everything that is expected with what the method gave, by name; expecting nothing (null) means that the
    /// method must be undefined there.
    fn compare(&self, given: Option<Vec<(&'static str, Value)>>) -> Result<(), String> {
        let (expected, given) = match (self.expected, given) {
            (Value::Null, None) => return Ok(()),
            (Value::Null, Some(given)) => return Err(format!("should be undefined, found {given:?}")),
            (Value::Object(expected), Some(given)) => (expected, BTreeMap::from_iter(given)),
            (expected, given) => return Err(format!("expects {expected}, found {given:?}")),
        };
        let mut count = 0;
        for (name, expected) in expected
            .iter()
            .filter(|(name, _)| !OTHER_DEFINITIONS.contains(&name.as_str()))
        {
            let found = given
                .get(name.as_str())
                .ok_or_else(|| format!("expects {name}, which is not computed"))?;
            if !self.alike(expected, found) {
                return Err(format!("expects {name} = {expected}, found {found}"));
            }
            count += 1;
        }
        if count == 0 {
            Err("expects nothing that is compared".to_owned())
        } else {
            Ok(())
        }
    }

    fn alike(&self, expected: &Value, found: &Value) -> bool {
        match (expected, found) {
            (Value::Array(expected), Value::Array(found)) => {
                expected.len() == found.len()
                    && expected
                        .iter()
                        .zip(found)
                        .all(|(one, other)| self.alike(one, other))
            }
            (Value::Number(expected), Value::Number(found)) => {
                (expected.as_f64().unwrap() - found.as_f64().unwrap()).abs() <= self.tolerance
            }
            _ => expected == found,
        }
    }
}

fn numbers(value: &Value) -> Option<Vec<f64>> {
    value.as_array()?.iter().map(Value::as_f64).collect()
}

fn ends(interval: Interval) -> Value {
    Value::from(vec![interval.lower(), interval.upper()])
}

fn sorted(mut values: Vec<f64>) -> Vec<f64> {
    values.sort_by(f64::total_cmp);
    values
}

fn percentile_ranks(case: &Case) -> Given {
    case.takes(&["distribution", "x", "higher_is_better"])?;
    let higher = case
        .inputs
        .get("higher_is_better")
        .and_then(Value::as_bool)
        .ok_or("has no direction")?;
    let rank = percentile_rank(&sorted(case.numbers("distribution")?), case.number("x")?);
    Ok(rank
        .map(|rank| if higher { rank } else { rank.mirrored() })
        .map(|rank| {
            vec![
                ("mid_rank", rank.percentile().value().into()),
                ("below", rank.below().into()),
                ("equal", rank.equal().into()),
                ("n", (rank.below() + rank.equal() + rank.above()).into()),
            ]
        }))
}

fn quantiles(case: &Case) -> Given {
    case.takes(&["distribution", "p"])?;
    let found = quantile(&sorted(case.numbers("distribution")?), case.number("p")?);
    Ok(found.map(|found| vec![("type7", found.into())]))
}

fn wilson_intervals(case: &Case) -> Given {
    case.takes(&["x", "n"])?;
    let (x, n) = (case.number("x")?, case.number("n")?);
    let both = wilson(x, n, Z95).zip(wilson(x, n, case.z998));
    Ok(both.map(|(ci95, ci998)| {
        vec![
            ("p", (x / n).into()),
            ("ci95", ends(ci95)),
            ("ci998", ends(ci998)),
        ]
    }))
}

fn progress8(case: &Case) -> Given {
    case.takes(&["score", "n", "pupil_sd"])?;
    let (score, n, sd) = (case.number("score")?, case.number("n")?, case.number("pupil_sd")?);
    let half = |interval: Interval| (interval.upper() - interval.lower()) / 2.0;
    let both = mean_interval(score, n, sd, Z95).zip(mean_interval(score, n, sd, DFE_Z95));
    Ok(both.map(|(exact, published)| {
        vec![
            ("half_width_z", half(exact).into()),
            ("half_width_1_96", half(published).into()),
            ("ci95", ends(published)),
            ("band", progress8_band(score, published).to_string().into()),
        ]
    }))
}

fn percentile_ranges(case: &Case) -> Given {
    case.takes(&["distribution", "x", "ci95"])?;
    let ci = case.numbers("ci95")?;
    let [lower, upper] = ci[..] else {
        return Err("has an interval without two ends".to_owned());
    };
    let interval = Interval::between(lower, upper).ok_or("has an interval that is not a number")?;
    let range = percentile_range(
        &sorted(case.numbers("distribution")?),
        case.number("x")?,
        interval,
    );
    Ok(range.map(|range| {
        vec![
            ("percentile", range.percentile.value().into()),
            ("interval", vec![range.lower.value(), range.upper.value()].into()),
        ]
    }))
}

fn vectors() -> (String, Value) {
    let bundled = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/tests/reference/reference_vectors.json"
    );
    let path = std::env::var("REFERENCE_VECTORS").unwrap_or_else(|_| bundled.to_owned());
    let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let vectors = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{path}: {error}"));
    (path, vectors)
}

#[test]
fn every_case_of_every_method_in_use() {
    let (path, file) = vectors();
    let z998 = file["meta"]["z998"].as_f64().unwrap_or(3.090_232_306_167_813);
    let mut ran: BTreeMap<&str, usize> = METHODS.iter().map(|(name, _)| (*name, 0)).collect();
    let mut unused: BTreeMap<&str, usize> = BTreeMap::new();
    let mut failures = Vec::new();
    for vector in file["vectors"]
        .as_array()
        .expect("the file has a list named vectors")
    {
        let method = vector["method"].as_str().expect("a case names its method");
        let Some((name, run)) = METHODS.iter().find(|(name, _)| *name == method) else {
            *unused.entry(method).or_default() += 1;
            continue;
        };
        let parts = (
            vector["inputs"].as_object(),
            vector.get("expected"),
            vector["tol"].as_f64(),
        );
        let outcome = match parts {
            (Some(inputs), Some(expected), Some(tolerance)) => {
                let case = Case {
                    inputs,
                    expected,
                    tolerance,
                    z998,
                };
                run(&case).and_then(|given| case.compare(given))
            }
            _ => Err("lacks inputs, an expected value or a tolerance".to_owned()),
        };
        *ran.entry(name).or_default() += 1;
        if let Err(why) = outcome {
            failures.push(format!("{} {why}", vector["id"]));
        }
    }
    println!("{path}\nran {ran:?}\nof methods that the widget does not use {unused:?}");
    assert!(
        failures.is_empty(),
        "{} case(s) failed:\n{}",
        failures.len(),
        failures.join("\n")
    );
    assert!(
        ran.values().any(|&cases| cases > 0),
        "{path} holds no case of a method in use"
    );
    if std::env::var_os("REFERENCE_VECTORS").is_none() {
        let without: Vec<_> = ran.iter().filter(|(_, cases)| **cases == 0).collect();
        assert!(without.is_empty(), "no case for {without:?}");
    }
}
