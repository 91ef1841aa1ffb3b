//! The trusts. Figures that must lie exactly somewhere (at the median, beyond all others) are taken from the published ones,
//! so that they lie there still when those are brought up to date.

mod by_school;
mod extreme;
mod over_time;
mod peer_groups;
mod prefilled;
mod scenarios;
mod typical;

use trust_benchmark::measures::AcademicYear;

use crate::national::summer;
use crate::trust::Trust;

/// All of them.
pub(crate) fn all() -> Vec<Trust> {
    let mut all = typical::trusts();
    all.extend(peer_groups::trusts());
    all.extend(prefilled::trusts());
    all.extend(by_school::trusts());
    all.extend(extreme::trusts());
    all.extend(over_time::trusts());
    all.extend(scenarios::trusts());
    // Of some the year is that of the newest trusts, of some it is later, and some have not said it.
    let years = [Some(summer(2025)), Some(summer(2026)), None].into_iter().cycle();
    let dated = |(trust, year): (Trust, Option<AcademicYear>)| match year {
        // The latest year with a Progress 8. What is said of a later one is told by a test of its own.
        Some(_) if trust.has_progress_8() && trust.years_entered().is_empty() => {
            trust.results_of(summer(2024))
        }
        Some(year) if trust.years_entered().is_empty() => trust.results_of(year),
        _ => trust,
    };
    all.into_iter().zip(years).map(dated).collect()
}
