//! The month in which a trust closed.

use std::fmt;

use serde::{Deserialize, Serialize};

/// A month of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct ClosingMonth {
    year: u16,
    month: u8,
}

impl ClosingMonth {
    /// A month from 1 to 12 of a year of four digits; `None` where it is no such month.
    #[must_use]
    pub const fn new(year: u16, month: u8) -> Option<Self> {
        if year < 1000 || year > 9999 || month < 1 || month > 12 {
            return None;
        }
        Some(Self { year, month })
    }

    /// The year.
    #[must_use]
    pub const fn year(self) -> u16 {
        self.year
    }

    /// The month, from 1.
    #[must_use]
    pub const fn month(self) -> u8 {
        self.month
    }
}

impl fmt::Display for ClosingMonth {
    /// 2024-07, as the file of names has it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}", self.year, self.month)
    }
}
