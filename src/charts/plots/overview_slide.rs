//! The overview as one picture of a slide's proportions (16:9): the headline, a row for each measure on one axis of places,
//! and the sources. It has the words and places of the findings and computes none.

use crate::charts::plots::framed_picture::TextColumn;
use crate::charts::scene::marks::{Anchor, Mark, Point, Scene, Text};
use crate::charts::scene::measure_text::{Font, MeasureText, Weight};
use crate::charts::scene::roles::Role;
use crate::charts::scene::shapes::{diamond, diamond_halo, line, rectangle};

/// A measure's row.
#[derive(Debug, Clone, PartialEq)]
pub struct SlideRow {
    /// The measure and whose outcomes.
    pub name: String,
    /// The trust's figure.
    pub value: String,
    /// Lower end, place and upper end on an axis from 0 to 100; the place is left out where it is too uncertain.
    pub place: Option<(f64, Option<f64>, f64)>,
    /// The verdict in a few words.
    pub verdict: String,
    /// The place with its range, the pupils and the year.
    pub detail: String,
}

/// What stands on the slide.
#[derive(Debug, Clone, PartialEq)]
pub struct OverviewSlide {
    /// Whose figures these are.
    pub trust: String,
    /// The finding of the whole.
    pub headline: String,
    /// What the ends of the axis are called.
    pub axis: [String; 2],
    /// The measures; those beyond [`OverviewSlide::MOST_ROWS`] are counted and not drawn.
    pub rows: Vec<SlideRow>,
    /// Said of those that are not drawn.
    pub not_drawn: Option<String>,
    /// In small letters at the foot.
    pub notes: Vec<String>,
}

/// Its size in CSS pixels; twice that as a bitmap.
const WIDTH: f64 = 1280.0;
const HEIGHT: f64 = 720.0;
const MARGIN: f64 = 56.0;
/// The page's text that its letters are shares of.
const BASE: f64 = 16.0;
/// Where the strips are.
const STRIP: (f64, f64) = (540.0, 860.0);
/// Where figures end and verdicts begin.
const VALUE_END: f64 = 510.0;
const VERDICT: f64 = 892.0;

impl OverviewSlide {
    /// The most rows that can be read from the back of a room.
    pub const MOST_ROWS: usize = 9;

    /// The slide as a scene.
    #[must_use]
    pub fn scene(&self, text: &dyn MeasureText) -> Scene {
        let mut page = TextColumn {
            left: MARGIN,
            room: WIDTH - 2.0 * MARGIN,
            y: 40.0,
            base_font: BASE,
            // What is behind the slide may be dark.
            marks: vec![rectangle((0.0, 0.0), (WIDTH, HEIGHT), Role::Paper)],
            text,
        };
        page.write(&self.trust, 1.0, Weight::Regular, Role::Muted);
        page.y += 4.0;
        page.write(&self.headline, 1.75, Weight::Bold, Role::Ink);
        let top = page.y + 40.0;
        // The notes are written from the foot upwards, so they are laid out once to be measured.
        let before = page.marks.len();
        page.y = 0.0;
        for note in self.not_drawn.iter().chain(&self.notes) {
            page.write(note, 0.78, Weight::Regular, Role::Muted);
        }
        let foot = HEIGHT - 28.0 - page.y;
        for mark in &mut page.marks[before..] {
            if let Mark::Text(text) = mark {
                text.at.y += foot.round();
            }
        }
        let mut marks = page.marks;
        let rows = &self.rows[..self.rows.len().min(Self::MOST_ROWS)];
        #[expect(clippy::cast_precision_loss, reason = "at most nine rows")]
        let pitch = ((foot - 16.0 - top) / rows.len().max(1) as f64).min(56.0);
        if rows.iter().any(|row| row.place.is_some()) {
            for (at, anchor, end) in [
                (STRIP.0, Anchor::Start, &self.axis[0]),
                (STRIP.1, Anchor::End, &self.axis[1]),
            ] {
                marks.push(label(end, (at, top - 14.0), anchor, 0.8, Role::Muted));
            }
        }
        let mut y = top;
        for row in rows {
            draw_row(row, y + pitch / 2.0, text, &mut marks);
            y += pitch;
            marks.push(line(
                (MARGIN, y.round()),
                (WIDTH - MARGIN, y.round()),
                1.0,
                Role::Hairline,
            ));
        }
        Scene {
            width: WIDTH,
            height: HEIGHT,
            base_font: BASE,
            marks,
        }
    }
}

