//! The marks of a scene. There are only five kinds, so that each renderer (canvas, SVG) is one short exhaustive match and
//! the two cannot draw different things.

use serde::Serialize;

use crate::charts::scene::measure_text::{Font, Weight};
use crate::charts::scene::roles::Role;

/// A picture, laid out and ready to be painted.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Scene {
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels; it follows from the content.
    pub height: f64,
    /// The page's font size in CSS pixels, of which [`Text::size`] is a share.
    pub base_font: f64,
    /// The marks in drawing order: later ones cover earlier ones.
    pub marks: Vec<Mark>,
}

/// One thing drawn. Lengths and positions are in CSS pixels from the upper left corner.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// A filled disc.
    Dot {
        /// Its middle.
        centre: Point,
        /// Its radius.
        radius: f64,
        /// What it stands for.
        role: Role,
    },
    /// A straight line.
    Line {
        /// One end.
        from: Point,
        /// The other end.
        to: Point,
        /// Thickness.
        width: f64,
        /// What it stands for.
        role: Role,
    },
    /// Joined straight lines whose ends are not joined.
    Path {
        /// The corners, in order.
        points: Vec<Point>,
        /// Thickness.
        width: f64,
        /// What it stands for.
        role: Role,
    },
    /// A filled, closed shape.
    Polygon {
        /// The corners, in order.
        points: Vec<Point>,
        /// What it stands for.
        role: Role,
    },
    /// Horizontal text.
    Text(Text),
}

/// A label.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Text {
    /// The text itself.
    pub content: String,
    /// Where it is anchored: `y` is the baseline.
    pub at: Point,
    /// Which part of the text is at [`Text::at`].
    pub anchor: Anchor,
    /// Size as a share of [`Scene::base_font`].
    pub size: f64,
    /// Weight of the letters.
    pub weight: Weight,
    /// What it stands for.
    pub role: Role,
    /// Width of the paper-coloured outline that separates the letters from what is behind them; 0 for none.
    pub halo: f64,
}

impl Text {
    /// The font of this text on a page whose own text is `base_font` CSS pixels high.
    #[must_use]
    pub fn font(&self, base_font: f64) -> Font {
        Font {
            size: self.size * base_font,
            weight: self.weight,
        }
    }
}

/// A position, in CSS pixels from the upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

impl Point {
    /// The position `x` from the left and `y` from the top.
    #[must_use]
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }
}

/// Which part of a label is at its position.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Anchor {
    /// Its left end.
    Start,
    /// Its middle.
    Middle,
    /// Its right end.
    End,
}
