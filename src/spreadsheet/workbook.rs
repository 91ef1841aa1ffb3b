//! A file's sheets, whatever format it has.

use super::delimited;
use super::encoding::decoded;
use super::file_kind::{FileKind, detect_file_kind};
use super::grid::CellBudget;
use super::zip_guard::{self, PackedKind};
use super::{Progress, ReadError, ReadLimits, Source, Workbook, ods, xlsx};

/// The sheets of a file: delimited text in any usual encoding, .xlsx, .xlsm or .ods. What it is shows in `bytes`; `name` is
/// only what a sheet of text is called.
///
/// Numbers come in their shortest form, percentages as they are shown but with all digits (65.34%), dates as 2025-07-31,
/// formulas as what they last gave, and errors as their text (#N/A).
///
/// # Errors
/// What the file is instead, or which of the limits it breaks, in words for the person.
///
/// ```
/// use trust_benchmark::spreadsheet::{ReadLimits, read_file};
///
/// let file = read_file("ks2.csv", b"School,Pupils\nOak,31\n", &ReadLimits::IN_A_WORKER, &mut |_| {})?;
/// assert_eq!(file.sheets()[0].name(), "ks2");
/// assert_eq!(file.sheets()[0].cell(1, 1), "31");
/// # Ok::<(), trust_benchmark::spreadsheet::ReadError>(())
/// ```
pub fn read_file(
    name: &str,
    bytes: &[u8],
    limits: &ReadLimits,
    on_progress: &mut dyn FnMut(Progress),
) -> Result<Workbook, ReadError> {
    limits.allow_bytes(bytes.len() as u64)?;
    on_progress(Progress::Opening);
    let mut room = CellBudget::of(limits);
    let workbook = match detect_file_kind(bytes)? {
        FileKind::Text => {
            let text = decoded(bytes);
            let sheet = delimited::read_into(&text.text, stem(name), text.note, &mut room)?;
            Workbook::new(Source::Text(text.encoding), vec![sheet])
        }
        FileKind::Archive => match zip_guard::open_archive(bytes, limits)? {
            (PackedKind::Xlsx, archive) => {
                let sheets = xlsx::read(archive, bytes, limits, &mut room, on_progress)?;
                Workbook::new(Source::Xlsx, sheets)
            }
            (PackedKind::Ods, archive) => {
                let sheets = ods::read(archive, limits, &mut room, on_progress)?;
                Workbook::new(Source::Ods, sheets)
            }
        },
    };
    if workbook.sheets().iter().all(super::Sheet::is_empty) {
        return Err(ReadError::NoCells);
    }
    Ok(workbook)
}

/// A file's name without its ending.
fn stem(name: &str) -> &str {
    match name.rsplit_once('.') {
        Some((stem, _)) if !stem.is_empty() => stem,
        _ => name,
    }
}
