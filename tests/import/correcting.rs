//! What was understood wrongly can be set right, and what follows from it with it.

use trust_benchmark::entry::SchoolFact;
use trust_benchmark::import::{ColumnMeaning, Matching, Scale, Shape, UnusedReason};
use trust_benchmark::measures::AcademicYear;

use crate::{every_measure, refs, sheet};

#[test]
fn naming_the_column_of_schools_finds_the_total() {
    let measures = every_measure();
    let measures = refs(&measures);
    let rows = sheet("Where|RWM|Code\nAshby|63|A1\nBirch|58|B2\nTotal|60|");
    let mut matching = Matching::of(&rows, &measures);
    assert_eq!(matching.columns()[0].meaning, ColumnMeaning::NotUsed);
    matching.set_meaning(0, ColumnMeaning::Fact(SchoolFact::Name), &rows, &measures);
    assert_eq!(matching.shape(), Shape::Schools);
    assert_eq!(matching.rows_taken(), 2);
    assert_eq!(matching.aside()[0].why, UnusedReason::Total);
    // There is a school of that name after all.
    matching.set_aside(3, false, &rows, &measures);
    assert_eq!(matching.take(&rows, &measures).table.rows().len(), 3);
    matching.set_aside(1, true, &rows, &measures);
    assert_eq!(matching.aside()[0].why, UnusedReason::Chosen);
    assert_eq!(matching.take(&rows, &measures).table.rows()[0].called(0), "Birch");
}

#[test]
fn a_scale_can_be_set_and_taken_back() {
    let measures = every_measure();
    let measures = refs(&measures);
    let rows = sheet("School|RWM\nAshby|0.65\nBirch|0.5");
    let mut matching = Matching::of(&rows, &measures);
    let first = |matching: &Matching| {
        let table = matching.take(&rows, &measures).table;
        let (_, text) = table.rows()[0].outcomes().iter().next().unwrap();
        text.to_owned()
    };
    assert_eq!(first(&matching), "65");
    matching.set_scale(1, Scale::AsWritten, &rows, &measures);
    assert_eq!(first(&matching), "0.65%");
}

#[test]
fn a_sheet_can_be_turned_there_and_back() {
    let measures = every_measure();
    let measures = refs(&measures);
    let rows = sheet("School|RWM|P8\nAshby|63|0.1");
    let found = Matching::of(&rows, &measures);
    let mut matching = found.clone();
    matching.turn(&rows, &measures);
    assert!(matching.is_turned());
    matching.turn(&rows, &measures);
    assert_eq!(matching.take(&rows, &measures), found.take(&rows, &measures));
}

#[test]
fn the_latest_year_can_be_none_of_those_named() {
    let measures = every_measure();
    let measures = refs(&measures);
    let rows = sheet("School|RWM 2022/23|RWM 2018/19\nAshby|63|60");
    let mut matching = Matching::of(&rows, &measures);
    assert_eq!(matching.latest(), Some(AcademicYear::ending(2023)));
    let earlier = |matching: &Matching| matching.take(&rows, &measures).table.earlier_years();
    assert_eq!(earlier(&matching), [AcademicYear::ending(2019)]);
    matching.set_latest(None, &rows, &measures);
    assert_eq!(earlier(&matching), [2023, 2019].map(AcademicYear::ending));
}

#[test]
fn another_row_can_have_the_headings() {
    let measures = every_measure();
    let measures = refs(&measures);
    let rows = sheet("School|RWM|P8\nURN|Ashby|\nSchool|RWM|\nBirch|58|");
    let mut matching = Matching::of(&rows, &measures);
    assert_eq!(matching.heading_row(), Some(0));
    matching.set_heading_row(Some(2), &rows, &measures);
    let import = matching.take(&rows, &measures);
    assert_eq!(import.table.rows().len(), 1);
    assert_eq!(import.account.headings, 7);
    matching.set_heading_row(None, &rows, &measures);
    assert_eq!(matching.take(&rows, &measures).account.headings, 0);
}
