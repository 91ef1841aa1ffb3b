//! What each column holds in each kind of row: in a long table a column is of several figures, and a number of pupils is of
//! those beside it.

use std::collections::BTreeSet;

use super::corrections::Corrections;
use super::dictionary::{Dictionary, Lookup};
use super::long_table::LongTable;
use super::pupil_columns::cohort_of;
use super::standards::is_part_of_three;
use super::{ColumnMatch, ColumnMeaning};
use crate::entry::{Entry, Field};
use crate::measures::{CohortId, Measure, PupilGroup};

/// What each column holds, by the kind of row.
pub(super) fn meanings(
    long: &LongTable,
    columns: &[ColumnMatch],
    headings: &[String],
    lookups: &[Lookup],
    dictionary: &Dictionary<'_>,
    measures: &[&Measure],
    corrections: &Corrections,
) -> Vec<Vec<ColumnMeaning>> {
    let mut all = Vec::with_capacity(long.variants());
    for variant in 0..long.variants() {
        let mut meanings: Vec<ColumnMeaning> = columns
            .iter()
            .enumerate()
            .map(|(place, column)| {
                let is_set = corrections.meanings.contains_key(&place);
                let heading = headings.get(place).map_or("", String::as_str);
                // What tells rows apart is no figure itself.
                if long.columns.iter().any(|tag| tag.column == place) {
                    return ColumnMeaning::NotUsed;
                }
                let meaning = long.meaning(variant, heading, &column.meaning, is_set, dictionary);
                let is_expected = column.meaning != meaning && is_part_of_three(columns, place);
                if is_expected && !is_set {
                    return ColumnMeaning::NotUsed;
                }
                // Only a share is made of a number of pupils.
                if !is_reachable(&meaning, measures) {
                    return ColumnMeaning::NotUsed;
                }
                match corrections.group {
                    Some(group) if long.group(variant).is_none() => meaning.of_group(group),
                    _ => meaning,
                }
            })
            .collect();
        let is_open =
            |place: usize| columns[place].doubt.is_none() && !corrections.meanings.contains_key(&place);
        settle_pupils(&mut meanings, lookups, long.group(variant), is_open, measures);
        let mut known = BTreeSet::new();
        for (place, meaning) in meanings.iter_mut().enumerate() {
            let is_repeat =
                columns[place].repeats.is_none() && long.variants() > 1 && !known.insert(meaning.clone());
            if is_repeat && *meaning != ColumnMeaning::NotUsed {
                *meaning = ColumnMeaning::NotUsed;
            }
        }
        all.push(meanings);
    }
    all
}

/// Whether a number of pupils who reached something can become a figure: that of a percentage of pupils.
fn is_reachable(meaning: &ColumnMeaning, measures: &[&Measure]) -> bool {
    let ColumnMeaning::Reached(Field {
        entry: Entry::Figure(id),
        ..
    }) = meaning
    else {
        return true;
    };
    let measure = measures.iter().find(|measure| measure.id == *id);
    measure.is_some_and(|measure| measure.unit.per_cent_of().is_some())
}

/// Pupils of no named year group are those of the figures in the rows of a kind, where these are of one.
fn settle_pupils(
    meanings: &mut [ColumnMeaning],
    lookups: &[Lookup],
    group: Option<PupilGroup>,
    is_open: impl Fn(usize) -> bool,
    measures: &[&Measure],
) {
    let cohorts: BTreeSet<CohortId> = meanings
        .iter()
        .filter_map(|meaning| cohort_of(meaning.field()?, measures))
        .collect();
    let (Some(cohort), 1) = (cohorts.first(), cohorts.len()) else {
        return;
    };
    let open = meanings.iter_mut().zip(lookups).enumerate();
    for (_, (meaning, lookup)) in open.filter(|(place, _)| is_open(*place)) {
        if let (
            ColumnMeaning::NotUsed,
            Lookup::SomePupils {
                group: of,
                year,
                or_roll: false,
            },
        ) = (&meaning, lookup)
        {
            let field = Field::cohort_pupils(cohort.clone()).of_group(*of).in_year(*year);
            *meaning = ColumnMeaning::Outcome(field).of_group(group.unwrap_or(PupilGroup::All));
        }
    }
}

/// Shows with each column what it holds in rows that are about something of their own.
pub(super) fn show_by_row(columns: &mut [ColumnMatch], meanings: &[Vec<ColumnMeaning>]) {
    for (place, column) in columns.iter_mut().enumerate() {
        let mut by_row: Vec<ColumnMeaning> = Vec::new();
        for meaning in meanings.iter().filter_map(|meanings| meanings.get(place)) {
            let is_new = *meaning != column.meaning && *meaning != ColumnMeaning::NotUsed;
            if is_new && !by_row.contains(meaning) {
                by_row.push(meaning.clone());
            }
        }
        column.by_row = by_row;
    }
}
