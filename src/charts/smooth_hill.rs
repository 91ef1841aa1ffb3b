//! The country as a smooth hill, for pictures too small for dots, which would be specks: each published value is spread a
//! little to both sides, by Silverman's rule, which hides the teeth that rounding makes and nothing larger.

use super::brush::drawable;
use super::columns::Columns;
use super::curve::{between, height_at};
use super::dots::to_f64;
use super::scale::LinearScale;
use super::scene::{Mark, Point, Role};

/// A distribution's shape in a picture. Lengths in CSS pixels.
#[derive(Debug)]
pub(super) struct SmoothHill {
    outline: Vec<Point>,
    ground: f64,
}

impl SmoothHill {
    /// The hill of `columns` in a picture `width` wide, as high as from `ground` to `top`.
    pub(super) fn of(columns: &Columns, scale: &LinearScale, width: f64, (top, ground): (f64, f64)) -> Self {
        Self {
            outline: shape(columns, scale, width, (top, ground)),
            ground,
        }
    }

    /// Fills it, and its part between the quartiles darker.
    pub(super) fn fill(&self, quartiles: [f64; 2], scale: &LinearScale, marks: &mut Vec<Mark>) {
        let (from, to) = match (self.outline.first(), self.outline.last()) {
            (Some(first), Some(last)) => (first.x, last.x),
            _ => (0.0, 0.0),
        };
        let quartiles = quartiles.map(|value| {
            if drawable(value) {
                scale.position(value)
            } else {
                from
            }
        });
        for (part, role) in [((from, to), Role::Country), (quartiles.into(), Role::MiddleHalf)] {
            let mut points = between(&self.outline, part);
            if let (Some(first), Some(last)) = (points.first().copied(), points.last().copied()) {
                points.push(Point::new(last.x, self.ground));
                points.push(Point::new(first.x, self.ground));
                marks.push(Mark::Polygon { points, role });
            }
        }
    }

    /// The line around it; none where there is no hill.
    pub(super) fn outline(&self) -> Option<Mark> {
        (self.outline.len() > 1).then(|| Mark::Path {
            points: self.outline.clone(),
            width: 1.0,
            role: Role::Median,
        })
    }

    /// How far below the picture's top it ends at `x`; the ground beside it.
    pub(super) fn top_at(&self, x: f64) -> f64 {
        height_at(&self.outline, x).unwrap_or(self.ground).round()
    }
}

/// The shape of a distribution, from the ground up to the ground again, between `top` and `ground`.
fn shape(columns: &Columns, scale: &LinearScale, width: f64, (top, ground): (f64, f64)) -> Vec<Point> {
    let Some((from, to)) = columns.reach() else {
        return Vec::new();
    };
    let spread = bandwidth(columns);
    let density = |value: f64| -> f64 {
        columns
            .columns
            .iter()
            .map(|column| {
                let away = (value - column.centre) / spread;
                to_f64(column.count()) * (-0.5 * away * away).exp()
            })
            .sum()
    };
    let left = scale.position(from - 2.0 * spread).max(0.0).floor();
    let right = scale.position(to + 2.0 * spread).min(width).ceil();
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

/// How far figures are spread to either side: Silverman's rule, and at least the distance between columns.
fn bandwidth(columns: &Columns) -> f64 {
    let count: f64 = columns.columns.iter().map(|column| to_f64(column.count())).sum();
    let mean = |of: &dyn Fn(f64) -> f64| {
        let sum: f64 = columns
            .columns
            .iter()
            .map(|column| to_f64(column.count()) * of(column.centre))
            .sum();
        sum / count.max(1.0)
    };
    let middle = mean(&|value| value);
    let deviation = mean(&|value| (value - middle) * (value - middle)).sqrt();
    (0.9 * deviation * count.max(1.0).powf(-0.2)).max(columns.width)
}
