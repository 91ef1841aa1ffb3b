//! A sheet as CSV, for a spreadsheet to open and for us to read back.

use csv::{QuoteStyle, Terminator, WriterBuilder};

use super::{Sheet, escape_formula};

/// What a file of UTF-8 begins with so that Excel does not take it for Windows-1252. [`write_csv`] does not write it,
/// because text that is pasted must not have it.
pub const BYTE_ORDER_MARK: &str = "\u{feff}";

/// The sheet as comma-separated text with CRLF line endings. Every cell is [escaped](escape_formula()), everything but numbers is quoted,
/// and all rows are as long as the longest, so that no reader has to guess.
///
/// [`read_delimited`](super::read_delimited) gives the same cells again once [`unescape_formula`](super::unescape_formula) has been
/// applied to each.
///
/// ```
/// use trust_benchmark::spreadsheet::{Sheet, write_csv};
///
/// let sheet = Sheet::new("", vec![vec!["School".into(), "Pupils".into()], vec!["=Oak".into(), "31".into()]]);
/// assert_eq!(write_csv(&sheet), "\"School\",\"Pupils\"\r\n\"'=Oak\",31\r\n");
/// ```
#[must_use]
pub fn write_csv(sheet: &Sheet) -> String {
    let mut writer = WriterBuilder::new()
        .terminator(Terminator::CRLF)
        .quote_style(QuoteStyle::NonNumeric)
        .from_writer(Vec::new());
    for row in 0..sheet.rows().len() {
        for column in 0..sheet.width() {
            // Writing to memory does not fail.
            let _ = writer.write_field(escape_formula(sheet.cell(row, column)).as_bytes());
        }
        let _ = writer.write_record(None::<&[u8]>);
    }
    let bytes = writer.into_inner().unwrap_or_default();
    String::from_utf8(bytes).unwrap_or_default()
}
