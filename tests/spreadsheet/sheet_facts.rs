//! What a sheet says beside its texts: merged cells, what is hidden, formulas without a result, numbers shown as dates.

use std::collections::BTreeSet;

use trust_benchmark::spreadsheet::{CellNote, MergedCells, Sheet, SheetFacts};

use crate::archives::{Xlsx, archive, ods};
use crate::read;

fn first_sheet(bytes: &[u8]) -> Sheet {
    read("a.xlsx", bytes).unwrap().into_sheets().swap_remove(0)
}

fn facts_of(file: &Xlsx) -> SheetFacts {
    first_sheet(&file.bytes()).facts().clone()
}

fn merged(rows: (usize, usize), columns: (usize, usize)) -> MergedCells {
    MergedCells {
        first_row: rows.0,
        last_row: rows.1,
        first_column: columns.0,
        last_column: columns.1,
    }
}

/// Four rows of three columns, with these parts of a sheet around them.
fn with_parts(before: &str, after: &str) -> Xlsx {
    let row = |row: usize| {
        format!(
            r#"<row r="{row}"><c r="A{row}"><v>1</v></c><c r="B{row}"><v>2</v></c><c r="C{row}"><v>3</v></c></row>"#
        )
    };
    let rows = [1, 2, 3, 4].map(row).concat();
    let mut file = Xlsx::of(&rows);
    file.sheets[0] = file.sheets[0]
        .replace("<sheetData>", &format!("{before}<sheetData>"))
        .replace("</sheetData>", &format!("</sheetData>{after}"));
    file
}

#[test]
fn merged_cells_reach_as_far_as_the_sheet() {
    let file = with_parts(
        "",
        r#"<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="A2:A3"/><mergeCell ref="B4:XFD1048576"/><mergeCell ref="C9:D9"/><mergeCell ref="A4"/><mergeCell ref="nonsense"/></mergeCells>"#,
    );
    let expected = [
        merged((0, 0), (0, 2)),
        merged((1, 2), (0, 0)),
        merged((3, 3), (1, 2)),
    ];
    assert_eq!(facts_of(&file).merged, expected);
}

#[test]
fn rows_and_columns_are_hidden_where_something_is_in_them() {
    let rows = r#"<row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>1</v></c></row>
        <row r="2" hidden="1"><c r="A2"><v>2</v></c></row>
        <row r="3" hidden="true"/>
        <row r="4" ht="0" customHeight="1"><c r="C4"><v>3</v></c></row>
        <row r="5" hidden="0"><c r="A5"><v>4</v></c></row>
        <row r="1048576" hidden="1"/>"#;
    let mut file = Xlsx::of(rows);
    file.sheets[0] = file.sheets[0].replace(
        "<sheetData>",
        r#"<cols><col min="1" max="1" width="9"/><col min="2" max="16384" width="9" hidden="1"/></cols><sheetData>"#,
    );
    let facts = facts_of(&file);
    assert_eq!(facts.hidden_rows, BTreeSet::from([1, 3]));
    assert_eq!(facts.hidden_columns, BTreeSet::from([2]));
    assert!(!facts.is_filtered);
}

