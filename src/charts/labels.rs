//! Where words go in pictures with more marks than rows: every label names the places that would suit it, the best
//! first, and takes the first at which it stays inside the picture and off the labels already set. So whoever sets the
//! important labels first knows that they are there, and no two ever touch.

use super::brush::{Face, HALO, words};
use super::measure_text::{Font, MeasureText};
use super::scene::{Anchor, Mark, Role};

/// A label's place and which part of it lies there.
pub(super) type LabelPlace = ((f64, f64), Anchor);

/// How the page sets words: lengths that depend on its font.
#[derive(Clone, Copy)]
pub(super) struct Type<'a> {
    base_font: f64,
    text: &'a dyn MeasureText,
}

impl<'a> Type<'a> {
    pub(super) fn new(base_font: f64, text: &'a dyn MeasureText) -> Self {
        let base_font = if base_font.is_finite() {
            base_font.clamp(1.0, 1e3)
        } else {
            16.0
        };
        Self { base_font, text }
    }

    /// The height of the page's text, in CSS pixels.
    pub(super) fn base_font(&self) -> f64 {
        self.base_font
    }

    /// Size of `face` in CSS pixels.
    pub(super) fn size(&self, face: Face) -> f64 {
        face.size() * self.base_font
    }

    /// How wide `content` is, in CSS pixels.
    pub(super) fn width(&self, content: &str, face: Face) -> f64 {
        self.text.width(
            content,
            Font {
                size: self.size(face),
                weight: face.weight(),
            },
        )
    }

    /// Height of a row of labels, in CSS pixels.
    pub(super) fn row(&self, face: Face) -> f64 {
        (self.size(face) * 1.35).ceil()
    }

    /// Room between a mark and its label, in CSS pixels.
    pub(super) fn gap(&self) -> f64 {
        (0.375 * self.base_font).round()
    }

    /// How far below the middle of a mark the letters of a label beside it stand.
    pub(super) fn beside(&self, face: Face) -> f64 {
        (0.36 * self.size(face)).round()
    }

    /// How far below something the letters of a label that hangs from it stand: a capital's height.
    pub(super) fn below(&self, face: Face) -> f64 {
        (0.75 * self.size(face)).ceil()
    }

    /// How far letters reach below the line that they stand on.
    pub(super) fn descent(&self, face: Face) -> f64 {
        (0.22 * self.size(face)).ceil()
    }

    /// The box around a label, from the tops of its capitals to the feet of its descenders.
    pub(super) fn bounds(&self, content: &str, face: Face, ((x, y), anchor): LabelPlace) -> Bounds {
        let width = self.width(content, face);
        let left = match anchor {
            Anchor::Start => x,
            Anchor::Middle => x - width / 2.0,
            Anchor::End => x - width,
        };
        Bounds {
            left,
            top: y - 0.75 * self.size(face),
            right: left + width,
            bottom: y + 0.22 * self.size(face),
        }
    }

    /// The places around a mark that reaches as far as `mark`: right, left, above and below it.
    pub(super) fn around(&self, mark: Bounds, face: Face) -> [LabelPlace; 4] {
        let (x, y) = (
            f64::midpoint(mark.left, mark.right),
            f64::midpoint(mark.top, mark.bottom),
        );
        let gap = self.gap();
        let (above, below) = (mark.top - gap, mark.bottom + gap / 2.0 + self.below(face));
        [
            (
                ((mark.right + gap).round(), (y + self.beside(face)).round()),
                Anchor::Start,
            ),
            (
                ((mark.left - gap).round(), (y + self.beside(face)).round()),
                Anchor::End,
            ),
            ((x.round(), above.round()), Anchor::Middle),
            ((x.round(), below.round()), Anchor::Middle),
        ]
    }
}

/// Sorts places for a label by how many of `dots` it would hide there; those that hide as many keep their order.
pub(super) fn by_dots_hidden(
    places: &mut [LabelPlace],
    label: &str,
    face: Face,
    dots: &[(f64, f64)],
    page: Type<'_>,
) {
    places.sort_by_cached_key(|place| {
        let bounds = page.bounds(label, face, *place);
        dots.iter().filter(|dot| bounds.holds(**dot)).count()
    });
}

