//! The tabs of an opened measure, of which one is shown at a time.

/// A tab of an opened measure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum MeasureTab {
    /// Where the figure is among the others'.
    #[default]
    Chart,
    /// The same measure in other years.
    OverTime,
    /// The trust's own schools.
    YourSchools,
    /// Targets, and schools that join or leave.
    WhatItWouldTake,
    /// Whose figures these are, and what they mean.
    AboutTheseFigures,
}

impl MeasureTab {
    /// Every tab, in its order.
    pub const ALL: [Self; 5] = [
        Self::Chart,
        Self::OverTime,
        Self::YourSchools,
        Self::WhatItWouldTake,
        Self::AboutTheseFigures,
    ];

    /// The identifier that the page and its address use.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Chart => "chart",
            Self::OverTime => "over-time",
            Self::YourSchools => "your-schools",
            Self::WhatItWouldTake => "what-it-would-take",
            Self::AboutTheseFigures => "about-these-figures",
        }
    }

    /// The tab of that identifier.
    #[must_use]
    pub fn named(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|tab| tab.id() == id)
    }
}
