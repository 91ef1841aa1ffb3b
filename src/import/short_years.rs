//! Years in headings that only the headings beside them tell: two digits in "RWM 25" beside "RWM 26", and "2026" alone after
//! "RWM 2025".

use super::ColumnMeaning;
use super::dictionary::{Dictionary, Lookup};
use super::heading_parts::look_up;
use super::heading_year::read_results_year;

/// What a column's heading means by those beside it; `before` is what the column before it means.
pub(super) fn by_neighbours(
    place: usize,
    parts: &[Vec<&str>],
    before: Option<&Lookup>,
    dictionary: &Dictionary<'_>,
) -> Option<Lookup> {
    let full = in_full(place, parts).map(|full| {
        let full: Vec<&str> = full.iter().map(String::as_str).collect();
        look_up(&full, dictionary).1
    });
    full.filter(|lookup| *lookup != Lookup::Unknown)
        .or_else(|| goes_on(&parts[place], before?))
}

/// The last digits of years that a sheet can have; others are as likely a score.
const YEARS: std::ops::RangeInclusive<u16> = 10..=39;

/// A text that ends in the last two digits of a year.
#[derive(Debug, PartialEq, Eq)]
struct ShortYear<'a> {
    rest: &'a str,
    digits: u16,
    /// Whether an apostrophe stands for the first two.
    is_marked: bool,
}

impl<'a> ShortYear<'a> {
    fn of(text: &'a str) -> Option<Self> {
        let (before, digits) = text.trim().split_at_checked(text.trim().len().checked_sub(2)?)?;
        let is_number = digits.bytes().all(|digit| digit.is_ascii_digit());
        let marked = before.strip_suffix(['\'', '’', '‘']);
        let rest = marked.unwrap_or(before);
        let is_parted = marked.is_some() || rest.ends_with(char::is_whitespace);
        let rest = rest.trim();
        let digits = digits.parse().ok().filter(|digits| YEARS.contains(digits))?;
        (is_number && is_parted && !rest.is_empty()).then_some(Self {
            rest,
            digits,
            is_marked: marked.is_some(),
        })
    }

    /// Whether another is of the year before or after, and of nothing else otherwise.
    fn is_next_to(&self, other: &Self) -> bool {
        self.digits.abs_diff(other.digits) == 1 && self.rest.eq_ignore_ascii_case(other.rest)
    }
}

/// A heading with all digits of its year, where an apostrophe or another heading tells that it has one.
fn in_full(place: usize, parts: &[Vec<&str>]) -> Option<Vec<String>> {
    let (last, groups) = parts[place].split_last()?;
    let short = ShortYear::of(last)?;
    let is_told = short.is_marked
        || parts.iter().any(|other| {
            let other = other.last().and_then(|text| ShortYear::of(text));
            other.is_some_and(|other| short.is_next_to(&other))
        });
    let full = format!("{} {}", short.rest, 2000 + short.digits);
    let groups = groups.iter().map(|group| (*group).to_owned());
    is_told.then(|| groups.chain([full]).collect())
}

/// A year alone after a measure with its year: the same measure, where one year follows the other; else it may be that.
fn goes_on(parts: &[&str], before: &Lookup) -> Option<Lookup> {
    let [text] = parts else { return None };
    let year = read_results_year(text)?;
    let Lookup::Certain(meaning, _) = before else {
        return None;
    };
    let earlier = meaning.field().filter(|_| meaning.figure().is_some())?.year?;
    let same: ColumnMeaning = meaning.clone().in_year(Some(year));
    match year.summer().abs_diff(earlier.summer()) {
        0 => None,
        1 => Some(Lookup::Certain(same, Vec::new())),
        _ => Some(Lookup::OneOf(vec![same])),
    }
}

#[cfg(test)]
mod tests {
    use super::in_full;

    #[test]
    fn two_digits_are_a_year_where_it_is_told() {
        let full = |headings: &str| {
            let parts: Vec<Vec<&str>> = headings.split('|').map(|text| vec![text]).collect();
            in_full(0, &parts).map(|full| full.join(" "))
        };
        for (headings, told) in [
            ("RWM 25|RWM 26", Some("RWM 2025")),
            ("RWM 26|GLD 25|rwm 25", Some("RWM 2026")),
            ("RWM '26", Some("RWM 2026")),
            ("RWM ’25", Some("RWM 2025")),
            ("RWM 25", None),
            ("RWM 25|GLD 26", None),
            ("FFT20|FFT21", None),
            ("A8 45|A8 46", None),
            ("25|26", None),
        ] {
            assert_eq!(full(headings).as_deref(), told, "{headings}");
        }
    }
}
