//! The trust's own figure among the country's by their size, for a reader who asks first where their own trust is.

use super::SizeAgainstOutcomes;
use super::size::{BandSpread, SizeBy};
use crate::entry::Entries;
use crate::measures::{Measure, PupilGroup, group_thousands};

/// The trust in the picture of size against outcomes.
#[derive(Debug, Clone, PartialEq)]
pub struct OwnSize {
    /// Its schools, or its pupils.
    pub size: u32,
    /// Its figure, in the measure's unit.
    pub value: f64,
    /// Names it in the picture: "Your trust 66%".
    pub label: String,
    /// Names its size: "8 schools".
    pub size_label: String,
    /// It and the trusts of like size, as a sentence.
    pub sentence: String,
}

impl SizeAgainstOutcomes {
    /// The trust that typed `entries`, whose latest figures stand beside the newest of the country's; `None` where its
    /// figure or its size is not known. `newest` says whether these are the newest.
    #[must_use]
    pub fn own(&self, entries: &Entries, measure: &Measure, newest: bool) -> Option<OwnSize> {
        let year = (!newest).then_some(self.year);
        let entered = entries.read(measure, PupilGroup::All, year);
        let figure = *entered.figure.value()?;
        let size = match self.by {
            SizeBy::Schools => u32::from(entries.profile(measure).schools?),
            SizeBy::Pupils => entered.pupils.value()?.count(),
        };
        let written = self.unit.write_short(figure.value, figure.decimals);
        let noun = match (self.by, size) {
            (SizeBy::Schools, 1) => "school",
            (SizeBy::Pupils, 1) => "pupil",
            _ => self.by.noun(),
        };
        let size_label = format!("{} {noun}", group_thousands(u64::from(size)));
        let alike = self.bands.iter().find(|band| band.holds(size));
        let among = alike.map_or_else(String::new, |band| {
            format!(
                "; the median of {} {} with {} is {}",
                group_thousands(band.n as u64),
                self.noun_plural,
                self.band_label(band),
                self.median(&band.spread)
            )
        });
        let whole = self.unit.write(figure.value, figure.decimals);
        Some(OwnSize {
            size,
            value: figure.value,
            label: format!("Your trust {written}"),
            sentence: format!("Your trust, with {size_label}, is at {whole}{among}."),
            size_label,
        })
    }

    /// The picture in words with the trust in it.
    #[must_use]
    pub fn picture_text_with(&self, own: Option<&OwnSize>) -> String {
        let said = own.map_or_else(String::new, |own| format!(" {}", own.sentence));
        format!("{}{said}", self.picture_text())
    }

    /// The least and the greatest figure, the trust's own among them.
    #[must_use]
    pub fn span_with(&self, own: Option<&OwnSize>) -> (f64, f64) {
        let (least, greatest) = self.span();
        own.map_or((least, greatest), |own| {
            (least.min(own.value), greatest.max(own.value))
        })
    }
}

impl BandSpread {
    fn holds(&self, size: u32) -> bool {
        self.from <= size && self.to.is_none_or(|to| size <= to)
    }
}
