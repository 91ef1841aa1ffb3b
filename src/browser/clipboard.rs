//! What a person pastes, read from the event that brings it: nobody's clipboard is looked into.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Event};

/// The text of a paste; `None` where it brings none.
pub(crate) fn text(event: &Event) -> Option<String> {
    let brought = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
    brought
        .get_data("text/plain")
        .ok()
        .filter(|text| !text.is_empty())
}
