//! The table of schools as CSV, which this page and every spreadsheet program can read again. What could be taken for a
//! formula is defused. Figures that would point at 1 to 5 pupils are replaced by the Department's mark for suppressed
//! ones, unless it is a private copy: that reads back as the same table.

use crate::analysis::{Disclosure, SafeRow, SafeTable};
use crate::entry::{Column, Entry, Field, RowId, SchoolTable};
use crate::measures::{IntervalMethod, Measure, PupilGroup};
use crate::spreadsheet::{BYTE_ORDER_MARK, Sheet, write_csv};
use crate::wording::school_csv_title;

/// What to write.
#[derive(Debug, Clone, Copy)]
pub struct SchoolCsv<'a> {
    /// The schools.
    pub table: &'a SchoolTable,
    /// The measures that the page knows.
    pub measures: &'a [&'a Measure],
    /// Whether small counts are left out.
    pub disclosure: Disclosure,
    /// Whether any of the figures are the example's.
    pub is_example: bool,
}

/// What stands in the place of a figure that is left out: the Department's own mark.
const LEFT_OUT: &str = "SUPP";

/// The file's text, with a byte-order mark, by which Excel knows its encoding. Above the headings it says what it is.
#[must_use]
pub fn school_csv(asked: SchoolCsv<'_>) -> String {
    let guarded;
    let table = match asked.disclosure {
        Disclosure::PrivateCopy => asked.table,
        Disclosure::Guarded => {
            guarded = guard(asked.table, asked.measures);
            &guarded
        }
    };
    let title = school_csv_title(asked.is_example, asked.disclosure, LEFT_OUT);
    let mut rows = vec![vec![title]];
    rows.extend(table.to_rows(asked.measures));
    BYTE_ORDER_MARK.to_owned() + &write_csv(&Sheet::new("Schools", rows))
}

/// The table without what would point at a few pupils, in every column and year.
fn guard(table: &SchoolTable, measures: &[&Measure]) -> SchoolTable {
    let mut guarded = table.clone();
    for field in table.fields() {
        let Entry::Figure(id) = &field.entry else { continue };
        if let Some(measure) = measures.iter().copied().find(|measure| measure.id == *id) {
            guard_measure(table, measure, &field, &mut guarded);
        }
    }
    guard_pupils(table, &mut guarded);
    guarded
}

/// Leaves out numbers of 1 to 5 pupils that stand beside no figure, of any group, and a group's number that would give as
/// few of the others.
fn guard_pupils(table: &SchoolTable, guarded: &mut SchoolTable) {
    let of_pupils = |field: &Field| matches!(field.entry, Entry::CohortPupils(_) | Entry::MeasurePupils(_));
    for row in table.rows() {
        let count = |field: &Field| {
            row.text(&Column::Outcome(field.clone()))
                .trim()
                .parse::<u32>()
                .ok()
        };
        for (field, _) in row.outcomes().iter().filter(|(field, _)| of_pupils(field)) {
            let Some(pupils) = count(field) else { continue };
            let all = count(&field.clone().of_group(PupilGroup::All)).unwrap_or(pupils);
            let row_of = SafeRow::of(Disclosure::Guarded, all.max(pupils), pupils);
            if row_of.count.shown().is_none() {
                guarded.put(row.id(), &Column::Outcome(field.clone()), LEFT_OUT);
            }
        }
    }
}

/// A school's place among those that are guarded together: its row, its pupils, and those who attained the outcome.
struct Counted {
    row: RowId,
    cohort: u32,
    count: u32,
}

fn guard_measure(table: &SchoolTable, measure: &Measure, field: &Field, guarded: &mut SchoolTable) {
    let is_share = measure.interval == IntervalMethod::Wilson;
    let counted: Vec<Counted> = table
        .rows()
        .iter()
        .filter_map(|row| {
            let entered = row.outcomes().read(measure, field.group, field.year);
            let (figure, pupils) = (*entered.figure.value()?, *entered.pupils.value()?);
            let cohort = pupils.count();
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a share of the pupils, rounded to whole ones"
            )]
            let count = (figure.value / 100.0 * f64::from(cohort)).round().max(0.0) as u32;
            Some(Counted {
                row: row.id(),
                cohort,
                // A mean counts nobody apart: only the cohort itself can be too small.
                count: if is_share { count } else { cohort },
            })
        })
        .collect();
    let counts: Vec<_> = counted.iter().map(|one| (one.cohort, one.count)).collect();
    let safe = SafeTable::of(Disclosure::Guarded, &counts);
    for (one, row) in counted.iter().zip(&safe.schools) {
        let shown = if is_share {
            row.percentage().is_some()
        } else {
            row.shows_means()
        };
        if !shown {
            guarded.put(one.row, &Column::Outcome(field.clone()), LEFT_OUT);
        }
        if row.cohort.shown().is_none() {
            for pupils in [
                Field::cohort_pupils(measure.shared_cohort()),
                Field::measure_pupils(measure.id.clone()),
            ] {
                let column = Column::Outcome(pupils.of_group(field.group).in_year(field.year));
                if !table.text(one.row, &column).is_empty() {
                    guarded.put(one.row, &column, LEFT_OUT);
                }
            }
        }
    }
}
