//! Which rows below the headings are schools. Totals, comparators and remarks are shown and counted in nothing; where words
//! and numbers leave it open, the person is asked.

use std::collections::{BTreeMap, BTreeSet};

use super::corrections::Corrections;
use super::dictionary::{Dictionary, Lookup};
use super::heading_words::HeadingWords;
use super::heading_year::read_results_year;
use super::headings::LONGEST;
use super::normalize_cell::plain_text;
use super::number::number;
use super::question::{DoubtfulRow, RowDoubt, UseAnswer};
use super::record_type::RecordType;
use super::row_words::{NameSays, is_remark, name_says};
use super::sheet::{SheetView, is_filled};
use super::summary_rows::{AddsUp, NumberColumns, RowNumbers};
use super::tag::not_results;
use super::{ColumnMatch, ColumnMeaning};
use crate::entry::{Entry, SchoolFact, read_urn};
use crate::measures::{Measure, PupilGroup};

/// Why a row is not used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RowAside {
    /// It adds up or averages others, or is a comparator.
    Total,
    /// The file says that it is of an authority or the country.
    Record,
    /// It is a remark.
    Remark,
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
pub struct AsideRow {
    /// Its place, from zero, as the sheet is looked at.
    pub row: usize,
    /// Why.
    pub why: RowAside,
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
    pub(super) aside: Vec<AsideRow>,
    pub(super) doubtful: Vec<DoubtfulRow>,
    /// Hidden rows that would be used.
    pub(super) hidden: Vec<usize>,
    /// Whether the one row is that of the whole trust.
    pub(super) is_whole_trust: bool,
}

/// No year group of a school has more pupils.
const MOST_IN_A_COHORT: f64 = 1_000.0;

/// No school has more pupils.
const MOST_ON_ROLL: f64 = 6_000.0;

/// How many numbers of a doubtful row are shown.
const NUMBERS: usize = 4;

/// The place of a fact's column.
pub(super) fn place_of(columns: &[ColumnMatch], fact: SchoolFact) -> Option<usize> {
    columns
        .iter()
        .position(|column| column.is_used() && column.meaning == ColumnMeaning::Fact(fact))
}

/// What is known of a sheet while its rows are looked at.
struct Sorting<'a> {
    sheet: &'a SheetView<'a>,
    columns: &'a [ColumnMatch],
    name: Option<usize>,
    urn: Option<usize>,
    year: Option<usize>,
    record_type: Option<RecordType>,
}

/// What a row is by itself.
enum Kind {
    Blank,
    Aside(RowAside),
    /// It may be a school; how certain its name leaves it, and the row with the name.
    Candidate(NameSays, usize),
    /// It has figures, and no name where others have one.
    Nameless,
    /// It has more cells than there are headings, as where a comma in a name or a number was taken for a separator.
    TooWide,
}

