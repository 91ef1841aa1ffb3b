//! Regression on the intake, and the trusts most like one.

use proptest::prelude::*;
use trust_benchmark::stats::{Level, Regression, RegressionError, nearest_neighbours};

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

proptest! {
    #[test]
    fn residuals_have_nothing_to_do_with_the_predictors(trusts in trusts()) {
        let [outcome, a, b, c] = [0, 1, 2, 3].map(|which| column(&trusts, which));
        let fit = Regression::fit(&outcome, &[&a, &b, &c]).unwrap();
        prop_assert_eq!(fit.n(), trusts.len());
        prop_assert!(fit.residuals().iter().sum::<f64>().abs() < 1e-7);
        for predictor in [&a, &b, &c] {
            prop_assert!(dot(predictor, fit.residuals()).abs() < 1e-6);
        }
        for (trust, residual) in trusts.iter().zip(fit.residuals()) {
            let predicted = fit.predict(&trust[1..]).unwrap();
            prop_assert!((trust[0] - predicted - residual).abs() < 1e-8);
            let interval = fit.prediction_interval(&trust[1..], Level::P95).unwrap();
            prop_assert!((f64::midpoint(interval.lower(), interval.upper()) - predicted).abs() < 1e-8);
            prop_assert!(fit.prediction_interval(&trust[1..], Level::P998).unwrap().spans(interval));
        }
        // More predictors never explain less.
        let alone = Regression::fit(&outcome, &[&a]).unwrap();
        prop_assert!(0.0 <= alone.r_squared() && alone.r_squared() <= fit.r_squared() + 1e-12 && fit.r_squared() <= 1.0);
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
fn a_known_regression() {
    // R: lm(dist ~ speed, cars)[1:10], worked by hand: slope Sxy/Sxx, and the t quantile of 8 degrees of freedom.
    let speed = [4.0, 4.0, 7.0, 7.0, 8.0, 9.0, 10.0, 10.0, 10.0, 11.0];
    let distance = [2.0, 10.0, 4.0, 22.0, 16.0, 10.0, 18.0, 26.0, 34.0, 17.0];
    let fit = Regression::fit(&distance, &[&speed]).unwrap();
    let (sxx, sxy, syy) = (56.0, 143.0, 876.9);
    assert!((fit.slopes()[0] - sxy / sxx).abs() < 1e-12);
    assert!((fit.r_squared() - sxy * sxy / sxx / syy).abs() < 1e-12);
    let sd: f64 = ((syy - sxy * sxy / sxx) / 8.0_f64).sqrt();
    let half = 2.306_004_135_204_166 * sd * (1.1 + (12.0_f64 - 8.0).powi(2) / sxx).sqrt();
    let interval = fit.prediction_interval(&[12.0], Level::P95).unwrap();
    assert!((interval.upper() - interval.lower() - 2.0 * half).abs() < 1e-8);
    assert_eq!(fit.predict(&[]), None);
    assert_eq!(fit.prediction_interval(&[1.0, 2.0], Level::P95), None);
}

#[test]
fn without_predictors_the_range_is_that_of_one_more_like_them() {
    // Means, standard deviations and t intervals of the mean that SciPy computed for PHEindicatormethods' test data.
    for (values, sd, half95, half998) in [
        (
            &[
                33.09375, 48.38596, 64.83495, 67.98475, 22.93556, 71.23587, 38.78465, 82.37927,
            ][..],
            20.975_575_257_709_35,
            17.536_019_758_663_54,
            35.487_639_705_211_25,
        ),
        (
            &[45.2, 47.9][..],
            1.909_188_309_203_675_2,
            17.153_376_393_835_8,
            429.716_932_630_492,
        ),
    ] {
        let fit = Regression::fit(values, &[]).unwrap();
        let n = f64::from(u32::try_from(values.len()).unwrap());
        assert!(fit.r_squared().abs() < 1e-12);
        for (level, half) in [(Level::P95, half95), (Level::P998, half998)] {
            let interval = fit.prediction_interval(&[], level).unwrap();
            let found = (interval.upper() - interval.lower()) / 2.0;
            let t = half / (sd / n.sqrt());
            assert!(
                (found / (t * sd * (1.0 + 1.0 / n).sqrt()) - 1.0).abs() < 1e-8,
                "{found}"
            );
        }
    }
}

#[test]
fn what_cannot_be_regressed_says_why() {
    let outcome = [1.0, 2.0, 4.0, 3.0];
    let fit = |predictors: &[&[f64]]| Regression::fit(&outcome, predictors).unwrap_err();
    let rising = [0.1, 0.2, 0.3, 0.4];
    assert_eq!(fit(&[&rising, &[1.0]]), RegressionError::Unequal { predictor: 1 });
    assert_eq!(fit(&[&[0.1; 4]]), RegressionError::Collinear { predictor: 0 });
    let twice = rising.map(|value| 2.0 * value + 0.7);
    assert_eq!(
        fit(&[&rising, &twice]),
        RegressionError::Collinear { predictor: 1 }
    );
    assert_eq!(fit(&[&[f64::NAN; 4]]), RegressionError::NotFinite);
    let few = RegressionError::TooFew {
        observations: 4,
        predictors: 3,
    };
    assert_eq!(fit(&[&rising, &rising, &rising]), few);
    assert_eq!(
        Regression::fit(&[0.1; 4], &[&rising]).unwrap_err(),
        RegressionError::NoSpread
    );
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
