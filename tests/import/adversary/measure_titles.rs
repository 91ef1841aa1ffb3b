//! Sheets of which the title says what the columns do not: which measure they hold, or another one than they seem to.

use super::case;

case! {
    the_corner_over_years_is_empty Right
    "Persistent absence %|| / |2023/24|2024/25 / Oak Primary|17.9|16.3 / Elm Primary|10.2|9.1"
    => "Oak Primary persistent_absence=16.3; Elm Primary persistent_absence=9.1; Oak Primary persistent_absence-2023-24=17.9; Elm Primary persistent_absence-2023-24=10.2"
}
case! {
    pupils_and_years_below_a_measure_and_a_source Right
    "Oakfield Learning Trust||| / Reading, writing and maths: expected standard (%)||| / Source: DfE||| / School|Pupils 2026|2025|2026 / Oak|58|63|66 / Elm|30|58|60"
    => "Oak rwm_expected=66; Elm rwm_expected=60; Oak rwm_expected-2024-25=63; Elm rwm_expected-2024-25=58; Oak key_stage_2-pupils=58; Elm key_stage_2-pupils=30"
}
case! {
    the_trust_beside_the_measure Right
    "Oakfield Learning Trust – Attainment 8|| / School|2025|2026 / Ash|48|48.9 / Yew|42|41.2"
    => "Ash attainment_8=48.9; Yew attainment_8=41.2; Ash attainment_8-2024-25=48; Yew attainment_8-2024-25=42"
}
case! {
    groups_below_a_measure_and_its_year Right
    "KS2 RWM EXS+ 2026|||| / School|All|PP|Non-PP|Gap / Oak|66|44|76|-32 / Elm|60|40|70|-30"
    => "Oak rwm_expected=66; Elm rwm_expected=60; Oak rwm_expected-disadvantaged=44; Elm rwm_expected-disadvantaged=40; Oak rwm_expected-others=76; Elm rwm_expected-others=70"
}
case! {
    standards_below_a_subject Right
    "Maths||| / School|Cohort|Expected standard %|Higher standard % / Oak|58|75|26 / Elm|30|73|17"
    => "Oak key_stage_2-pupils=58; Elm key_stage_2-pupils=30; Oak maths_expected=75; Elm maths_expected=73; Oak maths_higher=26; Elm maths_higher=17"
}
case! {
    the_second_of_two_tables_has_another_title Safe
    "Attainment 8|| / School|2025|2026 / Ash|48|48.9 / Yew|42|41.2 / || / Progress 8|| / School|2025|2026 / Ash|0.1|0.3 / Yew|-0.4|-0.1"
    => "Ash attainment_8=48.9; Yew attainment_8=41.2; Ash attainment_8-2024-25=48; Yew attainment_8-2024-25=42"
}
case! {
    a_second_table_without_a_line_between Safe
    "RWM EXS+|| / School|2025|2026 / Oak|61|66 / Elm|63|60 / Attainment 8|| / School|2025|2026 / Ash|48|48.9 / Yew|42|41.2"
    => "Oak rwm_expected=66; Elm rwm_expected=60; Oak rwm_expected-2024-25=61; Elm rwm_expected-2024-25=63"
}
case! {
    terms_below_a_rate Safe
    "Suspension rate per 100 pupils 2024/25|| / School|Autumn|Spring / Ash|4.1|3.8 / Yew|6.2|6.9"
    => ""
}
case! {
    the_higher_standard_in_the_title Right
    "Key stage 2 higher standard|| / School|RWM|Reading / Oak|9%|22% / Elm|3%|20%"
    => "Oak rwm_higher=9; Elm rwm_higher=3; Oak reading_higher=22; Elm reading_higher=20"
}
case! {
    the_higher_standard_in_a_sentence Asks
    "Pupils reaching the higher standard, summer 2026|| / School|RWM|Reading / Oak|9%|22% / Elm|3%|20%"
    => ""
}
case! {
    the_higher_standard_on_the_tab Asks
    "tab Higher standard;School|RWM|Reading / Oak|9%|22% / Elm|3%|20%"
    => ""
}
case! {
    persistent_absence_over_a_column_of_absence Asks
    "Persistent absence 2024/25|| / School|NOR|Absence % / Oak|415|16.3 / Elm|209|9.1"
    => ""
}
case! {
    both_kinds_of_absence_in_the_title Right
    "Absence and persistent absence 2025/26|| / School|NOR|Absence % / Oak|415|5.3 / Elm|209|4.1"
    => "Oak absence=5.3; Elm absence=4.1; Oak school-pupils=415; Elm school-pupils=209"
}
case! {
    a_subject_over_progress_8 Asks
    "Maths: Progress 8|| / School|KS4 cohort|P8 / Ash|178|0.42 / Yew|146|-0.35"
    => ""
}
case! {
    a_place_called_reading_over_progress_8 Right
    "Reading Schools Trust|| / School|KS4 cohort|A8 / Ash|178|48.9 / Yew|146|41.2"
    => "Ash attainment_8=48.9; Yew attainment_8=41.2; Ash key_stage_4-pupils=178; Yew key_stage_4-pupils=146"
}
case! {
    two_subjects_over_all_three_together Asks
    "Reading and maths 2026|| / School|KS2 cohort|Combined EXS+ % / Oak|58|71 / Elm|30|68"
    => ""
}
case! {
    scaled_scores_in_the_title Asks
    "Average scaled scores 2026| / School|GPS / Oak|98 / Elm|97"
    => ""
}
case! {
    differences_without_what_they_differ_from Asks
    "Results v national 2026|| / School|EM 5+ %|EM 4+ % / Ash|2.2|3.4 / Yew|1.1|5.6"
    => ""
}
case! {
    results_beside_what_they_are_compared_with Right
    "Results v national 2026|| / School|EM 5+ %|National EM 5+ % / Ash|47|46 / Yew|34|46"
    => "Ash english_maths_5=47; Yew english_maths_5=34"
}
case! {
    phonics_beside_pupils_of_year_2 Asks
    "School|Year 2 pupils|Phonics % / Oak|60|91 / Elm|30|88"
    => ""
}
case! {
    attendance_called_pa Safe
    "School|NOR|Absence %|PA / Oak|415|5.8|83.7 / Elm|209|4.6|90.9"
    => "Oak absence=5.8; Elm absence=4.6; Oak school-pupils=415; Elm school-pupils=209"
}
case! {
    those_who_entered_the_ebacc Safe
    "School|KS4 cohort|EM 5+ %|EBacc entered / Ash|178|47|66 / Yew|146|34|33"
    => "Ash english_maths_5=47; Yew english_maths_5=34; Ash key_stage_4-pupils=178; Yew key_stage_4-pupils=146"
}
case! {
    numbers_entered_between_percentages Safe
    "School|KS4 cohort|EM 4+ %|EM 5+ %|EBacc entry / Ash|180|69|48|74 / Yew|150|60|39|50"
    => "Ash english_maths_4=69; Yew english_maths_4=60; Ash english_maths_5=48; Yew english_maths_5=39; Ash key_stage_4-pupils=180; Yew key_stage_4-pupils=150"
}
case! {
    a_school_with_its_old_and_its_new_urn Safe
    "URN|School|KS2 cohort|RWM EXS+ / 100101|Oak Primary School|58|61 / 148201|Oak Primary Academy|58|66 / 100102|Elm Primary|30|60"
    => "Elm Primary rwm_expected=60; Elm Primary key_stage_2-pupils=30"
}
case! {
    two_schools_of_one_saint Right
    "URN|School|KS2 cohort|RWM EXS+ / 140101|St Mary's Primary School|58|61 / 140102|St Mary's Primary School|29|66"
    => "St Mary's Primary School rwm_expected=61; St Mary's Primary School rwm_expected=66; St Mary's Primary School key_stage_2-pupils=58; St Mary's Primary School key_stage_2-pupils=29"
}
case! {
    primary_schools_over_the_trusts_absence Asks
    "Primary phase scorecard|| / Measure|2025/26|National / RWM EXS+ %|66|62 / Absence %|5.6|5.2"
    => ""
}
case! {
    pupils_without_a_destination_as_a_percentage Right
    "School|Cohort|KS4 destinations sustained %|KS4 destinations not sustained / Ash|176|94%|5% / Yew|150|91%|7%"
    => "Ash ks4_destinations=94; Yew ks4_destinations=91; Ash ks4_destinations_not_sustained=5; Yew ks4_destinations_not_sustained=7; Ash finished_key_stage_4-pupils=176; Yew finished_key_stage_4-pupils=150"
}
case! {
    provisional_and_revised_rows Asks
    "School|Version|KS4 cohort|A8 / Ash|Provisional|178|48.6 / Ash|Revised|177|48.9 / Yew|Provisional|146|41 / Yew|Revised|146|41.2"
    => ""
}
