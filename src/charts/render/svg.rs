//! Writes scenes as SVG: for print, for export, and wherever a picture is on its own. The picture has a title and a description
//! for people who cannot see it, fetches nothing, runs nothing, and is styled by attributes alone, which a strict content
//! security policy allows.
//!
//! Title and description are the picture's first children, which browsers use as its name without ids. So any number of
//! pictures can be on one page.

use std::fmt::Write as _;

use crate::charts::render::palette::{Palette, Rgb};
use crate::charts::scene::marks::{Anchor, Mark, Point, Scene, Text};
use crate::charts::scene::measure_text::Weight;
use crate::charts::scene::roles::Role;

/// Writes `scene` in the colours of `palette`, with text in the CSS font family (or list of families) `font_family`.
#[must_use]
pub fn to_svg(scene: &Scene, palette: &Palette, font_family: &str, title: &str, description: &str) -> String {
    let mut svg = Svg {
        out: String::with_capacity(100 * scene.marks.len() + 512),
        palette,
    };
    svg.open("svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
    svg.numbers(&[("width", scene.width), ("height", scene.height)]);
    svg.corners(
        "viewBox",
        &[
            Point { x: 0.0, y: 0.0 },
            Point {
                x: scene.width,
                y: scene.height,
            },
        ],
    );
    svg.attribute("font-family", font_family);
    svg.out.push_str(">\n");
    for (name, text) in [("title", title), ("desc", description)] {
        svg.open(name);
        svg.content(name, text);
    }
    svg.open("rect");
    svg.numbers(&[("width", scene.width), ("height", scene.height)]);
    svg.paint("fill", Role::Paper);
    svg.end();
    for run in scene.marks.chunk_by(are_alike) {
        match run {
            [mark] => svg.mark(mark, scene.base_font),
            dots => svg.dots(dots),
        }
    }
    svg.out.push_str("</svg>\n");
    svg.out
}

/// Whether two marks are dots that differ only in their place. A picture has hundreds of them, one after another: as an
/// element each they would take a browser ten times as long as all else in it.
fn are_alike(one: &Mark, other: &Mark) -> bool {
    match (one, other) {
        (
            Mark::Dot { radius, role, .. },
            Mark::Dot {
                radius: same,
                role: alike,
                ..
            },
        ) => radius.to_bits() == same.to_bits() && role == alike,
        _ => false,
    }
}

/// The SVG written so far, and its colours.
struct Svg<'a> {
    out: String,
    palette: &'a Palette,
}

