//! What is said of a distribution's regions, and of whom a gap counts.

use crate::measures::Precision;
use crate::national::{Distribution, FigureColumn};

impl Distribution {
    /// What the regions of its trusts are; two geographies do not compare.
    #[must_use]
    pub fn geography(&self) -> &str {
        self.loaded_geography()
            .unwrap_or("regions that are not loaded yet")
    }
}

impl FigureColumn {
    /// Who the cohort of a gap is, both of whose figures are published at `precision`.
    pub(crate) fn cohort_of_gap(precision: Precision) -> String {
        let published = match precision.places() {
            0 => "as a whole number".to_owned(),
            1 => "to one decimal place".to_owned(),
            places => format!("to {places} decimal places"),
        };
        format!(
            "both groups together. The gap is other pupils’ figure less disadvantaged pupils’, calculated where a \
             trust has both. Each is published {published}, so the gap can be off by one of these"
        )
    }
}
