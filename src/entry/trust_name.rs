//! The trust's name, as a person gives it or as it stands in the published tables. It is kept with the figures so that what
//! is printed, saved or passed on says whose they are.

use std::fmt;

/// A name; empty where none is given. It has no line breaks and at most [`TrustName::LONGEST`] characters.
///
/// ```
/// use trust_benchmark::entry::TrustName;
/// let name = TrustName::new("Ash Learning\tTrust");
/// assert_eq!(name.as_str(), "Ash Learning Trust");
/// assert_eq!(TrustName::from_lines(&name.to_lines()), name);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TrustName(String);

/// The name of its line among the kept figures. No field has it.
const LINE: &str = "@trust-name";

impl TrustName {
    /// The longest name that is kept, in characters. The longest in the register has 76.
    pub const LONGEST: usize = 120;

    /// The name in a text, as it is except for what would end a line.
    #[must_use]
    pub fn new(text: &str) -> Self {
        let plain = text.chars().map(|c| if c.is_control() { ' ' } else { c });
        Self(plain.take(Self::LONGEST).collect())
    }

    /// The name as it was given.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name without spaces around it; `None` where there is none.
    #[must_use]
    pub fn given(&self) -> Option<&str> {
        Some(self.0.trim()).filter(|name| !name.is_empty())
    }

    /// The line in which it is kept; nothing where there is none.
    #[must_use]
    pub fn to_lines(&self) -> String {
        if self.0.is_empty() {
            String::new()
        } else {
            format!("{LINE}\t{}\n", self.0)
        }
    }

    /// Reads it back from among other lines.
    #[must_use]
    pub fn from_lines(lines: &str) -> Self {
        let mut pairs = lines.lines().filter_map(|line| line.split_once('\t'));
        let kept = pairs.find(|(name, _)| *name == LINE);
        kept.map(|(_, text)| Self::new(text)).unwrap_or_default()
    }
}

impl fmt::Display for TrustName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
