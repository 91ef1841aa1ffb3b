//! Sheets as people have them: how each is understood, what is taken, and what becomes of every cell, in words.

use crate::import_summary::summary;
use crate::sheet;

#[test]
fn the_departments_rows_of_primary_schools() {
    insta::assert_snapshot!(summary(&sheet(
        "
URN|SCHNAME|NFTYPE|TELIG|PTRWM_EXP|PTRWM_HIGH|READPROG|PTRWM_EXP_FSM6CLA1A|TFSM6CLA1A
100028|Ashby Primary School|ACC|60|65%|8%|0.4|51%|14
100029|St Mary’s Catholic Primary School|ACC|8|SUPP|SUPP|SUPP|SUPP|SUPP
100030|New Academy|ACC|NEW|NEW|NEW|NEW|NEW|NEW
"
    )));
}

#[test]
fn the_departments_rows_of_secondary_schools() {
    insta::assert_snapshot!(summary(&sheet(
        "
RECTYPE|LEA|URN|SCHNAME|TPUP|ATT8SCR|P8PUP|P8MEA|PTL2BASICS_95|EBACCAPS|PTEBACC_E_PTQ_EE
1|202|100053|Acland Burghley School|136|47.2|128|-0.08|47.1%|4.29|51.5%
1|202|100054|The Camden School for Girls|111|59.9|LOWCOV|LOWCOV|74%|5.6|65%
"
    )));
}

#[test]
fn a_trusts_own_sheet_with_a_title_and_a_total() {
    insta::assert_snapshot!(summary(&sheet(
        "
Our results, provisional||||
||||
School|Phase|Roll|Y6|Combined
Oak|Primary|420|60|64
Elm|Primary|210|30|71
Trust|||90|66.3
Source: our own returns||||
"
    )));
}

#[test]
fn measures_down_the_side() {
    insta::assert_snapshot!(summary(&sheet(
        "
|Oak|Elm
KS2 cohort|60|30
RWM expected|64|71
RWM expected disadvantaged|50|55
"
    )));
}

#[test]
fn percentages_as_spreadsheets_keep_them() {
    insta::assert_snapshot!(summary(&sheet(
        "
School|KS2 cohort|RWM expected|Progress 8
Oak|60|0.64|0.12
Elm|30|0.7133333333|-0.4
"
    )));
}

#[test]
fn decimal_commas() {
    insta::assert_snapshot!(summary(&sheet(
        "
School|KS2 cohort|RWM expected|Pupils on roll
Oak|60|64,5|1,234
Elm|30|71,2|980
"
    )));
}

#[test]
fn several_years_of_the_same_schools() {
    insta::assert_snapshot!(summary(&sheet(
        "
School|Year|KS2 cohort|RWM expected
Oak|2024/25|60|64
Oak|202324|58|61
Oak|2019-20|55|60
Elm|2024/25|30|71
Elm|2024/25|30|72
"
    )));
}

#[test]
fn years_in_the_headings() {
    insta::assert_snapshot!(summary(&sheet(
        "
School|Attainment 8 2022/23|Attainment 8 2023/24|Year 11 cohort 2023/24
Oak High|46.1|47.2|180
"
    )));
}

#[test]
fn what_cannot_be() {
    insta::assert_snapshot!(summary(&sheet(
        "
School|URN|Phase|Pupils on roll|KS2 cohort|RWM expected|Disadvantaged KS2 pupils|Attainment 8
Oak|100049|Primary|50|60|64|70|
Oak again|100049|Primary|420|60|64||
Elm|12|Junior|210|30|171||47
Elm|||210|30|71||
"
    )));
}

#[test]
fn formulas_and_markup_stay_text() {
    insta::assert_snapshot!(summary(&sheet(
        "
School|KS2 cohort|RWM expected
=cmd|60|=1+1
<img src=x onerror=alert(1)>|30|<b>71</b>
'=Oak|20|65
"
    )));
}

#[test]
fn one_whole_trust() {
    insta::assert_snapshot!(summary(&sheet(
        "
Year|KS2 cohort|RWM expected|Attainment 8|KS4 pupils
2024/25|182|65|47.1|534
2023/24|175|63|46|520
"
    )));
}

#[test]
fn headings_that_could_mean_two_things() {
    insta::assert_snapshot!(summary(&sheet(
        "
School|Pupils|Reading|Absence
Oak|60|74|5.2
"
    )));
}
