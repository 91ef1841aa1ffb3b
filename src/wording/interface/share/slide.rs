//! The overview on a slide.

use crate::analysis::Finding;
use crate::measures::{Measure, PupilGroup};
use crate::wording::board_paper;

pub(crate) const NOTE: &str = "One picture in the proportions of a slide (16:9).";
pub(crate) const NOTHING: &str = "No measure can be placed among others, so there is nothing to draw.";
pub(crate) const NAME: &str = "Overview";
pub(crate) const FILE: &str = "trust-benchmark-overview";

/// The columns of its figures.
pub(crate) const COLUMNS: [&str; 4] = ["Measure", "Figure", "Finding", "Place, pupils and year"];

/// The ends of the axis of places, from what they are called in each row. Where rows differ, some count lower as the better
/// side, and the axis must not say "higher" for those.
pub(crate) fn axis(ends: &[[&'static str; 2]]) -> [String; 2] {
    match board_paper::shared_ends(ends) {
        Some([left, right]) => [format!("← {left} among others"), format!("{right} →")],
        None => ["← less good".to_owned(), "better, or higher →".to_owned()],
    }
}

/// How to read a row.
pub(crate) const KEY: &str = "Each line runs from the lowest to the highest place, or to the better one where that is agreed. Shaded: the \
     middle half. Diamond: the trust. Bar: how far chance could move it.";

/// A measure's name, and whose outcomes where they are not everybody's.
pub(crate) fn name_of(measure: &Measure, group: PupilGroup) -> String {
    board_paper::name_of(measure, group)
}

/// A figure and its unit.
pub(crate) fn value(value: &str, unit: &str) -> String {
    super::paper::value(value, unit)
}

/// The place with its range, and of whom.
pub(crate) fn detail(finding: &Finding) -> String {
    format!("{} · {}", finding.place_in_brief(), finding.pupils_and_years())
}

/// Whom a finding is compared with, and who published that.
pub(crate) fn source(finding: &Finding) -> String {
    let peers = finding.peers();
    format!(
        "{}, {} ({}, {})",
        finding.population_text(),
        peers.year(),
        peers.provenance().publisher,
        peers.provenance().licence
    )
}

/// All of them.
pub(crate) fn sources(each: &[String]) -> String {
    format!("Compared with {}.", each.join("; "))
}

/// Of the measures that have no room, and of those that stay in the page.
pub(crate) fn not_drawn(further: usize, withheld: usize) -> Option<String> {
    let further = match further {
        0 => String::new(),
        count => board_paper::further_rows(count),
    };
    let said = format!("{further}{}", board_paper::left_out(withheld));
    (!said.is_empty()).then(|| said.trim_start().to_owned())
}
