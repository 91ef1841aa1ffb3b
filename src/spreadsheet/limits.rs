//! How much of a file is read. A page that takes any file must not be brought down by one: a zip archive of a few
//! kilobytes can unpack to gigabytes, and one cell in the last corner of a sheet can ask for billions of others.

use super::ReadError;

/// The most that is read of a file. Beyond it reading stops with a [`ReadError`] that says so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ReadLimits {
    /// Bytes of the file.
    pub bytes: u64,
    /// Bytes that its parts unpack to, counted as they are unpacked; also the bytes of text in all cells.
    pub unpacked_bytes: u64,
    /// Cells of all sheets, with the empty ones left of and above filled ones in their rows.
    pub cells: usize,
    /// Rows of a sheet.
    pub rows: usize,
    /// Columns of a sheet.
    pub columns: usize,
    /// Sheets of a workbook.
    pub sheets: usize,
}

impl ReadLimits {
    /// In a worker, where nothing waits for the reading: a whole trust's pupils over several years.
    pub const IN_A_WORKER: Self = Self {
        bytes: 20_000_000,
        unpacked_bytes: 200_000_000,
        cells: 2_000_000,
        rows: 200_000,
        columns: 2_000,
        sheets: 255,
    };

    /// Where the page itself reads and stands still meanwhile: well under a second.
    pub const ON_THE_PAGE: Self = Self {
        bytes: 2_000_000,
        unpacked_bytes: 30_000_000,
        cells: 200_000,
        rows: 50_000,
        columns: 2_000,
        sheets: 255,
    };

    /// Refuses a file of more bytes than are read, for which it need not be loaded.
    ///
    /// # Errors
    /// [`ReadError::TooLarge`].
    pub fn allow_bytes(&self, bytes: u64) -> Result<(), ReadError> {
        if bytes > self.bytes {
            return Err(ReadError::TooLarge {
                bytes,
                limit: self.bytes,
            });
        }
        Ok(())
    }
}
