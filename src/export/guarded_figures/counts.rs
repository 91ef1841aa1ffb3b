//! The numbers of pupils of one cohort and year, of all places and groups beside one another: all of them and, of a measure,
//! those who attained it. What of these can be found from the others by subtraction is asked here, and what to leave out for
//! it is chosen here.

use super::figures::share_of;
use super::subtraction::{MOST, NEAR, Numbers, Range, is_empty};
use crate::analysis::{Disclosure, SafeRow, SafeTable};
use crate::entry::Figure;
use crate::measures::PupilGroup;

/// The groups: all pupils, then pairs that are all of them together.
pub(super) const GROUPS: [PupilGroup; 5] = [
    PupilGroup::All,
    PupilGroup::Disadvantaged,
    PupilGroup::Others,
    PupilGroup::FreeSchoolMeals,
    PupilGroup::NotFreeSchoolMeals,
];
pub(super) const ALL: usize = 0;
const PAIRS: [(usize, usize); 2] = [(1, 2), (3, 4)];

/// What is asked of each group: its pupils, those who attained the outcome, and the rest.
const KINDS: usize = 3;
const PUPILS: usize = 0;
const ATTAINED: usize = 1;
const REST: usize = 2;

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
    /// So many pupils.
    Count(u32),
    /// Per cent of them, as it was rounded.
    Share(Figure),
}

/// What a reader takes a rounded share for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reading {
    /// The nearest number of pupils, as the page itself adds up its schools.
    Nearest,
    /// Any number of pupils that is so rounded.
    AllThatFit,
    /// The same; and those left out are, together, what the sum of the schools has more than the shares that are shown. Shares
    /// are rounded, and so is their sum: of all pupils and of each group it can be a pupil less or more.
    AllThatFitWithSum(i8, i8),
}

impl Attained {
    /// The pupils, of so many.
    fn of(self, pupils: u32) -> u32 {
        match self {
            Self::Count(count) => count.min(pupils),
            Self::Share(figure) => share_of(figure.value, pupils).min(pupils),
        }
    }

    /// The shares that are so rounded.
    fn between(self) -> Option<(f64, f64)> {
        let Self::Share(figure) = self else { return None };
        let half = 0.5 / 10f64.powi(i32::from(figure.decimals));
        Some(((figure.value - half) / 100.0, (figure.value + half) / 100.0))
    }

    /// The numbers of pupils that it can mean.
    #[expect(clippy::cast_possible_truncation, reason = "numbers of pupils are small")]
    fn range(self, pupils: u32, reading: Reading) -> Range {
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
    fn both(&self) -> Option<(u32, u32)> {
        let pupils = self.pupils?;
        Some((pupils, self.attained?.of(pupils)))
    }
}

/// What can be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// A place's group.
    Place(usize, usize),
    /// The sum of the schools' groups.
    Total(usize),
}

/// A number of 1 to 5 pupils that can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Found {
    place: usize,
    group: usize,
    kind: usize,
}

/// The numbers of all places, the schools first and the whole trust last.
#[derive(Debug, Clone)]
pub(super) struct Counts {
    pub(super) places: Vec<[Group; GROUPS.len()]>,
    /// Which schools are part of the trust's total.
    pub(super) counted: Vec<bool>,
    /// Whether an outcome is asked about, or pupils alone.
    pub(super) has_outcome: bool,
    /// Of which groups the sum of the schools is not shown.
    pub(super) no_total: [bool; GROUPS.len()],
}

impl Counts {
    fn trust(&self) -> usize {
        self.places.len() - 1
    }

    /// Whether a group is known at any place.
    fn uses(&self, group: usize) -> bool {
        group == ALL || {
            let known = |at: usize| {
                let mut places = self.places.iter();
                places.any(|place| place[at].pupils.is_some() || place[at].attained.is_some())
            };
            known(group) || known(complement(group))
        }
    }

