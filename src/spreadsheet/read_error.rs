//! Why a file was not read.

use serde::{Deserialize, Serialize};

/// Why a file was not read. It crosses from the worker to the page, and its message is written there.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[non_exhaustive]
pub enum ReadError {
    /// No bytes at all.
    Empty,
    /// A spreadsheet without a filled cell.
    NoCells,
    /// More bytes than are read.
    TooLarge {
        /// Bytes of the file.
        bytes: u64,
        /// Bytes that are read.
        limit: u64,
    },
    /// What is packed in it is larger than it looks.
    UnpacksTooLarge {
        /// Bytes that are unpacked.
        limit: u64,
    },
    /// More cells than are read.
    TooManyCells {
        /// The sheet that it was reading.
        sheet: String,
        /// Where the cell is, as A1.
        cell: String,
        /// Cells that are read.
        limit: usize,
    },
    /// A filled cell too far down.
    TooManyRows {
        /// Its sheet.
        sheet: String,
        /// Where the cell is, as A1.
        cell: String,
        /// Rows that are read.
        limit: usize,
    },
    /// A filled cell too far to the right.
    TooManyColumns {
        /// Its sheet.
        sheet: String,
        /// Where the cell is, as A1.
        cell: String,
        /// Columns that are read.
        limit: usize,
    },
    /// More sheets than are read.
    TooManySheets {
        /// Sheets that are read.
        limit: usize,
    },
    /// .xls, of Excel up to 2003.
    OldExcel,
    /// .xlsb, Excel's binary workbook.
    BinaryExcel,
    /// Apple's .numbers, or a file of Pages or Keynote.
    Apple,
    /// Protected by a password.
    Protected,
    /// A web page, however its name ends: some systems export these as .xls.
    WebPage,
    /// A PDF.
    Pdf,
    /// A picture.
    Picture,
    /// A text document or presentation.
    OtherDocument,
    /// An archive that is no spreadsheet.
    Archive,
    /// A link to a sheet, saved as a file.
    Link,
    /// A file of figures that this program saved, which is opened elsewhere.
    SavedFile,
    /// A spreadsheet that breaks off or contradicts itself.
    Damaged {
        /// The part of it that cannot be read.
        part: DamagedPart,
    },
    /// Bytes that are no text and no format that is known here.
    Unknown,
    /// The browser does not give the file's bytes.
    NotOpened,
    /// The file is not as it was when it was chosen, or another program holds it open.
    Changed,
    /// The program that reads files could not be loaded.
    ReaderNotLoaded,
    /// The program that reads files stopped, because memory ran out or it has a mistake of its own.
    ReaderStopped,
}

/// What of a damaged file cannot be read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DamagedPart {
    /// The archive itself.
    Archive,
    /// The list of parts in the archive.
    PartList,
    /// The list of sheets.
    SheetList,
    /// The table of texts that cells refer to.
    TextTable,
    /// The sheet of this name.
    Sheet(String),
}

impl ReadError {
    pub(super) const fn damaged(part: DamagedPart) -> Self {
        Self::Damaged { part }
    }
}
