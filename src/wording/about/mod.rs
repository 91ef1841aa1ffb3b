//! What there is to know about the widget besides its methods, for people who decide whether it may be used or embedded:
//! a data protection officer, an accessibility lead, a host. Short pages, each true of what is built; whose figures these
//! are is read from their provenance and not written again.

mod accessibility;
mod licences;
mod next;
mod privacy;
mod software;

use crate::measures::Measure;
use crate::national::National;
use crate::wording::explanation::Part;
pub use next::overdue;
pub use software::{COMPONENTS, SOFTWARE};

/// Who is responsible for the page: it is the host's, so the host is named by where it is found. A host that builds its own
/// copy puts its name here.
pub const CONTACT: &str = "the organisation whose page you found this on";

/// Every part, in its order; `measures` are those that are loaded.
#[must_use]
pub fn about<'a>(national: &National, measures: impl Iterator<Item = &'a Measure>) -> Vec<Part> {
    vec![
        privacy::privacy(),
        accessibility::accessibility(),
        licences::licences(national),
        next::next(measures),
        software::software(),
        software::browsers(),
        contact(),
    ]
}

fn contact() -> Part {
    use crate::wording::explanation::text;
    Part {
        id: "about-contact",
        title: "Contact".to_owned(),
        blocks: vec![text(format!(
            "For questions about this page, privacy or accessibility, contact {CONTACT}. They never see your \
             figures, so note what you did and what the page said. For a figure that the Department for Education \
             (DfE) published, contact DfE. Its file is named beside every comparison."
        ))],
    }
}
