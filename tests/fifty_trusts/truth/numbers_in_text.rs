//! Numbers as a reader takes them from a sentence.

/// The numbers of a text in their order: "−0.12 with 1,240 pupils" are −0.12 and 1240. A dash between two joins a range.
pub(super) fn numbers(text: &str) -> Vec<f64> {
    let mut found = Vec::new();
    let mut number = String::new();
    let letters: Vec<char> = text.chars().chain([' ']).collect();
    for (place, letter) in letters.iter().enumerate() {
        let next_is_digit = letters.get(place + 1).is_some_and(char::is_ascii_digit);
        match letter {
            digit if digit.is_ascii_digit() => number.push(*digit),
            '.' if !number.is_empty() && next_is_digit => number.push('.'),
            ',' if !number.is_empty() && next_is_digit => {}
            _ => {
                found.extend(number.parse::<f64>().ok());
                number.clear();
                if *letter == '−' && next_is_digit {
                    number.push('-');
                }
            }
        }
    }
    found
}

/// The first number after `words`.
pub(super) fn after(text: &str, words: &str) -> Option<f64> {
    let start = text.find(words)? + words.len();
    numbers(&text[start..]).first().copied()
}

#[test]
fn numbers_are_read_as_they_are_written() {
    assert_eq!(
        numbers("−0.12 with 1,240 pupils (−0.20 to +0.10), 2022/23."),
        [-0.12, 1240.0, -0.2, 0.1, 2022.0, 23.0]
    );
    assert_eq!(numbers("58–72 at 9."), [58.0, 72.0, 9.0]);
    assert_eq!(after("Of 626, 536 lie between", "Of 626, "), Some(536.0));
}
