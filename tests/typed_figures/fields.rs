//! Which pupils a figure is of, which measures share them, and the names by which files and links know a field.

use proptest::prelude::*;
use trust_benchmark::analysis::example;
use trust_benchmark::entry::{Entries, Entry, Field, Pupils, Reading, read_pupils};
use trust_benchmark::measures::{AcademicYear, IntervalMethod, Measure, MeasureId, PupilGroup, Topic};
use trust_benchmark::national::National;

use crate::{every_measure, measure, read};

#[test]
fn a_measure_takes_its_own_pupils_before_its_stage() {
    let progress = measure("progress_8");
    let mut entries = example(&National::bundled().unwrap());
    entries.put(Field::topic_pupils(Topic::KeyStage4), "534");
    entries.put(Field::measure_pupils(progress.id.clone()), "498");
    assert_eq!(
        read(&entries, &progress).pupils,
        Reading::Read(Pupils::new(498).unwrap())
    );
    assert!(!read(&entries, &progress).whole_stage_assumed);
    entries.put(Field::measure_pupils(progress.id.clone()), "600");
    let problem = read(&entries, &progress).pupils.problem().unwrap().to_string();
    assert_eq!(
        problem,
        "600 pupils is more than 534 pupils: this counts only some pupils at this stage. Correct one of the two numbers."
    );
    entries.put(Field::measure_pupils(progress.id.clone()), "");
    assert_eq!(
        read(&entries, &progress).pupils,
        Reading::Read(Pupils::new(534).unwrap())
    );
    assert!(read(&entries, &progress).whole_stage_assumed);
}

#[test]
fn a_group_has_its_own_figures_and_no_more_pupils_than_there_are() {
    let (rwm, progress) = (measure("rwm_expected"), measure("progress_8"));
    let group = PupilGroup::Disadvantaged;
    let mut entries = Entries::default();
    let alone = Field::figure(rwm.id.clone()).of_group(group);
    entries.put(alone, "48");
    let of_group = |entries: &Entries, measure: &Measure| entries.read(measure, group, None);
    assert_eq!(of_group(&entries, &rwm).figure.value().unwrap().value, 48.0);
    assert_eq!(read(&entries, &rwm).figure, Reading::Empty);

    entries.put(Field::topic_pupils(Topic::KeyStage2).of_group(group), "60");
    assert_eq!(of_group(&entries, &rwm).pupils.value(), Pupils::new(60).as_ref());
    entries.put(Field::topic_pupils(Topic::KeyStage2), "52");
    assert_eq!(
        of_group(&entries, &rwm).pupils.problem().unwrap().to_string(),
        "60 pupils is more than 52 pupils: disadvantaged pupils are only some of all pupils. Correct one of the two numbers."
    );
    assert_eq!(read(&entries, &rwm).pupils.value(), Pupils::new(52).as_ref());

    // Another year is another cohort.
    let year = AcademicYear::ending(2019);
    assert_eq!(entries.read(&rwm, group, Some(year)).pupils, Reading::Empty);

    entries.put(Field::measure_pupils(progress.id.clone()), "100");
    entries.put(Field::measure_pupils(progress.id.clone()).of_group(group), "101");
    assert!(of_group(&entries, &progress).pupils.problem().is_some());
}

#[test]
fn nothing_is_typed_for_a_gap() {
    let rwm = measure("rwm_expected");
    let mut entries = Entries::default();
    let gap = Field::figure(rwm.id.clone()).of_group(PupilGroup::Gap);
    entries.put(gap.clone(), "20");
    assert!(entries.is_empty());
    assert_eq!(Field::parse(&gap.name(), [&rwm]), None);
}

#[test]
fn measures_share_pupils_only_where_they_count_the_same_ones() {
    let measures = every_measure();
    for (index, one) in measures.iter().enumerate() {
        for other in &measures[index + 1..] {
            if one.own_pupils.is_none() && other.own_pupils.is_none() {
                let same = one.topic == other.topic && one.cohort == other.cohort;
                assert_eq!(
                    one.shared_cohort() == other.shared_cohort(),
                    same,
                    "{} {}",
                    one.id,
                    other.id
                );
            }
        }
    }
    let pupils: Vec<_> = Field::of(&measures)
        .into_iter()
        .filter(|field| matches!(field.entry, Entry::CohortPupils(_)))
        .map(|field| field.name())
        .collect();
    assert!(
        pupils.contains(&"key_stage_2-pupils".to_owned()) && pupils.contains(&"year_1-pupils".to_owned())
    );
    assert!(
        measures
            .iter()
            .all(|one| one.wants_pupils() == (one.interval != IntervalMethod::Unknown))
    );
}

#[test]
fn all_pupils_of_a_trust_can_be_more_than_a_year_group() {
    assert!(read_pupils("60,000", Topic::Attendance).value().is_some());
    assert_eq!(
        read_pupils("600,000", Topic::Behaviour)
            .problem()
            .unwrap()
            .to_string(),
        "600,000 pupils is more than any trust has. Enter the pupils of your own schools only."
    );
}

