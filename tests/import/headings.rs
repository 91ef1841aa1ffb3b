//! The dictionary of headings: every code that the builder reads, our own headings, and what people write.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use trust_benchmark::entry::{Column, Field, SchoolFact};
use trust_benchmark::import::{ColumnMeaning, Matching};
use trust_benchmark::measures::{AcademicYear, MeasureId, PupilGroup};
use trust_benchmark::spreadsheet::Sheet;

use crate::{every_measure, refs, sheet};

/// What a heading is read as, and what else it could be, beside a school's name.
fn read(heading: &str) -> (ColumnMeaning, Vec<ColumnMeaning>) {
    let measures = every_measure();
    let rows = vec![
        vec!["School".to_owned(), heading.to_owned()],
        vec!["Ashby".to_owned(), "12".to_owned()],
    ];
    let rows = Sheet::new("", rows);
    let mut matching = Matching::of(&rows, &refs(&measures));
    matching.set_heading_row(Some(0), &rows, &refs(&measures));
    if matching.is_turned() {
        matching.turn(&rows, &refs(&measures));
    }
    let column = &matching.columns()[1];
    (column.meaning.clone(), column.candidates.clone())
}

fn figure(id: &str) -> Field {
    Field::figure(MeasureId::new(id))
}

fn toml_files(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            toml_files(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "toml") {
            found.push(path);
        }
    }
}

#[test]
fn every_column_that_the_builder_reads_for_a_measure_is_understood() {
    let mut files = Vec::new();
    toml_files(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("national-data/sources"),
        &mut files,
    );
    let measures = every_measure();
    let mut seen = BTreeSet::new();
    let mut wrong = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(&file).unwrap();
        let source: toml::Table = text.parse().unwrap();
        let figures = source.get("figures").and_then(toml::Value::as_array);
        for one in figures.into_iter().flatten() {
            let text = |key: &str| one.get(key).and_then(toml::Value::as_str).unwrap_or_default();
            let column = one["value"]["column"].as_str().unwrap();
            if !measures
                .iter()
                .any(|measure| measure.id.as_str() == text("measure"))
            {
                continue;
            }
            let group = PupilGroup::ALL
                .into_iter()
                .find(|group| group.id() == text("group"))
                .unwrap();
            let expected = ColumnMeaning::Outcome(figure(text("measure")).of_group(group));
            let (meaning, candidates) = read(column);
            if meaning != expected && !candidates.contains(&expected) {
                wrong.push(format!(
                    "{column} is {meaning:?} or {candidates:?}, not {expected:?}"
                ));
            }
            seen.insert(column.to_owned());
        }
    }
    assert!(seen.len() > 80, "only {} columns were found", seen.len());
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn our_own_headings_and_names_are_read_back() {
    let measures = every_measure();
    let refs = refs(&measures);
    let groups = PupilGroup::ALL
        .into_iter()
        .filter(|group| *group != PupilGroup::Gap);
    let years = [None, Some(AcademicYear::ending(2019))];
    let mut columns: Vec<Column> = SchoolFact::ALL.into_iter().map(Column::Fact).collect();
    for group in groups {
        for field in Field::of(refs.iter().copied()) {
            columns.extend(years.map(|year| Column::Outcome(field.clone().of_group(group).in_year(year))));
        }
    }
    for by_name in [false, true] {
        let text = |column: &Column| {
            if by_name {
                column.name()
            } else {
                column.heading(refs.iter().copied())
            }
        };
        let texts: Vec<_> = columns.iter().map(|column| (column, text(column))).collect();
        let rows = Sheet::new("", vec![texts.iter().map(|(_, text)| text.clone()).collect()]);
        let matching = Matching::of(&rows, &refs);
        for (found, (column, text)) in matching.columns().iter().zip(&texts) {
            assert_eq!(found.meaning.column().as_ref(), Some(*column), "{text}");
        }
    }
}

