//! The year that a sheet states beside its headings and rows, and what is to be said of it. Apart from how it is found, because
//! what the person corrects is kept with it.

use crate::measures::AcademicYear;

/// What is to be said of the year of the figures for which the sheet names none, each with the text that it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum YearRemark {
    /// It is the year in this text, which says other things too.
    InText(String),
    /// There are no newer results at the date in this text.
    ByDate(String),
    /// The year in this text is not used.
    NotUsed(String),
}

impl YearRemark {
    /// The text that it is about.
    #[must_use]
    pub fn text(&self) -> &str {
        match self {
            Self::InText(text) | Self::ByDate(text) | Self::NotUsed(text) => text,
        }
    }
}

/// The year of a sheet, and what is to be said of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct StatedYear {
    pub(super) year: Option<AcademicYear>,
    pub(super) remark: Option<YearRemark>,
}
