//! The gap between other and disadvantaged pupils of a trust. Nobody enters it: it follows from one pair of figures, both
//! of the same pupils ([`GroupPair`]). Where both are still as they were published the pair is the published one, because
//! a gap found from the rounded figure of all pupils would be another number than the table beside it has; where they were
//! added up from schools it counts the schools that have both; else it follows from what was entered.

use super::certainty::{GroupFigure, IntervalBasis, Own};
use super::{NoComparison, Prefill, Totals};
use crate::entry::{Entered, Entries, Field, Figure, Pupils};
use crate::measures::{AcademicYear, IntervalMethod, Measure, MeasureId, PupilGroup};
use crate::national::PupilSd;
use crate::stats::{DFE_Z95, Interval, Proportion, Z95, newcombe};

/// Where the two figures of a gap come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PairSource {
    /// The figures of all and of disadvantaged pupils that were entered; the others' follows from them.
    Entered,
    /// The two groups' published figures.
    Published,
    /// The number of schools of the trust that each have a figure for both groups.
    Schools(usize),
}

/// The figures of both groups of a trust's pupils, from one source.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct GroupPair {
    /// Other pupils.
    pub others: GroupFigure,
    /// Disadvantaged pupils.
    pub disadvantaged: GroupFigure,
    /// The decimals of the finer of the figures that it follows from.
    pub decimals: u8,
    /// Where they come from.
    pub source: PairSource,
}

impl GroupPair {
    /// The pair of a measure for a trust: of its schools where they are added up, as published where that still is what was
    /// filled in, else from what is entered. `year` is that of the fields, `None` for those that name none.
    ///
    /// # Errors
    /// [`NoComparison::OtherPupils`] where the two figures count different schools, [`NoComparison::HalfReplaced`] where one is
    /// still as published and the other is not, [`NoComparison::Contradictory`] where one is missing or the two cannot both be
    /// true.
    pub fn of(
        measure: &Measure,
        year: Option<AcademicYear>,
        compared: &Entries,
        totals: Option<&Totals>,
        started: Option<&Prefill>,
    ) -> Result<Self, NoComparison> {
        let added_up = totals.filter(|_| year.is_none());
        if let Some(pair) = added_up.and_then(|totals| totals.pair(&measure.id)) {
            return pair;
        }
        // Published figures count other schools than those of the table.
        let is_other = |group| {
            let field = Field::figure(measure.id.clone()).of_group(group).in_year(year);
            started.is_some_and(|started| started.still(&field, compared).is_some())
        };
        // Of an earlier year too, to whose columns and fields both may have moved.
        let is_added_up =
            |group| totals.is_some_and(|totals| totals.of_measure(&measure.id, group, year).is_some());
        for (one, other) in [
            (PupilGroup::All, PupilGroup::Disadvantaged),
            (PupilGroup::Disadvantaged, PupilGroup::All),
        ] {
            if is_added_up(one) && !is_added_up(other) && is_other(other) {
                return Err(NoComparison::OtherPupils);
            }
        }
        // The published one goes with the figure that it was published beside.
        let is_replaced = |group| {
            let field = Field::figure(measure.id.clone()).of_group(group).in_year(year);
            started.is_some_and(|started| started.is_replaced(&field, compared))
        };
        let both = [PupilGroup::All, PupilGroup::Disadvantaged];
        if both.into_iter().any(is_replaced) && both.into_iter().any(is_other) {
            return Err(NoComparison::HalfReplaced);
        }
        let read = |group| compared.read(measure, group, year);
        let (all, disadvantaged) = (read(PupilGroup::All), read(PupilGroup::Disadvantaged));
        let entered = Self::entered(measure, &all, &disadvantaged)?;
        let published = started.and_then(|started| started.gap_as_published(&measure.id, year, compared));
        Ok(published.map_or(entered, |published| entered.with_published(published)))
    }

    /// The pair that follows from what is entered for all and for disadvantaged pupils.
    ///
    /// # Errors
    /// [`NoComparison::Contradictory`] where one of them is missing or the two cannot both be true.
    pub fn entered(measure: &Measure, all: &Entered, disadvantaged: &Entered) -> Result<Self, NoComparison> {
        let known = |entered: &Entered| Some((*entered.figure.value()?, *entered.pupils.value()?));
        let both = known(all).zip(known(disadvantaged));
        let pair = both.and_then(|(all, own)| Self::following(measure, all, own, PairSource::Entered));
        pair.ok_or(NoComparison::Contradictory)
    }

