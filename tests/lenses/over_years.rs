//! A trust's years against the country's.

use std::rc::Rc;

use proptest::prelude::*;
use trust_benchmark::analysis::{Backdrop, NoYear, OverYears, OwnYear};
use trust_benchmark::measures::{AcademicYear, Direction, Measure, MeasureId, PupilGroup};
use trust_benchmark::stats::{QuantilePlace, rate_interval};

use crate::{allowed, asking, figure, pupils, said};

fn year(summer: u16) -> AcademicYear {
    AcademicYear::ending(summer)
}

fn own(summer: u16, value: f64, decimals: u8, cohort: u32) -> OwnYear {
    OwnYear {
        year: year(summer),
        figure: figure(value, decimals),
        pupils: pupils(cohort),
    }
}

fn over(measure: &str, group: PupilGroup, own: &[OwnYear]) -> OverYears {
    over_with(measure, group, own, |_| {})
}

fn over_with(
    measure: &str,
    group: PupilGroup,
    own: &[OwnYear],
    change: impl FnOnce(&mut Measure),
) -> OverYears {
    asking(|national| {
        let mut measure = national.measure(&MeasureId::new(measure)).unwrap().clone();
        change(&mut measure);
        OverYears::of(&Rc::new(measure), group, national, own, Some(rate_interval))
    })
}

/// Everything that is said of the years.
fn told(of: &OverYears) -> Vec<String> {
    let mut lines = vec![of.caption()];
    lines.extend(of.sentence());
    lines.extend(of.difference_sentence());
    lines.extend(of.england_sentence());
    lines.extend(of.notes().into_iter().map(|note| format!("- {note}")));
    lines.extend(
        of.years()
            .iter()
            .filter(|view| view.own.is_some())
            .filter_map(|view| Some(format!("| {}", of.year_sentence(view.year)?))),
    );
    lines.push(String::new());
    lines
}

#[test]
fn what_is_said_of_the_years() {
    let all = PupilGroup::All;
    let cases = [
        over(
            "rwm_expected",
            all,
            &[own(2019, 62.0, 0, 190), own(2025, 66.0, 0, 182)],
        ),
        over(
            "rwm_expected",
            all,
            &[
                own(2017, 62.0, 0, 900),
                own(2021, 64.0, 0, 182),
                own(2025, 75.0, 0, 800),
            ],
        ),
        over(
            "progress_8",
            all,
            &[
                own(2019, -0.2, 2, 500),
                own(2023, 0.1, 2, 534),
                own(2025, 0.1, 2, 500),
            ],
        ),
        over(
            "attainment_8",
            all,
            &[
                own(2019, 44.0, 1, 500),
                own(2020, 46.0, 1, 500),
                own(2024, 62.0, 1, 534),
            ],
        ),
        over(
            "reading_progress",
            all,
            &[own(2019, 0.4, 1, 182), own(2024, 0.4, 1, 182)],
        ),
        over(
            "suspensions",
            all,
            &[own(2019, 4.0, 1, 3_000), own(2024, 9.0, 1, 3_100)],
        ),
        over(
            "good_level_of_development",
            all,
            &[own(2019, 70.0, 0, 120), own(2024, 66.0, 0, 120)],
        ),
        over(
            "reading_scaled",
            all,
            &[own(2023, 105.0, 0, 120), own(2026, 104.0, 0, 120)],
        ),
        over(
            "rwm_expected",
            PupilGroup::Disadvantaged,
            &[own(2019, 50.0, 0, 60), own(2025, 50.0, 0, 61)],
        ),
    ];
    let lines: Vec<_> = cases.iter().flat_map(told).collect();
    said("over_years", &lines);
}

#[test]
fn trusts_are_drawn_where_there_are_two_years_of_them() {
    for (measure, backdrop) in [
        ("rwm_expected", Backdrop::Trusts),
        ("progress_8", Backdrop::Trusts),
        ("attainment_8", Backdrop::LocalAuthorities),
        ("phonics", Backdrop::LocalAuthorities),
    ] {
        assert_eq!(
            over(measure, PupilGroup::All, &[]).backdrop(),
            backdrop,
            "{measure}"
        );
    }
    let of = over("rwm_expected", PupilGroup::All, &[]);
    let n: Vec<_> = of
        .years()
        .iter()
        .filter_map(|view| Some((view.year.summer(), view.peers.as_ref().ok()?.n())))
        .collect();
    assert_eq!(n, [(2019, 298), (2025, 626)]);
}

