//! How wide text is. Layout must know before anything is painted, and only a browser can tell. Behind this trait the
//! layout stays pure, and tests measure with a font in which every letter is equally wide.

use serde::Serialize;

/// What decides how wide a text is, besides its letters and the page's font family.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Font {
    /// Size in CSS pixels.
    pub size: f64,
    /// Weight.
    pub weight: Weight,
}

/// Weight of letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// The weight of ordinary text.
    Regular,
    /// For the one thing that the picture is about.
    Bold,
}

/// Measures text.
pub trait MeasureText {
    /// The width of `text` in CSS pixels.
    fn width(&self, text: &str, font: Font) -> f64;
}

/// A font in which every letter has the same width, as a share of the font's size. Used in tests, and where no browser
/// can measure.
#[derive(Debug, Clone, Copy)]
pub struct FixedAdvance(
    /// Width of a letter as a share of the font's size.
    pub f64,
);

impl FixedAdvance {
    /// A little wider than the interface fonts of the common systems, so that what fits by it fits on them.
    pub const GENEROUS: Self = Self(0.58);
}

impl MeasureText for FixedAdvance {
    fn width(&self, text: &str, font: Font) -> f64 {
        text.chars().map(|_| self.0 * font.size).sum()
    }
}
