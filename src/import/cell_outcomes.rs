//! What each cell that went into the table turned out to be: taken, a mark of the Department's, or refused. It is the
//! table's own check that says so, told with the address that the cell has in the sheet.

use super::import_report::{ImportReport, SetAside};
use super::sheet::SheetView;
use super::{CellProblem, Matching, Placed, Shape};
use crate::entry::{Column, Entries, Entry, Field, Refusal, SchoolTable, Standing, SuppressionCode};
use crate::measures::{AcademicYear, Measure, NoFigure, why_none};

/// A cell that went into the table, or that another one there speaks for.
#[derive(Debug)]
pub(super) struct Kept {
    pub(super) row: usize,
    pub(super) column: usize,
    pub(super) year: Option<AcademicYear>,
    /// The place of its row in the table.
    pub(super) group: usize,
    /// The place of its column among all that are kept.
    pub(super) slot: usize,
    pub(super) text: String,
    /// Whether another cell says something else in its place.
    pub(super) aside: bool,
}

/// Every cell that was kept, and where it came from.
pub(super) struct Cells<'a> {
    pub(super) matching: &'a Matching,
    pub(super) sheet: SheetView<'a>,
    pub(super) kept: &'a [Kept],
    pub(super) targets: &'a [Column],
}

impl Cells<'_> {
    fn placed<T>(&self, cell: &Kept, school: String, what: T) -> Placed<T> {
        Placed {
            address: self.sheet.address(cell.row, cell.column),
            school,
            heading: self.matching.columns()[cell.column].heading.clone(),
            text: super::normalize_cell::plain_text(self.sheet.text(cell.row, cell.column)),
            what,
        }
    }
}

/// What is said of cells, by the rows of the table.
struct ByPlace<'a, T> {
    all: &'a [Standing<T>],
    /// Where those of each row begin.
    starts: Vec<usize>,
}

impl<'a, T> ByPlace<'a, T> {
    fn new(all: &'a [Standing<T>], rows: usize) -> Self {
        let mut starts = vec![0; rows + 1];
        for one in all {
            starts[one.place + 1] += 1;
        }
        for place in 0..rows {
            starts[place + 1] += starts[place];
        }
        Self { all, starts }
    }

    fn find(&self, place: usize, column: &Column) -> Option<&'a T> {
        let of_row = &self.all[self.starts[place]..self.starts[place + 1]];
        of_row
            .iter()
            .find(|one| one.column == *column)
            .map(|one| &one.what)
    }
}

/// Accounts for the cells of schools; `first_rows` are the sheet's rows with which those of the table began.
pub(super) fn reckon_schools(
    account: &mut ImportReport,
    cells: &Cells<'_>,
    table: &SchoolTable,
    first_rows: &[usize],
    measures: &[&Measure],
) {
    let check = table.check(measures);
    let rows = table.rows();
    let refused = ByPlace::new(&check.refused, rows.len());
    let withheld = ByPlace::new(&check.withheld, rows.len());
    let doubts = ByPlace::new(&check.doubts, rows.len());
    let repeated = table.repeated();
    for cell in cells.kept {
        let column = &cells.targets[cell.slot];
        let school = || rows[cell.group].called(cell.group);
        if cell.aside {
            account.set_aside(SetAside::SaidElsewhere, 1);
            continue;
        }
        let is_repeated = repeated.binary_search(&cell.group).is_ok();
        match refused.find(cell.group, column) {
            Some(Refusal::Duplicate { name, other }) => {
                let row = first_rows.get(other - 1).copied().unwrap_or_default();
                let what = CellProblem::Duplicate {
                    name: name.clone(),
                    other: cells.matching.row_line(row),
                };
                account.refused.push(cells.placed(cell, school(), what));
                continue;
            }
            _ if is_repeated => {
                account.set_aside(SetAside::RepeatedRow, 1);
                continue;
            }
            Some(refusal) => {
                let what = CellProblem::Refused(refusal.clone());
                account.refused.push(cells.placed(cell, school(), what));
                continue;
            }
            None => {}
        }
        if let Some(mark) = withheld.find(cell.group, column) {
            account.withheld.push(cells.placed(cell, school(), *mark));
            continue;
        }
        account.taken += 1;
        if let Some(doubt) = doubts.find(cell.group, column) {
            account.doubts.push(cells.placed(cell, school(), doubt.clone()));
        }
    }
}

/// Accounts for the cells of the whole trust.
pub(super) fn reckon_trust(
    account: &mut ImportReport,
    cells: &Cells<'_>,
    whole: &Entries,
    measures: &[&Measure],
) {
    let school = || Shape::YOUR_TRUST.to_owned();
    for cell in cells.kept {
        let Column::Outcome(field) = &cells.targets[cell.slot] else {
            account.set_aside(SetAside::OfSchools, 1);
            continue;
        };
        if cell.aside {
            account.set_aside(SetAside::SaidElsewhere, 1);
        } else if let Some(mark) = SuppressionCode::parse(&cell.text) {
            account.withheld.push(cells.placed(cell, school(), mark));
        } else if let Some(none) = not_produced(field, measures) {
            let what = CellProblem::Refused(Refusal::NoneThatYear(none));
            account.refused.push(cells.placed(cell, school(), what));
        } else if let Some(problem) = whole.problem(field, measures.iter().copied()) {
            let what = CellProblem::Refused(Refusal::Field(problem));
            account.refused.push(cells.placed(cell, school(), what));
        } else {
            account.taken += 1;
            if let Some(doubt) = whole.doubt(field, measures.iter().copied()) {
                account.doubts.push(cells.placed(cell, school(), doubt));
            }
        }
    }
}

/// Why there can be no such figure: the fields of a whole trust do not say so themselves.
fn not_produced(field: &Field, measures: &[&Measure]) -> Option<NoFigure> {
    let Entry::Figure(id) = &field.entry else {
        return None;
    };
    let measure = measures.iter().find(|measure| measure.id == *id)?;
    why_none(measure, field.year?)
}