/// Sorts the rows from `first` on.
pub(super) fn sort_rows(
    sheet: &SheetView<'_>,
    first: usize,
    columns: &[ColumnMatch],
    measures: &[&Measure],
    corrections: &Corrections,
    dictionary: &Dictionary<'_>,
) -> Rows {
    let headings: Vec<String> = columns.iter().map(|column| column.heading.clone()).collect();
    let year = ColumnMeaning::Year;
    let sorting = Sorting {
        sheet,
        columns,
        name: place_of(columns, SchoolFact::Name),
        urn: place_of(columns, SchoolFact::Urn),
        year: columns
            .iter()
            .position(|column| column.is_used() && column.meaning == year),
        record_type: RecordType::find(&headings, sheet, first),
    };
    let mut rows = Rows::default();
    let mut candidates: Vec<(usize, Kind)> = Vec::new();
    let mut boundaries = Vec::new();
    let mut before = None;
    let end = sorting.next_headings(first, dictionary);
    for row in first..sheet.height() {
        let kind = if end.is_some_and(|end| row >= end) && sheet.filled(row).next().is_some() {
            Kind::Aside(RowAside::OtherTable)
        } else {
            sorting.kind(row, before)
        };
        let kind = match (kind, corrections.aside.get(&row)) {
            (Kind::Blank, _) => Kind::Blank,
            (Kind::Aside(why), Some(true)) => Kind::Aside(why),
            (_, Some(true)) => Kind::Aside(RowAside::Chosen),
            (Kind::Aside(_), Some(false)) => Kind::Candidate(NameSays::School, row),
            (kind, _) => kind,
        };
        match kind {
            Kind::Blank => {
                boundaries.push(row);
                before = None;
            }
            Kind::Aside(why) => {
                boundaries.push(row);
                rows.aside.push(sorting.aside(row, why));
                // Rows without a name that follow are of the same.
                before = Some(row);
            }
            Kind::Candidate(_, school) => {
                before = Some(school);
                candidates.push((row, kind));
            }
            Kind::Nameless | Kind::TooWide => candidates.push((row, kind)),
        }
    }
    let whole = candidates.len() == 1 && !matches!(candidates[0].1, Kind::TooWide);
    let doubts = if whole {
        BTreeMap::new()
    } else {
        sorting.doubts(&candidates, &boundaries, measures)
    };
    for (row, kind) in candidates {
        if let Kind::Candidate(_, school) = kind
            && school != row
            && let Some(why) = rows
                .aside
                .iter()
                .find(|aside| aside.row == school)
                .map(|aside| aside.why)
            && corrections.aside.get(&row) != Some(&false)
        {
            rows.aside.push(sorting.aside(row, why));
            continue;
        }
        let answered = corrections.aside.get(&row).map(|aside| !aside);
        match doubts.get(&row) {
            Some(Doubted::Total) if answered != Some(true) => {
                rows.aside.push(sorting.aside(row, RowAside::Total));
                continue;
            }
            Some(Doubted::Asked(why)) => {
                rows.doubtful.push(sorting.doubtful(row, *why, answered));
                if answered != Some(true) {
                    rows.aside.push(sorting.aside(row, RowAside::Asked));
                    continue;
                }
            }
            _ => {}
        }
        if sheet.is_hidden_row(row) {
            rows.hidden.push(row);
            if corrections.hidden_rows != Some(UseAnswer::Used) {
                rows.aside.push(sorting.aside(row, RowAside::Hidden));
                continue;
            }
        }
        let school = match kind {
            Kind::Candidate(_, school) => school,
            _ => row,
        };
        rows.kept.push(DataRow { row, school });
    }
    sorting.find_whole_trust(&mut rows);
    // Rows that the person said to be no schools keep their question, so that it can be answered otherwise.
    for aside in &rows.aside {
        let is_listed = rows.doubtful.iter().any(|doubtful| doubtful.row == aside.row);
        let was_asked = aside.why == RowAside::Chosen && corrections.asked.contains_key(&aside.row);
        if was_asked && !is_listed {
            let why = corrections.asked[&aside.row];
            rows.doubtful.push(sorting.doubtful(aside.row, why, Some(false)));
        }
    }
    rows.doubtful.sort_by_key(|doubtful| doubtful.row);
    rows.aside.sort_by_key(|aside| aside.row);
    rows
}

/// What becomes of a row that other rows or its name speak against.
enum Doubted {
    Total,
    Asked(RowDoubt),
}

