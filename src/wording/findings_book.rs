//! The names and sentences of the tables of data.

use crate::analysis::{Disclosure, Finding, Outcome};
use crate::measures::{Measure, PupilGroup, Unit};

/// The names of the tables, as sheets of a workbook have them.
pub(crate) const FINDINGS: &str = "Findings";
pub(crate) const ENTERED: &str = "Entered figures";
pub(crate) const NATIONAL: &str = "National figures";
pub(crate) const ABOUT: &str = "About these data";

/// What a table holds, after its title.
pub(crate) fn contents(name: &str) -> &'static str {
    match name {
        FINDINGS => "What was found, a row for each measure and group of pupils.",
        ENTERED => "What was entered, as it was entered.",
        NATIONAL => "The published figures that the findings were compared with.",
        _ => "What these tables are, and how they were made.",
    }
}

pub(crate) const FINDING_COLUMNS: [&str; 21] = [
    "Measure",
    "Pupils",
    "Unit",
    "Your figure",
    "Year of your figure",
    "Who is counted",
    "95% range from",
    "95% range to",
    "Place from",
    "Place",
    "Place to",
    "A place of 100 is",
    "Finding",
    "Compared with",
    "How many",
    "Their year",
    "Status",
    "Definition",
    "Source",
    "Licence",
    "Made with",
];

pub(crate) const ENTERED_COLUMNS: [&str; 4] = ["Of", "What", "Year", "As entered"];

pub(crate) const NATIONAL_COLUMNS: [&str; 13] = [
    "Measure",
    "Pupils",
    "Unit",
    "Population",
    "How many",
    "Year",
    "Status",
    "Statistic",
    "Figure",
    "Definition",
    "Source",
    "Licence",
    "Made with",
];

pub(crate) const ABOUT_COLUMNS: [&str; 2] = ["What", "Text"];

/// The statistics of a population.
pub(crate) const QUANTILES: [&str; 5] = [
    "One in ten is lower",
    "One in four is lower (lower quartile)",
    "Median",
    "One in four is higher (upper quartile)",
    "One in ten is higher",
];

pub(crate) const ENGLAND: &str = "England";
pub(crate) const ENGLAND_FIGURE: &str = "England’s figure";
pub(crate) const WHOLE_TRUST: &str = "The whole trust";

/// In place of a finding that stays here.
pub(crate) const WITHHELD: &str = "Left out: it could reveal 1 to 5 pupils.";

/// What the tables are made with.
pub(crate) const VERSION: &str = concat!("Trust Benchmark ", env!("CARGO_PKG_VERSION"));

/// The names of what the last table says.
pub(crate) const TRUST: &str = "Whose figures";
pub(crate) const DAY: &str = "Made on";
pub(crate) const SMALL_NUMBERS: &str = "Small numbers";
pub(crate) const METHOD: &str = "Method";
pub(crate) const VERSION_NAME: &str = "Made with";

pub(crate) const METHOD_SENTENCE: &str = "A place is the percentile rank (mid-rank) among the population named, from 0 to 100. Its range shows how far \
     chance could move it: the place of each end of the 95% interval. The formulas and their sources are on the page under \
     Methods.";
pub(crate) const NATIONAL_SENTENCE: &str = "Published by the Department for Education or as each source says. Each row names its source and licence. They \
     are not the trust’s own figures.";

/// Whose figures these are.
pub(crate) fn whose(name: Option<&str>, is_example: bool) -> String {
    super::board_paper::whose(name, is_example)
}

/// The title of every table.
pub(crate) fn title(name: Option<&str>, is_example: bool, disclosure: Disclosure) -> String {
    let example = if is_example {
        " Example data, not a real trust."
    } else {
        ""
    };
    let private = match disclosure {
        Disclosure::Guarded => "",
        Disclosure::PrivateCopy => " Private copy: includes small numbers of pupils.",
    };
    format!("{}.{example}{private}", whose(name, is_example))
}

/// What is said of small numbers.
pub(crate) fn small_numbers(disclosure: Disclosure, left_out: usize) -> String {
    match (disclosure, left_out) {
        (Disclosure::PrivateCopy, _) => {
            "Private copy: it includes small numbers of pupils, so do not pass it on.".to_owned()
        }
        (Disclosure::Guarded, 0) => {
            "No figure had to be left out. Any that could reveal 1 to 5 pupils would be.".to_owned()
        }
        (Disclosure::Guarded, 1) => "One figure that could reveal 1 to 5 pupils is left out.".to_owned(),
        (Disclosure::Guarded, count) => {
            format!("{count} figures that could reveal 1 to 5 pupils are left out.")
        }
    }
}

/// What a measure's figures are counted in.
pub(crate) fn unit(measure: &Measure, group: PupilGroup) -> &'static str {
    let unit = match (group, measure.unit) {
        // Written without a sign, as points are, and still so much of a grade.
        (PupilGroup::Gap, Unit::ProgressGrades) => Unit::ProgressGrades,
        (PupilGroup::Gap, unit) => unit.of_gap(),
        (_, unit) => unit,
    };
    let (_, in_words) = unit.beside_field();
    in_words.trim_start_matches("in ")
}

/// What the right end of the axis of places is.
pub(crate) fn axis(finding: &Finding) -> String {
    format!("{} than all others", finding.axis_ends()[1])
}

/// Why a figure is not compared.
pub(crate) fn without(outcome: &Outcome) -> String {
    super::board_paper::without(outcome)
}
