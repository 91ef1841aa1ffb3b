//! A trust that no table of trusts could hold: with fewer than three schools, of special schools only, of middle schools. And
//! one that was found by its name and has special schools for the most part. It is served like any other, and told that
//! those it is compared with are of another kind.

use super::Prefill;
use crate::entry::{Circumstance, Entries, Entry, SchoolTable, read_schools};
use crate::measures::SchoolPhase;

/// The fewest schools of a trust in the Department's tables.
const FEWEST_SCHOOLS: usize = 3;

/// Why a trust is of another kind than those it is compared with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unlisted {
    /// All of its schools are special schools or alternative provision.
    SpecialOnly,
    /// All of its schools are middle schools.
    MiddleOnly,
    /// At least half of the schools of a trust that was found by its name are special schools or alternative provision.
    MostlySpecial {
        /// The trust's name.
        name: String,
        /// How many of its schools these are.
        special: u16,
        /// All of them.
        schools: u16,
        /// On which day, in words.
        as_at: String,
    },
    /// It has so few schools: one or two.
    FewSchools(usize),
}

impl Unlisted {
    /// What keeps the trust out, as far as its table of schools, the number of them or what is known of the trust that was
    /// `found` by its name says; `None` where nothing does.
    #[must_use]
    pub fn of(table: &SchoolTable, entries: &Entries, found: Option<&Prefill>) -> Option<Self> {
        let rows: Vec<_> = table.rows().iter().filter(|row| !row.is_empty()).collect();
        let phases: Vec<SchoolPhase> = rows.iter().filter_map(|row| row.phase()).collect();
        let all = |of: fn(SchoolPhase) -> bool| {
            !phases.is_empty() && phases.len() == rows.len() && phases.iter().all(|phase| of(*phase))
        };
        if all(SchoolPhase::is_special_or_alternative) {
            return Some(Self::SpecialOnly);
        }
        if all(SchoolPhase::is_middle) {
            return Some(Self::MiddleOnly);
        }
        if rows.is_empty()
            && let Some(mostly) = found.and_then(Self::mostly_special)
        {
            return Some(mostly);
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

    fn mostly_special(found: &Prefill) -> Option<Self> {
        let (schools, as_at) = found.facts.schools.clone()?;
        let special = found.facts.special_schools;
        (special > 0 && u32::from(special) * 2 >= u32::from(schools)).then(|| Self::MostlySpecial {
            name: found.name().to_owned(),
            special,
            schools,
            as_at,
        })
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
