//! How settled published figures are.

use std::fmt;

use crate::national::Status;

impl fmt::Display for Status {
    /// To follow "status:" or a comma.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Final => "final",
            Self::Revised => "revised",
            Self::Provisional => "provisional",
            Self::NotStated => "provisional or revised: not stated in the file",
        })
    }
}
