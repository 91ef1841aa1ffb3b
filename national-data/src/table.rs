//! A source file as a table: rows whose cells are reached by the name of their column, each knowing its line.

use std::collections::{BTreeMap, BTreeSet};

use crate::error::{BuildError, Place, Reason};

/// A read table.
#[derive(Debug)]
pub struct Table {
    file: String,
    header: Vec<String>,
    rows: Vec<(u64, csv::StringRecord)>,
}

/// Where a column is.
#[derive(Debug, Clone)]
pub struct ColumnIndex {
    index: usize,
    name: String,
}

/// One row of a table.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    table: &'a Table,
    /// Its line in the file, from 1.
    pub line: u64,
    record: &'a csv::StringRecord,
}

impl Table {
    /// Reads the text of `file`.
    ///
    /// # Errors
    /// At the first row whose length differs from the header's, or an open quote.
    pub fn read(file: &str, text: &str) -> Result<Self, BuildError> {
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(text.as_bytes());
        let mut rows = Vec::new();
        for record in reader.records() {
            let record = record.map_err(|error| malformed(file, &error))?;
            rows.push((record.position().map_or(0, csv::Position::line), record));
        }
        if rows.is_empty() {
            return Err(Place::file(file).error(Reason::Malformed("it is empty".to_owned())));
        }
        let (_, header) = rows.remove(0);
        let header = header.iter().map(str::to_owned).collect();
        Ok(Self {
            file: file.to_owned(),
            header,
            rows,
        })
    }

    /// Reads the text of `file`, which holds an object of named figures for each URN, as a table with the column "urn".
    /// What an object does not have, or has as null, is an empty cell.
    ///
    /// # Errors
    /// When it is not of this form.
    pub fn of_objects(file: &str, text: &str) -> Result<Self, BuildError> {
        type Objects = BTreeMap<String, BTreeMap<String, serde_json::Value>>;
        let malformed = |reason: String| Place::file(file).error(Reason::Malformed(reason));
        let objects: Objects = serde_json::from_str(text).map_err(|error| malformed(error.to_string()))?;
        let names: BTreeSet<&String> = objects.values().flat_map(BTreeMap::keys).collect();
        let header = std::iter::once("urn".to_owned()).chain(names.iter().map(|name| (*name).clone()));
        let header: Vec<String> = header.collect();
        let mut rows = Vec::new();
        for (line, (urn, object)) in (1..).zip(&objects) {
            let mut record = csv::StringRecord::from(vec![urn.as_str()]);
            for name in &names {
                match object.get(*name) {
                    None | Some(serde_json::Value::Null) => record.push_field(""),
                    Some(serde_json::Value::String(text)) => record.push_field(text),
                    Some(serde_json::Value::Number(number)) => record.push_field(&number.to_string()),
                    Some(_) => {
                        return Err(malformed(format!(
                            "“{name}” of {urn} is neither a number nor a text"
                        )));
                    }
                }
            }
            rows.push((line, record));
        }
        Ok(Self {
            file: file.to_owned(),
            header,
            rows,
        })
    }

    /// Where the column `name` is.
    ///
    /// # Errors
    /// When the header has no such column, or two.
    pub fn column(&self, name: &str) -> Result<ColumnIndex, BuildError> {
        let mut places = self.header.iter().enumerate().filter(|(_, found)| *found == name);
        match (places.next(), places.count()) {
            (Some((index, _)), 0) => Ok(ColumnIndex {
                index,
                name: name.to_owned(),
            }),
            (first, others) => {
                let found = usize::from(first.is_some()) + others;
                Err(Place::file(&self.file)
                    .line(1)
                    .column(name)
                    .error(Reason::Header(found)))
            }
        }
    }

    /// The rows under the header.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.rows.iter().map(|(line, record)| Row {
            table: self,
            line: *line,
            record,
        })
    }

    #[must_use]
    pub fn len(&self) -> u32 {
        u32::try_from(self.rows.len()).unwrap_or(u32::MAX)
    }

    /// Whether there is nothing under the header.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }
}

impl<'a> Row<'a> {
    /// The text of a cell.
    #[must_use]
    pub fn text(&self, column: &ColumnIndex) -> &'a str {
        self.record.get(column.index).unwrap_or_default()
    }

    /// An error at this cell.
    #[must_use]
    pub fn error(&self, column: &ColumnIndex, reason: Reason) -> BuildError {
        Place::file(&self.table.file)
            .line(self.line)
            .column(&column.name)
            .error(reason)
    }

    /// A count of at least `least` in a cell.
    ///
    /// # Errors
    /// When the cell holds anything else.
    pub fn count(&self, column: &ColumnIndex, least: u32) -> Result<u32, BuildError> {
        // A sum of a table's pupils must never overflow.
        self.count_up_to(column, least, 1_000_000)
    }

    /// A count of `least` to `most` in a cell.
    ///
    /// # Errors
    /// When the cell holds anything else.
    pub fn count_up_to(&self, column: &ColumnIndex, least: u32, most: u32) -> Result<u32, BuildError> {
        let text = self.text(column);
        let digits = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let not_a_number = || Reason::NotANumber {
            text: text.to_owned(),
            form: "a whole number",
        };
        let count: u32 = text
            .parse()
            .ok()
            .filter(|_| digits)
            .ok_or_else(|| self.error(column, not_a_number()))?;
        if (least..=most).contains(&count) {
            return Ok(count);
        }
        let (lowest, highest) = (least.to_string(), most.to_string());
        Err(self.error(
            column,
            Reason::OutOfRange {
                text: text.to_owned(),
                lowest,
                highest,
            },
        ))
    }
}

fn malformed(file: &str, error: &csv::Error) -> BuildError {
    let place = Place::file(file);
    match error.kind() {
        csv::ErrorKind::UnequalLengths {
            pos,
            expected_len,
            len,
        } => {
            let place = pos.as_ref().map_or(place.clone(), |pos| place.line(pos.line()));
            place.error(Reason::Malformed(format!(
                "this row has {len} cells and the header {expected_len}"
            )))
        }
        _ => place.error(Reason::Malformed(error.to_string())),
    }
}
