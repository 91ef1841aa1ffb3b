//! The measure that is expanded, as each of its parts is given it.

use std::rc::Rc;

use crate::analysis::Finding;
use crate::app::full::state::scenario::Scenario;
use crate::app::full::store::Store;
use crate::app::shared::Theme;
use crate::measures::{Measure, MeasureGroup};
use crate::national::PupilSd;

/// A measure that is expanded.
pub(crate) struct Expanded<'a> {
    pub(crate) store: &'a Store,
    pub(crate) theme: Option<&'a Theme>,
    pub(crate) measure: &'a Rc<Measure>,
    pub(crate) finding: &'a Rc<Finding>,
    pub(crate) heading: String,
    pub(crate) key: MeasureGroup,
    pub(crate) trial: Scenario,
    pub(crate) pupil_sd: Option<PupilSd>,
}
