//! Writes names that files have in capitals as people write them: "Harris Federation" for HARRIS FEDERATION.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

/// Words that are not written with one capital.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Spelling {
    /// Words of capitals.
    pub capitals: Vec<String>,
    /// Words of small letters, except at the beginning.
    pub small: Vec<String>,
    /// Words with capitals of their own.
    pub special: Vec<String>,
}

/// How names are written.
#[derive(Debug, Clone, Default)]
pub struct NameCase {
    /// Names that a file has in small letters too, by their letters.
    known: BTreeMap<String, String>,
    /// Words as they are written, by their capitals.
    words: BTreeMap<String, String>,
    small: BTreeSet<String>,
}

impl NameCase {
    #[must_use]
    pub fn new(spelling: &Spelling) -> Self {
        let words = spelling.capitals.iter().chain(&spelling.special);
        Self {
            known: BTreeMap::new(),
            words: words.map(|word| (word.to_uppercase(), word.clone())).collect(),
            small: spelling.small.iter().cloned().collect(),
        }
    }

    /// Keeps a name that has small letters as an example of how it is written.
    pub fn learn(&mut self, name: &str) {
        if name.chars().any(char::is_lowercase) {
            self.known.entry(letters(name)).or_insert_with(|| name.to_owned());
        }
    }

    /// A name as people write it. One that has small letters is left as it is.
    #[must_use]
    pub fn of(&self, name: &str) -> String {
        if name.chars().any(char::is_lowercase) {
            return name.to_owned();
        }
        if let Some(known) = self.known.get(&letters(name)) {
            return known.clone();
        }
        let (mut written, mut word, mut first) = (String::new(), String::new(), true);
        for sign in name.chars().chain(std::iter::once(' ')) {
            if sign.is_alphanumeric() {
                word.push(sign);
                continue;
            }
            if !word.is_empty() {
                let next = self.word(&word, &written, first);
                written.push_str(&next);
                (word, first) = (String::new(), false);
            }
            first |= matches!(sign, '(' | ':');
            written.push(sign);
        }
        written.truncate(written.trim_end().len());
        written
    }

    fn word(&self, word: &str, before: &str, first: bool) -> String {
        let small = word.to_lowercase();
        // The end of ST MARY'S, and of CO-OPERATIVE.
        let within = before.ends_with(['\'', '’']) && small.len() <= 2 || before.ends_with("Co-");
        if within || !first && self.small.contains(&small) {
            return small;
        }
        if let Some(written) = self.words.get(word) {
            return written.clone();
        }
        let has_vowel = word.contains(['A', 'E', 'I', 'O', 'U', 'Y']);
        if !has_vowel && word.chars().all(|sign| sign.is_ascii_uppercase()) {
            return word.to_owned();
        }
        let mut signs = small.chars();
        let begun: String = signs
            .next()
            .map(|sign| sign.to_uppercase().collect())
            .unwrap_or_default();
        begun + signs.as_str()
    }
}

/// The letters and digits of a name, by which spellings of one name are known as such.
#[must_use]
pub fn letters(name: &str) -> String {
    let name = name.replace('&', " and ");
    let letters = name.chars().filter(|sign| sign.is_alphanumeric());
    letters.flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::{NameCase, Spelling, letters};

    #[test]
    fn capitals_become_normal_case_and_acronyms_stay() {
        let of = |words: &[&str]| words.iter().map(|word| (*word).to_owned()).collect();
        let mut case = NameCase::new(&Spelling {
            capitals: of(&["LEO", "STEP", "ACT", "VI"]),
            small: of(&["of", "and", "the"]),
            special: of(&["REAch2", "CofE", "St"]),
        });
        case.learn("The GORSE Academies Trust");
        for (capitals, written) in [
            ("HARRIS FEDERATION", "Harris Federation"),
            ("LEO ACADEMY TRUST", "LEO Academy Trust"),
            ("REACH2 ACADEMY TRUST", "REAch2 Academy Trust"),
            ("E-ACT", "E-ACT"),
            ("THE GORSE ACADEMIES TRUST", "The GORSE Academies Trust"),
            ("L.E.A.D. ACADEMY TRUST", "L.E.A.D. Academy Trust"),
            ("ST MARY'S COFE TRUST", "St Mary's CofE Trust"),
            (
                "DIOCESE OF THE WEST (THE SOUTH)",
                "Diocese of the West (The South)",
            ),
            ("KING EDWARD VI", "King Edward VI"),
            (
                "CENTRAL CO-OPERATIVE LEARNING TRUST",
                "Central Co-operative Learning Trust",
            ),
            ("FIERTÉ MULTI-ACADEMY TRUST", "Fierté Multi-Academy Trust"),
            ("TRURO & PENWITH", "Truro & Penwith"),
            ("GLF SCHOOLS", "GLF Schools"),
            ("Already Written so", "Already Written so"),
        ] {
            assert_eq!(case.of(capitals), written);
        }
        assert_eq!(letters("Truro & Penwith"), letters("TRURO AND PENWITH"));
    }
}
