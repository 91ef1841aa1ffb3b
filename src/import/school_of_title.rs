//! The school that a title names: "Oak Primary KS2 results" is of Oak Primary, "Primary results" of no school.

use super::heading_words::HeadingWords;
use super::plain_names;
use super::vocabulary::VOCABULARY;
use crate::measures::PupilGroup;

/// Words that come before a school's name.
const BEFORE: [&str; 7] = ["for", "of", "at", "from", "in", "the", "results"];

/// The school that a title names, if it names one.
pub(super) fn school_of_title(title: &str) -> Option<String> {
    let is_mark = |letter: char| !letter.is_alphanumeric() && !matches!(letter, '\'' | '’' | '.' | '&');
    // "Oak-Primary_2025" is a name of a file or a tab.
    let is_parted =
        |letter: char| letter.is_whitespace() || matches!(letter, '_' | '-' | '–' | '—' | ':' | ',' | '(');
    let words: Vec<(&str, String)> = title
        .split(is_parted)
        .map(|word| word.trim_matches(is_mark))
        .filter(|word| !word.is_empty())
        .map(|word| (word, word.to_lowercase()))
        .collect();
    let is_of = |list: &[&str], word: &str| list.contains(&word);
    if words
        .iter()
        .any(|(_, word)| is_of(&VOCABULARY.not_of_one_school, word))
    {
        return None;
    }
    let is_end = |place: usize| is_of(&VOCABULARY.of_one_school, &words[place].1);
    let last = (0..words.len()).rev().find(|place| is_end(*place))?;
    let is_of_name = |place: &usize| {
        let word = words[*place].1.as_str();
        let is_number = word.chars().any(|letter| letter.is_ascii_digit());
        !is_number && !BEFORE.contains(&word)
    };
    let first = (0..=last).rev().take_while(is_of_name).last()?;
    // Words that a heading could have say what the figures are, not whose.
    let parts = |end: usize| {
        words[first..end]
            .iter()
            .map(|(word, _)| *word)
            .collect::<Vec<_>>()
            .join(" ")
    };
    let is_measure = !plain_names::measures(&HeadingWords::of(&parts(last)).key).is_empty();
    let names = !is_measure
        && (first..last).any(|place| {
            let heading = HeadingWords::of(words[place].0);
            !is_end(place) && heading.group == PupilGroup::All && !heading.key.is_empty()
        });
    names.then(|| parts(last + 1))
}

#[cfg(test)]
mod tests {
    use super::school_of_title;

    #[test]
    fn a_title_with_a_name_is_of_one_school() {
        let of = |title| school_of_title(title);
        assert_eq!(of("Oak Primary").as_deref(), Some("Oak Primary"));
        assert_eq!(of("Oak Primary KS2 results").as_deref(), Some("Oak Primary"));
        assert_eq!(
            of("KS2 2025: St Mary's C.E. Junior School").as_deref(),
            Some("St Mary's C.E. Junior School")
        );
        assert_eq!(of("2025_ashby-high").as_deref(), Some("ashby high"));
        assert_eq!(of("Results for Elm Academy 2025").as_deref(), Some("Elm Academy"));
    }

    #[test]
    fn a_title_with_a_stage_or_a_trust_is_not() {
        for title in [
            "Primary",
            "Primary results",
            "Secondary school outcomes",
            "Oak Academy Trust",
            "Our primary schools",
            "Attendance primary",
            "KS2 primary",
            "Sheet1",
            "",
        ] {
            assert_eq!(school_of_title(title), None, "{title}");
        }
    }
}
