//! An interval is what its formula gives, and what is printed is that.

use trust_benchmark::analysis::Finding;
use trust_benchmark::measures::{IntervalMethod, PupilGroup};

use super::Found;
use super::formulas::wilson;
use super::numbers_in_text::numbers;
use crate::national::asking;

/// The interval from its formula, and as it is printed.
pub(super) fn hold(finding: &Finding, found: &mut Found) {
    let (measure, interval) = (finding.measure(), finding.interval());
    let n = f64::from(finding.pupils().count());
    let said = finding.interval_text();
    let printed = numbers(&said);
    let close = |one: f64, other: f64| (one - other).abs() <= 0.5 + 1e-9;
    found.holds(
        printed.len() == 2 && close(printed[0], interval.lower()) && close(printed[1], interval.upper()),
        &said,
        "printed otherwise than it is",
    );
    if finding.group() == PupilGroup::Gap {
        // Of whom the two groups are is said beside it.
        let groups = finding.basis_text().unwrap_or_default();
        let smaller = numbers(&groups).into_iter().fold(f64::INFINITY, f64::min);
        return found.holds(
            (smaller - n).abs() < 1e-9,
            &groups,
            "does not rest on its smaller group",
        );
    }
    let (lower, upper) = match measure.interval {
        IntervalMethod::Wilson => wilson(finding.value(), n),
        IntervalMethod::PupilStandardDeviation => {
            let year = finding.figure_year();
            let sd = asking(|national, _| national.pupil_sd(&measure.id, year)).expect("it has an interval");
            let half = 1.96 * sd.value / n.sqrt();
            (finding.value() - half, finding.value() + half)
        }
        IntervalMethod::Rate | IntervalMethod::Unknown => return,
    };
    let range = measure.range;
    let (lower, upper) = (lower.max(range.lowest), upper.min(range.highest));
    let is_it = (lower - interval.lower()).abs() < 1e-6 && (upper - interval.upper()).abs() < 1e-6;
    found.holds(is_it, &said, &format!("the formula gives {lower} to {upper}"));
}
