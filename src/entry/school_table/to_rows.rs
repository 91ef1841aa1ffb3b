//! The table as a sheet of texts, to be taken away and read back: what is written here, the import reads as the same table.

use std::collections::BTreeMap;

use super::{Column, SchoolFact, SchoolTable};
use crate::entry::{Entry, Field, read_figure};
use crate::measures::Measure;

impl SchoolTable {
    /// A row of headings and one for each school with anything typed, all years beside one another.
    ///
    /// A figure or cohort with an earlier year has a column for the latest as well, though it be empty: without it the
    /// newest of the earlier years would look like the latest. A percentage that counts and is at most one is written with
    /// its sign, because otherwise 0.5 would look like the 50% of a spreadsheet.
    #[must_use]
    pub fn to_rows(&self, measures: &[&Measure]) -> Vec<Vec<String>> {
        let columns = self.columns();
        let shares: Vec<Option<&Measure>> = columns.iter().map(|column| share_of(column, measures)).collect();
        let mut rows = vec![headings(&columns, measures)];
        for row in self.rows().iter().filter(|row| !row.is_empty()) {
            let cell = |(column, share): (&Column, Option<&Measure>)| {
                let text = row.text(column);
                share
                    .and_then(|measure| signed(text, measure))
                    .unwrap_or_else(|| text.to_owned())
            };
            rows.push(columns.iter().zip(shares.iter().copied()).map(cell).collect());
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
}

/// The measure of a column of percentages.
fn share_of<'a>(column: &Column, measures: &[&'a Measure]) -> Option<&'a Measure> {
    let Column::Outcome(Field {
        entry: Entry::Figure(id),
        ..
    }) = column
    else {
        return None;
    };
    let measure = measures.iter().copied().find(|measure| measure.id == *id)?;
    measure.unit.per_cent_of().map(|_| measure)
}

/// A share that counts and is at most one, with its sign; `None` for every other text, among them a fraction that is still
/// asked about.
fn signed(text: &str, measure: &Measure) -> Option<String> {
    let figure = *read_figure(text, measure).value()?;
    let at_most_one = figure.value > 0.0 && figure.value <= 1.0 && !text.contains('%');
    at_most_one.then(|| figure.as_typed(measure.unit))
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
