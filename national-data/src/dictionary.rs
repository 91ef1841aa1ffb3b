//! The dictionary of the Department's series for areas: what it says of a measure is held against what we say.

use std::collections::BTreeMap;

use trust_benchmark::measures::Direction;

use crate::error::{BuildError, Reason};
use crate::table::Table;

/// An entry of the dictionary.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Decimal places, where it says.
    pub decimals: Option<u8>,
    /// Whether higher or lower figures are better, where it says.
    pub polarity: Option<Direction>,
    /// When the series was last updated, in words.
    pub updated: String,
}

/// Reads the dictionary, by code.
///
/// # Errors
/// At the first cell that is not as the Department writes it.
pub fn read(file: &str, text: &str) -> Result<BTreeMap<String, Entry>, BuildError> {
    let table = Table::read(file, text)?;
    let [code, decimals, polarity, updated] =
        ["Measure_short", "dps", "Polarity", "Last Update"].map(|name| table.column(name));
    let (code, decimals, polarity, updated) = (code?, decimals?, polarity?, updated?);
    let mut entries = BTreeMap::new();
    for row in table.rows() {
        let unknown = |column| {
            let text = row.text(column).to_owned();
            move || row.error(column, Reason::UnknownCode { text })
        };
        let places = match row.text(&decimals) {
            "" => None,
            text => {
                let whole = text.strip_suffix(".0").unwrap_or(text).parse().ok();
                Some(whole.ok_or_else(unknown(&decimals))?)
            }
        };
        let direction = match row.text(&polarity) {
            "High" => Some(Direction::HigherBetter),
            "Low" => Some(Direction::LowerBetter),
            _ => None,
        };
        let updated = month(row.text(&updated)).unwrap_or_else(|| "at a date not stated".to_owned());
        entries.insert(
            row.text(&code).to_owned(),
            Entry {
                decimals: places,
                polarity: direction,
                updated: format!("series last updated {updated}"),
            },
        );
    }
    Ok(entries)
}

/// "in February 2025" for a spreadsheet's serial date, which counts days from 30 December 1899.
fn month(serial: &str) -> Option<String> {
    let days: i64 = serial
        .parse()
        .ok()
        .filter(|days| (20_000..80_000).contains(days))?;
    // Days since 1 March of the year zero, of which a cycle of 400 years has 146,097: the civil calendar.
    let days = days + 693_899;
    let day_of_cycle = days.rem_euclid(146_097);
    let year_of_cycle =
        (day_of_cycle - day_of_cycle / 1_460 + day_of_cycle / 36_524 - day_of_cycle / 146_096) / 365;
    let day_of_year = day_of_cycle - (365 * year_of_cycle + year_of_cycle / 4 - year_of_cycle / 100);
    let from_march = (5 * day_of_year + 2) / 153;
    let year = days.div_euclid(146_097) * 400 + year_of_cycle + i64::from(from_march >= 10);
    let names = [
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
        "January",
        "February",
    ];
    let name = names.get(usize::try_from(from_march).ok()?)?;
    Some(format!("in {name} {year}"))
}

#[cfg(test)]
mod tests {
    use super::month;

    #[test]
    fn serial_dates_become_months() {
        let expected = [
            ("45689", "in February 2025"),
            ("46054", "in February 2026"),
            ("45992", "in December 2025"),
            ("43831", "in January 2020"),
            ("43830", "in December 2019"),
            ("43890", "in February 2020"),
            ("43891", "in March 2020"),
        ];
        for (serial, words) in expected {
            assert_eq!(month(serial).as_deref(), Some(words), "{serial}");
        }
        assert_eq!(month("December 2025"), None);
    }
}