impl Svg<'_> {
    fn mark(&mut self, mark: &Mark, base_font: f64) {
        match mark {
            Mark::Dot { centre, radius, role } => {
                self.open("circle");
                self.numbers(&[("cx", centre.x), ("cy", centre.y), ("r", *radius)]);
                self.paint("fill", *role);
                self.end();
            }
            Mark::Line {
                from,
                to,
                width,
                role,
            } => self.line(*from, *to, *width, *role),
            Mark::Path { points, width, role } => {
                self.open("polyline");
                self.corners("points", points);
                self.attribute("fill", "none");
                self.numbers(&[("stroke-width", *width)]);
                self.attribute("stroke-linejoin", "round");
                self.paint("stroke", *role);
                self.end();
            }
            Mark::Polygon { points, role } => {
                self.open("polygon");
                self.corners("points", points);
                self.paint("fill", *role);
                self.end();
            }
            Mark::Text(text) => self.text(text, base_font),
        }
    }

    /// Dots that are alike, as one path: each two half circles, which every program that reads SVG can draw.
    fn dots(&mut self, dots: &[Mark]) {
        let mut outline = String::with_capacity(40 * dots.len());
        for dot in dots {
            if let Mark::Dot { centre, radius, .. } = dot {
                let (reach, across) = (number(*radius), number(2.0 * radius));
                let (left, middle) = (number(centre.x - radius), number(centre.y));
                // A string takes whatever is written to it.
                let _ = write!(
                    outline,
                    "M{left} {middle}a{reach} {reach} 0 1 0 {across} 0a{reach} {reach} 0 1 0 -{across} 0"
                );
            }
        }
        self.open("path");
        self.attribute("d", &outline);
        if let [Mark::Dot { role, .. }, ..] = dots {
            self.paint("fill", *role);
        }
        self.end();
    }

    /// Horizontal and vertical lines are rectangles of whole pixels, as on the canvas, so that they are as crisp.
    fn line(&mut self, from: Point, to: Point, width: f64, role: Role) {
        let upright = (from.x - to.x).abs() < 1e-9;
        if upright || (from.y - to.y).abs() < 1e-9 {
            let before = (width / 2.0).floor();
            self.open("rect");
            self.numbers(&[
                ("x", from.x.min(to.x) - before),
                ("y", from.y.min(to.y) - before),
                ("width", (from.x - to.x).abs() + width),
                ("height", (from.y - to.y).abs() + width),
            ]);
            self.paint("fill", role);
        } else {
            self.open("line");
            self.numbers(&[("x1", from.x), ("y1", from.y), ("x2", to.x), ("y2", to.y)]);
            self.numbers(&[("stroke-width", width)]);
            self.paint("stroke", role);
        }
        self.end();
    }

    fn text(&mut self, text: &Text, base_font: f64) {
        self.open("text");
        self.numbers(&[
            ("x", text.at.x),
            ("y", text.at.y),
            ("font-size", text.font(base_font).size),
        ]);
        let anchor = match text.anchor {
            Anchor::Start => "start",
            Anchor::Middle => "middle",
            Anchor::End => "end",
        };
        self.attribute("text-anchor", anchor);
        if text.weight == Weight::Bold {
            self.attribute("font-weight", "600");
        }
        if text.halo > 0.0 {
            self.attribute("paint-order", "stroke");
            self.paint("stroke", Role::Paper);
            self.numbers(&[("stroke-width", 2.0 * text.halo)]);
            self.attribute("stroke-linejoin", "round");
        }
        self.paint("fill", text.role);
        self.content("text", &text.content);
    }

    fn open(&mut self, name: &str) {
        self.out.push('<');
        self.out.push_str(name);
    }

    fn end(&mut self) {
        self.out.push_str("/>\n");
    }

    /// Ends the start tag, and the element after its text.
    fn content(&mut self, name: &str, text: &str) {
        self.out.push('>');
        escape(text, &mut self.out);
        self.out.push_str("</");
        self.out.push_str(name);
        self.out.push_str(">\n");
    }

    fn attribute(&mut self, name: &str, value: &str) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        escape(value, &mut self.out);
        self.out.push('"');
    }

    fn numbers(&mut self, attributes: &[(&str, f64)]) {
        for (attribute, value) in attributes {
            self.attribute(attribute, &number(*value));
        }
    }

    fn corners(&mut self, attribute: &str, points: &[Point]) {
        let mut all = String::with_capacity(12 * points.len());
        for point in points {
            if !all.is_empty() {
                all.push(' ');
            }
            all.push_str(&number(point.x));
            all.push(',');
            all.push_str(&number(point.y));
        }
        self.attribute(attribute, &all);
    }

    fn paint(&mut self, attribute: &str, role: Role) {
        self.attribute(attribute, &colour(self.palette.colour(role)));
    }
}

fn colour((red, green, blue): Rgb) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// A length with at most two decimals, finer than anyone can see.
fn number(length: f64) -> String {
    let length = if length.is_finite() { length } else { 0.0 };
    let mut digits = String::new();
    let _ = write!(digits, "{length:.2}");
    let short = digits.trim_end_matches('0').trim_end_matches('.');
    match short {
        "-0" => "0".to_owned(),
        short => short.to_owned(),
    }
}

/// Writes `text` escaped, so that none of it is read as markup. Characters that XML does not allow are left out.
pub(in crate::charts) fn escape(text: &str, out: &mut String) {
    for letter in text.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(' '),
            '\u{0}'..='\u{1F}' | '\u{7F}' | '\u{FFFE}' | '\u{FFFF}' => {}
            letter => out.push(letter),
        }
    }
}
