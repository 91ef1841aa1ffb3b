//! The name of a finding's heading in the page, by which fields, addresses and buttons lead to it.

use crate::measures::{MeasureId, PupilGroup};

/// The id of the heading of a measure's finding for a group of pupils.
pub(crate) fn finding_heading(measure: &MeasureId, group: PupilGroup) -> String {
    match group {
        PupilGroup::All => format!("{measure}-finding"),
        group => format!("{measure}-{}-finding", group.id()),
    }
}
