//! From a finding to its picture. The picture is given the finding's own numbers and words, so that it cannot say
//! anything else than the sentence and the table beside it.

use super::distribution::{DistributionChart, Reference, TrustMark};
use super::measure_text::MeasureText;
use super::scene::Scene;
use crate::comparison::{Finding, Landscape, Spread};
use crate::measures::Measure;
use crate::national::Distribution;

/// Where a trust stands: the picture of a finding, `width` CSS pixels wide on a page whose text is `base_font` high.
#[must_use]
pub fn finding_scene(finding: &Finding, width: f64, base_font: f64, text: &dyn MeasureText) -> Scene {
    let label = format!("Your trust {}", finding.value_text());
    let trust = TrustMark {
        value: finding.value(),
        lower: finding.interval().lower(),
        upper: finding.interval().upper(),
        label: &label,
    };
    let country = Country {
        measure: finding.measure(),
        distribution: finding.distribution(),
        spread: finding.spread(),
        england: finding.england_label(),
    };
    country.scene(Some(trust), width, base_font, text)
}

/// The country alone: the picture of a landscape, likewise.
#[must_use]
pub fn landscape_scene(landscape: &Landscape, width: f64, base_font: f64, text: &dyn MeasureText) -> Scene {
    let country = Country {
        measure: landscape.measure(),
        distribution: landscape.distribution(),
        spread: landscape.spread(),
        england: landscape.england_label(),
    };
    country.scene(None, width, base_font, text)
}

/// What both pictures share.
struct Country<'a> {
    measure: &'a Measure,
    distribution: &'a Distribution,
    spread: &'a Spread,
    england: Option<(f64, String)>,
}

impl Country<'_> {
    fn scene(
        self,
        trust: Option<TrustMark<'_>>,
        width: f64,
        base_font: f64,
        text: &dyn MeasureText,
    ) -> Scene {
        let decimals = self.distribution.decimals();
        let median_label = format!("Median {}", self.spread.write_median(self.measure.unit, decimals));
        let chart = DistributionChart {
            figures: self.distribution.figures(),
            step: 10f64.powi(-i32::from(decimals)),
            lower_quartile: self.spread.lower_quartile,
            median: self.spread.median,
            upper_quartile: self.spread.upper_quartile,
            median_label: &median_label,
            unit: self.measure.unit,
            decimals,
            trust,
            england: self
                .england
                .as_ref()
                .map(|(value, label)| Reference { value: *value, label }),
        };
        chart.scene(width, base_font, text)
    }
}
