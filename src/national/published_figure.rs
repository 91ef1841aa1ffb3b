//! A published figure of one trust: the figure or why there is none, and the table that it is from.

use std::rc::Rc;

use super::{FigureColumn, Population, Provenance, TrustKind, TrustSet, TrustTable};
use crate::measures::{AcademicYear, MeasureId, Precision, PupilGroup};

/// A trust's figure for a measure, year and group, or why there is none.
///
/// It shares its table, so a clone is a handful of words.
#[derive(Debug, Clone, PartialEq)]
pub struct PublishedFigure {
    pub(super) table: Rc<TrustTable>,
    pub(super) column: usize,
    pub(super) row: usize,
    pub(super) set: TrustSet,
    pub(super) value: PublishedValue,
}

/// What stands in the cell.
#[derive(Debug, Clone, PartialEq)]
pub enum PublishedValue {
    /// The figure, in the measure's unit.
    Figure(f64),
    /// None was published: the file's own code or words for why. It is never a zero.
    Withheld(String),
}

/// What a table says of a trust beside its figures. Only schools and pupils come with the page; the pack of the table's
/// phase brings the rest, and before that it is `None`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TrustContext<'a> {
    /// Trust or sponsor; `None` before the pack that says it is there.
    pub kind: Option<TrustKind>,
    /// The schools in its figures; `None` where the table does not count them.
    pub schools: Option<u16>,
    /// Its lead region; `None` where the table states none.
    pub region: Option<&'a str>,
    /// What the regions of its table are.
    pub geography: Option<&'a str>,
    /// The pupils of its cohort.
    pub pupils: u32,
    /// Per cent of them who are disadvantaged; `None` where that is not published.
    pub disadvantaged: Option<f64>,
    /// Per cent with English as an additional language; `None` where that is not published.
    pub eal: Option<f64>,
    /// Per cent with special educational needs; `None` where that is not published.
    pub sen: Option<f64>,
}

impl PublishedValue {
    /// The figure; `None` where none was published.
    #[must_use]
    pub const fn figure(&self) -> Option<f64> {
        match self {
            Self::Figure(value) => Some(*value),
            Self::Withheld(_) => None,
        }
    }
}

impl PublishedFigure {
    fn figure_column(&self) -> &FigureColumn {
        &self.table.figures[self.column]
    }

    /// The measure.
    #[must_use]
    pub fn measure(&self) -> &MeasureId {
        &self.figure_column().measure
    }

    /// The group of pupils whose outcomes are counted.
    #[must_use]
    pub fn group(&self) -> PupilGroup {
        self.figure_column().group
    }

    /// The year of the results.
    #[must_use]
    pub fn year(&self) -> AcademicYear {
        self.table.year
    }

    /// Among whom it stands.
    #[must_use]
    pub const fn set(&self) -> TrustSet {
        self.set
    }

    /// The figure, or why there is none.
    #[must_use]
    pub const fn value(&self) -> &PublishedValue {
        &self.value
    }

    /// The precision at which it is published.
    #[must_use]
    pub fn precision(&self) -> Precision {
        self.figure_column().figures.precision()
    }

    /// The pupils behind it, as near as the table's rounded shares give them.
    #[must_use]
    pub fn cohort(&self) -> u32 {
        self.table.cohort_of(self.figure_column(), self.row)
    }

    /// Per cent of the pupils of its cohort and group whom it covers; `None` where the table does not say.
    #[must_use]
    pub fn coverage(&self) -> Option<f64> {
        self.figure_column().coverage.as_ref()?.value(self.row)
    }

    /// Where the trust stands.
    pub(super) fn row(&self) -> (&TrustTable, usize) {
        (&self.table, self.row)
    }

    /// Who they are, in words.
    #[must_use]
    pub fn cohort_words(&self) -> &str {
        &self.figure_column().cohort
    }

    /// Who else is in the table.
    #[must_use]
    pub fn population(&self) -> &Population {
        &self.table.population
    }

    /// Where it was published; its title is the table's.
    #[must_use]
    pub fn provenance(&self) -> &Provenance {
        &self.table.provenance
    }

    /// What the table says of the trust beside it.
    #[must_use]
    pub fn context(&self) -> TrustContext<'_> {
        let (table, row) = (&*self.table, self.row);
        let context = table.context.as_deref();
        TrustContext {
            kind: context.and_then(|of| of.kinds.get(row).copied()),
            schools: table.schools.get(row).copied().filter(|schools| *schools > 0),
            region: context.and_then(|of| of.region_of(row)),
            geography: context.map(|of| of.geography.as_str()),
            pupils: table.pupils.get(row).copied().unwrap_or(0),
            disadvantaged: context.and_then(|of| of.disadvantaged.value(row)),
            eal: context.and_then(|of| of.eal.value(row)),
            sen: context.and_then(|of| of.sen.value(row)),
        }
    }
}
