//! Tasks of the browser: between two of them it paints and answers.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;

/// Does something in a task of its own, after those that wait already.
pub(crate) fn in_own_task(run: impl FnOnce() + 'static) {
    if let Some(window) = web_sys::window() {
        // No browser refuses a timer.
        let _ = window.set_timeout_with_callback(Closure::once_into_js(run).unchecked_ref());
    }
}
