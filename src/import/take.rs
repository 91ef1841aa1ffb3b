//! From a sheet as it is understood to the table of schools, or to the whole trust's fields, with an account of every cell.
//! Rows of the same school in several years become one row of the table.

use std::collections::{BTreeMap, BTreeSet};

use super::cell_outcomes::{Cells, Kept, reckon_schools, reckon_trust};
use super::data_rows::place_of;
use super::heading_year::read_results_year;
use super::identity::KnownSchools;
use super::import_report::{ImportReport, SetAside};
use super::normalize_cell::{normalize_cell, plain_text};
use super::sheet::{SheetView, is_filled};
use super::{CellProblem, ColumnMeaning, Matching, Placed, RowAside, Shape};
use crate::entry::{Column, Entries, Entry, Field, SchoolFact, SchoolTable, dated_cohort};
use crate::measures::{AcademicYear, CohortId, Measure, why_none};

/// What was taken from a sheet.
#[derive(Debug, Clone, PartialEq)]
pub struct Import {
    /// Whose figures they are.
    pub shape: Shape,
    /// The schools; empty where the figures are the whole trust's.
    pub table: SchoolTable,
    /// The whole trust's figures; empty where they are of schools.
    pub whole: Entries,
    /// The years of the figures in the fields that name none, of each cohort whose year is known.
    pub results_years: Vec<(CohortId, AcademicYear)>,
    /// What became of every cell.
    pub account: ImportReport,
}

/// The rows of one school, in several years, or the whole trust's.
#[derive(Debug, Default)]
struct Group {
    /// The first of its rows.
    row: usize,
    years: BTreeSet<Option<AcademicYear>>,
    /// What is kept: the place of its column among all that are kept, and of the cell.
    slots: Vec<(usize, usize)>,
}

/// What is gathered while a sheet is read.
struct Taking<'a> {
    matching: &'a Matching,
    sheet: SheetView<'a>,
    account: ImportReport,
    known: KnownSchools,
    groups: Vec<Group>,
    kept: Vec<Kept>,
    targets: Vec<Column>,
    slot_of: BTreeMap<(usize, Option<AcademicYear>), usize>,
}

impl Matching {
    /// Takes what the sheet holds; `rows` and `measures` are those that it was understood with.
    #[must_use]
    pub fn take(&self, rows: &[Vec<String>], measures: &[&Measure]) -> Import {
        let sheet = SheetView::new(rows, self.is_turned());
        let cells = rows.iter().flatten();
        let mut taking = Taking {
            matching: self,
            sheet,
            account: ImportReport {
                filled: cells.filter(|text| is_filled(text)).count(),
                ..ImportReport::default()
            },
            known: KnownSchools::default(),
            groups: Vec::new(),
            kept: Vec::new(),
            targets: Vec::new(),
            slot_of: BTreeMap::new(),
        };
        for row in 0..sheet.height() {
            taking.take_row(row, measures);
        }
        taking.finish(measures)
    }
}

