//! Tables with what makes figures hard to read: percentages, dates, line breaks, quotes, letters beyond ASCII, blank rows.

use std::fmt::Write;

/// A cell, as a person fills it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Cell {
    /// A text.
    Text(&'static str),
    /// A number in no format.
    Number(f64),
    /// A number that is shown as a percentage with one decimal.
    Percent(f64),
    /// A date, in ISO 8601, which is also how it is shown.
    Date(&'static str),
    /// Nothing.
    Empty,
}

/// A table, which becomes a sheet.
#[derive(Clone, Debug)]
pub(crate) struct Table {
    pub(crate) name: &'static str,
    pub(crate) rows: Vec<Vec<Cell>>,
}

impl Table {
    /// The texts that a person sees in its cells.
    pub(crate) fn texts(&self) -> Vec<Vec<String>> {
        let text = |cell: &Cell| match cell {
            Cell::Text(text) | Cell::Date(text) => (*text).to_owned(),
            Cell::Number(number) => number.to_string(),
            Cell::Percent(share) => format!("{:.1}%", share * 100.0),
            Cell::Empty => String::new(),
        };
        self.rows
            .iter()
            .map(|row| row.iter().map(text).collect())
            .collect()
    }
}

/// The schools of a trust, with a sheet of notes.
pub(crate) fn of_a_trust() -> Vec<Table> {
    use Cell::{Date, Empty, Number, Percent, Text};
    let schools = vec![
        vec![Text("Key stage 2, summer 2025")],
        vec![],
        vec![
            Text("School"),
            Text("Pupils"),
            Text("Reading, writing and maths"),
            Text("Progress"),
            Text("Checked"),
        ],
        vec![
            Text("St Mary’s, Oldham"),
            Number(1234.0),
            Percent(0.653),
            Number(-0.12),
            Date("2025-07-31"),
        ],
        vec![Text("“Oak” & Elm"), Number(31.0), Percent(0.075), Number(0.07)],
        vec![
            Text("The \"Old\" School;\ninfants"),
            Empty,
            Text("SUPP"),
            Number(12.5),
        ],
        vec![Text("École £1"), Text("5\" pipe")],
    ];
    let notes = vec![vec![Text("Written by"), Text("the office")], vec![Number(0.5)]];
    vec![
        Table {
            name: "Schools",
            rows: schools,
        },
        Table {
            name: "Notes & more",
            rows: notes,
        },
    ]
}

/// The tables in LibreOffice's flat format, which is one readable file of XML.
pub(super) fn to_flat_xml(tables: &[Table]) -> String {
    let mut body = String::new();
    for table in tables {
        let rows: String = table.rows.iter().map(|row| flat_row(row)).collect();
        // Writing to a text does not fail.
        let _ = write!(
            body,
            "<table:table table:name=\"{}\">{rows}</table:table>",
            escaped(table.name)
        );
    }
    format!("{START}{body}</office:spreadsheet></office:body></office:document>")
}

fn flat_row(row: &[Cell]) -> String {
    if row.is_empty() {
        return "<table:table-row><table:table-cell/></table:table-row>".to_owned();
    }
    let cells: String = row.iter().map(flat_cell).collect();
    format!("<table:table-row>{cells}</table:table-row>")
}

fn flat_cell(cell: &Cell) -> String {
    let number = |kind: &str, style: &str, value: f64| {
        format!("<table:table-cell{style} office:value-type=\"{kind}\" office:value=\"{value}\"/>")
    };
    match cell {
        Cell::Text(text) => {
            let lines = escaped(text).replace('\n', "</text:p><text:p>");
            format!(
                "<table:table-cell office:value-type=\"string\"><text:p>{lines}</text:p></table:table-cell>"
            )
        }
        Cell::Number(value) => number("float", "", *value),
        Cell::Percent(share) => number("percentage", " table:style-name=\"percent\"", *share),
        Cell::Date(date) => format!(
            "<table:table-cell table:style-name=\"date\" office:value-type=\"date\" office:date-value=\"{date}\"/>"
        ),
        Cell::Empty => "<table:table-cell/>".to_owned(),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}

const START: &str = concat!(
    r#"<?xml version="1.0" encoding="UTF-8"?><office:document"#,
    r#" xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0""#,
    r#" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0""#,
    r#" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0""#,
    r#" xmlns:number="urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0""#,
    r#" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0""#,
    r#" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet">"#,
    r#"<office:automatic-styles><number:percentage-style style:name="one-decimal">"#,
    r#"<number:number number:decimal-places="1" number:min-decimal-places="1" number:min-integer-digits="1"/>"#,
    "<number:text>%</number:text></number:percentage-style>",
    r#"<number:date-style style:name="iso"><number:year number:style="long"/><number:text>-</number:text>"#,
    r#"<number:month number:style="long"/><number:text>-</number:text><number:day number:style="long"/>"#,
    r#"</number:date-style><style:style style:name="percent" style:family="table-cell""#,
    r#" style:data-style-name="one-decimal"/><style:style style:name="date" style:family="table-cell""#,
    r#" style:data-style-name="iso"/></office:automatic-styles><office:body><office:spreadsheet>"#,
);
