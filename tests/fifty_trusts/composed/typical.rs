//! Trusts as there are many: primary, secondary, of all ages, small and large.

use crate::trust::{ALL, DISADVANTAGED, Trust};

pub(super) fn trusts() -> Vec<Trust> {
    let mut all = by_phase();
    all.extend(of_other_kinds());
    all
}

/// Primary, secondary, of all ages, special.
fn by_phase() -> Vec<Trust> {
    vec![
        Trust::named("Seven primary schools")
            .all_typed(&[
                ("rwm_expected", ALL, "65", "182"),
                ("rwm_expected", DISADVANTAGED, "51", "47"),
                ("reading_expected", ALL, "75", "182"),
                ("maths_expected", ALL, "72", "182"),
                ("writing_expected", ALL, "71", "182"),
                ("rwm_higher", ALL, "9", "182"),
            ])
            .of_schools("rwm_expected", "7")
            .region("North West")
            .intake("rwm_expected", ["25.8", "12", "19"])
            .aiming_at(&["70"])
            .opened(3)
            .reflecting(),
        Trust::named("Three secondary schools")
            .all_typed(&[
                ("attainment_8", ALL, "47.1", "534"),
                ("attainment_8", DISADVANTAGED, "38.2", "141"),
                ("progress_8", ALL, "-0.12", "534"),
                ("english_maths_5", ALL, "41", "534"),
                ("ebacc_entry", ALL, "52", "534"),
                ("ebacc_points", ALL, "3.95", "534"),
                ("ks4_destinations", ALL, "94", "520"),
            ])
            .own_pupils("progress_8", "511")
            .of_schools("attainment_8", "3")
            .intake("attainment_8", ["26.4", "9", "16"])
            .opened(3)
            .reflecting(),
        Trust::named("An all-through trust")
            .all_typed(&[
                ("rwm_expected", ALL, "58", "121"),
                ("phonics", ALL, "78", "130"),
                ("good_level_of_development", ALL, "66", "128"),
                ("multiplication_average", ALL, "20.4", "125"),
                ("attainment_8", ALL, "44.8", "310"),
                ("progress_8", ALL, "0.21", "310"),
                ("english_maths_4", ALL, "63", "310"),
                ("a_level_aab", ALL, "14", "84"),
                ("a_level_points", ALL, "33.9", "84"),
                ("absence_secondary", ALL, "9.1", "1640"),
                ("suspensions_secondary", ALL, "18.2", "1702"),
                ("pupils_per_teacher_secondary", ALL, "16.4", "1702"),
            ])
            .opened(6)
            .reflecting(),
        Trust::named("Special schools only, as a whole")
            .all_typed(&[
                ("absence_special", ALL, "13.4", "312"),
                ("persistent_absence_special", ALL, "41.2", "312"),
                ("suspensions_special", ALL, "9.3", "345"),
                ("permanent_exclusions_special", ALL, "0", "345"),
                ("pupils_per_teacher_special", ALL, "5.9", "345"),
            ])
            .region("London")
            .opened(3),
        Trust::named("Primary and secondary, far from others on some")
            .all_typed(&[
                ("rwm_expected", ALL, "52", "420"),
                ("rwm_expected", DISADVANTAGED, "44", "130"),
                ("reading_expected", ALL, "75", "420"),
                ("maths_expected", ALL, "61", "420"),
                ("phonics", ALL, "80", "30"),
                ("attainment_8", ALL, "52.1", "610"),
                ("progress_8", ALL, "0.45", "610"),
                ("english_maths_5", ALL, "55", "610"),
                ("absence_secondary", ALL, "9.9", "3100"),
                ("ebacc_entry", ALL, "52", "610"),
            ])
            .opened(2)
            .reflecting(),
    ]
}

/// Small and large, and apart from results.
fn of_other_kinds() -> Vec<Trust> {
    vec![
        Trust::named("Small cohorts everywhere")
            .all_typed(&[
                ("rwm_expected", ALL, "67", "12"),
                ("rwm_expected", DISADVANTAGED, "50", "4"),
                ("phonics", ALL, "82", "11"),
                ("absence_primary", ALL, "5.1", "84"),
                ("suspensions_primary", ALL, "1.2", "84"),
            ])
            .of_schools("rwm_expected", "3")
            .opened(3)
            .reflecting(),
        Trust::named("Ninety schools")
            .all_typed(&[
                ("rwm_expected", ALL, "64.3", "3,912"),
                ("rwm_expected", DISADVANTAGED, "52.8", "1,204"),
                ("attainment_8", ALL, "45.82", "5,120"),
                ("progress_8", ALL, "0.03", "5,120"),
                ("english_maths_5", ALL, "44.9", "5,120"),
                ("absence_primary", ALL, "5.4", "27,300"),
            ])
            .of_schools("rwm_expected", "71")
            .of_schools("attainment_8", "28")
            .region("Yorkshire and the Humber")
            .opened(3),
        Trust::named("Attendance and behaviour")
            .all_typed(&[
                ("absence_primary", ALL, "5.6", "2100"),
                ("persistent_absence_primary", ALL, "14.2", "2100"),
                ("severe_absence_primary", ALL, "0.9", "2100"),
                ("suspensions_primary", ALL, "1.8", "2214"),
                ("permanent_exclusions_primary", ALL, "0.05", "2214"),
                ("persistent_absence", ALL, "21.5", "5230"),
                ("suspensions", ALL, "11.307", "5402"),
            ])
            .region("South West")
            .opened(3),
        Trust::named("Sixth forms and where pupils went")
            .all_typed(&[
                ("a_level_3a", ALL, "10.4", "230"),
                ("a_level_aab", ALL, "15.1", "230"),
                ("a_level_best_3", ALL, "34.61", "230"),
                ("tech_level_points", ALL, "29.4", "40"),
                ("post16_destinations", ALL, "88.5", "241"),
                ("ks4_destinations", ALL, "95", "612"),
                ("ks4_destinations_not_sustained", ALL, "4", "612"),
            ])
            .opened(3),
    ]
}
