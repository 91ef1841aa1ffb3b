//! Columns whose heading is understood and whose numbers speak against it. None is used until the person says what it holds:
//! "EXS" beside "WTS" and "GDS" is not the expected standard or above, and 4.5 is no Attainment 8 score.

use std::collections::BTreeSet;

use super::ColumnMeaning;
use super::carried_groups::may_be_of_all;
use super::codes::code;
use super::column_match::{ColumnDoubt, ColumnMatch};
use super::counted_pupils::counts_pupils;
use super::heading_words::{HeadingWords, words_of_heading};
use super::headings::Headings;
use super::neighbour_doubts;
use super::normalize_cell::plain_text;
use super::number::{number, value};
use super::phonics_marks::may_be_marks;
use super::sheet::SheetView;
use super::spread_headings::is_share_of_group;
use super::standards::{ABOVE, HIGHER, is_below, is_part_of_distribution};
use super::subset_measures::contradicting;
use crate::entry::{Entry, Field, SchoolFact};
use crate::measures::{Measure, PupilGroup, implausible};

/// Finds them; columns in `set` are as the person set them, and those in `unplaced` may be below another heading.
pub(super) fn find(
    columns: &mut [ColumnMatch],
    sheet: &SheetView<'_>,
    headings: &Headings,
    (set, unplaced): (&BTreeSet<usize>, &BTreeSet<usize>),
    measures: &[&Measure],
) {
    let first = headings.first_data_row();
    let is_open = |columns: &[ColumnMatch], place: usize| {
        !set.contains(&place) && columns[place].meaning != ColumnMeaning::NotUsed
    };
    let doubts = (0..columns.len()).map(|place| {
        let found = || {
            if unplaced.contains(&place) {
                return Some(ColumnDoubt::HeadingUnplaced);
            }
            let found = doubt(columns, place, sheet, first, measures);
            let is_beside = || may_be_of_all(columns, place, sheet, headings);
            let is_of_marks = || may_be_marks(&columns[place], place, sheet, first);
            found
                .or_else(|| is_beside().then_some(ColumnDoubt::GroupBeside))
                .or_else(|| neighbour_doubts::find(columns, place, measures))
                .or_else(|| is_of_marks().then_some(ColumnDoubt::Marks))
        };
        is_open(columns, place).then(found).flatten()
    });
    let doubts: Vec<_> = doubts.collect();
    set_aside(columns, doubts);
    // Only those that are still used can contradict each other.
    let contradictions = (0..columns.len()).map(|place| {
        let other = is_open(columns, place).then(|| contradicting(columns, place, sheet, first, measures));
        other.flatten().map(ColumnDoubt::Contradicts)
    });
    let contradictions: Vec<_> = contradictions.collect();
    set_aside(columns, contradictions);
}

/// Keeps doubtful columns from being used; what they seem to hold is offered.
fn set_aside(columns: &mut [ColumnMatch], doubts: Vec<Option<ColumnDoubt>>) {
    for (column, doubt) in columns.iter_mut().zip(doubts) {
        let Some(doubt) = doubt else { continue };
        column.doubt = Some(doubt);
        column.repeats = None;
        if let (ColumnDoubt::GroupBeside, Some(field)) = (doubt, column.meaning.field()) {
            let of_all = Field {
                group: PupilGroup::All,
                ..field.clone()
            };
            column.candidates.insert(0, ColumnMeaning::Outcome(of_all));
        }
        if let (ColumnDoubt::OnlyGroup(group), Some(field)) = (doubt, column.meaning.field()) {
            let of_group = field.clone().of_group(group);
            column.candidates.insert(0, ColumnMeaning::Outcome(of_group));
        }
        column
            .candidates
            .insert(0, std::mem::replace(&mut column.meaning, ColumnMeaning::NotUsed));
    }
}

