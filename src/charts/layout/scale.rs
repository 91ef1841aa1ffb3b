//! From values to pixels and back, for axes in either direction.

/// A linear scale from values to CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LinearScale {
    lower: f64,
    left: f64,
    pixels_per_unit: f64,
}

impl LinearScale {
    /// The scale that puts `lower` at `left` and `upper` at `right`. Where `upper` is not above `lower` everything is at
    /// `left`. For a vertical axis, `left` is its bottom and `right` its top.
    ///
    /// ```
    /// use trust_benchmark::charts::LinearScale;
    /// let scale = LinearScale::new((20.0, 80.0), (10.0, 610.0));
    /// assert_eq!(scale.position(50.0), 310.0);
    /// assert_eq!(scale.value(310.0), 50.0);
    /// ```
    #[must_use]
    pub fn new((lower, upper): (f64, f64), (left, right): (f64, f64)) -> Self {
        let span = upper - lower;
        let pixels_per_unit = if span > 0.0 { (right - left) / span } else { 0.0 };
        Self {
            lower,
            left,
            pixels_per_unit,
        }
    }

    /// Where `value` is, in CSS pixels.
    #[must_use]
    pub fn position(&self, value: f64) -> f64 {
        self.left + (value - self.lower) * self.pixels_per_unit
    }

    /// The value at `position`.
    #[must_use]
    pub fn value(&self, position: f64) -> f64 {
        if self.pixels_per_unit.abs() > 0.0 {
            self.lower + (position - self.left) / self.pixels_per_unit
        } else {
            self.lower
        }
    }
}
