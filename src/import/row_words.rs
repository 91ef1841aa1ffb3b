//! What the words of a row's name say of it: the words are data (`data/headings/rows.csv`), so that one can be added
//! without code.

use std::collections::HashMap;
use std::sync::LazyLock;

use super::normalize_cell::plain_text;

/// What a word in the name of a row says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum RowWord {
    /// The row adds up or averages others.
    Total,
    /// It is of somebody else, a target or a difference.
    Comparator,
    /// Nothing by itself.
    Filler,
    /// Who runs or inspects schools.
    Body,
    /// What a school calls itself.
    School,
    /// In no school's name, whatever else is in it.
    Surely,
    /// In names of schools too, so that it says nothing beside other words.
    Common,
    /// A part of a school's pupils, a time or a subject.
    Part,
    /// With nothing else an authority or a region.
    Place,
}

/// The words, in small letters; one can be of several kinds.
static WORDS: LazyLock<HashMap<&str, Vec<RowWord>>> = LazyLock::new(|| {
    let mut words: HashMap<&str, Vec<RowWord>> = HashMap::new();
    for line in include_str!("../../data/headings/rows.csv").lines() {
        let kind = match line.split_once(',') {
            Some((_, "total")) => RowWord::Total,
            Some((_, "comparator")) => RowWord::Comparator,
            Some((_, "filler")) => RowWord::Filler,
            Some((_, "body")) => RowWord::Body,
            Some((_, "school")) => RowWord::School,
            Some((_, "surely")) => RowWord::Surely,
            Some((_, "common")) => RowWord::Common,
            Some((_, "part")) => RowWord::Part,
            Some((_, "place")) => RowWord::Place,
            _ => continue,
        };
        let word = line.split(',').next().unwrap_or_default();
        words.entry(word).or_default().push(kind);
    }
    words
});

/// What the name of a row says of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NameSays {
    /// It is that of a total, an average or the whole trust.
    Total,
    /// It is that of a comparator, a target or a difference.
    Comparator,
    /// It heads a section: nothing but words that say nothing.
    Nothing,
    /// It has a word that no school's name has, and others.
    PerhapsNoSchool,
    /// It can be a school's.
    School,
    /// It has a word that schools call themselves by.
    NamesSchool,
}

/// The words of a name, in small letters.
pub(super) fn words_of_name(name: &str) -> Vec<String> {
    let plain = plain_text(name).to_lowercase();
    plain
        .split(|letter: char| !letter.is_alphanumeric() && letter != '’' && letter != '\'')
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect()
}

fn is(word: &str, kind: RowWord) -> bool {
    WORDS.get(word).is_some_and(|kinds| kinds.contains(&kind))
}

fn is_number(word: &str) -> bool {
    word.bytes().all(|byte| byte.is_ascii_digit())
}

/// Whether words say nothing but which part of a school's pupils, which time or which subject is meant.
pub(super) fn names_part(words: &[String]) -> bool {
    let says_nothing = |word: &str| {
        is_number(word) || is(word, RowWord::Filler) || is(word, RowWord::Total) || is_year_group(word)
    };
    let is_part = |word: &str| is(word, RowWord::Part);
    let telling =
        |word: &str| is_part(word) || is_number(word) || is_year_group(word) || is(word, RowWord::Total);
    // "Oak High" beside "Oak" is another school.
    let names_school = words.len() == 1 && is(&words[0], RowWord::School);
    // "Oak excluding the unit": whatever is left out.
    let leaves_out = words.first().is_some_and(|first| {
        matches!(
            first.as_str(),
            "excluding" | "excl" | "exc" | "without" | "adjusted"
        )
    });
    let all_known = leaves_out || words.iter().all(|word| is_part(word) || says_nothing(word));
    all_known && !names_school && (leaves_out || words.iter().any(|word| telling(word)))
}

/// Whether one of them says more than a number does: "School 1" and "School 2" are two schools.
pub(super) fn tells_part(words: &[String]) -> bool {
    words
        .iter()
        .any(|word| is(word, RowWord::Part) || is_year_group(word))
}

