//! What we write for spreadsheets we read back, cell by cell.

use proptest::prelude::*;
use trust_benchmark::spreadsheet::{BYTE_ORDER_MARK, Sheet, read_delimited, unescape_formula, write_csv};

fn cells() -> impl Strategy<Value = Vec<Vec<String>>> {
    let cell = "[a-z =+@'\"\t\r\n,;0-9.-]{0,6}|sep=;|\\PC{0,4}";
    prop::collection::vec(prop::collection::vec(cell, 0..4), 0..5)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]

    #[test]
    fn every_sheet_comes_back(cells in cells(), mark in any::<bool>()) {
        let sheet = Sheet::new("", cells);
        let text = write_csv(&sheet);
        let read = read_delimited(&if mark { format!("{BYTE_ORDER_MARK}{text}") } else { text });
        let rows = read.rows().iter().map(|row| row.iter().map(|cell| unescape_formula(cell).into_owned()).collect());
        prop_assert_eq!(Sheet::new("", rows.collect()), sheet);
    }
}

#[test]
fn rows_of_any_length_are_written_alike() {
    let row = |cells: &[&str]| cells.iter().map(|&cell| cell.to_owned()).collect::<Vec<_>>();
    let sheet = Sheet::new(
        "Year 6",
        vec![
            row(&["School", "Pupils", "Score"]),
            row(&[]),
            row(&["Oak, \"new\"", "31"]),
            row(&["=A1", "-0.12", "-"]),
        ],
    );
    insta::assert_snapshot!(write_csv(&sheet), @r#"
    "School","Pupils","Score"
    "","",""
    "Oak, ""new""",31,""
    "'=A1",-0.12,"'-"
    "#);
}
