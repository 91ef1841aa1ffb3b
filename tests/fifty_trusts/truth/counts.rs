//! How many of how many: what is said of all measures together is what the rows say one by one.

use trust_benchmark::analysis::{MOST_NAMED, Overview, Side, StandingOut, Verdict};

use super::Found;
use super::numbers_in_text::numbers;

/// The sentences over the rows.
pub(super) fn hold(overview: &Overview, found: &mut Found) {
    let findings: Vec<_> = overview.lines.iter().filter_map(|line| line.finding()).collect();
    let is_it = |count: usize, seen: Option<f64>| seen == u32::try_from(count).ok().map(f64::from);
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
    // A figure that is too uncertain to place keeps that verdict, and is marked all the same.
    let silent = overview.marks.marked().count() - marked;
    found.holds(is_it(marked + silent, counted), &tally, "another number of marks");

    let Some(standing) = StandingOut::among(&overview.lines) else {
        return found.holds(findings.is_empty(), "", "nothing is said");
    };
    let said = &standing.sentence();
    found.holds(
        standing.lower.len() <= MOST_NAMED && standing.higher.len() <= MOST_NAMED,
        said,
        "more than three",
    );
    let stands = |wanted: Side| {
        let those = findings.iter().filter(|finding| {
            let chance = finding.quartile_chance().filter(|_| finding.place().is_some());
            chance.is_some_and(|chance| match wanted {
                Side::Higher => chance.above_upper.value() >= 0.8,
                Side::Lower => chance.below_lower.value() >= 0.8,
            })
        });
        those.count()
    };
    let counted = |words: [&str; 2]| {
        let names = |clause: &&str| words.iter().any(|word| clause.contains(word));
        let clause = said.split(['.', ',']).find(names);
        let one = if said.starts_with("This one measure is") {
            1.0
        } else {
            0.0
        };
        clause.map_or(0.0, |clause| numbers(clause).first().copied().unwrap_or(one))
    };
    for (side, words) in [
        (Side::Higher, ["highest", "widest"]),
        (Side::Lower, ["lowest", "narrowest"]),
    ] {
        let count = stands(side);
        found.holds(
            is_it(count, Some(counted(words))),
            said,
            &format!("{count} stand out, {words:?}"),
        );
    }
    let nothing = standing.named().next().is_none();
    found.holds(
        ["Nothing stands out", "We cannot say", "This one measure does not"]
            .iter()
            .any(|begins| said.starts_with(begins))
            == nothing,
        said,
        "nothing, or something",
    );
    for (named, words) in [
        (
            &standing.lower,
            ["lower than", "narrower than", "lowest", "narrowest"],
        ),
        (
            &standing.higher,
            ["higher than", "wider than", "highest", "widest"],
        ),
    ] {
        for one in named {
            let reason = one.reason();
            found.holds(
                (reason.contains(words[0]) && reason.contains(words[2]))
                    || (reason.contains(words[1]) && reason.contains(words[3]))
                    || reason.contains("as low as any")
                    || reason.contains("as high as any"),
                &reason,
                "heading and place point to different sides",
            );
        }
    }
}
