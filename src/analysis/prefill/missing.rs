//! What is missing of a trust's published figures, found before they are used: a person who chose a trust by its name should
//! not learn from an empty field that its results are suppressed, nor take one school for a whole phase.

use crate::measures::{AcademicYear, Measure, PupilGroup, Topic};
use crate::national::{National, PublishedFigure, PublishedValue, TrustSet};

/// Figures this many years older than the newest are called old.
const OLD: u16 = 3;

/// Something that is missing of one part of a trust's work.
#[derive(Debug, Clone, PartialEq)]
pub enum MissingFigures {
    /// All figures of the latest year are withheld.
    Withheld {
        /// The part of its work.
        topic: Topic,
        /// The year.
        year: AcademicYear,
        /// Why, as the file says.
        value: PublishedValue,
        /// The pupils of the cohort.
        pupils: u32,
        /// The latest year that has figures, which are offered in their place.
        older: Option<AcademicYear>,
    },
    /// One school is behind the figures.
    OneSchool {
        /// The part of its work.
        topic: Topic,
        /// The year.
        year: AcademicYear,
        /// Its pupils in the cohort.
        pupils: u32,
    },
    /// The latest figures are old.
    OnlyOld {
        /// The part of its work.
        topic: Topic,
        /// Their year.
        year: AcademicYear,
        /// The newest year of which other trusts have figures.
        newest: AcademicYear,
    },
}

/// What is missing at the two ends of school, of which tables of trusts are published.
pub(super) fn missing_figures(national: &National, figures: &[PublishedFigure]) -> Vec<MissingFigures> {
    let of_topic = |topic| of_topic(national, topic, figures);
    [Topic::KeyStage2, Topic::KeyStage4]
        .into_iter()
        .filter_map(of_topic)
        .collect()
}

fn of_topic(national: &National, topic: Topic, figures: &[PublishedFigure]) -> Option<MissingFigures> {
    let its = |measure: &&Measure| measure.topic == topic;
    let measures: Vec<&Measure> = national.measures().iter().filter(its).collect();
    let of_all = || {
        figures.iter().filter(|figure| {
            figure.group() == PupilGroup::All && measures.iter().any(|one| one.id == *figure.measure())
        })
    };
    let year = of_all().map(PublishedFigure::year).max()?;
    let of_year = |year: AcademicYear| of_all().filter(move |figure| figure.year() == year);
    let known = || of_all().filter(|figure| figure.value().figure().is_some());
    let latest_known = known().map(PublishedFigure::year).max();
    if of_year(year).all(|figure| figure.value().figure().is_none()) {
        let first = of_year(year).next()?;
        return Some(MissingFigures::Withheld {
            topic,
            year,
            value: first.value().clone(),
            pupils: first.context().pupils,
            older: latest_known,
        });
    }
    let newest = measures
        .iter()
        .flat_map(|measure| {
            [TrustSet::Eligible, TrustSet::ByMembership]
                .map(|set| national.years_among(set, &measure.id, PupilGroup::All))
        })
        .flatten()
        .max()?;
    if year.summer() + OLD < newest.summer() {
        return Some(MissingFigures::OnlyOld { topic, year, newest });
    }
    let one = of_year(year).find(|figure| figure.context().schools == Some(1))?;
    Some(MissingFigures::OneSchool {
        topic,
        year,
        pupils: one.context().pupils,
    })
}
