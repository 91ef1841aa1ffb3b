//! The account of the methods.

use std::collections::BTreeSet;

use trust_benchmark::measures::PupilGroup;
use trust_benchmark::wording::{example_finding, methods, two_schools};

use crate::{at_first, read, said, with_packs};

#[test]
fn the_account_from_the_first_figures() {
    said("account_at_first", &at_first(methods));
}

#[test]
fn the_account_with_every_pack() {
    said("account", &with_packs(methods));
}

#[test]
fn most_trusts_look_not_average_by_chance_alone() {
    let text = read(&at_first(methods));
    assert!(text.contains("chance alone would call 163 of 216 trusts “not average”"));
    assert!(text.contains("by its own published intervals 166"));
    assert!(text.contains("13 of 216 are then outside."));
}

#[test]
fn every_part_has_a_name_of_its_own() {
    let mut parts = with_packs(methods);
    parts.extend(with_packs(two_schools));
    let names: BTreeSet<_> = parts.iter().map(|part| part.id).collect();
    assert_eq!(names.len(), parts.len());
}

#[test]
fn two_schools_are_added_up_and_not_averaged() {
    said("two_schools", &[at_first(two_schools).expect("the measure")]);
}

#[test]
fn the_example_is_the_one_that_is_named() {
    let example = at_first(example_finding).expect("an example");
    assert_eq!(example.in_short(), "Reading, writing and maths: 65%, 246 pupils");
    assert_eq!(example.group(), PupilGroup::All);
}
