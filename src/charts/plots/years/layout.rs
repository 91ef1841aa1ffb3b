//! The axes of the chart of the years: where each year is, and where each value.

use crate::charts::layout::axes::{ValueAxis, minimum_extent, value_range};
use crate::charts::layout::text_metrics::TextMetrics;
use crate::charts::plots::years::figures::YearsChart;
use crate::charts::scene::marks::Point;
use crate::charts::scene::numbers::count_as_f64;
use crate::charts::scene::shapes::{HALO, TextStyle};

/// Where the parts of the picture are, in CSS pixels.
pub(crate) struct YearsLayout {
    pub(crate) value: ValueAxis,
    /// The middles of the years.
    pub(crate) xs: Vec<f64>,
    /// How far bands extend beyond the middle of their first and last year.
    pub(crate) overhang: f64,
    pub(crate) right: f64,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
}

impl YearsChart<'_> {
    /// The layout in a picture `width` wide. `gutter` is the room that the labels at the right end need, if there are any.
    pub(crate) fn layout(&self, width: f64, gutter: Option<f64>, metrics: TextMetrics<'_>) -> YearsLayout {
        let mut values = self.years.iter().enumerate().flat_map(|(index, year)| {
            let country = self
                .country(index)
                .map(|deciles| [deciles.tenth, deciles.ninetieth]);
            let trust = self
                .trust(index)
                .map(|(value, lower, upper)| [value, lower, upper]);
            country
                .into_iter()
                .flatten()
                .chain(year.england)
                .chain(trust.into_iter().flatten())
        });
        let (lower, upper) = value_range(&mut values, self.span, minimum_extent(self.decimals));
        let air = 0.03 * (upper - lower);
        // A row above the bands for the reasons of breaks.
        let broken = self
            .years
            .iter()
            .filter_map(|year| year.turning_point.or(year.other_population))
            .any(|reason| !reason.is_empty());
        let head = if broken {
            metrics.row(TextStyle::Small)
        } else {
            0.0
        };
        let top = head + (metrics.row(TextStyle::Small) / 2.0).ceil() + 2.0;
        let bottom = (top + (0.25 * width + 130.0).clamp(190.0, 300.0)).round();
        let value = ValueAxis::new(
            (lower - air, upper + air),
            (top, bottom),
            (self.unit, self.decimals),
            width,
            metrics,
        );
        let gutter = gutter.map_or(0.0, |longest| longest + metrics.gap());
        let right = (width - gutter.max(0.5 * metrics.base_font() + 2.0 * HALO))
            .floor()
            .max(value.left + 1.0);
        let count = count_as_f64(self.years.len()).max(1.0);
        let overhang = (0.3 * (right - value.left) / count).min(14.0);
        // Without labels at the left, the first diamond still needs room for its left half.
        let from = (value.left + overhang).max(0.5 * metrics.base_font() + 2.0 * HALO);
        let to = (right - overhang).max(from);
        let step = if self.years.len() > 1 {
            (to - from) / (count - 1.0)
        } else {
            0.0
        };
        let first = if self.years.len() > 1 {
            from
        } else {
            f64::midpoint(from, to)
        };
        let xs = (0..self.years.len())
            .map(|index| (first + count_as_f64(index) * step).round())
            .collect();
        YearsLayout {
            value,
            xs,
            overhang,
            right,
            top,
            bottom,
        }
    }
}

impl YearsLayout {
    /// A line through the years of a run, extended horizontally at both ends, so that a single year is a line too.
    pub(crate) fn extended_line(
        &self,
        (from, to): (usize, usize),
        value: &dyn Fn(usize) -> Option<f64>,
    ) -> Vec<Point> {
        let mut points: Vec<Point> = (from..=to)
            .filter_map(|year| Some(Point::new(self.xs[year], self.value.y(value(year)?))))
            .collect();
        if let (Some(first), Some(last)) = (points.first().copied(), points.last().copied()) {
            points.insert(0, Point::new((first.x - self.overhang).round(), first.y));
            points.push(Point::new((last.x + self.overhang).round(), last.y));
        }
        points
    }
}
