//! Funnels hold their target, widen as pupils become fewer, and never draw their limits in for trusts' differences.

use proptest::prelude::*;
use trust_benchmark::stats::{
    FunnelFlag, Interval, Level, MeanFunnel, MeanScore, Proportion, ProportionFunnel, Z95, Z998,
    funnel_limits, funnel_tails, mean_interval,
};

fn width(interval: Interval) -> f64 {
    interval.upper() - interval.lower()
}

proptest! {
    #[test]
    fn limits_hold_the_target_and_widen(target in 0.01f64..0.99, n in 1u32..3_000) {
        let (few, many) = (funnel_limits(target, n, Level::P95).unwrap(), funnel_limits(target, n * 4, Level::P95).unwrap());
        prop_assert!(0.0 <= few.lower() && few.upper() <= 1.0);
        prop_assert!(few.holds(target) && many.holds(target));
        prop_assert!(width(many) <= width(few));
        prop_assert!(funnel_limits(target, n, Level::P998).unwrap().spans(few));
    }

    #[test]
    fn a_flag_agrees_with_the_line_to_within_a_count(target in 0.05f64..0.95, n in 1u32..1_000, share in 0.0f64..=1.0) {
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of n")]
        let count = (share * f64::from(n)) as u32;
        let tails = funnel_tails(count, n, target).unwrap();
        prop_assert!(tails.lower().value() + tails.upper().value() >= 1.0 - 1e-9);
        for level in [Level::P95, Level::P998] {
            let limits = funnel_limits(target, n, level).unwrap();
            let (at, one) = (f64::from(count) / f64::from(n), 1.0 / f64::from(n));
            match tails.flag(level) {
                FunnelFlag::Low => prop_assert!(at <= limits.lower()),
                FunnelFlag::High => prop_assert!(at >= limits.upper()),
                FunnelFlag::Within => prop_assert!(limits.lower() - one <= at && at <= limits.upper() + one),
            }
        }
    }

    #[test]
    fn allowing_for_differences_widens_a_funnel_of_means(trusts in proptest::collection::vec((-1.0f64..1.0, 20u32..3_000), 2..80), n in 1u32..3_000) {
        let trusts: Vec<_> = trusts.into_iter().map(|(score, n)| MeanScore::new(score, f64::from(n)).unwrap()).collect();
        let funnel = MeanFunnel::fitted(&trusts, 1.4).unwrap();
        let limits = funnel.limits(f64::from(n), Z95).unwrap();
        prop_assert!(limits.holds(funnel.trusts().mean()));
        prop_assert!(width(mean_interval(0.0, f64::from(n), 1.4, Z95).unwrap()) <= width(limits) + 1e-12);
        prop_assert!(width(funnel.limits(f64::from(n + 1), Z95).unwrap()) <= width(limits));
        prop_assert!(funnel.limits(f64::from(n), Z998).unwrap().spans(limits));
        for trust in trusts {
            let outside = !funnel.limits(trust.pupils(), Z95).unwrap().holds(trust.score());
            prop_assert_eq!(outside, funnel.z(trust).abs() > Z95);
        }
    }

    #[test]
    fn a_funnel_of_proportions_holds_its_target_and_widens(trusts in proptest::collection::vec((0.0f64..=1.0, 5u32..2_000), 2..80), n in 1u32..3_000) {
        let trusts: Vec<_> = trusts
            .into_iter()
            .map(|(share, n)| Proportion::new(share * f64::from(n), f64::from(n)).unwrap())
            .collect();
        let funnel = ProportionFunnel::fitted(&trusts).unwrap();
        let (limits, narrower) = (funnel.limits(f64::from(n), Z95).unwrap(), funnel.limits(f64::from(n + 1), Z95).unwrap());
        prop_assert!(0.0 <= limits.lower() && limits.upper() <= 1.0);
        prop_assert!(limits.holds(funnel.centre()) && limits.lower() <= narrower.lower() && narrower.upper() <= limits.upper());
        for trust in trusts {
            prop_assert!(funnel.z(trust).abs() <= funnel.unadjusted_z(trust).abs());
            let (z, limits) = (funnel.z(trust).abs(), funnel.limits(trust.trials(), Z95).unwrap());
            prop_assert!((z - Z95).abs() < 1e-9 || limits.holds(trust.share()) == (z < Z95));
        }
    }
}

#[test]
fn limits_of_very_many_pupils_are_the_normal_ones() {
    for pupils in [20_000, 100_000] {
        let n = f64::from(pupils);
        let limits = funnel_limits(0.62, pupils, Level::P95).unwrap();
        let half = Z95 * (0.62 * 0.38 / n).sqrt();
        assert!((limits.lower() - 0.62 + half).abs() < 1.0 / n, "{limits:?}");
        assert!((limits.upper() - 0.62 - half).abs() < 1.0 / n, "{limits:?}");
    }
}

#[test]
fn no_funnel_without_pupils_trusts_or_a_target() {
    assert_eq!(funnel_limits(0.5, 0, Level::P95), None);
    assert_eq!(funnel_limits(1.0, 10, Level::P95), None);
    assert_eq!(funnel_limits(f64::NAN, 10, Level::P95), None);
    assert_eq!(funnel_tails(11, 10, 0.5), None);
    assert_eq!(funnel_tails(0, 0, 0.5), None);
    let trust = MeanScore::new(0.1, 100.0).unwrap();
    assert_eq!(MeanFunnel::fitted(&[trust], 1.4), None);
    assert_eq!(MeanFunnel::fitted(&[trust, trust], 0.0), None);
    let funnel = MeanFunnel::fitted(&[trust, trust], 1.4).unwrap();
    assert_eq!(funnel.limits(0.0, Z95), None);
    assert_eq!(ProportionFunnel::fitted(&[]), None);
}
