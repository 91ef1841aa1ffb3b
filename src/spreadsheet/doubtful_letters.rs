//! UTF-8 with single bytes of another encoding: a name pasted into an export by a program that did not convert it. Taking
//! the whole file for the other encoding would spoil every name that is right.

use encoding_rs::WINDOWS_1252;

use super::sheet_facts::ReadingNote;

/// The most bytes that are not UTF-8 for each letter beyond ASCII that is: with more of them, the letters are chance.
const BAD_FOR_EACH_GOOD: usize = 3;

/// The text of bytes that are UTF-8 except for a few, each of which is read as Windows-1252, and a note on these.
pub(super) fn mostly_utf_8(bytes: &[u8]) -> Option<(String, ReadingNote)> {
    let mut text = String::with_capacity(bytes.len());
    let mut good = 0_usize;
    let mut bad = Vec::new();
    for chunk in bytes.utf8_chunks() {
        good += chunk
            .valid()
            .chars()
            .filter(|letter| is_expected(*letter))
            .count();
        text.push_str(chunk.valid());
        // A letter that breaks off has several bytes, each a letter of its own.
        for byte in chunk.invalid() {
            bad.push(text.len());
            text.push_str(&WINDOWS_1252.decode_without_bom_handling(&[*byte]).0);
        }
    }
    let first = *bad.first()?;
    if good == 0 || bad.len() > good * BAD_FOR_EACH_GOOD {
        return None;
    }
    let example = word_at(&text, first).to_owned();
    Some((
        text,
        ReadingNote::DoubtfulLetters {
            count: bad.len(),
            example,
        },
    ))
}

/// Whether a letter beyond ASCII is one that names and sheets in Britain have: letters with marks, punctuation, money, signs.
/// Any other is more likely what two or three letters of another encoding happen to make.
fn is_expected(letter: char) -> bool {
    matches!(letter, '\u{a0}'..='\u{24f}' | '\u{1e00}'..='\u{22ff}' | '\u{feff}')
}

/// The most letters of a word before and after the doubtful one.
const LONGEST: usize = 30;

/// The word around a place in a text.
fn word_at(text: &str, place: usize) -> &str {
    let ends = |letter: &char| {
        letter.is_whitespace() || letter.is_control() || matches!(letter, ',' | ';' | '\t' | '"' | '|')
    };
    let (before, after) = text.split_at(place);
    let start: usize = before
        .chars()
        .rev()
        .take(LONGEST)
        .take_while(|letter| !ends(letter))
        .map(char::len_utf8)
        .sum();
    let mut letters = after.chars();
    // The doubtful letter itself belongs to the word, whatever it is.
    let itself = letters.next().map_or(0, char::len_utf8);
    let end: usize = letters
        .take(LONGEST)
        .take_while(|letter| !ends(letter))
        .map(char::len_utf8)
        .sum();
    &text[place - start..place + itself + end]
}
