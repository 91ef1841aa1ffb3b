//! Whose figure the worked example follows: apart from the choices, because it changes nothing that is compared, and undo
//! leaves it alone.

use crate::measures::MeasureGroup;

/// The figure that the worked example follows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) enum WorkedExampleSource {
    /// The first that is compared; where none is, the example's.
    #[default]
    First,
    /// The example's.
    Example,
    /// One of the person's own.
    Own(MeasureGroup),
}