#[test]
fn a_filter_is_told_from_rows_hidden_by_hand() {
    let hidden = |after: &str| {
        let mut file = with_parts("", after);
        file.sheets[0] = file.sheets[0].replace(r#"<row r="3">"#, r#"<row r="3" hidden="1">"#);
        file
    };
    assert!(!facts_of(&hidden("")).is_filtered);
    assert!(
        facts_of(&hidden(
            r#"<autoFilter ref="A1:C4"><filterColumn colId="0"/></autoFilter>"#
        ))
        .is_filtered
    );
    // A filter elsewhere in the sheet, or of a view that somebody once kept.
    assert!(!facts_of(&hidden(r#"<autoFilter ref="A4:C9"/>"#)).is_filtered);
    let view = r#"<customSheetViews><customSheetView><autoFilter ref="A1:C4"/></customSheetView></customSheetViews>"#;
    assert!(!facts_of(&hidden(view)).is_filtered);
    assert!(!facts_of(&with_parts("", r#"<autoFilter ref="A1:C4"/>"#)).is_filtered);
}

#[test]
fn a_filter_of_a_table_counts_too() {
    let sheet = {
        let mut file = with_parts("", r#"<tableParts><tablePart r:id="rId1"/></tableParts>"#);
        file.sheets[0] = file.sheets[0].replace(r#"<row r="3">"#, r#"<row r="3" hidden="1">"#);
        file.sheets[0].clone()
    };
    let with_table = |columns: &str| {
        let table = format!(r#"<table ref="A1:C4"><autoFilter ref="A1:C4">{columns}</autoFilter></table>"#);
        let file = archive(&[
            ("_rels/.rels", br#"<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/xl/workbook.xml"/></Relationships>"#),
            ("xl/workbook.xml", br#"<workbook xmlns:r="r"><sheets><sheet name="Figures" sheetId="1" r:id="rId1"/></sheets></workbook>"#),
            ("xl/_rels/workbook.xml.rels", br#"<Relationships><Relationship Id="rId1" Type="t/worksheet" Target="/xl/worksheets/Sheet1.xml"/></Relationships>"#),
            ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
            ("xl/worksheets/_rels/sheet1.xml.rels", br#"<Relationships><Relationship Id="rId1" Type="t/table" Target="../tables/table1.xml"/></Relationships>"#),
            ("xl/tables/table1.xml", table.as_bytes()),
        ]);
        first_sheet(&file).facts().is_filtered
    };
    assert!(with_table(r#"<filterColumn colId="0"/>"#));
    // Every table has the buttons of a filter.
    assert!(!with_table(""));
}

#[test]
fn formulas_without_a_result_and_of_zero_are_noted() {
    let file = Xlsx::of(
        r#"<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v/></c><c r="C1" s="1"><f>A1</f></c><c r="D1" t="str"><f>""</f><v></v></c><c r="E1" t="str"><f>A1</f></c></row>
        <row r="2"><c r="A2"><f>A1</f><v>0</v></c><c r="B2" s="1"><f t="shared" si="0"/><v>0.0</v></c><c r="C2"><f>A1</f><v>0.5</v></c><c r="D2"><v>0</v></c><c r="E2" t="b"><f>A1</f><v>0</v></c></row>
        <row><c><f>A1</f><v>-0E0</v></c><c><v>7</v></c><c><f/></c></row>"#,
    );
    let expected = [
        ((0, 1), CellNote::FormulaWithoutResult),
        ((0, 2), CellNote::FormulaWithoutResult),
        ((0, 4), CellNote::FormulaWithoutResult),
        ((1, 0), CellNote::FormulaOfZero),
        ((1, 1), CellNote::FormulaOfZero),
        ((2, 0), CellNote::FormulaOfZero),
        ((2, 2), CellNote::FormulaWithoutResult),
    ];
    assert_eq!(facts_of(&file).notes.into_iter().collect::<Vec<_>>(), expected);
}

#[test]
fn numbers_that_are_shown_as_dates_are_noted() {
    let rows = r#"<row r="1"><c r="A1"><v>45</v></c><c r="B1" s="3"><v>45</v></c><c r="C1" s="4"><v>1.5</v></c><c r="D1" t="d"><v>2025-07-31T00:00:00</v></c></row>"#;
    let mut file = Xlsx::of(rows);
    let note = |number: &str| CellNote::FormattedAsDate(number.to_owned());
    let notes = |file: &Xlsx| facts_of(file).notes.into_values().collect::<Vec<_>>();
    assert_eq!(notes(&file), [note("45"), note("1.5"), note("45869")]);
    assert_eq!(first_sheet(&file.bytes()).cell(0, 1), "1900-02-14");
    file.workbook = file
        .workbook
        .replace("<sheets>", r#"<workbookPr date1904="1"/><sheets>"#);
    assert_eq!(notes(&file), [note("45"), note("1.5"), note("44407")]);
    assert_eq!(first_sheet(&file.bytes()).cell(0, 1), "1904-02-15");
}

#[test]
fn libreoffice_says_the_same() {
    let cell = r#"<table:table-cell office:value-type="float" office:value="1"/>"#;
    let spanned = |rows: usize, columns: usize| {
        format!(
            r#"<table:table-cell office:value-type="string" table:number-rows-spanned="{rows}" table:number-columns-spanned="{columns}"><text:p>Key stage 2</text:p></table:table-cell>"#
        )
    };
    let covered = "<table:covered-table-cell/>";
    let (across, down) = (spanned(1, 2), spanned(3, 1));
    let file = ods(&format!(
        r#"<table:table table:name="A">
        <table:table-column/><table:table-column-group><table:table-column table:visibility="collapse" table:number-columns-repeated="2"/></table:table-column-group>
        <table:table-column table:visibility="collapse" table:number-columns-repeated="16381"/>
        <table:table-row>{across}{covered}{cell}</table:table-row>
        <table:table-row table:number-rows-repeated="2" table:visibility="collapse">{cell}{across}{covered}</table:table-row>
        <table:table-row table:number-rows-repeated="1000000" table:visibility="collapse"><table:table-cell/></table:table-row>
        </table:table>
        <table:table table:name="B">
        <table:table-row table:visibility="filter">{cell}</table:table-row>
        <table:table-row>{down}<table:table-cell office:value-type="date" office:date-value="1900-02-13"><text:p>13/02/00</text:p></table:table-cell><table:table-cell office:value-type="time" office:time-value="PT12H00M00S"/></table:table-row>
        <table:table-row table:number-rows-repeated="2">{covered}<table:table-cell table:formula="of:=[.A1]" office:value-type="percentage" office:value="0"><text:p>0%</text:p></table:table-cell><table:table-cell table:formula="of:=[.A1]" office:value-type="float" office:value="0.5"/><table:table-cell table:formula="of:=[.A1]" table:number-columns-repeated="2"/><table:table-cell table:formula="of:=[.A1]" office:value-type="string" office:string-value=""/></table:table-row>
        </table:table>"#
    ));
    let file = read("a.ods", &file).unwrap();
    let [first, second] = file.sheets() else {
        panic!("{:?}", file.sheets());
    };
    let facts = first.facts();
    let expected = [
        merged((0, 0), (0, 1)),
        merged((1, 1), (1, 2)),
        merged((2, 2), (1, 2)),
    ];
    assert_eq!(facts.hidden_rows, BTreeSet::from([1, 2]));
    assert_eq!(facts.hidden_columns, BTreeSet::from([1, 2]));
    assert_eq!(facts.merged, expected);
    assert!(!facts.is_filtered);

    let facts = second.facts();
    assert!(facts.is_filtered);
    assert_eq!(facts.merged, [merged((1, 3), (0, 0))]);
    let date = |number: &str| CellNote::FormattedAsDate(number.to_owned());
    let expected = [
        ((1, 1), date("45")),
        ((1, 2), date("0.5")),
        ((2, 1), CellNote::FormulaOfZero),
        ((2, 3), CellNote::FormulaWithoutResult),
        ((2, 4), CellNote::FormulaWithoutResult),
        ((3, 1), CellNote::FormulaOfZero),
        ((3, 3), CellNote::FormulaWithoutResult),
        ((3, 4), CellNote::FormulaWithoutResult),
    ];
    assert_eq!(facts.notes.clone().into_iter().collect::<Vec<_>>(), expected);
}
