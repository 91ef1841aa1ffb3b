//! What a sheet says outside its table: titles that are not understood, the year that a text states, dates, and notes beside
//! the figures.

use trust_benchmark::import::{Matching, Question, ResultsDoubt};
use trust_benchmark::measures::AcademicYear;
use trust_benchmark::spreadsheet::Sheet;

use crate::{every_measure, refs, sheet};

/// The newest results that there are.
const LATEST: u16 = 2026;

const KS2: &str = "School|Y6 pupils|RWM EXS+ % / Ashdown Primary|58|66 / Beech Lane Primary|30|60";
const ABSENCE: &str =
    "School|NOR|Absence %|PA % / Ashdown Primary|415|5.9|17.3 / Beech Lane Primary|209|4.6|10.5";

fn read(text: &str) -> Sheet {
    sheet(&text.replace(" / ", "\n"))
}

fn understood(sheet: &Sheet) -> Matching {
    let measures = every_measure();
    Matching::of_file(sheet, "", AcademicYear::ending(LATEST), &refs(&measures))
}

/// The summer of the year that is read, and what is said of texts.
fn said(title: &str) -> (Option<u16>, Vec<String>) {
    said_of(&understood(&read(&format!("{title} / {KS2}"))))
}

fn said_of(matching: &Matching) -> (Option<u16>, Vec<String>) {
    assert!(matching.is_settled(), "asks {:?}", matching.questions());
    let is_of_text = |said: &String| said.contains("Not used:") || said.contains("Check the year");
    let remarks = matching.remarks().into_iter().filter(is_of_text).collect();
    (matching.undated().map(AcademicYear::summer), remarks)
}

fn asks_about_part_of_year(text: &str) -> bool {
    let matching = understood(&read(text));
    matching.questions().iter().any(|asked| {
        let doubt = ResultsDoubt::PartOfYear;
        matches!(&asked.question, Question::Results { doubt: found, .. } if *found == doubt)
    })
}

#[test]
fn a_title_that_is_not_understood_is_quoted_once() {
    for title in [
        "DD3 tracker",
        "Report 2",
        "KS2 outcomes – HAPs",
        "Year 6 Collection 2",
        "March data",
        "KS2 results excluding ARP",
        "RWM % points above Kent",
        "Black pupils Oak Academy",
        "Grade set|MLG|",
    ] {
        let (_, said) = said(title);
        let quoted = title.trim_end_matches('|').replace('|', ": ");
        assert_eq!(
            said,
            [format!(
                "Not used: “{quoted}”. Check that these are final results for all pupils."
            )],
            "{title}"
        );
    }
}

#[test]
fn plain_titles_need_no_remark() {
    for title in [
        "KS2 results 2026",
        "Trust summary",
        "Oakfield Learning Trust",
        "Oakfield Learning Trust: OLT KS2 outcomes 2025/26",
        "St Mary's C of E Primary School and Ashdown Primary: Year 6 SATs",
        "Summer 2026 – % reaching the expected standard in reading, writing and maths",
        "Trust Board – 22 September 2026 – KS2 outcomes",
        "Source: DfE performance tables",
        "Last updated 12/10/2026 15:20",
        "KS2 results and national averages",
    ] {
        assert_eq!(said(title), (Some(LATEST), Vec::new()), "{title}");
    }
    for name in ["Sheet1", "Sheet1 (2)", "KS2", "Data", "Export"] {
        let named = read(KS2).named(name);
        assert_eq!(said_of(&understood(&named)).1, Vec::<String>::new(), "{name}");
    }
}

#[test]
fn a_year_of_something_else_is_not_that_of_the_results() {
    for title in [
        "RWM EXS+ (National 2025: 62%)",
        "Oakfield Learning Trust (est. 2017)",
        "Our best SATs results since 2019!",
        "Template v3 (2023)",
        "Vision 2024: every child a reader",
        "Y6 – 2023 SATs paper (March)",
    ] {
        let (year, said) = said(title);
        assert_eq!(year, Some(LATEST), "{title}");
        assert!(said[0].starts_with("The year in “"), "{said:?}");
        assert_eq!(said.len(), 1, "{said:?}");
    }
    let (year, said) = said("Oak tree dashboard 2025");
    assert_eq!(year, Some(2025));
    assert!(
        said[0].starts_with("2024/25 is read from “Oak tree dashboard 2025”."),
        "{said:?}"
    );
    assert_eq!(self::said("KS2 results 2025"), (Some(2025), Vec::new()));
}