/// Whether the name of an only row is that of a part of a year or of pupils, or of what is expected: "HT1", "Expected 2027".
pub(super) fn names_part_alone(name: &str) -> bool {
    let words = words_of_name(name);
    // Tests are in summer, and "Actual" stands beside targets.
    let says_nothing = |word: &String| matches!(word.as_str(), "actual" | "summer" | "combined");
    tells_part(&words) && names_part(&words) && !words.iter().any(says_nothing)
}

/// "Year6", "Yr6" or "Y6", and a class of it: "6A".
fn is_year_group(word: &str) -> bool {
    let number = word.strip_prefix("year").or_else(|| word.strip_prefix("yr"));
    let number = number.or_else(|| word.strip_prefix('y'));
    let class = word.strip_suffix(|last: char| last.is_ascii_alphabetic());
    let number = number.or_else(|| class.filter(|digits| !digits.is_empty() && is_number(digits)));
    number.is_some_and(|number| {
        number
            .parse::<u8>()
            .is_ok_and(|number| (1..=13).contains(&number))
    })
}

/// What a name says. One with any word that is not known here is a school's, or doubtful.
pub(super) fn name_says(name: &str) -> NameSays {
    let words = words_of_name(name);
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let is_known = |word: &&str| {
        is_number(word)
            || [RowWord::Total, RowWord::Comparator, RowWord::Filler]
                .iter()
                .any(|kind| is(word, *kind))
    };
    let any = |kind: RowWord| words.iter().any(|word| is(word, kind));
    if words.is_empty() {
        // A name of marks alone.
        return NameSays::School;
    }
    if words.iter().all(is_known) {
        return if any(RowWord::Comparator) {
            NameSays::Comparator
        } else if any(RowWord::Total) {
            NameSays::Total
        } else if words.iter().any(|word| !is_number(word)) {
            NameSays::Nothing
        } else {
            NameSays::School
        };
    }
    // "FSM6", "White British": rows below a school.
    let says_part = |word: &&str| {
        let names_school = is(word, RowWord::School) && !is(word, RowWord::Part);
        (is(word, RowWord::Part) || is(word, RowWord::Filler) || is_number(word)) && !names_school
    };
    if words.iter().all(says_part) {
        return NameSays::PerhapsNoSchool;
    }
    if names_place(&words) {
        return NameSays::PerhapsNoSchool;
    }
    // Beside "Trust" and "National" it is one school, and nobody says which.
    if matches!(words.as_slice(), ["school"] | ["our" | "this" | "the", "school"]) {
        return NameSays::PerhapsNoSchool;
    }
    // Thousands of schools are of the Church of England.
    let of_church = words
        .windows(3)
        .any(|three| matches!(three, ["church", "of", "england"] | ["c", "of", "e"]));
    let is_telling = |word: &&str| match *word {
        "england" => !of_church,
        word if is(word, RowWord::Common) => false,
        word => is(word, RowWord::Comparator) || is(word, RowWord::Body) || is(word, RowWord::Surely),
    };
    let names_school = any(RowWord::School) || of_church;
    // "Oak 2024", "Oak Y5" and "Oak boys" are parts of a school, or of its past.
    let is_year = |word: &&str| is_number(word) && word.len() == 4 && word.starts_with("20");
    // "Oak 24/25".
    let is_academic_year = |two: &[&str]| {
        let [start, end] = [0, 1].map(|at| two[at].parse::<u8>().ok().filter(|_| two[at].len() == 2));
        start.zip(end).is_some_and(|(start, end)| start + 1 == end)
    };
    let surely = any(RowWord::Surely)
        || words.iter().any(|word| is_year(word) || is_year_group(word))
        || words.windows(2).any(is_academic_year);
    let tells = surely || words.iter().any(is_telling);
    if tells && (!names_school || surely) {
        NameSays::PerhapsNoSchool
    } else if names_school {
        NameSays::NamesSchool
    } else {
        NameSays::School
    }
}

/// Whether words are the name of an authority or a region, and nothing else: "Kent", "City of York".
fn names_place(words: &[&str]) -> bool {
    let telling = |word: &&&str| !matches!(**word, "and" | "of" | "the" | "city" | "county");
    let name: Vec<&str> = words.iter().filter(telling).copied().collect();
    is(&name.join(" "), RowWord::Place)
}

