//! Trusts that were looked up: their figures are the published ones.

use trust_benchmark::national::{TrustName, TrustSet};

use crate::trust::Trust;

/// The sets whose tables hold a trust.
fn sets(trust: TrustName<'_>) -> Vec<TrustSet> {
    let mut sets: Vec<_> = trust.tables().map(|table| table.set).collect();
    sets.sort_unstable();
    sets.dedup();
    sets
}

pub(super) fn trusts() -> Vec<Trust> {
    let in_two = |trust: TrustName<'_>| sets(trust).len() > 1;
    vec![
        Trust::named("A large trust looked up")
            .looked_up(|trust| trust.uid() == Some(2046))
            .opened(1)
            .reflecting(),
        Trust::named("A trust in two sets of tables looked up")
            .looked_up(in_two)
            .opened(1),
        Trust::named("A trust of gathered figures only looked up")
            .looked_up(|trust| sets(trust) == [TrustSet::ByMembership])
            .opened(1),
        Trust::named("A trust of a third party's table only looked up")
            .looked_up(|trust| sets(trust) == [TrustSet::AnySize])
            .opened(1),
    ]
}