    /// Whether a school is part of the sum of the schools.
    pub(super) fn is_summed(&self, place: usize, group: usize) -> bool {
        self.counted[place] && self.pair(place, group).is_some()
    }

    /// Whether any school adds to the sum.
    pub(super) fn has_total(&self, group: usize) -> bool {
        (0..self.trust()).any(|place| self.is_summed(place, group))
    }

    /// Leaves out what points at 1 to 5 pupils, and what gives it.
    pub(super) fn guard(&mut self) {
        self.guard_places();
        self.guard_schools();
        self.guard_total();
        loop {
            let found = self.found();
            // One that is found by way of another is hidden with it.
            let each = found
                .iter()
                .flat_map(|one| self.candidates(*one).into_iter().map(move |part| (*one, part)));
            let all: Vec<(Found, Part)> = each.collect();
            let hides = |(one, part): &&(Found, Part)| {
                let mut tried = self.clone();
                tried.leave_out(*part) && !tried.found().contains(one)
            };
            let Some((_, part)) = all.iter().find(hides).or(all.first()) else {
                return;
            };
            self.leave_out(*part);
        }
    }

    /// Every place by itself: a group, and what is left of all pupils without it.
    fn guard_places(&mut self) {
        for place in 0..self.places.len() {
            for group in 0..GROUPS.len() {
                let one = self.places[place][group];
                let Some(pupils) = one.pupils else { continue };
                let attained = self.outcome(&one).unwrap_or(pupils);
                let mut unsafe_here = is_unsafe(pupils, attained);
                if group != ALL
                    && let Some(all) = self.places[place][ALL].pupils
                {
                    let others = all.saturating_sub(pupils);
                    unsafe_here |= is_few(others);
                    let of_all = self.outcome(&self.places[place][ALL]);
                    if let Some((of_all, of_group)) = of_all.zip(self.outcome(&one)) {
                        let of_others = of_all.saturating_sub(of_group);
                        unsafe_here |= is_few(of_others) || is_few(others.saturating_sub(of_others));
                    }
                }
                if unsafe_here {
                    self.leave_out(Part::Place(place, group));
                }
            }
        }
    }

    fn outcome(&self, group: &Group) -> Option<u32> {
        group
            .both()
            .map(|(_, attained)| attained)
            .filter(|_| self.has_outcome)
    }

    /// The schools of each group against their sum.
    fn guard_schools(&mut self) {
        for group in 0..GROUPS.len() {
            let summed: Vec<usize> = (0..self.trust())
                .filter(|place| self.is_summed(*place, group))
                .collect();
            let counts: Vec<(u32, u32)> = summed
                .iter()
                .filter_map(|place| self.pair(*place, group))
                .collect();
            let safe = SafeTable::of(Disclosure::Guarded, &counts);
            let has_outcome = self.has_outcome;
            let is_shown = |row: &SafeRow| {
                if has_outcome {
                    row.percentage().is_some()
                } else {
                    row.shows_means()
                }
            };
            for (place, row) in summed.iter().zip(&safe.schools) {
                if !is_shown(row) {
                    self.leave_out(Part::Place(*place, group));
                }
            }
            if !summed.is_empty() && !is_shown(&safe.total) {
                self.leave_out(Part::Total(group));
            }
        }
    }

    /// Pupils and those who attained the outcome; all of them where none is asked about.
    fn pair(&self, place: usize, group: usize) -> Option<(u32, u32)> {
        let one = &self.places[place][group];
        match (one.pupils, one.attained) {
            (Some(pupils), _) if !self.has_outcome => Some((pupils, pupils)),
            // Who is counted of a cohort is added up though the cohort is not known.
            (None, Some(Attained::Count(count))) => Some((count, count)),
            _ => one.both(),
        }
    }

    /// The sum of a group's schools.
    fn sum(&self, group: usize) -> (u32, u32) {
        let summed = (0..self.trust()).filter(|place| self.is_summed(*place, group));
        let pairs = summed.filter_map(|place| self.pair(place, group));
        pairs.fold((0, 0), |sum, pair| (sum.0 + pair.0, sum.1 + pair.1))
    }

