//! Which pupils a figure counts, so that their number is typed once for every measure that counts the same ones.
//!
//! A topic does not settle it: phonics is of year 1 and the multiplication tables check of year 4, and neither are the
//! pupils enrolled in primary schools those enrolled in secondary ones. A measure of the catalogue therefore names its
//! cohort with `cohort_id`, unless it is that of its topic. The builder holds the identifiers to the words: of one topic,
//! two measures have the same identifier exactly where they describe the same cohort. An identifier rather than the words
//! themselves, because fields and links carry it, and the words may be improved.

use std::fmt;

use serde::{Deserialize, Serialize};

/// The name by which files, fields and links know a cohort, such as `key_stage_2` or `year_1`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct CohortId(String);

impl CohortId {
    /// An identifier as the data files write it.
    pub fn new(id: impl Into<String>) -> Self {
        Self(id.into())
    }

    /// The text of the identifier.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for CohortId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
