//! The trust's own figure among England's by their size, in words.

use crate::analysis::{OwnSize, SizeAgainstOutcomes, SizeBy};
use crate::measures::group_thousands;

impl SizeAgainstOutcomes {
    /// What names the trust in the picture: "Your trust 66%".
    #[must_use]
    pub fn own_label(&self, own: &OwnSize) -> String {
        let written = self.unit.write_short(own.figure.value, own.figure.decimals);
        format!("Your trust {written}")
    }

    /// What names its size: "8 schools".
    #[must_use]
    pub fn own_size_label(&self, own: &OwnSize) -> String {
        let noun = match (self.by, own.size) {
            (SizeBy::Schools, 1) => "school",
            (SizeBy::Pupils, 1) => "pupil",
            _ => self.by.noun(),
        };
        format!("{} {noun}", group_thousands(u64::from(own.size)))
    }

    /// It and the trusts of like size, as a sentence.
    #[must_use]
    pub fn own_sentence(&self, own: &OwnSize) -> String {
        let size = self.own_size_label(own);
        let among = own.alike.map_or_else(String::new, |band| {
            format!(
                ". The median of {} {} with {} is {}",
                group_thousands(band.n as u64),
                self.noun_plural(),
                self.band_label(&band),
                self.median(&band.spread)
            )
        });
        let figure = self.unit.write(own.figure.value, own.figure.decimals);
        format!("Your trust, with {size}, is at {figure}{among}.")
    }

    /// The picture in words with the trust in it.
    #[must_use]
    pub fn picture_text_with(&self, own: Option<&OwnSize>) -> String {
        let said = own.map_or_else(String::new, |own| format!(" {}", self.own_sentence(own)));
        format!("{}{said}", self.picture_text())
    }
}
