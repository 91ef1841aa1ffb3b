//! From a finding to its picture. The picture is given the finding's own numbers and words, so that it cannot say
//! anything else than the sentence and the table beside it.

use super::distribution::{DistributionChart, Reference, TrustMark};
use super::measure_text::MeasureText;
use super::scene::Scene;
use crate::analysis::{Finding, NationalDistribution, Peers, Spread};
use crate::measures::Unit;

/// What a picture is drawn for.
#[derive(Clone, Copy)]
pub struct SceneFrame<'a> {
    /// CSS pixels.
    pub width: f64,
    /// The height of the page's text, in CSS pixels.
    pub base_font: f64,
    /// The least and greatest figures of the measure in all its pictures.
    pub span: (f64, f64),
    /// How wide words are.
    pub text: &'a dyn MeasureText,
}

/// Where a trust stands: the picture of a finding.
#[must_use]
pub fn finding_scene(finding: &Finding, sheet: SceneFrame<'_>) -> Scene {
    let label = format!("Your trust {}", finding.value_label());
    let trust = TrustMark {
        value: finding.value(),
        lower: finding.interval().lower(),
        upper: finding.interval().upper(),
        label: &label,
    };
    let country = Country {
        unit: finding.unit(),
        peers: finding.peers(),
        spread: finding.spread(),
        england: finding.england_label(),
    };
    country.scene(Some(trust), sheet)
}

/// The country alone: the picture of a landscape.
#[must_use]
pub fn national_distribution_scene(
    national_distribution: &NationalDistribution,
    sheet: SceneFrame<'_>,
) -> Scene {
    let country = Country {
        unit: national_distribution.unit(),
        peers: national_distribution.peers(),
        spread: national_distribution.spread(),
        england: national_distribution.england_label(),
    };
    country.scene(None, sheet)
}

/// What both pictures share.
struct Country<'a> {
    unit: Unit,
    peers: &'a Peers,
    spread: &'a Spread,
    england: Option<(f64, String)>,
}

impl Country<'_> {
    fn scene(self, trust: Option<TrustMark<'_>>, sheet: SceneFrame<'_>) -> Scene {
        let decimals = self.peers.decimals();
        let median_label = format!("Median {}", self.spread.median_label(self.unit, decimals));
        let chart = DistributionChart {
            figures: self.peers.drawn(),
            step: 10f64.powi(-i32::from(decimals)),
            span: Some(sheet.span),
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
        };
        chart.scene(sheet.width, sheet.base_font, sheet.text)
    }
}
