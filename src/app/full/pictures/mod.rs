//! The pictures of the whole widget, each in a file that turns what a comparison found into a chart's marks.

mod before_and_after;
mod funnel;
mod gap;
mod intake;
mod own_schools;
mod size;
mod standing;
mod years;

use std::rc::Rc;

pub(crate) use before_and_after::BeforeAfterPicture;
pub(crate) use funnel::FunnelPicture;
pub(crate) use gap::GapPicture;
pub(crate) use intake::IntakePicture;
pub(crate) use own_schools::OwnSchoolsPicture;
pub(crate) use size::SizePicture;
pub(crate) use standing::StandingPicture;
pub(crate) use years::YearsPicture;

use crate::app::full::picture::Drawing;
use crate::charts::{Scene, SceneFrame};

/// What is drawn.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum PictureKind {
    /// Where a trust stands.
    Standing(StandingPicture),
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
    Moved(Rc<BeforeAfterPicture>),
    /// The country's trusts by their size.
    Size(Rc<SizePicture>),
}

impl Drawing for PictureKind {
    fn scene(&self, sheet: SceneFrame<'_>) -> Scene {
        match self {
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

    fn caption(&self) -> String {
        match self {
            Self::Standing(standing) => standing.caption(),
            Self::Funnel(picture) => picture.caption(),
            Self::Intake(picture) => picture.caption(),
            Self::Years(picture) => picture.caption(),
            Self::Gap(picture) => picture.caption(),
            Self::OwnSchools(picture) => picture.caption(),
            Self::Moved(picture) => picture.caption(),
            Self::Size(picture) => picture.caption(),
        }
    }

    fn alt_text(&self) -> String {
        match self {
            Self::Standing(standing) => standing.alt_text(),
            Self::Funnel(picture) => picture.alt_text(),
            Self::Intake(picture) => picture.alt_text(),
            Self::Years(picture) => picture.alt_text(),
            Self::Gap(picture) => picture.alt_text(),
            Self::OwnSchools(picture) => picture.alt_text(),
            Self::Moved(picture) => picture.alt_text(),
            Self::Size(picture) => picture.alt_text(),
        }
    }
}
