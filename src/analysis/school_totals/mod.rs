//! The whole trust's figures made of its schools': pupils are added up, schools are not averaged, and a total says of how
//! many of the pupils it is. The result stands in the same fields as figures entered for the whole trust, so that
//! everything after it is the same whichever way a person came.
//!
//! Source: Department for Education, multi-academy trust performance measures: methodology. Σ(n·figure)/Σn over the schools
//! with a figure ([`pool`](crate::stats::pool())).

mod group_pairs;
mod summed_finding;

use super::{Aim, Cohort, GroupPair, NoComparison};
use crate::entry::{Addend, Circumstance, Entries, Entry, Field, Figure, Pupils, SchoolTable, read_pupils};
use crate::measures::{
    AcademicYear, CohortId, IntervalMethod, Measure, MeasureId, Precision, PupilGroup, Topic, Unit, why_none,
};
use crate::stats::{LEAST_COVERAGE, MeanScore, Proportion, pool, pool_scores};
use group_pairs::{PairBuilder, group_pairs};

/// A measure's figure for all schools together.
#[derive(Debug, Clone, PartialEq)]
pub struct Total {
    /// The field of the whole trust in which it stands: the measure, the group and the year.
    pub field: Field,
    /// What can be added up.
    pub added: PooledFigure,
    /// Schools with pupils whose figure is not known.
    pub schools_missing: usize,
    /// Their pupils: nothing is made up for them.
    pub pupils_missing: u32,
    /// Schools with a figure and no number of pupils, who cannot be added up.
    pub without_pupils: usize,
    pub(crate) unit: Unit,
    /// The schools with a figure together, where distances are counted in the measure.
    composed: Option<Cohort>,
}

/// The result of adding up.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PooledFigure {
    /// No school has both a figure and pupils.
    Nothing,
    /// A figure.
    Known {
        /// In the measure's unit, rounded as it is shown.
        figure: Figure,
        /// Pupils with a figure.
        pupils: u32,
        /// Schools with one.
        schools: usize,
    },
    /// The measure's figures cannot be added up by pupils.
    NotPooled,
}

impl Total {
    /// The share of the pupils that it covers, 0 to 1; `None` where there is no figure.
    #[must_use]
    pub fn coverage(&self) -> Option<f64> {
        let PooledFigure::Known { pupils, .. } = self.added else {
            return None;
        };
        Some(f64::from(pupils) / (f64::from(pupils) + f64::from(self.pupils_missing)))
    }

    /// Whether it is of a measure.
    #[must_use]
    pub fn is_of(&self, measure: &Measure) -> bool {
        matches!(&self.field.entry, Entry::Figure(id) if *id == measure.id)
    }

    /// Whether it covers enough of the pupils to be placed among other trusts: 80%.
    #[must_use]
    pub fn covers_enough(&self) -> bool {
        self.coverage().is_some_and(|share| share >= LEAST_COVERAGE)
    }
}

/// The pupils of a cohort in all schools together.
#[derive(Debug, Clone, PartialEq)]
struct CohortTotal {
    field: Field,
    pupils: u32,
    schools: usize,
}

/// Everything that the schools add up to.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Totals {
    list: Vec<Total>,
    cohorts: Vec<CohortTotal>,
    /// By measure with a figure of either group in the table, the pair of both or why there is none.
    pairs: Vec<(MeasureId, Result<GroupPair, NoComparison>)>,
    /// The measures of the cohorts whose pupils are added up.
    measures: Vec<(MeasureId, CohortId)>,
}

