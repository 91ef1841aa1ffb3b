//! Reading a file that somebody chose: the page loads the reader, a program of its own, and runs it in a worker where one
//! is allowed (`www/files.js`). What comes back is what the pure reading gives, or that it could not be run at all.

use js_sys::{Function, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::boot;
use super::files::ChosenFile;
use crate::spreadsheet::{ReadError, ReadLimits, Workbook};

/// A file being read. Dropping it stops the reading, and nobody is told anything more.
#[must_use = "reading stops when this is dropped"]
#[derive(Debug)]
pub(crate) struct Reading {
    cancel: Function,
    _on_progress: Closure<dyn FnMut(String)>,
    _on_done: Closure<dyn FnMut(JsValue, JsValue)>,
}

impl Drop for Reading {
    fn drop(&mut self) {
        // What has ended already is not stopped again.
        let _ = self.cancel.call0(&JsValue::UNDEFINED);
    }
}

/// Reads a file. `on_progress` is told in words how far it has come; `on_done` gets the sheets, or why there are none, and
/// never before this returns.
///
/// # Errors
/// When the file is not even loaded, because it is larger than the reader takes, or there is no page that could read it.
pub(crate) fn read_file(
    file: &ChosenFile,
    on_progress: impl FnMut(String) + 'static,
    on_done: impl FnOnce(Result<Workbook, ReadError>) + 'static,
) -> Result<Reading, ReadError> {
    ReadLimits::IN_A_WORKER.allow_bytes(file.size())?;
    let on_progress = Closure::<dyn FnMut(String)>::new(on_progress);
    let on_done = Closure::once(move |bytes: JsValue, why: JsValue| on_done(result(&bytes, &why)));
    let cancel =
        boot::read(file, on_done.as_ref(), on_progress.as_ref()).ok_or(ReadError::ReaderNotLoaded)?;
    Ok(Reading {
        cancel,
        _on_progress: on_progress,
        _on_done: on_done,
    })
}

/// What the reader said, or why it said nothing.
fn result(bytes: &JsValue, why: &JsValue) -> Result<Workbook, ReadError> {
    match bytes.dyn_ref::<Uint8Array>() {
        Some(bytes) => postcard::from_bytes(&bytes.to_vec()).unwrap_or(Err(ReadError::ReaderStopped)),
        None => Err(match why.as_string().as_deref() {
            Some("not loaded") => ReadError::ReaderNotLoaded,
            Some("changed") => ReadError::Changed,
            Some("not opened") => ReadError::NotOpened,
            _ => ReadError::ReaderStopped,
        }),
    }
}