    /// The pair that follows from the figures of all and of disadvantaged pupils of the same cohort.
    pub(super) fn following(
        measure: &Measure,
        all: (Figure, Pupils),
        disadvantaged: (Figure, Pupils),
        source: PairSource,
    ) -> Option<Self> {
        let others = Pupils::new(all.1.count().checked_sub(disadvantaged.1.count())?)?;
        let n = |pupils: Pupils| f64::from(pupils.count());
        let (value, own) = match measure.interval {
            IntervalMethod::Wilson => {
                // Multiplied first: 35% of 90 pupils are 31.5 then, and not a little less.
                let counted = |(figure, pupils): (Figure, Pupils)| (figure.value * n(pupils) / 100.0).round();
                let (of_all, of_own) = (counted(all), counted(disadvantaged));
                let share = |x, n| Some(100.0 * Proportion::new(x, n)?.share());
                (
                    share(of_all - of_own, n(others))?,
                    share(of_own, n(disadvantaged.1))?,
                )
            }
            IntervalMethod::PupilStandardDeviation => {
                let sums = all.0.value * n(all.1) - disadvantaged.0.value * n(disadvantaged.1);
                let value = sums / n(others);
                (
                    measure.range.contains(value).then_some(value)?,
                    disadvantaged.0.value,
                )
            }
            IntervalMethod::Rate | IntervalMethod::Unknown => return None,
        };
        Some(Self {
            others: GroupFigure {
                value,
                pupils: others,
            },
            disadvantaged: GroupFigure {
                value: own,
                pupils: disadvantaged.1,
            },
            // A spreadsheet drops zeros at the end: 0 beside -0.3 is 0.0.
            decimals: all.0.decimals.max(disadvantaged.0.decimals),
            source,
        })
    }

    /// The same pupils with their published figures.
    fn with_published(self, published: PublishedPair) -> Self {
        Self {
            others: GroupFigure {
                value: published.others,
                ..self.others
            },
            disadvantaged: GroupFigure {
                value: published.disadvantaged,
                ..self.disadvantaged
            },
            decimals: published.decimals,
            source: PairSource::Published,
        }
    }

    /// Other pupils' figure less disadvantaged pupils', in the measure's unit.
    #[must_use]
    pub fn gap(&self) -> f64 {
        self.others.value - self.disadvantaged.value
    }

    /// The gap as a trust's own figure, with the interval that both groups give it. It rests on the smaller of the two.
    pub(super) fn own(&self, measure: &Measure, sd: Option<PupilSd>) -> Option<Own> {
        let n = |group: GroupFigure| f64::from(group.pupils.count());
        let interval = match measure.interval {
            IntervalMethod::Wilson => {
                let share = |group| Proportion::new(group_share(group) * n(group), n(group));
                newcombe(share(self.others)?, share(self.disadvantaged)?, Z95)?.map(|end| end * 100.0)
            }
            IntervalMethod::PupilStandardDeviation => {
                let half = DFE_Z95 * sd?.value * (1.0 / n(self.others) + 1.0 / n(self.disadvantaged)).sqrt();
                Interval::between(self.gap() - half, self.gap() + half)?
            }
            IntervalMethod::Rate | IntervalMethod::Unknown => return None,
        };
        Some(Own {
            figure: Figure {
                value: self.gap(),
                decimals: self.decimals,
            },
            pupils: self.others.pupils.min(self.disadvantaged.pupils),
            interval,
            basis: IntervalBasis::Difference {
                disadvantaged: self.disadvantaged,
                others: self.others,
            },
        })
    }

    /// Other pupils' figure as a trust's own.
    pub(super) fn own_of_others(&self, measure: &Measure, sd: Option<PupilSd>) -> Option<Own> {
        let figure = Figure {
            value: self.others.value,
            decimals: self.decimals,
        };
        Own::of(measure, figure, self.others.pupils, sd, None)
    }
}

/// A published percentage as a share of 0 to 1.
fn group_share(group: GroupFigure) -> f64 {
    group.value / 100.0
}

/// Two groups' figures as one table publishes them, in the measure's unit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct PublishedPair {
    pub(super) others: f64,
    pub(super) disadvantaged: f64,
    pub(super) decimals: u8,
}

impl Prefill {
    /// Both groups' published figures of a measure, as long as the figures of all and of disadvantaged pupils are those that
    /// were filled in from the same table.
    fn gap_as_published(
        &self,
        measure: &MeasureId,
        year: Option<AcademicYear>,
        entries: &Entries,
    ) -> Option<PublishedPair> {
        let filled = |group| {
            let field = Field::figure(measure.clone()).of_group(group).in_year(year);
            self.still(&field, entries)
        };
        let (all, own) = (filled(PupilGroup::All)?, filled(PupilGroup::Disadvantaged)?);
        if (all.year, all.set) != (own.year, own.set) {
            return None;
        }
        let published = |group| {
            let mut figures = self.figures().iter();
            figures.find(|figure| {
                figure.measure() == measure
                    && figure.group() == group
                    && (figure.year(), figure.set()) == (all.year, all.set)
            })
        };
        let (others, own) = (
            published(PupilGroup::Others)?,
            published(PupilGroup::Disadvantaged)?,
        );
        Some(PublishedPair {
            others: others.value().figure()?,
            disadvantaged: own.value().figure()?,
            decimals: others.precision().places(),
        })
    }
}
