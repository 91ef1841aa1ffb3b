//! The board paper on the screen: what can be chosen and changed, and the words of its table.

use crate::measures::{AcademicYear, Measure, PupilGroup};
use crate::wording::number_format::capitalize_first;
use crate::wording::{NO_FORECAST, board_paper};

pub(crate) const HEADING: &str = "Board paper";
pub(crate) const NOTE: &str = "At most two pages of A4, if your own words are short. Leave out what you do not need, and change any sentence: it is then marked as yours.";
pub(crate) const PRINT: &str = "Print, or save as PDF";
pub(crate) const PARTS: &str = "Parts of the paper";
pub(crate) const CHOOSE_MEASURES: &str = "Choose the measures shown in full";

/// How many measures can be chosen.
pub(crate) fn at_most(count: usize) -> String {
    format!("At most {count} measures")
}

/// The columns of the overview. The axis of places is named where all rows name its ends alike; what it is where they do not
/// is said under the table.
pub(crate) fn columns(ends: &[[&'static str; 2]]) -> [String; 5] {
    let place = board_paper::shared_ends(ends).map_or_else(
        || "Place".to_owned(),
        |[left, right]| format!("{} ← place → {right}", capitalize_first(left)),
    );
    ["Measure", "Our figure", &place, "Finding", "Who and when"].map(str::to_owned)
}

/// Under the overview.
pub(crate) const STRIP: &str = "Each line runs from the lowest place to the highest, or to the better one where that is agreed. Shaded: the \
     middle half. Diamond: our trust. Bar: how far chance could move it.";

/// What was tried with a school.
pub(crate) fn tried(said: &str) -> String {
    format!("{said} {NO_FORECAST}")
}

/// The switch that shows the tools at each sentence.
pub(crate) const CHANGE_WORDS: &str = "Change the words";

/// The tools at a sentence.
pub(crate) const CHANGE: &str = "Change";
pub(crate) const DONE: &str = "Done";
pub(crate) const YOUR_WORDS: &str = "Your words";
pub(crate) const RESTORE: &str = "Use the first words again";

/// The mark of a person's own words, and what it means.
pub(crate) const OWN_MARK: &str = "*";
pub(crate) const OWN_WORDS: &str = "In the trust’s own words.";

/// Which sentence a tool is of, for those who do not see it.
pub(crate) fn of_sentence(text: &str) -> String {
    let beginning: Vec<_> = text.split_whitespace().take(6).collect();
    format!(": {}", beginning.join(" "))
}

/// Beside own words that were written for another finding.
pub(crate) fn outdated(then: &str, now: &str) -> String {
    format!("You wrote this when the finding was “{then}” It is now “{now}”")
}

/// A measure's name, and whose outcomes where they are not everybody's.
pub(crate) fn name_of(measure: &Measure, group: PupilGroup) -> String {
    board_paper::name_of(measure, group)
}

/// A figure and its unit.
pub(crate) fn value(value: &str, unit: &str) -> String {
    // A slide and a table have no room for "percentage points".
    let unit = unit.trim().trim_start_matches("percentage ");
    if unit.is_empty() {
        value.to_owned()
    } else {
        format!("{value} {unit}")
    }
}

/// England's figure.
pub(crate) fn england(value: &str, year: AcademicYear) -> String {
    format!("England {value}, {year}")
}
