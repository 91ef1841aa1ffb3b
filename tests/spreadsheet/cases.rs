//! Files in the shapes that real ones have (`tests/cases/import`), read as far as sheets go: what their cells hold, and what
//! is to be doubted about them. What is read from them is tested where sheets are imported.

use std::path::Path;

use trust_benchmark::spreadsheet::{
    CellNote, MergedCells, ReadError, ReadingNote, Sheet, Source, TextEncoding, Workbook, read_delimited,
};

use crate::{read, rows};

fn bytes(name: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/import");
    std::fs::read(folder.join(name)).unwrap()
}

fn workbook(name: &str) -> Workbook {
    read(name, &bytes(name)).unwrap()
}

fn sheet(name: &str) -> Sheet {
    workbook(name).into_sheets().swap_remove(0)
}

fn notes(sheet: &Sheet) -> Vec<((usize, usize), CellNote)> {
    sheet.facts().notes.clone().into_iter().collect()
}

fn merged(rows: (usize, usize), columns: (usize, usize)) -> MergedCells {
    MergedCells {
        first_row: rows.0,
        last_row: rows.1,
        first_column: columns.0,
        last_column: columns.1,
    }
}

#[test]
fn every_file_is_read_or_refused_as_a_link() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases/import");
    let mut files = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        let result = read(&name, &bytes(&name));
        if name.starts_with("T04") {
            assert_eq!(result, Err(ReadError::Link), "{name}");
        } else {
            assert!(result.unwrap().sheets()[0].width() > 1, "{name}");
        }
        files += 1;
    }
    assert!(files >= 19, "{files}");
}

#[test]
fn pasted_text_is_read_as_the_file_is() {
    for name in [
        "D06-bracket-shorthand.tsv",
        "P01-hashes-and-errors.tsv",
        "P02-invisible-marks.tsv",
        "P03-footnotes-and-fractions.tsv",
        "P04-rows-that-are-no-schools.tsv",
    ] {
        let text = String::from_utf8(bytes(name)).unwrap();
        assert_eq!(rows(&read_delimited(&text)), rows(&sheet(name)), "{name}");
    }
}

#[test]
fn headings_and_names_are_merged() {
    let headings = sheet("X01-two-heading-rows.xlsx");
    let expected = [
        merged((1, 1), (2, 4)),
        merged((0, 0), (0, 7)),
        merged((1, 1), (5, 7)),
        merged((1, 2), (1, 1)),
        merged((1, 2), (0, 0)),
    ];
    assert_eq!(headings.facts().merged, expected);
    assert_eq!(headings.rows()[3][..3], ["Oak Primary", "60", "58%"]);
    assert_eq!(headings.cell(4, 4), "69%");
    let names = sheet("X02-names-merged-over-years.xlsx");
    let expected = [
        merged((1, 3), (0, 0)),
        merged((4, 6), (0, 0)),
        merged((4, 6), (1, 1)),
        merged((1, 3), (1, 1)),
    ];
    assert_eq!(names.facts().merged, expected);
}

#[test]
fn formulas_without_results_are_noted() {
    let sheet_a = sheet("X04a-formulas-never-computed.xlsx");
    let places = [(1, 3), (2, 3), (3, 3), (4, 1), (4, 2), (4, 3)];
    let all = |note: CellNote| places.map(|place| (place, note.clone()));
    assert_eq!(notes(&sheet_a), all(CellNote::FormulaWithoutResult));
    assert_eq!(rows(&sheet_a)[1], ["Oak Primary", "60", "38"]);
    let sheet_b = sheet("X04b-formulas-cached-as-nought.xlsx");
    assert_eq!(notes(&sheet_b), all(CellNote::FormulaOfZero));
    assert_eq!(rows(&sheet_b)[1], ["Oak Primary", "60", "38", "0%"]);
}

#[test]
fn cells_without_references_follow_each_other() {
    let sheet = sheet("X05-report-export-no-references.xlsx");
    let expected: [&[&str]; 4] = [
        &[],
        &["School Name", "URN", "KS2 cohort", "RWM expected"],
        &["Oak Primary", "900801", "60", "63.33333%"],
        &["Elm Primary", "900802", "30", "70%"],
    ];
    assert_eq!(rows(&sheet)[1..5], expected);
    assert_eq!(rows(&sheet)[5], ["Total", "", "90", "65.55556%"]);
    assert!(sheet.facts().notes.is_empty());
}

#[test]
fn percentages_are_as_they_are_shown() {
    let sheet = sheet("X08-percentages-kept-in-five-ways.xlsx");
    let column: Vec<&str> = (1..7).map(|row| sheet.cell(row, 2)).collect();
    assert_eq!(column, ["65%", "71", "6000%", "68%", "100%", "0.5"]);
}

#[test]
fn dates_keep_their_numbers_and_their_calendar() {
    let sheet = sheet("X09-dates-for-numbers-1904.xlsx");
    let joined: Vec<&str> = (1..4).map(|row| sheet.cell(row, 4)).collect();
    assert_eq!(joined, ["2019-09-01", "2021-04-01", "2022-01-01"]);
    let date = |number: &str| CellNote::FormattedAsDate(number.to_owned());
    let expected = [
        ((1, 1), date("44438")),
        ((1, 4), date("42247")),
        ((2, 1), date("44438")),
        ((2, 4), date("42825")),
        ((3, 1), date("44438")),
        ((3, 2), date("45")),
        ((3, 3), date("60")),
        ((3, 4), date("43100")),
    ];
    assert_eq!(notes(&sheet), expected);
}

#[test]
fn spoilt_text_is_read() {
    let wide = workbook("T01a-utf16le-without-mark.txt");
    assert_eq!(wide.source(), Source::Text(TextEncoding::Utf16Le));
    let expected = [
        ["School", "KS2 cohort", "RWM expected"],
        ["Oak Primary", "60", "64"],
        ["St Thérèse’s", "30", "71"],
    ];
    assert_eq!(rows(&wide.sheets()[0]), expected);
    let filled = workbook("T01b-utf8-with-nul-padding.csv");
    assert_eq!(filled.source(), Source::Text(TextEncoding::Utf8));
    assert_eq!(rows(&filled.sheets()[0]), expected);
    assert!(filled.sheets()[0].facts().reading.is_empty());

    let bad = sheet("T03b-one-bad-byte.csv");
    let names: Vec<&str> = (1..4).map(|row| bad.cell(row, 0)).collect();
    assert_eq!(names, ["St Thérèse’s", "Zoë’s Academy", "O’Neill Primary"]);
    let note = ReadingNote::DoubtfulLetters {
        count: 1,
        example: "O’Neill".to_owned(),
    };
    assert_eq!(bad.facts().reading, [note]);
}
