//! Printing: a canvas is a grid of pixels, which paper shows as such, so something else can take its place there.

use std::cell::Cell;
use std::rc::Rc;

use gloo::events::EventListener;
use web_sys::Element;

/// Calls `on_print` each time before the page is printed, until the guard is dropped.
pub(crate) fn before(on_print: impl Fn() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "beforeprint", move |_| on_print()))
}

/// Prints the page; whether the browser began to. A frame that forbids it says nothing, but then it is not told either
/// that it is about to be printed.
pub(crate) fn print() -> bool {
    let begun = Rc::new(Cell::new(false));
    let listener = before({
        let begun = Rc::clone(&begun);
        move || begun.set(true)
    });
    let printed = web_sys::window().is_some_and(|window| window.print().is_ok());
    drop(listener);
    printed && begun.get()
}

/// Puts markup into an element in place of what is in it. Where the page's host forbids markup that a script wrote, the
/// element stays empty.
pub(crate) fn put(element: &Element, markup: &str) {
    element.set_text_content(None);
    let _ = element.insert_adjacent_html("beforeend", markup);
}
