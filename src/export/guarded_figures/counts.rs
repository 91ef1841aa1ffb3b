//! The numbers of pupils of one cohort and year, of all places and groups beside one another: all of them and, of a measure,
//! those who attained it. What to leave out is chosen here, so that none of these can be inferred from the others.

use super::group_counts::{ALL, Attained, GROUPS, Group, PAIRS, complement};
use super::inference::Found;
use crate::analysis::{Disclosure, SafeRow, SafeTable, is_few};

/// What can be left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    /// A place's group.
    Place(usize, usize),
    /// The sum of the schools' groups.
    Total(usize),
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
    pub(super) fn trust(&self) -> usize {
        self.places.len() - 1
    }

    /// Whether a group is known at any place.
    pub(super) fn uses(&self, group: usize) -> bool {
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
    pub(super) fn pair(&self, place: usize, group: usize) -> Option<(u32, u32)> {
        let one = &self.places[place][group];
        match (one.pupils, one.attained) {
            (Some(pupils), _) if !self.has_outcome => Some((pupils, pupils)),
            // Who is counted of a cohort is added up though the cohort is not known.
            (None, Some(Attained::Count(count))) => Some((count, count)),
            _ => one.both(),
        }
    }

    /// The sum of a group's schools.
    pub(super) fn sum(&self, group: usize) -> (u32, u32) {
        let summed = (0..self.trust()).filter(|place| self.is_summed(*place, group));
        let pairs = summed.filter_map(|place| self.pair(place, group));
        pairs.fold((0, 0), |sum, pair| (sum.0 + pair.0, sum.1 + pair.1))
    }

    /// Whether the sums of two groups are of the same schools.
    pub(super) fn same_schools(&self, one: usize, other: usize) -> bool {
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
}

/// Whether a number of pupils, those of them who attained an outcome, or the rest is too small to be shown.
pub(super) fn is_unsafe(pupils: u32, attained: u32) -> bool {
    let row = SafeRow::of(Disclosure::Guarded, pupils, attained);
    pupils > 0 && row.percentage().is_none()
}
