//! The section in which a trust reflects.

pub(crate) const HEADING: &str = "Reflect";
pub(crate) const LEDE: &str = "Four questions from the inquiry into trust-led school improvement. We fill in what your figures can answer. The \
     rest is for you to write.";
pub(crate) const NOTHING_COMPARED: &str =
    "Nothing is compared yet. Enter figures under Your trust to see what they answer.";

/// Where the person's own words are kept.
pub(crate) const WHERE_KEPT: &str = "What you write is kept with your figures: in this page, on this device if you chose that, and in any file you \
     save.";

/// The headings of assurance.
pub(crate) const LETS_SAY: &str = "What your figures show";
pub(crate) const LEAVES_OPEN: &str = "What they leave open";
pub(crate) const RESTS_ON: &str = "What this is based on";

/// Hints at what to write.
pub(crate) const ASSURANCE_HINT: &str = "What else tells you how good the work is: visits, reviews, audits, pupils and families. How would you know if \
     it were not good?";
pub(crate) const GOALS_HINT: &str = "What you want for your pupils, by when, and how you will know. A figure far from the others is not a goal in \
     itself.";
pub(crate) const PRACTICES_HINT: &str =
    "What you do towards this goal, in which schools, since when, and what you have seen so far.";
pub(crate) const CAPACITY_HINT: &str =
    "Who leads improvement, how much time they have, what they do well, and what you would need from others.";

/// What the choice of goals is folded under, and its name.
pub(crate) const CHOOSE_GOALS: &str = "Choose other measures as goals, or leave some out";
pub(crate) const GOALS: &str = "Measures chosen as goals";

/// Heading of the fold for goals with no comparison.
pub(crate) const OTHER_GOALS: &str = "Goals with nothing compared";

/// The link to the toolkit with this name.
pub(crate) fn toolkit_link(toolkit: &str) -> String {
    format!("The {toolkit} (opens a page of the Education Endowment Foundation)")
}

/// The heading over the toolkit's strands.
pub(crate) const STRANDS: &str = "Strands to look at";