impl Taking<'_> {
    fn take_row(&mut self, row: usize, measures: &[&Measure]) {
        let filled = self.sheet.filled(row).count();
        if row < self.matching.first_data_row() {
            self.account.headings += filled;
            return;
        }
        match self.matching.why_aside(row) {
            Some(RowAside::Total) => self.account.set_aside(SetAside::TotalRow, filled),
            Some(RowAside::Remark) => self.account.set_aside(SetAside::Remark, filled),
            Some(RowAside::Chosen) => self.account.set_aside(SetAside::ChosenRow, filled),
            None => self.take_cells(row, measures),
        }
    }

    fn take_cells(&mut self, row: usize, measures: &[&Measure]) {
        let mut used = Vec::new();
        for (place, text) in self.sheet.filled(row) {
            match self.matching.columns().get(place) {
                Some(column) if column.repeats.is_some() => {
                    self.account.set_aside(SetAside::RepeatedColumn, 1);
                }
                Some(column) if column.is_used() => used.push((place, text)),
                _ => self.account.set_aside(SetAside::ColumnNotUsed, 1),
            }
        }
        let year = match self.year_of(row, &used) {
            Ok(year) => year,
            Err(cells) => {
                self.account.set_aside(SetAside::NoYear, cells);
                return;
            }
        };
        let is_year = |place: usize| self.matching.columns()[place].meaning == ColumnMeaning::Year;
        let before = used.len();
        used.retain(|(place, _)| !is_year(*place));
        self.account.taken += before - used.len();
        if self.matching.shape() == Shape::WholeTrust {
            let before = used.len();
            used.retain(|(place, _)| self.matching.columns()[*place].meaning.field().is_some());
            self.account.set_aside(SetAside::OfSchools, before - used.len());
        }
        if used.is_empty() {
            return;
        }
        let Some(group) = self.group_of(row, year) else {
            self.account.set_aside(SetAside::RepeatedRow, used.len());
            return;
        };
        for (place, _) in used {
            match self.slot(place, year, measures) {
                Some(slot) => self.keep(group, row, place, (slot, year)),
                None => self.account.set_aside(SetAside::ColumnNotUsed, 1),
            }
        }
    }

    /// The year of a row, `None` where there is no column for it; or, where its year cannot be known, how many cells that
    /// leaves without one. A year that cannot be read is refused.
    fn year_of(&mut self, row: usize, used: &[(usize, &str)]) -> Result<Option<AcademicYear>, usize> {
        let Some(column) = self.matching.year_column() else {
            return Ok(None);
        };
        let text = self.sheet.text(row, column);
        if let Some(year) = read_results_year(text) {
            return Ok(Some(year));
        }
        if !is_filled(text) {
            return Err(used.len());
        }
        let text = plain_text(text);
        let name = place_of(self.matching.columns(), SchoolFact::Name);
        self.account.refused.push(Placed {
            address: self.sheet.address(row, column),
            school: plain_text(name.map_or("", |name| self.sheet.text(row, name))),
            heading: self.matching.columns()[column].heading.clone(),
            what: CellProblem::NotAYear(text.clone()),
            text,
        });
        Err(used.len() - 1)
    }

    /// The group of a row: that of the same school in other years, or a new one; `None` for a repeated row of the whole
    /// trust, which has one group.
    fn group_of(&mut self, row: usize, year: Option<AcademicYear>) -> Option<usize> {
        let text = |fact| {
            let place = place_of(self.matching.columns(), fact);
            plain_text(place.map_or("", |place| self.sheet.text(row, place)))
        };
        let (urn, name) = (text(SchoolFact::Urn), text(SchoolFact::Name));
        let whole = self.matching.shape() == Shape::WholeTrust;
        let known = if whole {
            (!self.groups.is_empty()).then_some(0)
        } else {
            self.known.find(&urn, &name)
        };
        let joined = known.filter(|place| self.groups[*place].years.insert(year));
        if whole && known.is_some() {
            return joined;
        }
        let place = joined.unwrap_or(self.groups.len());
        if joined.is_none() {
            self.groups.push(Group {
                row,
                years: BTreeSet::from([year]),
                slots: Vec::new(),
            });
        }
        // A repeated row is not what later rows are held against.
        if known.is_none() || joined.is_some() {
            self.known.add(place, &urn, &name);
        }
        Some(place)
    }

    /// Keeps a cell for the table, unless another says the same.
    fn keep(&mut self, group: usize, row: usize, place: usize, (slot, year): (usize, Option<AcademicYear>)) {
        let column = &self.matching.columns()[place];
        let kept = Kept {
            row,
            column: place,
            year,
            group,
            slot,
            text: normalize_cell(self.sheet.text(row, place), column.written),
            aside: false,
        };
        let cell = self.kept.len();
        let slots = &mut self.groups[group].slots;
        match slots.iter_mut().find(|(other, _)| *other == slot) {
            None => slots.push((slot, cell)),
            Some((_, other)) if self.kept[*other].text == kept.text => {}
            // Of a school that is said which holds in the newest year.
            Some((_, other)) => {
                let is_fact = matches!(self.targets[slot], Column::Fact(_));
                let aside = if is_fact && year > self.kept[*other].year {
                    std::mem::replace(other, cell)
                } else {
                    cell
                };
                let old = self.kept.get_mut(aside);
                if let Some(old) = old {
                    old.aside = true;
                } else {
                    self.kept.push(Kept { aside: true, ..kept });
                    return;
                }
            }
        }
        self.kept.push(kept);
    }

    /// The column of the table for a column of the sheet in a row of a year. A figure of the latest year that was not
    /// produced in it keeps the year, so that the table can say so.
    fn slot(&mut self, place: usize, row_year: Option<AcademicYear>, measures: &[&Measure]) -> Option<usize> {
        if let Some(slot) = self.slot_of.get(&(place, row_year)) {
            return Some(*slot);
        }
        let meaning = self.matching.columns()[place].meaning.clone();
        let field = meaning.field();
        let year = field.and_then(|field| field.year).or(row_year);
        let not_produced = |year| {
            let Some(Entry::Figure(id)) = field.map(|field| &field.entry) else {
                return false;
            };
            let measure = measures.iter().find(|measure| measure.id == *id);
            measure.is_some_and(|measure| why_none(measure, year).is_some())
        };
        let cohort = field.and_then(|field| {
            let measures = measures.iter().copied();
            dated_cohort(&field.clone().in_year(None), measures)
        });
        let latest = cohort.and_then(|cohort| self.matching.newest_of(&cohort));
        let earlier = year.filter(|year| Some(*year) != latest || not_produced(*year));
        let target = meaning.in_year(earlier).column()?;
        let known = self.targets.iter().position(|other| *other == target);
        let slot = known.unwrap_or(self.targets.len());
        if known.is_none() {
            self.targets.push(target);
        }
        self.slot_of.insert((place, row_year), slot);
        Some(slot)
    }

    fn finish(mut self, measures: &[&Measure]) -> Import {
        let measures = self.measures_in_use(measures);
        let mut table = SchoolTable::default();
        let mut whole = Entries::default();
        let shape = self.matching.shape();
        for group in &self.groups {
            let cells = group
                .slots
                .iter()
                .map(|(slot, cell)| (&self.targets[*slot], self.kept[*cell].text.clone()));
            match shape {
                Shape::Schools => {
                    table.add_row(cells);
                }
                Shape::WholeTrust => {
                    for (field, text) in cells.filter_map(|(column, text)| Some((field_of(column)?, text))) {
                        whole.put(field.clone(), text);
                    }
                }
            }
        }
        let mut results_years = Vec::new();
        for field in self.targets.iter().filter_map(field_of) {
            let cohort = dated_cohort(field, measures.iter().copied());
            let year = cohort.and_then(|cohort| Some((self.matching.results_year(&cohort)?, cohort)));
            if let Some((year, cohort)) = year
                && results_years.iter().all(|(known, _)| *known != cohort)
            {
                results_years.push((cohort, year));
            }
        }
        let first_rows: Vec<usize> = self.groups.iter().map(|group| group.row).collect();
        let cells = Cells {
            matching: self.matching,
            sheet: self.sheet,
            kept: &self.kept,
            targets: &self.targets,
        };
        match shape {
            Shape::Schools => reckon_schools(&mut self.account, &cells, &table, &first_rows, &measures),
            Shape::WholeTrust => reckon_trust(&mut self.account, &cells, &whole, &measures),
        }
        self.account.refused.sort_by_key(|one| one.address);
        Import {
            shape,
            table,
            whole,
            results_years,
            account: self.account,
        }
    }

    /// The measures that any kept cell is of, and those that share their pupils, so that checking takes no longer for
    /// measures that the sheet has not.
    fn measures_in_use<'m>(&self, measures: &[&'m Measure]) -> Vec<&'m Measure> {
        let fields: Vec<&Field> = self.targets.iter().filter_map(field_of).collect();
        let is_used = |measure: &&&Measure| {
            let cohort = measure.shared_cohort();
            fields.iter().any(|field| match &field.entry {
                Entry::Figure(id) | Entry::MeasurePupils(id) => *id == measure.id,
                Entry::CohortPupils(other) => *other == cohort,
                Entry::Circumstance(..) | Entry::Region | Entry::ResultsYear(_) => false,
            })
        };
        measures.iter().filter(is_used).copied().collect()
    }
}

const fn field_of(column: &Column) -> Option<&Field> {
    match column {
        Column::Outcome(field) => Some(field),
        Column::Fact(_) => None,
    }
}
