//! What a person is asked about a sheet, with the answers that are offered, as they read it.

use trust_benchmark::entry::SchoolFact;
use trust_benchmark::import::{
    Address, Answer, DoubtfulPercentage, DoubtfulRow, Matching, PercentageAnswer, Question, ResultsDoubt,
    RowDoubt, Shape, UseAnswer,
};
use trust_benchmark::measures::{AcademicYear, PupilGroup};
use trust_benchmark::spreadsheet::read_delimited;

use crate::{every_measure, refs, sheet};

fn percentage(row: usize, school: &str, text: &str, proposed: &str) -> DoubtfulPercentage {
    DoubtfulPercentage {
        address: Address { row, column: 2 },
        school: school.to_owned(),
        text: text.to_owned(),
        proposed: proposed.to_owned(),
    }
}

fn doubtful(row: usize, why: RowDoubt, text: &str, is_school: Option<bool>) -> DoubtfulRow {
    DoubtfulRow {
        row,
        why,
        text: text.to_owned(),
        numbers: vec!["64.5".to_owned(), "613,000".to_owned()],
        is_school,
    }
}

/// One of each kind, some of them answered.
fn questions() -> Vec<Question> {
    let results = |doubt, answer| Question::Results {
        doubt,
        word: "Targets".to_owned(),
        text: "Targets 2026".to_owned(),
        answer,
    };
    let rows = |first: Option<bool>, others| {
        Question::Rows(vec![
            doubtful(9, RowDoubt::AddsUp, "All", first),
            doubtful(10, RowDoubt::Comparator, "Similar schools", others),
            doubtful(11, RowDoubt::NoUrn, "Barnet", others),
            doubtful(12, RowDoubt::ManyPupils, "Everybody", others),
            doubtful(13, RowDoubt::NoName, "", others),
        ])
    };
    let percentages = |answer| Question::Percentages {
        column: 2,
        cells: vec![
            percentage(2, "Elm Primary", "0.71", "71"),
            percentage(3, "", "1", "100"),
            percentage(4, "Ash", "6000%", "60"),
            percentage(5, "Yew", "0.5", "50"),
        ],
        answer,
    };
    let of_one_school = |is_read, answer: Option<&str>| Question::RowsOfOneSchool {
        column: 1,
        is_read,
        values: ["Total", "", "Boys"].map(str::to_owned).to_vec(),
        answer: answer.map(str::to_owned),
    };
    vec![
        results(ResultsDoubt::Kind, None),
        results(ResultsDoubt::Kind, Some(UseAnswer::LeftOut)),
        results(ResultsDoubt::PartOfYear, Some(UseAnswer::Used)),
        results(ResultsDoubt::PartOfYear, Some(UseAnswer::LeftOut)),
        results(ResultsDoubt::EveryRow, Some(UseAnswer::Used)),
        Question::Group {
            group: PupilGroup::Disadvantaged,
            text: "Disadvantaged pupils 2025".to_owned(),
            answer: Some(PupilGroup::All),
        },
        Question::OneSchool {
            name: "Oak Primary".to_owned(),
            answer: Some(Shape::Schools),
        },
        Question::OneSchool {
            name: "Oak Primary".to_owned(),
            answer: Some(Shape::WholeTrust),
        },
        of_one_school(false, None),
        of_one_school(true, None),
        of_one_school(false, Some("Total")),
        rows(None, None),
        rows(Some(true), Some(false)),
        Question::HiddenRows {
            rows: vec![3, 4],
            is_filtered: true,
            answer: Some(UseAnswer::LeftOut),
        },
        Question::HiddenColumns {
            columns: vec![2],
            answer: Some(UseAnswer::Used),
        },
        Question::RowYears(vec![4]),
        Question::Zeros {
            column: 2,
            cells: vec![Address { row: 3, column: 2 }],
            answer: Some(UseAnswer::Used),
        },
        percentages(None),
        percentages(Some(PercentageAnswer::AsProposed)),
        percentages(Some(PercentageAnswer::LeftOut)),
    ]
}

#[test]
fn each_question_says_what_it_is_about() {
    let measures = every_measure();
    let sheet = read_delimited("School\tBreakdown\tRWM expected\nOak\tTotal\t65\nElm Primary\tTotal\t0.71\n");
    let matching = Matching::of(&sheet, &refs(&measures));
    let mut said = String::new();
    for question in questions() {
        said.extend([&question.sentence(&matching), "\n"]);
        if let Question::Rows(rows) = &question {
            for row in rows {
                said.extend(["  ", row.why.reason(), "\n"]);
            }
        }
        for offered in question.offered(&matching, AcademicYear::ending(2026)) {
            let given = if offered.is_given { "(x) " } else { "( ) " };
            said.extend(["  ", given, &offered.label, "\n"]);
        }
        if let Some(answered) = question.answered(&matching) {
            said.extend(["  = ", &answered, "\n"]);
        }
    }
    insta::assert_snapshot!(said);
}

/// A sheet that names one school only, in its title, is of that school or of the whole trust; nobody but the person knows.
#[test]
fn figures_of_one_school_are_told_from_those_of_the_trust() {
    let measures = every_measure();
    let measures = refs(&measures);
    let sheet = sheet("Oak Primary|||\nMeasure|2023|2024|2025\nRWM EXS+|60|62|65\nKS2 cohort|58|59|60");
    let mut matching = Matching::of(&sheet, &measures);
    assert!(!matching.is_settled());
    matching.answer(Answer::OneSchool(Shape::Schools), &sheet, &measures);
    assert!(matching.is_settled());
    let import = matching.take(&sheet, &measures);
    let [school] = import.table.rows() else {
        panic!("{:?}", import.table)
    };
    assert_eq!(school.fact(SchoolFact::Name), "Oak Primary");
    let cells: Vec<_> = school
        .cells()
        .map(|(column, text)| format!("{}={text}", column.name()))
        .collect();
    assert_eq!(cells.len(), 7, "{cells:?}");
    assert!(cells.contains(&"rwm_expected=65".to_owned()), "{cells:?}");
    assert!(cells.contains(&"rwm_expected-2022-23=60".to_owned()), "{cells:?}");
    matching.answer(Answer::OneSchool(Shape::WholeTrust), &sheet, &measures);
    assert!(matching.is_settled());
    assert_eq!(matching.take(&sheet, &measures).shape, Shape::WholeTrust);
}
