//! The sheets that people really have (`tests/cases/import`): what is used of each, what is asked, and what is refused.

use std::path::PathBuf;

use trust_benchmark::analysis::{PooledFigure, Totals};
use trust_benchmark::import::{Answer, Import, Matching, PercentageAnswer, Question, UseAnswer};
use trust_benchmark::measures::AcademicYear;
use trust_benchmark::spreadsheet::{ReadError, ReadLimits, Sheet, read_delimited, read_file};

use crate::import_summary::{summary, summary_of};
use crate::{every_measure, refs};

fn bytes(name: &str) -> Vec<u8> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/cases/import")
        .join(name);
    std::fs::read(&path).unwrap_or_else(|why| panic!("{}: {why}", path.display()))
}

fn opened(name: &str) -> Sheet {
    read(name).unwrap_or_else(|why| panic!("{name}: {why}"))
}

fn read(name: &str) -> Result<Sheet, ReadError> {
    let book = read_file(name, &bytes(name), &ReadLimits::IN_A_WORKER, &mut |_| {})?;
    Ok(book.into_sheets().remove(0))
}

fn pasted(name: &str) -> Sheet {
    read_delimited(&String::from_utf8(bytes(name)).unwrap())
}

/// The trust's figure of a field as it is shown, and the pupils whom it counts; `None` where nothing is added up.
fn trust(import: &Import, field: &str) -> Option<(f64, u32)> {
    let measures = every_measure();
    let totals = Totals::of(&import.table, &refs(&measures));
    let total = totals.list().iter().find(|total| total.field.name() == field)?;
    match total.added {
        PooledFigure::Known { figure, pupils, .. } => {
            let shown = figure
                .as_typed(trust_benchmark::measures::Unit::GradePoints)
                .trim_end_matches('%')
                .parse()
                .unwrap();
            Some((shown, pupils))
        }
        PooledFigure::Nothing | PooledFigure::NotPooled => None,
    }
}

fn taken(sheet: &Sheet) -> (Matching, Import) {
    let measures = every_measure();
    let matching = Matching::of(sheet, &refs(&measures));
    let import = matching.take(sheet, &refs(&measures));
    (matching, import)
}

fn answered(matching: &Matching, answer: Answer, sheet: &Sheet) -> (Matching, Import) {
    let measures = every_measure();
    let mut matching = matching.clone();
    matching.answer(answer, sheet, &refs(&measures));
    let import = matching.take(sheet, &refs(&measures));
    (matching, import)
}

fn text(import: &Import, school: usize, field: &str) -> String {
    let measures = every_measure();
    let column = trust_benchmark::entry::Column::parse(field, &measures).unwrap();
    import.table.rows()[school].text(&column).to_owned()
}

fn open_questions(matching: &Matching) -> usize {
    matching
        .questions()
        .iter()
        .filter(|asked| !asked.is_answered)
        .count()
}

#[test]
fn what_comes_of_each() {
    for name in [
        "D01-ks4-with-authority-rows.csv",
        "D04-ees-destinations.csv",
        "T01a-utf16le-without-mark.txt",
        "T01b-utf8-with-nul-padding.csv",
        "T03b-one-bad-byte.csv",
        "X01-two-heading-rows.xlsx",
        "X02-names-merged-over-years.xlsx",
        "X04a-formulas-never-computed.xlsx",
        "X04b-formulas-cached-as-nought.xlsx",
        "X05-report-export-no-references.xlsx",
        "X08-percentages-kept-in-five-ways.xlsx",
        "X09-dates-for-numbers-1904.xlsx",
    ] {
        insta::assert_snapshot!(name, summary(&opened(name)));
    }
    for name in [
        "D06-bracket-shorthand.tsv",
        "P01-hashes-and-errors.tsv",
        "P02-invisible-marks.tsv",
        "P03-footnotes-and-fractions.tsv",
        "P04-rows-that-are-no-schools.tsv",
    ] {
        insta::assert_snapshot!(name, summary(&pasted(name)));
    }
}

