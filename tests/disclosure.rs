//! What may leave the page: no small count, and none that could be found by subtraction.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at the first thing that is not as it should be"
)]

use proptest::prelude::*;
use trust_benchmark::analysis::{Cell, Disclosure, SafeRow, SafeTable, WithheldReason};

fn guarded(schools: &[(u32, u32)]) -> SafeTable {
    SafeTable::of(Disclosure::Guarded, schools)
}

fn texts(row: &SafeRow) -> [String; 3] {
    [row.cohort, row.count, row.rest].map(Cell::text)
}

#[test]
fn one_to_five_and_their_complement_are_left_out() {
    let row = |cohort, count| texts(&SafeRow::of(Disclosure::Guarded, cohort, count));
    assert_eq!(row(40, 3), ["40", "left out", "left out"]);
    assert_eq!(row(40, 37), ["40", "left out", "left out"]);
    assert_eq!(row(40, 6), ["40", "6", "34"]);
    assert_eq!(row(40, 0), ["40", "0", "40"]);
    assert_eq!(row(40, 40), ["40", "40", "0"]);
    // Zero of four says that four did not.
    assert_eq!(row(4, 0), ["left out", "left out", "left out"]);
    assert_eq!(row(0, 0), ["0", "0", "0"]);
    assert_eq!(row(182, 118), ["182", "118", "64"]);
}

#[test]
fn reasons_are_for_the_person_alone() {
    let row = SafeRow::of(Disclosure::Guarded, 40, 3);
    assert_eq!(row.count, Cell::Withheld(WithheldReason::FewPupils));
    assert_eq!(row.rest, Cell::Withheld(WithheldReason::GivesFewPupils));
    assert_eq!(WithheldReason::FewPupils.reason(), "left out: 1 to 5 pupils");
    assert_eq!(row.count.text(), row.rest.text());
}

#[test]
fn percentages_follow_their_counts() {
    let per_cent = |cohort, count| SafeRow::of(Disclosure::Guarded, cohort, count).percentage();
    assert_eq!(per_cent(40, 3), None);
    assert_eq!(per_cent(40, 37), None);
    assert_eq!(per_cent(4, 4), None);
    assert_eq!(per_cent(40, 10), Some(25.0));
    assert_eq!(per_cent(40, 0), Some(0.0));
    assert!(!SafeRow::of(Disclosure::Guarded, 5, 5).shows_means());
    assert_eq!(
        SafeRow::of(Disclosure::PrivateCopy, 40, 3).percentage(),
        Some(7.5)
    );
}

#[test]
fn a_second_school_is_left_out_and_it_is_the_smallest() {
    let table = guarded(&[(60, 40), (30, 3), (45, 30), (90, 60)]);
    let shown: Vec<_> = table.schools.iter().map(|row| row.count.shown()).collect();
    assert_eq!(shown, [Some(40), None, None, Some(60)]);
    assert_eq!(
        table.schools[2].count,
        Cell::Withheld(WithheldReason::GivesAnother)
    );
    // Their cohorts give nothing away.
    assert!(table.schools.iter().all(|row| row.cohort.shown().is_some()));
    assert_eq!(table.total.count, Cell::Shown(133));
    // The first of equals.
    let table = guarded(&[(60, 40), (30, 3), (60, 35)]);
    assert!(table.schools[0].count.shown().is_none() && table.schools[2].count.shown().is_some());
}

#[test]
fn a_small_cohort_takes_a_second_cohort_with_it() {
    let table = guarded(&[(60, 40), (4, 2), (45, 30), (90, 60)]);
    let cohorts: Vec<_> = table.schools.iter().map(|row| row.cohort.shown()).collect();
    assert_eq!(cohorts, [Some(60), None, None, Some(90)]);
    assert!(table.schools[2].count.shown().is_none());
    assert_eq!(table.total.cohort, Cell::Shown(199));
}

#[test]
fn two_that_their_sum_gives_away_take_a_third() {
    // Two counts of 1 to 5 that add up to 2, or to 10, are 1 and 1, or 5 and 5.
    for few in [1, 5] {
        let table = guarded(&[(60, few), (50, few), (45, 30), (90, 60)]);
        assert!(table.schools[2].count.shown().is_none(), "{few}");
    }
    let table = guarded(&[(60, 2), (50, 3), (45, 30), (90, 60)]);
    assert!(table.schools[2].count.shown().is_some());
}

#[test]
fn a_school_alone_takes_the_total_with_it() {
    let table = guarded(&[(30, 3)]);
    assert_eq!(table.total.cohort, Cell::Shown(30));
    assert_eq!(table.total.count.shown(), None);
    // Nobody else is left to hide behind.
    let table = guarded(&[(4, 2), (2, 1)]);
    assert!(table.total.count.shown().is_none());
}

#[test]
fn nothing_to_hide_is_shown_whole() {
    let table = guarded(&[(60, 40), (30, 0), (45, 45), (90, 60)]);
    let rows = table.schools.iter().chain([&table.total]);
    assert!(
        rows.flat_map(|row| [row.cohort, row.count, row.rest])
            .all(|cell| cell.shown().is_some())
    );
    assert_eq!(guarded(&[]).total.cohort, Cell::Shown(0));
}

