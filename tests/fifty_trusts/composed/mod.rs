//! The trusts. Figures that must lie exactly somewhere (at the median, beyond all others) are taken from the published ones,
//! so that they lie there still when those are brought up to date.

mod by_school;
mod extreme;
mod over_time;
mod peer_groups;
mod started;
mod tried;
mod typical;

use crate::trust::Trust;

/// All of them.
pub(crate) fn all() -> Vec<Trust> {
    let mut all = typical::trusts();
    all.extend(peer_groups::trusts());
    all.extend(started::trusts());
    all.extend(by_school::trusts());
    all.extend(extreme::trusts());
    all.extend(over_time::trusts());
    all.extend(tried::trusts());
    all
}
