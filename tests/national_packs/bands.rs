//! Pupils by band of absence.

use std::fs;
use std::path::Path;

use trust_benchmark::measures::{AcademicYear, MeasureId, PupilGroup};
use trust_benchmark::national::{AbsencePhase, ENGLAND, National};

use crate::everything;

const PHASES: [(AbsencePhase, &str); 3] = [
    (AbsencePhase::Primary, "primary"),
    (AbsencePhase::Secondary, "secondary"),
    (AbsencePhase::Special, "special"),
];
const GROUPS: [(PupilGroup, &str); 3] = [
    (PupilGroup::All, "all"),
    (PupilGroup::FreeSchoolMeals, "free_school_meals"),
    (PupilGroup::NotFreeSchoolMeals, "not_free_school_meals"),
];

#[test]
fn pupils_are_spread_over_bands_by_phase_year_and_free_school_meals() {
    let national = everything();
    let summers: Vec<_> = national
        .absence_band_years()
        .iter()
        .map(|year| year.summer())
        .collect();
    assert_eq!(summers, [2017, 2018, 2019, 2021, 2022, 2023]);
    let year = AcademicYear::ending(2023);
    let of = |group| {
        national
            .absence_bands(ENGLAND, AbsencePhase::Secondary, year, group)
            .unwrap()
    };
    let all = of(PupilGroup::All);
    assert_eq!(all.pupils, 3_305_943);
    let ends: Vec<_> = all.shares.iter().map(|band| (band.from, band.to)).collect();
    assert_eq!(
        (ends.len(), ends[0], ends[1], ends[10]),
        (11, (0, 5), (5, 10), (50, 100))
    );
    // 112,495 of 3,305,943 missed half or more.
    assert!((all.at_least(50).unwrap() - 3.402_811).abs() < 1e-6);
    assert_eq!(all.at_least(12), None);
    assert!(of(PupilGroup::FreeSchoolMeals).at_least(10) > of(PupilGroup::NotFreeSchoolMeals).at_least(10));
    assert!(all.provenance().title.contains("absence"));
    assert!(all.population().rule.contains("state-funded"));
    let none = |area, year, group| national.absence_bands(area, AbsencePhase::Special, year, group);
    assert_eq!(none(ENGLAND, AcademicYear::ending(2020), PupilGroup::All), None);
    assert_eq!(none("Wales", year, PupilGroup::All), None);
    assert_eq!(none(ENGLAND, year, PupilGroup::Disadvantaged), None);
    let first = National::bundled().unwrap();
    assert_eq!(
        first.absence_bands(ENGLAND, AbsencePhase::Primary, year, PupilGroup::All),
        None
    );
}

#[test]
fn every_share_is_that_of_the_committed_counts() {
    let national = everything();
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/absence-bands.csv");
    let mut lines = 0;
    for line in fs::read_to_string(path).unwrap().lines().skip(1) {
        lines += 1;
        let cells: Vec<_> = line.split(',').collect();
        let phase = PHASES.iter().find(|(_, word)| *word == cells[0]).unwrap().0;
        let group = GROUPS.iter().find(|(_, word)| *word == cells[3]).unwrap().0;
        let bands = national
            .absence_bands(cells[2], phase, cells[1].parse().unwrap(), group)
            .unwrap();
        let counts: Vec<u32> = cells[4..].iter().map(|count| count.parse().unwrap()).collect();
        let whole: u32 = counts.iter().sum();
        assert_eq!(bands.pupils, whole, "{line}");
        for (band, count) in bands.shares.iter().zip(counts) {
            let share = f64::from(count) / f64::from(whole) * 100.0;
            let near = if cells[2] == ENGLAND { 1e-9 } else { 0.050_001 };
            assert!((band.holds - share).abs() < near, "{line}: {band:?}, {share}");
        }
    }
    assert_eq!(lines, 3 * 6 * 3 * 11);
}

#[test]
fn bands_give_the_standard_deviations_that_were_taken_from_them() {
    let national = everything();
    let mut held = 0;
    for (phase, word) in PHASES {
        for summer in [2019, 2022, 2023] {
            let year = AcademicYear::ending(summer);
            let bands = national
                .absence_bands(ENGLAND, phase, year, PupilGroup::All)
                .unwrap();
            let kept = national
                .pupil_sd(&MeasureId::new(format!("absence_{word}")), year)
                .unwrap();
            assert!(!kept.other_year && kept.estimated);
            let sd = bands.standard_deviation();
            assert!(
                (sd - kept.value).abs() < 0.05,
                "{word} {year}: {sd} and {}",
                kept.value
            );
            held += 1;
        }
    }
    assert_eq!(held, 9);
}

#[test]
fn bands_give_persistent_and_severe_absence_as_published() {
    let national = everything();
    let mut held = 0;
    for (phase, word) in PHASES {
        for (measure, from) in [("persistent_absence", 10), ("severe_absence", 50)] {
            let series = national.series(&MeasureId::new(format!("{measure}_{word}")), PupilGroup::All);
            let Some(series) = series else { continue };
            for &year in national.absence_band_years() {
                let Some(published) = series.value(ENGLAND, year) else {
                    continue;
                };
                let bands = national
                    .absence_bands(ENGLAND, phase, year, PupilGroup::All)
                    .unwrap();
                let found = bands.at_least(from).unwrap();
                assert!(
                    (found - published).abs() < 0.06,
                    "{measure} {word} {year}: {found} and {published}"
                );
                held += 1;
            }
        }
    }
    // The series has no severe absence of special schools.
    assert_eq!(held, 30);
}

#[test]
fn local_authorities_lie_apart_in_every_band() {
    let national = everything();
    for (phase, word) in PHASES {
        for &year in national.absence_band_years() {
            let authorities = national.absence_bands_of_authorities(phase, year).unwrap();
            assert!(
                (148..=152).contains(&authorities.n),
                "{word} {year}: {}",
                authorities.n
            );
            for band in &authorities.quantiles {
                let levels: Vec<_> = band.holds.iter().map(|(level, _)| *level).collect();
                assert_eq!(levels, [10, 25, 50, 75, 90]);
                assert!(
                    band.holds.is_sorted_by(|one, next| one.1 <= next.1),
                    "{word} {year}: {band:?}"
                );
            }
        }
    }
    let year = AcademicYear::ending(2017);
    let primary = national
        .absence_bands_of_authorities(AbsencePhase::Primary, year)
        .unwrap();
    assert_eq!(
        primary.quantiles[0].holds,
        [(10, 66.5), (25, 68.2), (50, 70.4), (75, 71.9), (90, 73.7)]
    );
    assert!(primary.provenance().file.starts_with("pupil-absence-bands/"));
    assert_eq!(primary.population().noun_plural, "pupils");
}
