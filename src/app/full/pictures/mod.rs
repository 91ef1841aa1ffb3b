//! The pictures of the whole widget, each in a file that turns what a comparison found into a chart's marks.

mod funnel;
mod gap;
mod intake;
mod moved;
mod own_schools;
mod size;
mod strip;
mod years;

use std::rc::Rc;

pub(crate) use funnel::FunnelPicture;
pub(crate) use gap::GapPicture;
pub(crate) use intake::IntakePicture;
pub(crate) use moved::MovedPicture;
pub(crate) use own_schools::OwnSchoolsPicture;
pub(crate) use size::SizePicture;
pub(crate) use years::YearsPicture;

use crate::analysis::Finding;
use crate::app::shared::{Drawing, Standing};
use crate::charts::{Scene, SceneFrame};

/// What is drawn.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum PictureKind {
    /// A row's miniature: where a trust stands, without words.
    Strip(Rc<Finding>),
    /// Where a trust stands.
    Standing(Standing),
    /// By the size of trusts.
    Funnel(Rc<FunnelPicture>),
    /// Given the intake.
    Intake(Rc<IntakePicture>),
    /// Over the years.
    Years(Rc<YearsPicture>),
    /// Disadvantaged pupils and others.
    Gap(Rc<GapPicture>),
    /// The trust's own schools.
    OwnSchools(Rc<OwnSchoolsPicture>),
    /// As it is and as it would be.
    Moved(Rc<MovedPicture>),
    /// The country's trusts by their size.
    Size(Rc<SizePicture>),
}

impl Drawing for PictureKind {
    fn scene(&self, sheet: SceneFrame<'_>) -> Scene {
        match self {
            Self::Strip(finding) => strip::strip(finding, sheet),
            Self::Standing(standing) => standing.scene(sheet),
            Self::Funnel(picture) => picture.scene(sheet),
            Self::Intake(picture) => picture.scene(sheet),
            Self::Years(picture) => picture.scene(sheet),
            Self::Gap(picture) => picture.scene(sheet),
            Self::OwnSchools(picture) => picture.scene(sheet),
            Self::Moved(picture) => picture.scene(sheet),
            Self::Size(picture) => picture.scene(sheet),
        }
    }

    fn drawn(&self) -> String {
        match self {
            // Its row says it.
            Self::Strip(_) => String::new(),
            Self::Standing(standing) => standing.drawn(),
            Self::Funnel(picture) => picture.drawn(),
            Self::Intake(picture) => picture.drawn(),
            Self::Years(picture) => picture.drawn(),
            Self::Gap(picture) => picture.drawn(),
            Self::OwnSchools(picture) => picture.drawn(),
            Self::Moved(picture) => picture.drawn(),
            Self::Size(picture) => picture.drawn(),
        }
    }

    fn in_words(&self) -> String {
        match self {
            Self::Strip(finding) => finding.picture_text(),
            Self::Standing(standing) => standing.in_words(),
            Self::Funnel(picture) => picture.in_words(),
            Self::Intake(picture) => picture.in_words(),
            Self::Years(picture) => picture.in_words(),
            Self::Gap(picture) => picture.in_words(),
            Self::OwnSchools(picture) => picture.in_words(),
            Self::Moved(picture) => picture.in_words(),
            Self::Size(picture) => picture.in_words(),
        }
    }
}
