//! Measures of which one counts some of the pupils of another: nobody reaches a grade 5 and no grade 4. Figures where it is
//! the other way round cannot both be right. Kept here because typed figures, tables of schools and the columns of a sheet
//! are all held to it.

use super::MeasureId;

/// What is known of two figures of the same pupils.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SubsetKind {
    /// The first counts some of the pupils whom the second counts, so it is never more.
    SomePupils,
    /// The first is less except where both are low: more pupils are persistently absent than sessions are missed. Of 6,792
    /// schools in 2018/19, 261 had it the other way round, none with more than 5% of sessions missed (`data/members.csv`).
    SeldomMore,
}

/// Per cent of sessions up to which fewer pupils are persistently absent in some schools.
const LOW_ABSENCE: f64 = 5.0;

impl SubsetKind {
    /// Whether the two figures cannot both be right: those of `some` and of `all`, in per cent, either rounded so that they
    /// may be `rounding` apart.
    pub(crate) fn is_contradicted(self, some: f64, all: f64, rounding: f64) -> bool {
        let is_possible = self == Self::SeldomMore && some <= LOW_ABSENCE;
        some > all + rounding && !is_possible
    }
}

/// Each measure with one that is not below it.
const SUBSETS: [(&str, &str, SubsetKind); 15] = [
    ("absence", "persistent_absence", SubsetKind::SeldomMore),
    ("rwm_expected", "reading_expected", SubsetKind::SomePupils),
    ("rwm_expected", "writing_expected", SubsetKind::SomePupils),
    ("rwm_expected", "maths_expected", SubsetKind::SomePupils),
    ("rwm_higher", "rwm_expected", SubsetKind::SomePupils),
    ("rwm_higher", "reading_higher", SubsetKind::SomePupils),
    ("rwm_higher", "writing_greater_depth", SubsetKind::SomePupils),
    ("rwm_higher", "maths_higher", SubsetKind::SomePupils),
    ("reading_higher", "reading_expected", SubsetKind::SomePupils),
    (
        "writing_greater_depth",
        "writing_expected",
        SubsetKind::SomePupils,
    ),
    ("maths_higher", "maths_expected", SubsetKind::SomePupils),
    ("english_maths_5", "english_maths_4", SubsetKind::SomePupils),
    ("ebacc_5", "ebacc_4", SubsetKind::SomePupils),
    ("ebacc_4", "ebacc_entry", SubsetKind::SomePupils),
    ("severe_absence", "persistent_absence", SubsetKind::SomePupils),
];

/// Why the figure of `some` is not above that of `all`; `None` where it may be.
///
/// ```
/// use trust_benchmark::measures::{SubsetKind, subset_kind};
/// assert_eq!(subset_kind("english_maths_5", "english_maths_4"), Some(SubsetKind::SomePupils));
/// assert_eq!(subset_kind("english_maths_4", "english_maths_5"), None);
/// ```
#[must_use]
pub fn subset_kind(some: &str, all: &str) -> Option<SubsetKind> {
    let found = SUBSETS
        .iter()
        .find(|(one, other, _)| (*one, *other) == (some, all));
    found.map(|(.., kind)| *kind)
}

/// A measure that another one is never above, or never below.
#[derive(Debug, Clone, Copy)]
pub(crate) struct SubsetPartner {
    /// The name by which it is known.
    pub(crate) id: &'static str,
    /// Whether it is the one that is not below.
    pub(crate) is_higher: bool,
    pub(crate) kind: SubsetKind,
}

/// The measures to whose figures that of `id` is held.
pub(crate) fn subset_partners(id: &MeasureId) -> impl Iterator<Item = SubsetPartner> {
    SUBSETS.iter().filter_map(|(some, all, kind)| {
        let (id, is_higher) = match id.as_str() {
            own if own == *some => (*all, true),
            own if own == *all => (*some, false),
            _ => return None,
        };
        Some(SubsetPartner {
            id,
            is_higher,
            kind: *kind,
        })
    })
}
