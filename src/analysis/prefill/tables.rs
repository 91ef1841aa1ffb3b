//! What was published of a trust, table by table as it was published, for a person to read before they start from it.

use crate::measures::{AcademicYear, Measure, PupilGroup};
use crate::national::PublishedFigure;

/// A trust's figures in one published table: at least one figure of at least one measure.
#[derive(Debug, Clone, PartialEq)]
pub struct PublishedTable {
    /// The measures that the table has, in the order of the catalogue.
    pub(crate) measures: Vec<Measure>,
    pub(crate) figures: Vec<PublishedFigure>,
}

/// The groups of pupils that a published table can have, in the order of columns.
const GROUPS: [PupilGroup; 3] = [PupilGroup::All, PupilGroup::Disadvantaged, PupilGroup::Others];

impl PublishedTable {
    fn new(measures: &[Measure], figures: &[&PublishedFigure]) -> Option<Self> {
        let is_held = |measure: &&Measure| figures.iter().any(|figure| *figure.measure() == measure.id);
        let measures: Vec<_> = measures.iter().filter(is_held).cloned().collect();
        (!measures.is_empty()).then(|| Self {
            measures,
            figures: figures.iter().copied().cloned().collect(),
        })
    }

    /// The figure by which the table is described: all of a table share its year, population and source.
    pub(crate) fn first(&self) -> &PublishedFigure {
        &self.figures[0]
    }

    /// The year of its figures.
    #[must_use]
    pub fn year(&self) -> AcademicYear {
        self.first().year()
    }

    /// The groups of pupils of which it has figures, in the order of columns.
    pub(crate) fn pupil_groups(&self) -> impl Iterator<Item = PupilGroup> {
        let has = |group: &PupilGroup| self.figures.iter().any(|figure| figure.group() == *group);
        GROUPS.into_iter().filter(has)
    }

    /// The figure of a measure and a group; `None` where the table has none of anybody.
    pub(crate) fn figure(&self, measure: &Measure, group: PupilGroup) -> Option<&PublishedFigure> {
        let is_it = |figure: &&PublishedFigure| *figure.measure() == measure.id && figure.group() == group;
        self.figures.iter().find(is_it)
    }
}

/// Every table, the Department's own first and the latest year first.
pub(super) fn tables(measures: &[Measure], figures: &[PublishedFigure]) -> Vec<PublishedTable> {
    let mut tables: Vec<Vec<&PublishedFigure>> = Vec::new();
    for figure in figures {
        let is_its = |of: &&mut Vec<&PublishedFigure>| {
            of.first().is_some_and(|first| {
                first.set() == figure.set()
                    && first.year() == figure.year()
                    && first.provenance().title == figure.provenance().title
            })
        };
        match tables.iter_mut().find(is_its) {
            Some(of) => of.push(figure),
            None => tables.push(vec![figure]),
        }
    }
    tables
        .iter()
        .filter_map(|of| PublishedTable::new(measures, of))
        .collect()
}
