//! The pictures of the whole widget.

use std::rc::Rc;

use crate::app::components::{Drawing, Standing};
use crate::charts::{Scene, Sheet, SizeBand, SizeChart, StripChart};
use crate::comparison::{Finding, SizeAgainstOutcomes};

/// What is drawn.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Drawn {
    /// A row's miniature: where a trust stands, without words.
    Strip(Rc<Finding>),
    /// Where a trust stands.
    Standing(Standing),
    /// The country's trusts by their size.
    Size(Rc<SizeAgainstOutcomes>),
}

impl Drawing for Drawn {
    fn scene(&self, sheet: Sheet<'_>) -> Scene {
        match self {
            Self::Strip(finding) => strip(finding, sheet),
            Self::Standing(standing) => standing.scene(sheet),
            Self::Size(size) => size_scene(size, sheet),
        }
    }

    fn drawn(&self) -> String {
        match self {
            Self::Strip(_) => String::new(),
            Self::Standing(standing) => standing.drawn(),
            Self::Size(size) => size.drawn(),
        }
    }

    fn in_words(&self) -> String {
        match self {
            Self::Strip(finding) => finding.picture_text(),
            Self::Standing(standing) => standing.in_words(),
            Self::Size(size) => size.picture_text(),
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
        unit: finding.measure().unit,
    };
    chart.scene(sheet.width, sheet.base_font)
}

fn size_scene(size: &SizeAgainstOutcomes, sheet: Sheet<'_>) -> Scene {
    let points: Vec<_> = size
        .points
        .iter()
        .map(|point| (f64::from(point.size), point.value))
        .collect();
    let marks: Vec<_> = size.bands.iter().map(|band| size.band_mark(band)).collect();
    let bands: Vec<_> = size
        .bands
        .iter()
        .zip(&marks)
        .map(|(band, label)| SizeBand {
            from: f64::from(band.from),
            to: f64::from(band.to.unwrap_or_else(|| size.largest())),
            lower_quartile: band.spread.lower_quartile,
            median: band.spread.median,
            upper_quartile: band.spread.upper_quartile,
            label,
        })
        .collect();
    let chart = SizeChart {
        points: &points,
        bands: &bands,
        noun: size.noun(),
        trust: None,
        span: Some(sheet.span),
        unit: size.unit(),
        decimals: size.decimals(),
    };
    chart.scene(sheet.width, sheet.base_font, sheet.text)
}
