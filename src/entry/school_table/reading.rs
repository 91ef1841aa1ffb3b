//! What a cell of the table says, read with what stands beside it in its row: an outcome of more pupils than the school
//! has cannot be, nor GCSEs in a primary school.

use thiserror::Error;

use super::{Column, FactProblem, SchoolFact, SchoolRow, measure_of};
use crate::entry::{
    Doubt, Entered, Entry, Field, FieldProblem, Pupils, PupilsProblem, Reading, SuppressionCode,
    plain_number_text, read_pupils,
};
use crate::measures::{AcademicYear, Measure, NoFigure, PupilGroup, SchoolPhase, Topic, why_none};

/// What a cell says.
#[derive(Debug, Clone, PartialEq)]
pub enum CellReading {
    /// Nothing is typed.
    Empty,
    /// Something that can be true.
    Taken,
    /// One of the Department's marks for what is not published.
    Withheld(SuppressionCode),
    /// Something that cannot be used, and why.
    Refused(Refusal),
}

/// Why a cell cannot be used.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum Refusal {
    /// What it says of the school cannot be read.
    Fact(#[from] FactProblem),
    /// Its figure or number of pupils cannot be read.
    Field(#[from] FieldProblem),
    /// Schools of this phase have no such figure.
    OtherPhase {
        /// The school's phase.
        phase: SchoolPhase,
        /// The measure's short name.
        measure: String,
    },
    /// More pupils than the school has.
    MoreThanOnRoll {
        /// The pupils of the cohort.
        pupils: Pupils,
        /// All pupils of the school.
        on_roll: Pupils,
    },
    /// The measure was not produced in that year.
    NoneThatYear(NoFigure),
    /// Another row has the same school.
    Duplicate {
        /// What the two have in common.
        name: String,
        /// The other row's place, from 1.
        other: usize,
    },
}

/// Reads the number of all pupils of a school.
pub(super) fn read_on_roll(text: &str) -> Reading<Pupils, PupilsProblem> {
    // Attendance counts all pupils of the schools, so its limit is that of whole schools.
    read_pupils(text, Topic::Attendance)
}

impl SchoolRow {
    /// What a cell says; `measures` are those that the page knows. That another row has the same school is seen only
    /// from the whole table: [`SchoolTable::check`](super::SchoolTable::check).
    #[must_use]
    pub fn read(&self, column: &Column, measures: &[&Measure]) -> CellReading {
        let text = self.text(column);
        if plain_number_text(text).is_empty() {
            return CellReading::Empty;
        }
        let read = |why: Option<Refusal>| why.map_or(CellReading::Taken, CellReading::Refused);
        match column {
            // A school may be called anything, and "New" is a name.
            Column::Fact(SchoolFact::Name) => CellReading::Taken,
            Column::Fact(_) | Column::Outcome(_) if SuppressionCode::parse(text).is_some() => {
                SuppressionCode::parse(text).map_or(CellReading::Empty, CellReading::Withheld)
            }
            Column::Fact(fact) => read(fact.problem(text).map(Refusal::Fact)),
            Column::Outcome(field) => match self.impossible(field, measures) {
                Some(refusal) => CellReading::Refused(refusal),
                None => read(
                    self.outcomes
                        .problem(field, measures.iter().copied())
                        .map(Refusal::Field),
                ),
            },
        }
    }

    /// Its phase, where it can be read.
    #[must_use]
    pub fn phase(&self) -> Option<SchoolPhase> {
        self.fact(SchoolFact::Phase).parse().ok()
    }

    /// All its pupils, where the number can be read.
    #[must_use]
    pub fn on_roll(&self) -> Option<Pupils> {
        read_on_roll(self.fact(SchoolFact::OnRoll)).value().copied()
    }

    /// The pupils of a measure's cohort, as far as they can be true.
    #[must_use]
    pub fn cohort_pupils(
        &self,
        measure: &Measure,
        group: PupilGroup,
        year: Option<AcademicYear>,
    ) -> Option<Pupils> {
        let on_roll = self.on_roll().filter(|_| year.is_none());
        let read = self.outcomes.cohort_pupils(measure, group, year);
        let pupils = read.value().copied();
        pupils.filter(|pupils| on_roll.is_none_or(|all| *pupils <= all))
    }

    /// The pupils of a measure, as far as they can be true: those typed for it or, of measures that count all pupils of a
    /// school, those on roll.
    #[must_use]
    pub fn pupils(&self, measure: &Measure, group: PupilGroup, year: Option<AcademicYear>) -> Option<Pupils> {
        self.pupils_of(&self.outcomes.read(measure, group, year), measure, group, year)
    }

    /// The same, the fields of the measure already read.
    pub(super) fn pupils_of(
        &self,
        entered: &Entered,
        measure: &Measure,
        group: PupilGroup,
        year: Option<AcademicYear>,
    ) -> Option<Pupils> {
        let on_roll = self.on_roll().filter(|_| year.is_none());
        match entered.pupils {
            Reading::Read(pupils) => (on_roll.is_none_or(|all| pupils <= all)).then_some(pupils),
            Reading::Empty if group == PupilGroup::All && !measure.topic.is_of_one_year_group() => on_roll,
            Reading::Empty | Reading::Refused(_) => None,
        }
    }

    /// What cannot be true of this school, whatever the figure.
    fn impossible(&self, field: &Field, measures: &[&Measure]) -> Option<Refusal> {
        let measure = measure_of(field, measures.iter().copied())?;
        if let Some(phase) = self.phase()
            && !phase.can_have(measure)
        {
            return Some(Refusal::OtherPhase {
                phase,
                measure: measure.short_name.clone(),
            });
        }
        // Which year the latest is, is not said.
        if let (Entry::Figure(_), Some(year)) = (&field.entry, field.year)
            && let Some(none) = why_none(measure, year)
        {
            return Some(Refusal::NoneThatYear(none));
        }
        // Of an earlier year the school may have been larger.
        if let (Entry::CohortPupils(_) | Entry::MeasurePupils(_), None) = (&field.entry, field.year)
            && let Some(on_roll) = self.on_roll()
            && let Some(pupils) = read_pupils(self.outcomes.text(field), measure.topic).value()
            && *pupils > on_roll
        {
            return Some(Refusal::MoreThanOnRoll {
                pupils: *pupils,
                on_roll,
            });
        }
        None
    }

    /// What to ask about a cell that can be true but rarely is.
    #[must_use]
    pub fn doubt(&self, column: &Column, measures: &[&Measure]) -> Option<Doubt> {
        let Column::Outcome(field) = column else {
            return None;
        };
        let measure = measure_of(field, measures.iter().copied())?;
        let (Entry::CohortPupils(_), true) = (&field.entry, measure.topic.is_of_one_year_group()) else {
            return self.outcomes.doubt(field, &measures.iter().copied());
        };
        let pupils = *read_pupils(self.outcomes.text(field), measure.topic).value()?;
        let on_roll = self.on_roll()?;
        // The smallest school has two year groups, the smallest part of an all-through school is less.
        (2 * pupils.count() > on_roll.count() && pupils <= on_roll && field.year.is_none())
            .then_some(Doubt::MoreThanHalf { pupils, on_roll })
    }
}
