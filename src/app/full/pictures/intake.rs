//! A figure given the intake: the range of trusts with pupils like these, their average, and the trust.

use std::rc::Rc;

use crate::analysis::Finding;
use crate::app::full::picture::Drawing;
use crate::charts::{IntakeChart, Reference, Scene, SceneFrame, TrustMark};
use crate::wording::interface::picture_labels;

/// What is usual among trusts with such an intake, and the trust.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct IntakePicture {
    pub(crate) finding: Rc<Finding>,
    /// The range and its name.
    pub(crate) likely: ((f64, f64), String),
    /// The average and its name.
    pub(crate) expected: (f64, String),
    pub(crate) caption: String,
    pub(crate) words: String,
}

impl Drawing for IntakePicture {
    fn scene(&self, sheet: SceneFrame<'_>) -> Scene {
        let finding = &self.finding;
        let label = picture_labels::your_trust(&finding.value_label());
        let chart = IntakeChart {
            likely: self.likely.0,
            likely_label: &self.likely.1,
            expected: Reference {
                value: self.expected.0,
                label: &self.expected.1,
            },
            trust: Some(TrustMark {
                value: finding.value(),
                lower: finding.interval().lower(),
                upper: finding.interval().upper(),
                label: &label,
            }),
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
