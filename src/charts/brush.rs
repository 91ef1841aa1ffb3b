//! The marks that pictures share: how a line, a diamond or a label is made, in one place, so that the same thing looks
//! the same in every picture.

use super::scene::{Anchor, Mark, Point, Role, Text, Weight};

/// Size of the trust's label, as a share of the page's.
pub(super) const TRUST: f64 = 1.0;
/// Size of all other labels: 13 px on a page of 16.
pub(super) const SMALL: f64 = 13.0 / 16.0;
/// Paper around what must stand off from what lies behind it, in CSS pixels.
pub(super) const HALO: f64 = 2.0;

/// In which of the two manners words are set.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Face {
    /// Small and regular: everything but the trust.
    Small,
    /// As large as the page's text and bold: the trust.
    Trust,
}

impl Face {
    /// Size as a share of the page's.
    pub(super) const fn size(self) -> f64 {
        match self {
            Self::Small => SMALL,
            Self::Trust => TRUST,
        }
    }

    pub(super) const fn weight(self) -> Weight {
        match self {
            Self::Small => Weight::Regular,
            Self::Trust => Weight::Bold,
        }
    }
}

/// A straight line, `width` CSS pixels thick.
pub(super) fn line(from: (f64, f64), to: (f64, f64), width: f64, role: Role) -> Mark {
    Mark::Line {
        from: Point::new(from.0, from.1),
        to: Point::new(to.0, to.1),
        width,
        role,
    }
}

/// A diamond reaching `half` from its middle.
pub(super) fn diamond((x, y): (f64, f64), half: f64, role: Role) -> Mark {
    let corners = [(x, y - half), (x + half, y), (x, y + half), (x - half, y)];
    Mark::Polygon {
        points: corners.map(|(x, y)| Point::new(x, y)).to_vec(),
        role,
    }
}

/// What sets a diamond reaching `half` off from what lies behind it.
pub(super) fn diamond_halo(at: (f64, f64), half: f64) -> Mark {
    // A band of paper as wide as the halo, square to the diamond's sides, is √2 times that along its diagonals.
    diamond(at, half + HALO * std::f64::consts::SQRT_2, Role::Paper)
}

/// A filled rectangle.
pub(super) fn rectangle((left, top): (f64, f64), (right, bottom): (f64, f64), role: Role) -> Mark {
    Mark::Polygon {
        points: corners((left, top), (right, bottom)),
        role,
    }
}

/// The line around a rectangle, one CSS pixel thick.
pub(super) fn frame((left, top): (f64, f64), (right, bottom): (f64, f64), role: Role) -> Mark {
    let mut points = corners((left, top), (right, bottom));
    points.push(Point::new(left, top));
    Mark::Path {
        points,
        width: 1.0,
        role,
    }
}

fn corners((left, top): (f64, f64), (right, bottom): (f64, f64)) -> Vec<Point> {
    let corners = [(left, top), (right, top), (right, bottom), (left, bottom)];
    corners.map(|(x, y)| Point::new(x, y)).to_vec()
}

/// A filled disc.
pub(super) fn disc((x, y): (f64, f64), radius: f64, role: Role) -> Mark {
    Mark::Dot {
        centre: Point::new(x, y),
        radius,
        role,
    }
}

/// Radius of a dot that stands for a trust among others in a picture `width` wide, in CSS pixels.
pub(super) fn dot_radius(width: f64) -> f64 {
    if width < 480.0 { 1.5 } else { 2.0 }
}

/// A trust among others, with the outline that so pale a fill needs: where dots crowd, it keeps them apart.
pub(super) fn dot(at: (f64, f64), radius: f64) -> [Mark; 2] {
    [
        disc(at, radius, Role::Median),
        disc(at, radius - 0.9, Role::MiddleHalf),
    ]
}

/// A label.
pub(super) fn words(
    content: &str,
    (x, y): (f64, f64),
    anchor: Anchor,
    face: Face,
    role: Role,
    halo: f64,
) -> Mark {
    Mark::Text(Text {
        content: content.to_owned(),
        at: Point::new(x, y),
        anchor,
        size: face.size(),
        weight: face.weight(),
        role,
        halo,
    })
}

/// An interval along a lane: a bar from `left` to `right` at the height `y`, capped at each end that lies inside a
/// picture `width` wide; one that does not runs off the edge.
pub(super) fn interval_bar((left, right): (f64, f64), y: f64, cap: f64, width: f64, marks: &mut Vec<Mark>) {
    let (from, to) = (left.clamp(0.0, width), right.clamp(0.0, width));
    marks.push(line((from, y), (to, y), 2.0, Role::Trust));
    for end in [left, right] {
        if end >= 1.0 && end <= width - 1.0 {
            marks.push(line((end, y - cap), (end, y + cap), 2.0, Role::Trust));
        }
    }
}

/// Whether a figure can be drawn: a number, and none so vast that sums of its like are no longer numbers.
pub(super) fn drawable(value: f64) -> bool {
    value.is_finite() && value.abs() <= 1e12
}

/// The width that a picture takes where it is offered `width`.
pub(super) fn sound(width: f64) -> f64 {
    if width.is_finite() {
        width.clamp(1.0, 1e5)
    } else {
        1.0
    }
}
