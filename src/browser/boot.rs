//! What the boot script (`www/boot.js`, as `globalThis.trustBenchmark`) does for the widget because it outlives it.
//!
//! It keeps the figures outside the widget: should something panic, the page notices that the widget has stopped and
//! shows them, and a new widget started in the same page finds them there. A panic stops the program at once, without a
//! message: that is 15% fewer bytes for everybody, and nobody would read the message.
//!
//! It also speaks to people who do not see the page, through an element that is there from the start, as screen readers
//! want it.

use js_sys::{Array, Function, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::files::ChosenFile;

/// Gives the page the means to have the figures written down when it needs them, as `[lines, readable]`: the lines for a
/// program that starts again, and the same for the person; the small program adds its undo history. It is asked after a
/// panic too, which stops this program but leaves its memory as it was; so `figures` must only read.
pub(crate) fn provide_figures<const N: usize>(figures: impl Fn() -> [String; N] + 'static) {
    let write = move || figures().into_iter().map(JsValue::from).collect::<Array>();
    call(
        "provide",
        &[Closure::<dyn Fn() -> Array>::new(write).into_js_value()],
    );
}

/// The figures are others than before: the page has them written down once typing rests.
pub(crate) fn figures_changed() {
    call("changed", &[]);
}

/// Says `text` once typing has rested: half a figure's finding is not worth hearing, and would be said over the next.
pub(crate) fn announce(text: &str) {
    call("announce", &[JsValue::from_str(text)]);
}

/// The figures that an earlier widget in this page kept; empty where there was none.
pub(crate) fn kept_figures() -> String {
    get("lines")
        .and_then(|lines| lines.as_string())
        .unwrap_or_default()
}

/// The markup of England's trusts, which the page showed before any program (`data/country.html`).
pub(crate) fn country() -> String {
    get("country")
        .and_then(|markup| markup.as_string())
        .unwrap_or_default()
}

/// The widget has drawn itself, and answers from now on.
pub(crate) fn ready() {
    call("ready", &[]);
}

/// Lets the page put the full program in place of this one once it is idle: `leave` takes this one away.
pub(crate) fn replaceable(leave: impl FnOnce() + 'static) {
    call("replaceable", &[Closure::once_into_js(leave)]);
}

/// The parameters of the page's address that are not used, by name and text.
pub(crate) fn refused_parameters() -> Vec<(String, String)> {
    let Some(refused) = get("refused").and_then(|refused| refused.dyn_into::<Array>().ok()) else {
        return Vec::new();
    };
    let pair = |pair: JsValue| {
        let pair: Array = pair.dyn_into().ok()?;
        Some((pair.get(0).as_string()?, pair.get(1).as_string()?))
    };
    refused.iter().filter_map(pair).collect()
}

/// Whether a browser that leaves the page should ask first, because figures were entered that are kept nowhere else.
pub(crate) fn asks_before_leaving(asks: bool) {
    call("asks", &[JsValue::from_bool(asks)]);
}

/// Gives `done` the address of this page with the figures in it, in a part that browsers send nowhere; nothing where the
/// browser cannot write one.
pub(crate) fn link(done: impl FnOnce(Option<String>) + 'static) {
    let done = Closure::once_into_js(move |address: JsValue| done(address.as_string()));
    call("link", &[done]);
}

/// Gives `done` the address of this page at a view, with the figures of `lines` in it or, where there are none, without any;
/// nothing where the browser cannot write one.
pub(crate) fn link_of(lines: &str, view: &str, done: impl FnOnce(Option<String>) + 'static) {
    let done = Closure::once_into_js(move |address: JsValue| done(address.as_string()));
    call("link", &[done, JsValue::from_str(lines), JsValue::from_str(view)]);
}

/// Loads a file that did not come with the page, by the name that the build gave it: `primary.postcard`. `done` is given
/// its bytes, or nothing where it cannot be loaded.
pub(crate) fn load(name: &str, done: impl FnOnce(Option<Vec<u8>>) + 'static) {
    let done = Closure::once_into_js(move |bytes: JsValue| {
        done(bytes.dyn_into::<Uint8Array>().ok().map(|bytes| bytes.to_vec()));
    });
    call("load", &[JsValue::from_str(name), done]);
}

/// Ends everything that is being loaded, as if it could not be loaded.
pub(crate) fn stop_loading() {
    call("stop", &[]);
}

/// Tells of what is dropped anywhere on the page, and of what was dropped before this: `told` is given the files and the
/// names of folders, and says whether it takes them. What is not taken waits for the next program.
pub(crate) fn on_drop(told: impl Fn(Vec<ChosenFile>, Vec<String>) -> bool + 'static) {
    let told = move |files: Array, folders: Array| {
        let files = files
            .iter()
            .filter_map(|file| file.dyn_into().ok())
            .map(ChosenFile::of)
            .collect();
        told(
            files,
            folders
                .iter()
                .filter_map(|folder| Some(folder.dyn_into::<web_sys::File>().ok()?.name()))
                .collect(),
        )
    };
    call(
        "drops",
        &[Closure::<dyn Fn(Array, Array) -> bool>::new(told).into_js_value()],
    );
}

/// Reads a file in the reader's own program; gives the function that stops it. `on_done` is given the bytes of the result,
/// or nothing and why.
pub(super) fn read(file: &ChosenFile, on_done: &JsValue, on_progress: &JsValue) -> Option<Function> {
    let name = JsValue::from_str(&file.name());
    call(
        "read",
        &[file.to_js(), name, on_done.clone(), on_progress.clone()],
    )?
    .dyn_into()
    .ok()
}

/// Writes a workbook in a program of its own. `on_done` is given the bytes of the result, or nothing and why; nothing is
/// given back where there is no page that could write it.
pub(super) fn workbook(book: &[u8], on_done: &JsValue) -> Option<()> {
    call("workbook", &[Uint8Array::from(book).into(), on_done.clone()]).map(|_| ())
}

fn script() -> Option<JsValue> {
    let script = Reflect::get(&js_sys::global(), &"trustBenchmark".into()).ok()?;
    script.is_object().then_some(script)
}

fn get(name: &str) -> Option<JsValue> {
    Reflect::get(&script()?, &name.into()).ok()
}

/// What a function of the script gives; nothing without a page that keeps figures, where there is nobody to tell.
fn call(name: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let function = get(name)?.dyn_into::<Function>().ok()?;
    function.apply(&script()?, &arguments.iter().collect()).ok()
}