#[test]
fn authorities_among_schools_do_not_count() {
    let (matching, import) = taken(&opened("D01-ks4-with-authority-rows.csv"));
    assert!(matching.is_settled());
    assert_eq!(trust(&import, "attainment_8"), Some((48.9, 351)));
    assert_eq!(trust(&import, "progress_8").map(|(figure, _)| figure), Some(0.19));
    assert_eq!(
        trust(&import, "ebacc_entry").map(|(figure, _)| figure),
        Some(37.1)
    );
    assert_eq!(import.table.rows().len(), 5);
}

#[test]
fn counts_of_a_long_table_are_no_percentages() {
    let sheet = opened("D04-ees-destinations.csv");
    let (matching, import) = taken(&sheet);
    assert!(
        import
            .table
            .fields()
            .iter()
            .all(|field| field.name().ends_with("pupils"))
    );
    // A person says what "overall" is; then each row is read for what it is about.
    let measures = every_measure();
    let mut matching = matching;
    let overall = matching
        .columns()
        .iter()
        .position(|column| column.heading == "overall")
        .unwrap();
    let meaning = trust_benchmark::import::ColumnMeaning::parse("ks4_destinations", &measures).unwrap();
    matching.set_meaning(overall, meaning, &sheet, &refs(&measures));
    let import = matching.take(&sheet, &refs(&measures));
    assert_eq!(text(&import, 0, "ks4_destinations"), "92.4");
    assert_eq!(text(&import, 0, "ks4_destinations-disadvantaged"), "80.6");
    assert_eq!(text(&import, 1, "ks4_destinations"), "88.9");
    // Or they choose the rows with percentages for all pupils.
    let kinds = matching
        .columns()
        .iter()
        .position(|column| column.heading == "data_type")
        .unwrap();
    let answer = Answer::RowsOfOneSchool(kinds, "Percentage".to_owned());
    let (_, import) = answered(&matching, answer, &sheet);
    assert_eq!(text(&import, 0, "ks4_destinations"), "92.4");
}

#[test]
fn shorthand_in_brackets_is_understood() {
    let (matching, import) = taken(&pasted("D06-bracket-shorthand.tsv"));
    assert!(matching.is_settled());
    let figures: Vec<_> = (0..5)
        .map(|school| text(&import, school, "rwm_expected"))
        .collect();
    assert_eq!(figures, ["62", "c", "z", "70", "68"]);
    assert!(import.account.refused.is_empty(), "{:?}", import.account.refused);
    assert_eq!(import.account.marked.len(), 4);
}

#[test]
fn errors_and_hashes_say_what_they_are() {
    let (_, import) = taken(&pasted("P01-hashes-and-errors.tsv"));
    let reasons: std::collections::BTreeSet<String> = import
        .account
        .refused
        .iter()
        .map(|one| one.what.to_string())
        .collect();
    assert_eq!(reasons.len(), 2, "{reasons:?}");
    assert_eq!(import.account.refused.len(), 9);
    assert!(import.account.withheld.is_empty());
}

#[test]
fn what_cannot_be_seen_changes_nothing() {
    let (matching, import) = taken(&pasted("P02-invisible-marks.tsv"));
    assert!(matching.is_settled());
    assert_eq!(import.table.rows().len(), 4);
    assert_eq!(text(&import, 0, "key_stage_2-pupils"), "60");
    assert_eq!(text(&import, 0, "rwm_expected"), "64");
    assert_eq!(text(&import, 0, "reading_progress"), "-0.4");
    assert_eq!(text(&import, 0, "school-pupils"), "1234");
    assert_eq!(text(&import, 1, "rwm_expected"), "71");
    assert_eq!(text(&import, 1, "reading_progress"), "-0.2");
    assert_eq!(text(&import, 3, "rwm_expected"), "68");
    assert_eq!(text(&import, 3, "reading_progress"), "-1.1");
    assert_eq!(text(&import, 3, "school-pupils"), "512");
    assert!(import.account.refused.is_empty(), "{:?}", import.account.refused);
}

