//! What is left when something panics: the page keeps the figures outside the widget, in `globalThis.trustBenchmark`
//! (`www/boot.js`), notices that the widget has stopped, and shows them. A new widget started in the same page finds
//! them there. A panic stops the program at once, without a message: that is 15% fewer bytes for everybody, and nobody
//! would read the message.

use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};

/// Keeps the figures: `lines` for a widget that starts again, `readable` for the person.
pub(crate) fn keep(lines: &str, readable: &str) {
    call("keep", &[JsValue::from_str(lines), JsValue::from_str(readable)]);
}

/// The figures that an earlier widget in this page kept; empty where there was none.
pub(crate) fn kept_figures() -> String {
    get("lines")
        .and_then(|lines| lines.as_string())
        .unwrap_or_default()
}

fn rescuer() -> Option<JsValue> {
    let rescuer = Reflect::get(&js_sys::global(), &"trustBenchmark".into()).ok()?;
    rescuer.is_object().then_some(rescuer)
}

fn get(name: &str) -> Option<JsValue> {
    Reflect::get(&rescuer()?, &name.into()).ok()
}

fn call(name: &str, arguments: &[JsValue]) {
    if let (Some(rescuer), Some(function)) =
        (rescuer(), get(name).and_then(|f| f.dyn_into::<Function>().ok()))
    {
        // Without a page that keeps figures there is nobody to tell.
        let _ = function.apply(&rescuer, &arguments.iter().collect());
    }
}
