//! The words of looking a trust up: what tells trusts of one name apart, what would be filled in, and what stands beside
//! figures that are published ones.

mod chosen_trust;
mod missing;
mod schools;
mod search_results;
mod tables;

use std::cmp::Reverse;
use std::fmt;

use crate::analysis::{Prefill, WhyLeftOut};
use crate::entry::{Entries, Field};
use crate::measures::{AcademicYear, Topic, group_thousands};
use crate::national::TrustSet;
use crate::wording::number_format::{capitalize_first, listed};

pub use search_results::{HitText, hits_text};
pub use tables::{PublishedCell, PublishedRow};

impl fmt::Display for WhyLeftOut {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Withheld(value) => f.write_str(&value.why_not().unwrap_or_default()),
            Self::Follows => f.write_str("it follows from the figures for all and for disadvantaged pupils"),
            Self::HasBetter => f.write_str("DfE’s own table of the same year has it"),
            Self::OtherPupils => {
                f.write_str("it counts different pupils from DfE’s own table of the same year")
            }
        }
    }
}

impl Prefill {
    /// What stands beside the fields as long as any holds a published figure; `among` is how many of how many findings
    /// have the trust among their peers.
    #[must_use]
    pub fn note(&self, entries: &Entries, among: (usize, usize)) -> Option<String> {
        if !self.stands(entries) {
            return None;
        }
        let whom = match among {
            (_, 0) => "",
            (some, all) if some == all => " The trust is in the comparison group.",
            (0, _) => " We do not know whether the trust is in the comparison group.",
            _ => " The trust is in some of the comparison groups, and each comparison says so.",
        };
        Some(format!(
            "{}{whom} You can replace any of them.",
            self.whose(entries)
        ))
    }

    /// "These are the published 2024/25 figures for Lift Schools, from DfE’s tables." Once any is changed, that others are a
    /// person's own is said first.
    fn whose(&self, entries: &Entries) -> String {
        let these = if self.is_changed(entries) {
            "Some of these figures are your own. The others are"
        } else {
            "These are"
        };
        let sets = [
            (TrustSet::Eligible, "from DfE’s tables"),
            (TrustSet::ByMembership, "added up from its schools’ figures"),
            (
                TrustSet::AnySize,
                "from a third party’s table of trusts of any size",
            ),
        ];
        let sources: Vec<_> = sets
            .into_iter()
            .map(|(set, words)| (words, self.topics_of(set, entries)))
            .filter(|(_, topics)| !topics.is_empty())
            .collect();
        let name = &self.name;
        if let [(words, topics)] = sources.as_slice()
            && let [(_, years)] = topics.as_slice()
        {
            return format!("{these} the published {years} figures for {name}, {words}.");
        }
        let whose = format!("{these} the published figures for {name}.");
        let parts = sources
            .iter()
            .map(|(words, topics)| format!("{}: {}.", capitalize_first(words), by_years(topics)));
        let all: Vec<_> = std::iter::once(whose).chain(parts).collect();
        all.join(" ")
    }

    /// The topics whose compared figures are of a set, each with all the years of these, the latest first.
    fn topics_of(&self, set: TrustSet, entries: &Entries) -> Vec<(String, String)> {
        let mut found: Vec<(Topic, Reverse<AcademicYear>)> = self
            .compared(entries)
            .filter(|one| one.set == set)
            .map(|one| (one.topic, Reverse(one.year)))
            .collect();
        found.sort_unstable();
        found.dedup();
        let of_topic = |of: &[(Topic, Reverse<AcademicYear>)]| {
            let years: Vec<_> = of.iter().map(|(_, year)| year.0.to_string()).collect();
            let topic = of.first()?.0;
            Some((within_sentence(topic.name()), listed(&years)))
        };
        found
            .chunk_by(|one, next| one.0 == next.0)
            .filter_map(of_topic)
            .collect()
    }

    /// The mark at a field that holds what was published: "published, 2024/25"; `None` once it is changed.
    #[must_use]
    pub fn mark(&self, field: &Field, entries: &Entries) -> Option<String> {
        self.still(field, entries)
            .map(|one| format!("published, {}", one.year))
    }

    /// What is announced when its figures are filled in and `found` of them compared.
    #[must_use]
    pub fn started(&self, found: usize) -> String {
        format!(
            "{} hold published figures for {}. {} compared. Undo brings back your earlier figures.",
            plural(self.filled.len(), "field", "fields"),
            self.name,
            match found {
                1 => "1 measure is".to_owned(),
                more => format!("{more} measures are"),
            },
        )
    }
}

/// Topics with their years: "end of primary school and GCSEs for 2018/19; 16 to 18 for 2022/23".
fn by_years(topics: &[(String, String)]) -> String {
    let of_years = |chunk: &[(String, String)]| {
        let names: Vec<_> = chunk.iter().map(|(topic, _)| topic.clone()).collect();
        let years = chunk.first().map_or("", |(_, years)| years);
        format!("{} for {years}", listed(&names))
    };
    let parts: Vec<_> = topics
        .chunk_by(|one, next| one.1 == next.1)
        .map(of_years)
        .collect();
    parts.join("; ")
}

/// "1 figure", "12 figures".
fn plural(count: usize, one: &str, more: &str) -> String {
    let noun = if count == 1 { one } else { more };
    format!("{} {noun}", group_thousands(count as u64))
}

/// A topic's name within a sentence: abbreviations keep their capitals.
fn within_sentence(name: &str) -> String {
    let mut letters = name.chars();
    match (letters.next(), letters.clone().next()) {
        (Some(first), Some(second)) if second.is_ascii_lowercase() => {
            [first.to_ascii_lowercase()].into_iter().chain(letters).collect()
        }
        _ => name.to_owned(),
    }
}
