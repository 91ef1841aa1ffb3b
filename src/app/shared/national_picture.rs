//! The picture of England's trusts alone, before anything is entered.

use std::rc::Rc;

use super::Drawing;
use crate::analysis::NationalDistribution;
use crate::charts::{Scene, SceneFrame, national_distribution_scene};

/// England's trusts alone.
#[derive(Debug, Clone)]
pub(crate) struct NationalPicture(pub(crate) Rc<NationalDistribution>);

impl PartialEq for NationalPicture {
    /// Whether the same would be drawn. Measures and peers are shared, so they are compared by where they are: going through
    /// all figures of the peers would cost more than drawing, and weigh on the first comparison.
    fn eq(&self, other: &Self) -> bool {
        self.0.draws_like(&other.0)
    }
}

impl Drawing for NationalPicture {
    fn scene(&self, sheet: SceneFrame<'_>) -> Scene {
        national_distribution_scene(&self.0, sheet)
    }

    fn caption(&self) -> String {
        self.0.caption()
    }

    fn alt_text(&self) -> String {
        self.0.picture_text()
    }
}
