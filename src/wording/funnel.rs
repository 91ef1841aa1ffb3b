//! The words of a funnel, held together so that they can be held to what may be said. Counts in them are of the trusts
//! drawn: how many lie outside is never stated as theory where it can be counted.

use super::national_distribution::of_group;
use super::number_format::{ends, sd_note, telling_decimals};
use crate::analysis::{Funnel, LimitBasis};
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
        let centre = self.unit.write(self.centre(), self.decimals.max(1));
        let left_out = match self.left_out() {
            0 => String::new(),
            1 => " 1 more is not drawn: its pupils are not known.".to_owned(),
            more => format!(" {more} more are not drawn: their pupils are not known."),
        };
        format!(
            "{}, {}: {} {} by number of pupils and figure. Line: the average of them, {centre}.{left_out}",
            self.name(),
            self.year,
            group_thousands(self.n() as u64),
            self.noun
        )
    }

    /// Names the line across in the picture: "Average 64.5%".
    #[must_use]
    pub fn centre_label(&self) -> String {
        let centre = self.unit.write_short(self.centre(), self.decimals.max(1));
        format!("Average {centre}")
    }

    /// Names limits in the picture, those of chance alone as what they are.
    #[must_use]
    pub const fn limits_label(limits: LimitBasis, level: Level) -> &'static str {
        match (limits, level) {
            (LimitBasis::UsualDifferences, Level::P95) => "95% expected range",
            (LimitBasis::UsualDifferences, Level::P998) => "99.8% expected range",
            (LimitBasis::ChanceAlone, Level::P95) => "95% range, chance alone",
            (LimitBasis::ChanceAlone, Level::P998) => "99.8% range, chance alone",
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
                    "The expected range allows for chance and for the way {noun} normally differ. {} of {} {noun} are \
                     inside the 95% range, {} inside the 99.8% range.",
                    within(Level::P95),
                    group_thousands(self.n() as u64),
                    within(Level::P998),
                )
            }
            LimitBasis::ChanceAlone => format!(
                "These ranges allow for chance alone. If {noun} differed in nothing else, about 95 in 100 would be inside \
                 the 95% range. They are shown for comparison and decide nothing."
            ),
        }
    }

    /// What the limits rest on, where that is not of the year, not of the group or not published.
    #[must_use]
    pub fn basis_text(&self) -> Option<String> {
        sd_note("The ranges rest", self.pupil_sd.as_ref()?, self.group)
    }

    /// How many are outside either range, at 95%.
    #[must_use]
    pub fn tally(&self) -> String {
        let [by_chance, with_differences] = [LimitBasis::ChanceAlone, LimitBasis::UsualDifferences]
            .map(|limits| self.outside(limits, Level::P95));
        let count = |count: usize| match count {
            0 => "none".to_owned(),
            more => group_thousands(more as u64),
        };
        format!(
            "By chance alone, {} of {} {} would look unusual. Allowing for the way they normally differ, {} {}.",
            count(by_chance),
            group_thousands(self.n() as u64),
            self.noun,
            count(with_differences),
            if with_differences == 1 { "does" } else { "do" },
        )
    }

    /// Where the trust is in the expected range: "Expected for 534 pupils: −0.73 to +0.73. You: −0.12." and, outside it,
    /// that it is. `None` where there can be no such figure.
    #[must_use]
    pub fn sentence(&self, figure: Figure, pupils: Pupils) -> Option<String> {
        let limits = self.limits(LimitBasis::UsualDifferences, Level::P95, pupils)?;
        let place = match self
            .deviation(figure.value, pupils)?
            .flag(LimitBasis::UsualDifferences, Level::P95)
        {
            FunnelFlag::Low => ", below that range",
            FunnelFlag::Within => "",
            FunnelFlag::High => ", above that range",
        };
        let decimals = telling_decimals(figure.value, limits, self.decimals.max(figure.decimals.min(2)));
        let (lower, upper) = ends(self.unit, limits, decimals);
        Some(format!(
            "Expected for {pupils}: {lower} to {upper}. You: {}{place}.",
            self.unit.write(figure.value, decimals),
        ))
    }
}
