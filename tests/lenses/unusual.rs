//! Marks over many measures at once.

use proptest::prelude::*;
use trust_benchmark::analysis::{Marks, Unusual};
use trust_benchmark::measures::PupilGroup;
use trust_benchmark::stats::Z95;

use crate::{allowed, said};

#[test]
fn what_is_said_of_marks() {
    let twelve: Vec<_> = (0..12).map(|key| (key, Some(f64::from(key) * 0.2))).collect();
    let mut lines = Vec::new();
    for shown in [
        vec![],
        vec![(0, None)],
        vec![(0, Some(-4.0))],
        vec![(0, Some(0.0)), (1, None)],
        vec![(0, Some(5.0)), (1, Some(-4.0)), (2, Some(0.1)), (3, None)],
        twelve,
    ] {
        let marks = Marks::among(shown);
        lines.extend(marks.sentence());
        lines.push(marks.tally());
        lines.extend(
            marks
                .marked()
                .map(|(key, unusual)| format!("{key}: {}", unusual.called(PupilGroup::All))),
        );
    }
    said("unusual", &lines);
}

#[test]
fn one_of_many_just_outside_its_limits_is_not_marked() {
    let alone = Marks::among([("one", Some(2.1))]);
    assert_eq!(alone.of(&"one"), Some(Unusual::Higher));
    let others = (0..11).map(|_| ("other", Some(0.3)));
    let among = Marks::among(others.chain([("one", Some(2.1))]));
    assert_eq!((among.of(&"one"), among.shown()), (None, 12));
    assert_eq!(Marks::among([("one", Some(f64::NAN))]).of(&"one"), None);
}

#[test]
fn where_some_are_left_out_the_others_are_counted_and_keep_their_marks() {
    let marks = Marks::among([("a", Some(5.0)), ("b", Some(0.1)), ("c", Some(-4.0)), ("d", None)]);
    let only = marks.only(&["b", "d", "c"]);
    assert_eq!((only.of(&"a"), only.of(&"c")), (None, Some(Unusual::Lower)));
    for (shown, sentence) in [
        (
            vec!["a", "b", "c", "d"],
            "3 of 4 measures can be tested for trust size. Allowing for that number, 2 are unusual for a trust this size.",
        ),
        (
            vec!["b", "d", "c"],
            "2 of 3 measures can be tested for trust size. Allowing for all 3 that were tested, 1 is unusual for a trust \
             this size.",
        ),
        (
            vec!["b"],
            "This one measure is tested for trust size. Allowing for all 3 that were tested, none is unusual for a trust \
             this size.",
        ),
        (vec!["d"], "We cannot test these for trust size."),
    ] {
        assert_eq!(marks.only(&shown).sentence().as_deref(), Some(sentence));
    }
    assert_eq!(marks.only(&[]).sentence(), None);
}

proptest! {
    #[test]
    fn marks_are_some_of_those_outside_their_limits(z in proptest::collection::vec(proptest::option::weighted(0.9, -6.0f64..6.0), 0..60)) {
        let marks = Marks::among(z.iter().copied().enumerate());
        prop_assert_eq!(marks.shown(), z.len());
        for (key, unusual) in marks.marked() {
            let at = z[*key].unwrap();
            prop_assert!(at.abs() > Z95);
            prop_assert_eq!(unusual == Unusual::Higher, at > 0.0);
            // Whatever lies further out is marked as well.
            let further = z.iter().enumerate().filter(|(_, other)| other.is_some_and(|other| other.abs() >= at.abs()));
            for (other, _) in further {
                prop_assert!(marks.of(&other).is_some());
            }
        }
        // Seen from the other side the same are marked, on the other side.
        let mirrored = Marks::among(z.iter().map(|z| z.map(|z| -z)).enumerate());
        prop_assert_eq!(mirrored.marked().count(), marks.marked().count());
        for (key, unusual) in marks.marked() {
            prop_assert_eq!(mirrored.of(key).is_some_and(|other| other != unusual), true);
        }
        allowed(&format!("{} {}", marks.sentence().unwrap_or_default(), marks.tally()));
    }
}
