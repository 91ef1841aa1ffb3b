//! The strip: a distribution small enough for a row of the overview. It has no labels, because the row has them. It shows the
//! shape of the distribution with its middle half and median, England's figure, and the trust with its interval.
//!
//! Dots would be too small to see at this size, so the shape is a density curve.

use crate::charts::layout::domain::{DomainInput, domain};
use crate::charts::layout::dot_columns::Columns;
use crate::charts::layout::scale::LinearScale;
use crate::charts::plots::density::Density;
use crate::charts::scene::marks::Scene;
use crate::charts::scene::numbers::{interval_or_value, is_drawable, valid_base_font, valid_width};
use crate::charts::scene::roles::Role;
use crate::charts::scene::shapes::{diamond, diamond_halo, interval_bar, line};
use crate::measures::Unit;

/// A distribution and the trust in it, without words.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StripChart<'a> {
    /// One figure for each trust, ascending, at the precision at which it is published.
    pub figures: &'a [f64],
    /// That precision: 1.0 for whole per cents, 0.1, 0.01.
    pub step: f64,
    /// The least and greatest figures of the measure in all its pictures: always included.
    pub span: Option<(f64, f64)>,
    /// A quarter of the figures are below it.
    pub lower_quartile: f64,
    /// Half of the figures are below it.
    pub median: f64,
    /// A quarter of the figures are above it.
    pub upper_quartile: f64,
    /// The trust's figure with its 95% interval (value, lower, upper), once it is entered.
    pub trust: Option<(f64, f64, f64)>,
    /// England's figure, where it is known.
    pub england: Option<f64>,
    /// What the figures are counted in.
    pub unit: Unit,
}

impl StripChart<'_> {
    /// Lays the strip out in `width` CSS pixels. It is as high as two and three quarter lines of a page whose text is
    /// `base_font` CSS pixels high: 44 px for 16.
    #[must_use]
    pub fn scene(&self, width: f64, base_font: f64) -> Scene {
        let width = valid_width(width);
        let base_font = valid_base_font(base_font);
        let height = (2.75 * base_font).round();
        let half = (0.375 * base_font).round();
        // Room under the distribution for the diamond with its halo.
        let ground = height - 2.0 * half - 7.0;
        let lane = height - half - 3.0;
        let columns = Columns::gather(
            self.figures,
            self.step,
            (self.lower_quartile, self.upper_quartile),
        );
        let scale = self.scale(&columns, width, half + 3.0);
        let density = Density::new(&columns, &scale, width, (2.0, ground));
        let mut marks = Vec::new();

        density.fill([self.lower_quartile, self.upper_quartile], &scale, &mut marks);
        marks.push(line((0.0, ground), (width, ground), 1.0, Role::Median));
        let at = |value: Option<f64>| {
            value
                .filter(|value| is_drawable(*value))
                .map(|value| scale.position(value).round())
        };
        let (median, england) = (at(Some(self.median)), at(self.england));
        // England's line crosses the whole distribution and the median's ends on the curve, so they differ without colour.
        // The paper around one line must not hide the other.
        if let Some(x) = england {
            marks.push(line((x, 2.0), (x, ground + 2.0), 4.0, Role::Paper));
        }
        if let Some(x) = median {
            let top = density.top_at(x);
            // Paper beside this line too: in forced colours it may have the colour of the middle half.
            if top + 4.0 < ground {
                marks.push(line((x, top + 2.0), (x, ground - 2.0), 4.0, Role::Paper));
            }
            marks.push(line((x, top), (x, ground), 2.0, Role::Median));
        }
        marks.extend(density.outline());
        if let Some(x) = england {
            marks.push(line((x, 1.0), (x, ground + 3.0), 2.0, Role::England));
        }
        if let Some((value, lower, upper)) = self.trust() {
            let x = scale.position(value).round();
            marks.push(diamond_halo((x, lane), half));
            if lower < upper {
                let ends = [lower, upper].map(|end| scale.position(end).round());
                interval_bar(ends.into(), lane, (half / 2.0).round(), width, &mut marks);
            }
            marks.push(diamond((x, lane), half, Role::Trust));
        }
        Scene {
            width,
            height,
            base_font,
            marks,
        }
    }

    fn trust(&self) -> Option<(f64, f64, f64)> {
        let (value, lower, upper) = self.trust.filter(|(value, ..)| is_drawable(*value))?;
        let (lower, upper) = interval_or_value(value, lower, upper);
        Some((value, lower, upper))
    }

    /// The axis of the large picture of the same figures.
    fn scale(&self, columns: &Columns, width: f64, margin: f64) -> LinearScale {
        let trust = self.trust();
        let ends = domain(
            &DomainInput {
                data: columns.extent().map(|(from, to)| match self.span {
                    Some((least, greatest)) if is_drawable(least) && is_drawable(greatest) => {
                        (from.min(least), to.max(greatest))
                    }
                    _ => (from, to),
                }),
                column_width: columns.width,
                references: [Some(self.median), self.england]
                    .map(|value| value.filter(|value| is_drawable(*value))),
                trust: trust.map(|(value, ..)| value),
                interval: trust.map(|(_, lower, upper)| (lower, upper)),
            },
            self.unit,
        );
        LinearScale::new(ends, (margin, (width - margin).max(margin)))
    }
}
