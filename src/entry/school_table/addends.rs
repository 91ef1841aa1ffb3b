//! The schools of one measure, group and year, as the arithmetic of trusts takes them: who has a figure and pupils, who
//! has pupils and no figure, and who has a figure that cannot be added up because nobody said of how many pupils.

use super::{Column, RowId, SchoolFact, SchoolRow, SchoolTable};
use crate::entry::{
    Attained, Field, Figure, Pupils, School, SchoolOutcome, Schools, Suppressed, SuppressionCode, read_joined,
};
use crate::measures::{AcademicYear, IntervalMethod, Measure, PupilGroup, why_none};

/// The schools of a measure.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct MeasureSchools {
    /// Those whose pupils are known, in the order of the table.
    pub schools: Schools,
    /// The row of each.
    pub rows: Vec<RowId>,
    /// Those with a figure and no number of pupils, in the order of the table: they cannot be added up.
    pub without_pupils: Vec<WithoutPupils>,
}

/// A school with a figure and no number of pupils.
#[derive(Debug, Clone, PartialEq)]
pub struct WithoutPupils {
    /// Its row.
    pub row: RowId,
    /// Its name.
    pub name: String,
    /// Its figure, in the measure's unit.
    pub figure: Figure,
}

/// What one school adds to a total.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Addend {
    /// Its figure, in the measure's unit; `None` where it is not known.
    pub figure: Option<Figure>,
    /// Its pupils; `None` where nobody said.
    pub pupils: Option<Pupils>,
}

impl SchoolRow {
    /// What the school adds to the total of a measure; `None` where it has nothing for it. Totals are calculated again after every
    /// keystroke, so it is asked row by row, and a large table is read through once.
    #[must_use]
    pub fn addend(&self, measure: &Measure, group: PupilGroup, year: Option<AcademicYear>) -> Option<Addend> {
        let entered = self.outcomes().read(measure, group, year);
        let addend = Addend {
            figure: entered.figure.value().copied(),
            pupils: self.pupils_of(&entered, measure, group, year),
        };
        (addend.figure.is_some() || addend.pupils.is_some()).then_some(addend)
    }

    /// Whether a school of its phase can have the measure; one that names no phase can have any.
    #[must_use]
    pub fn can_have(&self, measure: &Measure) -> bool {
        self.phase().is_none_or(|phase| phase.can_have(measure))
    }

    /// Why it has no figure: what the Department's mark in its cell says, or that nobody has entered one.
    fn suppressed(&self, field: Field) -> Suppressed {
        let mark = SuppressionCode::parse(self.text(&Column::Outcome(field)));
        mark.map_or(Suppressed::NotEntered, SuppressionCode::suppressed)
    }
}

impl SchoolTable {
    /// The rows that count, each with its place: a row that repeats another school is left out.
    pub fn counted(&self) -> impl Iterator<Item = (usize, &SchoolRow)> {
        let repeated = self.repeated();
        let rows = self.rows().iter().enumerate();
        rows.filter(move |(place, _)| repeated.binary_search(place).is_err())
            .map(|(place, row)| (place, &**row))
    }

    /// The schools that have something for a measure, a group of pupils and a year: those that [`SchoolTable::counted`]
    /// has and that can have the measure, each with what it adds to the total.
    #[must_use]
    pub fn schools_of_measure(
        &self,
        measure: &Measure,
        group: PupilGroup,
        year: Option<AcademicYear>,
    ) -> MeasureSchools {
        let field = Field::figure(measure.id.clone()).of_group(group).in_year(year);
        let mut schools = Vec::new();
        let mut gathered = MeasureSchools::default();
        if year.is_some_and(|year| why_none(measure, year).is_some()) {
            return gathered;
        }
        for (place, row) in self.counted().filter(|(_, row)| row.can_have(measure)) {
            let Some(addend) = row.addend(measure, group, year) else {
                continue;
            };
            let outcome = match (addend.figure, addend.pupils) {
                (Some(figure), None) => {
                    gathered.without_pupils.push(WithoutPupils {
                        row: row.id(),
                        name: row.called(place),
                        figure,
                    });
                    continue;
                }
                (Some(figure), _) => SchoolOutcome::Known(attained(measure, figure)),
                (None, _) => SchoolOutcome::Suppressed(row.suppressed(field.clone())),
            };
            let school = addend
                .pupils
                .and_then(|pupils| School::new(row.called(place), pupils, outcome).ok());
            if let Some(school) = school {
                schools.push(joined(school, row));
                gathered.rows.push(row.id());
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
