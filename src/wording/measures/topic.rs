//! What the parts of a trust's work are called.

use crate::measures::Topic;

impl Topic {
    /// As the heading of a list of measures.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::EarlyYears => "Early years",
            Self::PrimaryChecks => "Phonics and multiplication tables",
            Self::KeyStage2 => "End of primary school",
            Self::KeyStage4 => "GCSEs",
            Self::Post16 => "16 to 18",
            Self::Attendance => "Attendance",
            Self::Behaviour => "Suspensions and exclusions",
            Self::Workforce => "Teachers",
        }
    }
}