    /// Whether the sums of two groups are of the same schools.
    fn same_schools(&self, one: usize, other: usize) -> bool {
        (0..self.trust()).all(|place| self.is_summed(place, one) == self.is_summed(place, other))
    }

    /// The sums of two groups.
    fn guard_total(&mut self) {
        let all = self.sum(ALL);
        for group in 1..GROUPS.len() {
            if !self.has_total(group) || !self.same_schools(ALL, group) {
                continue;
            }
            let part = self.sum(group);
            let (others, attained) = (all.0.saturating_sub(part.0), all.1.saturating_sub(part.1));
            if is_unsafe(others, attained) {
                self.leave_out(Part::Total(group));
            }
        }
    }

    /// Leaves a part out; whether it was shown.
    fn leave_out(&mut self, part: Part) -> bool {
        match part {
            Part::Total(group) => {
                !std::mem::replace(&mut self.no_total[group], true) && self.has_total(group)
            }
            Part::Place(place, group) => {
                let has_outcome = self.has_outcome;
                let hide = |one: &mut Group| {
                    let shown = if has_outcome {
                        &mut one.shows_attained
                    } else {
                        &mut one.shows_pupils
                    };
                    std::mem::replace(shown, false)
                };
                let own = hide(&mut self.places[place][group]);
                let other = group != ALL && hide(&mut self.places[place][complement(group)]);
                own || other
            }
        }
    }

    fn is_shown(&self, part: Part) -> bool {
        match part {
            Part::Total(group) => !self.no_total[group] && self.has_total(group),
            Part::Place(place, group) => {
                let shown = |one: &Group| {
                    if self.has_outcome {
                        one.shows_attained
                    } else {
                        one.shows_pupils
                    }
                };
                shown(&self.places[place][group])
                    || group != ALL && shown(&self.places[place][complement(group)])
            }
        }
    }

    /// What could be left out so that a number is not found, what is lost least by first: another school of the same group,
    /// the smallest first, the trust's figures of that group, the place's own, and the same of all pupils.
    fn candidates(&self, found: Found) -> Vec<Part> {
        let trust = self.trust();
        let part = PAIRS
            .iter()
            .find(|(_, other)| *other == found.group)
            .map_or(found.group, |pair| pair.0);
        let mut schools: Vec<usize> = (0..trust).filter(|place| *place != found.place).collect();
        schools.sort_by_key(|place| (self.places[*place][part].pupils, *place));
        let of_schools = |group: usize| schools.iter().map(move |place| Part::Place(*place, group));
        let of_trust = |group: usize| [Part::Total(group), Part::Place(trust, group)];
        let own = |group: usize| (found.place < trust).then_some(Part::Place(found.place, group));
        let mut all: Vec<Part> = Vec::new();
        for group in [part, ALL] {
            if found.place < trust {
                all.extend(of_schools(group));
                all.extend(of_trust(group));
                all.extend(own(group));
            } else {
                all.extend(of_trust(group));
                all.extend(of_schools(group));
            }
        }
        all.retain(|part| self.is_shown(*part));
        all
    }

    /// The numbers of 1 to 5 pupils that what is shown gives.
    fn found(&self) -> Vec<Found> {
        let mut found = Vec::new();
        for reading in self.readings() {
            let ranges = self.numbers(reading).narrowed();
            for place in 0..=self.places.len() {
                for group in 0..GROUPS.len() {
                    for kind in 0..KINDS {
                        let (low, high) = ranges[number(place, group, kind)];
                        if low == high && (1..=5).contains(&low) {
                            found.push(Found { place, group, kind });
                        }
                    }
                }
            }
        }
        found
    }

