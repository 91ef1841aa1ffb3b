//! What the dictionary says of headings before their neighbours settle anything: a part of the module that it tests,
//! because a count of those who reached a standard is seen nowhere else.

use std::collections::{BTreeMap, BTreeSet};

use super::dictionary::{Dictionary, Lookup};
use super::tag::{Tag, not_results, tag};
use super::{ColumnMeaning, vocabulary::records};
use crate::measures::{CohortId, Measure, PupilGroup, Topic};
use crate::national::{National, Pack, PackName};

const WORDS: &str = include_str!("../../data/headings/words.csv");
const CODES: &str = include_str!("../../data/headings/codes.csv");
const NAMES: &str = include_str!("../../data/headings/names.csv");
const UNDERSTOOD: &str = include_str!("headings-understood.txt");

/// Words that make another figure of a measure's, or none.
const FOREIGN: [&str; 36] = [
    "target",
    "targets",
    "FFT50",
    "FFT",
    "predicted",
    "prediction",
    "forecast",
    "national",
    "England",
    "LA",
    "boys",
    "girls",
    "EAL",
    "SEN",
    "change",
    "% change",
    "gap",
    "difference",
    "vs national",
    "rank",
    "percentile",
    "quintile",
    "previous year",
    "autumn",
    "spring",
    "mock",
    "average of schools",
    "3 year average",
    "estimate",
    "not",
    "below",
    "lower",
    "upper",
    "benchmark",
    "to date",
    "overall",
];

fn measures() -> Vec<Measure> {
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

fn written(lookup: &Lookup) -> String {
    let ids = |meanings: &[ColumnMeaning]| {
        meanings
            .iter()
            .map(ColumnMeaning::id)
            .collect::<Vec<_>>()
            .join(", ")
    };
    match lookup {
        Lookup::Unknown => "unknown".to_owned(),
        Lookup::Certain(meaning, _) => meaning.id(),
        Lookup::OneOf(meanings) => format!("ask {}", ids(meanings)),
        Lookup::Reached(field) => format!("reached {}", field.name()),
        Lookup::SomePupils { group, year, or_roll } => {
            let year = year.map(|year| format!(" {year}")).unwrap_or_default();
            format!(
                "pupils {}{year}{}",
                group.id(),
                if *or_roll { " or roll" } else { "" }
            )
        }
    }
}

fn understood() -> impl Iterator<Item = (&'static str, &'static str)> {
    let lines = UNDERSTOOD
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| line.trim_start_matches('\\').split_once(" => ").unwrap())
}

