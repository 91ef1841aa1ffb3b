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
use trust_benchmark::measures::{Measure, MeasureId};
use trust_benchmark::national::National;
use trust_benchmark::trust::{
    Entries, Field, Pupils, Reading, example, fraction_hint, is_unfinished, read_figure, read_pupils,
};

fn measure(id: &str) -> Measure {
    let national = National::bundled().expect("the figures that come with the page");
    national
        .measure(&MeasureId::new(id))
        .expect("a measure of the catalogue")
        .clone()
}

fn figure(text: &str, id: &str) -> Result<f64, String> {
    match read_figure(text, &measure(id)) {
        Reading::Read(figure) => Ok(figure.value),
        Reading::Refused(problem) => Err(problem.to_string()),
        Reading::Empty => Err("empty".to_owned()),
    }
}

fn pupils(text: &str) -> Result<u32, String> {
    match read_pupils(text) {
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
    let mut entries = example();
    assert_eq!(
        entries.read(&progress).pupils,
        Reading::Read(Pupils::new(498).unwrap())
    );
    assert!(!entries.read(&progress).whole_stage_assumed);
    entries.put(Field::MeasurePupils(progress.id.clone()), "600");
    let problem = entries.read(&progress).pupils.problem().unwrap().to_string();
    assert_eq!(
        problem,
        "600 pupils of 534 pupils cannot be: this counts some of the pupils of its stage. Mend one of the two numbers."
    );
    entries.put(Field::MeasurePupils(progress.id.clone()), "");
    assert_eq!(
        entries.read(&progress).pupils,
        Reading::Read(Pupils::new(534).unwrap())
    );
    assert!(entries.read(&progress).whole_stage_assumed);
}

#[test]
fn the_example_can_be_read_whole() {
    let national = National::bundled().unwrap();
    for measure in national.measures() {
        let entered = example().read(measure);
        assert!(
            entered.figure.value().is_some() && entered.pupils.value().is_some(),
            "{}",
            measure.name
        );
    }
}

proptest! {
    #[test]
    fn no_text_is_too_strange_to_read(text in any::<String>()) {
        let _ = read_figure(&text, &measure("progress_8"));
        let _ = read_pupils(&text);
    }

    #[test]
    fn what_is_read_can_be_true(text in "[-−+]?[0-9]{0,4}[.,]?[0-9]{0,4} ?%?") {
        let rwm = measure("rwm_expected");
        if let Reading::Read(figure) = read_figure(&text, &rwm) {
            prop_assert!(rwm.range.contains(figure.value));
        }
        if let Reading::Read(pupils) = read_pupils(&text) {
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
        let mut entries = Entries::default();
        for (field, text) in fields.iter().zip(texts) {
            entries.put(field.clone(), text);
        }
        prop_assert_eq!(Entries::from_lines(&entries.to_lines(), &fields), entries);
    }
}