fn schools() -> impl Strategy<Value = Vec<(u32, u32)>> {
    let school = (0u32..40, 0u32..40).prop_map(|(cohort, count)| (cohort, count.min(cohort)));
    prop::collection::vec(school, 1..7)
}

/// A column as it left the page: what a reader can do with it by subtraction.
fn left_by_subtraction(cells: impl Iterator<Item = Cell>, total: Cell) -> Option<(usize, u32)> {
    let (mut hidden, mut shown) = (0, 0);
    for cell in cells {
        match cell {
            Cell::Shown(count) => shown += count,
            Cell::Withheld(_) => hidden += 1,
        }
    }
    Some((hidden, total.shown()? - shown))
}

const fn few(count: u32) -> bool {
    1 <= count && count <= 5
}

/// All ways in which cells that were left out can add up to what subtraction leaves, by trying every one of them, for a
/// reader who knows the rule of 1 to 5 and the cohorts that are shown. Gives the values that each could have.
fn every_way(table: &SafeTable, left: u32, values: &[(u32, u32)]) -> Vec<Vec<u32>> {
    let hidden: Vec<_> = (0..values.len())
        .filter(|&place| table.schools[place].count.shown().is_none())
        .collect();
    let could_be = |place: usize| -> Vec<u32> {
        match table.schools[place].cohort.shown() {
            Some(cohort) => (0..=cohort).collect(),
            None => (0..=39).collect(),
        }
    };
    let mut ways = vec![Vec::new(); hidden.len()];
    for (at, place) in hidden.iter().enumerate() {
        let mut sums = std::collections::BTreeSet::from([0]);
        for other in hidden.iter().filter(|other| *other != place) {
            sums = sums
                .iter()
                .flat_map(|sum| could_be(*other).into_iter().map(move |value| sum + value))
                .filter(|sum| *sum <= left)
                .collect();
        }
        ways[at] = could_be(*place)
            .into_iter()
            .filter(|value| *value <= left && sums.contains(&(left - value)))
            .collect();
    }
    ways
}

proptest! {
    #[test]
    fn no_small_number_leaves_the_page(schools in schools()) {
        let table = guarded(&schools);
        for row in table.schools.iter().chain([&table.total]) {
            for cell in [row.cohort, row.count, row.rest] {
                prop_assert!(cell.shown().is_none_or(|count| !few(count)));
            }
            // What is shown of a row gives no small number of it back.
            let pair = [row.cohort, row.count, row.rest].map(Cell::shown);
            if let [Some(cohort), Some(count), _] = pair {
                prop_assert!(!few(cohort - count));
            }
            prop_assert_eq!(row.count.shown().is_some(), row.rest.shown().is_some());
        }
    }

    #[test]
    fn nothing_left_out_can_be_found_by_subtraction(schools in schools()) {
        let table = guarded(&schools);
        for cell in [|row: &SafeRow| row.cohort, |row: &SafeRow| row.count, |row: &SafeRow| row.rest] {
            let left = left_by_subtraction(table.schools.iter().map(cell), cell(&table.total));
            prop_assert!(!matches!(left, Some((1, _))), "{:?} of {:?}", left, schools);
        }
    }

    #[test]
    fn every_small_count_keeps_two_values_that_it_could_have(schools in schools()) {
        let table = guarded(&schools);
        if let Some((_, left)) =
            left_by_subtraction(table.schools.iter().map(|row| row.count), table.total.count)
        {
            let hidden = (0..schools.len()).filter(|&place| table.schools[place].count.shown().is_none());
            for (place, values) in hidden.zip(every_way(&table, left, &schools)) {
                let (cohort, count) = schools[place];
                if few(count) || few(cohort - count) {
                    prop_assert!(values.len() > 1, "{:?} could only be {:?}", schools[place], values);
                }
            }
        }
    }

    #[test]
    fn a_private_copy_shows_everything_unchanged(schools in schools()) {
        let table = SafeTable::of(Disclosure::PrivateCopy, &schools);
        for (row, &(cohort, count)) in table.schools.iter().zip(&schools) {
            let expected = [cohort, count, cohort - count].map(Cell::Shown);
            prop_assert_eq!([row.cohort, row.count, row.rest], expected);
        }
        let cohort: u32 = schools.iter().map(|school| school.0).sum();
        prop_assert_eq!(table.total.cohort, Cell::Shown(cohort));
    }

    #[test]
    fn what_is_shown_is_true(schools in schools()) {
        let table = guarded(&schools);
        for (row, &(cohort, count)) in table.schools.iter().zip(&schools) {
            prop_assert!(row.cohort.shown().is_none_or(|shown| shown == cohort));
            prop_assert!(row.count.shown().is_none_or(|shown| shown == count));
            prop_assert!(row.rest.shown().is_none_or(|shown| shown == cohort - count));
        }
    }
}
