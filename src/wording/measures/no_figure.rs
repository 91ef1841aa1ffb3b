//! Why there is no figure of a measure for a year.

use std::fmt;

use crate::measures::{NoFigure, NoFigureReason};

impl fmt::Display for NoFigure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            measure,
            year,
            reason,
        } = self;
        write!(f, "There is no “{measure}” for {year}: {reason}.")
    }
}

impl fmt::Display for NoFigureReason {
    /// As a clause.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::TestsCancelled => "key stage 2 tests were cancelled in the pandemic",
            Self::BeforeTodaysTests => "the tests of today’s curriculum began in 2015/16",
            Self::NoEarlierAssessments => {
                "its pupils took no assessments at age 7, which were cancelled in the pandemic"
            }
            Self::NotProduced => "none was produced in the pandemic",
            Self::NoEarlierTests => {
                "its pupils took no key stage 2 tests, which were cancelled in the pandemic"
            }
            Self::ExaminationsCancelled => {
                "examinations were cancelled in the pandemic, and results of that year do not compare with others"
            }
            Self::BeforeNumberGrades => "grades 9 to 1 began in 2016/17",
            Self::BeforeEbaccPoints => "it began in 2017/18",
            Self::ProfileNotCollected => "the profile was not collected in the pandemic",
            Self::BeforeTablesCheck => "the multiplication tables check began in 2021/22",
            Self::CheckNotHeld => "the check was not held in the pandemic",
        })
    }
}
