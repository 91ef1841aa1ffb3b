//! The measures with their distributions, gathered once: asking the national figures sorts them, and a keystroke should
//! not.

use std::rc::Rc;

use crate::measures::{AcademicYear, CohortId, Measure, MeasureId, Topic};
use crate::national::{BundleError, Distribution, National};

/// A measure and the distributions that it can be compared in, latest first.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct CatalogueEntry {
    pub(crate) measure: Rc<Measure>,
    pub(crate) distributions: Vec<Rc<Distribution>>,
    /// The least and greatest figures of all its distributions: its pictures share a scale.
    pub(crate) span: (f64, f64),
}

impl CatalogueEntry {
    /// The distribution of `year`, or the latest where no year is chosen.
    pub(crate) fn distribution(&self, year: Option<AcademicYear>) -> Option<&Rc<Distribution>> {
        let chosen = year.and_then(|year| self.distributions.iter().find(|one| one.year() == year));
        chosen.or(self.distributions.first())
    }
}

/// All that can be compared, and the national figures behind it.
#[derive(Debug)]
pub(crate) struct Catalogue {
    pub(crate) national: National,
    pub(crate) entries: Vec<CatalogueEntry>,
}

impl Catalogue {
    /// The figures that came with the page.
    pub(crate) fn bundled() -> Result<Self, BundleError> {
        let national = National::bundled()?;
        let entry = |measure: &Measure| {
            let distributions = national.distributions(&measure.id);
            let figures = || distributions.iter().flat_map(Distribution::figures);
            let span = figures().fold(
                (f64::INFINITY, f64::NEG_INFINITY),
                |(least, greatest), &figure| (figure.min(least), figure.max(greatest)),
            );
            CatalogueEntry {
                measure: Rc::new(measure.clone()),
                distributions: distributions.into_iter().map(Rc::new).collect(),
                span,
            }
        };
        let entries = national.measures().iter().map(entry).collect();
        Ok(Self { national, entries })
    }

    /// The measures of a topic.
    pub(crate) fn of_topic(&self, topic: Topic) -> impl Iterator<Item = &CatalogueEntry> {
        self.entries
            .iter()
            .filter(move |entry| entry.measure.topic == topic)
    }

    /// The measures that share the pupils of a cohort.
    pub(crate) fn of_cohort(&self, cohort: &CohortId) -> impl Iterator<Item = &CatalogueEntry> {
        self.entries
            .iter()
            .filter(move |entry| entry.measure.shared_cohort() == *cohort)
    }

    /// The entry of a measure.
    pub(crate) fn entry(&self, id: &MeasureId) -> Option<&CatalogueEntry> {
        self.entries.iter().find(|entry| entry.measure.id == *id)
    }

    /// Every measure, in order.
    pub(crate) fn measures(&self) -> impl Iterator<Item = &Measure> {
        self.entries.iter().map(|entry| &*entry.measure)
    }
}
