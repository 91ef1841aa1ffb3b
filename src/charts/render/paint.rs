//! Paints a scene on any plotters backend. A scene is in CSS pixels and a backend in whole device pixels. Rounding happens
//! here, once, so that edges are crisp on a screen of any resolution. Horizontal and vertical lines are filled as rectangles,
//! because a stroked line of odd width would cover half pixels on both sides.

use std::convert::Infallible;

use plotters_backend::text_anchor::{HPos, Pos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontFamily,
    FontStyle,
};

use crate::charts::render::palette::{Palette, Rgb};
use crate::charts::scene::marks::{Anchor, Mark, Point, Scene, Text};
use crate::charts::scene::measure_text::Weight;

/// Distance between the rings of paper that make up a label's halo, in CSS pixels: thinner than the stroke of a letter.
const HALO_RING: f64 = 1.0;

/// Paints `scene` on `backend` in the colours of `palette`, one CSS pixel being `pixel_ratio` device pixels.
///
/// Labels reach the backend with [`VPos::Bottom`], which here means the baseline, and with [`FontStyle::Bold`] where they are
/// bold. The backend chooses the font family.
///
/// # Errors
/// What the backend reports.
pub fn paint<B: DrawingBackend>(
    scene: &Scene,
    palette: &Palette,
    pixel_ratio: f64,
    backend: &mut B,
) -> Result<(), DrawingErrorKind<B::ErrorType>> {
    let device = Device {
        ratio: if pixel_ratio > 0.0 { pixel_ratio } else { 1.0 },
    };
    backend.ensure_prepared()?;
    for mark in &scene.marks {
        match mark {
            Mark::Dot { centre, radius, role } => {
                let style = Style::fill(palette.colour(*role));
                backend.draw_circle(device.point(*centre), device.thickness(*radius), &style, true)?;
            }
            Mark::Line {
                from,
                to,
                width,
                role,
            } => {
                let style = Style::stroke(palette.colour(*role), device.thickness(*width));
                line(backend, device.point(*from), device.point(*to), &style)?;
            }
            Mark::Path { points, width, role } => {
                let style = Style::stroke(palette.colour(*role), device.thickness(*width));
                let corners: Vec<BackendCoord> = points.iter().map(|point| device.point(*point)).collect();
                let slanted = |pair: &[BackendCoord]| pair[0].0 != pair[1].0 && pair[0].1 != pair[1].1;
                if corners.windows(2).any(slanted) {
                    // In one stroke, or there would be notches at the corners.
                    backend.draw_path(corners, &style)?;
                } else {
                    for pair in corners.windows(2) {
                        line(backend, pair[0], pair[1], &style)?;
                    }
                }
            }
            Mark::Polygon { points, role } => {
                let style = Style::fill(palette.colour(*role));
                backend.fill_polygon(points.iter().map(|point| device.point(*point)), &style)?;
            }
            Mark::Text(text) => label(backend, text, scene.base_font, palette, device)?,
        }
    }
    backend.present()
}

/// Draws a line. A horizontal or vertical one is a rectangle of whole pixels, longer by half its thickness at both ends, so that
/// the corners of a path are filled.
fn line<B: DrawingBackend>(
    backend: &mut B,
    from: BackendCoord,
    to: BackendCoord,
    style: &Style,
) -> Result<(), DrawingErrorKind<B::ErrorType>> {
    if from.0 != to.0 && from.1 != to.1 {
        return backend.draw_path([from, to], style);
    }
    let thickness = i32::try_from(style.width).unwrap_or(1);
    let before = thickness / 2;
    let upper_left = (from.0.min(to.0) - before, from.1.min(to.1) - before);
    let lower_right = (
        from.0.max(to.0) - before + thickness,
        from.1.max(to.1) - before + thickness,
    );
    backend.draw_rect(upper_left, lower_right, style, true)
}

fn label<B: DrawingBackend>(
    backend: &mut B,
    text: &Text,
    base_font: f64,
    palette: &Palette,
    device: Device,
) -> Result<(), DrawingErrorKind<B::ErrorType>> {
    let size = text.font(base_font).size * device.ratio;
    let style = |colour: Rgb| Label {
        colour,
        size,
        weight: text.weight,
        anchor: text.anchor,
    };
    // plotters cannot outline letters, so paper-coloured copies are drawn around them, in rings of eight.
    let paper = style(palette.paper);
    let mut ring = text.halo;
    while ring > 0.0 {
        let diagonal = ring * std::f64::consts::FRAC_1_SQRT_2;
        for (right, down) in [
            (ring, 0.0),
            (diagonal, diagonal),
            (0.0, ring),
            (-diagonal, diagonal),
            (-ring, 0.0),
            (-diagonal, -diagonal),
            (0.0, -ring),
            (diagonal, -diagonal),
        ] {
            let at = Point::new(text.at.x + right, text.at.y + down);
            backend.draw_text(&text.content, &paper, device.point(at))?;
        }
        ring -= HALO_RING;
    }
    backend.draw_text(
        &text.content,
        &style(palette.colour(text.role)),
        device.point(text.at),
    )
}

/// From CSS pixels to whole device pixels.
#[derive(Debug, Clone, Copy)]
struct Device {
    ratio: f64,
}

impl Device {
    fn point(self, point: Point) -> BackendCoord {
        (self.round(point.x), self.round(point.y))
    }

    /// A width or radius: at least one pixel.
    fn thickness(self, length: f64) -> u32 {
        u32::try_from(self.round(length)).unwrap_or(0).max(1)
    }

    #[expect(
        clippy::cast_possible_truncation,
        reason = "pictures are a few thousand pixels wide; casts saturate"
    )]
    fn round(self, length: f64) -> i32 {
        (length * self.ratio).round() as i32
    }
}

struct Style {
    colour: Rgb,
    width: u32,
}

impl Style {
    fn fill(colour: Rgb) -> Self {
        Self { colour, width: 1 }
    }

    fn stroke(colour: Rgb, width: u32) -> Self {
        Self { colour, width }
    }
}

impl BackendStyle for Style {
    fn color(&self) -> BackendColor {
        BackendColor {
            alpha: 1.0,
            rgb: self.colour,
        }
    }

    fn stroke_width(&self) -> u32 {
        self.width
    }
}

struct Label {
    colour: Rgb,
    size: f64,
    weight: Weight,
    anchor: Anchor,
}

impl BackendTextStyle for Label {
    type FontError = Infallible;

    fn color(&self) -> BackendColor {
        BackendColor {
            alpha: 1.0,
            rgb: self.colour,
        }
    }

    fn size(&self) -> f64 {
        self.size
    }

    fn style(&self) -> FontStyle {
        match self.weight {
            Weight::Regular => FontStyle::Normal,
            Weight::Bold => FontStyle::Bold,
        }
    }

    fn anchor(&self) -> Pos {
        let h_pos = match self.anchor {
            Anchor::Start => HPos::Left,
            Anchor::Middle => HPos::Center,
            Anchor::End => HPos::Right,
        };
        Pos::new(h_pos, VPos::Bottom)
    }

    fn family(&self) -> FontFamily<'_> {
        FontFamily::SansSerif
    }

    /// No layout: the backend knows its letters.
    fn layout_box(&self, _: &str) -> Result<((i32, i32), (i32, i32)), Self::FontError> {
        Ok(((0, 0), (0, 0)))
    }

    fn draw<E, D: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        _: &str,
        _: BackendCoord,
        _: D,
    ) -> Result<Result<(), E>, Self::FontError> {
        Ok(Ok(()))
    }
}
