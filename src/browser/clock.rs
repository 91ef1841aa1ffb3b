//! The browser's clock, of which only the day is read: it says which results are the latest, and when a page was printed.

use js_sys::{Date, Object, Reflect};

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
pub(crate) fn written_out() -> String {
    let now = Date::new_0();
    if !now.get_time().is_finite() {
        return String::new();
    }
    let options = Object::new();
    // An object that was made here takes what it is given.
    let _ = Reflect::set(&options, &"dateStyle".into(), &"long".into());
    now.to_locale_date_string("en-GB", &options).into()
}
