//! Figures of a year in which the measure was not produced are not compared.

use std::rc::Rc;

use trust_benchmark::analysis::{NoComparison, Outcome, Peers, Subject, compare};
use trust_benchmark::entry::{Entries, Field};
use trust_benchmark::measures::{PupilGroup, Topic};
use trust_benchmark::national::National;

use crate::{measure, read};

#[test]
fn progress_8_of_a_year_without_one_has_no_place() {
    let national = National::bundled().expect("the figures that come with the page");
    let measure = Rc::new(measure("progress_8"));
    let peers = national.distributions(&measure.id);
    let peers = Rc::new(Peers::all_of(Rc::new(
        peers.into_iter().next().expect("a year of trusts"),
    )));
    let mut entries = Entries::default();
    entries.put(Field::figure(measure.id.clone()), "-0.12");
    entries.put(Field::topic_pupils(Topic::KeyStage4), "640");
    let outcome = |year: &str| {
        let mut entries = entries.clone();
        entries.put_results_year(year);
        let subject = Subject {
            measure: &measure,
            group: PupilGroup::All,
            peers: Ok(&peers),
            national: &national,
            rates: None,
        };
        compare(subject, &read(&entries, &measure))
    };
    assert!(matches!(outcome("2023/24"), Outcome::Found(_)));
    let Outcome::NotCompared(why @ NoComparison::NoneThatYear(_)) = outcome("2024/25") else {
        panic!("{:?}", outcome("2024/25"));
    };
    assert_eq!(
        why.to_string(),
        "There is no “Progress 8” for 2024/25: its pupils took no key stage 2 tests, which were cancelled in the \
         pandemic."
    );
}
