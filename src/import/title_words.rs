//! Which texts outside the table are wholly understood: "KS2 results 2025", "Oakfield Learning Trust". Of any other it is not
//! known whether it speaks against the figures, so that it is shown: the words are data (`data/headings/titles.csv`).

use std::collections::{BTreeSet, HashMap};
use std::sync::LazyLock;

use super::heading_words::HeadingWords;
use super::month_names::month;
use super::said_date::take_dates;
use crate::measures::PupilGroup;

/// What a word of a title says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TitleWord {
    /// Nothing against the figures.
    Plain,
    /// In a sheet of absence or suspensions, that they are of some pupils.
    Part,
    /// It is what a trust or a school calls itself.
    Name,
    /// It joins the words of such a name.
    Joining,
    /// Directly before a year, that this is the year of something else.
    BeforeYear,
    /// The same directly after it.
    AfterYear,
}

static WORDS: LazyLock<HashMap<&str, Vec<TitleWord>>> = LazyLock::new(|| {
    let mut words: HashMap<&str, Vec<TitleWord>> = HashMap::new();
    for line in include_str!("../../data/headings/titles.csv").lines() {
        let kind = match line.split_once(',') {
            Some((_, "plain")) => TitleWord::Plain,
            Some((_, "part")) => TitleWord::Part,
            Some((_, "name")) => TitleWord::Name,
            Some((_, "joining")) => TitleWord::Joining,
            Some((_, "before")) => TitleWord::BeforeYear,
            Some((_, "after")) => TitleWord::AfterYear,
            _ => continue,
        };
        let word = line.split(',').next().unwrap_or_default();
        words.entry(word).or_default().push(kind);
    }
    words
});

/// Whether a word, in small letters, is of a kind.
pub(super) fn is_kind(word: &str, kind: TitleWord) -> bool {
    WORDS.get(word).is_some_and(|kinds| kinds.contains(&kind))
}

/// What a text can name without being doubtful, besides the words of the list.
#[derive(Debug, Default)]
pub(super) struct KnownNames {
    /// The names of the schools, in small letters.
    pub(super) schools: BTreeSet<String>,
    /// The first letters of the trust's name.
    pub(super) initials: BTreeSet<String>,
    /// Whether all figures are of absence or suspensions, so that a key stage is a part of their pupils.
    pub(super) counts_whole_school: bool,
}

impl KnownNames {
    /// The first letters of the names of trusts that a text has: "OLT" of "Oakfield Learning Trust".
    pub(super) fn add_initials(&mut self, text: &str) {
        for segment in segments(text) {
            let words: Vec<&str> = segment.split_whitespace().collect();
            let is_of_name = |place: &usize| of_name(&words).contains(place);
            let letters = (0..words.len())
                .filter(is_of_name)
                .filter_map(|place| words[place].chars().next());
            let letters: String = letters.filter(|letter| letter.is_uppercase()).collect();
            if letters.len() > 1 {
                self.initials.insert(letters.to_lowercase());
            }
        }
    }

    /// Whether every word of a text is known, so that nothing in it can speak against the figures.
    pub(super) fn understand(&self, text: &str) -> bool {
        let without_dates = take_dates(text).rest;
        let is_known = |segment: &str| self.schools.contains(&segment.to_lowercase()) || self.knows(segment);
        let is_group = HeadingWords::of(&without_dates).group != PupilGroup::All;
        !is_group && segments(&without_dates).all(is_known)
    }

    /// Whether every word of a part of a text is known.
    fn knows(&self, segment: &str) -> bool {
        let names = {
            let words: Vec<&str> = segment.split_whitespace().collect();
            of_name(&words)
        };
        let words: Vec<String> = segment
            .split_whitespace()
            .enumerate()
            .flat_map(|(place, word)| {
                let is_name = names.contains(&place);
                parts(word).into_iter().filter(move |_| !is_name)
            })
            .collect();
        (0..words.len()).all(|place| self.knows_word(&words, place))
    }

