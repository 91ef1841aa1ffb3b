//! Which rows below the headings are schools. Totals, comparators and remarks are shown and counted in nothing; where words
//! and numbers leave it open, the person is asked.

use std::collections::{BTreeMap, BTreeSet};

use super::corrections::Corrections;
use super::dictionary::Dictionary;
use super::heading_year::read_row_year;
use super::headings::Headings;
use super::name_year::read_name_year;
use super::normalize_cell::plain_text;
use super::number::number;
use super::question::{DoubtfulRow, RowDoubt, UseAnswer};
use super::record_type::RecordType;
use super::row_doubts::RowVerdict;
use super::row_kind::{RowKind, RowReader};
use super::row_words::{NameSays, name_says, names_part_alone};
use super::sheet::{SheetView, is_filled};
use super::{ColumnMatch, ColumnMeaning};
use crate::entry::{SchoolFact, read_urn};
use crate::measures::Measure;

/// Why a row is not used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum UnusedReason {
    /// It adds up or averages others, or is a comparator.
    Total,
    /// The file says that it is of an authority or the country.
    Record,
    /// It is a remark.
    Remark,
    /// It has one text and nothing else: a line over other rows or below them.
    Line,
    /// It is of another table below the first.
    OtherTable,
    /// It is hidden, and not used, or not used yet.
    Hidden,
    /// It may be no school, and nobody has said that it is.
    Asked,
    /// It is about other pupils, or says the same in another way, by the column that tells rows of one school apart.
    OtherValue,
    /// The person left it out.
    Chosen,
}

/// A row that is not used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnusedRow {
    /// Its place, from zero, as the sheet is looked at.
    pub row: usize,
    /// Why.
    pub why: UnusedReason,
    /// Its first text.
    pub text: String,
}

/// A row that is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct DataRow {
    pub(super) row: usize,
    /// The row with its school's name: itself, or an earlier one that goes on.
    pub(super) school: usize,
}

/// The rows below the headings.
#[derive(Debug, Clone, Default)]
pub(super) struct Rows {
    pub(super) kept: Vec<DataRow>,
    pub(super) aside: Vec<UnusedRow>,
    pub(super) doubtful: Vec<DoubtfulRow>,
    /// Hidden rows that would be used.
    pub(super) hidden: Vec<usize>,
    /// Whether the one row is that of the whole trust.
    pub(super) is_whole_trust: bool,
}

/// How many numbers of a doubtful row are shown.
const NUMBERS: usize = 4;

/// The place of a fact's column.
pub(super) fn place_of(columns: &[ColumnMatch], fact: SchoolFact) -> Option<usize> {
    columns
        .iter()
        .position(|column| column.is_used() && column.meaning == ColumnMeaning::Fact(fact))
}

