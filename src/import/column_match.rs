//! A column of a sheet, and how it is understood.

use super::ColumnMeaning;
use super::heading_words::HeadingWords;
use super::scale::Scale;
use crate::measures::PupilGroup;

/// A column of the sheet and how it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnMatch {
    /// Its heading; where it has several texts, from the top.
    pub heading: String,
    /// What it holds.
    pub meaning: ColumnMeaning,
    /// What it holds in rows that are about something of their own, where a column tells rows of one school apart.
    pub by_row: Vec<ColumnMeaning>,
    /// What else its heading could say; where it could be one of several, the column is not used until one is chosen.
    pub candidates: Vec<ColumnMeaning>,
    /// What one stands for in it.
    pub scale: Scale,
    /// Whether a comma parts decimals in it.
    pub decimal_comma: bool,
    /// The earlier column that holds the same; only that one is used.
    pub repeats: Option<usize>,
    /// Whether it is hidden, and nobody said that it is meant.
    pub is_hidden: bool,
    /// Why it is not used though its heading is understood.
    pub doubt: Option<ColumnDoubt>,
    /// Cells below the heading that hold something.
    pub filled: usize,
    /// The first of them, to show what the column is.
    pub samples: Vec<String>,
}

impl ColumnMatch {
    /// Whether it holds figures or numbers of pupils.
    #[must_use]
    pub fn holds_figures(&self) -> bool {
        let meanings = std::iter::once(&self.meaning).chain(&self.by_row);
        meanings.into_iter().any(|meaning| meaning.field().is_some())
    }

    /// Whether it is the attendance of all pupils, of which 100 less is their absence: not a gap, and not the share of pupils
    /// below a limit.
    #[must_use]
    pub fn is_attendance(&self) -> bool {
        const OF_SOMETHING_ELSE: [&str; 12] = [
            "above", "below", "change", "diff", "gap", "less", "over", "pupils", "target", "under", "<", ">",
        ];
        let lower = self.heading.to_lowercase();
        let is_limit = |word: &str| word.trim_end_matches('%').parse::<u8>().is_ok();
        lower.contains("attendance")
            && !OF_SOMETHING_ELSE.iter().any(|word| lower.contains(word))
            && !lower.split_whitespace().any(is_limit)
            && HeadingWords::of(&self.heading).group == PupilGroup::All
    }

    /// Whether anything of it is used.
    #[must_use]
    pub fn is_used(&self) -> bool {
        let holds = self.meaning != ColumnMeaning::NotUsed || !self.by_row.is_empty();
        holds && self.repeats.is_none() && !self.is_hidden
    }
}

/// Why a column is not used though its heading is understood, until the person chooses what it holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ColumnDoubt {
    /// Another column says the same of itself, and holds other values.
    Differs(usize),
    /// Others have those below the standard, so that it can be those at it or those at it and above.
    Distribution,
    /// Its numbers are not such as that measure has.
    Implausible,
    /// Its numbers are whole, as numbers of suspensions are, and the measure is a rate.
    Counts,
    /// It has more than another column, though it counts some of the same pupils, or the other way round.
    Contradicts(usize),
    /// The group of pupils is named over another column only.
    GroupBeside,
    /// Nothing says where the columns of a heading above begin: it may be in the middle of them.
    HeadingUnplaced,
    /// It counts pupils after figures that are all of one group.
    OnlyGroup(PupilGroup),
    /// Its group of pupils may be counted of the whole school.
    WholeSchool,
    /// It may count pupils who left during the year, as another column counts those who came.
    Mobility(usize),
    /// It may be absence of staff.
    Staff,
    /// Its numbers may be marks.
    Marks,
}
