//! The country's trusts by their size, with the median of each band, and one's own among them.

use std::rc::Rc;

use crate::analysis::{OwnSize, SizeAgainstOutcomes};
use crate::charts::{FunnelTrust, Scene, SceneFrame, SizeBand, SizeChart};

/// The picture of size against outcomes.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct SizePicture {
    /// The country's trusts.
    pub(crate) size: Rc<SizeAgainstOutcomes>,
    /// The reader's, where its figure and its size are known.
    pub(crate) own: Option<OwnSize>,
}

impl SizePicture {
    pub(crate) fn scene(&self, sheet: SceneFrame<'_>) -> Scene {
        size_scene(&self.size, self.own.as_ref(), sheet)
    }

    pub(crate) fn caption(&self) -> String {
        self.size.caption()
    }

    pub(crate) fn alt_text(&self) -> String {
        self.size.picture_text_with(self.own.as_ref())
    }
}

fn size_scene(size: &SizeAgainstOutcomes, own: Option<&OwnSize>, sheet: SceneFrame<'_>) -> Scene {
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
    let labels = own.map(|own| (size.own_label(own), size.own_size_label(own)));
    let chart = SizeChart {
        points: &points,
        bands: &bands,
        noun: size.noun(),
        trust: own
            .zip(labels.as_ref())
            .map(|(own, (label, size_label))| FunnelTrust {
                cohort: f64::from(own.size),
                value: own.figure.value,
                label,
                cohort_label: size_label,
            }),
        span: Some(sheet.span),
        unit: size.unit(),
        decimals: size.decimals(),
    };
    chart.scene(sheet.width, sheet.base_font, sheet.text)
}
