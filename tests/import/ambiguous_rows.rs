//! Rows and columns that look like schools and are none, or may be none: each is asked about or left out, and nothing of it is
//! used before.

use trust_benchmark::import::{Answer, Matching, Question, RowDoubt, Shape, UnusedReason};
use trust_benchmark::measures::AcademicYear;
use trust_benchmark::spreadsheet::Sheet;

use crate::{every_measure, refs, sheet};

const LATEST: u16 = 2026;

fn understood(sheet: &Sheet) -> Matching {
    let measures = every_measure();
    Matching::of_file(sheet, "", AcademicYear::ending(LATEST), &refs(&measures))
}

/// The rows that are asked about, with why.
fn asked(matching: &Matching) -> Vec<(String, RowDoubt)> {
    let rows = matching
        .questions()
        .iter()
        .find_map(|asked| match &asked.question {
            Question::Rows(rows) => Some(rows),
            _ => None,
        });
    let rows = rows.into_iter().flatten();
    rows.map(|row| (row.text.clone(), row.why)).collect()
}

fn asks(text: &str, expected: &[(&str, RowDoubt)]) {
    let found = asked(&understood(&sheet(text)));
    let expected: Vec<_> = expected
        .iter()
        .map(|(text, why)| ((*text).to_owned(), *why))
        .collect();
    assert_eq!(found, expected, "{text}");
}

#[test]
fn a_group_a_time_or_a_subject_added_to_a_name_is_asked_about() {
    let with = |more: &str| {
        format!(
            "School|Year 6 pupils|RWM EXS+ %\nAshby Primary|60|64\nAshby Primary{more}|21|52\nBirch Primary|30|71"
        )
    };
    for more in [
        " PP",
        " (Disadvantaged)",
        " Disadv",
        " FSM6",
        " Non-disadvantaged",
        " SEN",
        " EAL",
        " EHCP",
        ": Girls",
        " Predicted",
        " Autumn",
        " Reading",
        " 24-25",
        " 24/25",
        " 2024",
        " Year 5",
    ] {
        let matching = understood(&sheet(&with(more)));
        assert_eq!(asked(&matching).len(), 1, "{more}: {:?}", asked(&matching));
        assert!(!matching.is_settled(), "{more}");
    }
    for more in [" Infants", " Juniors", " St Mary", " and Nursery"] {
        assert_eq!(asked(&understood(&sheet(&with(more)))), [], "{more}");
    }
    for name in [
        "FSM6",
        "EHCP",
        "White British",
        "Prior high attainers",
        "Dis. pupils",
    ] {
        let text = format!(
            "School|Year 6 pupils|RWM EXS+ %\nAshby Primary|60|64\n{name}|21|52\nBirch Primary|30|71"
        );
        assert_eq!(asked(&understood(&sheet(&text))).len(), 1, "{name}");
    }
    for name in [
        "Reading School",
        "High Wycombe",
        "English Martyrs",
        "Middle Barton",
        "Spring Grove",
        "The Reading Girls’ School",
    ] {
        let text = format!(
            "School|Year 6 pupils|RWM EXS+ %\nAshby Primary|60|64\n{name}|21|52\nBirch Primary|30|71"
        );
        assert_eq!(asked(&understood(&sheet(&text))), [], "{name}");
    }
}

#[test]
fn kinds_of_figure_across_the_top_are_no_schools() {
    asks(
        "Measure|Number|Percentage\nYear 6 pupils|90|\nRWM EXS+|59|66",
        &[
            ("Number", RowDoubt::Comparator),
            ("Percentage", RowDoubt::Comparator),
        ],
    );
    asks(
        "Measure|Year 5|Year 6\nPupils|88|90\nRWM EXS+ %|55|66",
        &[("Year 5", RowDoubt::Comparator), ("Year 6", RowDoubt::Comparator)],
    );
    let cohort = sheet("Measure|Cohort|Trust %|National %\nRWM EXS+|90|66|62\nPhonics|85|80|79");
    let mut matching = understood(&cohort);
    assert_eq!(asked(&matching), [("Cohort".to_owned(), RowDoubt::Comparator)]);
    let measures = every_measure();
    matching.answer(Answer::Rows(vec![1], false), &cohort, &refs(&measures));
    assert!(matching.is_settled());
    assert_eq!(matching.shape(), Shape::WholeTrust);
    assert_eq!(matching.rows_taken(), 1);
}

#[test]
fn of_several_years_of_a_trust_the_newest_is_used_with_its_year() {
    for text in [
        "Measure|Trust 2023|Trust 2024|Trust 2025\nYear 6 pupils|88|91|90\nRWM EXS+ %|61|63|66",
        "Trust|Year 6 pupils|RWM EXS+ %\nTrust 2023|88|61\nTrust 2024|91|63\nTrust 2025|90|66",
        "Measure|Trust 2024/25|Trust 2023/24|National\nYear 6 pupils|90|91|\nRWM EXS+ %|66|63|62",
        "Measure|MAT 24/25|MAT 23/24\nYear 6 pupils|90|91\nRWM EXS+ %|66|63",
        "Measure|Trust 2025\nYear 6 pupils|90\nRWM EXS+ %|66",
        "Measure|2025|National\nYear 6 pupils|90|\nRWM EXS+ %|66|62",
    ] {
        let sheet = sheet(text);
        let matching = understood(&sheet);
        assert_eq!(asked(&matching), [], "{text}");
        assert_eq!(matching.shape(), Shape::WholeTrust, "{text}");
        assert_eq!(matching.undated(), Some(AcademicYear::ending(2025)), "{text}");
        let measures = every_measure();
        let taken = matching.take(&sheet, &refs(&measures));
        let figures: Vec<_> = taken.whole.iter().map(|(_, text)| text.to_owned()).collect();
        assert!(figures.contains(&"66".to_owned()), "{text}: {figures:?}");
        assert!(!figures.contains(&"61".to_owned()), "{text}: {figures:?}");
    }
}

