//! A heading taken apart: its year, the group of pupils whom it names, the stage, and the words that are left, of which
//! neither order nor case nor marks matter.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::heading_year::take_year;
use crate::measures::{AcademicYear, PupilGroup, Topic};

/// A heading's parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct HeadingWords {
    /// The words in order, without the year: "rwm expected".
    pub(super) plain: String,
    /// The year that it names.
    pub(super) year: Option<AcademicYear>,
    /// The group of pupils; [`PupilGroup::All`] where it names none.
    pub(super) group: PupilGroup,
    /// The stage, where it names one that a measure may repeat or not.
    pub(super) stage: Option<Topic>,
    /// What is left besides year, group and stage, without words that say nothing, sorted.
    pub(super) key: Vec<String>,
    /// As a code of the Department's: what is left besides year and group, without what parts it.
    pub(super) code: String,
}

/// What names a group, longest first where one begins like another.
static GROUPS: [(&str, PupilGroup); 41] = [
    ("pupils who are not disadvantaged", PupilGroup::Others),
    ("not disadvantaged", PupilGroup::Others),
    ("non disadvantaged", PupilGroup::Others),
    ("nondisadvantaged", PupilGroup::Others),
    ("non disadv", PupilGroup::Others),
    ("non dis", PupilGroup::Others),
    ("nondis", PupilGroup::Others),
    ("non pupil premium", PupilGroup::Others),
    ("not pupil premium", PupilGroup::Others),
    ("non pp", PupilGroup::Others),
    ("not pp", PupilGroup::Others),
    ("nonpp", PupilGroup::Others),
    ("non fsm6", PupilGroup::Others),
    ("not fsm6", PupilGroup::Others),
    ("nonfsm6", PupilGroup::Others),
    ("notfsm6cla1a", PupilGroup::Others),
    ("nfsm6cla1a", PupilGroup::Others),
    ("other pupils", PupilGroup::Others),
    ("others", PupilGroup::Others),
    ("disadvantaged", PupilGroup::Disadvantaged),
    ("disadv", PupilGroup::Disadvantaged),
    ("dis", PupilGroup::Disadvantaged),
    ("pupil premium", PupilGroup::Disadvantaged),
    ("pp", PupilGroup::Disadvantaged),
    ("ppg", PupilGroup::Disadvantaged),
    ("fsm6cla1a", PupilGroup::Disadvantaged),
    ("fsm6", PupilGroup::Disadvantaged),
    ("fsm ever 6", PupilGroup::Disadvantaged),
    ("ever 6 fsm", PupilGroup::Disadvantaged),
    ("ever 6", PupilGroup::Disadvantaged),
    ("ever6", PupilGroup::Disadvantaged),
    (
        "pupils not eligible for free school meals",
        PupilGroup::NotFreeSchoolMeals,
    ),
    (
        "not eligible for free school meals",
        PupilGroup::NotFreeSchoolMeals,
    ),
    ("non free school meals", PupilGroup::NotFreeSchoolMeals),
    ("non fsm", PupilGroup::NotFreeSchoolMeals),
    ("not fsm", PupilGroup::NotFreeSchoolMeals),
    ("eligible for free school meals", PupilGroup::FreeSchoolMeals),
    ("free school meals", PupilGroup::FreeSchoolMeals),
    ("fsm", PupilGroup::FreeSchoolMeals),
    ("all pupils", PupilGroup::All),
    ("all", PupilGroup::All),
];

/// What names a stage whose measures have names that others could have too.
const STAGES: [(&str, Topic); 8] = [
    ("key stage 2", Topic::KeyStage2),
    ("ks2", Topic::KeyStage2),
    ("sats", Topic::KeyStage2),
    ("key stage 4", Topic::KeyStage4),
    ("ks4", Topic::KeyStage4),
    ("gcse", Topic::KeyStage4),
    ("gcses", Topic::KeyStage4),
    ("ks5", Topic::Post16),
];

/// What the Department's codes of trusts have where schools are weighted by their years in the trust.
const WEIGHTED: &str = "wgtavg";

/// Names for the same thing, and the one that is kept.
static SAME: [(&str, &str); 28] = [
    ("rwm", "reading writing maths"),
    ("combined", "reading writing maths"),
    ("gps", "grammar punctuation spelling"),
    ("spag", "grammar punctuation spelling"),
    ("egps", "grammar punctuation spelling"),
    ("attainment8", "attainment 8"),
    ("a8", "attainment 8"),
    ("att8", "attainment 8"),
    ("att 8", "attainment 8"),
    ("progress8", "progress 8"),
    ("p8", "progress 8"),
    ("prog 8", "progress 8"),
    ("english baccalaureate", "ebacc"),
    ("english bacc", "ebacc"),
    ("greater depth", "higher"),
    ("gds", "higher"),
    ("gd", "higher"),
    ("high", "higher"),
    ("above", "plus"),
    ("math", "maths"),
    ("mathematics", "maths"),
    ("eng", "english"),
    ("exp", "expected"),
    ("expected level", "expected"),
    ("prog", "progress"),
    ("avg", "average"),
    ("mean", "average"),
    ("pa", "persistent absence"),
];

