//! The title of the years, the figures of their picture, and where these come from.

use super::figures::Figures;
use super::national_distribution::of_group;
use super::number_format::telling_decimals;
use super::source::{england_source, source_line};
use crate::analysis::{Backdrop, OverYears, YearView, quantile_decimals};
use crate::measures::Precision;
use crate::national::National;

impl OverYears {
    /// The finding as a title. Places are not in it: each year's is its own.
    #[must_use]
    pub fn headline(&self) -> String {
        let own: Vec<_> = self.own().collect();
        let [(first, _), .., (last, _)] = own.as_slice() else {
            return if own.is_empty() {
                "No results to draw so far".to_owned()
            } else {
                "One year of results so far".to_owned()
            };
        };
        let Some(difference) = self.difference() else {
            return match self.why_apart(first.year, last.year) {
                Some(_) => format!("{} and {} do not compare", first.year, last.year),
                None => format!("Your results in {} years", own.len()),
            };
        };
        if difference.interval.holds(0.0) {
            return format!("No clear difference between {} and {}", first.year, last.year);
        }
        let decimals = telling_decimals(0.0, difference.interval, difference.decimals);
        let than = if difference.points > 0.0 {
            "higher"
        } else {
            "lower"
        };
        format!(
            "{} percentage points {than} than in {}",
            Precision::decimals(decimals).digits(difference.points),
            first.year
        )
    }

    /// The years in the order of the picture: the spread of those drawn, England, and the trust.
    #[must_use]
    pub fn figures(&self) -> Figures {
        let name = of_group(&self.measure.name, self.group);
        let mut columns = vec!["Year".to_owned()];
        let drawn = self.backdrop != Backdrop::England;
        if drawn {
            columns.extend(["10–90%", "25–75%", "Median"].map(str::to_owned));
        }
        if self.england.is_some() {
            columns.push("England".to_owned());
        }
        columns.push("Your trust".to_owned());
        let rows = self.drawn_years().iter().map(|view| {
            let mut row = vec![view.year.to_string()];
            if drawn {
                row.extend(self.spread_cells(view));
            }
            if let Some((decimals, _)) = &self.england {
                let written = view
                    .england
                    .map(|value| self.measure.unit.write_short(value, *decimals));
                row.push(written.unwrap_or_else(|| NONE.to_owned()));
            }
            row.push(self.own_cell(view));
            row
        });
        Figures {
            caption: format!("{name} over the years"),
            rows: rows.collect(),
            columns,
        }
    }

    fn spread_cells(&self, view: &YearView) -> [String; 3] {
        let Ok(peers) = &view.peers else {
            return [NONE, NONE, NONE].map(str::to_owned);
        };
        let Some(spread) = view.deciles() else {
            return [NONE, NONE, NONE].map(str::to_owned);
        };
        let (unit, decimals) = (self.measure.unit, peers.decimals());
        [
            unit.range(spread.lowest_tenth, spread.highest_tenth, decimals),
            unit.range(spread.lower_quartile, spread.upper_quartile, decimals),
            unit.write_short(spread.median, quantile_decimals(spread.median, decimals)),
        ]
    }

    fn own_cell(&self, view: &YearView) -> String {
        let Some(own) = &view.own else {
            return NONE.to_owned();
        };
        let unit = self.measure.unit;
        let published = view.peers.as_ref().map_or(0, |peers| peers.decimals());
        let decimals = own.figure.decimals.clamp(published, published.max(2));
        let value = unit.write_short(own.figure.value, decimals);
        match own.interval {
            Some(interval) => format!(
                "{value} ({})",
                unit.range(interval.lower(), interval.upper(), decimals)
            ),
            None => value,
        }
    }

    /// Where the figures of the years come from: each file once.
    #[must_use]
    pub fn sources(&self, national: &National) -> Vec<String> {
        let mut sources: Vec<String> = Vec::new();
        let held = self.years.iter().filter_map(|view| view.peers.as_ref().ok());
        for source in held.map(|peers| source_line(peers.provenance())) {
            if !sources.contains(&source) {
                sources.push(source);
            }
        }
        if let Some(england) = national.england(&self.measure.id, self.group) {
            let source = england_source(&england);
            if !sources.contains(&source) {
                sources.push(source.replacen("Source", "England", 1));
            }
        }
        sources
    }
}

/// A cell without a figure.
const NONE: &str = "–";
