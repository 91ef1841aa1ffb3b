//! The form in which results are entered.

use crate::measures::Topic;

/// The field of the trust's name.
pub(crate) const TRUST_NAME: &str = "Trust’s name (optional)";

/// The parts of a trust's work, to be ticked.
pub(crate) const TOPICS: &str = "Parts of your work to compare";

/// The same while they are folded: which are ticked.
pub(crate) fn topics(topics: &[Topic]) -> String {
    let names: Vec<&str> = topics.iter().map(|topic| topic.name()).collect();
    if names.is_empty() {
        "Choose what to compare".to_owned()
    } else {
        format!("Comparing: {}", names.join(", "))
    }
}

/// The choice between figures of the trust and of its schools.
pub(crate) const HOW_TO_ENTER: &str = "How to enter them";
pub(crate) const WHOLE_TRUST: &str = "For the whole trust";
pub(crate) const BY_SCHOOL: &str = "School by school";

/// What the trust's own fields are folded under beside the table of schools.
pub(crate) const WHOLE_TRUST_FIGURES: &str = "Whole-trust figures not available by school";
