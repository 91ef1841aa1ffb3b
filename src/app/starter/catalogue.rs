//! The measures with their distributions, gathered once: asking the national figures sorts them, and a keystroke should
//! not.

use std::rc::Rc;

use crate::analysis::Peers;
use crate::measures::{AcademicYear, Measure, Topic};
use crate::national::{BundleError, National};

/// A measure and the trusts with which it can be compared, the latest year first.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct CatalogueEntry {
    pub(crate) measure: Rc<Measure>,
    pub(crate) peers: Vec<Rc<Peers>>,
}

impl CatalogueEntry {
    /// The trusts of the year nearest to `year`, the latest where none is known.
    pub(crate) fn peers(&self, year: Option<AcademicYear>) -> Option<&Rc<Peers>> {
        let wanted = year.map_or(u16::MAX, AcademicYear::summer);
        self.peers
            .iter()
            .min_by_key(|peers| peers.year().summer().abs_diff(wanted))
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
            CatalogueEntry {
                measure: Rc::new(measure.clone()),
                peers: distributions
                    .into_iter()
                    .map(|one| Rc::new(Peers::all_of(Rc::new(one))))
                    .collect(),
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

    /// Every measure, in order.
    pub(crate) fn measures(&self) -> impl Iterator<Item = &Measure> + Clone {
        self.entries.iter().map(|entry| &*entry.measure)
    }
}
