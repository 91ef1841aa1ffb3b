//! What the sections of the page are called.

use crate::route::Section;

impl Section {
    /// The name in the list of sections, and of the page while it is open.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Trust => "Your trust",
            Self::Sector => "The sector",
            Self::Reflect => "Reflect",
            Self::Share => "Share",
            Self::Methods => "Methods",
            Self::About => "About",
        }
    }
}
