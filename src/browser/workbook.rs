//! Writing tables as a workbook: the page loads the program that writes it (`src/bin/workbook.rs`), and runs it in a worker where
//! one is allowed (`www/files.js`). What comes back is the file's bytes, or why there are none.

use js_sys::{Function, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

use super::boot;
use crate::export::{DataBook, WorkbookError};
use crate::wording::interface::workbook as wording;

/// Why there is no workbook.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub(crate) enum WorkbookFailure {
    /// The program that writes it could not be loaded.
    #[error("{}", wording::NOT_LOADED)]
    NotLoaded,
    /// That program stopped, because memory ran out or it has a mistake of its own.
    #[error("{}", wording::STOPPED)]
    Stopped,
    /// The tables do not fit into a workbook.
    #[error(transparent)]
    Refused(#[from] WorkbookError),
}

/// Writes the tables as an .xlsx file. `done` is given its bytes, or why there are none, and only once.
pub(crate) fn write_workbook(book: &DataBook, done: impl FnOnce(Result<Vec<u8>, WorkbookFailure>) + 'static) {
    let Ok(book) = postcard::to_allocvec(book) else {
        done(Err(WorkbookFailure::Stopped));
        return;
    };
    let done: Function =
        Closure::once_into_js(move |bytes: JsValue, why: JsValue| done(result(&bytes, &why)))
            .unchecked_into();
    if boot::workbook(&book, &done).is_none() {
        // Our own function, which does not throw.
        let _ = done.call2(&JsValue::UNDEFINED, &JsValue::UNDEFINED, &NOT_LOADED.into());
    }
}

/// What the page says where the program could not be loaded.
const NOT_LOADED: &str = "not loaded";

/// What the program said, or why it said nothing.
fn result(bytes: &JsValue, why: &JsValue) -> Result<Vec<u8>, WorkbookFailure> {
    match bytes.dyn_ref::<Uint8Array>() {
        Some(bytes) => {
            let written: Result<Vec<u8>, WorkbookError> =
                postcard::from_bytes(&bytes.to_vec()).map_err(|_| WorkbookFailure::Stopped)?;
            Ok(written?)
        }
        None if why.as_string().as_deref() == Some(NOT_LOADED) => Err(WorkbookFailure::NotLoaded),
        None => Err(WorkbookFailure::Stopped),
    }
}
