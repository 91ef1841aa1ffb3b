//! Rows with one text and nothing else: lines over rows and below them, and schools that have no figures yet.

use trust_benchmark::import::{Matching, UnusedReason};
use trust_benchmark::measures::AcademicYear;

use super::case;
use crate::{every_measure, refs, sheet};

case! {
    targets_in_a_line_under_the_headings Asks
    "School|Y6 pupils|RWM EXS+ / Targets|| / Oak|58|72 / Elm|30|70" => ""
}
case! {
    pupil_premium_in_a_line Asks
    "School|Y6 pupils|RWM EXS+ / Pupil premium|| / Oak|18|44 / Elm|10|40" => ""
}
case! {
    an_autumn_term_in_a_line Asks
    "School|NOR|Absence % / Autumn term|| / Oak|415|5.9 / Elm|209|4.6" => ""
}
case! {
    mocks_in_a_line Asks
    "School|Y11 students|Attainment 8 / Mock 1|| / Ash|180|41.2 / Yew|150|38.1" => ""
}
case! {
    a_short_note_below_the_schools Asks
    "School|Y6 pupils|RWM EXS+ / Oak|58|66 / Elm|30|60 / Predicted grades only||" => ""
}
case! {
    predictions_below_the_schools Asks
    "School|Y6 pupils|RWM EXS+ / Oak|58|66 / Elm|30|60 / Predictions||" => ""
}
case! {
    phases_as_lines Right
    "School|Y6 pupils|RWM EXS+ / Primary|| / Oak|58|66 / Elm|30|60"
    => "Oak rwm_expected=66; Elm rwm_expected=60; Oak key_stage_2-pupils=58; Elm key_stage_2-pupils=30"
}
case! {
    hubs_as_lines Right
    "School|Y6 pupils|RWM EXS+ / North hub|| / Oak|58|66 / Elm|30|60 / South hub|| / Fir|45|73 / Yew|44|70"
    => "Oak rwm_expected=66; Elm rwm_expected=60; Fir rwm_expected=73; Yew rwm_expected=70; Oak key_stage_2-pupils=58; Elm key_stage_2-pupils=30; Fir key_stage_2-pupils=45; Yew key_stage_2-pupils=44"
}
case! {
    an_empty_row_for_what_results_are_compared_with Right
    "School|Y6 pupils|RWM EXS+ / Oak|58|66 / Elm|30|60 / Trust|| / National||"
    => "Oak rwm_expected=66; Elm rwm_expected=60; Oak key_stage_2-pupils=58; Elm key_stage_2-pupils=30"
}
case! {
    schools_above_their_own_rows NotYet
    "School|Year|Y6 pupils|RWM EXS+ / Oak||| / |2024/25|58|66 / |2025/26|57|60 / Elm||| / |2024/25|30|61 / |2025/26|31|63"
    => "Oak rwm_expected=60; Oak rwm_expected-2024-25=66; Oak key_stage_2-pupils=57; Oak key_stage_2-2024-25-pupils=58; Elm rwm_expected=63; Elm rwm_expected-2024-25=61; Elm key_stage_2-pupils=31; Elm key_stage_2-2024-25-pupils=30"
}

fn understood(text: &str) -> Matching {
    let measures = every_measure();
    Matching::of_file(&sheet(text), "", AcademicYear::ending(2026), &refs(&measures))
}

#[test]
fn a_line_that_nobody_understands_is_quoted() {
    let matching = understood(
        "School|Y6 pupils|RWM EXS+\nOak Primary|58|66\nElm Primary|30|60\nPipeline schools||\nDunmore Primary|60|51",
    );
    let line = &matching.aside()[0];
    assert_eq!((line.row, line.why), (3, UnusedReason::Line));
    let quotes = |said: &String| said.contains("“Pipeline schools”") && said.contains("final results");
    assert!(matching.remarks().iter().any(quotes), "{:?}", matching.remarks());
    assert_eq!(matching.rows_taken(), 3);
}

#[test]
fn a_line_below_is_quoted() {
    let matching = understood("School|Y6 pupils|RWM EXS+\nOak|58|66\nElm|30|60\nSample only||");
    let quotes = |said: &String| said.contains("“Sample only”") && said.contains("figures above it");
    assert!(matching.remarks().iter().any(quotes), "{:?}", matching.remarks());
}

#[test]
fn a_year_in_a_line_is_that_of_the_rows() {
    for text in [
        "School|Y6 pupils|RWM EXS+\nSummer 2025||\nOak|57|61\nElm|31|63",
        "School|Y6 pupils|RWM EXS+\n2024/25 results||\nOak|57|61\nElm|31|63",
    ] {
        assert_eq!(
            understood(text).undated(),
            Some(AcademicYear::ending(2025)),
            "{text}"
        );
    }
    // Of some rows only: it says nothing of the others.
    let joined = understood(
        "School|Y6 pupils|RWM EXS+\nOak Primary|57|61\nSchools that joined in 2024||\nElm Primary|31|63",
    );
    assert_eq!(joined.undated(), Some(AcademicYear::ending(2026)));
}

#[test]
fn schools_without_figures_stay_schools() {
    let matching =
        understood("School|Y6 pupils|RWM EXS+\nOak Primary|57|61\nElm Academy||\nFir Primary|31|63");
    assert_eq!(matching.rows_taken(), 3);
    let matching =
        understood("School|Phase|RWM EXS+\nOak|Primary|61\nElm|Primary|\nTargets|Primary|\nFir|Primary|63");
    assert!(
        matching
            .aside()
            .iter()
            .all(|aside| aside.why != UnusedReason::Line)
    );
    // Their rows are below them.
    let matching = understood("School|Year|RWM EXS+\nOak||\n|2024/25|66\n|2025/26|60\nElm||\n|2025/26|63");
    assert!(matching.aside().is_empty(), "{:?}", matching.aside());
    // Most have none yet.
    let matching = understood("School|Y6 pupils|RWM EXS+\nOak||\nElm||\nFir|31|63\nAsh||");
    assert_eq!(matching.rows_taken(), 4);
    // A list of names.
    let matching = understood("School|URN\nOak|\nElm|");
    assert_eq!(matching.rows_taken(), 2);
}
