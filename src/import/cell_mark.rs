//! Marks that follow a figure: the statistical service's shorthand in brackets, and footnotes. The figure counts; that it
//! is provisional or has a footnote is told.

use super::decimal::Decimal;
use super::normalize_cell::number_text;

/// What a mark beside a figure says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CellMark {
    /// `[p]`: provisional.
    Provisional,
    /// `[r]`: revised.
    Revised,
    /// `[e]`: estimated.
    Estimated,
    /// `[f]`: forecast.
    Forecast,
    /// `[b]`: not comparable with earlier years.
    Break,
    /// `[u]`, `[w]`: of low reliability.
    LowReliability,
    /// An asterisk, a dagger, a raised number, `[note 1]`.
    Footnote,
}

impl CellMark {
    fn of_shorthand(text: &str) -> Option<Self> {
        let text = text.trim().to_lowercase();
        Some(match text.as_str() {
            "p" => Self::Provisional,
            "r" => Self::Revised,
            "e" => Self::Estimated,
            "f" => Self::Forecast,
            "b" => Self::Break,
            "u" | "w" => Self::LowReliability,
            _ if text.starts_with("note") => Self::Footnote,
            _ => return None,
        })
    }
}

/// A number without the marks that follow it, and the marks; `None` where there are none, or what is left is no number.
pub(super) fn take_marks(text: &str) -> Option<(String, Vec<CellMark>)> {
    let mut rest = number_text(text);
    let mut marks = Vec::new();
    loop {
        rest.truncate(rest.trim_end().len());
        let last = rest.chars().next_back()?;
        if last == ']' {
            let start = rest.rfind('[')?;
            marks.push(CellMark::of_shorthand(&rest[start + 1..rest.len() - 1])?);
            rest.truncate(start);
        } else if last == ')' {
            // In older files of the Department; anything longer can be another figure.
            let start = rest.rfind('(')?;
            let inner = &rest[start + 1..rest.len() - 1];
            marks.push(CellMark::of_shorthand(inner).filter(|_| inner.chars().count() == 1)?);
            rest.truncate(start);
        } else if matches!(last, '*' | '†' | '‡' | '§' | '¹' | '²' | '³' | '⁰' | '⁴'..='⁹') {
            if marks.last() != Some(&CellMark::Footnote) {
                marks.push(CellMark::Footnote);
            }
            rest.pop();
        } else {
            break;
        }
    }
    let body = rest.strip_suffix('%').map_or(rest.as_str(), str::trim_end);
    let digits = crate::entry::without_thousands_separators(body);
    let number = Decimal::parse(&digits.unwrap_or_else(|| body.replacen(',', ".", 1)));
    (!marks.is_empty() && number.is_some()).then_some((rest, marks))
}

