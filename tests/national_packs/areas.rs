//! England, its regions and local authorities.

use trust_benchmark::measures::{AcademicYear, MeasureId, PupilGroup};
use trust_benchmark::national::{ENGLAND, National, Places, Within};

use crate::everything;

#[test]
fn england_is_the_same_in_the_pack_as_in_the_first_bundle() {
    let (bundled, national) = (National::bundled().unwrap(), everything());
    for measure in bundled.measures() {
        let first = bundled.england(&measure.id, PupilGroup::All).expect("a series");
        let further = national.series(&measure.id, PupilGroup::All).expect("a series");
        let figures: Vec<_> = first.figures().collect();
        assert_eq!(further.of(ENGLAND).collect::<Vec<_>>(), figures, "{}", measure.id);
        let alone = further.england().expect("England");
        assert_eq!(alone.values, first.values, "{}", measure.id);
        assert_eq!(alone.breaks, first.breaks, "{}", measure.id);
    }
}

#[test]
fn england_is_beside_every_measure_and_group_that_a_pack_has_a_series_of() {
    let national = everything();
    let id = MeasureId::new("rwm_expected");
    let disadvantaged = national
        .england(&id, PupilGroup::Disadvantaged)
        .expect("a series");
    assert_eq!(disadvantaged.value(AcademicYear::ending(2025)), Some(48.0));
    assert!(
        disadvantaged
            .population
            .rule
            .starts_with("all state-funded schools in England")
    );
    assert!(
        National::bundled()
            .unwrap()
            .england(&id, PupilGroup::Disadvantaged)
            .is_none()
    );
    for measure in national.measures() {
        for group in PupilGroup::ALL {
            let Some(series) = national.series(&measure.id, group) else {
                continue;
            };
            let england = national.england(&measure.id, group);
            let figures: Vec<_> = england.iter().flat_map(|england| england.figures()).collect();
            assert_eq!(
                figures,
                series.of(ENGLAND).collect::<Vec<_>>(),
                "{} {group:?}",
                measure.id
            );
        }
    }
}

#[test]
fn every_measure_of_the_series_has_england_regions_and_local_authorities() {
    let national = everything();
    let mut with_series = 0;
    for measure in national.measures() {
        let Some(series) = national.series(&measure.id, PupilGroup::All) else {
            continue;
        };
        with_series += 1;
        assert_eq!(series.areas.len(), 12, "{}", measure.id);
        assert_eq!(series.areas[0], ENGLAND);
        // The file has London as a whole for suspensions from 2022/23 only, and its two parts before.
        assert!(series.of("London").count() >= 2, "{}", measure.id);
        assert!(series.of("Wales").next().is_none());
        let spread = national
            .spreads(Places::LocalAuthorities, &measure.id, PupilGroup::All)
            .next()
            .expect("quantiles");
        for view in spread.slices() {
            assert!(
                view.slice.n >= 140 && view.slice.n + view.missing() <= 158,
                "{}",
                measure.id
            );
            let values: Vec<_> = view.quantiles().map(|(_, value)| value).collect();
            assert_eq!(values.len(), spread.levels.len());
            assert!(values.is_sorted() && values.iter().all(|&value| measure.range.contains(value)));
            assert!(spread.breaks.iter().all(|gap| gap.year != view.slice.year));
        }
    }
    assert_eq!(with_series, 52);
}

#[test]
fn years_that_do_not_compare_are_gaps_with_a_reason() {
    let national = everything();
    let year = AcademicYear::ending;
    let of = |measure: &str| {
        national
            .series(&MeasureId::new(measure), PupilGroup::All)
            .unwrap()
    };
    for measure in [
        "attainment_8",
        "a_level_points",
        "suspensions",
        "ks4_destinations",
        "absence",
    ] {
        assert_eq!(of(measure).value(ENGLAND, year(2020)), None, "{measure}");
        assert!(of(measure).why_missing(year(2020)).is_some(), "{measure}");
    }
    assert_eq!(of("absence").value(ENGLAND, year(2021)), Some(4.62));
    let development = of("good_level_of_development");
    let why = development
        .why_apart(year(2022), year(2019))
        .expect("another profile");
    assert!(why.contains("September 2021"), "{why}");
    assert_eq!(development.why_apart(year(2022), year(2025)), None);
    assert_eq!(of("permanent_exclusions").value(ENGLAND, year(2024)), Some(0.13));
}

#[test]
fn the_gap_of_an_area_is_others_less_disadvantaged() {
    let national = everything();
    let of = |group| {
        let series = national.series(&MeasureId::new("rwm_expected"), group).unwrap();
        series.value(ENGLAND, AcademicYear::ending(2025))
    };
    let figures = [PupilGroup::Disadvantaged, PupilGroup::Others, PupilGroup::Gap].map(of);
    assert_eq!(figures, [Some(48.0), Some(70.0), Some(22.0)]);
    let spread = national
        .spreads(
            Places::LocalAuthorities,
            &MeasureId::new("rwm_expected"),
            PupilGroup::Gap,
        )
        .next()
        .unwrap();
    let view = spread.slice(AcademicYear::ending(2025), &Within::All).unwrap();
    assert!(view.at(50).is_some_and(|median| (15.0..30.0).contains(&median)));
    assert_eq!(view.at(51), None);
}

#[test]
fn suspensions_and_exclusions_have_no_agreed_direction() {
    use trust_benchmark::measures::Direction;
    let national = everything();
    let direction = |measure: &str| national.measure(&MeasureId::new(measure)).unwrap().direction;
    for measure in [
        "suspensions",
        "permanent_exclusions_secondary",
        "ebacc_entry",
        "ebacc_5",
    ] {
        assert_eq!(direction(measure), Direction::NotAgreed, "{measure}");
    }
    assert_eq!(direction("severe_absence"), Direction::LowerBetter);
}
