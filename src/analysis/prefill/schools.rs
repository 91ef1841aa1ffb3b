//! The table of schools of a trust that was looked up, filled from the Department's list of August 2022. The list is older
//! than some of the figures and newer than others, so that a school may have joined or left since, and a figure may be
//! older than the school's time in the trust: both are said.

use super::Prefill;
use crate::entry::{Column, Entries, Field, RowId, SchoolFact, SchoolTable, dated_cohort, typed_figure};
use crate::measures::{AcademicYear, CohortId, Measure, MeasureId};
use crate::national::{MemberFigure, MemberSchool, Members};

/// A trust's schools as they were listed.
#[derive(Debug, Clone, PartialEq)]
pub struct ListedSchools {
    table: SchoolTable,
    pub(crate) as_at: String,
    /// The years of the figures, newest first.
    pub(crate) years: Vec<AcademicYear>,
    /// The year of the figures that name none, of each cohort that has any.
    results_years: Vec<(CohortId, AcademicYear)>,
    /// Schools with a figure from before they joined.
    pub(crate) joined_after: usize,
}

impl ListedSchools {
    /// The schools of the trust whose published figures were started from; `None` where the list has none of it. Figures
    /// of `measures` are filled in, as published.
    #[must_use]
    pub fn of(filling: &Prefill, members: &Members, measures: &[&Measure]) -> Option<Self> {
        let schools = members.schools_of(filling.uid()?);
        if schools.is_empty() {
            return None;
        }
        let held: Vec<_> = schools.iter().flat_map(|school| &school.figures).collect();
        let known = |figure: &MemberFigure<'_>| {
            let measure = measures
                .iter()
                .copied()
                .find(|measure| measure.id == *figure.measure)?;
            Some((measure, filling.year_of(measure, &held, measures)))
        };
        let mut table = SchoolTable::default();
        let (mut years, mut joined_after) = (Vec::new(), 0);
        let mut results_years = Vec::new();
        for school in &schools {
            let row = table.add();
            for (fact, text) in facts(school) {
                table.put(row, &Column::Fact(fact), text);
            }
            let mut before = false;
            for figure in &school.figures {
                let Some((measure, latest)) = known(figure) else {
                    continue;
                };
                let year = (Some(figure.year) != latest).then_some(figure.year);
                let of_cohort = (measure.shared_cohort(), figure.year);
                if year.is_none() && !results_years.contains(&of_cohort) {
                    results_years.push(of_cohort);
                }
                for (field, text) in fields(measure, figure) {
                    table.put(
                        row,
                        &Column::Outcome(field.of_group(figure.group).in_year(year)),
                        text,
                    );
                }
                years.push(figure.year);
                before |= school.joined.is_some_and(|joined| figure.year < joined);
            }
            joined_after += usize::from(before);
        }
        years.sort_unstable_by(|one, other| other.cmp(one));
        years.dedup();
        Some(Self {
            table,
            as_at: members.as_at().to_owned(),
            years,
            results_years,
            joined_after,
        })
    }

    /// The table, filled.
    #[must_use]
    pub const fn table(&self) -> &SchoolTable {
        &self.table
    }

    /// The year of the figures that name none, of each cohort that has any.
    #[must_use]
    pub fn results_years(&self) -> &[(CohortId, AcademicYear)] {
        &self.results_years
    }

    /// Makes room for results of `year` in the columns that name none, before that year is put: listed figures of another year
    /// move to the columns of their own. `cohorts` are those whose year is chosen, all where none is named; `entries` say of
    /// which year the columns are. Whether any moved.
    pub fn keep_years(
        &self,
        table: &mut SchoolTable,
        entries: &Entries,
        (cohorts, year): (&[CohortId], AcademicYear),
        measures: &[&Measure],
    ) -> bool {
        let own_year = |field: &Field| {
            let cohort = dated_cohort(field, measures.iter().copied())?;
            let (_, own) = self.results_years.iter().find(|(of, _)| *of == cohort)?;
            let is_meant = cohorts.is_empty() || cohorts.contains(&cohort);
            let moves = is_meant && *own != year && entries.results_year(&cohort) == Some(*own);
            moves.then_some(*own)
        };
        let mut moved = Vec::new();
        for row in table.rows() {
            for (field, text) in row.outcomes().iter() {
                let column = Column::Outcome(field.clone());
                if let Some(own) = own_year(field)
                    && self.still(row.id(), &column, text)
                {
                    moved.push((row.id(), field.clone(), own, text.to_owned()));
                }
            }
        }
        let any = !moved.is_empty();
        for (row, field, own, text) in moved {
            table.put(row, &Column::Outcome(field.clone()), "");
            let dated = Column::Outcome(field.in_year(own));
            if table.text(row, &dated).is_empty() {
                table.put(row, &dated, text);
            }
        }
        any
    }

    /// Whether a cell still holds what was listed.
    #[must_use]
    pub fn still(&self, row: RowId, column: &Column, text: &str) -> bool {
        !text.is_empty() && self.table.text(row, column) == text
    }
}

fn facts(school: &MemberSchool<'_>) -> Vec<(SchoolFact, String)> {
    let joined = school.joined.map(|year| (SchoolFact::Joined, year.to_string()));
    let mut facts = vec![
        (SchoolFact::Name, school.name.to_owned()),
        (SchoolFact::Urn, school.urn.to_string()),
        (SchoolFact::Phase, school.phase.name().to_owned()),
    ];
    facts.extend(joined);
    facts
}

/// The fields of a figure: itself, and the pupils by whom it is weighted.
fn fields(measure: &Measure, figure: &MemberFigure<'_>) -> Vec<(Field, String)> {
    let text = typed_figure(figure.value, figure.precision, measure.unit);
    let mut fields = vec![(Field::figure(measure.id.clone()), text)];
    if let Some(pupils) = figure.pupils.filter(|pupils| *pupils > 0) {
        fields.push((Field::cohort_pupils(measure.shared_cohort()), pupils.to_string()));
    }
    fields
}

impl Prefill {
    /// The latest year of a measure's cohort: that of the whole trust's figures where it has any, else of its schools'.
    fn year_of(
        &self,
        measure: &Measure,
        held: &[&MemberFigure<'_>],
        measures: &[&Measure],
    ) -> Option<AcademicYear> {
        let cohort: CohortId = measure.shared_cohort();
        let of_cohort = |id: &MeasureId| {
            let mut all = measures.iter();
            all.any(|other| other.id == *id && other.shared_cohort() == cohort)
        };
        let of_trust = self.results_years.iter().find(|(of, _)| *of == cohort);
        let of_schools = || {
            held.iter()
                .filter(|one| of_cohort(one.measure))
                .map(|one| one.year)
                .max()
        };
        of_trust.map(|(_, year)| *year).or_else(of_schools)
    }
}
