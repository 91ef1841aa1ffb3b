//! The browser's clock, of which only the day is read: it says which results are the latest.

/// Days since 1 January 1970.
pub(crate) fn today() -> u16 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "days before the year 2149; a clock that is wrong by more gives a wrong year"
    )]
    let days = (js_sys::Date::now() / 86_400_000.0) as u16;
    days
}
