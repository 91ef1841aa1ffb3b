//! Where figures come from, in a line: every picture and every table ends with it, so that it is written once.

use crate::national::Provenance;

/// The publisher, the title, the date and the licence of a file.
pub(super) fn source_line(provenance: &Provenance) -> String {
    let published = match provenance.published.as_str() {
        "not stated in the file" => "the file does not state when it was published".to_owned(),
        published => format!("published {published}"),
    };
    format!(
        "Source: {}, {}; {published}. {}.",
        provenance.publisher, provenance.title, provenance.licence
    )
}
