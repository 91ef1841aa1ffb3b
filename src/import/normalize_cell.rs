//! What stands in a cell, as a person would have typed it. Only what a spreadsheet adds goes: spaces between thousands,
//! noise of binary fractions, the apostrophe that keeps a text from being a formula. What cannot be read stays as it is,
//! so that the message about it quotes it.

use super::decimal::Decimal;
use super::scale::Scale;
use super::sheet::{is_blank, is_invisible};
use crate::entry::{SuppressionCode, plain_number_text, without_thousands_separators};

/// Longer numbers are shortened: no field takes them.
const LONGEST: usize = 12;

/// How the numbers of a column are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Written {
    /// As words, or digits that are no number.
    Text,
    /// As numbers of pupils.
    Pupils,
    /// As figures.
    Figure {
        /// Whether a per cent sign belongs to them.
        per_cent: bool,
        /// Whether one says nothing more: 2.9% for 2.9 among 100 pupils.
        drops_sign: bool,
        /// What one stands for.
        scale: Scale,
        /// Whether a comma parts decimals.
        decimal_comma: bool,
    },
}

/// A cell's text as it would have been typed; not empty where anything can be seen in the cell.
pub(super) fn normalize_cell(text: &str, written: Written) -> String {
    let text = match written {
        Written::Text => without_footnote(&plain_text(text)).to_owned(),
        Written::Pupils | Written::Figure { .. } => number_text(text),
    };
    if let Some(code) = mark_of(&text).filter(|_| written != Written::Text) {
        return code;
    }
    if SuppressionCode::parse(&text).is_some() {
        return text;
    }
    let tidied = match written {
        Written::Text => None,
        Written::Pupils => pupils(&text),
        Written::Figure {
            per_cent,
            drops_sign,
            scale,
            decimal_comma,
        } => {
            let rate = text.strip_suffix('%').filter(|_| drops_sign).map(str::trim_end);
            figure(rate.unwrap_or(&text), per_cent, scale, decimal_comma)
        }
    };
    tidied.unwrap_or(text)
}

/// A text without what cannot be seen, and without the apostrophe that defuses a formula. Spaces of all kinds are one space;
/// what has no width goes.
pub(super) fn plain_text(text: &str) -> String {
    let seen = text.chars().filter(|letter| !is_invisible(*letter));
    let spaced: String = seen
        .map(|letter| if is_blank(letter) { ' ' } else { letter })
        .collect();
    let text = spaced.trim();
    // So exports keep a spreadsheet from reading a number.
    let text = text
        .strip_prefix("=\"")
        .and_then(|rest| rest.strip_suffix('"'))
        .unwrap_or(text);
    let escape_formula = text.strip_prefix(['\'', '’']).filter(|rest| {
        rest.starts_with(|next: char| matches!(next, '=' | '+' | '-' | '@') || next.is_ascii_digit())
    });
    escape_formula.unwrap_or(text).to_owned()
}

/// A text without the number of a footnote at its end: `Oak [2]`.
pub(super) fn without_footnote(text: &str) -> &str {
    let number = text
        .trim_end()
        .strip_suffix(']')
        .and_then(|rest| rest.rsplit_once('['));
    number
        .filter(|(rest, number)| {
            !rest.trim().is_empty()
                && (1..=2).contains(&number.len())
                && number.bytes().all(|byte| byte.is_ascii_digit())
        })
        .map_or(text, |(rest, _)| rest.trim_end())
}

/// The text of a number: [`plain_text`] as a keyboard writes it.
pub(super) fn number_text(text: &str) -> String {
    let plain = plain_number_text(text);
    plain_text(&plain)
}

/// Whether a text stands for nothing: dashes and dots alone.
pub(super) fn is_dash(text: &str) -> bool {
    !text.is_empty()
        && text.chars().count() <= 3
        && text.chars().all(|letter| {
            matches!(
                letter,
                '-' | '−' | '–' | '—' | '―' | '‐' | '‑' | '‒' | '﹣' | '－' | '…' | '.'
            )
        })
}

/// A mark that stands for no figure, as a field takes it: without brackets, and "-" for dashes and dots of any kind.
fn mark_of(text: &str) -> Option<String> {
    if is_dash(text) {
        return Some("-".to_owned());
    }
    let is_not_there = ["n.a.", "tbc", "tba", "pending", "awaiting", "not available"];
    if is_not_there.iter().any(|words| text.eq_ignore_ascii_case(words)) {
        return Some("x".to_owned());
    }
    // "No data" is not there yet; "No Y6" and "No cohort" never will be.
    let lower = text.to_lowercase();
    let words = lower.split_whitespace().count();
    if lower.starts_with("no ") && (2..=4).contains(&words) {
        let of_figures = ["data", "figure", "result"]
            .iter()
            .any(|word| lower.contains(word));
        return Some(if of_figures { "x" } else { "z" }.to_owned());
    }
    if lower == "not applicable" {
        return Some("z".to_owned());
    }
    let inner = text.strip_prefix('[')?.strip_suffix(']')?.trim();
    SuppressionCode::parse(inner).map(|_| inner.to_owned())
}