#[test]
fn footnotes_go_and_everything_else_is_refused_with_the_figure() {
    let (matching, import) = taken(&pasted("P03-footnotes-and-fractions.tsv"));
    assert!(matching.is_settled());
    assert_eq!(text(&import, 0, "rwm_expected"), "64");
    assert_eq!(trust(&import, "rwm_expected"), Some((64.0, 60)));
    assert!(trust(&import, "reading_progress").is_none());
    assert!(trust(&import, "attainment_8").is_none());
    let said: Vec<_> = import
        .account
        .refused
        .iter()
        .map(|one| one.what.to_string())
        .collect();
    for figure in [
        "enter -0.4",
        "enter 71",
        "enter 60",
        "enter 65",
        "enter -0.9",
        "enter 47.2",
        "enter 40",
    ] {
        assert!(
            said.iter().any(|said| said.contains(figure)),
            "{figure}: {said:#?}"
        );
    }
}

#[test]
fn rows_that_are_no_schools_do_not_count() {
    let (matching, import) = taken(&pasted("P04-rows-that-are-no-schools.tsv"));
    assert_eq!(trust(&import, "rwm_expected"), Some((66.3, 90)));
    assert_eq!(matching.aside().len(), 14);
    assert_eq!(import.table.rows().len(), 2);
}

#[test]
fn text_in_any_encoding_is_read() {
    for name in ["T01a-utf16le-without-mark.txt", "T01b-utf8-with-nul-padding.csv"] {
        let (matching, import) = taken(&opened(name));
        assert!(matching.is_settled());
        assert_eq!(trust(&import, "rwm_expected"), Some((66.3, 90)), "{name}");
    }
    let sheet = opened("T03b-one-bad-byte.csv");
    let names: Vec<_> = (1..4).map(|row| sheet.cell(row, 0)).collect();
    assert_eq!(names[..2], ["St Thérèse’s", "Zoë’s Academy"]);
    assert!(!sheet.facts().reading.is_empty());
    assert!(
        taken(&sheet)
            .0
            .remarks()
            .iter()
            .any(|said| said.contains("Neill"))
    );
}

#[test]
fn a_link_is_no_sheet() {
    for name in ["T04-Trust data.gsheet", "T04-Trust data.xlsx.url"] {
        let why = read(name).unwrap_err().to_string();
        assert!(
            why.contains("link") && !why.contains("sharepoint") && !why.contains("someone"),
            "{why}"
        );
    }
}

#[test]
fn headings_of_two_rows_are_six_columns() {
    let (matching, import) = taken(&opened("X01-two-heading-rows.xlsx"));
    assert!(matching.is_settled());
    assert_eq!(import.table.rows().len(), 2);
    assert_eq!(trust(&import, "rwm_expected"), Some((65.7, 90)));
    assert_eq!(text(&import, 0, "rwm_expected-2022-23"), "58");
    assert_eq!(text(&import, 1, "rwm_expected-2023-24"), "71");
    assert_eq!(text(&import, 1, "reading_expected"), "81");
    assert_eq!(import.table.fields().len(), 7);
}

#[test]
fn names_merged_over_years_hold_for_each() {
    let (matching, import) = taken(&opened("X02-names-merged-over-years.xlsx"));
    assert!(matching.is_settled());
    assert_eq!(import.table.rows().len(), 2);
    assert_eq!(trust(&import, "rwm_expected"), Some((65.7, 90)));
    assert_eq!(text(&import, 0, "rwm_expected-2022-23"), "58");
    assert_eq!(text(&import, 1, "rwm_expected-2023-24"), "71");
}

