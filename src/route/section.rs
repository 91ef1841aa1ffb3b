//! The sections: the parts of the widget between which a person moves.

/// A part of the widget.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Section {
    /// Entering, and where the trust stands.
    #[default]
    Trust,
    /// If every pupil did as well.
    Sector,
    /// The inquiry's four questions.
    Reflect,
    /// What leaves the page: the board paper, pictures, data and links.
    Share,
    /// How it is computed.
    Methods,
    /// Privacy, accessibility, licences and what else there is to know about the widget.
    About,
}

impl Section {
    /// Every section, in the order in which they are offered.
    pub const ALL: [Self; 6] = [
        Self::Trust,
        Self::Sector,
        Self::Reflect,
        Self::Share,
        Self::Methods,
        Self::About,
    ];

    /// The identifier that the page and its address use.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Trust => "your-trust",
            Self::Sector => "sector",
            Self::Reflect => "reflect",
            Self::Share => "share",
            Self::Methods => "methods",
            Self::About => "about",
        }
    }

    /// The section of that identifier.
    #[must_use]
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|section| section.id() == id)
    }
}
