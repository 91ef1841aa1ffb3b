//! Regression on the intake, and the trusts most like one.

use proptest::prelude::*;
use trust_benchmark::stats::{Estimate, Level, MetaRegression, MetaRegressionError, Z95, nearest_neighbours};

fn trusts() -> impl Strategy<Value = Vec<[f64; 4]>> {
    let percentage = || 0.0f64..100.0;
    proptest::collection::vec(
        (20.0f64..70.0, percentage(), percentage(), percentage())
            .prop_map(|(outcome, a, b, c)| [outcome, a, b, c]),
        8..120,
    )
}

fn column(trusts: &[[f64; 4]], which: usize) -> Vec<f64> {
    trusts.iter().map(|trust| trust[which]).collect()
}

fn dot(one: &[f64], other: &[f64]) -> f64 {
    one.iter().zip(other).map(|(one, other)| one * other).sum()
}

/// The first values of trusts, with variances of chance that differ from trust to trust.
fn estimates(trusts: &[[f64; 4]]) -> Vec<Estimate> {
    let with_variance = trusts.iter().zip(0u8..);
    with_variance
        .map(|(trust, place)| Estimate::new(trust[0], 1.0 + f64::from(place % 7)).unwrap())
        .collect()
}

proptest! {
    #[test]
    fn what_is_left_has_nothing_to_do_with_the_predictors(trusts in trusts()) {
        let [outcome, a, b, c] = [0, 1, 2, 3].map(|which| column(&trusts, which));
        let estimates = estimates(&trusts);
        let fit = match MetaRegression::fit(&estimates, &[&a, &b, &c]) {
            Err(MetaRegressionError::NoSpread) => return Ok(()),
            fit => fit.unwrap(),
        };
        prop_assert_eq!(fit.n(), trusts.len());
        prop_assert!((0.0..=1.0).contains(&fit.r_squared()) && fit.tau_squared() >= 0.0);
        let weights: Vec<_> = (0u8..).take(trusts.len())
            .map(|place| 1.0 / (1.0 + f64::from(place % 7) + fit.tau_squared()))
            .collect();
        let left: Vec<_> = trusts.iter().zip(&outcome)
            .map(|(trust, outcome)| outcome - fit.predict(&trust[1..]).unwrap())
            .collect();
        let weighted: Vec<_> = left.iter().zip(&weights).map(|(left, weight)| left * weight).collect();
        prop_assert!(weighted.iter().sum::<f64>().abs() < 1e-7);
        for predictor in [&a, &b, &c] {
            prop_assert!(dot(predictor, &weighted).abs() < 1e-5);
        }
        // Trusts differ from the line as much as they should, or less than by chance alone.
        let freedom = f64::from(u32::try_from(trusts.len()).unwrap()) - 4.0;
        let squares = dot(&weighted, &left);
        prop_assert!(squares <= freedom * (1.0 + 1e-9));
        prop_assert!(fit.tau_squared() <= 0.0 || squares >= freedom * (1.0 - 1e-9));
        for trust in &trusts {
            let predicted = fit.predict(&trust[1..]).unwrap();
            let interval = fit.prediction_interval(&trust[1..], 2.0, Level::P95).unwrap();
            prop_assert!((f64::midpoint(interval.lower(), interval.upper()) - predicted).abs() < 1e-8);
            let wider = fit.prediction_interval(&trust[1..], 2.0, Level::P998).unwrap();
            prop_assert!(wider.spans(interval));
            // The fewer the pupils, the wider.
            prop_assert!(fit.prediction_interval(&trust[1..], 3.0, Level::P95).unwrap().spans(interval));
        }
    }

    #[test]
    fn neighbours_are_the_nearest_whatever_the_unit(trusts in trusts(), k in 1usize..20, unit in 0.01f64..100.0) {
        let columns = [0, 1, 2, 3].map(|which| column(&trusts, which));
        let of = trusts[0];
        let slices = columns.each_ref().map(Vec::as_slice);
        let nearest = nearest_neighbours(&slices, &of, k).unwrap();
        prop_assert_eq!(nearest.len(), k.min(trusts.len()));
        prop_assert!(nearest[0].index == 0 && nearest[0].distance < 1e-12);
        prop_assert!(nearest.is_sorted_by(|one, other| one.distance <= other.distance));
        let all = nearest_neighbours(&slices, &of, usize::MAX).unwrap();
        prop_assert_eq!(&all[..nearest.len()], &nearest[..]);

        let scaled: Vec<f64> = columns[1].iter().map(|value| value * unit).collect();
        let other_unit = nearest_neighbours(&[&columns[0], &scaled], &[of[0], of[1] * unit], k).unwrap();
        let one_unit = nearest_neighbours(&[&columns[0], &columns[1]], &of[..2], k).unwrap();
        for (one, other) in one_unit.iter().zip(&other_unit) {
            prop_assert!((one.distance - other.distance).abs() < 1e-7);
        }
    }
}

