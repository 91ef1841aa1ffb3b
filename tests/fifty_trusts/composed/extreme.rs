//! Figures at the edges of what can be: none, all, the first and the last of all, and the ways of writing zero.

use crate::national::{published_at, summer};
use crate::trust::{ALL, DISADVANTAGED, Trust};

fn middle(figures: &[f64]) -> f64 {
    figures[figures.len() / 2]
}

/// Percentages and scores that all lie on one side.
fn everything(name: &'static str, percentages: &str, points: &str, progress: &str, absence: &str) -> Trust {
    let shares = [
        "rwm_expected",
        "reading_expected",
        "writing_expected",
        "maths_expected",
        "english_maths_5",
    ];
    let trust = shares.into_iter().fold(Trust::named(name), |trust, id| {
        trust.typed((id, ALL, percentages, "800"))
    });
    trust
        .all_typed(&[
            ("attainment_8", ALL, points, "800"),
            ("progress_8", ALL, progress, "800"),
            ("absence_primary", ALL, absence, "4000"),
        ])
        .opened(1)
        .reflecting()
}

pub(super) fn trusts() -> Vec<Trust> {
    let mut all = at_the_ends();
    all.extend(ways_of_writing());
    all.extend(all_one_way());
    all.extend(between_groups_and_years());
    all
}

/// None, all, few, and first and last of all.
fn at_the_ends() -> Vec<Trust> {
    let highest = published_at("rwm_expected", |all| all[all.len() - 1]);
    let lowest = published_at("rwm_expected", |all| all[0]);
    let median = published_at("rwm_expected", middle);
    let best_score = published_at("progress_8", |all| all[all.len() - 1]);
    let worst_score = published_at("progress_8", |all| all[0]);
    vec![
        Trust::named("Nobody of them")
            .all_typed(&[
                ("rwm_expected", ALL, "0", "60"),
                ("rwm_higher", ALL, "0", "60"),
                ("english_maths_5", ALL, "0", "200"),
                ("suspensions_primary", ALL, "0", "900"),
                ("absence_primary", ALL, "0", "900"),
            ])
            .opened(3),
        Trust::named("All of them")
            .all_typed(&[
                ("rwm_expected", ALL, "100", "60"),
                ("rwm_expected", DISADVANTAGED, "100", "20"),
                ("english_maths_4", ALL, "100%", "200"),
                ("persistent_absence_secondary", ALL, "100", "900"),
            ])
            .opened(2),
        Trust::named("One pupil")
            .all_typed(&[
                ("rwm_expected", ALL, "100", "1"),
                ("attainment_8", ALL, "52", "1"),
                ("progress_8", ALL, "1.4", "1"),
                ("absence_primary", ALL, "3.1", "1"),
            ])
            .aiming_at(&["60"])
            .opened(2),
        Trust::named("Five pupils, two of them disadvantaged")
            .all_typed(&[
                ("rwm_expected", ALL, "60", "5"),
                ("rwm_expected", DISADVANTAGED, "50", "2"),
                ("attainment_8", ALL, "41.5", "5"),
            ])
            .opened(2),
        Trust::named("Exactly at the median").all_typed(&[("rwm_expected", ALL, &median, "400")]),
        Trust::named("Exactly the highest of all").all_typed(&[
            ("rwm_expected", ALL, &highest, "300"),
            ("progress_8", ALL, &best_score, "300"),
        ]),
        Trust::named("Exactly the lowest of all").all_typed(&[
            ("rwm_expected", ALL, &lowest, "300"),
            ("progress_8", ALL, &worst_score, "300"),
        ]),
        Trust::named("Above all others")
            .all_typed(&[
                ("rwm_expected", ALL, "99.5", "1200"),
                ("progress_8", ALL, "2.91", "1200"),
                ("attainment_8", ALL, "81", "1200"),
            ])
            .opened(3),
        Trust::named("Below all others")
            .all_typed(&[
                ("rwm_expected", ALL, "3", "1200"),
                ("progress_8", ALL, "-2.91", "1200"),
                ("absence_secondary", ALL, "2.0", "4000"),
            ])
            .opened(3),
    ]
}

