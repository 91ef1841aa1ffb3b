//! Windows-1252 or Mac Roman: both give every byte a letter, so only sense tells them apart. Read as the wrong one,
//! "St Thérèse’s" has capitals, daggers or bullets in the middle of a word.

use encoding_rs::{Encoding, MACINTOSH, WINDOWS_1252};

/// A byte to which Windows-1252 gives no letter counts as this number of senseless ones.
const UNDEFINED: usize = 3;

/// Whether bytes that are not UTF-8 are Mac Roman: they make more sense so, or as much and lines end as they did on Macs.
pub(super) fn is_mac_roman(bytes: &[u8]) -> bool {
    let ends_as_on_macs = bytes.contains(&b'\r') && !bytes.contains(&b'\n');
    let windows = senseless(bytes, WINDOWS_1252);
    let mac = senseless(bytes, MACINTOSH);
    mac < windows || mac == windows && ends_as_on_macs
}

/// How many letters beyond ASCII make no sense where they are.
fn senseless(bytes: &[u8], encoding: &'static Encoding) -> usize {
    let (text, _) = encoding.decode_without_bom_handling(bytes);
    let mut letters = text.chars().peekable();
    let mut before = ' ';
    let mut count = 0;
    while let Some(letter) = letters.next() {
        if !letter.is_ascii() {
            let after = letters.peek().copied().unwrap_or(' ');
            count += senselessness(before, letter, after);
        }
        before = letter;
    }
    count
}

fn senselessness(before: char, letter: char, after: char) -> usize {
    let is_lone = !before.is_alphabetic() && !after.is_alphabetic();
    let inside = before.is_alphabetic() && after.is_alphabetic();
    let is_odd = match letter {
        '\u{80}'..='\u{9f}' => return UNDEFINED,
        // Money, dashes and apostrophes are found anywhere.
        '£' | '€' | '–' | '—' | '’' | '\u{a0}' | '…' => false,
        // What opens a quotation follows no letter, and what closes it precedes none.
        '‘' | '“' => before.is_alphabetic(),
        '”' => after.is_alphabetic(),
        // Hardly a name has these.
        'Ÿ' | 'ƒ' | 'ı' | 'ˆ' | '˜' | '¯' | '˘' | '˙' | '˝' | '˛' | 'ˇ' | '¸' | '\u{f8ff}' | 'ﬁ' | 'ﬂ' => {
            true
        }
        letter if letter.is_uppercase() => before.is_lowercase() || is_lone || before.is_numeric(),
        letter if letter.is_lowercase() => before.is_numeric() && after.is_numeric(),
        // Daggers, bullets and marks.
        _ => inside,
    };
    usize::from(is_odd)
}
