//! The many ways in which files write a year. TOML files of ours write 2024/25; the series for England has 28 labels.

use serde::{Deserialize, Deserializer, de};
use trust_benchmark::measures::AcademicYear;
use trust_benchmark::national::Status;

/// Reads "2024/25", for `#[serde(deserialize_with)]`.
///
/// # Errors
/// When the text is not such a year.
pub fn year<'de, D: Deserializer<'de>>(deserializer: D) -> Result<AcademicYear, D::Error> {
    String::deserialize(deserializer)?
        .parse()
        .map_err(de::Error::custom)
}

/// Reads a list of them.
///
/// # Errors
/// When one is not such a year.
pub fn years<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<AcademicYear>, D::Error> {
    let texts = Vec::<String>::deserialize(deserializer)?;
    texts
        .iter()
        .map(|text| text.parse().map_err(de::Error::custom))
        .collect()
}

/// Reads a label of the series for England: "2016" is 2015/16, "2016/17" itself, "2025 (prov)" provisional.
#[must_use]
pub fn label(text: &str) -> Option<(AcademicYear, Status)> {
    let (year, status) = match text.split_once(' ') {
        None => (text, Status::NotStated),
        Some((year, "(Rev)")) => (year, Status::Revised),
        Some((year, "(Final)")) => (year, Status::Final),
        Some((year, "(prov)")) => (year, Status::Provisional),
        Some(_) => return None,
    };
    let year = year.parse().ok().or_else(|| {
        let summer = year.parse().ok().filter(|_| year.len() == 4)?;
        Some(AcademicYear::ending(summer))
    })?;
    Some((year, status))
}

#[cfg(test)]
mod tests {
    use super::{AcademicYear, Status, label};

    #[test]
    fn reads_every_kind_of_label() {
        let ending = AcademicYear::ending;
        assert_eq!(label("2016"), Some((ending(2016), Status::NotStated)));
        assert_eq!(label("2016/17"), Some((ending(2017), Status::NotStated)));
        assert_eq!(label("2018 (Rev)"), Some((ending(2018), Status::Revised)));
        assert_eq!(label("2020 (Final)"), Some((ending(2020), Status::Final)));
        assert_eq!(label("2025 (prov)"), Some((ending(2025), Status::Provisional)));
        for wrong in ["", "16", "2025 (maybe)", "201617", "2016/18"] {
            assert_eq!(label(wrong), None, "{wrong}");
        }
    }
}
