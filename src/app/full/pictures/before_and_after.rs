//! A trust as it is and as it would be, among the country's.

use std::rc::Rc;

use crate::analysis::{Finding, Pooled};
use crate::app::full::picture::Drawing;
use crate::charts::{BeforeAfterChart, Reference, Scene, SceneFrame, TrustMark};
use crate::wording::interface::picture_labels;

/// A trust before and after a school joins, leaves or changes.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct BeforeAfterPicture {
    pub(crate) finding: Rc<Finding>,
    pub(crate) before: Pooled,
    pub(crate) after: Pooled,
    pub(crate) words: String,
}

impl Drawing for BeforeAfterPicture {
    fn scene(&self, sheet: SceneFrame<'_>) -> Scene {
        let finding = &self.finding;
        let (peers, spread, unit) = (finding.peers(), finding.spread(), finding.unit());
        let decimals = peers.decimals();
        let write = |pooled: &Pooled| unit.write_short(pooled.value, decimals.max(1));
        let before = picture_labels::as_it_is(&write(&self.before));
        let after = picture_labels::as_it_would_be(&write(&self.after));
        let median = picture_labels::median(&spread.median_label(unit, decimals));
        let chart = BeforeAfterChart {
            figures: peers.plotted_values(),
            step: 10f64.powi(-i32::from(decimals)),
            span: Some(sheet.span),
            lower_quartile: spread.lower_quartile,
            median: Reference {
                value: spread.median,
                label: &median,
            },
            upper_quartile: spread.upper_quartile,
            before: mark(&self.before, &before),
            after: mark(&self.after, &after),
            unit,
            decimals,
        };
        chart.scene(sheet.width, sheet.base_font, sheet.text)
    }

    fn caption(&self) -> String {
        self.finding.caption()
    }

    fn alt_text(&self) -> String {
        self.words.clone()
    }
}

fn mark<'a>(pooled: &Pooled, label: &'a str) -> TrustMark<'a> {
    TrustMark {
        value: pooled.value,
        lower: pooled.interval.lower(),
        upper: pooled.interval.upper(),
        label,
    }
}
