//! The section that explains the methods.

use crate::analysis::Finding;

pub(crate) const HEADING: &str = "Methods";

/// Before the way to the sources.
pub(crate) const LEDE: &str = "Follow one figure from the numbers you enter to the words about it. Then see whose figures we compare with, how \
     we allow for chance, and what we do not say. ";

pub(crate) const TO_THE_SOURCES: &str = "Sources, licence and privacy are under About.";

/// The heading of the worked example.
pub(crate) const WORKED_EXAMPLE: &str = "A figure, step by step";

/// The choice of the figure that the worked example follows.
pub(crate) const FOLLOW: &str = "Follow";

/// The example among the choices: "An example: 65% of 246 pupils".
pub(crate) fn follow_the_example(example: &Finding) -> String {
    format!("An example: {} of {}", example.value_text(), example.pupils())
}

/// Whose figure is followed.
pub(crate) const INVENTED_AS_NOTHING_IS_ENTERED: &str =
    "Nothing is entered yet, so we follow an invented figure. Enter your own to follow that instead.";
pub(crate) const INVENTED: &str = "An invented figure.";
pub(crate) const OF_THE_EXAMPLE_TRUST: &str = "These figures are the example trust’s, not a real trust’s.";
pub(crate) const YOUR_OWN: &str = "These are your numbers, calculated by the same code as the comparison.";
