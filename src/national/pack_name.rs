//! The packs of evidence, each loaded when somebody asks for its part of the work.

use serde::{Deserialize, Serialize};

/// The packs there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PackName {
    /// Early years to the end of key stage 2.
    Primary,
    /// Key stage 4 and where its pupils went.
    Secondary,
    /// 16 to 18.
    #[serde(rename = "post16")]
    Post16,
    /// Attendance, behaviour and workforce.
    Attendance,
}

impl PackName {
    /// Every pack.
    pub const ALL: [Self; 4] = [Self::Primary, Self::Secondary, Self::Post16, Self::Attendance];

    /// Its name in files and addresses: `primary.postcard`.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Primary => "primary",
            Self::Secondary => "secondary",
            Self::Post16 => "post16",
            Self::Attendance => "attendance",
        }
    }
}
