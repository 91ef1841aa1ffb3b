//! The look of the page as pictures need it: colours, font and sharpness, read once and again when they change.

use yew::{hook, use_effect_with, use_state_eq};

use crate::browser::{page, palette, watch};
use crate::charts::Palette;

/// What pictures are painted with.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Theme {
    pub(crate) palette: Palette,
    pub(crate) font_family: String,
    /// CSS pixels.
    pub(crate) base_font: f64,
    /// Device pixels in a CSS pixel.
    pub(crate) pixel_ratio: f64,
}

impl Theme {
    fn read() -> Option<Self> {
        let swatches = page::part("swatches")?;
        Some(Self {
            palette: palette::read(&swatches),
            font_family: palette::font_family(&swatches),
            base_font: page::base_font(),
            pixel_ratio: web_sys::window().map_or(1.0, |window| window.device_pixel_ratio()),
        })
    }
}

/// The theme of the page; `None` until the page has been measured.
#[hook]
pub(crate) fn use_theme() -> Option<Theme> {
    let theme = use_state_eq(|| None::<Theme>);
    use_effect_with((), {
        let theme = theme.setter();
        move |()| {
            let read = move || theme.set(Theme::read());
            read();
            let listeners = watch::look(read);
            move || drop(listeners)
        }
    });
    (*theme).clone()
}
