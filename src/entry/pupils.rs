//! How many pupils a figure counts. The cohort sets how sure everything else is, so it is a type of its own that cannot
//! be zero.

use std::num::NonZeroU32;

use thiserror::Error;

use super::number_text::{Example, NumberProblem, Reading, read_number};
use super::plain_number_text;
use crate::measures::{PupilGroup, Topic};

/// A number of pupils, at least one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Pupils(NonZeroU32);

impl Pupils {
    /// A cohort of `count` pupils; `None` for none.
    #[must_use]
    pub fn new(count: u32) -> Option<Self> {
        NonZeroU32::new(count).map(Self)
    }

    /// How many there are.
    #[must_use]
    pub const fn count(self) -> u32 {
        self.0.get()
    }
}

/// Why a typed number of pupils cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PupilsProblem {
    /// It is not a number.
    Number(#[from] NumberProblem),
    /// Zero.
    None,
    /// Less than zero.
    Negative,
    /// Part of a pupil, or a percentage.
    NotWhole,
    /// More than there are in the whole stage.
    MoreThanStage {
        /// Those of the measure.
        own: Pupils,
        /// Those of the stage.
        stage: Pupils,
    },
    /// More of a group than there are in all.
    MoreThanAll {
        /// The group.
        group: PupilGroup,
        /// Its pupils.
        part: Pupils,
        /// All pupils.
        all: Pupils,
    },
    /// More than any trust has in its schools.
    TooManyOnRoll(u32),
    /// More than any trust has in a year group.
    TooMany(u32),
}

/// No trust has more pupils than this in one year group: the largest of 2024/25 had fewer than 5,000.
const MOST: u32 = 50_000;

/// No trust has more pupils than this in all its schools: the largest of 2018/19 in our tables had 44,000.
const MOST_ON_ROLL: u32 = 200_000;

/// Reads a typed number of pupils, who are a year group or all pupils of the schools, as the `topic` has it. Commas and
/// spaces between thousands are understood: "1,234".
#[must_use]
pub fn read_pupils(typed: &str, topic: Topic) -> Reading<Pupils, PupilsProblem> {
    let plain = plain_number_text(typed);
    let grouped = without_thousands_separators(&plain);
    let number = match read_number(grouped.as_deref().unwrap_or(&plain), Example::Pupils) {
        Reading::Empty => return Reading::Empty,
        // Corrected to a decimal it would still not be a number of pupils.
        Reading::Refused(NumberProblem::DecimalComma(_)) => return Reading::Refused(PupilsProblem::NotWhole),
        Reading::Refused(problem) => return Reading::Refused(problem.into()),
        Reading::Read(number) => number,
    };
    if number.value < 0.0 {
        return Reading::Refused(PupilsProblem::Negative);
    }
    if number.per_cent || number.value.fract() != 0.0 {
        return Reading::Refused(PupilsProblem::NotWhole);
    }
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "it is whole and not negative, and the cast stops at the largest u32"
    )]
    let count = number.value as u32;
    match Pupils::new(count) {
        None => Reading::Refused(PupilsProblem::None),
        Some(_) if topic.is_of_one_year_group() && count > MOST => {
            Reading::Refused(PupilsProblem::TooMany(count))
        }
        Some(_) if count > MOST_ON_ROLL => Reading::Refused(PupilsProblem::TooManyOnRoll(count)),
        Some(pupils) => Reading::Read(pupils),
    }
}

/// The digits of "1,234", "12 345" or "12,345,678", spaces being plain ones ([`plain_number_text`]); `None` where what stands between digits does not part thousands.
pub(crate) fn without_thousands_separators(text: &str) -> Option<String> {
    let separator = [',', ' '].into_iter().find(|mark| text.contains(*mark))?;
    let (first, rest) = text.split_once(separator)?;
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let thousands = rest
        .split(separator)
        .all(|group| group.len() == 3 && digits(group));
    ((1..=3).contains(&first.len()) && digits(first) && thousands).then(|| text.replace(separator, ""))
}
