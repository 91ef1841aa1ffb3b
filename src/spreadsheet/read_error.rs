//! Why a file was not read, in words for whoever chose it: what it is, the reason, and the mend.

use serde::{Deserialize, Serialize};

/// Why a file was not read. It crosses from the worker to the page, and prints as a message for the person.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ReadError {
    /// No bytes at all.
    #[error("This file is empty: it has no bytes. Choose another, or save it again and choose that file.")]
    Empty,
    /// A spreadsheet without a filled cell.
    #[error("This file has no filled cells. Choose the file that has the figures in it.")]
    NoCells,
    /// More bytes than are read.
    #[error(
        "This file has {} MB, and files of up to {} MB can be read here. Save the sheet with the figures alone as .csv \
         and choose that file.",
        megabytes(*bytes),
        megabytes(*limit)
    )]
    TooLarge {
        /// Bytes of the file.
        bytes: u64,
        /// Bytes that are read.
        limit: u64,
    },
    /// What is packed in it is larger than it looks.
    #[error(
        "This file unpacks to more than {} MB, which is too much to read here. Save the sheet with the figures alone as \
         .csv and choose that file.",
        megabytes(*limit)
    )]
    UnpacksTooLarge {
        /// Bytes that are unpacked.
        limit: u64,
    },
    /// More cells than are read.
    #[error(
        "This file has more than {} cells, which is too many to read here. Save the sheet with the figures alone as \
         .csv and choose that file.",
        thousands(*limit)
    )]
    TooManyCells {
        /// Cells that are read.
        limit: usize,
    },
    /// A filled cell too far down.
    #[error(
        "The sheet “{sheet}” has a filled cell below row {}, further down than is read here. Delete the rows that do not \
         belong to the figures, save the file and choose it again.",
        thousands(*limit)
    )]
    TooManyRows {
        /// Its sheet.
        sheet: String,
        /// Rows that are read.
        limit: usize,
    },
    /// A filled cell too far to the right.
    #[error(
        "The sheet “{sheet}” has a filled cell beyond column {}, further to the right than is read here. Delete the \
         columns that do not belong to the figures, save the file and choose it again.",
        thousands(*limit)
    )]
    TooManyColumns {
        /// Its sheet.
        sheet: String,
        /// Columns that are read.
        limit: usize,
    },
    /// More sheets than are read.
    #[error(
        "This file has more than {limit} sheets, which is too many to read here. Save the sheet with the figures alone as \
         .csv and choose that file."
    )]
    TooManySheets {
        /// Sheets that are read.
        limit: usize,
    },
    /// .xls, of Excel up to 2003.
    #[error(
        "This is a file of an older Excel (.xls), which cannot be read here. Open it in Excel, save it as .xlsx or .csv and \
         choose that file."
    )]
    OldExcel,
    /// .xlsb, Excel's binary workbook.
    #[error(
        "This is a binary Excel workbook (.xlsb), which cannot be read here. Open it in Excel, save it as .xlsx or .csv and \
         choose that file."
    )]
    BinaryExcel,
    /// Apple's .numbers, or a file of Pages or Keynote.
    #[error(
        "This is a file of Apple’s Numbers, Pages or Keynote, which cannot be read here. Open it there, export it as Excel \
         (.xlsx) or CSV and choose that file."
    )]
    Apple,
    /// Protected by a password.
    #[error(
        "This file is protected by a password, so nothing in it can be read. Open it, save a copy without the password as \
         .xlsx or .csv and choose that file."
    )]
    Protected,
    /// A web page, however its name ends: some systems export these as .xls.
    #[error(
        "This is a web page or XML, although it may be named like a spreadsheet, as some systems export. Open it in Excel, \
         save it as .xlsx or .csv and choose that file."
    )]
    WebPage,
    /// A PDF.
    #[error(
        "This is a PDF, which has no cells to read. Open the spreadsheet that it was made from, save it as .xlsx or .csv and \
         choose that file."
    )]
    Pdf,
    /// A picture.
    #[error(
        "This is a picture, which has no cells to read. Choose the spreadsheet itself, saved as .xlsx or .csv, or type the \
         figures."
    )]
    Picture,
    /// A text document or presentation.
    #[error(
        "This is a text document or a presentation, not a spreadsheet. Copy its table into a spreadsheet, save it as .xlsx or \
         .csv and choose that file."
    )]
    OtherDocument,
    /// An archive that is no spreadsheet.
    #[error(
        "This is an archive of files, not a spreadsheet. Unpack it first, and choose the .xlsx or .csv file that was in it."
    )]
    Archive,
    /// A spreadsheet that breaks off or contradicts itself.
    #[error(
        "This file is damaged: {what} cannot be read. Open it in Excel or LibreOffice, which may mend it, save it as .xlsx or \
         .csv and choose that file."
    )]
    Damaged {
        /// The part: "its archive", "the sheet “Year 6”".
        what: String,
    },
    /// Bytes that are no text and no format that is known here.
    #[error(
        "This file is neither a spreadsheet nor text. Open it in the program that it was made with, save it as .xlsx or .csv \
         and choose that file."
    )]
    Unknown,
    /// The browser does not give the file's bytes.
    #[error(
        "Your browser could not open this file. It may have been moved, renamed or changed since you chose it; choose it \
         again."
    )]
    NotOpened,
    /// The program that reads files could not be loaded.
    #[error(
        "The part of this page that reads files could not be loaded. Check the connection and choose the file again, or \
         copy the cells in your spreadsheet and paste them."
    )]
    ReaderNotLoaded,
    /// The program that reads files broke down, for want of memory or by a mistake of its own.
    #[error(
        "Reading this file stopped half-way: it needs more memory than there is, or has something in it that was not \
         foreseen. Save the sheet with the figures alone as .csv and choose that file."
    )]
    ReaderStopped,
}

impl ReadError {
    pub(super) fn damaged(what: impl Into<String>) -> Self {
        Self::Damaged { what: what.into() }
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

/// A whole number with commas between its thousands.
fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
