//! A place in words is the rank among the published figures, and its range holds both ends of the interval.

use trust_benchmark::analysis::{Finding, Verdict};
use trust_benchmark::measures::{IntervalMethod, PupilGroup};

use super::Found;
use super::formulas::{Stands, from_above, quantile, rounded, stands};

/// Place, range, verdict and the middle of the others.
pub(super) fn hold(finding: &Finding, found: &mut Found) {
    let peers = finding.peers();
    let value = rounded(finding.value(), peers.decimals());
    let interval = finding.interval();
    let ends = [
        stands(finding, interval.lower()),
        stands(finding, interval.upper()),
    ];
    let (at, mut lower, mut upper) = (stands(finding, value), ends[0], ends[1]);
    // The range holds the place, though rounding can move the figure past an end of its interval.
    if order(lower) > order(at) {
        lower = at;
    }
    if order(upper) < order(at) {
        upper = at;
    }
    let turned = from_above(finding);
    let (at, lower, upper) = if turned {
        (mirrored(at), mirrored(upper), mirrored(lower))
    } else {
        (at, lower, upper)
    };
    let sentence = finding.sentence();
    let population = format!("{} {}", thousands(peers.n()), peers.noun());
    let (than, _) = words(finding, turned);
    match finding.verdict() {
        Verdict::TooFewPupils => found.says(&sentence, &format!("not placed among {population}")),
        Verdict::TooUncertain => {
            let [lower, upper] = [lower, upper].map(end);
            found.says(
                &sentence,
                &format!("{than} than anything from {lower} to {upper} of {population}"),
            );
        }
        _ => {
            let fewer = order(at) < 50.0;
            let passes = passes(finding, value, at, turned);
            found.says(
                &sentence,
                &format!("{passes} of {population}").replace("all of ", "all "),
            );
            let said_range = if fewer {
                range(mirrored(upper), mirrored(lower))
            } else {
                range(lower, upper)
            };
            found.says(&sentence, &format!("({said_range})"));
        }
    }
    let apart = finding.picture_text();
    let median = peers.trusts().map(|trusts| quantile(trusts.figures(), 0.5));
    if let Some(median) = median {
        found.holds(
            (finding.spread().median - median).abs() < 1e-9,
            &apart,
            "another median",
        );
    }
    verdict(finding, found);
}

/// The words of a headline and the numbers beside it.
fn verdict(finding: &Finding, found: &mut Found) {
    let (interval, spread) = (finding.interval(), finding.spread());
    let headline = finding.headline();
    let (more, less) = match finding.group() {
        PupilGroup::Gap => ("wider", "narrower"),
        _ => ("higher", "lower"),
    };
    let spans = interval.lower() <= spread.lower_quartile && interval.upper() >= spread.upper_quartile;
    let is_true = match finding.verdict() {
        Verdict::TooFewPupils => {
            let fewest = match finding.group() {
                PupilGroup::Gap => 30,
                _ => 11,
            };
            finding.pupils().count() < fewest && headline.starts_with("Too few pupils")
        }
        Verdict::TooUncertain => spans && headline.starts_with("Too uncertain"),
        Verdict::NotTested => {
            finding.measure().interval == IntervalMethod::Rate && headline.starts_with("Not tested")
        }
        Verdict::ClearlyHigher => interval.lower() > spread.median && headline.contains(more),
        Verdict::ClearlyLower => interval.upper() < spread.median && headline.contains(less),
        Verdict::TooClose => {
            interval.lower() <= spread.median
                && interval.upper() >= spread.median
                && headline.starts_with("Too close")
        }
        Verdict::Unusual(_) => {
            let above = finding.value() > spread.median;
            headline.contains(match (finding.group(), above) {
                (PupilGroup::Gap, true) => "wide",
                (PupilGroup::Gap, false) => "narrow",
                (_, true) => "high",
                (_, false) => "low",
            })
        }
    };
    found.holds(is_true, &headline, "a verdict that its interval does not give");
}

/// The word for those that a place counts as passed, and the word for the others.
fn words(finding: &Finding, turned: bool) -> (&'static str, &'static str) {
    match (finding.group() == PupilGroup::Gap, turned) {
        (true, _) => ("wider", "narrower"),
        (false, true) => ("lower", "higher"),
        (false, false) => ("higher", "lower"),
    }
}

/// How many are passed, from the side on which more are.
fn passes(finding: &Finding, value: f64, at: Stands, turned: bool) -> String {
    let range = finding.measure().range;
    let at_end = matches!(at, Stands::At(at) if at <= 0.0 || at >= 100.0);
    let may_tie = finding.group() != PupilGroup::Gap && finding.peers().trusts().is_some() && !at_end;
    if may_tie && value <= range.lowest {
        return "as low as any".to_owned();
    }
    if may_tie && value >= range.highest {
        return "as high as any".to_owned();
    }
    let (than, other) = words(finding, turned);
    let (at, word) = if order(at) < 50.0 {
        (mirrored(at), other)
    } else {
        (at, than)
    };
    match at {
        Stands::Below(_) => unreachable!("the larger side is said"),
        Stands::Above(level) => format!("{word} than more than {level}%"),
        Stands::At(at) if at >= 100.0 => format!("{word} than all"),
        Stands::At(at) if at >= 99.5 => format!("{word} than nearly all"),
        Stands::At(at) => format!("{word} than about {}%", rounded(at, 0)),
    }
}

fn end(at: Stands) -> String {
    match at {
        Stands::Below(level) => format!("under {level}%"),
        Stands::At(at) if at > 0.0 && at < 0.5 => "under 1%".to_owned(),
        Stands::At(at) if (99.5..100.0).contains(&at) => "over 99%".to_owned(),
        Stands::At(at) => format!("{}%", rounded(at, 0)),
        Stands::Above(level) => format!("over {level}%"),
    }
}

fn range(lower: Stands, upper: Stands) -> String {
    match (end(lower), end(upper)) {
        (one, other) if one == other => format!("range {one}"),
        (one, other) => format!("range {one} to {other}"),
    }
}

fn order(at: Stands) -> f64 {
    match at {
        Stands::Below(_) => -1.0,
        Stands::At(at) => at,
        Stands::Above(_) => 101.0,
    }
}

fn mirrored(at: Stands) -> Stands {
    match at {
        Stands::Below(level) => Stands::Above(100.0 - level),
        Stands::At(at) => Stands::At(100.0 - at),
        Stands::Above(level) => Stands::Below(100.0 - level),
    }
}

fn thousands(n: usize) -> String {
    if n < 1000 {
        n.to_string()
    } else {
        format!("{},{:03}", n / 1000, n % 1000)
    }
}
