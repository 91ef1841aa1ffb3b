//! The document: where the widget goes, and what state the page is in. `www/index.html` shows its title before any of
//! this runs, and the styles show and hide by the state.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

/// The element of that id, which `www/index.html` or the widget has.
pub(crate) fn part(id: &str) -> Option<Element> {
    document()?.get_element_by_id(id)
}

/// The widget cannot start; the page says why.
pub(crate) fn fail(why: &str) {
    if let Some(failure) = part("failure-reason") {
        failure.set_text_content(Some(why));
    }
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // Without the attribute the page looks as it did: nothing is lost.
        let _ = root.set_attribute("data-state", "failed");
    }
}

/// The part of the work that a host has chosen for its frame: "primary" or "secondary".
pub(crate) fn phase() -> Option<String> {
    document()?.document_element()?.get_attribute("data-phase")
}

/// The address of the folder that the page is in, with a slash at its end; empty where there is none.
pub(crate) fn folder() -> String {
    let base = document().and_then(|document| document.base_uri().ok().flatten());
    let base = base.unwrap_or_default();
    let page = base.split(['?', '#']).next().unwrap_or_default();
    page.rsplit_once('/')
        .map_or_else(String::new, |(folder, _)| format!("{folder}/"))
}

/// The page's name in tabs, histories and to those who do not see it: the part of the widget, and the widget.
pub(crate) fn name(part: &str) {
    if let Some(document) = document() {
        document.set_title(&format!("{part} – Trust Benchmark"));
    }
}

/// The size of the page's text, in CSS pixels.
pub(crate) fn base_font() -> f64 {
    let size = || {
        let root = document()?.document_element()?;
        let style = web_sys::window()?.get_computed_style(&root).ok()??;
        // The browser reads its own "16px"; Rust's reader of decimals would cost 10 KB.
        Some(js_sys::Number::parse_float(
            &style.get_property_value("font-size").ok()?,
        ))
    };
    size().filter(|size| *size > 0.0).unwrap_or(16.0)
}

/// Brings an element into view and reads on from it. The address stays as it is: in a frame a new one would take over
/// the Back button of the page around it.
pub(crate) fn show(id: &str) {
    if let Some(element) = part(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.scroll_into_view();
        // An element that takes no focus is in view all the same.
        let _ = element.focus();
    }
}

/// Goes to an element. The browser brings it into view where it is not.
pub(crate) fn focus(id: &str) {
    if let Some(element) = part(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        // An element that takes no focus is left alone.
        let _ = element.focus();
    }
}

/// Whether the focus is in an element that the selector finds.
pub(crate) fn has_focus_in(selector: &str) -> bool {
    let focused = document().and_then(|document| document.active_element());
    focused.is_some_and(|focused| focused.closest(selector).ok().flatten().is_some())
}

/// Reads on from the first heading of a section, with the top of the widget in view: the way to other sections is there.
pub(crate) fn show_from_the_top(id: &str) {
    focus(id);
    if let Some(widget) = part("app").filter(|widget| widget.get_bounding_client_rect().top() < 0.0) {
        widget.scroll_into_view();
    }
}

/// Brings an element into view in the list that scrolls around it. The page stays where it is.
pub(crate) fn scroll_in_its_list(id: &str) {
    let Some(element) = part(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return;
    };
    let Some(list) = element.offset_parent() else {
        return;
    };
    let (top, bottom) = (
        element.offset_top(),
        element.offset_top() + element.offset_height(),
    );
    if top < list.scroll_top() {
        list.set_scroll_top(top);
    } else if bottom > list.scroll_top() + list.client_height() {
        list.set_scroll_top(bottom - list.client_height());
    }
}

/// Goes to a control, and chooses the text of a field, so that typing takes its place.
pub(crate) fn choose(id: &str) -> bool {
    let Some(control) = part(id).and_then(|element| element.dyn_into::<HtmlElement>().ok()) else {
        return false;
    };
    // A control that takes no focus is left alone.
    let _ = control.focus();
    if let Some(field) = control.dyn_ref::<HtmlInputElement>() {
        field.select();
    }
    true
}

/// What is in a text area.
pub(crate) fn text_in(id: &str) -> Option<String> {
    let area = part(id)?.dyn_into::<HtmlTextAreaElement>().ok()?;
    Some(area.value())
}

/// Brings a field into view that closed parts of the page may hide, and opens them. Some parts are made only when they are
/// opened: `folds` are those that can hold the field, the outermost first.
pub(crate) fn reveal(id: &str, folds: Vec<String>) {
    let is_closed = |fold: &String| part(fold).filter(|fold| !fold.has_attribute("open"));
    if part(id).is_none()
        && let Some(fold) = folds.iter().find_map(is_closed)
    {
        let id = id.to_owned();
        // What is in it is made before this is told: the widget is told of everything first.
        EventListener::once(&fold, "toggle", move |_| reveal(&id, folds)).forget();
        open(&fold);
        return;
    }
    let closed = || part(id)?.closest("details:not([open])").ok().flatten();
    while let Some(hidden_in) = closed() {
        open(&hidden_in);
    }
    show(id);
}

fn open(fold: &Element) {
    // An attribute is refused only if its name is not valid.
    let _ = fold.set_attribute("open", "");
}
