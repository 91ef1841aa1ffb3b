//! What is said of the trust that was chosen by its name: which it is, what to know of its figures, and what to do where
//! none is published.

use super::search_results::{closed_in, schools_text};
use crate::analysis::{MissingFigures, Prefill, WhyLeftOut};
use crate::entry::Entries;
use crate::measures::AcademicYear;
use crate::wording::number_format::{capitalize_first, listed};

impl Prefill {
    /// What one line says of the trust: its name, "published 2024/25 and 2022/23", "38 schools in August 2022".
    /// The years are those of published figures that are compared; `None` where none of `entries` is. Figures beside them
    /// that are not published ones are told.
    #[must_use]
    pub fn line(&self, entries: &Entries) -> Option<Vec<String>> {
        let mut years: Vec<AcademicYear> = self.compared(entries).map(|one| one.year).collect();
        years.sort_unstable_by(|one, other| other.cmp(one));
        years.dedup();
        let years: Vec<_> = years.iter().map(ToString::to_string).collect();
        let changed = if self.is_changed(entries) {
            ", with your changes"
        } else {
            ""
        };
        let schools = self.facts.schools.as_ref();
        let schools = schools.map(|(count, as_at)| schools_text(*count, as_at));
        let published = format!("published {}{changed}", listed(&years));
        let facts: Vec<_> = [self.name.clone(), published]
            .into_iter()
            .chain(schools)
            .collect();
        (!years.is_empty()).then_some(facts)
    }

    /// What to know before the figures are read, a sentence or two each: that the trust has closed, and what is missing.
    #[must_use]
    pub fn cautions(&self) -> Vec<String> {
        let closed = self.facts.closed.map(|month| format!("{}.", closed_in(month)));
        let missing = self.missing.iter().map(MissingFigures::said);
        let mut left_out = self.left_out.iter();
        let withheld = left_out.any(|one| matches!(one.why, WhyLeftOut::Withheld(_)));
        let empty = withheld.then(|| "Unpublished figures stay empty.".to_owned());
        closed.into_iter().chain(missing).chain(empty).collect()
    }

    /// What is said in place of results where no figure of it is published.
    #[must_use]
    pub fn nothing_published(&self) -> String {
        let said = format!("{} has no published figures that can be compared.", self.name);
        let why = self.missing.iter().map(MissingFigures::said);
        let all = std::iter::once(said)
            .chain(why)
            .chain(["Enter its results yourself, or choose another trust.".to_owned()]);
        all.collect::<Vec<_>>().join(" ")
    }

    /// Its numbers at Companies House and with the Department.
    #[must_use]
    pub fn numbers(&self) -> String {
        let companies = self.facts.companies_number;
        let companies = companies.map(|number| format!("companies number {number:08}"));
        let uid = self.facts.uid.map(|uid| format!("DfE identifier {uid}"));
        let known: Vec<_> = companies.into_iter().chain(uid).collect();
        if known.is_empty() {
            "Its file gives no number.".to_owned()
        } else {
            format!("{}.", capitalize_first(&known.join(", ")))
        }
    }
}
