//! The fragment of the page's address, and the way back through it. On a page of one's own going from room to room is a
//! step of the browser's history; inside a frame it never is, because that history belongs to the page around the frame,
//! and its Back button must lead where its reader came from.
//!
//! A sandboxed frame may refuse any of this: then the view changes and the address does not.

use gloo::events::EventListener;
use wasm_bindgen::JsValue;

/// How a view is put into the address, on a page of one's own. In a frame it is always in place of what was there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum HistoryStep {
    /// Back leads to what was looked at before.
    New,
    /// In place of what was looked at before.
    Same,
    /// It is this number of steps back in the history.
    Back(usize),
}

/// The fragment, with its sign; empty where there is none.
pub(crate) fn fragment() -> String {
    let hash = || web_sys::window()?.location().hash().ok();
    hash().unwrap_or_default()
}

/// Puts a fragment, without its sign, into the address, when `behind` steps lead back from it; whether the browser let it.
///
/// Each entry of the history is numbered with its steps. An entry with another number was not made on the way that is to be
/// gone back, as after the page was loaded again, and stays.
pub(crate) fn put(fragment: &str, step: HistoryStep, behind: usize) -> bool {
    let put = || {
        let window = web_sys::window()?;
        let (history, address) = (window.history().ok()?, format!("#{fragment}"));
        let number = |steps: usize| u32::try_from(steps).map_or(JsValue::NULL, JsValue::from);
        let replace = || history.replace_state_with_url(&number(behind), "", Some(&address));
        let put = match step {
            _ if is_in_a_frame(&window) => replace(),
            HistoryStep::New => history.push_state_with_url(&number(behind), "", Some(&address)),
            HistoryStep::Back(steps) if history.state().is_ok_and(|here| here == number(behind + steps)) => {
                history.go_with_delta(-i32::try_from(steps).ok()?)
            }
            HistoryStep::Back(_) | HistoryStep::Same => replace(),
        };
        put.ok()
    };
    put().is_some()
}

/// Whether the widget is in a frame of another page.
pub(crate) fn is_framed() -> bool {
    web_sys::window().is_none_or(|window| is_in_a_frame(&window))
}

/// Whether another page is around this one. Where that cannot be told there may be one.
fn is_in_a_frame(window: &web_sys::Window) -> bool {
    let parent = window.parent().ok().flatten();
    parent.is_none_or(|parent| !js_sys::Object::is(&parent, window))
}

/// Calls `on_change` with the fragment when a person goes back or forward, or changes the address.
pub(crate) fn watch(on_change: impl Fn(String) + Clone + 'static) -> Option<[EventListener; 2]> {
    let window = web_sys::window()?;
    let listen = |event: &'static str| {
        let on_change = on_change.clone();
        EventListener::new(&window, event, move |_| on_change(fragment()))
    };
    Some(["popstate", "hashchange"].map(listen))
}
