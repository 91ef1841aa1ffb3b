//! Why a text is not an academic year.

use std::fmt;

use crate::measures::AcademicYearError;

impl fmt::Display for AcademicYearError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "“{}” is not an academic year such as 2024/25", self.0)
    }
}
