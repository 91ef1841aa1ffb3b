//! The table as CSV: what would point at a few pupils is left out, an example says that it is one, and nothing in it runs.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at the first thing that is not as it should be"
)]

use trust_benchmark::analysis::{Disclosure, example_schools};
use trust_benchmark::entry::{Column, Field, SchoolFact, SchoolTable};
use trust_benchmark::export::{SchoolCsv, school_csv};
use trust_benchmark::measures::{CohortId, Measure, MeasureId, PupilGroup};
use trust_benchmark::national::National;

fn csv(table: &SchoolTable, disclosure: Disclosure, is_example: bool) -> String {
    let national = National::bundled().unwrap();
    let measures: Vec<&Measure> = national.measures().iter().collect();
    school_csv(SchoolCsv {
        table,
        measures: &measures,
        disclosure,
        is_example,
    })
}

fn table() -> SchoolTable {
    let name = Column::Fact(SchoolFact::Name);
    let pupils = Column::Outcome(Field::cohort_pupils(CohortId::new("key_stage_2")));
    let figure = Column::Outcome(Field::figure(MeasureId::new("rwm_expected")));
    let mut table = SchoolTable::default();
    for (school, cohort, share) in [
        ("Oak", "60", "65"),
        ("Elm", "40", "5"),
        ("Ash", "4", "50"),
        ("=cmd|' /C calc'!A0", "50", "60"),
        ("Yew", "45", "80"),
    ] {
        table.add_row([
            (&name, school.to_owned()),
            (&pupils, cohort.to_owned()),
            (&figure, share.to_owned()),
        ]);
    }
    table
}

#[test]
fn a_guarded_copy_leaves_out_what_points_at_a_few_pupils() {
    insta::assert_snapshot!(csv(&table(), Disclosure::Guarded, false).trim_start_matches('\u{feff}'));
}

#[test]
fn a_cell_that_cannot_be_used_is_in_no_copy_for_sharing() {
    let outcome = |field: Field| Column::Outcome(field);
    let name = Column::Fact(SchoolFact::Name);
    let (urn, roll) = (Column::Fact(SchoolFact::Urn), Column::Fact(SchoolFact::OnRoll));
    let pupils = outcome(Field::cohort_pupils(CohortId::new("key_stage_2")));
    let rwm = outcome(Field::figure(MeasureId::new("rwm_expected")));
    let cells = |texts: [&str; 5]| {
        [&name, &urn, &roll, &pupils, &rwm]
            .into_iter()
            .zip(texts.map(str::to_owned))
            .collect::<Vec<_>>()
    };
    let mut table = SchoolTable::default();
    for texts in [
        ["Oak 4", "123456", "≤5", "60", "65"],
        ["Elm", "<3", "210", "3 pupils", ">95%"],
        ["Ash", "", "", "<5", "40"],
        ["Box", "", "", "50", "0.04"],
        ["Yew", "", "", "４", "[c]"],
        ["Oak 4", "123456", "", "45", "80"],
    ] {
        table.add_row(cells(texts));
    }
    let shared = csv(&table, Disclosure::Guarded, false);
    for text in ["<", "≤", "3 pupils", ">95", "0.04", "４"] {
        assert!(!shared.contains(text), "{text} in {shared}");
    }
    assert!(
        shared.contains("Cells that cannot be used are empty."),
        "{shared}"
    );
    for line in [
        "\"Oak 4\",123456,\"\",\"\",\"\",65,60",
        // Of how few pupils these are cannot be read, so no rule can tell whether they may be passed on.
        "\"Elm\",\"\",\"\",210,\"\",\"\",\"\"",
        "\"Ash\",\"\",\"\",\"\",\"\",SUPP,\"\"",
        "\"Yew\",\"\",\"\",\"\",\"\",\"[c]\",SUPP",
        "\"Oak 4\",123456,\"\",\"\",\"\",80,45",
    ] {
        assert!(
            shared.replace("\"SUPP\"", "SUPP").contains(line),
            "{line} in {shared}"
        );
    }
    let private = csv(&table, Disclosure::PrivateCopy, false);
    for text in ["≤5", "<3", "3 pupils", ">95%", "<5", "0.04"] {
        assert!(private.contains(text), "{text} in {private}");
    }
    // All of it can be used: nothing is said of cells that cannot.
    assert!(!csv(&self::table(), Disclosure::Guarded, false).contains("cannot be used"));
}

#[test]
fn few_pupils_beside_no_figure_are_left_out_too() {
    let few = |group| {
        let field = Field::cohort_pupils(CohortId::new("key_stage_2"));
        Column::Outcome(field.of_group(group))
    };
    let figure = Column::Outcome(Field::figure(MeasureId::new("rwm_expected")));
    let mut table = SchoolTable::default();
    for (cohort, disadvantaged, share) in [
        // Withheld, as the Department marks it; few of a group; all but a few of it.
        ("4", "", "SUPP"),
        ("60", "3", "65"),
        ("70", "66", "60"),
        ("80", "20", "55"),
    ] {
        table.add_row([
            (&few(PupilGroup::All), cohort.to_owned()),
            (&few(PupilGroup::Disadvantaged), disadvantaged.to_owned()),
            (&figure, share.to_owned()),
        ]);
    }
    let text = csv(&table, Disclosure::Guarded, false);
    let pupils = |row: usize| -> Vec<String> {
        let line = text.lines().nth(row + 2).unwrap();
        line.split(',').skip(6).map(str::to_owned).collect()
    };
    assert_eq!(pupils(0), ["\"SUPP\"", "\"\""], "{text}");
    // The page says how many pupils all schools have, and how many disadvantaged ones: a second school of each is left out.
    assert_eq!(pupils(1), ["\"SUPP\"", "\"SUPP\""], "{text}");
    assert_eq!(pupils(2), ["70", "\"SUPP\""], "{text}");
    assert_eq!(pupils(3), ["80", "\"SUPP\""], "{text}");
    assert!(
        csv(&table, Disclosure::PrivateCopy, false).contains(",4,"),
        "a private copy has it"
    );
}

#[test]
fn a_private_copy_has_all_of_it_and_says_so() {
    insta::assert_snapshot!(csv(&table(), Disclosure::PrivateCopy, false).trim_start_matches('\u{feff}'));
}

#[test]
fn an_example_says_that_it_is_one() {
    let national = National::bundled().unwrap();
    let text = csv(&example_schools(&national), Disclosure::Guarded, true);
    assert!(
        text.starts_with("\u{feff}\"Example data, not a real trust"),
        "{text}"
    );
}
