//! The funnel: trusts by their pupils and figure, the limits, and the trust.

use std::rc::Rc;

use crate::analysis::Finding;
use crate::app::full::picture::Drawing;
use crate::charts::{FunnelChart, FunnelTrust, LimitCurve, Reference, Scene, SceneFrame};
use crate::wording::FunnelDrawn;
use crate::wording::interface::picture_labels;

/// A funnel with one kind of limits.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct FunnelPicture {
    pub(crate) finding: Rc<Finding>,
    pub(crate) of: Rc<FunnelDrawn>,
    pub(crate) caption: String,
    pub(crate) words: String,
}

impl Drawing for FunnelPicture {
    fn scene(&self, sheet: SceneFrame<'_>) -> Scene {
        let finding = &self.finding;
        let (label, cohort_label) = (
            picture_labels::your_trust(&finding.value_label()),
            finding.pupils().to_string(),
        );
        let [inner, outer] = self.of.labels;
        let chart = FunnelChart {
            points: &self.of.points,
            inner: LimitCurve {
                curve: &self.of.inner,
                label: inner,
            },
            outer: LimitCurve {
                curve: &self.of.outer,
                label: outer,
            },
            target: Reference {
                value: self.of.centre.0,
                label: &self.of.centre.1,
            },
            trust: Some(FunnelTrust {
                cohort: f64::from(finding.pupils().count()),
                value: finding.value(),
                label: &label,
                cohort_label: &cohort_label,
            }),
            noun: picture_labels::PUPILS,
            span: Some(sheet.span),
            unit: finding.unit(),
            decimals: finding.peers().decimals(),
        };
        chart.scene(sheet.width, sheet.base_font, sheet.text)
    }

    fn caption(&self) -> String {
        self.caption.clone()
    }

    fn alt_text(&self) -> String {
        self.words.clone()
    }
}
