//! The description of a file of trusts of any size, which a third party calculated from the full school files.

use serde::Deserialize;
use trust_benchmark::measures::MeasureId;
use trust_benchmark::national::Population;

use crate::england::SeriesRows;
use crate::sources::{NameColumns, Origin, SourceFile};

/// A file of trusts of any size, with counts by group.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnySizeSource {
    pub file: SourceFile,
    /// Where it was published and who calculated it.
    pub provenance: Origin,
    pub population: Population,
    pub rows: SeriesRows,
    pub names: Option<NameColumns>,
    /// The column that says what a row is.
    pub kind: String,
    /// How it writes a multi-academy trust.
    pub trust: String,
    /// The number of multi-academy trusts.
    pub trusts: u32,
    /// Pupils of each group.
    pub pupils: Groups,
    pub measure: MeasureId,
    /// What is summed over pupils of each group.
    pub sums: Groups,
    /// 100 where the sums count pupils and the figure is a percentage; 1 where they add up scores.
    pub scale: f64,
    pub decimals: u8,
    /// Whether figures for disadvantaged and other pupils are kept too.
    pub groups: bool,
    /// A group of fewer pupils has no figure.
    pub fewest_of_a_group: u32,
    /// Who the cohort is, in words.
    pub cohort: String,
    pub expect: Option<AnySizeExpectation>,
}

/// What is known of a file of trusts of any size.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AnySizeExpectation {
    /// The measure over every row of the file, to two decimal places.
    pub over_every_row: f64,
    /// The pupils of every row.
    pub pupils: f64,
    /// The decimal places of the next two.
    pub decimals: usize,
    /// The 90th percentile among multi-academy trusts, each counted once, before rounding.
    pub ninetieth: f64,
    /// The same for disadvantaged pupils.
    pub ninetieth_of_disadvantaged: f64,
}

impl AnySizeSource {
    /// How many figures of a trust are kept: all pupils, and its two groups where they are wanted.
    #[must_use]
    pub const fn kept_groups(&self) -> usize {
        if self.groups { 3 } else { 1 }
    }
}

/// The columns of the two groups.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Groups {
    pub disadvantaged: String,
    pub others: String,
}
