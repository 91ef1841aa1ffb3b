//! Of which year taken figures are, and that they displace none of another.

use trust_benchmark::entry::{Column, Entries, Field, SchoolTable};
use trust_benchmark::import::{Import, Matching, MergeMode};
use trust_benchmark::measures::AcademicYear;

use crate::{every_measure, refs, sheet};

/// The year of figures for which a sheet names none.
const LATEST: AcademicYear = AcademicYear::ending(2026);

fn matching(text: &str) -> Matching {
    Matching::of_year(LATEST, &sheet(text), &refs(&every_measure()))
}

fn import(text: &str) -> Import {
    let measures = every_measure();
    let rows = sheet(text);
    Matching::of_year(LATEST, &rows, &refs(&measures)).take(&rows, &refs(&measures))
}

fn field(name: &str) -> Field {
    Field::parse(name, &every_measure()).unwrap_or_else(|| panic!("no field {name}"))
}

fn entries(texts: &[(&str, &str)]) -> Entries {
    let mut entries = Entries::default();
    for (name, text) in texts {
        entries.put(field(name), *text);
    }
    entries
}

/// What is there after an import, as the page does it.
fn taken(import: Import, there: &Entries, how: MergeMode) -> Vec<String> {
    let (mut import, mut there) = (import, there.clone());
    let measures = every_measure();
    import.settle(&mut there, &mut SchoolTable::default(), &refs(&measures));
    let (entries, _) = import.into_entries(&there, how);
    let mut lines: Vec<_> = entries
        .to_lines()
        .lines()
        .map(|line| line.replace('\t', " = "))
        .collect();
    lines.sort();
    lines
}

/// The years of what is taken, by cohort.
fn years(import: &Import) -> Vec<String> {
    let mut years: Vec<_> = import
        .results_years
        .iter()
        .map(|(cohort, year)| format!("{cohort} {year}"))
        .collect();
    years.sort();
    years
}

#[test]
fn an_imported_year_does_not_displace_the_year_before() {
    let published = entries(&[
        ("rwm_expected", "60"),
        ("key_stage_2-pupils", "402"),
        ("key_stage_2-results-year", "2022/23"),
    ]);
    let lines = [
        "key_stage_2-2022-23-pupils = 402",
        "key_stage_2-pupils = 390",
        "key_stage_2-results-year = 2023/24",
        "rwm_expected = 66",
        "rwm_expected-2022-23 = 60",
    ];
    for heading in ["2023/24", "2024", "2023-24", "202324"] {
        let text = format!("RWM {heading}|Key stage 2 pupils {heading}\n66|390");
        for how in [MergeMode::Add, MergeMode::Replace] {
            assert_eq!(taken(import(&text), &published, how), lines, "{heading} {how:?}");
        }
    }
}

#[test]
fn an_older_year_goes_into_fields_of_its_own() {
    let there = entries(&[("rwm_expected", "66"), ("results-year", "2024/25")]);
    let lines = [
        "results-year = 2024/25",
        "rwm_expected = 66",
        "rwm_expected-2022-23 = 60",
    ];
    assert_eq!(taken(import("RWM 2023\n60"), &there, MergeMode::Add), lines);
    // The same year is written over, and so is what has no year.
    let lines = ["results-year = 2024/25", "rwm_expected = 61"];
    assert_eq!(taken(import("RWM 2025\n61"), &there, MergeMode::Add), lines);
    let undated = entries(&[("rwm_expected", "66")]);
    let lines = ["key_stage_2-results-year = 2024/25", "rwm_expected = 61"];
    assert_eq!(taken(import("RWM 2025\n61"), &undated, MergeMode::Add), lines);
}

#[test]
fn each_cohort_has_its_newest_year() {
    let text = "RWM 2025|RWM 2024|Attainment 8 2022/23\n66|61|47.1";
    let import = import(text);
    assert_eq!(years(&import), ["key_stage_2 2024/25", "key_stage_4 2022/23"]);
    assert_eq!(import.whole.text(&field("attainment_8")), "47.1");
    assert_eq!(import.whole.text(&field("rwm_expected-2023-24")), "61");
    assert_eq!(
        matching(text).remarks()[1],
        "2024/25 and 2022/23 are read as your latest years, each for its own pupils. The other years are read as \
         earlier ones."
    );
    // So it is where rows have the years.
    let rows = "Year|RWM|Attainment 8\n2024/25|66|\n2022/23|60|47.1";
    let of_rows = self::import(rows);
    assert_eq!(years(&of_rows), ["key_stage_2 2024/25", "key_stage_4 2022/23"]);
    assert_eq!(of_rows.whole.text(&field("attainment_8")), "47.1");
    assert_eq!(of_rows.whole.text(&field("rwm_expected-2022-23")), "60");
}

