//! A trust's own schools in words: as they are offered to choose from, and why one has no figure.

use crate::analysis::{SchoolResults, figure_of};
use crate::entry::{RowId, School, SchoolOutcome, Suppressed};

impl SchoolResults {
    /// The schools to choose from, each with what tells it from the others: "Oak, 65% of 60 pupils". Two of one name are
    /// told apart by their places among the schools.
    #[must_use]
    pub fn choices(&self) -> Vec<(RowId, String)> {
        let shared = |name: &str| self.rows().filter(|(_, school)| school.name() == name).count() > 1;
        let choice = |(place, (row, school)): (usize, (RowId, &School))| {
            let name = school.name();
            let which = if shared(name) {
                format!(" ({})", place + 1)
            } else {
                String::new()
            };
            (row, format!("{name}{which}, {}", self.written(school)))
        };
        self.rows().enumerate().map(choice).collect()
    }

    /// A school's figure and pupils: "65% of 60 pupils", "8 pupils, figure withheld".
    fn written(&self, school: &School) -> String {
        let pupils = school.pupils();
        match school.outcome() {
            SchoolOutcome::Known(attained) => {
                let figure = figure_of(attained, school);
                let joint = if self.unit.per_cent_of().is_some() {
                    " of "
                } else {
                    ", "
                };
                let figure = self.unit.write_short(figure.value, figure.decimals);
                format!("{figure}{joint}{pupils}")
            }
            SchoolOutcome::Suppressed(why) => format!("{pupils}, figure {}", in_short(why)),
        }
    }
}

/// Why there is no figure, in a cell of a table.
pub(crate) const fn in_short(why: Suppressed) -> &'static str {
    match why {
        Suppressed::TooFewPupils => "withheld",
        Suppressed::NotProduced => "not produced",
        Suppressed::NotEntered => "not entered",
    }
}
