//! Two groups and two years: the distance that is printed is that of the figures printed beside it.

use std::rc::Rc;

use trust_benchmark::analysis::{BothGroups, Finding, Line, OverYears, OwnYear, PairSource};
use trust_benchmark::entry::Entries;
use trust_benchmark::measures::{IntervalMethod, PupilGroup};

use super::Found;
use super::formulas::newcombe;
use super::numbers_in_text::numbers;
use crate::national::asking;
use crate::trust::Trust;

/// Both groups, and the years.
pub(super) fn hold(trust: &Trust, entries: &Entries, line: &Line, finding: &Finding, found: &mut Found) {
    if line.group == PupilGroup::Gap {
        groups(trust, entries, line, finding, found);
    }
    if line.group != PupilGroup::Gap {
        years(line, &OwnYear::of(entries, finding), found);
    }
}

fn groups(trust: &Trust, entries: &Entries, line: &Line, finding: &Finding, found: &mut Found) {
    let pair = trust.pair(&line.measure).expect("a gap follows from a pair");
    let year = finding.peers().year();
    let both = asking(|national, _| BothGroups::of(&Rc::clone(&line.measure), national, [year; 2], &pair));
    let Some(both) = both else { return };
    let said = both.sentence();
    let [n_own, at_own, n_others, at_others, ..] = numbers(&said)[..] else {
        return found.holds(false, &said, "four numbers");
    };
    // The gap that is compared is that of the two figures that stand beside each other, and rests on the smaller group.
    found.holds(
        (pair.gap() - finding.value()).abs() < 1e-9,
        &said,
        "another gap than the one compared",
    );
    found.holds(
        (n_own.min(n_others) - f64::from(finding.pupils().count())).abs() < 1e-9,
        &said,
        "does not rest on its smaller group",
    );
    let year = entries.compared_year(&line.measure, PupilGroup::Disadvantaged);
    let all = entries.read(&line.measure, PupilGroup::All, year);
    if let (PairSource::Entered, Some(figure), Some(n)) =
        (pair.source, all.figure.value(), all.pupils.value())
    {
        let n = f64::from(n.count());
        found.holds(
            (n_own + n_others - n).abs() < 1e-9,
            &said,
            "two groups that are not all pupils",
        );
        // Together they are the figure of all, except for what rounding to whole pupils moves.
        let together = (n_own * at_own + n_others * at_others) / n;
        let step = if line.measure.interval == IntervalMethod::Wilson {
            100.0 / n + 1.0
        } else {
            0.1
        };
        found.holds(
            (together - figure.value).abs() <= step,
            &said,
            &format!("together {together}"),
        );
    }
    let apart = numbers(&both.headline())[0];
    found.holds(
        (apart - (at_others - at_own).abs()).abs() < 1e-6,
        &said,
        &format!("{apart} apart"),
    );
    let word = if at_others < at_own { "lower" } else { "higher" };
    let is_level = said.contains("There is no gap") && apart.abs() < 1e-9;
    found.holds(
        is_level || said.contains(&format!(" {word} (95%")),
        &said,
        "the other way round",
    );
}

fn years(line: &Line, own: &[OwnYear], found: &mut Found) {
    let over = asking(|national, _| OverYears::of(&line.measure, line.group, national, own, None));
    let (Some(said), [first, .., last]) = (over.difference_sentence(), own) else {
        return;
    };
    let of = |one: &OwnYear| (one.figure.value, f64::from(one.pupils.count()));
    let (lower, upper) = newcombe(of(last), of(first));
    let difference = last.figure.value - first.figure.value;
    // Written as exactly as the less exact of the two, and at most in tenths.
    let decimals = first.figure.decimals.min(last.figure.decimals).min(1);
    let half = if decimals == 0 { 0.5 } else { 0.05 };
    let words = match difference {
        more if more >= half => "higher than",
        less if less <= -half => "lower than",
        _ => "unchanged from",
    };
    found.says(&said, words);
    let interval = said.split("interval ").nth(1).map(numbers).unwrap_or_default();
    let is_it =
        interval.len() == 2 && (interval[0] - lower).abs() <= 0.5 && (interval[1] - upper).abs() <= 0.5;
    found.holds(is_it, &said, &format!("the formula gives {lower} to {upper}"));
    let chance = lower <= 0.0 && upper >= 0.0;
    found.holds(
        chance || !said.contains("Chance alone"),
        &said,
        "chance could not make as much",
    );
}
