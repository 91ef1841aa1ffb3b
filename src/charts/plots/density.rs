//! A density curve: the shape of a distribution where dots would be too small to see. The kernel's width follows
//! Silverman's rule, which hides the jags that rounding makes and nothing larger.

use crate::charts::layout::curve::{clip_x, y_at};
use crate::charts::layout::dot_columns::Columns;
use crate::charts::layout::scale::LinearScale;
use crate::charts::scene::marks::{Mark, Point};
use crate::charts::scene::numbers::{count_as_f64, is_drawable};
use crate::charts::scene::roles::Role;

/// A distribution's density in a picture. Lengths in CSS pixels.
#[derive(Debug)]
pub(crate) struct Density {
    outline: Vec<Point>,
    ground: f64,
}

impl Density {
    /// The density of `columns` in a picture `width` wide, from `ground` up to `top` where it is highest.
    pub(crate) fn new(columns: &Columns, scale: &LinearScale, width: f64, (top, ground): (f64, f64)) -> Self {
        Self {
            outline: shape(columns, scale, width, (top, ground)),
            ground,
        }
    }

    /// Fills it, darker between the quartiles.
    pub(crate) fn fill(&self, quartiles: [f64; 2], scale: &LinearScale, marks: &mut Vec<Mark>) {
        let (from, to) = match (self.outline.first(), self.outline.last()) {
            (Some(first), Some(last)) => (first.x, last.x),
            _ => (0.0, 0.0),
        };
        let quartiles = quartiles.map(|value| {
            if is_drawable(value) {
                scale.position(value)
            } else {
                from
            }
        });
        for (part, role) in [((from, to), Role::Country), (quartiles.into(), Role::MiddleHalf)] {
            let mut points = clip_x(&self.outline, part);
            if let (Some(first), Some(last)) = (points.first().copied(), points.last().copied()) {
                points.push(Point::new(last.x, self.ground));
                points.push(Point::new(first.x, self.ground));
                marks.push(Mark::Polygon { points, role });
            }
        }
    }

    /// The line around it; none where there are no figures.
    pub(crate) fn outline(&self) -> Option<Mark> {
        (self.outline.len() > 1).then(|| Mark::Path {
            points: self.outline.clone(),
            width: 1.0,
            role: Role::Median,
        })
    }

    /// How far below the picture's top the curve is at `x`; the baseline outside it.
    pub(crate) fn top_at(&self, x: f64) -> f64 {
        y_at(&self.outline, x).unwrap_or(self.ground).round()
    }
}

/// The outline of a distribution between `top` and the baseline `ground`, where it begins and ends.
fn shape(columns: &Columns, scale: &LinearScale, width: f64, (top, ground): (f64, f64)) -> Vec<Point> {
    let Some((from, to)) = columns.extent() else {
        return Vec::new();
    };
    let kernel = bandwidth(columns);
    let density = |value: f64| -> f64 {
        columns
            .columns
            .iter()
            .map(|column| {
                let away = (value - column.centre) / kernel;
                count_as_f64(column.count()) * (-0.5 * away * away).exp()
            })
            .sum()
    };
    let left = scale.position(from - 2.0 * kernel).max(0.0).floor();
    let right = scale.position(to + 2.0 * kernel).min(width).ceil();
    let mut heights: Vec<(f64, f64)> = Vec::new();
    let mut x = left;
    while x <= right && heights.len() <= 2_000 {
        heights.push((x, density(scale.value(x))));
        x += 4.0;
    }
    let highest = heights.iter().map(|(_, high)| *high).fold(0.0, f64::max);
    if highest <= 0.0 {
        return Vec::new();
    }
    let points = heights
        .into_iter()
        .map(|(x, high)| Point::new(x, ground - (ground - top) * high / highest));
    let mut outline: Vec<Point> = vec![Point::new(left, ground)];
    outline.extend(points);
    let last = outline.last().map_or(left, |point| point.x);
    outline.push(Point::new(last, ground));
    outline
}

/// The kernel's width: Silverman's rule, and at least the distance between columns.
fn bandwidth(columns: &Columns) -> f64 {
    let count: f64 = columns
        .columns
        .iter()
        .map(|column| count_as_f64(column.count()))
        .sum();
    let mean = |of: &dyn Fn(f64) -> f64| {
        let sum: f64 = columns
            .columns
            .iter()
            .map(|column| count_as_f64(column.count()) * of(column.centre))
            .sum();
        sum / count.max(1.0)
    };
    let middle = mean(&|value| value);
    let deviation = mean(&|value| (value - middle) * (value - middle)).sqrt();
    (0.9 * deviation * count.max(1.0).powf(-0.2)).max(columns.width)
}
