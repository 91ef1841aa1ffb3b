//! What follows from the figures of all pupils and of disadvantaged pupils together: the others' figure, and the gap
//! between the two groups. Nobody enters these; they are counted, never averaged.

use super::certainty::{GroupFigure, IntervalBasis, Own};
use crate::entry::{Entered, Figure, Pupils};
use crate::measures::{IntervalMethod, Measure, PupilGroup};
use crate::national::PupilSd;
use crate::stats::{DFE_Z95, Interval, Proportion, Z95, newcombe};

/// The two figures that are entered, and their pupils.
struct BothEntered {
    all: (Figure, Pupils),
    disadvantaged: (Figure, Pupils),
    others: Pupils,
}

/// The figure of `group` (others, or the gap) as it follows from those of all and of disadvantaged pupils; `None` where
/// one of them is missing or the two cannot both be true.
pub(super) fn derived(
    measure: &Measure,
    group: PupilGroup,
    all: &Entered,
    disadvantaged: &Entered,
    sd: Option<PupilSd>,
) -> Option<Own> {
    let known = |entered: &Entered| Some((*entered.figure.value()?, *entered.pupils.value()?));
    let (all, disadvantaged) = (known(all)?, known(disadvantaged)?);
    let others = Pupils::new(all.1.count().checked_sub(disadvantaged.1.count())?)?;
    let both = BothEntered {
        all,
        disadvantaged,
        others,
    };
    match (measure.interval, group) {
        (IntervalMethod::Wilson, _) => both.proportions(measure, group),
        (IntervalMethod::PupilStandardDeviation, _) => both.means(measure, group, sd?),
        (IntervalMethod::Rate | IntervalMethod::Unknown, _) => None,
    }
}

impl BothEntered {
    fn proportions(&self, measure: &Measure, group: PupilGroup) -> Option<Own> {
        let counted = |(figure, pupils): (Figure, Pupils)| {
            let n = f64::from(pupils.count());
            ((figure.value / 100.0 * n).round(), n)
        };
        let ((x_all, _), (x_own, n_own)) = (counted(self.all), counted(self.disadvantaged));
        let n_others = f64::from(self.others.count());
        let others = Proportion::new(x_all - x_own, n_others)?;
        let own = Proportion::new(x_own, n_own)?;
        if group == PupilGroup::Gap {
            let ends = newcombe(others, own, Z95)?.map(|end| end * 100.0);
            return Some(self.gap([100.0 * others.share(), 100.0 * own.share()], ends));
        }
        self.of_others(100.0 * others.share(), measure, None)
    }

    fn means(&self, measure: &Measure, group: PupilGroup, sd: PupilSd) -> Option<Own> {
        let [all, own, others] =
            [self.all.1, self.disadvantaged.1, self.others].map(|pupils| f64::from(pupils.count()));
        let value = (self.all.0.value * all - self.disadvantaged.0.value * own) / others;
        if !measure.range.contains(value) {
            return None;
        }
        if group == PupilGroup::Gap {
            let gap = value - self.disadvantaged.0.value;
            let half = DFE_Z95 * sd.value * (1.0 / own + 1.0 / others).sqrt();
            return Some(self.gap(
                [value, self.disadvantaged.0.value],
                Interval::between(gap - half, gap + half)?,
            ));
        }
        self.of_others(value, measure, Some(sd))
    }

    fn of_others(&self, value: f64, measure: &Measure, sd: Option<PupilSd>) -> Option<Own> {
        Own::of(measure, self.figure(value), self.others, sd, None)
    }

    /// The gap between two groups' figures, others first. It rests on the smaller of the two groups.
    fn gap(&self, [others, disadvantaged]: [f64; 2], interval: Interval) -> Own {
        Own {
            figure: self.figure(others - disadvantaged),
            pupils: self.others.min(self.disadvantaged.1),
            interval,
            basis: IntervalBasis::Difference {
                disadvantaged: GroupFigure {
                    value: disadvantaged,
                    pupils: self.disadvantaged.1,
                },
                others: GroupFigure {
                    value: others,
                    pupils: self.others,
                },
            },
        }
    }

    /// No more exact than what it follows from.
    fn figure(&self, value: f64) -> Figure {
        Figure {
            value,
            decimals: self.all.0.decimals.min(self.disadvantaged.0.decimals),
        }
    }
}
