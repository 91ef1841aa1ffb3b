//! Curves clipped to a part of the picture: the limits of small cohorts leave any sensible axis, and must neither stretch it
//! nor be drawn beyond it.

use crate::charts::scene::marks::Point;

/// The part of a curve that runs rightwards between `left` and `right`, ending exactly there.
pub(crate) fn clip_x(points: &[Point], (left, right): (f64, f64)) -> Vec<Point> {
    let flip = |point: &Point| Point::new(point.y, point.x);
    let upright: Vec<Point> = points.iter().map(flip).collect();
    split_at_levels(&upright, (left, right))
        .iter()
        .map(flip)
        .filter(|point| point.x >= left && point.x <= right)
        .collect()
}

/// A curve between `top` and `bottom`: where it leaves them it runs along the edge.
pub(crate) fn clamp_y(points: &[Point], (top, bottom): (f64, f64)) -> Vec<Point> {
    split_at_levels(points, (top, bottom))
        .into_iter()
        .map(|point| Point::new(point.x, point.y.clamp(top, bottom)))
        .collect()
}

/// The segments of a curve that lie between `top` and `bottom`.
pub(crate) fn segments_between(points: &[Point], (top, bottom): (f64, f64)) -> Vec<Vec<Point>> {
    let mut segments: Vec<Vec<Point>> = Vec::new();
    let mut open = false;
    for pair in split_at_levels(points, (top, bottom)).windows(2) {
        let middle = f64::midpoint(pair[0].y, pair[1].y);
        if middle < top || middle > bottom {
            open = false;
            continue;
        }
        if !open {
            segments.push(vec![pair[0]]);
        }
        if let Some(segment) = segments.last_mut() {
            segment.push(pair[1]);
        }
        open = true;
    }
    segments
}

/// Where a curve that runs rightwards is at `x`, from the top.
pub(crate) fn y_at(points: &[Point], x: f64) -> Option<f64> {
    points
        .windows(2)
        .find(|pair| pair[0].x <= x && x <= pair[1].x)
        .map(|pair| {
            let along = pair[1].x - pair[0].x;
            let share = if along > 0.0 { (x - pair[0].x) / along } else { 0.0 };
            pair[0].y + share * (pair[1].y - pair[0].y)
        })
}

/// The shape between two curves that run rightwards.
pub(crate) fn area_between(upper: &[Point], lower: &[Point]) -> Vec<Point> {
    upper.iter().chain(lower.iter().rev()).copied().collect()
}

/// The curve with an extra corner wherever it crosses either height.
fn split_at_levels(points: &[Point], (top, bottom): (f64, f64)) -> Vec<Point> {
    let mut all = Vec::with_capacity(points.len() + 4);
    for (index, point) in points.iter().enumerate() {
        if let Some(before) = index.checked_sub(1).and_then(|before| points.get(before)) {
            let mut shares: Vec<f64> = [top, bottom]
                .iter()
                .map(|level| (level - before.y) / (point.y - before.y))
                .filter(|share| *share > 0.0 && *share < 1.0)
                .collect();
            shares.sort_by(f64::total_cmp);
            all.extend(shares.into_iter().map(|share| {
                let level = before.y + share * (point.y - before.y);
                // Exactly on the edge, in spite of rounding.
                let level = if (level - top).abs() < (level - bottom).abs() {
                    top
                } else {
                    bottom
                };
                Point::new(before.x + share * (point.x - before.x), level)
            }));
        }
        all.push(*point);
    }
    all
}

#[cfg(test)]
mod tests {
    use super::{clamp_y, clip_x, segments_between};
    use crate::charts::Point;

    fn curve(points: &[(f64, f64)]) -> Vec<Point> {
        points.iter().map(|&(x, y)| Point::new(x, y)).collect()
    }

    #[test]
    fn a_curve_is_cut_where_it_leaves() {
        let steep = curve(&[(0.0, -10.0), (10.0, 10.0), (20.0, 30.0)]);
        assert_eq!(
            segments_between(&steep, (0.0, 20.0)),
            [curve(&[(5.0, 0.0), (10.0, 10.0), (15.0, 20.0)])]
        );
        assert_eq!(
            clamp_y(&steep, (0.0, 20.0)),
            curve(&[(0.0, 0.0), (5.0, 0.0), (10.0, 10.0), (15.0, 20.0), (20.0, 20.0)])
        );
        assert_eq!(
            clip_x(&steep, (5.0, 12.0)),
            curve(&[(5.0, 0.0), (10.0, 10.0), (12.0, 14.0)])
        );
    }

    #[test]
    fn one_that_comes_back_is_in_two_segments() {
        let valley = curve(&[(0.0, 5.0), (10.0, -5.0), (20.0, 5.0)]);
        assert_eq!(segments_between(&valley, (0.0, 20.0)).len(), 2);
        assert!(segments_between(&valley, (6.0, 20.0)).is_empty());
    }
}
