//! The names of a workbook's sheets. A table's own name stays if Excel allows it, and is changed as little as possible if not.

use std::collections::BTreeSet;

/// The longest name, as Excel counts it.
const LONGEST: usize = 31;

/// What no name may have in it.
const FORBIDDEN: [char; 7] = ['[', ']', ':', '*', '?', '/', '\\'];

/// What a sheet is called that has no name.
const NAMELESS: &str = "Sheet";

/// The name that Excel keeps for itself.
const RESERVED: &str = "history";

/// A name for each sheet: allowed, and different from all others.
pub(super) fn sheet_names<'a>(wanted: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    // Excel takes no notice of capitals when it compares names.
    let mut taken = BTreeSet::from([RESERVED.to_owned()]);
    let free = |wanted: &str| {
        let plain = allowed(wanted);
        let numbered = (2_usize..).map(|number| {
            let ending = format!(" ({number})");
            shortened(&plain, LONGEST - ending.len()).to_owned() + &ending
        });
        let mut names = std::iter::once(plain.clone()).chain(numbered);
        names
            .find(|name| taken.insert(name.to_lowercase()))
            .unwrap_or_default()
    };
    wanted.into_iter().map(free).collect()
}

/// The name without what Excel forbids.
fn allowed(wanted: &str) -> String {
    let letter = |letter: char| match letter {
        letter if FORBIDDEN.contains(&letter) => '-',
        letter if letter.is_control() || matches!(letter, '\u{fffe}' | '\u{ffff}') => ' ',
        letter => letter,
    };
    let letters: String = wanted.chars().map(letter).collect();
    // A name neither begins nor ends with an apostrophe, also after it is cut.
    let outer = |letter: char| letter == '\'' || letter.is_whitespace();
    match shortened(letters.trim_matches(outer), LONGEST).trim_end_matches(outer) {
        "" => NAMELESS.to_owned(),
        name => name.to_owned(),
    }
}

/// As much of a text as has that length in Excel's count, which is of UTF-16.
fn shortened(text: &str, longest: usize) -> &str {
    let mut length = 0;
    let end = text.char_indices().find(|(_, letter)| {
        length += letter.len_utf16();
        length > longest
    });
    end.map_or(text, |(at, _)| &text[..at])
}

#[cfg(test)]
mod tests {
    use super::sheet_names;

    #[test]
    fn an_allowed_name_stays() {
        let names = ["Schools", "Reading, writing & maths", "“Oak’s” £1", "مدارس"];
        assert_eq!(sheet_names(names), names);
    }

    #[test]
    fn a_forbidden_name_is_made_legal() {
        let long = "Pupils meeting the expected standard 🎒";
        let names = [
            "2023/24: [all]?",
            "'Oak'",
            "",
            " ' ",
            "History",
            "history",
            "a\nb\u{0}",
            long,
            long,
        ];
        let expected = [
            "2023-24- -all--",
            "Oak",
            "Sheet",
            "Sheet (2)",
            "History (2)",
            "history (3)",
            "a b",
            "Pupils meeting the expected sta",
            "Pupils meeting the expected (2)",
        ];
        assert_eq!(sheet_names(names), expected);
    }

    #[test]
    fn a_letter_of_two_units_is_not_cut_in_half() {
        let name = "x".repeat(30) + "🎒";
        assert_eq!(sheet_names([name.as_str()]), ["x".repeat(30)]);
    }
}
