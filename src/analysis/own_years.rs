//! A trust's own figures by year, as entered: which of them stand in the picture of the years, so that code that shows or
//! reads it has the same ones.

use super::{BesideEngland, Finding, OwnYear};
use crate::entry::Entries;
use crate::measures::{AcademicYear, Measure, PupilGroup};

impl OwnYear {
    /// The trust's own figures, earliest first: the one that is compared, where its year is known, and those that were entered
    /// for other years. None of a gap, for which nothing is entered.
    #[must_use]
    pub fn of(entries: &Entries, finding: &Finding) -> Vec<Self> {
        if finding.group() == PupilGroup::Gap {
            return Vec::new();
        }
        let compared = finding.own_year().map(|year| Self {
            year,
            figure: finding.figure(),
            pupils: finding.pupils(),
        });
        Self::with(entries, finding.measure(), finding.group(), compared)
    }

    /// The same of a figure beside England's. What counts no pupils has none.
    #[must_use]
    pub fn beside_england(entries: &Entries, beside: &BesideEngland) -> Vec<Self> {
        let compared = beside.own_year().zip(beside.pupils()).map(|(year, pupils)| Self {
            year,
            figure: beside.figure,
            pupils,
        });
        Self::with(entries, &beside.measure, beside.group, compared)
    }

    /// What was entered for other years with the figure that is compared.
    fn with(entries: &Entries, measure: &Measure, group: PupilGroup, compared: Option<Self>) -> Vec<Self> {
        let latest = compared.map(|one| one.year);
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
        own.extend(compared);
        own.sort_by_key(|one| one.year);
        own
    }
}
