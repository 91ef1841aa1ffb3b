//! Numbers of pupils in columns of which the headings say neither number nor percentage: "RWM" over 34, 29 and 41 may be either.
//! Nothing in one cell tells them apart, so the table around it is looked at.

use super::column_match::ColumnMatch;
use super::heading_words::words_of_heading;
use super::normalize_cell::plain_text;
use super::number::value;
use super::row_words::{NameSays, name_says};
use super::sheet::SheetView;
use super::standards::HIGHER;
use super::vocabulary::VOCABULARY;
use crate::entry::{Entry, Field};
use crate::measures::{CohortId, Measure, Unit};

/// Whether whole numbers of a column of percentages are numbers of pupils: a title over all columns says so, a total is their
/// sum or far below all of them, they are no percentages of the pupils beside them, or
/// all columns beside them say that they are percentages.
pub(super) fn counts_pupils(
    columns: &[ColumnMatch],
    place: usize,
    id: &str,
    sheet: &SheetView<'_>,
    first: usize,
    measures: &[&Measure],
) -> bool {
    let column = &columns[place];
    let own = words_of_heading(&column.heading);
    let says_share = column.heading.contains('%')
        || ["per", "percent", "percentage"]
            .iter()
            .any(|word| own.contains(*word));
    let is_mean = ["attainment_8", "progress", "_score", "suspensions", "exclusions"]
        .iter()
        .any(|mean| id.contains(mean));
    if says_share || is_mean {
        return false;
    }
    let value = |row: usize| value(sheet, row, place);
    let is_total = |row: &usize| {
        let name = sheet.filled(*row).next().map_or("", |(_, text)| text);
        name_says(name) == NameSays::Total
    };
    let mut values = (first..sheet.height())
        .filter(|row| !is_total(row))
        .filter_map(value);
    if !values.all(|value| value.fract() == 0.0) {
        return false;
    }
    // Above the table or below it.
    let titled = (0..sheet.height()).any(|row| {
        let mut cells = sheet.filled(row);
        let title = cells.next().map(|(_, text)| plain_text(text).to_lowercase());
        let alone = cells.next().is_none();
        // "Small numbers of pupils are left out" says nothing of what is there.
        let says_counts = |title: &str, words: &str| {
            let inside = ["(", ": ", "are "].map(|before| format!("{before}{words}"));
            title.starts_with(words) || inside.iter().any(|said| title.contains(said))
        };
        let counts = |title: String| {
            let of_counts = VOCABULARY.of_counts.iter();
            of_counts.into_iter().any(|words| says_counts(&title, words))
        };
        alone && title.is_some_and(counts)
    });
    let adds_up = (first..sheet.height()).filter(is_total).any(|row| {
        let others: Vec<f64> = (first..row)
            .filter_map(value)
            .filter(|value| *value > 0.0)
            .collect();
        others.len() > 1 && value(row) == Some(others.iter().sum())
    });
    // A trust's percentage is between those of its schools.
    let lowest = (first..sheet.height())
        .filter(|row| !is_total(row))
        .filter_map(value);
    let lowest = lowest.fold(f64::INFINITY, f64::min);
    let is_far_below = (first..sheet.height())
        .filter(is_total)
        .filter_map(value)
        .any(|total| total > 0.0 && lowest.is_finite() && total < lowest / 1.5);
    // Percentages at a higher standard are small, and so within any number of pupils.
    let is_higher = HIGHER.iter().any(|(_, higher)| *higher == id);
    titled
        || adds_up
        || is_far_below
        || !is_higher && are_no_percentages(columns, place, sheet, first, measures)
        || has_no_sign_beside_signs(columns, place, measures)
        || counts_entries(&column.heading)
}

