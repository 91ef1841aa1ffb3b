//! What the sum rests on, to be moved.

pub(crate) const LABEL: &str = "What the sum rests on";

/// How near the top.
pub(crate) const PERCENTILE: &str = "As well as the trust at the";
pub(crate) const MIDDLE: &str = "50th, the middle";
pub(crate) const TOP: &str = "99th";

pub(crate) const TRUSTS: &str = "Which trusts count";

/// How small the trusts may be.
pub(crate) const SMALLEST: &str = "Fewest pupils in a trust’s figure";
pub(crate) const ANY: &str = "any";
/// After "any" and after a number, for people who hear the button alone.
pub(crate) const NUMBER_OF_PUPILS: &str = " number of pupils";
pub(crate) const PUPILS_OR_MORE: &str = " pupils or more";
pub(crate) const SMALLEST_IS_WRONG: &str = "Enter a whole number of pupils.";

pub(crate) const GROUP: &str = "Whose outcomes";
pub(crate) const ALL_PUPILS: &str = "All pupils";
pub(crate) const DISADVANTAGED: &str = "Disadvantaged pupils";
