//! What keeps the figures of a sheet from being compared.

use crate::import::Missing;
use crate::measures::{Measure, PupilGroup};
use crate::wording::number_format::listed;

/// So many measures are named.
const NAMED: usize = 3;

impl Missing {
    /// What is missing, and how to correct it.
    #[must_use]
    pub fn sentence<'a>(&self, measures: impl Iterator<Item = &'a Measure>) -> String {
        match self {
            Self::AllPupils => {
                "No pupil numbers: nothing can be compared yet. Choose the column with pupil numbers."
                    .to_owned()
            }
            Self::PupilsOf(of) => {
                let lacking = measures.flat_map(|measure| {
                    let groups = of.iter().filter(|(id, _)| *id == measure.id);
                    groups.map(|(_, group)| match group {
                        PupilGroup::All => measure.short_name.clone(),
                        other => format!("{} ({})", measure.short_name, other.name()),
                    })
                });
                let mut names: Vec<_> = lacking.collect();
                let more = names.len().saturating_sub(NAMED);
                names.truncate(NAMED);
                if more > 0 {
                    names.push(format!("{more} more"));
                }
                format!(
                    "No pupil numbers for {}: not compared yet. Choose the column with their pupil numbers.",
                    listed(&names)
                )
            }
        }
    }
}
