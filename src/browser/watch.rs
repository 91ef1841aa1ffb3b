//! Being told when the page changes: an element's size, the theme, the sharpness of the screen. Each is a guard that
//! stops watching when it is dropped.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

/// Watches the size of an element.
pub(crate) struct SizeWatch {
    observer: ResizeObserver,
    _on_change: Closure<dyn FnMut()>,
}

impl SizeWatch {
    /// Calls `on_change` now and whenever the size of `element` changes; `None` where the browser cannot watch.
    pub(crate) fn of(element: &Element, on_change: impl FnMut() + 'static) -> Option<Self> {
        let on_change = Closure::<dyn FnMut()>::new(on_change);
        let observer = ResizeObserver::new(on_change.as_ref().unchecked_ref()).ok()?;
        observer.observe(element);
        Some(Self {
            observer,
            _on_change: on_change,
        })
    }
}

impl Drop for SizeWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// The media features that change how the page looks.
const THEMES: [&str; 4] = [
    "(prefers-color-scheme: dark)",
    "(forced-colors: active)",
    "(prefers-contrast: more)",
    "print",
];

/// Calls `on_change` whenever the theme changes or the window does (which is how a change of zoom or screen is told).
pub(crate) fn look(on_change: impl Fn() + Clone + 'static) -> Vec<EventListener> {
    let Some(window) = web_sys::window() else {
        return Vec::new();
    };
    let mut listeners: Vec<_> = THEMES
        .iter()
        .filter_map(|query| window.match_media(query).ok()?)
        .map(|query| {
            let on_change = on_change.clone();
            EventListener::new(&query, "change", move |_| on_change())
        })
        .collect();
    listeners.push(EventListener::new(&window, "resize", move |_| on_change()));
    listeners
}
