//! What a person pastes, read from the event that brings it, and what they copy: nobody's clipboard is looked into.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{ClipboardEvent, Event, HtmlDocument, HtmlTextAreaElement};

use super::page;
use super::picture_file::PictureFile;

/// The text of a paste; `None` where it brings none.
pub(crate) fn text(event: &Event) -> Option<String> {
    let brought = event.dyn_ref::<ClipboardEvent>()?.clipboard_data()?;
    brought
        .get_data("text/plain")
        .ok()
        .filter(|text| !text.is_empty())
}

/// Selects the text of a text area and copies it; whether the browser let it. It needs no permission that a frame may lack, and
/// where it fails the text stands selected.
pub(crate) fn copy_text_of(id: &str) -> bool {
    let copy = || {
        let area: HtmlTextAreaElement = page::part(id)?.dyn_into().ok()?;
        area.focus().ok()?;
        area.select();
        let document: HtmlDocument = web_sys::window()?.document()?.dyn_into().ok()?;
        document.exec_command("copy").ok()
    };
    copy().unwrap_or_default()
}

/// Copies a picture; `done` is told whether the browser let it. Many frames may not.
pub(crate) fn copy_picture(picture: &PictureFile, done: impl Fn(bool) + Clone + 'static) {
    let copying = copying(picture);
    let Ok(promise) = copying else {
        done(false);
        return;
    };
    let told = done.clone();
    let copied = Closure::once_into_js(move |_: JsValue| told(true));
    let refused = Closure::once_into_js(move |_: JsValue| done(false));
    let then = Reflect::get(&promise, &"then".into()).map(JsCast::dyn_into::<Function>);
    if let Ok(Ok(then)) = then {
        // A promise's own method does not throw.
        let _ = then.call2(&promise, &copied, &refused);
    }
}

/// The promise of a copy. It is asked for at once, with bytes that come later: Safari allows it only while a button is
/// being pressed.
fn copying(picture: &PictureFile) -> Result<JsValue, JsValue> {
    let bytes = Promise::new(&mut |resolve, reject| {
        picture.blob(move |blob| {
            // Neither throws.
            let _ = match blob {
                Some(blob) => resolve.call1(&JsValue::UNDEFINED, &blob),
                None => reject.call0(&JsValue::UNDEFINED),
            };
        });
    });
    let parts = Object::new();
    Reflect::set(&parts, &"image/png".into(), &bytes)?;
    let global = js_sys::global();
    let item: Function = Reflect::get(&global, &"ClipboardItem".into())?.dyn_into()?;
    let item = Reflect::construct(&item, &Array::of1(&parts))?;
    let navigator = Reflect::get(&global, &"navigator".into())?;
    let clipboard = Reflect::get(&navigator, &"clipboard".into())?;
    let write: Function = Reflect::get(&clipboard, &"write".into())?.dyn_into()?;
    write.call1(&clipboard, &Array::of1(&item))
}
