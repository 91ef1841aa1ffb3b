//! Names of rows that are unlike those of the other rows, where neither URNs nor pupils tell schools from comparators: an
//! abbreviation among names, "Notts" among academies, or a colour of a key.

use std::collections::{BTreeMap, BTreeSet};

use super::identity::numbers_schools;
use super::normalize_cell::plain_text;
use super::row_kind::{RowKind, RowReader};
use super::row_words::{NameSays, words_of_name};
use crate::measures::Measure;

/// What sort of school a name says it is; "High" and "Grammar" among them.
const SORTS: [&str; 20] = [
    "academy",
    "college",
    "grammar",
    "high",
    "inf",
    "infant",
    "infants",
    "jnr",
    "jun",
    "junior",
    "juniors",
    "nursery",
    "prep",
    "pri",
    "prim",
    "primary",
    "school",
    "sch",
    "secondary",
    "utc",
];

/// Other words of schools' names.
const OF_SCHOOLS: [&str; 16] = [
    "acad", "catholic", "ce", "cofe", "church", "hall", "jmi", "js", "lady", "our", "ps", "rc", "saint",
    "saints", "st", "va",
];

/// Words for more than one school.
const SEVERAL: [&str; 5] = ["schools", "academies", "trusts", "primaries", "secondaries"];

/// The colours of a key.
const COLOURS: [&str; 5] = ["amber", "green", "red", "yellow", "blue"];

/// Marks that no school has in its name.
const SIGNS: [char; 10] = ['=', '%', '<', '>', '≥', '≤', '±', 'Δ', '∆', '→'];

/// A shorter name, of one word, is as likely an abbreviation.
const SHORT: usize = 4;

/// An abbreviation of capitals has no more letters.
const LONGEST_ABBREVIATION: usize = 5;

/// What a name is like.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Likeness {
    SaysSort,
    HasSchoolWord,
    NamesSeveral,
    HasSeveralWords,
    IsShort,
    IsAbbreviation,
    IsColour,
    HasSigns,
}

/// All that a name is like.
fn likenesses(name: &str) -> BTreeSet<Likeness> {
    let words = words_of_name(name);
    let has = |list: &[&str]| words.iter().any(|word| list.contains(&word.as_str()));
    let letters = name.chars().filter(|letter| letter.is_alphabetic()).count();
    let is_one_word = !name.trim().contains(char::is_whitespace);
    let is_of_key = |word: &String| {
        matches!(word.as_str(), "from" | "above" | "below" | "to" | "and")
            || word.bytes().all(|byte| byte.is_ascii_digit())
    };
    let is_colour = words
        .split_first()
        .is_some_and(|(first, more)| COLOURS.contains(&first.as_str()) && more.iter().all(is_of_key));
    [
        (Likeness::SaysSort, has(&SORTS)),
        (Likeness::HasSchoolWord, has(&OF_SCHOOLS)),
        (Likeness::NamesSeveral, has(&SEVERAL)),
        (Likeness::HasSeveralWords, !is_one_word),
        (Likeness::IsShort, is_one_word && letters <= SHORT),
        (Likeness::IsAbbreviation, is_one_word && is_abbreviation(name)),
        (Likeness::IsColour, is_colour),
        (Likeness::HasSigns, name.contains(SIGNS)),
    ]
    .into_iter()
    .filter_map(|(likeness, is)| is.then_some(likeness))
    .collect()
}

/// Whether a name is unlike most of the others.
fn is_odd(own: &BTreeSet<Likeness>, others: &[&BTreeSet<Likeness>]) -> bool {
    let count = |likeness: Likeness| others.iter().filter(|other| other.contains(&likeness)).count();
    // At least two, so that one other name decides nothing.
    let most = |likeness| count(likeness) > 1 && count(likeness) * 3 >= others.len() * 2;
    let is_rare = |likeness, least: usize| own.contains(&likeness) && count(likeness) * least < others.len();
    let names_school = own.contains(&Likeness::SaysSort) || own.contains(&Likeness::HasSchoolWord);
    !names_school && most(Likeness::SaysSort)
        || own.contains(&Likeness::IsShort) && most(Likeness::HasSeveralWords)
        || [
            Likeness::IsAbbreviation,
            Likeness::IsColour,
            Likeness::NamesSeveral,
        ]
        .into_iter()
        .any(|likeness| is_rare(likeness, 2))
        || is_rare(Likeness::HasSigns, 3)
}

/// Capitals within a word, numbers and marks, as in "NAT25", "SW", "Y&H" and "N.A.", and not as in surnames.
fn is_abbreviation(name: &str) -> bool {
    let letters: Vec<char> = name.chars().filter(|letter| letter.is_alphabetic()).collect();
    let are_capitals = letters.iter().all(|letter| letter.is_uppercase());
    let has_number = name.contains(|letter: char| letter.is_ascii_digit());
    let has_marks = name.contains(['&', '.', '/']);
    let joins = letters
        .windows(2)
        .any(|pair| pair[0].is_lowercase() && pair[1].is_uppercase());
    let is_surname = ["Mc", "Mac", "De", "Du", "La", "Le", "Fitz", "Van", "O'", "O’"]
        .iter()
        .any(|begins| name.starts_with(begins));
    let is_joined = joins && !is_surname && !name.contains(['-', '\'', '’']);
    let is_brief = letters.len() <= LONGEST_ABBREVIATION;
    !letters.is_empty() && (has_number || is_joined || is_brief && (are_capitals || has_marks))
}

impl RowReader<'_> {
    /// The rows whose names are unlike the others.
    pub(super) fn odd_names(&self, candidates: &[(usize, RowKind)], measures: &[&Measure]) -> Vec<usize> {
        let counts_pupils = !self.number_columns(measures).0.pupils.is_empty();
        let numbers_them = self.columns.iter().any(|column| numbers_schools(&column.heading));
        if self.name.is_none() || self.urn.is_some() || numbers_them || counts_pupils {
            return Vec::new();
        }
        let schools = candidates.iter().filter(|(row, kind)| {
            let is_school = matches!(
                kind,
                RowKind::Candidate(NameSays::School | NameSays::NamesSchool, school) if school == row
            );
            is_school && self.has_figures(*row)
        });
        // A school can have several rows.
        let mut names: BTreeMap<String, (BTreeSet<Likeness>, Vec<usize>)> = BTreeMap::new();
        for (row, _) in schools {
            let name = plain_text(&self.called(*row));
            let (_, rows) = names
                .entry(name.to_lowercase())
                .or_insert_with(|| (likenesses(&name), Vec::new()));
            rows.push(*row);
        }
        let all: Vec<_> = names.values().collect();
        let odd = all.iter().enumerate().filter(|(place, (own, _))| {
            let others = all.iter().enumerate().filter(|(other, _)| other != place);
            let others: Vec<_> = others.map(|(_, (other, _))| other).collect();
            is_odd(own, &others)
        });
        odd.flat_map(|(_, (_, rows))| rows.iter().copied()).collect()
    }
}
