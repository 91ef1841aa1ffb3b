//! The words of a funnel, held together so that they can be held to what may be said. Counts in them are of the trusts
//! drawn: how many lie outside is never stated as theory where it can be counted.

use super::national_distribution::of_group;
use super::number_format::{ends, how_many_do, sd_note, telling_decimals};
use crate::analysis::{Funnel, LimitBasis, is_zero_by_definition};
use crate::entry::{Figure, Pupils};
use crate::measures::group_thousands;
use crate::stats::{FunnelFlag, Level};

impl Funnel {
    /// What the funnel is of: "Progress 8, disadvantaged pupils".
    pub(super) fn name(&self) -> String {
        of_group(&self.measure_name, self.group)
    }

    /// What is drawn: measure, year, who, and the line across.
    #[must_use]
    pub fn caption(&self) -> String {
        let target = self.unit.write(self.target(), self.decimals.max(1));
        let line = if is_zero_by_definition(self.unit, self.group) {
            format!(
                "{} is the average of similar pupils in the country",
                self.unit.write(0.0, 0)
            )
        } else {
            format!("{target} is the figure of all their pupils together")
        };
        let left_out = match self.left_out() {
            0 => String::new(),
            1 => " One more is not drawn, because the pupils behind its figure are not known.".to_owned(),
            more => {
                format!(" {more} more are not drawn, because the pupils behind their figures are not known.")
            }
        };
        format!(
            "{}, {}: {} {} by number of pupils and figure. The line across at {line}.{left_out}",
            self.name(),
            self.year,
            group_thousands(self.n() as u64),
            self.noun
        )
    }

    /// Names the line across in the picture: "All pupils together 64.5%".
    #[must_use]
    pub fn target_label(&self) -> String {
        if is_zero_by_definition(self.unit, self.group) {
            format!("Similar pupils {}", self.unit.write_short(0.0, 0))
        } else {
            let target = self.unit.write_short(self.target(), self.decimals.max(1));
            format!("All pupils together {target}")
        }
    }

    /// Names limits in the picture, those of chance alone as what they are.
    #[must_use]
    pub const fn limits_label(limits: LimitBasis, level: Level) -> &'static str {
        match (limits, level) {
            (LimitBasis::UsualDifferences, Level::P95) => "95% limits",
            (LimitBasis::UsualDifferences, Level::P998) => "99.8% limits",
            (LimitBasis::ChanceAlone, Level::P95) => "95% limits, chance alone",
            (LimitBasis::ChanceAlone, Level::P998) => "99.8% limits, chance alone",
        }
    }

    /// What the limits mean.
    #[must_use]
    pub fn meaning(&self, limits: LimitBasis) -> String {
        let noun = &self.noun;
        match limits {
            LimitBasis::UsualDifferences => {
                let within = |level| group_thousands((self.n() - self.outside(limits, level)) as u64);
                format!(
                    "These limits allow for chance and for how much {noun} differ anyway; the tenth furthest out at \
                     either end widens the limits no more than those next to it. Of {}, {} lie between the inner limits \
                     and {} between the outer ones.",
                    group_thousands(self.n() as u64),
                    within(Level::P95),
                    within(Level::P998),
                )
            }
            LimitBasis::ChanceAlone => format!(
                "These limits allow for chance alone: if {noun} differed in nothing else, about 95 in 100 of a size \
                 would lie between the inner ones and 998 in 1,000 between the outer ones. They are shown for \
                 comparison and decide nothing."
            ),
        }
    }

    /// What the limits rest on, where that is not of the year, not of the group or not published.
    #[must_use]
    pub fn basis_text(&self) -> Option<String> {
        sd_note("The limits rest", self.pupil_sd.as_ref()?, self.group)
    }

    /// How many would look unusual either way, at 95%.
    #[must_use]
    pub fn tally(&self) -> String {
        let [by_chance, with_it] = [LimitBasis::ChanceAlone, LimitBasis::UsualDifferences]
            .map(|limits| self.outside(limits, Level::P95));
        let by_chance = match by_chance {
            0 => "none".to_owned(),
            more => group_thousands(more as u64),
        };
        format!(
            "Without allowing for how much {} differ anyway, {by_chance} of {} would look unusual; allowing for it, {}.",
            self.noun,
            group_thousands(self.n() as u64),
            how_many_do(with_it)
        )
    }

    /// Where the trust lies among the limits that count: "The 95% limits for 534 pupils are −0.52 and +0.52. Yours, at
    /// −0.12, is inside." `None` where there can be no such figure.
    #[must_use]
    pub fn sentence(&self, figure: Figure, pupils: Pupils) -> Option<String> {
        let limits = self.limits(LimitBasis::UsualDifferences, Level::P95, pupils)?;
        let place = match self
            .deviation(figure.value, pupils)?
            .flag(LimitBasis::UsualDifferences, Level::P95)
        {
            FunnelFlag::Low => "below them",
            FunnelFlag::Within => "inside",
            FunnelFlag::High => "above them",
        };
        let decimals = telling_decimals(figure.value, limits, self.decimals.max(figure.decimals.min(2)));
        let (lower, upper) = ends(self.unit, limits, decimals);
        Some(format!(
            "The 95% limits for {pupils} are {lower} and {upper}. Yours, at {}, is {place}.",
            self.unit.write(figure.value, decimals),
        ))
    }
}
