//! What keeps the figures of a sheet from being compared, although they can be used.

use std::collections::BTreeSet;

use super::{Import, Shape};
use crate::entry::{Entries, Entry, Field, SchoolTable};
use crate::measures::{Measure, MeasureId, PupilGroup};

/// What keeps figures from being compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Missing {
    /// No figure has a number of pupils, so none can be compared.
    AllPupils,
    /// The figures of these measures and groups have none.
    PupilsOf(Vec<(MeasureId, PupilGroup)>),
}

impl Import {
    /// What keeps the figures from being compared. Beside them stay `entries` and `table`, which may have what is missing.
    #[must_use]
    pub fn missing(&self, entries: &Entries, table: &SchoolTable, measures: &[&Measure]) -> Option<Missing> {
        let figures: BTreeSet<(&MeasureId, PupilGroup)> = match self.shape {
            Shape::Schools => self
                .table
                .fields()
                .iter()
                .filter_map(|field| latest_figure(field, measures))
                .collect(),
            Shape::WholeTrust => {
                let fields = self.whole.iter();
                fields
                    .filter_map(|(field, _)| latest_figure(field, measures))
                    .collect()
            }
        };
        let has_pupils = |measure: &Measure, group| match self.shape {
            Shape::Schools => [&self.table, table].iter().any(|table| {
                table
                    .rows()
                    .iter()
                    .any(|row| row.pupils(measure, group, None).is_some())
            }),
            Shape::WholeTrust => [&self.whole, entries]
                .iter()
                .any(|entries| entries.read(measure, group, None).pupils.value().is_some()),
        };
        let all = figures.len();
        let lacking: Vec<_> = figures
            .into_iter()
            .filter(|(id, group)| {
                let measure = measures.iter().find(|measure| measure.id == **id);
                measure.is_some_and(|measure| !has_pupils(measure, *group))
            })
            .map(|(id, group)| (id.clone(), group))
            .collect();
        match lacking.len() {
            0 => None,
            some if some == all => Some(Missing::AllPupils),
            _ => Some(Missing::PupilsOf(lacking)),
        }
    }
}

/// The measure and group of a field with a figure of the latest year that needs a number of pupils.
fn latest_figure<'a>(field: &Field, measures: &[&'a Measure]) -> Option<(&'a MeasureId, PupilGroup)> {
    let Entry::Figure(id) = &field.entry else {
        return None;
    };
    let measure = measures.iter().find(|measure| measure.id == *id)?;
    (field.year.is_none() && measure.wants_pupils()).then_some((&measure.id, field.group))
}
