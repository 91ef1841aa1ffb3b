//! Finding a trust by what somebody types: parts of its name in any order, with a slip in a word, its initials, a former
//! name, or digits of its numbers.
//!
//! Words that most names have ("the", "trust", "academies") may be typed or left out. Of what is found the surest comes
//! first, so that a slip is forgiven without hiding what was spelt well.

use super::name_words::{
    NameWords, WordMatch, begins_common, is_common, is_common_misspelt, is_letter, is_within_words, plain,
};
use super::{Names, TrustName};

/// How well a trust matches, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Matched {
    /// Its name or number is what was typed.
    Exactly,
    /// Its name or number begins so, apart from words that most names have.
    FromItsStart,
    /// The first letters of its words are what was typed.
    ByInitials,
    /// Every word that was typed begins a word of its name or one of its numbers.
    ByWords,
    /// The same, with a slip in a word.
    Misspelt,
}

/// A trust that was found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NameMatch<'a> {
    /// The trust.
    pub trust: TrustName<'a>,
    /// How well it matches.
    pub matched: Matched,
    /// The earlier name that matched, where its latest does not match as well.
    pub former: Option<&'a str>,
}

/// The fewest digits of a number that are looked for: fewer would find half of the trusts.
const FEWEST_DIGITS: usize = 3;

/// The fewest letters at the beginning of initials that are looked for, for the same reason.
const FEWEST_INITIALS: usize = 3;

/// How far a name is from what was typed, as a number to put matches of one kind in order.
type Distance = u32;

/// How a name matches, nearest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Nearness {
    /// The kind by which it is put in order: a name that has all that was typed and nothing else, even with a slip, is not
    /// put behind those that only begin so.
    order: Matched,
    distance: Distance,
    matched: Matched,
}

impl Nearness {
    const fn of(matched: Matched, distance: Distance) -> Self {
        Self {
            order: matched,
            distance,
            matched,
        }
    }
}

/// A word of the name that was not typed.
const WORD_NOT_TYPED: Distance = 4;
/// The same of a word that most names have.
const COMMON_WORD_NOT_TYPED: Distance = 1;
/// A word that was typed, is common, and is not in the name.
const COMMON_WORD_NOT_THERE: Distance = 1;
/// A word that was typed, is common, and is in the name except for a slip.
const COMMON_WORD_MISSPELT: Distance = 2;
/// The beginning of initials, which is a guess.
const BEGUN_INITIALS: Distance = 40;

impl Names {
    /// The trusts that match what was typed, best first and then by name; at most `limit`. Misspelt ones only fill up the
    /// list.
    ///
    /// Case and punctuation do not count. Words may stand in any order, and be cut short. Digits find trusts by UID and by
    /// number at Companies House, with or without the zeros that the latter begins with.
    #[must_use]
    pub fn search(&self, query: &str, limit: usize) -> Vec<NameMatch<'_>> {
        let Some(query) = Query::new(query) else {
            return Vec::new();
        };
        let mut found: Vec<_> = self
            .trusts()
            .filter_map(|trust| {
                let numbers = query.has_number.then(|| Numbers::of(trust));
                let numbers = numbers.unwrap_or_default();
                let of_name = |name| query.matches(&NameWords::of(name), &numbers);
                let latest = of_name(trust.name()).map(|near| (near, None));
                let former = trust
                    .former()
                    .filter_map(|name| Some((of_name(name)?, Some(name))));
                let both = latest.into_iter().chain(former);
                let (near, former) = both.min_by_key(|(near, _)| *near)?;
                Some((trust, near, former))
            })
            .collect();
        // Of two alike the open one comes first, and of two of one name the Department's own entry, which has a UID.
        found.sort_by_key(|(trust, near, former)| {
            let of_name = (trust.name(), trust.uid().is_none(), trust.index());
            let closed = trust.closed().is_some();
            (near.order, former.is_some(), near.distance, closed, of_name)
        });
        found.truncate(limit);
        let matches = found.into_iter().map(|(trust, near, former)| NameMatch {
            trust,
            matched: near.matched,
            former,
        });
        matches.collect()
    }
}

/// A trust's numbers as text: its UID, and its number at Companies House in eight digits.
#[derive(Default)]
struct Numbers {
    uid: Option<String>,
    companies: Option<String>,
}

impl Numbers {
    fn of(trust: TrustName<'_>) -> Self {
        Self {
            uid: trust.uid().map(|uid| uid.to_string()),
            companies: trust.companies_number().map(|number| format!("{number:08}")),
        }
    }

    fn matches(&self, digits: &str) -> Option<Matched> {
        let companies = self.companies.as_deref();
        let short = companies.map(|number| number.trim_start_matches('0'));
        let mut all = [self.uid.as_deref(), companies, short].into_iter().flatten();
        if all.clone().any(|number| number == digits) {
            Some(Matched::Exactly)
        } else if digits.len() >= FEWEST_DIGITS && all.any(|number| number.starts_with(digits)) {
            Some(Matched::FromItsStart)
        } else {
            None
        }
    }
}

