//! How a day is written for people, apart from what tells the day: a computer's text, a register or the browser's clock.

use std::fmt::Display;

/// A date as a computer writes it, "2026-11-23", as people do: "23 November 2026".
pub(crate) fn date_in_words(date: &str) -> String {
    let mut parts = date.split('-');
    let (Some(year), Some(month), Some(day)) = (parts.next(), parts.next(), parts.next()) else {
        return date.to_owned();
    };
    let month = month.parse().ok().map_or("", month_name);
    day_written_out(day.trim_start_matches('0'), month, year)
}

/// "23 November 2026".
pub(crate) fn day_written_out(day: impl Display, month: &str, year: impl Display) -> String {
    format!("{day} {month} {year}")
}

/// The name of a month by its number, January being 1; an empty text for any other number.
pub(crate) fn month_name(number: usize) -> &'static str {
    const MONTHS: [&str; 12] = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let month = number.checked_sub(1).and_then(|place| MONTHS.get(place));
    month.copied().unwrap_or_default()
}
