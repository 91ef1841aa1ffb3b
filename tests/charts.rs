//! The charts: readable snapshots of typical scenes, properties that hold for any figures, and what is drawn on a canvas at
//! different resolutions.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on should fail loudly"
)]

#[path = "charts/any_figures.rs"]
mod any_figures;
#[path = "charts/before_and_after.rs"]
mod before_and_after;
#[path = "charts/by_size.rs"]
mod by_size;
#[path = "charts/contrast.rs"]
mod contrast;
#[path = "charts/examples.rs"]
mod examples;
#[path = "charts/exercised.rs"]
mod exercised;
#[path = "charts/narrow_pictures.rs"]
mod narrow_pictures;
#[path = "charts/own_schools.rs"]
mod own_schools;
#[path = "charts/paint.rs"]
mod paint;
#[path = "charts/properties.rs"]
mod properties;
#[path = "charts/scene_as_text.rs"]
mod scene_as_text;
#[path = "charts/scene_snapshots.rs"]
mod scene_snapshots;
#[path = "charts/svg.rs"]
mod svg;
#[path = "charts/svg_files.rs"]
mod svg_files;

use trust_benchmark::charts::{Columns, DistributionChart, FixedAdvance, Reference, Scene, TrustMark};
use trust_benchmark::measures::Unit;

/// A distribution with everything that a chart is made of, owned.
#[derive(Debug, Clone)]
struct Example {
    figures: Vec<f64>,
    unit: Unit,
    decimals: u8,
    /// Value, lower and upper end.
    trust: Option<(f64, f64, f64)>,
    england: Option<f64>,
    width: f64,
    base_font: f64,
}

impl Example {
    /// 626 made-up trusts in whole per cents, in the shape of the real ones.
    fn attainment() -> Self {
        Self {
            figures: bell(626, 64.0, 9.0, 0),
            unit: Unit::Percentage,
            decimals: 0,
            trust: Some((65.0, 57.8, 71.5)),
            england: Some(62.0),
            width: 640.0,
            base_font: 16.0,
        }
    }

    /// 216 made-up trusts in hundredths of a grade.
    fn progress() -> Self {
        Self {
            figures: bell(216, -0.05, 0.36, 2),
            unit: Unit::ProgressGrades,
            decimals: 2,
            trust: Some((0.31, 0.12, 0.5)),
            england: Some(-0.03),
            width: 640.0,
            base_font: 16.0,
        }
    }

    fn scene(&self) -> Scene {
        let write = |value: f64| self.unit.write_short(value, self.decimals);
        let [lower_quartile, median, upper_quartile] =
            [0.25, 0.5, 0.75].map(|share| quantile(&self.figures, share));
        let median_label = format!("median trust {}", write(median));
        let trust_label = self
            .trust
            .map(|(value, ..)| format!("Your trust {}", write(value)))
            .unwrap_or_default();
        let england_label = self
            .england
            .map(|value| format!("England {}", write(value)))
            .unwrap_or_default();
        DistributionChart {
            figures: &self.figures,
            step: self.step(),
            span: None,
            lower_quartile,
            median,
            upper_quartile,
            median_label: &median_label,
            unit: self.unit,
            decimals: self.decimals,
            trust: self.trust.map(|(value, lower, upper)| TrustMark {
                value,
                lower,
                upper,
                label: &trust_label,
            }),
            england: self.england.map(|value| Reference {
                value,
                label: &england_label,
            }),
        }
        .scene(self.width, self.base_font, &FixedAdvance::GENEROUS)
    }

    fn columns(&self) -> Columns {
        let [lower_quartile, upper_quartile] = [0.25, 0.75].map(|share| quantile(&self.figures, share));
        Columns::gather(&self.figures, self.step(), (lower_quartile, upper_quartile))
    }

    fn step(&self) -> f64 {
        0.1_f64.powi(i32::from(self.decimals))
    }
}

/// `count` figures, ascending, in the shape of a bell with heavy tails (a logistic distribution), without chance.
fn bell(count: u32, middle: f64, spread: f64, decimals: i32) -> Vec<f64> {
    let one = 10_f64.powi(decimals);
    let share = |place: u32| (f64::from(place) + 0.5) / f64::from(count);
    let figure = |share: f64| middle + spread * 0.55 * (share / (1.0 - share)).ln();
    (0..count)
        .map(|place| (figure(share(place)) * one).round() / one)
        .collect()
}

#[allow(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "small counts"
)]
fn quantile(figures: &[f64], share: f64) -> f64 {
    if figures.is_empty() {
        return f64::NAN;
    }
    let place = (figures.len() - 1) as f64 * share;
    let below = figures[place.floor() as usize];
    below + (figures[place.ceil() as usize] - below) * place.fract()
}
