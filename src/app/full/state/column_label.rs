//! What a column of the table is called: at its head, and where something is said of its cells.

use super::State;
use crate::entry::{Column, Entry, Field};
use crate::measures::{Measure, PupilGroup};
use crate::wording::interface::school_table as wording;
use crate::wording::number_format::capitalize_first;

impl State {
    /// A column's heading: short where its measure has a short name.
    pub(crate) fn column_label(&self, column: &Column) -> String {
        let field = match column {
            Column::Fact(fact) => return fact.heading().to_owned(),
            Column::Outcome(field) => field,
        };
        let label = self.label_of_all(field, self.measure_of(column));
        match field.group {
            PupilGroup::All => label,
            group => format!("{label}: {}", group.name()),
        }
    }

    fn label_of_all(&self, field: &Field, measure: Option<&Measure>) -> String {
        match (&field.entry, measure) {
            (Entry::Figure(_), Some(measure)) => measure.short_name.clone(),
            (Entry::MeasurePupils(_), Some(measure)) => {
                capitalize_first(measure.own_pupils.as_deref().unwrap_or(wording::PUPILS))
            }
            _ => {
                let all = field.clone().of_group(PupilGroup::All).in_year(None);
                all.label(self.each_measure())
            }
        }
    }

    /// The measure whose figures, or whose pupils, a column holds.
    pub(crate) fn measure_of(&self, column: &Column) -> Option<&Measure> {
        let Column::Outcome(field) = column else {
            return None;
        };
        let (Entry::Figure(id) | Entry::MeasurePupils(id)) = &field.entry else {
            return None;
        };
        self.each_measure().find(|measure| measure.id == *id)
    }
}
