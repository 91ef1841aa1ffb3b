//! What Excel's format says of a sheet beside its texts, in a pass of its own: calamine gives the values of cells, and
//! neither what is hidden, nor whether a formula was ever calculated.

use quick_xml::events::{BytesStart, Event};

use super::collected_facts::CollectedFacts;
use super::grid::{CellBudget, CellPlace};
use super::sheet_facts::{CellNote, MergedCells};
use super::xlsx_parts::{XmlPart, attribute, each_tag, opened_part, relationships};
use super::zip_guard::Archive;
use super::{DamagedPart, ReadError};

/// The most tables of a sheet whose filters are looked at.
const TABLES: usize = 100;

/// Collects what the sheet in that part says.
pub(super) fn collect(
    archive: &mut Archive<'_>,
    path: &str,
    name: &str,
    facts: &mut CollectedFacts,
    room: &mut CellBudget,
) -> Result<(), ReadError> {
    let damaged = || ReadError::damaged(DamagedPart::Sheet(name.to_owned()));
    let part = opened_part(archive, path)?.ok_or_else(damaged)?;
    let filter = Pass {
        part,
        buffer: Vec::new(),
        facts,
        room,
        name,
    }
    .sheet()?;
    if !facts.hides_rows() {
        return Ok(());
    }
    if let Some(filter) = filter {
        facts.filter_rows(filter.first_row, filter.last_row);
    }
    for filter in table_filters(archive, path)? {
        facts.filter_rows(filter.first_row, filter.last_row);
    }
    Ok(())
}

/// The ranges of a sheet's tables that are filtered. Every table has a range for a filter; one that filters names a column.
fn table_filters(archive: &mut Archive<'_>, path: &str) -> Result<Vec<MergedCells>, ReadError> {
    let mut ranges = Vec::new();
    let tables = relationships(archive, path)?;
    for table in tables.iter().filter(|found| found.is_of("table")).take(TABLES) {
        let mut range = None;
        let mut filters = false;
        each_tag(archive, &table.path_from(path), |name, tag| match name {
            "autoFilter" => range = attribute(tag, "ref").as_deref().and_then(cells),
            "filterColumn" => filters = true,
            _ => {}
        })?;
        ranges.extend(range.filter(|_| filters));
    }
    Ok(ranges)
}

/// A pass over a sheet.
struct Pass<'p, 'a, 'b> {
    part: XmlPart<'a, 'b>,
    buffer: Vec<u8>,
    facts: &'p mut CollectedFacts,
    room: &'p mut CellBudget,
    name: &'p str,
}