#[test]
fn a_sheet_without_years_is_asked_for_one() {
    let text = "School|RWM|Y6\nAshby|60|30\nClay|70|28";
    let mut asked = matching(text);
    assert_eq!(asked.undated(), Some(LATEST));
    assert_eq!(years(&import(text)), ["key_stage_2 2025/26"]);
    let measures = every_measure();
    asked.set_undated(AcademicYear::ending(2023), &sheet(text), &refs(&measures));
    assert_eq!(
        years(&asked.take(&sheet(text), &refs(&measures))),
        ["key_stage_2 2022/23"]
    );
    // A sheet that says it is not asked, nor one without figures.
    assert_eq!(matching("School|RWM 2024\nAshby|60").undated(), None);
    assert_eq!(matching("School|URN\nAshby|100000").undated(), None);
    // A title above the headings says it too; a day says which results there can be.
    let titled = |title: &str| {
        let sheet = sheet(&format!("{title}\n\n{text}"));
        Matching::of_file(&sheet, "", LATEST, &refs(&every_measure())).stated_year()
    };
    assert_eq!(
        titled("Key stage 2, summer 2025"),
        Some(AcademicYear::ending(2025))
    );
    assert_eq!(titled("Exported on 12/03/2025"), Some(AcademicYear::ending(2024)));
    assert_eq!(titled("Our schools"), None);
    // The same figure with and without a year: the one without is of another.
    let both = matching("School|RWM|RWM 2024\nAshby|60|58");
    assert_eq!(both.undated(), Some(LATEST));
}

#[test]
fn the_schools_figures_of_another_year_stay_too() {
    let measures = every_measure();
    let mut table = import("School|RWM 2023|Y6 pupils\nAshby|60|30\nClay|70|28").table;
    let mut there = entries(&[("key_stage_2-results-year", "2022/23"), ("phonics", "80")]);
    let mut new = import("School|RWM 2024\nAshby|66\nElm|71");
    new.settle(&mut there, &mut table, &refs(&measures));
    let joined = new.into_table(&table, MergeMode::Add);
    assert!(joined.replaced.is_empty(), "{:?}", joined.replaced);
    let of = |row: usize, name: &str| {
        joined.table.rows()[row]
            .text(&Column::Outcome(field(name)))
            .to_owned()
    };
    assert_eq!(
        (of(0, "rwm_expected"), of(0, "rwm_expected-2022-23")),
        ("66".to_owned(), "60".to_owned())
    );
    assert_eq!(
        (of(1, "rwm_expected"), of(1, "rwm_expected-2022-23")),
        (String::new(), "70".to_owned())
    );
    assert_eq!(
        (of(2, "rwm_expected"), of(0, "key_stage_2-2022-23-pupils")),
        ("71".to_owned(), "30".to_owned())
    );
    assert_eq!(there.text(&field("key_stage_2-results-year")), "2023/24");
    assert_eq!(
        there.text(&field("phonics")),
        "80",
        "of other pupils nothing moves"
    );
}

#[test]
fn results_of_a_year_to_come_are_asked_about() {
    for text in [
        "School|NOR|Absence 2025/26|Absence 2026/27\nAsh|1080|8.9|9.8\nYew|920|8.1|9.1",
        "School|Year|NOR|Absence\nAsh|2025/26|1080|8.9\nYew|2026/27|920|9.1",
        "Attendance 2026/27||\nSchool|NOR|Absence\nAsh|1080|9.8\nYew|920|9.1",
        "School|Y6 pupils|RWM EXS+ 2026|RWM EXS+ 2027\nOak|60|65|72\nElm|30|70|75",
        "Outcomes, summer 2027||\nSchool|Y6 pupils|RWM EXS+\nOak|60|72\nElm|30|75",
    ] {
        let measures = every_measure();
        let matching = Matching::of_file(&sheet(text), "", LATEST, &refs(&measures));
        assert!(!matching.is_settled(), "{text}");
    }
    for text in [
        "School|NOR|Absence 2024/25|Absence 2025/26\nAsh|1080|8.9|9.8\nYew|920|8.1|9.1",
        "Outcomes, summer 2026||\nSchool|Y6 pupils|RWM EXS+\nOak|60|72\nElm|30|75",
    ] {
        let measures = every_measure();
        let matching = Matching::of_file(&sheet(text), "", LATEST, &refs(&measures));
        assert!(matching.is_settled(), "{text}");
    }
}