/// Breaks words into lines at most `room` wide; none where a single word is wider.
pub(super) fn broken_into_lines<'a>(words: &'a str, room: f64, page: Type<'_>) -> Vec<&'a str> {
    let mut lines = Vec::new();
    let (mut start, mut end) = (0, 0);
    for (at, _) in words.match_indices(' ').chain([(words.len(), "")]) {
        if page.width(&words[start..at], Face::Small) > room {
            if end > start {
                lines.push(&words[start..end]);
                start = end + 1;
            }
            if page.width(&words[start..at], Face::Small) > room {
                return Vec::new();
            }
        }
        end = at;
    }
    lines.push(&words[start..]);
    lines
}

/// `words` or, where they are wider than `room`, as many of their letters as fit before an ellipsis; nothing where that would be
/// none.
pub(super) fn shortened(words: &str, room: f64, face: Face, page: Type<'_>) -> String {
    if page.width(words, face) <= room {
        return words.to_owned();
    }
    let cut = |(end, _): (usize, char)| format!("{}…", words[..end].trim_end());
    let mut fitting = words.char_indices().skip(1).map(cut).collect::<Vec<_>>();
    while let Some(last) = fitting.pop() {
        if page.width(&last, face) <= room {
            return last;
        }
    }
    String::new()
}

/// What a label or mark covers, in CSS pixels from the upper left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Bounds {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Bounds {
    /// A mark reaching `half` from its middle on all sides.
    pub(super) fn about((x, y): (f64, f64), half: f64) -> Self {
        Self {
            left: x - half,
            top: y - half,
            right: x + half,
            bottom: y + half,
        }
    }

    /// Whether a point lies in it.
    pub(super) fn holds(&self, (x, y): (f64, f64)) -> bool {
        x >= self.left && x <= self.right && y >= self.top && y <= self.bottom
    }

    /// Whether two are nearer than `apart` sideways, and not one above the other.
    fn touches(&self, other: &Self, apart: f64) -> bool {
        self.left < other.right + apart
            && other.left < self.right + apart
            && self.top < other.bottom + 1.0
            && other.top < self.bottom + 1.0
    }
}

/// The labels of one picture, as they are set.
pub(super) struct Labels<'a> {
    pub(super) page: Type<'a>,
    width: f64,
    height: f64,
    set: Vec<Bounds>,
    marks: Vec<Bounds>,
    pub(super) made: Vec<Mark>,
}

impl<'a> Labels<'a> {
    /// For a picture of this size in CSS pixels.
    pub(super) fn new(page: Type<'a>, width: f64, height: f64) -> Self {
        Self {
            page,
            width,
            height,
            set: Vec::new(),
            marks: Vec::new(),
            made: Vec::new(),
        }
    }

    /// The picture's width in CSS pixels.
    pub(super) fn width(&self) -> f64 {
        self.width
    }

    /// Keeps labels off a mark where they have another place.
    pub(super) fn spare(&mut self, mark: Bounds) {
        self.marks.push(mark);
    }

    /// Sets `content` at the first of `places` that is free, and says whether there was one. A label about a place is pushed
    /// inwards where it would leave the picture; marks to be spared are covered only if all places cover one.
    pub(super) fn set(&mut self, content: &str, face: Face, role: Role, places: &[LabelPlace]) -> bool {
        if content.is_empty() {
            return false;
        }
        let half = self.page.width(content, face) / 2.0;
        for sparing in [true, false] {
            for &((x, y), anchor) in places {
                let x = match anchor {
                    Anchor::Middle if 2.0 * half <= self.width => x.clamp(half, self.width - half),
                    _ => x,
                };
                let bounds = self.page.bounds(content, face, ((x, y), anchor));
                let inside = bounds.left >= 0.0
                    && bounds.top >= 0.0
                    && bounds.right <= self.width
                    && bounds.bottom <= self.height;
                let apart = self.page.gap();
                let covers_label = self.set.iter().any(|other| bounds.touches(other, apart));
                let covers_mark = sparing && self.marks.iter().any(|mark| bounds.touches(mark, 0.0));
                if inside && !covers_label && !covers_mark {
                    self.set.push(bounds);
                    self.made.push(words(content, (x, y), anchor, face, role, HALO));
                    return true;
                }
            }
        }
        false
    }
}
