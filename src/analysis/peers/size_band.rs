//! Bands of trusts by size. The edges are fixed, so that a trust's band does not depend on who else is there.

/// A band of trusts by their eligible schools.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SizeBand {
    /// 3 to 5 schools.
    ThreeToFive,
    /// 6 to 10 schools.
    SixToTen,
    /// 11 to 20 schools.
    ElevenToTwenty,
    /// 21 schools and more.
    MoreThanTwenty,
}

impl SizeBand {
    /// Every band, the smallest trusts first.
    pub const ALL: [Self; 4] = [
        Self::ThreeToFive,
        Self::SixToTen,
        Self::ElevenToTwenty,
        Self::MoreThanTwenty,
    ];

    /// The band of a trust; `None` under three schools, which no table of the Department holds.
    ///
    /// ```
    /// use trust_benchmark::analysis::SizeBand;
    /// assert_eq!(SizeBand::of(10), Some(SizeBand::SixToTen));
    /// assert_eq!(SizeBand::of(2), None);
    /// ```
    #[must_use]
    pub fn of(schools: u16) -> Option<Self> {
        match schools {
            0..=2 => None,
            3..=5 => Some(Self::ThreeToFive),
            6..=10 => Some(Self::SixToTen),
            11..=20 => Some(Self::ElevenToTwenty),
            21.. => Some(Self::MoreThanTwenty),
        }
    }
}
