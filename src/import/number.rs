//! The number in a cell, for what rows and columns are like. It is never what is used: that is read digit by digit.

use super::normalize_cell::number_text;
use super::sheet::SheetView;

/// A number and how far it is rounded.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Number {
    pub(super) value: f64,
    /// Half of its last digit: it was between this much less and this much more.
    pub(super) half_unit: f64,
}

/// The number in a text; `None` where it holds none, or more than one.
pub(super) fn number(text: &str) -> Option<Number> {
    let text = number_text(text);
    let body = text.strip_suffix('%').map_or(text.as_str(), str::trim_end);
    let plain: String = if body.contains('.') || body.matches(',').count() != 1 {
        body.replace([',', ' '], "")
    } else {
        let decimals = body.rsplit_once(',').map_or(0, |(_, decimals)| decimals.len());
        body.replace(',', if decimals == 3 { "" } else { "." })
    };
    if !plain.starts_with(|first: char| first.is_ascii_digit() || matches!(first, '-' | '+' | '.')) {
        return None;
    }
    let value: f64 = plain.parse().ok().filter(|value: &f64| value.is_finite())?;
    let (digits, exponent) = plain.split_once(['e', 'E']).unwrap_or((&plain, "0"));
    let decimals = digits.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let decimals = i32::try_from(decimals).unwrap_or(i32::MAX);
    let decimals = decimals.saturating_sub(exponent.parse().unwrap_or(0));
    Some(Number {
        value,
        half_unit: 0.5 * 10f64.powi(-decimals),
    })
}

/// The number in a cell.
pub(super) fn value(sheet: &SheetView<'_>, row: usize, column: usize) -> Option<f64> {
    number(sheet.text(row, column)).map(|number| number.value)
}

#[cfg(test)]
mod tests {
    use super::number;

    #[test]
    fn numbers_are_read_as_people_write_them() {
        for (text, value) in [
            ("64", 64.0),
            ("65.4%", 65.4),
            ("1,234", 1234.0),
            ("−0.4", -0.4),
            ("65,4", 65.4),
            ("+4", 4.0),
        ] {
            assert_eq!(number(text).map(|number| number.value), Some(value), "{text}");
        }
        for (text, half_unit) in [("64", 0.5), ("65.4%", 0.05), ("1.2E-2", 0.0005), ("1.25E2", 0.5)] {
            let found = number(text).map(|number| number.half_unit);
            assert!(
                found.is_some_and(|found| (found - half_unit).abs() < 1e-12),
                "{text}"
            );
        }
        for text in ["", "SUPP", "27/45", "inf", "nan", "Oak"] {
            assert_eq!(number(text), None, "{text}");
        }
    }
}