    fn knows_word(&self, words: &[String], place: usize) -> bool {
        let word = words[place].as_str();
        let before = place.checked_sub(1).map_or("", |at| words[at].as_str());
        let after = words.get(place + 1).map_or("", String::as_str);
        if word
            .bytes()
            .all(|letter| letter.is_ascii_digit() || letter == b'+')
        {
            return is_known_number(before, word, after);
        }
        if self.counts_whole_school && is_kind(word, TitleWord::Part) {
            return false;
        }
        // "Last updated" says when; "last year" which.
        let says_when =
            word == "last" && matches!(after, "updated" | "modified" | "refreshed" | "saved" | "run");
        let is_unfiltered = word == "no" && matches!(after, "filter" | "filters");
        let is_summer_month = (5..=7).contains(&month(word).unwrap_or_default());
        says_when
            || is_unfiltered
            || is_summer_month
            || self.initials.contains(word)
            || is_kind(word, TitleWord::Plain)
            || is_kind(word, TitleWord::Name)
    }
}

/// Words before a number that belongs to them: "Attainment 8", "Sheet 1", "Key stage 2".
const BEFORE_NUMBER: [&str; 10] = [
    "attainment",
    "progress",
    "stage",
    "sheet",
    "page",
    "grade",
    "grades",
    "appendix",
    "item",
    "of",
];

/// Whether a number is a year, a grade or a part of a name of a measure.
fn is_known_number(before: &str, word: &str, after: &str) -> bool {
    let digits = word.trim_end_matches('+');
    let is_grade = |word: &str| matches!(word.trim_end_matches('+'), "4" | "5" | "7" | "9");
    let is_year = || {
        let is_one = word
            .parse()
            .is_ok_and(|number: u16| (2010..2050).contains(&number));
        word.len() == 4 && is_one || word.len() == 6 && word.starts_with("20")
    };
    let number = |word: &str| word.parse::<u16>().ok().filter(|_| matches!(word.len(), 2 | 4));
    let ends = |start: &str, end: &str| {
        let pair = number(start).zip(number(end));
        pair.is_some_and(|(start, end)| (start + 1) % 100 == end % 100)
    };
    is_year()
        || ends(before, word)
        || ends(word, after)
        || BEFORE_NUMBER.contains(&before)
        || word.ends_with('+') && is_grade(digits)
        || is_grade(word) && (is_grade(before) || is_grade(after))
        || before == "year" && matches!(word, "1" | "4" | "6" | "11" | "13")
}

/// The parts of a text between marks that part its words.
fn segments(text: &str) -> impl Iterator<Item = &str> {
    let is_mark = |letter: char| matches!(letter, '–' | '—' | ':' | ';' | '|' | ',' | '(' | ')' | '[' | ']');
    let parts = text.split(is_mark).flat_map(|part| part.split(" - "));
    parts.map(str::trim).filter(|part| !part.is_empty())
}

/// The words of one: "Y6-RWM" is two, "Trust's" is "trust", "`KS2_results`" two.
fn parts(word: &str) -> Vec<String> {
    let lower = word.to_lowercase().replace('’', "'");
    let parts = lower.split(|letter: char| !letter.is_alphanumeric() && !matches!(letter, '+' | '\'' | '%'));
    let plain = parts.map(|part| part.trim_matches('\'').trim_end_matches("'s").to_owned());
    plain.filter(|part| !part.is_empty() && part != "%").collect()
}

/// The places of the words that are the name of a trust or a school: capitalised ones before "Trust", "Academy" and the like.
fn of_name(words: &[&str]) -> BTreeSet<usize> {
    let lower = |place: usize| {
        words[place]
            .trim_matches(|letter: char| !letter.is_alphanumeric())
            .to_lowercase()
    };
    let is_capitalised = |place: usize| {
        let mut letters = words[place].chars().filter(|letter| letter.is_alphanumeric());
        letters.next().is_some_and(char::is_uppercase)
            && words[place]
                .chars()
                .skip(1)
                .all(|letter| letter.is_lowercase() || !letter.is_alphanumeric())
    };
    let is_part = |place: &usize| {
        let word = lower(*place);
        let is_joining = is_kind(&word, TitleWord::Joining) || word.is_empty();
        let is_named = is_kind(&word, TitleWord::Name);
        is_joining || is_named || is_capitalised(*place) && !is_kind(&word, TitleWord::Plain)
    };
    // "Easter school" is none.
    let is_written_so = |place: usize| {
        words[place]
            .chars()
            .find(|letter| letter.is_alphabetic())
            .is_some_and(char::is_uppercase)
    };
    let ends =
        (0..words.len()).filter(|place| is_written_so(*place) && is_kind(&lower(*place), TitleWord::Name));
    ends.flat_map(|end| (0..=end).rev().take_while(is_part).collect::<Vec<_>>())
        .collect()
}
