//! Sentences are short, and so are paragraphs. One that is longer is on a list with the reason why it stays.

use std::collections::BTreeSet;

use crate::texts::texts;

/// The most words of a sentence.
const SENTENCE: usize = 25;

/// The most words of a paragraph.
const PARAGRAPH: usize = 60;

/// The file and the beginning of each longer sentence or paragraph that stays, and why.
const STAYS: [(&str, &str, &str); 1] = [(
    "src/wording/sector/claim.rs",
    "If all pupils did as well in reading, writing and maths",
    "DfE’s own words, quoted",
)];

/// The words of a text: numbers and what a program puts in are words, signs are not.
fn words(text: &str) -> usize {
    let is_word = |word: &&str| *word == "{}" || word.contains(char::is_alphanumeric) || word.contains("{}");
    text.split_whitespace().filter(is_word).count()
}

/// The sentences of a text: a stop, a question mark or an exclamation mark ends one if a space follows.
fn sentences(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(end) = [". ", "? ", "! "].iter().filter_map(|end| rest.find(end)).min() {
        found.push(&rest[..=end]);
        rest = &rest[end + 2..];
    }
    found.push(rest);
    found
}

#[test]
fn sentences_and_paragraphs_are_short() {
    let mut needed = BTreeSet::new();
    let mut long = Vec::new();
    for text in texts() {
        let mut too_long: Vec<_> = sentences(&text.words)
            .into_iter()
            .filter(|sentence| words(sentence) > SENTENCE)
            .collect();
        if words(&text.words) > PARAGRAPH {
            too_long.push(&text.words);
        }
        for one in too_long {
            let listed = |(path, beginning, _): &&(&str, &str, &str)| {
                text.path == *path && one.trim_start().starts_with(beginning)
            };
            match STAYS.iter().find(listed) {
                Some(entry) => _ = needed.insert(*entry),
                None => long.push(format!("{}, {} words: {one}", text.path, words(one))),
            }
        }
    }
    assert!(
        long.is_empty(),
        "{} sentences or paragraphs are too long:\n{}",
        long.len(),
        long.join("\n")
    );
    for entry in STAYS {
        assert!(needed.contains(&entry), "no longer needed on the list: {entry:?}");
    }
}

#[test]
fn sentences_are_told_apart_and_counted() {
    let text = "Add {} pupils, 2024/25. Is 6.5 ÷ 3 right? Yes";
    assert_eq!(
        sentences(text),
        ["Add {} pupils, 2024/25.", "Is 6.5 ÷ 3 right?", "Yes"]
    );
    let counts: Vec<_> = sentences(text).into_iter().map(words).collect();
    assert_eq!(counts, [4, 4, 1]);
}
