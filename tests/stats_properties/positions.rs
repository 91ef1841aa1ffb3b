//! Ranks, percentiles, quantiles and many of them at once.

use proptest::prelude::*;
use trust_benchmark::stats::{
    Interval, Percentile, Probability, PublishedQuantiles, QuantilePlace, benjamini_hochberg,
    percentile_range, percentile_rank, quantile,
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
    fn quantiles_never_fall_and_stay_inside(values in ascending(), one in 0.0f64..=1.0, other in 0.0f64..=1.0) {
        let (low, high) = (one.min(other), one.max(other));
        prop_assert!(quantile(&values, low).unwrap() <= quantile(&values, high).unwrap() + 1e-9);
        prop_assert!(values[0] <= quantile(&values, low).unwrap() && quantile(&values, high).unwrap() <= values[values.len() - 1]);
    }

    #[test]
    fn a_place_among_published_quantiles_never_falls_nor_leaves_them(values in ascending(), one in -10.0f64..110.0, more in 0.0f64..50.0) {
        let percentiles = [10.0, 25.0, 50.0, 75.0, 90.0];
        let published = percentiles.map(|at| (Percentile::new(at).unwrap(), quantile(&values, at / 100.0).unwrap()));
        let published = PublishedQuantiles::new(published.to_vec()).unwrap();
        let order = |x| match published.place(x).unwrap() {
            QuantilePlace::Below(lowest) => lowest.value() - 1.0,
            QuantilePlace::At(percentile) => percentile.value(),
            QuantilePlace::Above(highest) => highest.value() + 1.0,
        };
        prop_assert!((9.0..=91.0).contains(&order(one)));
        prop_assert!(order(one) <= order(one + more) + 1e-9);
    }

    #[test]
    fn many_measures_never_make_one_surer_and_keep_their_order(p in proptest::collection::vec(0.0f64..=1.0, 0..40)) {
        let raw: Vec<_> = p.into_iter().map(|p| Probability::new(p).unwrap()).collect();
        let adjusted = benjamini_hochberg(&raw);
        for (one, counted) in raw.iter().zip(&adjusted) {
            // So that whatever is flagged then was flagged before.
            prop_assert!(counted >= one);
            for (other, other_counted) in raw.iter().zip(&adjusted) {
                prop_assert!(one > other || counted <= other_counted);
            }
        }
    }
}

#[test]
fn quantiles_that_cannot_be_are_refused() {
    let at = |percentile, value| (Percentile::new(percentile).unwrap(), value);
    assert_eq!(PublishedQuantiles::new(Vec::new()), None);
    assert_eq!(PublishedQuantiles::new(vec![at(50.0, 1.0), at(25.0, 2.0)]), None);
    assert_eq!(PublishedQuantiles::new(vec![at(25.0, 2.0), at(50.0, 1.0)]), None);
    assert_eq!(PublishedQuantiles::new(vec![at(25.0, f64::NAN)]), None);
    let tied = PublishedQuantiles::new(vec![at(10.0, 0.0), at(30.0, 0.0), at(50.0, 4.0)]).unwrap();
    assert_eq!(tied.place(0.0), Percentile::new(20.0).map(QuantilePlace::At));
    assert_eq!(tied.place(f64::NAN), None);
    assert_eq!((Percentile::new(101.0), Probability::new(f64::NAN)), (None, None));
}
