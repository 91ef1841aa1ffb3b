//! The section in which a trust reflects.

pub(crate) const HEADING: &str = "Reflect";
pub(crate) const LEDE: &str = "Four questions of the inquiry into trust-led school improvement, filled in from your comparison as far as \
     figures can answer them. The rest is yours to write.";
pub(crate) const NOTHING_COMPARED: &str =
    "Nothing is compared yet. Enter figures under Your trust, and what they answer stands here.";

/// Where the person's own words are kept.
pub(crate) const WHERE_KEPT: &str = "What you write stays with your figures: in this page; on this device, if you keep them there; and in \
     the file that you save.";

/// The headings of assurance.
pub(crate) const LETS_SAY: &str = "What your figures let you say";
pub(crate) const LEAVES_OPEN: &str = "What they leave open";
pub(crate) const RESTS_ON: &str = "What both rest on";

/// Hints at what to write.
pub(crate) const ASSURANCE_HINT: &str = "Visits, reviews, what pupils and families say, audits: whatever else tells you how good the work is, \
     and how you know it could tell you otherwise.";
pub(crate) const GOALS_HINT: &str = "What you want for your pupils, by when, and how you will know. A figure that stands far from others is \
     not thereby a goal.";
pub(crate) const PRACTICES_HINT: &str =
    "What you do towards this goal, in which schools, since when, and what you have seen of it.";
pub(crate) const CAPACITY_HINT: &str = "Who leads improvement, how much of their time they have for it, what they can do well, and what you \
     would need from others.";

/// What the choice of goals is folded under, and its name.
pub(crate) const CHOOSE_GOALS: &str = "Take other measures as goals, or leave some out";
pub(crate) const GOALS: &str = "Measures taken as goals";

/// What the goals are folded under of which nothing is compared.
pub(crate) const OTHER_GOALS: &str = "Goals in which you compare nothing";

/// The link to the toolkit of that name.
pub(crate) fn toolkit_link(toolkit: &str) -> String {
    format!("The {toolkit} (opens a page of the Education Endowment Foundation)")
}

/// The heading over the toolkit's strands.
pub(crate) const STRANDS: &str = "Strands to look in";
