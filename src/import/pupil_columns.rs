//! Columns with a number of pupils whose heading names no year group: "No. of pupils". They are those of the figures beside
//! them, where these are of one stage, and can be all pupils of the school where the numbers are too large for that.

use std::collections::{BTreeMap, BTreeSet};

use super::ColumnMeaning;
use super::column_match::ColumnMatch;
use super::columns::measure;
use super::dictionary::Lookup;
use super::number::number;
use super::sheet::SheetView;
use crate::entry::{Entry, Field, SchoolFact};
use crate::measures::{CohortId, Measure};

/// In a year group of most schools there are no more pupils; on roll there are more of nearly all.
const USUAL_COHORT_LIMIT: f64 = 130.0;

/// The same of schools with secondary pupils.
const MOST_IN_A_SECONDARY_COHORT: f64 = 330.0;

/// The cohort of the pupils of a column's figures.
pub(super) fn cohort_of(field: &Field, measures: &[&Measure]) -> Option<CohortId> {
    match &field.entry {
        Entry::Figure(id) | Entry::MeasurePupils(id) => measure(id, measures).map(Measure::shared_cohort),
        Entry::CohortPupils(cohort) => Some(cohort.clone()),
        Entry::Circumstance(..) | Entry::Region | Entry::ResultsYear(_) => None,
    }
}

/// A number of pupils that names no cohort is that of the sheet's figures, where they have one; with several, that of the
/// figures that follow it or go before it. Where it could as well be all pupils of the school, its numbers decide, or nobody.
pub(super) fn settle_by_cohort(
    columns: &mut [ColumnMatch],
    lookups: &[Lookup],
    sheet: &SheetView<'_>,
    first: usize,
    measures: &[&Measure],
) {
    let cohorts: Vec<Option<CohortId>> = columns
        .iter()
        .map(|column| cohort_of(column.meaning.field()?, measures))
        .collect();
    let all: BTreeSet<&CohortId> = cohorts.iter().flatten().collect();
    let on_roll = ColumnMeaning::Fact(SchoolFact::OnRoll);
    let has_roll = columns.iter().any(|column| column.meaning == on_roll);
    let has_others = !all.is_empty();
    let is_pupils = |place: &usize| matches!(lookups[*place], Lookup::SomePupils { .. });
    let places: Vec<usize> = (0..columns.len()).filter(is_pupils).collect();
    let beside = beside_figures(&places, &cohorts);
    for place in places {
        let Lookup::SomePupils {
            group,
            year,
            or_roll: may_be,
        } = &lookups[place]
        else {
            continue;
        };
        let of_cohort = |cohort: &CohortId| {
            let field = Field::cohort_pupils(cohort.clone());
            ColumnMeaning::Outcome(field.of_group(*group).in_year(*year))
        };
        let mut candidates: Vec<_> = all.iter().map(|cohort| of_cohort(cohort)).collect();
        let may_be_roll = *may_be && !has_roll;
        // "Total pupils" is as often said of a school as of a year group.
        let is_total = columns[place].heading.to_lowercase().contains("total");
        if may_be_roll {
            candidates.push(on_roll.clone());
        }
        let beside = beside.as_ref().and_then(|beside| beside.get(&place));
        let one = match candidates.as_slice() {
            // With no figures beside it nothing says which pupils it counts.
            [one] if *one != on_roll || has_others => Some(one.clone()),
            _ => beside
                .filter(|cohort| {
                    !may_be_roll
                        || !is_total
                            && is_beside(place, cohort, &cohorts)
                            && are_few(sheet, first, place, cohort)
                })
                .map(of_cohort),
        };
        let column = &mut columns[place];
        match one {
            Some(one) => column.meaning = one,
            None => column.candidates = candidates,
        }
    }
}

/// The cohort of each column of pupils, by the figures after it up to the next such column, or, where that fits no sheet, by
/// those before it; `None` where neither gives each its own cohort.
fn beside_figures(places: &[usize], cohorts: &[Option<CohortId>]) -> Option<BTreeMap<usize, CohortId>> {
    let only = |range: std::ops::Range<usize>| {
        let within: BTreeSet<&CohortId> = cohorts.get(range)?.iter().flatten().collect();
        match within.len() {
            1 => within.first().map(|cohort| (*cohort).clone()),
            _ => None,
        }
    };
    let after = places.iter().enumerate().map(|(at, place)| {
        let end = places.get(at + 1).copied().unwrap_or(cohorts.len());
        Some((*place, only(place + 1..end)?))
    });
    let before = places.iter().enumerate().map(|(at, place)| {
        let start = at.checked_sub(1).map_or(0, |at| places[at] + 1);
        Some((*place, only(start..*place)?))
    });
    let after: Option<BTreeMap<_, _>> = after.collect();
    let before: Option<BTreeMap<_, _>> = before.collect();
    let differ =
        |found: &BTreeMap<usize, CohortId>| found.values().collect::<BTreeSet<_>>().len() == places.len();
    match (after.filter(differ), before.filter(differ)) {
        (Some(one), None) | (None, Some(one)) => Some(one),
        // Of a single cohort both say the same.
        (Some(one), Some(other)) if one == other => Some(one),
        _ => None,
    }
}

/// Whether a figure of the cohort is in the column before or after.
fn is_beside(place: usize, cohort: &CohortId, cohorts: &[Option<CohortId>]) -> bool {
    let neighbours = [place.checked_sub(1), Some(place + 1)];
    let mut found = neighbours
        .into_iter()
        .flatten()
        .filter_map(|place| cohorts.get(place)?.as_ref());
    found.any(|other| other == cohort)
}

/// Whether the numbers of a column are those of a year group rather than of whole schools.
fn are_few(sheet: &SheetView<'_>, first: usize, column: usize, cohort: &CohortId) -> bool {
    let rows = first..sheet.height();
    let mut numbers: Vec<f64> = rows
        .filter_map(|row| number(sheet.text(row, column)).map(|number| number.value))
        .collect();
    numbers.sort_by(f64::total_cmp);
    let is_secondary = ["key_stage_4", "16"]
        .iter()
        .any(|part| cohort.as_str().contains(part));
    let most = if is_secondary {
        MOST_IN_A_SECONDARY_COHORT
    } else {
        USUAL_COHORT_LIMIT
    };
    numbers
        .get(numbers.len() / 2)
        .is_some_and(|median| *median <= most)
}
