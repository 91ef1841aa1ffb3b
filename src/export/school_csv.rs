//! The table of schools as CSV, which this page and every spreadsheet program can read again. What could be taken for a
//! formula is defused. Figures that would point at 1 to 5 pupils are replaced by the Department's mark for suppressed
//! ones, and cells that cannot be used are left empty, because their text may say a small number. A private copy has
//! everything, and reads back as the same table.

use crate::analysis::{Disclosure, SafeRow, SafeTable};
use crate::entry::{Column, Entry, Field, Refusal, RowId, SchoolTable, read_pupils};
use crate::measures::{IntervalMethod, Measure, PupilGroup, Topic};
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
    let (table, some_refused) = match asked.disclosure {
        Disclosure::PrivateCopy => (asked.table, false),
        Disclosure::Guarded => {
            let usable = usable(asked.table, asked.measures);
            guarded = guard(&usable, asked.table, asked.measures);
            (&guarded, usable != *asked.table)
        }
    };
    let title = school_csv_title(asked.is_example, asked.disclosure, LEFT_OUT, some_refused);
    let mut rows = vec![vec![title]];
    rows.extend(table.to_rows(asked.measures));
    BYTE_ORDER_MARK.to_owned() + &write_csv(&Sheet::new("Schools", rows))
}

/// The table without the cells that cannot be used, and without those of a measure that the page does not know: nothing could
/// tell whether they can.
fn usable(table: &SchoolTable, measures: &[&Measure]) -> SchoolTable {
    let mut usable = table.without_refused(&table.check(measures), Refusal::is_unshared);
    let is_known = |field: &Field| measures.iter().any(|measure| is_of(field, measure));
    for field in table.fields().into_iter().filter(|field| !is_known(field)) {
        let column = Column::Outcome(field);
        for row in table.rows() {
            usable.put(row.id(), &column, "");
        }
    }
    usable
}

fn is_of(field: &Field, measure: &Measure) -> bool {
    match &field.entry {
        Entry::Figure(id) | Entry::MeasurePupils(id) => measure.id == *id,
        Entry::CohortPupils(cohort) => measure.shared_cohort() == *cohort,
        Entry::Circumstance(..) | Entry::Region | Entry::ResultsYear(_) => false,
    }
}

/// The table without what would point at a few pupils, in every column and year. `entered` is the table with the cells that
/// cannot be used.
fn guard(table: &SchoolTable, entered: &SchoolTable, measures: &[&Measure]) -> SchoolTable {
    let mut guarded = table.clone();
    for field in table.fields() {
        let Entry::Figure(id) = &field.entry else { continue };
        if let Some(measure) = measures.iter().copied().find(|measure| measure.id == *id) {
            guard_measure(table, measure, &field, &mut guarded);
            guard_unreadable(entered, measure, &field, &mut guarded);
        }
    }
    guard_pupils(table, &mut guarded);
    guarded
}

/// Leaves out a figure whose number of pupils cannot be read: there may be few of them.
fn guard_unreadable(entered: &SchoolTable, measure: &Measure, field: &Field, guarded: &mut SchoolTable) {
    let column = Column::Outcome(field.clone());
    for row in entered.rows() {
        let read = row.outcomes().read(measure, field.group, field.year);
        if read.figure.value().is_some() && read.pupils.problem().is_some() {
            guarded.put(row.id(), &column, LEFT_OUT);
        }
    }
}

/// Leaves out numbers of 1 to 5 pupils that stand beside no figure, of any group, and a group's number that would give as
/// few of the others.
fn guard_pupils(table: &SchoolTable, guarded: &mut SchoolTable) {
    let of_pupils = |field: &Field| matches!(field.entry, Entry::CohortPupils(_) | Entry::MeasurePupils(_));
    for row in table.rows() {
        let count = |field: &Field| {
            // Of all topics this one takes most pupils.
            let text = row.text(&Column::Outcome(field.clone()));
            let pupils = read_pupils(text, Topic::Attendance);
            pupils.value().map(|pupils| pupils.count())
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
