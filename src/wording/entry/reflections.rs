//! What a person is asked to write about.

use crate::entry::Prompt;

impl Prompt {
    /// The subject, to be shown before what is written: "Practices towards achievement".
    #[must_use]
    pub fn label(self) -> String {
        match self {
            Self::Assurance => "What else gives you assurance".to_owned(),
            Self::Goals => "Your goals, in your own words".to_owned(),
            Self::Practices(goal) => format!("Practices towards {}", goal.in_sentence()),
            Self::Capacity => "Capacity that you have, and that you need".to_owned(),
        }
    }
}
