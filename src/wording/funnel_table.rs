//! A funnel's title, what its picture draws, the figures of the picture, and why it is missing.

use super::figures::Figures;
use super::number_format::{capitalize_first, ends, telling_decimals};
use crate::analysis::{Funnel, LimitBasis, LimitPoint, Peers};
use crate::entry::{Figure, Pupils};
use crate::measures::{IntervalMethod, Measure, PupilGroup, group_thousands};
use crate::stats::{FunnelFlag, Level};

/// What a picture of a funnel draws, with one kind of limits.
#[derive(Debug, Clone, PartialEq)]
pub struct FunnelDrawn {
    /// Each trust's pupils and figure.
    pub points: Vec<(f64, f64)>,
    /// The 95% limits by number of pupils: pupils, lower, upper.
    pub inner: Vec<(f64, f64, f64)>,
    /// The 99.8% limits likewise.
    pub outer: Vec<(f64, f64, f64)>,
    /// Names them, the inner first.
    pub labels: [&'static str; 2],
    /// The line across, and its name.
    pub centre: (f64, String),
}

/// Why a measure has no funnel plot, as a sentence; `None` where only trusts or a standard deviation are missing.
#[must_use]
pub fn why_no_funnel(peers: &Peers, measure: &Measure, group: PupilGroup) -> Option<String> {
    if group == PupilGroup::Gap {
        return Some(
            "A gap has two groups of pupils, so there is no one size to draw it by. Its expected range is given with the best \
             estimate."
                .to_owned(),
        );
    }
    match measure.interval {
        IntervalMethod::Rate => Some(
            "One pupil can be counted more than once, so we cannot say how far chance alone moves this figure."
                .to_owned(),
        ),
        IntervalMethod::Unknown => {
            Some("We cannot measure how certain this figure is, so there is no expected range.".to_owned())
        }
        _ if peers.trusts().is_none() => Some(format!(
            "This needs the figure and pupil number of each. We hold only summaries for {}.",
            peers.noun()
        )),
        _ => None,
    }
}

impl Funnel {
    /// What a picture draws, as far as the trust's own size.
    #[must_use]
    pub fn picture(&self, limits: LimitBasis, own: Pupils) -> FunnelDrawn {
        let curve = |level| {
            let lines = self.lines(limits, level, Some(own)).into_iter();
            let point = |at: LimitPoint| (f64::from(at.cohort), at.limits.lower(), at.limits.upper());
            lines.map(point).collect()
        };
        let points = self.points().iter();
        FunnelDrawn {
            points: points
                .map(|point| (f64::from(point.cohort), point.value))
                .collect(),
            inner: curve(Level::P95),
            outer: curve(Level::P998),
            labels: [Level::P95, Level::P998].map(|level| Self::limits_label(limits, level)),
            centre: (self.centre(), self.centre_label()),
        }
    }

    /// The finding as a title: "Inside the expected range for a trust this size". By the limits that count, whichever are drawn.
    #[must_use]
    pub fn headline(&self, figure: Figure, pupils: Pupils) -> Option<String> {
        let flag = self
            .deviation(figure.value, pupils)?
            .flag(LimitBasis::UsualDifferences, Level::P95);
        Some(
            match flag {
                FunnelFlag::Low => "Below the expected range for a trust this size",
                FunnelFlag::Within => "Inside the expected range for a trust this size",
                FunnelFlag::High => "Above the expected range for a trust this size",
            }
            .to_owned(),
        )
    }

    /// Where the trust lies among the limits that count, said beside a picture of `drawn`: where that has those of chance
    /// alone, the limits of the sentence are named apart from them.
    #[must_use]
    pub fn sentence_beside(&self, drawn: LimitBasis, figure: Figure, pupils: Pupils) -> Option<String> {
        let sentence = self.sentence(figure, pupils)?;
        Some(match drawn {
            LimitBasis::UsualDifferences => sentence,
            LimitBasis::ChanceAlone => {
                let apart = format!(
                    "Allowing also for the way {} normally differ, expected",
                    self.noun
                );
                sentence.replacen("Expected", &apart, 1)
            }
        })
    }

    /// What the picture shows at the trust's own size, with the limits that are drawn.
    #[must_use]
    pub fn figures(&self, drawn: LimitBasis, figure: Figure, pupils: Pupils) -> Figures {
        let published = self.decimals.max(figure.decimals.min(2));
        let mut rows = vec![
            ("Your trust".to_owned(), self.unit.write(figure.value, published)),
            (
                "Its pupils".to_owned(),
                group_thousands(u64::from(pupils.count())),
            ),
            (
                "Average trust".to_owned(),
                self.unit.write(self.centre(), self.decimals.max(1)),
            ),
        ];
        for level in [Level::P95, Level::P998] {
            let Some(limits) = self.limits(drawn, level, pupils) else {
                continue;
            };
            let decimals = telling_decimals(figure.value, limits, published);
            let (lower, upper) = ends(self.unit, limits, decimals);
            let outside = group_thousands(self.outside(drawn, level) as u64);
            let label = Self::limits_label(drawn, level);
            rows.push((format!("{label}, for {pupils}"), format!("{lower} to {upper}")));
            rows.push((
                format!("{} outside the {label}", capitalize_first(&self.noun)),
                outside,
            ));
        }
        let n = group_thousands(self.n() as u64);
        Figures::of_pairs(
            format!(
                "{}, {}: {n} {} by number of pupils",
                self.name(),
                self.year,
                self.noun
            ),
            ["In the picture", "Figure"],
            rows,
        )
    }
}
