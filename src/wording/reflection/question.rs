//! The inquiry's questions in its own words, and the three strands of improvement that its report names.

/// A question of the inquiry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Question {
    /// How sure a trust can be of its work.
    Assurance,
    /// What it is for.
    Goals,
    /// What is done towards that.
    Practices,
    /// What it takes.
    Capacity,
}

/// A strand of improvement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strand {
    /// Saying what is wanted, and knowing how far it is reached.
    CurateGoals,
    /// Having the people and the time.
    BuildCapacity,
    /// Doing it.
    Implement,
}

/// The strands as the report names them, in a sentence.
pub const STRANDS: &str = "The inquiry’s report names three strands of improvement: curate clear goals, build capability and \
                           capacity, implement improvement initiatives.";

impl Strand {
    /// Its name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::CurateGoals => "Curate clear goals",
            Self::BuildCapacity => "Build capability and capacity",
            Self::Implement => "Implement improvement initiatives",
        }
    }
}

impl Question {
    /// Every question, in the inquiry's order.
    pub const ALL: [Self; 4] = [Self::Assurance, Self::Goals, Self::Practices, Self::Capacity];

    /// The identifier that the page uses.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Assurance => "reflect-assurance",
            Self::Goals => "reflect-goals",
            Self::Practices => "reflect-practices",
            Self::Capacity => "reflect-capacity",
        }
    }

    /// It as the inquiry asks it.
    #[must_use]
    pub const fn asked(self) -> &'static str {
        match self {
            Self::Assurance => {
                "How can trusts gain assurance about the quality of their work and capacity to improve?"
            }
            Self::Goals => "What are the common goals of trust improvement?",
            Self::Practices => "Which practices do trusts mobilise towards these goals?",
            Self::Capacity => {
                "What are the implications of the above for building sector capacity and capability?"
            }
        }
    }

    /// The strand that it serves.
    #[must_use]
    pub const fn strand(self) -> Strand {
        match self {
            Self::Assurance | Self::Goals => Strand::CurateGoals,
            Self::Practices => Strand::Implement,
            Self::Capacity => Strand::BuildCapacity,
        }
    }
}
