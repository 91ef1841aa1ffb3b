//! What comes of a sheet, as a person would read it: for snapshots.

use trust_benchmark::import::{Import, Matching, Question};
use trust_benchmark::measures::Measure;
use trust_benchmark::spreadsheet::Sheet;

use crate::{every_measure, refs};

/// How a sheet is understood, what is asked, and what is used before anything is answered.
pub(crate) fn summary(sheet: &Sheet) -> String {
    let measures = every_measure();
    let measures = refs(&measures);
    let matching = Matching::of(sheet, &measures);
    let import = matching.take(sheet, &measures);
    summary_of(&matching, &import, &measures)
}

/// The same of a sheet as it was understood.
pub(crate) fn summary_of(matching: &Matching, import: &Import, measures: &[&Measure]) -> String {
    assert!(import.account.adds_up(), "{:?}", import.account);
    let mut said = String::new();
    let mut line = |words: String| said.extend([words.as_str(), "\n"]);
    for remark in matching.remarks() {
        line(format!("remark: {remark}"));
    }
    for asked in matching.questions() {
        let answered = if asked.is_answered { "answered" } else { "open" };
        line(format!("{answered}: {}", question(matching, &asked.question)));
    }
    for (place, column) in matching.columns().iter().enumerate() {
        let meaning = column.meaning.label(measures.iter().copied());
        let by_row: Vec<_> = column
            .by_row
            .iter()
            .map(|meaning| format!("; {}", meaning.label(measures.iter().copied())))
            .collect();
        line(format!(
            "{} “{}”: {meaning}{}",
            matching.column_name(place),
            column.heading,
            by_row.concat()
        ));
    }
    line(import.account.summary());
    for one in &import.account.refused {
        line(format!(
            "refused {} {}, {}: “{}”: {}",
            one.address, one.school, one.heading, one.text, one.what
        ));
    }
    for one in &import.account.doubts {
        line(format!("asked {} {}: {}", one.address, one.school, one.what));
    }
    for one in &import.account.withheld {
        line(format!(
            "mark {} {}: {}",
            one.address,
            one.text,
            one.what.meaning()
        ));
    }
    for one in &import.account.marked {
        line(format!(
            "with a mark {} {}: {:?}",
            one.address, one.text, one.what
        ));
    }
    for (why, cells) in &import.account.set_aside {
        line(format!("aside {cells} {}", why.reason()));
    }
    for row in import.table.rows() {
        let cells: Vec<_> = row
            .cells()
            .map(|(column, text)| format!("{}={text}", column.name()))
            .collect();
        line(format!("school {}", cells.join(" ")));
    }
    for (field, text) in import.whole.iter() {
        line(format!("trust {}={text}", field.name()));
    }
    said
}

fn question(matching: &Matching, question: &Question) -> String {
    match question {
        Question::Rows(rows) => {
            let rows: Vec<_> = rows
                .iter()
                .map(|row| {
                    let numbers = row.numbers.join(" ");
                    format!(
                        "{} “{}” {numbers} ({:?})",
                        matching.row_name(row.row),
                        row.text,
                        row.why
                    )
                })
                .collect();
            format!("schools? {}", rows.join(", "))
        }
        Question::Percentages { column, cells, .. } => {
            let cells: Vec<_> = cells
                .iter()
                .map(|cell| format!("{} {} or {}%", cell.address, cell.text, cell.proposed))
                .collect();
            format!("{}: {}?", matching.column_name(*column), cells.join(", "))
        }
        Question::Zeros { column, cells, .. } => {
            let cells: Vec<_> = cells.iter().map(ToString::to_string).collect();
            format!("{}: zero in {}?", matching.column_name(*column), cells.join(", "))
        }
        Question::RowsOfOneSchool { column, values, .. } => {
            format!(
                "rows of a school by {}: {}?",
                matching.column_name(*column),
                values.join(", ")
            )
        }
        other => format!("{other:?}"),
    }
}
