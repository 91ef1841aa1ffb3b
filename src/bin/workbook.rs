//! Writes workbooks, nothing else. It is a program of its own, because what writes Excel's format is large and most visits
//! never need it; `www/files.js` loads it when somebody wants a workbook, into a worker where there may be one.

use trust_benchmark::export::{DataBook, WorkbookError, write_workbook};
use wasm_bindgen::prelude::wasm_bindgen;

/// Nothing happens until tables come.
fn main() {}

/// The workbook of a `DataBook`, which comes as postcard: `Result<Vec<u8>, WorkbookError>` as postcard.
#[must_use]
#[wasm_bindgen]
pub fn write(book: &[u8]) -> Vec<u8> {
    let Ok(book) = postcard::from_bytes::<DataBook>(book) else {
        return STOPPED;
    };
    let written: Result<Vec<u8>, WorkbookError> = write_workbook(&book);
    postcard::to_allocvec(&written).unwrap_or(STOPPED)
}

/// No bytes are no result, which the page takes for a writer that has stopped.
const STOPPED: Vec<u8> = Vec::new();
