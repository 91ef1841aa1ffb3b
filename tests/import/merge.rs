//! What was taken joins what is there: nothing is written over unseen.

use trust_benchmark::entry::{Column, Entries, Field, SchoolFact, SchoolTable};
use trust_benchmark::import::{Import, Matching, MergeMode};

use crate::{every_measure, refs, sheet};

fn import(text: &str) -> Import {
    let measures = every_measure();
    let rows = sheet(text);
    Matching::of(&rows, &refs(&measures)).take(&rows, &refs(&measures))
}

fn existing() -> SchoolTable {
    import("School|URN|RWM|Phonics\nAshby|100000|63|80\nSt. Mary's||58|").table
}

#[test]
fn new_cells_are_written_over_old_ones_of_the_same_school() {
    let new = import("School|URN|RWM|Y6\nAshby Primary|100000|66|30\nST MARYS|100001|58|28\nClay|100002|70|");
    let joined = new.into_table(&existing(), MergeMode::Add);
    let told: Vec<_> = joined
        .replaced
        .iter()
        .map(|one| format!("{}, {}: {} → {}", one.school, one.place.name(), one.was, one.now))
        .collect();
    assert_eq!(
        told,
        [
            "Ashby Primary, school-name: Ashby → Ashby Primary",
            "Ashby Primary, rwm_expected: 63 → 66",
            "ST MARYS, school-name: St. Mary's → ST MARYS",
        ]
    );
    assert_eq!((joined.added, joined.kept, joined.removed), (1, 2, 0));
    let names: Vec<_> = joined
        .table
        .rows()
        .iter()
        .map(|row| row.fact(SchoolFact::Name))
        .collect();
    assert_eq!(names, ["Ashby Primary", "ST MARYS", "Clay"]);
    // What the new sheet does not have stays.
    let phonics = Column::parse("phonics", &every_measure()).unwrap();
    assert_eq!(joined.table.rows()[0].text(&phonics), "80");
}

#[test]
fn replacing_keeps_nothing() {
    let joined = import("School|RWM\nClay|70").into_table(&existing(), MergeMode::Replace);
    assert_eq!((joined.added, joined.kept, joined.removed), (1, 0, 2));
    assert_eq!(joined.table.rows().len(), 1);
}

#[test]
fn the_same_again_changes_nothing() {
    let text = "School|URN|RWM|Phonics\nAshby|100000|63|80\nSt. Mary's||58|";
    let joined = import(text).into_table(&existing(), MergeMode::Add);
    assert!(joined.replaced.is_empty());
    assert_eq!(joined.table, existing());
}

#[test]
fn the_whole_trusts_fields_join_too() {
    let measures = every_measure();
    let rwm = measures
        .iter()
        .find(|measure| measure.id.as_str() == "rwm_expected")
        .unwrap();
    let mut there = Entries::default();
    there.put(Field::region(), "London");
    there.put(Field::figure(rwm.id.clone()), "60");
    there.put(Field::cohort_pupils(rwm.shared_cohort()), "402");
    let new = import("RWM\n61");
    let (added, replaced) = new.clone().into_entries(&there, MergeMode::Add);
    assert_eq!(replaced.len(), 1);
    assert_eq!((replaced[0].was.as_str(), replaced[0].now.as_str()), ("60", "61"));
    assert_eq!(added.text(&Field::cohort_pupils(rwm.shared_cohort())), "402");
    let (only, _) = new.into_entries(&there, MergeMode::Replace);
    assert_eq!(only.text(&Field::cohort_pupils(rwm.shared_cohort())), "");
    assert_eq!(only.text(&Field::region()), "London");
}
