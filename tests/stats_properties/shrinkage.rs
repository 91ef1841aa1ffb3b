//! Estimates drawn towards a mean lie between the two.

use proptest::prelude::*;
use trust_benchmark::stats::{BetaPrior, Estimate, Level, NormalPrior, Proportion};

proptest! {
    #[test]
    fn a_shrunken_estimate_lies_between_the_value_and_the_mean(trusts in proptest::collection::vec((-2.0f64..2.0, 0.001f64..0.5), 2..60)) {
        let estimates: Vec<_> = trusts.iter().map(|&(value, variance)| Estimate::new(value, variance).unwrap()).collect();
        let prior = NormalPrior::fitted(&estimates).unwrap();
        prop_assert!(prior.tau_squared() >= 0.0);
        for (estimate, (value, variance)) in estimates.iter().zip(&trusts) {
            let shrunken = prior.shrink(*estimate);
            let (low, high) = (value.min(prior.mean()), value.max(prior.mean()));
            prop_assert!(low - 1e-12 <= shrunken.value() && shrunken.value() <= high + 1e-12);
            prop_assert!((0.0..=1.0).contains(&shrunken.reliability()));
            prop_assert!(shrunken.sd() <= variance.sqrt());
            let above = shrunken.chance_above(0.0).value();
            prop_assert!(shrunken.value().abs() < 1e-12 || (above > 0.5) == (shrunken.value() > 0.0));
        }
        // Trusts differ as much as they should.
        let sum: f64 = trusts
            .iter()
            .map(|(value, variance)| (value - prior.mean()).powi(2) / (variance + prior.tau_squared()))
            .sum();
        let freedom = f64::from(u32::try_from(trusts.len() - 1).unwrap());
        prop_assert!(sum <= freedom + 1e-6);
        prop_assert!(prior.tau_squared() <= 0.0 || (sum - freedom).abs() < 1e-6);
    }

    #[test]
    fn a_shrunken_share_lies_between_the_share_and_the_mean(n in 1u32..500, share in 0.0f64..=1.0, mean in 0.05f64..0.95, spread in 0.01f64..0.5) {
        let n = f64::from(n);
        let (alpha, beta) = (mean / spread, (1.0 - mean) / spread);
        let prior = BetaPrior::new(alpha, beta).unwrap();
        let posterior = prior.with(Proportion::new(share * n, n).unwrap()).unwrap();
        prop_assert!(mean.min(share) - 1e-12 <= posterior.mean() && posterior.mean() <= mean.max(share) + 1e-12);
        let interval = posterior.interval(Level::P95);
        prop_assert!(0.0 <= interval.lower() && interval.upper() <= 1.0);
        prop_assert!(posterior.interval(Level::P998).spans(interval));
        for (end, chance) in [(interval.lower(), 0.975), (interval.upper(), 0.025)] {
            let found = posterior.chance_above(end).unwrap().value();
            prop_assert!((found - chance).abs() < 1e-6, "{} {}", found, chance);
        }
        let variance = mean * (1.0 - mean) / (alpha + beta + 1.0);
        let same = BetaPrior::from_moments(mean, variance).unwrap().with(Proportion::new(share * n, n).unwrap()).unwrap();
        prop_assert!((same.mean() - posterior.mean()).abs() < 1e-9);
    }
}

#[test]
fn what_has_no_spread_is_drawn_all_the_way() {
    let estimate = |value| Estimate::new(value, 0.01).unwrap();
    assert_eq!(NormalPrior::fitted(&[estimate(0.1)]), None);
    let same = NormalPrior::fitted(&[estimate(0.1), estimate(0.1)]).unwrap();
    let shrunken = same.shrink(estimate(0.5));
    assert!((shrunken.value() - 0.1).abs() < 1e-12 && shrunken.sd().abs() < 1e-12);
    let chance = |benchmark| shrunken.chance_above(benchmark).value();
    assert!((chance(0.0) - 1.0).abs() < 1e-12 && chance(0.2).abs() < 1e-12);
    assert!((chance(shrunken.value()) - 0.5).abs() < 1e-12);
    assert_eq!(BetaPrior::from_moments(0.5, 0.0), None);
    assert_eq!(BetaPrior::from_moments(0.5, 0.25), None);
    assert_eq!(BetaPrior::new(0.0, 1.0), None);
}
