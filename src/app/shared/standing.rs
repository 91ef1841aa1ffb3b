//! The picture of where a trust stands, and of the country before anything is typed.

use std::rc::Rc;

use super::Drawing;
use crate::analysis::{Finding, NationalDistribution};
use crate::charts::{Scene, SceneFrame, finding_scene, national_distribution_scene};

/// A trust among England's, or England's trusts alone.
#[derive(Debug, Clone)]
pub(crate) enum Standing {
    /// A trust among England's.
    Finding(Rc<Finding>),
    /// England's trusts alone.
    NationalDistribution(Rc<NationalDistribution>),
}

impl PartialEq for Standing {
    /// Whether the same would be drawn. Measures and peers are shared, so they are compared by where they are: going through
    /// all figures of the peers would cost more than drawing, and weigh on the first comparison.
    fn eq(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Finding(one), Self::Finding(other)) => one.draws_like(other),
            (Self::NationalDistribution(one), Self::NationalDistribution(other)) => one.draws_like(other),
            _ => false,
        }
    }
}

impl Drawing for Standing {
    fn scene(&self, sheet: SceneFrame<'_>) -> Scene {
        match self {
            Self::Finding(finding) => finding_scene(finding, sheet),
            Self::NationalDistribution(national_distribution) => {
                national_distribution_scene(national_distribution, sheet)
            }
        }
    }

    fn caption(&self) -> String {
        match self {
            Self::Finding(finding) => finding.caption(),
            Self::NationalDistribution(national_distribution) => national_distribution.caption(),
        }
    }

    fn alt_text(&self) -> String {
        match self {
            Self::Finding(finding) => finding.picture_text(),
            Self::NationalDistribution(national_distribution) => national_distribution.picture_text(),
        }
    }
}
