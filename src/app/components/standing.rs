//! The picture of where a trust stands, and of the country before anything is typed.

use std::rc::Rc;

use super::Drawing;
use crate::charts::{Scene, Sheet, finding_scene, landscape_scene};
use crate::comparison::{Finding, Landscape};

/// A trust among the country's, or the country alone.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Standing {
    /// A trust among the country's.
    Finding(Rc<Finding>),
    /// The country alone.
    Landscape(Rc<Landscape>),
}

impl Drawing for Standing {
    fn scene(&self, sheet: Sheet<'_>) -> Scene {
        match self {
            Self::Finding(finding) => finding_scene(finding, sheet),
            Self::Landscape(landscape) => landscape_scene(landscape, sheet),
        }
    }

    fn drawn(&self) -> String {
        match self {
            Self::Finding(finding) => finding.drawn(),
            Self::Landscape(landscape) => landscape.drawn(),
        }
    }

    fn in_words(&self) -> String {
        match self {
            Self::Finding(finding) => finding.picture_text(),
            Self::Landscape(landscape) => landscape.picture_text(),
        }
    }
}
