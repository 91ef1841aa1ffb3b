//! What is wrong with what is typed in a field. Kept apart from reading, so
//! that every page finds the same at the same field.

use thiserror::Error;

use super::{
    Circumstance, CircumstanceProblem, Entries, Entry, Field, FigureProblem, PupilsProblem, read_figure,
    read_schools, read_share,
};
use crate::measures::Measure;

/// Why what is typed in a field cannot be used.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum FieldProblem {
    /// It is no figure of its measure.
    #[error(transparent)]
    Figure(#[from] FigureProblem),
    /// It is no number of pupils.
    #[error(transparent)]
    Pupils(#[from] PupilsProblem),
    /// It is no number of schools, or no share of the pupils.
    #[error(transparent)]
    Circumstance(#[from] CircumstanceProblem),
}

impl FieldProblem {
    /// Whether it asks about a number that can be true: see [`FigureProblem::is_question`].
    #[must_use]
    pub const fn is_question(&self) -> bool {
        match self {
            Self::Figure(problem) => problem.is_question(),
            Self::Circumstance(problem) => matches!(problem, CircumstanceProblem::PerhapsFraction(_)),
            Self::Pupils(_) => false,
        }
    }
}

impl Entries {
    /// What is wrong with what is typed in a field.
    #[must_use]
    pub fn problem<'a>(
        &self,
        field: &Field,
        measures: impl IntoIterator<Item = &'a Measure>,
    ) -> Option<FieldProblem> {
        let text = self.text(field);
        let mut measures = measures.into_iter();
        match &field.entry {
            Entry::Figure(id) => {
                let measure = measures.find(|measure| measure.id == *id)?;
                read_figure(text, measure).into_problem().map(Into::into)
            }
            Entry::CohortPupils(cohort) => {
                let measure = measures.find(|measure| measure.shared_cohort() == *cohort)?;
                let pupils = self.cohort_pupils(measure, field.group, field.year);
                pupils.into_problem().map(Into::into)
            }
            Entry::MeasurePupils(_) if text.is_empty() => None,
            Entry::MeasurePupils(id) => {
                let measure = measures.find(|measure| measure.id == *id)?;
                let entered = self.read(measure, field.group, field.year);
                entered.pupils.into_problem().map(Into::into)
            }
            Entry::Circumstance(_, Circumstance::Schools) => {
                read_schools(text).into_problem().map(Into::into)
            }
            Entry::Circumstance(..) => read_share(text).into_problem().map(Into::into),
            Entry::Region | Entry::ResultsYear(_) => None,
        }
    }
}
