//! A trust's name as it is searched: its letters without anything between them, and where its words begin. Files write one
//! name in several ways (CO-OPERATIVE, COOPERATIVE; TRURO & PENWITH, TRURO AND PENWITH), so letters are compared and nothing
//! between them. Only ASCII letters and the accented ones of western Europe lose their case: tables for the rest of Unicode
//! would weigh more than they find.

use super::edit_distance::{Edit, may_be_meant, meant_with_one_edit};

/// Words that most trusts have in their names, or leave out of them, so that they tell none from another.
const COMMON: [&str; 10] = [
    "the",
    "trust",
    "academy",
    "academies",
    "multi",
    "multiacademy",
    "mat",
    "limited",
    "ltd",
    "and",
];

/// Words that initials may pass over: "the Kemnal Academies Trust" is TKAT, "Diocese of Bristol Academies Trust" DBAT.
const PASSED_OVER: [&str; 4] = ["and", "of", "the", "for"];

/// A word of fewer letters is not taken for a misspelt one: too many others are like it.
const FEWEST_LETTERS: usize = 4;

/// A misspelt beginning is longer, because it is like still more.
const FEWEST_LETTERS_OF_A_BEGINNING: usize = 5;

/// Whether a word is one of those that tell no trust from another, or one of them with a slip in it.
pub(super) fn is_common(word: &str) -> bool {
    COMMON.contains(&word)
}

/// The same of a common word with a slip in it, such as "acadmy".
pub(super) fn is_common_misspelt(word: &str) -> bool {
    let mut long = COMMON
        .iter()
        .filter(|common| common.len() > FEWEST_LETTERS && word.len() >= FEWEST_LETTERS);
    long.any(|common| meant_with_one_edit(word, common).any(|(_, meant)| meant == common.len()))
}

/// Whether a word that is still being typed may become a common one.
pub(super) fn begins_common(word: &str) -> bool {
    COMMON.iter().any(|common| common.starts_with(word))
}

/// The letters and digits of a name, and where words begin in them.
pub(super) struct NameWords {
    letters: String,
    starts: Vec<usize>,
}

/// How a word that was typed is in a name, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum WordMatch {
    /// It is a word of it, or several without the space between them.
    Whole,
    /// It begins one.
    Begun,
    /// It is one with a slip in it.
    Misspelt,
    /// It begins one, with a slip in it.
    MisspeltBeginning,
}

/// A place in a name where a word was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct FoundWord {
    pub(super) how: WordMatch,
    /// The words of the name that it stands for: from, and to before which.
    pub(super) words: (usize, usize),
}

impl NameWords {
    pub(super) fn of(name: &str) -> Self {
        let (mut letters, mut starts, mut between) =
            (String::with_capacity(name.len() + 8), Vec::new(), true);
        for sign in name.chars() {
            match sign {
                '&' => {
                    starts.push(letters.len());
                    letters.push_str("and");
                    between = true;
                }
                _ if is_letter(sign) => {
                    if between {
                        starts.push(letters.len());
                    }
                    letters.push(plain(sign));
                    between = false;
                }
                _ if is_within_words(sign) && sign != '-' => {}
                _ => between = true,
            }
        }
        Self { letters, starts }
    }

    /// All letters, without anything between them.
    pub(super) fn letters(&self) -> &str {
        &self.letters
    }

