//! Scorecards that people make by hand, and what programs export: dates of a part of the year in a title, a corner that says
//! anything, a second column of words, figures that contradict each other, and names of places beside schools.

use super::case;

case! {
    dates_of_one_term_above_absence Asks
    "Attendance report 01/09/2025 to 19/12/2025||| / School|NOR|Absence|PA / Ash|1080|9.8|28 / Yew|920|9.1|26"
    => ""
}
case! {
    one_month_of_absence Asks
    "Absence - September 2025|| / School|NOR|Absence / Oak|420|5.1 / Elm|210|6.2"
    => ""
}
case! {
    absence_up_to_a_day_by_the_note_below Asks
    "School|NOR|Absence / Oak|420|5.1 / Elm|210|6.2 / || / Data up to 19 December 2025||"
    => ""
}
case! {
    one_week_in_a_column Asks
    "School|Week|NOR|Absence / Oak|12|420|5.1 / Elm|12|210|6.2"
    => ""
}
case! {
    dates_of_the_whole_year_above_absence Right
    "Attendance 01/09/2025 to 22/07/2026|| / School|NOR|Absence / Oak|420|5.1 / Elm|210|6.2"
    => "Oak absence=5.1; Elm absence=6.2; Oak school-pupils=420; Elm school-pupils=210"
}
case! {
    a_corner_that_says_kpi Right
    "Trust scorecard, summer 2026||||| / KPI|Oak|Elm|Fir|Trust|National / Year 6 cohort|60|30|45|135| / RWM EXS+ %|65|70|60|64|62 / Phonics Y1 %|78|87|72|77|80"
    => "Oak rwm_expected=65; Elm rwm_expected=70; Fir rwm_expected=60; Oak phonics=78; Elm phonics=87; Fir phonics=72; Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Fir key_stage_2-pupils=45"
}
case! {
    a_second_column_of_pupil_groups Right
    "Measure|Pupil group|Oak|Elm / RWM EXS+|Disadvantaged|50|40 / GLD|All|70|66 / Phonics|All|80|77"
    => "Oak rwm_expected-disadvantaged=50; Elm rwm_expected-disadvantaged=40; Oak good_level_of_development=70; Elm good_level_of_development=66; Oak phonics=80; Elm phonics=77"
}
case! {
    a_second_column_of_targets_and_results Right
    "Measure|Kind|Oak|Elm / RWM EXS+|Target|72|75 / |Actual|65|70 / Phonics|Target|80|82 / |Actual|78|87"
    => "Oak rwm_expected=65; Elm rwm_expected=70; Oak phonics=78; Elm phonics=87"
}
case! {
    a_second_column_of_years Right
    "Measure|Year|Oak|Elm / RWM EXS+|2025|61|66 / |2026|65|70 / Phonics|2026|78|87"
    => "Oak phonics=78; Elm phonics=87; Oak rwm_expected=65; Elm rwm_expected=70; Oak rwm_expected-2024-25=61; Elm rwm_expected-2024-25=66"
}
case! {
    a_line_over_other_measures_of_a_scorecard Right
    "Measure|Oak|Elm / EYFS|| / GLD %|65|77 / Key Stage 2|| / RWM EXS+ %|66|73"
    => "Oak good_level_of_development=65; Elm good_level_of_development=77; Oak rwm_expected=66; Elm rwm_expected=73"
}
case! {
    a_line_of_key_stage_1_over_subjects Asks
    "Measure|Oak|Elm / Key Stage 1|| / Reading EXS+ %|65|77 / Key Stage 2|| / RWM EXS+ %|66|73"
    => ""
}
case! {
    three_rows_of_headings Right
    "School|RWM EXS+||| / |All||Disadvantaged| / |2025|2026|2025|2026 / Oak|61|66|45|48 / Elm|70|73|40|50"
    => "Oak rwm_expected=66; Oak rwm_expected-2024-25=61; Oak rwm_expected-disadvantaged=48; Oak rwm_expected-disadvantaged-2024-25=45; Elm rwm_expected=73; Elm rwm_expected-2024-25=70; Elm rwm_expected-disadvantaged=50; Elm rwm_expected-disadvantaged-2024-25=40"
}
case! {
    more_at_the_higher_standard Safe
    "School|RWM higher|RWM EXS+ / Oak|65|9 / Elm|70|12"
    => ""
}
case! {
    grades_5_and_4_exchanged Safe
    "School|KS4 cohort|EM 5+|EM 4+ / Ash|180|69|48 / Yew|150|60|39"
    => "Ash key_stage_4-pupils=180; Yew key_stage_4-pupils=150"
}
case! {
    all_three_subjects_above_one_of_them Safe
    "School|RWM EXS+|Reading EXS+ / Oak|84|66 / Elm|80|71"
    => ""
}
case! {
    one_school_with_more_is_read_as_it_is Right
    "School|EM 5+|EM 4+ / Ash|48|69 / Yew|60|39 / Fir|44|60"
    => "Ash english_maths_5=48; Ash english_maths_4=69; Yew english_maths_5=60; Yew english_maths_4=39; Fir english_maths_5=44; Fir english_maths_4=60"
}
case! {
    an_authority_among_schools Asks
    "School|RWM EXS+|Reading EXS+ / Oak|65|75 / Elm|70|72 / Kent|60|73 / England|61|74"
    => ""
}
case! {
    a_region_among_schools Asks
    "Measure|Oak|Elm|Yorkshire & the Humber / RWM EXS+|65|70|61 / Phonics|80|77|79"
    => ""
}
case! {
    a_per_cent_sign_below_each_school Asks
    "School|Reading|Writing|Maths / Oak|45|42|46 / %|75|70|77 / Elm|22|20|21 / %|73|67|70"
    => ""
}
case! {
    a_group_over_one_column_only Safe
    "|||PP| / School|Y6 cohort|RWM EXS+|RWM EXS+|Phonics / Oak|60|65|50|80 / Elm|30|70|40|77"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak rwm_expected-disadvantaged=50; Elm rwm_expected-disadvantaged=40"
}
case! {
    one_statistic_in_every_row Asks
    "School|Statistic|KS4 cohort|Attainment 8 / Ash|Median|180|47 / Yew|Median|150|44"
    => ""
}
case! {
    one_region_in_every_row Right
    "School|Region|Ofsted|KS4 cohort|Attainment 8 / Ash|North East|Good|180|47 / Yew|North East|Good|150|44"
    => "Ash attainment_8=47; Yew attainment_8=44; Ash key_stage_4-pupils=180; Yew key_stage_4-pupils=150"
}
case! {
    the_year_group_of_a_program Asks
    "School|NCY|Reading EXS+|Maths EXS+ / Oak|5|65|70 / Elm|5|70|72"
    => ""
}
case! {
    subjects_beside_phonics Safe
    "School|Y1 pupils|Phonics|Reading|Writing|Maths / Oak|59|78|69|61|72 / Elm|30|87|76|70|78"
    => "Oak phonics=78; Elm phonics=87; Oak year_1-pupils=59; Elm year_1-pupils=30"
}
case! {
    subjects_beside_what_is_not_understood Safe
    "School|Lessons observed|Reading|Maths / Oak|12|83|75 / Elm|8|88|75"
    => ""
}
case! {
    codes_of_the_department_with_those_below Right
    "URN|SCHNAME|TELIG|PTWRITTA_EXP|PTWRITTA_HIGH|PTWRITTA_WTS / 100028|Oak|60|71%|12%|20% / 100029|Elm|30|77%|20%|15%"
    => "Oak writing_expected=71; Elm writing_expected=77; Oak writing_greater_depth=12; Elm writing_greater_depth=20; Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30"
}
case! {
    headings_of_the_comparison_site Right
    "School name|Number of pupils at the end of key stage 2|Pupils meeting expected standard in reading, writing and maths|Average score in reading / Oak|58|66%|104 / Elm|29|72%|107"
    => "Oak rwm_expected=66; Elm rwm_expected=72; Oak reading_scaled=104; Elm reading_scaled=107; Oak key_stage_2-pupils=58; Elm key_stage_2-pupils=29"
}
case! {
    a_country_in_every_row_of_a_file Right
    "time_period|time_identifier|country_name|school_urn|school_name|sess_overall_percent / 202526|Academic year|England|100028|Oak|5.9 / 202526|Academic year|England|100029|Elm|4.6"
    => "Oak absence=5.9; Elm absence=4.6"
}
case! {
    thresholds_of_absence_in_brackets Right
    "School|Persistent absence (10%+)|Severe absence (50%+) / Oak|16.3|1.2 / Elm|9.1|0.5"
    => "Oak persistent_absence=16.3; Elm persistent_absence=9.1; Oak severe_absence=1.2; Elm severe_absence=0.5"
}
case! {
    rates_per_100_in_brackets Right
    "School|Suspension rate (per 100)|PEX rate (per 100) / Ash|12.6|0.19 / Yew|8.4|0.11"
    => "Ash suspensions=12.6; Yew suspensions=8.4; Ash permanent_exclusions=0.19; Yew permanent_exclusions=0.11"
}
case! {
    what_a_pivot_table_adds_up Right
    "School Name|Sum of Y6 Pupils|RWM EXS+ % / Oak|58|65.5 / Elm|30|73.3 / Total|88|68.2"
    => "Oak rwm_expected=65.5; Elm rwm_expected=73.3; Oak key_stage_2-pupils=58; Elm key_stage_2-pupils=30"
}
case! {
    units_below_the_headings Right
    "School|Pupils on roll|Persistent absence|Suspensions / |number|% of pupils|per 100 pupils / Ash|1054|24.2|12.6 / Yew|898|23.1|8.4"
    => "Ash school-pupils=1054; Yew school-pupils=898; Ash persistent_absence=24.2; Yew persistent_absence=23.1; Ash suspensions=12.6; Yew suspensions=8.4"
}
case! {
    words_for_no_year_6 Right
    "School|Y6 pupils|RWM EXS+ / Oak|58|66 / Elm Infants|No Y6|No Y6 / Fir|45|61"
    => "Oak rwm_expected=66; Fir rwm_expected=61; Oak key_stage_2-pupils=58; Fir key_stage_2-pupils=45"
}
case! {
    a_number_of_a_footnote Right
    "School|Y6 pupils|RWM EXS+ [1] / Oak|58|66 / Elm [2]|30|73 / [1] Provisional|| / [2] Joined the trust in 2023||"
    => "Oak rwm_expected=66; Elm rwm_expected=73; Oak key_stage_2-pupils=58; Elm key_stage_2-pupils=30"
}
case! {
    schools_that_left_by_their_status Asks
    "School|Status|Y6 pupils|RWM EXS+ / Oak|Open|60|65 / Elm|Open|30|70 / Fir|Left trust 2024|45|50"
    => ""
}
case! {
    years_together Asks
    "KS2 outcomes 2024-26 combined|| / School|KS2 cohort|RWM EXS+ / Oak|178|62 / Elm|92|61"
    => ""
}
case! {
    all_year_groups_together Asks
    "Years 1 to 6 combined, Summer 2026||| / School|Reading EXS+|Writing EXS+|Maths EXS+ / Oak|75|70|77 / Elm|72|65|72"
    => ""
}
case! {
    results_of_year_12 Asks
    "AS results 2026 (Year 12)|| / School|Students|A level APS / Ash|90|30.2 / Yew|70|28.1"
    => ""
}
case! {
    a_small_no_below_pupil_premium Asks
    "School|PP|KS4 cohort|EM 4+ / Ash|n|140|72 / Yew|n|100|70"
    => ""
}
case! {
    an_only_half_term Asks
    "Measure|HT1 / Absence|5.8 / Persistent absence|15"
    => ""
}
case! {
    what_is_expected_of_a_year_to_come Asks
    "KPI|Expected 2027 / RWM EXS+ %|75 / Attainment 8|49"
    => ""
}
case! {
    few_who_achieve_the_ebacc Asks
    "School|KS4 cohort|Attainment 8|EBacc 5+ / Ash|180|41.1|0.6 / Yew|150|42|0.7"
    => ""
}
case! {
    absence_of_staff Safe
    "tab HR;School|Absence|Turnover / Ash|4.1|12 / Yew|3.9|10"
    => ""
}
case! {
    pupils_who_are_left_out_by_a_note Asks
    "School|KS2 cohort|RWM EXS+ / Oak|56|69 / Elm|28|75 / || / Figures exclude pupils with EHCPs and those in the resource base||"
    => ""
}
case! {
    what_every_row_says_of_schools_and_exams Right
    "School|Key stage|Exam series|Sixth form|Prepared by|KS4 cohort|Attainment 8 / Ash|KS4|Summer 2026|No|Amy|180|47 / Yew|KS4|Summer 2026|No|Amy|150|44"
    => "Ash attainment_8=47; Yew attainment_8=44; Ash key_stage_4-pupils=180; Yew key_stage_4-pupils=150"
}
case! {
    more_severe_than_persistent_absence Safe
    "School|NOR|Severe absence|PA / Oak|415|0.9|0.16 / Elm|209|0.4|0.09"
    => "Oak school-pupils=415; Elm school-pupils=209"
}
case! {
    what_the_tool_wrote_comes_back Right
    "school-name|rwm_expected|reading_expected / Oak|84|66 / Elm|80|71"
    => "Oak rwm_expected=84; Elm rwm_expected=80; Oak reading_expected=66; Elm reading_expected=71"
}
