//! What a cell holds besides a plain number.

use super::case;

case! {
    average_grades_for_attainment_8 Safe
    "School|KS4 cohort|Attainment 8 / Ash|180|4.5 / Yew|150|5.1"
    => "Ash key_stage_4-pupils=180; Yew key_stage_4-pupils=150"
}
case! {
    attainment_8_in_brackets_after_a_grade Safe
    "School|KS4 cohort|Attainment 8 / Ash|180|4.7 (47.2) / Yew|150|5.1 (51.0)"
    => "Ash key_stage_4-pupils=180; Yew key_stage_4-pupils=150; Ash attainment_8=47.2; Yew attainment_8=51"
}
case! {
    accounting_negatives Safe
    "School|KS4 cohort|Progress 8 / Ash|180|(0.40) / Yew|150|0.4"
    => "Ash key_stage_4-pupils=180; Yew key_stage_4-pupils=150; Ash progress_8=-0.4; Yew progress_8=0.4"
}
case! {
    trailing_minus Safe
    "School|KS4 cohort|Progress 8 / Ash|180|0.40- / Yew|150|0.4"
    => "Ash key_stage_4-pupils=180; Yew key_stage_4-pupils=150; Ash progress_8=-0.4; Yew progress_8=0.4"
}
case! {
    signs Right
    "School|KS4 cohort|Progress 8 / Ash|180|+0.40 / Yew|150|-.12"
    => "Ash key_stage_4-pupils=180; Yew key_stage_4-pupils=150; Ash progress_8=0.4; Yew progress_8=-0.12"
}
case! {
    percentage_after_its_number Safe
    "School|KS2 cohort|RWM EXS+ / Oak|60|39 (65%) / Elm|30|21 (70%)"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    number_after_its_percentage Safe
    "School|KS2 cohort|RWM EXS+ / Oak|60|65% (39) / Elm|30|70% (21)"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    number_of_number_and_percentage Safe
    "School|KS2 cohort|RWM EXS+ / Oak|60|39/60 65% / Elm|30|21/30 70%"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    scaled_scores_under_bare_subjects Safe
    "School|KS2 cohort|Reading|Maths / Oak|60|99|104 / Elm|30|98|99"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak reading_scaled=99; Elm reading_scaled=98; Oak maths_scaled=104; Elm maths_scaled=99"
}
case! {
    scaled_scores_above_100_under_bare_subjects Safe
    "School|KS2 cohort|Reading|Maths / Oak|60|105|104 / Elm|30|103|102"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak reading_scaled=105; Elm reading_scaled=103; Oak maths_scaled=104; Elm maths_scaled=102"
}
case! {
    fractions_with_two_places Right
    "School|KS2 cohort|RWM EXS+|Reading EXS+ / Oak|60|0.65|1.00 / Elm|30|0.70|0.72"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=100; Elm reading_expected=72"
}
case! {
    fractions_beside_percentages Right
    "School|KS2 cohort|RWM EXS+|RWM GDS / Oak|60|65%|0.08 / Elm|30|70%|0.1"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak rwm_higher=8; Elm rwm_higher=10"
}
case! {
    a_fraction_alone Asks
    "School|KS2 cohort|RWM EXS+ / Oak|60|0.65"
    => ""
}
case! {
    small_percentages_that_may_be_fractions Safe
    "School|NOR|Persistent absence|Severe absence / Oak|420|14.1|0.8 / Elm|210|13.9|0.5"
    => "Oak school-pupils=420; Elm school-pupils=210; Oak persistent_absence=14.1; Elm persistent_absence=13.9; Oak severe_absence=0.8; Elm severe_absence=0.5"
}
case! {
    rates_of_suspensions_as_fractions Safe
    "School|NOR|Suspension rate|Absence / Oak|420|0.0286|0.058 / Elm|210|0.0143|0.088"
    => "Oak school-pupils=420; Elm school-pupils=210; Oak absence=5.8; Elm absence=8.8; Oak suspensions=2.86; Elm suspensions=1.43"
}
case! {
    decimal_commas_in_some_rows Safe
    "School|KS2 cohort|RWM EXS+ / Oak|60|65,5 / Elm|30|70.2"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65.5; Elm rwm_expected=70.2"
}
case! {
    points_between_thousands Safe
    "School|NOR|PA / Oak|1.080|25,2 / Elm|1.150|24,8"
    => "Oak school-pupils=1080; Elm school-pupils=1150; Oak persistent_absence=25.2; Elm persistent_absence=24.8"
}
case! {
    leading_zeros Right
    "School|KS2 cohort|RWM EXS+ / Oak|060|065 / Elm|030|070"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    words_for_numbers Safe
    "School|KS2 cohort|RWM EXS+ / Oak|sixty|65 / Elm|30|seventy"
    => "Elm key_stage_2-pupils=30; Oak rwm_expected=65"
}
case! {
    dates_for_fractions Safe
    "School|KS2 cohort|RWM EXS+ / Oak|60|Jun-60 / Elm|30|05-Jun / Ash|45|Jan-23"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Ash key_stage_2-pupils=45"
}
case! {
    full_dates_for_fractions Safe
    "School|KS2 cohort|RWM EXS+ / Oak|60|39/60 / Elm|30|21/01/1930 / Ash|45|2024-05-06"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Ash key_stage_2-pupils=45; Oak rwm_expected=65"
}
case! {
    ratios_of_pupils_to_teachers Safe
    "School|Phase|NOR|Pupil teacher ratio / Oak|Primary|420|1:18 / Elm|Primary|211|21:1 / Fir|Primary|230|19.5"
    => "Oak school-pupils=420; Elm school-pupils=211; Fir school-pupils=230; Oak pupils_per_teacher_primary=18; Elm pupils_per_teacher_primary=21; Fir pupils_per_teacher_primary=19.5"
}
case! {
    more_than_all_pupils Safe
    "School|KS2 cohort|RWM EXS+ / Oak|60|105 / Elm|30|70"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Elm rwm_expected=70"
}
case! {
    zero_of_no_pupils Safe
    "School|KS2 cohort|RWM EXS+ / Oak|60|65 / Elm|0|0%"
    => "Oak rwm_expected=65; Oak key_stage_2-pupils=60"
}
case! {
    percentages_of_points Safe
    "School|Y4 cohort|MTC avg / Oak|60|82% / Elm|30|79%"
    => "Oak year_4-pupils=60; Elm year_4-pupils=30"
}
case! {
    differences_in_brackets Safe
    "School|RWM EXS+|vs Nat / Oak|65 (+4)|+4 / Elm|70 (-3)|-3"
    => "Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    pupils_with_a_word Safe
    "School|KS2 cohort|RWM EXS+ / Oak|60 pupils|65 / Elm|30 (1 EHCP)|70"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70"
}
