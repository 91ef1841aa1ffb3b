//! The years: how the country was spread in each, England, and the trust.

use std::rc::Rc;

use crate::analysis::{Backdrop, OverYears, YearView};
use crate::app::full::picture::Drawing;
use crate::charts::{Deciles, Scene, SceneFrame, Year, YearsChart};
use crate::measures::Unit;
use crate::wording::interface::picture_labels;

/// The years of a measure.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct YearsPicture {
    pub(crate) of: Rc<OverYears>,
    pub(crate) trust_label: String,
    pub(crate) unit: Unit,
    pub(crate) decimals: u8,
}

impl YearsPicture {
    fn year<'a>(&'a self, view: &'a YearView, label: &'a str) -> Year<'a> {
        let own = view.own.as_ref();
        Year {
            label,
            country: view.deciles().map(|spread| Deciles {
                tenth: spread.lowest_tenth,
                lower_quartile: spread.lower_quartile,
                median: spread.median,
                upper_quartile: spread.upper_quartile,
                ninetieth: spread.highest_tenth,
            }),
            england: view.england,
            trust: own.map(|own| {
                let value = own.figure.value;
                let ends = own.interval.map(|interval| (interval.lower(), interval.upper()));
                let (lower, upper) = ends.unwrap_or((value, value));
                (value, lower, upper)
            }),
            missing: self.missing(view),
            turning_point: self.of.turn(view.year).map(|_| picture_labels::NEW_DEFINITION),
            other_population: self
                .of
                .population_before(view.year)
                .map(|_| picture_labels::OTHER_TRUSTS),
        }
    }

    /// Where England alone is drawn, only years without England are missing.
    fn missing<'a>(&self, view: &'a YearView) -> Option<&'a str> {
        let why = view.peers.as_ref().err()?;
        let drawn = self.of.backdrop() == Backdrop::England && view.england.is_some();
        (!drawn).then(|| why.in_short())
    }
}

impl Drawing for YearsPicture {
    fn scene(&self, sheet: SceneFrame<'_>) -> Scene {
        let views = self.of.drawn_years();
        let labels: Vec<String> = views.iter().map(|view| view.year.to_string()).collect();
        let years: Vec<_> = views
            .iter()
            .zip(&labels)
            .map(|(view, label)| self.year(view, label))
            .collect();
        let chart = YearsChart {
            years: &years,
            trust_label: &self.trust_label,
            england_label: picture_labels::ENGLAND,
            span: None,
            unit: self.unit,
            decimals: self.decimals,
        };
        chart.scene(sheet.width, sheet.base_font, sheet.text)
    }

    fn caption(&self) -> String {
        self.of.caption()
    }

    fn alt_text(&self) -> String {
        self.of.figures().alt_text()
    }
}
