//! How numbers of a comparison are printed so that the print says what the numbers say: a figure that lies outside a range
//! must not be printed as one of its ends.

use crate::measures::{Precision, PupilGroup, Unit, group_thousands};
use crate::national::PupilSd;
use crate::stats::Interval;

/// A count with its noun: "626 trusts".
pub(crate) fn counted(n: usize, noun: &str) -> String {
    format!("{} {noun}", group_thousands(n as u64))
}

/// The fewest decimals, from `published`, with which `value` and `range` as printed lie as they are: inside stays inside,
/// and outside is seen to be outside.
pub(crate) fn telling_decimals(value: f64, range: Interval, published: u8) -> u8 {
    let tells = |decimals: &u8| {
        let printed = |number| Precision::decimals(*decimals).round(number);
        let (ends, value_as_printed) = (range.map(printed), printed(value));
        let apart = ends.lower() < ends.upper() || range.lower() >= range.upper();
        apart && ends.holds(value_as_printed) == range.holds(value)
    };
    let most = published + 2;
    (published..=most).find(tells).unwrap_or(most)
}

/// Both ends, to be joined by a word: "52%" and "74%".
pub(crate) fn ends(unit: Unit, range: Interval, decimals: u8) -> (String, String) {
    let lower = unit.write_short(range.lower(), decimals);
    (lower, unit.write(range.upper(), decimals))
}

/// "1 measure", "12 measures": of nouns that take an s.
pub(crate) fn numbered(count: usize, noun: &str) -> String {
    let ending = if count == 1 { "" } else { "s" };
    format!("{} {noun}{ending}", group_thousands(count as u64))
}

/// A group in a sentence: "disadvantaged pupils", "the gap between disadvantaged and other pupils".
pub(crate) fn of_whom(group: PupilGroup) -> String {
    let the = if group == PupilGroup::Gap { "the " } else { "" };
    format!("{the}{}", group.name())
}

/// What limits or ranges rest on where that is not of the year, not of the group or not published: everything that rests
/// on such a standard deviation says so. `they` is what rests on it, as the subject of the sentence: "The limits rest".
pub(crate) fn sd_note(they: &str, sd: &PupilSd, group: PupilGroup) -> Option<String> {
    let value = Precision::decimals(1).digits(sd.value);
    let name = (group != PupilGroup::All).then(|| of_whom(group));
    let (between, of_group) = match &name {
        None => ("pupils", String::new()),
        Some(name) => ("all pupils", format!(" and none is known for {name}")),
    };
    match (sd.estimated, sd.other_year) {
        (true, _) => Some(format!(
            "{they} on an estimated standard deviation between {between} ({value}, from {}), because DfE publishes \
             none{of_group}.",
            sd.year
        )),
        (false, true) => Some(format!(
            "{they} on the standard deviation between {between} in {}, because none is known for the year \
             itself{of_group}.",
            sd.year
        )),
        (false, false) => Some(format!(
            "{they} on the standard deviation between all pupils, because none is known for {}.",
            name?
        )),
    }
}

/// "2019/20", "2019/20 and 2020/21", "2015/16, 2016/17 and 2017/18".
pub(crate) fn listed(items: &[String]) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [others @ .., last] => format!("{} and {last}", others.join(", ")),
    }
}

/// Words with a capital first letter, as a sentence or a row begins. Our own words begin with ASCII letters. Any other letter
/// comes from a name that somebody typed, and stays as it was typed.
pub(crate) fn capitalize_first(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|letter| letter.to_ascii_uppercase());
    first.into_iter().chain(letters).collect()
}

/// What the files say in one long sentence, as short ones.
pub(crate) fn in_sentences(words: &str) -> String {
    let parts: Vec<_> = words.split("; ").collect();
    match parts.as_slice() {
        [first, others @ ..] => others.iter().fold((*first).to_owned(), |said, part| {
            format!("{said}. {}", capitalize_first(part))
        }),
        [] => String::new(),
    }
}