#[test]
fn a_number_of_pupils_and_a_year_to_come_name_no_year() {
    for text in [
        "Pupils on roll|Absence %\n2018|4.1",
        "Year 6 pupils|RWM EXS+ %\n2015|66",
    ] {
        let year = understood(&sheet(text)).undated();
        assert!(
            year.is_none_or(|year| year == AcademicYear::ending(LATEST)),
            "{text}: {year:?}"
        );
    }
    let text = "Measure|Trust 2026|Trust 2027\nYear 6 pupils|88|91\nRWM EXS+ %|61|63";
    assert_eq!(asked(&understood(&sheet(text))).len(), 2);
}

#[test]
fn of_several_rows_that_nothing_tells_apart_none_is_taken_for_the_trust() {
    // Years tell rows apart, and a target beside them is none.
    let text = "Measure|2023|2024|2025|Target 2026\nYear 6 pupils|88|91|90|92\nRWM EXS+ %|61|63|66|75";
    let matching = understood(&sheet(text));
    assert!(matching.is_settled(), "{:?}", matching.questions());
    assert_eq!(matching.years().len(), 3);
    let text = "Month|Pupils on roll|Absence %\nSeptember|900|4.1\nOctober|900|5.2\nNovember|900|6.3";
    let found = asked(&understood(&sheet(text)));
    assert_eq!(found.len(), 3, "{found:?}");
    asks(
        "Measure|Our trust|Trust average\nYear 6 pupils|88|91\nRWM EXS+ %|61|63",
        &[
            ("Our trust", RowDoubt::SeveralTotals),
            ("Trust average", RowDoubt::SeveralTotals),
        ],
    );
}

#[test]
fn a_row_that_numbers_the_columns_is_left_out() {
    for numbers in ["1|2|3", "(1)|(2)|(3)"] {
        let matching = understood(&sheet(&format!(
            "School|Year 6 pupils|RWM EXS+ %\n{numbers}\nAshby|60|64\nBirch|30|71"
        )));
        assert_eq!(matching.aside()[0].why, UnusedReason::Remark);
        assert_eq!(matching.rows_taken(), 2);
    }
}

#[test]
fn remarks_below_a_table_are_no_schools_and_are_listened_to() {
    for remark in [
        "All figures are predictions",
        "These are teacher predictions for summer 2026",
    ] {
        let matching = understood(&sheet(&format!(
            "School|Year 6 pupils|RWM EXS+ %\nAshby|60|64\nBirch|30|71\n{remark}||"
        )));
        assert_eq!(matching.rows_taken(), 2, "{remark}");
        let asks =
            |asked: &trust_benchmark::import::Asked| matches!(asked.question, Question::Results { .. });
        assert!(matching.questions().iter().any(asks), "{remark}");
    }
}

#[test]
fn whole_numbers_that_a_title_or_a_total_shows_to_be_pupils_are_no_percentages() {
    for text in [
        "Number of pupils achieving the expected standard||\nSchool|Year 6 pupils|RWM EXS+\nAshby|60|39\nBirch|30|21",
        "School|Year 6 pupils|RWM EXS+\nAshby|60|39\nBirch|30|21\nTotal|90|60",
    ] {
        let matching = understood(&sheet(text));
        let column = &matching.columns()[2];
        assert!(column.doubt.is_some() && !column.is_used(), "{text}");
    }
    let matching = understood(&sheet(
        "School|Year 6 pupils|RWM EXS+\nAshby|60|64\nBirch|30|71\nTotal|90|66",
    ));
    assert!(matching.columns()[2].is_used());
}

#[test]
fn two_schools_of_one_name_are_told_apart_by_their_numbers() {
    let sheet =
        sheet("School|LAESTAB|Year 6 pupils|RWM EXS+ %\nSt Mary's|123/4567|60|64\nSt Mary's|123/4568|30|71");
    let matching = understood(&sheet);
    assert!(matching.is_settled(), "{:?}", matching.questions());
    let measures = every_measure();
    assert_eq!(matching.take(&sheet, &refs(&measures)).table.rows().len(), 2);
}

#[test]
fn a_year_group_or_a_status_of_some_rows_is_asked_about() {
    for (heading, values) in [
        ("Year group", ["5", "5"]),
        ("Year group", ["6", "5"]),
        ("Status", ["Predicted", "Actual"]),
        ("Status", ["Actual", "Target"]),
    ] {
        let [one, two] = values;
        let text = format!(
            "School|{heading}|Pupils|RWM EXS+ %\nAshby Primary|{one}|60|64\nBirch Primary|{two}|30|71"
        );
        assert!(!understood(&sheet(&text)).is_settled(), "{text}");
    }
    let text = "School|Year group|Pupils|RWM EXS+ %\nAshby Primary|6|60|64\nBirch Primary|6|30|71";
    assert!(understood(&sheet(text)).is_settled());
}