fn pupils(text: &str) -> Option<String> {
    let digits = without_thousands_separators(text);
    let number = Decimal::parse(digits.as_deref().unwrap_or(text))?;
    let whole = number.clone().whole();
    match (whole, digits) {
        (Some(whole), _) if number.scientific || number.has_decimals() => Some(whole.to_string()),
        (_, digits) => digits,
    }
}

fn figure(text: &str, per_cent: bool, scale: Scale, decimal_comma: bool) -> Option<String> {
    let signed = text.strip_suffix('%').filter(|_| per_cent).map(str::trim_end);
    let body = signed.unwrap_or(text);
    let pointed = if decimal_comma {
        body.replacen(',', ".", 1)
    } else {
        body.to_owned()
    };
    let number = Decimal::parse(&pointed)?;
    let is_certain = per_cent && (signed.is_some() || scale == Scale::Fraction);
    let text = digits(number, &pointed, scale, signed.is_some());
    // Without the sign a field would ask whether it is a fraction.
    let is_small = Decimal::parse(&text).is_some_and(|number| number.is_part_of_one() && !number.is_zero());
    Some(if is_certain && is_small {
        format!("{text}%")
    } else {
        text
    })
}

/// The digits of a figure.
fn digits(number: Decimal, written: &str, scale: Scale, is_signed: bool) -> String {
    let number = match (scale, is_signed) {
        (Scale::Fraction, false) => number.hundredfold(),
        (Scale::Fraction, true) | (Scale::AsWritten, _) => {
            if !number.scientific && written.chars().count() <= LONGEST {
                // "- 0.31" in a column that is laid out for signs.
                return written.replace(' ', "");
            }
            number
        }
    };
    let exact = number.to_string();
    if number.scientific || exact.len() > LONGEST {
        number.without_noise().to_string()
    } else {
        exact
    }
}

#[cfg(test)]
mod tests {
    use super::{Scale, Written, normalize_cell, plain_text};

    const PERCENTAGE: Written = Written::Figure {
        per_cent: true,
        drops_sign: false,
        scale: Scale::AsWritten,
        decimal_comma: false,
    };

    #[test]
    fn cells_read_as_a_person_would_type_them() {
        let fractions = Written::Figure {
            per_cent: true,
            drops_sign: false,
            scale: Scale::Fraction,
            decimal_comma: false,
        };
        let commas = Written::Figure {
            per_cent: true,
            drops_sign: false,
            scale: Scale::AsWritten,
            decimal_comma: true,
        };
        for (text, written, typed) in [
            (" 65 % ", PERCENTAGE, "65"),
            ("65.40", PERCENTAGE, "65.40"),
            ("0.8 %", PERCENTAGE, "0.8%"),
            ("0.8", PERCENTAGE, "0.8"),
            ("0%", PERCENTAGE, "0"),
            ("0.008", fractions, "0.8%"),
            ("−0.12", PERCENTAGE, "-0.12"),
            ("- 0.31", PERCENTAGE, "-0.31"),
            ("–\u{a0}0.31", PERCENTAGE, "-0.31"),
            ("(0.31)", PERCENTAGE, "(0.31)"),
            ("65.384615384615", PERCENTAGE, "65.384615"),
            ("SUPP", PERCENTAGE, "SUPP"),
            ("0.65", fractions, "65"),
            ("0.65400000000000003", fractions, "65.4"),
            ("65%", fractions, "65"),
            ("c", fractions, "c"),
            ("tbc", PERCENTAGE, "x"),
            ("=\"64\"", PERCENTAGE, "64"),
            ("not applicable", Written::Pupils, "z"),
            ("65,4", commas, "65.4"),
            ("1 234", Written::Pupils, "1234"),
            ("1\u{a0}234", Written::Pupils, "1234"),
            ("1,234", Written::Pupils, "1234"),
            ("182.0", Written::Pupils, "182"),
            ("18.5", Written::Pupils, "18.5"),
            ("some", Written::Pupils, "some"),
        ] {
            assert_eq!(normalize_cell(text, written), typed, "{text}");
        }
    }

    #[test]
    fn a_defusing_apostrophe_goes_and_others_stay() {
        assert_eq!(plain_text("'=cmd|' /C calc'!A0"), "=cmd|' /C calc'!A0");
        assert_eq!(plain_text("'t Hooft School"), "'t Hooft School");
    }
}
