//! The funnel among the country's trusts.

use proptest::prelude::*;
use trust_benchmark::analysis::{Funnel, LimitBasis};
use trust_benchmark::measures::{IntervalMethod, PupilGroup};
use trust_benchmark::stats::{FunnelFlag, Level, Z95};

use crate::{Case, allowed, case, every_case, figure, pupils, said};

const BOTH: [LimitBasis; 2] = [LimitBasis::UsualDifferences, LimitBasis::ChanceAlone];

fn funnel(case: &Case) -> Option<Funnel> {
    Funnel::of(&case.distribution, &case.measure, case.pupil_sd.as_ref())
}

fn of(measure: &str, summer: u16) -> Funnel {
    funnel(&case(measure, PupilGroup::All, summer)).expect("a funnel")
}

/// The share of trusts outside the expected range, in per cent. Some of these shares are in the account of the methods
/// (`usual_differences` in `src/wording/methods/limits.rs`).
#[test]
#[expect(clippy::cast_precision_loss, reason = "some hundred trusts")]
fn as_many_trusts_are_outside_as_the_plan_of_methods_states() {
    for (measure, summer, stated) in [
        ("rwm_expected", 2025, 6.2),
        ("progress_8", 2023, 6.0),
        ("attainment_8", 2023, 3.7),
        ("english_maths_5", 2023, 3.2),
        ("ebacc_entry", 2023, 5.1),
    ] {
        let funnel = of(measure, summer);
        let outside = funnel.outside(LimitBasis::UsualDifferences, Level::P95) as f64;
        let share = 100.0 * outside / funnel.n() as f64;
        println!("{measure} {summer}: {share:.2}% of {} trusts outside", funnel.n());
        assert!(
            (share - stated).abs() <= 0.3,
            "{measure}: {share:.2}%, not {stated}%"
        );
    }
}

#[test]
fn chance_alone_would_call_most_trusts_unusual() {
    let funnel = of("progress_8", 2023);
    assert_eq!((funnel.n(), funnel.left_out()), (216, 0));
    assert!(funnel.outside(LimitBasis::ChanceAlone, Level::P95) > 150);
}

#[test]
fn what_is_drawn_and_meant_reads_true() {
    let mut lines = Vec::new();
    for (measure, group, summer, value, decimals, cohort) in [
        ("rwm_expected", PupilGroup::All, 2025, 65.0, 0, 182),
        ("rwm_expected", PupilGroup::Others, 2025, 95.0, 0, 400),
        ("progress_8", PupilGroup::All, 2023, -0.12, 2, 534),
        ("progress_8", PupilGroup::Disadvantaged, 2023, -1.6, 1, 182),
        ("attainment_8", PupilGroup::All, 2023, 47.1, 1, 534),
    ] {
        let funnel = funnel(&case(measure, group, summer)).expect("a funnel");
        lines.push(funnel.caption());
        lines.extend(BOTH.map(|limits| funnel.meaning(limits)));
        lines.push(funnel.tally());
        lines.push(funnel.centre_label());
        lines.extend(funnel.basis_text());
        lines.push(funnel.sentence(figure(value, decimals), pupils(cohort)).unwrap());
        lines.push(String::new());
    }
    said("funnel", &lines);
}

#[test]
fn every_distribution_has_a_funnel_that_holds_together_or_none_for_a_reason() {
    let (mut with, mut without) = (0, 0);
    for case in every_case() {
        let Some(funnel) = funnel(&case) else {
            without += 1;
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
        assert_eq!(funnel.n() + funnel.left_out(), case.distribution.n());
        for limits in BOTH {
            let [inner, outer] = [Level::P95, Level::P998].map(|level| funnel.outside(limits, level));
            assert!(outer <= inner && inner <= funnel.n());
            let line = funnel.lines(limits, Level::P95, Some(pupils(5)));
            assert!(line.len() > 20 && line.is_sorted_by(|one, next| one.cohort < next.cohort));
            assert!(line.iter().all(|point| point.limits.holds(funnel.centre())));
            assert_eq!(line[0].cohort.min(5), line[0].cohort);
            let most = funnel.points().iter().map(|point| point.cohort).max();
            assert_eq!(line.last().map(|point| point.cohort), most);
        }
        // Allowing for more never marks more.
        let [allowed_for, chance] = BOTH.map(|limits| funnel.outside(limits, Level::P998));
        assert!(allowed_for <= chance, "{}", case.measure.id);
        for text in [
            funnel.caption(),
            funnel.tally(),
            funnel.meaning(BOTH[0]),
            funnel.meaning(BOTH[1]),
        ] {
            allowed(&text);
        }
    }
    assert!(with > 40 && without > 10, "{with} and {without}");
}

#[test]
fn too_few_trusts_have_no_funnel() {
    let mut case = case("progress_8", PupilGroup::All, 2023);
    case.distribution = case.distribution.keeping(|trust| trust.row < 19);
    assert_eq!(case.distribution.n(), 19);
    assert_eq!(funnel(&case), None);
}

#[test]
fn a_mean_without_a_standard_deviation_has_no_funnel() {
    let case = case("progress_8", PupilGroup::All, 2023);
    assert_eq!(Funnel::of(&case.distribution, &case.measure, None), None);
}

#[test]
fn what_cannot_be_a_share_deviates_by_nothing() {
    let funnel = of("rwm_expected", 2025);
    assert_eq!(funnel.deviation(101.0, pupils(100)), None);
    assert_eq!(funnel.deviation(f64::NAN, pupils(100)), None);
    assert_eq!(funnel.sentence(figure(-1.0, 0), pupils(100)), None);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn limits_hold_the_target_and_the_print_says_what_the_numbers_say(
        share in 0.0f64..=1.0,
        decimals in 0u8..=2,
        cohort in 1u32..4_000,
        progress in any::<bool>(),
    ) {
        let (funnel, value) = if progress {
            (of("progress_8", 2023), -2.0 + 4.0 * share)
        } else {
            (of("rwm_expected", 2025), 100.0 * share)
        };
        let scale = 10f64.powi(i32::from(decimals));
        let value = (value * scale).round() / scale;
        let deviation = funnel.deviation(value, pupils(cohort)).unwrap();
        for limits in BOTH {
            let [inner, outer] = [Level::P95, Level::P998].map(|level| funnel.limits(limits, level, pupils(cohort)).unwrap());
            prop_assert!(inner.holds(funnel.centre()) && outer.spans(inner));
        }
        prop_assert!(deviation.z.abs() <= deviation.unadjusted_z.abs() + 1e-12);
        let flag = deviation.flag(LimitBasis::UsualDifferences, Level::P95);
        let limits = funnel.limits(LimitBasis::UsualDifferences, Level::P95, pupils(cohort)).unwrap();
        prop_assert_eq!(flag == FunnelFlag::Within, limits.holds(value));
        prop_assert_eq!(flag == FunnelFlag::Within, deviation.p.value() >= 0.05 || deviation.z.abs() <= Z95);
        let sentence = funnel.sentence(figure(value, decimals), pupils(cohort)).unwrap();
        allowed(&sentence);
        prop_assert_eq!(!sentence.contains("that range"), flag == FunnelFlag::Within);
    }
}
