//! What people type, and what they are told about it. The messages are snapshots, because they are read by people: a
//! change of wording should be seen in a review.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::float_cmp,
    reason = "a test stops at the first thing that is not as it should be, and typed decimals are exact"
)]

use std::fmt::Write as _;

use proptest::prelude::*;
use trust_benchmark::comparison::example;
use trust_benchmark::measures::{AcademicYear, IntervalMethod, Measure, MeasureId, PupilGroup, Topic, Unit};
use trust_benchmark::national::{National, Pack, PackName};
use trust_benchmark::trust::{
    Entered, Entries, Entry, Field, Pupils, Reading, fraction_hint, is_unfinished, read_figure, read_pupils,
};

fn measure(id: &str) -> Measure {
    let national = National::bundled().expect("the figures that come with the page");
    national
        .measure(&MeasureId::new(id))
        .expect("a measure of the catalogue")
        .clone()
}

/// Every measure of the catalogue.
fn every_measure() -> Vec<Measure> {
    let mut national = National::bundled().unwrap();
    for name in PackName::ALL {
        let path = format!(
            "{}/data/bundle/{}.postcard",
            env!("CARGO_MANIFEST_DIR"),
            name.id()
        );
        national
            .join(Pack::decode(&std::fs::read(path).unwrap()).unwrap())
            .unwrap();
    }
    national.measures().to_vec()
}

fn read(entries: &Entries, measure: &Measure) -> Entered {
    entries.read(measure, PupilGroup::All, None)
}

fn figure(text: &str, id: &str) -> Result<f64, String> {
    match read_figure(text, &measure(id)) {
        Reading::Read(figure) => Ok(figure.value),
        Reading::Refused(problem) => Err(problem.to_string()),
        Reading::Empty => Err("empty".to_owned()),
    }
}

fn pupils(text: &str) -> Result<u32, String> {
    match read_pupils(text, Topic::KeyStage2) {
        Reading::Read(pupils) => Ok(pupils.count()),
        Reading::Refused(problem) => Err(problem.to_string()),
        Reading::Empty => Err("empty".to_owned()),
    }
}

#[test]
fn figures_are_read_the_ways_people_write_them() {
    for (text, value) in [
        ("65", 65.0),
        (" 65 % ", 65.0),
        ("65.4%", 65.4),
        ("0", 0.0),
        ("100", 100.0),
        ("+7", 7.0),
        (".5", 0.5),
    ] {
        assert_eq!(figure(text, "rwm_expected"), Ok(value), "{text}");
    }
    for text in ["-0.12", "−0.12", "–0.12", "- 0.12"] {
        assert_eq!(figure(text, "progress_8"), Ok(-0.12), "{text}");
    }
    assert_eq!(pupils("1,234"), Ok(1234));
    for text in ["1,182", "1 182", "1\u{a0}182", "1\u{202f}182"] {
        assert_eq!(pupils(text), Ok(1182), "{text}");
    }
    assert_eq!(pupils(" 182 "), Ok(182));
}

#[test]
fn what_cannot_be_read_is_named_with_its_mend() {
    let digits = "9".repeat(10_000);
    let mut said = String::new();
    let mut say = |field: &str, text: &str, outcome: Result<String, String>| {
        let message = outcome.expect_err("is refused");
        let text: String = text.chars().take(30).collect();
        writeln!(said, "{field} ← {text}\n    {message}").unwrap();
    };
    for text in [
        "abc",
        "140%",
        "-5",
        "65,4",
        "1e5",
        "inf",
        "NaN",
        "SUPP",
        "c",
        "6.5.4",
        "65%%",
        "½",
        "６５",
        "about 65",
        "65 of 182",
        "65%	182",
        "6 5",
        "65,",
        "-",
        ".",
        &digits,
    ] {
        say(
            "percentage",
            text,
            figure(text, "rwm_expected").map(|value| value.to_string()),
        );
    }
    for text in ["12", "-7.5", "12%", "0,12", "z"] {
        say(
            "progress 8",
            text,
            figure(text, "progress_8").map(|value| value.to_string()),
        );
    }
    say(
        "attainment 8",
        "465",
        figure("465", "attainment_8").map(|value| value.to_string()),
    );
    for text in [
        "0",
        "-3",
        "18.5",
        "65%",
        "60000",
        "many",
        "1,23",
        "182,5",
        "18 2",
        "12,34,567",
        &digits,
    ] {
        say("pupils", text, pupils(text).map(|value| value.to_string()));
    }
    insta::assert_snapshot!(said);
}

#[test]
fn a_fraction_is_asked_about_and_not_changed() {
    let rwm = measure("rwm_expected");
    let hint = |text: &str| fraction_hint(*read_figure(text, &rwm).value().unwrap(), text, &rwm);
    assert_eq!(
        hint("0.65").as_deref(),
        Some("This is read as 0.65% of pupils. If you mean 65%, type 65.")
    );
    assert_eq!(
        hint("0.654").as_deref(),
        Some("This is read as 0.654% of pupils. If you mean 65.4%, type 65.4.")
    );
    assert_eq!(hint("0.65%"), None);
    assert_eq!(hint("65"), None);
}

