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

    /// Whom it is compared with, and what that leaves out.
    #[must_use]
    pub fn said(self) -> String {
        match self {
            Self::SpecialOnly => "Your schools are special schools or alternative provision. The Department’s tables of \
                 trusts hold mainstream schools only, so nobody in them is like you, and where you stand among them says \
                 little of your work. Attendance, suspensions and teachers have measures of special schools; there you \
                 are compared with the special schools of local authorities."
                .to_owned(),
            Self::MiddleOnly => "Your schools are middle schools. Most trusts in the Department’s tables have primary \
                 schools, which teach their pupils for seven years before key stage 2 ends; yours have taught them for \
                 two or three. They are the nearest there is."
                .to_owned(),
            Self::FewSchools(schools) => {
                let schools = match schools {
                    1 => "one school",
                    _ => "two schools",
                };
                format!(
                    "With {schools} you are in none of the Department’s tables, which hold trusts with three or more. \
                     Where you are compared with those, they are larger; “trusts of any size” and “schools” can be \
                     chosen where there are figures of them."
                )
            }
        }
    }
}

/// The most schools that are typed for any cohort.
fn most_schools(entries: &Entries) -> Option<usize> {
    let counts = entries.iter().filter_map(|(field, text)| match field.entry {
        Entry::Circumstance(_, Circumstance::Schools) => {
            read_schools(text).value().map(|count| usize::from(*count))
        }
        _ => None,
    });
    counts.max()
}
