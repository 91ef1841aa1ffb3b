//! What it would take: numbers of pupils, grades and points to a target, and the words for them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at the first thing that is not as it should be"
)]

use std::fmt::Write as _;

use proptest::prelude::*;
use trust_benchmark::analysis::{
    Aim, Amount, CountedPupils, Counting, NoDistance, Target, TargetKind, TargetSide, distance, each_school,
};
use trust_benchmark::entry::{Attained, Figure, Pupils, School, SchoolOutcome, Suppressed};
use trust_benchmark::measures::{Direction, MeasureId, Unit, ValidRange};
use trust_benchmark::national::{Distribution, National};

const SHARE: ValidRange = ValidRange {
    lowest: 0.0,
    highest: 100.0,
};

const PUPILS: Aim = Aim {
    counting: Counting::Pupils,
    unit: Unit::Percentage,
    direction: Direction::HigherBetter,
    counted: CountedPupils::Any,
};

fn pupils(count: u32) -> Pupils {
    Pupils::new(count).unwrap()
}

fn own(value: f64) -> Target {
    Target::own(value, 1, Unit::Percentage, SHARE).unwrap()
}

fn rounded(value: f64, decimals: u8) -> Attained {
    Attained::Percentage(Figure { value, decimals })
}

fn amount(direction: Direction, target: f64, attained: Attained, n: u32) -> Amount {
    let aim = Aim { direction, ..PUPILS };
    distance(aim, &own(target), attained, pupils(n)).unwrap().amount
}

fn latest(id: &str) -> Distribution {
    let national = National::bundled().unwrap();
    national.distributions(&MeasureId::new(id)).swap_remove(0)
}

#[test]
fn pupils_are_counted_up_to_the_target() {
    let up = |target, attained, n| amount(Direction::HigherBetter, target, attained, n);
    // ⌈0.7·182 − 118⌉ = ⌈9.4⌉.
    assert_eq!(
        up(70.0, Attained::Count(118), 182),
        Amount::Pupils {
            needed: 10,
            between: (10, 10)
        }
    );
    // 30 of 100 is 30%, although 0.3·100 is not 30 in binary fractions; that small error must not cost a pupil.
    assert_eq!(up(30.0, Attained::Count(30), 100), Amount::Reached);
    assert_eq!(
        up(29.0, Attained::Count(28), 100),
        Amount::Pupils {
            needed: 1,
            between: (1, 1)
        }
    );
    // 65% of 182 is 118 (64.8%) or nobody else: 119 is 65.4%, which is 65% too.
    assert_eq!(
        up(70.0, rounded(65.0, 0), 182),
        Amount::Pupils {
            needed: 10,
            between: (9, 10)
        }
    );
    // No whole number of 7 pupils is 65%: the nearest stands alone.
    assert_eq!(
        up(90.0, rounded(65.0, 0), 7),
        Amount::Pupils {
            needed: 2,
            between: (2, 2)
        }
    );
    // Rounding alone may have reached it.
    assert_eq!(
        up(62.05, rounded(62.0, 0), 182),
        Amount::Pupils {
            needed: 0,
            between: (0, 1)
        }
    );
}

#[test]
fn fewer_pupils_where_lower_is_better() {
    let down = |target, attained| amount(Direction::LowerBetter, target, attained, 200);
    assert_eq!(
        down(10.0, Attained::Count(27)),
        Amount::Pupils {
            needed: 7,
            between: (7, 7)
        }
    );
    assert_eq!(down(10.0, Attained::Count(20)), Amount::Reached);
    assert_eq!(down(10.0, Attained::Count(3)), Amount::Reached);
}

#[test]
fn targets_follow_the_agreed_direction_and_are_one_where_there_is_none() {
    let distribution = latest("rwm_expected");
    let kinds = |direction| {
        let offered = Target::offered(&distribution, direction);
        offered.iter().map(Target::kind).collect::<Vec<_>>()
    };
    let three = [
        TargetKind::Median,
        TargetKind::BetterQuartile,
        TargetKind::BestTenth,
    ];
    assert_eq!(kinds(Direction::HigherBetter), three);
    assert_eq!(kinds(Direction::LowerBetter), three);
    assert_eq!(kinds(Direction::NotAgreed), [TargetKind::Median]);
    let values = |direction| {
        let offered = Target::offered(&distribution, direction);
        offered.iter().map(Target::value).collect::<Vec<_>>()
    };
    assert!(values(Direction::HigherBetter).is_sorted());
    assert!(values(Direction::LowerBetter).is_sorted_by(|one, next| one >= next));
}

