//! The words of headings as `data/headings/words.csv` lists them. A line that cannot be read is left out here, and a test
//! of the files names it.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::heading_year::take_year;
use super::normalize_cell::without_footnote;
use crate::measures::{PupilGroup, Topic};

/// What a word is to a heading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum WordKind {
    /// It can be left out.
    Neutral,
    /// It says that a figure is a percentage.
    Share,
    /// It asks for a number.
    Number,
    /// It asks for a number that may be of all pupils.
    BaseNumber,
    /// Those who are counted.
    Person,
    /// All pupils whom a figure counts.
    Cohort,
    /// It says nothing beside pupils who are counted.
    BesidePupils,
    /// Reaching what the heading names.
    Achieving,
}

/// A list of words.
pub(super) type Words = Vec<String>;

/// Phrases by their first words: a heading has few words, and few phrases begin with any of them. Longer ones come first.
pub(super) struct Phrases<T> {
    all: Vec<(Words, T)>,
    by_first: HashMap<String, Vec<usize>>,
}

impl<T> Phrases<T> {
    fn new(mut all: Vec<(Words, T)>) -> Self {
        all.sort_by_key(|(phrase, _)| std::cmp::Reverse(phrase.len()));
        let mut by_first: HashMap<_, Vec<usize>> = HashMap::new();
        for (place, (phrase, _)) in all.iter().enumerate() {
            if let Some(first) = phrase.first() {
                by_first.entry(first.clone()).or_default().push(place);
            }
        }
        Self { all, by_first }
    }

    /// Those that begin with one of the words, longer ones first.
    pub(super) fn possible(&self, words: &[String]) -> Vec<&(Words, T)> {
        let found = words.iter().filter_map(|word| self.by_first.get(word.as_str()));
        let mut places: Vec<usize> = found.flatten().copied().collect();
        places.sort_unstable();
        places.dedup();
        places.into_iter().map(|place| &self.all[place]).collect()
    }

    /// What exactly these words mean.
    pub(super) fn whole(&self, words: &[String]) -> Option<&T> {
        let places = self.by_first.get(words.first()?)?;
        let found = places.iter().map(|place| &self.all[*place]);
        found
            .filter(|(phrase, _)| phrase == words)
            .map(|(_, means)| means)
            .next()
    }
}

/// All that the file lists.
pub(super) struct Vocabulary {
    kinds: HashMap<String, WordKind>,
    standards: Words,
    same_words: HashMap<String, Words>,
    same_phrases: Phrases<Words>,
    pub(super) groups: Phrases<PupilGroup>,
    pub(super) stages: Phrases<Topic>,
    pub(super) year_groups: Phrases<&'static str>,
    pub(super) values: Phrases<PupilGroup>,
    pub(super) weights: Phrases<()>,
    pub(super) not_results: Vec<&'static str>,
    /// Those of them with which results are compared, so that a longer title may name them.
    pub(super) compared_with: Vec<&'static str>,
    /// Headings of lists of pupils, whose rows are no schools.
    pub(super) of_pupils: Vec<&'static str>,
    /// Words in headings of columns that say something of schools, or of the file, and not of the figures.
    pub(super) of_schools: Vec<&'static str>,
    /// Words in headings of columns that say where a school is.
    pub(super) of_places: Vec<&'static str>,
    /// How titles begin that say that numbers of pupils are below them.
    pub(super) of_counts: Vec<&'static str>,
    /// How lines begin below which another table follows.
    pub(super) of_other_tables: Vec<&'static str>,
    /// Headings of columns with the year group of a row.
    pub(super) of_year_groups: Vec<&'static str>,
    /// Headings of columns with the trust of a row.
    pub(super) of_trusts: Vec<&'static str>,
    /// Headings of columns with the key stage of a row.
    pub(super) of_stages: Vec<&'static str>,
    /// Words at the end of a school's name.
    pub(super) of_one_school: Vec<&'static str>,
    /// Words with which a title is not about one school.
    pub(super) not_of_one_school: Vec<&'static str>,
}

