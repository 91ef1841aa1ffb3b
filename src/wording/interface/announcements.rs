//! The result of a change, for people who do not see the page.

use crate::measures::AcademicYear;

pub(crate) const EXAMPLE_SHOWN: &str = "An example trust’s figures are shown and compared.";
pub(crate) const CLEARED: &str = "All is cleared. Undo brings it back.";
pub(crate) const UNDONE: &str = "Undone.";
pub(crate) const REDONE: &str = "Done again.";

pub(crate) fn topic_shown(topic: &str) -> String {
    format!("{topic} is shown.")
}

pub(crate) fn topic_left_out(topic: &str) -> String {
    format!("{topic} is left out.")
}

/// After other peers are chosen.
pub(crate) fn compared_again(measures: usize, peers: &str) -> String {
    format!("{measures} measures are compared again: {peers}.")
}

pub(crate) const ANOTHER_FIGURE_FOLLOWED: &str = "The worked example follows another figure.";

pub(crate) const RESTORED_FROM_DEVICE: &str = "Your figures kept on this device are shown and compared.";

pub(crate) fn restored_from_file(name: &str) -> String {
    format!("The figures from {name} are shown and compared.")
}

pub(crate) fn goals_chosen(count: usize) -> String {
    match count {
        1 => "1 measure is chosen as a goal.".to_owned(),
        count => format!("{count} measures are chosen as goals."),
    }
}

/// A figure of an earlier year was entered.
pub(crate) fn kept_for_years(year: AcademicYear) -> String {
    format!("{year}: kept for your results over time.")
}

/// All schools together in one measure; `missing` is what the total does not cover.
pub(crate) fn total(figure: &str, pupils: &str, missing: Option<&str>) -> String {
    let missing = missing
        .map(|missing| format!(". Note: {missing}"))
        .unwrap_or_default();
    format!("All schools together: {figure}, {pupils}{missing}.")
}

pub(crate) const ENTERED_BY_SCHOOL: &str = "Figures are entered school by school and added up.";
pub(crate) const ENTERED_FOR_WHOLE_TRUST: &str = "Figures are entered for the whole trust.";

/// What is said of a cell of the table, with the school and the column.
pub(crate) fn cell(school: &str, column: &str, said: &str) -> String {
    format!("{school}, {column}: {said}")
}

pub(crate) fn school_added(rows: usize) -> String {
    format!("A school is added: {}.", counted_rows(rows))
}

pub(crate) fn school_removed(school: &str, rows: usize) -> String {
    format!(
        "{school} is removed: {}. Undo brings it back.",
        counted_rows(rows)
    )
}

fn counted_rows(rows: usize) -> String {
    match rows {
        1 => "1 row".to_owned(),
        rows => format!("{rows} rows"),
    }
}

pub(crate) fn table_shows_year(year: AcademicYear) -> String {
    format!("The table shows {year}.")
}

pub(crate) const TABLE_SHOWS_LATEST_YEAR: &str = "The table shows the latest year.";
pub(crate) const MORE_SCHOOLS_SHOWN: &str = "More schools are shown.";

pub(crate) fn table_columns(columns: usize) -> String {
    format!("The table has {columns} columns.")
}
