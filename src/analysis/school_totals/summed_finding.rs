//! What was found of figures that the schools add up to: it keeps the schools, because what a target takes is counted from
//! them and not from their sum as it is rounded.

use std::rc::Rc;

use super::{PooledFigure, Totals};
use crate::analysis::{Cohort, Comparison, Overview};
use crate::measures::{MeasureId, PupilGroup};

impl Totals {
    /// The schools together whose figure is the trust's; `None` where the trust's figure was entered for all of it, and
    /// where distances are not counted.
    fn composed(&self, measure: &MeasureId, group: PupilGroup) -> Option<Cohort> {
        let total = self.of_measure(measure, group, None)?;
        let is_the_trusts = matches!(total.added, PooledFigure::Known { .. }) && total.covers_enough();
        total.composed.filter(|_| is_the_trusts)
    }

    /// Gives the findings whose figures were added up the schools of which they are. `overview` is of the entries that
    /// [`Totals::over`] made.
    pub fn compose(&self, overview: &mut Overview) {
        for line in &mut overview.lines {
            let Some(schools) = self.composed(&line.measure.id, line.group) else {
                continue;
            };
            let line = Rc::make_mut(line);
            if let Comparison::Finding(finding) = &mut line.comparison {
                let with_schools = (**finding).clone().composed_of(schools);
                *finding = Rc::new(with_schools);
            }
        }
    }
}
