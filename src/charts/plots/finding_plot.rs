//! From a finding to its scene. The chart is given the finding's own numbers and labels, so that it cannot say anything
//! else than the sentence and the table beside it.

use crate::analysis::{Finding, NationalDistribution, Peers, Spread};
use crate::charts::layout::scale::LinearScale;
use crate::charts::plots::distribution::DistributionChart;
use crate::charts::plots::marked_figures::{Reference, TrustMark};
use crate::charts::scene::marks::Scene;
use crate::charts::scene::measure_text::MeasureText;
use crate::measures::Unit;

/// The space and text size that a picture is drawn for.
#[derive(Clone, Copy)]
pub struct SceneFrame<'a> {
    /// Width in CSS pixels.
    pub width: f64,
    /// The height of the page's text, in CSS pixels.
    pub base_font: f64,
    /// The least and greatest figures of the measure in all its pictures.
    pub span: (f64, f64),
    /// Measures text in the page's font.
    pub text: &'a dyn MeasureText,
}

/// The scene of a finding: a trust's figure among the other trusts'.
#[must_use]
pub fn finding_scene(finding: &Finding, frame: SceneFrame<'_>) -> Scene {
    of_finding(
        finding,
        |chart| chart.scene(frame.width, frame.base_font, frame.text),
        frame,
    )
}

/// The axis of that scene, from values to CSS pixels.
#[must_use]
pub fn finding_axis(finding: &Finding, frame: SceneFrame<'_>) -> LinearScale {
    of_finding(
        finding,
        |chart| chart.axis(frame.width, frame.base_font, frame.text),
        frame,
    )
}

fn of_finding<T>(finding: &Finding, of: impl FnOnce(DistributionChart<'_>) -> T, frame: SceneFrame<'_>) -> T {
    let label = format!("Your trust {}", finding.value_label());
    let trust = TrustMark {
        value: finding.value(),
        lower: finding.interval().lower(),
        upper: finding.interval().upper(),
        label: &label,
    };
    let distribution = Distribution {
        unit: finding.unit(),
        peers: finding.peers(),
        spread: finding.spread(),
        england: finding.england_label(),
    };
    distribution.chart(Some(trust), frame.span, of)
}

/// The scene of a distribution without a trust.
#[must_use]
pub fn national_distribution_scene(
    national_distribution: &NationalDistribution,
    frame: SceneFrame<'_>,
) -> Scene {
    let distribution = Distribution {
        unit: national_distribution.unit(),
        peers: national_distribution.peers(),
        spread: national_distribution.spread(),
        england: national_distribution.england_label(),
    };
    distribution.chart(None, frame.span, |chart| {
        chart.scene(frame.width, frame.base_font, frame.text)
    })
}

/// What both scenes share.
struct Distribution<'a> {
    unit: Unit,
    peers: &'a Peers,
    spread: &'a Spread,
    england: Option<(f64, String)>,
}

impl Distribution<'_> {
    fn chart<T>(
        self,
        trust: Option<TrustMark<'_>>,
        span: (f64, f64),
        of: impl FnOnce(DistributionChart<'_>) -> T,
    ) -> T {
        let decimals = self.peers.decimals();
        let median_label = format!("Median {}", self.spread.median_label(self.unit, decimals));
        of(DistributionChart {
            figures: self.peers.plotted_values(),
            step: 10f64.powi(-i32::from(decimals)),
            span: Some(span),
            lower_quartile: self.spread.lower_quartile,
            median: self.spread.median,
            upper_quartile: self.spread.upper_quartile,
            median_label: &median_label,
            unit: self.unit,
            decimals,
            trust,
            england: self
                .england
                .as_ref()
                .map(|(value, label)| Reference { value: *value, label }),
        })
    }
}