#[test]
fn what_people_write() {
    let headings = "School|School name|ACADEMY|Urn|Phase|NOR|Roll|No. on roll|Date joined|Year|Academic year|TIME_PERIOD\
        |RWM|RWM Expected|rwm expected %|% RWM combined|Combined|RWM (PP)|RWM 2024/25|RWM EXS+ disadvantaged 23/24\
        |RWM GDS|Reading|Reading progress|Reading scaled score|Maths higher|KS2 maths|GCSE maths|GPS|SPaG|Phonics|Y1 phonics %\
        |MTC full marks|GLD|Attainment 8|A8|Att8 score|Attainment 8 2023|P8|Progress 8 score|P8 22/23|P8 boys\
        |Basics 9-5|English & maths 5+|% English and Maths 9-4|EBacc entry %|EBacc APS|EBacc 5+|Persistent absence|PA %\
        |Overall absence|Suspensions|KS2 pupils|Y6|Year 11 cohort|Number of pupils at the end of KS4|P8 pupils|RWM cohort\
        |Progress 8 cohort|PTRWM_EXP|PTRWM_EXP_FSM6CLA1A|ptrwm exp|TELIG|TPUP|P8PUP|ATT8SCR_FSM6CLA1A|P8MEA_NFSM6CLA1A\
        |PTL2BASICS_95|PTEBACC_E_PTQ_EE|PERCTOT|PPERSABS10|LAESTAB|RECTYPE|SCHNAME|TOTPUPS|aps|ptr|RWM gap|% disadvantaged\
        |Number achieving RWM|Notes|2022/23";
    let mut told = String::new();
    for heading in headings.split('|') {
        let (meaning, candidates) = read(heading);
        let others: Vec<_> = candidates.iter().map(ColumnMeaning::id).collect();
        let or = if others.is_empty() {
            String::new()
        } else {
            format!("  (or {})", others.join(", "))
        };
        writeln!(told, "{heading:<40} {}{or}", meaning.id()).unwrap();
    }
    insta::assert_snapshot!(told);
}

#[test]
fn a_number_of_pupils_is_that_of_the_sheets_cohort_where_there_is_one() {
    let measures = every_measure();
    let meaning = |text: &str, column: usize| {
        let matching = Matching::of(&sheet(text), &refs(&measures));
        let column = &matching.columns()[column];
        (column.meaning.id(), column.candidates.len())
    };
    assert_eq!(
        meaning("School|Cohort|RWM\nA|30|60", 1),
        ("key_stage_2-pupils".to_owned(), 0)
    );
    assert_eq!(
        meaning("School|TFSM6CLA1A|P8MEA\nA|30|0.1", 1),
        ("key_stage_4-disadvantaged-pupils".to_owned(), 0)
    );
    // Beside a figure of one stage it is that stage's, unless there are as many as in whole schools, or it says "total".
    assert_eq!(
        meaning("School|Number of pupils|RWM\nA|30|60", 1),
        ("key_stage_2-pupils".to_owned(), 0)
    );
    for text in [
        "School|Number of pupils|RWM\nA|430|60\nB|210|71",
        "School|Total pupils|RWM\nA|30|60",
        "School|Number of pupils|Region|RWM\nA|30|North|60",
    ] {
        assert_eq!(meaning(text, 1), ("not-used".to_owned(), 2), "{text}");
    }
    // Two such columns are each of the figures beside them.
    let two = "School|No. of pupils|RWM|No. of pupils|Attainment 8\nA|30|60||\nB|||180|47";
    assert_eq!(meaning(two, 1).0, "key_stage_2-pupils");
    assert_eq!(meaning(two, 3).0, "key_stage_4-pupils");
    assert_eq!(
        meaning("School|NOR|Number of pupils|RWM\nA|210|30|60", 2),
        ("key_stage_2-pupils".to_owned(), 0)
    );
    assert_eq!(
        meaning("School|Cohort|RWM|P8\nA|30|60|0.1", 1),
        ("not-used".to_owned(), 2)
    );
    // All schools are of one phase, which settles whose teachers they are.
    assert_eq!(
        meaning("School|Phase|ptr\nA|Primary|20", 2).0,
        "pupils_per_teacher_primary"
    );
}

#[test]
fn identifiers_of_choices_are_read_back() {
    let measures = every_measure();
    let refs = refs(&measures);
    let groups = Matching::choices(&refs);
    let mut seen = BTreeSet::new();
    for choice in groups.iter().flat_map(|group| &group.choices) {
        let meaning = ColumnMeaning::parse(&choice.id, refs.iter().copied()).expect("a meaning");
        assert_eq!(meaning.id(), choice.id);
        assert!(seen.insert(choice.id.clone()), "{} is offered twice", choice.id);
        assert!(!choice.label.is_empty());
    }
    assert!(seen.len() > 200, "{}", seen.len());
}
