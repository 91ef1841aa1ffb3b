//! Where a value stands in a distribution. Ties count half, so that a trust among many with the same published figure is
//! neither above nor below all of them.

/// A position in a distribution, 0 (below all) to 100 (above all).
#[derive(Debug, Clone, Copy, PartialEq, PartialOrd)]
pub struct Percentile(f64);

impl Percentile {
    /// `None` unless `value` lies between 0 and 100.
    #[must_use]
    pub fn new(value: f64) -> Option<Self> {
        (0.0..=100.0).contains(&value).then_some(Self(value))
    }

    /// The position a `share` (0 to 1) of the way to `other`.
    pub(super) const fn towards(self, other: Self, share: f64) -> Self {
        Self(self.0 + share * (other.0 - self.0))
    }

    /// The position as a number from 0 to 100.
    #[must_use]
    pub const fn value(self) -> f64 {
        self.0
    }

    /// The position counted from the other end.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        Self(100.0 - self.0)
    }
}

/// How many of a distribution's values lie below a value, and how many equal it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PercentileRank {
    below: usize,
    equal: usize,
    n: usize,
}

impl PercentileRank {
    /// How many lie below.
    #[must_use]
    pub const fn below(self) -> usize {
        self.below
    }

    /// How many are equal.
    #[must_use]
    pub const fn equal(self) -> usize {
        self.equal
    }

    /// How many lie above.
    #[must_use]
    pub const fn above(self) -> usize {
        self.n - self.below - self.equal
    }

    /// The rank counted from the other end, for outcomes of which less is better.
    #[must_use]
    pub const fn mirrored(self) -> Self {
        Self {
            below: self.above(),
            equal: self.equal,
            n: self.n,
        }
    }

    /// The mid-rank, 100·(below + ½·equal)/N.
    #[must_use]
    #[expect(
        clippy::cast_precision_loss,
        reason = "a distribution has far fewer than 2^52 members"
    )]
    pub fn percentile(self) -> Percentile {
        Percentile(100.0 * (self.below as f64 + 0.5 * self.equal as f64) / self.n as f64)
    }
}

/// Ranks `value` in `ascending`, which must be sorted. `None` where the distribution is empty or the value not a number.
///
/// Both must be at the same precision: ranking 64.8 among whole per cents would find no ties.
///
/// ```
/// use trust_benchmark::stats::percentile_rank;
/// let rank = percentile_rank(&[50.0, 60.0, 60.0, 60.0, 70.0, 70.0, 80.0], 60.0).unwrap();
/// assert_eq!((rank.below(), rank.equal(), rank.above()), (1, 3, 3));
/// assert!((rank.percentile().value() - 35.714).abs() < 1e-3);
/// ```
#[must_use]
pub fn percentile_rank(ascending: &[f64], value: f64) -> Option<PercentileRank> {
    if ascending.is_empty() || value.is_nan() {
        return None;
    }
    let below = ascending.partition_point(|&other| other < value);
    let up_to = ascending.partition_point(|&other| other <= value);
    Some(PercentileRank {
        below,
        equal: up_to - below,
        n: ascending.len(),
    })
}
