//! The table as a sheet of texts, to be taken away and read back: what is written here, the import reads as the same table.

use std::collections::BTreeMap;

use super::{Column, SchoolFact, SchoolTable};
use crate::entry::{Entry, Field};
use crate::measures::{Measure, MeasureId};

impl SchoolTable {
    /// A row of headings and one for each school with anything typed, all years beside one another.
    ///
    /// A figure or cohort with an earlier year has a column for the latest as well, though it be empty: without it the
    /// newest of the earlier years would look like the latest. A percentage below one is written with its sign in a
    /// column that has no other, because otherwise 0.5 would look like the 50% of a spreadsheet.
    #[must_use]
    pub fn to_rows(&self, measures: &[&Measure]) -> Vec<Vec<String>> {
        let columns = self.columns();
        let fractions: Vec<bool> = columns
            .iter()
            .map(|column| self.looks_like_fractions(column, measures))
            .collect();
        let mut rows = vec![headings(&columns, measures)];
        for row in self.rows().iter().filter(|row| !row.is_empty()) {
            let cell = |(column, fraction): (&Column, &bool)| {
                let text = row.text(column);
                if *fraction && is_digits(text) {
                    format!("{}%", text.trim())
                } else {
                    text.to_owned()
                }
            };
            rows.push(columns.iter().zip(&fractions).map(cell).collect());
        }
        rows
    }

    /// Every fact, and every field of which anything is typed for any year.
    fn columns(&self) -> Vec<Column> {
        let fields = self.fields();
        let latest = fields.iter().map(|field| field.clone().in_year(None));
        let mut all: Vec<Field> = latest.chain(fields.iter().cloned()).collect();
        all.sort();
        all.dedup();
        let facts = SchoolFact::ALL.into_iter().map(Column::Fact);
        facts.chain(all.into_iter().map(Column::Outcome)).collect()
    }

    /// Whether a column of percentages holds no number above one.
    fn looks_like_fractions(&self, column: &Column, measures: &[&Measure]) -> bool {
        let Column::Outcome(Field {
            entry: Entry::Figure(id),
            ..
        }) = column
        else {
            return false;
        };
        let texts = || self.rows().iter().map(|row| row.text(column));
        is_percentage(id, measures)
            && texts()
                .filter_map(|text| text.trim().parse::<f64>().ok())
                .all(|value| value <= 1.0)
    }
}

fn is_percentage(id: &MeasureId, measures: &[&Measure]) -> bool {
    let measure = measures.iter().find(|measure| measure.id == *id);
    measure.is_some_and(|measure| measure.unit.per_cent_of().is_some())
}

fn is_digits(text: &str) -> bool {
    let text = text.trim();
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.')
}

/// What the page calls each column, or its name where that would be nothing or the same as another.
fn headings(columns: &[Column], measures: &[&Measure]) -> Vec<String> {
    let headings: Vec<String> = columns
        .iter()
        .map(|column| column.heading(measures.iter().copied()))
        .collect();
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    for heading in &headings {
        *times.entry(heading).or_default() += 1;
    }
    let chosen = |(column, heading): (&Column, &String)| {
        // Of a measure that the page does not know only group and year are left of its heading.
        let named = !heading.is_empty() && !heading.starts_with([':', ',']) && times[heading.as_str()] == 1;
        if named { heading.clone() } else { column.name() }
    };
    columns.iter().zip(&headings).map(chosen).collect()
}
