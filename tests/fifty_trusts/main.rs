//! Some fifty trusts, typical and extreme, and everything that the widget says of each, beside the numbers it is said of:
//! a snapshot a trust, to be read aloud. Beside the reading stand checks of what a machine can tell: that a count in a
//! sentence is the count, a percentage the rank, an interval the interval, and that no sentence says what may not be
//! said. They hold for every one of these trusts and for trusts that nobody thought of.
//!
//! It is a program of its own, because the other tests ask each view by itself: here a trust is read as its chief
//! executive would read it, from the top of the page to the end.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at what it does not expect"
)]

mod any_trust;
mod catalogue;
mod composed;
mod language;
mod national;
mod paper;
#[path = "../support/spoken.rs"]
mod spoken;
mod summary;
mod trust;
mod truth;
#[path = "../support/whole_country.rs"]
mod whole_country;
mod years;

use self::paper::Paper;
use self::trust::Trust;

/// Everything that is said of a trust, in the order of the page.
fn read_aloud(trust: &Trust) -> Paper {
    let mut paper = Paper::default();
    summary::tell(trust, &mut paper);
    paper
}

#[test]
fn every_trust_read_aloud() {
    let trusts = composed::all();
    assert!(trusts.len() >= 50, "{} trusts", trusts.len());
    for trust in &trusts {
        let paper = read_aloud(trust);
        insta::with_settings!({ omit_expression => true, prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(trust.file(), paper.text());
        });
    }
}

#[test]
fn no_trust_is_told_what_may_not_be_said() {
    let faults: Vec<String> = composed::all()
        .iter()
        .flat_map(|trust| {
            let paper = read_aloud(trust);
            let mut faults: Vec<_> = paper.said().iter().flat_map(language::faults).collect();
            faults.extend(years::of_nobody(trust, &paper));
            faults.into_iter().map(|fault| format!("{}: {fault}", trust.name))
        })
        .collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

#[test]
fn every_number_said_of_a_trust_is_counted_again() {
    let (mut faults, mut counted) = (Vec::new(), 0);
    for trust in composed::all() {
        let found = truth::of(&trust);
        counted += found.held;
        faults.extend(
            found
                .faults
                .into_iter()
                .map(|fault| format!("{}: {fault}", trust.name)),
        );
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    assert!(counted > 2_000, "{counted} numbers were counted again");
}