#[test]
fn a_number_that_is_still_being_typed_is_not_yet_wrong() {
    for text in ["-", "−", " . ", "-."] {
        assert!(is_unfinished(text), "{text}");
    }
    for text in ["", "-1", "abc", "--"] {
        assert!(!is_unfinished(text), "{text}");
    }
}

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
        "600 pupils of 534 pupils cannot be: this counts some of the pupils of its stage. Mend one of the two numbers."
    );
    entries.put(Field::measure_pupils(progress.id.clone()), "");
    assert_eq!(
        read(&entries, &progress).pupils,
        Reading::Read(Pupils::new(534).unwrap())
    );
    assert!(read(&entries, &progress).whole_stage_assumed);
}

#[test]
fn the_example_can_be_read_whole() {
    let national = National::bundled().unwrap();
    for measure in national.measures() {
        let entered = read(&example(&national), measure);
        assert!(
            entered.figure.value().is_some() && entered.pupils.value().is_some(),
            "{}",
            measure.name
        );
    }
}

#[test]
fn every_unit_has_a_figure_that_it_takes_and_one_that_it_does_not() {
    let measures = every_measure();
    let mut said = String::new();
    for unit in Unit::ALL {
        let measure = measures
            .iter()
            .find(|measure| measure.unit == unit)
            .expect("a measure of each unit");
        let problem = |text: &str| read_figure(text, measure).problem().map(ToString::to_string);
        let example = match unit {
            Unit::Percentage => "65.4",
            Unit::ProgressGrades => "−0.12",
            Unit::Points => "46.3",
            Unit::ProgressPoints => "-1.2",
            Unit::ScaledScore => "104",
            Unit::Marks => "21.3",
            Unit::GradePoints => "4.2",
            Unit::PointsPerEntry => "34.5",
            Unit::Sessions => "7.2",
            Unit::Per100Pupils => "11.3",
            Unit::PupilsPerTeacher => "17.5",
            Unit::PercentagePoints => "12",
        };
        assert_eq!(problem(example), None, "{unit:?}");
        let takes_per_cent = problem(&format!("{example}%")).is_none();
        assert_eq!(takes_per_cent, unit.per_cent_of().is_some(), "{unit:?}");
        for text in ["about", "12%", "5000"] {
            let message = problem(text).unwrap_or_else(|| "is read".to_owned());
            writeln!(said, "{} ← {text}\n    {message}", measure.short_name).unwrap();
        }
    }
    insta::assert_snapshot!(said);
}

#[test]
fn a_share_of_sessions_is_not_called_one_of_pupils() {
    let measures = every_measure();
    let absence = measures.iter().find(|one| one.unit == Unit::Sessions).unwrap();
    let figure = *read_figure("0.07", absence).value().unwrap();
    assert_eq!(
        fraction_hint(figure, "0.07", absence).as_deref(),
        Some("This is read as 0.07% of sessions. If you mean 7%, type 7.")
    );
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
        "60 pupils of 52 pupils cannot be: disadvantaged pupils are only some of all pupils. Mend one of the two numbers."
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
        "600,000 pupils is more than any trust has. Type the pupils of your own schools only."
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
    fn no_text_is_too_strange_to_read(text in any::<String>()) {
        let _ = read_figure(&text, &measure("progress_8"));
        let _ = read_pupils(&text, Topic::KeyStage2);
    }

    #[test]
    fn what_is_read_can_be_true(text in "[-−+]?[0-9]{0,4}[.,]?[0-9]{0,4} ?%?") {
        let rwm = measure("rwm_expected");
        if let Reading::Read(figure) = read_figure(&text, &rwm) {
            prop_assert!(rwm.range.contains(figure.value));
        }
        if let Reading::Read(pupils) = read_pupils(&text, Topic::KeyStage2) {
            prop_assert!((1..=50_000).contains(&pupils.count()));
        }
    }

    #[test]
    fn every_possible_percentage_is_read_as_it_is(tenths in 0u32..=1000) {
        let value = f64::from(tenths) / 10.0;
        prop_assert_eq!(figure(&format!("{value:.1}"), "rwm_expected"), Ok(value));
        prop_assert_eq!(figure(&format!("{value:.1}%"), "rwm_expected"), Ok(value));
    }

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

    #[test]
    fn no_name_is_too_strange_to_be_looked_up(name in "[a-z_0-9-]{0,30}") {
        if let Some(field) = Field::parse(&name, &[measure("rwm_expected"), measure("progress_8")]) {
            prop_assert_eq!(field.name(), name);
        }
    }
}