#[test]
fn fields_keep_the_names_by_which_links_know_them() {
    let (rwm, group) = (MeasureId::new("rwm_expected"), PupilGroup::Disadvantaged);
    let year = AcademicYear::ending(2019);
    for (field, name) in [
        (Field::figure(rwm.clone()), "rwm_expected"),
        (Field::topic_pupils(Topic::KeyStage2), "key_stage_2-pupils"),
        (
            Field::measure_pupils(MeasureId::new("progress_8")),
            "progress_8-pupils",
        ),
        (
            Field::figure(rwm.clone()).of_group(group),
            "rwm_expected-disadvantaged",
        ),
        (Field::figure(rwm.clone()).in_year(year), "rwm_expected-2018-19"),
        (
            Field::topic_pupils(Topic::KeyStage2).of_group(group),
            "key_stage_2-disadvantaged-pupils",
        ),
        (
            Field::topic_pupils(Topic::KeyStage4)
                .of_group(group)
                .in_year(year),
            "key_stage_4-disadvantaged-2018-19-pupils",
        ),
    ] {
        assert_eq!(field.name(), name);
    }
    let measures = every_measure();
    for name in [
        "",
        "-",
        "-pupils",
        "rwm_expected-pupils",
        "rwm_expected-all",
        "rwm_expected-gap",
        "rwm_expected-",
        "rwm_expected-2018",
        "rwm_expected-2018-20",
        "rwm_expected-2018-19-disadvantaged",
        "rwm_expected-disadvantaged-disadvantaged",
        "key_stage_2",
        "unheard_of",
        "RWM_expected",
    ] {
        assert_eq!(Field::parse(name, &measures), None, "{name}");
    }
}

#[test]
fn every_field_of_every_measure_group_and_year_has_a_name_of_its_own_and_is_read_back() {
    let measures = every_measure();
    let mut names = std::collections::BTreeSet::new();
    let years = (2010..=2040).map(|summer| Some(AcademicYear::ending(summer)));
    for year in std::iter::once(None).chain(years) {
        for group in PupilGroup::ALL {
            for field in Field::of(&measures) {
                let field = field.of_group(group).in_year(year);
                let name = field.name();
                assert_eq!(
                    Field::parse(&name, &measures),
                    field.can_be_typed().then_some(field),
                    "{name}"
                );
                assert!(names.insert(name));
            }
        }
    }
}

proptest! {
    #[test]
    fn kept_figures_come_back_as_they_were(texts in proptest::collection::vec("[^\\p{Cc}]{0,12}", 8)) {
        let national = National::bundled().unwrap();
        let fields = Field::of(national.measures());
        prop_assert_eq!(fields.len(), 8);
        let mut entries = Entries::default();
        for (field, text) in fields.iter().zip(texts) {
            entries.put(field.clone(), text);
        }
        prop_assert_eq!(Entries::from_lines(&entries.to_lines(), |name| Field::parse(name, national.measures())), entries);
    }

    #[test]
    fn what_is_typed_for_any_group_and_year_comes_back(
        picks in proptest::collection::vec(
            (any::<prop::sample::Index>(), 0..PupilGroup::ALL.len(), prop::option::of(2000_u16..2100), "[0-9.%]{1,6}"),
            0..20,
        ),
    ) {
        let measures = every_measure();
        let fields = Field::of(&measures);
        let mut entries = Entries::default();
        for (which, group, summer, text) in picks {
            let field = fields[which.index(fields.len())].clone();
            entries.put(field.of_group(PupilGroup::ALL[group]).in_year(summer.map(AcademicYear::ending)), text);
        }
        prop_assert_eq!(Entries::from_lines(&entries.to_lines(), |name| Field::parse(name, &measures)), entries);
    }

    /// Nearly every name is no field's, so names are made of fields' own, and then damaged: what is still a field has that
    /// name and no other.
    #[test]
    fn a_damaged_name_is_another_field_or_none(
        which in any::<prop::sample::Index>(),
        group in 0..PupilGroup::ALL.len(),
        summer in prop::option::of(2000_u16..2100),
        damages in proptest::collection::vec((any::<prop::sample::Index>(), "[a-z0-9_-]{0,2}|-pupils|-disadvantaged|-2023-24"), 0..3),
    ) {
        let measures = every_measure();
        let fields = Field::of(&measures);
        let field = fields[which.index(fields.len())].clone();
        let field = field.of_group(PupilGroup::ALL[group]).in_year(summer.map(AcademicYear::ending));
        let mut name: Vec<char> = field.name().chars().collect();
        let whole = damages.is_empty();
        for (at, text) in damages {
            let at = at.index(name.len().max(1));
            name.splice(at..(at + 1).min(name.len()), text.chars());
        }
        let name: String = name.into_iter().collect();
        let found = Field::parse(&name, &measures);
        prop_assert!(found.is_some() || !whole || !field.can_be_typed(), "{}", name);
        if let Some(found) = found {
            prop_assert_eq!(found.name(), name);
        }
    }
}

/// What another version entered has no field here, and is carried along unchanged: through lines, and beside what is
/// entered since.
#[test]
fn what_has_no_field_is_carried_along() {
    let measures = every_measure();
    let known = |name: &str| Field::parse(name, &measures);
    let lines = "rwm_expected\t65\nfuture_measure\t12\nfuture_measure-disadvantaged\t9\n";
    let mut entries = Entries::from_lines(lines, known);
    assert_eq!(entries.to_lines(), lines);
    entries.put(known("rwm_expected").unwrap(), "");
    assert_eq!(
        entries.to_lines(),
        "future_measure\t12\nfuture_measure-disadvantaged\t9\n"
    );
    assert!(!entries.is_empty());
    // A measure that becomes known gives its text a field; what was entered there since stays.
    let nothing = |_: &str| None;
    let mut entries = Entries::from_lines(lines, nothing);
    assert_eq!(entries.iter().count(), 0);
    entries.recognise(known);
    assert_eq!(entries.text(&known("rwm_expected").unwrap()), "65");
    let mut entries = Entries::from_lines(lines, nothing);
    entries.put(known("rwm_expected").unwrap(), "70");
    entries.recognise(known);
    assert_eq!(entries.text(&known("rwm_expected").unwrap()), "70");
    assert_eq!(entries.to_lines().lines().count(), 3);
}
