//! How a sheet is understood, and what can be corrected.

/// The heading; `name` is the file's, or what a pasted block is called.
pub(crate) fn heading(name: &str) -> String {
    format!("Check how we read {name}")
}

/// What is still being loaded.
pub(crate) const FURTHER_MEASURES: &str = "measures that your columns may hold";

pub(crate) const LAYOUT: &str = "Rows, years and layout";
pub(crate) const USE: &str = "Use these figures";

/// Why that button is off.
pub(crate) const NOTHING_TO_USE: &str =
    "Nothing here can be used yet. Choose what the columns hold, or correct the cells above.";
pub(crate) const NOT_RESULTS: &str =
    "You answered that these are not results, so nothing is used. Cancel, or change your answer.";

/// The same while questions are open; `left` says how many.
pub(crate) fn questions_open(left: &str) -> String {
    format!("{left}. Answer above before you use these figures.")
}

/// The choice of a sheet of the file.
pub(crate) const SHEET: &str = "Sheet";

/// The table of columns.
pub(crate) const COLUMNS: &str = "What each column holds";
pub(crate) const IN_THE_FILE: &str = "In the file";
pub(crate) const FOR_EXAMPLE: &str = "For example";
pub(crate) const READ_AS: &str = "Read as";
pub(crate) const CHANGE: &str = "Change";
/// The same button while the list of meanings is open.
pub(crate) const LEAVE: &str = "Leave it";

/// After both, for people who hear the button alone.
pub(crate) fn what_is_read(heading: &str) -> String {
    format!(" what “{heading}” is read as")
}

/// What the columns that are not used are folded under.
pub(crate) fn not_used(columns: usize) -> String {
    match columns {
        1 => "One column is not used".to_owned(),
        some => format!("{some} columns are not used"),
    }
}

pub(crate) const NOT_USED: &str = "Columns that are not used";

/// The list of what a column can hold.
pub(crate) fn meaning(heading: &str) -> String {
    format!("What “{heading}” is read as")
}

/// The meanings that its heading suggests.
pub(crate) const SUGGESTED: &str = "As the heading says";

/// The choice of what the numbers of a column stand for.
pub(crate) fn scale(heading: &str) -> String {
    format!("How the numbers of “{heading}” are read")
}

pub(crate) const AS_WRITTEN: &str = "65 is 65%";
pub(crate) const FRACTION: &str = "0.65 is 65%";

/// The choice of the row of headings.
pub(crate) const HEADINGS: &str = "Headings";
pub(crate) const NO_HEADINGS: &str = "there are none";

pub(crate) fn headings_in(row: &str) -> String {
    format!("in {row}")
}

/// The choice of what a row is.
pub(crate) const EACH_ROW: &str = "Each row is";
pub(crate) const A_SCHOOL: &str = "a school";
pub(crate) const WHOLE_TRUST: &str = "the whole trust";

/// The choice of the year that is the latest.
pub(crate) const LATEST_YEAR: &str = "Your latest year";
pub(crate) const LATER: &str = "later than these";

pub(crate) const TURN: &str = "Swap rows and columns";

/// Why a row is not used.
pub(crate) const IS_TOTAL: &str = "adds up other rows";
pub(crate) const IS_REMARK: &str = "is a remark";
pub(crate) const IS_SET_ASIDE: &str = "is left out";
/// The button that uses it.
pub(crate) const USE_ROW: &str = "Use it after all";

/// What happens to the figures that are there.
pub(crate) const WHAT_IS_THERE: &str = "Figures already here";
pub(crate) const STAYS: &str = "stay, except where this sheet has the same ones";
pub(crate) const IS_REPLACED: &str = "are replaced";

/// After the label of the choice of the year, for people who hear it alone.
pub(crate) const OF_THIS_FILE: &str = " this file";
