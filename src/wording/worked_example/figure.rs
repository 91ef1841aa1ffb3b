//! The first steps: the figure, the pupils behind it, and how sure it is by itself.

use super::WorkedExample;
use crate::analysis::IntervalBasis;
use crate::measures::{IntervalMethod, group_thousands};
use crate::stats::{DFE_Z95, Z95};
use crate::wording::explanation::{Block, Part, Sum, plain, sum, telling, text};
use crate::wording::national_distribution::of_group;

/// Below this many events a rate's interval is the exact one: see `stats::rate_interval`.
const EXACT_BELOW: f64 = 10.0;

impl WorkedExample<'_> {
    pub(super) fn the_figure(&self) -> Part {
        let finding = self.finding;
        let name = of_group(&finding.measure.name, finding.group);
        let figure = format!(
            "{name}: {}, {}. Everything starts from these two numbers: the fewer the pupils, the further chance \
             alone moves a figure.",
            finding.value_text(),
            finding.pupils
        );
        let mut blocks = vec![text(figure)];
        let pupils = group_thousands(u64::from(finding.pupils.count()));
        let counted = finding.value() / 100.0 * self.n();
        match (&finding.basis, finding.measure.interval) {
            (IntervalBasis::Difference { .. }, _) => {}
            (_, IntervalMethod::Wilson) => blocks.push(Block::Sums(vec![sum(
                "Pupils behind the percentage",
                "percentage × pupils",
                format!("{} × {pupils} = {}", finding.value_text(), plain(counted, 1)),
            )])),
            (_, IntervalMethod::Rate) => blocks.push(Block::Sums(vec![sum(
                "Events behind the rate",
                "rate ÷ 100 × pupils, to the nearest whole",
                format!(
                    "{} ÷ 100 × {pupils} = {}",
                    finding.value_label(),
                    plain(counted, 0)
                ),
            )])),
            _ => {}
        }
        blocks.push(text(finding.compared_with()));
        Part {
            id: "worked-figure",
            title: "The figure and its pupils".to_owned(),
            blocks,
        }
    }

    pub(super) fn the_interval(&self) -> Part {
        let mut blocks = vec![text(
            "Another year’s pupils at the same schools would not get exactly this figure. The 95% interval says how \
             far chance could move it. About 95 of 100 such intervals include what the schools would reach with very \
             many pupils.",
        )];
        match (&self.finding.basis, self.finding.measure.interval) {
            (IntervalBasis::Difference { .. }, method) => blocks.extend(difference(method)),
            (IntervalBasis::PupilSd(sd), _) => {
                blocks.push(text(
                    "The closer pupils’ scores are to each other, the more certain their average. We divide their \
                     spread across England (the standard deviation) by the square root of the number of pupils.",
                ));
                blocks.push(Block::Sums(self.mean_sums(sd.value)));
            }
            (IntervalBasis::Events, _) => blocks.extend(self.rate_blocks()),
            (IntervalBasis::Cohort, _) => {
                blocks.push(text(
                    "A share of pupils has Wilson’s interval (1927). It stays between 0% and 100%, and works for \
                     small cohorts, where the textbook interval fails. z is 1.96, the number of standard errors that \
                     covers 95 in 100.",
                ));
                blocks.push(Block::Sums(self.share_sums()));
            }
        }
        blocks.push(Block::Result(format!(
            "{} has the interval {}.",
            self.finding.value_text(),
            self.finding.interval_text()
        )));
        blocks.extend(self.finding.basis_text().map(Block::Text));
        Part {
            id: "worked-interval",
            title: "How certain it is by itself".to_owned(),
            blocks,
        }
    }

    /// Wilson's interval, written as its middle and what is added on either side.
    fn share_sums(&self) -> Vec<Sum> {
        let (interval, pupils) = (self.finding.interval(), self.finding.pupils.count());
        let share = telling(self.finding.value() / 100.0);
        let rest = telling(1.0 - self.finding.value() / 100.0);
        let n = group_thousands(u64::from(pupils));
        let z = plain(Z95, 2);
        let middle = f64::midpoint(interval.lower(), interval.upper()) / 100.0;
        let half = (interval.upper() - interval.lower()) / 200.0;
        vec![
            sum(
                "Middle",
                "(share + z² ÷ 2 pupils) ÷ (1 + z² ÷ pupils)",
                format!(
                    "({share} + {z}² ÷ (2 × {n})) ÷ (1 + {z}² ÷ {n}) = {}",
                    plain(middle, 4)
                ),
            ),
            sum(
                "On either side",
                "z × √(share × (1 − share) ÷ pupils + z² ÷ (4 × pupils²)) ÷ (1 + z² ÷ pupils)",
                format!(
                    "{z} × √({share} × {rest} ÷ {n} + {z}² ÷ (4 × {n}²)) ÷ (1 + {z}² ÷ {n}) = {}",
                    plain(half, 4)
                ),
            ),
            self.ends(100.0 * middle, 100.0 * half),
        ]
    }

    fn mean_sums(&self, sd: f64) -> Vec<Sum> {
        let n = group_thousands(u64::from(self.finding.pupils.count()));
        let half = DFE_Z95 * sd / self.n().sqrt();
        vec![
            sum(
                "On either side",
                "1.96 × standard deviation ÷ √pupils",
                format!(
                    "{} × {} ÷ √{n} = {}",
                    plain(DFE_Z95, 2),
                    telling(sd),
                    telling(half)
                ),
            ),
            self.ends(self.finding.value(), half),
        ]
    }

    /// Both ends as the finding has them: cut where no figure can lie.
    fn ends(&self, middle: f64, half: f64) -> Sum {
        let (unit, interval) = (self.unit(), self.finding.interval());
        let decimals = self.finding.interval_decimals.max(self.peers().decimals() + 1);
        let write = |value| unit.write_short(value, decimals);
        let range = self.finding.measure.range;
        let cut = middle - half < range.lowest - 1e-9 || middle + half > range.highest + 1e-9;
        let cut = if cut { ", cut at what a figure can be" } else { "" };
        sum(
            "The two ends",
            "middle less that, and middle and that",
            format!(
                "{} ± {} = {} and {}{cut}",
                write(middle),
                unit.write_short(half, decimals).trim_start_matches('+'),
                write(interval.lower()),
                write(interval.upper())
            ),
        )
    }

    fn rate_blocks(&self) -> Vec<Block> {
        let events = (self.finding.value() / 100.0 * self.n()).round();
        let (interval, n) = (
            self.finding.interval(),
            group_thousands(u64::from(self.finding.pupils.count())),
        );
        let k = plain(events, 0);
        let [lower, upper] = [interval.lower(), interval.upper()].map(|end| self.unit().write_short(end, 2));
        if events < EXACT_BELOW {
            return vec![text(format!(
                "With fewer than ten events the interval is exact. At its lower end, {k} or more events would happen \
                 once in 40 times. At its upper end, {k} or fewer would. Per 100 of {n} pupils that is {lower} to \
                 {upper}."
            ))];
        }
        let more = plain(events + 1.0, 0);
        vec![
            text(
                "Events are counted, and one pupil can have several. Byar’s interval (in Breslow and Day, 1987) \
                 treats them as independent. They are not, so it is too narrow.",
            ),
            Block::Sums(vec![
                sum(
                    "Lower end",
                    "events × (1 − 1 ÷ (9 × events) − z ÷ (3 × √events))³, per 100 pupils",
                    format!("{k} × (1 − 1 ÷ (9 × {k}) − 1.96 ÷ (3 × √{k}))³ ÷ {n} × 100 = {lower}"),
                ),
                sum(
                    "Upper end",
                    "the same with one event more, and a plus",
                    format!("{more} × (1 − 1 ÷ (9 × {more}) + 1.96 ÷ (3 × √{more}))³ ÷ {n} × 100 = {upper}"),
                ),
            ]),
        ]
    }
}

/// The interval of a gap.
fn difference(method: IntervalMethod) -> Vec<Block> {
    let how = if method == IntervalMethod::Wilson {
        "A gap is the difference between two uncertain shares. Newcombe’s method 10 (1998) combines their Wilson \
         intervals. The lower end is the gap less √(a² + b²). Here a is the higher share less its interval’s lower \
         end. And b is the upper end of the lower share’s interval less that share. The upper end uses the other two \
         ends likewise."
    } else {
        "A gap is the difference between two averages of different pupils, and both are uncertain. The interval is \
         the gap ± 1.96 × standard deviation × √(1 ÷ pupils of the one group + 1 ÷ pupils of the other)."
    };
    vec![text(how)]
}
