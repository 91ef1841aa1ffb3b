//! Columns that others beside them speak against, and the like that stay read.

use super::case;

case! {
    pupil_premium_of_the_whole_school Right
    "School|NOR|No. PP|RWM EXS+|RWM EXS+ PP / Oak|415|95|66|44 / Elm|209|28|60|40"
    => "Oak rwm_expected=66; Oak rwm_expected-disadvantaged=44; Elm rwm_expected=60; Elm rwm_expected-disadvantaged=40; Oak school-pupils=415; Elm school-pupils=209"
}
case! {
    pupil_premium_between_the_roll_and_year_6 Right
    "School|NOR|PP pupils|Y6 pupils|RWM EXS+|RWM EXS+ PP / Oak|415|45|58|66|44 / Elm|209|21|30|60|40"
    => "Oak rwm_expected=66; Oak rwm_expected-disadvantaged=44; Elm rwm_expected=60; Elm rwm_expected-disadvantaged=40; Oak school-pupils=415; Elm school-pupils=209; Oak key_stage_2-pupils=58; Elm key_stage_2-pupils=30"
}
case! {
    pupil_premium_after_year_6 Right
    "School|NOR|Y6 pupils|PP pupils|RWM EXS+|RWM EXS+ PP / Oak|415|58|16|66|44 / Elm|209|30|9|60|40"
    => "Oak rwm_expected=66; Oak rwm_expected-disadvantaged=44; Elm rwm_expected=60; Elm rwm_expected-disadvantaged=40; Oak school-pupils=415; Elm school-pupils=209; Oak key_stage_2-pupils=58; Elm key_stage_2-pupils=30; Oak key_stage_2-disadvantaged-pupils=16; Elm key_stage_2-disadvantaged-pupils=9"
}
case! {
    pupil_premium_of_year_6_beside_the_roll Right
    "School|NOR|Y6 PP pupils|RWM EXS+ PP / Oak|415|16|44 / Elm|209|9|40"
    => "Oak rwm_expected-disadvantaged=44; Elm rwm_expected-disadvantaged=40; Oak school-pupils=415; Elm school-pupils=209; Oak key_stage_2-disadvantaged-pupils=16; Elm key_stage_2-disadvantaged-pupils=9"
}
case! {
    pupils_after_figures_of_one_group Right
    "School|RWM EXS+ PP|Cohort / Oak|44|18 / Elm|40|10"
    => "Oak rwm_expected-disadvantaged=44; Elm rwm_expected-disadvantaged=40"
}
case! {
    pupils_before_figures_of_one_group Right
    "School|Y6 pupils|RWM EXS+ PP / Oak|58|44 / Elm|30|40"
    => "Oak rwm_expected-disadvantaged=44; Elm rwm_expected-disadvantaged=40; Oak key_stage_2-pupils=58; Elm key_stage_2-pupils=30"
}
case! {
    leavers_beside_joiners Right
    "School|Starters|Leavers|A8 / Ash|23|31|48.2 / Yew|18|27|44.1" => "Ash attainment_8=48.2; Yew attainment_8=44.1"
}
case! {
    leavers_of_year_11 Right
    "School|Leavers|A8 / Ash|180|48.2 / Yew|150|44.1"
    => "Ash attainment_8=48.2; Yew attainment_8=44.1; Ash key_stage_4-pupils=180; Yew key_stage_4-pupils=150"
}
case! {
    absence_beside_vacancies Safe
    "School|Teachers|Vacancies|Absence rate|Turnover / Oak|22|1|4.1|12 / Elm|13|0|5.2|18" => ""
}
case! {
    absence_beside_persistent_absence_and_staff Right
    "School|NOR|Absence|PA|Staff turnover / Oak|415|5.9|17.3|12 / Elm|209|4.6|10.5|9"
    => "Oak absence=5.9; Elm absence=4.6; Oak persistent_absence=17.3; Elm persistent_absence=10.5; Oak school-pupils=415; Elm school-pupils=209"
}
case! {
    average_marks_of_phonics Right
    "School|Y1 pupils|Phonics / Oak|60|33.1 / Elm|30|31.9 / Fir|45|34.6"
    => "Oak year_1-pupils=60; Elm year_1-pupils=30; Fir year_1-pupils=45"
}
case! {
    low_percentages_of_phonics Right
    "School|Y1 pupils|Phonics % / Oak|60|33.1 / Elm|30|31.9"
    => "Oak phonics=33.1; Elm phonics=31.9; Oak year_1-pupils=60; Elm year_1-pupils=30"
}
