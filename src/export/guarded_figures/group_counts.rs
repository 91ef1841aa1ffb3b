//! The pupils of one group of one place, those of them who attained the outcome, and what a rounded share of them can mean.

use super::figures::share_of;
use super::subtraction::{NEAR, Range, is_empty};
use crate::entry::Figure;
use crate::measures::PupilGroup;

/// The groups. [`ALL`] and [`PAIRS`] are places in them.
pub(super) const GROUPS: [PupilGroup; 5] = PupilGroup::WITHOUT_GAP;
pub(super) const ALL: usize = 0;
pub(super) const PAIRS: [(usize, usize); 2] = [(1, 2), (3, 4)];

/// A group of one place: what is entered, and what of it is still shown.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Group {
    pub(super) pupils: Option<u32>,
    pub(super) attained: Option<Attained>,
    pub(super) shows_pupils: bool,
    pub(super) shows_attained: bool,
}

/// What was attained.
#[derive(Debug, Clone, Copy)]
pub(super) enum Attained {
    /// A number of pupils.
    Count(u32),
    /// Per cent of them, as it was rounded.
    Share(Figure),
}

/// What a reader takes a rounded share for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// The nearest number of pupils, as the page itself adds up its schools.
    Nearest,
    /// Any number of pupils whose share is rounded to this one.
    AllThatFit,
    /// The same; and those left out are, together, what the sum of the schools has more than the shares that are shown. Shares
    /// are rounded, and so is their sum: of all pupils and of each group it can be a pupil less or more.
    AllThatFitWithSum(i8, i8),
}

impl Attained {
    /// The number of them, out of `pupils`.
    pub(super) fn of(self, pupils: u32) -> u32 {
        match self {
            Self::Count(count) => count.min(pupils),
            Self::Share(figure) => share_of(figure.value, pupils).min(pupils),
        }
    }

    /// The shares that are so rounded.
    pub(super) fn between(self) -> Option<(f64, f64)> {
        let Self::Share(figure) = self else { return None };
        let half = 0.5 / 10f64.powi(i32::from(figure.decimals));
        Some(((figure.value - half) / 100.0, (figure.value + half) / 100.0))
    }

    /// The numbers of pupils that it can mean.
    #[expect(clippy::cast_possible_truncation, reason = "numbers of pupils are small")]
    pub(super) fn range(self, pupils: u32, reading: Reading) -> Range {
        let nearest = i64::from(self.of(pupils));
        let Some((low, high)) = self.between().filter(|_| reading != Reading::Nearest) else {
            return (nearest, nearest);
        };
        let all = f64::from(pupils);
        let range = (
            (low * all - NEAR).ceil() as i64,
            (high * all + NEAR).floor() as i64,
        );
        let range = (range.0.max(0), range.1.min(i64::from(pupils)));
        // A figure that no whole number of pupils has is taken for the nearest.
        if is_empty(range) {
            (nearest, nearest)
        } else {
            range
        }
    }
}

impl Group {
    /// Pupils and those who attained the outcome, where both are entered.
    pub(super) fn both(&self) -> Option<(u32, u32)> {
        let pupils = self.pupils?;
        Some((pupils, self.attained?.of(pupils)))
    }
}

/// The rest of all pupils.
pub(super) fn complement(group: usize) -> usize {
    match group {
        1 => 2,
        2 => 1,
        3 => 4,
        4 => 3,
        other => other,
    }
}