#[test]
fn cancelled_years_are_gaps_with_a_reason() {
    for (measure, summers) in [
        ("rwm_expected", &[2020, 2021][..]),
        ("progress_8", &[2020, 2021, 2025]),
        ("attainment_8", &[2016, 2017, 2020, 2021]),
        ("reading_progress", &[2020, 2021, 2024, 2025]),
    ] {
        let of = over(measure, PupilGroup::All, &[]);
        assert!(
            of.years().iter().map(|view| view.year.summer()).eq(2016..=2025),
            "{measure}"
        );
        let gaps: Vec<_> = of
            .years()
            .iter()
            .filter(|view| matches!(view.peers, Err(NoYear::Break(_))))
            .map(|view| view.year.summer())
            .collect();
        assert_eq!(gaps, summers, "{measure}");
    }
    // What is drawn begins with the first figure, unless the trust has an earlier one.
    let first = |own: &[OwnYear]| {
        let of = over("attainment_8", PupilGroup::All, own);
        of.drawn_years().first().map(|view| view.year.summer())
    };
    assert_eq!(first(&[]), Some(2018));
    assert_eq!(first(&[own(2017, 45.0, 1, 300)]), Some(2017));
    // A year that is not published yet is added, with what can be said of it.
    let of = over("progress_8", PupilGroup::All, &[own(2026, 0.1, 2, 300)]);
    assert_eq!(of.years().last().unwrap().year, year(2026));
    let sentence = of.year_sentence(year(2026)).unwrap();
    assert!(sentence.starts_with("No comparison in 2025/26:"), "{sentence}");
}

#[test]
fn lower_is_better_counts_from_the_lower_end() {
    let figures = [own(2019, 62.0, 0, 190), own(2025, 66.0, 0, 182)];
    let place = |direction| {
        let of = over_with("rwm_expected", PupilGroup::All, &figures, |measure| {
            measure.direction = direction;
        });
        let own = of.years().last().unwrap().own.clone().unwrap();
        match own.place.unwrap().at {
            QuantilePlace::At(percentile) => percentile.value(),
            other => panic!("{other:?}"),
        }
    };
    let sum = place(Direction::HigherBetter) + place(Direction::LowerBetter);
    assert!((sum - 100.0).abs() < 1e-9);
}

#[test]
fn figures_that_a_change_parts_are_not_subtracted() {
    let of = over(
        "rwm_expected",
        PupilGroup::All,
        &[own(2017, 62.0, 0, 900), own(2025, 75.0, 0, 800)],
    );
    assert!(of.why_apart(year(2025), year(2017)).is_some());
    assert_eq!((of.difference(), of.england_sentence()), (None, None));
    // Pupils of all ages are much the same in both years, so the method does not apply.
    let absence = over(
        "persistent_absence",
        PupilGroup::All,
        &[own(2023, 20.0, 0, 900), own(2024, 19.0, 0, 800)],
    );
    assert_eq!(absence.difference(), None);
}

#[test]
fn every_measure_and_group_has_its_years() {
    let measures: Vec<_> = asking(|national| national.measures().to_vec());
    for measure in measures {
        for group in PupilGroup::ALL {
            let middle = f64::midpoint(measure.range.lowest, measure.range.highest);
            let figures = [2018, 2019, 2023, 2025].map(|summer| own(summer, middle, 1, 400));
            let of = over(measure.id.as_str(), group, &figures);
            for view in of.years() {
                let deciles = view.deciles();
                assert_eq!(deciles.is_some(), view.peers.is_ok());
                if let Some(deciles) = deciles {
                    assert!(
                        deciles.lowest_tenth <= deciles.median && deciles.median <= deciles.highest_tenth
                    );
                }
                if let Err(NoYear::Break(_)) = view.peers {
                    assert!(
                        of.backdrop() != Backdrop::Trusts || view.england.is_none(),
                        "{} {}",
                        measure.id,
                        view.year
                    );
                }
            }
            assert!(of.turns().is_sorted_by(|one, next| one.year < next.year));
            // One measure counts grades “AAB or better”: that is its name and no judgement.
            allowed(&told(&of).join("\n").replace(&measure.name, ""));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn a_difference_is_held_by_its_interval_and_turns_round(one in 0u32..=100, other in 0u32..=100, n in 1u32..2_000, m in 1u32..2_000) {
        let of = |first: (u32, u32), last: (u32, u32)| {
            let own = [own(2019, f64::from(first.0), 0, first.1), own(2025, f64::from(last.0), 0, last.1)];
            over("rwm_expected", PupilGroup::All, &own)
        };
        let (there, back) = (of((one, n), (other, m)), of((other, m), (one, n)));
        let (up, down) = (there.difference().unwrap(), back.difference().unwrap());
        prop_assert!(up.interval.holds(up.points));
        prop_assert!((up.points + down.points).abs() < 1e-9);
        prop_assert!((up.interval.lower() + down.interval.upper()).abs() < 1e-9);
        let sentence = there.difference_sentence().unwrap();
        allowed(&sentence);
        prop_assert_eq!(sentence.contains("Chance alone"), up.interval.holds(0.0) && one != other);
    }
}
