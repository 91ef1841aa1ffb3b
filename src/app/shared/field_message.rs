//! What is said under a field, decided once for both programs: in which order it is asked, and what of a figure that is
//! compared. A program that can say more of a figure says it before it asks here.

use super::{Message, finding_heading};
use crate::analysis::{Comparison, Outcome};
use crate::measures::{MeasureId, PupilGroup};
use crate::wording::interface::figure_field as wording;

/// What is said under a field: nothing while a number is still being entered, else what is wrong, else what `result` says of
/// it.
pub(crate) fn field_message(
    is_unfinished: bool,
    problem: impl FnOnce() -> Option<String>,
    result: impl FnOnce() -> Message,
) -> Message {
    if is_unfinished {
        return Message::None;
    }
    problem().map_or_else(result, Message::Problem)
}

/// What is said of a figure: its verdict with the way to its finding, or that its pupils are missing.
pub(crate) fn figure_message(said: Option<&Comparison>, id: &MeasureId, group: PupilGroup) -> Message {
    match said {
        Some(Comparison::Finding(finding)) => {
            Message::Result(finding.verdict_in_brief().to_owned(), finding_heading(id, group))
        }
        Some(Comparison::Without(Outcome::PupilsMissing)) => {
            Message::Note(wording::PUPILS_MISSING.to_owned())
        }
        _ => Message::None,
    }
}