impl Pass<'_, '_, '_> {
    fn damaged(&self) -> ReadError {
        ReadError::damaged(DamagedPart::Sheet(self.name.to_owned()))
    }

    /// What the whole sheet says, and the range of its filter.
    fn sheet(mut self) -> Result<Option<MergedCells>, ReadError> {
        let mut filter = None;
        loop {
            self.buffer.clear();
            let event = self.part.read_event_into(&mut self.buffer);
            let Ok(event) = event else {
                return Err(self.damaged());
            };
            match event {
                Event::Start(tag) => match tag.local_name().as_ref() {
                    "col" => hide_columns(&tag, self.facts),
                    "mergeCell" => {
                        if let Some(merged) = attribute(&tag, "ref").as_deref().and_then(cells) {
                            self.facts.merge(merged);
                        }
                    }
                    "autoFilter" => filter = attribute(&tag, "ref").as_deref().and_then(cells),
                    "sheetData" => self.rows()?,
                    // These repeat filters of views that nobody looks at now.
                    "customSheetViews" => {
                        let end = tag.to_end().into_owned();
                        let mut passed = Vec::new();
                        if self.part.read_to_end_into(end.name(), &mut passed).is_err() {
                            return Err(self.damaged());
                        }
                    }
                    _ => {}
                },
                Event::Eof => return Ok(filter),
                _ => {}
            }
        }
    }

    /// Rows and cells. Where they do not say where they are, they follow each other, as calamine counts them.
    fn rows(&mut self) -> Result<(), ReadError> {
        let mut row = 0_usize;
        let mut column = 0_usize;
        loop {
            self.buffer.clear();
            let event = self.part.read_event_into(&mut self.buffer);
            let Ok(event) = event else {
                return Err(self.damaged());
            };
            match event {
                Event::Start(tag) if tag.local_name().as_ref() == "row" => {
                    if let Some((told, _)) = attribute(&tag, "r").as_deref().and_then(position) {
                        row = told;
                    }
                    if is_true(&tag, "hidden") || is_zero(&tag, "ht") {
                        self.facts.hide_rows(row, row.saturating_add(1));
                    }
                }
                Event::End(tag) if tag.local_name().as_ref() == "row" => {
                    row = row.saturating_add(1);
                    column = 0;
                }
                Event::Start(tag) if tag.local_name().as_ref() == "c" => {
                    let told = attribute(&tag, "r").as_deref().and_then(position);
                    let kind = attribute(&tag, "t").unwrap_or_default();
                    let (at, across) = match told {
                        Some((told, Some(across))) => (told, across),
                        _ => (row, column),
                    };
                    column = across + 1;
                    if let Some(note) = self.cell(&kind)? {
                        let at = CellPlace {
                            sheet: self.name,
                            row: at,
                            column: across,
                        };
                        self.facts.note(&at, note, self.room)?;
                    }
                }
                Event::End(tag) if tag.local_name().as_ref() == "sheetData" => return Ok(()),
                Event::Eof => return Err(self.damaged()),
                _ => {}
            }
        }
    }

    /// What is to be doubted of a cell that has been opened.
    fn cell(&mut self, kind: &str) -> Result<Option<CellNote>, ReadError> {
        let mut has_formula = false;
        let mut has_value = false;
        let mut in_value = false;
        let mut value = String::new();
        loop {
            self.buffer.clear();
            let event = self.part.read_event_into(&mut self.buffer);
            let Ok(event) = event else {
                return Err(self.damaged());
            };
            match event {
                Event::Start(tag) => match tag.local_name().as_ref() {
                    "f" => has_formula = true,
                    "v" | "t" => {
                        has_value = true;
                        in_value = true;
                    }
                    _ => {}
                },
                Event::Text(text) if in_value && has_formula => value.push_str(&text.xml10_content()),
                // A letter that is written as a reference is no digit of a number, but a value.
                Event::GeneralRef(_) if in_value => value.push('&'),
                Event::End(tag) => match tag.local_name().as_ref() {
                    "v" | "t" => in_value = false,
                    "c" => break,
                    _ => {}
                },
                Event::Eof => return Err(self.damaged()),
                _ => {}
            }
        }
        if !has_formula {
            return Ok(None);
        }
        let value = value.trim();
        Ok(match kind {
            // A formula that gave an empty text.
            "str" | "inlineStr" if has_value => None,
            _ if value.is_empty() => Some(CellNote::FormulaWithoutResult),
            "" | "n" if value.parse() == Ok(0.0) => Some(CellNote::FormulaOfZero),
            _ => None,
        })
    }
}

/// Columns that a tag hides, or makes so narrow that nothing shows.
fn hide_columns(tag: &BytesStart<'_>, facts: &mut CollectedFacts) {
    if is_true(tag, "hidden") || is_zero(tag, "width") {
        let number = |name| attribute(tag, name)?.parse::<usize>().ok();
        if let (Some(first @ 1..), Some(last)) = (number("min"), number("max")) {
            facts.hide_columns(first - 1, last);
        }
    }
}

fn is_true(tag: &BytesStart<'_>, name: &str) -> bool {
    attribute(tag, name).is_some_and(|value| value == "1" || value == "true")
}

fn is_zero(tag: &BytesStart<'_>, name: &str) -> bool {
    attribute(tag, name).is_some_and(|value| value.parse() == Ok(0.0))
}

/// A range such as `C2:E2`, or a single cell.
fn cells(range: &str) -> Option<MergedCells> {
    let (first, last) = range.split_once(':').unwrap_or((range, range));
    let (first_row, first_column) = position(first)?;
    let (last_row, last_column) = position(last)?;
    let (first_column, last_column) = (first_column?, last_column?);
    Some(MergedCells {
        first_row: first_row.min(last_row),
        last_row: first_row.max(last_row),
        first_column: first_column.min(last_column),
        last_column: first_column.max(last_column),
    })
}

/// Row and column of a reference such as `AB12`, from 0; the column may be missing.
fn position(reference: &str) -> Option<(usize, Option<usize>)> {
    let letters = reference.trim_start_matches('$');
    let digits = letters.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
    let letters = &letters[..letters.len() - digits.len()];
    let row = digits
        .trim_start_matches('$')
        .parse::<usize>()
        .ok()?
        .checked_sub(1)?;
    let mut column = 0_usize;
    for letter in letters.bytes() {
        let place = usize::from(letter.to_ascii_uppercase() - b'A') + 1;
        column = column.checked_mul(26)?.checked_add(place)?;
    }
    Some((row, column.checked_sub(1)))
}