#[test]
fn a_year_below_the_table_counts() {
    for line in [
        "Applied filters: AcademicYear is 2024/25",
        "Data: 2024/25 academic year",
    ] {
        let matching = understood(&read(&format!("{KS2} / || / {line}||")));
        assert_eq!(matching.undated(), Some(AcademicYear::ending(2025)), "{line}");
    }
    let footnote = understood(&read(&format!("{KS2} / * 2025 result||")));
    assert_eq!(said_of(&footnote).0, Some(LATEST));
    let said = footnote.remarks();
    assert!(
        said.iter().any(|said| said.contains("“* 2025 result”")),
        "{said:?}"
    );
}

#[test]
fn results_are_no_later_than_the_paper() {
    for (title, summer) in [
        ("Trust Board – 22 January 2026 – KS2 outcomes", 2025),
        ("Education Committee 18 November 2025", 2025),
        ("Report created 2024-11-08", 2024),
        ("Governors' meeting March 2025", 2024),
    ] {
        let (year, said) = said(title);
        assert_eq!(year, Some(summer), "{title}");
        assert!(said[0].contains(title), "{said:?}");
    }
    let dated = understood(&read(
        "School|Y6 pupils|RWM EXS+ %|Updated / Ashdown Primary|58|52|11/02/2026 / Beech Lane Primary|30|47|09/02/2026",
    ));
    assert_eq!(dated.undated(), Some(AcademicYear::ending(2025)));
}

#[test]
fn absence_with_a_date_within_the_year_is_asked_about() {
    for sheet in [
        format!("Attendance Report 12/12/2025||| / {ABSENCE}"),
        format!("Trust Board 12 February 2026 – attendance||| / {ABSENCE}"),
        format!("From|01/09/2025|To|19/12/2025 / {ABSENCE}"),
        format!("Start date|05/01/2026|| / End date|27/03/2026|| / {ABSENCE}"),
        format!("{ABSENCE} / ||| / Date range:|01/09/2025 - 19/12/2025||"),
        format!("Summer Term Attendance 2026||| / {ABSENCE}"),
    ] {
        assert!(asks_about_part_of_year(&sheet), "{sheet}");
    }
    for title in [
        "Attendance 2025/26",
        "Board October 2026",
        "Attendance report 22/07/2026",
    ] {
        assert!(
            !asks_about_part_of_year(&format!("{title}||| / {ABSENCE}")),
            "{title}"
        );
    }
}

#[test]
fn notes_beside_figures_are_quoted_with_their_row() {
    for note in [
        "Results not in yet so this is predicted",
        "using the mock data",
        "2025 figure, no Y6 this year",
        "last year's result",
        "excludes 6 in ARP",
    ] {
        let rows = format!(
            "School|Y6 pupils|RWM EXS+ %|Notes / Ashdown Primary|58|66|Above national for third year / Beech Lane Primary|30|80|{note}"
        );
        let (_, said) = said_of(&understood(&read(&rows)));
        assert!(
            said[0].starts_with(&format!("Not used: “{note}” in row 3.")),
            "{said:?}"
        );
    }
    for note in ["Strong maths", "Up on last year's results", "Highest since 2019"] {
        let rows = format!(
            "School|Y6 pupils|RWM EXS+ %|Notes / Ashdown Primary|58|66| / Beech Lane Primary|30|80|{note}"
        );
        assert_eq!(
            said_of(&understood(&read(&rows))).1,
            Vec::<String>::new(),
            "{note}"
        );
    }
}

#[test]
fn flags_of_other_schools_and_other_sittings_are_quoted_with_their_row() {
    for (heading, first, second, quoted) in [
        ("Academy", "Y", "N", "Academy N"),
        ("Governance", "Oakfield MAT", "Maintained", "Maintained"),
        ("Governance", "Oakfield MAT", "Other MAT", "Other MAT"),
        ("Exam series", "Jun 26", "Nov 25", "Exam series Nov 25"),
    ] {
        let rows = format!(
            "School|{heading}|Y6 pupils|RWM EXS+ % / Ashdown Primary|{first}|58|66 / Beech Lane Primary|{second}|30|80"
        );
        let (_, said) = said_of(&understood(&read(&rows)));
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(
            said[0].starts_with(&format!("Not used: “{quoted}” in row 3.")),
            "{said:?}"
        );
    }
}

#[test]
fn a_year_beside_ofsted_is_not_that_of_the_results() {
    let rows = "School|Ofsted|Year|Y6 pupils|RWM EXS+ % / Ashdown Primary|Good|2019|58|66 / Beech Lane Primary|RI|2023|30|60";
    let matching = understood(&read(rows));
    assert_eq!(matching.undated(), Some(AcademicYear::ending(LATEST)));
    let of_results =
        "School|Year|Y6 pupils|RWM EXS+ % / Ashdown Primary|2025|58|66 / Beech Lane Primary|2026|30|60";
    assert_eq!(understood(&read(of_results)).years().len(), 2);
}
