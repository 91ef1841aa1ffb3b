//! Text in which nothing shows. A cell with a lone space, or with the joiners and marks of direction that web pages leave
//! behind, looks empty; so it is.

/// Whether no letter of the text shows: it is empty, or has only spaces, control characters and characters without
/// a shape.
///
/// ```
/// use trust_benchmark::spreadsheet::is_blank;
///
/// assert!(is_blank(""));
/// assert!(is_blank(" \u{a0}\u{200b}"));
/// assert!(!is_blank("-"));
/// ```
#[must_use]
pub fn is_blank(text: &str) -> bool {
    text.chars().all(shows_nothing)
}

/// Whether a character shows nothing.
pub(crate) fn shows_nothing(letter: char) -> bool {
    letter.is_whitespace()
        || letter.is_control()
        || matches!(
            letter,
            // Soft hyphens, joiners, marks of direction, fillers, choices of shape, byte-order marks, annotations and tags.
            '\u{ad}'
                | '\u{34f}'
                | '\u{61c}'
                | '\u{115f}'
                | '\u{1160}'
                | '\u{17b4}'
                | '\u{17b5}'
                | '\u{180b}'..='\u{180f}'
                | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{2800}'
                | '\u{3164}'
                | '\u{fe00}'..='\u{fe0f}'
                | '\u{feff}'
                | '\u{ffa0}'
                | '\u{fff9}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e0fff}'
        )
}