fn label(words: &str, (x, y): (f64, f64), anchor: Anchor, size: f64, role: Role) -> Mark {
    Mark::Text(Text {
        content: words.to_owned(),
        at: Point::new(x, y.round()),
        anchor,
        size,
        weight: Weight::Regular,
        role,
        halo: 0.0,
    })
}

fn draw_row(row: &SlideRow, middle: f64, text: &dyn MeasureText, marks: &mut Vec<Mark>) {
    let middle = middle.round();
    let fits = |words: &str, room: f64, size: f64, weight: Weight| {
        let font = Font {
            size: size * BASE,
            weight,
        };
        shortened(words, room, font, text)
    };
    let strong = |mark: Mark| match mark {
        Mark::Text(text) => Mark::Text(Text {
            weight: Weight::Bold,
            ..text
        }),
        other => other,
    };
    let value_room = 150.0;
    let value = fits(&row.value, value_room, 1.25, Weight::Bold);
    let name = fits(
        &row.name,
        VALUE_END - MARGIN - value_room - 8.0,
        1.1,
        Weight::Regular,
    );
    marks.push(label(
        &name,
        (MARGIN, middle + 6.0),
        Anchor::Start,
        1.1,
        Role::Ink,
    ));
    marks.push(strong(label(
        &value,
        (VALUE_END, middle + 7.0),
        Anchor::End,
        1.25,
        Role::Ink,
    )));
    if let Some((lower, at, upper)) = row.place {
        let x = |percent: f64| STRIP.0 + (STRIP.1 - STRIP.0) * percent.clamp(0.0, 100.0) / 100.0;
        let bar = |from: f64, to: f64, half: f64, role| {
            rectangle(
                (x(from), middle - half),
                (x(to).max(x(from) + 1.0), middle + half),
                role,
            )
        };
        marks.push(bar(0.0, 100.0, 4.0, Role::OuterBand));
        marks.push(bar(25.0, 75.0, 4.0, Role::MiddleHalf));
        marks.push(line(
            (x(50.0), middle - 10.0),
            (x(50.0), middle + 10.0),
            2.0,
            Role::Median,
        ));
        marks.push(bar(lower, upper, 6.0, Role::Trust));
        if let Some(at) = at {
            marks.push(diamond_halo((x(at), middle), 10.0));
            marks.push(diamond((x(at), middle), 10.0, Role::Trust));
        }
    }
    let room = WIDTH - MARGIN - VERDICT;
    let verdict = fits(&row.verdict, room, 1.0, Weight::Bold);
    let detail = fits(&row.detail, room, 0.8, Weight::Regular);
    marks.push(strong(label(
        &verdict,
        (VERDICT, middle - 3.0),
        Anchor::Start,
        1.0,
        Role::Ink,
    )));
    marks.push(label(
        &detail,
        (VERDICT, middle + 15.0),
        Anchor::Start,
        0.8,
        Role::Muted,
    ));
}

/// `words` or, where they are wider than `room`, as many letters as fit before an ellipsis.
fn shortened(words: &str, room: f64, font: Font, text: &dyn MeasureText) -> String {
    if text.width(words, font) <= room {
        return words.to_owned();
    }
    let mut kept = words.to_owned();
    while kept.pop().is_some() {
        let shown = format!("{}…", kept.trim_end());
        if text.width(&shown, font) <= room {
            return shown;
        }
    }
    String::new()
}
