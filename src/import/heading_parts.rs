//! What a heading of several texts means. All of them are looked up together, because each can change what the others say;
//! where that is not understood, what the lowest says alone is a suggestion and no more: "Targets" over "RWM" is not RWM.

use super::ColumnMeaning;
use super::dictionary::{Dictionary, Lookup};
use super::heading_words::HeadingWords;
use super::headings::LONGEST;
use super::normalize_cell::plain_text;
use crate::entry::SchoolFact;

/// Group headings that change nothing.
const SAY_NOTHING: [&str; 22] = [
    "attainment",
    "outcomes",
    "outcome",
    "results",
    "headlines",
    "headline measures",
    "headline figures",
    "school",
    "schools",
    "school details",
    "school information",
    "school info",
    "details",
    "information",
    "context",
    "contextual information",
    "data",
    "performance",
    "measures",
    "key measures",
    "academy",
    "academies",
];

/// Whether a heading has some subjects of the one above it and not all: "English 4+" below "English and maths" is of English.
fn narrows(above: &str, below: &str) -> bool {
    let subjects = |text: &str| -> Vec<String> {
        let words = HeadingWords::of(text).key;
        let is_subject = |word: &&str| word.chars().all(char::is_alphabetic);
        words.split(' ').filter(is_subject).map(str::to_owned).collect()
    };
    let (above, below) = (subjects(above), subjects(below));
    let is_in = |word: &String| below.contains(word);
    above.len() > 1 && above.iter().any(is_in) && !above.iter().all(is_in)
}

/// What the heading of a pivot table adds up or averages, and whether it adds up.
fn without_aggregation(heading: &str) -> Option<(&str, bool)> {
    let lower = heading.to_lowercase();
    let begins = ["sum of ", "average of ", "max of ", "min of "];
    let begin = begins.iter().find(|begin| lower.starts_with(**begin))?;
    Some((heading.get(begin.len()..)?, begin.starts_with("sum")))
}

/// What is sure of such a heading, and what it might mean: pupils that were added up are those of the school; of what rows
/// figures were averaged nobody knows.
fn of_aggregation(lookup: Lookup, adds_up: bool) -> (Lookup, Vec<ColumnMeaning>) {
    match lookup {
        Lookup::Certain(meaning, others) => {
            let counts_pupils = match &meaning {
                ColumnMeaning::Fact(fact) => *fact == SchoolFact::OnRoll,
                meaning => meaning.field().is_some() && meaning.figure().is_none(),
            };
            if counts_pupils && adds_up {
                return (Lookup::Certain(meaning, others), Vec::new());
            }
            (Lookup::Unknown, std::iter::once(meaning).chain(others).collect())
        }
        some @ Lookup::SomePupils { .. } if adds_up => (some, Vec::new()),
        Lookup::OneOf(meanings) => (Lookup::Unknown, meanings),
        _ => (Lookup::Unknown, Vec::new()),
    }
}

/// The heading as it is shown, and what it means; with it what it might mean where that is not sure.
pub(super) fn look_up(parts: &[&str], dictionary: &Dictionary<'_>) -> (String, Lookup, Vec<ColumnMeaning>) {
    let parts: Vec<String> = parts.iter().map(|part| plain_text(part)).collect();
    let shown = parts.join(" · ");
    let known = |text: &str| {
        if text.len() < LONGEST {
            dictionary.look_up(text)
        } else {
            Lookup::Unknown
        }
    };
    if let [only] = parts.as_slice()
        && let Some((rest, adds_up)) = without_aggregation(only)
    {
        let (lookup, suggested) = of_aggregation(known(rest), adds_up);
        return (shown, lookup, suggested);
    }
    let Some((last, groups)) = parts.split_last() else {
        return (shown, Lookup::Unknown, Vec::new());
    };
    let whole = known(&parts.join(" "));
    if whole != Lookup::Unknown && groups.iter().any(|group| narrows(group, last)) {
        return (shown, Lookup::Unknown, Vec::new());
    }
    if whole != Lookup::Unknown || groups.is_empty() {
        return (shown, whole, Vec::new());
    }
    let mut kept: Vec<&str> = groups.iter().map(String::as_str).collect();
    kept.retain(|group| !SAY_NOTHING.contains(&group.to_lowercase().trim_end_matches(':')));
    kept.push(last);
    let without = known(&kept.join(" "));
    if without != Lookup::Unknown {
        return (shown, without, Vec::new());
    }
    // What is said of a school needs no group: "School | URN", "Key stage 2 | Phase".
    let alone = [last, &parts[0]].map(|part| known(part));
    for lookup in &alone {
        if let Lookup::Certain(ColumnMeaning::Fact(_) | ColumnMeaning::Year, _) = lookup {
            return (shown, lookup.clone(), Vec::new());
        }
    }
    let [last, _] = alone;
    let suggested = match last {
        Lookup::Certain(meaning, others) => std::iter::once(meaning).chain(others).collect(),
        Lookup::OneOf(meanings) => meanings,
        _ => Vec::new(),
    };
    (shown, Lookup::Unknown, suggested)
}