impl Totals {
    /// Adds the schools of a table up.
    #[must_use]
    pub fn of(table: &SchoolTable, measures: &[&Measure]) -> Self {
        let (mut figures, mut cohorts) = (Vec::new(), Vec::new());
        for field in table.fields() {
            let is_its = |measure: &&&Measure| match &field.entry {
                Entry::Figure(id) => measure.id == *id,
                Entry::CohortPupils(cohort) => measure.shared_cohort() == *cohort,
                Entry::MeasurePupils(_) | Entry::Circumstance(..) | Entry::Region | Entry::ResultsYear(_) => {
                    false
                }
            };
            let Some(measure) = measures.iter().copied().find(|measure| is_its(&measure)) else {
                continue;
            };
            if matches!(field.entry, Entry::Figure(_)) {
                figures.push((measure, field, TotalBuilder::default()));
            } else {
                cohorts.push((measure, field, (0u32, 0usize)));
            }
        }
        let mut pairs = PairBuilder::all(figures.iter().map(|(measure, field, _)| (*measure, field)));
        // Row by row, so that a large table is read through once.
        for (_, row) in table.counted() {
            // Not asked of the row for every field: its phase is read once.
            let phase = row.phase();
            let can_have = |measure: &Measure| phase.is_none_or(|phase| phase.can_have(measure));
            for (measure, field, adding) in figures.iter_mut().filter(|(measure, ..)| can_have(measure)) {
                adding.add(row.addend(measure, field.group, field.year));
            }
            for pair in pairs.iter_mut().filter(|pair| can_have(pair.measure())) {
                pair.add(row);
            }
            for (measure, field, (pupils, schools)) in
                cohorts.iter_mut().filter(|(measure, ..)| can_have(measure))
            {
                if let Some(counted) = row.cohort_pupils(measure, field.group, field.year) {
                    *pupils = pupils.saturating_add(counted.count());
                    *schools += 1;
                }
            }
        }
        let known = cohorts.into_iter().filter(|(.., (_, schools))| *schools > 0);
        let cohorts: Vec<CohortTotal> = known
            .map(|(_, field, (pupils, schools))| CohortTotal {
                field,
                pupils,
                schools,
            })
            .collect();
        let of_cohorts = measures.iter().filter_map(|measure| {
            let cohort = measure.shared_cohort();
            let is_its = |total: &CohortTotal| total.field.entry == Entry::CohortPupils(cohort.clone());
            cohorts
                .iter()
                .any(is_its)
                .then(|| (measure.id.clone(), cohort.clone()))
        });
        let list: Vec<Total> = figures
            .into_iter()
            .map(|(measure, field, adding)| adding.total(measure, field))
            .collect();
        Self {
            pairs: group_pairs(&pairs, &list),
            measures: of_cohorts.collect(),
            list,
            cohorts,
        }
    }

    /// Every measure's total.
    #[must_use]
    pub fn list(&self) -> &[Total] {
        &self.list
    }

    /// The total of a measure for a group and a year; `None` where no school has anything for it.
    #[must_use]
    pub fn of_measure(
        &self,
        id: &MeasureId,
        group: PupilGroup,
        year: Option<AcademicYear>,
    ) -> Option<&Total> {
        let field = Field::figure(id.clone()).of_group(group).in_year(year);
        self.list.iter().find(|total| total.field == field)
    }

    /// Both groups' figures of a measure, of the schools that have both, or why there is no such pair; `None` where the table
    /// has nothing of it.
    #[must_use]
    pub fn pair(&self, id: &MeasureId) -> Option<Result<GroupPair, NoComparison>> {
        let (_, pair) = self.pairs.iter().find(|(measure, _)| measure == id)?;
        Some(pair.clone())
    }

    /// The pupils of a cohort in all schools together, and how many schools those are; `None` where no school says.
    #[must_use]
    pub fn pupils(&self, field: &Field) -> Option<(u32, usize)> {
        let cohort = self.cohorts.iter().find(|cohort| cohort.field == *field)?;
        Some((cohort.pupils, cohort.schools))
    }

