//! What is known of a trust that was looked up besides its figures. It outlives the index of names that it comes from, as
//! the figures that were started from do.

use crate::national::{ClosingMonth, TrustName};

/// What is known of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TrustFacts {
    /// The Department's number for it, where a file states one.
    pub uid: Option<u32>,
    /// Its number at Companies House, where a file states one.
    pub companies_number: Option<u32>,
    /// How many schools it had, and on which day, in words.
    pub schools: Option<(u16, String)>,
    /// How many of these were special schools or alternative provision.
    pub special_schools: u16,
    /// When it closed.
    pub closed: Option<ClosingMonth>,
}

impl TrustFacts {
    /// What the index of names knows.
    #[must_use]
    pub fn of(trust: TrustName<'_>) -> Self {
        let schools = trust.schools();
        Self {
            uid: trust.uid(),
            companies_number: trust.companies_number(),
            schools: schools.map(|(count, as_at)| (count, as_at.to_owned())),
            special_schools: trust.special_schools(),
            closed: trust.closed(),
        }
    }
}
