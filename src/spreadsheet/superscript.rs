//! Raised figures, which are marks of footnotes: "65" with a raised 1 is 65, and not 651. Where a file says that a part of a text
//! is raised, its digits are written as the raised ones that a person can type.

/// A text with its digits raised.
pub(super) fn raised(text: &str) -> String {
    let raise = |letter: char| match letter {
        '0' => '⁰',
        '1' => '¹',
        '2' => '²',
        '3' => '³',
        '4' => '⁴',
        '5' => '⁵',
        '6' => '⁶',
        '7' => '⁷',
        '8' => '⁸',
        '9' => '⁹',
        other => other,
    };
    text.chars().map(raise).collect()
}