#[test]
fn formulas_without_results_are_no_figures() {
    let (_, import) = taken(&opened("X04a-formulas-never-computed.xlsx"));
    assert!(trust(&import, "rwm_expected").is_none());
    assert_eq!(import.account.refused.len(), 3);
    assert!(import.account.refused[0].what.to_string().contains("no result"));

    let sheet = opened("X04b-formulas-cached-as-nought.xlsx");
    let (matching, import) = taken(&sheet);
    assert!(!matching.is_settled());
    assert!(trust(&import, "rwm_expected").is_none());
    let column = matching
        .questions()
        .iter()
        .find_map(|asked| match &asked.question {
            Question::Zeros { column, cells, .. } => Some((*column, cells.len())),
            _ => None,
        })
        .unwrap();
    assert_eq!(column, (3, 3));
    let (matching, import) = answered(&matching, Answer::Zeros(3, UseAnswer::Used), &sheet);
    assert!(matching.is_settled());
    assert_eq!(trust(&import, "rwm_expected"), Some((0.0, 135)));
    let (_, import) = answered(&matching, Answer::Zeros(3, UseAnswer::LeftOut), &sheet);
    assert!(trust(&import, "rwm_expected").is_none());
}

#[test]
fn a_report_with_lines_before_and_after_is_its_schools() {
    let sheet = opened("X05-report-export-no-references.xlsx");
    let (matching, import) = taken(&sheet);
    assert!(matching.is_settled(), "{:?}", matching.questions());
    assert_eq!(import.table.rows().len(), 2);
    assert_eq!(trust(&import, "rwm_expected"), Some((65.6, 90)));
    let measures = every_measure();
    let of_file = Matching::of_file(&sheet, "", AcademicYear::ending(2026), &refs(&measures));
    assert_eq!(of_file.stated_year(), Some(AcademicYear::ending(2025)));
}

#[test]
fn percentages_kept_in_several_ways_are_asked_about() {
    let sheet = opened("X08-percentages-kept-in-five-ways.xlsx");
    let (matching, import) = taken(&sheet);
    assert_eq!(open_questions(&matching), 2);
    // Only what can be read in one way is used meanwhile.
    let rwm: Vec<_> = (0..6)
        .map(|school| text(&import, school, "rwm_expected"))
        .collect();
    assert_eq!(rwm, ["65", "71", "", "68", "100", ""]);
    let reading: Vec<_> = (0..6)
        .map(|school| text(&import, school, "reading_expected"))
        .collect();
    assert_eq!(reading, ["65", "", "60", "68", "", "50"]);
    let ebacc: Vec<_> = (0..6)
        .map(|school| text(&import, school, "ebacc_entry"))
        .collect();
    assert_eq!(ebacc, ["100", "100", "0", "50", "100", "25"]);
    let (matching, _) = answered(
        &matching,
        Answer::Percentages(2, PercentageAnswer::AsProposed),
        &sheet,
    );
    let (matching, import) = answered(
        &matching,
        Answer::Percentages(3, PercentageAnswer::AsProposed),
        &sheet,
    );
    assert!(matching.is_settled());
    assert_eq!(text(&import, 2, "rwm_expected"), "60");
    assert_eq!(text(&import, 1, "reading_expected"), "71");
    assert_eq!(text(&import, 4, "reading_expected"), "100");
    let (_, import) = answered(
        &matching,
        Answer::Percentages(3, PercentageAnswer::AsWritten),
        &sheet,
    );
    assert_eq!(text(&import, 1, "reading_expected"), "0.71%");
    assert_eq!(text(&import, 4, "reading_expected"), "1%");
}

#[test]
fn cells_formatted_as_dates_say_so() {
    let sheet = opened("X09-dates-for-numbers-1904.xlsx");
    let (matching, _) = taken(&sheet);
    assert!(!matching.is_settled());
    let (matching, import) = answered(&matching, Answer::RowYear(AcademicYear::ending(2025)), &sheet);
    assert!(matching.is_settled());
    let joined: Vec<_> = (0..3)
        .map(|school| text(&import, school, "school-joined"))
        .collect();
    assert_eq!(joined, ["2019-09-01", "2021-04-01", "2022-01-01"]);
    // One cell that cannot be used does not drop what else is in its row.
    assert_eq!(trust(&import, "rwm_expected"), Some((66.3, 90)));
    let said = summary_of(&matching, &import, &refs(&every_measure()));
    assert_eq!(said.matches("formatted as a date").count(), 5, "{said}");
}
