//! Every published file from which the joined figures were read: what has to be named wherever their licence is.

use super::{National, Provenance};

impl National {
    /// Where the figures come from that are joined, each file once for each year, by publisher, title and year.
    #[must_use]
    pub fn sources(&self) -> Vec<&Provenance> {
        let tables = self
            .tables
            .iter()
            .chain(self.further.iter().map(|(_, table)| table));
        let mut sources: Vec<&Provenance> = tables.map(|table| &table.provenance).collect();
        sources.extend(self.england.iter().map(|series| &series.provenance));
        sources.extend(self.series.iter().map(|series| &series.provenance));
        sources.extend(self.spreads.iter().map(|spread| &spread.provenance));
        sources.extend(self.absence_bands.iter().map(|bands| &bands.provenance));
        sources.sort_by_key(|source| {
            (
                &source.publisher,
                &source.title,
                std::cmp::Reverse(source.year),
                &source.file,
            )
        });
        sources.dedup_by(|one, other| one.file == other.file && one.year == other.year);
        sources
    }
}
