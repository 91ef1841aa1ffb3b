//! The methods against values computed elsewhere: every reference case of a method that the widget uses, within its own
//! tolerance. `REFERENCE_VECTORS` names another file of the same form. A case of a used method that cannot be run (an
//! input that the method does not take, an expected value that nothing here compares) fails: it is never passed over.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at the first thing that is not as it should be"
)]

mod case;
mod funnels;
mod pooling;
mod positions;
mod regression;
mod shrinkage;

use std::collections::BTreeMap;

use serde_json::Value;
use trust_benchmark::wording::REFERENCE_CASES;

use case::{Case, Given};

/// What runs a case of a method.
type Run = fn(&Case) -> Given;

/// The methods in use.
const METHODS: [(&str, Run); 28] = [
    ("percentile_rank", positions::percentile_ranks),
    ("quantile", positions::quantiles),
    (
        "percentile_from_published_quantiles",
        positions::places_among_published_quantiles,
    ),
    ("wilson_ci", positions::wilson_intervals),
    ("rate_per_100_ci", positions::rates),
    ("p8_ci_and_band", positions::progress8),
    ("newcombe_difference_ci95", positions::newcombe_intervals),
    ("percentile_interval_from_ci", positions::percentile_ranges),
    ("normal_cdf", positions::normal_probabilities),
    ("multiple_comparisons", positions::false_discoveries),
    ("pool_counts", pooling::counts),
    ("pool_rounded_pct", pooling::rounded_percentages),
    ("dfe_mat_weighted_score", pooling::department_scores),
    ("pool_with_suppressed", pooling::with_suppressed),
    ("eb_normal_shrinkage", shrinkage::normal),
    ("eb_beta_binomial", shrinkage::beta_binomial),
    ("probability_above_benchmark_eb", shrinkage::above_a_benchmark),
    ("true_quantile_normal", shrinkage::normal_quantile),
    ("true_quantile_beta", shrinkage::beta_quantile),
    ("gap_shrinkage", shrinkage::gaps),
    ("intake_regression_weighted", regression::weighted),
    ("funnel_limits_proportion", funnels::limits),
    ("funnel_flag", funnels::flags),
    ("funnel_random_effects_mean", funnels::random_effects_of_means),
    (
        "funnel_random_effects_proportion",
        funnels::random_effects_of_proportions,
    ),
    ("paule_mandel", shrinkage::paule_mandel),
    (
        "chance_beyond_quartile_normal",
        shrinkage::beyond_a_quartile_of_means,
    ),
    (
        "chance_beyond_quartile_beta",
        shrinkage::beyond_a_quartile_of_proportions,
    ),
];

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
        assert_eq!(
            ran.values().sum::<usize>(),
            REFERENCE_CASES,
            "the page names another number of cases"
        );
    }
}
