//! A trust with another school, without one, or with one changed.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at the first thing that is not as it should be"
)]

use std::fmt::Write as _;

use proptest::prelude::*;
use trust_benchmark::analysis::{Among, DepartmentFigure, NoWhatIf, Pooling, pooled, what_if};
use trust_benchmark::entry::{
    Attained, Change, Figure, Pupils, School, SchoolOutcome, SchoolProblem, Schools, Suppressed,
};
use trust_benchmark::measures::{AcademicYear, Direction, MeasureId, Topic, Unit};
use trust_benchmark::national::{Distribution, National};
use trust_benchmark::stats::{Proportion, Z95, newcombe};
use trust_benchmark::wording::NO_FORECAST;

fn latest(id: &str) -> Distribution {
    let national = National::bundled().unwrap();
    national.distributions(&MeasureId::new(id)).swap_remove(0)
}

fn pupils(count: u32) -> Pupils {
    Pupils::new(count).unwrap()
}

fn counted(name: &str, count: u32, n: u32) -> School {
    School::new(name, pupils(n), SchoolOutcome::Known(Attained::Count(count))).unwrap()
}

fn rounded(name: &str, value: f64, n: u32) -> School {
    let figure = Figure { value, decimals: 0 };
    School::new(
        name,
        pupils(n),
        SchoolOutcome::Known(Attained::Percentage(figure)),
    )
    .unwrap()
}

fn scored(name: &str, value: f64, n: u32) -> School {
    let figure = Figure { value, decimals: 2 };
    School::new(name, pupils(n), SchoolOutcome::Known(Attained::Mean(figure))).unwrap()
}

fn suppressed(name: &str, n: u32) -> School {
    School::new(
        name,
        pupils(n),
        SchoolOutcome::Suppressed(Suppressed::TooFewPupils),
    )
    .unwrap()
}

fn shares(ascending: &[f64]) -> Among<'_> {
    Among {
        pooling: Pooling::Proportion,
        unit: Unit::Percentage,
        direction: Direction::HigherBetter,
        ascending,
        decimals: 0,
        noun_plural: "trusts",
    }
}

fn near(one: f64, other: f64) -> bool {
    (one - other).abs() < 1e-9
}

#[test]
fn pupils_are_added_and_schools_are_not_averaged() {
    let ladder: Vec<_> = (0..=100).map(f64::from).collect();
    let trust = Schools::new(vec![
        counted("Ash", 41, 60),
        counted("Beech", 18, 30),
        counted("Cedar", 77, 90),
    ]);
    let found = pooled(&shares(&ladder), &trust).unwrap();
    // The reference case pool_counts-01.
    assert!(near(found.value, 75.555_555_555_555_55), "{found:?}");
    assert!(near(found.interval.lower(), 68.786_390_641_192_14), "{found:?}");
    assert!(near(found.interval.upper(), 81.256_728_353_925_41), "{found:?}");
    let trust = Schools::new(vec![
        rounded("Ash", 68.0, 60),
        rounded("Beech", 60.0, 30),
        rounded("Cedar", 86.0, 90),
    ]);
    let found = pooled(&shares(&ladder), &trust).unwrap();
    assert!(
        near(found.value, 75.666_666_666_666_67) && near(found.rounding, 0.5),
        "{found:?}"
    );
    let score = Among {
        pooling: Pooling::Mean { pupil_sd: 1.28 },
        unit: Unit::ProgressGrades,
        decimals: 2,
        ..shares(&ladder)
    };
    let trust = Schools::new(vec![scored("Ash", 0.5, 100), scored("Beech", -0.1, 300)]);
    let found = pooled(&score, &trust).unwrap();
    assert!(
        near(found.value, 0.05) && near(found.rounding, 0.005),
        "{found:?}"
    );
    assert_eq!(found.bounds, None);
}

#[test]
fn a_suppressed_school_is_neither_nothing_nor_everything() {
    let ladder: Vec<_> = (0..=100).map(f64::from).collect();
    // The reference case pool_with_suppressed-01.
    let trust = Schools::new(vec![
        counted("Ash", 41, 60),
        suppressed("Beech", 8),
        counted("Cedar", 77, 90),
    ]);
    let found = pooled(&shares(&ladder), &trust).unwrap();
    assert!(near(found.value, 78.666_666_666_666_66) && near(found.coverage(), 0.949_367_088_607_594_9));
    let bounds = found.bounds.unwrap();
    assert!(near(bounds.lower(), 74.683_544_303_797_47) && near(bounds.upper(), 79.746_835_443_037_98));
    assert!(found.place.is_some());
    // 60 of 76 is 78.9%, 60 of 75 is 80%.
    let place = |missing| {
        let trust = Schools::new(vec![counted("Ash", 41, 60), suppressed("Beech", missing)]);
        pooled(&shares(&ladder), &trust).unwrap().place
    };
    assert!(place(15).is_some());
    assert_eq!(place(16), None);
}