    /// What the whole trust is compared on: what is entered for it, with the schools' totals in place of what they
    /// give.
    #[must_use]
    pub fn over(&self, typed: &Entries) -> Entries {
        let mut entries = typed.clone();
        let kept = self.keep_pupils_of_whole_trust(typed, &mut entries);
        for cohort in &self.cohorts {
            // No figure can be of more pupils than its cohort has.
            let of_kept = kept.iter().filter(|(field, _)| *field == cohort.field);
            let most = of_kept
                .map(|(_, pupils)| pupils.count())
                .fold(cohort.pupils, u32::max);
            entries.put(cohort.field.clone(), most.to_string());
            if let (Entry::CohortPupils(id), PupilGroup::All, None) =
                (&cohort.field.entry, cohort.field.group, cohort.field.year)
            {
                entries.put(
                    Field::circumstance(id.clone(), Circumstance::Schools),
                    cohort.schools.to_string(),
                );
            }
        }
        for total in &self.list {
            let Entry::Figure(id) = &total.field.entry else {
                continue;
            };
            let pupils = Field::measure_pupils(id.clone())
                .of_group(total.field.group)
                .in_year(total.field.year);
            match total.added {
                PooledFigure::NotPooled => {}
                PooledFigure::Known {
                    figure,
                    pupils: counted,
                    ..
                } if total.covers_enough() => {
                    entries.put(total.field.clone(), figure.as_typed(total.unit));
                    entries.put(pupils, counted.to_string());
                }
                PooledFigure::Nothing | PooledFigure::Known { .. } => {
                    entries.put(total.field.clone(), "");
                    entries.put(pupils, "");
                }
            }
        }
        entries
    }

    /// A figure of the whole trust that no school has stays one of its own pupils, and not of those of the schools: a trust's
    /// published figures count fewer schools than it has. The cohorts whose pupils are kept, and how many they are.
    fn keep_pupils_of_whole_trust(&self, typed: &Entries, entries: &mut Entries) -> Vec<(Field, Pupils)> {
        let mut kept = Vec::new();
        for (field, _) in typed.iter() {
            let Entry::Figure(id) = &field.entry else {
                continue;
            };
            let is_added_up = self.of_measure(id, field.group, field.year).is_some();
            let cohort = self.measures.iter().find(|(measure, _)| measure == id);
            let Some((_, cohort)) = cohort.filter(|_| !is_added_up) else {
                continue;
            };
            let of_field = |own: Field| own.of_group(field.group).in_year(field.year);
            let own = of_field(Field::measure_pupils(id.clone()));
            let cohort = of_field(Field::cohort_pupils(cohort.clone()));
            let pupils = typed.text(&cohort);
            // Attendance counts whole schools, so its limit holds for every cohort.
            if let (true, Some(count)) = (
                typed.text(&own).is_empty(),
                read_pupils(pupils, Topic::Attendance).value(),
            ) {
                entries.put(own, pupils);
                kept.push((cohort, *count));
            }
        }
        kept
    }
}

/// A measure's total while it is being added up.
#[derive(Default)]
struct TotalBuilder {
    /// Figures and the pupils of each.
    known: Vec<(Figure, Pupils)>,
    schools_missing: usize,
    pupils_missing: u32,
    without_pupils: usize,
}

impl TotalBuilder {
    fn add(&mut self, school: Option<Addend>) {
        match school.map(|school| (school.figure, school.pupils)) {
            Some((Some(figure), Some(pupils))) => self.known.push((figure, pupils)),
            Some((None, Some(pupils))) => {
                self.schools_missing += 1;
                self.pupils_missing = self.pupils_missing.saturating_add(pupils.count());
            }
            Some((Some(_), None)) => self.without_pupils += 1,
            Some((None, None)) | None => {}
        }
    }

    fn total(self, measure: &Measure, field: Field) -> Total {
        let is_none = field.year.is_some_and(|year| why_none(measure, year).is_some());
        let adding = if is_none { Self::default() } else { self };
        Total {
            added: added(measure, &adding.known),
            composed: adding.composed(measure, &field),
            field,
            schools_missing: adding.schools_missing,
            pupils_missing: adding.pupils_missing,
            without_pupils: adding.without_pupils,
            unit: measure.unit,
        }
    }

    /// Only this year's figures are measured against targets.
    fn composed(&self, measure: &Measure, field: &Field) -> Option<Cohort> {
        let aim = Aim::of(measure, field.group).filter(|_| field.year.is_none())?;
        let schools = self.known.iter();
        Cohort::together(schools.map(|(figure, pupils)| Cohort::of(aim.attained(*figure), *pupils)))
    }
}

