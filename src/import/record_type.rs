//! Columns in which the Department's files say what a row is: a school, an authority or the country.

use super::normalize_cell::plain_text;
use super::sheet::SheetView;

/// What a column of kinds of rows is like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum RecordType {
    /// `RECTYPE` of the performance tables: 1 is a mainstream school, 2 a special one, the others are no schools.
    Performance(usize),
    /// `geographic_level` of Explore Education Statistics.
    GeographicLevel(usize),
}

impl RecordType {
    /// The column, where a sheet has one.
    pub(super) fn find(headings: &[String], sheet: &SheetView<'_>, first: usize) -> Option<Self> {
        let named = |names: &[&str]| {
            headings.iter().position(|heading| {
                let plain: String = heading
                    .to_lowercase()
                    .chars()
                    .filter(|c| c.is_alphanumeric())
                    .collect();
                names.contains(&plain.as_str())
            })
        };
        let is_digit = |column: usize| {
            let mut texts = (first..sheet.height()).map(|row| plain_text(sheet.text(row, column)));
            texts.all(|text| text.is_empty() || text.parse::<u8>().is_ok())
        };
        let performance = named(&["rectype", "recordtype"]).filter(|column| is_digit(*column));
        performance
            .map(Self::Performance)
            .or_else(|| named(&["geographiclevel"]).map(Self::GeographicLevel))
    }

    /// Whether a row is of something else than a school.
    pub(super) fn is_no_school(self, sheet: &SheetView<'_>, row: usize) -> bool {
        match self {
            Self::Performance(column) => {
                let text = plain_text(sheet.text(row, column));
                !matches!(text.as_str(), "" | "1" | "2")
            }
            Self::GeographicLevel(column) => {
                let text = plain_text(sheet.text(row, column)).to_lowercase();
                !matches!(text.as_str(), "" | "school" | "institution" | "establishment")
            }
        }
    }
}
