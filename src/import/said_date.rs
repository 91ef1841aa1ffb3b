//! The dates that texts of a sheet name, by their months: results can be no later than the paper that has them.

use super::month_names::month;
use crate::measures::AcademicYear;

/// The month of a date, "22 January 2026", "14/10/2025", "2024-11-08" or "March 2025".
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct SaidDate {
    year: u16,
    /// January is 1.
    month: u16,
}

/// September begins a school year.
const FIRST_MONTH: u16 = 9;

/// From here on, less than a month of the school year is left.
const LAST_MONTHS: u16 = 6;

impl SaidDate {
    fn new(year: u16, month: u16) -> Option<Self> {
        let is_one = (2010..2100).contains(&year) && (1..=12).contains(&month);
        is_one.then_some(Self { year, month })
    }

    /// The newest results that can be told at that date, where they are published in a month of the summer.
    pub(super) fn newest_results(self, published: u16) -> AcademicYear {
        AcademicYear::ending(if self.month >= published {
            self.year
        } else {
            self.year.saturating_sub(1)
        })
    }

    /// The school year of which the date leaves more than its last weeks.
    pub(super) fn within_year(self) -> Option<AcademicYear> {
        let ends = if self.month >= FIRST_MONTH {
            self.year + 1
        } else {
            self.year
        };
        let is_within = self.month >= FIRST_MONTH || self.month < LAST_MONTHS;
        is_within.then_some(AcademicYear::ending(ends))
    }

    /// Whether a school year has only just begun, so that a paper is likely about the one before.
    pub(super) const fn begins_year(self) -> bool {
        self.month == FIRST_MONTH || self.month == FIRST_MONTH + 1
    }
}

/// A text without its dates, and these. A summer month without a day, "July 2025", is left: it names the results.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Dated {
    pub(super) dates: Vec<SaidDate>,
    pub(super) rest: String,
}

/// Takes the dates out of a text, and the times of day.
pub(super) fn take_dates(text: &str) -> Dated {
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut dates = Vec::new();
    let mut rest = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if let Some((found, length)) = date_at(&words[at..]) {
            dates.push(found);
            at += length;
        } else if is_time(words[at]) {
            at += 1;
        } else {
            rest.push(words[at]);
            at += 1;
        }
    }
    Dated {
        dates,
        rest: rest.join(" "),
    }
}

/// The latest date that texts name.
pub(super) fn latest_date<'a>(texts: impl Iterator<Item = &'a str>) -> Option<(SaidDate, &'a str)> {
    let dated = texts.flat_map(|text| take_dates(text).dates.into_iter().map(move |date| (date, text)));
    dated.max_by_key(|(date, _)| *date)
}

/// The date with which words begin, and how many of them it takes.
fn date_at(words: &[&str]) -> Option<(SaidDate, usize)> {
    let word = |at: usize| words.get(at).map_or("", |word| trimmed(word));
    if let Some(found) = in_numbers(word(0)).or_else(|| with_dashes(word(0))) {
        return Some((found, 1));
    }
    let day = |word: &str| {
        let digits = word.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
        let ends = &word[digits.len()..];
        matches!(ends.to_lowercase().as_str(), "" | "st" | "nd" | "rd" | "th")
            && digits.parse().is_ok_and(|day: u16| (1..=31).contains(&day))
    };
    let named = |at: usize| named_month(word(at));
    if day(word(0))
        && let Some((month, year)) = named(1).zip(year(word(2)))
    {
        return Some((SaidDate::new(year, month)?, 3));
    }
    let month = named(0)?;
    if day(word(1))
        && word(2).len() == 4
        && let Some(year) = year(word(2))
    {
        return Some((SaidDate::new(year, month)?, 3));
    }
    let full = year(word(1)).filter(|_| word(1).len() == 4)?;
    let names_results = (6..=8).contains(&month);
    (!names_results).then_some((SaidDate::new(full, month)?, 2))
}

fn trimmed(word: &str) -> &str {
    word.trim_matches(|letter: char| !letter.is_alphanumeric())
}

/// The month that a word names, January being 1.
fn named_month(word: &str) -> Option<u16> {
    let month = u16::try_from(month(word)?).ok()?;
    Some(month + 1)
}

/// A year in four or two digits.
fn year(text: &str) -> Option<u16> {
    let is_number = matches!(text.len(), 2 | 4) && text.bytes().all(|letter| letter.is_ascii_digit());
    let number: u16 = is_number.then(|| text.parse().ok()).flatten()?;
    Some(if number < 100 { number + 2000 } else { number })
}

/// "01/09/2025", "12.12.25" and "2025-09-01", a time after it or not.
fn in_numbers(word: &str) -> Option<SaidDate> {
    let word = word.split('T').next().unwrap_or_default();
    let parts: Vec<&str> = word.split(['/', '.', '-']).collect();
    let [first, middle, last] = *parts.as_slice() else {
        return None;
    };
    let month = middle.parse().ok().filter(|_| middle.len() <= 2)?;
    let is_day = |text: &str| text.len() <= 2 && text.parse().is_ok_and(|day: u16| (1..=31).contains(&day));
    let of_year = match (first.len(), last.len()) {
        (4, _) if is_day(last) => year(first),
        (_, 2 | 4) if is_day(first) => year(last),
        _ => None,
    };
    SaidDate::new(of_year?, month)
}

/// "12-Mar-2026" and "Mar-26".
fn with_dashes(word: &str) -> Option<SaidDate> {
    let parts: Vec<&str> = word.split(['-', '/', '.']).collect();
    match *parts.as_slice() {
        [_, month, of_year] | [month, of_year] => {
            SaidDate::new(year(of_year)?, named_month(month).filter(|_| !month.is_empty())?)
        }
        _ => None,
    }
}

/// "09:12" and "15:20:00".
fn is_time(word: &str) -> bool {
    let parts: Vec<&str> = trimmed(word).split(':').collect();
    let is_number = |part: &&str| part.len() == 2 && part.bytes().all(|letter| letter.is_ascii_digit());
    matches!(parts.len(), 2 | 3) && parts[1..].iter().all(is_number) && parts[0].parse::<u8>().is_ok()
}

#[cfg(test)]
mod tests {
    use super::{SaidDate, take_dates};

    #[test]
    fn dates_are_found_in_all_ways_of_writing() {
        for (text, year, month) in [
            ("Trust Board – 22 January 2026 – KS2 outcomes", 2026, 1),
            ("SISRA Analytics - printed 14/10/2025", 2025, 10),
            ("Report created 2024-11-08", 2024, 11),
            ("Governors' meeting March 2025", 2025, 3),
            ("Generated from Arbor on 12 Mar 2026", 2026, 3),
            ("Insight – exported 11/02/2026 15:20", 2026, 2),
            ("Att 12.12.25", 2025, 12),
            ("12th December 2025", 2025, 12),
            ("Mar-26", 2026, 3),
            ("March 12, 2025", 2025, 3),
            ("(7 July 2025)", 2025, 7),
        ] {
            let found = take_dates(text).dates;
            assert_eq!(found, [SaidDate { year, month }], "{text}");
        }
        for text in [
            "KS2 2025",
            "2024-25",
            "KS2 July 2025",
            "9-4",
            "May",
            "Autumn 2025",
            "1.5.2",
            "Year 6",
            "2024/25",
        ] {
            assert_eq!(take_dates(text).dates, [], "{text}");
        }
        assert_eq!(
            take_dates("Board 12 March 2026 09:30 results").rest,
            "Board results"
        );
    }
}
