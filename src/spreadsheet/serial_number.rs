//! Dates as the number of days that spreadsheets keep. A cell that was meant to hold 45 and is formatted as a date holds
//! 13 February 1900; a question about it must name the 45.

/// The day with the number 0 in Excel and LibreOffice: 30 December 1899, counted from 1 March of the year 0.
pub(super) const DAY_ZERO: i64 = 693_899;

/// The day with the number 0 where a workbook counts from 1904, as Excel on Macs did.
pub(super) const DAY_ZERO_OF_1904: i64 = DAY_ZERO + 1_462;

/// The number of a date, a date with a time or a length of time in ISO 8601, `2021-08-31`, `2021-08-31T12:00:00`,
/// `PT09H30M00S`.
pub(super) fn serial_number(iso: &str, day_zero: i64) -> Option<f64> {
    if let Some(time) = iso.strip_prefix("PT") {
        let (hours, rest) = time.split_once('H')?;
        let (minutes, rest) = rest.split_once('M')?;
        return day_part(hours, minutes, rest.strip_suffix('S')?);
    }
    let (date, time) = iso.split_once('T').unwrap_or((iso, ""));
    let days = days(date)? - day_zero;
    let mut clock = time.trim_end_matches('Z').splitn(3, ':');
    let part = match (clock.next()?, clock.next()) {
        ("", None) => 0.0,
        (hours, minutes) => day_part(hours, minutes?, clock.next().unwrap_or("0"))?,
    };
    // No day of four-digit years is beyond what a float holds.
    #[expect(clippy::cast_precision_loss, reason = "days of years up to 9999 are exact")]
    Some(days as f64 + part)
}

fn day_part(hours: &str, minutes: &str, seconds: &str) -> Option<f64> {
    let number = |text: &str| text.parse::<f64>().ok().filter(|number| number.is_finite());
    Some((number(hours)? + (number(minutes)? + number(seconds)? / 60.0) / 60.0) / 24.0)
}

/// Days of a date from 1 March of the year 0, which puts leap days at the ends of years.
pub(super) fn days(date: &str) -> Option<i64> {
    let mut parts = date.splitn(3, '-').map(|part| part.parse::<u16>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    if !(1..=12).contains(&month) || !(1..=31).contains(&day) || year > 9999 {
        return None;
    }
    let (year, month, day) = (i64::from(year), i64::from(month), i64::from(day));
    let from_march = (month + 9) % 12;
    let year = year - i64::from(month < 3);
    Some(year * 365 + year / 4 - year / 100 + year / 400 + (from_march * 153 + 2) / 5 + day - 1)
}

#[cfg(test)]
mod tests {
    use super::{DAY_ZERO, DAY_ZERO_OF_1904, days, serial_number};

    #[test]
    fn dates_have_the_numbers_of_spreadsheets() {
        assert_eq!(days("1899-12-30"), Some(DAY_ZERO));
        assert_eq!(days("1904-01-01"), Some(DAY_ZERO_OF_1904));
        for (iso, number) in [
            ("1900-03-01", 61.0),
            ("2000-02-29", 36_585.0),
            ("2025-07-31", 45_869.0),
            ("2025-07-31T12:00:00", 45_869.5),
            ("2025-07-31T06:00", 45_869.25),
            ("PT36H00M00S", 1.5),
        ] {
            assert_eq!(serial_number(iso, DAY_ZERO), Some(number), "{iso}");
        }
        for text in ["", "2025", "2025-13-01", "T", "PT", "99999-01-01", "2025-01-01T1"] {
            assert_eq!(serial_number(text, DAY_ZERO), None, "{text}");
        }
    }
}
