//! Values as a person sees or types them. A spreadsheet keeps 0.07 as 0.07000000000000001 where it was computed, 65% as
//! 0.65, and a date as a number of days; none of these should meet the person who checks what was read.

/// A number in its shortest form, to the 15 digits that Excel itself keeps: 0.65, 65, 0.07.
pub(super) fn number(value: f64) -> String {
    // Through text, because that is where decimals are exact.
    let kept: f64 = format!("{value:.14e}").parse().unwrap_or(value);
    let size = kept.abs();
    if kept == 0.0 {
        // Also of −0.
        "0".to_owned()
    } else if (1e-9..1e21).contains(&size) {
        kept.to_string()
    } else {
        format!("{kept:E}")
    }
}

/// A number that its cell shows as a percentage, with all of its digits: 65%, 65.34%.
pub(super) fn percentage(value: f64) -> String {
    format!("{}%", number(value * 100.0))
}

/// TRUE or FALSE, as Excel and LibreOffice show them.
pub(super) fn boolean(value: bool) -> &'static str {
    if value { "TRUE" } else { "FALSE" }
}

/// A date and time in ISO 8601 as a person types it: the date alone at midnight, else `2025-07-31 09:30`, with seconds
/// where there are some.
pub(super) fn iso_date(text: &str) -> String {
    match text.split_once('T') {
        None => text.to_owned(),
        Some((date, time)) => {
            let time = time.trim_end_matches('Z');
            let time = time.trim_end_matches('0').trim_end_matches('.');
            let whole = format!("{time:0<8}");
            match whole.strip_suffix(":00") {
                Some("00:00") => date.to_owned(),
                Some(minutes) => format!("{date} {minutes}"),
                None => format!("{date} {whole}"),
            }
        }
    }
}

/// A duration in ISO 8601, `PT09H30M00S`, as spreadsheets show it: 09:30:00. Anything else stays as it is.
pub(super) fn iso_duration(text: &str) -> String {
    let parts = || {
        let (hours, rest) = text.strip_prefix("PT")?.split_once('H')?;
        let (minutes, rest) = rest.split_once('M')?;
        let seconds = rest.strip_suffix('S')?;
        Some(format!("{hours:0>2}:{minutes:0>2}:{seconds:0>2}"))
    };
    parts().unwrap_or_else(|| text.to_owned())
}

/// Whether a number format of Excel shows a percentage: a % that is neither quoted nor escaped.
pub(super) fn format_shows_percent(format: &str) -> bool {
    let mut letters = format.chars();
    let mut quoted = false;
    while let Some(letter) = letters.next() {
        match letter {
            '"' => quoted = !quoted,
            '%' if !quoted => return true,
            // The next letter is shown as it is, or only its width is.
            '\\' | '_' | '*' if !quoted => {
                letters.next();
            }
            _ => {}
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::{format_shows_percent, iso_date, iso_duration, number, percentage};

    #[test]
    fn numbers_lose_the_noise_of_computing_and_nothing_else() {
        let as_typed = [
            (0.65, "0.65"),
            (65.0, "65"),
            (1.1 * 1.1, "1.21"),
            (0.1 + 0.2, "0.3"),
            (-0.12, "-0.12"),
            (-0.0, "0"),
            (123_456_789_012_345.0, "123456789012345"),
            (1e300, "1E300"),
            (f64::NAN, "NaN"),
        ];
        for (value, text) in as_typed {
            assert_eq!(number(value), text);
        }
        assert_eq!(percentage(0.07), "7%");
        assert_eq!(percentage(0.6534), "65.34%");
    }

    #[test]
    fn a_percent_sign_counts_only_where_it_is_one() {
        for format in ["0%", "0.00%", "[Red]0.0%;-0.0%"] {
            assert!(format_shows_percent(format), "{format}");
        }
        for format in ["General", "0.0\"%\"", "0\\%", "#,##0", "0_%"] {
            assert!(!format_shows_percent(format), "{format}");
        }
    }

    #[test]
    fn dates_are_as_short_as_they_can_be() {
        assert_eq!(iso_date("2025-07-31"), "2025-07-31");
        assert_eq!(iso_date("2025-07-31T00:00:00"), "2025-07-31");
        assert_eq!(iso_date("2025-07-31T09:30:00.000"), "2025-07-31 09:30");
        assert_eq!(iso_date("2025-07-31T10:00:00Z"), "2025-07-31 10:00");
        assert_eq!(iso_date("2025-07-31T09:30:10"), "2025-07-31 09:30:10");
        assert_eq!(iso_duration("PT9H30M00S"), "09:30:00");
        assert_eq!(iso_duration("a while"), "a while");
    }
}