#[test]
fn a_school_that_joins_moves_the_trust_by_its_share_of_newcombes_difference() {
    let ladder: Vec<_> = (0..=100).map(f64::from).collect();
    let trust = Schools::new(vec![counted("Ash", 70, 120), counted("Beech", 48, 62)]);
    let found = what_if(shares(&ladder), &trust, &Change::Add(counted("Cedar", 50, 60))).unwrap();
    let proportion = |x, n| Proportion::new(x, n).unwrap();
    let newcombe = newcombe(proportion(50.0, 60.0), proportion(118.0, 182.0), Z95).unwrap();
    let weight = 100.0 * 60.0 / 242.0;
    assert!(near(found.difference, 100.0 * (168.0 / 242.0 - 118.0 / 182.0)));
    assert!(
        near(found.difference_interval.lower(), weight * newcombe.lower()),
        "{found:?}"
    );
    assert!(
        near(found.difference_interval.upper(), weight * newcombe.upper()),
        "{found:?}"
    );
    // And back again.
    let with = trust.with(&Change::Add(counted("Cedar", 50, 60))).unwrap();
    let back = what_if(shares(&ladder), &with, &Change::Remove(2)).unwrap();
    assert!(near(back.difference, -found.difference));
    assert!(near(
        back.difference_interval.lower(),
        -found.difference_interval.upper()
    ));
    assert_eq!(back.after, found.before);
    // A trust that is one school, put in place of another: Newcombe's own.
    let one = Schools::new(vec![counted("Ash", 97, 175)]);
    let other = what_if(
        shares(&ladder),
        &one,
        &Change::Replace(0, counted("Ash", 118, 182)),
    )
    .unwrap();
    assert!(
        near(other.difference_interval.lower(), -0.738_565_507_827_390_6),
        "{other:?}"
    );
    assert!(
        near(other.difference_interval.upper(), 19.300_701_892_062_145),
        "{other:?}"
    );
}

#[test]
fn means_move_by_the_spread_between_pupils() {
    let ladder: Vec<_> = (-100..=100).map(|step| f64::from(step) / 100.0).collect();
    let among = Among {
        pooling: Pooling::Mean { pupil_sd: 1.4 },
        unit: Unit::ProgressGrades,
        decimals: 2,
        ..shares(&ladder)
    };
    let trust = Schools::new(vec![scored("Ash", -0.1, 300)]);
    let found = what_if(among, &trust, &Change::Add(scored("Beech", 0.3, 100))).unwrap();
    let half = 1.96 * 1.4 * 0.25 * (1.0f64 / 300.0 + 1.0 / 100.0).sqrt();
    assert!(near(found.difference, 0.1));
    assert!(near(found.difference_interval.upper(), 0.1 + half), "{found:?}");
}

#[test]
fn what_cannot_be_says_why() {
    let ladder = [50.0, 60.0];
    let trust = Schools::new(vec![counted("Ash", 41, 60), suppressed("Beech", 8)]);
    let told = |change: &Change| what_if(shares(&ladder), &trust, change).unwrap_err().to_string();
    assert_eq!(
        told(&Change::Remove(2)),
        "There is no school number 3: the trust has 2."
    );
    assert_eq!(
        told(&Change::Remove(0)),
        "No figure: no school of the trust has one."
    );
    assert_eq!(
        told(&Change::Add(scored("Cedar", 0.1, 30))),
        "No figure: Cedar and the measure are counted differently."
    );
    let nobody = what_if(shares(&[]), &trust, &Change::Add(counted("Cedar", 20, 30)));
    assert_eq!(nobody.unwrap_err(), NoWhatIf::NoDistribution);
    let refused =
        |name: &str, attained| School::new(name, pupils(30), SchoolOutcome::Known(attained)).unwrap_err();
    assert_eq!(refused(" ", Attained::Count(3)), SchoolProblem::NoName);
    assert_eq!(
        refused("Ash", Attained::Count(31)).to_string(),
        "31 of 30 pupils is not possible. Correct one of the two numbers."
    );
    let percentage = |value| Attained::Percentage(Figure { value, decimals: 0 });
    assert_eq!(refused("Ash", percentage(101.0)), SchoolProblem::NotAPercentage);
    assert_eq!(
        refused("Ash", percentage(f64::NAN)),
        SchoolProblem::NotAPercentage
    );
}

