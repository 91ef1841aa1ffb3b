//! Targets and schools that move.

use trust_benchmark::analysis::Move;

use crate::trust::{ALL, DISADVANTAGED, Trust};

pub(super) fn trusts() -> Vec<Trust> {
    vec![
        Trust::named("Every target reached")
            .all_typed(&[
                ("rwm_expected", ALL, "84", "182"),
                ("attainment_8", ALL, "58", "300"),
                ("absence_primary", ALL, "3.9", "1400"),
                ("ebacc_entry", ALL, "70", "300"),
            ])
            .aiming_at(&["80"])
            .opened(4),
        Trust::named("Targets that cannot be")
            .all_typed(&[
                ("rwm_expected", ALL, "60", "182"),
                ("progress_8", ALL, "-0.2", "300"),
            ])
            .aiming_at(&["120", "-3"]),
        Trust::named("One pupil short")
            .all_typed(&[
                ("rwm_expected", ALL, "63", "100"),
                ("reading_expected", ALL, "74.7", "182"),
                ("ks4_destinations_not_sustained", ALL, "6", "150"),
                ("persistent_absence_primary", ALL, "13", "1000"),
            ])
            .aiming_at(&["64", "75", "100"])
            .opened(4),
        Trust::named("A long way to go")
            .all_typed(&[
                ("rwm_expected", ALL, "31", "1240"),
                ("progress_8", ALL, "-1.52", "1240"),
                ("attainment_8", ALL, "33.1", "1240"),
                ("ebacc_points", ALL, "2.61", "1240"),
                ("maths_progress", ALL, "-3.1", "1240"),
            ])
            .opened(3),
        Trust::named("Schools join and leave")
            .all_typed(&[
                ("rwm_expected", ALL, "65", "182"),
                ("progress_8", ALL, "0.10", "400"),
            ])
            .moving(Move::Joins, "60", "70")
            .moving(Move::Joins, "1", "0")
            .moving(Move::Leaves, "60", "48")
            .moving(Move::Leaves, "182", "65")
            .moving(Move::Leaves, "181", "10")
            .opened(1),
        Trust::named("A secondary school joins and leaves")
            .all_typed(&[
                ("progress_8", ALL, "0.10", "400"),
                ("progress_8", DISADVANTAGED, "-0.31", "120"),
            ])
            .moving(Move::Joins, "110", "-0.85")
            .moving(Move::Leaves, "110", "0.61")
            .moving(Move::Leaves, "390", "-1.9"),
        Trust::named("An intake like no other")
            .typed(("rwm_expected", ALL, "65", "182"))
            .intake("rwm_expected", ["92", "88", "3"])
            .opened(1),
        Trust::named("Outside what its intake goes with")
            .all_typed(&[
                ("rwm_expected", ALL, "91", "420"),
                ("attainment_8", ALL, "30.5", "420"),
            ])
            .intake("rwm_expected", ["44", "10", "21"])
            .intake("attainment_8", ["12", "8", "11"]),
    ]
}
