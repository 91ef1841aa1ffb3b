//! Why a file was not read, for the person who chose it: what it is, the reason, and what to do.

use std::fmt;

use crate::measures::group_thousands;
use crate::spreadsheet::{DamagedPart, ReadError};

impl fmt::Display for ReadError {
    #[expect(
        clippy::too_many_lines,
        reason = "one arm for every kind of file, each with its message"
    )]
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str(
                "This file is empty: it has no bytes. Choose another, or save it again and choose that file.",
            ),
            Self::NoCells => f.write_str(
                "This file has no filled cells. Choose the file that has the figures in it.",
            ),
            Self::TooLarge { bytes, limit } => write!(
                f,
                "This file is {} MB. Files up to {} MB can be read here. Save the sheet with the figures alone as \
                 .csv and choose that file.",
                megabytes(*bytes),
                megabytes(*limit)
            ),
            Self::UnpacksTooLarge { limit } => write!(
                f,
                "This file unpacks to more than {} MB, which is too much to read here. Save the sheet with the \
                 figures alone as .csv and choose that file.",
                megabytes(*limit)
            ),
            Self::TooManyCells { sheet, cell, limit } => write!(
                f,
                "This file has more than {} cells, which is too many to read here. Reading stopped at cell {cell} of \
                 the sheet “{sheet}”. Save the sheet with the figures alone as .csv and choose that file.",
                group_thousands(*limit as u64)
            ),
            Self::TooManyRows { sheet, cell, limit } => write!(
                f,
                "The sheet “{sheet}” has something in cell {cell}. Only the first {} rows are read here. Delete the \
                 rows that do not belong to the figures, save the file and choose it again.",
                group_thousands(*limit as u64)
            ),
            Self::TooManyColumns { sheet, cell, limit } => write!(
                f,
                "The sheet “{sheet}” has something in cell {cell}. Only the first {} columns are read here. Delete the \
                 columns that do not belong to the figures, save the file and choose it again.",
                group_thousands(*limit as u64)
            ),
            Self::TooManySheets { limit } => write!(
                f,
                "This file has more than {limit} sheets, which is too many to read here. Save the sheet with the \
                 figures alone as .csv and choose that file."
            ),
            Self::OldExcel => f.write_str(
                "This is a file of an older Excel (.xls), which cannot be read here. Open it in Excel, save it as \
                 .xlsx or .csv and choose that file.",
            ),
            Self::BinaryExcel => f.write_str(
                "This is a binary Excel workbook (.xlsb), which cannot be read here. Open it in Excel, save it as \
                 .xlsx or .csv and choose that file.",
            ),
            Self::Apple => f.write_str(
                "This is a file of Apple’s Numbers, Pages or Keynote, which cannot be read here. Open it there, \
                 export it as Excel (.xlsx) or CSV and choose that file.",
            ),
            Self::Protected => f.write_str(
                "This file is protected by a password, so nothing in it can be read. Open it, save a copy without the \
                 password as .xlsx or .csv and choose that file.",
            ),
            Self::WebPage => f.write_str(
                "This is a web page or XML, although it may be named like a spreadsheet, as some systems export. Open \
                 it in Excel, save it as .xlsx or .csv and choose that file.",
            ),
            Self::Pdf => f.write_str(
                "This is a PDF, which has no cells to read. Open the spreadsheet that it was made from, save it as \
                 .xlsx or .csv and choose that file.",
            ),
            Self::Picture => f.write_str(
                "This is a picture, which has no cells to read. Choose the spreadsheet itself, saved as .xlsx or \
                 .csv, or enter the figures.",
            ),
            Self::OtherDocument => f.write_str(
                "This is a text document or a presentation, not a spreadsheet. Copy its table into a spreadsheet, \
                 save it as .xlsx or .csv and choose that file.",
            ),
            Self::Archive => f.write_str(
                "This is an archive of files, not a spreadsheet. Unpack it first, and choose the .xlsx or .csv file \
                 that was in it.",
            ),
            Self::Link => f.write_str(
                "This file is only a link to an online sheet, not the sheet itself. Open the sheet online, download \
                 it as Excel (.xlsx) or CSV and choose that file.",
            ),
            Self::SavedFile => f.write_str(
                "This is a file that Trust Benchmark saved, not a spreadsheet. To continue with its figures, choose \
                 “Open a saved file” and then this file.",
            ),
            Self::Damaged { part } => write!(
                f,
                "This file is damaged: {part} cannot be read. Open it in Excel or LibreOffice, which may repair it, \
                 save it as .xlsx or .csv and choose that file."
            ),
            Self::Unknown => f.write_str(
                "This file is neither a spreadsheet nor text. Open it in the program that it was made with, save it \
                 as .xlsx or .csv and choose that file.",
            ),
            Self::NotOpened => f.write_str(
                "Your browser could not open this file. Choose it again, or copy the cells in your spreadsheet and \
                 paste them.",
            ),
            Self::Changed => f.write_str(
                "This file changed after you chose it, or another program has it open. Choose it again.",
            ),
            Self::ReaderNotLoaded => f.write_str(
                "The part of this page that reads files could not be loaded. Check the connection and choose the file \
                 again, or copy the cells in your spreadsheet and paste them.",
            ),
            Self::ReaderStopped => f.write_str(
                "Reading this file stopped half-way: it needs more memory than there is, or holds something \
                 unexpected. Save the sheet with the figures alone as .csv and choose that file.",
            ),
        }
    }
}

impl fmt::Display for DamagedPart {
    /// As the subject of a sentence.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Archive => f.write_str("its archive"),
            Self::PartList => f.write_str("its list of parts"),
            Self::SheetList => f.write_str("its list of sheets"),
            Self::TextTable => f.write_str("its table of texts"),
            Self::Sheet(name) => write!(f, "the sheet “{name}”"),
        }
    }
}

/// Megabytes with one decimal, as a person is shown them: 20, 2.1.
fn megabytes(bytes: u64) -> String {
    let tenths = bytes.div_ceil(100_000);
    match tenths % 10 {
        0 => (tenths / 10).to_string(),
        rest => format!("{}.{rest}", tenths / 10),
    }
}
