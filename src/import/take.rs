//! From a sheet as it is understood to the table of schools, or to the whole trust's fields, with an account of every cell.
//! Rows of the same school in several years become one row of the table.

use std::collections::BTreeMap;

use super::cell_outcomes::{Cells, Kept, account_for_schools, account_for_trust};
use super::cell_text::CellText;
use super::data_rows::place_of;
use super::heading_year::read_row_year;
use super::identity::{KnownSchools, numbers_schools};
use super::import_report::{ImportReport, SetAside};
use super::normalize_cell::plain_text;
use super::number::number;
use super::sheet::{SheetView, is_filled};
use super::{CellProblem, ColumnMeaning, Matching, Placed, Shape, UnusedReason};
use crate::entry::{Column, Entries, Entry, Field, RowId, SchoolFact, SchoolTable, dated_cohort};
use crate::measures::{AcademicYear, CohortId, Measure, why_none};
use crate::spreadsheet::{CellNote, Sheet};

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
    /// The row with the school's name and URN.
    school: usize,
    /// What is kept: the place of its column among all that are kept, and of the cell.
    slots: Vec<(usize, usize)>,
}

/// What is gathered while a sheet is read.
pub(super) struct ImportBuilder<'a> {
    pub(super) matching: &'a Matching,
    pub(super) sheet: SheetView<'a>,
    pub(super) account: ImportReport,
    known: KnownSchools,
    groups: Vec<Group>,
    kept: Vec<Kept>,
    targets: Vec<Column>,
    slot_of: BTreeMap<(usize, usize, Option<AcademicYear>), usize>,
}

impl Matching {
    /// Takes what the sheet holds; `sheet` and `measures` are those that it was understood with. What a question is open
    /// about is left out.
    #[must_use]
    pub fn take(&self, sheet: &Sheet, measures: &[&Measure]) -> Import {
        let view = SheetView::new(sheet, self.is_turned());
        let cells = sheet.rows().iter().flatten();
        let without_result = (0..view.height()).map(|row| view.without_result(row).len());
        let mut taking = ImportBuilder {
            matching: self,
            account: ImportReport {
                filled: cells.filter(|text| is_filled(text)).count() + without_result.sum::<usize>(),
                ..ImportReport::default()
            },
            sheet: view,
            known: KnownSchools::default(),
            groups: Vec::new(),
            kept: Vec::new(),
            targets: Vec::new(),
            slot_of: BTreeMap::new(),
        };
        for row in 0..taking.sheet.height() {
            taking.take_row(row, measures);
        }
        taking.finish(measures)
    }
}

