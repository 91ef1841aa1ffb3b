//! A total in words: the figure, of how many pupils and schools, and what is missing.

use super::{Added, Total};
use crate::measures::group_thousands;

impl Total {
    /// The figure as the table shows it; an empty text where there is none.
    #[must_use]
    pub fn figure_text(&self) -> String {
        match self.added {
            Added::Known { figure, .. } => self.unit.write_short(figure.value, figure.decimals),
            Added::Nothing | Added::NotPooled => String::new(),
        }
    }

    /// Of whom it is, and what is missing: "412 pupils in 6 of 8 schools, 88% of the pupils".
    #[must_use]
    pub fn coverage_text(&self) -> String {
        let (pupils, schools) = match self.added {
            Added::Known { pupils, schools, .. } => (pupils, schools),
            Added::Nothing if self.without_pupils > 0 => return "Add the numbers of pupils.".to_owned(),
            Added::Nothing => return "No school has a figure.".to_owned(),
            Added::NotPooled => return "Cannot be added up.".to_owned(),
        };
        let all = schools + self.schools_missing + self.without_pupils;
        let counted = group_thousands(u64::from(pupils));
        let of_schools = match (schools, all) {
            (1, 1) => "1 school".to_owned(),
            (schools, all) if schools == all => format!("{all} schools"),
            (schools, all) => format!("{schools} of {all} schools"),
        };
        let mut text = format!("{counted} pupils, {of_schools}");
        if self.pupils_missing > 0 {
            let share = (100.0 * self.coverage().unwrap_or_default()).floor();
            text = format!("{text}; {share}% of the pupils");
            if !self.covers_enough() {
                text.push_str(": too few to compare, it takes 80%");
            }
        }
        if self.without_pupils > 0 {
            text.push_str("; a school without its pupils is not counted");
        }
        text
    }
}
