//! What must hold of the methods for any numbers.
#![allow(
    clippy::unwrap_used,
    reason = "a test stops at the first thing that is not as it should be"
)]

use proptest::prelude::*;
use trust_benchmark::stats::{
    Interval, Z95, mean_interval, percentile_range, percentile_rank, progress8_band, quantile, wilson,
};

fn ascending() -> impl Strategy<Value = Vec<f64>> {
    proptest::collection::vec(0u32..=100, 1..200).prop_map(|mut values| {
        values.sort_unstable();
        values.into_iter().map(f64::from).collect()
    })
}

proptest! {
    #[test]
    fn a_percentile_lies_between_none_and_all_and_never_falls(values in ascending(), one in -10.0f64..110.0, other in -10.0f64..110.0) {
        let percentile = |x| percentile_rank(&values, x).unwrap().percentile();
        prop_assert!((0.0..=100.0).contains(&percentile(one).value()));
        if one <= other {
            prop_assert!(percentile(one) <= percentile(other));
        }
    }

    #[test]
    fn counting_from_the_other_end_is_ranking_the_negatives(values in ascending(), x in 0u32..=100) {
        let x = f64::from(x);
        let negated: Vec<f64> = values.iter().rev().map(|value| -value).collect();
        prop_assert_eq!(
            percentile_rank(&values, x).unwrap().mirrored(),
            percentile_rank(&negated, -x).unwrap()
        );
    }

    #[test]
    fn a_range_holds_its_percentile(values in ascending(), x in 0.0f64..100.0, below in 0.0f64..30.0, above in 0.0f64..30.0) {
        let range = percentile_range(&values, x, Interval::between(x - below, x + above).unwrap()).unwrap();
        prop_assert!(range.lower <= range.percentile && range.percentile <= range.upper);
        let mirrored = range.mirrored();
        prop_assert!(mirrored.lower <= mirrored.percentile && mirrored.percentile <= mirrored.upper);
    }

    #[test]
    fn wilson_stays_in_bounds_holds_the_proportion_and_shrinks(n in 1u32..5_000, share in 0.0f64..=1.0, more in 1u32..5_000) {
        let at = |n: f64| wilson(share * n, n, Z95).unwrap();
        let (few, many) = (at(f64::from(n)), at(f64::from(n + more)));
        prop_assert!(0.0 <= few.lower() && few.upper() <= 1.0);
        prop_assert!(few.lower() <= share + 1e-12 && share <= few.upper() + 1e-12);
        prop_assert!(many.upper() - many.lower() <= few.upper() - few.lower() + 1e-12);
    }

    #[test]
    fn a_mean_interval_is_centred_and_shrinks(mean in -3.0f64..3.0, n in 1.0f64..5_000.0, sd in 0.1f64..20.0) {
        let interval = mean_interval(mean, n, sd, Z95).unwrap();
        prop_assert!((f64::midpoint(interval.lower(), interval.upper()) - mean).abs() < 1e-9);
        let more = mean_interval(mean, n * 4.0, sd, Z95).unwrap();
        prop_assert!((more.upper() - more.lower()) * 2.0 - (interval.upper() - interval.lower()) < 1e-9);
    }

    #[test]
    fn quantiles_never_fall_and_stay_inside(values in ascending(), one in 0.0f64..=1.0, other in 0.0f64..=1.0) {
        let (low, high) = (one.min(other), one.max(other));
        prop_assert!(quantile(&values, low).unwrap() <= quantile(&values, high).unwrap() + 1e-9);
        prop_assert!(values[0] <= quantile(&values, low).unwrap() && quantile(&values, high).unwrap() <= values[values.len() - 1]);
    }
}

#[test]
fn nothing_comes_of_nothing() {
    assert_eq!(wilson(0.0, 0.0, Z95), None);
    assert_eq!(wilson(2.0, 1.0, Z95), None);
    assert_eq!(wilson(f64::NAN, 1.0, Z95), None);
    assert_eq!(mean_interval(0.0, 0.0, 1.0, Z95), None);
    assert_eq!(percentile_rank(&[], 1.0), None);
    assert_eq!(percentile_rank(&[1.0], f64::NAN), None);
    assert_eq!(quantile(&[], 0.5), None);
    assert_eq!(quantile(&[1.0], 1.5), None);
    assert_eq!(Interval::between(f64::NAN, 1.0), None);
}

#[test]
fn bands_at_their_edges() {
    let band =
        |score, lower, upper| progress8_band(score, Interval::between(lower, upper).unwrap()).to_string();
    assert_eq!(band(0.5, 0.4, 0.6), "Well above average");
    assert_eq!(band(0.49, 0.4, 0.6), "Above average");
    assert_eq!(band(0.1, 0.0, 0.2), "Average");
    assert_eq!(band(-0.1, -0.2, 0.0), "Average");
    assert_eq!(band(-0.5, -0.6, -0.4), "Below average");
    assert_eq!(band(-0.51, -0.6, -0.4), "Well below average");
}
