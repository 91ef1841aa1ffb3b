//! A trust that no table of trusts could hold: with fewer than three schools, of special schools only, of middle schools.
//! It is served like any other, and told that those it is compared with are of another kind.

use crate::entry::{Circumstance, Entries, Entry, SchoolTable, read_schools};
use crate::measures::SchoolPhase;

/// The fewest schools of a trust in the Department's tables.
const FEWEST_SCHOOLS: usize = 3;

/// Why no table of trusts could hold a trust.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unlisted {
    /// All of its schools are special schools or alternative provision.
    SpecialOnly,
    /// All of its schools are middle schools.
    MiddleOnly,
    /// It has so few schools: one or two.
    FewSchools(usize),
}

impl Unlisted {
    /// What keeps the trust out, as far as its table of schools or the number of them says; `None` where nothing does.
    #[must_use]
    pub fn of(table: &SchoolTable, entries: &Entries) -> Option<Self> {
        let rows: Vec<_> = table.rows().iter().filter(|row| !row.is_empty()).collect();
        let phases: Vec<SchoolPhase> = rows.iter().filter_map(|row| row.phase()).collect();
        let all = |of: &[SchoolPhase]| {
            !phases.is_empty() && phases.len() == rows.len() && phases.iter().all(|phase| of.contains(phase))
        };
        if all(&[SchoolPhase::Special, SchoolPhase::AlternativeProvision]) {
            return Some(Self::SpecialOnly);
        }
        if all(&[
            SchoolPhase::MiddleDeemedPrimary,
            SchoolPhase::MiddleDeemedSecondary,
        ]) {
            return Some(Self::MiddleOnly);
        }
        let counted = if rows.is_empty() {
            most_schools(entries)
        } else {
            Some(rows.len())
        };
        counted
            .filter(|schools| (1..FEWEST_SCHOOLS).contains(schools))
            .map(Self::FewSchools)
    }
}

/// The most schools that are entered for any cohort.
fn most_schools(entries: &Entries) -> Option<usize> {
    let counts = entries.iter().filter_map(|(field, text)| match field.entry {
        Entry::Circumstance(_, Circumstance::Schools) => {
            read_schools(text).value().map(|count| usize::from(*count))
        }
        _ => None,
    });
    counts.max()
}
