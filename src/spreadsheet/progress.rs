//! How far the reading of a file has come, for the person who waits for it.

/// How far reading has come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Progress {
    /// The file is being opened, and what is in it counted.
    Opening,
    /// A sheet is being read.
    Sheet {
        /// Its name.
        name: String,
        /// Its number among the sheets, from 1.
        number: usize,
        /// The number of sheets; `None` where that is known only at the end.
        of: Option<usize>,
    },
}
