//! A trust's figure where some of its schools' are suppressed. What is missing is never imputed: the figure is that of
//! the schools published, beside what all schools together could be at the least and at the most.

use super::{Interval, Proportion, pool};

/// Below this share of pupils with a result, a trust's figure is not placed among others: the schools missing could put
/// it nearly anywhere.
pub const LEAST_COVERAGE: f64 = 0.8;

/// What is known of a school's result.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum SchoolResult {
    /// It is published.
    Published(Proportion),
    /// It is suppressed; the school has this many pupils.
    Suppressed {
        /// Pupils in the cohort.
        pupils: u32,
    },
    /// It is suppressed with the number of pupils, which is no more than this.
    SuppressedUpTo {
        /// The most pupils that the rule of suppression allows.
        pupils: u32,
    },
}

/// All schools of a trust together, as far as they are known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PartlySuppressed {
    published: Proportion,
    suppressed: f64,
    suppressed_up_to: f64,
}

/// The schools together; `None` where no school's result is published.
#[must_use]
pub fn pool_with_suppressed(schools: &[SchoolResult]) -> Option<PartlySuppressed> {
    let mut published = Vec::with_capacity(schools.len());
    let (mut suppressed, mut suppressed_up_to) = (0.0, 0.0);
    for school in schools {
        match *school {
            SchoolResult::Published(result) => published.push(result),
            SchoolResult::Suppressed { pupils } => suppressed += f64::from(pupils),
            SchoolResult::SuppressedUpTo { pupils } => suppressed_up_to += f64::from(pupils),
        }
    }
    Some(PartlySuppressed {
        published: pool(&published)?,
        suppressed,
        suppressed_up_to,
    })
}

impl PartlySuppressed {
    /// The published schools together, the complete cases.
    #[must_use]
    pub const fn complete_case(self) -> Proportion {
        self.published
    }

    /// The share of pupils whose result is known, 0 to 1; `None` where a school's number of pupils is not.
    #[must_use]
    pub fn coverage(self) -> Option<f64> {
        (self.suppressed_up_to <= 0.0).then(|| self.least_coverage())
    }

    /// The share of pupils whose result is known at the least, 0 to 1.
    #[must_use]
    pub fn least_coverage(self) -> f64 {
        self.published.trials() / self.most_pupils()
    }

    /// Whether too few results are known to say where the trust stands, [`LEAST_COVERAGE`].
    #[must_use]
    pub fn withholds_percentile(self) -> bool {
        self.least_coverage() < LEAST_COVERAGE
    }

    /// The shares of all pupils that are possible: none of the suppressed pupils did, or all of them.
    #[must_use]
    pub fn bounds(self) -> Interval {
        let (known, all) = (self.published.successes(), self.most_pupils());
        let missing = self.suppressed + self.suppressed_up_to;
        Interval::ordered(known / all, (known + missing) / all)
    }

    fn most_pupils(self) -> f64 {
        self.published.trials() + self.suppressed + self.suppressed_up_to
    }
}
