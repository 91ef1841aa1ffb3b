//! What may leave the page. A count of 1 to 5 pupils can point at a child, so exports leave it out, together with
//! whatever would give it back: its complement, and a second school where one that is left out could be found by
//! subtraction from the trust's total. A person may turn this off for a private copy.
//!
//! The second school is chosen by a public rule: the smallest cohort still shown, the first if several are equal. We assume
//! a reader who knows the rule, every total, and which rows were left out first and which second. More rows are left out
//! until every small count could still have at least two values. If all rows are left out and that is not enough, the total
//! is left out too. What a reader knows about pupils from elsewhere is out of scope.
//!
//! Source: the Department for Education's rule for its own tables (5 pupils or fewer), and Hundepool and others (2012),
//! Statistical Disclosure Control, on secondary suppression.

use std::collections::BTreeSet;

/// The largest count that is too small to be shown.
const FEW: u32 = 5;

/// Whether the rules apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Disclosure {
    /// They do: what leaves the page may be passed on.
    #[default]
    Guarded,
    /// The person has turned them off for a copy of their own.
    PrivateCopy,
}

/// Why a number is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WithheldReason {
    /// It counts 1 to 5 pupils.
    FewPupils,
    /// The rest of its cohort is 1 to 5 pupils, or the cohort itself is.
    GivesFewPupils,
    /// A small count elsewhere could be found from it by subtraction.
    GivesAnother,
}

/// A number of pupils that may leave the page, or why it may not.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell {
    /// A number of pupils.
    Shown(u32),
    /// It stays here.
    Withheld(WithheldReason),
}

impl Cell {
    /// The number, where it may be shown.
    #[must_use]
    pub const fn shown(self) -> Option<u32> {
        match self {
            Self::Shown(count) => Some(count),
            Self::Withheld(_) => None,
        }
    }
}

/// A row that may leave the page: a cohort, those of it who attained the outcome, and the rest.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SafeRow {
    /// All pupils of the cohort.
    pub cohort: Cell,
    /// Those who attained it.
    pub count: Cell,
    /// Those who did not.
    pub rest: Cell,
}

impl SafeRow {
    /// One row by itself: a cohort and those of it who attained the outcome, at most all of them.
    #[must_use]
    pub fn of(disclosure: Disclosure, cohort: u32, count: u32) -> Self {
        let count = count.min(cohort);
        let rest = cohort - count;
        if disclosure == Disclosure::PrivateCopy {
            return Self {
                cohort: Cell::Shown(cohort),
                count: Cell::Shown(count),
                rest: Cell::Shown(rest),
            };
        }
        let risky = is_few(cohort) || is_few(count) || is_few(rest);
        let cell = |number| match (is_few(number), risky) {
            (true, _) => Cell::Withheld(WithheldReason::FewPupils),
            (false, true) => Cell::Withheld(WithheldReason::GivesFewPupils),
            (false, false) => Cell::Shown(number),
        };
        Self {
            cohort: if is_few(cohort) {
                Cell::Withheld(WithheldReason::FewPupils)
            } else {
                Cell::Shown(cohort)
            },
            count: cell(count),
            rest: cell(rest),
        }
    }

    /// Per cent of the cohort who attained it; `None` where a number behind it is left out, because it would give that
    /// number back, and where there are no pupils.
    #[must_use]
    pub fn percentage(&self) -> Option<f64> {
        let (cohort, count) = (self.cohort.shown()?, self.count.shown()?);
        (cohort > 0).then(|| 100.0 * f64::from(count) / f64::from(cohort))
    }

    /// Whether a mean of the cohort's scores may be shown: not where the cohort may not.
    #[must_use]
    pub const fn shows_means(&self) -> bool {
        matches!(self.cohort, Cell::Shown(_))
    }

    fn leave_out_outcome(&mut self) {
        for cell in [&mut self.count, &mut self.rest] {
            if let Cell::Shown(_) = cell {
                *cell = Cell::Withheld(WithheldReason::GivesAnother);
            }
        }
    }

    fn leave_out(&mut self) {
        self.leave_out_outcome();
        if let Cell::Shown(_) = self.cohort {
            self.cohort = Cell::Withheld(WithheldReason::GivesAnother);
        }
    }
}

/// A trust's schools and the trust itself, as they may leave the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SafeTable {
    /// The schools, in the order given.
    pub schools: Vec<SafeRow>,
    /// All of them together.
    pub total: SafeRow,
}

impl SafeTable {
    /// The table of schools with these cohorts and counts. Schools whose outcome is not known are no part of it, and
    /// neither are they of its total.
    #[must_use]
    pub fn of(disclosure: Disclosure, schools: &[(u32, u32)]) -> Self {
        let capped = schools.iter().map(|&(cohort, count)| (cohort, count.min(cohort)));
        let schools: Vec<_> = capped.collect();
        let total = schools.iter().fold((0u32, 0u32), |total, school| {
            (total.0.saturating_add(school.0), total.1.saturating_add(school.1))
        });
        let mut table = Self {
            schools: schools
                .iter()
                .map(|&(cohort, count)| SafeRow::of(disclosure, cohort, count))
                .collect(),
            total: SafeRow::of(disclosure, total.0, total.1),
        };
        if disclosure == Disclosure::Guarded {
            table.guard_cohorts(&schools);
            table.guard_counts(&schools);
        }
        table
    }