fn doubt(
    columns: &[ColumnMatch],
    place: usize,
    sheet: &SheetView<'_>,
    first: usize,
    measures: &[&Measure],
) -> Option<ColumnDoubt> {
    let column = &columns[place];
    if let Some(other) = differs(columns, place, sheet, first) {
        return Some(ColumnDoubt::Differs(other));
    }
    if is_of_roll(columns, place, sheet, first) {
        return Some(ColumnDoubt::Implausible);
    }
    let id = column.meaning.figure()?;
    // A number before a column of nothing but "%".
    let is_share_heading = |heading: &str| {
        let plain = heading
            .rsplit(" · ")
            .next()
            .unwrap_or_default()
            .trim()
            .to_lowercase();
        matches!(
            plain.as_str(),
            "%" | "as %" | "percent" | "percentage" | "% of pupils" | "% pupils" | "% of cohort" | "out of"
        )
    };
    let next = columns.get(place + 1);
    if next.is_some_and(|next| is_share_heading(&next.heading)) && !column.heading.contains('%') {
        return Some(ColumnDoubt::Counts);
    }
    if counts_pupils(columns, place, id, sheet, first, measures) {
        return Some(ColumnDoubt::Counts);
    }
    // Where there are pupils below the standard, numbers of pupils are as likely as percentages. The Department's codes say
    // which they are.
    let is_code = code(&HeadingWords::of(&column.heading).code).is_some();
    let is_higher = HIGHER.iter().any(|(_, higher)| *higher == id);
    if is_higher && !is_code && columns.iter().any(is_below) && !column.heading.contains('%') {
        return Some(ColumnDoubt::Distribution);
    }
    let is_part = !is_code && is_part_of_distribution(columns, place, id, sheet, first);
    if is_part || is_beside_actual(columns, place) {
        return Some(ColumnDoubt::Distribution);
    }
    // "+4" is a difference, but of a score that can be below zero.
    let is_signed = id.contains("progress") || id.contains("value_added");
    let above_zero = |row: usize| {
        let text = plain_text(sheet.text(row, place));
        let is_above = number(&text).is_some_and(|number| number.value > 0.0);
        is_above.then(|| text.starts_with('+'))
    };
    let mut pluses = (first..sheet.height()).filter_map(above_zero).peekable();
    if !is_signed && pluses.peek().is_some() && pluses.all(|has_plus| has_plus) {
        return Some(ColumnDoubt::Implausible);
    }
    // A row with more cells than there are headings has its figures in other columns.
    let last = columns.iter().rposition(|column| !column.heading.is_empty());
    let is_too_wide = |row: usize| sheet.filled(row).last().map(|(column, _)| column) > last;
    let mut numbers: Vec<f64> = (first..sheet.height())
        .filter(|row| !is_too_wide(*row))
        .filter_map(|row| number(sheet.text(row, place)).map(|number| number.value))
        .collect();
    numbers.sort_by(f64::total_cmp);
    let median = *numbers.get(numbers.len() / 2)?;
    let most = *numbers.last()?;
    let is_implausible = match id {
        "attainment_8" => implausible(id, most).is_some(),
        // Half of them: a single school of alternative provision can have it. Beyond 9 each cell is refused.
        "progress_8" => median.abs() <= 9.0 && implausible(id, median).is_some(),
        // As attendance, all of them or one; "PA" of most pupils is attendance or a number of pupils.
        _ if id.contains("absence") && most > 50.0 => true,
        // Prior attainment, beside the results that it goes with.
        _ if id.starts_with("persistent_absence") && is_called(&column.heading, "pa") => {
            let of_absence = |other: &ColumnMatch| {
                other
                    .meaning
                    .figure()
                    .is_some_and(|other| other.contains("absence"))
            };
            columns.iter().filter(|other| of_absence(other)).count() == 1
                && columns
                    .iter()
                    .any(|other| other.meaning.figure().is_some_and(is_attainment))
        }
        _ => false,
    };
    if is_implausible {
        return Some(ColumnDoubt::Implausible);
    }
    let is_rate = id.starts_with("suspensions") || id.starts_with("permanent_exclusions");
    let words = words_of_heading(&column.heading);
    let says_rate =
        ["rate", "per", "100"].iter().any(|word| words.contains(*word)) || column.heading.contains('%');
    // 2.86 for every 100 pupils, kept as a fraction of one. Of permanent exclusions there is one among hundreds of pupils.
    let fraction = if id.starts_with("permanent_exclusions") {
        0.01
    } else {
        0.5
    };
    if is_rate && most > 0.0 && most < fraction && !is_rate_of_roll(columns, place, sheet, first) {
        return Some(ColumnDoubt::Implausible);
    }
    let all_whole = numbers.iter().all(|number| number.fract() == 0.0) && most > 0.0;
    (is_rate && !says_rate && all_whole).then_some(ColumnDoubt::Counts)
}

