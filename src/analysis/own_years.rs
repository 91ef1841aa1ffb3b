//! A trust's own figures by year, as entered: which of them stand in the picture of the years, so that whoever shows or
//! reads it has the same ones.

use super::{Finding, OwnYear};
use crate::entry::Entries;
use crate::measures::{AcademicYear, PupilGroup};

impl OwnYear {
    /// The trust's own figures, earliest first: the one that is compared, where its year is known, and those that were entered
    /// for other years. None of a gap, for which nothing is entered.
    #[must_use]
    pub fn of(entries: &Entries, finding: &Finding) -> Vec<Self> {
        let (measure, group) = (finding.measure(), finding.group());
        if group == PupilGroup::Gap {
            return Vec::new();
        }
        let latest = finding.own_year();
        let entered = entries.iter().filter_map(|(field, _)| field.year);
        let mut years: Vec<AcademicYear> = entered.filter(|year| Some(*year) != latest).collect();
        years.sort_unstable();
        years.dedup();
        let of_year = |year: AcademicYear| {
            let entered = entries.read(measure, group, Some(year));
            Some(Self {
                year,
                figure: *entered.figure.value()?,
                pupils: *entered.pupils.value()?,
            })
        };
        let mut own: Vec<_> = years.into_iter().filter_map(of_year).collect();
        own.extend(latest.map(|year| Self {
            year,
            figure: finding.figure(),
            pupils: finding.pupils(),
        }));
        own.sort_by_key(|one| one.year);
        own
    }
}
