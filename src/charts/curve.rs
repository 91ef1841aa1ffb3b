//! Curves cut to the part of the picture that they belong in: limits of small cohorts leave any sensible axis, and
//! must neither stretch it nor be drawn beyond it.

use super::scene::Point;

/// The part of a curve that runs rightwards between `left` and `right`, ending exactly there.
pub(super) fn between(points: &[Point], (left, right): (f64, f64)) -> Vec<Point> {
    let flip = |point: &Point| Point::new(point.y, point.x);
    let upright: Vec<Point> = points.iter().map(flip).collect();
    cut(&upright, (left, right))
        .iter()
        .map(flip)
        .filter(|point| point.x >= left && point.x <= right)
        .collect()
}

/// A curve held between `top` and `bottom`: where it leaves them it runs along the edge.
pub(super) fn held(points: &[Point], (top, bottom): (f64, f64)) -> Vec<Point> {
    cut(points, (top, bottom))
        .into_iter()
        .map(|point| Point::new(point.x, point.y.clamp(top, bottom)))
        .collect()
}

/// The pieces of a curve that lie between `top` and `bottom`.
pub(super) fn pieces(points: &[Point], (top, bottom): (f64, f64)) -> Vec<Vec<Point>> {
    let mut pieces: Vec<Vec<Point>> = Vec::new();
    let mut open = false;
    for pair in cut(points, (top, bottom)).windows(2) {
        let middle = f64::midpoint(pair[0].y, pair[1].y);
        if middle < top || middle > bottom {
            open = false;
            continue;
        }
        if !open {
            pieces.push(vec![pair[0]]);
        }
        if let Some(piece) = pieces.last_mut() {
            piece.push(pair[1]);
        }
        open = true;
    }
    pieces
}

/// The height of a curve that runs rightwards, at `x`.
pub(super) fn height_at(points: &[Point], x: f64) -> Option<f64> {
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
pub(super) fn area(upper: &[Point], lower: &[Point]) -> Vec<Point> {
    upper.iter().chain(lower.iter().rev()).copied().collect()
}

/// The curve with a corner more wherever it passes either height.
fn cut(points: &[Point], (top, bottom): (f64, f64)) -> Vec<Point> {
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
                // Exactly on the edge, whatever the sums made of it.
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
    use super::{between, held, pieces};
    use crate::charts::Point;

    fn curve(points: &[(f64, f64)]) -> Vec<Point> {
        points.iter().map(|&(x, y)| Point::new(x, y)).collect()
    }

    #[test]
    fn a_curve_is_cut_where_it_leaves() {
        let steep = curve(&[(0.0, -10.0), (10.0, 10.0), (20.0, 30.0)]);
        assert_eq!(
            pieces(&steep, (0.0, 20.0)),
            [curve(&[(5.0, 0.0), (10.0, 10.0), (15.0, 20.0)])]
        );
        assert_eq!(
            held(&steep, (0.0, 20.0)),
            curve(&[(0.0, 0.0), (5.0, 0.0), (10.0, 10.0), (15.0, 20.0), (20.0, 20.0)])
        );
        assert_eq!(
            between(&steep, (5.0, 12.0)),
            curve(&[(5.0, 0.0), (10.0, 10.0), (12.0, 14.0)])
        );
    }

    #[test]
    fn one_that_comes_back_is_in_two_pieces() {
        let hill = curve(&[(0.0, 5.0), (10.0, -5.0), (20.0, 5.0)]);
        assert_eq!(pieces(&hill, (0.0, 20.0)).len(), 2);
        assert!(pieces(&hill, (6.0, 20.0)).is_empty());
    }
}
