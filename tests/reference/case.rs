//! One reference case: what it takes, and comparing what it expects with what a method gave.

use std::collections::BTreeMap;

use serde_json::{Map, Value};
use trust_benchmark::stats::{Interval, Proportion};

/// What a method gives by name, `None` where it is undefined for the inputs, or why the case could not be run.
pub(crate) type Given = Result<Option<Vec<(&'static str, Value)>>, String>;

/// A single unnamed quantity: the case expects it itself, not an object.
pub(crate) const ITSELF: &str = "";

/// What a case's expected object may hold beside what is compared: other definitions of the same quantity, which the
/// widget does not use.
const OTHER_DEFINITIONS: [&str; 23] = [
    // Of the rank and of quantiles.
    "weak_max",
    "strict",
    "sql_percent_rank",
    "type4",
    "type5",
    "type6",
    "type8",
    "type9",
    // The mean of school figures, which is not the trust's.
    "unweighted_mean",
    // Of a proportion's funnel: without the half count, by other approximations, flagged by mid-p.
    "exact95",
    "exact998",
    "phe95",
    "phe998",
    "arcsine95",
    "arcsine998",
    "normal95",
    "midp_flag95",
    "midp_flag998",
    // Of overdispersion and of the variance between trusts.
    "multiplicative_limits95",
    "tau2_dersimonian_laird",
    // Of many measures at once.
    "holm_adjusted",
    "bonferroni",
    "p_at_least_one_false_alarm_at_5pct",
];

pub(crate) struct Case<'a> {
    pub(crate) inputs: &'a Map<String, Value>,
    pub(crate) expected: &'a Value,
    pub(crate) tolerance: f64,
    pub(crate) z998: f64,
}

impl Case<'_> {
    pub(crate) fn takes(&self, names: &[&str]) -> Result<(), String> {
        match self.inputs.keys().find(|name| !names.contains(&name.as_str())) {
            Some(name) => Err(format!("has an input that the method does not take: {name}")),
            None => Ok(()),
        }
    }

    pub(crate) fn number(&self, name: &str) -> Result<f64, String> {
        self.inputs
            .get(name)
            .and_then(Value::as_f64)
            .ok_or_else(|| format!("has no number {name}"))
    }

    pub(crate) fn count(&self, name: &str) -> Result<u32, String> {
        whole(self.inputs.get(name)).ok_or_else(|| format!("has no whole number {name}"))
    }

    pub(crate) fn numbers(&self, name: &str) -> Result<Vec<f64>, String> {
        let listed = self.inputs.get(name).and_then(numbers);
        listed.ok_or_else(|| format!("has no list of numbers {name}"))
    }

    pub(crate) fn lists(&self, name: &str) -> Result<Vec<Vec<f64>>, String> {
        let listed = self.inputs.get(name).and_then(Value::as_array);
        let lists = listed.and_then(|list| list.iter().map(numbers).collect());
        lists.ok_or_else(|| format!("has no list of lists of numbers {name}"))
    }

    pub(crate) fn objects(&self, name: &str) -> Result<Vec<&Map<String, Value>>, String> {
        let listed = self.inputs.get(name).and_then(Value::as_array);
        let objects = listed.and_then(|list| list.iter().map(Value::as_object).collect());
        objects.ok_or_else(|| format!("has no list of objects {name}"))
    }

    /// Compares everything that is expected with what the method gave, by name; expecting nothing (null) means that the
    /// method must be undefined there.
    pub(crate) fn compare(&self, given: Option<Vec<(&'static str, Value)>>) -> Result<(), String> {
        let (expected, given) = match (self.expected, given) {
            (Value::Null, None) => return Ok(()),
            (Value::Null, Some(given)) => return Err(format!("should be undefined, found {given:?}")),
            (Value::Object(expected), Some(given)) => (expected, BTreeMap::from_iter(given)),
            (expected @ (Value::Number(_) | Value::Array(_)), Some(given)) => {
                return match &given[..] {
                    [(ITSELF, found)] if self.alike(expected, found) => Ok(()),
                    given => Err(format!("expects {expected}, found {given:?}")),
                };
            }
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

pub(crate) fn whole(value: Option<&Value>) -> Option<u32> {
    let whole = value?
        .as_f64()
        .filter(|number| number.fract().abs() < f64::EPSILON)?;
    format!("{whole}").parse().ok()
}

pub(crate) fn proportion(successes: Option<&Value>, trials: Option<&Value>) -> Option<Proportion> {
    Proportion::new(successes?.as_f64()?, trials?.as_f64()?)
}

fn numbers(value: &Value) -> Option<Vec<f64>> {
    value.as_array()?.iter().map(Value::as_f64).collect()
}

pub(crate) fn ends(interval: Interval) -> Value {
    Value::from(vec![interval.lower(), interval.upper()])
}

pub(crate) fn list(of: impl IntoIterator<Item = f64>) -> Value {
    of.into_iter().collect::<Vec<_>>().into()
}

pub(crate) fn sorted(mut values: Vec<f64>) -> Vec<f64> {
    values.sort_by(f64::total_cmp);
    values
}