/// Whether a title over rows says that they are schools of others: "Other local schools", "Schools that left the trust".
pub(super) fn names_other_schools(title: &str) -> bool {
    let words = words_of_name(title);
    let any = |these: &[&str]| words.iter().any(|word| these.contains(&word.as_str()));
    any(&["schools", "academies", "trusts"])
        && any(&[
            "other",
            "local",
            "left",
            "leavers",
            "former",
            "neighbouring",
            "nearby",
            "external",
            "closed",
        ])
}

/// How remarks below a table begin.
const REMARKS: [&str; 25] = [
    "source",
    "sources",
    "note",
    "notes",
    "*",
    "†",
    "‡",
    "©",
    "key:",
    "data from",
    "figures are",
    "all figures",
    "these are",
    "results are",
    "applied filters",
    "no filters",
    "filters applied",
    "exported",
    "downloaded",
    "generated",
    "printed",
    "report run",
    "report produced",
    "last updated",
    "page ",
];

/// Longer names are remarks.
const LONGEST_NAME: usize = 70;

/// Whether a text that is alone in its row is a remark and no school's name.
pub(super) fn is_remark(text: &str) -> bool {
    let plain = plain_text(text).to_lowercase();
    let begins = REMARKS.iter().any(|begin| {
        plain.strip_prefix(begin).is_some_and(|rest| {
            !begin.ends_with(char::is_alphanumeric) || !rest.starts_with(char::is_alphanumeric)
        })
    });
    begins
        || plain.chars().count() > LONGEST_NAME
        || plain.contains(": ")
        || plain.contains(" = ")
        || plain.contains("http")
        || name_says(text) == NameSays::Nothing
}

#[cfg(test)]
mod tests {
    use super::{NameSays, is_remark, name_says};

    #[test]
    fn names_of_schools_are_schools() {
        for name in [
            "Oak",
            "Oak Primary",
            "All Saints",
            "St John’s Church of England Primary",
            "Trust Academy",
            "The National Church of England Academy of Oakham",
            "England Lane Academy",
            "County High School",
            "Local Village School",
            "Change Academy",
        ] {
            assert!(
                matches!(
                    name_says(name),
                    NameSays::School | NameSays::NamesSchool | NameSays::PerhapsNoSchool
                ),
                "{name}"
            );
        }
        for name in [
            "Oak",
            "All Saints",
            "St John’s Church of England Primary",
            "County High School",
        ] {
            assert!(
                matches!(name_says(name), NameSays::School | NameSays::NamesSchool),
                "{name}"
            );
        }
    }

    #[test]
    fn totals_and_comparators_are_not() {
        for (name, says) in [
            ("Trust avg.", NameSays::Total),
            ("Trust (2 schools)", NameSays::Total),
            ("MAT 2025", NameSays::Total),
            ("Our trust", NameSays::Total),
            ("National 2025 (provisional)", NameSays::Comparator),
            ("Nat.", NameSays::Comparator),
            ("NA", NameSays::Comparator),
            ("FFT50 estimate", NameSays::Comparator),
            ("Target", NameSays::Comparator),
            ("Gap to national", NameSays::Comparator),
            ("Variance", NameSays::Comparator),
            ("No. of schools above national", NameSays::Comparator),
            ("Highest", NameSays::Comparator),
            ("% change", NameSays::Comparator),
            ("Exampleshire LA", NameSays::PerhapsNoSchool),
            ("Exampleshire County Council", NameSays::PerhapsNoSchool),
            ("Oak Learning Trust", NameSays::PerhapsNoSchool),
            ("Oak Academy target", NameSays::PerhapsNoSchool),
            ("Primary schools", NameSays::Nothing),
        ] {
            assert_eq!(name_says(name), says, "{name}");
        }
    }

    #[test]
    fn remarks_are_told_from_names() {
        for text in [
            "Source: DfE",
            "Exported on 03/09/2025 08:14",
            "*cohort under 30; r = revised",
            "No filters applied to page",
        ] {
            assert!(is_remark(text), "{text}");
        }
        for text in [
            "Notre Dame",
            "Keyham",
            "Source Academy of St Ives".split(' ').next_back().unwrap_or(""),
            "Sourton Primary",
        ] {
            assert!(!is_remark(text), "{text}");
        }
    }
}
