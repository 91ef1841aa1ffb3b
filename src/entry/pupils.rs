//! How many pupils a figure counts. The cohort sets how sure everything else is, so it is a type of its own that cannot
//! be zero.

use std::num::NonZeroU32;

use thiserror::Error;

use super::number_text::{NumberProblem, Reading, read_number};
use crate::measures::{PupilGroup, Topic, group_thousands};

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

impl std::fmt::Display for Pupils {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let noun = if self.count() == 1 { "pupil" } else { "pupils" };
        write!(f, "{} {noun}", group_thousands(u64::from(self.count())))
    }
}

/// Why a typed number of pupils cannot be used; the message names the mend.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PupilsProblem {
    /// It is not a number.
    #[error(transparent)]
    Number(#[from] NumberProblem),
    /// Nobody.
    #[error("There must be at least one pupil. If no pupil was at this stage, leave this empty.")]
    None,
    /// Fewer than nobody.
    #[error("A number of pupils cannot be negative.")]
    Negative,
    /// Part of a pupil, or a percentage.
    #[error("Type how many pupils there were, as a whole number such as 182.")]
    NotWhole,
    /// More than there are in the whole stage.
    #[error(
        "{own} of {stage} cannot be: this counts some of the pupils of its stage. Mend one of the two numbers."
    )]
    MoreThanStage {
        /// Those of the measure.
        own: Pupils,
        /// Those of the stage.
        stage: Pupils,
    },
    /// More of a group than there are in all.
    #[error("{part} of {all} cannot be: {} are only some of all pupils. Mend one of the two numbers.", .group.name())]
    MoreThanAll {
        /// The group.
        group: PupilGroup,
        /// Its pupils.
        part: Pupils,
        /// All pupils.
        all: Pupils,
    },
    /// More than any trust has in its schools.
    #[error("{} pupils is more than any trust has. Type the pupils of your own schools only.", group_thousands(u64::from(*.0)))]
    TooManyOnRoll(u32),
    /// More than any trust has in a year group.
    #[error("{} pupils is more than any trust has in one year group. Type the pupils of this stage only.", group_thousands(u64::from(*.0)))]
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
    let text = without_thousands_separators(typed.trim()).unwrap_or_else(|| typed.to_owned());
    let number = match read_number(&text, "182") {
        Reading::Empty => return Reading::Empty,
        // Mended to a decimal it would still not be a number of pupils.
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

/// The digits of "1,234", "12 345" or "12,345,678"; `None` where what stands between digits does not part thousands.
pub(crate) fn without_thousands_separators(text: &str) -> Option<String> {
    let separator = [',', ' ', '\u{a0}', '\u{2009}', '\u{202f}']
        .into_iter()
        .find(|mark| text.contains(*mark))?;
    let (first, rest) = text.split_once(separator)?;
    let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let thousands = rest
        .split(separator)
        .all(|group| group.len() == 3 && digits(group));
    ((1..=3).contains(&first.len()) && digits(first) && thousands).then(|| text.replace(separator, ""))
}