/// Sorts the rows below the headings.
pub(super) fn sort_rows(
    sheet: &SheetView<'_>,
    found: &Headings,
    columns: &[ColumnMatch],
    measures: &[&Measure],
    corrections: &Corrections,
    dictionary: &Dictionary<'_>,
) -> Rows {
    let headings: Vec<String> = columns.iter().map(|column| column.heading.clone()).collect();
    let first = found.first_data_row();
    let year = ColumnMeaning::Year;
    let reader = RowReader {
        sheet,
        first,
        columns,
        name: place_of(columns, SchoolFact::Name),
        urn: place_of(columns, SchoolFact::Urn),
        year: columns
            .iter()
            .position(|column| column.is_used() && column.meaning == year),
        record_type: RecordType::find(&headings, sheet, first),
        is_titled: found.title.is_some(),
    };
    let mut rows = Rows::default();
    let end = reader.next_headings(first, dictionary);
    let (mut candidates, boundaries) = reader.candidates(first, end, corrections, &mut rows.aside);
    reader.doubt_first_of_nameless(&mut candidates);
    let is_doubtful = |row: usize, kind: &RowKind| match kind {
        RowKind::TooWide => true,
        RowKind::Candidate(NameSays::PerhapsNoSchool, _) if names_part_alone(&reader.called(row)) => true,
        RowKind::Candidate(NameSays::PerhapsNoSchool | NameSays::Nothing, _) => {
            rows.aside.iter().any(|aside| aside.why == UnusedReason::Total)
        }
        _ => false,
    };
    let whole = matches!(candidates.as_slice(), [(row, kind)] if !is_doubtful(*row, kind));
    let mut doubts = if whole {
        BTreeMap::new()
    } else {
        reader.doubts(&candidates, &boundaries, measures)
    };
    if !whole {
        for row in reader.odd_names(&candidates, measures) {
            let odd = RowVerdict::Asked(RowDoubt::Comparator);
            doubts.entry(row).or_insert(odd);
        }
    }
    // Beside the whole trust's row the only other one is as likely a comparator or a part of its pupils.
    if let [(row, RowKind::Candidate(NameSays::School, _) | RowKind::Nameless)] = candidates.as_slice()
        && reader.has_trust_aside(&rows)
        && !reader.has_urn(*row)
    {
        doubts
            .entry(*row)
            .or_insert(RowVerdict::Asked(RowDoubt::Comparator));
    }
    for (row, kind) in candidates {
        if let RowKind::Candidate(_, school) = kind
            && school != row
            && let Some(why) = rows
                .aside
                .iter()
                .find(|aside| aside.row == school)
                .map(|aside| aside.why)
            && corrections.aside.get(&row) != Some(&false)
        {
            rows.aside.push(reader.aside(row, why));
            continue;
        }
        let answered = corrections.aside.get(&row).map(|aside| !aside);
        let school = match kind {
            RowKind::Candidate(_, school) => school,
            _ => row,
        };
        // What was asked stays asked: an answer about one row must not decide about another.
        let asked = corrections.asked.get(&row).map(|why| RowVerdict::Asked(*why));
        match doubts.get(&row).or(asked.as_ref()) {
            Some(RowVerdict::Total) if answered != Some(true) => {
                rows.aside.push(reader.aside(row, UnusedReason::Total));
                continue;
            }
            Some(RowVerdict::Asked(why)) => {
                let doubtful = reader.doubtful(row, *why, answered);
                rows.doubtful.push(DoubtfulRow {
                    // A row that goes on with a school has its name.
                    text: reader.called(school),
                    ..doubtful
                });
                if answered != Some(true) {
                    rows.aside.push(reader.aside(row, UnusedReason::Asked));
                    continue;
                }
            }
            _ => {}
        }
        if sheet.is_hidden_row(row) {
            rows.hidden.push(row);
            if corrections.hidden_rows != Some(UseAnswer::Used) {
                rows.aside.push(reader.aside(row, UnusedReason::Hidden));
                continue;
            }
        }
        rows.kept.push(DataRow { row, school });
    }
    reader.find_whole_trust(&mut rows, corrections);
    reader.keep_questions(&mut rows, corrections);
    rows.doubtful.sort_by_key(|doubtful| doubtful.row);
    rows.aside.sort_by_key(|aside| aside.row);
    rows
}

