//! Figures given the intake, among the country's trusts.

use proptest::prelude::*;
use trust_benchmark::analysis::{AmongAlike, IntakeLine, IntakeShares, NoIntake};
use trust_benchmark::measures::{MeasureId, PupilGroup};
use trust_benchmark::national::TrustSet;

use crate::{allowed, asking, case, every_case, figure, said};

fn intake(measure: &str, summer: u16) -> IntakeLine {
    let case = case(measure, PupilGroup::All, summer);
    IntakeLine::of(&case.distribution, &case.measure).expect("a line")
}

fn shares(disadvantaged: f64, eal: f64, sen: f64) -> IntakeShares {
    IntakeShares {
        disadvantaged,
        eal,
        sen,
    }
}

#[test]
fn it_explains_what_the_plan_of_methods_states() {
    for (measure, summer, n, left_out, r_squared) in [
        ("rwm_expected", 2025, 467, 159, 0.176_623),
        ("progress_8", 2023, 212, 4, 0.448_735),
        ("attainment_8", 2023, 212, 4, 0.432_545),
    ] {
        let intake = intake(measure, summer);
        assert_eq!((intake.n(), intake.left_out()), (n, left_out), "{measure}");
        assert!(
            (intake.r_squared() - r_squared).abs() < 1e-6,
            "{measure}: {}",
            intake.r_squared()
        );
    }
}

#[test]
fn what_is_said_given_the_intake() {
    let mut lines = Vec::new();
    for (measure, summer, value, decimals, of) in [
        ("rwm_expected", 2025, 65.0, 0, shares(30.0, 20.0, 18.0)),
        ("rwm_expected", 2025, 90.0, 0, shares(30.0, 20.0, 18.0)),
        ("progress_8", 2023, -0.12, 2, shares(27.0, 15.0, 14.0)),
        ("progress_8", 2023, -1.2, 1, shares(27.0, 15.0, 14.0)),
        ("attainment_8", 2023, 47.1, 1, shares(95.0, 15.0, 14.0)),
    ] {
        let intake = intake(measure, summer);
        let lens = intake.lens(of, figure(value, decimals)).unwrap();
        lines.extend([intake.caption(), lens.sentence(), intake.how_much()]);
        lines.extend([
            intake.caveat(),
            lens.range_label(),
            lens.expected_label(),
            String::new(),
        ]);
    }
    said("intake", &lines);
}

#[test]
fn without_intake_the_reason_is_given() {
    let gathered = asking(|national| {
        let id = MeasureId::new("attainment_8");
        let measure = national.measure(&id).unwrap();
        let mut found = national.distributions_among(TrustSet::ByMembership, &id, PupilGroup::All);
        IntakeLine::of(&found.remove(0), measure)
    });
    let few = case("attainment_8", PupilGroup::All, 2023);
    let few = IntakeLine::of(&few.distribution.keeping(|trust| trust.row < 30), &few.measure);
    let lines = [gathered, few].map(|none| none.expect_err("no line").to_string());
    said("no_intake", &lines);
}

#[test]
fn every_table_gives_a_line_or_the_reason_why_not() {
    let (mut with, mut without) = (0, 0);
    for case in every_case() {
        match IntakeLine::of(&case.distribution, &case.measure) {
            Ok(intake) => {
                with += 1;
                assert_eq!(intake.n() + intake.left_out(), case.distribution.n());
                assert!((0.0..=1.0).contains(&intake.r_squared()));
                allowed(&format!(
                    "{} {} {}",
                    intake.caption(),
                    intake.how_much(),
                    intake.caveat()
                ));
                let mut outside = 0;
                for trust in case.distribution.trusts() {
                    let Some(shares) = IntakeShares::of(&trust.trust) else {
                        continue;
                    };
                    let lens = intake.lens(shares, figure(trust.value, 1)).unwrap();
                    assert!(!lens.is_beyond());
                    outside += usize::from(lens.place() != AmongAlike::Inside);
                }
                assert!(outside * 10 < intake.n(), "{}: {outside}", case.measure.id);
            }
            Err(none) => {
                without += 1;
                assert!(
                    matches!(none, NoIntake::NotPublished { .. }),
                    "{}: {none}",
                    case.measure.id
                );
                allowed(&none.to_string());
            }
        }
    }
    assert!(with > 20 && without > 5, "{with} and {without}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn inside_is_where_the_interval_holds_the_figure(
        value in 0u32..=1000,
        disadvantaged in 0.0f64..=100.0,
        eal in 0.0f64..=100.0,
        sen in 0.0f64..=100.0,
    ) {
        let intake = intake("rwm_expected", 2025);
        let value = f64::from(value) / 10.0;
        let lens = intake.lens(shares(disadvantaged, eal, sen), figure(value, 1)).unwrap();
        prop_assert_eq!(lens.place() == AmongAlike::Inside, lens.interval().holds(value));
        prop_assert_eq!(lens.sentence().ends_with("is inside."), lens.place() == AmongAlike::Inside);
        allowed(&lens.sentence());
        prop_assert!(intake.lens(shares(disadvantaged + 100.1, eal, sen), figure(value, 1)).is_none());
    }
}
