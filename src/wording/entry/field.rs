//! What a field asks for, and what is wrong with a field that describes the trust.

use std::fmt;

use super::figure::perhaps_fraction;
use crate::entry::{Circumstance, CircumstanceProblem, Entry, Field};
use crate::measures::{Measure, MeasureId, PupilGroup};
use crate::wording::number_format::capitalize_first;

impl Field {
    /// What the field asks for. Of a group of pupils it names them; `measures` are those that the page knows.
    #[must_use]
    pub fn label<'a>(&self, measures: impl IntoIterator<Item = &'a Measure>) -> String {
        let mut measures = measures.into_iter();
        let mut named = |id: &MeasureId| measures.find(|measure| measure.id == *id);
        let label = match &self.entry {
            Entry::Figure(id) => named(id).map(|measure| measure.name.clone()).unwrap_or_default(),
            Entry::MeasurePupils(id) => {
                let own = named(id).and_then(|measure| measure.own_pupils.as_deref());
                format!("Of these, {} (if you know)", own.unwrap_or_default())
            }
            Entry::CohortPupils(cohort) => {
                // A measure with pupils of its own describes those.
                let whole =
                    |measure: &&Measure| measure.shared_cohort() == *cohort && measure.own_pupils.is_none();
                measures
                    .find(whole)
                    .map(|measure| capitalize_first(&measure.cohort))
                    .unwrap_or_default()
            }
            Entry::Circumstance(_, Circumstance::Schools) => "Your schools with these pupils".to_owned(),
            Entry::Circumstance(_, Circumstance::Disadvantaged) => {
                "Disadvantaged (%), if you have no pupil number".to_owned()
            }
            Entry::Circumstance(_, Circumstance::Eal) => "With English as an additional language".to_owned(),
            Entry::Circumstance(_, Circumstance::Sen) => "With special educational needs".to_owned(),
            Entry::Region => "Region of most of your schools".to_owned(),
            Entry::ResultsYear(_) => "Results of".to_owned(),
        };
        let label = match self.group {
            PupilGroup::All => label,
            group => format!("{label}: {}", group.name()),
        };
        match self.year {
            None => label,
            Some(year) => format!("{label}, {year}"),
        }
    }
}

impl fmt::Display for CircumstanceProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Number(problem) => problem.fmt(f),
            Self::NotSchools => f.write_str(
                "Enter how many of your schools have pupils in this phase, as a whole number such as 8.",
            ),
            Self::NotAShare => {
                f.write_str("Enter a percentage of the pupils, between 0 and 100, such as 27 or 27.5.")
            }
            Self::PerhapsFraction(typed) => perhaps_fraction(f, *typed),
        }
    }
}
