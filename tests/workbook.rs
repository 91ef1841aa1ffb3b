//! Workbooks out: what is written is read again cell for cell, nothing in it is a formula or a link, and the same tables give
//! the same bytes. What does not fit into a workbook is refused, and the refusal names it.
#![allow(
    clippy::unwrap_used,
    reason = "a test stops at the first thing that is not as it should be"
)]

use std::io::{Cursor, Read};

use proptest::prelude::*;
use trust_benchmark::export::{DataBook, DataCell, DataTable, WorkbookError, write_workbook};
use trust_benchmark::spreadsheet::{ReadLimits, Sheet, is_blank, read_file};
use zip::ZipArchive;

/// Texts that a spreadsheet takes for something else, or that are hard to write.
const HARD: [&str; 26] = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    "=HYPERLINK(\"https://example.org\")",
    "https://example.org",
    "mailto:a@example.org",
    "{=1}",
    "'=1+1",
    "007",
    "1/2",
    "3-4",
    "2025-01-02",
    "1e5",
    "65%",
    "TRUE",
    "#N/A",
    "say \"no\"",
    "two\nlines",
    " spaces ",
    "a\ttab",
    "🎒 emoji 👩‍🏫",
    "مدرسة النور",
    "<b>&amp;</b>]]>",
    "_x0041_ _x000D_",
    "\u{feff}mark",
];

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => prop::sample::select(HARD.to_vec()).prop_map(str::to_owned),
        2 => "[ -~]{1,80}",
        1 => "[\\PC\n]{1,20}",
        1 => "[=+@-][A-Z]{1,3}[0-9]{1,3}",
    ]
    // A lone line end is read as nothing, which it also looks like.
    .prop_filter("a blank text", |text| !is_blank(text))
}

fn cell() -> impl Strategy<Value = DataCell> {
    prop_oneof![
        2 => text().prop_map(DataCell::text),
        2 => (-9_999_999..9_999_999_i32, 0..=6_u8).prop_map(|(digits, decimals)| DataCell::Number {
            value: f64::from(digits) / 10_f64.powi(decimals.into()),
            decimals,
        }),
        1 => Just(DataCell::Empty),
    ]
}

fn table() -> impl Strategy<Value = DataTable> {
    (1..=40_usize).prop_flat_map(|width| {
        let columns = prop::collection::vec(text(), width);
        let rows = prop::collection::vec(prop::collection::vec(cell(), width), 0..8);
        (text(), columns, rows).prop_map(|(title, columns, rows)| DataTable {
            name: "Table".to_owned(),
            title,
            columns,
            rows,
        })
    })
}

fn book() -> impl Strategy<Value = DataBook> {
    let day = prop_oneof![Just("2026-01-31".to_owned()), Just(String::new()), text()];
    (text(), day, prop::collection::vec(table(), 1..4)).prop_map(|(title, made_on, mut tables)| {
        for (number, table) in tables.iter_mut().enumerate() {
            table.name = format!("Table {number}");
        }
        DataBook {
            title,
            made_on,
            tables,
        }
    })
}

/// A book of one table, of which the first column is headed "School".
fn book_of(rows: Vec<Vec<DataCell>>) -> DataBook {
    let table = DataTable {
        name: "Schools".to_owned(),
        title: "Pupils in 2024/25".to_owned(),
        columns: vec!["School".to_owned()],
        rows,
    };
    DataBook {
        title: "Pupils".to_owned(),
        made_on: "2026-01-31".to_owned(),
        tables: vec![table],
    }
}

/// What the project's own reader should find: numbers in their shortest form, and texts as they are.
fn expected(table: &DataTable) -> Sheet {
    let cell = |cell: &DataCell| match cell {
        DataCell::Empty => String::new(),
        DataCell::Text(text) => text.clone(),
        DataCell::Number { value, .. } => value.to_string(),
    };
    let mut rows = vec![vec![table.title.clone()], table.columns.clone()];
    rows.extend(table.rows.iter().map(|row| row.iter().map(cell).collect()));
    Sheet::new(&table.name, rows)
}

fn read(bytes: &[u8]) -> Vec<Sheet> {
    read_file("book.xlsx", bytes, &ReadLimits::IN_A_WORKER, &mut |_| {})
        .unwrap()
        .into_sheets()
}

/// The text of every part of the file, by its name.
fn parts(bytes: &[u8]) -> Vec<(String, String)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    let places = 0..archive.len();
    let part = |at| {
        let mut part = archive.by_index(at).unwrap();
        let mut text = String::new();
        part.read_to_string(&mut text).unwrap();
        (part.name().unwrap().into_owned(), text)
    };
    places.map(part).collect()
}

fn part(bytes: &[u8], name: &str) -> String {
    let found = parts(bytes).into_iter().find(|(part, _)| part == name);
    found.unwrap().1
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn what_is_written_is_read_again(book in book()) {
        let bytes = write_workbook(&book).unwrap();
        prop_assert_eq!(&write_workbook(&book).unwrap(), &bytes, "the same tables, other bytes");
        let sheets = read(&bytes);
        prop_assert_eq!(sheets.len(), book.tables.len());
        for (sheet, table) in sheets.iter().zip(&book.tables) {
            let expected = expected(table);
            prop_assert_eq!(sheet.name(), expected.name());
            prop_assert_eq!(sheet.rows(), expected.rows());
        }
        for (name, text) in parts(&bytes) {
            prop_assert!(!text.contains("<f>") && !text.contains("<f "), "a formula in {name}");
            prop_assert!(!text.contains("<hyperlink"), "a link in {name}");
        }
    }
}

