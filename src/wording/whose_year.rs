//! Whose figures are of which year. The trust's figure has a year of its own; where it is not that of the figures it is
//! compared with, both are said.

use crate::analysis::{Finding, Peers};
use crate::measures::AcademicYear;

impl Finding {
    /// Both years, to follow a sentence: " Your 2025/26 figure, among 2024/25 trusts." Empty where they are one year, or
    /// the trust's is not known.
    #[must_use]
    pub fn whose_years(&self) -> String {
        whose_years(self.own_year, &self.peers)
    }

    /// The pupils and the years, for a row: "182 pupils, 2024/25", "182 pupils, 2025/26, among 2024/25 trusts".
    #[must_use]
    pub fn pupils_and_years(&self) -> String {
        let (pupils, theirs) = (self.who(), self.peers.year());
        let among = format!("among {theirs} {}", self.peers.kind().plural());
        match self.own_year {
            Some(own) if own == theirs => format!("{pupils}, {own}"),
            Some(own) => format!("{pupils}, {own}, {among}"),
            None => format!("{pupils}, {among}"),
        }
    }

    /// Why the figure is not among those of other years, where its year is not known.
    #[must_use]
    pub fn undated(&self) -> Option<String> {
        let undated = self.own_year.is_none();
        undated.then(|| "Choose the year of your results to see your figure among other years.".to_owned())
    }

    /// The year of the trust's own figure after the name of what it is of: ", 2025/26". Empty where it is not known.
    pub(super) fn own_year_after(&self) -> String {
        self.own_year.map(|year| format!(", {year}")).unwrap_or_default()
    }

    /// What another year, or one that is not known, may do to the comparison; `None` where both years are the same.
    pub(super) fn year_caveat(&self) -> Option<String> {
        let theirs = self.peers.year();
        let own = match self.own_year {
            Some(own) if own == theirs => return None,
            Some(own) => own.to_string(),
            None => {
                return Some(format!(
                    "You have not chosen the year of your figure. The others are from {theirs}. If yours is from another year, \
                 some of the difference may be England’s and not yours."
                ));
            }
        };
        Some(format!(
            "Your figure is from {own}, the others are from {theirs}. Some of the difference may be England’s and not yours."
        ))
    }
}

/// Both years, to follow a sentence: empty where they are one year, or the trust's is not known.
pub(super) fn whose_years(own: Option<AcademicYear>, peers: &Peers) -> String {
    let theirs = peers.year();
    match own {
        Some(own) if own != theirs => {
            format!(" Your {own} figure, among {theirs} {}.", peers.kind().plural())
        }
        _ => String::new(),
    }
}
