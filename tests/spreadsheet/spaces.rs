//! Text whose columns are separated by spaces: read as columns where its lines agree, and left alone where they do not.

use std::fmt::Write;

use proptest::prelude::*;
use trust_benchmark::spreadsheet::{ReadingNote, Sheet, read_delimited};

use crate::{read, rows};

fn is_spaced(sheet: &Sheet) -> bool {
    sheet.facts().reading == [ReadingNote::SpacesAsColumns]
}

#[test]
fn runs_of_spaces_are_columns() {
    let text = "Results 2025\n\nSchool   KS2 cohort   RWM expected\nOak Primary   60   64\r\nElm Primary\u{a0} \u{a0}1,030  71\nSource: our own figures\n";
    let expected: [&[&str]; 6] = [
        &["Results 2025"],
        &[],
        &["School", "KS2 cohort", "RWM expected"],
        &["Oak Primary", "60", "64"],
        &["Elm Primary", "1,030", "71"],
        &["Source: our own figures"],
    ];
    let sheet = read_delimited(text);
    assert_eq!(rows(&sheet), expected);
    assert!(is_spaced(&sheet));
    let file = read("a.txt", text.as_bytes()).unwrap();
    assert_eq!(rows(&file.sheets()[0]), expected);
    assert!(is_spaced(&file.sheets()[0]));
}

#[test]
fn a_gap_in_aligned_columns_stays_a_gap() {
    let aligned = "\
School           Cohort   RWM
Oak Primary          60    64
Elm Primary                71
Ash Primary          45
St Mary’s         1,028    65
";
    let expected: [&[&str]; 5] = [
        &["School", "Cohort", "RWM"],
        &["Oak Primary", "60", "64"],
        &["Elm Primary", "", "71"],
        &["Ash Primary", "45"],
        &["St Mary’s", "1,028", "65"],
    ];
    assert_eq!(rows(&read_delimited(aligned)), expected);
}

#[test]
fn a_gap_in_columns_that_are_not_aligned_is_not_guessed() {
    let text = "School   Cohort   RWM\nOak Primary   60   64\nSt Mary’s Roman Catholic Primary   45   70\nElm Primary   71\n";
    assert_eq!(read_delimited(text).rows()[3], ["Elm Primary   71"]);
    // Aligned by chance, because the names are as long as each other.
    let text = "School   Cohort   RWM\nOak Primary   60   64\nAsh Primary   45   70\nFir Primary   30   60\nElm Primary   71\n";
    assert_eq!(read_delimited(text).rows()[4], ["Elm Primary   71"]);
    // One line is wider than its headings, so that the others may lack a cell.
    let sheet = read_delimited(&format!("{text}Yew   1   2   3\n"));
    assert_eq!(sheet.width(), 1);
}

#[test]
fn figures_after_single_spaces_are_columns_where_there_are_as_many_headings() {
    let text = "School Cohort RWM\nOak Primary 60 64%\nElm 1,030 SUPP\n";
    let expected: [&[&str]; 3] = [
        &["School", "Cohort", "RWM"],
        &["Oak Primary", "60", "64%"],
        &["Elm", "1,030", "SUPP"],
    ];
    assert_eq!(rows(&read_delimited(text)), expected);
    let text = "School  KS2 cohort  RWM expected\nOak Primary 60 64\nElm Primary 30 71";
    assert_eq!(
        read_delimited(text).rows()[..2],
        [
            ["School", "KS2 cohort", "RWM expected"],
            ["Oak Primary", "60", "64"]
        ]
    );
}

#[test]
fn what_could_be_one_column_stays_one() {
    for text in [
        // Five words for three columns.
        "School KS2 cohort RWM expected\nOak Primary 60 64\nElm Primary 30 71",
        // A thousand with a space in one line.
        "School Cohort RWM\nOak Primary 60 64\nElm Primary 1 030 71",
        "School Name\nAcademy 1\nAcademy 2\nAcademy 3",
        "Oak  Primary\nElm Primary\nAsh Primary\nFir Primary",
        "Oak Primary   60\nElm",
        "\"Oak  a\"\n\"Elm  b\"\n\"Ash  c\"",
    ] {
        let sheet = read_delimited(text);
        assert_eq!(sheet.width(), 1, "{text:?}");
        assert!(sheet.facts().reading.is_empty());
    }
    // Commas are delimiters still.
    let sheet = read_delimited("School,Cohort\nOak  Primary,60\nElm  Primary,30\nAsh  Primary,45");
    assert_eq!(sheet.rows()[1], ["Oak  Primary", "60"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(5_000))]

    /// Every figure is in its column, or its line is whole.
    #[test]
    fn no_figure_is_in_another_column(
        figures in prop::collection::vec(prop::collection::vec(prop::option::weighted(0.8, 10_u32..2_000), 3), 3..9),
        names in prop::collection::vec("[A-Z][a-z]{1,8}( [A-Z][a-z]{1,6}){0,2}", 9),
        gap in 2_usize..5,
        aligned in any::<bool>(),
    ) {
        let gap = " ".repeat(gap);
        let mut text = format!("{:30}{gap}{:8}{gap}{:8}{gap}{:8}\n", "School", "1a", "2a", "3a");
        for (row, name) in figures.iter().zip(&names) {
            let cell = |place: usize| row[place].map_or(String::new(), |figure| format!("{}{figure}", place + 1));
            if aligned {
                writeln!(text, "{name:30}{gap}{:8}{gap}{:8}{gap}{:8}", cell(0), cell(1), cell(2)).unwrap();
            } else {
                writeln!(text, "{name}{gap}{}{gap}{}{gap}{}", cell(0), cell(1), cell(2)).unwrap();
            }
        }
        let sheet = read_delimited(&text);
        for cells in &sheet.rows()[1..] {
            for column in 1..cells.len() {
                let cell = &cells[column];
                prop_assert!(cell.is_empty() || cell.starts_with(&column.to_string()), "{:?} of {}", cells, text);
            }
        }
        let full = || figures.iter().zip(&names).filter(|(row, _)| row.iter().all(Option::is_some));
        let names_differ = full().any(|(_, name)| full().any(|(_, other)| name.len() != other.len()));
        if aligned && sheet.width() > 1 && names_differ {
            for (cells, row) in sheet.rows()[1..].iter().zip(&figures) {
                prop_assert!(row.iter().all(Option::is_none) || cells.len() > 1, "{:?} of {}", cells, text);
            }
        }
    }
}
