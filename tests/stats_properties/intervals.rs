//! Intervals: ordered, within what is possible, narrower the more pupils there are.

use proptest::prelude::*;
use trust_benchmark::stats::{
    Interval, Level, Proportion, Z95, Z998, mean_interval, newcombe, normal_cdf, percentile_rank,
    progress8_band, quantile, rate_interval, two_sided_p, wilson,
};

fn width(interval: Interval) -> f64 {
    interval.upper() - interval.lower()
}

proptest! {
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
    fn a_difference_lies_in_its_interval_which_turns_with_it_and_shrinks(n in 1u32..2_000, m in 1u32..2_000, one in 0.0f64..=1.0, other in 0.0f64..=1.0) {
        let at = |times: f64| {
            let of = |share: f64, n: u32| Proportion::new(share * f64::from(n) * times, f64::from(n) * times).unwrap();
            (of(one, n), of(other, m))
        };
        let (a, b) = at(1.0);
        let interval = newcombe(a, b, Z95).unwrap();
        prop_assert!(-1.0 <= interval.lower() && interval.upper() <= 1.0);
        let difference = a.share() - b.share();
        prop_assert!(interval.lower() <= difference + 1e-12 && difference <= interval.upper() + 1e-12);
        let turned = newcombe(b, a, Z95).unwrap();
        prop_assert!((turned.lower() + interval.upper()).abs() < 1e-12 && (turned.upper() + interval.lower()).abs() < 1e-12);
        let (a, b) = at(4.0);
        prop_assert!(width(newcombe(a, b, Z95).unwrap()) <= width(interval) + 1e-12);
        prop_assert!(newcombe(a, b, Z998).unwrap().spans(newcombe(a, b, Z95).unwrap()));
    }

    #[test]
    fn a_rate_lies_in_its_interval_which_shrinks(events in 0u32..400, pupils in 1u32..5_000) {
        let (events, pupils) = (f64::from(events), f64::from(pupils));
        let interval = rate_interval(events, pupils, Level::P95).unwrap();
        prop_assert!(0.0 <= interval.lower() && interval.holds(100.0 * events / pupils));
        prop_assert!(rate_interval(events, pupils, Level::P998).unwrap().spans(interval));
        prop_assert!(width(rate_interval(events * 3.0, pupils * 3.0, Level::P95).unwrap()) <= width(interval));
    }

    #[test]
    fn chances_rise_with_z_and_are_alike_on_both_sides(z in -8.0f64..8.0) {
        let (below, above) = (normal_cdf(z).unwrap().value(), normal_cdf(-z).unwrap().value());
        prop_assert!((below + above - 1.0).abs() < 1e-14);
        prop_assert!(normal_cdf(z + 0.1).unwrap().value() >= below);
        prop_assert!((two_sided_p(z).unwrap().value() - 2.0 * below.min(above)).abs() < 1e-14);
    }
}

#[test]
fn rates_have_no_step_worth_naming_where_the_approximation_begins() {
    for level in [Level::P95, Level::P998] {
        let below = rate_interval(9.999_999, 100.0, level).unwrap();
        let from = rate_interval(10.0, 100.0, level).unwrap();
        assert!((below.lower() - from.lower()).abs() < 0.05, "{below:?} {from:?}");
        assert!((below.upper() - from.upper()).abs() < 0.1, "{below:?} {from:?}");
    }
    assert_eq!(rate_interval(1.0, 0.0, Level::P95), None);
    assert_eq!(rate_interval(-1.0, 10.0, Level::P95), None);
    assert_eq!(rate_interval(f64::NAN, 10.0, Level::P95), None);
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
