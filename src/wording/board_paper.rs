//! What a board paper says besides the findings' own sentences.

use std::rc::Rc;

use super::national_distribution::of_group;
use super::number_format::listed;
use crate::analysis::{Finding, Line, Outcome, StandingOut};
use crate::entry::PaperPart;
use crate::measures::{Measure, PupilGroup};

/// That the figures are an example's.
pub(crate) const EXAMPLE: &str = "Example, not a real trust";

/// Whose figures these are.
pub(crate) fn whose(name: Option<&str>, is_example: bool) -> String {
    match (name, is_example) {
        (Some(name), _) => name.to_owned(),
        (None, true) => "Example trust".to_owned(),
        (None, false) => "Our trust".to_owned(),
    }
}

#[cfg(feature = "widget")]
/// The same in a line of its own, for a picture: that it is an example is never left out.
pub(crate) fn whose_with_example(name: Option<&str>, is_example: bool) -> String {
    match name {
        Some(name) if is_example => format!("{name} ({EXAMPLE})"),
        _ if is_example => EXAMPLE.to_owned(),
        _ => whose(name, false),
    }
}

/// The day, and whom the figures are compared with; at most `MOST` populations are named.
pub(crate) fn dated(day: &str, lines: &[Rc<Line>]) -> String {
    const MOST: usize = 3;
    let mut populations: Vec<String> = Vec::new();
    for finding in lines.iter().filter_map(|line| line.finding()) {
        let one = format!("{} ({})", finding.population_text(), finding.peers().year());
        if !populations.contains(&one) {
            populations.push(one);
        }
    }
    if populations.len() > MOST {
        populations.truncate(MOST);
        populations.push("others".to_owned());
    }
    let compared = match populations.as_slice() {
        [] => String::new(),
        populations => format!("Compared with {}", listed(populations)),
    };
    let parts = [day.to_owned(), compared];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}

/// A measure's name, and whose outcomes where they are not everybody's.
pub(crate) fn name_of(measure: &Measure, group: PupilGroup) -> String {
    of_group(&measure.short_name, group)
}

/// A sentence that says which measure it is about.
pub(crate) fn of_measure(measure: &Measure, group: PupilGroup, said: &str) -> String {
    format!("{}: {said}", name_of(measure, group))
}

/// The finding as a whole: the conclusion and then the figure with its place.
pub(crate) fn finding(finding: &Finding) -> String {
    format!("{}. {}", finding.headline(), finding.sentence())
}

/// The headline: what is found, and how many more measures are entered that it does not count, so that the rows and those
/// that have no room add up to its numbers.
pub(crate) fn headline(found: &StandingOut, not_placed: usize, withheld: usize) -> String {
    let not_placed = match not_placed {
        0 => String::new(),
        1 => " 1 more has no place with a range.".to_owned(),
        count => format!(" {count} more have no place with a range."),
    };
    format!("{}{not_placed}{}", found.sentence(), left_out(withheld))
}

/// Says that `count` measures stay in the page; it follows a sentence.
pub(crate) fn left_out(count: usize) -> String {
    match count {
        0 => String::new(),
        1 => " 1 more is left out: it could reveal 1 to 5 pupils.".to_owned(),
        count => format!(" {count} more are left out: they could reveal 1 to 5 pupils."),
    }
}

/// The headline where no measure has a finding.
pub(crate) fn without_findings(lines: usize, withheld: usize) -> String {
    match (lines, withheld) {
        (0, 0) => "Nothing is entered yet.".to_owned(),
        (_, 0) => "No measure can be placed among others.".to_owned(),
        (_, _) => "No measure can be placed among others without pointing at a few pupils.".to_owned(),
    }
}

/// What the ends of the axis of places are called where all rows call them so.
#[cfg(feature = "widget")]
pub(crate) fn shared_ends(ends: &[[&'static str; 2]]) -> Option<[&'static str; 2]> {
    let first = *ends.first()?;
    ends.iter().all(|one| *one == first).then_some(first)
}

/// In the row of a measure whose figure stays here.
#[cfg(feature = "widget")]
pub(crate) const WITHHELD: &str = "Left out: it could reveal 1 to 5 pupils.";

/// Why a figure is not compared.
pub(crate) fn without(outcome: &Outcome) -> String {
    match outcome {
        Outcome::NotCompared(why) => why.to_string(),
        Outcome::PupilsMissing => "Not compared: the number of pupils is missing.".to_owned(),
        _ => "Not compared: the figure is suppressed, or cannot be read.".to_owned(),
    }
}

/// After the rows.
pub(crate) fn further_rows(count: usize) -> String {
    match count {
        1 => "One more measure is not shown here.".to_owned(),
        count => format!("{count} more measures are not shown here."),
    }
}

/// The first limit of all.
pub(crate) const NO_CAUSE: &str =
    "These figures show where a trust stands. They do not show why, or how good its work is.";

/// How figures are compared, and by what.
pub(crate) const METHOD: &str = concat!(
    "Method: percentile ranks with 95% intervals for chance, by Trust Benchmark ",
    env!("CARGO_PKG_VERSION"),
    ". The formulas and their sources are on its page under Methods."
);

impl PaperPart {
    /// Its heading.
    #[must_use]
    pub const fn heading(self) -> &'static str {
        match self {
            Self::Overview => "Where we stand",
            Self::Measures => "Measures in full",
            Self::WouldTake => "What it would take",
            Self::Limits => "What this does not show",
            Self::Reflections => "What we say about it",
            Self::Sources => "Sources and method",
        }
    }
}
