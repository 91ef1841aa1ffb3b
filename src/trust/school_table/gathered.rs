//! The schools of one measure, group and year, as the arithmetic of trusts takes them: who has a figure and pupils, who
//! has pupils and no figure, and who has a figure that cannot be added up because nobody said of how many pupils.

use super::{Column, SchoolFact, SchoolRow, SchoolTable};
use crate::measures::{AcademicYear, IntervalMethod, Measure, PupilGroup, why_none};
use crate::trust::{
    Attained, Field, Figure, Pupils, Reading, School, SchoolOutcome, Schools, Suppressed, Withheld,
    read_joined,
};

/// The schools of a measure.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Gathered {
    /// Those whose pupils are known, in the order of the table.
    pub schools: Schools,
    /// The row of each, by its place.
    pub places: Vec<usize>,
    /// The places of those with a figure and no number of pupils: they cannot be added up.
    pub without_pupils: Vec<usize>,
}

/// What one school adds to a total.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Addend {
    /// Its figure, in the measure's unit; `None` where it is not known.
    pub figure: Option<f64>,
    /// Its pupils; `None` where nobody said.
    pub pupils: Option<u32>,
}

impl SchoolRow {
    /// What the school adds to the total of a measure, as [`SchoolTable::gather_but`] has it and without the school
    /// itself: totals are made anew after every keystroke, row by row, so that a large table is gone through once.
    #[must_use]
    pub fn addend(&self, measure: &Measure, group: PupilGroup, year: Option<AcademicYear>) -> Option<Addend> {
        let entered = self.outcomes().read(measure, group, year);
        let addend = Addend {
            figure: entered.figure.value().map(|figure| figure.value),
            pupils: self.pupils_of(&entered, measure, group, year).map(Pupils::count),
        };
        (addend.figure.is_some() || addend.pupils.is_some()).then_some(addend)
    }
}

impl SchoolTable {
    /// The schools that have something for a measure, a group of pupils and a year. A row that repeats another school is
    /// left out, and so is a figure that cannot be read or cannot be.
    #[must_use]
    pub fn gather(&self, measure: &Measure, group: PupilGroup, year: Option<AcademicYear>) -> Gathered {
        let repeated = self.repeated();
        self.gather_but(&repeated, measure, group, year)
    }

    /// As [`SchoolTable::gather`], with the places of repeated rows known.
    #[must_use]
    pub fn gather_but(
        &self,
        repeated: &[usize],
        measure: &Measure,
        group: PupilGroup,
        year: Option<AcademicYear>,
    ) -> Gathered {
        let field = Field::figure(measure.id.clone()).of_group(group).in_year(year);
        let mut schools = Vec::new();
        let mut gathered = Gathered::default();
        if year.is_some_and(|year| why_none(measure, year).is_some()) {
            return gathered;
        }
        for (place, row) in self.rows().iter().enumerate() {
            let other_phase = row.phase().is_some_and(|phase| !phase.can_have(measure));
            if other_phase || repeated.binary_search(&place).is_ok() {
                continue;
            }
            let entered = row.outcomes().read(measure, group, year);
            let text = row.text(&Column::Outcome(field.clone()));
            let outcome = match &entered.figure {
                Reading::Read(figure) => SchoolOutcome::Known(attained(measure, *figure)),
                Reading::Refused(_) | Reading::Empty => {
                    let mark = Withheld::parse(text).map(Withheld::suppressed);
                    SchoolOutcome::Suppressed(mark.unwrap_or(Suppressed::NotEntered))
                }
            };
            let known = matches!(outcome, SchoolOutcome::Known(_));
            let Some(pupils) = row.pupils_of(&entered, measure, group, year) else {
                gathered.without_pupils.extend(known.then_some(place));
                continue;
            };
            if let Ok(school) = School::new(row.called(place), pupils, outcome) {
                schools.push(joined(school, row));
                gathered.places.push(place);
            }
        }
        gathered.schools = Schools::new(schools);
        gathered
    }
}

fn attained(measure: &Measure, figure: Figure) -> Attained {
    match measure.interval {
        IntervalMethod::Wilson => Attained::Percentage(figure),
        IntervalMethod::PupilStandardDeviation | IntervalMethod::Rate | IntervalMethod::Unknown => {
            Attained::Mean(figure)
        }
    }
}

fn joined(school: School, row: &SchoolRow) -> School {
    match read_joined(row.fact(SchoolFact::Joined)) {
        Some(year) => school.in_trust_since(year),
        None => school,
    }
}
