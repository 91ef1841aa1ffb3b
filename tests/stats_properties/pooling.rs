//! Schools together: neither their order nor how pupils are split among them matters.

use proptest::prelude::*;
use trust_benchmark::stats::{
    LEAST_COVERAGE, MeanScore, Proportion, RoundedPercentage, SchoolResult, YearsCap, YearsInTrust,
    department_score, pool, pool_rounded, pool_scores, pool_with_suppressed,
};

fn school() -> impl Strategy<Value = (u32, u32)> {
    (1u32..400).prop_flat_map(|n| (0..=n, Just(n)))
}

fn schools() -> impl Strategy<Value = Vec<(u32, u32)>> {
    proptest::collection::vec(school(), 1..20)
}

fn proportion((x, n): (u32, u32)) -> Proportion {
    Proportion::new(f64::from(x), f64::from(n)).unwrap()
}

proptest! {
    #[test]
    fn order_and_splitting_do_not_matter(schools in schools(), other in school(), turn in 0usize..20) {
        let (x, n) = other;
        let mut whole = schools.clone();
        whole.push((schools[0].0 + x, schools[0].1 + n));
        let mut split = schools.clone();
        split.extend([schools[0], other]);
        let turn = turn % split.len();
        split.rotate_left(turn);
        let trust = |schools: &[(u32, u32)]| pool(&schools.iter().copied().map(proportion).collect::<Vec<_>>()).unwrap();
        prop_assert_eq!(trust(&whole), trust(&split));

        let scores = |schools: &[(u32, u32)]| {
            let schools: Vec<_> = schools
                .iter()
                .map(|&school| MeanScore::new(proportion(school).share(), f64::from(school.1)).unwrap())
                .collect();
            pool_scores(&schools).unwrap()
        };
        prop_assert!((scores(&whole).score() - scores(&split).score()).abs() < 1e-12);
        prop_assert!((scores(&whole).score() - trust(&whole).share()).abs() < 1e-12);
    }

    #[test]
    fn rounded_percentages_pool_to_within_their_rounding(schools in schools(), decimals in 0u8..=2) {
        let scale = 10_f64.powi(i32::from(decimals));
        let rounded: Vec<_> = schools
            .iter()
            .map(|&(x, n)| {
                let percentage = 100.0 * f64::from(x) / f64::from(n);
                RoundedPercentage::new((percentage * scale).round() / scale, f64::from(n)).unwrap()
            })
            .collect();
        let trust = pool_rounded(&rounded, decimals).unwrap();
        let truth = 100.0 * pool(&schools.iter().copied().map(proportion).collect::<Vec<_>>()).unwrap().share();
        prop_assert!((trust.percentage - truth).abs() <= trust.off_by_at_most + 1e-9);
        if decimals == 0 {
            // Of no more than a hundred pupils a whole percentage leaves no doubt who many they were.
            for (school, (x, n)) in rounded.iter().zip(&schools) {
                prop_assert!(*n >= 100 || (school.implied_count() - f64::from(*x)).abs() < 1e-9);
            }
        }
    }

    #[test]
    fn suppressed_schools_leave_the_figure_alone_and_the_truth_in_bounds(published in schools(), hidden in proptest::collection::vec((school(), any::<bool>()), 0..6)) {
        let shown: Vec<_> = published.iter().copied().map(proportion).collect();
        let mut results: Vec<_> = shown.iter().copied().map(SchoolResult::Published).collect();
        let mut all = published.clone();
        for &((x, n), known) in &hidden {
            all.push((x, n));
            results.push(if known {
                SchoolResult::Suppressed { pupils: n }
            } else {
                SchoolResult::SuppressedUpTo { pupils: n + 3 }
            });
        }
        let trust = pool_with_suppressed(&results).unwrap();
        prop_assert_eq!(trust.complete_case(), pool(&shown).unwrap());
        let truth = pool(&all.iter().copied().map(proportion).collect::<Vec<_>>()).unwrap();
        prop_assert!(trust.bounds().map(|end| end + 1e-12).upper() >= truth.share());
        prop_assert!(trust.bounds().lower() <= truth.share() + 1e-12);
        prop_assert!(0.0 <= trust.bounds().lower() && trust.bounds().upper() <= 1.0);
        prop_assert!(trust.bounds().holds(trust.complete_case().share()));
        let coverage = shown.iter().map(|school| school.trials()).sum::<f64>() / truth.trials();
        prop_assert!(trust.least_coverage() <= coverage + 1e-12);
        match trust.coverage() {
            Some(known) => prop_assert!((known - coverage).abs() < 1e-12),
            None => prop_assert!(hidden.iter().any(|(_, known)| !known)),
        }
        prop_assert!(!trust.withholds_percentile() || trust.least_coverage() < LEAST_COVERAGE);
    }

    #[test]
    fn years_over_the_cap_count_no_further(schools in proptest::collection::vec((-2.0f64..2.0, 1u32..400, 0u32..12), 1..12)) {
        let with = |years: fn(u32) -> u32| -> Vec<_> {
            schools
                .iter()
                .map(|&(score, n, in_trust)| {
                    let years = YearsInTrust::new(f64::from(years(in_trust))).unwrap();
                    (MeanScore::new(score, f64::from(n)).unwrap(), years)
                })
                .collect()
        };
        let close = |one: Option<f64>, other: Option<f64>| match (one, other) {
            (Some(one), Some(other)) => (one - other).abs() < 1e-12,
            (one, other) => one == other,
        };
        for (cap, capped) in [(YearsCap::Four, with(|years| years.min(4))), (YearsCap::Five, with(|years| years.min(5)))] {
            prop_assert!(close(department_score(&with(|years| years), cap), department_score(&capped, cap)));
            let all = pool_scores(&capped.iter().map(|(score, _)| *score).collect::<Vec<_>>());
            let long = with(|years| years + 5);
            prop_assert!(close(department_score(&long, cap), all.map(MeanScore::score)));
        }
    }
}

#[test]
fn no_school_is_no_trust() {
    assert_eq!(pool(&[]), None);
    assert_eq!(pool_scores(&[]), None);
    assert_eq!(pool_rounded(&[], 0), None);
    assert_eq!(
        pool_with_suppressed(&[SchoolResult::Suppressed { pupils: 8 }]),
        None
    );
    assert_eq!(department_score(&[], YearsCap::Four), None);
    let new = (
        MeanScore::new(0.1, 90.0).unwrap(),
        YearsInTrust::new(0.0).unwrap(),
    );
    assert_eq!(department_score(&[new], YearsCap::Five), None);
    assert_eq!(
        (Proportion::new(3.0, 2.0), Proportion::new(0.0, 0.0)),
        (None, None)
    );
    assert_eq!(
        (MeanScore::new(f64::NAN, 1.0), MeanScore::new(1.0, 0.0)),
        (None, None)
    );
    assert_eq!(
        (RoundedPercentage::new(101.0, 5.0), YearsInTrust::new(-1.0)),
        (None, None)
    );
}

#[test]
fn four_fifths_of_the_pupils_are_enough() {
    let with = |pupils| {
        let published = SchoolResult::Published(Proportion::new(30.0, 80.0).unwrap());
        pool_with_suppressed(&[published, SchoolResult::Suppressed { pupils }]).unwrap()
    };
    assert!(!with(20).withholds_percentile());
    assert!(with(21).withholds_percentile());
}
