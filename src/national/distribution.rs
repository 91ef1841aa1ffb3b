//! How one measure came out across a population in a year: what a trust's own figure is placed among.

use std::rc::Rc;

use super::{FigureColumn, Population, Provenance, PublishedFigure, TrustKind, TrustTable};
use crate::measures::{AcademicYear, MeasureId, Precision, PupilGroup};

/// The published figures of one measure, year, pupil group and population.
///
/// It shares its table, so a clone is a handful of words and the figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Distribution {
    table: Rc<TrustTable>,
    column: usize,
    /// By row of the table: whether the trust is among those of this distribution.
    kept: Rc<[bool]>,
    /// What they are called, where they are only some of the table's.
    noun: Option<Rc<str>>,
    ascending: Vec<f64>,
    suppressed: u32,
    suppressed_pupils: u32,
}

/// One trust of a distribution that has a figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TrustFigure<'a> {
    /// The published figure, in the measure's unit.
    pub value: f64,
    /// What else is known of it.
    pub trust: TrustRecord<'a>,
}

/// Both groups behind a trust's gap: figures in the measure's unit, and the pupils of each.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TrustGroups {
    /// The trust's place in the table.
    pub row: usize,
    /// Other pupils: their figure and how many they are.
    pub others: (f64, u32),
    /// Disadvantaged pupils likewise.
    pub disadvantaged: (f64, u32),
}

/// What is known of a trust besides its figure. It has no name. Kind, region and intake are `None` too before the pack of
/// the table's phase is there, which brings them.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TrustRecord<'a> {
    /// Its place in the table.
    pub row: usize,
    /// The pupils behind the figure.
    pub cohort: u32,
    /// Pupils of the trust's whole cohort.
    pub pupils: u32,
    /// The schools in the trust's figures.
    pub schools: u16,
    /// Trust or sponsor.
    pub kind: Option<TrustKind>,
    /// Its lead region; `None` where the file states none.
    pub region: Option<&'a str>,
    /// Per cent of its cohort who are disadvantaged; `None` where suppressed.
    pub disadvantaged: Option<f64>,
    /// Per cent with English as an additional language; `None` where suppressed.
    pub eal: Option<f64>,
    /// Per cent with special educational needs; `None` where suppressed.
    pub sen: Option<f64>,
}

impl Distribution {
    /// The figures in column number `column` of `table`; `None` if there is no such column.
    pub(super) fn new(table: &Rc<TrustTable>, column: usize) -> Option<Self> {
        table.figures.get(column)?;
        Some(Self::of_rows(table, column, vec![true; table.rows()].into()))
    }

    /// The figures of the rows that are kept.
    fn of_rows(table: &Rc<TrustTable>, column: usize, kept: Rc<[bool]>) -> Self {
        let figures = &table.figures[column].figures;
        let mut ascending = Vec::with_capacity(table.rows());
        let (mut suppressed, mut suppressed_pupils) = (0, 0);
        for (row, pupils) in table.pupils.iter().enumerate() {
            if !kept[row] {
                continue;
            }
            if let Some(value) = figures.value(row) {
                ascending.push(value);
            } else {
                suppressed += 1;
                suppressed_pupils += pupils;
            }
        }
        ascending.sort_by(f64::total_cmp);
        Self {
            table: Rc::clone(table),
            column,
            kept,
            noun: None,
            ascending,
            suppressed,
            suppressed_pupils,
        }
    }

