//! The best estimate among the country's trusts.

use proptest::prelude::*;
use trust_benchmark::analysis::{BestEstimate, TrueSpread};
use trust_benchmark::measures::{Direction, IntervalMethod, PupilGroup};

use crate::{Case, allowed, case, every_case, figure, pupils, said};

fn spread(case: &Case) -> Option<TrueSpread> {
    TrueSpread::of(&case.distribution, &case.measure, case.pupil_sd.as_ref())
}

fn estimate(measure: &str, summer: u16, value: f64, cohort: u32) -> BestEstimate {
    let spread = spread(&case(measure, PupilGroup::All, summer)).expect("a spread");
    spread
        .estimate(figure(value, 2), pupils(cohort))
        .expect("an estimate")
}

#[test]
fn what_is_said_of_the_best_estimate() {
    let mut lines = Vec::new();
    for (measure, group, summer, value, decimals, cohort, target) in [
        ("rwm_expected", PupilGroup::All, 2025, 65.0, 0, 182, 70.0),
        ("rwm_expected", PupilGroup::All, 2019, 100.0, 0, 3, 75.0),
        (
            "rwm_expected",
            PupilGroup::Disadvantaged,
            2025,
            80.0,
            0,
            900,
            60.0,
        ),
        ("progress_8", PupilGroup::All, 2023, -0.12, 2, 534, 0.0),
        (
            "progress_8",
            PupilGroup::Disadvantaged,
            2023,
            -0.90,
            2,
            2_000,
            0.0,
        ),
        ("attainment_8", PupilGroup::All, 2023, 47.1, 1, 534, 50.0),
    ] {
        let spread = spread(&case(measure, group, summer)).expect("a spread");
        let best = spread.estimate(figure(value, decimals), pupils(cohort)).unwrap();
        lines.push(best.sentence());
        lines.push(best.median_sentence().unwrap());
        lines.push(best.target_sentence(figure(target, 0)).unwrap());
        lines.extend(best.caveats());
        lines.push(String::new());
    }
    said("shrunken", &lines);
}

#[test]
fn lower_is_better_turns_the_question_round() {
    let mut case = case("rwm_expected", PupilGroup::All, 2025);
    let best = |case: &Case| {
        spread(case)
            .unwrap()
            .estimate(figure(70.0, 0), pupils(182))
            .unwrap()
    };
    let above = best(&case);
    case.measure.direction = Direction::LowerBetter;
    let below = best(&case);
    let chances = [&above, &below].map(|one| one.chance_beyond(64.0).unwrap().value());
    assert!((chances[0] + chances[1] - 1.0).abs() < 1e-12);
    assert_eq!(above.chance_above(64.0), below.chance_above(64.0));
    let sentence = below.median_sentence().unwrap();
    assert!(
        sentence.contains("really below the median of 626 trusts"),
        "{sentence}"
    );
}

#[test]
fn chance_is_never_called_certain() {
    for (value, target) in [(100.0, 0.0), (0.0, 100.0)] {
        let best = estimate("rwm_expected", 2025, value, 5_000);
        let sentence = best.target_sentence(figure(target, 0)).unwrap();
        assert!(
            sentence.ends_with("99 in 100.") || sentence.ends_with("1 in 100."),
            "{sentence}"
        );
    }
}

#[test]
fn every_distribution_has_an_estimate_or_none_for_a_reason() {
    let mut with = 0;
    for case in every_case() {
        let Some(spread) = spread(&case) else {
            let interval = case.measure.interval;
            let known =
                interval == IntervalMethod::Wilson || interval == IntervalMethod::PupilStandardDeviation;
            let gap = case.distribution.group() == PupilGroup::Gap;
            assert!(
                gap || !known,
                "{} {:?}",
                case.measure.id,
                case.distribution.group()
            );
            continue;
        };
        with += 1;
        if case.distribution.group() == PupilGroup::Gap {
            // A gap is estimated from both groups: the fifty trusts hold it.
            continue;
        }
        let range = case.measure.range;
        for trust in case.distribution.trusts().step_by(7) {
            let cohort = trust.trust.cohort.max(1);
            let best = spread.estimate(figure(trust.value, 1), pupils(cohort)).unwrap();
            let (low, high) = (trust.value.min(spread.mean()), trust.value.max(spread.mean()));
            assert!(
                (low - 1e-6..=high + 1e-6).contains(&best.value()),
                "{}",
                case.measure.id
            );
            assert!(best.interval().holds(best.value()) && range.contains(best.interval().lower()));
            allowed(&format!(
                "{} {}",
                best.sentence(),
                best.median_sentence().unwrap()
            ));
        }
    }
    assert!(with > 40, "{with}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn more_pupils_keep_more_of_the_figure(value in 0.0f64..=100.0, cohort in 1u32..2_000, benchmark in 20.0f64..90.0) {
        let of = |cohort| estimate("rwm_expected", 2025, value, cohort);
        let (few, many) = (of(cohort), of(cohort * 2));
        prop_assert!((few.value() - value).abs() >= (many.value() - value).abs() - 1e-9);
        let (above, higher) = (few.chance_above(benchmark).unwrap(), few.chance_above(benchmark + 5.0).unwrap());
        prop_assert!(higher <= above);
    }
}