/// A word that was typed.
struct QueryWord {
    text: String,
    /// Whether a name may lack it.
    is_optional: bool,
}

/// What was typed.
struct Query {
    words: Vec<QueryWord>,
    /// The words together.
    whole: String,
    /// Those together that a name may not lack.
    distinctive: String,
    /// Whether one of them can be a number.
    has_number: bool,
}

impl Query {
    fn new(text: &str) -> Option<Self> {
        let texts = words(text);
        let last = texts.len().checked_sub(1)?;
        let mut words: Vec<_> = (0..)
            .zip(texts)
            .map(|(place, text)| QueryWord {
                is_optional: is_common(&text)
                    || is_common_misspelt(&text)
                    || place == last && begins_common(&text),
                text,
            })
            .collect();
        // Somebody who types only common words means a trust that is called so.
        if words.iter().all(|word| word.is_optional) {
            for word in &mut words {
                word.is_optional = false;
            }
        }
        let joined = |wanted: fn(&QueryWord) -> bool| -> String {
            let texts = words.iter().filter(|word| wanted(word));
            texts.map(|word| word.text.as_str()).collect()
        };
        Some(Self {
            whole: joined(|_| true),
            distinctive: joined(|word| !word.is_optional),
            has_number: words.iter().any(|word| is_number(&word.text)),
            words,
        })
    }

    fn matches(&self, name: &NameWords, numbers: &Numbers) -> Option<Nearness> {
        if is_number(&self.whole)
            && let Some(matched) = numbers.matches(&self.whole)
        {
            return Some(Nearness::of(matched, 0));
        }
        if name.letters() == self.whole {
            return Some(Nearness::of(Matched::Exactly, 0));
        }
        let by_words = self.by_words(name, numbers);
        let begins = name.letters().starts_with(&self.whole)
            || by_words.is_some() && name.distinctive().starts_with(&self.distinctive);
        if begins {
            let distance = by_words.map_or(0, |near| near.distance);
            return Some(Nearness::of(Matched::FromItsStart, distance));
        }
        [self.by_initials(name), by_words].into_iter().flatten().min()
    }

    fn by_initials(&self, name: &NameWords) -> Option<Nearness> {
        let [typed] = self.words.as_slice() else {
            return None;
        };
        if typed.text.len() < FEWEST_INITIALS - 1 {
            return None;
        }
        match name.has_initials(&typed.text)? {
            WordMatch::Whole => Some(Nearness::of(Matched::ByInitials, 0)),
            _ => (typed.text.len() >= FEWEST_INITIALS)
                .then_some(Nearness::of(Matched::ByWords, BEGUN_INITIALS)),
        }
    }

    /// Whether every word that was typed is in the name, in any order.
    fn by_words(&self, name: &NameWords, numbers: &Numbers) -> Option<Nearness> {
        let (mut matched, mut distance, mut typed) = (Matched::ByWords, 0, Vec::new());
        let mut words = self.words.iter().peekable();
        while let Some(word) = words.next() {
            let found = name.find(&word.text).or_else(|| {
                // A space too many: "har ris".
                let next = words.next_if(|next| {
                    let joined = name.find(&[word.text.as_str(), &next.text].concat());
                    joined.is_some_and(|found| found.how <= WordMatch::Begun)
                })?;
                name.find(&[word.text.as_str(), &next.text].concat())
            });
            match found {
                Some(found) => {
                    let is_misspelt = found.how > WordMatch::Begun;
                    distance += if is_misspelt && word.is_optional {
                        COMMON_WORD_MISSPELT
                    } else {
                        distance_of(found.how)
                    };
                    if is_misspelt && !word.is_optional {
                        matched = Matched::Misspelt;
                    }
                    typed.push(found.words);
                }
                None if is_number(&word.text) && numbers.matches(&word.text).is_some() => {}
                None if word.is_optional => distance += COMMON_WORD_NOT_THERE,
                None => return None,
            }
        }
        let mut order = Matched::FromItsStart;
        for (place, word) in name.words().enumerate() {
            if !typed.iter().any(|(from, to)| (*from..*to).contains(&place)) {
                if is_common(word) {
                    distance += COMMON_WORD_NOT_TYPED;
                } else {
                    distance += WORD_NOT_TYPED;
                    order = matched;
                }
            }
        }
        Some(Nearness {
            order,
            distance,
            matched,
        })
    }
}

/// The words of what was typed. A hyphen is within a word here, because it may be left out.
fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for sign in text.chars() {
        if sign == '&' {
            words.extend(["and".to_owned(), String::new()]);
        } else if is_letter(sign) {
            if let Some(word) = words.last_mut() {
                word.push(plain(sign));
            }
        } else if !is_within_words(sign) {
            words.push(String::new());
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

const fn distance_of(how: WordMatch) -> Distance {
    match how {
        WordMatch::Whole => 0,
        WordMatch::Begun => 2,
        WordMatch::Misspelt => 6,
        WordMatch::MisspeltBeginning => 8,
    }
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}
