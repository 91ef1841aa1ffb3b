//! Numbers as people write them: with spaces, a per cent sign, one of several minus signs, a decimal comma, or a code
//! that stands for a suppressed figure. What is wrong is named with its correction; nothing is guessed.

use thiserror::Error;

use super::{Figure, SuppressionCode, plain_number_text};
use crate::measures::Unit;

/// What a field says once read.
#[derive(Debug, Clone, PartialEq)]
pub enum Reading<T, P> {
    /// Nothing is typed.
    Empty,
    /// A value that can be true.
    Read(T),
    /// A text that cannot be used, and why.
    Refused(P),
}

impl<T, P> Reading<T, P> {
    /// The value, where there is one.
    pub const fn value(&self) -> Option<&T> {
        match self {
            Self::Read(value) => Some(value),
            Self::Empty | Self::Refused(_) => None,
        }
    }

    /// What is wrong, where something is, to keep.
    pub fn into_problem(self) -> Option<P> {
        match self {
            Self::Refused(problem) => Some(problem),
            Self::Empty | Self::Read(_) => None,
        }
    }

    /// What is wrong, where something is.
    pub const fn problem(&self) -> Option<&P> {
        match self {
            Self::Refused(problem) => Some(problem),
            Self::Empty | Self::Read(_) => None,
        }
    }
}

/// Why a text is not a number.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NumberProblem {
    /// Words, or marks that are no part of a number.
    NotANumber(String, Example),
    /// A limit instead of a figure, such as "<5", with which small numbers are often hidden.
    Limit(String),
    /// A decimal comma.
    DecimalComma(String),
    /// A code with which the Department marks a figure that it does not publish.
    Suppressed {
        /// As typed.
        mark: String,
        /// What it means.
        means: SuppressionCode,
    },
    /// Two numbers in one field.
    TwoFigures,
    /// A sign or a point alone.
    Unfinished(Example),
    /// More digits than any figure has.
    TooLong(usize, Example),
}

/// What a field would take, to be shown beside what it does not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Example {
    /// A figure in this unit.
    Figure(Unit),
    /// A number of pupils.
    Pupils,
    /// A number of schools.
    Schools,
    /// A share of the pupils, in per cent.
    Share,
}

/// A number as typed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct NumberText {
    pub(super) value: f64,
    /// Digits after the point.
    pub(super) decimals: u8,
    /// Whether a per cent sign followed.
    pub(super) per_cent: bool,
}

impl NumberText {
    /// Its value and decimals.
    pub(super) const fn figure(&self) -> Figure {
        Figure {
            value: self.value,
            decimals: self.decimals,
        }
    }

    /// Whether, as a share, it may be meant as a fraction of one: it is above zero and at most one, and no per cent sign says
    /// that it is in per cent.
    pub(super) fn may_be_fraction(&self) -> bool {
        !self.per_cent && is_at_most_one(self.value)
    }
}

/// Whether a share is above zero and at most one.
fn is_at_most_one(value: f64) -> bool {
    value > 0.0 && value <= 1.0
}

/// Whether digits say a number above zero and at most one.
pub(super) fn says_at_most_one(digits: &str) -> bool {
    plain_decimal(digits).is_some_and(|(value, _)| is_at_most_one(value))
}

/// No figure of a trust needs more characters than this.
const LONGEST: usize = 12;

/// Reads a number; `example` is a figure that the field would take, for messages.
pub(super) fn read_number(typed: &str, example: Example) -> Reading<NumberText, NumberProblem> {
    let text = &*plain_number_text(typed);
    if text.is_empty() {
        return Reading::Empty;
    }
    match number(text) {
        Some(_) if text.chars().count() > LONGEST => {
            Reading::Refused(NumberProblem::TooLong(text.chars().count(), example))
        }
        Some(number) => Reading::Read(number),
        None => Reading::Refused(why_no_number(text, example)),
    }
}

fn number(text: &str) -> Option<NumberText> {
    let (body, per_cent) = match text.strip_suffix('%') {
        Some(body) => (body.trim_end(), true),
        None => (text, false),
    };
    let (negative, digits) = sign(body);
    let (value, decimals) = plain_decimal(digits)?;
    Some(NumberText {
        value: if negative { -value } else { value },
        decimals,
        per_cent,
    })
}

/// Whether a minus sign stands before the digits, and the digits.
fn sign(body: &str) -> (bool, &str) {
    match body.strip_prefix('-') {
        Some(digits) => (true, digits.trim_start()),
        None => (false, body.strip_prefix('+').unwrap_or(body).trim_start()),
    }
}

fn why_no_number(text: &str, example: Example) -> NumberProblem {
    let length = text.chars().count();
    let body = text.strip_suffix('%').unwrap_or(text).trim_end();
    if is_unfinished(text) {
        NumberProblem::Unfinished(example)
    } else if let Some(means) = SuppressionCode::parse(text) {
        NumberProblem::Suppressed {
            mark: text.to_owned(),
            means,
        }
    } else if is_limit(text) {
        NumberProblem::Limit(shortened(text))
    } else if text
        .split_whitespace()
        .filter(|part| number(part).is_some())
        .count()
        > 1
    {
        NumberProblem::TwoFigures
    } else if let Some(mended) = comma_mended(sign(body).1).filter(|_| length <= LONGEST) {
        let sign = if sign(body).0 { "−" } else { "" };
        NumberProblem::DecimalComma(format!("{sign}{mended}"))
    } else {
        NumberProblem::NotANumber(shortened(text), example)
    }
}

/// Whether a text is a number behind a sign of inequality.
fn is_limit(text: &str) -> bool {
    let signs = ['<', '>', '≤', '≥', '='];
    text.starts_with(&signs[..4]) && number(text.trim_start_matches(signs).trim_start()).is_some()
}

/// Whether a text could be the start of a number that is still being typed: a sign or a point without digits.
#[must_use]
pub fn is_unfinished(typed: &str) -> bool {
    matches!(&*plain_number_text(typed), "-" | "+" | "." | "-." | "+.")
}

/// Digits with at most one point, and at least one digit; `None` for everything else that Rust would take, such as
/// "1e5", "inf" and "nan".
fn plain_decimal(text: &str) -> Option<(f64, u8)> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if !digits(whole) || !digits(fraction) || whole.len() + fraction.len() == 0 {
        return None;
    }
    let decimals = u8::try_from(fraction.len()).unwrap_or(u8::MAX);
    let units = whole
        .bytes()
        .chain(fraction.bytes())
        .fold(0.0, |units, digit| units * 10.0 + f64::from(digit - b'0'));
    // Both are exact for as many digits as any figure has, so their quotient is the nearest number to what was typed.
    // The library's parser would say the same and bring 10 KB of tables for numbers that nobody types.
    Some((units / 10f64.powi(i32::from(decimals)), decimals))
}

/// What a number with one decimal comma would be with a point.
fn comma_mended(text: &str) -> Option<String> {
    let mended = text.replacen(',', ".", 1);
    (mended != text).then_some(())?;
    plain_decimal(&mended).map(|_| mended.trim_end_matches('.').to_owned())
}

/// A typed text short enough to be quoted in a message.
pub(super) fn shortened(text: &str) -> String {
    const QUOTED: usize = 24;
    let plain = text
        .chars()
        .map(|letter| if letter.is_control() { ' ' } else { letter });
    if text.chars().count() <= QUOTED {
        return plain.collect();
    }
    plain.take(QUOTED - 1).chain(['…']).collect()
}