#[test]
fn the_words_of_a_change() {
    let primary = latest("rwm_expected");
    let secondary = latest("progress_8");
    let among = shares(primary.figures());
    let trust = Schools::new(vec![counted("Ash", 70, 120), counted("Beech", 48, 62)]);
    let partly = Schools::new(vec![
        counted("Ash", 41, 60),
        rounded("Beech", 62.0, 90),
        suppressed("Cedar", 8),
    ]);
    let mut told = String::new();
    let mut tell = |among: Among, trust: &Schools, change: &Change| {
        let found = what_if(among, trust, change).unwrap();
        writeln!(told, "{}\n  {}", found.sentence(), found.place_sentence()).unwrap();
        for note in found.notes() {
            writeln!(told, "  - {note}").unwrap();
        }
    };
    tell(among, &trust, &Change::Add(counted("Cedar", 50, 60)));
    tell(among, &trust, &Change::Remove(1));
    tell(among, &trust, &Change::Replace(0, counted("Ash", 80, 120)));
    tell(among, &trust, &Change::Replace(0, counted("Oak", 70, 120)));
    tell(among, &partly, &Change::Add(counted("Dogwood", 60, 60)));
    tell(among, &partly, &Change::Add(suppressed("Dogwood", 60)));
    let gaps = partly.with(&Change::Add(suppressed("Dogwood", 60))).unwrap();
    tell(among, &gaps, &Change::Remove(3));
    tell(among, &trust, &Change::Add(counted("All", 4000, 4000)));
    let lower = Among {
        direction: Direction::LowerBetter,
        ..among
    };
    tell(lower, &trust, &Change::Remove(1));
    let progress = Among {
        pooling: Pooling::Mean { pupil_sd: 1.414_023 },
        unit: Unit::ProgressGrades,
        ascending: secondary.figures(),
        decimals: 2,
        ..among
    };
    let scores = Schools::new(vec![scored("Ash", -0.12, 180), scored("Beech", 0.2, 150)]);
    tell(progress, &scores, &Change::Add(scored("Cedar", 0.45, 200)));
    writeln!(told, "{NO_FORECAST}").unwrap();
    for word in ["improve", "percentiles", "better", "worse", "caused"] {
        assert!(!told.contains(word), "{word}");
    }
    insta::assert_snapshot!(told);
}

proptest! {
    #[test]
    fn the_figure_lies_within_its_intervals_and_bounds(
        schools in prop::collection::vec((1u32..200, 0.0f64..=1.0, prop::bool::weighted(0.8)), 1..6),
        joins in (1u32..200, 0.0f64..=1.0)
    ) {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of n")]
        let count = |n: u32, share: f64| (share * f64::from(n)) as u32;
        let ladder: Vec<_> = (0..=100).map(f64::from).collect();
        let mut trust: Vec<_> = schools
            .iter()
            .map(|&(n, share, known)| if known { counted("A", count(n, share), n) } else { suppressed("B", n) })
            .collect();
        trust.push(counted("C", 5, 10));
        let join = counted("D", count(joins.0, joins.1), joins.0);
        let found = what_if(shares(&ladder), &Schools::new(trust), &Change::Add(join)).unwrap();
        for pooled in [found.before, found.after] {
            let bounds = pooled.bounds.unwrap();
            prop_assert!(bounds.lower() <= pooled.value + 1e-9 && pooled.value <= bounds.upper() + 1e-9);
            prop_assert!(pooled.interval.holds(pooled.value));
            prop_assert_eq!(pooled.place.is_some(), pooled.coverage() >= 0.8 && pooled.pupils >= 11);
        }
        prop_assert!(found.difference_interval.holds(found.difference));
        prop_assert!((found.after.value - found.before.value - found.difference).abs() < 1e-9);
    }
}

#[test]
fn the_departments_figure_weights_schools_by_their_years_in_the_trust() {
    let year = AcademicYear::ending;
    let schools = |first: [u16; 3]| {
        let [one, two, three] = first.map(year);
        Schools::new(vec![
            scored("Oak", -0.2, 120).in_trust_since(one),
            scored("Ash", 0.1, 200).in_trust_since(two),
            scored("Elm", 0.4, 180).in_trust_since(three),
            suppressed("Yew", 4),
        ])
    };
    // Three, five and nine years, of which five count: the reference case.
    let figure = DepartmentFigure::of(&schools([2021, 2019, 2015]), Topic::KeyStage4, year(2023)).unwrap();
    assert!((figure.value() - 0.171_681).abs() < 1e-6, "{}", figure.value());
    insta::assert_snapshot!(figure.sentence(Unit::ProgressGrades, 2), @"By DfE’s own method it would be +0.17. That counts the 3 schools by pupils and by full years in the trust, up to 5. DfE counts the trusts you are compared with in that way.");
    // Alike in years, it is the figure of all their pupils.
    let alike = DepartmentFigure::of(&schools([2019; 3]), Topic::KeyStage4, year(2023)).unwrap();
    assert!((alike.value() - (-0.2 * 120.0 + 0.1 * 200.0 + 0.4 * 180.0) / 500.0).abs() < 1e-12);
    // A longer time than counts changes nothing; at key stage 2 four years count.
    let four = |first| {
        DepartmentFigure::of(&schools(first), Topic::KeyStage2, year(2023))
            .unwrap()
            .value()
    };
    assert!((four([2020; 3]) - four([2010, 2020, 2015])).abs() < 1e-12);
    // Unless all dates are known, nothing is said; nor of measures that are not weighted so.
    let undated = schools([2021, 2019, 2015])
        .with(&Change::Add(scored("Fir", 0.0, 50)))
        .unwrap();
    assert_eq!(DepartmentFigure::of(&undated, Topic::KeyStage4, year(2023)), None);
    assert_eq!(
        DepartmentFigure::of(&schools([2019; 3]), Topic::Post16, year(2023)),
        None
    );
}
