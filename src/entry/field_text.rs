//! What is said at a field: what it asks for, what is wrong with what is typed in it, and what to ask about it though it
//! can be true. Kept apart from reading, so that every page says the same at the same field.

use super::{Circumstance, Entries, Entry, Field, fraction_hint, read_figure, read_schools, read_share};
use crate::measures::{Measure, MeasureId, PupilGroup};

/// What `field` asks for. Of a group of pupils it names them; `measures` are those that the page knows.
#[must_use]
pub fn field_label<'a>(field: &Field, measures: impl IntoIterator<Item = &'a Measure>) -> String {
    let mut measures = measures.into_iter();
    let mut named = |id: &MeasureId| measures.find(|measure| measure.id == *id);
    let label = match &field.entry {
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
                .map(|measure| begun(&measure.cohort))
                .unwrap_or_default()
        }
        Entry::Circumstance(_, Circumstance::Schools) => "Schools of your trust with these pupils".to_owned(),
        Entry::Circumstance(_, Circumstance::Disadvantaged) => {
            "Disadvantaged, if you did not type their number".to_owned()
        }
        Entry::Circumstance(_, Circumstance::Eal) => "With English as an additional language".to_owned(),
        Entry::Circumstance(_, Circumstance::Sen) => "With special educational needs".to_owned(),
        Entry::Region => "Region of most of your schools".to_owned(),
    };
    let label = match field.group {
        PupilGroup::All => label,
        group => format!("{label}: {}", group.name()),
    };
    match field.year {
        None => label,
        Some(year) => format!("{label}, {year}"),
    }
}

/// Words as the beginning of a sentence.
fn begun(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

impl Entries {
    /// What is wrong with what is typed in a field.
    #[must_use]
    pub fn problem<'a>(
        &self,
        field: &Field,
        measures: impl IntoIterator<Item = &'a Measure>,
    ) -> Option<String> {
        let text = self.text(field);
        let mut measures = measures.into_iter();
        match &field.entry {
            Entry::Figure(id) => {
                let measure = measures.find(|measure| measure.id == *id)?;
                read_figure(text, measure).problem().map(ToString::to_string)
            }
            Entry::CohortPupils(cohort) => {
                let measure = measures.find(|measure| measure.shared_cohort() == *cohort)?;
                let pupils = self.cohort_pupils(measure, field.group, field.year);
                pupils.problem().map(ToString::to_string)
            }
            Entry::MeasurePupils(_) if text.is_empty() => None,
            Entry::MeasurePupils(id) => {
                let measure = measures.find(|measure| measure.id == *id)?;
                let entered = self.read(measure, field.group, field.year);
                entered.pupils.problem().map(ToString::to_string)
            }
            Entry::Circumstance(_, Circumstance::Schools) => {
                read_schools(text).problem().map(ToString::to_string)
            }
            Entry::Circumstance(..) => read_share(text).problem().map(ToString::to_string),
            Entry::Region => None,
        }
    }

    /// What to ask about a figure that can be true but seldom is.
    #[must_use]
    pub fn doubt<'a>(
        &self,
        field: &Field,
        measures: impl IntoIterator<Item = &'a Measure>,
    ) -> Option<String> {
        let Entry::Figure(id) = &field.entry else {
            return None;
        };
        let measure = measures.into_iter().find(|measure| measure.id == *id)?;
        let text = self.text(field);
        fraction_hint(*read_figure(text, measure).value()?, text, measure)
    }
}
