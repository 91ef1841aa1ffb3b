//! The measure that is expanded, as each of its parts is given it. Some parts need a finding, whose figure has a place among
//! others; those that do not are shown of a figure beside England's as well, and are given [`OpenMeasure`].

use std::ops::Deref;
use std::rc::Rc;

use crate::analysis::Finding;
use crate::app::full::pictures::PictureKind;
use crate::app::full::state::scenario::Scenario;
use crate::app::full::store::Store;
use crate::app::full::theme::Theme;
use crate::app::full::views::picture_export::ExportedPicture;
use crate::measures::{AcademicYear, Measure, MeasureGroup, PupilGroup};
use crate::national::PupilSd;

/// A measure that is opened, whatever its figure is compared with.
pub(crate) struct OpenMeasure<'a> {
    pub(crate) store: &'a Store,
    pub(crate) theme: Option<&'a Theme>,
    pub(crate) measure: &'a Rc<Measure>,
    pub(crate) heading: String,
    pub(crate) key: MeasureGroup,
    /// The least and greatest figures in its pictures.
    pub(crate) span: (f64, f64),
    /// The decimals of the figures beside the trust's own.
    pub(crate) decimals: u8,
    /// The year of the trust's own figure; `None` where it is not known.
    pub(crate) own_year: Option<AcademicYear>,
    /// The same, or that of the figures beside it.
    pub(crate) figure_year: AcademicYear,
    /// That the year of the trust's figure is not known.
    pub(crate) undated: Option<String>,
}

impl OpenMeasure<'_> {
    /// A picture of it, as it can be shared.
    pub(crate) fn taken(&self, drawing: PictureKind) -> ExportedPicture {
        self.taken_of(self.key.group, drawing)
    }

    /// The same of another group of pupils.
    pub(crate) fn taken_of(&self, group: PupilGroup, drawing: PictureKind) -> ExportedPicture {
        let key = MeasureGroup::new(self.key.measure.clone(), group);
        ExportedPicture::new(self.store, self.theme, self.measure, key, drawing, self.span)
    }
}

/// A measure that is opened, with its finding.
pub(crate) struct OpenFinding<'a> {
    pub(crate) opened: OpenMeasure<'a>,
    pub(crate) finding: &'a Rc<Finding>,
    pub(crate) trial: Scenario,
    pub(crate) pupil_sd: Option<PupilSd>,
}

impl<'a> Deref for OpenFinding<'a> {
    type Target = OpenMeasure<'a>;

    fn deref(&self) -> &OpenMeasure<'a> {
        &self.opened
    }
}
