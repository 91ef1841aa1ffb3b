//! Paints scenes on the page's canvas. Shapes go through plotters-canvas. Text does not, because plotters-canvas measures it by
//! putting styled elements into the page (slow, and forbidden by the page's content security policy) and does not support
//! high resolutions. So the backend here wraps it: the bitmap has as many pixels as the screen, and the canvas itself draws
//! and measures text, each width once.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use plotters_backend::text_anchor::{HPos, VPos};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

use crate::charts::render::paint::paint;
use crate::charts::render::palette::Palette;
use crate::charts::scene::marks::Scene;
use crate::charts::scene::measure_text::{Font, MeasureText, Weight};

/// Why nothing was drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CanvasFailure {
    /// The browser gives no two-dimensional context: canvas is switched off, or memory is short.
    #[error("this browser offers no canvas to draw on")]
    NoContext,
    /// The browser refused something that the picture needs.
    #[error("the browser refused to draw the picture")]
    Refused,
}

impl From<JsValue> for CanvasFailure {
    fn from(_: JsValue) -> Self {
        Self::Refused
    }
}

/// Paints `scene` on `canvas` at the resolution of the screen. The canvas takes the scene's size. Text is in the font family of
/// `text`, in which it was measured.
///
/// # Errors
/// [`CanvasFailure`] where the browser has no canvas or refuses it. The page's text and table then say the same.
pub fn draw(
    canvas: &HtmlCanvasElement,
    scene: &Scene,
    palette: &Palette,
    text: &CanvasText,
) -> Result<(), CanvasFailure> {
    let ratio = web_sys::window().map_or(1.0, |window| window.device_pixel_ratio());
    let ratio = if ratio.is_finite() && ratio > 0.0 {
        ratio
    } else {
        1.0
    };
    draw_bitmap(canvas, scene, palette, text, ratio)
}

/// Paints `scene` with `ratio` pixels of the bitmap for each CSS pixel, whatever the screen has.
///
/// # Errors
/// As [`draw`].
pub fn draw_bitmap(
    canvas: &HtmlCanvasElement,
    scene: &Scene,
    palette: &Palette,
    text: &CanvasText,
    ratio: f64,
) -> Result<(), CanvasFailure> {
    let mut backend = HiDpiCanvas::prepare(canvas, scene, text, ratio)?;
    paint(scene, palette, ratio, &mut backend).map_err(|_| CanvasFailure::Refused)
}

/// The most label widths that are kept.
const MAX_CACHED: usize = 200;

/// Measures text as the canvas will draw it, and caches the widths. Clones share the cache: keep one for as long as the page's
/// font family stays the same.
#[derive(Debug, Clone)]
pub struct CanvasText {
    context: CanvasRenderingContext2d,
    family: Rc<str>,
    widths: Rc<RefCell<Vec<(Font, String, f64)>>>,
}

impl CanvasText {
    /// Measures on `canvas`, in the CSS font family (or list of families) `family`.
    ///
    /// # Errors
    /// [`CanvasFailure::NoContext`] where the browser gives none.
    pub fn new(canvas: &HtmlCanvasElement, family: &str) -> Result<Self, CanvasFailure> {
        Ok(Self {
            context: context(canvas)?,
            family: Rc::from(family),
            widths: Rc::default(),
        })
    }

    /// The CSS font family in which this measures.
    #[must_use]
    pub fn family(&self) -> &str {
        &self.family
    }

    fn css(&self, size: f64, weight: Weight) -> String {
        let weight = match weight {
            Weight::Regular => 400,
            Weight::Bold => 600,
        };
        format!("{weight} {size}px {}", self.family)
    }
}

impl MeasureText for CanvasText {
    fn width(&self, text: &str, font: Font) -> f64 {
        let mut widths = self.widths.borrow_mut();
        if let Some((.., width)) = widths
            .iter()
            .find(|(cached_font, cached_text, _)| *cached_font == font && cached_text == text)
        {
            return *width;
        }
        self.context.set_font(&self.css(font.size, font.weight));
        // No browser is known to refuse. If one does, half an em a letter keeps the picture legible.
        let letters = || text.chars().map(|_| font.size / 2.0).sum();
        let width = self
            .context
            .measure_text(text)
            .map_or_else(|_| letters(), |metrics| metrics.width());
        // A picture has a dozen labels. Those of figures entered long ago are not worth keeping.
        if widths.len() == MAX_CACHED {
            widths.clear();
        }
        widths.push((font, text.to_owned(), width));
        width
    }
}

/// A canvas with as many pixels as the part of the screen that shows it.
pub struct HiDpiCanvas {
    shapes: CanvasBackend,
    context: CanvasRenderingContext2d,
    text: CanvasText,
    ratio: f64,
    /// The fill and font of the context, where known: setting them again costs more than drawing a dot.
    fill: Option<(u8, u8, u8)>,
    font: Cell<Option<Font>>,
}

impl HiDpiCanvas {
    /// Clears `canvas` and gives it the size of `scene`, in CSS pixels for the page and with `ratio` pixels for each of them in
    /// the bitmap.
    ///
    /// # Errors
    /// [`CanvasFailure`] where the browser has no canvas or refuses it.
    pub fn prepare(
        canvas: &HtmlCanvasElement,
        scene: &Scene,
        text: &CanvasText,
        ratio: f64,
    ) -> Result<Self, CanvasFailure> {
        let (width, height) = (
            device_pixels(scene.width, ratio),
            device_pixels(scene.height, ratio),
        );
        let context = context(canvas)?;
        // Setting a size, even the same one, makes the browser allocate a new bitmap.
        if canvas.width() != width {
            canvas.set_width(width);
        }
        if canvas.height() != height {
            canvas.set_height(height);
        }
        // Set through the object model, which a policy against inline styles allows, and to whole device pixels, or the
        // browser would stretch the bitmap by a fraction of one and blur it.
        let style = canvas.style();
        for (property, pixels) in [("width", width), ("height", height)] {
            let length = format!("{}px", f64::from(pixels) / ratio);
            if style.get_property_value(property)? != length {
                style.set_property(property, &length)?;
            }
        }
        context.clear_rect(0.0, 0.0, f64::from(width), f64::from(height));
        let shapes = CanvasBackend::with_canvas_object(canvas.clone()).ok_or(CanvasFailure::NoContext)?;
        Ok(Self {
            shapes,
            context,
            text: text.clone(),
            ratio,
            fill: None,
            font: Cell::new(None),
        })
    }

