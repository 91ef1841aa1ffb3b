//! The browser's storage, in one place of it: only what a person asked to keep, and a refusal is an answer. In a sandboxed
//! frame or with storage blocked every access throws, which `web_sys` hands over as an error.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

/// Where it is kept; `www/boot.js` looks there whether something is.
const KEY: &str = "trust-benchmark";

/// What the storage holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Stored {
    /// The browser does not let the page keep anything.
    Denied,
    /// Nothing is kept.
    Nothing,
    /// This is kept.
    Text(String),
}

fn storage() -> Option<Storage> {
    web_sys::window()?.local_storage().ok()?
}

/// What is kept.
pub(crate) fn read() -> Stored {
    match storage().map(|storage| storage.get_item(KEY)) {
        None | Some(Err(_)) => Stored::Denied,
        Some(Ok(None)) => Stored::Nothing,
        Some(Ok(Some(text))) => Stored::Text(text),
    }
}

/// Keeps `text` in place of what is kept; whether the browser let it.
pub(crate) fn write(text: &str) -> bool {
    storage().is_some_and(|storage| storage.set_item(KEY, text).is_ok())
}

/// Keeps nothing any more; whether nothing is kept.
pub(crate) fn forget() -> bool {
    storage()
        .is_none_or(|storage| storage.remove_item(KEY).is_ok() || matches!(storage.get_item(KEY), Ok(None)))
}

/// Calls `on_change` when another page of this site keeps something or forgets it.
pub(crate) fn watch(on_change: impl Fn() + 'static) -> Option<EventListener> {
    let window = web_sys::window()?;
    Some(EventListener::new(&window, "storage", move |event| {
        let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        // Without a key everything was cleared.
        if key.is_none_or(|key| key == KEY) {
            on_change();
        }
    }))
}
