//! Finding a trust by what somebody types: parts of its name, or digits of its numbers. Files write one name in several
//! ways (CO-OPERATIVE, COOPERATIVE; TRURO & PENWITH, TRURO AND PENWITH), so letters are compared and nothing between them.
//! Only ASCII letters and the accented ones of western Europe lose their case: tables for the rest of Unicode would weigh
//! more than they find.

use super::{Names, TrustName};

/// How well a trust matches, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Matched {
    /// Its name or number is what was typed.
    Exactly,
    /// Its name or number begins so.
    FromItsStart,
    /// Every word that was typed begins a word of its name or one of its numbers.
    ByWords,
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

/// Digits of numbers are looked for from so many on: fewer would find half of the trusts.
const FEWEST_DIGITS: usize = 3;

impl Names {
    /// The trusts that match what was typed, best first and then by name; at most `limit`.
    ///
    /// Case and punctuation do not count. Words may stand in any order, and be cut short. Digits find trusts by UID and by
    /// number at Companies House, with or without the noughts that the latter begins with.
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
                let of_name = |name| query.matches(&Letters::of(name), &numbers);
                let latest = of_name(trust.name()).map(|matched| (matched, None));
                let former = trust
                    .former()
                    .filter_map(|name| Some((of_name(name)?, Some(name))));
                let (matched, former) = latest
                    .into_iter()
                    .chain(former)
                    .min_by_key(|(matched, _)| *matched)?;
                Some(NameMatch {
                    trust,
                    matched,
                    former,
                })
            })
            .collect();
        // Of two of one name the Department's own entry, which has a UID, comes first.
        found.sort_by_key(|found| {
            let trust = found.trust;
            let of_name = (trust.name(), trust.uid().is_none(), trust.index());
            (found.matched, found.former.is_some(), of_name)
        });
        found.truncate(limit);
        found
    }
}

/// The letters and digits of a name without anything between them, and where words begin.
struct Letters {
    letters: String,
    starts: Vec<usize>,
}

impl Letters {
    fn of(name: &str) -> Self {
        let (mut letters, mut starts, mut between) = (String::with_capacity(name.len()), Vec::new(), true);
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

    fn has_word(&self, word: &str) -> bool {
        let mut starts = self.starts.iter();
        starts.any(|&start| {
            self.letters
                .get(start..)
                .is_some_and(|rest| rest.starts_with(word))
        })
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

/// What was typed.
struct Query {
    words: Vec<String>,
    /// The words together.
    whole: String,
    /// Whether one of them can be a number.
    has_number: bool,
}

impl Query {
    fn new(text: &str) -> Option<Self> {
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
        let whole = words.concat();
        let has_number = words.iter().any(|word| is_number(word));
        (!whole.is_empty()).then_some(Self {
            words,
            whole,
            has_number,
        })
    }

    fn matches(&self, name: &Letters, numbers: &Numbers) -> Option<Matched> {
        if is_number(&self.whole)
            && let Some(matched) = numbers.matches(&self.whole)
        {
            return Some(matched);
        }
        if name.letters == self.whole {
            Some(Matched::Exactly)
        } else if name.letters.starts_with(&self.whole) {
            Some(Matched::FromItsStart)
        } else {
            let mut words = self.words.iter();
            let all =
                words.all(|word| name.has_word(word) || is_number(word) && numbers.matches(word).is_some());
            all.then_some(Matched::ByWords)
        }
    }
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// A letter without case, and without its accent where names have one.
const fn plain(sign: char) -> char {
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

fn is_letter(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || !sign.is_ascii() && !is_within_words(sign)
}

/// Signs that stand within a word: ST MARY'S, L.E.A.D., CO-OPERATIVE.
const fn is_within_words(sign: char) -> bool {
    matches!(sign, '\'' | '’' | '‘' | '.' | '-' | '‐' | '‑' | '–')
}