/// Words that tell no measure from another.
const SAY_NOTHING: [&str; 28] = [
    "percent",
    "percentage",
    "pct",
    "per",
    "cent",
    "of",
    "the",
    "at",
    "in",
    "for",
    "and",
    "or",
    "achieving",
    "achieved",
    "reaching",
    "meeting",
    "attaining",
    "standard",
    "std",
    "result",
    "results",
    "outcome",
    "outcomes",
    "provisional",
    "revised",
    "our",
    "grade",
    "grades",
];

/// Words that make a heading about pupils one of their share, so that it counts none.
pub(super) const SHARE: [&str; 3] = ["percent", "percentage", "pct"];

/// Phrases by their first words: a heading has few words, and few phrases begin with any of them.
struct Phrases<T: 'static> {
    all: &'static [(&'static str, T)],
    by_first: HashMap<&'static str, Vec<usize>>,
}

static SAME_PHRASES: LazyLock<Phrases<&str>> = LazyLock::new(|| Phrases::new(&SAME));
static GROUP_PHRASES: LazyLock<Phrases<PupilGroup>> = LazyLock::new(|| Phrases::new(&GROUPS));

impl<T: Copy> Phrases<T> {
    fn new(all: &'static [(&'static str, T)]) -> Self {
        let mut by_first: HashMap<_, Vec<usize>> = HashMap::new();
        for (place, (phrase, _)) in all.iter().enumerate() {
            let first = phrase.split(' ').next().unwrap_or_default();
            by_first.entry(first).or_default().push(place);
        }
        Self { all, by_first }
    }

    /// Those that begin with one of the words, in their own order.
    fn possible(&self, words: &[String]) -> Vec<(&'static str, T)> {
        let found = words.iter().filter_map(|word| self.by_first.get(word.as_str()));
        let mut places: Vec<usize> = found.flatten().copied().collect();
        places.sort_unstable();
        places.dedup();
        places.into_iter().map(|place| self.all[place]).collect()
    }
}

impl HeadingWords {
    pub(super) fn of(heading: &str) -> Self {
        let (mut words, year) = take_year(words(heading));
        let mut code = words.clone();
        replace(&mut code, WEIGHTED, "");
        let plain = words.join(" ");
        let coded_group = take_group(&mut code);
        for (from, to) in SAME_PHRASES.possible(&words) {
            replace(&mut words, from, to);
        }
        let stage = STAGES
            .into_iter()
            .find_map(|(name, topic)| replace(&mut words, name, "").then_some(topic));
        let group = take_group(&mut words).or(coded_group);
        let is_share = words.iter().any(|word| SHARE.contains(&word.as_str()));
        words.retain(|word| !(is_share && word == "pupils"));
        words.retain(|word| !SAY_NOTHING.contains(&word.as_str()));
        words.sort_unstable();
        words.dedup();
        Self {
            plain,
            year,
            group: group.unwrap_or(PupilGroup::All),
            stage,
            key: words,
            code: code.concat(),
        }
    }
}

fn take_group(words: &mut Vec<String>) -> Option<PupilGroup> {
    let mut possible = GROUP_PHRASES.possible(words).into_iter();
    possible.find_map(|(name, group)| replace(words, name, "").then_some(group))
}

/// The words of a text in small letters; marks that mean something become words.
fn words(text: &str) -> Vec<String> {
    let mut spelled = String::with_capacity(text.len() + 8);
    for letter in text.chars() {
        match letter {
            '+' => spelled.push_str(" plus "),
            '&' => spelled.push_str(" and "),
            '%' => spelled.push_str(" percent "),
            '#' => spelled.push_str(" number "),
            '\'' | '’' => {}
            // What parts the years of a school year is kept until the year is read.
            '/' | '-' | '–' | '−' => spelled.push_str(" / "),
            letter if letter.is_alphanumeric() => spelled.extend(letter.to_lowercase()),
            _ => spelled.push(' '),
        }
    }
    spelled.split_whitespace().map(str::to_owned).collect()
}

/// Replaces every run of words that is `from`; whether there was one.
fn replace(words: &mut Vec<String>, from: &str, to: &str) -> bool {
    let length = from.split(' ').count();
    let mut found = false;
    let mut at = 0;
    while at + length <= words.len() {
        if words[at..at + length]
            .iter()
            .zip(from.split(' '))
            .all(|(word, other)| word == other)
        {
            let to = to.split_whitespace().map(str::to_owned);
            let before = words.len();
            words.splice(at..at + length, to);
            found = true;
            at += words.len() + length - before;
        } else {
            at += 1;
        }
    }
    found
}
