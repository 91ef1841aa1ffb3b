//! The look of the page as pictures need it: colours, font and sharpness, read once and again when they change.

use yew::{
    Children, ContextProvider, Html, NodeRef, Properties, function_component, html, use_effect_with,
    use_node_ref, use_state_eq,
};

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
    fn read(swatches: &NodeRef) -> Option<Self> {
        let holder = swatches.cast::<web_sys::Element>()?;
        Some(Self {
            palette: palette::read(&holder),
            font_family: palette::font_family(&holder),
            base_font: page::base_font(),
            pixel_ratio: web_sys::window().map_or(1.0, |window| window.device_pixel_ratio()),
        })
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct ThemeProviderProps {
    pub(crate) children: Children,
}

/// Gives the theme to everything inside it: `None` until the page has been measured.
#[function_component]
pub(crate) fn ThemeProvider(props: &ThemeProviderProps) -> Html {
    let swatches = use_node_ref();
    let theme = use_state_eq(|| None::<Theme>);
    use_effect_with((), {
        let (swatches, theme) = (swatches.clone(), theme.setter());
        move |()| {
            let read = move || theme.set(Theme::read(&swatches));
            read();
            let listeners = watch::look(read);
            move || drop(listeners)
        }
    });
    html! {
        <ContextProvider<Option<Theme>> context={(*theme).clone()}>
            <div class="swatches" aria-hidden="true" ref={swatches}>
                { for palette::SWATCHES.map(|role| html! { <i class={format!("swatch-{role}")} /> }) }
            </div>
            { props.children.clone() }
        </ContextProvider<Option<Theme>>>
    }
}
