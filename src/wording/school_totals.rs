//! A total in words: the figure, of how many pupils and schools, and what is missing.

use crate::analysis::{PooledFigure, Total};
use crate::measures::group_thousands;

impl Total {
    /// The figure as the table shows it; an empty text where there is none.
    #[must_use]
    pub fn figure_text(&self) -> String {
        match self.added {
            PooledFigure::Known { figure, .. } => self.unit.write_short(figure.value, figure.decimals),
            PooledFigure::Nothing | PooledFigure::NotPooled => String::new(),
        }
    }

    /// Of how many pupils it is: "412 pupils"; empty where there is no figure.
    #[must_use]
    pub fn pupils_text(&self) -> String {
        match self.added {
            PooledFigure::Known { pupils, .. } => format!("{} pupils", group_thousands(u64::from(pupils))),
            PooledFigure::Nothing | PooledFigure::NotPooled => String::new(),
        }
    }

    /// What is missing from it, or why there is none; `None` where nothing is missing.
    #[must_use]
    pub fn missing_text(&self) -> Option<String> {
        let (pupils, schools) = match self.added {
            PooledFigure::Known { pupils, schools, .. } => (pupils, schools),
            PooledFigure::Nothing if self.without_pupils > 0 => {
                return Some("add pupil numbers to add up the schools".to_owned());
            }
            PooledFigure::Nothing => return Some("no school has a figure".to_owned()),
            PooledFigure::NotPooled => {
                return Some("this measure cannot be added up by pupils".to_owned());
            }
        };
        let mut said = Vec::new();
        if self.pupils_missing > 0 {
            let all = u64::from(pupils) + u64::from(self.pupils_missing);
            let (counted, share) = (
                group_thousands(u64::from(pupils)),
                self.coverage().unwrap_or_default(),
            );
            let of_schools = format!("{schools} of {} schools", schools + self.schools_missing);
            said.push(format!(
                "{counted} of {} pupils ({:.0}%), in {of_schools}, have a figure",
                group_thousands(all),
                (100.0 * share).floor()
            ));
            if !self.covers_enough() {
                said.push("we need 80% of the pupils to compare it".to_owned());
            }
        }
        match self.without_pupils {
            0 => {}
            1 => said.push("one school has a figure but no number of pupils and is left out".to_owned()),
            some => said.push(format!(
                "{some} schools have a figure but no number of pupils and are left out"
            )),
        }
        (!said.is_empty()).then(|| said.join("; "))
    }
}
