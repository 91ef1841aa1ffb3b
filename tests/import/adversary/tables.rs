//! Several tables in one sheet, tables on their side, and headings that a title or a section completes.

use super::case;

case! {
    two_tables_side_by_side Safe
    "School|RWM EXS+|KS2 cohort||School|Attainment 8|KS4 cohort / Oak|65|60||Ash|47.2|180 / Elm|70|30||Yew|51|150"
    => "Oak rwm_expected=65; Elm rwm_expected=70; Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Ash attainment_8=47.2; Yew attainment_8=51; Ash key_stage_4-pupils=180; Yew key_stage_4-pupils=150"
}
case! {
    last_year_beside_in_another_order Safe
    "2024/25||||2023/24|| / School|KS2 cohort|RWM EXS+||School|KS2 cohort|RWM EXS+ / Oak|60|65||Ash|58|61 / Elm|30|70||Oak|31|60 / Ash|40|75||Elm|29|66"
    => "Oak rwm_expected=65; Elm rwm_expected=70; Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Ash rwm_expected=75; Ash key_stage_2-pupils=40; Ash rwm_expected-2023-24=61; Oak rwm_expected-2023-24=60; Elm rwm_expected-2023-24=66; Ash key_stage_2-2023-24-pupils=58; Oak key_stage_2-2023-24-pupils=31; Elm key_stage_2-2023-24-pupils=29"
}
case! {
    last_year_beside_in_the_same_order Right
    "2024/25||||2023/24|| / School|KS2 cohort|RWM EXS+||School|KS2 cohort|RWM EXS+ / Oak|60|65||Oak|58|61 / Elm|30|70||Elm|31|60"
    => "Oak rwm_expected=65; Elm rwm_expected=70; Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected-2023-24=61; Elm rwm_expected-2023-24=60; Oak key_stage_2-2023-24-pupils=58; Elm key_stage_2-2023-24-pupils=31"
}
case! {
    targets_below_with_a_school_of_their_own Safe
    "Results 2025||| / School|KS2 cohort|RWM EXS+|Reading EXS+ / Oak|60|65|75 / Elm|30|70|72 / ||| / Targets 2025||| / School|KS2 cohort|RWM EXS+|Reading EXS+ / Oak|60|72|80 / Elm|30|71|75 / Ash|40|70|77"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72; Ash key_stage_2-pupils=40"
}
case! {
    predictions_below_without_headings Safe
    "School|KS2 cohort|RWM EXS+ / Oak|60|65 / Elm|30|70 / Predicted 2026|| / Oak|58|72 / Elm|31|71 / Ash|44|66"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    secondary_schools_below_with_other_headings Safe
    "Primary schools||| / School|Cohort|RWM EXS+|Reading EXS+ / Oak|60|65|75 / Elm|30|70|72 / Secondary schools||| / School|Cohort|Basics 4+|Basics 5+ / Ash|180|68|47 / Yew|150|71|51"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72; Ash key_stage_4-pupils=180; Yew key_stage_4-pupils=150; Ash english_maths_4=68; Yew english_maths_4=71; Ash english_maths_5=47; Yew english_maths_5=51"
}
case! {
    attainment_8_below_with_other_headings Strict
    "School|KS2 cohort|RWM EXS+|Reading EXS+ / Oak|60|65|75 / Elm|30|70|72 / ||| / School|KS4 cohort|Attainment 8|Progress 8 / Ash|180|47.2|0.12 / Yew|150|51|0.4"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72; Ash key_stage_4-pupils=180; Yew key_stage_4-pupils=150; Ash attainment_8=47.2; Yew attainment_8=51; Ash progress_8=0.12; Yew progress_8=0.4"
}
case! {
    disadvantaged_pupils_in_a_section_below Strict
    "All pupils||| / School|KS2 cohort|RWM EXS+|Reading EXS+ / Oak|60|65|75 / Elm|30|70|72 / Disadvantaged pupils||| / Oak|20|50|60 / Elm|10|40|50"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72; Oak rwm_expected-disadvantaged=50; Elm rwm_expected-disadvantaged=40; Oak reading_expected-disadvantaged=60; Elm reading_expected-disadvantaged=50; Oak key_stage_2-disadvantaged-pupils=20; Elm key_stage_2-disadvantaged-pupils=10"
}
case! {
    years_in_sections NotYet
    "School|KS2 cohort|RWM EXS+ / 2025|| / Oak|60|65 / Elm|30|70 / 2024|| / Oak|58|60 / Elm|31|61"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak rwm_expected-2023-24=60; Elm rwm_expected-2023-24=61; Oak key_stage_2-2023-24-pupils=58; Elm key_stage_2-2023-24-pupils=31"
}
case! {
    subjects_in_sections NotYet
    "School|KS2 cohort|EXS+|GDS / Reading||| / Oak|60|75|30 / Elm|30|72|20 / Writing||| / Oak|60|70|15 / Elm|30|65|10"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak reading_expected=75; Elm reading_expected=72; Oak reading_higher=30; Elm reading_higher=20; Oak writing_expected=70; Elm writing_expected=65; Oak writing_greater_depth=15; Elm writing_greater_depth=10"
}
case! {
    one_schools_measures_over_years Asks
    "tab Oak Primary;Oak Primary||| / Measure|2023|2024|2025 / RWM EXS+|60|62|65 / Reading EXS+|70|72|75 / KS2 cohort|58|59|60"
    => ""
}
case! {
    one_schools_subjects_over_years Asks
    "Oak Primary KS2 results||| / |2023|2024|2025 / Reading|70|72|75 / Writing|65|68|70 / Maths|70|75|77"
    => ""
}
case! {
    the_trusts_measures_over_years Right
    "|2022/23|2023/24|2024/25 / RWM EXS+|60|62|65 / KS2 cohort|182|190|185"
    => "trust rwm_expected=65; trust key_stage_2-pupils=185; trust rwm_expected-2022-23=60; trust rwm_expected-2023-24=62; trust key_stage_2-2022-23-pupils=182; trust key_stage_2-2023-24-pupils=190"
}
case! {
    years_across_and_the_measure_in_the_title Right
    "Attainment 8||| / School|2022/23|2023/24|2024/25 / Ash|46.2|47.1|47.2 / Yew|49.2|50.1|51"
    => "Ash attainment_8=47.2; Yew attainment_8=51; Ash attainment_8-2022-23=46.2; Yew attainment_8-2022-23=49.2; Ash attainment_8-2023-24=47.1; Yew attainment_8-2023-24=50.1"
}
case! {
    years_across_and_a_sentence_in_the_title Right
    "% of pupils achieving RWM EXS+||| / School|2023|2024|2025 / Oak|60|62|65 / Elm|58|60|70"
    => "Oak rwm_expected=65; Elm rwm_expected=70; Oak rwm_expected-2022-23=60; Elm rwm_expected-2022-23=58; Oak rwm_expected-2023-24=62; Elm rwm_expected-2023-24=60"
}
case! {
    groups_across_and_the_measure_in_the_title NotYet
    "RWM EXS+ by pupil group 2025||| / School|All|PP|Non-PP / Oak|65|50|72 / Elm|70|40|85"
    => "Oak rwm_expected=65; Elm rwm_expected=70; Oak rwm_expected-disadvantaged=50; Elm rwm_expected-disadvantaged=40; Oak rwm_expected-others=72; Elm rwm_expected-others=85"
}
case! {
    classes_of_years_over_measures NotYet
    "School|Class of 2024||Class of 2025| / |RWM|Reading|RWM|Reading / Oak|60|70|65|75 / Elm|61|72|70|72"
    => "Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72; Oak rwm_expected-2023-24=60; Elm rwm_expected-2023-24=61; Oak reading_expected-2023-24=70; Elm reading_expected-2023-24=72"
}
case! {
    measures_down_school_trust_and_national_across Safe
    "Measure|School|Trust|National / KS2 cohort|60|400| / RWM EXS+|65|63|61 / Reading EXS+|75|72|75"
    => "trust rwm_expected=63; trust reading_expected=72; trust key_stage_2-pupils=400"
}
case! {
    measures_down_schools_across Right
    "Measure|National|LA|Oak|Elm / KS2 cohort|||60|30 / RWM EXS+|61|60|65|70 / Reading EXS+|75|74|75|72"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    measures_down_years_within_schools Strict
    "|Oak||Elm| / |2024|2025|2024|2025 / KS2 cohort|58|60|31|30 / RWM EXS+|60|65|61|70"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak rwm_expected-2023-24=60; Elm rwm_expected-2023-24=61; Oak key_stage_2-2023-24-pupils=58; Elm key_stage_2-2023-24-pupils=31"
}
case! {
    measures_down_groups_within_schools NotYet
    "|Oak||Elm| / |All|PP|All|PP / KS2 cohort|60|20|30|10 / RWM EXS+|65|50|70|40"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak rwm_expected-disadvantaged=50; Elm rwm_expected-disadvantaged=40; Oak key_stage_2-disadvantaged-pupils=20; Elm key_stage_2-disadvantaged-pupils=10"
}
case! {
    measures_down_boys_girls_and_all_within_schools NotYet
    "|Oak|||Elm|| / |Boys|Girls|All|Boys|Girls|All / KS2 cohort|30|30|60|15|15|30 / RWM EXS+|60|70|65|64|76|70"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    one_schools_facts_down Right
    "School|Oak / URN|100028 / KS2 cohort|60 / RWM EXS+|65"
    => "Oak rwm_expected=65; Oak key_stage_2-pupils=60"
}
case! {
    a_rank_without_heading_in_a_long_table Safe
    "School|Subject|Phase|% EXS+| / Oak|Reading|Primary|75|12 / Oak|Maths|Primary|77|9 / Elm|Reading|Primary|72|15 / Elm|Maths|Primary|72|17"
    => "Oak reading_expected=75; Elm reading_expected=72; Oak maths_expected=77; Elm maths_expected=72"
}
