//! Whose published figures a person started from, by the Department's number (UID), as it is kept with the figures. The
//! published figures themselves are not: the tool has them when these are opened again, and finds them by the number.

/// The number of a trust.
///
/// ```
/// use trust_benchmark::entry::PublishedTrust;
/// let trust = PublishedTrust::new(2046);
/// assert_eq!(PublishedTrust::from_lines(&trust.to_lines()), Some(trust));
/// assert_eq!(PublishedTrust::from_lines("@published-trust\tOak\n"), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PublishedTrust(u32);

/// The name of its line among the kept figures. No field has it.
const LINE: &str = "@published-trust";

impl PublishedTrust {
    /// The trust of that number.
    #[must_use]
    pub const fn new(uid: u32) -> Self {
        Self(uid)
    }

    /// The number.
    #[must_use]
    pub const fn uid(self) -> u32 {
        self.0
    }

    /// The line in which it is kept.
    #[must_use]
    pub fn to_lines(self) -> String {
        format!("{LINE}\t{}\n", self.0)
    }

    /// Reads it back from among other lines; `None` where there is none, or no number in it.
    #[must_use]
    pub fn from_lines(lines: &str) -> Option<Self> {
        let mut pairs = lines.lines().filter_map(|line| line.split_once('\t'));
        let (_, uid) = pairs.find(|(name, _)| *name == LINE)?;
        uid.parse().ok().map(Self)
    }
}
