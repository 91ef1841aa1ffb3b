//! The browser's clock, of which only the day is read: it says which results are the latest, and when a page was printed.

use js_sys::Date;

use crate::wording::date::{day_written_out, month_name};

/// Days since 1 January 1970.
pub(crate) fn today() -> u16 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "days before the year 2149; a clock that is wrong by more gives a wrong year"
    )]
    let days = (Date::now() / 86_400_000.0) as u16;
    days
}

/// The day as it is written out: "28 November 2026"; nothing where the clock has no day.
///
/// The browser could write it too, but takes 30 ms to find out how the first time.
pub(crate) fn written_out() -> String {
    let now = Date::new_0();
    // January is 0.
    let month = usize::try_from(now.get_month() + 1).map_or("", month_name);
    if !now.get_time().is_finite() {
        return String::new();
    }
    day_written_out(now.get_date(), month, now.get_full_year())
}
