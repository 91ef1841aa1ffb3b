//! The year of the results: where it comes from, and that it is kept.

use trust_benchmark::entry::{Entries, Field, dated_cohort, offered_results_years};
use trust_benchmark::measures::{AcademicYear, Measure, PupilGroup};
use trust_benchmark::saved::Saved;

use crate::whole_country::whole_country;

const LATEST: AcademicYear = AcademicYear::ending(2026);

fn measures() -> Vec<Measure> {
    whole_country().measures().to_vec()
}

fn year_of(entries: &Entries, id: &str, measures: &[Measure]) -> Option<String> {
    let measure = measures.iter().find(|measure| measure.id.as_str() == id).unwrap();
    let entered = entries.read(measure, PupilGroup::All, None);
    entered.year.map(|year| year.to_string())
}

/// Enters a text as the page does.
fn enter(entries: &mut Entries, name: &str, text: &str, measures: &[Measure]) {
    let field = Field::parse(name, measures).unwrap();
    entries.date_first_figure(&field, &[], &measures.iter(), LATEST);
    entries.put(field, text);
}

#[test]
fn a_figure_has_its_own_year_its_cohorts_or_that_of_all() {
    let measures = measures();
    let known = |name: &str| Field::parse(name, &measures);
    let lines =
        "rwm_expected\t65\nattainment_8\t46\nresults-year\t2024/25\nkey_stage_4-results-year\t2022/23\n";
    let entries = Entries::from_lines(lines, known);
    assert_eq!(
        year_of(&entries, "rwm_expected", &measures).as_deref(),
        Some("2024/25")
    );
    assert_eq!(
        year_of(&entries, "attainment_8", &measures).as_deref(),
        Some("2022/23")
    );
    let measure = &measures[0];
    let earlier = entries.read(measure, PupilGroup::All, Some(AcademicYear::ending(2019)));
    assert_eq!(earlier.year, Some(AcademicYear::ending(2019)));
    let none = Entries::from_lines("rwm_expected\t65\nresults-year\tlast summer\n", known);
    assert_eq!(year_of(&none, "rwm_expected", &measures), None);
}

#[test]
fn the_first_figure_is_of_the_latest_results() {
    let measures = measures();
    let mut entries = Entries::default();
    enter(&mut entries, "key_stage_2-pupils", "182", &measures);
    assert_eq!(entries.text(&Field::results_year(None)), "2025/26");
    // Next year it is what it was.
    let later = AcademicYear::ending(2027);
    let rwm = Field::parse("rwm_expected", &measures).unwrap();
    entries.date_first_figure(&rwm, &[], &measures.iter(), later);
    entries.put(rwm, "65");
    assert_eq!(
        year_of(&entries, "rwm_expected", &measures).as_deref(),
        Some("2025/26")
    );
    // A year of its own stays beside the others'.
    let published = "rwm_expected\t65\nkey_stage_2-results-year\t2024/25\n";
    let mut entries = Entries::from_lines(published, |name| Field::parse(name, &measures));
    enter(&mut entries, "attainment_8", "46", &measures);
    assert_eq!(
        year_of(&entries, "rwm_expected", &measures).as_deref(),
        Some("2024/25")
    );
    assert_eq!(
        year_of(&entries, "attainment_8", &measures).as_deref(),
        Some("2025/26")
    );
}

#[test]
fn figures_that_were_kept_without_a_year_are_given_none() {
    let measures = measures();
    let mut entries = Entries::from_lines("rwm_expected\t65\n", |name| Field::parse(name, &measures));
    enter(&mut entries, "rwm_expected", "66", &measures);
    enter(&mut entries, "key_stage_2-pupils", "182", &measures);
    assert_eq!(year_of(&entries, "rwm_expected", &measures), None);
    enter(&mut entries, "attainment_8", "46", &measures);
    assert_eq!(year_of(&entries, "rwm_expected", &measures), None);
    assert_eq!(
        year_of(&entries, "attainment_8", &measures).as_deref(),
        Some("2025/26")
    );
}

#[test]
fn a_year_chosen_for_all_results_is_that_of_each() {
    let measures = measures();
    let lines = "rwm_expected\t65\nattainment_8\t46\nkey_stage_2-results-year\t2024/25\nkey_stage_4-results-year\t2022/23\n";
    let mut entries = Entries::from_lines(lines, |name| Field::parse(name, &measures));
    entries.put_results_year("2023/24");
    assert!(
        entries
            .to_lines()
            .ends_with("rwm_expected\t65\nresults-year\t2023/24\n")
    );
    for id in ["rwm_expected", "attainment_8"] {
        assert_eq!(year_of(&entries, id, &measures).as_deref(), Some("2023/24"));
    }
}

#[test]
fn years_are_kept_in_lines_and_in_a_file() {
    let measures = measures();
    let mut entries = Entries::default();
    enter(&mut entries, "rwm_expected", "65", &measures);
    let cohort = dated_cohort(&Field::parse("attainment_8", &measures).unwrap(), &measures);
    entries.put(Field::results_year(cohort), "2022/23");
    let lines = entries.to_lines();
    let known = |name: &str| Field::parse(name, &measures);
    assert_eq!(Entries::from_lines(&lines, known), entries);
    let json = Saved::from_lines(&lines).to_json("2026-11-27");
    let opened = Saved::from_json(&json).unwrap().to_lines();
    assert_eq!(Entries::from_lines(&opened, known), entries);
    // A program that does not know the measures of a cohort carries its year along.
    let small = Entries::from_lines(&lines, |name| Field::parse(name, &[]));
    assert_eq!(small.to_lines().lines().count(), lines.lines().count());
}

#[test]
fn cancelled_years_are_not_offered() {
    let offered: Vec<_> = offered_results_years(LATEST)
        .into_iter()
        .map(|(_, year)| year)
        .collect();
    assert_eq!(
        offered,
        ["2025/26", "2024/25", "2023/24", "2022/23", "2021/22", "2018/19"]
    );
}
