//! Files of the person's own: saving one and reading one, without any of it leaving the browser. A browser may refuse a
//! download in silence (a sandboxed frame without leave to download), so code that offers one shows the text as well.

use std::cell::Cell;
use std::rc::Rc;

use js_sys::{Array, Date, Function, JsString, Reflect, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, File, HtmlAnchorElement, HtmlInputElement, Url};

/// A file that somebody chose or dropped. Nothing of it is read yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ChosenFile(File);

impl ChosenFile {
    pub(super) const fn of(file: File) -> Self {
        Self(file)
    }

    pub(super) fn to_js(&self) -> JsValue {
        self.0.clone().into()
    }

    /// The files in a field for files, which is empty afterwards: the same file can be chosen again.
    pub(crate) fn chosen_in(input: &HtmlInputElement) -> Vec<Self> {
        let list = input.files();
        let files = list
            .iter()
            .flat_map(|list| (0..list.length()).filter_map(|place| list.get(place)));
        let files = files.map(Self).collect();
        input.set_value("");
        files
    }

    /// Its name, without its folder.
    pub(crate) fn name(&self) -> String {
        self.0.name()
    }

    /// Its bytes, which JavaScript tells as its one kind of number.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a whole number, and never negative"
    )]
    pub(crate) fn size(&self) -> u64 {
        self.0.size() as u64
    }

    /// Reads it as text; `done` is given nothing where it cannot be read.
    pub(crate) fn read_text(&self, done: impl FnOnce(Option<String>) + 'static) {
        read_text(&self.0, done);
    }
}

/// Offers `text` to be saved as a file with this name.
pub(crate) fn save(name: &str, kind: &str, text: &str) {
    let parts = Array::of1(&JsValue::from_str(text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &of_kind(kind));
    // Whatever is refused here is refused in silence by browsers too; the text stands beside the button.
    let _ = blob.and_then(|blob| offered(name, &blob));
}

/// The same with what is not a text.
pub(crate) fn save_blob(name: &str, blob: &Blob) {
    let _ = offered(name, blob);
}

/// Offers bytes to be saved as a file with this name.
pub(crate) fn save_bytes(name: &str, kind: &str, bytes: &[u8]) {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &of_kind(kind));
    // As with a text, but nothing stands beside the button.
    let _ = blob.and_then(|blob| offered(name, &blob));
}

fn of_kind(kind: &str) -> BlobPropertyBag {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    options
}

fn offered(name: &str, blob: &Blob) -> Result<(), JsValue> {
    let address = Url::create_object_url_with_blob(blob)?;
    let document = web_sys::window()
        .and_then(|window| window.document())
        .ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    link.set_href(&address);
    link.set_download(name);
    link.click();
    // The download has its own hold on the file by now.
    Url::revoke_object_url(&address)
}

/// What is done with a text, or without one.
type Done = Box<dyn FnOnce(Option<String>)>;

fn read_text(file: &Blob, done: impl FnOnce(Option<String>) + 'static) {
    let done: Rc<Cell<Option<Done>>> = Rc::new(Cell::new(Some(Box::new(done))));
    // A failure is no text, so both ways end in the same place.
    let [read, failed] = [Rc::clone(&done), done].map(|done| {
        Closure::once_into_js(move |text: JsValue| {
            if let Some(done) = done.take() {
                done(text.dyn_into::<JsString>().ok().map(String::from));
            }
        })
    });
    let promise = JsValue::from(file.text());
    let then = Reflect::get(&promise, &"then".into()).map(JsCast::dyn_into::<Function>);
    if let Ok(Ok(then)) = then {
        // A promise's own method does not throw.
        let _ = then.call2(&promise, &read, &failed);
    }
}

/// Today, YYYY-MM-DD, by the clock of the device.
pub(crate) fn today() -> String {
    let now = Date::new_0();
    // An invalid date has no text.
    if !now.get_time().is_finite() {
        return String::new();
    }
    let written = String::from(now.to_iso_string());
    written.get(..10).unwrap_or_default().to_owned()
}
