//! A trust as it is and as it would be, as a table: the figures of the picture that draws both.

use super::ends;
use crate::analysis::{Finding, Pooled, WhatIf};
use crate::measures::{Direction, group_thousands};
use crate::wording::Figures;
use crate::wording::place::share;

impl WhatIf {
    /// Both figures with their intervals, pupils and places, and the median that the picture draws. Among peers who are
    /// known by quantiles only there are no places.
    #[must_use]
    pub fn figures(&self, finding: &Finding) -> Figures {
        let peers = finding.peers();
        let than = match self.direction {
            Direction::LowerBetter => "Lower than",
            Direction::HigherBetter | Direction::NotAgreed => "Higher than",
        };
        let mut columns = vec!["Your trust", "Figure", "95% interval", "Pupils"];
        let placed = peers.trusts().is_some();
        columns.extend(placed.then_some(than));
        let decimals = self.decimals;
        let row = |name: &str, pooled: &Pooled| {
            let interval = pooled.interval;
            let mut cells = vec![
                name.to_owned(),
                self.unit.write_short(pooled.value, decimals),
                self.unit.range(interval.lower(), interval.upper(), decimals),
                group_thousands(u64::from(pooled.pupils)),
            ];
            cells.extend(placed.then(|| place(pooled)));
            cells
        };
        let median = finding.spread().median_label(self.unit, peers.decimals());
        let mut median = vec!["Median".to_owned(), median];
        median.resize(columns.len(), String::new());
        let population = finding.population_text();
        Figures {
            caption: format!("{}, {population}", finding.measure().short_name),
            columns: columns.into_iter().map(str::to_owned).collect(),
            rows: vec![
                row("Now", &self.before),
                row("After the change", &self.after),
                median,
            ],
        }
    }
}

/// "about 56% (24–80)"; nothing where no place is given.
fn place(pooled: &Pooled) -> String {
    pooled.place.map_or_else(String::new, |place| {
        format!("{} ({})", share(place.percentile), ends(place))
    })
}