#[test]
fn rates_have_no_distance_and_everything_else_has_one() {
    assert_eq!(Counting::of(Unit::Percentage), Some(Counting::Pupils));
    assert_eq!(Counting::of(Unit::ProgressGrades), Some(Counting::GradeSlots));
    assert_eq!(Counting::of(Unit::Marks), Some(Counting::Scores));
    let without = Unit::ALL.into_iter().filter(|unit| Counting::of(*unit).is_none());
    assert_eq!(
        without.collect::<Vec<_>>(),
        [Unit::Sessions, Unit::Per100Pupils, Unit::PupilsPerTeacher]
    );
}

#[test]
fn what_cannot_be_is_refused_in_words() {
    let refused = Target::own(112.0, 0, Unit::Percentage, SHARE).unwrap_err();
    assert_eq!(
        refused.to_string(),
        "112% is not possible: the measure is between 0% and 100%."
    );
    let mean = Attained::Mean(Figure {
        value: 0.1,
        decimals: 1,
    });
    let other = distance(PUPILS, &own(50.0), mean, pupils(30));
    assert_eq!(other.unwrap_err(), NoDistance::OtherKind);
    let many = distance(PUPILS, &own(50.0), Attained::Count(31), pupils(30));
    assert_eq!(many.unwrap_err(), NoDistance::MoreThanPupils);
}

#[test]
fn the_words_of_a_distance() {
    let mut told = String::new();
    let mut tell = |about: &str, aim: Aim, target: &Target, attained, n| {
        let found = distance(aim, target, attained, pupils(n)).unwrap();
        writeln!(told, "{about}\n  {}\n  {}", found.amount_text(), found.sentence()).unwrap();
    };
    let primary = Target::offered(&latest("rwm_expected"), Direction::HigherBetter);
    for target in &primary {
        tell("118 of 182", PUPILS, target, Attained::Count(118), 182);
        tell("64% of 182", PUPILS, target, rounded(64.0, 0), 182);
    }
    tell("62% as rounded", PUPILS, &own(62.05), rounded(62.0, 0), 182);
    tell("1 pupil", PUPILS, &own(65.0), Attained::Count(1299), 2000);
    let lower = Aim {
        direction: Direction::LowerBetter,
        ..PUPILS
    };
    tell("lower is better", lower, &own(10.0), Attained::Count(27), 200);
    let absent = Aim {
        counted: CountedPupils::of(&MeasureId::new("persistent_absence_primary")),
        ..lower
    };
    for count in [27, 21] {
        tell(
            "persistent absence",
            absent,
            &own(10.0),
            Attained::Count(count),
            200,
        );
    }
    tell("lower, reached", lower, &own(10.0), Attained::Count(12), 200);
    let neutral = Aim {
        direction: Direction::NotAgreed,
        ..PUPILS
    };
    let median = Target::offered(&latest("ebacc_entry"), Direction::NotAgreed).swap_remove(0);
    for count in [40, 80, 120] {
        tell("entered", neutral, &median, Attained::Count(count), 200);
    }
    let progress = Aim {
        counting: Counting::GradeSlots,
        unit: Unit::ProgressGrades,
        direction: Direction::HigherBetter,
        counted: CountedPupils::Any,
    };
    let range = ValidRange {
        lowest: -9.0,
        highest: 9.0,
    };
    for score in [0.16, 0.12, -0.3, -1.5] {
        let target = Target::own(0.16, 2, Unit::ProgressGrades, range).unwrap();
        let mean = Attained::Mean(Figure {
            value: score,
            decimals: 2,
        });
        tell("Progress 8", progress, &target, mean, 182);
    }
    let points = Aim {
        counting: Counting::Scores,
        unit: Unit::Points,
        direction: Direction::HigherBetter,
        counted: CountedPupils::Any,
    };
    for target in &Target::offered(&latest("attainment_8"), Direction::HigherBetter) {
        let mean = Attained::Mean(Figure {
            value: 45.2,
            decimals: 1,
        });
        tell("Attainment 8", points, target, mean, 182);
    }
    insta::assert_snapshot!(told);
}