impl ImportBuilder<'_> {
    fn take_row(&mut self, row: usize, measures: &[&Measure]) {
        let without_result = self.sheet.without_result(row);
        let filled = self.sheet.filled(row).count() + without_result.len();
        if row < self.matching.first_data_row() {
            self.account.headings += filled;
            return;
        }
        let why = match self.matching.why_aside(row) {
            Some(UnusedReason::Total) => SetAside::TotalRow,
            Some(UnusedReason::Record) => SetAside::OtherRecord,
            Some(UnusedReason::Remark | UnusedReason::Line) => SetAside::Remark,
            Some(UnusedReason::OtherTable) => SetAside::OtherTable,
            Some(UnusedReason::Hidden) => SetAside::HiddenRow,
            Some(UnusedReason::Asked) => SetAside::Asked,
            Some(UnusedReason::OtherValue) => SetAside::OtherValue,
            Some(UnusedReason::Chosen) => SetAside::ChosenRow,
            None => {
                self.refuse_formulas(row, &without_result);
                return self.take_cells(row, measures);
            }
        };
        self.account.set_aside(why, filled);
    }

    /// Formulas without a result, in columns that are used.
    fn refuse_formulas(&mut self, row: usize, columns: &[usize]) {
        for place in columns {
            match self.matching.columns().get(*place) {
                Some(column) if column.is_used() => {
                    let problem = CellProblem::FormulaWithoutResult;
                    self.refuse(row, *place, problem);
                }
                _ => self.account.set_aside(SetAside::ColumnNotUsed, 1),
            }
        }
    }

    pub(super) fn refuse(&mut self, row: usize, place: usize, what: CellProblem) {
        let columns = self.matching.columns();
        let name = place_of(columns, SchoolFact::Name);
        let school = self.matching.data_row(row).map_or(row, |data| data.school);
        self.account.refused.push(Placed {
            address: self.sheet.address(row, place),
            school: plain_text(name.map_or("", |name| self.sheet.merged_text(school, name))),
            heading: columns[place].heading.clone(),
            text: plain_text(self.sheet.text(row, place)),
            what,
        });
    }

    fn take_cells(&mut self, row: usize, measures: &[&Measure]) {
        let mut used = Vec::new();
        for (place, text) in self.sheet.filled(row) {
            let holds = self
                .matching
                .format(row, place)
                .is_some_and(|format| format.meaning != ColumnMeaning::NotUsed);
            match self.matching.columns().get(place) {
                Some(column) if column.repeats.is_some() => {
                    self.account.set_aside(SetAside::RepeatedColumn, 1);
                }
                Some(column) if column.is_used() && holds => used.push((place, text)),
                _ => self.account.set_aside(SetAside::ColumnNotUsed, 1),
            }
        }
        used.retain(|(place, text)| !self.take_year(row, *place, text));
        let Ok(year) = self.matching.year_of(&self.sheet, row) else {
            self.account.set_aside(SetAside::Asked, used.len());
            return;
        };
        if self.matching.shape() == Shape::WholeTrust {
            let before = used.len();
            used.retain(|(place, _)| {
                self.matching.columns()[*place].meaning.field().is_some() || self.is_of_row(row, *place)
            });
            self.account.set_aside(SetAside::OfSchools, before - used.len());
        }
        if used.is_empty() {
            return;
        }
        let group = self.group_of(row);
        for (place, _) in used {
            let Some(text) = self.cell_text(row, place) else {
                continue;
            };
            match self.slot(row, place, year, measures) {
                Some(slot) => self.keep(group, row, place, (slot, year), text),
                None => self.account.set_aside(SetAside::ColumnNotUsed, 1),
            }
        }
    }

    fn is_of_row(&self, row: usize, place: usize) -> bool {
        let format = self.matching.format(row, place);
        format.is_some_and(|format| format.meaning.field().is_some())
    }

    /// Accounts for a cell in the column of years; whether it is in that.
    fn take_year(&mut self, row: usize, place: usize, text: &str) -> bool {
        if self.matching.columns()[place].meaning != ColumnMeaning::Year {
            return false;
        }
        if read_row_year(&self.sheet, row, place).is_some() {
            self.account.taken += 1;
        } else {
            let problem = match self.sheet.note(row, place) {
                Some(CellNote::FormattedAsDate(number)) => CellProblem::FormattedAsDate(number.clone()),
                _ => CellProblem::NotAYear(plain_text(text)),
            };
            self.refuse(row, place, problem);
        }
        true
    }

    /// The group of a row: that of the same school in other rows, or a new one. The whole trust has one.
    fn group_of(&mut self, row: usize) -> usize {
        let school = self.matching.data_row(row).map_or(row, |data| data.school);
        let text = |fact| {
            let place = place_of(self.matching.columns(), fact);
            plain_text(place.map_or("", |place| self.sheet.merged_text(school, place)))
        };
        let (urn, mut name) = (text(SchoolFact::Urn), text(SchoolFact::Name));
        let mut columns = self.matching.columns().iter();
        if let Some(place) = columns.position(|column| numbers_schools(&column.heading)) {
            name = format!("{name} {}", plain_text(self.sheet.merged_text(school, place)));
        }
        let has_one = self.matching.shape() == Shape::WholeTrust || self.matching.one_school.is_some();
        let known = if has_one {
            (!self.groups.is_empty()).then_some(0)
        } else {
            self.known.find(&urn, &name)
        };
        let place = known.unwrap_or(self.groups.len());
        if known.is_none() {
            self.groups.push(Group {
                school,
                slots: Vec::new(),
            });
        }
        self.known.add(place, &urn, &name);
        place
    }

    /// Keeps a cell for the table. Another cell that says the same speaks for it; one that says something else contradicts
    /// it, and then neither is used, except of what is said of a school, where the newest year holds.
    fn keep(
        &mut self,
        group: usize,
        row: usize,
        place: usize,
        (slot, year): (usize, Option<AcademicYear>),
        text: CellText,
    ) {
        let mut kept = Kept {
            row,
            column: place,
            year,
            group,
            slot,
            text: text.text,
            is_counted: text.is_counted,
            aside: false,
            contradicts: None,
        };
        let cell = self.kept.len();
        let slots = &mut self.groups[group].slots;
        let Some((_, holder)) = slots.iter_mut().find(|(other, _)| *other == slot) else {
            slots.push((slot, cell));
            self.kept.push(kept);
            return;
        };
        let other = &mut self.kept[*holder];
        let is_same = other.text == kept.text || same_number(&other.text, &kept.text);
        let is_free = matches!(self.targets[slot], Column::Fact(fact) if fact != SchoolFact::OnRoll);
        if is_same {
            // One cell in the table, and both are what it says.
        } else if is_free || matches!(self.targets[slot], Column::Fact(_)) && year != other.year {
            if year > other.year {
                other.aside = true;
                *holder = cell;
            } else {
                kept.aside = true;
            }
        } else if other.is_counted != kept.is_counted {
            // The percentage itself says it better than the number it is made of.
            if other.is_counted {
                other.aside = true;
                *holder = cell;
            } else {
                kept.aside = true;
            }
        } else {
            kept.contradicts = Some(self.sheet.address(other.row, other.column));
            other.contradicts = Some(self.sheet.address(row, place));
        }
        self.kept.push(kept);
    }

    /// The column of the table for a column of the sheet in a row of a year. A figure of the latest year that was not
    /// produced in it keeps the year, so that the table can say so.
    fn slot(
        &mut self,
        row: usize,
        place: usize,
        row_year: Option<AcademicYear>,
        measures: &[&Measure],
    ) -> Option<usize> {
        let key = (self.matching.long.variant(row), place, row_year);
        if let Some(slot) = self.slot_of.get(&key) {
            return Some(*slot);
        }
        let meaning = self.matching.format(row, place)?.meaning.clone();
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
        self.slot_of.insert(key, slot);
        Some(slot)
    }

    fn finish(mut self, measures: &[&Measure]) -> Import {
        let measures = self.measures_in_use(measures);
        let mut table = SchoolTable::default();
        let mut whole = Entries::default();
        let shape = self.matching.shape();
        for group in &self.groups {
            let cells = group.slots.iter().filter_map(|(slot, cell)| {
                let kept = &self.kept[*cell];
                let is_used = kept.contradicts.is_none();
                is_used.then(|| (&self.targets[*slot], kept.text.clone()))
            });
            match shape {
                Shape::Schools => {
                    let id = table.add_row(cells);
                    self.name_school(&mut table, id, group.school);
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
        let cells = Cells {
            matching: self.matching,
            sheet: self.sheet.clone(),
            kept: &self.kept,
            targets: &self.targets,
        };
        match shape {
            Shape::Schools => account_for_schools(&mut self.account, &cells, &table, &measures),
            Shape::WholeTrust => account_for_trust(&mut self.account, &cells, &whole, &measures),
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

    /// Puts the name and URN of a school into its row where they are in a row that is not used itself.
    fn name_school(&self, table: &mut SchoolTable, id: RowId, school: usize) {
        let name = Column::Fact(SchoolFact::Name);
        if let Some(school) = &self.matching.one_school
            && table.text(id, &name).is_empty()
        {
            table.put(id, &name, school.clone());
        }
        for fact in [SchoolFact::Name, SchoolFact::Urn] {
            let column = Column::Fact(fact);
            let place = place_of(self.matching.columns(), fact);
            let text = plain_text(place.map_or("", |place| self.sheet.merged_text(school, place)));
            if table.text(id, &column).is_empty() && !text.is_empty() {
                table.put(id, &column, text);
            }
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

fn same_number(one: &str, other: &str) -> bool {
    let value = |text: &str| number(text).map(|number| number.value);
    value(one).is_some() && value(one) == value(other) && one.ends_with('%') == other.ends_with('%')
}

const fn field_of(column: &Column) -> Option<&Field> {
    match column {
        Column::Outcome(field) => Some(field),
        Column::Fact(_) => None,
    }
}
