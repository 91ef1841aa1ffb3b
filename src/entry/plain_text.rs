//! Numbers as other programs write them: with full-width digits, spaces of any width, one of many minus signs, and
//! characters that show nothing. Here they become what a keyboard writes, so that reading has one form to know.

use std::borrow::Cow;

/// A text with plain digits, signs and spaces, without what cannot be seen and without spaces around it. Letters stay as they
/// are.
///
/// A soft hyphen before everything else stays: some programs show it as a minus sign and some do not show it, so such a
/// text is no number.
#[must_use]
pub(crate) fn plain_number_text(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut plain = String::new();
    for letter in text.chars() {
        match plain_letter(letter) {
            SOFT_HYPHEN if !plain.is_empty() => {}
            '\0' => {}
            letter => plain.push(letter),
        }
    }
    let trimmed = plain.trim();
    Cow::Owned(if trimmed.len() == plain.len() {
        plain
    } else {
        trimmed.to_owned()
    })
}

const SOFT_HYPHEN: char = '\u{ad}';

/// What a keyboard writes for a letter; NUL for one that shows nothing.
fn plain_letter(letter: char) -> char {
    match letter {
        // Full-width forms are in the order of ASCII.
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        // Hyphens and dashes; superscript, minus sign, small dash and small hyphen.
        '\u{2010}'..='\u{2015}' | '\u{207b}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => '-',
        // Without width: joiners, directions and their isolates, variation selectors, the byte-order mark.
        '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{61c}'
        | '\u{180e}'
        | '\u{feff}' => '\0',
        _ if letter.is_whitespace() => ' ',
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::plain_number_text;

    #[test]
    fn numbers_of_other_programs_become_plain() {
        for (text, plain) in [
            (" 65 % ", "65 %"),
            ("６４．５％", "64.5%"),
            ("＋７", "+7"),
            ("\u{feff}60\u{200b}", "60"),
            ("\u{200e}6\u{2060}4\u{200f}", "64"),
            ("\u{2066}71\u{2069}", "71"),
            ("6\u{ad}8", "68"),
            ("1\u{202f}234", "1 234"),
            ("\u{2007}512\u{2009}", "512"),
            ("\u{200b} 60", "60"),
            ("\u{3000}", ""),
            ("\u{200b}", ""),
            ("St Thérèse", "St Thérèse"),
        ] {
            assert_eq!(plain_number_text(text), plain, "{text:?}");
        }
    }

    #[test]
    fn every_minus_is_a_hyphen() {
        for minus in "-−–—―‒‐‑⁻﹣－﹘".chars() {
            assert_eq!(plain_number_text(&format!("{minus}0.4")), "-0.4", "{minus:?}");
        }
    }

    #[test]
    fn a_soft_hyphen_in_front_is_no_sign_and_not_lost() {
        assert_eq!(plain_number_text("\u{200b}\u{ad}0.4"), "\u{ad}0.4");
    }
}
