//! The words that the tool does not use, and what it says instead: plain English, and one word for one thing.

use crate::texts::{Text, texts};

/// A word or phrase, and what is said instead. Where a word has several forms each is listed.
const INSTEAD: [(&str, &str); 75] = [
    ("nought", "zero"),
    ("mend", "correct"),
    ("mends", "corrects"),
    ("mended", "corrected"),
    ("type", "enter"),
    ("types", "enters"),
    ("typed", "entered"),
    ("typing", "entering"),
    ("the country", "England"),
    ("the country’s", "England’s"),
    ("the country's", "England's"),
    ("nobody can", "we cannot"),
    ("nobody could", "we could not"),
    ("anybody can", "you can"),
    ("can anybody", "can we"),
    ("set aside", "ignored"),
    ("sets aside", "leaves out"),
    ("stands at", "is"),
    ("stand at", "are"),
    ("it stands", "it is"),
    ("stands here", "is here"),
    ("stand here", "are here"),
    ("stands in", "is in"),
    ("stand in", "are in"),
    ("stands among", "is among"),
    ("stands beside", "is beside"),
    ("stand beside", "are beside"),
    ("stands for", "means"),
    ("lies", "is"),
    ("lie", "are"),
    ("goes with", "is related to"),
    ("go with", "match"),
    ("makes way", "is replaced"),
    ("made way", "was replaced"),
    ("re-keyed", "re-indexed"),
    ("gathered", "added up"),
    ("computed", "calculated"),
    ("computes", "calculates"),
    ("compute", "calculate"),
    ("the department", "DfE, after Department for Education"),
    ("the department’s", "DfE’s"),
    ("the department's", "DfE's"),
    ("highest tenth", "top 10%"),
    ("lowest tenth", "lowest 10%"),
    ("chance carries", "chance moves"),
    ("chance carried", "chance moved"),
    ("takes nothing", "uses nothing"),
    ("take nothing", "Cancel"),
    ("take away", "remove"),
    ("taken away", "removed"),
    ("take these", "use these"),
    ("is taken as", "is chosen as"),
    ("widget", "tool"),
    ("an example and no", "an example, not a real"),
    ("explained apart", "explained separately"),
    ("set out apart", "explained separately"),
    ("seldom", "rarely"),
    ("anew", "again"),
    ("as written", "when rounded"),
    ("thereby", "so"),
    ("for want of", "without"),
    ("in the place of", "instead of"),
    ("such an intake", "this intake"),
    ("no distance apart", "no gap"),
    ("one is put so high", "one is so high"),
    ("nobody agrees", "there is no agreed"),
    ("people do not agree", "there is no agreed direction"),
    ("look at both again", "check both"),
    ("our sources hold", "we hold"),
    ("in our files", "not held"),
    ("figures of 20", "20… figures"),
    ("clear everything", "clear all"),
    ("whoever has it", "those who have it"),
    ("how sure anybody", "how certain we"),
    ("the mend", "how to correct it"),
];

/// Phrases in which a word of the list means something else, and what.
const ALLOWED: [(&str, &str); 4] = [
    ("quantiles of type 7", "the name of a method"),
    ("department for education", "its name"),
    ("department for education’s", "its name"),
    ("department for education's", "its name"),
];

/// Words without punctuation at their ends, between single spaces, so that a phrase is found whole.
fn plain(text: &str) -> String {
    let words = text.split(|letter: char| letter.is_whitespace() || "“”\"()[]{}.,;:?!–—/".contains(letter));
    let words: Vec<_> = words.filter(|word| !word.is_empty()).collect();
    format!(" {} ", words.join(" ").to_lowercase())
}

/// What a text says that the tool says otherwise.
fn complaints(text: &Text) -> Vec<String> {
    let allowed = |plain: String, (phrase, _): &(&str, &str)| plain.replace(&format!(" {phrase} "), " … ");
    let said = ALLOWED.iter().fold(plain(&text.words), allowed);
    let found = INSTEAD
        .iter()
        .filter(|(word, _)| said.contains(&format!(" {word} ")));
    found
        .map(|(word, instead)| format!("{}: “{word}” ({instead}): {}", text.path, text.words))
        .collect()
}

#[test]
fn one_word_is_used_for_one_thing() {
    let found: Vec<_> = texts().iter().flat_map(complaints).collect();
    assert!(
        found.is_empty(),
        "{} words to say otherwise:\n{}",
        found.len(),
        found.join("\n")
    );
}

#[test]
fn a_word_to_say_otherwise_would_be_found() {
    let complaints = |words: &str| {
        complaints(&Text {
            path: "docs/a.md".to_owned(),
            words: words.to_owned(),
        })
        .len()
    };
    for wrong in [
        "Type a figure.",
        "(computed here)",
        "Mend one of them.",
        "the Department’s tables",
        "The Department publishes none.",
        "A trust stands in a table.",
    ] {
        assert_eq!(complaints(wrong), 1, "{wrong}");
    }
    for right in [
        "Nothing stands out.",
        "Quantiles of type 7",
        "The Department for Education",
        "believes",
    ] {
        assert_eq!(complaints(right), 0, "{right}");
    }
}
