//! A population of any area, said of England.

use crate::national::{ENGLAND, Population};

impl Population {
    /// The same of England, where the rule is worded for any area of a series.
    pub(crate) fn in_england(&self) -> Self {
        Self {
            noun_plural: ENGLAND.to_owned(),
            rule: self.rule.replace("of the area", "in England"),
            membership: self.membership.clone(),
        }
    }
}
