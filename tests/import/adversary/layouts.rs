//! Headings of several rows and lists of measures, with results beside targets, counts, terms and intervals.

use super::case;

case! {
    counts_before_bare_per_cent_signs Safe
    "School|KS2 cohort|RWM EXS+|%|Reading EXS+|% / Oak|60|39|65|45|75 / Elm|30|21|70|22|72"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    counts_before_bare_per_cent_signs_of_bare_subjects Safe
    "School|KS2 cohort|Reading|%|Maths|% / Oak|60|45|75|46|77 / Elm|30|22|72|21|70"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak reading_expected=75; Elm reading_expected=72; Oak maths_expected=77; Elm maths_expected=70"
}
case! {
    a_count_before_the_same_heading_with_a_sign Safe
    "School|KS2 cohort|RWM EXS+|RWM EXS+ % / Oak|60|39|65 / Elm|30|21|70"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    a_row_of_units_below NotYet
    "School|KS2 cohort|RWM EXS+|Reading SS / |n|%|points / Oak|60|65|105 / Elm|30|70|103"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_scaled=105; Elm reading_scaled=103"
}
case! {
    national_columns_alike Right
    "School|A8|National|P8|National / Ash|47.2|46.1|0.12|-0.03 / Yew|51|46.1|0.4|-0.03"
    => "Ash attainment_8=47.2; Yew attainment_8=51; Ash progress_8=0.12; Yew progress_8=0.4"
}
case! {
    headings_again_on_every_page Right
    "School|KS2 cohort|RWM EXS+ / Oak|60|65 / School|KS2 cohort|RWM EXS+ / Elm|30|70"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    measures_in_a_column_and_years_across Safe
    "Measure|School|2024|2025 / RWM EXS+|Oak|60|65 / RWM EXS+|Elm|61|70 / Reading EXS+|Oak|70|75 / Reading EXS+|Elm|72|72"
    => "Oak rwm_expected=65; Elm rwm_expected=70; Oak rwm_expected-2023-24=60; Elm rwm_expected-2023-24=61; Oak reading_expected=75; Elm reading_expected=72; Oak reading_expected-2023-24=70; Elm reading_expected-2023-24=72"
}
case! {
    schools_measures_and_years_across Safe
    "School|Measure|2024|2025 / Oak|RWM EXS+|60|65 / Oak|Reading EXS+|70|75 / Elm|RWM EXS+|61|70 / Elm|Reading EXS+|72|72"
    => "Oak rwm_expected=65; Elm rwm_expected=70; Oak rwm_expected-2023-24=60; Elm rwm_expected-2023-24=61; Oak reading_expected=75; Elm reading_expected=72; Oak reading_expected-2023-24=70; Elm reading_expected-2023-24=72"
}
case! {
    schools_measures_and_values Right
    "School|Measure|Value|Cohort / Oak|RWM EXS+|65|60 / Oak|Reading EXS+|75|60 / Elm|RWM EXS+|70|30 / Elm|Reading EXS+|72|30"
    => "Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72; Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30"
}
case! {
    schools_measures_results_and_targets Safe
    "School|Measure|Target|Result|National / Oak|RWM EXS+|72|65|62 / Oak|Reading EXS+|80|75|75 / Elm|RWM EXS+|75|70|62 / Elm|Reading EXS+|78|72|75"
    => "Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    schools_measures_school_and_national_values Safe
    "School|Indicator|National value|School value / Oak|RWM EXS+|62|65 / Oak|Reading EXS+|75|75 / Elm|RWM EXS+|62|70 / Elm|Reading EXS+|75|72"
    => "Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    numerators_and_denominators Safe
    "School|Measure|Numerator|Denominator|% / Oak|RWM EXS+|39|60|65 / Oak|Reading EXS+|45|60|75 / Elm|RWM EXS+|21|30|70 / Elm|Reading EXS+|22|30|72"
    => "Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72; Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30"
}
case! {
    measures_down_with_schools_and_trust_across Right
    "Measure|Oak|Elm|Trust|National / KS2 cohort|60|30|90| / RWM EXS+|65|70|66.7|62"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    measures_down_with_a_target_across Safe
    "|Oak|Oak target|Elm|Elm target / KS2 cohort|60|60|30|30 / RWM EXS+|65|72|70|75"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    pupils_within_names Safe
    "School|RWM EXS+|Reading EXS+ / Oak (60 pupils)|65|75 / Elm (30 pupils)|70|72"
    => "Oak (60 pupils) rwm_expected=65; Elm (30 pupils) rwm_expected=70; Oak (60 pupils) reading_expected=75; Elm (30 pupils) reading_expected=72"
}
case! {
    grades_under_a_title Safe
    "English and maths|| / School|Grade 4+|Grade 5+ / Ash|68|47 / Yew|71|51"
    => "Ash english_maths_4=68; Yew english_maths_4=71; Ash english_maths_5=47; Yew english_maths_5=51"
}
case! {
    two_standards_in_one_cell Safe
    "School|KS2 cohort|RWM EXS+ (GDS) / Oak|60|65 (8) / Elm|30|70 (3)"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    two_standards_with_a_slash Safe
    "School|KS2 cohort|RWM EXS+/GDS / Oak|60|65/8 / Elm|30|70/3"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    terms_below_years Safe
    "School|2024/25 RWM||| / |Aut|Spr|Sum / Oak|40|52|65 / Elm|45|58|70"
    => "Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    terms_below_a_measure Safe
    "School|KS2 cohort|RWM EXS+|| / ||Aut|Spr|Sum / Oak|60|40|52|65 / Elm|30|45|58|70"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    year_groups_below_a_measure Safe
    "School|Reading EXS+||| / |Y3|Y4|Y5|Y6 / Oak|70|71|72|75 / Elm|60|61|62|72"
    => "Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    year_groups_below_absence Safe
    "School|Absence %|||| / |Y7|Y8|Y9|All / Ash|5|6|7|6.2 / Yew|6|7|8|7.2"
    => "Ash absence=6.2; Yew absence=7.2"
}
case! {
    stages_below_pupils Safe
    "School|Pupils|||RWM EXS+ / |Y6|Y11|All| / Oak|60||420|65 / Elm|30||210|70"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak school-pupils=420; Elm school-pupils=210"
}
case! {
    phases_below_a_measure Safe
    "|RWM EXS+|||Reading EXS+ / School|Sch|LA|Nat|Sch / Oak|65|60|62|75 / Elm|70|60|62|72"
    => "Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    national_first_above Safe
    "|National|School|National|School / School|RWM EXS+|RWM EXS+|Reading EXS+|Reading EXS+ / Oak|62|65|75|75 / Elm|62|70|75|72"
    => "Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    target_first_above Right
    "|Target||Actual| / School|RWM EXS+|Reading EXS+|RWM EXS+|Reading EXS+ / Oak|72|80|65|75 / Elm|75|78|70|72"
    => "Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    years_first_above_with_prediction Safe
    "|2025||2026 (predicted)| / School|RWM EXS+|Reading EXS+|RWM EXS+|Reading EXS+ / Oak|65|75|72|80 / Elm|70|72|75|78"
    => "Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    all_schools_table_and_the_selected_school Safe
    "Selected school: Oak||| / |RWM EXS+|Reading EXS+|KS2 cohort / Selected|65|75|60 / All schools|67|74|90"
    => "Selected rwm_expected=65; Selected reading_expected=75; Selected key_stage_2-pupils=60"
}
case! {
    three_heading_rows Right
    "School|KS2||||| / |RWM|||Reading|| / |2024|2025|FFT50|2024|2025|FFT50 / Oak|60|65|68|70|75|77 / Elm|61|70|66|72|72|74"
    => "Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72; Oak rwm_expected-2023-24=60; Elm rwm_expected-2023-24=61; Oak reading_expected-2023-24=70; Elm reading_expected-2023-24=72"
}
case! {
    grades_of_confidence Safe
    "School|KS4 cohort|P8|Confidence|| / |||Lower|Upper|Sig / Ash|180|0.12|-0.1|0.3|n / Yew|150|0.4|0.2|0.6|y"
    => "Ash key_stage_4-pupils=180; Yew key_stage_4-pupils=150; Ash progress_8=0.12; Yew progress_8=0.4"
}
case! {
    progress_with_interval_below Safe
    "School|KS4 cohort|Progress 8||| / ||Lower|Score|Upper / Ash|180|-0.1|0.12|0.3 / Yew|150|0.2|0.4|0.6"
    => "Ash key_stage_4-pupils=180; Yew key_stage_4-pupils=150; Ash progress_8=0.12; Yew progress_8=0.4"
}
