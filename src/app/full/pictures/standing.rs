//! The picture of where a trust stands among its peers.

use std::rc::Rc;

use crate::analysis::Finding;
use crate::app::full::picture::Drawing;
use crate::charts::{Scene, SceneFrame, finding_scene};

/// A trust among its peers.
#[derive(Debug, Clone)]
pub(crate) struct StandingPicture(pub(crate) Rc<Finding>);

impl PartialEq for StandingPicture {
    /// Whether the same would be drawn. Peers are shared, so they are compared by where they are: going through all their
    /// figures would cost more than drawing.
    fn eq(&self, other: &Self) -> bool {
        self.0.draws_like(&other.0)
    }
}

impl Drawing for StandingPicture {
    fn scene(&self, sheet: SceneFrame<'_>) -> Scene {
        finding_scene(&self.0, sheet)
    }

    fn caption(&self) -> String {
        self.0.caption()
    }

    fn alt_text(&self) -> String {
        self.0.picture_text()
    }
}
