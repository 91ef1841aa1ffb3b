//! Printing: a canvas is a grid of pixels, which paper shows as such, so something else can take its place there.

use gloo::events::EventListener;
use web_sys::Element;

/// Calls `on_print` each time before the page is printed, until the guard is dropped.
pub(crate) fn before(on_print: impl Fn() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "beforeprint", move |_| on_print()))
}

/// Puts markup into an element in place of what is in it. Where the page's host forbids markup that a script wrote, the
/// element stays empty.
pub(crate) fn put(element: &Element, markup: &str) {
    element.set_text_content(None);
    let _ = element.insert_adjacent_html("beforeend", markup);
}
