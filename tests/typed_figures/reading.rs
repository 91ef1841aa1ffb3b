//! What a text is read as, and what is said of one that cannot be.

use std::fmt::Write as _;

use proptest::prelude::*;
use trust_benchmark::analysis::example;
use trust_benchmark::entry::{Reading, fraction_hint, is_unfinished, read_figure, read_pupils};
use trust_benchmark::measures::{Topic, Unit};
use trust_benchmark::national::National;

use crate::{every_measure, measure, read};

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
    let hint = |text: &str| {
        let doubt = fraction_hint(*read_figure(text, &rwm).value().unwrap(), text, &rwm);
        doubt.map(|doubt| doubt.to_string())
    };
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
        fraction_hint(figure, "0.07", absence).unwrap().to_string(),
        "This is read as 0.07% of sessions. If you mean 7%, type 7."
    );
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
}