    fn set_fill(&mut self, colour: BackendColor) {
        if self.fill != Some(colour.rgb) {
            let (red, green, blue) = colour.rgb;
            self.context
                .set_fill_style_str(&format!("rgb({red},{green},{blue})"));
            self.fill = Some(colour.rgb);
        }
    }

    fn set_font(&mut self, size: f64, weight: Weight) {
        let font = Some(Font { size, weight });
        if self.font.replace(font) != font {
            self.context.set_font(&self.text.css(size, weight));
        }
    }

    /// Device pixels in a CSS pixel.
    #[must_use]
    pub fn pixel_ratio(&self) -> f64 {
        self.ratio
    }
}

impl DrawingBackend for HiDpiCanvas {
    type ErrorType = CanvasFailure;

    fn get_size(&self) -> (u32, u32) {
        self.shapes.get_size()
    }

    fn ensure_prepared(&mut self) -> Result<(), Failure> {
        self.shapes.ensure_prepared().map_err(refused)
    }

    fn present(&mut self) -> Result<(), Failure> {
        self.shapes.present().map_err(refused)
    }

    fn draw_pixel(&mut self, point: BackendCoord, colour: BackendColor) -> Result<(), Failure> {
        self.fill = None;
        self.shapes.draw_pixel(point, colour).map_err(refused)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Result<(), Failure> {
        self.shapes.draw_line(from, to, style).map_err(refused)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        upper_left: BackendCoord,
        bottom_right: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Result<(), Failure> {
        self.fill = None;
        self.shapes
            .draw_rect(upper_left, bottom_right, style, fill)
            .map_err(refused)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), Failure> {
        self.shapes.draw_path(path, style).map_err(refused)
    }

    /// Discs are the most frequent marks and share a fill, so it is not set for each.
    fn draw_circle<S: BackendStyle>(
        &mut self,
        centre: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Result<(), Failure> {
        if !fill {
            return self
                .shapes
                .draw_circle(centre, radius, style, fill)
                .map_err(refused);
        }
        self.set_fill(style.color());
        self.context.begin_path();
        let (x, y, radius) = (f64::from(centre.0), f64::from(centre.1), f64::from(radius));
        let whole = self.context.arc(x, y, radius, 0.0, std::f64::consts::TAU);
        whole.map_err(|_| DrawingErrorKind::DrawingError(CanvasFailure::Refused))?;
        self.context.fill();
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        corners: I,
        style: &S,
    ) -> Result<(), Failure> {
        self.fill = None;
        self.shapes.fill_polygon(corners, style).map_err(refused)
    }

    /// Draws text in the page's own font family and ignores the style's. [`VPos::Bottom`] means the baseline, the one line of a
    /// font on which all browsers agree.
    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        at: BackendCoord,
    ) -> Result<(), Failure> {
        let anchor = style.anchor();
        self.context.set_text_align(match anchor.h_pos {
            HPos::Left => "left",
            HPos::Center => "center",
            HPos::Right => "right",
        });
        self.context.set_text_baseline(match anchor.v_pos {
            VPos::Top => "top",
            VPos::Center => "middle",
            VPos::Bottom => "alphabetic",
        });
        self.set_fill(style.color());
        self.set_font(style.size(), weight_of(style));
        self.context
            .fill_text(text, f64::from(at.0), f64::from(at.1))
            .map_err(|_| DrawingErrorKind::DrawingError(CanvasFailure::Refused))
    }

    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "labels are a few hundred pixels wide"
    )]
    fn estimate_text_size<S: BackendTextStyle>(&self, text: &str, style: &S) -> Result<(u32, u32), Failure> {
        self.font.set(None); // measuring may set another font
        let font = Font {
            size: style.size(),
            weight: weight_of(style),
        };
        Ok((self.text.width(text, font).ceil() as u32, font.size.ceil() as u32))
    }
}

type Failure = DrawingErrorKind<CanvasFailure>;

/// plotters-canvas does not export its error, so it cannot be kept.
fn refused<E: std::error::Error + Send + Sync>(_: DrawingErrorKind<E>) -> Failure {
    DrawingErrorKind::DrawingError(CanvasFailure::Refused)
}

fn weight_of(style: &impl BackendTextStyle) -> Weight {
    match style.style() {
        FontStyle::Bold => Weight::Bold,
        FontStyle::Normal | FontStyle::Oblique | FontStyle::Italic => Weight::Regular,
    }
}

fn context(canvas: &HtmlCanvasElement) -> Result<CanvasRenderingContext2d, CanvasFailure> {
    let context = canvas
        .get_context("2d")
        .ok()
        .flatten()
        .ok_or(CanvasFailure::NoContext)?;
    context.dyn_into().map_err(|_| CanvasFailure::NoContext)
}

/// Whole device pixels in `length` CSS pixels: rounded down, so that a picture never widens the page.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "never negative; casts saturate"
)]
fn device_pixels(length: f64, ratio: f64) -> u32 {
    (length * ratio).floor().max(1.0) as u32
}
