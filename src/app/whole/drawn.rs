//! The pictures of the whole widget.

use std::rc::Rc;

use crate::app::components::{Drawing, Standing};
use crate::charts::{Scene, Sheet, StripChart};
use crate::comparison::Finding;

/// What is drawn.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Drawn {
    /// A row's miniature: where a trust stands, without words.
    Strip(Rc<Finding>),
    /// Where a trust stands.
    Standing(Standing),
}

impl Drawing for Drawn {
    fn scene(&self, sheet: Sheet<'_>) -> Scene {
        match self {
            Self::Strip(finding) => strip(finding, sheet),
            Self::Standing(standing) => standing.scene(sheet),
        }
    }

    fn drawn(&self) -> String {
        match self {
            Self::Strip(_) => String::new(),
            Self::Standing(standing) => standing.drawn(),
        }
    }

    fn in_words(&self) -> String {
        match self {
            Self::Strip(finding) => finding.picture_text(),
            Self::Standing(standing) => standing.in_words(),
        }
    }
}

fn strip(finding: &Finding, sheet: Sheet<'_>) -> Scene {
    let (peers, spread) = (finding.peers(), finding.spread());
    let interval = finding.interval();
    let chart = StripChart {
        figures: peers.drawn(),
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
