//! The table of the same sum for other trusts, with the reader's own choice among them.

use crate::analysis::{Sector, SectorPercentile, SectorQuestion, SectorRows, SectorTrusts, same_trusts};
use crate::measures::group_thousands;

/// The table as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectorTable {
    /// What it shows.
    pub caption: String,
    /// The heads of the columns, the first of which names the trusts.
    pub columns: Vec<String>,
    /// The rows.
    pub rows: Vec<SectorRow>,
}

/// A row of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SectorRow {
    /// The trusts that the row is about.
    pub who: String,
    /// The figures, one a column after the first.
    pub cells: Vec<String>,
    /// Whether it is the reader's choice.
    pub chosen: bool,
}

impl SectorRows {
    /// The table at the percentile of `chosen`, which is a row of it in any case.
    #[must_use]
    pub fn table(&self, chosen: &Sector) -> SectorTable {
        let asked = chosen.question();
        let mut percentiles = vec![SectorPercentile::SEVENTY_FIFTH, SectorPercentile::NINETIETH];
        if !percentiles.contains(&asked.percentile) {
            percentiles.push(asked.percentile);
            percentiles.sort();
        }
        let row = |sector: &Sector| SectorRow {
            who: sector.short_name(),
            cells: std::iter::once(group_thousands(sector.trusts.len() as u64))
                .chain(percentiles.iter().map(|at| sector.value_text_at(*at)))
                .chain([
                    sector.england_written(),
                    sector.signed_difference(asked.percentile),
                ])
                .collect(),
            chosen: same_trusts(sector.question(), asked),
        };
        let mut rows: Vec<_> = self.rows.iter().map(row).collect();
        if !rows.iter().any(|row| row.chosen) {
            // After those of its population that leave out fewer.
            let before = |sector: &Sector| {
                let of = sector.question();
                SectorTrusts::of(of) == SectorTrusts::of(asked) && of.smallest <= asked.smallest
            };
            let place = self.rows.iter().rposition(before);
            rows.insert(place.map_or(rows.len(), |place| place + 1), row(chosen));
        }
        let ordinals = percentiles.iter().map(|percentile| percentile.ordinal());
        SectorTable {
            caption: format!("The same sum at the {} for other trusts", asked.percentile.name()),
            columns: ["Which trusts".to_owned(), "Trusts".to_owned()]
                .into_iter()
                .chain(ordinals)
                .chain(["England".to_owned(), "Above".to_owned()])
                .collect(),
            rows,
        }
    }
}

impl Sector {
    /// Its trusts, short enough for a row.
    fn short_name(&self) -> String {
        let SectorQuestion { group, smallest, .. } = self.question;
        SectorTrusts::of(self.question).named(&self.population.noun_plural, self.topic, group, smallest)
    }
}
