//! The trust's own schools, with its figure, England's, and the country's schools behind.

use std::rc::Rc;

use crate::analysis::{OwnSchools, Peers, SchoolVersusTrust};
use crate::app::full::picture::Drawing;
use crate::charts::{Deciles, OwnSchoolsChart, Reference, Scene, SceneFrame, SchoolBands, SchoolMark};

/// The schools of a trust in one measure.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct OwnSchoolsPicture {
    pub(crate) of: Rc<OwnSchools>,
    pub(crate) trust_label: String,
    pub(crate) england: Option<(f64, String)>,
    pub(crate) decimals: u8,
}

impl Drawing for OwnSchoolsPicture {
    fn scene(&self, sheet: SceneFrame<'_>) -> Scene {
        let of = &self.of;
        let figures: Vec<String> = of
            .schools()
            .iter()
            .map(|school| of.figure_label(school))
            .collect();
        let schools = of.schools().iter().zip(&figures).enumerate();
        let schools: Vec<_> = schools
            .map(|(place, (school, figure))| SchoolMark {
                value: school.figure.value,
                lower: school.interval.lower(),
                upper: school.interval.upper(),
                name: &school.name,
                figure,
                apart: school.against != SchoolVersusTrust::Holds,
                named: of.is_named(place),
            })
            .collect();
        let spread = of.national().and_then(Peers::spread);
        let bands_label = of.bands_label();
        let chart = OwnSchoolsChart {
            schools: &schools,
            trust: Reference {
                value: of.trust(),
                label: &self.trust_label,
            },
            england: self
                .england
                .as_ref()
                .map(|(value, label)| Reference { value: *value, label }),
            bands: spread
                .zip(bands_label.as_deref())
                .map(|(spread, label)| SchoolBands {
                    deciles: Deciles {
                        tenth: spread.lowest_tenth,
                        lower_quartile: spread.lower_quartile,
                        median: spread.median,
                        upper_quartile: spread.upper_quartile,
                        ninetieth: spread.highest_tenth,
                    },
                    label,
                }),
            span: Some(sheet.span),
            unit: of.unit(),
            decimals: self.decimals,
        };
        chart.scene(sheet.width, sheet.base_font, sheet.text)
    }

    fn caption(&self) -> String {
        self.of.caption()
    }

    fn alt_text(&self) -> String {
        self.of.picture_text()
    }
}
