//! Headings of groups that are typed over the first of their columns, in the middle or at the end; and cells with signs and
//! words beside a number.

use super::case;

case! {
    years_in_the_middle_of_their_columns Right
    "||2025|||2026| / School|Reading EXS+|Writing EXS+|Maths EXS+|Reading EXS+|Writing EXS+|Maths EXS+ / Oak|71|66|70|76|70|75 / Elm|68|64|69|70|67|71"
    => "Oak reading_expected-2024-25=71; Oak writing_expected-2024-25=66; Oak maths_expected-2024-25=70; Oak reading_expected=76; Oak writing_expected=70; Oak maths_expected=75; Elm reading_expected-2024-25=68; Elm writing_expected-2024-25=64; Elm maths_expected-2024-25=69; Elm reading_expected=70; Elm writing_expected=67; Elm maths_expected=71"
}
case! {
    years_at_the_end_of_their_columns Right
    "||2025||2026 / School|RWM %|Phonics %|RWM %|Phonics % / Oak|61|80|66|82 / Elm|63|70|60|77"
    => "Oak rwm_expected-2024-25=61; Oak phonics-2024-25=80; Oak rwm_expected=66; Oak phonics=82; Elm rwm_expected-2024-25=63; Elm phonics-2024-25=70; Elm rwm_expected=60; Elm phonics=77"
}
case! {
    targets_in_the_middle_before_results Safe
    "||Target|||Actual| / School|Reading EXS+ %|Writing EXS+ %|Maths EXS+ %|Reading EXS+ %|Writing EXS+ %|Maths EXS+ % / Oak|79|74|78|76|70|75 / Elm|74|72|75|70|67|71 / Ash|68|65|69|61|58|63"
    => "Oak reading_expected=76; Oak writing_expected=70; Oak maths_expected=75; Elm reading_expected=70; Elm writing_expected=67; Elm maths_expected=71; Ash reading_expected=61; Ash writing_expected=58; Ash maths_expected=63"
}
case! {
    standards_in_the_middle_over_the_same_subjects Right
    "||GDS|||EXS+| / School|Reading|Writing|Maths|Reading|Writing|Maths / Oak|28|12|24|76|70|75 / Elm|23|10|20|70|67|71"
    => "Oak reading_higher=28; Oak writing_greater_depth=12; Oak maths_higher=24; Oak reading_expected=76; Oak writing_expected=70; Oak maths_expected=75; Elm reading_higher=23; Elm writing_greater_depth=10; Elm maths_higher=20; Elm reading_expected=70; Elm writing_expected=67; Elm maths_expected=71"
}
case! {
    years_over_the_first_of_their_columns Right
    "|2025|||2026|| / School|Reading EXS+|Writing EXS+|Maths EXS+|Reading EXS+|Writing EXS+|Maths EXS+ / Oak|71|66|70|76|70|75 / Elm|68|64|69|70|67|71"
    => "Oak reading_expected-2024-25=71; Oak writing_expected-2024-25=66; Oak maths_expected-2024-25=70; Oak reading_expected=76; Oak writing_expected=70; Oak maths_expected=75; Elm reading_expected-2024-25=68; Elm writing_expected-2024-25=64; Elm maths_expected-2024-25=69; Elm reading_expected=70; Elm writing_expected=67; Elm maths_expected=71"
}
case! {
    years_over_the_first_of_their_columns_after_others Right
    "|||2025||2026| / School|Y6 cohort|GLD|RWM EXS+|Reading EXS+|RWM EXS+|Reading EXS+ / Oak|60|71|61|70|66|75 / Elm|30|68|63|69|60|71"
    => "Oak key_stage_2-pupils=60; Oak good_level_of_development=71; Oak rwm_expected-2024-25=61; Oak reading_expected-2024-25=70; Oak rwm_expected=66; Oak reading_expected=75; Elm key_stage_2-pupils=30; Elm good_level_of_development=68; Elm rwm_expected-2024-25=63; Elm reading_expected-2024-25=69; Elm rwm_expected=60; Elm reading_expected=71"
}
case! {
    a_group_over_the_second_of_two_equal_blocks Right
    "|||PP| / School|RWM EXS+|Reading EXS+|RWM EXS+|Reading EXS+ / Oak|66|76|44|56 / Elm|60|70|40|50"
    => "Oak rwm_expected=66; Oak reading_expected=76; Oak rwm_expected-disadvantaged=44; Oak reading_expected-disadvantaged=56; Elm rwm_expected=60; Elm reading_expected=70; Elm rwm_expected-disadvantaged=40; Elm reading_expected-disadvantaged=50"
}
case! {
    one_year_in_the_middle_of_different_columns Safe
    "||2024|| / School|GLD|Phonics|RWM EXS+|Reading EXS+ / Oak|71|80|61|70 / Elm|68|75|63|69"
    => ""
}
case! {
    years_in_the_middle_of_uneven_columns Safe
    "||2025||||2026| / School|Reading EXS+|Writing EXS+|Maths EXS+|RWM EXS+|Reading EXS+|Writing EXS+|Maths EXS+ / Oak|71|66|70|60|76|70|75 / Elm|68|64|69|58|70|67|71"
    => ""
}
case! {
    a_space_after_the_minus_sign Right
    "School|Y11 students|P8 / Ash|180|0.12 / Yew|150|- 0.31"
    => "Ash key_stage_4-pupils=180; Yew key_stage_4-pupils=150; Ash progress_8=0.12; Yew progress_8=-0.31"
}
case! {
    two_digits_of_years_that_follow_each_other Right
    "School|GLD 25|GLD 26|RWM '25|RWM '26 / Oak|68|70|61|66 / Elm|65|73|63|60"
    => "Oak good_level_of_development-2024-25=68; Oak good_level_of_development=70; Oak rwm_expected-2024-25=61; Oak rwm_expected=66; Elm good_level_of_development-2024-25=65; Elm good_level_of_development=73; Elm rwm_expected-2024-25=63; Elm rwm_expected=60"
}
case! {
    two_digits_that_need_not_be_a_year Safe
    "School|GLD 25|Phonics 30 / Oak|68|80 / Elm|65|75"
    => ""
}
case! {
    a_measure_once_over_its_years Right
    "School|RWM 2025|2026|Phonics 2025|2026 / Oak|61|66|80|82 / Elm|63|60|70|77"
    => "Oak rwm_expected-2024-25=61; Oak rwm_expected=66; Oak phonics-2024-25=80; Oak phonics=82; Elm rwm_expected-2024-25=63; Elm rwm_expected=60; Elm phonics-2024-25=70; Elm phonics=77"
}
