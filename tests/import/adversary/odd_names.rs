//! Rows whose names are unlike those of the other rows, where nothing but the name tells schools from comparators.

use super::case;

case! {
    a_county_among_academies Asks
    "School|Attainment 8|EM 5+ / Kingsmead Academy|48.2|48 / Northgate School|44.1|39 / Southfield School|47.3|45 / Notts|45.9|44"
    => ""
}
case! {
    an_abbreviation_among_names Asks
    "School|RWM EXS+ / Ashdown|66 / Beech Lane|60 / Copse Hill|73 / NatAv|62" => ""
}
case! {
    a_short_word_among_longer_names Asks
    "School|RWM EXS+ / Ashdown Vale|66 / Beech Lane|60 / Copse Hill|73 / Med|62" => ""
}
case! {
    colours_of_a_key Asks
    "School|RWM EXS+|Reading EXS+ / Ashdown|66|76 / Beech|60|70 / Copse|73|81 / Dunmore|51|66 / Green from|65|75 / Amber from|55|65"
    => ""
}
case! {
    several_schools_in_a_row Asks
    "School|RWM EXS+ / Ashdown Primary|66 / Beech Lane Primary|60 / Church schools|64" => ""
}
case! {
    a_difference_by_its_sign Asks
    "School|RWM EXS+ / Ashdown|66 / Beech Lane|60 / Copse Hill|73 / 1 pupil =|1.7" => ""
}
case! {
    estimates_beside_the_names Asks
    "School|Y6 pupils|RWM EXS+ / Ashdown Primary|58|66 / Beech Lane Primary (est)|30|60 / Copse Hill Primary (TBC)|45|73"
    => ""
}
case! {
    prior_attainment_beside_the_names Asks
    "School|Pupils|RWM EXS+ / Ashdown Primary HAP|18|94 / Ashdown Primary LAP|10|10 / Beech Lane Primary HAP|10|90 / Beech Lane Primary LAP|5|20"
    => ""
}
case! {
    names_of_one_word Right
    "School|RWM EXS+ / Oak|66 / Elm|60 / Kingsmead|73 / Northgate|70 / Ash|51"
    => "Oak rwm_expected=66; Elm rwm_expected=60; Kingsmead rwm_expected=73; Northgate rwm_expected=70; Ash rwm_expected=51"
}
case! {
    schools_by_their_initials Right
    "School|RWM EXS+ / BPS|66 / KHS|60 / NPS|73" => "BPS rwm_expected=66; KHS rwm_expected=60; NPS rwm_expected=73"
}
case! {
    names_with_saints_and_surnames Right
    "School|RWM EXS+ / St Mary’s CE|66 / Ashdown|60 / McAuley|73 / O’Neill|70 / All Saints|51 / Beech Lane|64"
    => "St Mary’s CE rwm_expected=66; Ashdown rwm_expected=60; McAuley rwm_expected=73; O’Neill rwm_expected=70; All Saints rwm_expected=51; Beech Lane rwm_expected=64"
}
case! {
    numbered_schools Right
    "School|RWM EXS+ / School A|66 / School B|60 / School C|73"
    => "School A rwm_expected=66; School B rwm_expected=60; School C rwm_expected=73"
}
case! {
    short_names_beside_pupils Right
    "School|Y6 pupils|RWM EXS+ / Ashdown Primary|58|66 / Beech Lane Primary|30|60 / Holy Trinity|45|73"
    => "Ashdown Primary rwm_expected=66; Beech Lane Primary rwm_expected=60; Holy Trinity rwm_expected=73; Ashdown Primary key_stage_2-pupils=58; Beech Lane Primary key_stage_2-pupils=30; Holy Trinity key_stage_2-pupils=45"
}