/// The vocabulary, read once.
pub(super) static VOCABULARY: LazyLock<Vocabulary> =
    LazyLock::new(|| Vocabulary::read(include_str!("../../data/headings/words.csv")));

/// The records of one of the files, without its heading and remarks.
pub(super) fn records(text: &'static str) -> impl Iterator<Item = Vec<&'static str>> {
    // A spreadsheet puts quotes around a remark with a comma in it.
    let is_remark = |line: &&str| line.trim_start_matches('"').starts_with('#') || line.trim().is_empty();
    let lines = text.lines().filter(move |line| !is_remark(line));
    lines.skip(1).map(|line| line.split(',').map(str::trim).collect())
}

impl Vocabulary {
    fn read(text: &'static str) -> Self {
        let all: Vec<[&'static str; 3]> = records(text)
            .filter_map(|record| record.try_into().ok())
            .collect();
        let of_kind = |kind: &'static str| {
            let those = all.iter().filter(move |[found, ..]| *found == kind);
            those.map(|[_, words, means]| (*words, *means))
        };
        let mut kinds = HashMap::new();
        for (name, kind) in [
            ("neutral", WordKind::Neutral),
            ("share", WordKind::Share),
            ("number", WordKind::Number),
            ("base number", WordKind::BaseNumber),
            ("person", WordKind::Person),
            ("cohort", WordKind::Cohort),
            ("beside pupils", WordKind::BesidePupils),
            ("achieving", WordKind::Achieving),
        ] {
            kinds.extend(of_kind(name).map(|(word, _)| (word.to_owned(), kind)));
        }
        let (single, several): (Vec<_>, Vec<_>) =
            of_kind("same").partition(|(words, _)| !words.contains([' ', '-']));
        let mut vocabulary = Self {
            kinds,
            standards: of_kind("standard").map(|(word, _)| word.to_owned()).collect(),
            same_words: single
                .iter()
                .map(|(word, means)| ((*word).to_owned(), spelled(means)))
                .collect(),
            same_phrases: Phrases::new(Vec::new()),
            groups: Phrases::new(Vec::new()),
            stages: Phrases::new(Vec::new()),
            year_groups: Phrases::new(Vec::new()),
            values: Phrases::new(Vec::new()),
            weights: Phrases::new(
                of_kind("code weight")
                    .map(|(words, _)| (spelled(words), ()))
                    .collect(),
            ),
            not_results: of_kind("not results").map(|(words, _)| words).collect(),
            compared_with: of_kind("compared with").map(|(words, _)| words).collect(),
            of_pupils: of_kind("of pupils").map(|(words, _)| words).collect(),
            of_schools: of_kind("of schools").map(|(words, _)| words).collect(),
            of_places: of_kind("of places").map(|(words, _)| words).collect(),
            of_counts: of_kind("of counts").map(|(words, _)| words).collect(),
            of_other_tables: of_kind("of tables").map(|(words, _)| words).collect(),
            of_year_groups: of_kind("of years").map(|(words, _)| words).collect(),
            of_trusts: of_kind("of trusts").map(|(words, _)| words).collect(),
            of_stages: of_kind("of stages").map(|(words, _)| words).collect(),
            of_one_school: of_kind("school name").map(|(words, _)| words).collect(),
            not_of_one_school: of_kind("no school").map(|(words, _)| words).collect(),
        };
        let phrase = |words: &str| vocabulary.plain(take_year(spelled(words)).0);
        let same = several
            .iter()
            .map(|(words, means)| (phrase(words), spelled(means)));
        let same_phrases = Phrases::new(same.collect());
        let groups = of_kind("group").filter_map(|(words, means)| Some((phrase(words), group(means)?)));
        let groups = Phrases::new(groups.collect());
        let values = of_kind("value").filter_map(|(words, means)| Some((phrase(words), group(means)?)));
        let values = Phrases::new(values.collect());
        let stages = of_kind("stage").filter_map(|(words, means)| {
            let topic = Topic::ALL.into_iter().find(|topic| topic.id() == means)?;
            Some((phrase(words), topic))
        });
        let stages = Phrases::new(stages.collect());
        let years = of_kind("year group").map(|(words, means)| (phrase(words), means));
        let year_groups = Phrases::new(years.collect());
        vocabulary.same_phrases = same_phrases;
        vocabulary.groups = groups;
        vocabulary.values = values;
        vocabulary.stages = stages;
        vocabulary.year_groups = year_groups;
        vocabulary
    }

    /// What a word is to a heading, if it is not a part of a name.
    pub(super) fn kind(&self, word: &str) -> Option<WordKind> {
        self.kinds.get(word).copied()
    }

    /// Whether a word names a standard that pupils reach.
    pub(super) fn is_standard(&self, word: &str) -> bool {
        self.standards.iter().any(|standard| standard == word)
    }

    /// Words without the neutral ones, and each as it is written here.
    fn plain(&self, words: Words) -> Words {
        let mut plain = Words::with_capacity(words.len());
        for word in words {
            match self.same_words.get(&word) {
                _ if self.kind(&word) == Some(WordKind::Neutral) => {}
                Some(same) => plain.extend(same.iter().cloned()),
                None => plain.push(word),
            }
        }
        plain
    }

    /// Words without the neutral ones, with one name for each thing.
    pub(super) fn same(&self, words: Words) -> Words {
        let mut words = self.plain(words);
        for _ in 0..ROUNDS {
            let mut changed = false;
            for (from, to) in self.same_phrases.possible(&words) {
                changed |= replace(&mut words, from, to);
            }
            if !changed {
                break;
            }
        }
        words
    }
}

/// A name can begin in what stood for another, and that seldom more than twice.
const ROUNDS: usize = 4;

fn group(id: &str) -> Option<PupilGroup> {
    PupilGroup::ALL.into_iter().find(|group| group.id() == id)
}

/// The words of a text in small letters; marks that mean something become words.
pub(super) fn spelled(text: &str) -> Words {
    let mut spelled = String::with_capacity(text.len() + 8);
    let text = without_signs_of_difference(without_footnote(text));
    let mut letters = text.chars().peekable();
    let mut before = ' ';
    while let Some(letter) = letters.next() {
        match letter {
            // "E+M" joins two subjects; "5+" and "EXS+" say "or above".
            '+' if before.is_alphabetic() && letters.peek().is_some_and(|next| next.is_alphabetic()) => {
                spelled.push_str(" and ");
            }
            '+' => spelled.push_str(" plus "),
            '&' => spelled.push_str(" and "),
            '%' => spelled.push_str(" percent "),
            '#' => spelled.push_str(" number "),
            '<' => spelled.push_str(" below "),
            // A raised digit leads to a remark.
            '\'' | '’' | '⁰' | '¹' | '²' | '³' | '⁴'..='⁹' => {}
            // What parts the years of a school year is kept until the year is read.
            '/' | '-' | '–' | '−' => spelled.push_str(" / "),
            letter if letter.is_alphanumeric() => spelled.extend(letter.to_lowercase()),
            _ => spelled.push(' '),
        }
        before = letter;
    }
    spelled.split_whitespace().map(str::to_owned).collect()
}

/// What people write over a column of differences from something: it is no figure, and its "+" says nothing of a standard.
const SIGNS_OF_DIFFERENCE: [&str; 12] = [
    "+/-", "+/−", "+/–", "-/+", "+ / -", "±", "Δ", "∆", "↑↓", "↑/↓", "▲▼", "▲/▼",
];

fn without_signs_of_difference(text: &str) -> std::borrow::Cow<'_, str> {
    let mut told = std::borrow::Cow::Borrowed(text);
    for sign in SIGNS_OF_DIFFERENCE {
        if told.contains(sign) {
            told = std::borrow::Cow::Owned(told.replace(sign, " difference "));
        }
    }
    told
}

/// Replaces every run of words that is `from`; whether there was one.
pub(super) fn replace(words: &mut Words, from: &[String], to: &[String]) -> bool {
    let mut found = false;
    let mut at = 0;
    while !from.is_empty() && at + from.len() <= words.len() {
        if words[at..].starts_with(from) {
            words.splice(at..at + from.len(), to.iter().cloned());
            found = true;
            at += to.len();
        } else {
            at += 1;
        }
    }
    found
}