impl Sorting<'_> {
    fn kind(&self, row: usize, before: Option<usize>) -> Kind {
        let sheet = self.sheet;
        let mut filled = sheet.filled(row);
        let Some((place, text)) = filled.next() else {
            return if sheet.without_result(row).is_empty() {
                Kind::Blank
            } else {
                Kind::Nameless
            };
        };
        let alone = filled.next().is_none() && sheet.without_result(row).is_empty();
        if self.repeats_headings(row) {
            return Kind::Aside(RowAside::Remark);
        }
        if self.is_too_wide(row) {
            return Kind::TooWide;
        }
        if self.record_type.is_some_and(|kind| kind.is_no_school(sheet, row)) {
            return Kind::Aside(RowAside::Record);
        }
        let text_of = |column: Option<usize>| {
            let text = column.map(|column| sheet.merged_text(row, column));
            text.filter(|text| !plain_text(text).is_empty())
        };
        let named = text_of(self.name);
        let urn = text_of(self.urn);
        let has_urn = urn.is_some_and(|urn| read_urn(&plain_text(urn)).is_some());
        let called = named.unwrap_or(text);
        if has_urn {
            return Kind::Candidate(NameSays::School, row);
        }
        if alone && is_remark(text) && (self.name.is_none_or(|name| name == place) || place == 0) {
            return Kind::Aside(RowAside::Remark);
        }
        let says = name_says(called);
        let is_text = number(called).is_none() && called.contains(char::is_alphabetic);
        if matches!(says, NameSays::Total | NameSays::Comparator) && is_text {
            return Kind::Aside(RowAside::Total);
        }
        let names_schools = self.name.is_some() || self.urn.is_some();
        let names_years = self.year.is_some();
        if !names_schools && !names_years && before.is_some() && self.has_figures(row) {
            return Kind::Nameless;
        }
        if !names_schools || named.is_some() || urn.is_some() {
            return Kind::Candidate(if is_text { says } else { NameSays::School }, row);
        }
        // A row without a name goes on with the school above it, where it has a year or a word of its own.
        let goes_on = sheet.filled(row).any(|(column, text)| {
            let is_year = Some(column) == self.year;
            let is_word = self.columns.get(column).is_some_and(|column| !column.is_used())
                && number(text).is_none()
                && text.contains(char::is_alphabetic);
            is_year || is_word
        });
        let before = before
            .filter(|before| !is_remark(self.sheet.filled(*before).next().map_or("", |(_, text)| text)));
        match before.filter(|_| goes_on) {
            Some(school) => Kind::Candidate(NameSays::School, school),
            None if self.has_figures(row) => Kind::Nameless,
            None if self.is_said_of_school(row) => Kind::Candidate(NameSays::School, row),
            // A lone remark in another column.
            None => Kind::Aside(RowAside::Remark),
        }
    }

    /// The first row with headings again: from there on it is another table. Most of its cells are known as headings, none
    /// is a number, and the columns under it are not those that tell rows of one school apart.
    fn next_headings(&self, first: usize, dictionary: &Dictionary<'_>) -> Option<usize> {
        (first..self.sheet.height()).find(|row| {
            if *row > first && self.begins_section(*row) {
                return true;
            }
            let cells: Vec<&str> = self.sheet.filled(*row).map(|(_, text)| text).collect();
            if self.repeats_headings(*row) {
                return false;
            }
            let words = cells.len() > 1
                && cells
                    .iter()
                    .all(|text| number(text).is_none() && text.len() < LONGEST);
            if !words {
                return false;
            }
            let known = |text: &&&str| {
                let lookup = dictionary.look_up(text);
                !matches!(lookup, Lookup::Unknown)
            };
            let names_school = cells.iter().any(|text| {
                let lookup = dictionary.look_up(text);
                matches!(
                    lookup,
                    Lookup::Certain(ColumnMeaning::Fact(SchoolFact::Name | SchoolFact::Urn), _)
                )
            });
            let known = cells.iter().filter(known).count();
            known > 1 && known * 2 >= cells.len() && (names_school || known > 2)
        })
    }

    /// Whether a row goes on beyond the last heading, and most others do not.
    fn is_too_wide(&self, row: usize) -> bool {
        let Some(last) = self.columns.iter().rposition(|column| !column.heading.is_empty()) else {
            return false;
        };
        let beyond = self
            .columns
            .iter()
            .skip(last + 1)
            .map(|column| column.filled)
            .max()
            .unwrap_or(0);
        let most = self.columns.iter().map(|column| column.filled).max().unwrap_or(0);
        // A column without a heading that most rows fill is one of remarks.
        let is_column = beyond * 2 > most && most > 2;
        !is_column
            && self
                .sheet
                .filled(row)
                .any(|(column, text)| column > last && number(text).is_some())
    }

    /// Whether a row has the headings of the table again, as on every page of a printed one.
    fn repeats_headings(&self, row: usize) -> bool {
        let mut cells = self.sheet.filled(row);
        let is_same = |(column, text): (usize, &str)| {
            let column = self.columns.get(column);
            column.is_some_and(|column| column.heading.rsplit(" · ").any(|part| part == plain_text(text)))
        };
        self.sheet.filled(row).count() > 1 && cells.all(is_same)
    }

    /// Whether a row has one text, and that says that what follows is of other pupils or no results.
    fn begins_section(&self, row: usize) -> bool {
        let mut filled = self.sheet.filled(row);
        let (Some((_, text)), None) = (filled.next(), filled.next()) else {
            return false;
        };
        let says = not_results(text).is_some() || HeadingWords::of(text).group != PupilGroup::All;
        says && !is_remark(text) && (row + 1..self.sheet.height()).any(|later| self.has_figures(later))
    }

    /// Whether a row holds a figure or pupils of a year group.
    fn has_figures(&self, row: usize) -> bool {
        let is_figure = |column: usize| {
            let column = self.columns.get(column);
            column.is_some_and(|column| column.meaning.field().is_some())
        };
        let mut filled = self.sheet.filled(row);
        let mut without = self.sheet.without_result(row).into_iter();
        filled.any(|(column, _)| is_figure(column)) || without.any(is_figure)
    }

    /// Whether a row says something of a school.
    fn is_said_of_school(&self, row: usize) -> bool {
        let mut filled = self.sheet.filled(row);
        filled.any(|(column, _)| self.columns.get(column).is_some_and(ColumnMatch::is_used))
    }

    fn doubts(
        &self,
        candidates: &[(usize, Kind)],
        boundaries: &[usize],
        measures: &[&Measure],
    ) -> BTreeMap<usize, Doubted> {
        let (numbers, on_roll) = self.number_columns(measures);
        let rows: Vec<usize> = candidates.iter().map(|(row, _)| *row).collect();
        let has_urn = |row: usize| {
            let urn = self.urn.map_or("", |urn| self.sheet.merged_text(row, urn));
            read_urn(&plain_text(urn)).is_some()
        };
        let with_urns = rows.iter().filter(|row| has_urn(**row)).count();
        let most_have_urns = with_urns > 1 && with_urns * 3 >= rows.len() * 2;
        let perhaps_none: BTreeSet<usize> = candidates
            .iter()
            .filter(|(_, kind)| !matches!(kind, Kind::Candidate(NameSays::School | NameSays::NamesSchool, _)))
            .map(|(row, _)| *row)
            .collect();
        let repeated = self.repeated(&rows);
        let year = |row: usize| {
            let year = self.year.map_or("", |year| self.sheet.merged_text(row, year));
            read_results_year(year).map_or_else(|| plain_text(year), |year| year.to_string())
        };
        let is_school =
            |row: usize| (has_urn(row) || !perhaps_none.contains(&row)) && !repeated.contains(&row);
        let mut numbers = RowNumbers::read(self.sheet, &rows, numbers, is_school, year);
        let most = |column: usize| {
            if on_roll.contains(&column) {
                MOST_ON_ROLL
            } else {
                MOST_IN_A_COHORT
            }
        };
        let too_many = |row: &usize| numbers.has_too_many_pupils(*row, most);
        let too_many: BTreeSet<usize> = rows.iter().copied().filter(too_many).collect();
        let far_more = |row: &usize| !has_urn(*row) && numbers.has_far_more_pupils(*row);
        let far_more: BTreeSet<usize> = rows.iter().copied().filter(far_more).collect();
        let many: BTreeSet<usize> = too_many.union(&far_more).copied().collect();
        numbers.leave_out(|row| many.contains(&row));
        let mut all = numbers.clone();
        let with_hidden = all.compare(boundaries);
        numbers.leave_out(|row| self.sheet.is_hidden_row(row));
        let mut adds_up = numbers.compare(boundaries);
        for (row, found) in with_hidden {
            let known = adds_up.entry(row).or_insert(found);
            *known = found.max(*known);
        }
        let lacks_pupils = numbers.without_pupils();
        let same = numbers.same_as_neighbour();
        let mut found = BTreeMap::new();
        for (row, kind) in candidates {
            if !self.has_figures(*row) {
                continue;
            }
            let has_urn = has_urn(*row);
            let many = many.contains(row);
            let adds_up = adds_up.get(row).copied().unwrap_or(AddsUp::No);
            let doubted = match kind {
                Kind::TooWide => Some(Doubted::Asked(RowDoubt::TooWide)),
                _ if has_urn => many.then_some(Doubted::Asked(RowDoubt::ManyPupils)),
                Kind::Nameless if adds_up == AddsUp::Surely => Some(Doubted::Total),
                Kind::Nameless => Some(Doubted::Asked(RowDoubt::NoName)),
                Kind::Candidate(says, _) => {
                    let is_named = *says == NameSays::PerhapsNoSchool;
                    match adds_up {
                        AddsUp::Surely if is_named || most_have_urns => Some(Doubted::Total),
                        AddsUp::Perhaps if *says == NameSays::NamesSchool => None,
                        AddsUp::Surely | AddsUp::Perhaps => Some(Doubted::Asked(RowDoubt::AddsUp)),
                        // Its name and its numbers agree.
                        AddsUp::No if is_named && many => Some(Doubted::Total),
                        AddsUp::No if is_named => Some(Doubted::Asked(RowDoubt::Comparator)),
                        AddsUp::No if too_many.contains(row) || many && *says != NameSays::NamesSchool => {
                            Some(Doubted::Asked(RowDoubt::ManyPupils))
                        }
                        AddsUp::No if most_have_urns => Some(Doubted::Asked(RowDoubt::NoUrn)),
                        AddsUp::No
                            if same.contains(row)
                                && !repeated.contains(row)
                                && !self.is_named_twice(*row) =>
                        {
                            Some(Doubted::Asked(RowDoubt::AddsUp))
                        }
                        AddsUp::No if lacks_pupils.contains(row) && *says != NameSays::NamesSchool => {
                            Some(Doubted::Asked(RowDoubt::NoPupils))
                        }
                        AddsUp::No => None,
                    }
                }
                Kind::Blank | Kind::Aside(_) => None,
            };
            if let Some(doubted) = doubted {
                found.insert(*row, doubted);
            }
        }
        found
    }

    /// Whether the row before or after has the same name: then it is the same school.
    fn is_named_twice(&self, row: usize) -> bool {
        let name = |row: usize| crate::entry::plain_name(&self.called(row));
        let neighbours = [row.checked_sub(1), Some(row + 1)];
        neighbours
            .into_iter()
            .flatten()
            .any(|other| name(other) == name(row))
    }

    /// Rows that are, cell by cell, the same as an earlier one.
    fn repeated(&self, rows: &[usize]) -> BTreeSet<usize> {
        let mut known: BTreeSet<Vec<&str>> = BTreeSet::new();
        let cells = |row: usize| self.sheet.filled(row).map(|(_, text)| text).collect();
        rows.iter()
            .copied()
            .filter(|row| !known.insert(cells(*row)))
            .collect()
    }

    /// The columns with pupils and figures, and those of them that hold all pupils of a school.
    fn number_columns(&self, measures: &[&Measure]) -> (NumberColumns, Vec<usize>) {
        let mut found = NumberColumns::default();
        let mut on_roll = Vec::new();
        let mut cohorts = Vec::new();
        let mut figures = Vec::new();
        for (place, column) in self
            .columns
            .iter()
            .enumerate()
            .filter(|(_, column)| column.is_used())
        {
            match &column.meaning {
                ColumnMeaning::Fact(SchoolFact::OnRoll) => {
                    on_roll.push(place);
                    found.pupils.push(place);
                }
                ColumnMeaning::Reached(_) => found.pupils.push(place),
                ColumnMeaning::Outcome(field) => match &field.entry {
                    Entry::Figure(id) => {
                        let measure = measures.iter().find(|measure| measure.id == *id);
                        figures.push((place, measure.map(|measure| measure.shared_cohort()), field));
                    }
                    Entry::CohortPupils(cohort) => {
                        cohorts.push((cohort.clone(), field, place));
                        found.pupils.push(place);
                    }
                    Entry::MeasurePupils(_) => found.pupils.push(place),
                    Entry::Circumstance(..) | Entry::Region | Entry::ResultsYear(_) => {}
                },
                ColumnMeaning::NotUsed | ColumnMeaning::Year | ColumnMeaning::Fact(_) => {}
            }
        }
        for (place, cohort, field) in figures {
            let pupils = cohorts.iter().find(|(other, pupils, _)| {
                Some(other) == cohort.as_ref() && pupils.group == field.group && pupils.year == field.year
            });
            found.figures.push((place, pupils.map(|(_, _, place)| *place)));
        }
        (found, on_roll)
    }

    /// A sheet without schools, in which a row is of the whole trust, is about that: the row is used.
    fn find_whole_trust(&self, rows: &mut Rows) {
        if !rows.kept.is_empty() || !rows.doubtful.is_empty() || !rows.hidden.is_empty() {
            return;
        }
        let is_trust = |aside: &AsideRow| {
            let named = self
                .name
                .map_or("", |name| self.sheet.merged_text(aside.row, name));
            let called = if is_filled(named) { named } else { &aside.text };
            aside.why == RowAside::Total && name_says(called) == NameSays::Total
        };
        if let Some(place) = rows.aside.iter().position(is_trust) {
            let row = rows.aside.remove(place).row;
            rows.kept.push(DataRow { row, school: row });
            rows.is_whole_trust = true;
        }
    }

    fn aside(&self, row: usize, why: RowAside) -> AsideRow {
        AsideRow {
            row,
            why,
            text: self.called(row),
        }
    }

    fn called(&self, row: usize) -> String {
        let named = self.name.map_or("", |name| self.sheet.merged_text(row, name));
        let first = self.sheet.filled(row).next().map_or("", |(_, text)| text);
        plain_text(if is_filled(named) { named } else { first })
    }

    fn doubtful(&self, row: usize, why: RowDoubt, is_school: Option<bool>) -> DoubtfulRow {
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