    /// Its words, in order.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        let ends = self.starts.iter().skip(1).copied();
        let ends = ends.chain(std::iter::once(self.letters.len()));
        let starts = self.starts.iter().copied().zip(ends);
        starts.filter_map(|(start, end)| self.letters.get(start..end))
    }

    /// The letters of the words that tell the trust from others.
    pub(super) fn distinctive(&self) -> String {
        self.words().filter(|word| !is_common(word)).collect()
    }

    /// Whether these are the first letters of its words, as people abbreviate it, or the first of them.
    pub(super) fn has_initials(&self, typed: &str) -> Option<WordMatch> {
        let of = |passes_over: bool| -> String {
            let kept = self
                .words()
                .filter(|word| !passes_over || !PASSED_OVER.contains(word));
            kept.filter_map(|word| word.chars().next()).collect()
        };
        let both = [of(false), of(true)];
        if both.iter().any(|initials| initials == typed) {
            Some(WordMatch::Whole)
        } else if both.iter().any(|initials| initials.starts_with(typed)) {
            Some(WordMatch::Begun)
        } else {
            None
        }
    }

    /// Where and how a word that was typed is in the name, at the best place.
    pub(super) fn find(&self, word: &str) -> Option<FoundWord> {
        let found = (0..self.starts.len()).filter_map(|place| {
            let rest = self.rest_from(place)?;
            let (how, length) = if rest.starts_with(word) {
                let whole = self.is_end(place, word.len());
                let how = if whole { WordMatch::Whole } else { WordMatch::Begun };
                (how, word.len())
            } else {
                self.misspelt(word, place, rest)?
            };
            Some(FoundWord {
                how,
                words: (place, self.place_after(place, length)),
            })
        });
        found.min()
    }

    /// How a word with a slip in it is at a place of the name, and how many letters it stands for.
    fn misspelt(&self, word: &str, place: usize, rest: &str) -> Option<(WordMatch, usize)> {
        if word.len() + 1 < FEWEST_LETTERS || !may_be_meant(word, rest) {
            return None;
        }
        let meant = meant_with_one_edit(word, rest).filter_map(|(edit, length)| {
            let is_of_one_word = self.place_after(place, length) == place + 1;
            // Three letters can only be four of which one is missing.
            let is_long = word.len() >= FEWEST_LETTERS
                || edit == Edit::Missing && length == FEWEST_LETTERS && is_of_one_word;
            if self.is_end(place, length) && is_long {
                Some((WordMatch::Misspelt, length))
            } else {
                let begins = is_of_one_word && word.len() >= FEWEST_LETTERS_OF_A_BEGINNING;
                begins.then_some((WordMatch::MisspeltBeginning, length))
            }
        });
        meant.min()
    }

    fn rest_from(&self, place: usize) -> Option<&str> {
        self.letters.get(*self.starts.get(place)?..)
    }

    /// Whether a word ends `length` letters after the beginning of the word at `place`.
    fn is_end(&self, place: usize, length: usize) -> bool {
        let start = self.starts.get(place).copied().unwrap_or_default();
        let end = start + length;
        end == self.letters.len() || self.starts.contains(&end)
    }

    /// The first word that begins `length` letters or more after the beginning of the word at `place`.
    fn place_after(&self, place: usize, length: usize) -> usize {
        let start = self.starts.get(place).copied().unwrap_or_default();
        self.starts.partition_point(|other| *other < start + length)
    }
}

/// A letter without case, and without its accent where names have one.
pub(super) const fn plain(sign: char) -> char {
    match sign {
        'À'..='Å' | 'à'..='å' => 'a',
        'Ç' | 'ç' => 'c',
        'È'..='Ë' | 'è'..='ë' => 'e',
        'Ì'..='Ï' | 'ì'..='ï' => 'i',
        'Ñ' | 'ñ' => 'n',
        'Ò'..='Ö' | 'ò'..='ö' => 'o',
        'Ù'..='Ü' | 'ù'..='ü' => 'u',
        _ => sign.to_ascii_lowercase(),
    }
}

pub(super) fn is_letter(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || !sign.is_ascii() && !is_within_words(sign)
}

/// Signs that stand within a word: ST MARY'S, L.E.A.D., CO-OPERATIVE.
pub(super) const fn is_within_words(sign: char) -> bool {
    matches!(sign, '\'' | '’' | '‘' | '.' | '-' | '‐' | '‑' | '–')
}

#[cfg(test)]
mod tests {
    use super::{NameWords, WordMatch, is_common, is_common_misspelt};

    #[test]
    fn words_are_found_whole_begun_and_misspelt() {
        let name = NameWords::of("Central Co-operative Learning Trust");
        let how = |word: &str| name.find(word).map(|found| found.how);
        assert_eq!(how("learning"), Some(WordMatch::Whole));
        assert_eq!(how("cooperative"), Some(WordMatch::Whole));
        assert_eq!(how("learn"), Some(WordMatch::Begun));
        assert_eq!(how("learnng"), Some(WordMatch::Misspelt));
        assert_eq!(how("cooprative"), Some(WordMatch::Misspelt));
        assert_eq!(how("leran"), Some(WordMatch::MisspeltBeginning));
        assert_eq!(how("laer"), None);
        assert_eq!(how("arning"), None);
        let lift = NameWords::of("Lift Schools");
        assert_eq!(lift.find("lit").map(|found| found.how), Some(WordMatch::Misspelt));
        assert_eq!(lift.find("lof"), None);
    }

    #[test]
    fn initials_may_pass_over_small_words() {
        let name = NameWords::of("Diocese of Bristol Academies Trust");
        for typed in ["dobat", "dbat"] {
            assert_eq!(name.has_initials(typed), Some(WordMatch::Whole), "{typed}");
        }
        assert_eq!(name.has_initials("dba"), Some(WordMatch::Begun));
        assert_eq!(name.has_initials("bat"), None);
    }

    #[test]
    fn common_words_are_known_with_a_slip_too() {
        assert!(is_common("trust") && !is_common("trusts"));
        assert!(is_common_misspelt("acadmy") && is_common_misspelt("turst"));
        assert!(!is_common_misspelt("teh") && !is_common_misspelt("harris"));
    }
}
