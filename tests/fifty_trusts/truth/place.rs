//! A place in words is the rank among the published figures, and its range holds both ends of the interval.

use trust_benchmark::analysis::{Finding, Verdict};
use trust_benchmark::measures::PupilGroup;

use super::Found;
use super::reckoning::{Stands, from_above, quantile, rounded, stands};

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
    let passes = passes(finding, value, at, turned);
    found.says(
        &sentence,
        &format!("{passes} of {} {}", thousands(peers.n()), peers.noun()).replace("all of ", "all "),
    );
    found.says(&sentence, &format!("({})", range(lower, upper)));
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
        Verdict::TooFewPupils => spans && headline.starts_with("Too few pupils"),
        Verdict::ClearlyHigher => interval.lower() > spread.median && headline.contains(more),
        Verdict::ClearlyLower => interval.upper() < spread.median && headline.contains(less),
        Verdict::TooClose => {
            interval.lower() <= spread.median
                && interval.upper() >= spread.median
                && headline.starts_with("Too close")
        }
        Verdict::Unusual(_) => headline.contains(if finding.value() > spread.median {
            "higher"
        } else {
            "lower"
        }),
    };
    found.holds(is_true, &headline, "a verdict that its interval does not give");
}

fn passes(finding: &Finding, value: f64, at: Stands, turned: bool) -> String {
    let range = finding.measure().range;
    let is_gap = finding.group() == PupilGroup::Gap;
    let at_end = matches!(at, Stands::At(at) if at <= 0.0 || at >= 100.0);
    if !is_gap && !at_end && value <= range.lowest {
        return "as low as any".to_owned();
    }
    if !is_gap && !at_end && value >= range.highest {
        return "as high as any".to_owned();
    }
    let (than, other) = match (is_gap, turned) {
        (true, _) => ("wider", "narrower"),
        (false, true) => ("lower", "higher"),
        (false, false) => ("higher", "lower"),
    };
    match at {
        Stands::Below(level) => format!("{than} than fewer than {level}%"),
        Stands::Above(level) => format!("{than} than more than {level}%"),
        Stands::At(at) if at <= 0.0 => format!("{other} than all"),
        Stands::At(at) if at >= 100.0 => format!("{than} than all"),
        Stands::At(at) if at < 0.5 => format!("{than} than fewer than 1%"),
        Stands::At(at) if at >= 99.5 => format!("{than} than more than 99%"),
        Stands::At(at) => format!("{than} than about {}%", rounded(at, 0)),
    }
}

fn range(lower: Stands, upper: Stands) -> String {
    let end = |at: Stands| match at {
        Stands::Below(level) => format!("below {level}"),
        Stands::At(at) => format!("{}", rounded(at, 0)),
        Stands::Above(level) => format!("above {level}"),
    };
    let counted = matches!((lower, upper), (Stands::At(_), Stands::At(_)));
    match (end(lower), end(upper)) {
        (one, other) if one == other && counted => format!("range {one} at both ends"),
        (one, other) if one == other => format!("range wholly {one}"),
        (one, other) if counted => format!("range {one}–{other}"),
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
