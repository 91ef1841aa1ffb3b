//! What is missing of a trust's published figures, in words.

use crate::analysis::MissingFigures;
use crate::measures::{Topic, group_thousands};
use crate::wording::number_format::capitalize_first;

impl MissingFigures {
    /// As a sentence or two: "Key stage 2, 2024/25: suppressed to protect pupils’ identities (31 pupils)."
    #[must_use]
    pub fn said(&self) -> String {
        match self {
            Self::Withheld {
                topic,
                year,
                value,
                pupils,
                older,
            } => {
                let why = value.why_not().unwrap_or_default();
                let older = older.map_or_else(String::new, |older| {
                    format!(" Its {older} figures are offered instead.")
                });
                format!(
                    "{}, {year}: {why} ({} pupils in all).{older}",
                    name(*topic),
                    group_thousands(u64::from(*pupils))
                )
            }
            Self::OneSchool { topic, year, pupils } => format!(
                "{}, {year}: one school with {} pupils is behind these figures.",
                name(*topic),
                group_thousands(u64::from(*pupils))
            ),
            Self::OnlyOld { topic, year, newest } => format!(
                "{}: only {year} figures are published for this trust. Other trusts have {newest}.",
                name(*topic)
            ),
        }
    }
}

fn name(topic: Topic) -> String {
    capitalize_first(topic.name())
}
