//! What is said of the table of schools that was filled from the Department's list.

use crate::analysis::ListedSchools;
use crate::measures::group_thousands;
use crate::wording::number_format::listed;

impl ListedSchools {
    /// What it holds and what to know of it.
    #[must_use]
    pub fn said(&self) -> String {
        let count = self.table().rows().len();
        let schools = match count {
            1 => "This is the school".to_owned(),
            _ => format!("These are the {} schools", group_thousands(count as u64)),
        };
        let years: Vec<_> = self.years.iter().map(ToString::to_string).collect();
        let figures = match years.as_slice() {
            [] => "We hold no figures for them.".to_owned(),
            years => format!("Their figures are from {}, as published.", listed(years)),
        };
        let older = match self.joined_after {
            0 => String::new(),
            1 => " One school has a figure from before it joined.".to_owned(),
            some => format!(" {some} schools have a figure from before they joined."),
        };
        format!(
            "{schools} that DfE listed on {}. {figures}{older} Add schools that have joined since, and \
             remove any that have left.",
            self.as_at
        )
    }
}