/// Whether whole numbers are never above the pupils of their row, and some are no percentage of so many: 22% of 30 pupils
/// would be between 6 and 7 of them.
fn are_no_percentages(
    columns: &[ColumnMatch],
    place: usize,
    sheet: &SheetView<'_>,
    first: usize,
    measures: &[&Measure],
) -> bool {
    let Some(field) = columns[place].meaning.field() else {
        return false;
    };
    let own_cohort = cohort_of(field, measures);
    let is_its_pupils = |column: &ColumnMatch| {
        column.meaning.field().is_some_and(|pupils| {
            matches!(&pupils.entry, Entry::CohortPupils(cohort) if Some(cohort) == own_cohort.as_ref())
                && pupils.group == field.group
                && pupils.year == field.year
        })
    };
    let mut pupils = columns
        .iter()
        .enumerate()
        .filter(|(_, column)| is_its_pupils(column));
    let (Some((pupils, _)), None) = (pupils.next(), pupils.next()) else {
        return false;
    };
    let value = |row: usize, column: usize| value(sheet, row, column);
    let rows = |column: usize| {
        let rows = (first..sheet.height()).filter_map(|row| Some((value(row, column)?, value(row, pupils)?)));
        rows.filter(|(_, pupils)| *pupils >= 1.0).collect::<Vec<_>>()
    };
    let are_within = |rows: &[(f64, f64)]| {
        let within = |(share, pupils): &(f64, f64)| share.fract() == 0.0 && share <= pupils;
        rows.len() > 1 && rows.iter().all(within)
    };
    let is_no_percentage = |(share, pupils): &(f64, f64)| {
        if *share > 100.0 {
            return true;
        }
        let counted = (share * pupils / 100.0).round();
        [counted - 1.0, counted, counted + 1.0]
            .into_iter()
            .all(|counted| (counted / pupils * 100.0 - share).abs() > 0.5 + 1e-9)
    };
    // What shows in one column holds of those beside it.
    let is_beside = |other: &(usize, &ColumnMatch)| {
        let field_of_other = other.1.meaning.field();
        field_of_other.is_some_and(|other| {
            let is_higher = |id: &str| HIGHER.iter().any(|(_, higher)| *higher == id);
            let is_figure = matches!(&other.entry, Entry::Figure(id) if !is_higher(id.as_str()));
            let is_of_them = cohort_of(other, measures) == own_cohort;
            is_figure && is_of_them && other.group == field.group && other.year == field.year
        }) && !other.1.heading.contains('%')
    };
    let beside = columns
        .iter()
        .enumerate()
        .filter(is_beside)
        .map(|(other, _)| rows(other));
    are_within(&rows(place))
        && beside
            .into_iter()
            .any(|rows: Vec<(f64, f64)>| are_within(&rows) && rows.iter().any(is_no_percentage))
}

/// Whether all percentages beside a column have a sign in their headings, two or more, and it alone has none: "Entry" over 74
/// and 50 may be numbers of pupils.
fn has_no_sign_beside_signs(columns: &[ColumnMatch], place: usize, measures: &[&Measure]) -> bool {
    let Some(field) = columns[place].meaning.field() else {
        return false;
    };
    let own_cohort = cohort_of(field, measures);
    let is_percentage = |field: &Field| match &field.entry {
        Entry::Figure(id) => {
            let mut known = measures.iter();
            known.any(|measure| measure.id == *id && measure.unit == Unit::Percentage)
        }
        _ => false,
    };
    let beside: Vec<&ColumnMatch> = columns
        .iter()
        .enumerate()
        .filter(|(other, _)| *other != place)
        .map(|(_, column)| column)
        .filter(|column| {
            let field = column.meaning.field();
            field.is_some_and(|field| is_percentage(field) && cohort_of(field, measures) == own_cohort)
        })
        .collect();
    is_percentage(field) && beside.len() > 1 && beside.iter().all(|column| column.heading.contains('%'))
}

/// Whether a heading counts who was entered: "entered" is a number, where "entry" is a share.
fn counts_entries(heading: &str) -> bool {
    heading.to_lowercase().contains("entered")
}

/// The pupils whom a figure is of: absence is of all pupils, and not of year 6.
fn cohort_of(field: &Field, measures: &[&Measure]) -> Option<CohortId> {
    match &field.entry {
        Entry::Figure(id) => {
            let measure = measures.iter().find(|measure| measure.id == *id);
            measure.map(|measure| measure.shared_cohort())
        }
        _ => None,
    }
}
