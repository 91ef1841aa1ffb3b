//! The parts of what there is to know about the widget, each of which a host can link to.

/// A part of the section about the widget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AboutPart {
    /// What is entered, where it stays, and how to check that.
    Privacy,
    /// What is done so that everybody can use it, and what is not.
    Accessibility,
    /// Whose figures these are, and under which licence.
    Licences,
    /// Which figures are expected next.
    Next,
    /// What it is made of.
    Software,
    /// In which browsers it works.
    Browsers,
    /// Whom to ask.
    Contact,
    /// How it is put into a page.
    Embedding,
}

impl AboutPart {
    /// Every part, in its order.
    pub const ALL: [Self; 8] = [
        Self::Privacy,
        Self::Accessibility,
        Self::Licences,
        Self::Next,
        Self::Software,
        Self::Browsers,
        Self::Contact,
        Self::Embedding,
    ];

    /// The identifier that the address uses.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Privacy => "privacy",
            Self::Accessibility => "accessibility",
            Self::Licences => "licences",
            Self::Next => "next",
            Self::Software => "software",
            Self::Browsers => "browsers",
            Self::Embedding => "embedding",
            Self::Contact => "contact",
        }
    }

    /// The identifier of its heading in the page.
    #[must_use]
    pub const fn heading_id(self) -> &'static str {
        match self {
            Self::Privacy => "about-privacy",
            Self::Accessibility => "about-accessibility",
            Self::Licences => "about-licences",
            Self::Next => "about-next",
            Self::Software => "about-software",
            Self::Browsers => "about-browsers",
            Self::Embedding => "about-embedding",
            Self::Contact => "about-contact",
        }
    }

    /// The part of that identifier.
    #[must_use]
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.id() == id)
    }
}
