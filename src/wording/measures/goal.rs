//! What the sector's common goals are called.

use crate::measures::Goal;

impl Goal {
    /// As the heading of a list.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Achievement => "Achievement",
            Self::Progress => "Progress",
            Self::Disadvantage => "Disadvantage",
            Self::AttendanceAndBelonging => "Attendance and belonging",
            Self::Destinations => "Destinations",
            Self::People => "People",
        }
    }

    /// Within a sentence.
    #[must_use]
    pub const fn in_sentence(self) -> &'static str {
        match self {
            Self::Achievement => "achievement",
            Self::Progress => "progress",
            Self::Disadvantage => "disadvantage",
            Self::AttendanceAndBelonging => "attendance and belonging",
            Self::Destinations => "destinations",
            Self::People => "people",
        }
    }
}