#[test]
fn each_school_has_its_own_distance_and_a_suppressed_one_has_none() {
    let school = |name, n, outcome| School::new(name, pupils(n), outcome).unwrap();
    let schools = [
        school("Ash", 30, SchoolOutcome::Known(Attained::Count(15))),
        school("Beech", 60, SchoolOutcome::Known(Attained::Count(45))),
        school("Cedar", 4, SchoolOutcome::Suppressed(Suppressed::TooFewPupils)),
    ];
    let target = own(65.0);
    let told: Vec<_> = each_school(PUPILS, &target, &schools)
        .map(|(school, found)| {
            let text = found.map_or_else(|why| why.to_string(), |found| found.amount_text());
            format!("{}: {text}", school.name())
        })
        .collect();
    assert_eq!(
        told,
        [
            "Ash: 5 more of 30 pupils",
            "Beech: already there",
            "Cedar: This cannot be counted: too few pupils for it to be published."
        ]
    );
}

fn direction() -> impl Strategy<Value = Direction> {
    prop_oneof![
        Just(Direction::HigherBetter),
        Just(Direction::LowerBetter),
        Just(Direction::NotAgreed)
    ]
}

proptest! {
    #[test]
    fn the_pupils_needed_reach_the_target_and_one_fewer_does_not(
        n in 1u32..2000, share in 0.0f64..=1.0, target in 0u32..=1000, direction in direction()
    ) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of n")]
        let count = (share * f64::from(n)) as u32;
        let target = f64::from(target) / 10.0;
        let aim = Aim { direction, ..PUPILS };
        let found = distance(aim, &own(target), Attained::Count(count), pupils(n)).unwrap();
        // Whole numbers throughout: per mille of n.
        let reached = |count: i64| {
            #[expect(clippy::cast_possible_truncation, reason = "a tenth of a per cent")]
            let tenths = (target * 10.0).round() as i64;
            match found.way {
                TargetSide::Up => count * 1000 >= tenths * i64::from(n),
                TargetSide::Down => count * 1000 <= tenths * i64::from(n),
            }
        };
        let step = if found.way == TargetSide::Up { 1 } else { -1 };
        match found.amount {
            Amount::Reached => prop_assert!(reached(i64::from(count))),
            Amount::Pupils { needed, between } => {
                prop_assert_eq!(between, (needed, needed));
                prop_assert!(needed >= 1);
                prop_assert!(reached(i64::from(count) + step * i64::from(needed)));
                prop_assert!(!reached(i64::from(count) + step * (i64::from(needed) - 1)));
                let after = i64::from(count) + step * i64::from(needed);
                prop_assert!((0..=i64::from(n)).contains(&after));
            }
            other => prop_assert!(false, "{:?}", other),
        }
    }

    #[test]
    fn the_range_of_a_rounded_figure_holds_every_count_that_gives_it(
        n in 1u32..600, count in 0u32..600, target in 0u32..=100
    ) {
        let count = count.min(n);
        let typed = (100.0 * f64::from(count) / f64::from(n)).round();
        let exact = amount(Direction::HigherBetter, f64::from(target), Attained::Count(count), n);
        let from_rounded = amount(Direction::HigherBetter, f64::from(target), rounded(typed, 0), n);
        if let (Amount::Pupils { needed, .. }, Amount::Pupils { between, .. }) = (exact, from_rounded) {
            prop_assert!((between.0..=between.1).contains(&needed), "{} in {:?}", needed, between);
        }
    }

    #[test]
    fn nothing_is_ever_negative(
        score in -3.0f64..3.0, target in -3.0f64..3.0, n in 1u32..5000, direction in direction()
    ) {
        let range = ValidRange { lowest: -9.0, highest: 9.0 };
        let target = Target::own(target, 2, Unit::ProgressGrades, range).unwrap();
        let attained = Attained::Mean(Figure { value: score, decimals: 2 });
        for counting in [Counting::GradeSlots, Counting::Scores] {
            let aim = Aim { counting, unit: Unit::ProgressGrades, direction, counted: CountedPupils::Any };
            let found = distance(aim, &target, attained, pupils(n)).unwrap();
            match found.amount {
                Amount::Reached => {}
                Amount::GradeSlots { slots, each } => prop_assert!(slots >= 0.0 && each > 0.0),
                Amount::Scores { in_all, each } => prop_assert!(in_all > 0.0 && each > 0.0),
                Amount::Pupils { .. } => prop_assert!(false),
            }
            let amount = found.amount_text();
            prop_assert!(!amount.contains('−') && !amount.contains('-'), "{}", amount);
        }
    }
}
