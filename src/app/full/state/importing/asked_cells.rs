//! The cells and rows that a question is about, by which a person finds them in their sheet.

use crate::entry::SchoolFact;
use crate::import::{ColumnMeaning, Matching, Question};
use crate::spreadsheet::Sheet;

/// A cell, row or column that a question is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct AskedCell {
    /// Where it is: "D3", "row 12".
    pub(crate) place: String,
    /// Its school, or the heading of a column.
    pub(crate) name: String,
    /// What is in it.
    pub(crate) value: String,
}

/// What a question is about, from the top; nothing for a question about the whole sheet, and for doubtful rows, which are
/// answered one by one.
pub(crate) fn asked_cells(question: &Question, matching: &Matching, sheet: &Sheet) -> Vec<AskedCell> {
    let texts = Texts { matching, sheet };
    match question {
        Question::Results { .. }
        | Question::OneSchool { .. }
        | Question::Group { .. }
        | Question::RowsOfOneSchool { .. }
        | Question::Rows(_) => Vec::new(),
        Question::HiddenRows { rows, .. } => rows.iter().map(|row| texts.row(*row, None)).collect(),
        Question::RowYears(rows) => {
            let year = texts.column(&ColumnMeaning::Year);
            rows.iter().map(|row| texts.row(*row, year)).collect()
        }
        Question::HiddenColumns { columns, .. } => {
            let columns = columns
                .iter()
                .filter_map(|place| Some((*place, matching.columns().get(*place)?)));
            columns
                .map(|(place, column)| AskedCell {
                    place: matching.column_name(place),
                    name: column.heading.clone(),
                    value: column.samples.join(", "),
                })
                .collect()
        }
        Question::Zeros { cells, .. } => cells
            .iter()
            .map(|address| {
                // The other way round is the way back.
                let seen = matching.address(address.row, address.column);
                AskedCell {
                    place: address.to_string(),
                    name: texts.school(seen.row),
                    value: texts.text(seen.row, seen.column).to_owned(),
                }
            })
            .collect(),
        Question::Percentages { cells, .. } => cells
            .iter()
            .map(|cell| AskedCell {
                place: cell.address.to_string(),
                name: cell.school.clone(),
                value: cell.text.clone(),
            })
            .collect(),
    }
}

/// The texts of the sheet as it is looked at.
struct Texts<'a> {
    matching: &'a Matching,
    sheet: &'a Sheet,
}

impl<'a> Texts<'a> {
    fn text(&self, row: usize, column: usize) -> &'a str {
        let address = self.matching.address(row, column);
        let cell = self
            .sheet
            .rows()
            .get(address.row)
            .and_then(|cells| cells.get(address.column));
        cell.map_or("", |text| text.trim())
    }

    fn column(&self, meaning: &ColumnMeaning) -> Option<usize> {
        self.matching
            .columns()
            .iter()
            .position(|column| column.meaning == *meaning)
    }

    /// The school of a row; where it has no name, its first text.
    fn school(&self, row: usize) -> String {
        let name = self.column(&ColumnMeaning::Fact(SchoolFact::Name));
        let named = name.map(|name| self.text(row, name)).into_iter();
        let columns = 0..self.matching.columns().len();
        let mut texts = named.chain(columns.map(|column| self.text(row, column)));
        texts.find(|text| !text.is_empty()).unwrap_or_default().to_owned()
    }

    fn row(&self, row: usize, value: Option<usize>) -> AskedCell {
        AskedCell {
            place: self.matching.row_name(row),
            name: self.school(row),
            value: value.map_or("", |column| self.text(row, column)).to_owned(),
        }
    }
}
