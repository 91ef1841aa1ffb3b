//! A block of schools as a large trust pastes it.

use std::fmt::Write as _;

/// Twelve measures of the end of primary school.
const HEADINGS: [&str; 12] = [
    "rwm_expected",
    "rwm_higher",
    "reading_expected",
    "reading_higher",
    "writing_expected",
    "writing_greater_depth",
    "maths_expected",
    "maths_higher",
    "grammar_expected",
    "reading_progress",
    "writing_progress",
    "maths_progress",
];

/// So many schools with a figure for each of the twelve measures, and the pupils whom they count.
pub(super) fn primary_schools(schools: usize) -> String {
    let mut text = format!("School\tKS2 cohort\t{}\n", HEADINGS.join("\t"));
    for school in 0..schools {
        // Writing to a text does not fail.
        let _ = write!(text, "School {school}\t{}", 20 + school % 60);
        for (place, heading) in HEADINGS.iter().enumerate() {
            let share = 20 + (school * 7 + place * 11) % 60;
            let _ = if heading.ends_with("progress") {
                write!(
                    text,
                    "\t{:.1}",
                    f64::from(u8::try_from(share).unwrap_or_default()) / 20.0 - 2.0
                )
            } else if heading.ends_with("higher") || heading.ends_with("greater_depth") {
                // Who reaches the higher standard is among those who reach the expected one.
                write!(text, "\t{}", 2 + share / 5)
            } else {
                write!(text, "\t{share}")
            };
        }
        text.push('\n');
    }
    text
}
