//! What a reader can find of numbers that are left out: whole numbers of which some are sums of others, and shares of others.
//! Each number has a range; a sum narrows its parts and they narrow it, until nothing changes. A number is found where one
//! value is left.

/// No number of pupils is larger.
pub(super) const MOST: i64 = 200_000;

/// The most rounds; every round narrows all ranges once.
const ROUNDS: usize = 200;

/// Both ends are included.
pub(super) type Range = (i64, i64);

/// A number that is the sum of others.
#[derive(Debug, Clone)]
struct Sum {
    total: usize,
    parts: Vec<usize>,
    /// Whether it must be one, and does not only seem so.
    is_certain: bool,
}

/// A number that is a share of another, between two shares of one.
#[derive(Debug, Clone, Copy)]
struct Share {
    part: usize,
    whole: usize,
    between: (f64, f64),
}

/// Numbers and how they belong together.
#[derive(Debug, Clone)]
pub(super) struct Numbers {
    ranges: Vec<Range>,
    sums: Vec<Sum>,
    shares: Vec<Share>,
}

impl Numbers {
    /// `count` numbers of which nothing is known.
    pub(super) fn unknown(count: usize) -> Self {
        Self {
            ranges: vec![(0, MOST); count],
            sums: Vec::new(),
            shares: Vec::new(),
        }
    }

    /// Says what a number can be.
    pub(super) fn tell(&mut self, number: usize, range: Range) {
        self.ranges[number] = range;
    }

    /// Says that one is the sum of others.
    pub(super) fn add_up(&mut self, total: usize, parts: Vec<usize>) {
        self.sums.push(Sum {
            total,
            parts,
            is_certain: true,
        });
    }

    /// Says that one may be the sum of others: where that contradicts what is certain, it is not.
    pub(super) fn may_add_up(&mut self, total: usize, parts: Vec<usize>) {
        self.sums.push(Sum {
            total,
            parts,
            is_certain: false,
        });
    }

    /// Says that one is a share of another.
    pub(super) fn is_share(&mut self, part: usize, whole: usize, between: (f64, f64)) {
        self.shares.push(Share { part, whole, between });
    }

    /// What each number can still be. A sum that what is known contradicts says nothing; those that are not certain are
    /// given up first, the last of them before the others.
    pub(super) fn narrowed(mut self) -> Vec<Range> {
        loop {
            let before = self.ranges.clone();
            match self.narrow() {
                None => return self.ranges,
                Some(wrong) => {
                    let uncertain = self.sums.iter().rposition(|sum| !sum.is_certain);
                    self.sums.remove(uncertain.unwrap_or(wrong));
                    self.ranges = before;
                }
            }
        }
    }

    /// Narrows all ranges; gives a sum that cannot be.
    fn narrow(&mut self) -> Option<usize> {
        for _ in 0..ROUNDS {
            let mut changed = false;
            for (place, sum) in self.sums.iter().enumerate() {
                let ends = sum.parts.iter().fold((0, 0), |(low, high), part| {
                    (low + self.ranges[*part].0, high + self.ranges[*part].1)
                });
                let total = meet(self.ranges[sum.total], ends);
                if is_empty(total) {
                    return Some(place);
                }
                changed |= std::mem::replace(&mut self.ranges[sum.total], total) != total;
                for part in &sum.parts {
                    let own = self.ranges[*part];
                    let rest = (total.0 - (ends.1 - own.1), total.1 - (ends.0 - own.0));
                    let next = meet(own, rest);
                    if is_empty(next) {
                        return Some(place);
                    }
                    changed |= next != own;
                    self.ranges[*part] = next;
                }
            }
            for share in &self.shares {
                changed |= narrow_share(&mut self.ranges, *share);
            }
            if !changed {
                break;
            }
        }
        None
    }
}

#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    reason = "numbers of pupils are small"
)]
fn narrow_share(ranges: &mut [Range], share: Share) -> bool {
    let (low, high) = share.between;
    let (whole, part) = (ranges[share.whole], ranges[share.part]);
    let next = meet(
        part,
        (
            (low * whole.0 as f64 - NEAR).ceil() as i64,
            (high * whole.1 as f64 + NEAR).floor() as i64,
        ),
    );
    let changed = next != part && !is_empty(next);
    if changed {
        ranges[share.part] = next;
    }
    changed
}

/// What divisions are off by.
pub(super) const NEAR: f64 = 1e-6;

fn meet(one: Range, other: Range) -> Range {
    (one.0.max(other.0), one.1.min(other.1))
}

pub(super) const fn is_empty(range: Range) -> bool {
    range.0 > range.1
}
