//! Files that want harm, and files that are broken: each ends in an answer, soon and in little memory.

use std::sync::LazyLock;

use proptest::prelude::*;
use trust_benchmark::spreadsheet::{DamagedPart, ReadError, ReadLimits, read_file};

use crate::archives::{Xlsx, archive, ods, ods_of_content};
use crate::read;

const ROWS: &str = r#"<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>0.65</v></c></row><row r="2" hidden="1"><c r="A2" s="3"><v>45869</v></c><c r="B2"><f>A1</f><v>0</v></c><c><f>A2</f></c></row>"#;
const TABLES: &str = r#"<table:table table:name="A"><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/><table:table-row table:number-rows-repeated="3" table:visibility="filter"><table:table-cell office:value-type="percentage" office:value="0.65" table:number-rows-spanned="2"><text:p>65%</text:p></table:table-cell><table:table-cell office:value-type="date" office:date-value="2025-07-31T12:00:00"/><table:table-cell table:formula="of:=[.A1]"/></table:table-row></table:table>"#;

/// A workbook of Excel with something of everything that is read from it.
fn workbook() -> Xlsx {
    let mut file = Xlsx::of(ROWS);
    file.sheets[0] = file.sheets[0]
        .replace(
            "<sheetData>",
            r#"<cols><col min="2" max="3" hidden="1"/></cols><sheetData>"#,
        )
        .replace(
            "</sheetData>",
            r#"</sheetData><autoFilter ref="A1:B2"><filterColumn/></autoFilter><mergeCells><mergeCell ref="A1:B1"/></mergeCells>"#,
        );
    file
}

static VALID: LazyLock<[Vec<u8>; 2]> = LazyLock::new(|| [workbook().bytes(), ods(TABLES)]);

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn a_corrupted_file_is_read_or_refused(
        which in 0_usize..2,
        changes in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        kept in any::<Option<prop::sample::Index>>(),
    ) {
        let mut bytes = VALID[which].clone();
        for (place, byte) in changes {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if let Some(kept) = kept {
            bytes.truncate(kept.index(bytes.len()));
        }
        // An answer is all that is asked.
        let _ = read("a.xlsx", &bytes);
    }

    /// Whole archives, so that the damage reaches those who read what is in them.
    #[test]
    fn a_workbook_of_damaged_parts_is_read_or_refused(
        part in 0_usize..4,
        place in any::<prop::sample::Index>(),
        length in 0_usize..6,
        new in "[<>/=\"a-zA-Z0-9 &;:-]{0,8}",
    ) {
        let mut file = workbook();
        let text = match part {
            0 => &mut file.workbook,
            1 => &mut file.sheets[0],
            2 => &mut file.texts,
            _ => &mut file.styles,
        };
        let at = place.index(text.len());
        text.replace_range(at..(at + length).min(text.len()), &new);
        let _ = read("a.xlsx", &file.bytes());
    }

    #[test]
    fn a_damaged_table_is_read_or_refused(
        place in any::<prop::sample::Index>(),
        length in 0_usize..6,
        new in "[<>/=\"a-zA-Z0-9 &;:-]{0,8}",
    ) {
        let mut text = TABLES.to_owned();
        let at = place.index(text.len());
        text.replace_range(at..(at + length).min(text.len()), &new);
        let _ = read("a.ods", &ods(&text));
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10_000))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..80), start in 0_usize..4) {
        let start: &[u8] = [&b""[..], b"PK\x03\x04", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"\xff\xfe"][start];
        let _ = read("a.csv", &[start, &bytes[..]].concat());
    }
}

