//! Sheets that many trusts have, with one thing in them that says what the figures really are: a stage over subjects, a title, a
//! year to come, a number that no such measure has.

use super::case;

case! {
    subjects_under_the_early_years Safe
    "School|EYFS||KS2 / |GLD|Reading|RWM EXS+ / Oak|70|75|65 / Elm|66|72|70"
    => "Oak good_level_of_development=70; Elm good_level_of_development=66; Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    subjects_under_year_4 Safe
    "School|Year 1|Year 4| / |Phonics|Reading|Maths / Oak|80|70|68 / Elm|77|68|70"
    => "Oak phonics=80; Elm phonics=77"
}
case! {
    subjects_under_key_stage_4 Safe
    "School|KS4|| / |English|Maths|Science / Ash|75|70|72 / Yew|78|72|70"
    => ""
}
case! {
    numbers_of_establishments_are_no_years Right
    "URN|SCHNAME|ESTAB|TELIG|PTRWM_EXP / 100028|Oak|2025|60|65% / 100029|Elm|2026|30|70%"
    => "Oak rwm_expected=65; Elm rwm_expected=70; Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30"
}
case! {
    years_of_inspections_are_no_years_of_results Right
    "School|Last Ofsted|Y6 cohort|RWM EXS+ / Oak|2023|60|65 / Elm|2019|30|70"
    => "Oak rwm_expected=65; Elm rwm_expected=70; Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30"
}
case! {
    rates_of_permanent_exclusion Right
    "School|NOR|Permanent exclusion rate / Ash|1080|0.28 / Yew|920|0.11"
    => "Ash permanent_exclusions=0.28; Yew permanent_exclusions=0.11; Ash school-pupils=1080; Yew school-pupils=920"
}
case! {
    absence_beside_year_6 Right
    "School|Y6 pupils|RWM EXS+|PA / Oak|90|64|15 / Elm|120|71|12"
    => "Oak rwm_expected=64; Elm rwm_expected=71; Oak persistent_absence=15; Elm persistent_absence=12; Oak key_stage_2-pupils=90; Elm key_stage_2-pupils=120"
}
case! {
    greater_depth_in_the_title Right
    "KS2 Greater Depth 2026||| / School|Reading|Writing|Maths / Oak|30|15|28 / Elm|20|10|25"
    => "Oak reading_higher=30; Elm reading_higher=20; Oak writing_greater_depth=15; Elm writing_greater_depth=10; Oak maths_higher=28; Elm maths_higher=25"
}
case! {
    gaps_in_the_title Asks
    "Gap to national 2026|| / School|RWM EXS+|Reading EXS+ / Oak|4|6 / Elm|9|5"
    => ""
}
case! {
    subjects_of_gcses_by_the_title Safe
    "GCSE 9-4 % by subject 2026||| / School|Maths|Science|History / Ash|70|71|60 / Yew|72|74|66"
    => ""
}
case! {
    half_a_term_with_a_hyphen Asks
    "Half-term 1 attendance data|| / School|NOR|Absence / Oak|420|5.1 / Elm|210|6.2"
    => ""
}
case! {
    absence_of_one_year_group Asks
    "Year 11 attendance 2025/26|| / School|NOR|Absence / Ash|1080|9.8 / Yew|920|9.1"
    => ""
}
case! {
    numbers_of_pupils_by_the_note_below Safe
    "School|RWM EXS+ / Oak|39 / Elm|21 / Note: figures are pupil numbers, not percentages|"
    => ""
}
case! {
    working_towards_in_two_letters Safe
    "School|Reading WT|Reading EXS|Reading GDS / Oak|20|50|30 / Elm|30|60|10"
    => ""
}
case! {
    at_and_above_expected Safe
    "School|RWM at expected|RWM above expected / Oak|50|30 / Elm|60|10"
    => ""
}
case! {
    last_years_results_below Safe
    "School|Y6 pupils|RWM EXS+ / Oak|60|64 / Elm|30|71 / 2024/25 results|| / Ash|44|55"
    => "Oak rwm_expected=64; Elm rwm_expected=71; Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30"
}
case! {
    progress_scores_below Safe
    "School|Reading EXS+|Maths EXS+ / Oak|75|77 / Elm|72|72 / Progress scores|| / Ash|1.2|1.8 / Fir|2.1|1.7"
    => "Oak reading_expected=75; Elm reading_expected=72; Oak maths_expected=77; Elm maths_expected=72"
}
case! {
    attendance_among_absence Safe
    "School|Absence / Oak|5.8 / Elm|94.1 / Fir|6.2"
    => ""
}
case! {
    more_than_a_hundred_per_cent_of_year_11 Safe
    "School|Y11 pupils|EM 4+|EM 5+ / Ash|180|122|85 / Yew|90|61|44"
    => "Ash key_stage_4-pupils=180; Yew key_stage_4-pupils=90"
}
case! {
    counts_out_of_a_number Safe
    "School|RWM EXS+|out of / Oak|39|60 / Elm|21|30"
    => ""
}
case! {
    small_letters_answer_too Right
    "School|Disadvantaged|KS4 cohort|EM 4+ / Ash|y|40|50 / Ash|n|140|72 / Yew|y|50|44 / Yew|n|100|70"
    => "Ash english_maths_4-disadvantaged=50; Ash english_maths_4-others=72; Yew english_maths_4-disadvantaged=44; Yew english_maths_4-others=70; Ash key_stage_4-disadvantaged-pupils=40; Ash key_stage_4-others-pupils=140; Yew key_stage_4-disadvantaged-pupils=50; Yew key_stage_4-others-pupils=100"
}
case! {
    differences_by_their_signs Safe
    "School|RWM EXS+|Reading EXS+ / Oak|+4|+2 / Elm|+9|+3"
    => ""
}
case! {
    pupils_of_one_gender Asks
    "School|Gender|KS4 cohort|Attainment 8 / Ash|M|90|44.1 / Yew|M|75|49"
    => ""
}
case! {
    one_half_term_in_a_column Asks
    "School|Term|NOR|Absence / Ash|1|1080|9.8 / Yew|1|920|9.1"
    => ""
}
case! {
    schools_of_a_county Asks
    "School|KS2 cohort|RWM EXS+ / Oak|60|65 / Elm|30|70 / Kent primary schools||61"
    => "Oak rwm_expected=65; Elm rwm_expected=70; Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30"
}
case! {
    a_school_without_its_unit Asks
    "School|Y6 pupils|RWM EXS+ / Oak|60|65 / Oak excluding SRP|54|70 / Elm|30|70"
    => "Oak rwm_expected=65; Elm rwm_expected=70; Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30"
}
case! {
    what_was_expected_beside_what_came Safe
    "School|Y6 cohort|RWM Exp|RWM Act / Oak|60|72|65 / Elm|30|75|70"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30"
}
case! {
    number_is_a_goal_of_the_early_years Safe
    "School|EYFS|| / |GLD|Writing|Number / Oak|70|75|77 / Elm|66|72|74"
    => "Oak good_level_of_development=70; Elm good_level_of_development=66"
}
case! {
    names_of_pupils Asks
    "Name|School|Attainment 8|Progress 8 / Amy Adams|Ash|54.5|0.3 / Ben Brown|Ash|37|-0.8"
    => ""
}
case! {
    targets_at_the_head_of_the_schools Asks
    "2027 targets|Y6 cohort|RWM EXS+ / Oak|60|72 / Elm|30|75"
    => ""
}
case! {
    ranks_beside_a_word_of_comparison Asks
    "National percentile ranks 2026|| / School|RWM|Reading EXS+ / Oak|40|35 / Elm|20|31"
    => ""
}
case! {
    attainment_of_the_whole_school Asks
    "Whole school attainment, Summer 2026||| / School|Reading|Writing|Maths / Oak|75|70|77 / Elm|72|65|72"
    => ""
}
case! {
    persistent_absence_of_most_pupils Safe
    "School|NOR|PA / Oak|420|59 / Elm|210|57"
    => "Oak school-pupils=420; Elm school-pupils=210"
}
case! {
    a_filter_below_the_table Asks
    "School|KS4 cohort|Attainment 8 / Ash|90|50.1 / Yew|75|53 / || / Applied filters: Gender is F||"
    => ""
}
case! {
    a_school_that_is_closed Asks
    "URN|EstablishmentName|EstablishmentStatus (name)|TELIG|PTRWM_EXP / 100028|Oak|Closed|60|60 / 150001|Oak|Open|60|65"
    => ""
}
case! {
    a_goal_is_no_result Safe
    "KPI|Goal 2026 / RWM EXS+ %|75 / Phonics %|85"
    => ""
}
case! {
    names_without_anything_of_a_school Asks
    "Name|Attainment 8|Progress 8 / Amy Adams|54.5|0.3 / Ben Brown|37|-0.8 / Cas Cole|61|0.9"
    => ""
}
case! {
    rates_with_a_sign Right
    "School|NOR|Suspension rate / Oak|420|2.9% / Elm|210|1.4%"
    => "Oak suspensions=2.9; Elm suspensions=1.4; Oak school-pupils=420; Elm school-pupils=210"
}
case! {
    years_of_the_whole_trust_and_of_the_nation Right
    "Measure|2024|2025|2026|National / RWM EXS+ %|61|63|66|62 / Phonics %|79|80|81|80"
    => "trust rwm_expected=66; trust rwm_expected-2024-25=63; trust rwm_expected-2023-24=61; trust phonics=81; trust phonics-2024-25=80; trust phonics-2023-24=79"
}
case! {
    zeros_of_schools_without_such_pupils Asks
    "School|NOR|Phonics|RWM EXS+ / Oak Infants|180|81|0 / Oak Juniors|240|0|66"
    => "Oak Infants phonics=81; Oak Juniors rwm_expected=66; Oak Infants school-pupils=180; Oak Juniors school-pupils=240"
}
case! {
    small_numbers_that_are_left_out_are_no_counts Right
    "School figures. Private copy: includes small numbers of pupils.|| / School|Y6 pupils|RWM EXS+ / Oak|60|64 / Elm|30|71 / Note: small numbers of pupils are suppressed||"
    => "Oak rwm_expected=64; Elm rwm_expected=71; Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30"
}