    /// Every way in which the shares can be taken.
    fn readings(&self) -> Vec<Reading> {
        let mut readings = vec![Reading::AllThatFit, Reading::Nearest];
        let off_by = |left_out: bool| if left_out { vec![0, -1, 1] } else { vec![0] };
        let of_all = !self.left_out(ALL).is_empty();
        let of_others = (1..GROUPS.len()).any(|group| !self.left_out(group).is_empty());
        if self.has_outcome && (of_all || of_others) {
            for all in off_by(of_all) {
                let each = off_by(of_others).into_iter();
                readings.extend(each.map(|others| Reading::AllThatFitWithSum(all, others)));
            }
        }
        readings
    }

    /// The schools of a group's sum whose figures are left out.
    fn left_out(&self, group: usize) -> Vec<usize> {
        let is_left_out =
            |place: &usize| self.is_summed(*place, group) && !self.places[*place][group].shows_attained;
        (0..self.trust()).filter(is_left_out).collect()
    }

    /// What a reader knows: what is shown and how it belongs together.
    fn numbers(&self, reading: Reading) -> Numbers {
        let (trust, total) = (self.trust(), self.places.len());
        let mut numbers = Numbers::unknown((total + 1) * GROUPS.len() * KINDS + GROUPS.len());
        let kinds = if self.has_outcome { 0..KINDS } else { 0..1 };
        for group in (0..GROUPS.len()).filter(|group| self.uses(*group)) {
            for place in 0..=total {
                if self.has_outcome {
                    let [all, attained, rest] =
                        [PUPILS, ATTAINED, REST].map(|kind| number(place, group, kind));
                    numbers.add_up(all, vec![attained, rest]);
                }
                if place < total {
                    self.tell(&mut numbers, place, group, reading);
                }
            }
            if self.has_total(group) && !self.no_total[group] {
                let (pupils, attained) = self.sum(group);
                let mut summed = (0..trust).filter(|place| self.is_summed(*place, group));
                if summed.all(|place| self.places[place][group].pupils.is_some()) {
                    numbers.tell(number(total, group, PUPILS), point(pupils));
                }
                if self.has_outcome {
                    let summed = (0..trust).filter(|place| self.is_summed(*place, group));
                    let fits = summed.fold((0, 0), |sum: Range, place| {
                        let one = self.entered(place, group, ATTAINED, reading);
                        (sum.0 + one.0, sum.1 + one.1)
                    });
                    let range = if reading == Reading::Nearest {
                        point(attained)
                    } else {
                        fits
                    };
                    if !matches!(reading, Reading::AllThatFitWithSum(..)) {
                        numbers.tell(number(total, group, ATTAINED), range);
                    }
                }
                if self.has_outcome
                    && let Reading::AllThatFitWithSum(of_all, of_others) = reading
                {
                    let more = if group == ALL { of_all } else { of_others };
                    self.tell_left_out(&mut numbers, group, more);
                }
                for kind in kinds.clone() {
                    let summed = (0..trust).filter(|place| self.is_summed(*place, group));
                    let parts = summed.map(|place| number(place, group, kind)).collect();
                    numbers.add_up(number(total, group, kind), parts);
                }
            }
            for kind in kinds
                .clone()
                .take_while(|kind| self.trust_agrees(group, *kind, reading))
            {
                let parts = (0..trust).filter(|place| self.counted[*place]);
                let parts: Vec<usize> = parts.map(|place| number(place, group, kind)).collect();
                if !parts.is_empty() {
                    numbers.may_add_up(number(trust, group, kind), parts);
                }
            }
        }
        for (part, other) in PAIRS {
            if !self.uses(part) {
                continue;
            }
            for place in 0..=total {
                if place == total && !self.same_schools(ALL, part) {
                    continue;
                }
                for kind in kinds
                    .clone()
                    .take_while(|kind| place == total || self.groups_agree(place, part, *kind, reading))
                {
                    let parts = vec![number(place, part, kind), number(place, other, kind)];
                    numbers.add_up(number(place, ALL, kind), parts);
                }
            }
        }
        numbers
    }