impl RowReader<'_> {
    /// The rows that may be schools, and those that part them; those that are none by themselves go `aside`. Another table
    /// begins at `end`.
    fn candidates(
        &self,
        first: usize,
        end: Option<usize>,
        corrections: &Corrections,
        aside: &mut Vec<UnusedRow>,
    ) -> (Vec<(usize, RowKind)>, Vec<usize>) {
        let mut candidates: Vec<(usize, RowKind)> = Vec::new();
        let mut boundaries = Vec::new();
        let mut before = None;
        for row in first..self.sheet.height() {
            let kind = if end.is_some_and(|end| row >= end) && self.sheet.filled(row).next().is_some() {
                RowKind::Aside(UnusedReason::OtherTable)
            } else {
                self.kind(row, before)
            };
            let kind = match (kind, corrections.aside.get(&row)) {
                (RowKind::Blank, _) => RowKind::Blank,
                (RowKind::Aside(why), Some(true)) => RowKind::Aside(why),
                (_, Some(true)) => RowKind::Aside(UnusedReason::Chosen),
                (RowKind::Aside(_), Some(false)) => RowKind::Candidate(NameSays::School, row),
                (kind, _) => kind,
            };
            match kind {
                RowKind::Blank => {
                    boundaries.push(row);
                    before = None;
                }
                RowKind::Aside(why) => {
                    boundaries.push(row);
                    aside.push(self.aside(row, why));
                    // Rows without a name that follow are of the same.
                    before = Some(row);
                }
                RowKind::Candidate(_, school) => {
                    before = Some(school);
                    candidates.push((row, kind));
                }
                RowKind::Nameless | RowKind::TooWide => candidates.push((row, kind)),
            }
        }
        (candidates, boundaries)
    }

    /// Where no column names schools or years and there are several rows, the first is no more the trust's than the others.
    fn doubt_first_of_nameless(&self, candidates: &mut [(usize, RowKind)]) {
        let names = self.name.is_some() || self.urn.is_some() || self.year.is_some();
        let others = candidates
            .iter()
            .filter(|(_, kind)| matches!(kind, RowKind::Nameless));
        if names || others.count() == 0 {
            return;
        }
        for (row, kind) in candidates {
            if matches!(kind, RowKind::Candidate(..)) && self.has_figures(*row) {
                *kind = RowKind::Nameless;
            }
        }
    }

    /// A sheet without schools, in which a row is of the whole trust, is about that: the row is used. Of several it is that of
    /// the newest year, where each names its own; else the person says which.
    fn find_whole_trust(&self, rows: &mut Rows, corrections: &Corrections) {
        let is_open = |doubtful: &DoubtfulRow| doubtful.is_school.is_none();
        if rows.doubtful.iter().any(is_open) || !rows.hidden.is_empty() {
            return;
        }
        if let [data] = rows.kept.as_slice() {
            rows.is_whole_trust =
                self.has_figures(data.row) && name_says(&self.called(data.row)) == NameSays::Total;
        }
        if !rows.kept.is_empty() {
            return;
        }
        let of_trust: Vec<usize> = self.of_trust_aside(rows).collect();
        // Where a column has the years, all are used.
        let own_year = |row: &usize| read_row_year(self.sheet, *row, self.year?);
        let own_years: BTreeSet<_> = of_trust.iter().filter_map(own_year).collect();
        if of_trust.len() > 1 && own_years.len() == of_trust.len() {
            for row in of_trust {
                Self::keep_whole_trust(row, rows);
            }
            return;
        }
        let year = |row: &usize| read_name_year(&self.called(*row), corrections.newest_results?);
        let years: BTreeSet<_> = of_trust.iter().filter_map(year).collect();
        let is_told = years.len() == of_trust.len();
        let newest = of_trust.iter().copied().max_by_key(year).filter(|_| is_told);
        match (of_trust.as_slice(), newest) {
            ([], _) => {}
            ([row], _) => Self::keep_whole_trust(*row, rows),
            (_, Some(row)) => Self::keep_whole_trust(row, rows),
            (several, None) => {
                for row in several {
                    let doubtful = self.doubtful(*row, RowDoubt::SeveralTotals, None);
                    rows.doubtful.push(doubtful);
                }
            }
        }
    }

    /// The rows of the whole trust that are not used and have figures.
    fn of_trust_aside<'b>(&'b self, rows: &'b Rows) -> impl Iterator<Item = usize> + 'b {
        let is_trust = |aside: &&UnusedRow| {
            let called = self.called_with_above(aside.row);
            aside.why == UnusedReason::Total && name_says(&called) == NameSays::Total
        };
        let of_trust = rows.aside.iter().filter(is_trust).map(|aside| aside.row);
        of_trust.filter(|row| self.has_figures(*row))
    }

    fn has_trust_aside(&self, rows: &Rows) -> bool {
        self.of_trust_aside(rows).next().is_some()
    }

    pub(super) fn has_urn(&self, row: usize) -> bool {
        self.urn(row).is_some()
    }

    pub(super) fn urn(&self, row: usize) -> Option<u32> {
        read_urn(&plain_text(self.sheet.merged_text(row, self.urn?)))
    }

    fn keep_whole_trust(row: usize, rows: &mut Rows) {
        rows.aside.retain(|aside| aside.row != row);
        rows.kept.push(DataRow { row, school: row });
        rows.is_whole_trust = true;
    }

    /// Rows that the person said to be no schools keep their question, so that it can be answered otherwise.
    fn keep_questions(&self, rows: &mut Rows, corrections: &Corrections) {
        for aside in &rows.aside {
            let is_listed = rows.doubtful.iter().any(|doubtful| doubtful.row == aside.row);
            let asked = corrections.asked.get(&aside.row);
            if let Some(why) = asked.filter(|_| aside.why == UnusedReason::Chosen && !is_listed) {
                rows.doubtful.push(self.doubtful(aside.row, *why, Some(false)));
            }
        }
    }

    pub(super) fn aside(&self, row: usize, why: UnusedReason) -> UnusedRow {
        UnusedRow {
            row,
            why,
            text: self.called(row),
        }
    }

    pub(super) fn called(&self, row: usize) -> String {
        let named = self.name.map_or("", |name| self.sheet.merged_text(row, name));
        let first = self.sheet.filled(row).next().map_or("", |(_, text)| text);
        plain_text(if is_filled(named) { named } else { first })
    }

    /// The same; of a row that goes on with one above it, what that is called.
    fn called_with_above(&self, row: usize) -> String {
        let Some(name) = self.name else {
            return self.called(row);
        };
        let has_cells = |row: &usize| self.sheet.filled(*row).next().is_some();
        let above = (0..=row).rev().take_while(has_cells);
        let mut named = above.filter(|row| is_filled(self.sheet.merged_text(*row, name)));
        self.called(named.next().unwrap_or(row))
    }

    pub(super) fn doubtful(&self, row: usize, why: RowDoubt, is_school: Option<bool>) -> DoubtfulRow {
        let numbers = self.sheet.filled(row).filter(|(column, text)| {
            let is_used = self.columns.get(*column).is_some_and(ColumnMatch::is_used);
            is_used && number(text).is_some()
        });
        DoubtfulRow {
            row,
            why,
            text: self.called(row),
            numbers: numbers.take(NUMBERS).map(|(_, text)| plain_text(text)).collect(),
            is_school,
        }
    }
}
