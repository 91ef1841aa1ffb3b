//! The section that explains the methods.

pub(crate) const HEADING: &str = "How it is computed";

/// Before the way to the sources.
pub(crate) const LEDE: &str = "First one figure, followed from the two numbers that are typed to the words that are said of it. Then what \
     is behind it: whose figures these are, what is done about chance, and what is left unsaid. ";

pub(crate) const TO_THE_SOURCES: &str = "Sources, licence and privacy are set out apart.";

/// The heading of the worked example.
pub(crate) const WORKED_EXAMPLE: &str = "A figure, step by step";

/// The choice of the figure that the worked example follows.
pub(crate) const FOLLOW: &str = "Follow";
pub(crate) const FOLLOW_THE_EXAMPLE: &str = "An example: 65% of 182 pupils";

/// Whose figure is followed.
pub(crate) const INVENTED_AS_NOTHING_IS_ENTERED: &str = "Nothing is typed yet, so an invented figure is followed. Type one of your own, and its numbers stand here.";
pub(crate) const INVENTED: &str = "An invented figure.";
pub(crate) const OF_THE_EXAMPLE_TRUST: &str = "The figures are those of the invented trust.";
pub(crate) const YOUR_OWN: &str = "The numbers are yours, computed by the same code as the comparison.";
