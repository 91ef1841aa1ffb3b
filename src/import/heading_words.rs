//! A heading taken apart: its year, the group of pupils whom it names, the stage, what kind of figure it asks for, and the
//! words that are left, of which neither order nor case nor marks matter.

use std::collections::BTreeSet;

use super::heading_year::take_year;
use super::vocabulary::{Phrases, VOCABULARY, WordKind, Words, replace, spelled};
use crate::measures::{AcademicYear, PupilGroup, Topic};

/// A heading's parts.
#[expect(
    clippy::struct_excessive_bools,
    reason = "a heading may say any of these beside any other"
)]
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct HeadingWords {
    /// The words in order, without the year: "rwm expected".
    pub(super) plain: String,
    /// As a code of the Department's: what is left besides year and group. Nothing where the heading has marks that no code
    /// has; "RWM high", which is two words, is not the code RWMHIGH.
    pub(super) code: String,
    /// The year that it names.
    pub(super) year: Option<AcademicYear>,
    /// The group of pupils; [`PupilGroup::All`] where it names none.
    pub(super) group: PupilGroup,
    /// The stage, where it names one that a measure may repeat or not.
    pub(super) stage: Option<Topic>,
    /// The cohort of the year group that it names.
    pub(super) year_group: Option<&'static str>,
    /// Whether it says that it is a percentage.
    pub(super) is_share: bool,
    /// Whether it asks for a number.
    pub(super) is_number: bool,
    /// Whether it speaks of pupils.
    pub(super) has_pupils: bool,
    /// Whether it speaks of all pupils whom a figure counts.
    pub(super) has_cohort: bool,
    /// Whether it speaks of reaching something.
    pub(super) achieves: bool,
    /// Whether it names a standard, and does not count those of whom a share is taken.
    pub(super) has_standard: bool,
    /// What is left besides all this and the words that say nothing, sorted, with spaces between.
    pub(super) key: String,
}

impl HeadingWords {
    pub(super) fn of(heading: &str) -> Self {
        let vocabulary = &*VOCABULARY;
        let (words, year) = take_year(spelled(heading));
        let plain = words.join(" ");
        let (code, coded_group) = code(heading, &words);
        let mut words = vocabulary.same(words);
        let stage = take(&mut words, &vocabulary.stages);
        let year_group = take(&mut words, &vocabulary.year_groups);
        let (group, group_has_pupils) = take_group(&mut words);
        let has = |kind: WordKind| words.iter().any(|word| vocabulary.kind(word) == Some(kind));
        // "(n)" may be the pupils of whom a share is taken.
        let counts_base = has(WordKind::BaseNumber);
        let (is_share, is_number, achieves) = (
            has(WordKind::Share),
            has(WordKind::Number) || counts_base,
            has(WordKind::Achieving),
        );
        let has_cohort = has(WordKind::Cohort);
        let names_pupils = has_cohort || has(WordKind::Person);
        words.retain(|word| match vocabulary.kind(word) {
            None => true,
            Some(WordKind::BesidePupils) => !names_pupils,
            Some(_) => false,
        });
        // "EM 4+ PP: No" answers whether pupils are of the group; "PP no" counts them.
        if group.is_some() && !words.is_empty() && is_answered_no(heading) {
            words.push("no".to_owned());
        }
        words.sort_unstable();
        words.dedup();
        Self {
            plain,
            code,
            year,
            group: group.or(coded_group).unwrap_or(PupilGroup::All),
            stage,
            year_group,
            is_share,
            is_number,
            has_pupils: names_pupils || words.is_empty() && group_has_pupils,
            has_cohort,
            achieves,
            has_standard: !counts_base && words.iter().any(|word| vocabulary.is_standard(word)),
            key: words.join(" "),
        }
    }
}

/// Whether a heading ends in "no" without the point of "number".
fn is_answered_no(heading: &str) -> bool {
    let mut words = heading.split_whitespace().rev();
    words.next().is_some_and(|last| last.eq_ignore_ascii_case("no"))
}

/// A heading as a code, and the group that it names.
fn code(heading: &str, words: &[String]) -> (String, Option<PupilGroup>) {
    let can_be_code =
        |letter: char| letter.is_alphanumeric() || matches!(letter, '_' | ' ' | '-' | '/' | '(' | ')' | ',');
    let mut words = words.to_vec();
    for (weight, ()) in VOCABULARY.weights.possible(&words) {
        replace(&mut words, weight, &[]);
    }
    let group = take(&mut words, &VOCABULARY.groups);
    let code = match heading.contains(' ') {
        _ if !heading.chars().all(can_be_code) => String::new(),
        true => words.join("_"),
        false => words.concat(),
    };
    (code, group)
}

/// Takes out the longest phrase of a list.
fn take<T: Copy>(words: &mut Words, phrases: &Phrases<T>) -> Option<T> {
    let mut possible = phrases.possible(words).into_iter();
    possible.find_map(|(phrase, means)| replace(words, phrase, &[]).then_some(*means))
}

/// Takes out the group with a word for pupils after it; whether there was such a word, where the group is not all pupils.
fn take_group(words: &mut Words) -> (Option<PupilGroup>, bool) {
    let vocabulary = &*VOCABULARY;
    for (phrase, group) in vocabulary.groups.possible(words) {
        let Some(at) = words.windows(phrase.len()).position(|run| run == phrase) else {
            continue;
        };
        words.drain(at..at + phrase.len());
        let is_person = |word: &String| vocabulary.kind(word) == Some(WordKind::Person);
        let has_pupils = words.get(at).is_some_and(is_person);
        if has_pupils {
            words.remove(at);
        }
        // The same group named twice, as by a heading over several columns and one below it.
        replace(words, phrase, &[]);
        return (Some(*group), has_pupils && *group != PupilGroup::All);
    }
    (None, false)
}

/// All words of a heading as they are, in small letters; "+" is "plus", and "W.T." is "wt".
pub(super) fn words_of_heading(heading: &str) -> BTreeSet<String> {
    let plain = heading.to_lowercase().replace('.', "").replace('+', " plus ");
    let words = plain.split(|letter: char| !letter.is_alphanumeric());
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}
