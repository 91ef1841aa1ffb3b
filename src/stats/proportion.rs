//! A share of pupils that keeps what it is a share of, so that it can be added to others: shares themselves cannot.

/// A number of pupils out of a number of pupils.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Proportion {
    successes: f64,
    trials: f64,
}

impl Proportion {
    /// `successes` of `trials`; the successes need not be whole, as a typed percentage of a cohort rarely gives a whole number.
    ///
    /// `None` where there are no trials, or the successes are not between none and all of them.
    #[must_use]
    pub fn new(successes: f64, trials: f64) -> Option<Self> {
        (trials > 0.0 && trials.is_finite() && (0.0..=trials).contains(&successes))
            .then_some(Self { successes, trials })
    }

    /// How many did.
    #[must_use]
    pub const fn successes(self) -> f64 {
        self.successes
    }

    /// Of how many.
    #[must_use]
    pub const fn trials(self) -> f64 {
        self.trials
    }

    /// The share, 0 to 1.
    #[must_use]
    pub const fn share(self) -> f64 {
        self.successes / self.trials
    }

    /// The square of the share's standard error, p(1−p)/n, with one pupil who did and one who did not added: without them
    /// a share of none or of all would be taken to be certain.
    ///
    /// Source: Agresti and Caffo (2000).
    #[must_use]
    pub const fn variance_with_pupils_added(self) -> f64 {
        let n = self.trials + 2.0;
        let share = (self.successes + 1.0) / n;
        share * (1.0 - share) / n
    }
}
