//! Writes a scene into a page that is there before any program: nobody knows yet how wide it will be, in which font or in
//! which colours. So the shapes stretch with the page, as one SVG with a view box, and over them lie the labels, as another
//! whose positions are shares of its width and height and whose letters keep the page's size. Colours are the page's own
//! variables (`www/look.css`), so a dark theme, forced colours and a host's accent need no second picture.
//!
//! Neither has a name for people who cannot see it: the view that places them gives one to both.

use std::fmt::Write as _;

use crate::charts::render::svg::escape;
use crate::charts::scene::marks::{Anchor, Mark, Point, Scene, Text};
use crate::charts::scene::roles::Role;

/// Writes the shapes and then the labels of `scene`.
///
/// ```
/// use trust_benchmark::charts::{Mark, Point, Role, Scene, to_inline_svg};
///
/// let dot = |y| Mark::Dot { centre: Point::new(20.0, y), radius: 2.5, role: Role::Country };
/// let scene = Scene { width: 40.0, height: 30.0, base_font: 16.0, marks: vec![dot(25.0), dot(20.0)] };
/// assert_eq!(
///     to_inline_svg(&scene),
///     "<svg class=\"shapes\" viewBox=\"0 0 40 30\" aria-hidden=\"true\">\
///      <path class=\"dots\" stroke=\"var(--country)\" stroke-width=\"5\" d=\"M20 25h0m0-5h0\"/></svg>\
///      <svg class=\"labels\" aria-hidden=\"true\"></svg>"
/// );
/// ```
#[must_use]
pub fn to_inline_svg(scene: &Scene) -> String {
    let mut out = format!(
        "<svg class=\"shapes\" viewBox=\"0 0 {} {}\" aria-hidden=\"true\">",
        scene.width, scene.height
    );
    for path in paths(&scene.marks) {
        out.push_str(&path.written());
    }
    out.push_str("</svg><svg class=\"labels\" aria-hidden=\"true\">");
    for mark in &scene.marks {
        if let Mark::Text(text) = mark {
            label(text, scene, &mut out);
        }
    }
    out.push_str("</svg>");
    out
}

/// What a path's outline is painted with.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Paint {
    /// Round dots of a diameter.
    Dots(f64),
    /// Lines that are as thick on every page.
    Lines(f64),
    /// Filled shapes.
    Filled,
}

/// How wide a band of dots is that share a path. A browser without a graphics card paints a page in squares of 256 pixels,
/// and goes through all of a path for each square that it touches.
const BAND: f64 = 100.0;

/// Marks that are painted alike, as one path: a path an element would be twice the bytes.
struct Path {
    paint: Paint,
    role: Role,
    /// Of dots: in which band of the scene they are, from the left.
    band: i32,
    outline: String,
    /// Where the last dot is.
    at: Point,
}

/// The marks in drawing order, those that are painted alike together. Dots of one size do not cover each other, so they are
/// gathered by role and band although these alternate.
fn paths(marks: &[Mark]) -> Vec<Path> {
    let mut paths: Vec<Path> = Vec::new();
    for mark in marks {
        let Some((paint, role)) = painted(mark) else {
            continue;
        };
        let band = band(mark);
        let alike = paths
            .iter()
            .rposition(|path| path.paint == paint && path.role == role && path.band == band);
        let found = alike.filter(|&place| match paint {
            Paint::Dots(_) => paths[place..].iter().all(|path| path.paint == paint),
            Paint::Lines(_) | Paint::Filled => place + 1 == paths.len(),
        });
        let place = found.unwrap_or_else(|| {
            paths.push(Path {
                paint,
                role,
                band,
                outline: String::new(),
                at: Point::new(0.0, 0.0),
            });
            paths.len() - 1
        });
        paths[place].add(mark);
    }
    paths
}

fn painted(mark: &Mark) -> Option<(Paint, Role)> {
    match mark {
        Mark::Dot { radius, role, .. } => Some((Paint::Dots(hundredths(2.0 * radius)), *role)),
        Mark::Line { width, role, .. } | Mark::Path { width, role, .. } => {
            Some((Paint::Lines(*width), *role))
        }
        Mark::Polygon { role, .. } => Some((Paint::Filled, *role)),
        Mark::Text(_) => None,
    }
}

fn band(mark: &Mark) -> i32 {
    match mark {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a scene is less than a billion pixels wide"
        )]
        Mark::Dot { centre, .. } => (centre.x / BAND).floor() as i32,
        _ => 0,
    }
}

impl Path {
    fn add(&mut self, mark: &Mark) {
        match mark {
            Mark::Dot { centre, .. } => {
                let to = Point::new(hundredths(centre.x), hundredths(centre.y));
                let (letter, x, y) = if self.outline.is_empty() {
                    ('M', to.x, to.y)
                } else {
                    ('m', hundredths(to.x - self.at.x), hundredths(to.y - self.at.y))
                };
                self.move_to(letter, x, y);
                self.outline.push_str("h0");
                self.at = to;
            }
            // As crisp as on a canvas where the page is as wide as the scene: lines of one pixel are between two.
            Mark::Line { from, to, width, .. } => {
                let aside = width / 2.0 - (width / 2.0).floor();
                let (right, down) = if (from.x - to.x).abs() < 1e-9 {
                    (aside, 0.0)
                } else {
                    (0.0, aside)
                };
                self.corners(&[*from, *to].map(|point| Point::new(point.x + right, point.y + down)));
            }
            Mark::Path { points, .. } => self.corners(points),
            Mark::Polygon { points, .. } => {
                self.corners(points);
                self.outline.push('z');
            }
            Mark::Text(_) => {}
        }
    }