    /// Tells what those who are left out of the sum of a group's schools are together.
    fn tell_left_out(&self, numbers: &mut Numbers, group: usize, more: i8) {
        let left_out = self.left_out(group);
        if left_out.is_empty() {
            return;
        }
        let attained = left_out.iter().filter_map(|place| self.pair(*place, group));
        let together = number(self.places.len() + 1, 0, 0) + group;
        let sum: i64 = attained.map(|(_, attained)| i64::from(attained)).sum();
        let sum = (sum + i64::from(more)).max(0);
        numbers.tell(together, (sum, sum));
        let parts = left_out.iter().map(|place| number(*place, group, ATTAINED));
        numbers.add_up(together, parts.collect());
    }

    /// Tells what is shown of a place's group.
    fn tell(&self, numbers: &mut Numbers, place: usize, group: usize, reading: Reading) {
        let one = &self.places[place][group];
        let pupils = one.pupils.filter(|_| one.shows_pupils);
        if let Some(pupils) = pupils {
            numbers.tell(number(place, group, PUPILS), point(pupils));
        }
        let Some(attained) = one.attained.filter(|_| self.has_outcome && one.shows_attained) else {
            return;
        };
        let [all, part] = [PUPILS, ATTAINED].map(|kind| number(place, group, kind));
        match (pupils, attained) {
            (Some(pupils), _) => numbers.tell(part, attained.range(pupils, reading)),
            (None, Attained::Count(count)) => numbers.tell(part, point(count)),
            (None, Attained::Share(_)) => {
                numbers.is_share(part, all, attained.between().unwrap_or((0.0, 1.0)));
            }
        }
    }

    /// What was entered for a number, shown or not.
    fn entered(&self, place: usize, group: usize, kind: usize, reading: Reading) -> Range {
        let one = &self.places[place][group];
        let Some(pupils) = one.pupils else {
            return (0, MOST);
        };
        let attained = one
            .attained
            .map_or((0, i64::from(pupils)), |attained| attained.range(pupils, reading));
        match kind {
            PUPILS => point(pupils),
            ATTAINED => attained,
            _ => (i64::from(pupils) - attained.1, i64::from(pupils) - attained.0),
        }
    }

    /// Whether what is entered for the whole trust can be the sum of the schools'.
    fn trust_agrees(&self, group: usize, kind: usize, reading: Reading) -> bool {
        let schools = (0..self.trust()).filter(|place| self.counted[*place]);
        let sum = schools.fold((0, 0), |sum: Range, place| {
            let one = self.entered(place, group, kind, reading);
            (sum.0 + one.0, sum.1 + one.1)
        });
        overlap(sum, self.entered(self.trust(), group, kind, reading))
    }

    /// Whether a group and its complement can be all pupils of a place.
    fn groups_agree(&self, place: usize, part: usize, kind: usize, reading: Reading) -> bool {
        let [all, part, other] =
            [ALL, part, complement(part)].map(|group| self.entered(place, group, kind, reading));
        overlap(all, (part.0 + other.0, part.1 + other.1))
    }
}

fn number(place: usize, group: usize, kind: usize) -> usize {
    (place * GROUPS.len() + group) * KINDS + kind
}

fn point(count: u32) -> Range {
    (i64::from(count), i64::from(count))
}

fn overlap(one: Range, other: Range) -> bool {
    one.0 <= other.1 && other.0 <= one.1
}

/// The rest of all pupils.
fn complement(group: usize) -> usize {
    match group {
        1 => 2,
        2 => 1,
        3 => 4,
        4 => 3,
        other => other,
    }
}

pub(super) const fn is_few(count: u32) -> bool {
    1 <= count && count <= 5
}

/// Whether a number of pupils, those of them who attained an outcome, or the rest is too small to be shown.
pub(super) fn is_unsafe(pupils: u32, attained: u32) -> bool {
    let row = SafeRow::of(Disclosure::Guarded, pupils, attained);
    pupils > 0 && row.percentage().is_none()
}
