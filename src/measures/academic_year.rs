//! A school year as England writes it, "2024/25", because files name it in half a dozen ways and a calendar year
//! alone leaves open which summer is meant.

use std::fmt;

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// An academic year, known by the calendar year in which it ends: 2025 is 2024/25.
///
/// ```
/// use trust_benchmark::measures::AcademicYear;
/// let year: AcademicYear = "2024/25".parse().unwrap();
/// assert_eq!(year, AcademicYear::ending(2025));
/// assert_eq!(year.to_string(), "2024/25");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct AcademicYear(u16);

impl AcademicYear {
    /// The year whose summer term falls in `calendar_year`.
    #[must_use]
    pub const fn ending(calendar_year: u16) -> Self {
        Self(calendar_year)
    }

    /// The year in which a month falls: a year begins with September and ends with August.
    ///
    /// ```
    /// use trust_benchmark::measures::AcademicYear;
    /// assert_eq!(AcademicYear::of_month(2018, 8).to_string(), "2017/18");
    /// assert_eq!(AcademicYear::of_month(2018, 9).to_string(), "2018/19");
    /// ```
    #[must_use]
    pub const fn of_month(calendar_year: u16, month: u8) -> Self {
        if month < 9 {
            Self(calendar_year)
        } else {
            Self(calendar_year.saturating_add(1))
        }
    }

    /// The latest year whose results are out `days` days after 1 January 1970: those of a summer are from 1 August on.
    /// Days, because a clock gives them with one call, and a year and a month with three.
    ///
    /// ```
    /// use trust_benchmark::measures::AcademicYear;
    /// assert_eq!(AcademicYear::latest_results(20_665).to_string(), "2024/25"); // 31 July 2026
    /// assert_eq!(AcademicYear::latest_results(20_666).to_string(), "2025/26"); // 1 August 2026
    /// ```
    #[must_use]
    pub const fn latest_results(days: u16) -> Self {
        // From one 1 August to the next, counted from 1969: the third of four years has a leap day.
        let summers = (4 * (days as u32 + 153) + 2) / 1461;
        #[expect(clippy::cast_possible_truncation, reason = "65,535 days are 179 years")]
        Self(1969 + summers as u16)
    }

    /// Whether examinations and tests of this year were cancelled, so that no trust has results of it.
    #[must_use]
    pub const fn is_cancelled(self) -> bool {
        matches!(self.0, 2020 | 2021)
    }

    /// Whether there can be results of it in a sheet, a link or a file. A year far off would be drawn with all between.
    #[must_use]
    pub const fn can_have_results(self) -> bool {
        2000 <= self.0 && self.0 < 2100
    }

    /// The calendar year of its summer term.
    #[must_use]
    pub const fn summer(self) -> u16 {
        self.0
    }
}

impl fmt::Display for AcademicYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{:02}", self.0.saturating_sub(1), self.0 % 100)
    }
}

/// A year that is not written as "2024/25".
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub struct AcademicYearError(pub(crate) String);

impl std::str::FromStr for AcademicYear {
    type Err = AcademicYearError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let year = || {
            let (start, end) = text.split_once('/')?;
            let number = |digits: &str, length: usize| -> Option<u16> {
                let are_digits = digits.len() == length && digits.bytes().all(|one| one.is_ascii_digit());
                are_digits.then(|| digits.parse().ok()).flatten()
            };
            let summer = number(start, 4)?.checked_add(1)?;
            let year = Self(summer);
            (summer % 100 == number(end, 2)? && year.can_have_results()).then_some(year)
        };
        year().ok_or_else(|| AcademicYearError(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::AcademicYear;

    #[test]
    fn reads_and_writes_the_way_england_does() {
        assert_eq!("2018/19".parse(), Ok(AcademicYear::ending(2019)));
        assert_eq!(AcademicYear::ending(2000).to_string(), "1999/00");
    }

    /// The days before each 1 August are of the results before.
    #[test]
    fn results_are_out_on_the_first_of_august() {
        let is_leap = |year: u16| year.is_multiple_of(4);
        let mut august = 212;
        for year in 1970..2099 {
            assert_eq!(AcademicYear::latest_results(august), AcademicYear::ending(year));
            assert_eq!(
                AcademicYear::latest_results(august - 1),
                AcademicYear::ending(year - 1)
            );
            august += if is_leap(year + 1) { 366 } else { 365 };
        }
    }

    #[test]
    fn refuses_other_ways_of_writing_a_year() {
        for wrong in [
            "2024",
            "2024/26",
            "24/25",
            "2024-25",
            "202425",
            "",
            "2024/2025",
            "abcd/25",
            "2024/+5",
            "9998/99",
            "0000/01",
        ] {
            assert!(wrong.parse::<AcademicYear>().is_err(), "{wrong}");
        }
    }
}
