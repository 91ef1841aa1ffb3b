//! Text files as tools and hands write them: rows with more cells than headings, and numbers kept from becoming dates.

use trust_benchmark::spreadsheet::{ReadLimits, read_file};

use super::{Want, check_sheet};

fn check(want: Want, name: &str, text: &str, truth: &str) {
    let book = read_file(name, text.as_bytes(), &ReadLimits::IN_A_WORKER, &mut |_| {}).unwrap();
    check_sheet(want, &book.sheets()[0], truth);
}

#[test]
fn commas_between_thousands_without_quotes() {
    let text = "School,NOR,PA\nOak,1,080,14.1\nElm,420,13.9\n";
    check(
        Want::Safe,
        "a.csv",
        text,
        "Elm school-pupils=420; Elm persistent_absence=13.9",
    );
}

#[test]
fn a_comma_in_a_name_without_quotes() {
    let text = "School,KS2 cohort,RWM EXS+\nOak, St Mary's,60,65\nElm,30,70\n";
    check(
        Want::Safe,
        "a.csv",
        text,
        "Elm key_stage_2-pupils=30; Elm rwm_expected=70",
    );
}

#[test]
fn decimal_commas_between_commas() {
    let text = "School,KS2 cohort,RWM EXS+\nOak,60,65,5\nElm,30,70,2\n";
    check(
        Want::Safe,
        "a.csv",
        text,
        "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65.5; Elm rwm_expected=70.2",
    );
}

#[test]
fn numbers_within_formulas_of_text() {
    let text =
        "\"School\",\"KS2 cohort\",\"RWM EXS+\"\r\n\"Oak\",=\"60\",=\"65\"\r\n\"Elm\",=\"30\",=\"70\"\r\n";
    check(
        Want::Right,
        "a.csv",
        text,
        "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70",
    );
}

#[test]
fn semicolons_and_decimal_commas_after_a_line_that_says_so() {
    let text = "sep=;\nSchool;KS2 cohort;RWM EXS+\nOak;60;65,5\nElm;30;70,2\n";
    check(
        Want::Right,
        "a.csv",
        text,
        "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65.5; Elm rwm_expected=70.2",
    );
}