    /// Leaves out cohorts until none of 1 to 5 pupils can be found from the others.
    fn guard_cohorts(&mut self, schools: &[(u32, u32)]) {
        loop {
            let hidden = self.hidden(|row| row.cohort);
            let smallest_shown = self.smallest(schools, |row| row.cohort);
            let most = smallest_shown.map_or(u32::MAX, |place| schools[place].0);
            let guesses: Vec<_> = hidden
                .iter()
                .map(|&place| Guess {
                    is_small: is_few(schools[place].0),
                    value: schools[place].0,
                    // A cohort left out second is no larger than any cohort still shown.
                    could_be: if is_few(schools[place].0) {
                        [(1, FEW), NEVER, NEVER]
                    } else {
                        [(0, 0), (FEW + 1, most), NEVER]
                    },
                })
                .collect();
            if self.total.cohort.shown().is_none() || !any_small_is_found(&guesses) {
                return;
            }
            match smallest_shown {
                Some(place) => self.schools[place].leave_out(),
                None => return self.total.leave_out(),
            }
        }
    }

    /// The same for those who attained the outcome. Their complement is left out with them, so it needs no other guard.
    fn guard_counts(&mut self, schools: &[(u32, u32)]) {
        loop {
            let hidden = self.hidden(|row| row.count);
            let guesses: Vec<_> = hidden
                .iter()
                .map(|&place| self.guess_count(place, schools[place]))
                .collect();
            if self.total.count.shown().is_none() || !any_small_is_found(&guesses) {
                return;
            }
            match self.smallest(schools, |row| row.count) {
                Some(place) => self.schools[place].leave_out_outcome(),
                None => return self.total.leave_out_outcome(),
            }
        }
    }

    /// What a reader who knows why a count was left out can take it to be.
    fn guess_count(&self, place: usize, (cohort, count): (u32, u32)) -> Guess {
        let rest = cohort - count;
        let row = &self.schools[place];
        let is_small = is_few(count) || is_few(rest);
        let could_be = if row.cohort.shown().is_none() {
            // Of a cohort that is not shown either, anything that such a cohort allows.
            [(0, if is_few(cohort) { FEW } else { cohort }), NEVER, NEVER]
        } else if is_few(count) {
            [(1, FEW.min(cohort - 1)), NEVER, NEVER]
        } else if is_few(rest) {
            [(cohort - FEW, cohort - 1), NEVER, NEVER]
        } else {
            [
                (0, 0),
                (FEW + 1, cohort.saturating_sub(FEW + 1)),
                (cohort, cohort),
            ]
        };
        Guess {
            is_small,
            value: count,
            could_be,
        }
    }

    fn hidden(&self, cell: impl Fn(&SafeRow) -> Cell) -> Vec<usize> {
        let places = 0..self.schools.len();
        places
            .filter(|&place| cell(&self.schools[place]).shown().is_none())
            .collect()
    }

    /// The smallest cohort of those whose cell is still shown, the first of equals.
    fn smallest(&self, schools: &[(u32, u32)], cell: impl Fn(&SafeRow) -> Cell) -> Option<usize> {
        (0..self.schools.len())
            .filter(|&place| cell(&self.schools[place]).shown().is_some())
            .min_by_key(|&place| (schools[place].0, place))
    }
}

/// Whether a count is too small to be shown: 1 to 5 pupils.
pub(crate) const fn is_few(count: u32) -> bool {
    1 <= count && count <= FEW
}

/// A range that holds nothing.
const NEVER: (u32, u32) = (1, 0);

/// A number left out, and what a reader can take it to be before subtracting anything: three ranges, both ends
/// included.
struct Guess {
    is_small: bool,
    value: u32,
    could_be: [(u32, u32); 3],
}

/// Whether a small number among those left out has one value only that goes with their sum, which the total and the
/// shown numbers give.
fn any_small_is_found(left_out: &[Guess]) -> bool {
    let sum = left_out
        .iter()
        .fold(0u32, |sum, guess| sum.saturating_add(guess.value));
    // Of numbers that could be the same, one stands for all.
    let mut seen = BTreeSet::new();
    (0..left_out.len()).any(|place| {
        if !left_out[place].is_small || !seen.insert(left_out[place].could_be) {
            return false;
        }
        let others = left_out
            .iter()
            .enumerate()
            .filter(|(other, _)| *other != place)
            .map(|(_, guess)| guess);
        let sums = sums_up_to(sum, others);
        let possible = left_out[place]
            .values_to(sum)
            .filter(|value| sums[(sum - value) as usize]);
        possible.take(2).count() < 2
    })
}

/// Which numbers up to `most` the guesses can add up to.
fn sums_up_to<'a>(most: u32, guesses: impl Iterator<Item = &'a Guess>) -> Vec<bool> {
    let mut reached = vec![false; most as usize + 1];
    reached[0] = true;
    for guess in guesses {
        let mut next = vec![false; reached.len()];
        for from in (0..=most).filter(|&from| reached[from as usize]) {
            for value in guess.values_to(most - from) {
                next[(from + value) as usize] = true;
            }
        }
        reached = next;
    }
    reached
}

impl Guess {
    /// What it could be, up to `most`.
    fn values_to(&self, most: u32) -> impl Iterator<Item = u32> {
        self.could_be
            .into_iter()
            .flat_map(move |(lowest, highest)| lowest..=highest.min(most))
    }
}