/// The figure that a text with more than one number, or with a remark, seems to mean; `None` where it is open.
pub(super) fn proposed(text: &str, is_percentage: bool) -> Option<String> {
    let text = number_text(text);
    let is_number = |text: &str| {
        let body = text.strip_suffix('%').unwrap_or(text).trim_end();
        Decimal::parse(body).is_some()
    };
    // Inequalities hide the figure.
    if text.starts_with(['<', '>', '≤', '≥', '±']) {
        return None;
    }
    if let Some((part, whole)) = text.split_once('/')
        && let (Ok(part), Ok(whole)) = (part.parse::<u32>(), whole.parse::<u32>())
    {
        let is_share = is_percentage && whole > 0 && part <= whole;
        return is_share.then(|| percentage(part, whole));
    }
    let start = text.find(|letter: char| letter.is_ascii_digit() || letter == '-')?;
    let before = text[..start].trim().to_lowercase();
    let is_about = matches!(
        before.as_str(),
        "~" | "≈" | "c" | "c." | "ca" | "ca." | "circa" | "approx" | "approx." | "about" | "="
    );
    if !before.is_empty() && !is_about {
        return None;
    }
    let body = &text[start..];
    let end = body
        .char_indices()
        .find(|(place, letter)| {
            let is_sign = *place == 0 && *letter == '-';
            !(letter.is_ascii_digit() || *letter == '.' || is_sign)
        })
        .map_or(body.len(), |(end, _)| end);
    let (figure, after) = body.split_at(end);
    let is_signed = after.starts_with('%');
    let after = after.strip_prefix('%').unwrap_or(after).trim();
    let inner = after.strip_prefix('(').and_then(|rest| rest.strip_suffix(')'));
    if let Some(share) = inner.and_then(|inner| inner.trim().strip_suffix('%')) {
        // Of a number and its share the share is meant, where it is one that is asked for.
        return (is_percentage && !is_signed && is_number(share)).then(|| share.trim().to_owned());
    }
    // A plain number in brackets can be the one that is meant; a ratio, a change or an interval cannot.
    let is_other_figure = inner.is_some_and(|inner| {
        let plain = inner.trim();
        is_number(plain) && !plain.starts_with(['+', '-'])
    });
    let has_digits = after.contains(|letter: char| letter.is_ascii_digit());
    // "39 pupils" is a count, "3rd" a rank and "4pp" a difference, whatever the column says. "65r" has a mark.
    let words = after.chars().filter(|letter| letter.is_alphabetic()).count() > 1;
    let is_remark = !is_other_figure
        && (!words || inner.is_some())
        && (!has_digits || after.starts_with(['(', '[', '↑', '↓', '→', '*']));
    (is_number(figure) && is_remark && figure != text).then(|| figure.trim_end_matches('.').to_owned())
}

/// A share in per cent with as many decimals as bring back the number of pupils it was made of, for any cohort of a trust.
pub(super) fn percentage(part: u32, whole: u32) -> String {
    let exact = f64::from(part) * 100.0 / f64::from(whole.max(1));
    let text = format!("{exact:.4}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

#[cfg(test)]
mod tests {
    use super::{CellMark, percentage, proposed, take_marks};

    #[test]
    fn marks_go_and_are_told() {
        for (text, number, marks) in [
            ("62 [p]", "62", vec![CellMark::Provisional]),
            ("68[r][e]", "68", vec![CellMark::Estimated, CellMark::Revised]),
            ("64%*", "64%", vec![CellMark::Footnote]),
            ("64¹", "64", vec![CellMark::Footnote]),
            ("1,234 (r)", "1,234", vec![CellMark::Revised]),
        ] {
            assert_eq!(take_marks(text), Some((number.to_owned(), marks)), "{text}");
        }
        for text in ["64", "*", "65r", "47.2 (+1.3)", "[c]", "64 (21/30)"] {
            assert_eq!(take_marks(text), None, "{text}");
        }
    }

    #[test]
    fn a_figure_is_proposed_where_one_is_meant() {
        for (text, figure) in [
            ("-0.4 (-1.2 to 0.4)", Some("-0.4")),
            ("71 (21/30)", Some("71")),
            ("27/45", Some("60")),
            ("c. 1", Some("1")),
            ("~40", Some("40")),
            ("65r", Some("65")),
            ("-0.9 ↓", Some("-0.9")),
            ("47.2 (+1.3)", Some("47.2")),
            ("0.2 [-0.9, 1.3]", Some("0.2")),
            (">95%", None),
            ("<5", None),
            ("65 / 66", None),
            ("±0", None),
            ("Oak 7", None),
            ("39 (65%)", Some("65")),
            ("65% (39)", None),
            ("4.5 (45.2)", None),
            ("39 pupils", None),
            ("3rd", None),
            ("4pp", None),
            ("4 p.p.", None),
            ("(0.31)", None),
        ] {
            assert_eq!(proposed(text, true).as_deref(), figure, "{text}");
        }
    }

    #[test]
    fn a_share_of_pupils_brings_them_back() {
        assert_eq!(percentage(38, 60), "63.3333");
        assert_eq!(percentage(30, 60), "50");
        for whole in [1_u32, 7, 60, 613, 4_999] {
            for part in 0..=whole {
                let share: f64 = percentage(part, whole).parse().unwrap_or(f64::NAN);
                assert!((share * f64::from(whole) / 100.0 - f64::from(part)).abs() < 0.01);
            }
        }
    }
}
