//! What a title, a tab, a filter or a column of one value says of all figures of a sheet.

use super::case;

case! {
    a_tab_for_year_4 Safe
    "tab Year 4;School|Pupils|Reading EXS+|Maths EXS+ / Oak|58|70|72 / Elm|30|68|70"
    => ""
}
case! {
    a_title_of_year_5 Safe
    "Year 5 Summer assessments 2025||| / School|No. pupils|Reading|Maths / Oak|58|70|72 / Elm|30|68|70"
    => ""
}
case! {
    a_title_of_key_stage_1 Safe
    "KS1 results 2023|| / School|Reading EXS+|Maths EXS+ / Oak|70|72 / Elm|68|70"
    => ""
}
case! {
    a_tab_for_year_10 Safe
    "tab Y10;School|Students|Attainment 8|Progress 8 / Ash|178|44.1|0.1 / Yew|152|48|0.2"
    => ""
}
case! {
    a_title_of_boys Safe
    "Boys 2025|| / School|KS4 cohort|Attainment 8 / Ash|90|44.1 / Yew|75|49"
    => ""
}
case! {
    a_tab_for_sen Safe
    "tab SEN;School|KS2 cohort|RWM EXS+ / Oak|12|25 / Elm|6|17"
    => ""
}
case! {
    a_title_of_eal Safe
    "Pupils with EAL|| / School|KS2 cohort|RWM EXS+ / Oak|12|25 / Elm|6|17"
    => ""
}
case! {
    a_title_of_high_prior_attainers Safe
    "High prior attainers|| / School|KS4 cohort|Attainment 8 / Ash|60|64 / Yew|45|66"
    => ""
}
case! {
    a_title_of_disadvantaged_pupils Asks
    "Disadvantaged|| / School|KS2 cohort|RWM EXS+ / Oak|20|50 / Elm|10|40"
    => ""
}
case! {
    a_filter_above Safe
    "Filters: Gender = Male; Year = 11|| / School|KS4 cohort|Attainment 8 / Ash|90|44.1 / Yew|75|49"
    => ""
}
case! {
    a_filter_below Safe
    "School|KS4 cohort|Attainment 8 / Ash|90|44.1 / Yew|75|49 / || / Applied filters: Gender is Boys, Year Group is 11||"
    => ""
}
case! {
    a_filter_below_for_pupil_premium Safe
    "School|KS4 cohort|Attainment 8 / Ash|60|38.1 / Yew|45|39 / || / Applied filters: Pupil Premium is Yes||"
    => ""
}
case! {
    a_column_of_boys Safe
    "School|Sex|KS4 cohort|Attainment 8 / Ash|Boys|90|44.1 / Yew|Boys|75|49"
    => ""
}
case! {
    a_column_of_prior_attainment Safe
    "School|Prior attainment|KS4 cohort|Attainment 8 / Ash|High|60|64 / Yew|High|45|66"
    => ""
}
case! {
    a_column_of_one_term Safe
    "time_period|time_identifier|geographic_level|school_urn|school_name|sess_overall_percent / 202526|Autumn term|School|100028|Oak|5.9 / 202526|Autumn term|School|100029|Elm|6.5"
    => ""
}
case! {
    a_column_of_targets Safe
    "School|Type|KS2 cohort|RWM EXS+ / Oak|Target|60|72 / Elm|Target|30|75"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30"
}
case! {
    a_note_of_predictions Safe
    "School|KS2 cohort|RWM EXS+ / Oak|60|72 / Elm|30|70 / || / Note: all figures are teacher predictions at Easter||"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30"
}
case! {
    a_title_of_three_years Safe
    "Three-year average 2022/23 to 2024/25|| / School|KS2 cohort|RWM EXS+ / Oak|178|62 / Elm|92|61"
    => ""
}
case! {
    a_title_of_autumn_data Asks
    "Y6 Autumn data drop|| / School|KS2 cohort|RWM EXS+ / Oak|60|50 / Elm|30|40"
    => ""
}
case! {
    a_tab_of_pupils_on_track Safe
    "tab Y6 on track;School|KS2 cohort|RWM EXS+ / Oak|60|50 / Elm|30|40"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30"
}
case! {
    a_title_of_a_week Safe
    "Week commencing 12/01/2026|| / School|NOR|Absence %|PA % / Oak|420|5.8|14.1 / Elm|210|8.8|25.2"
    => "Oak school-pupils=420; Elm school-pupils=210"
}
case! {
    a_title_of_a_year_to_date Safe
    "Year to date 2025/26|| / School|NOR|Absence|PA / Oak|420|5.8|14.1 / Elm|210|8.8|25.2"
    => "Oak school-pupils=420; Elm school-pupils=210"
}
case! {
    a_title_of_pupils_at_one_date Safe
    "Data as at 12 December 2025|| / School|NOR|Absence|PA / Oak|420|5.8|14.1 / Elm|210|8.8|25.2"
    => "Oak school-pupils=420; Elm school-pupils=210"
}
case! {
    ees_breakdowns Right
    "time_period|geographic_level|school_urn|school_name|sex|disadvantage_status|pt_rwm_met_expected_standard|t_rwm_eligible_pupils / 202425|School|100028|Oak|Total|Total|65|60 / 202425|School|100028|Oak|Boys|Total|60|30 / 202425|School|100028|Oak|Total|Disadvantaged|50|20 / 202425|School|100029|Elm|Total|Total|70|30 / 202425|School|100029|Elm|Boys|Total|64|14 / 202425|School|100029|Elm|Total|Disadvantaged|40|10"
    => "Oak rwm_expected=65; Elm rwm_expected=70; Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected-disadvantaged=50; Elm rwm_expected-disadvantaged=40; Oak key_stage_2-disadvantaged-pupils=20; Elm key_stage_2-disadvantaged-pupils=10"
}
case! {
    ees_pupil_counts_beside_figures_of_a_subject Safe
    "time_period|geographic_level|school_urn|school_name|breakdown|subject|expected_standard_pupil_percent|pupil_count / 202425|National|||Total|Reading, writing and maths|62|660000 / 202425|School|100028|Oak|Total|Reading, writing and maths|65|60 / 202425|School|100029|Elm|Total|Reading, writing and maths|70|30"
    => "Oak rwm_expected=65; Elm rwm_expected=70; Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30"
}
case! {
    ees_terms Asks
    "time_period|time_identifier|school_urn|school_name|sess_overall_percent / 202425|Autumn term|100028|Oak|5.9 / 202425|Academic year|100028|Oak|5.6 / 202425|Autumn term|100029|Elm|6.5 / 202425|Academic year|100029|Elm|6.2"
    => ""
}
case! {
    ks2_final_with_record_types Right
    "RECTYPE|LEA|URN|SCHNAME|TELIG|PTRWM_EXP|PTRWM_EXP_B|PTRWM_EXP_EAL|PTRWM_EXP_3YR|PTRWM_EXP_24 / 1|801|100028|Oak|60|65%|60%|50%|62%|61% / 1|801|100029|Elm|30|70%|SUPP|SUPP|66%|60% / 4|801|||2460|62%||||| / 5||||660000|61%||||"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70"
}
