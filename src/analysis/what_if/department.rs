//! A trust's figure by the Department's own method, which counts a school the more the longer it has been in the trust.
//! It stands beside the figure of all pupils and never in its place: the two answer different questions.

use crate::entry::{School, SchoolOutcome, Schools};
use crate::measures::{AcademicYear, Topic};
use crate::stats::{MeanScore, YearsCap, YearsInTrust, department_score};

/// The figure, and what it rests on.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DepartmentFigure {
    value: f64,
    pub(crate) schools: usize,
    pub(crate) most_years: u8,
}

impl DepartmentFigure {
    /// The figure of `schools` for results of `year`. `None` unless every school with a figure says since when it has
    /// been in the trust, and where the Department weights no figures so: only those of key stages 2 and 4.
    #[must_use]
    pub fn of(schools: &Schools, topic: Topic, year: AcademicYear) -> Option<Self> {
        let (cap, most_years) = match topic {
            Topic::KeyStage2 => (YearsCap::Four, 4),
            Topic::KeyStage4 => (YearsCap::Five, 5),
            _ => return None,
        };
        let known = |school: &&School| matches!(school.outcome(), SchoolOutcome::Known(_));
        let weighed = schools
            .list()
            .iter()
            .filter(known)
            .map(|school| weighed(school, year));
        let weighed: Vec<_> = weighed.collect::<Option<_>>()?;
        Some(Self {
            value: department_score(&weighed, cap)?,
            schools: weighed.len(),
            most_years,
        })
    }

    /// The figure, in the measure's unit.
    #[must_use]
    pub const fn value(&self) -> f64 {
        self.value
    }
}

fn weighed(school: &School, year: AcademicYear) -> Option<(MeanScore, YearsInTrust)> {
    let SchoolOutcome::Known(attained) = school.outcome() else {
        return None;
    };
    let first = school.first_full_year()?;
    let years = (year.summer() + 1).saturating_sub(first.summer());
    let score = MeanScore::new(
        attained.value(school.pupils()),
        f64::from(school.pupils().count()),
    )?;
    Some((score, YearsInTrust::new(f64::from(years))?))
}