/// Ties, zero, signs and decimals.
fn ways_of_writing() -> Vec<Trust> {
    vec![
        Trust::named("Ties and what rounds to them")
            .all_typed(&[
                ("rwm_expected", ALL, "64.5", "200"),
                ("reading_expected", ALL, "75.49", "200"),
                ("attainment_8", ALL, "46.05", "200"),
                ("progress_8", ALL, "0.005", "200"),
            ])
            .opened(2),
        Trust::named("Nought and nearly nought")
            .all_typed(&[
                ("progress_8", ALL, "-0.00", "534"),
                ("maths_progress", ALL, "-0.04", "182"),
                ("reading_progress", ALL, "0", "182"),
                ("writing_progress", ALL, "-0.2", "182"),
            ])
            .opened(2),
        Trust::named("Progress well below zero")
            .all_typed(&[
                ("progress_8", ALL, "-0.81", "640"),
                ("progress_8", DISADVANTAGED, "-1.3", "300"),
                ("maths_progress", ALL, "-2.4", "300"),
            ])
            .opened(2),
        Trust::named("Many decimals and none")
            .all_typed(&[
                ("rwm_expected", ALL, "64.99999", "2000"),
                ("attainment_8", ALL, "46", "2000"),
                ("ebacc_points", ALL, "4", "2000"),
                ("progress_8", ALL, "0.1", "2000"),
                ("suspensions_secondary", ALL, "12.34567", "2000"),
            ])
            .opened(3),
    ]
}

/// Everything high, low or in the middle.
fn all_one_way() -> Vec<Trust> {
    vec![
        everything("High on everything", "88", "60.2", "0.9", "3.1"),
        everything("Low on everything", "38", "35.2", "-0.7", "9.4"),
        Trust::named("Nothing stands out")
            .all_typed(&[
                ("rwm_expected", ALL, "63", "182"),
                ("reading_expected", ALL, "75", "182"),
                ("attainment_8", ALL, "46.0", "160"),
                ("progress_8", ALL, "-0.04", "160"),
            ])
            .opened(1)
            .reflecting(),
        Trust::named("More than three on each side")
            .all_typed(&[
                ("rwm_expected", ALL, "45", "900"),
                ("reading_expected", ALL, "58", "900"),
                ("maths_expected", ALL, "55", "900"),
                ("writing_expected", ALL, "53", "900"),
                ("grammar_expected", ALL, "54", "900"),
                ("attainment_8", ALL, "55", "900"),
                ("english_maths_4", ALL, "80", "900"),
                ("english_maths_5", ALL, "62", "900"),
                ("ebacc_entry", ALL, "70", "900"),
                ("ebacc_4", ALL, "50", "900"),
                ("phonics", ALL, "81", "25"),
            ])
            .opened(0)
            .reflecting(),
    ]
}

/// Groups the other way round, another year, and what has no figures to stand among.
fn between_groups_and_years() -> Vec<Trust> {
    vec![
        Trust::named("Disadvantaged pupils higher than the others")
            .all_typed(&[
                ("rwm_expected", ALL, "62", "300"),
                ("rwm_expected", DISADVANTAGED, "71", "90"),
                ("attainment_8", ALL, "46.2", "410"),
                ("attainment_8", DISADVANTAGED, "49.8", "120"),
            ])
            .opened(3),
        Trust::named("No gap at all, and one that cannot be")
            .all_typed(&[
                ("rwm_expected", ALL, "60", "200"),
                ("rwm_expected", DISADVANTAGED, "60", "50"),
                ("attainment_8", ALL, "30", "100"),
                ("attainment_8", DISADVANTAGED, "60", "90"),
            ])
            .opened(3),
        Trust::named("A figure of another year")
            .all_typed(&[
                ("rwm_expected", ALL, "66", "180"),
                ("attainment_8", ALL, "47", "300"),
            ])
            .compared_in("rwm_expected", summer(2019))
            .compared_in("attainment_8", summer(2019)),
        Trust::named("Only quantiles are known")
            .all_typed(&[
                ("phonics", ALL, "99", "400"),
                ("good_level_of_development", ALL, "31", "400"),
                ("multiplication_full_marks", ALL, "37", "390"),
                ("persistent_absence_secondary", ALL, "2", "2400"),
            ])
            .opened(2),
        Trust::named("What cannot be compared")
            .all_typed(&[
                ("rwm_expected", ALL, "65", ""),
                ("reading_expected", ALL, "165", ""),
                ("maths_scaled", ALL, "104", "182"),
                ("a_level_points", ALL, "34.2", "90"),
                ("absence", ALL, "7.1", "3000"),
                ("attainment_8", ALL, "forty", "100"),
            ])
            .reflecting(),
        Trust::named("The pupils of the stage stand in")
            .all_typed(&[
                ("progress_8", ALL, "0.18", "214"),
                ("progress_8", DISADVANTAGED, "-0.22", "61"),
            ])
            .opened(3),
        Trust::named("Ends of five and ninety-five")
            .all_typed(&[
                ("phonics", ALL, "93", "60"),
                ("multiplication_full_marks", ALL, "15", "60"),
                ("absence_primary", ALL, "3.4", "200"),
                ("suspensions_secondary", ALL, "60", "300"),
            ])
            .opened(2),
    ]
}