#[test]
fn with_equal_variances_it_is_the_least_squares_line() {
    // R: lm(dist ~ speed, cars)[1:10], worked by hand: slope Sxy/Sxx, and s² + τ² is the residual variance of 8 degrees of
    // freedom.
    let speed = [4.0, 4.0, 7.0, 7.0, 8.0, 9.0, 10.0, 10.0, 10.0, 11.0];
    let distance = [2.0, 10.0, 4.0, 22.0, 16.0, 10.0, 18.0, 26.0, 34.0, 17.0];
    let estimates: Vec<_> = distance
        .iter()
        .map(|value| Estimate::new(*value, 5.0).unwrap())
        .collect();
    let fit = MetaRegression::fit(&estimates, &[&speed]).unwrap();
    let (sxx, sxy, syy) = (56.0, 143.0, 876.9);
    let [intercept, slope] = fit.coefficients()[..] else {
        panic!("two coefficients");
    };
    assert!((slope - sxy / sxx).abs() < 1e-12);
    assert!((intercept - (15.9 - slope * 8.0)).abs() < 1e-12);
    let residual = (syy - sxy * sxy / sxx) / 8.0;
    assert!((fit.tau_squared() - (residual - 5.0)).abs() < 1e-9);
    assert!((fit.r_squared() - (1.0 - (residual - 5.0) / (syy / 9.0 - 5.0))).abs() < 1e-9);
    let half = Z95 * (residual * (1.1 + (12.0_f64 - 8.0).powi(2) / sxx)).sqrt();
    let interval = fit.prediction_interval(&[12.0], 5.0, Level::P95).unwrap();
    assert!((interval.upper() - interval.lower() - 2.0 * half).abs() < 1e-8);
    assert_eq!(fit.predict(&[]), None);
    assert_eq!(fit.prediction_interval(&[1.0, 2.0], 5.0, Level::P95), None);
    assert_eq!(fit.prediction_interval(&[12.0], -1.0, Level::P95), None);
}

#[test]
fn what_cannot_be_regressed_says_why() {
    let of = |values: [f64; 4]| values.map(|value| Estimate::new(value, 0.01).unwrap());
    let fit = |predictors: &[&[f64]]| MetaRegression::fit(&of([1.0, 2.0, 4.0, 3.0]), predictors).unwrap_err();
    let rising = [0.1, 0.2, 0.3, 0.4];
    assert_eq!(
        fit(&[&rising, &[1.0]]),
        MetaRegressionError::Unequal { predictor: 1 }
    );
    assert_eq!(fit(&[&[0.1; 4]]), MetaRegressionError::Collinear { predictor: 0 });
    let twice = rising.map(|value| 2.0 * value + 0.7);
    assert_eq!(
        fit(&[&rising, &twice]),
        MetaRegressionError::Collinear { predictor: 1 }
    );
    assert_eq!(fit(&[&[f64::NAN; 4]]), MetaRegressionError::NotFinite);
    let few = MetaRegressionError::TooFew {
        estimates: 4,
        predictors: 3,
    };
    assert_eq!(fit(&[&rising, &rising, &rising]), few);
    // Alike, or apart by no more than chance.
    for values in [[0.1; 4], [0.1, 0.2, 0.1, 0.2]] {
        let none = MetaRegression::fit(&of(values), &[&rising]);
        assert_eq!(none.unwrap_err(), MetaRegressionError::NoSpread);
    }
}

#[test]
fn ties_keep_their_order_and_what_does_not_vary_says_nothing() {
    let values = [3.0, 1.0, 3.0, 1.0, 2.0];
    let places = |k| -> Vec<_> {
        let nearest = nearest_neighbours(&[&values, &[0.1; 5]], &[2.0, 0.7], k).unwrap();
        nearest.into_iter().map(|one| one.index).collect()
    };
    assert_eq!(places(3), [4, 0, 1]);
    assert_eq!(places(9), [4, 0, 1, 2, 3]);
    assert_eq!(nearest_neighbours(&[], &[], 3), None);
    assert_eq!(nearest_neighbours(&[&values, &[1.0]], &[2.0, 1.0], 3), None);
    assert_eq!(nearest_neighbours(&[&values], &[f64::NAN], 3), None);
    assert_eq!(nearest_neighbours(&[&values], &[2.0, 2.0], 3), None);
}
