//! A picture as it leaves the page: with its title, its sentence and its sources inside it. Somebody who sees it on a slide
//! has no other source for them.

use crate::charts::scene::marks::{Anchor, Mark, Point, Scene, Text};
use crate::charts::scene::measure_text::{Font, MeasureText, Weight};
use crate::charts::scene::roles::Role;
use crate::charts::scene::shapes::rectangle;

/// What stands around a picture.
#[derive(Debug, Clone, Copy)]
pub struct PictureWords<'a> {
    /// What it is of: the measure and the trust.
    pub title: &'a str,
    /// The finding, in a sentence.
    pub sentence: &'a str,
    /// Under it, in small letters: what is drawn, the source, the licence, and that it is an example where it is one.
    pub notes: &'a [String],
}

/// The margin on every side, in CSS pixels.
const MARGIN: f64 = 24.0;
/// The height of a line of text, as a share of its size.
const LEADING: f64 = 1.35;
/// The sizes of the letters, as shares of the page's text.
const TITLE: f64 = 1.25;
const SENTENCE: f64 = 1.0;
const NOTE: f64 = 12.0 / 16.0;

/// How wide the picture itself must be for the whole to be `width` CSS pixels wide.
#[must_use]
pub const fn width_inside(width: f64) -> f64 {
    width - 2.0 * MARGIN
}

/// The picture with its words around it.
#[must_use]
pub fn framed_scene(picture: &Scene, words: PictureWords<'_>, text: &dyn MeasureText) -> Scene {
    let width = picture.width + 2.0 * MARGIN;
    let mut page = TextColumn {
        left: MARGIN,
        room: picture.width,
        y: MARGIN,
        base_font: picture.base_font,
        marks: Vec::with_capacity(picture.marks.len() + 12),
        text,
    };
    page.write(words.title, TITLE, Weight::Bold, Role::Ink);
    page.y += 4.0;
    page.write(words.sentence, SENTENCE, Weight::Regular, Role::Ink);
    page.y += 16.0;
    let top = page.y;
    page.marks
        .extend(picture.marks.iter().map(|mark| moved(mark, MARGIN, top)));
    page.y += picture.height + 16.0;
    for note in words.notes {
        page.write(note, NOTE, Weight::Regular, Role::Muted);
    }
    let height = (page.y + MARGIN).ceil();
    // What is behind the picture may be dark.
    page.marks
        .insert(0, rectangle((0.0, 0.0), (width, height), Role::Paper));
    Scene {
        width,
        height,
        base_font: picture.base_font,
        marks: page.marks,
    }
}

/// Text written line under line.
pub(super) struct TextColumn<'a> {
    pub(super) left: f64,
    /// The width that a line may have.
    pub(super) room: f64,
    /// Where the next line begins.
    pub(super) y: f64,
    pub(super) base_font: f64,
    pub(super) marks: Vec<Mark>,
    pub(super) text: &'a dyn MeasureText,
}

impl TextColumn<'_> {
    /// Writes a text in as many lines as it needs. An empty one takes no room.
    pub(super) fn write(&mut self, words: &str, size: f64, weight: Weight, role: Role) {
        let font = Font {
            size: size * self.base_font,
            weight,
        };
        for line in wrapped(words, self.room, font, self.text) {
            self.marks.push(Mark::Text(Text {
                content: line,
                // Nine tenths of a letter's size are above its baseline at most.
                at: Point::new(self.left, (self.y + 0.95 * font.size).round()),
                anchor: Anchor::Start,
                size,
                weight,
                role,
                halo: 0.0,
            }));
            self.y += LEADING * font.size;
        }
    }
}

/// A text in lines at most `room` wide. A word that is wider has a line of its own.
pub(super) fn wrapped(words: &str, room: f64, font: Font, text: &dyn MeasureText) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in words.split_whitespace() {
        match lines.last_mut() {
            Some(line) if text.width(&format!("{line} {word}"), font) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines
}

/// A mark moved by `right` and `down`.
fn moved(mark: &Mark, right: f64, down: f64) -> Mark {
    let to = |point: &Point| Point::new(point.x + right, point.y + down);
    let all = |points: &[Point]| points.iter().map(to).collect();
    match mark {
        Mark::Dot { centre, radius, role } => Mark::Dot {
            centre: to(centre),
            radius: *radius,
            role: *role,
        },
        Mark::Line {
            from,
            to: end,
            width,
            role,
        } => Mark::Line {
            from: to(from),
            to: to(end),
            width: *width,
            role: *role,
        },
        Mark::Path { points, width, role } => Mark::Path {
            points: all(points),
            width: *width,
            role: *role,
        },
        Mark::Polygon { points, role } => Mark::Polygon {
            points: all(points),
            role: *role,
        },
        Mark::Text(text) => Mark::Text(Text {
            at: to(&text.at),
            ..text.clone()
        }),
    }
}
