//! What is said of a school besides its outcomes.

use thiserror::Error;

use crate::entry::{PupilsProblem, plain_number_text};
use crate::measures::{AcademicYear, SchoolPhase, SchoolPhaseError};

/// A column of the table that is no outcome.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum SchoolFact {
    /// Its name, by which a person knows it.
    Name,
    /// Its unique reference number: six digits.
    Urn,
    /// Its phase.
    Phase,
    /// All its pupils.
    OnRoll,
    /// The academic year in which it joined the trust.
    Joined,
}

impl SchoolFact {
    /// Every fact, in the order of their columns.
    pub const ALL: [Self; 5] = [Self::Name, Self::Urn, Self::Phase, Self::OnRoll, Self::Joined];

    /// The identifier that fields and files use.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Name => "school-name",
            Self::Urn => "school-urn",
            Self::Phase => "school-phase",
            Self::OnRoll => "school-pupils",
            Self::Joined => "school-joined",
        }
    }

    /// What is wrong with what is entered in its cell; `None` where nothing is.
    #[must_use]
    pub fn problem(self, text: &str) -> Option<FactProblem> {
        let text = text.trim();
        if text.is_empty() {
            return None;
        }
        match self {
            Self::Name => None,
            Self::Urn => read_urn(text).is_none().then_some(FactProblem::NotAUrn),
            Self::Phase => text.parse::<SchoolPhase>().err().map(FactProblem::Phase),
            Self::OnRoll => super::reading::read_on_roll(text)
                .into_problem()
                .map(FactProblem::OnRoll),
            Self::Joined => read_joined(text)
                .is_none()
                .then(|| FactProblem::NotAYear(text.to_owned())),
        }
    }
}

/// Why what is entered about a school cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum FactProblem {
    /// It has not six digits.
    NotAUrn,
    /// No school has this phase.
    Phase(#[from] SchoolPhaseError),
    /// It is no number of pupils.
    OnRoll(#[from] PupilsProblem),
    /// It names no academic year.
    NotAYear(String),
}

/// A school's unique reference number.
#[must_use]
pub fn read_urn(text: &str) -> Option<u32> {
    let text = plain_number_text(text);
    let digits = text.len() == 6 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits
        .then(|| text.parse().ok())
        .flatten()
        .filter(|urn| *urn >= 100_000)
}

/// The academic year in which a school joined: "2019/20", "2019-20", "201920", a date such as 2019-09-01 or 01/09/2019
/// (the school year that it falls in). A calendar year alone would leave open which school year is meant, so it is taken
/// as the year that begins in it, when schools usually join.
///
/// ```
/// use trust_benchmark::measures::AcademicYear;
/// use trust_benchmark::entry::read_joined;
/// assert_eq!(read_joined("2019/20"), Some(AcademicYear::ending(2020)));
/// assert_eq!(read_joined("2019–20"), Some(AcademicYear::ending(2020)));
/// assert_eq!(read_joined("01/04/2019"), Some(AcademicYear::ending(2019)));
/// assert_eq!(read_joined("2019"), Some(AcademicYear::ending(2020)));
/// assert_eq!(read_joined("then"), None);
/// ```
#[must_use]
pub fn read_joined(text: &str) -> Option<AcademicYear> {
    let text = plain_number_text(text);
    let parts: Vec<&str> = text.split(['/', '-', '.', ' ']).collect();
    let number = |part: &str| -> Option<u16> {
        let digits = !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit());
        digits.then(|| part.parse().ok()).flatten()
    };
    let year = |year: u16, month: u16| {
        let known = (1990..=2100).contains(&year) && (1..=12).contains(&month);
        known.then(|| AcademicYear::ending(if month >= 9 { year + 1 } else { year }))
    };
    match *parts.as_slice() {
        [whole] if whole.len() == 4 => year(number(whole)?, 9),
        [whole] if whole.len() == 6 => spanning(number(whole.get(..4)?)?, number(whole.get(4..)?)?),
        [start, end] if start.len() == 4 && end.len() == 2 => spanning(number(start)?, number(end)?),
        [start, end] if start.len() == 4 && end.len() == 4 => spanning(number(start)?, number(end)? % 100),
        [y, m, d] if y.len() == 4 && (1..=31).contains(&number(d)?) => year(number(y)?, number(m)?),
        [d, m, y] if y.len() == 4 && (1..=31).contains(&number(d)?) => year(number(y)?, number(m)?),
        _ => None,
    }
}

/// The academic year from `start` to the year whose last two digits are `end`.
fn spanning(start: u16, end: u16) -> Option<AcademicYear> {
    let summer = start.checked_add(1)?;
    ((1990..=2100).contains(&start) && summer % 100 == end).then(|| AcademicYear::ending(summer))
}
