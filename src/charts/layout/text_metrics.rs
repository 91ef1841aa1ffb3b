//! Lengths that follow from the page's font: rows, gaps and the boxes around labels. All are shares of the font size, so
//! that a picture grows with the text around it.

use crate::charts::scene::marks::Anchor;
use crate::charts::scene::measure_text::MeasureText;
use crate::charts::scene::numbers::valid_base_font;
use crate::charts::scene::shapes::TextStyle;

/// A label's position and which part of the label is there.
pub(crate) type LabelPlace = ((f64, f64), Anchor);

/// Height of a capital as a share of the font size.
const CAPITAL: f64 = 0.75;
/// How far letters reach below the baseline, as a share of the font size.
const DESCENT: f64 = 0.22;

/// Measures labels in the page's font. All lengths in CSS pixels.
#[derive(Clone, Copy)]
pub(crate) struct TextMetrics<'a> {
    base_font: f64,
    text: &'a dyn MeasureText,
}

impl<'a> TextMetrics<'a> {
    pub(crate) fn new(base_font: f64, text: &'a dyn MeasureText) -> Self {
        Self {
            base_font: valid_base_font(base_font),
            text,
        }
    }

    /// The height of the page's text.
    pub(crate) fn base_font(&self) -> f64 {
        self.base_font
    }

    pub(crate) fn size(&self, style: TextStyle) -> f64 {
        style.size() * self.base_font
    }

    pub(crate) fn width(&self, content: &str, style: TextStyle) -> f64 {
        self.text.width(content, style.font(self.base_font))
    }

    /// Height of a row of labels.
    pub(crate) fn row(&self, style: TextStyle) -> f64 {
        (self.size(style) * 1.35).ceil()
    }

    /// Room between a mark and its label.
    pub(crate) fn gap(&self) -> f64 {
        (0.375 * self.base_font).round()
    }

    /// From the middle of a mark down to the baseline of a label beside it.
    pub(crate) fn beside(&self, style: TextStyle) -> f64 {
        (0.36 * self.size(style)).round()
    }

    /// From the top of a label down to its baseline: the height of a capital.
    pub(crate) fn below(&self, style: TextStyle) -> f64 {
        (CAPITAL * self.size(style)).ceil()
    }

    /// How far letters reach below the baseline.
    pub(crate) fn descent(&self, style: TextStyle) -> f64 {
        (DESCENT * self.size(style)).ceil()
    }

    /// The box around a label, from the top of its capitals to the bottom of its descenders.
    pub(crate) fn bounds(&self, content: &str, style: TextStyle, ((x, y), anchor): LabelPlace) -> Bounds {
        let width = self.width(content, style);
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2.0,
            Anchor::End => x - width,
        };
        Bounds {
            left,
            top: y - CAPITAL * self.size(style),
            right: left + width,
            bottom: y + DESCENT * self.size(style),
        }
    }

    /// The places around a mark: right, left, above and below it.
    pub(crate) fn around(&self, mark: Bounds, style: TextStyle) -> [LabelPlace; 4] {
        let (x, y) = (
            f64::midpoint(mark.left, mark.right),
            f64::midpoint(mark.top, mark.bottom),
        );
        let gap = self.gap();
        let (above, below) = (mark.top - gap, mark.bottom + gap / 2.0 + self.below(style));
        [
            (
                ((mark.right + gap).round(), (y + self.beside(style)).round()),
                Anchor::Start,
            ),
            (
                ((mark.left - gap).round(), (y + self.beside(style)).round()),
                Anchor::End,
            ),
            ((x.round(), above.round()), Anchor::Middle),
            ((x.round(), below.round()), Anchor::Middle),
        ]
    }
}

/// The box that a label or mark covers, in CSS pixels from the upper left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Bounds {
    pub(crate) left: f64,
    pub(crate) top: f64,
    pub(crate) right: f64,
    pub(crate) bottom: f64,
}

impl Bounds {
    /// The box whose sides are `half` from its middle.
    pub(crate) fn around((x, y): (f64, f64), half: f64) -> Self {
        Self {
            left: x - half,
            top: y - half,
            right: x + half,
            bottom: y + half,
        }
    }

    pub(crate) fn contains(&self, (x, y): (f64, f64)) -> bool {
        x >= self.left && x <= self.right && y >= self.top && y <= self.bottom
    }

    /// Whether the two overlap once each is widened to leave `gap` between them sideways.
    pub(crate) fn touches(&self, other: &Self, gap: f64) -> bool {
        self.left < other.right + gap
            && other.left < self.right + gap
            && self.top < other.bottom + 1.0
            && other.top < self.bottom + 1.0
    }
}
