//! A sheet of schools with twelve measures and their pupils, as a trust's data manager has it: with percentages, progress,
//! suppressed figures and words where a figure is missing.
#![allow(clippy::cast_precision_loss, reason = "numbers of schools are small")]

pub(crate) const HEADINGS: [&str; 17] = [
    "URN",
    "SCHNAME",
    "Phase",
    "NOR",
    "TELIG",
    "PTRWM_EXP",
    "PTRWM_HIGH",
    "PTREAD_EXP",
    "PTREAD_HIGH",
    "PTMAT_EXP",
    "PTMAT_HIGH",
    "PTGPS_EXP",
    "PTWRITTA_EXP",
    "PTWRITTA_HIGH",
    "READPROG",
    "WRITPROG",
    "MATPROG",
];

/// The headings, and a row for each school.
pub(crate) fn rows(schools: usize) -> Vec<Vec<String>> {
    let mut rows = vec![HEADINGS.map(str::to_owned).to_vec()];
    for school in 0..schools {
        let facts = [
            (100_000 + school).to_string(),
            format!("School {school}"),
            "Primary".to_owned(),
            (200 + school % 400).to_string(),
            (20 + school % 60).to_string(),
        ];
        let figures = (0..9).map(|figure| match (school + figure) % 50 {
            0 => "SUPP".to_owned(),
            1 => "not yet".to_owned(),
            // Who reaches the higher standard is among those who reach the expected one.
            rest if HEADINGS[5 + figure].ends_with("HIGH") => format!("{}%", 2 + rest / 5),
            rest => format!("{}%", 40 + rest),
        });
        let progress = (0..3).map(|figure| format!("{:.1}", ((school + figure) % 70) as f64 / 10.0 - 3.0));
        rows.push(facts.into_iter().chain(figures).chain(progress).collect());
    }
    rows
}