#[test]
fn headings_of_real_sheets() {
    let measures = measures();
    let measures: Vec<&Measure> = measures.iter().collect();
    let dictionary = Dictionary::new(&measures);
    let mut wrong = Vec::new();
    for (heading, expected) in understood() {
        let found = written(&dictionary.look_up(heading));
        if found != expected {
            wrong.push(format!("{heading:?} is {found:?}, not {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether a word is not foreign in that heading after all: it stands there already, or makes another name.
fn is_understood(heading: &str, word: &str, meaning: &str) -> bool {
    let stands_there = heading.to_lowercase().contains(&word.to_lowercase());
    let other = ["other", "not_free", "not_sustained"];
    stands_there
        || word == "not" && other.iter().any(|id| meaning.contains(id))
        || word == "overall" && ["absence", "attainment_8", "progress_8"].contains(&meaning)
}

#[test]
fn a_heading_with_a_word_that_is_not_understood_is_never_sure() {
    let measures = measures();
    let measures: Vec<&Measure> = measures.iter().collect();
    let dictionary = Dictionary::new(&measures);
    let names = records(NAMES).map(|record| record[0]);
    let catalogue = measures
        .iter()
        .flat_map(|measure| [measure.name.as_str(), &measure.short_name]);
    let mut wrong = BTreeSet::new();
    let mut tried = 0;
    for heading in understood()
        .map(|(heading, _)| heading)
        .chain(names)
        .chain(catalogue)
    {
        if dictionary.look_up(heading) == Lookup::Unknown {
            continue;
        }
        let words: Vec<&str> = heading.split(' ').collect();
        for foreign in FOREIGN {
            for at in 0..=words.len() {
                let with = [&words[..at], &[foreign], &words[at..]].concat().join(" ");
                let lookup = dictionary.look_up(&with);
                tried += 1;
                let is_sure = !matches!(lookup, Lookup::Unknown | Lookup::OneOf(_));
                if is_sure && !is_understood(heading, foreign, &written(&lookup)) {
                    wrong.insert(format!("{with:?} is {}", written(&lookup)));
                }
            }
        }
    }
    let wrong: Vec<_> = wrong.into_iter().collect();
    assert!(
        wrong.is_empty(),
        "{} of {tried}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn values_of_a_column_that_tells_rows_apart() {
    let group = |group| Some(Tag::Group(group));
    for (expected, texts) in [
        (group(PupilGroup::All), "Total|All|All pupils|All students|total"),
        (
            group(PupilGroup::Disadvantaged),
            "Disadvantaged|PP|FSM6|Pupil Premium|Disadvantaged pupils",
        ),
        (
            group(PupilGroup::Others),
            "Not disadvantaged|Other|Others|Non-PP|Not known to be disadvantaged|All other pupils|Disadvantaged all other",
        ),
        (
            group(PupilGroup::FreeSchoolMeals),
            "FSM|Eligible for free school meals",
        ),
        (
            group(PupilGroup::NotFreeSchoolMeals),
            "Non-FSM|Not eligible for free school meals",
        ),
        (
            Some(Tag::Percentage),
            "Percentage|%|Percent|Proportion|Percentage of pupils",
        ),
        (
            Some(Tag::Count),
            "Number of pupils|Number|Count|Number of students|n|No.",
        ),
        (Some(Tag::Neutral), "Final|Revised|provisional"),
        (
            None,
            "|Boys|Girls|EAL|RWM|2023|Key stage 2|Disadvantaged boys|Total boys|12|Number achieving|Cohort|% boys|PP number",
        ),
    ] {
        for text in texts.split('|') {
            assert_eq!(tag(text), expected, "{text}");
        }
    }
}

#[test]
fn words_that_say_that_figures_are_no_results() {
    for (text, expected) in [
        ("Targets 2025", Some("Targets")),
        ("KS2 FFT50", Some("FFT50")),
        ("Year 11 mock results", Some("mock")),
        ("LA comparison", Some("LA")),
        ("Autumn data", Some("Autumn")),
        ("RWM vs NATIONAL", Some("NATIONAL")),
        ("Spr2", Some("Spr2")),
        ("La Sainte Union", None),
        ("KS2 results 2024", None),
        ("Summer 2024", None),
        ("Targetted", None),
        ("Élan – targets", Some("targets")),
        ("", None),
    ] {
        assert_eq!(not_results(text), expected, "{text}");
    }
}

/// The lines of a file with their numbers, without remarks.
fn lines(text: &'static str) -> impl Iterator<Item = (usize, Vec<&'static str>)> {
    let lines = text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty());
    let lines = lines
        .filter(|(_, line)| !line.trim_start_matches('"').starts_with('#'))
        .skip(1);
    lines.map(|(place, line)| (place + 1, line.split(',').collect()))
}

/// Whether words of a kind can have that meaning.
fn can_mean(kind: &str, means: &str, measures: &[Measure]) -> bool {
    match kind {
        "neutral" | "share" | "number" | "base number" | "person" | "cohort" | "beside pupils"
        | "achieving" | "standard" | "not results" | "compared with" | "of pupils" | "of places"
        | "of schools" | "of counts" | "of tables" | "of years" | "of stages" | "of trusts"
        | "school name" | "no school" | "code weight" => means.is_empty(),
        "same" => true,
        "group" | "value" => PupilGroup::ALL.iter().any(|group| group.id() == means),
        "stage" => Topic::ALL.iter().any(|topic| topic.id() == means),
        "year group" => measures
            .iter()
            .any(|measure| measure.shared_cohort() == CohortId::new(means)),
        _ => false,
    }
}

#[test]
fn the_files_of_headings_hold_nothing_that_cannot_be_read() {
    let measures = measures();
    let known = |id: &str| measures.iter().any(|measure| measure.id.as_str() == id);
    let cohort = |id: &str| {
        measures
            .iter()
            .any(|measure| measure.shared_cohort() == CohortId::new(id))
    };
    let group = |id: &str| PupilGroup::ALL.iter().any(|group| group.id() == id);
    let mut problems = Vec::new();
    let mut seen: BTreeMap<(&str, String), Vec<&str>> = BTreeMap::new();
    for (file, text, fields) in [
        ("words.csv", WORDS, 3),
        ("codes.csv", CODES, 4),
        ("names.csv", NAMES, 3),
    ] {
        for (line, record) in lines(text) {
            let mut problem =
                |what: &str| problems.push(format!("data/headings/{file}, line {line}: {what}: {record:?}"));
            if record.len() != fields {
                problem(&format!(
                    "{} fields instead of {fields}; nothing may have a comma or quotes",
                    record.len()
                ));
                continue;
            }
            if record
                .iter()
                .any(|field| field.contains('"') || field.trim() != *field)
            {
                problem("quotes or spaces around a field");
            }
            let plain = |text: &str| text.to_lowercase();
            let (key, same) = match file {
                "words.csv" => (
                    (
                        file,
                        format!(
                            "{} {}",
                            if record[0] == "same" { "same" } else { record[0] },
                            plain(record[1])
                        ),
                    ),
                    record[2],
                ),
                "codes.csv" => ((file, plain(record[0]).replace(['_', '-', ' '], "")), record[2]),
                // A name that is asked about may have several meanings.
                _ if record[2] == "ask" => ((file, format!("{} {}", plain(record[0]), record[1])), record[1]),
                _ => ((file, plain(record[0])), record[1]),
            };
            let earlier = seen.entry(key).or_default();
            if !earlier.is_empty() {
                problem(&format!("said before, to mean {}", earlier.join(", ")));
            }
            earlier.push(same);
            match (file, record.as_slice()) {
                ("words.csv", [kind, words, means]) => {
                    let fits = can_mean(kind, means, &measures);
                    if !fits || words.is_empty() {
                        problem("no such kind, or a meaning that it does not have");
                    }
                }
                ("codes.csv", [_, kind, means, of]) => {
                    let fits = match *kind {
                        "figure" => means.split(' ').all(known),
                        "reached" => known(means),
                        "own" => measures
                            .iter()
                            .any(|measure| measure.id.as_str() == *means && measure.own_pupils.is_some()),
                        "cohort" => cohort(means),
                        "pupils" => means.is_empty() && group(of),
                        _ => false,
                    };
                    if !fits || !(of.is_empty() || group(of)) {
                        problem("no such kind, measure, cohort or group");
                    }
                }
                (_, [_, means, sure]) => {
                    let of_school = crate::entry::SchoolFact::ALL
                        .iter()
                        .any(|fact| fact.id() == *means);
                    if !(known(means) || of_school || *means == "year") {
                        problem("no such measure or fact");
                    }
                    if !["", "share", "ask"].contains(sure) {
                        problem("not one of: nothing, share, ask");
                    }
                }
                _ => {}
            }
        }
    }
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn each_code_and_name_means_what_its_file_says() {
    let measures = measures();
    let measures: Vec<&Measure> = measures.iter().collect();
    let dictionary = Dictionary::new(&measures);
    let mut wrong = Vec::new();
    for (line, record) in lines(NAMES) {
        let heading = if record[2] == "share" {
            format!("% {}", record[0])
        } else {
            record[0].to_owned()
        };
        let found = written(&dictionary.look_up(&heading));
        let fits = match record[2] {
            "ask" => found.starts_with("ask ") && found.contains(record[1]),
            _ => found == record[1],
        };
        if !fits {
            wrong.push(format!(
                "names.csv, line {line}: {heading:?} is {found:?}, not {:?}",
                record[1]
            ));
        }
    }
    for (line, record) in lines(CODES) {
        let group = if ["", "all"].contains(&record[3]) {
            String::new()
        } else {
            format!("-{}", record[3])
        };
        let found = written(&dictionary.look_up(record[0]));
        let first = record[2].split(' ').next().unwrap();
        let fits = match record[1] {
            "figure" => {
                found == format!("{first}{group}") || found == format!("ask {}", record[2].replace(' ', ", "))
            }
            "reached" => found == format!("reached {first}"),
            "pupils" => found.starts_with(&format!("pupils {}", record[3])),
            _ => found == format!("{first}-pupils"),
        };
        if !fits {
            wrong.push(format!(
                "codes.csv, line {line}: {:?} is {found:?}, not {record:?}",
                record[0]
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
