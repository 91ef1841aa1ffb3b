//! The steps by which a sheet is understood, in their order. Apart from [`Matching`], which the steps read: what is found first
//! is asked for what comes after it.

use std::collections::{BTreeMap, BTreeSet};

use super::cell_format::cell_formats;
use super::columns::{Found, columns};
use super::corrections::Corrections;
use super::data_rows::{DataRow, Rows, place_of, sort_rows};
use super::dictionary::Dictionary;
use super::headings::{find, find_further_rows};
use super::long_table::LongTable;
use super::open_questions::{Open, questions};
use super::outside_texts::not_understood;
use super::question::UseAnswer;
use super::row_meanings::{meanings, show_by_row};
use super::row_notes::row_notes;
use super::rows_of_schools::RowsOfSchools;
use super::scale::Numbers;
use super::school_of_title::school_of_title;
use super::sheet::SheetView;
use super::title_doubts::titles;
use super::{ColumnMatch, ColumnMeaning, Matching, Shape, UnusedReason, UnusedRow};
use crate::entry::SchoolFact;
use crate::measures::{AcademicYear, Measure};
use crate::spreadsheet::Sheet;

impl Matching {
    /// Understands a sheet; `measures` are those that the page knows.
    #[must_use]
    pub fn of(sheet: &Sheet, measures: &[&Measure]) -> Self {
        Self::with(Corrections::default(), sheet, measures)
    }

    /// The same; figures for which the sheet names no year are of `undated`.
    #[must_use]
    pub fn of_year(undated: AcademicYear, sheet: &Sheet, measures: &[&Measure]) -> Self {
        let corrections = Corrections {
            undated: Some(undated),
            ..Corrections::default()
        };
        Self::with(corrections, sheet, measures)
    }

    pub(super) fn with(corrections: Corrections, sheet: &Sheet, measures: &[&Measure]) -> Self {
        let dictionary = Dictionary::new(measures);
        let mut headings = find(sheet, &dictionary, corrections.turned);
        if let Some(row) = corrections.heading_row {
            headings.row = row.option();
        }
        let view = SheetView::new(sheet, headings.turned);
        find_further_rows(&mut headings, &view, &dictionary);
        let Found {
            other_table,
            mut columns,
            headings: texts,
            lookups,
        } = columns(&view, &headings, &dictionary, measures, &corrections);
        let hidden_columns = hide_columns(&mut columns, &view, &corrections);
        let mut sorted = sort_rows(&view, &headings, &columns, measures, &corrections, &dictionary);
        let long = find_long_table(&view, &mut sorted, &columns, &texts, &dictionary, &corrections);
        let meanings = meanings(
            &long,
            &columns,
            &texts,
            &lookups,
            &dictionary,
            measures,
            &corrections,
        );
        show_by_row(&mut columns, &meanings);
        let mut numbers: BTreeMap<(usize, usize), Numbers> = BTreeMap::new();
        for data in &sorted.kept {
            let variant = long.variant(data.row);
            for (column, text) in view.filled(data.row) {
                numbers.entry((variant, column)).or_default().add(text);
            }
        }
        let formats = cell_formats(meanings, &numbers, &mut columns, measures, &corrections);
        let mut matching = Self {
            headings,
            columns,
            formats,
            rows: sorted.kept,
            aside: sorted.aside,
            long,
            shape: Shape::Schools,
            one_school: None,
            years: Vec::new(),
            latest: None,
            newest: BTreeMap::new(),
            undated: BTreeSet::new(),
            questions: Vec::new(),
            not_understood: Vec::new(),
            row_notes: Vec::new(),
            other_table,
            reading: sheet.facts().reading.clone(),
            cohorts: measures
                .iter()
                .map(|measure| (measure.id.clone(), measure.shared_cohort()))
                .collect(),
            corrections,
        };
        let dates = matching.row_years(&view);
        let found = if sorted.is_whole_trust || matching.is_of_whole_trust(&view) {
            Shape::WholeTrust
        } else {
            Shape::Schools
        };
        matching.shape = matching.corrections.shape.unwrap_or(found);
        if found == Shape::WholeTrust {
            let titles = titles(&matching, &view, sheet.name());
            matching.one_school = titles.iter().find_map(|title| school_of_title(title));
        }
        matching.find_years(&dates);
        matching.find_years_of_cohorts(&view, measures);
        let open = Open {
            doubtful: sorted.doubtful,
            hidden_rows: sorted.hidden,
            is_filtered: sheet.facts().is_filtered,
            hidden_columns,
            name: sheet.name(),
        };
        matching.questions = questions(&matching, &view, open, measures);
        matching.not_understood = not_understood(&matching, &view, sheet.name(), &matching.questions);
        matching.row_notes = row_notes(&matching, &view);
        matching
    }
}

/// Keeps hidden columns from being used unless the person said so; those that would be.
fn hide_columns(columns: &mut [ColumnMatch], sheet: &SheetView<'_>, corrections: &Corrections) -> Vec<usize> {
    let mut hidden = Vec::new();
    for (place, column) in columns.iter_mut().enumerate() {
        if sheet.is_hidden_column(place) && column.meaning != ColumnMeaning::NotUsed && column.filled > 0 {
            hidden.push(place);
            column.is_hidden = corrections.hidden_columns != Some(UseAnswer::Used);
        }
    }
    hidden
}

/// Finds the columns that tell rows of one school apart, and leaves out the rows that they say are of other pupils.
fn find_long_table(
    sheet: &SheetView<'_>,
    sorted: &mut Rows,
    columns: &[ColumnMatch],
    headings: &[String],
    dictionary: &Dictionary<'_>,
    corrections: &Corrections,
) -> LongTable {
    let meanings: Vec<ColumnMeaning> = columns.iter().map(|column| column.meaning.clone()).collect();
    let mut rows = RowsOfSchools {
        sheet,
        kept: &sorted.kept,
        name: place_of(columns, SchoolFact::Name),
        urn: place_of(columns, SchoolFact::Urn),
        year: columns
            .iter()
            .position(|column| column.is_used() && column.meaning == ColumnMeaning::Year),
        headings,
        meanings: &meanings,
        filled_down: BTreeSet::new(),
    };
    rows.filled_down = rows.find_filled_down();
    let long = LongTable::find(&rows, dictionary, corrections);
    let name = rows.name;
    let (kept, other): (Vec<DataRow>, Vec<DataRow>) = sorted
        .kept
        .iter()
        .partition(|data| !long.other.contains(&data.row) && !long.asked.contains(&data.row));
    for data in other {
        let why = if long.other.contains(&data.row) {
            UnusedReason::OtherValue
        } else {
            UnusedReason::Asked
        };
        let named = name.map_or("", |name| sheet.merged_text(data.school, name));
        let text = super::normalize_cell::plain_text(named);
        sorted.aside.push(UnusedRow {
            row: data.row,
            why,
            text,
        });
    }
    sorted.kept = kept;
    sorted.aside.sort_by_key(|aside| aside.row);
    long
}
