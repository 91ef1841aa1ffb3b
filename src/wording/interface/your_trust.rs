//! Where figures are entered.

pub(crate) const HEADING: &str = "Your trust";

pub(crate) const LEDE: &str = "Type the figures of your whole trust, or of each school; the comparison follows as you type. They stay in \
     this browser: nothing is sent, and nothing is saved unless you say so below.";

/// The button that fills in the example.
pub(crate) const TRY_AN_EXAMPLE: &str = "Try an example";
pub(crate) const EXAMPLE_NOTE: &str = "This is an example and no trust: its figures are composed from the published ones. Type over them, \
     or clear them.";

/// The button that empties every field.
pub(crate) const CLEAR: &str = "Clear everything";

/// The parts of a trust's work, to be ticked.
pub(crate) const TOPICS: &str = "What to compare";

/// The choice between figures of the trust and of its schools.
pub(crate) const HOW_TO_ENTER: &str = "How to enter them";
pub(crate) const WHOLE_TRUST: &str = "For the whole trust";
pub(crate) const BY_SCHOOL: &str = "School by school";

/// What the trust's own fields are folded under beside the table of schools.
pub(crate) const WHOLE_TRUST_FIGURES: &str = "Figures of the whole trust, where no school has any";
