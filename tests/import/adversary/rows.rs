//! What a row is: a school, a subtotal above its schools, a place, a group of pupils, a pupil.

use super::case;

case! {
    hubs_above_their_schools Strict
    "School|KS2 cohort|RWM EXS+ / Learning Trust|200|63.2 / North Hub|90|65 / Oak|60|68 / Elm|30|59 / South Hub|110|61.7 / Ash|50|60 / Yew|60|63.2"
    => "Oak rwm_expected=68; Elm rwm_expected=59; Ash rwm_expected=60; Yew rwm_expected=63.2; Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Ash key_stage_2-pupils=50; Yew key_stage_2-pupils=60"
}
case! {
    hubs_above_their_schools_by_roll Safe
    "School|NOR|Attendance|PA % / Primary hub|630|94.1|14.1 / Oak|420|94.2|13.9 / Elm|210|93.9|14.5 / Secondary hub|2000|91.2|25 / Ash|1080|91.2|25.2 / Yew|920|91.2|24.8"
    => "Oak school-pupils=420; Elm school-pupils=210; Ash school-pupils=1080; Yew school-pupils=920; Oak persistent_absence=13.9; Elm persistent_absence=14.5; Ash persistent_absence=25.2; Yew persistent_absence=24.8"
}
case! {
    a_hub_of_one_school Safe
    "School|KS2 cohort|RWM EXS+|Reading EXS+ / Riverside|60|68|75 / Oak|60|68|75 / Hillside|30|59|72 / Elm|30|59|72"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=68; Elm rwm_expected=59; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    a_matrix_of_phases_and_schools Safe
    "Phase/School|Pupils|RWM EXS+|Persistent absence / Primary|90|66.7|14.1 / Oak|60|65|13.9 / Elm|30|70|14.6 / Secondary|330||24.2 / Ash|180||25 / Yew|150||23.2 / Total|420|66.7|22"
    => "Oak rwm_expected=65; Elm rwm_expected=70; Oak persistent_absence=13.9; Elm persistent_absence=14.6; Ash persistent_absence=25; Yew persistent_absence=23.2"
}
case! {
    subtotals_below_phases_merged_down Right
    "Phase|School|NOR|RWM EXS+ / Primary|Oak|420|65 / |Elm|210|70 / |Subtotal|630|66.6 / Secondary|Ash|1080| / |Yew|920| / |Subtotal|2000| / Grand total||2630|66.6"
    => "Oak school-pupils=420; Elm school-pupils=210; Ash school-pupils=1080; Yew school-pupils=920; Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    a_phase_average_named_otherwise Safe
    "School|KS2 cohort|RWM EXS+ / Oak|60|68 / Elm|30|59 / Ash|50|60 / Primary phase|140|63.2"
    => "Oak rwm_expected=68; Elm rwm_expected=59; Ash rwm_expected=60; Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Ash key_stage_2-pupils=50"
}
case! {
    places_without_pupils Safe
    "School|KS2 cohort|RWM EXS+|Reading EXS+ / Oak|60|65|75 / Elm|30|70|72 / Yorkshire & Humber||60|73 / Leeds||58|72"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    outcomes_of_earlier_years_below Safe
    "School|KS2 cohort|RWM EXS+ / Oak|60|65 / Elm|30|70 / 2024 outcome||58 / 2023 outcome||57"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    similar_schools_below_each_school Safe
    "School|KS2 cohort|RWM EXS+ / Oak|60|65 / Oak similar schools||63 / Elm|30|70 / Elm similar schools||61"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    a_legend_below Safe
    "School|KS2 cohort|RWM EXS+ / Oak|60|65 / Elm|30|70 / Key / Green|above national / Red|below national / National|61"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    authority_rows_without_record_type Safe
    "LEA|ESTAB|URN|SCHNAME|TPUP|ATT8SCR|P8MEA / 801|4001|100053|Ash|180|47.2|0.12 / 801|4002|100054|Yew|150|51|0.4 / 801||||2460|45.9| / |||England|614000|46.1|"
    => "Ash key_stage_4-pupils=180; Yew key_stage_4-pupils=150; Ash attainment_8=47.2; Yew attainment_8=51; Ash progress_8=0.12; Yew progress_8=0.4"
}
case! {
    the_other_schools_of_a_roll_add_up_by_chance Right
    "School|Phase|NOR|RWM EXS+ / Oak|Primary|420|65 / Elm|Primary|210|70 / Fir|Primary|210|71"
    => "Oak school-pupils=420; Elm school-pupils=210; Fir school-pupils=210; Oak rwm_expected=65; Elm rwm_expected=70; Fir rwm_expected=71"
}
case! {
    actual_and_fft_rows Right
    "School|Measure type|RWM EXS+|Reading EXS+ / Oak|Actual|65|75 / Oak|FFT50|68|76 / Oak|FFT20|75|80 / Elm|Actual|70|72 / Elm|FFT50|66|74 / Elm|FFT20|72|79"
    => "Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    target_row_first_under_a_name_written_once Right
    "School|Type|KS2 cohort|RWM EXS+ / Oak|Target|60|70 / |Actual|60|65 / |Gap||-5 / Elm|Target|30|75 / |Actual|30|70 / |Gap||-5"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    target_row_first_under_a_merged_name NotYet
    "merged 1-3 0-0, 4-6 0-0;School|Type|KS2 cohort|RWM EXS+ / Oak|Target|60|70 / |Actual|60|65 / |Gap||-5 / Elm|Target|30|75 / |Actual|30|70 / |Gap||-5"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    gender_rows_with_all NotYet
    "School|Gender|Attainment 8|KS4 cohort / Ash|Male|44.1|90 / Ash|Female|50.2|90 / Ash|All|47.2|180 / Yew|Male|49|75 / Yew|Female|53|75 / Yew|All|51|150"
    => "Ash key_stage_4-pupils=180; Yew key_stage_4-pupils=150; Ash attainment_8=47.2; Yew attainment_8=51"
}
case! {
    rows_of_groups_named_with_the_school Safe
    "School|KS2 cohort|RWM EXS+ / Oak|60|65 / Oak boys|30|60 / Oak PP|20|50 / Elm|30|70 / Elm boys|14|64 / Elm PP|10|40"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak rwm_expected-disadvantaged=50; Elm rwm_expected-disadvantaged=40; Oak key_stage_2-disadvantaged-pupils=20; Elm key_stage_2-disadvantaged-pupils=10"
}
case! {
    rows_of_groups_below_each_school Safe
    "School|KS2 cohort|RWM EXS+ / Oak|60|65 / Boys|30|60 / Girls|30|70 / PP|20|50 / Elm|30|70 / Boys|14|64 / Girls|16|76 / PP|10|40"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    groups_in_a_column Right
    "School|Group|KS2 cohort|RWM EXS+ / Oak|All|60|65 / Oak|EAL|10|50 / Oak|Pupil premium|20|50 / Elm|All|30|70 / Elm|EAL|10|50 / Elm|Pupil premium|10|40"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak rwm_expected-disadvantaged=50; Elm rwm_expected-disadvantaged=40; Oak key_stage_2-disadvantaged-pupils=20; Elm key_stage_2-disadvantaged-pupils=10"
}
case! {
    year_groups_in_a_column NotYet
    "School|Year group|Reading EXS+|Maths EXS+ / Oak|Y4|71|73 / Oak|Y5|72|74 / Oak|Y6|75|77 / Elm|Y4|61|63 / Elm|Y5|62|64 / Elm|Y6|72|67"
    => "Oak reading_expected=75; Elm reading_expected=72; Oak maths_expected=77; Elm maths_expected=67"
}
case! {
    names_with_year_groups Safe
    "School|Pupils|Reading EXS+ / Oak Y5|58|70 / Oak Y6|60|75 / Elm Y5|31|68 / Elm Y6|30|72"
    => "Oak reading_expected=75; Elm reading_expected=72; Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30"
}
case! {
    a_cohort_column_of_years NotYet
    "School|Cohort|RWM EXS+ / Oak|2025|65 / Oak|2024|60 / Elm|2025|70 / Elm|2024|62"
    => "Oak rwm_expected=65; Elm rwm_expected=70; Oak rwm_expected-2023-24=60; Elm rwm_expected-2023-24=62"
}
case! {
    a_year_column_with_an_average Safe
    "School|Year|RWM EXS+ / Oak|2024|60 / Oak|2025|65 / Oak|3 yr avg|62 / Elm|2024|61 / Elm|2025|70 / Elm|3 yr avg|66"
    => "Oak rwm_expected=65; Elm rwm_expected=70; Oak rwm_expected-2023-24=60; Elm rwm_expected-2023-24=61"
}
case! {
    two_schools_of_one_name_in_two_towns Asks
    "School|Town|KS2 cohort|RWM EXS+ / Oak|Leeds|60|65 / Oak|York|30|71 / Elm|Leeds|30|70"
    => "Elm rwm_expected=70; Elm key_stage_2-pupils=30"
}
case! {
    two_schools_of_one_name Safe
    "School|KS2 cohort|RWM EXS+ / Oak|60|65 / Oak|30|71 / Elm|30|70"
    => "Elm rwm_expected=70; Elm key_stage_2-pupils=30"
}
case! {
    an_all_through_school_in_both_phases Safe
    "School|Phase|Cohort|RWM EXS+|Attainment 8 / Ash|Primary|60|65| / Ash|Secondary|180||47.2 / Oak|Primary|30|70|"
    => "Ash rwm_expected=65; Ash attainment_8=47.2; Oak rwm_expected=70; Ash key_stage_2-pupils=60; Ash key_stage_4-pupils=180; Oak key_stage_2-pupils=30"
}
case! {
    infants_and_juniors Right
    "School|URN|Phonics|RWM EXS+ / Oak Infant School|100028|80| / Oak Junior School|100029||65"
    => "Oak Infant School phonics=80; Oak Junior School rwm_expected=65"
}
case! {
    dfe_numbers_for_urns Right
    "DfE No.|School|KS2 cohort|RWM EXS+ / 801/2001|Oak|60|65 / 801/2002|Elm|30|70"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    empty_rows_between Right
    "School|KS2 cohort|RWM EXS+ / || / Oak|60|65 / || / Elm|30|70 / ||"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    pupils_with_a_name_column Safe
    "Name|Class|PP|Reading SS|Maths SS / Amy A|6A|Y|104|99 / Ben B|6A|N|97|100 / Cas C|6B|N|112|110"
    => ""
}
case! {
    pupils_of_year_11 Safe
    "Name|Form|Gender|A8|P8 / Amy A|11A|F|54.5|0.3 / Ben B|11A|M|37|-0.8 / Cas C|11B|F|61|0.9"
    => ""
}
case! {
    pupils_with_standards Safe
    "Pupil|UPN|PP|Reading|Writing|Maths / Amy A|A801|Y|EXS|EXS|GDS / Ben B|A802|N|WTS|EXS|EXS"
    => ""
}
case! {
    classes Safe
    "Class|Pupils|Reading EXS+|Maths EXS+ / 6A|30|75|77 / 6B|30|74|76"
    => ""
}
case! {
    other_trusts Safe
    "Trust|Schools|KS2 cohort|RWM EXS+ / Our Trust|8|400|63 / Learning Partners|12|620|61 / Beacon Academies|7|330|66"
    => ""
}
case! {
    subjects_of_attainment_8 Safe
    "School|Subject|Entries|A8|P8 / Ash|English|180|10.1|0.2 / Ash|Maths|180|9.2|0.1 / Yew|English|150|10.8|0.3 / Yew|Maths|150|10.1|0.4"
    => ""
}
case! {
    terms_in_a_column Asks
    "School|Term|Reading EXS+ / Oak|Aut 1|50 / Oak|Sum 2|75 / Elm|Aut 1|40 / Elm|Sum 2|72"
    => ""
}
case! {
    a_row_called_weighted_average_of_schools Safe
    "School|KS2 cohort|RWM EXS+|Reading EXS+ / Oak|60|65|75 / Elm|30|70|72 / Weighted average of schools||61|74"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    a_row_called_national_state_funded Safe
    "School|KS2 cohort|RWM EXS+|Reading EXS+ / Oak|60|65|75 / Elm|30|70|72 / National (state-funded)||61|74"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    a_row_called_mat_primary Safe
    "School|KS2 cohort|RWM EXS+|Reading EXS+ / Oak|60|65|75 / Elm|30|70|72 / MAT (primary)||61|74"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    a_row_called_trust_primaries Safe
    "School|KS2 cohort|RWM EXS+|Reading EXS+ / Oak|60|65|75 / Elm|30|70|72 / Trust primaries||61|74"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    a_row_called_all_primaries Safe
    "School|KS2 cohort|RWM EXS+|Reading EXS+ / Oak|60|65|75 / Elm|30|70|72 / All primaries||61|74"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    a_row_called_our_schools Safe
    "School|KS2 cohort|RWM EXS+|Reading EXS+ / Oak|60|65|75 / Elm|30|70|72 / Our schools||61|74"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    a_row_called_family_average Safe
    "School|KS2 cohort|RWM EXS+|Reading EXS+ / Oak|60|65|75 / Elm|30|70|72 / Family average||61|74"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    a_row_called_top_quartile_nationally Safe
    "School|KS2 cohort|RWM EXS+|Reading EXS+ / Oak|60|65|75 / Elm|30|70|72 / Top quartile nationally||61|74"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    a_row_called_dfe_national Safe
    "School|KS2 cohort|RWM EXS+|Reading EXS+ / Oak|60|65|75 / Elm|30|70|72 / DfE national||61|74"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    a_row_called_fft_top_20 Safe
    "School|KS2 cohort|RWM EXS+|Reading EXS+ / Oak|60|65|75 / Elm|30|70|72 / FFT Top 20%||61|74"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    a_row_called_contextual_benchmark Safe
    "School|KS2 cohort|RWM EXS+|Reading EXS+ / Oak|60|65|75 / Elm|30|70|72 / Contextual benchmark||61|74"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    a_row_called_north_cluster Safe
    "School|KS2 cohort|RWM EXS+|Reading EXS+ / Oak|60|65|75 / Elm|30|70|72 / North cluster||61|74"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    a_row_called_la_exampleshire Safe
    "School|KS2 cohort|RWM EXS+|Reading EXS+ / Oak|60|65|75 / Elm|30|70|72 / LA: Exampleshire||61|74"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    a_row_called_statistical_neighbours Safe
    "School|KS2 cohort|RWM EXS+|Reading EXS+ / Oak|60|65|75 / Elm|30|70|72 / Statistical neighbours||61|74"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    a_row_called_schools_like_ours Safe
    "School|KS2 cohort|RWM EXS+|Reading EXS+ / Oak|60|65|75 / Elm|30|70|72 / Schools like ours||61|74"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    a_row_called_trust_ex_new_joiners Safe
    "School|KS2 cohort|RWM EXS+|Reading EXS+ / Oak|60|65|75 / Elm|30|70|72 / Trust (ex. new joiners)||61|74"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    a_row_called_mean Safe
    "School|KS2 cohort|RWM EXS+|Reading EXS+ / Oak|60|65|75 / Elm|30|70|72 / Mean||61|74"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    a_row_called_primary Safe
    "School|KS2 cohort|RWM EXS+|Reading EXS+ / Oak|60|65|75 / Elm|30|70|72 / Primary||61|74"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    a_row_called_ks2 Safe
    "School|KS2 cohort|RWM EXS+|Reading EXS+ / Oak|60|65|75 / Elm|30|70|72 / KS2||61|74"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    a_row_called_exampleshire Safe
    "School|KS2 cohort|RWM EXS+|Reading EXS+ / Oak|60|65|75 / Elm|30|70|72 / Exampleshire||61|74"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    a_row_called_south_east Safe
    "School|KS2 cohort|RWM EXS+|Reading EXS+ / Oak|60|65|75 / Elm|30|70|72 / South East||61|74"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    a_row_called_ncer_national Safe
    "School|KS2 cohort|RWM EXS+|Reading EXS+ / Oak|60|65|75 / Elm|30|70|72 / NCER national||61|74"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    a_row_called_disadvantaged Safe
    "School|KS2 cohort|RWM EXS+|Reading EXS+ / Oak|60|65|75 / Elm|30|70|72 / Disadvantaged||61|74"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    a_row_called_non_disadvantaged Safe
    "School|KS2 cohort|RWM EXS+|Reading EXS+ / Oak|60|65|75 / Elm|30|70|72 / Non-disadvantaged||61|74"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    a_row_called_boys Safe
    "School|KS2 cohort|RWM EXS+|Reading EXS+ / Oak|60|65|75 / Elm|30|70|72 / Boys||61|74"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    a_row_called_2024 Safe
    "School|KS2 cohort|RWM EXS+|Reading EXS+ / Oak|60|65|75 / Elm|30|70|72 / 2024||61|74"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    a_row_called_results_2024 Safe
    "School|KS2 cohort|RWM EXS+|Reading EXS+ / Oak|60|65|75 / Elm|30|70|72 / Results 2024||61|74"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    a_row_called_variance_to_fft Safe
    "School|KS2 cohort|RWM EXS+|Reading EXS+ / Oak|60|65|75 / Elm|30|70|72 / Variance to FFT||61|74"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    a_row_called_rag Safe
    "School|KS2 cohort|RWM EXS+|Reading EXS+ / Oak|60|65|75 / Elm|30|70|72 / RAG||61|74"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    a_row_called_source Safe
    "School|KS2 cohort|RWM EXS+|Reading EXS+ / Oak|60|65|75 / Elm|30|70|72 / Source||61|74"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak reading_expected=75; Elm reading_expected=72"
}
case! {
    names_with_years Safe
    "School|KS2 cohort|RWM EXS+ / Oak 2024|58|60 / Oak 2025|60|65 / Elm 2024|31|61 / Elm 2025|30|70"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak rwm_expected-2023-24=60; Elm rwm_expected-2023-24=61; Oak key_stage_2-2023-24-pupils=58; Elm key_stage_2-2023-24-pupils=31"
}
case! {
    clusters_as_section_headings Right
    "School|KS2 cohort|RWM EXS+ / North cluster|| / Oak|60|65 / South cluster|| / Elm|30|70"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70"
}
case! {
    years_merged_down_before_schools NotYet
    "Year|School|KS2 cohort|RWM EXS+ / 2025|Oak|60|65 / |Elm|30|70 / 2024|Oak|58|60 / |Elm|31|61"
    => "Oak key_stage_2-pupils=60; Elm key_stage_2-pupils=30; Oak rwm_expected=65; Elm rwm_expected=70; Oak rwm_expected-2023-24=60; Elm rwm_expected-2023-24=61; Oak key_stage_2-2023-24-pupils=58; Elm key_stage_2-2023-24-pupils=31"
}
