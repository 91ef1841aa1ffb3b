//! Measures of which one counts some of the pupils of another: nobody reaches a grade 5 and no grade 4. Columns where it is
//! the other way round cannot both be what their headings say.

use super::ColumnMeaning;
use super::column_match::ColumnMatch;
use super::number::{number, value};
use super::sheet::SheetView;
use crate::entry::Field;
use crate::measures::Measure;

/// Measures, each with one that counts all of its pupils and others. More pupils are persistently absent than sessions are
/// missed, but in single schools.
const SUBSETS: [(&str, &str); 14] = [
    ("absence", "persistent_absence"),
    ("rwm_expected", "reading_expected"),
    ("rwm_expected", "writing_expected"),
    ("rwm_expected", "maths_expected"),
    ("rwm_higher", "rwm_expected"),
    ("rwm_higher", "reading_higher"),
    ("rwm_higher", "writing_greater_depth"),
    ("rwm_higher", "maths_higher"),
    ("reading_higher", "reading_expected"),
    ("maths_higher", "maths_expected"),
    ("english_maths_5", "english_maths_4"),
    ("ebacc_5", "ebacc_4"),
    ("ebacc_4", "ebacc_entry"),
    ("severe_absence", "persistent_absence"),
];

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
        let is_pair = |some: &str, all: &str| SUBSETS.contains(&(some, all));
        let (some, all) = if is_pair(own_id, id) {
            (place, other)
        } else if is_pair(id, own_id) {
            (other, place)
        } else {
            return None;
        };
        contradict(columns, some, all, sheet, first).then_some(other)
    })
}

/// Whether the tool wrote the headings: what it wrote comes back as it was, whatever its figures say of each other.
fn is_our_own(columns: &[ColumnMatch], measures: &[&Measure]) -> bool {
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
fn contradict(columns: &[ColumnMatch], some: usize, all: usize, sheet: &SheetView<'_>, first: usize) -> bool {
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
    let rounding = if are_fractions(all) && of_all < 100.0 {
        ROUNDING / 100.0
    } else {
        ROUNDING
    };
    let pairs: Vec<(f64, f64)> = rows()
        .filter_map(|row| {
            Some((
                value(sheet, row, some)? * factor,
                value(sheet, row, all)? * of_all,
            ))
        })
        .collect();
    let more = pairs.iter().filter(|(some, all)| *some > all + rounding).count();
    more * 2 > pairs.len()
}
