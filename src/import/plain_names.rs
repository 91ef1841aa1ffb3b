//! What people call the measures and facts in their own sheets, besides the names that the catalogue has:
//! `data/headings/names.csv`.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::heading_words::HeadingWords;
use super::vocabulary::records;
use crate::entry::SchoolFact;

/// How far a name says what it means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NameCertainty {
    /// It says it.
    Yes,
    /// Only with a word for a percentage.
    WithShare,
    /// It may mean this.
    Ask,
}

/// A name of a measure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Name {
    pub(super) measure: &'static str,
    pub(super) sure: NameCertainty,
    pub(super) words: HeadingWords,
}

/// What a heading says as a whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Whole {
    Fact(SchoolFact),
    Year,
}

struct Names {
    measures: HashMap<String, Vec<Name>>,
    whole: HashMap<String, Whole>,
}

static NAMES: LazyLock<Names> = LazyLock::new(|| {
    let mut names = Names {
        measures: HashMap::new(),
        whole: HashMap::new(),
    };
    for record in records(include_str!("../../data/headings/names.csv")) {
        let [name, means, sure] = *record.as_slice() else {
            continue;
        };
        let sure = match sure {
            "" => NameCertainty::Yes,
            "share" => NameCertainty::WithShare,
            _ => NameCertainty::Ask,
        };
        let words = HeadingWords::of(name);
        let fact = SchoolFact::ALL.into_iter().find(|fact| fact.id() == means);
        match (fact, means) {
            (Some(fact), _) => {
                names.whole.insert(words.plain, Whole::Fact(fact));
            }
            (None, "year") => {
                names.whole.insert(words.plain, Whole::Year);
            }
            (None, measure) => {
                let same = names.measures.entry(words.key.clone()).or_default();
                same.push(Name { measure, sure, words });
            }
        }
    }
    names
});

/// The names of measures with the same words.
pub(super) fn measures(key: &str) -> &'static [Name] {
    NAMES.measures.get(key).map_or(&[], Vec::as_slice)
}

/// What a heading, in small letters, says as a whole.
pub(super) fn whole(plain: &str) -> Option<Whole> {
    NAMES.whole.get(plain).copied()
}
