//! The country's trusts by their size, with the median of each band.

use crate::charts::{Scene, Sheet, SizeBand, SizeChart};
use crate::comparison::SizeAgainstOutcomes;

/// The picture of size against outcomes.
pub(super) fn size_scene(size: &SizeAgainstOutcomes, sheet: Sheet<'_>) -> Scene {
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