    fn corners(&mut self, points: &[Point]) {
        for (place, point) in points.iter().enumerate() {
            let letter = if place == 0 { 'M' } else { 'L' };
            self.move_to(letter, hundredths(point.x), hundredths(point.y));
        }
    }

    /// Writes `x` and `y` in the fewest letters: a minus is a separator.
    fn move_to(&mut self, letter: char, x: f64, y: f64) {
        let separator = if y < 0.0 { "" } else { " " };
        // A string takes whatever is written to it.
        let _ = write!(self.outline, "{letter}{x}{separator}{y}");
    }

    fn written(&self) -> String {
        let (colour, outline) = (variable(self.role), &self.outline);
        match self.paint {
            Paint::Dots(width) => {
                format!("<path class=\"dots\" stroke=\"{colour}\" stroke-width=\"{width}\" d=\"{outline}\"/>")
            }
            Paint::Lines(width) => format!(
                "<path class=\"lines\" stroke=\"{colour}\" stroke-width=\"{width}\" d=\"{outline}\"/>"
            ),
            Paint::Filled => format!("<path fill=\"{colour}\" d=\"{outline}\"/>"),
        }
    }
}

fn label(text: &Text, scene: &Scene, out: &mut String) {
    let share = |length: f64, whole: f64| hundredths(100.0 * length / whole);
    let anchor = match text.anchor {
        Anchor::Start => "",
        Anchor::Middle => " text-anchor=\"middle\"",
        Anchor::End => " text-anchor=\"end\"",
    };
    let _ = write!(
        out,
        "<text x=\"{}%\" y=\"{}%\"{anchor} fill=\"{}\">",
        share(text.at.x, scene.width),
        share(text.at.y, scene.height),
        variable(text.role),
    );
    escape(&text.content, out);
    out.push_str("</text>");
}

/// The page's colour for a role. The two bands are palenesses of one, which only a canvas mixes.
fn variable(role: Role) -> &'static str {
    match role {
        Role::Paper => "var(--paper)",
        Role::Ink => "var(--ink)",
        Role::Muted => "var(--muted)",
        Role::Hairline | Role::OuterBand => "var(--hairline)",
        Role::Country | Role::InnerBand => "var(--country)",
        Role::MiddleHalf => "var(--middle-half)",
        Role::Median => "var(--median)",
        Role::Trust => "var(--trust)",
        Role::England => "var(--england)",
    }
}

/// Two decimals: a fiftieth of a pixel is seen on no screen.
fn hundredths(length: f64) -> f64 {
    let rounded = (100.0 * length).round() / 100.0;
    // No minus before a zero.
    if rounded == 0.0 { 0.0 } else { rounded }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::scene::measure_text::Weight;

    fn dot(x: f64, radius: f64, role: Role) -> Mark {
        Mark::Dot {
            centre: Point::new(x, 10.0),
            radius,
            role,
        }
    }

    fn written(marks: Vec<Mark>) -> String {
        to_inline_svg(&Scene {
            width: 100.0,
            height: 50.0,
            base_font: 16.0,
            marks,
        })
    }

    #[test]
    fn dots_of_one_size_are_a_path_a_role_and_others_keep_their_order() {
        let svg = written(vec![
            dot(1.0, 3.0, Role::Median),
            dot(1.0, 2.0, Role::Country),
            dot(9.0, 2.0, Role::MiddleHalf),
            dot(17.0, 2.0, Role::Country),
            dot(1.0, 3.0, Role::Median),
        ]);
        let order: Vec<&str> = svg.split("stroke=\"").skip(1).map(|rest| &rest[..14]).collect();
        assert_eq!(
            order,
            [
                "var(--median)\"",
                "var(--country)",
                "var(--middle-h",
                "var(--median)\""
            ],
            "what is drawn later covers what was drawn before: {svg}"
        );
        assert!(svg.contains("d=\"M1 10h0m16 0h0\""), "{svg}");
    }

    #[test]
    fn dots_that_are_far_apart_are_not_in_one_path() {
        let svg = written(
            [1.0, 101.0, 9.0, 199.0]
                .map(|x| dot(x, 2.0, Role::Country))
                .to_vec(),
        );
        let outlines: Vec<&str> = svg
            .split("d=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .collect();
        assert_eq!(outlines, ["M1 10h0m8 0h0", "M101 10h0m98 0h0"], "{svg}");
    }

    #[test]
    fn lines_are_where_a_canvas_draws_them() {
        let line = |width| Mark::Line {
            from: Point::new(20.0, 0.0),
            to: Point::new(20.0, 40.0),
            width,
            role: Role::England,
        };
        // A canvas fills the pixel from 20 to 21, or the three from 19 to 22.
        for width in [1.0, 3.0] {
            let svg = written(vec![line(width)]);
            assert!(svg.contains("d=\"M20.5 0L20.5 40\""), "{width}: {svg}");
        }
    }

    #[test]
    fn labels_are_placed_by_shares_and_cannot_end_the_text() {
        let svg = written(vec![Mark::Text(Text {
            content: "5 < 6 & 7".to_owned(),
            at: Point::new(25.0, 40.0),
            anchor: Anchor::End,
            size: 0.8,
            weight: Weight::Regular,
            role: Role::Muted,
            halo: 0.0,
        })]);
        let label =
            "<text x=\"25%\" y=\"80%\" text-anchor=\"end\" fill=\"var(--muted)\">5 &lt; 6 &amp; 7</text>";
        assert!(svg.contains(label), "{svg}");
    }
}