#[test]
fn a_cell_in_the_last_corner_makes_no_room_for_the_others() {
    let far = Xlsx::of(r#"<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>"#).bytes();
    let expected = ReadError::TooManyRows {
        sheet: "Figures".to_owned(),
        cell: "XFD1048576".to_owned(),
        limit: 200_000,
    };
    assert_eq!(read("a.xlsx", &far), Err(expected));
    let wide = Xlsx::of(r#"<row r="1"><c r="XFD1"><v>1</v></c></row>"#).bytes();
    assert!(matches!(
        read("a.xlsx", &wide),
        Err(ReadError::TooManyColumns { .. })
    ));
    // A lone space is no cell, nor is any other text that shows nothing.
    for blank in [" ", "\u{a0}\u{200b}\n"] {
        let cell =
            format!(r#"<c r="XFD1048576" t="inlineStr"><is><t xml:space="preserve">{blank}</t></is></c>"#);
        let file = Xlsx::of(&format!(
            r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576">{cell}</row>"#
        ));
        let file = read("a.xlsx", &file.bytes()).unwrap();
        assert_eq!(crate::rows(&file.sheets()[0]), [["1"]]);
    }
    // A format alone, as Excel leaves it when a whole column is formatted, is no cell.
    let formatted = Xlsx::of(
        r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>"#,
    );
    assert_eq!(
        read("a.xlsx", &formatted.bytes()).unwrap().sheets()[0]
            .rows()
            .len(),
        1
    );
}

#[test]
fn repeated_cells_are_counted_before_they_are_made() {
    let cell = |rows: &str, columns: &str| {
        ods(&format!(
            r#"<table:table table:name="A"><table:table-row table:number-rows-repeated="{rows}"><table:table-cell office:value-type="float" office:value="1" table:number-columns-repeated="{columns}"/></table:table-row></table:table>"#
        ))
    };
    let far = "99999999999999999999999";
    for (rows, columns) in [
        ("1", far),
        (far, "1"),
        (far, far),
        ("200000", "2000"),
        ("1048576", "16384"),
    ] {
        let refusal = read("a.ods", &cell(rows, columns)).unwrap_err();
        let counted = matches!(
            refusal,
            ReadError::TooManyCells { .. } | ReadError::TooManyRows { .. } | ReadError::TooManyColumns { .. }
        );
        assert!(counted, "{rows} × {columns}: {refusal:?}");
    }
    let blank = ods(&format!(
        r#"<table:table table:name="A"><table:table-row><table:table-cell office:value-type="float" office:value="1"/></table:table-row><table:table-row table:number-rows-repeated="{far}"><table:table-cell office:value-type="string" table:number-columns-repeated="{far}"><text:p> </text:p></table:table-cell></table:table-row></table:table>"#
    ));
    assert_eq!(crate::rows(&read("a.ods", &blank).unwrap().sheets()[0]), [["1"]]);
    let spaces = ods(
        r#"<table:table table:name="A"><table:table-row><table:table-cell office:value-type="string"><text:p>a<text:s text:c="99999999999"/></text:p></table:table-cell></table:table-row></table:table>"#,
    );
    assert!(read("a.ods", &spaces).unwrap().sheets()[0].cell(0, 0).len() < 40_000);
}

#[test]
fn facts_get_no_more_room_than_a_sheet() {
    let far = "99999999999999999999999";
    let spans = format!(r#"table:number-rows-spanned="{far}" table:number-columns-spanned="{far}""#);
    let repeated = |cell: &str| {
        ods(&format!(
            r#"<table:table table:name="A"><table:table-column table:visibility="collapse" table:number-columns-repeated="{far}"/><table:table-row table:visibility="filter"><table:table-cell office:value-type="float" office:value="1"/></table:table-row><table:table-row table:visibility="filter" table:number-rows-repeated="{far}">{cell}</table:table-row></table:table>"#
        ))
    };
    let merged = repeated(&format!(
        r#"<table:table-cell table:number-columns-repeated="{far}" {spans}/>"#
    ));
    let file = read("a.ods", &merged).unwrap();
    let facts = file.sheets()[0].facts();
    assert_eq!(facts.hidden_rows.len(), 1);
    assert_eq!(facts.hidden_columns.len(), 1);
    assert!(facts.merged.is_empty());
    let formulas = repeated(&format!(
        r#"<table:table-cell table:formula="of:=[.A1]" table:number-columns-repeated="{far}"/>"#
    ));
    assert!(matches!(
        read("a.ods", &formulas),
        Err(ReadError::TooManyCells { .. })
    ));

    let mut file = Xlsx::of(
        r#"<row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c></row><row r="1048576" hidden="1"><c r="XFD1048576"><f>A1</f></c></row>"#,
    );
    let hidden =
        r#"<col min="1" max="99999999999999999999" hidden="1"/><col min="1" max="16384" hidden="1"/>"#;
    let merged = r#"<mergeCell ref="A1:XFD1048576"/>"#;
    file.sheets[0] = file.sheets[0]
        .replace(
            "<sheetData>",
            &format!("<cols>{}</cols><sheetData>", hidden.repeat(20_000)),
        )
        .replace("</sheetData>", &format!("</sheetData>{}", merged.repeat(20_000)));
    let file = read("a.xlsx", &file.bytes()).unwrap();
    let facts = file.sheets()[0].facts();
    assert!(facts.hidden_rows.is_empty() && facts.notes.is_empty());
    assert_eq!(facts.hidden_columns.len(), 2);
    assert_eq!(facts.merged.len(), 1);
}

#[test]
fn a_table_that_breaks_off_is_damaged() {
    for whole in [
        TABLES,
        r#"<table:table table:name="A"><table:table-row><table:table-cell><office:annotation><text:p>a"#,
    ] {
        for end in 1..whole.len() {
            let content = format!("<office:document-content>{}", &whole[..end]);
            assert!(
                matches!(
                    read("a.ods", &ods_of_content(&content)),
                    Err(ReadError::Damaged { .. })
                ),
                "{content}"
            );
        }
    }
}

#[test]
fn what_unpacks_to_too_much_is_refused_before_it_is_read() {
    let limits = ReadLimits {
        unpacked_bytes: 1_000_000,
        ..ReadLimits::IN_A_WORKER
    };
    let mut file = Xlsx::of(ROWS);
    file.sheets[1].push_str(&" ".repeat(1_000_000));
    let bytes = file.bytes();
    assert!(bytes.len() < 10_000, "{}", bytes.len());
    let refusal = read_file("a.xlsx", &bytes, &limits, &mut |_| {}).unwrap_err();
    assert_eq!(refusal, ReadError::UnpacksTooLarge { limit: 1_000_000 });
}

#[test]
fn a_lie_about_sizes_is_no_help() {
    let limits = ReadLimits {
        unpacked_bytes: 1_000_000,
        ..ReadLimits::IN_A_WORKER
    };
    let mut bytes = archive(&[("xl/workbook.xml", " ".repeat(1_500_000).as_bytes())]);
    // The length that the archive tells, wherever it does.
    let told = 1_500_000_u32.to_le_bytes();
    let places: Vec<_> = (0..bytes.len() - 4)
        .filter(|at| bytes[*at..at + 4] == told)
        .collect();
    assert_eq!(places.len(), 2);
    for at in places {
        bytes[at..at + 4].copy_from_slice(&10_u32.to_le_bytes());
    }
    assert!(read_file("a.xlsx", &bytes, &limits, &mut |_| {}).is_err());
}

#[test]
fn one_long_text_in_many_cells_is_counted_each_time() {
    let cells = r#"<row><c t="s"><v>0</v></c></row>"#.repeat(2_000);
    let mut file = Xlsx::of(&cells);
    file.texts = format!("<sst><si><t>{}</t></si></sst>", "long ".repeat(40_000));
    let refusal = read("a.xlsx", &file.bytes()).unwrap_err();
    assert!(
        matches!(refusal, ReadError::UnpacksTooLarge { .. }),
        "{refusal:?}"
    );
}

#[test]
fn a_table_of_texts_gets_no_more_room_than_it_can_fill() {
    let mut file = Xlsx::of(ROWS);
    file.texts = file
        .texts
        .replace("uniqueCount=\"2\"", "uniqueCount=\"9999999999999999\"");
    let refusal = read("a.xlsx", &file.bytes()).unwrap_err();
    assert_eq!(
        refusal,
        ReadError::Damaged {
            part: DamagedPart::TextTable
        }
    );
}

#[test]
fn more_sheets_than_anybody_has_are_refused() {
    let table = |name: usize| format!(r#"<table:table table:name="{name}"/>"#);
    let tables: String = (0..300).map(table).collect();
    assert_eq!(
        read("a.ods", &ods(&tables)),
        Err(ReadError::TooManySheets { limit: 255 })
    );
    let mut file = Xlsx::of(ROWS);
    let sheet = r#"<sheet name="Figures" sheetId="1" r:id="rId1"/>"#;
    file.workbook = file.workbook.replace(sheet, &sheet.repeat(300));
    assert_eq!(
        read("a.xlsx", &file.bytes()),
        Err(ReadError::TooManySheets { limit: 255 })
    );
}

#[test]
fn cells_are_counted_in_text_as_well() {
    let limits = ReadLimits {
        cells: 5,
        ..ReadLimits::ON_THE_PAGE
    };
    let refusal = read_file("a.csv", b"a,b\nc,d\ne,f\n", &limits, &mut |_| {}).unwrap_err();
    let expected = ReadError::TooManyCells {
        sheet: "a".to_owned(),
        cell: "B3".to_owned(),
        limit: 5,
    };
    assert_eq!(refusal, expected);
    // Delimiters alone are no cells.
    assert!(read_file("a.csv", b"a,,,,,,,,\n,,,,,,\n,,,,,\n", &limits, &mut |_| {}).is_ok());
}
