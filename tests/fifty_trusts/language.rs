//! What a machine can tell of language: words that may not be said, numbers that do not agree with their nouns, sentences
//! that do not begin or end as sentences do, a place without its range.

use crate::paper::{Kind, Said};
use crate::spoken;

/// What no text may hold besides the words that may not be said anywhere: claims of statistics, and what a gap leaves.
const NEVER: [&str; 18] = [
    "significant",
    "statistically",
    "nan%",
    " inf",
    "none of none",
    "some(",
    "none(",
    " ,",
    " .",
    "..",
    ",,",
    ";.",
    ":.",
    " )",
    "( ",
    "( ",
    "{",
    "}",
];

/// Nouns in the plural that may not follow "1".
const PLURALS: [&str; 17] = [
    "schools",
    "pupils",
    "trusts",
    "measures",
    "points",
    "figures",
    "authorities",
    "tables",
    "years",
    "marks",
    "grades",
    "fields",
    "slots",
    "have",
    "are",
    "lie",
    "stand",
];

/// The most words of a sentence: with more, it is not understood when it is heard.
const MOST_WORDS: usize = 45;

/// The most words of a title; most have half as many, but some name a group of trusts.
const MOST_OF_TITLE: usize = 17;

/// What is wrong with words, each with the words.
pub(crate) fn faults(said: &Said) -> Vec<String> {
    let mut faults = Vec::new();
    let mut fault = |what: &str| faults.push(format!("{what}: {}", said.text));
    // The Department’s own name of a grade.
    let lower = said.text.to_lowercase().replace("aab or better", "aab");
    if let Some(word) = spoken::forbidden(&said.text) {
        fault(&format!("{word:?}"));
    }
    for word in NEVER.into_iter().filter(|word| lower.contains(word)) {
        fault(&format!("{word:?}"));
    }
    for what in agreement(&lower) {
        fault(&what);
    }
    if !balanced(&said.text) {
        fault("a bracket or quotation mark alone");
    }
    if lower.contains('\'') || lower.contains('"') {
        fault("a straight quotation mark");
    }
    if places_without_range(&said.text) {
        fault("a place without its range");
    }
    match said.kind {
        Kind::Label => {}
        Kind::Title => {
            let words = said.text.split_whitespace().count();
            if words > MOST_OF_TITLE {
                fault(&format!("a title of {words} words"));
            }
            if said.text.ends_with('.') || !begins(&said.text) {
                fault("not a title");
            }
        }
        Kind::Sentence => {
            if !begins(&said.text) || !ends(&said.text) {
                fault("not a sentence");
            }
            for sentence in sentences(&said.text) {
                let words = sentence.split_whitespace().count();
                if words > MOST_WORDS {
                    fault(&format!("{words} words in one sentence"));
                }
                if !begins(sentence) {
                    fault(&format!("does not begin as a sentence does: {sentence:?}"));
                }
            }
        }
    }
    faults
}

/// Whether it begins as a sentence does.
fn begins(text: &str) -> bool {
    text.starts_with(|first: char| first.is_uppercase() || first.is_ascii_digit() || "−+“".contains(first))
}

fn ends(text: &str) -> bool {
    text.ends_with(['.', '?']) || text.ends_with(".”") || text.ends_with(".)")
}

/// Its sentences: a stop and a space end one, unless the stop is of an abbreviation.
fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(". ")
        .map(str::trim)
        .filter(|sentence| !sentence.is_empty())
}

/// Numbers that do not go with what follows them, and articles that do not go with a number.
fn agreement(lower: &str) -> Vec<String> {
    let words: Vec<&str> = lower
        .split_whitespace()
        .map(|word| word.trim_matches(|sign: char| !sign.is_alphanumeric()))
        .collect();
    let raw: Vec<&str> = lower.split_whitespace().collect();
    let mut found = Vec::new();
    for (place, pair) in words.windows(2).enumerate() {
        let (one, next) = (pair[0], pair[1]);
        // A number that ends a clause is no number of what follows; nor is one with a sign or a decimal.
        let is_one = raw[place] == "1" || raw[place] == "(1" || raw[place] == "one";
        let of_more = place > 0 && ["of", "in", "under", "fewer", "year"].contains(&words[place - 1]);
        if is_one && !of_more && PLURALS.contains(&next) {
            found.push(format!("{one} {next}"));
        }
        let thousands = next.split([',', '-', '.']).next().unwrap_or_default();
        let vowel = next.starts_with('8') || matches!(thousands, "11" | "18");
        let number = next.starts_with(|first: char| first.is_ascii_digit());
        if one == "a" && raw[place] == "a" && vowel {
            found.push(format!("a {next}"));
        }
        if one == "an" && number && !vowel {
            found.push(format!("an {next}"));
        }
    }
    found
}

fn balanced(text: &str) -> bool {
    let count = |sign: char| text.chars().filter(|one| *one == sign).count();
    count('(') == count(')') && count('“') == count('”')
}

/// Whether some place ("higher than about 57% of 626 trusts") stands without a range after it.
fn places_without_range(text: &str) -> bool {
    let places = [
        "than about ",
        "than fewer than ",
        "than more than ",
        "than all ",
        " as any of ",
    ];
    // Within the same clause, which can name a long population.
    let has_range = |start: usize| {
        let near: String = text[start..].chars().take(180).collect();
        near.contains("range ") || near.contains("–") || near.contains("its place has no range")
    };
    places
        .iter()
        .flat_map(|place| text.match_indices(place))
        .any(|(start, _)| !has_range(start))
}

#[test]
fn the_checks_find_what_they_look_for() {
    let said = |kind, text: &str| {
        faults(&Said {
            kind,
            text: text.to_owned(),
        })
    };
    for wrong in [
        "1 schools are missing.",
        "It is a 8% share.",
        "It is an 12% share.",
        "it begins small.",
        "It has no stop",
        "Two  spaces.",
        "A bracket (left open.",
        "65% is higher than about 57% of 626 trusts.",
        "Yours is an outlier.",
        "It is -0.00.",
        "It is good. it goes on.",
    ] {
        assert!(!said(Kind::Sentence, wrong).is_empty(), "{wrong}");
    }
    for right in [
        "1 school is missing.",
        "About 1 in 4 is higher.",
        "65% is higher than about 57% of 626 trusts (range 25% to 82%), 2024/25.",
        "An 8% share of an 11-form school.",
        "−0.12 is lower than all 212 trusts (range 0–1), 2022/23.",
    ] {
        assert_eq!(said(Kind::Sentence, right), Vec::<String>::new(), "{right}");
    }
    assert!(!said(Kind::Title, "Ends with a stop.").is_empty());
}
