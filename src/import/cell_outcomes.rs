//! What each cell that went into the table turned out to be: taken, a mark of the Department's, or refused. It is the
//! table's own check that says so, told with the address that the cell has in the sheet.

use super::cell_mark::proposed;
use super::import_report::{ImportReport, SetAside};
use super::normalize_cell::plain_text;
use super::sheet::SheetView;
use super::{Address, CellProblem, Matching, Placed, Shape};
use crate::entry::{
    Column, Entries, Entry, Field, FieldProblem, FigureProblem, PupilsProblem, Refusal, SchoolTable,
    Standing, SuppressionCode,
};
use crate::measures::{AcademicYear, Measure, NoFigure, why_none};
use crate::spreadsheet::CellNote;

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
    /// Whether it is a percentage made of a number of pupils.
    pub(super) is_counted: bool,
    /// Whether another cell speaks for it.
    pub(super) aside: bool,
    /// The cell that says something else in its place; then neither is used.
    pub(super) contradicts: Option<Address>,
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

    /// What is to be said before the table is asked: whether a cell is spoken for or contradicted.
    fn is_out(&self, account: &mut ImportReport, cell: &Kept, school: &dyn Fn() -> String) -> bool {
        if cell.aside {
            account.set_aside(SetAside::SaidElsewhere, 1);
            return true;
        }
        if let Some(other) = cell.contradicts {
            let what = CellProblem::Contradiction(other);
            account.refused.push(self.placed(cell, school(), what));
            return true;
        }
        false
    }

    /// Accounts for a cell with a mark that stands for no figure: an error of the spreadsheet is none.
    fn withhold(&self, account: &mut ImportReport, cell: &Kept, school: String, mark: SuppressionCode) {
        let text = self.sheet.text(cell.row, cell.column);
        if is_error(&plain_text(text)) {
            let what = CellProblem::SpreadsheetError;
            account.refused.push(self.placed(cell, school, what));
        } else {
            account.withheld.push(self.placed(cell, school, mark));
        }
    }

    /// Why the cell cannot be used, as far as the sheet knows better than the table.
    fn problem(&self, cell: &Kept, refusal: Refusal) -> CellProblem {
        if let Some(CellNote::FormattedAsDate(number)) = self.sheet.note(cell.row, cell.column) {
            return CellProblem::FormattedAsDate(number.clone());
        }
        let text = plain_text(self.sheet.text(cell.row, cell.column));
        if text.chars().count() > 1 && text.chars().all(|letter| letter == '#') {
            return CellProblem::TooNarrow;
        }
        if is_error(&text) {
            return CellProblem::SpreadsheetError;
        }
        let is_number = matches!(
            &refusal,
            Refusal::Field(
                FieldProblem::Figure(FigureProblem::Number(_))
                    | FieldProblem::Pupils(PupilsProblem::Number(_))
            )
        );
        let format = self.matching.format(cell.row, cell.column);
        let is_percentage = format.is_some_and(|format| format.asks_about_fractions);
        match proposed(&text, is_percentage).filter(|_| is_number) {
            Some(figure) => CellProblem::Proposed(figure),
            None => CellProblem::Refused(refusal),
        }
    }
}

/// Whether a text is an error of Excel's or LibreOffice's.
pub(super) fn is_error(text: &str) -> bool {
    let body = text.strip_prefix('#').unwrap_or_default();
    let is_excels = body.len() > 1
        && body.starts_with(|first: char| first.is_ascii_uppercase())
        && body.chars().all(|letter| {
            letter.is_ascii_uppercase() || letter.is_ascii_digit() || matches!(letter, '/' | '_' | '!' | '?')
        });
    let is_libre_offices = text
        .strip_prefix("Err:")
        .is_some_and(|code| code.parse::<u16>().is_ok());
    is_excels || is_libre_offices
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

/// Accounts for the cells of schools.
pub(super) fn account_for_schools(
    account: &mut ImportReport,
    cells: &Cells<'_>,
    table: &SchoolTable,
    measures: &[&Measure],
) {
    let check = table.check(measures);
    let rows = table.rows();
    let refused = ByPlace::new(&check.refused, rows.len());
    let withheld = ByPlace::new(&check.withheld, rows.len());
    let doubts = ByPlace::new(&check.doubts, rows.len());
    for cell in cells.kept {
        let column = &cells.targets[cell.slot];
        let school = || rows[cell.group].called(cell.group);
        if cells.is_out(account, cell, &school) {
            continue;
        }
        if let Some(refusal) = refused.find(cell.group, column) {
            let what = cells.problem(cell, refusal.clone());
            account.refused.push(cells.placed(cell, school(), what));
            continue;
        }
        if let Some(mark) = withheld.find(cell.group, column) {
            cells.withhold(account, cell, school(), *mark);
            continue;
        }
        account.taken += 1;
        if let Some(doubt) = doubts.find(cell.group, column) {
            account.doubts.push(cells.placed(cell, school(), doubt.clone()));
        }
    }
}

/// Accounts for the cells of the whole trust.
pub(super) fn account_for_trust(
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
        if cells.is_out(account, cell, &school) {
            // It has been accounted for.
        } else if let Some(mark) = SuppressionCode::parse(&cell.text) {
            cells.withhold(account, cell, school(), mark);
        } else if let Some(none) = not_produced(field, measures) {
            let what = CellProblem::Refused(Refusal::NoneThatYear(none));
            account.refused.push(cells.placed(cell, school(), what));
        } else if let Some(problem) = whole.problem(field, measures.iter().copied()) {
            let what = cells.problem(cell, Refusal::Field(problem));
            account.refused.push(cells.placed(cell, school(), what));
        } else {
            account.taken += 1;
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
