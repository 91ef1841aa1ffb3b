//! Titles that say that figures are of less than a school year: absence is counted through all of it, and what programs print
//! has the dates between which they counted, "01/09/2025 to 19/12/2025".

use super::month_names::month;

/// Whether a text says that absence or suspensions are of less than a year: "01/09/2025 to 19/12/2025", "September 2025".
/// Beside results of tests a title is `of_more`, and a month alone is that of the paper.
pub(super) fn is_part_of_year(text: &str, of_more: bool) -> bool {
    let lower = text.to_lowercase();
    let mut dates: Vec<Month> = lower.split_whitespace().filter_map(Month::of_date).collect();
    let words: Vec<&str> = lower
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let named: Vec<(usize, i32)> = words
        .iter()
        .enumerate()
        .filter_map(|(place, word)| Some((place, month_of_school_year(word)?)))
        .filter(|(place, _)| is_meant(&words, *place))
        .collect();
    dates.sort_unstable();
    if let [first, .., last] = dates.as_slice() {
        return last.since(*first) < LEAST_MONTHS;
    }
    if let [(_, first), .., (_, last)] = named.as_slice() {
        return last - first < LEAST_MONTHS;
    }
    let is_until = |at: usize| {
        words[at.saturating_sub(3)..at]
            .iter()
            .any(|word| UNTIL.contains(word))
    };
    let until_date = || {
        let day = words
            .iter()
            .position(|word| word.starts_with(|first: char| first.is_ascii_digit()));
        dates.len() == 1 && day.is_some_and(is_until)
    };
    let of_named = |(place, month): &(usize, i32)| {
        let is_report = of_more || words.iter().any(|word| OF_REPORTS.contains(word));
        let until_summer = *month >= LEAST_MONTHS;
        is_until(*place) && !until_summer || !is_report && !has_day(&words, *place)
    };
    let says_time = || {
        let is_in = |time: &&[&str]| words.windows(time.len()).any(|run| run == *time);
        !of_more && TIMES.iter().any(is_in)
    };
    named.first().is_some_and(of_named) || until_date() || says_time()
}

/// Measures that are counted through a whole year.
pub(super) fn is_of_whole_year(id: &str) -> bool {
    ["absence", "suspensions", "exclusions"]
        .iter()
        .any(|kind| id.contains(kind))
}

/// From the first month of a school year to the last are more.
const LEAST_MONTHS: i32 = 9;

/// Words before the last day that is counted.
const UNTIL: [&str; 8] = ["to", "until", "till", "upto", "up", "ending", "by", "on"];

/// Words beside which a month is that of a report, a meeting or a publication.
const OF_REPORTS: [&str; 16] = [
    "board",
    "census",
    "committee",
    "dashboard",
    "exported",
    "governors",
    "kpi",
    "meeting",
    "paper",
    "printed",
    "published",
    "report",
    "run",
    "scorecard",
    "trustees",
    "updated",
];

/// Words for a part of a year, or for a time that has not ended.
const TIMES: [&[&str]; 20] = [
    &["summer", "term"],
    &["daily"],
    &["today"],
    &["live"],
    &["current"],
    &["currently"],
    &["latest"],
    &["snapshot"],
    &["cumulative"],
    &["monthly"],
    &["month"],
    &["termly"],
    &["terms"],
    &["so", "far"],
    &["as", "of"],
    &["w", "c"],
    &["w", "e"],
    &["weeks"],
    &["easter"],
    &["t1"],
];

/// The place of a month in the school year, September being 0.
fn month_of_school_year(word: &str) -> Option<i32> {
    i32::try_from((month(word)? + 4) % 12).ok()
}

/// Whether a word that is also another is a month: "may" and "march" beside a number.
fn is_meant(words: &[&str], place: usize) -> bool {
    let is_number =
        |word: Option<&&str>| word.is_some_and(|word| word.starts_with(|first: char| first.is_ascii_digit()));
    let is_certain = words[place].len() > 5 || matches!(words[place], "sept" | "april" | "june" | "july");
    is_certain
        || is_number(words.get(place + 1))
        || place.checked_sub(1).is_some_and(|at| is_number(words.get(at)))
}

/// Whether a month has a day before it.
fn has_day(words: &[&str], place: usize) -> bool {
    let day = place.checked_sub(1).and_then(|at| words.get(at));
    day.is_some_and(|day| day.starts_with(|first: char| first.is_ascii_digit()) && day.len() < 5)
}

/// A month of a year, as dates in titles name it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Month(i32);

impl Month {
    /// Of "01/09/2025", "1.9.25" or "2025-09-01".
    fn of_date(word: &str) -> Option<Self> {
        let word = word.trim_matches(|letter: char| !letter.is_ascii_digit());
        let parts: Vec<&str> = word.split(['/', '.', '-']).collect();
        let numbers: Vec<i32> = parts.iter().map_while(|part| part.parse().ok()).collect();
        let (year, month) = match *numbers.as_slice() {
            [year, month, _] if parts[0].len() == 4 => (year, month),
            [_, month, year] if parts[2].len() == 4 => (year, month),
            [_, month, year] if parts[2].len() == 2 => (year + 2000, month),
            _ => return None,
        };
        (1..=12).contains(&month).then_some(Self(year * 12 + month))
    }

    /// How many months it is after another.
    const fn since(self, earlier: Self) -> i32 {
        self.0 - earlier.0
    }
}

#[cfg(test)]
mod tests {
    use super::is_part_of_year;

    #[test]
    fn dates_less_than_a_year_apart_are_of_a_part() {
        for text in [
            "Attendance report 01/09/2025 to 19/12/2025",
            "Between 1.9.25 and 13.2.26",
            "2025-09-01 - 2025-12-12",
            "Absence, September 2025",
            "September to December 2025",
            "Sept - Dec 2025",
            "1 Sep 2025 to 12 Dec 2025",
            "Absence January",
            "Attendance to 13 February 2026",
            "Attendance as of 12/01/2026",
            "Attendance up to 12/01/2026",
            "Weekly attendance, w/c 3 November",
            "Attendance so far",
            "Latest attendance",
        ] {
            assert!(is_part_of_year(text, false), "{text}");
        }
        for text in [
            "Attendance 01/09/2025 to 22/07/2026",
            "Report of 12 July 2026",
            "Printed 12/10/2026",
            "Board paper, October 2026",
            "September 2025 to July 2026",
            "Attendance 2025/26",
            "Pupils may be absent",
            "Attendance to 22 July 2026",
        ] {
            assert!(!is_part_of_year(text, false), "{text}");
        }
        assert!(!is_part_of_year("Results, October 2026", true));
    }
}
