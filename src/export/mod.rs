//! What a person takes away. Every export of figures is made here of what was entered and found, guarded by the rules of
//! disclosure unless the person turns them off, and says what it is: an example is labelled as one here too.

mod accent;
mod board_paper;
mod data_book;
mod embed_code;
mod findings_book;
mod guarded_figures;
mod school_csv;
mod sheet_names;
mod workbook;
mod workbook_error;

pub use accent::{AccentProblem, accent_problem};
pub use board_paper::{BoardPaper, BoardPaperQuery, PaperMeasure, PaperRow, PaperSentence};
pub use data_book::{DataBook, DataCell, DataTable};
pub use embed_code::EmbedCode;
pub use findings_book::{FindingsBookQuery, findings_book};
pub use guarded_figures::{GuardedFigures, ToExport};
pub use school_csv::{SchoolCsv, school_csv};
pub use workbook::write_workbook;
pub use workbook_error::WorkbookError;
