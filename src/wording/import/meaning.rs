//! What the columns and figures of a sheet are called.

use crate::import::{ColumnMeaning, Shape};
use crate::measures::Measure;

impl ColumnMeaning {
    /// What a page calls it.
    #[must_use]
    pub fn label<'a>(&self, measures: impl IntoIterator<Item = &'a Measure>) -> String {
        match (self, self.column()) {
            (Self::Year, _) => "Year of the results".to_owned(),
            (Self::Reached(_), Some(column)) => format!("Number of pupils: {}", column.heading(measures)),
            (_, Some(column)) => column.heading(measures),
            (_, None) => "Not used".to_owned(),
        }
    }
}

impl Shape {
    /// Whose figures they are where no school is named.
    pub(crate) const YOUR_TRUST: &'static str = "Your trust";
}
