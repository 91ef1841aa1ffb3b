//! The table behind a picture: points of the national distribution with the trust in its place, and England separately,
//! because it is another population.

use crate::analysis::{Finding, Spread, quantile_decimals};
use crate::measures::Unit;
use crate::wording::Figures;

/// What a row stands for; the trust and England are marked by more than colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// A point of the population.
    Population,
    /// The trust.
    Trust,
    /// England.
    England,
}

/// A row: what it is and its figure, written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// What the row stands for.
    pub kind: RowKind,
    /// Its label.
    pub label: String,
    /// Its figure; the trust's with its interval.
    pub figure: String,
}

impl Finding {
    /// The same rows, to be copied.
    #[must_use]
    pub fn figures(&self) -> Figures {
        let rows = self.table().into_iter().map(|row| (row.label, row.figure));
        Figures::of_pairs(self.caption(), ["", ""], rows.collect())
    }

    /// The rows, highest figure first, England last.
    #[must_use]
    pub fn table(&self) -> Vec<Row> {
        let mut rows = population_rows(
            &self.spread,
            self.unit(),
            self.peers.decimals(),
            self.comparatives(),
            self.peers.kind().singular(),
        );
        let ranked = self.peers.round(self.figure.value);
        let place = rows
            .iter()
            .position(|(value, _)| *value < ranked)
            .unwrap_or(rows.len());
        let trust = Row {
            kind: RowKind::Trust,
            label: format!("Your trust ({})", self.pupils),
            figure: format!("{} ({})", self.value_text(), self.interval_text()),
        };
        rows.insert(place, (ranked, trust));
        let england = self.england.of_year.map(|england| Row {
            kind: RowKind::England,
            label: format!("England, {}", england.year),
            figure: self.england.write(self.unit(), england.value),
        });
        rows.into_iter().map(|(_, row)| row).chain(england).collect()
    }
}

/// The rows of a population, highest first; `more` and `less` are what is said of a figure above and below another, and `one` is one of the population. As
/// many trusts can share a figure, none of the parts is exact.
fn population_rows(
    spread: &Spread,
    unit: Unit,
    decimals: u8,
    (more, less): (&str, &str),
    one: &str,
) -> Vec<(f64, Row)> {
    [
        (format!("About 1 in 10 is {more}"), spread.highest_tenth),
        (format!("About 1 in 4 is {more}"), spread.upper_quartile),
        (format!("Median (middle {one})"), spread.median),
        (format!("About 1 in 4 is {less}"), spread.lower_quartile),
        (format!("About 1 in 10 is {less}"), spread.lowest_tenth),
    ]
    .map(|(label, value)| {
        let row = Row {
            kind: RowKind::Population,
            label,
            figure: unit.write(value, quantile_decimals(value, decimals)),
        };
        (value, row)
    })
    .into()
}
