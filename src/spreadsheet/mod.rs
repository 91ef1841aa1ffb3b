//! Spreadsheets, from pasted text or the bytes of a file to sheets of text cells, and back to text. It knows nothing of
//! schools or measures: what a cell means is for the caller.
//!
//! What people paste, export and save differs in delimiter, quoting, encoding and format; here all of it becomes one
//! thing, a [`Sheet`] whose cells read as a person sees or types them. A file comes from anywhere, so it is held to
//! [`ReadLimits`] before and while it is read, and every refusal ([`ReadError`]) says what was found and what to do.
//!
//! | file | what it knows |
//! |---|---|
//! | `sheet`, `sheet_facts` | a sheet, what it says beside its texts, and a workbook |
//! | `delimited`, `spaced_columns` | text with delimiters or spaces between its cells: which, and its cells |
//! | `normalize_quotes` | which quotes are quotes |
//! | `encoding`, `doubtful_letters`, `legacy_encoding` | text from bytes |
//! | `file_kind`, `links` | what a file is, by its content |
//! | `workbook` | the sheets of a file, whatever it is |
//! | `zip_guard`, `progress` | zip archives and what is really in them, and how far reading has come |
//! | `xlsx`, `xlsx_parts`, `xlsx_facts`, `xlsx_superscripts` | Excel's format |
//! | `number_format`, `superscript` | what a cell shows beside its number |
//! | `ods`, `ods_tag`, `ods_facts` | LibreOffice's |
//! | `collected_facts`, `grid`, `limits` | how much is read |
//! | `cell_text`, `serial_number` | numbers, percentages and dates as text, and back |
//! | `blank`, `cell_name` | which text shows nothing, and what a cell is called |
//! | `escape_formula`, `to_csv` | text that we write for spreadsheets |
//! | `read_error` | why a file was not read |
//!
//! Two readings are separate on purpose. [`read_delimited`] is small and part of the whole widget, for pasted text.
//! [`read_file`] brings programs for archives and XML that most visits never need: it is called only by the reader
//! (`src/bin/reader.rs`), a program of its own, and its dependencies must stay there.

mod blank;
mod cell_name;
mod cell_text;
mod collected_facts;
mod delimited;
mod doubtful_letters;
mod encoding;
mod escape_formula;
mod file_kind;
mod grid;
mod heading_width;
mod legacy_encoding;
mod limits;
mod links;
mod normalize_quotes;
mod number_format;
mod ods;
mod ods_facts;
mod ods_tag;
mod progress;
mod read_error;
mod serial_number;
mod sheet;
mod sheet_facts;
mod spaced_columns;
mod superscript;
mod to_csv;
mod workbook;
mod xlsx;
mod xlsx_facts;
mod xlsx_parts;
mod xlsx_superscripts;
mod zip_guard;

pub use blank::is_blank;
pub(crate) use blank::shows_nothing;
pub(crate) use cell_name::cell_name;
pub use delimited::read_delimited;
pub use encoding::{Decoded, TextEncoding, decoded};
pub use escape_formula::{escape_formula, unescape_formula};
pub use file_kind::is_spreadsheet;
pub use limits::ReadLimits;
pub use links::is_link;
pub use progress::Progress;
pub use read_error::{DamagedPart, ReadError};
pub use sheet::{Sheet, Source, Workbook};
pub use sheet_facts::{CellNote, MergedCells, ReadingNote, SheetFacts};
pub use to_csv::{BYTE_ORDER_MARK, write_csv};
pub use workbook::read_file;
