//! An interval around an estimate, whose ends cannot be the wrong way round.

/// The normal quantile of a 95% interval.
pub const Z95: f64 = 1.959_963_984_540_054;

/// The normal quantile of a 99.8% interval.
pub const Z998: f64 = 3.090_232_306_167_813;

/// The rounded quantile with which the Department for Education computes the intervals that it publishes.
pub const DFE_Z95: f64 = 1.96;

/// The range of values that go with a figure, lower end first, in the figure's unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    lower: f64,
    upper: f64,
}

impl Interval {
    /// The interval between two ends, in either order; `None` where an end is not a number.
    #[must_use]
    pub fn between(one: f64, other: f64) -> Option<Self> {
        (!one.is_nan() && !other.is_nan()).then(|| Self::ordered(one, other))
    }

    /// The interval between two ends that are numbers, in either order.
    pub(super) const fn ordered(one: f64, other: f64) -> Self {
        Self {
            lower: one.min(other),
            upper: one.max(other),
        }
    }

    /// The lower end.
    #[must_use]
    pub const fn lower(self) -> f64 {
        self.lower
    }

    /// The upper end.
    #[must_use]
    pub const fn upper(self) -> f64 {
        self.upper
    }

    /// Both ends changed by a function that keeps their order, such as rounding or a change of unit.
    #[must_use]
    pub fn map(self, change: impl Fn(f64) -> f64) -> Self {
        Self::ordered(change(self.lower), change(self.upper))
    }

    /// The part of it that lies between two values that are possible at all.
    #[must_use]
    pub fn within(self, lowest: f64, highest: f64) -> Self {
        self.map(|end| end.max(lowest).min(highest))
    }

    /// Whether it holds the whole of `other`.
    #[must_use]
    pub fn spans(self, other: Self) -> bool {
        self.lower <= other.lower && other.upper <= self.upper
    }

    /// Whether it holds `value`.
    #[must_use]
    pub fn holds(self, value: f64) -> bool {
        self.lower <= value && value <= self.upper
    }
}
