//! The trust's own figure among England's by their size, for a reader who asks first where their own trust is.

use super::SizeAgainstOutcomes;
use super::size::{BandSpread, SizeBy};
use crate::entry::{Entries, Figure};
use crate::measures::{Measure, PupilGroup};

/// The trust in the picture of size against outcomes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OwnSize {
    /// Its schools, or its pupils.
    pub size: u32,
    /// Its figure, in the measure's unit.
    pub figure: Figure,
    /// The trusts of like size; `None` where there are none.
    pub alike: Option<BandSpread>,
}

impl SizeAgainstOutcomes {
    /// The trust that entered `entries`, whose latest figures stand beside the newest of England's; `None` where its figure
    /// or its size is not known. `newest` says whether these are the newest.
    #[must_use]
    pub fn own(&self, entries: &Entries, measure: &Measure, newest: bool) -> Option<OwnSize> {
        let year = (!newest).then_some(self.year);
        let entered = entries.read(measure, PupilGroup::All, year);
        let figure = *entered.figure.value()?;
        let size = match self.by {
            SizeBy::Schools => u32::from(entries.profile(measure).schools?),
            SizeBy::Pupils => entered.pupils.value()?.count(),
        };
        let alike = self.bands.iter().find(|band| band.holds(size));
        Some(OwnSize {
            size,
            figure,
            alike: alike.copied(),
        })
    }

    /// The least and the greatest figure, the trust's own among them.
    #[must_use]
    pub fn span_with(&self, own: Option<&OwnSize>) -> (f64, f64) {
        let (least, greatest) = self.span();
        own.map_or((least, greatest), |own| {
            (least.min(own.figure.value), greatest.max(own.figure.value))
        })
    }
}

impl BandSpread {
    fn holds(&self, size: u32) -> bool {
        self.from <= size && self.to.is_none_or(|to| size <= to)
    }
}