/// Whether rates for every 100 pupils are of whole numbers of the pupils on roll: 0.24 of 420 is one of them.
fn is_rate_of_roll(columns: &[ColumnMatch], place: usize, sheet: &SheetView<'_>, first: usize) -> bool {
    let rows = beside_roll(columns, place, sheet, first);
    // As exactly as two decimals tell.
    let is_whole = |(rate, roll): &(f64, f64)| {
        let counted = rate * roll / 100.0;
        (counted - counted.round()).abs() <= 0.005 * roll / 100.0 + 1e-9
    };
    !rows.is_empty() && rows.iter().all(is_whole)
}

/// The numbers of a column, each with the pupils on roll in its row; none where no column has those.
fn beside_roll(
    columns: &[ColumnMatch],
    place: usize,
    sheet: &SheetView<'_>,
    first: usize,
) -> Vec<(f64, f64)> {
    let Some(roll) = column_of_roll(columns) else {
        return Vec::new();
    };
    let rows = first..sheet.height();
    rows.filter_map(|row| Some((value(sheet, row, place)?, value(sheet, row, roll)?)))
        .collect()
}

/// The column of all pupils on roll.
fn column_of_roll(columns: &[ColumnMatch]) -> Option<usize> {
    let on_roll = ColumnMeaning::Fact(SchoolFact::OnRoll);
    columns.iter().position(|column| column.meaning == on_roll)
}

/// Whether "expected" is what was expected of pupils: another column says what they achieved of the same.
fn is_beside_actual(columns: &[ColumnMatch], place: usize) -> bool {
    let own = words_of_heading(&columns[place].heading);
    let is_expected = |word: &str| matches!(word, "exp" | "expected");
    if !own.iter().any(|word| is_expected(word)) || ABOVE.iter().any(|word| own.contains(*word)) {
        return false;
    }
    let is_actual = |word: &str| matches!(word, "act" | "actual" | "achieved");
    let rest: BTreeSet<&String> = own.iter().filter(|word| !is_expected(word)).collect();
    columns.iter().any(|other| {
        let others = words_of_heading(&other.heading);
        let rest_of_other: BTreeSet<&String> = others.iter().filter(|word| !is_actual(word)).collect();
        others.iter().any(|word| is_actual(word)) && rest == rest_of_other && other.filled > 0
    })
}

/// Whether numbers of a group's pupils are of all on roll, by the share beside them: 45 of 420 where it says "10.7".
fn is_of_roll(columns: &[ColumnMatch], place: usize, sheet: &SheetView<'_>, first: usize) -> bool {
    let is_group = columns[place]
        .meaning
        .field()
        .is_some_and(|field| matches!(field.entry, Entry::CohortPupils(_)) && field.group != PupilGroup::All);
    let roll = column_of_roll(columns);
    let share = columns
        .get(place + 1)
        .filter(|next| is_share_of_group(&next.heading));
    let (true, Some(roll), Some(_)) = (is_group, roll, share) else {
        return false;
    };
    let value = |row: usize, column: usize| value(sheet, row, column);
    let mut rows = (first..sheet.height())
        .filter_map(|row| Some((value(row, place)?, value(row, roll)?, value(row, place + 1)?)))
        .peekable();
    rows.peek().is_some() && rows.all(|(count, roll, share)| (count / roll * 100.0 - share).abs() < 1.0)
}

fn is_called(heading: &str, word: &str) -> bool {
    words_of_heading(heading).iter().eq([word])
}

/// Whether a measure is of what pupils attained at the end of secondary school.
fn is_attainment(id: &str) -> bool {
    ["attainment_8", "progress_8", "english_maths", "ebacc"]
        .iter()
        .any(|begin| id.starts_with(begin))
}

/// Another column of the same meaning with other values.
fn differs(columns: &[ColumnMatch], place: usize, sheet: &SheetView<'_>, first: usize) -> Option<usize> {
    let meaning = &columns[place].meaning;
    // Of a school the first is used: names and phases are written in several ways.
    meaning.field()?;
    let mut others = columns.iter().enumerate();
    let others = others
        .by_ref()
        .filter(|(other, column)| *other != place && column.meaning == *meaning);
    let value = |row, column| {
        let text = plain_text(sheet.text(row, column));
        let value = number(&text).map(|number| number.value.to_string());
        value.unwrap_or(text)
    };
    let mut others = others.map(|(other, _)| other);
    others.find(|other| {
        (first..sheet.height()).any(|row| {
            let (one, two) = (value(row, place), value(row, *other));
            !one.is_empty() && !two.is_empty() && one != two
        })
    })
}
