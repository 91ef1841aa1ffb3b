//! A workbook as the tool writes it, opened by LibreOffice: every cell shows what its table has.

use std::collections::BTreeMap;

use trust_benchmark::export::{DataBook, DataCell, DataTable, write_workbook};
use xtask::tools::libreoffice::LibreOffice;

use super::office::Office;
use crate::problem::{Problem, Verdict, ensure};

/// The check's name.
pub(super) const NAME: &str = "opens a workbook that the tool writes";

pub(super) fn opens(found: &LibreOffice) -> Verdict {
    let book = of_a_trust();
    let bytes = write_workbook(&book).map_err(|refusal| Problem::Failed(refusal.to_string()))?;
    let shown = Office::start(found)?.read_back(&bytes)?;
    let expected: BTreeMap<_, _> = book
        .tables
        .iter()
        .map(|table| (table.name.clone(), cells(table)))
        .collect();
    ensure(shown == expected, || {
        format!("it shows {shown:?}\ninstead of {expected:?}")
    })
}

/// The cells of a table, each row as long as the table is wide, as LibreOffice writes them.
fn cells(table: &DataTable) -> Vec<Vec<String>> {
    let mut title = vec![String::new(); table.columns.len()];
    title[0].clone_from(&table.title);
    let rows = table
        .rows
        .iter()
        .map(|row| row.iter().map(DataCell::written).collect());
    [title, table.columns.clone()].into_iter().chain(rows).collect()
}

/// Two tables with what makes cells hard to write.
fn of_a_trust() -> DataBook {
    let number = |value, decimals| DataCell::Number { value, decimals };
    let texts = [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "007",
        "1/2",
        "2025-01-02",
        "1e5",
        "https://example.org",
        "say \"no\", twice",
        "two\nlines",
        "مدرسة النور",
        "🎒",
        " spaces ",
        "_x0041_",
    ];
    let rows = texts.map(|text| vec![DataCell::text(text), DataCell::count(1234), number(0.5, 2)]);
    let schools = DataTable {
        name: "Schools".to_owned(),
        title: "Pupils, by school; 2024/25".to_owned(),
        columns: ["School", "Pupils", "Gap\n(points)"].map(str::to_owned).into(),
        rows: rows.into(),
    };
    let notes = DataTable {
        name: "Notes & more".to_owned(),
        title: "Notes".to_owned(),
        columns: ["Number", "Nothing", "Text"].map(str::to_owned).into(),
        rows: vec![
            vec![number(-0.12, 3), DataCell::Empty, DataCell::text("Oak")],
            vec![
                number(1_234_567.0, 0),
                DataCell::Empty,
                DataCell::text("x".repeat(200)),
            ],
        ],
    };
    DataBook {
        title: "Schools of a trust".to_owned(),
        made_on: "2026-01-31".to_owned(),
        tables: vec![schools, notes],
    }
}
