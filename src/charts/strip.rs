//! The strip: a distribution small enough for a row of "where you stand". It carries no words, the row has them; it
//! shows the shape of the country, its middle half and median, England, and where the trust is with how surely.
//!
//! Dots would be specks at this size, so the shape is drawn smooth ([`super::smooth_hill`]).

use crate::measures::Unit;

use super::brush::{diamond, diamond_halo, drawable, interval_bar, line, sound};
use super::columns::Columns;
use super::domain::{Wanted, domain};
use super::scale::LinearScale;
use super::scene::{Role, Scene};
use super::smooth_hill::SmoothHill;

/// A distribution and the trust in it, without words.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StripChart<'a> {
    /// One figure for each trust, ascending, at the precision at which it is published.
    pub figures: &'a [f64],
    /// That precision: 1.0 for whole per cents, 0.1, 0.01.
    pub step: f64,
    /// The least and greatest figures of the measure in all its pictures, held in any case.
    pub span: Option<(f64, f64)>,
    /// A quarter of the figures lie below it.
    pub lower_quartile: f64,
    /// Half of the figures lie below it.
    pub median: f64,
    /// A quarter of the figures lie above it.
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
        let width = sound(width);
        let base_font = if base_font.is_finite() {
            base_font.clamp(1.0, 1e3)
        } else {
            16.0
        };
        let height = (2.75 * base_font).round();
        let half = (0.375 * base_font).round();
        // The lane under the ground holds the diamond with its halo.
        let ground = height - 2.0 * half - 7.0;
        let lane = height - half - 3.0;
        let columns = Columns::gather(
            self.figures,
            self.step,
            (self.lower_quartile, self.upper_quartile),
        );
        let scale = self.scale(&columns, width, half + 3.0);
        let hill = SmoothHill::of(&columns, &scale, width, (2.0, ground));
        let mut marks = Vec::new();

        hill.fill([self.lower_quartile, self.upper_quartile], &scale, &mut marks);
        marks.push(line((0.0, ground), (width, ground), 1.0, Role::Median));
        let at = |value: Option<f64>| {
            value
                .filter(|value| drawable(*value))
                .map(|value| scale.position(value).round())
        };
        let (median, england) = (at(Some(self.median)), at(self.england));
        // England's line goes through from top to ground, the median's ends on the hill: so they differ without colour. The
        // paper around the one must not hide the other beside it.
        if let Some(x) = england {
            marks.push(line((x, 2.0), (x, ground + 2.0), 4.0, Role::Paper));
        }
        if let Some(x) = median {
            let top = hill.top_at(x);
            // Paper beside it, too: in forced colours it may have the middle half's own.
            if top + 4.0 < ground {
                marks.push(line((x, top + 2.0), (x, ground - 2.0), 4.0, Role::Paper));
            }
            marks.push(line((x, top), (x, ground), 2.0, Role::Median));
        }
        marks.extend(hill.outline());
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
        let (value, lower, upper) = self.trust.filter(|(value, ..)| drawable(*value))?;
        let known = drawable(lower) && drawable(upper) && lower < upper;
        Some(if known {
            (value, lower, upper)
        } else {
            (value, value, value)
        })
    }

    /// The axis of the large picture of the same figures.
    fn scale(&self, columns: &Columns, width: f64, margin: f64) -> LinearScale {
        let trust = self.trust();
        let ends = domain(
            &Wanted {
                data: columns.reach().map(|(from, to)| match self.span {
                    Some((least, greatest)) if drawable(least) && drawable(greatest) => {
                        (from.min(least), to.max(greatest))
                    }
                    _ => (from, to),
                }),
                column_width: columns.width,
                references: [Some(self.median), self.england]
                    .map(|value| value.filter(|value| drawable(*value))),
                trust: trust.map(|(value, ..)| value),
                interval: trust.map(|(_, lower, upper)| (lower, upper)),
            },
            self.unit,
        );
        LinearScale::new(ends, (margin, (width - margin).max(margin)))
    }
}