    /// The part of this distribution whose trusts `keep` names: those of a region, of a size, those most like another.
    /// It is asked for trusts without a figure as well, so that those missing are counted among the part too.
    #[must_use]
    pub fn keeping(&self, mut keep: impl FnMut(&TrustRecord<'_>) -> bool) -> Self {
        let kept = self
            .records()
            .map(|(row, record)| self.kept[row] && keep(&record));
        Self::of_rows(&self.table, self.column, kept.collect())
    }

    /// The same trusts, called what they are where they are only some of the table's: "trusts in London". Whatever is said
    /// of them names them so.
    #[must_use]
    pub fn called(self, noun: &str) -> Self {
        Self {
            noun: Some(noun.into()),
            ..self
        }
    }

    /// What they are called, to follow a number.
    #[must_use]
    pub fn noun(&self) -> &str {
        self.noun.as_deref().unwrap_or(&self.population().noun_plural)
    }

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

    /// Who is in it.
    #[must_use]
    pub fn population(&self) -> &Population {
        &self.table.population
    }

    /// Where it was published.
    #[must_use]
    pub fn provenance(&self) -> &Provenance {
        &self.table.provenance
    }

    /// Who the cohort of each figure is, in words.
    #[must_use]
    pub fn cohort(&self) -> &str {
        &self.figure_column().cohort
    }

    /// What the regions of its trusts are, as their file has it; `None` before the pack that says so is there.
    #[must_use]
    pub fn loaded_geography(&self) -> Option<&str> {
        let context = self.table.context.as_deref();
        context.map(|of| of.geography.as_str())
    }

    /// Whether its regions are the ones that England has today, by which a person's own region is asked for.
    #[must_use]
    pub fn has_todays_regions(&self) -> bool {
        self.geography() == "regions of England"
    }

    /// Whether it is known what its trusts are like besides their figures: their regions and intakes come with a pack.
    #[must_use]
    pub fn context_is_loaded(&self) -> bool {
        self.table.context.is_some()
    }

    /// The precision at which the figures are published.
    #[must_use]
    pub fn precision(&self) -> Precision {
        self.figure_column().figures.precision()
    }

    /// The decimal places of [`Distribution::precision`].
    #[must_use]
    pub fn decimals(&self) -> u8 {
        self.precision().places()
    }

    /// `value` at the precision of the figures: only so may it be ranked among them. See [`Precision::round`].
    #[must_use]
    pub fn round(&self, value: f64) -> f64 {
        self.precision().round(value)
    }

    /// The figures, lowest first.
    #[must_use]
    pub fn figures(&self) -> &[f64] {
        &self.ascending
    }

    /// How many trusts have a figure: the N of every sentence about it.
    #[must_use]
    pub fn n(&self) -> usize {
        self.ascending.len()
    }

    /// How many trusts of the file are missing because their figure is suppressed.
    #[must_use]
    pub const fn suppressed(&self) -> u32 {
        self.suppressed
    }

    /// The pupils of those trusts.
    #[must_use]
    pub const fn suppressed_pupils(&self) -> u32 {
        self.suppressed_pupils
    }

    /// Whether the trust of a published figure is one of these and has a figure here; it may be another figure of the
    /// same table, such as that of all pupils where this is of some.
    #[must_use]
    pub fn has_trust_of(&self, figure: &PublishedFigure) -> bool {
        let (table, row) = figure.row();
        let same_table = table.year == self.table.year
            && table.provenance == self.table.provenance
            && table.rows() == self.table.rows();
        let own = self.figure_column().figures.value(row);
        same_table && self.kept.get(row) == Some(&true) && own.is_some()
    }

    /// The trusts that have a figure, by schools, pupils and figure.
    pub fn trusts(&self) -> impl Iterator<Item = TrustFigure<'_>> {
        let figures = &self.figure_column().figures;
        let records = self.records().filter(|(row, _)| self.kept[*row]);
        records.filter_map(|(row, trust)| {
            Some(TrustFigure {
                value: figures.value(row)?,
                trust,
            })
        })
    }

    /// Of a gap, both groups of each trust whose pupils are known; nothing of anything else.
    pub fn groups(&self) -> impl Iterator<Item = TrustGroups> + '_ {
        let of_group = |group| {
            let is_it = |column: &&FigureColumn| column.group == group && column.measure == *self.measure();
            self.table.figures.iter().find(is_it)
        };
        let both = (self.group() == PupilGroup::Gap)
            .then(|| of_group(PupilGroup::Others).zip(of_group(PupilGroup::Disadvantaged)))
            .flatten();
        let records = self.records().filter(|(row, record)| {
            // Without the share of disadvantaged pupils nobody knows how many each group has.
            self.kept[*row] && record.disadvantaged.is_some()
        });
        records.filter_map(move |(row, _)| {
            let (others, disadvantaged) = both?;
            let group = |column: &FigureColumn| {
                let pupils = self.table.cohort_of(column, row);
                Some((column.figures.value(row)?, (pupils > 0).then_some(pupils)?))
            };
            Some(TrustGroups {
                row,
                others: group(others)?,
                disadvantaged: group(disadvantaged)?,
            })
        })
    }

    /// Every row of the table, with a figure or without.
    fn records(&self) -> impl Iterator<Item = (usize, TrustRecord<'_>)> {
        let (table, column) = (&*self.table, self.figure_column());
        let context = table.context.as_deref();
        (0..table.rows()).filter_map(move |row| {
            let record = TrustRecord {
                row,
                cohort: table.cohort_of(column, row),
                pupils: *table.pupils.get(row)?,
                schools: *table.schools.get(row)?,
                kind: context.and_then(|of| of.kinds.get(row).copied()),
                region: context.and_then(|of| of.region_of(row)),
                disadvantaged: context.and_then(|of| of.disadvantaged.value(row)),
                eal: context.and_then(|of| of.eal.value(row)),
                sen: context.and_then(|of| of.sen.value(row)),
            };
            Some((row, record))
        })
    }
}
