//! Whether a figure is inside limits is what a reader sees who has the sentence's own numbers, and how many others lie
//! outside is counted.

use trust_benchmark::analysis::{Finding, Funnel, IntakeLine, IntakeShares, LimitBasis, Line, TrueSpread};
use trust_benchmark::entry::Pupils;
use trust_benchmark::stats::Level;

use super::Found;
use super::numbers_in_text::{after, numbers};
use crate::national::asking;

/// The funnel's sentence, its counts, and the best estimate between the figure and the others.
pub(super) fn hold(line: &Line, finding: &Finding, found: &mut Found) {
    let year = finding.peers().year();
    let sd = asking(|national, _| national.pupil_sd(&line.measure.id, year));
    let Some(trusts) = finding.peers().trusts() else {
        return;
    };
    let (figure, pupils) = (finding.figure(), finding.pupils());
    if let Some(funnel) = Funnel::of(trusts, &line.measure, sd.as_ref()) {
        if let Some(said) = funnel.sentence(figure, pupils) {
            expected(&said, found);
        }
        let outside = |limits, level| {
            let is_outside = |point: &&trust_benchmark::analysis::FunnelPoint| {
                let pupils = Pupils::new(point.cohort).expect("pupils");
                let limits = funnel.limits(limits, level, pupils).expect("limits");
                point.value < limits.lower() || point.value > limits.upper()
            };
            funnel.points().iter().filter(is_outside).count()
        };
        let said = funnel.meaning(LimitBasis::UsualDifferences);
        let inside = funnel.n() - outside(LimitBasis::UsualDifferences, Level::P95);
        #[expect(clippy::cast_precision_loss, reason = "some thousand trusts")]
        let inside = inside as f64;
        // The drawn line and the chance of a whole number of pupils part only where a limit is cut at 0 or 100%.
        let counted = after(&said, "normally differ. ").unwrap_or(-1.0);
        found.holds(
            (counted - inside).abs() <= 1.0,
            &said,
            &format!("{inside} lie inside"),
        );
    }
    if let Some(best) =
        TrueSpread::of(trusts, &line.measure, sd.as_ref()).and_then(|of| of.estimate_of(finding))
    {
        let kept = best.kept();
        found.holds(
            (0.0..=1.0).contains(&kept),
            &best.sentence(),
            "more than all of the figure is kept",
        );
    }
    if let Ok(fitted) = IntakeLine::of(trusts, &line.measure, sd.as_ref()) {
        let shares = trusts.trusts().find_map(|one| IntakeShares::of(&one.trust));
        if let Some(lens) = shares.and_then(|shares| fitted.lens(shares, figure, pupils)) {
            among(&lens.sentence(), "between", found);
        }
    }
}

/// A sentence of an expected range and the figure: its words go with its numbers.
fn expected(said: &str, found: &mut Found) {
    let seen = said
        .split_once(": ")
        .map(|(_, rest)| numbers(rest))
        .unwrap_or_default();
    let [lower, upper, own] = seen.as_slice() else {
        return found.holds(false, said, "three numbers");
    };
    said_as_it_is(said, [lower, upper, own], found);
}

/// Whether the words say on which side of a range the figure is.
fn said_as_it_is(said: &str, [lower, upper, own]: [&f64; 3], found: &mut Found) {
    let is_true = if said.contains("below that range") {
        own < lower
    } else if said.contains("above that range") {
        own > upper
    } else {
        lower <= own && own <= upper
    };
    found.holds(is_true, said, "its words do not go with its numbers");
}

/// A sentence that ends with two limits, the figure, and where it lies: its words go with its numbers.
fn among(said: &str, before: &str, found: &mut Found) {
    let start = said.find(before).expect("its numbers follow this");
    let seen = numbers(&said[start..]);
    let [lower, upper, own] = seen.as_slice() else {
        return found.holds(false, said, "three numbers");
    };
    said_as_it_is(said, [lower, upper, own], found);
}
