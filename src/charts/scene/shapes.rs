//! The shapes that plots share: how a line, a diamond or a label is made, in one place, so that the same thing looks the
//! same in every picture.

use crate::charts::scene::marks::{Anchor, Mark, Point, Text};
use crate::charts::scene::measure_text::{Font, Weight};
use crate::charts::scene::roles::Role;

/// Size of the trust's label, as a share of the page's text.
const LARGE: f64 = 1.0;
/// Size of all other labels: 13 px on a page of 16.
const SMALL: f64 = 13.0 / 16.0;
/// Width of the paper-coloured margin around what must be separated from what is behind it, in CSS pixels.
pub(crate) const HALO: f64 = 2.0;

/// The two text styles of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TextStyle {
    /// Small and regular: everything but the trust.
    Small,
    /// As large as the page's text and bold: the trust.
    Trust,
}

impl TextStyle {
    /// Size as a share of the page's text.
    pub(crate) const fn size(self) -> f64 {
        match self {
            Self::Small => SMALL,
            Self::Trust => LARGE,
        }
    }

    pub(crate) const fn weight(self) -> Weight {
        match self {
            Self::Small => Weight::Regular,
            Self::Trust => Weight::Bold,
        }
    }

    /// The font of this style on a page whose text is `base_font` CSS pixels high.
    pub(crate) fn font(self, base_font: f64) -> Font {
        Font {
            size: self.size() * base_font,
            weight: self.weight(),
        }
    }
}

/// A straight line, `width` CSS pixels thick.
pub(crate) fn line(from: (f64, f64), to: (f64, f64), width: f64, role: Role) -> Mark {
    Mark::Line {
        from: Point::new(from.0, from.1),
        to: Point::new(to.0, to.1),
        width,
        role,
    }
}

/// A diamond whose corners are `half` from its middle.
pub(crate) fn diamond((x, y): (f64, f64), half: f64, role: Role) -> Mark {
    let corners = [(x, y - half), (x + half, y), (x, y + half), (x - half, y)];
    Mark::Polygon {
        points: corners.map(|(x, y)| Point::new(x, y)).to_vec(),
        role,
    }
}

/// The margin of paper around a diamond whose corners are `half` from its middle.
pub(crate) fn diamond_halo(at: (f64, f64), half: f64) -> Mark {
    // A margin measured square to the diamond's sides is √2 times as wide along its diagonals.
    diamond(at, half + HALO * std::f64::consts::SQRT_2, Role::Paper)
}

/// A filled rectangle.
pub(crate) fn rectangle((left, top): (f64, f64), (right, bottom): (f64, f64), role: Role) -> Mark {
    Mark::Polygon {
        points: corners((left, top), (right, bottom)),
        role,
    }
}

/// The outline of a rectangle, one CSS pixel thick.
pub(crate) fn frame((left, top): (f64, f64), (right, bottom): (f64, f64), role: Role) -> Mark {
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
pub(crate) fn disc((x, y): (f64, f64), radius: f64, role: Role) -> Mark {
    Mark::Dot {
        centre: Point::new(x, y),
        radius,
        role,
    }
}

/// Radius of a dot that stands for one of many trusts in a picture `width` wide, in CSS pixels.
pub(crate) fn dot_radius(width: f64) -> f64 {
    if width < 480.0 { 1.5 } else { 2.0 }
}

/// The dot of one of many trusts. Its fill is pale, so an outline separates it from its neighbours where dots crowd.
pub(crate) fn outlined_dot(at: (f64, f64), radius: f64) -> [Mark; 2] {
    [
        disc(at, radius, Role::Median),
        disc(at, radius - 0.9, Role::MiddleHalf),
    ]
}

/// A label.
pub(crate) fn text_mark(
    content: &str,
    (x, y): (f64, f64),
    anchor: Anchor,
    style: TextStyle,
    role: Role,
    halo: f64,
) -> Mark {
    Mark::Text(Text {
        content: content.to_owned(),
        at: Point::new(x, y),
        anchor,
        size: style.size(),
        weight: style.weight(),
        role,
        halo,
    })
}

/// The bar of an interval: from `left` to `right` at the height `y`, with a cap at each end that is inside a picture
/// `width` wide. An end outside the picture has no cap: the bar runs to the edge.
pub(crate) fn interval_bar((left, right): (f64, f64), y: f64, cap: f64, width: f64, marks: &mut Vec<Mark>) {
    let (from, to) = (left.clamp(0.0, width), right.clamp(0.0, width));
    marks.push(line((from, y), (to, y), 2.0, Role::Trust));
    for end in [left, right] {
        if end >= 1.0 && end <= width - 1.0 {
            marks.push(line((end, y - cap), (end, y + cap), 2.0, Role::Trust));
        }
    }
}
