//! How many figures were left out of what somebody passed on, as it is kept with the rest: a person who opens it sees totals of
//! fewer schools and pupils than the sender does, and has to be told.

/// A number of figures.
///
/// ```
/// use trust_benchmark::entry::Withheld;
/// let withheld = Withheld::new(7);
/// assert_eq!(Withheld::from_lines(&withheld.to_lines()), withheld);
/// assert_eq!(Withheld::from_lines("@withheld\tsome\n"), Withheld::default());
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Withheld(usize);

/// The name of its line among the kept figures. No field has it.
const LINE: &str = "@withheld";

impl Withheld {
    /// The number of figures that were left out.
    #[must_use]
    pub const fn new(figures: usize) -> Self {
        Self(figures)
    }

    /// The number.
    #[must_use]
    pub const fn count(self) -> usize {
        self.0
    }

    /// The line in which it is kept; nothing where none was left out.
    #[must_use]
    pub fn to_lines(self) -> String {
        match self.0 {
            0 => String::new(),
            some => format!("{LINE}\t{some}\n"),
        }
    }

    /// Reads it back from among other lines.
    #[must_use]
    pub fn from_lines(lines: &str) -> Self {
        let mut pairs = lines.lines().filter_map(|line| line.split_once('\t'));
        let kept = pairs.find(|(name, _)| *name == LINE);
        Self(kept.and_then(|(_, count)| count.parse().ok()).unwrap_or_default())
    }
}
