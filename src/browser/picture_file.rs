//! A picture as a bitmap, drawn on a canvas that is not in the page: saved as a file, copied, or shown by itself.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Blob, HtmlCanvasElement};

use super::files;
use crate::charts::{CanvasFailure, CanvasText, Palette, Scene, draw_bitmap};

/// Pixels of the bitmap for each CSS pixel.
const RATIO: f64 = 2.0;

/// A bitmap.
#[derive(Clone)]
pub(crate) struct PictureFile(HtmlCanvasElement);

fn canvas() -> Result<HtmlCanvasElement, CanvasFailure> {
    let document = web_sys::window().and_then(|window| window.document());
    let canvas = document.and_then(|document| document.create_element("canvas").ok());
    canvas
        .and_then(|canvas| canvas.dyn_into().ok())
        .ok_or(CanvasFailure::NoContext)
}

/// Measures text in a font family.
pub(crate) fn measure(family: &str) -> Result<CanvasText, CanvasFailure> {
    CanvasText::new(&canvas()?, family)
}

impl PictureFile {
    /// Draws a scene that is laid out in that font.
    pub(crate) fn draw(
        family: &str,
        palette: &Palette,
        scene: impl FnOnce(&CanvasText) -> Scene,
    ) -> Result<Self, CanvasFailure> {
        let canvas = canvas()?;
        let text = CanvasText::new(&canvas, family)?;
        draw_bitmap(&canvas, &scene(&text), palette, &text, RATIO)?;
        Ok(Self(canvas))
    }

    /// Gives the bytes as PNG to `done`; nothing where the browser does not make them.
    pub(super) fn blob(&self, done: impl FnOnce(Option<Blob>) + 'static) {
        let done = Closure::once_into_js(done);
        // A canvas on which only text and shapes were drawn is never forbidden to be read.
        let _ = self.0.to_blob(done.unchecked_ref());
    }

    /// Offers it to be saved as a file with this name.
    pub(crate) fn save(&self, name: &str) {
        let name = name.to_owned();
        self.blob(move |blob| {
            if let Some(blob) = blob {
                files::save_blob(&name, &blob);
            }
        });
    }

    /// An address at which it can be shown.
    pub(crate) fn address(&self) -> Option<String> {
        self.0.to_data_url().ok()
    }
}
