//! Reads spreadsheets, nothing else. It is a program of its own, because what reads archives and XML is large and most
//! visits never need it; `www/files.js` loads it when somebody chooses a file, into a worker where there may be one.

use js_sys::Function;
use trust_benchmark::spreadsheet::{ReadLimits, read_file};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// Nothing happens until a file comes.
fn main() {}

/// The sheets of a file, or why there are none: `Result<Workbook, ReadError>` as postcard. `progress` is told in words how
/// far it has come. The limits are lower where the page stands still meanwhile.
#[must_use]
#[wasm_bindgen]
pub fn read(name: &str, bytes: &[u8], in_worker: bool, progress: &Function) -> Vec<u8> {
    let limits = if in_worker {
        ReadLimits::IN_A_WORKER
    } else {
        ReadLimits::ON_THE_PAGE
    };
    let result = read_file(name, bytes, &limits, &mut |stage| {
        // A page that does not listen misses only this.
        let _ = progress.call1(&JsValue::UNDEFINED, &stage.to_string().into());
    });
    // No bytes are no result, which the page takes for a reader that has stopped.
    postcard::to_allocvec(&result).unwrap_or_default()
}
