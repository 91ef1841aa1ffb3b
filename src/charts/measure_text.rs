//! How wide words are. Layout has to know before anything is painted, and only a browser can say; behind this trait
//! the layout stays pure, and tests measure with a font whose every letter is equally wide.

use super::scene::Weight;

/// What decides how wide words are, besides the words and the page's font family.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Font {
    /// Size in CSS pixels.
    pub size: f64,
    /// Weight.
    pub weight: Weight,
}

/// Measures words.
pub trait MeasureText {
    /// The width of `text` in CSS pixels.
    fn width(&self, text: &str, font: Font) -> f64;
}

/// A font whose every letter advances by the same share of its size: for tests, and where nothing better is known.
#[derive(Debug, Clone, Copy)]
pub struct FixedAdvance(
    /// Advance of a letter as a share of the font's size.
    pub f64,
);

impl FixedAdvance {
    /// A little wider than the interface faces of the common systems, so that what fits by it fits on them.
    pub const GENEROUS: Self = Self(0.58);
}

impl MeasureText for FixedAdvance {
    fn width(&self, text: &str, font: Font) -> f64 {
        text.chars().map(|_| self.0 * font.size).sum()
    }
}
