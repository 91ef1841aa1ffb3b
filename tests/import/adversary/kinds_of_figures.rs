//! What a column holds: results beside targets, comparators, ranks, parts of a distribution and numbers of pupils.

use super::case;

case! {
    exs_beside_gds_and_wts Safe
    "School|Y6 cohort|RWM WTS|RWM EXS|RWM GDS / Oak|60|20|50|30 / Elm|30|30|60|10"
    => "Oak rwm_expected=80; Elm rwm_expected=70; Oak rwm_higher=30; Elm rwm_higher=10; Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30"
}
case! {
    exs_beside_gds_and_wts_under_subjects Safe
    "School|Cohort|Reading|||Writing|| / ||WTS|EXS|GDS|WTS|EXS|GDS / Oak|60|20|50|30|25|60|15 / Elm|30|30|60|10|25|65|10"
    => "Oak reading_expected=80; Elm reading_expected=70; Oak writing_expected=75; Elm writing_expected=75; Oak reading_higher=30; Elm reading_higher=10; Oak writing_greater_depth=15; Elm writing_greater_depth=10; Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30"
}
case! {
    numbers_at_exs_and_gds Safe
    "School|Y6 cohort|Reading WTS|Reading EXS|Reading GDS / Oak|60|12|30|18 / Elm|30|9|18|3"
    => "Oak reading_expected=80; Elm reading_expected=70; Oak reading_higher=30; Elm reading_higher=10; Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30"
}
case! {
    at_expected_between_below_and_above Safe
    "School|Y6 cohort|RWM below expected|RWM at expected|RWM above expected / Oak|60|20|50|30 / Elm|30|30|60|10"
    => "Oak rwm_expected=80; Elm rwm_expected=70; Oak rwm_higher=30; Elm rwm_higher=10; Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30"
}
case! {
    exs_plus_beside_exs_and_gds Safe
    "School|Y6 cohort|RWM WTS|RWM EXS|RWM EXS+|RWM GDS / Oak|60|20|50|80|30 / Elm|30|30|60|70|10"
    => "Oak rwm_expected=80; Elm rwm_expected=70; Oak rwm_higher=30; Elm rwm_higher=10; Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30"
}
case! {
    one_school_by_subject_and_standard Safe
    "tab Oak;Subject|WTS|EXS|GDS|EXS+ / Reading|20|50|30|80 / Writing|25|60|15|75 / Maths|22|50|28|78"
    => "trust reading_expected=80; trust writing_expected=75; trust maths_expected=78; trust reading_higher=30; trust writing_greater_depth=15; trust maths_higher=28"
}
case! {
    schools_by_subject_and_standard Safe
    "School|Subject|WTS|EXS|GDS / Oak|Reading|20|50|30 / Oak|Writing|25|60|15 / Elm|Reading|30|60|10 / Elm|Writing|35|55|10"
    => "Oak reading_higher=30; Elm reading_higher=10; Oak reading_expected=80; Elm reading_expected=70; Oak writing_expected=75; Elm writing_expected=65; Oak writing_greater_depth=15; Elm writing_greater_depth=10"
}
case! {
    target_before_actual_below_measures Right
    "School|KS2 cohort|RWM EXS+||Reading EXS+| / ||Target|Actual|Target|Actual / Oak|60|72|65|80|75 / Elm|30|68|70|75|72"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    target_before_actual_below_merged_measures Right
    "merged 0-0 2-3, 0-0 4-5, 0-1 0-0, 0-1 1-1;School|KS2 cohort|RWM EXS+||Reading EXS+| / ||Target|Actual|Target|Actual / Oak|60|72|65|80|75 / Elm|30|68|70|75|72"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    national_before_school_below_measures Safe
    "School|KS2 cohort|RWM EXS+|||Reading EXS+|| / ||Nat|Sch|Diff|Nat|Sch|Diff / Oak|60|61|65|4|75|75|0 / Elm|30|61|70|9|75|72|-3"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    estimated_before_actual_below_measures Right
    "School|Attainment 8|||Progress 8|| / |Estimated|Actual|Diff|Estimated|Actual|Diff / Ash|48.1|47.2|-0.9|0.2|0.12|-0.08 / Yew|50|51|1|0.3|0.4|0.1"
    => "Ash attainment_8=47.2; Yew attainment_8=51; Ash progress_8=0.12; Yew progress_8=0.4"
}
case! {
    actual_before_fft_below_measure Right
    "School|KS2 cohort|RWM EXS+|| / ||Actual|FFT50|FFT20 / Oak|60|65|68|75 / Elm|30|70|66|72"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    rank_before_percentage_below_measures Right
    "School|KS2 cohort|RWM EXS+||Reading EXS+| / ||Rank|%|Rank|% / Oak|60|3|65|2|75 / Elm|30|2|70|4|72"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    percentage_before_rank_below_measures Right
    "School|KS2 cohort|RWM EXS+||Reading EXS+| / ||%|Rank|%|Rank / Oak|60|65|3|75|2 / Elm|30|70|2|72|4"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    unknown_groups_before_all_below_measure NotYet
    "School|KS2 cohort|RWM EXS+|| / ||SEN|Non SEN|All / Oak|60|25|70|65 / Elm|30|14|76|70"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    all_before_boys_and_girls_below_measures Right
    "School|KS2 cohort|RWM EXS+|||Reading EXS+|| / ||All|Boys|Girls|All|Boys|Girls / Oak|60|65|60|70|75|70|80 / Elm|30|70|64|76|72|70|74"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    boys_before_girls_below_measure Safe
    "School|KS2 cohort|RWM EXS+| / ||Boys|Girls / Oak|60|60|70 / Elm|30|64|76"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30"
}
case! {
    boys_girls_and_all_flat Right
    "School|KS2 cohort|RWM Boys|RWM Girls|RWM All / Oak|60|60|70|65 / Elm|30|64|76|70"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    years_average_and_trend_below_measure Right
    "School|KS2 cohort|RWM EXS+|||| / ||2023|2024|2025|3yr avg|Trend / Oak|60|60|62|65|62.3|+5 / Elm|30|58|60|70|62.7|+12"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak rwm_expected-2022-23=60; Elm rwm_expected-2022-23=58; Oak rwm_expected-2023-24=62; Elm rwm_expected-2023-24=60"
}
case! {
    years_and_a_target_below_measure Right
    "School|KS2 cohort|RWM EXS+||| / ||2024|2025|Target|2026 target / Oak|60|62|65|72|74 / Elm|30|60|70|71|73"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak rwm_expected-2023-24=62; Elm rwm_expected-2023-24=60"
}
case! {
    actual_of_last_year_beside_prediction Right
    "School|KS2 cohort|RWM EXS+| / ||2024 actual|2025 predicted / Oak|60|65|69 / Elm|30|70|72"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    progress_before_standard_below_subjects Right
    "School|Y6 cohort|Reading||Maths| / ||Progress|EXS+|Progress|EXS+ / Oak|60|0.4|75|0.9|77 / Elm|30|1.2|72|-0.5|72"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak reading_expected=75; Elm reading_expected=72; Oak maths_expected=77; Elm maths_expected=72; Oak reading_progress=0.4; Elm reading_progress=1.2; Oak maths_progress=0.9; Elm maths_progress=-0.5"
}
case! {
    number_before_percentage_below_measures Right
    "School|KS2 cohort|RWM EXS+||Reading EXS+| / ||No.|%|No.|% / Oak|60|39|65|45|75 / Elm|30|21|70|22|72"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    predicted_actual_target_flat Right
    "School|Y6 cohort|RWM Predicted|RWM Actual|RWM Target / Oak|60|70|65|72 / Elm|30|60|70|68"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    fft_columns_alike_after_each_measure Right
    "School|KS2 cohort|RWM EXS+|FFT20|FFT50|Reading EXS+|FFT20|FFT50 / Oak|60|65|75|68|75|80|76 / Elm|30|70|72|66|72|79|74"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    gaps_and_differences Right
    "School|KS2 cohort|RWM EXS+|RWM EXS+ PP|RWM EXS+ gap|RWM EXS+ vs national / Oak|60|65|50|-15|3 / Elm|30|70|40|-30|8"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak rwm_expected-disadvantaged=50; Elm rwm_expected-disadvantaged=40"
}
case! {
    three_year_averages_flat Right
    "School|KS2 cohort|RWM 3 yr avg|RWM 2023-25|RWM 2025 / Oak|60|62|62.4|65 / Elm|30|61|61.2|70"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    a_span_of_years_alone Safe
    "School|KS2 cohort|RWM EXS+ (2023-25) / Oak|60|62 / Elm|30|61"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30"
}
case! {
    year_5_predictions_beside_year_6 Right
    "School|Y5 cohort|Y5 RWM predicted|Y6 cohort|Y6 RWM EXS+ / Oak|55|60|60|65 / Elm|31|70|30|70"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    rank_percentile_and_quintile_flat Right
    "School|KS2 cohort|RWM EXS+|RWM rank|RWM percentile rank|RWM quintile / Oak|60|65|3|40|3 / Elm|30|70|1|20|2"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    terms_over_subjects Safe
    "School|Autumn|||Summer|| / |Reading|Writing|Maths|Reading|Writing|Maths / Oak|60|55|62|75|70|77 / Elm|50|45|52|72|60|67"
    => "Oak reading_expected=75; Elm reading_expected=72; Oak writing_expected=70; Elm writing_expected=60; Oak maths_expected=77; Elm maths_expected=67"
}
case! {
    key_stages_over_subjects Right
    "School|KS1||KS2| / |Reading|Maths|Reading|Maths / Oak|70|72|75|77 / Elm|68|70|72|67"
    => "Oak reading_expected=75; Elm reading_expected=72; Oak maths_expected=77; Elm maths_expected=67"
}
case! {
    year_10_columns Safe
    "School|Y11 cohort|A8|Y10 A8|A8 (Year 10)|Nov mock A8|A8 PPE2 / Ash|180|47.2|44|43|40|45 / Yew|150|51|48|47|46|49"
    => "Ash key_stage_4-pupils=180; Yew key_stage_4-pupils=150; Ash attainment_8=47.2; Yew attainment_8=51"
}
case! {
    mean_score_before_percentage Safe
    "School|Y6 cohort|Reading||Maths| / ||Av. score|%|Av. score|% / Oak|60|99.5|75|98.2|77 / Elm|30|98.2|72|99|72"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak reading_expected=75; Elm reading_expected=72; Oak maths_expected=77; Elm maths_expected=72; Oak reading_scaled=99.5; Elm reading_scaled=98.2; Oak maths_scaled=98.2; Elm maths_scaled=99"
}
case! {
    the_national_figure_within_the_heading NotYet
    "School|KS2 cohort|RWM EXS+ (Nat 62%)|Reading EXS+ (75% nationally) / Oak|60|65|75 / Elm|30|70|72"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    other_bases_than_all_pupils Safe
    "School|KS2 cohort|RWM EXS+ (excl. resource base)|Reading EXS+ (in school since Y3)|Maths EXS+ without SEN / Oak|60|70|80|82 / Elm|30|75|78|79"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30"
}
case! {
    adjusted_progress Safe
    "School|KS4 cohort|P8 (excluding outliers)|P8 adjusted|P8 unadjusted / Ash|180|0.3|0.12|0.1 / Yew|150|0.5|0.4|0.3"
    => "Ash key_stage_4-pupils=180; Yew key_stage_4-pupils=150; Ash progress_8=0.12; Yew progress_8=0.4"
}
case! {
    progress_8_elements Safe
    "School|Y11 cohort|P8|Eng|Maths|EBacc|Open / Ash|180|0.12|0.2|0.1|0.3|-0.1 / Yew|150|0.4|0.3|0.4|0.5|0.2"
    => "Ash key_stage_4-pupils=180; Yew key_stage_4-pupils=150; Ash progress_8=0.12; Yew progress_8=0.4"
}
case! {
    progress_8_elements_below Safe
    "School|Y11 cohort|Progress 8||| / ||Overall|English|Maths|EBacc / Ash|180|0.12|0.2|0.1|0.3 / Yew|150|0.4|0.3|0.4|0.5"
    => "Ash key_stage_4-pupils=180; Yew key_stage_4-pupils=150; Ash progress_8=0.12; Yew progress_8=0.4"
}
case! {
    attainment_8_elements_first_below Safe
    "School|Y11 cohort|Attainment 8||| / ||English|Maths|EBacc|Total / Ash|180|10.1|9.2|13.1|47.2 / Yew|150|10.8|10.1|14|51"
    => "Ash key_stage_4-pupils=180; Yew key_stage_4-pupils=150; Ash attainment_8=47.2; Yew attainment_8=51"
}
case! {
    overall_attainment_8 Right
    "School|Cohort|A8 Overall|A8 English|A8 Maths|P8 Overall|P8 English|9-5 E&M % / Ash|180|47.2|10.1|9.2|0.12|0.2|47 / Yew|150|51|10.8|10.1|0.4|0.3|51"
    => "Ash key_stage_4-pupils=180; Yew key_stage_4-pupils=150; Ash attainment_8=47.2; Yew attainment_8=51; Ash progress_8=0.12; Yew progress_8=0.4; Ash english_maths_5=47; Yew english_maths_5=51"
}
case! {
    totals_beside_averages Right
    "School|KS4 students|Attainment 8 Total|Attainment 8 Average|Progress 8 Total|Progress 8 Average / Ash|180|8496|47.2|21.6|0.12 / Yew|150|7650|51|60|0.4"
    => "Ash key_stage_4-pupils=180; Yew key_stage_4-pupils=150; Ash attainment_8=47.2; Yew attainment_8=51; Ash progress_8=0.12; Yew progress_8=0.4"
}
case! {
    not_sustained_as_percentage Safe
    "School|KS4 cohort|Sustained education|Not sustained|Activity not captured / Ash|180|85|7|1 / Yew|150|88|6|2"
    => "Ash key_stage_4-pupils=180; Yew key_stage_4-pupils=150"
}
case! {
    prior_attainment_bands Right
    "School|KS4 cohort|A8 HPA|A8 MPA|A8 LPA|A8 / Ash|180|62.1|45.2|28|47.2 / Yew|150|63|47|30|51"
    => "Ash key_stage_4-pupils=180; Yew key_stage_4-pupils=150; Ash attainment_8=47.2; Yew attainment_8=51"
}
case! {
    suspensions_as_numbers Safe
    "School|Pupils on roll|Suspensions|Permanent exclusions / Oak|420|12|0 / Ash|1080|140|3"
    => "Oak school-pupils=420; Ash school-pupils=1080"
}
case! {
    numbers_of_suspensions_beside_rate Right
    "School|NOR|No. of suspensions|Suspension rate|Perm ex / Oak|420|12|2.86|0 / Elm|210|3|1.43|0"
    => "Oak school-pupils=420; Elm school-pupils=210; Oak suspensions=2.86; Elm suspensions=1.43"
}
case! {
    attendance_beside_persistent_absence Right
    "School|NOR|Attendance|Persistent absence / Oak|420|94.8|13.9 / Elm|210|91.2|25"
    => "Oak school-pupils=420; Elm school-pupils=210; Oak persistent_absence=13.9; Elm persistent_absence=25"
}
case! {
    attendance_called_absence Safe
    "School|NOR|Overall absence|PA / Oak|420|94.8|13.9 / Elm|210|91.2|25"
    => "Oak school-pupils=420; Elm school-pupils=210; Oak persistent_absence=13.9; Elm persistent_absence=25"
}
case! {
    persistent_absentees_as_numbers Safe
    "School|NOR|PA pupils|PA / Oak|420|59|14.1 / Elm|210|52|25"
    => "Oak school-pupils=420; Elm school-pupils=210; Oak persistent_absence=14.1; Elm persistent_absence=25"
}
case! {
    retakes_beside_phonics Right
    "School|Y1 cohort|Y1 phonics|Y2 retake cohort|Y2 phonics retake / Oak|60|80|10|50 / Elm|30|77|6|33"
    => "Oak year_1-pupils=60; Elm year_1-pupils=30; Oak phonics=80; Elm phonics=77"
}
case! {
    the_same_heading_twice_with_other_figures Safe
    "School|KS2 cohort|RWM EXS+|RWM EXS+ / Oak|60|72|65 / Elm|30|75|70"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30"
}
case! {
    provisional_before_final Safe
    "School|KS2 cohort|RWM EXS+ (provisional)|RWM EXS+ (final) / Oak|60|63|65 / Elm|30|67|70"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    provisional_before_revised Safe
    "School|KS4 cohort|A8 provisional|A8 revised / Ash|180|46.9|47.2 / Yew|150|50.8|51"
    => "Ash key_stage_4-pupils=180; Yew key_stage_4-pupils=150; Ash attainment_8=47.2; Yew attainment_8=51"
}
case! {
    two_definitions_of_disadvantage Safe
    "School|KS2 cohort|RWM EXS+|RWM EXS+ (Ever 6)|RWM EXS+ (PP) / Oak|60|65|48|50 / Elm|30|70|41|40"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    entered_as_a_number_before_the_percentage Safe
    "School|KS4 cohort|EBacc entered|EBacc entry % / Ash|180|67|37 / Yew|150|61|41"
    => "Ash key_stage_4-pupils=180; Yew key_stage_4-pupils=150; Ash ebacc_entry=37; Yew ebacc_entry=41"
}
case! {
    passed_as_a_number_before_the_percentage Safe
    "School|Y1 cohort|Phonics passed|Phonics % / Oak|60|48|80 / Elm|30|23|77"
    => "Oak year_1-pupils=60; Elm year_1-pupils=30; Oak phonics=80; Elm phonics=77"
}
case! {
    met_as_a_number_before_the_percentage Safe
    "School|Y6 cohort|Reading met|Reading % / Oak|60|45|75 / Elm|30|22|72"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    cohorts_of_unknown_groups Safe
    "School|KS2 cohort|SEN cohort|EAL cohort|Boys cohort|RWM EXS+ / Oak|60|9|12|30|65 / Elm|30|4|6|14|70"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    the_cohort_of_another_year_group_alone Safe
    "School|Y5 pupils|RWM EXS+ / Oak|58|65 / Elm|31|70"
    => "Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    a_line_break_in_a_heading Right
    "School|Y6 cohort|RWM  EXS+ % / Oak|60|65 / Elm|30|70"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    schools_by_subject Right
    "School|Subject|% EXS+ / Oak|Reading|75 / Oak|Maths|77 / Elm|Reading|72 / Elm|Maths|70"
    => "Oak reading_expected=75; Elm reading_expected=72; Oak maths_expected=77; Elm maths_expected=70"
}
case! {
    a_level_points_per_entry NotYet
    "School|KS5 students|APS per entry|Average grade / Ash|90|36.2|B- / Yew|70|31.1|C+"
    => "Ash a_level_points=36.2; Yew a_level_points=31.1"
}
