//! Columns of measures of which one counts some of the pupils of another ([`subset_kind`]): where most rows have more of
//! these, the two cannot both be what their headings say.

use super::ColumnMeaning;
use super::column_match::ColumnMatch;
use super::number::{number, value};
use super::sheet::SheetView;
use crate::entry::Field;
use crate::measures::{Measure, SubsetKind, subset_kind};

/// One of two figures may be rounded to a whole number.
const ROUNDING: f64 = 0.51;

/// The other column of a pair in which most rows have more of the pupils that are some of the others.
pub(super) fn contradicting(
    columns: &[ColumnMatch],
    place: usize,
    sheet: &SheetView<'_>,
    first: usize,
    measures: &[&Measure],
) -> Option<usize> {
    if is_our_own(columns, measures) {
        return None;
    }
    let own = &columns[place];
    let own_id = own.meaning.figure()?;
    let of_same_pupils = |other: &ColumnMatch| {
        let fields = own.meaning.field().zip(other.meaning.field());
        fields.is_some_and(|(one, other)| one.group == other.group && one.year == other.year)
    };
    let mut others = columns
        .iter()
        .enumerate()
        .filter(|(_, other)| of_same_pupils(other));
    others.find_map(|(other, column)| {
        let id = column.meaning.figure()?;
        let (some, all, kind) = match (subset_kind(own_id, id), subset_kind(id, own_id)) {
            (Some(kind), _) => (place, other, kind),
            (None, Some(kind)) => (other, place, kind),
            (None, None) => return None,
        };
        contradict(columns, [some, all], kind, sheet, first).then_some(other)
    })
}

/// Whether the tool wrote the headings: what it wrote comes back as it was, whatever its figures say of each other.
pub(super) fn is_our_own(columns: &[ColumnMatch], measures: &[&Measure]) -> bool {
    let is_name = |column: &ColumnMatch, field: &Field| column.heading == field.name();
    let is_label = |column: &ColumnMatch, field: &Field| {
        is_name(column, field) || column.heading == field.label(measures.iter().copied())
    };
    let mut figures = columns.iter().filter(|column| column.meaning.figure().is_some());
    let are_names = figures.all(|column| column.meaning.field().is_some_and(|field| is_name(column, field)));
    let mut filled = columns.iter().filter(|column| column.filled > 0);
    are_names
        || filled.all(|column| match &column.meaning {
            ColumnMeaning::NotUsed => false,
            meaning => meaning.field().is_none_or(|field| is_label(column, field)),
        })
}

/// Whether most rows have more in the column of some pupils than in that of all.
fn contradict(
    columns: &[ColumnMatch],
    [some, all]: [usize; 2],
    kind: SubsetKind,
    sheet: &SheetView<'_>,
    first: usize,
) -> bool {
    let rows = || first..sheet.height();
    let are_fractions = |column: usize| {
        let mut numbers = rows().filter_map(|row| number(sheet.text(row, column)));
        numbers.all(|number| number.value <= 1.0)
            && rows().any(|row| value(sheet, row, column).is_some_and(|value| value.fract() != 0.0))
            && rows().all(|row| !sheet.text(row, column).contains('%'))
    };
    // Severe absence is below 1% in many schools.
    let is_small = columns[some]
        .meaning
        .figure()
        .is_some_and(|id| id == "severe_absence");
    let (factor, of_all) = match (are_fractions(some), are_fractions(all)) {
        (true, false) if !is_small => (100.0, 1.0),
        (false, true) => (1.0, 100.0),
        _ => (1.0, 1.0),
    };
    // Both as they stand, where both may be fractions.
    let scale = if are_fractions(all) && of_all < 100.0 {
        0.01
    } else {
        1.0
    };
    let pairs: Vec<(f64, f64)> = rows()
        .filter_map(|row| {
            Some((
                value(sheet, row, some)? * factor,
                value(sheet, row, all)? * of_all,
            ))
        })
        .collect();
    let more = pairs
        .iter()
        .filter(|(some, all)| kind.is_contradicted(some / scale, all / scale, ROUNDING))
        .count();
    more * 2 > pairs.len()
}
