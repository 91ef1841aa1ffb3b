//! Sheets as other programs export them and as boards see them: columns of differences, answers and stages, blocks of years
//! and stages below each other, and rows of parts of a school.

use super::case;

case! {
    differences_are_no_figures Right
    "School|Year 6 pupils|RWM EXS+ 2025|RWM EXS+ +/-|RWM EXS+ ± / Ashby|60|64|2|3 / Birch|30|71|9|4"
    => "Ashby rwm_expected=64; Birch rwm_expected=71; Ashby key_stage_2-pupils=60; Birch key_stage_2-pupils=30"
}
case! {
    percentage_points_are_no_pupil_premium Right
    "School|Year 6 pupils|RWM EXS+|RWM EXS+ +/- (pp) / Ashby|60|64|2 / Birch|30|71|9"
    => "Ashby rwm_expected=64; Birch rwm_expected=71; Ashby key_stage_2-pupils=60; Birch key_stage_2-pupils=30"
}
case! {
    yes_and_no_tell_groups_apart Right
    "School|Disadvantaged|KS4 cohort|EM 4+ / Ash|Yes|40|50 / Ash|No|140|72 / Yew|Yes|50|44 / Yew|No|100|70"
    => "Ash english_maths_4-disadvantaged=50; Ash english_maths_4-others=72; Yew english_maths_4-disadvantaged=44; Yew english_maths_4-others=70; Ash key_stage_4-disadvantaged-pupils=40; Ash key_stage_4-others-pupils=140; Yew key_stage_4-disadvantaged-pupils=50; Yew key_stage_4-others-pupils=100"
}
case! {
    no_in_a_heading_is_no_number Right
    "School|KS4 cohort|KS4 cohort PP|EM 4+|EM 4+ PP: Yes|EM 4+ PP: No / Ash|180|90|66|50|72 / Yew|150|75|60|44|70"
    => "Ash english_maths_4=66; Yew english_maths_4=60; Ash key_stage_4-pupils=180; Yew key_stage_4-pupils=150; Ash key_stage_4-disadvantaged-pupils=90; Yew key_stage_4-disadvantaged-pupils=75"
}
case! {
    other_is_of_its_own_grouping Asks
    "School|First language|KS4 cohort|Attainment 8 / Ash|English|150|47 / Ash|Other|30|49 / Yew|English|120|51 / Yew|Other|30|52"
    => "Ash attainment_8=47; Yew attainment_8=51; Ash key_stage_4-pupils=150; Yew key_stage_4-pupils=120"
}
case! {
    a_comparator_beside_the_trust Asks
    "Area|Year 11 pupils|Attainment 8 / Trust|180|47.2 / England||46 / Kent||45.5"
    => "trust attainment_8=47.2; trust key_stage_4-pupils=180"
}
case! {
    a_group_beside_all_students Asks
    "Group|Cohort|Attainment 8|Progress 8 / All students|180|47.2|0.12 / Disadvantaged|60|38|-0.4 / Ever in care|4|20|-1.5"
    => "trust attainment_8=47.2; trust progress_8=0.12; trust key_stage_4-pupils=180"
}
case! {
    last_year_beside_this_year Right
    "Measure|Last year|This year|National / RWM EXS+ %|63|66|62 / Phonics %|80|81|80"
    => "trust rwm_expected=66; trust phonics=81"
}
case! {
    short_years_below_a_measure Safe
    "School|KS4 cohort|Attainment 8||  / ||23|24|25 / Ash|180|44|45|47 / Yew|150|48|49|51"
    => "Ash key_stage_4-pupils=180; Yew key_stage_4-pupils=150; Ash attainment_8=47; Yew attainment_8=51"
}
case! {
    terms_below_absence Safe
    "School|NOR|Absence %||  / ||1|2|3 / Ash|1080|8|9|8.5 / Yew|920|7|8|7.5"
    => "Ash school-pupils=1080; Yew school-pupils=920"
}
case! {
    grades_below_subjects Right
    "School|KS4 cohort|English||Maths||English & Maths|  / ||4+|5+|4+|5+|4+|5+ / Ash|180|75|60|70|50|66|44 / Yew|150|78|62|72|52|70|50"
    => "Ash english_maths_4=66; Ash english_maths_5=44; Yew english_maths_4=70; Yew english_maths_5=50; Ash key_stage_4-pupils=180; Yew key_stage_4-pupils=150"
}
case! {
    one_subject_below_two Safe
    "School|KS4 cohort|English and Maths|  / ||English 4+|Both 4+ / Ash|180|75|66 / Yew|150|78|70"
    => "Ash key_stage_4-pupils=180; Yew key_stage_4-pupils=150; Ash english_maths_4=66; Yew english_maths_4=70"
}
case! {
    a_group_ends_where_the_one_before_ended Right
    "||All pupils||Disadvantaged|||  / School|Year 6 pupils|RWM EXS+|Reading EXS+|RWM EXS+|Reading EXS+|Phonics|GLD / Ashby|60|64|75|50|60|81|70 / Birch|30|71|80|40|50|79|66"
    => "Ashby rwm_expected=64; Ashby reading_expected=75; Ashby rwm_expected-disadvantaged=50; Ashby reading_expected-disadvantaged=60; Ashby phonics=81; Ashby good_level_of_development=70; Birch rwm_expected=71; Birch reading_expected=80; Birch rwm_expected-disadvantaged=40; Birch reading_expected-disadvantaged=50; Birch phonics=79; Birch good_level_of_development=66; Ashby key_stage_2-pupils=60; Birch key_stage_2-pupils=30"
}
case! {
    the_newest_years_are_above_those_of_another Right
    "School|Year 6 pupils|RWM EXS+ / 2024/25|| / Ashby|60|64 / Birch|30|71 / 2023/24|| / Ashby|58|61 / Birch|31|70 / Cedar|45|55"
    => "Ashby rwm_expected=64; Birch rwm_expected=71; Ashby key_stage_2-pupils=60; Birch key_stage_2-pupils=30"
}
case! {
    key_stage_1_below_key_stage_2 Right
    "Key Stage 2||| / School|Cohort|Reading EXS+|Maths EXS+ / Ashby Primary|60|75|77 / Birch Junior|90|70|72 / ||| / Key Stage 1||| / School|Cohort|Reading EXS+|Maths EXS+ / Ashby Primary|58|66|68 / Birch Infant|88|64|65"
    => "Ashby Primary reading_expected=75; Ashby Primary maths_expected=77; Birch Junior reading_expected=70; Birch Junior maths_expected=72; Ashby Primary key_stage_2-pupils=60; Birch Junior key_stage_2-pupils=90"
}
case! {
    a_column_of_stages Asks
    "Key stage|School|Cohort|Reading EXS+ / 2|Birch Junior|90|70 / 1|Birch Infant|88|64 / 2|Cedar|30|72"
    => "Birch Junior reading_expected=70; Cedar reading_expected=72; Birch Junior key_stage_2-pupils=90; Cedar key_stage_2-pupils=30"
}
case! {
    a_group_that_stands_once_over_its_rows Right
    "Group|School|Year 6 pupils|RWM EXS+ / All pupils|Ashby|60|64 / |Birch|30|71 / |Cedar|45|55 / Pupil premium|Ashby|20|50 / |Dell|10|40 / |Elm|15|44"
    => "Ashby rwm_expected=64; Birch rwm_expected=71; Cedar rwm_expected=55; Ashby rwm_expected-disadvantaged=50; Dell rwm_expected-disadvantaged=40; Elm rwm_expected-disadvantaged=44; Ashby key_stage_2-pupils=60; Birch key_stage_2-pupils=30; Cedar key_stage_2-pupils=45; Ashby key_stage_2-disadvantaged-pupils=20; Dell key_stage_2-disadvantaged-pupils=10; Elm key_stage_2-disadvantaged-pupils=15"
}
case! {
    schools_of_two_trusts Asks
    "Trust|School|Year 6 pupils|RWM EXS+ / Our Trust|Ashby|60|64 / Our Trust|Birch|30|71 / Beacon Trust|Cedar|45|55 / Beacon Trust|Dell|40|66"
    => "Ashby rwm_expected=64; Birch rwm_expected=71; Ashby key_stage_2-pupils=60; Birch key_stage_2-pupils=30"
}
case! {
    halves_of_schools_without_the_whole Asks
    "School|Cohort|Attainment 8 / Ash Male|90|44 / Ash Female|91|50 / Yew Male|75|49 / Yew Female|74|53"
    => ""
}
case! {
    classes_of_schools Asks
    "School|Cohort|RWM EXS+ / Ashby 6A|30|61 / Ashby 6B|30|67 / Birch 6C|30|71"
    => ""
}
case! {
    numbers_that_are_no_percentages Safe
    "School|Year 6 pupils|Reading EXS+|Writing EXS+|Maths EXS+ / Ashby|60|45|43|46 / Birch|30|22|20|23 / Cedar|45|33|31|34"
    => "Ashby key_stage_2-pupils=60; Birch key_stage_2-pupils=30; Cedar key_stage_2-pupils=45"
}
case! {
    numbers_above_the_trusts_percentage Safe
    "School|NOR|PA / Oak|420|59 / Elm|210|29 / Trust|630|14.0"
    => "Oak school-pupils=420; Elm school-pupils=210"
}
case! {
    pupils_of_a_group_on_roll Safe
    "School|NOR|No. of PP pupils|% PP|Year 6 pupils|RWM EXS+|RWM EXS+ PP / Ashby|420|45|10.7|60|64|50 / Birch|210|23|11|30|71|40"
    => "Ashby school-pupils=420; Birch school-pupils=210; Ashby key_stage_2-pupils=60; Birch key_stage_2-pupils=30; Ashby rwm_expected=64; Birch rwm_expected=71; Ashby rwm_expected-disadvantaged=50; Birch rwm_expected-disadvantaged=40"
}
case! {
    prior_attainment_is_no_absence Safe
    "School|KS4 cohort|PA|Attainment 8|Progress 8 / Ash|180|4.8|47|0.1 / Yew|150|5.1|51|0.3"
    => "Ash attainment_8=47; Ash progress_8=0.1; Yew attainment_8=51; Yew progress_8=0.3; Ash key_stage_4-pupils=180; Yew key_stage_4-pupils=150"
}
case! {
    maths_alone_beside_year_11 Safe
    "School|Year 11 pupils|Maths|English / Ash|180|70|75 / Yew|150|72|78"
    => "Ash key_stage_4-pupils=180; Yew key_stage_4-pupils=150"
}
case! {
    a_school_over_its_measures_and_years Right
    "School|Measure|2023|2024|2025 / Ashby|RWM EXS+|60|61|64 / Ashby|Phonics|79|80|81"
    => "Ashby rwm_expected=64; Ashby rwm_expected-2023-24=61; Ashby rwm_expected-2022-23=60; Ashby phonics=81; Ashby phonics-2023-24=80; Ashby phonics-2022-23=79"
}
case! {
    years_below_the_names_of_schools Asks
    "School|RWM EXS+|Reading EXS+ / Ashby|62.5|74.5 / 2024|61|74 / 2025|64|75 / Birch|70.5|79.5 / 2024|70|79 / 2025|71|80"
    => "Ashby rwm_expected=62.5; Ashby reading_expected=74.5; Birch rwm_expected=70.5; Birch reading_expected=79.5"
}
case! {
    the_trusts_name_once_over_its_years Right
    "Measure|Trust||National| / |2024|2025|2024|2025 / RWM EXS+ %|61|64|61|62 / Phonics %|79|80|80|80"
    => "trust rwm_expected=64; trust rwm_expected-2023-24=61; trust phonics=80; trust phonics-2023-24=79"
}
case! {
    severe_absence_as_fractions Asks
    "School|On roll|Severe absence / Ashby|210|0.021 / Birch|315|0.013"
    => "Ashby school-pupils=210; Birch school-pupils=315"
}
case! {
    years_with_words_beside_them Right
    "School|Year|Year 6 pupils|RWM EXS+ % / Ashby|Summer 2025|30|64 / Ashby|2324|31|60 / Birch|Academic year 2024/25|30|71"
    => "Ashby rwm_expected=64; Ashby rwm_expected-2023-24=60; Birch rwm_expected=71; Ashby key_stage_2-pupils=30; Ashby key_stage_2-2023-24-pupils=31; Birch key_stage_2-pupils=30"
}
case! {
    an_average_of_everything_under_an_unknown_name Asks
    "School|Year 6 pupils|RWM EXS+|Reading EXS+ / Ashby|60|64|75 / Birch|30|71|80 / Cedar|45|60|70 / Durchschnitt|45|65|75"
    => "Ashby rwm_expected=64; Ashby reading_expected=75; Birch rwm_expected=71; Birch reading_expected=80; Cedar rwm_expected=60; Cedar reading_expected=70; Ashby key_stage_2-pupils=60; Birch key_stage_2-pupils=30; Cedar key_stage_2-pupils=45"
}
case! {
    a_part_of_a_pupil_is_of_an_average Asks
    "School|Year 6 pupils|RWM EXS+ / Ashby|60|64 / Birch|30|71 / Cedar|44|59 / Normal|44.7|66"
    => "Ashby rwm_expected=64; Birch rwm_expected=71; Cedar rwm_expected=59; Ashby key_stage_2-pupils=60; Birch key_stage_2-pupils=30; Cedar key_stage_2-pupils=44"
}
case! {
    schools_that_are_numbered Right
    "School|Cohort|RWM EXS+ / School 1|30|61 / School 2|31|67 / School 3|29|71"
    => "School 1 rwm_expected=61; School 2 rwm_expected=67; School 3 rwm_expected=71; School 1 key_stage_2-pupils=30; School 2 key_stage_2-pupils=31; School 3 key_stage_2-pupils=29"
}
