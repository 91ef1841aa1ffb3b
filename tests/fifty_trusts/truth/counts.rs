//! How many of how many: what is said of all measures together is what the rows say one by one.

use trust_benchmark::analysis::{MOST_NAMED, Overview, StandingOut, Verdict};

use super::Found;
use super::spoken::numbers;

/// The sentences over the rows.
pub(super) fn hold(overview: &Overview, found: &mut Found) {
    let findings: Vec<_> = overview.lines.iter().filter_map(|line| line.finding()).collect();
    let said = overview.marks.sentence();
    let first = numbers(&said).first().copied();
    let is_it = |count: usize, seen: Option<f64>| seen == u32::try_from(count).ok().map(f64::from);
    found.holds(
        findings.is_empty() || is_it(findings.len(), first),
        &said,
        "another number of measures",
    );
    let marked = findings
        .iter()
        .filter(|finding| matches!(finding.verdict(), Verdict::Unusual(_)))
        .count();
    let tally = overview.marks.tally();
    let counted = if tally.starts_with("None") {
        Some(0.0)
    } else {
        numbers(&tally).first().copied()
    };
    // A figure of too few pupils keeps that verdict, and is marked all the same.
    let silent = overview.marks.marked().len() - marked;
    found.holds(is_it(marked + silent, counted), &tally, "another number of marks");

    let Some(standing) = StandingOut::among(&overview.lines) else {
        return found.holds(findings.is_empty(), "", "nothing is said");
    };
    let said = &standing.sentence();
    let named = standing.named().count();
    let more = said
        .split("named here; ")
        .nth(1)
        .and_then(|rest| numbers(rest).first().copied())
        .unwrap_or(0.0);
    found.holds(
        standing.lower.len() <= MOST_NAMED && standing.higher.len() <= MOST_NAMED,
        said,
        "more than three",
    );
    found.holds(
        said.starts_with("Nothing stands out") == (named == 0),
        said,
        "nothing, or something",
    );
    let standing_out = match numbers(said).as_slice() {
        _ if named == 0 => 0.0,
        _ if said.starts_with("Both") => 2.0,
        _ if said.starts_with("The one") => 1.0,
        [all, ..] if said.starts_with("All") => *all,
        [_, some, ..] => *some,
        _ => -1.0,
    };
    let counted = u32::try_from(named).map(f64::from).unwrap_or_default() + more;
    found.holds(
        (standing_out - counted).abs() < 1e-9,
        said,
        &format!("{counted} are named or counted below"),
    );
    let side = |words: &str, clause: &str| words.contains(clause);
    for one in &standing.lower {
        found.holds(
            side(&one.reason(), "lower than the") || side(&one.reason(), "narrower than the"),
            &one.reason(),
            "the other side",
        );
    }
    for one in &standing.higher {
        found.holds(
            side(&one.reason(), "higher than the") || side(&one.reason(), "wider than the"),
            &one.reason(),
            "the other side",
        );
    }
}
