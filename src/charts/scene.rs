//! What is to be drawn, as plain data. A scene names roles and never colours, so that a theme, dark mode, forced
//! colours or a host's accent change nothing in it; and it is measured in CSS pixels, so that a sharper screen does
//! not either.

use serde::Serialize;

use super::measure_text::Font;

/// A finished picture, laid out and ready to be painted.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Scene {
    /// Width in CSS pixels.
    pub width: f64,
    /// Height in CSS pixels; it follows from the content.
    pub height: f64,
    /// The page's font size in CSS pixels, to which [`Text::size`] relates.
    pub base_font: f64,
    /// The marks, the hindmost first.
    pub marks: Vec<Mark>,
}

/// One thing drawn. Lengths and places are in CSS pixels from the upper left corner.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    /// A filled disc: one trust.
    Dot {
        /// Where its middle is.
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
        /// How thick.
        width: f64,
        /// What it stands for.
        role: Role,
    },
    /// Joined straight lines, left open.
    Path {
        /// The corners, in order.
        points: Vec<Point>,
        /// How thick.
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
    /// Words, always horizontal.
    Text(Text),
}

/// A label.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Text {
    /// The words.
    pub content: String,
    /// Where they are anchored: `y` is the line that the letters stand on.
    pub at: Point,
    /// Which part of the words lies at [`Text::at`].
    pub anchor: Anchor,
    /// Size as a share of [`Scene::base_font`].
    pub size: f64,
    /// Weight of the letters.
    pub weight: Weight,
    /// What they speak of.
    pub role: Role,
    /// How far paper shines around the letters, to set them off from what lies behind; 0 for none.
    pub halo: f64,
}

impl Text {
    /// The font that these words are set in, where the page's own size is `base_font` CSS pixels.
    #[must_use]
    pub fn font(&self, base_font: f64) -> Font {
        Font {
            size: self.size * base_font,
            weight: self.weight,
        }
    }
}

/// A place, in CSS pixels from the upper left corner.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Point {
    /// From the left.
    pub x: f64,
    /// From the top.
    pub y: f64,
}

impl Point {
    /// The place `x` from the left and `y` from the top.
    #[must_use]
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }
}

/// Which part of a label lies at its place.
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

/// Weight of letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// As text is.
    Regular,
    /// For the one thing that the picture is about.
    Bold,
}

/// What a mark stands for. The palette says how that looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The ground that everything lies on.
    Paper,
    /// Text.
    Ink,
    /// Text that stays in the background: what an axis says.
    Muted,
    /// The faintest line.
    Hairline,
    /// The country's trusts.
    Country,
    /// Those of them in the middle half.
    MiddleHalf,
    /// The median, and the outlines of pale fills.
    Median,
    /// The person's own trust.
    Trust,
    /// England as a whole.
    England,
    /// Where nearly all lie by chance: quiet enough for dots to lie on it.
    OuterBand,
    /// Where most lie by chance, within [`Role::OuterBand`].
    InnerBand,
}
