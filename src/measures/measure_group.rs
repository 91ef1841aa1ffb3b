//! A measure for a group of pupils, which is what a person opens, compares, tries scenarios on and takes as a goal. It is
//! one type, so that all of these mean the same.

use std::fmt;

use super::{MeasureId, PupilGroup};

/// A measure for a group of pupils. It is written as `rwm_expected/disadvantaged`.
///
/// ```
/// use trust_benchmark::measures::{MeasureGroup, MeasureId, PupilGroup};
///
/// let gap = MeasureGroup::new(MeasureId::new("rwm_expected"), PupilGroup::Gap);
/// assert_eq!(gap.to_string(), "rwm_expected/gap");
/// assert_eq!(MeasureGroup::parse("rwm_expected/gap"), Some(gap));
/// assert_eq!(MeasureGroup::parse("rwm_expected/everybody"), None);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MeasureGroup {
    /// The measure.
    pub measure: MeasureId,
    /// The group of pupils whose outcomes are counted.
    pub group: PupilGroup,
}

impl MeasureGroup {
    /// A measure for a group of pupils.
    #[must_use]
    pub const fn new(measure: MeasureId, group: PupilGroup) -> Self {
        Self { measure, group }
    }

    /// Reads back what its `Display` writes; `None` where no group has that name.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let (measure, group) = text.split_once('/')?;
        let group = PupilGroup::ALL.into_iter().find(|known| known.id() == group)?;
        Some(Self::new(MeasureId::new(measure), group))
    }
}

impl fmt::Display for MeasureGroup {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}/{}", self.measure, self.group.id())
    }
}