#[test]
fn numbers_are_numbers_with_their_decimals() {
    let number = |value, decimals| vec![DataCell::Number { value, decimals }];
    let bytes = write_workbook(&book_of(vec![
        number(31.0, 0),
        number(0.5, 1),
        number(-0.12, 3),
        number(f64::NAN, 1),
        vec![DataCell::text("31")],
    ]))
    .unwrap();
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    let plain = |row: u32, value: &str| {
        let cell = sheet.split(&format!("r=\"A{row}\"")).nth(1).unwrap();
        let (attributes, content) = cell.split_once('>').unwrap();
        !attributes.contains("t=") && content.starts_with(&format!("<v>{value}</v>"))
    };
    assert!(plain(3, "31") && plain(4, "0.5") && plain(5, "-0.12"), "{sheet}");
    assert!(sheet.matches("t=\"s\"").count() == 4, "{sheet}");
    let styles = part(&bytes, "xl/styles.xml");
    assert!(
        styles.contains("formatCode=\"0.0\"") && styles.contains("formatCode=\"0.000\""),
        "{styles}"
    );
    let rows = read(&bytes)[0].rows().concat();
    assert_eq!(rows[2..], ["31", "0.5", "-0.12", "NaN", "31"]);
}

#[test]
fn it_says_what_it_is_and_when_it_was_made() {
    let mut book = book_of(Vec::new());
    let core = |book: &DataBook| part(&write_workbook(book).unwrap(), "docProps/core.xml");
    let told = core(&book);
    assert!(
        told.contains("<dc:title>Pupils</dc:title>") && told.matches("2026-01-31T00:00:00Z").count() == 2,
        "{told}"
    );
    for unknown in ["", "2026-02-30", "soon", "2026-1", "99999-01-01"] {
        unknown.clone_into(&mut book.made_on);
        let told = core(&book);
        assert_eq!(
            told.matches("1980-01-01T00:00:00Z").count(),
            2,
            "{unknown}: {told}"
        );
    }
}

#[test]
fn headings_stay_in_sight_and_can_be_filtered() {
    let bytes = write_workbook(&book_of(vec![vec![DataCell::text("Oak ".repeat(100))]])).unwrap();
    let sheet = part(&bytes, "xl/worksheets/sheet1.xml");
    for part in ["ySplit=\"2\"", "<autoFilter ref=\"A2:A3\"/>", "width=\"60."] {
        assert!(sheet.contains(part), "{part}: {sheet}");
    }
    assert!(part(&bytes, "xl/styles.xml").contains("wrapText=\"1\""));
}

#[test]
fn what_xml_forbids_is_left_out() {
    let text = "a\u{0}b\u{1b}c\u{ffff}d\u{fffe}e\r\nf\rg\u{7f}h";
    let mut book = book_of(vec![vec![DataCell::text(text)]]);
    book.title = text.to_owned();
    let bytes = write_workbook(&book).unwrap();
    assert_eq!(read(&bytes)[0].cell(2, 0), "abcde\nf\ng\u{7f}h");
    assert!(part(&bytes, "docProps/core.xml").contains("<dc:title>abcde\nf\ng\u{7f}h</dc:title>"));
}

#[test]
fn sheets_with_names_that_excel_forbids_are_renamed() {
    let mut book = book_of(vec![vec![DataCell::text("Oak")]]);
    let table = book.tables[0].clone();
    for name in ["schools", "2023/24", "\"a\" & <b>'s\u{1}", "History"] {
        let named = DataTable {
            name: name.to_owned(),
            ..table.clone()
        };
        book.tables.push(named);
    }
    let sheets = read(&write_workbook(&book).unwrap());
    let names: Vec<_> = sheets.iter().map(Sheet::name).collect();
    assert_eq!(
        names,
        [
            "Schools",
            "schools (2)",
            "2023-24",
            "\"a\" & <b>'s",
            "History (2)"
        ]
    );
}

#[test]
fn what_does_not_fit_is_refused_and_named() {
    let emoji = "🎒".repeat(16_384);
    let fits = "x".repeat(32_767);
    write_workbook(&book_of(vec![vec![DataCell::text(fits)]])).unwrap();
    let wide = vec![vec![DataCell::Empty; 16_385]];
    let refusals = [
        book_of(vec![vec![DataCell::Empty], vec![DataCell::text(emoji)]]),
        book_of(vec![Vec::new(); 1_048_575]),
        book_of(wide),
    ]
    .map(|book| write_workbook(&book).unwrap_err());
    let sentences = refusals.clone().map(|refusal| refusal.to_string());
    assert_eq!(
        sentences,
        [
            "The text for cell A4 of the table “Schools” has 32,768 characters. A cell of a workbook holds 32,767. \
             Shorten the text, or save this table as CSV.",
            "The table “Schools” has 1,048,575 rows. A sheet of a workbook has room for 1,048,574. Save this table \
             as CSV.",
            "The table “Schools” has 16,385 columns. A sheet of a workbook has room for 16,384. Save this table as \
             CSV.",
        ]
    );
    // They cross to the page whole.
    for refusal in refusals {
        let result: Result<Vec<u8>, WorkbookError> = Err(refusal);
        let bytes = postcard::to_allocvec(&result).unwrap();
        assert_eq!(
            postcard::from_bytes::<Result<Vec<u8>, WorkbookError>>(&bytes),
            Ok(result)
        );
    }
}

#[test]
fn a_book_without_tables_opens() {
    let mut book = book_of(Vec::new());
    book.tables.clear();
    let bytes = write_workbook(&book).unwrap();
    assert!(part(&bytes, "xl/workbook.xml").contains("<sheet "));
}
