//! What a reader can infer from the numbers that are shown: everything known is told to a system of sums, and each number of 1
//! to 5 pupils that the system narrows to one value is found.

use super::counts::Counts;
use super::group_counts::{ALL, Attained, GROUPS, PAIRS, Reading, complement};
use super::subtraction::{MOST, Numbers, Range};
use crate::analysis::is_few;

/// What is asked of each group: its pupils, those who attained the outcome, and the rest.
const KINDS: usize = 3;
const PUPILS: usize = 0;
const ATTAINED: usize = 1;
const REST: usize = 2;

/// A number of 1 to 5 pupils that can be found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Found {
    pub(super) place: usize,
    pub(super) group: usize,
    pub(super) kind: usize,
}

impl Counts {
    /// The numbers of 1 to 5 pupils that what is shown gives.
    pub(super) fn found(&self) -> Vec<Found> {
        let mut found = Vec::new();
        for reading in self.readings() {
            let ranges = self.numbers(reading).narrowed();
            for place in 0..=self.places.len() {
                for group in 0..GROUPS.len() {
                    for kind in 0..KINDS {
                        let (low, high) = ranges[number(place, group, kind)];
                        if low == high && u32::try_from(low).is_ok_and(is_few) {
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
    pub(super) fn left_out(&self, group: usize) -> Vec<usize> {
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
