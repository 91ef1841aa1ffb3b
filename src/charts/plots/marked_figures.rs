//! The figures that several charts mark: the person's trust, a reference to compare with, the spread of a group.

use crate::charts::scene::numbers::{interval_or_value, is_drawable};

/// The person's trust.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TrustMark<'a> {
    /// Its figure, in the chart's unit.
    pub value: f64,
    /// Lower end of the figure's 95% interval; the figure itself where there is none.
    pub lower: f64,
    /// Upper end of the figure's 95% interval; the figure itself where there is none.
    pub upper: f64,
    /// Names it: "Your trust 65%".
    pub label: &'a str,
}

impl TrustMark<'_> {
    pub(crate) fn is_drawable(&self) -> bool {
        is_drawable(self.value)
    }

    /// The ends of its interval; its value at both ends where there is no interval.
    pub(crate) fn ends(&self) -> (f64, f64) {
        interval_or_value(self.value, self.lower, self.upper)
    }
}

/// A figure to compare with, drawn as a thin line.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Reference<'a> {
    /// The figure, in the chart's unit.
    pub value: f64,
    /// Names it: "England 63%".
    pub label: &'a str,
}

/// How a group's figures are spread, in the chart's unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Deciles {
    /// One in ten is below it.
    pub tenth: f64,
    /// One in four is below it.
    pub lower_quartile: f64,
    /// Half are below it.
    pub median: f64,
    /// Three in four are below it.
    pub upper_quartile: f64,
    /// Nine in ten are below it.
    pub ninetieth: f64,
}

impl Deciles {
    pub(crate) const fn ascending(&self) -> [f64; 5] {
        [
            self.tenth,
            self.lower_quartile,
            self.median,
            self.upper_quartile,
            self.ninetieth,
        ]
    }

    pub(crate) fn is_drawable(&self) -> bool {
        self.ascending().into_iter().all(is_drawable)
    }
}
