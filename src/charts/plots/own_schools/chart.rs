//! What a chart of a trust's own schools is made of.

use crate::charts::plots::marked_figures::{Deciles, Reference};
use crate::charts::scene::numbers::is_drawable;
use crate::measures::Unit;

/// A trust's schools, and what they are compared with.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OwnSchoolsChart<'a> {
    /// The schools, the highest first. Where all are named each has a line of its own.
    pub schools: &'a [SchoolMark<'a>],
    /// The trust's own figure.
    pub trust: Reference<'a>,
    /// England's figure, where it is known.
    pub england: Option<Reference<'a>>,
    /// How England's schools are spread, where that is known.
    pub bands: Option<SchoolBands<'a>>,
    /// The least and greatest figures of the measure in all its pictures: always included.
    pub span: Option<(f64, f64)>,
    /// What the figures are counted in.
    pub unit: Unit,
    /// Decimal places at which they are published.
    pub decimals: u8,
}

/// One school.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SchoolMark<'a> {
    /// Its figure, in the chart's unit.
    pub value: f64,
    /// The lower end of its 95% interval.
    pub lower: f64,
    /// The upper end.
    pub upper: f64,
    /// Its name; shortened where there is no room for all of it.
    pub name: &'a str,
    /// Its figure as text.
    pub figure: &'a str,
    /// Whether its interval does not include the trust's figure.
    pub apart: bool,
    /// Whether the picture names it.
    pub named: bool,
}

/// How England's schools are spread.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SchoolBands<'a> {
    /// The paler band is from tenth to ninetieth, the darker one the middle half.
    pub deciles: Deciles,
    /// Explains the bands, under the picture.
    pub label: &'a str,
}

impl SchoolMark<'_> {
    /// With an interval of no length where its own is not known.
    pub(crate) fn with_known_interval(self) -> Self {
        let known = is_drawable(self.lower) && is_drawable(self.upper);
        let (lower, upper) = if known {
            (self.lower.min(self.value), self.upper.max(self.value))
        } else {
            (self.value, self.value)
        };
        Self { lower, upper, ..self }
    }
}
