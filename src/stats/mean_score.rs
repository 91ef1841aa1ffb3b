//! A mean score that keeps how many pupils it is the mean of, so that it can be pooled and its chance weighed.

/// A mean score and the number of pupils whose mean it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MeanScore {
    score: f64,
    pupils: f64,
}

impl MeanScore {
    /// `score`, in the measure's unit, of `pupils`; `None` where there are no pupils or it is not a number.
    #[must_use]
    pub fn new(score: f64, pupils: f64) -> Option<Self> {
        (score.is_finite() && pupils > 0.0 && pupils.is_finite()).then_some(Self { score, pupils })
    }

    /// The mean, in the measure's unit.
    #[must_use]
    pub const fn score(self) -> f64 {
        self.score
    }

    /// The pupils behind it.
    #[must_use]
    pub const fn pupils(self) -> f64 {
        self.pupils
    }
}
