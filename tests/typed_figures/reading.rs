//! What a text is read as, and what is said of one that cannot be.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use proptest::prelude::*;
use trust_benchmark::analysis::example;
use trust_benchmark::entry::{Reading, is_unfinished, read_figure, read_pupils, read_share, typed_figure};
use trust_benchmark::measures::{Measure, Precision, Topic, Unit};
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
        "about 65",
        "<5",
        "≥ 60%",
        "<b>1</b>",
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
fn a_fraction_is_asked_about_before_it_counts() {
    for (text, asked) in [
        ("0.65", "Do you mean 65? If it really is that small, enter 0.65%."),
        (
            ".654",
            "Do you mean 65.4? If it really is that small, enter 0.654%.",
        ),
        (
            "0.005",
            "Do you mean 0.5%? If it really is that small, enter 0.005%.",
        ),
        ("1", "Do you mean 100? If it really is that small, enter 1%."),
        ("1.0", "Do you mean 100? If it really is that small, enter 1.0%."),
        (
            "０．６５",
            "Do you mean 65? If it really is that small, enter 0.65%.",
        ),
    ] {
        assert_eq!(figure(text, "rwm_expected"), Err(asked.to_owned()), "{text}");
        let reading = read_figure(text, &measure("rwm_expected"));
        assert!(reading.problem().unwrap().is_question(), "{text}");
    }
    for (text, value) in [
        ("0.65%", 0.65),
        ("1 %", 1.0),
        ("1.1", 1.1),
        ("0", 0.0),
        ("0.0", 0.0),
    ] {
        assert_eq!(figure(text, "rwm_expected"), Ok(value), "{text}");
    }
    // Nothing else is a fraction of one, and severe absence is often below one per cent.
    assert_eq!(figure("0.65", "progress_8"), Ok(0.65));
    assert_eq!(figure("1", "attainment_8"), Ok(1.0));
    let measures = every_measure();
    let severe = measures
        .iter()
        .find(|one| one.id.as_str() == "severe_absence")
        .unwrap();
    assert_eq!(read_figure("0.6", severe).value().unwrap().value, 0.6);
    let sessions = measures.iter().find(|one| one.unit == Unit::Sessions).unwrap();
    assert!(read_figure("0.07", sessions).problem().unwrap().is_question());
}

#[test]
fn a_share_of_the_pupils_is_asked_about_as_well() {
    assert_eq!(
        read_share("0.27").problem().unwrap().to_string(),
        "Do you mean 27? If it really is that small, enter 0.27%."
    );
    assert_eq!(read_share("0.27%").value(), Some(&0.27));
    assert_eq!(read_share("27").value(), Some(&27.0));
}

/// In which measures a share of at most one is usual is known in one place, which this holds to what is published: a tenth of
/// England's authorities or schools had at most one per cent in some year.
#[test]
fn measures_that_are_often_below_one_per_cent_are_those_published_so() {
    let tables = [
        include_str!("../../data/authorities.csv"),
        include_str!("../../data/schools/absence-2018-19.csv"),
        include_str!("../../data/schools/ks2-2022-23.csv"),
        include_str!("../../data/schools/ks4-2018-19.csv"),
        include_str!("../../data/schools/ks4-2024-25.csv"),
        include_str!("../../data/schools/ks4-destinations-2022-23.csv"),
        include_str!("../../data/schools/post16-2022-23.csv"),
    ];
    let mut low = BTreeSet::new();
    for table in tables {
        let mut lines = table.lines().map(|line| line.split(',').collect::<Vec<_>>());
        let headings = lines.next().unwrap();
        let at = |name: &str| headings.iter().position(|one| *one == name);
        let (tenth, within) = (at("p10").unwrap(), at("within"));
        low.extend(lines.filter_map(|line| {
            let value: f64 = line.get(tenth)?.parse().ok()?;
            let is_of_england = line[1] == "all" && within.is_none_or(|at| line[at] == "all");
            (is_of_england && value > 0.0 && value <= 1.0).then(|| line[0].to_owned())
        }));
    }
    let measures = every_measure();
    let shares = || measures.iter().filter(|one| one.unit.per_cent_of().is_some());
    let ids = |one: &Measure| one.id.to_string();
    let published: Vec<_> = shares().map(ids).filter(|id| low.contains(id)).collect();
    let known: Vec<_> = shares().filter(|one| one.is_often_below_one()).map(ids).collect();
    assert_eq!(known, published);
    assert!(!known.is_empty());
}

#[test]
fn what_is_written_as_typed_is_read_as_it_was() {
    for measure in every_measure() {
        for tenths in 0_u32..=1000 {
            let value = f64::from(tenths) / 10.0;
            if !measure.range.contains(value) {
                continue;
            }
            for decimals in [0, 1, 2] {
                let precision = Precision::decimals(decimals);
                let text = typed_figure(value, precision, measure.unit);
                let read = read_figure(&text, &measure).value().copied();
                assert_eq!(
                    read.map(|read| read.value),
                    Some(precision.round(value)),
                    "{} {text}",
                    measure.id
                );
            }
        }
    }
    assert_eq!(
        typed_figure(1.004, Precision::decimals(0), Unit::Percentage),
        "1%"
    );
    assert_eq!(typed_figure(0.8, Precision::decimals(1), Unit::Points), "0.8");
}

#[test]
fn numbers_of_other_programs_are_read() {
    for (text, value) in [
        ("６４", 64.0),
        ("71％", 71.0),
        ("64\u{a0}%", 64.0),
        ("\u{200b}6\u{2060}8\u{200e}", 68.0),
        ("\u{feff}65\u{2009}%", 65.0),
        ("60\u{ad}", 60.0),
    ] {
        assert_eq!(figure(text, "rwm_expected"), Ok(value), "{text:?}");
    }
    for minus in "-−–—‐‑‒―⁻﹣－".chars() {
        assert_eq!(
            figure(&format!("{minus}0.4"), "progress_8"),
            Ok(-0.4),
            "{minus:?}"
        );
    }
    for (text, count) in [
        ("1\u{202f}234", 1234),
        ("\u{2060}６０", 60),
        ("1\u{2007}234\u{200f}", 1234),
    ] {
        assert_eq!(pupils(text), Ok(count), "{text:?}");
    }
    // A soft hyphen in front may be seen as a minus or not at all.
    assert!(figure("\u{ad}0.4", "progress_8").is_err());
}

#[test]
fn a_number_that_is_still_being_typed_is_not_yet_wrong() {
    for text in ["-", "−", "—", " . ", "-."] {
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
        let asked = (1..=10).contains(&tenths);
        let read = figure(&format!("{value:.1}"), "rwm_expected").ok();
        prop_assert_eq!(read, (!asked).then_some(value));
        prop_assert_eq!(figure(&format!("{value:.1}%"), "rwm_expected"), Ok(value));
    }
}
