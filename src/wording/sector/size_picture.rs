//! What the picture of size against outcomes needs besides its points and bands: its title, the line under it, its words
//! and its table, from the same figures.

use super::who_trusts_are;
use crate::analysis::{BandSpread, SizeAgainstOutcomes, SizeChoice};
use crate::measures::{Measure, group_thousands};
use crate::national::National;
use crate::wording::number_format::capitalize_first;
use crate::wording::source_line;

impl SizeAgainstOutcomes {
    /// What the bands show, as a title: "The median is 63.5% with more than ten schools with key stage 2
    /// results, 64% with ten or fewer".
    #[must_use]
    pub fn headline(&self) -> String {
        match (self.larger, self.smaller) {
            (Some((_, larger)), Some((_, smaller))) => format!(
                "The median is {} {}, {} {}",
                self.median(&larger),
                self.larger_text(),
                self.median(&smaller),
                self.by.smaller()
            ),
            _ => format!("All {} here are in one size group", self.noun_plural()),
        }
    }

    /// What is drawn.
    #[must_use]
    pub fn caption(&self) -> String {
        format!(
            "{}, {}: {} {}. Each dot is a trust, placed by the {} in its figure. Each box holds the middle half of \
             trusts of similar size, and its line is their median.",
            self.name,
            self.year,
            group_thousands(self.points.len() as u64),
            self.noun_plural(),
            self.by.noun(),
        )
    }

    /// The picture in words, for those who do not see it.
    #[must_use]
    pub fn picture_text(&self) -> String {
        let bands: Vec<_> = self
            .bands
            .iter()
            .map(|band| format!("{}: median {}", self.band_label(band), self.median(&band.spread)))
            .collect();
        format!(
            "Picture of {} by their {} and their figure. {}. The table has the same figures.",
            self.noun_plural(),
            self.by.noun(),
            capitalize_first(&bands.join("; "))
        )
    }

    /// The heads of the table's columns.
    #[must_use]
    pub fn columns(&self) -> [String; 4] {
        [
            "Size".to_owned(),
            "Trusts".to_owned(),
            "Median".to_owned(),
            "Middle half".to_owned(),
        ]
    }

    /// Its rows: a band, how many trusts, their median, their middle half.
    #[must_use]
    pub fn rows(&self) -> Vec<[String; 4]> {
        let row = |band: &BandSpread| {
            [
                self.band_label(band),
                group_thousands(band.n as u64),
                self.median(&band.spread),
                self.middle_half(&band.spread),
            ]
        };
        self.bands.iter().map(row).collect()
    }

    /// A band's name where there is little room: "3–5", "21+".
    #[must_use]
    pub fn band_mark(&self, band: &BandSpread) -> String {
        band.to
            .map_or_else(|| format!("{}+", band.from), |to| format!("{}–{to}", band.from))
    }

    /// What size is counted in: "schools".
    #[must_use]
    pub const fn noun(&self) -> &'static str {
        self.by.noun()
    }

    /// Who the trusts are, in the words of their source.
    #[must_use]
    pub fn who_they_are(&self) -> String {
        who_trusts_are(&self.population)
    }

    /// Where their figures come from, and under which licence.
    #[must_use]
    pub fn source(&self) -> String {
        source_line(&self.provenance)
    }
}

impl SizeChoice {
    /// The choices that the loaded files allow for a measure, the Department's own and the latest first, each with its name:
    /// "Trusts, 2024/25, by schools".
    #[must_use]
    pub fn all(national: &National, measure: &Measure) -> Vec<(Self, String)> {
        let held = Self::held(national, measure).into_iter();
        held.map(|(choice, population)| {
            let noun = capitalize_first(&population.noun_plural);
            (
                choice,
                format!("{noun}, {}, by {}", choice.year, choice.by().noun()),
            )
        })
        .collect()
    }
}
