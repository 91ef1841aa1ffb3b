//! Text that a spreadsheet would take for a formula. A school's name can be `=HYPERLINK(…)` in somebody's file; what we
//! write for spreadsheets must not make it one. An apostrophe before such text marks it as text, which is also how a
//! person would type it, and it is taken off again when we read our own files.

use std::borrow::Cow;

/// The cell as it is safe to write: text that a spreadsheet might run (it begins with `=`, `+`, `-`, `@`, a tab or a line
/// break, in either width) gets an apostrophe before it. Plain numbers such as -0.12 stay as they are.
///
/// [`unescape_formula`] undoes exactly this, for every text: one that has the mark already gets another.
///
/// ```
/// use trust_benchmark::spreadsheet::{escape_formula, unescape_formula};
///
/// assert_eq!(escape_formula("=1+1"), "'=1+1");
/// assert_eq!(escape_formula("-0.12"), "-0.12");
/// assert_eq!(escape_formula("St Mary's"), "St Mary's");
/// assert_eq!(unescape_formula(&escape_formula("'=1+1")), "'=1+1");
/// ```
#[must_use]
pub fn escape_formula(cell: &str) -> Cow<'_, str> {
    if could_run(cell.trim_start_matches('\'')) {
        Cow::Owned(format!("'{cell}"))
    } else {
        Cow::Borrowed(cell)
    }
}

/// The cell without the mark that [`escape_formula`] gave it; any other text as it is.
#[must_use]
pub fn unescape_formula(cell: &str) -> Cow<'_, str> {
    match cell.strip_prefix('\'') {
        Some(rest) if could_run(rest.trim_start_matches('\'')) => Cow::Borrowed(rest),
        _ => Cow::Borrowed(cell),
    }
}

/// Whether a spreadsheet might take the text for a formula.
fn could_run(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠']) && !is_plain_number(text)
}

/// A signed number, perhaps with thousands separators and a percent sign.
fn is_plain_number(text: &str) -> bool {
    let digits = text
        .trim_start_matches(['+', '-'])
        .trim_end_matches('%')
        .trim_end_matches(' ');
    let signs = text.len() - text.trim_start_matches(['+', '-']).len();
    signs == 1
        && digits.contains(|letter: char| letter.is_ascii_digit())
        && digits
            .chars()
            .all(|letter| letter.is_ascii_digit() || letter == '.' || letter == ',')
}

#[cfg(test)]
mod tests {
    use super::{escape_formula, unescape_formula};

    #[test]
    fn what_could_run_is_marked_and_numbers_are_not() {
        let marked = [
            "=cmd|' /C calc'!A0",
            "+1+1",
            "-2+3",
            "--1",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            "\n=1",
            "＝1+1",
            "－1",
            "'=1",
            "-",
            "-a",
        ];
        for text in marked {
            assert_eq!(escape_formula(text), format!("'{text}"));
        }
        for text in [
            "-0.12",
            "+0.3",
            "−0.12 %",
            "-12.5 %",
            "-1,234",
            "'tis",
            "a=1",
            "",
            "'",
        ] {
            assert_eq!(escape_formula(text), text);
            assert_eq!(unescape_formula(text), text);
        }
    }
}
