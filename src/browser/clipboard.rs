//! What a person pastes, read from the event that brings it, and what they copy: nobody's clipboard is looked into.

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, Event, HtmlDocument, HtmlInputElement, HtmlTextAreaElement};

use super::page;

/// The text of a paste; `None` where it brings none.
pub(crate) fn text(event: &Event) -> Option<String> {
    let brought = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
    brought
        .get_data("text/plain")
        .ok()
        .filter(|text| !text.is_empty())
}

/// Selects the text of a field or a text area and copies it; whether the browser let it. It needs no permission that a frame may lack, and
/// where it fails the text stands selected.
pub(crate) fn copy_text_of(id: &str) -> bool {
    let copy = || {
        let part = page::part(id)?;
        if let Some(field) = part.dyn_ref::<HtmlInputElement>() {
            field.focus().ok()?;
            field.select();
        } else {
            let area: HtmlTextAreaElement = part.dyn_into().ok()?;
            area.focus().ok()?;
            area.select();
        }
        let document: HtmlDocument = web_sys::window()?.document()?.dyn_into().ok()?;
        document.exec_command("copy").ok()
    };
    copy().unwrap_or_default()
}