/// Figures and the pupils of each together, unrounded.
fn pooled(measure: &Measure, known: &[(Figure, Pupils)]) -> Option<f64> {
    let each = known
        .iter()
        .map(|(figure, pupils)| (figure.value, f64::from(pupils.count())));
    match measure.interval {
        IntervalMethod::Wilson => {
            let shares: Vec<_> = each
                .filter_map(|(value, pupils)| Proportion::new(value / 100.0 * pupils, pupils))
                .collect();
            pool(&shares).map(|pooled| 100.0 * pooled.share())
        }
        IntervalMethod::PupilStandardDeviation | IntervalMethod::Rate | IntervalMethod::Unknown => {
            let scores: Vec<_> = each
                .filter_map(|(value, pupils)| MeanScore::new(value, pupils))
                .collect();
            pool_scores(&scores).map(MeanScore::score)
        }
    }
}

/// Adds up figures and the pupils of each.
fn added(measure: &Measure, known: &[(Figure, Pupils)]) -> PooledFigure {
    if !measure.wants_pupils() {
        return PooledFigure::NotPooled;
    }
    let Some(value) = pooled(measure, known) else {
        return PooledFigure::Nothing;
    };
    let decimals = decimals_shown(measure.unit);
    PooledFigure::Known {
        figure: Figure {
            value: Precision::decimals(decimals).round(value),
            decimals,
        },
        pupils: known
            .iter()
            .fold(0, |sum: u32, (_, pupils)| sum.saturating_add(pupils.count())),
        schools: known.len(),
    }
}

/// The decimals of a total: those of the Department's own figures, and one for percentages, which it rounds to whole ones.
const fn decimals_shown(unit: Unit) -> u8 {
    match unit {
        Unit::ProgressGrades | Unit::GradePoints | Unit::PointsPerEntry | Unit::Per100Pupils => 2,
        Unit::Percentage
        | Unit::Points
        | Unit::ProgressPoints
        | Unit::ScaledScore
        | Unit::Marks
        | Unit::Sessions
        | Unit::PupilsPerTeacher
        | Unit::PercentagePoints => 1,
    }
}

#[cfg(test)]
mod tests {
    #![allow(
        clippy::unwrap_used,
        reason = "a test stops at the first thing that is not as it should be"
    )]
    use super::*;
    use crate::entry::Column;

    #[test]
    fn a_trust_is_its_pupils_and_not_its_schools() {
        let national = crate::national::National::bundled().unwrap();
        let measures: Vec<&Measure> = national.measures().iter().collect();
        let rwm = Column::Outcome(Field::figure(MeasureId::new("rwm_expected")));
        let pupils = Column::Outcome(Field::cohort_pupils(CohortId::new("key_stage_2")));
        let mut table = SchoolTable::default();
        for (figure, count) in [("80", "20"), ("50", "60"), ("SUPP", "4")] {
            table.add_row([(&rwm, figure.to_owned()), (&pupils, count.to_owned())]);
        }
        let totals = Totals::of(&table, &measures);
        let total = totals
            .of_measure(&MeasureId::new("rwm_expected"), PupilGroup::All, None)
            .unwrap();
        assert!(
            matches!(total.added, PooledFigure::Known { figure, pupils: 80, schools: 2 } if (figure.value - 57.5).abs() < 1e-9)
        );
        assert_eq!((total.schools_missing, total.pupils_missing), (1, 4));
        let entries = totals.over(&Entries::default());
        let measure = measures
            .iter()
            .find(|measure| measure.id.as_str() == "rwm_expected")
            .unwrap();
        let entered = entries.read(measure, PupilGroup::All, None);
        assert_eq!(entered.pupils.value().map(|pupils| pupils.count()), Some(80));
        assert_eq!(
            entries
                .cohort_pupils(measure, PupilGroup::All, None)
                .value()
                .map(|all| all.count()),
            Some(84)
        );
    }
}
