//! Writes scenes as SVG: for print, for export, and wherever a picture has to stand by itself. The picture says what it
//! is (title and description for whoever cannot see it), fetches nothing, runs nothing, and is styled by attributes
//! alone, which a strict content security policy allows.
//!
//! Title and description are the picture's first children, by which browsers name it without ids; so any number of
//! pictures can stand on one page.

use std::fmt::Write as _;

use super::palette::{Palette, Rgb};
use super::scene::{Anchor, Mark, Point, Scene, Text, Weight};

/// Writes `scene` in the colours of `palette`, words in the CSS font family (or list of families) `font_family`.
#[must_use]
pub fn to_svg(scene: &Scene, palette: &Palette, font_family: &str, title: &str, description: &str) -> String {
    let (width, height) = (number(scene.width), number(scene.height));
    let mut out = String::with_capacity(100 * scene.marks.len() + 512);
    out.push_str(r#"<svg xmlns="http://www.w3.org/2000/svg" role="img" width=""#);
    for part in [
        &width,
        r#"" height=""#,
        &height,
        r#"" viewBox="0 0 "#,
        &width,
        " ",
        &height,
        r#"" font-family=""#,
    ] {
        out.push_str(part);
    }
    escape(font_family, &mut out);
    out.push_str("\">\n<title>");
    escape(title, &mut out);
    out.push_str("</title>\n<desc>");
    escape(description, &mut out);
    out.push_str("</desc>\n");
    element(
        &mut out,
        "rect",
        &[("width", &width), ("height", &height)],
        ("fill", palette.paper),
    );
    for mark in &scene.marks {
        write_mark(mark, scene.base_font, palette, &mut out);
    }
    out.push_str("</svg>\n");
    out
}

fn write_mark(mark: &Mark, base_font: f64, palette: &Palette, out: &mut String) {
    match mark {
        Mark::Dot { centre, radius, role } => element(
            out,
            "circle",
            &[
                ("cx", &number(centre.x)),
                ("cy", &number(centre.y)),
                ("r", &number(*radius)),
            ],
            ("fill", palette.colour(*role)),
        ),
        Mark::Line {
            from,
            to,
            width,
            role,
        } => write_line(*from, *to, *width, palette.colour(*role), out),
        Mark::Path { points, width, role } => element(
            out,
            "polyline",
            &[
                ("points", &corners(points)),
                ("fill", "none"),
                ("stroke-width", &number(*width)),
                ("stroke-linejoin", "round"),
            ],
            ("stroke", palette.colour(*role)),
        ),
        Mark::Polygon { points, role } => element(
            out,
            "polygon",
            &[("points", &corners(points))],
            ("fill", palette.colour(*role)),
        ),
        Mark::Text(text) => write_text(text, base_font, palette, out),
    }
}

/// Lines along an axis are rectangles of whole pixels, as on the canvas, so that they are as crisp.
fn write_line(from: Point, to: Point, width: f64, colour: Rgb, out: &mut String) {
    let upright = (from.x - to.x).abs() < 1e-9;
    if upright || (from.y - to.y).abs() < 1e-9 {
        let before = (width / 2.0).floor();
        let (left, top) = (from.x.min(to.x) - before, from.y.min(to.y) - before);
        element(
            out,
            "rect",
            &[
                ("x", &number(left)),
                ("y", &number(top)),
                ("width", &number((from.x - to.x).abs() + width)),
                ("height", &number((from.y - to.y).abs() + width)),
            ],
            ("fill", colour),
        );
    } else {
        element(
            out,
            "line",
            &[
                ("x1", &number(from.x)),
                ("y1", &number(from.y)),
                ("x2", &number(to.x)),
                ("y2", &number(to.y)),
                ("stroke-width", &number(width)),
            ],
            ("stroke", colour),
        );
    }
}

fn write_text(text: &Text, base_font: f64, palette: &Palette, out: &mut String) {
    let anchor = match text.anchor {
        Anchor::Start => "start",
        Anchor::Middle => "middle",
        Anchor::End => "end",
    };
    let (x, y, size) = (
        number(text.at.x),
        number(text.at.y),
        number(text.font(base_font).size),
    );
    let mut attributes = vec![
        ("x", x.as_str()),
        ("y", &y),
        ("font-size", &size),
        ("text-anchor", anchor),
    ];
    if text.weight == Weight::Bold {
        attributes.push(("font-weight", "600"));
    }
    let (halo, paper) = (number(2.0 * text.halo), colour(palette.paper));
    if text.halo > 0.0 {
        attributes.extend([
            ("paint-order", "stroke"),
            ("stroke", paper.as_str()),
            ("stroke-width", &halo),
            ("stroke-linejoin", "round"),
        ]);
    }
    open(out, "text", &attributes, ("fill", palette.colour(text.role)));
    out.push('>');
    escape(&text.content, out);
    out.push_str("</text>\n");
}

fn element(out: &mut String, name: &str, attributes: &[(&str, &str)], paint: (&str, Rgb)) {
    open(out, name, attributes, paint);
    out.push_str("/>\n");
}

fn open(out: &mut String, name: &str, attributes: &[(&str, &str)], (paint, rgb): (&str, Rgb)) {
    out.push('<');
    out.push_str(name);
    for (attribute, value) in attributes.iter().copied().chain([(paint, colour(rgb).as_str())]) {
        out.push(' ');
        out.push_str(attribute);
        out.push_str("=\"");
        out.push_str(value);
        out.push('"');
    }
}

fn corners(points: &[Point]) -> String {
    let mut out = String::with_capacity(12 * points.len());
    for point in points {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(&number(point.x));
        out.push(',');
        out.push_str(&number(point.y));
    }
    out
}

fn colour((red, green, blue): Rgb) -> String {
    format!("#{red:02x}{green:02x}{blue:02x}")
}

/// A length with at most two decimals, which is finer than any eye.
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

/// Writes `words` so that they are words: whatever would be markup is escaped, what XML cannot hold is left out.
fn escape(words: &str, out: &mut String) {
    for letter in words.chars() {
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
