//! Who stands in a distribution or behind an average. Two populations may share a sentence only when both are named, so
//! a population is words that travel with its figures, not a code to be looked up.

use serde::{Deserialize, Serialize};

/// A population, in words made to be put into sentences.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Population {
    /// To follow a number: "trusts", "trusts and sponsors"; for an average, its name: "England".
    pub noun_plural: String,
    /// Who is in it, as a sentence without its full stop, to stand after a colon or alone.
    pub rule: String,
    /// At what date or over which time membership was taken, likewise.
    pub membership: String,
}

impl Population {
    /// Whether it has only trusts with three or more schools that have each been in the trust for three full years: the
    /// rule of the Department's tables, as their own words say it.
    #[must_use]
    pub fn counts_schools_after_three_years(&self) -> bool {
        self.rule.contains("three or more eligible schools")
            && self.membership.contains("three full academic years")
    }
}
