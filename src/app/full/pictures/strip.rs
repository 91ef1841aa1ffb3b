//! A row's miniature: where a trust stands, without words.

use crate::analysis::Finding;
use crate::charts::{Scene, SceneFrame, StripChart};

/// The miniature of a finding.
pub(crate) fn strip(finding: &Finding, sheet: SceneFrame<'_>) -> Scene {
    let (peers, spread) = (finding.peers(), finding.spread());
    let interval = finding.interval();
    let chart = StripChart {
        figures: peers.plotted_values(),
        step: 10f64.powi(-i32::from(peers.decimals())),
        span: Some(sheet.span),
        lower_quartile: spread.lower_quartile,
        median: spread.median,
        upper_quartile: spread.upper_quartile,
        trust: Some((finding.value(), interval.lower(), interval.upper())),
        england: finding.england_label().map(|(value, _)| value),
        unit: finding.unit(),
    };
    chart.scene(sheet.width, sheet.base_font)
}
