//! Disadvantaged pupils and the others, in the trust and in the country.

use std::rc::Rc;

use crate::analysis::{BothGroups, Pair};
use crate::app::full::picture::Drawing;
use crate::charts::{GapChart, GapPair, Scene, SceneFrame};
use crate::measures::Unit;
use crate::wording::interface::picture_labels;

/// Both groups of a measure.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct GapPicture {
    pub(crate) of: Rc<BothGroups>,
    pub(crate) unit: Unit,
}

impl Drawing for GapPicture {
    fn scene(&self, sheet: SceneFrame<'_>) -> Scene {
        let own = self.of.own();
        // Without a country there is nothing to draw behind, and a pair of no figures is left out.
        let nobody = Pair {
            disadvantaged: f64::NAN,
            others: f64::NAN,
        };
        let (country, name) = self.of.country().unwrap_or((nobody, ""));
        let (own_gap, country_gap) = (self.of.apart(own), self.of.apart(country));
        let pair = |pair: Pair, name, gap| GapPair {
            name,
            gap,
            group: pair.disadvantaged,
            others: pair.others,
        };
        let chart = GapChart {
            trust: Some(pair(own, picture_labels::YOUR_TRUST, &own_gap)),
            country: pair(country, name, &country_gap),
            group: picture_labels::DISADVANTAGED,
            others: picture_labels::OTHERS,
            span: None,
            unit: self.unit,
            decimals: self.of.decimals(),
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
