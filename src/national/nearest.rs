//! The answer where there is no distribution: that there is none, and the nearest thing there is. Nothing is ever
//! filled in: the answer names other years, groups and populations and holds no figure of them.

use super::{Distribution, ENGLAND, National, Places, TrustSet};
use crate::measures::{AcademicYear, MeasureId, PupilGroup};

/// There is no national distribution of what was asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoDistribution {
    /// The measure.
    pub measure: MeasureId,
    /// The group of pupils whose outcomes are counted.
    pub group: PupilGroup,
    /// The year asked for.
    pub year: AcademicYear,
    /// The set of trusts asked for.
    pub set: TrustSet,
    /// Why the year has none anywhere, where the Department's series says so.
    pub reason: Option<String>,
    /// The nearest thing there is.
    pub nearest: Option<Nearest>,
}

/// The nearest thing to a distribution that does not exist, nearest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Nearest {
    /// The same set of trusts in another year.
    OtherYear {
        /// What these trusts are called.
        trusts: String,
        /// That year.
        year: AcademicYear,
    },
    /// Another set of trusts.
    OtherTrusts {
        /// What these trusts are called.
        trusts: String,
        /// Their year.
        year: AcademicYear,
    },
    /// Schools, as quantiles.
    Schools {
        /// What these schools are called.
        schools: String,
        /// Their year.
        year: AcademicYear,
    },
    /// Local authorities, as quantiles.
    LocalAuthorities {
        /// Their year.
        year: AcademicYear,
    },
    /// England's own figure.
    England {
        /// Its year.
        year: AcademicYear,
    },
    /// The same of all pupils.
    AllPupils {
        /// Its year.
        year: AcademicYear,
    },
}

impl National {
    /// How a measure came out for a group of pupils among a set of trusts in a year.
    ///
    /// # Errors
    /// [`NoDistribution`] where no file that has been joined holds it, with the nearest thing there is.
    pub fn distribution(
        &self,
        set: TrustSet,
        measure: &MeasureId,
        group: PupilGroup,
        year: AcademicYear,
    ) -> Result<Distribution, NoDistribution> {
        let of_set = self.distributions_among(set, measure, group);
        if let Some(found) = of_set.into_iter().find(|one| one.year() == year) {
            return Ok(found);
        }
        let series = self
            .series(measure, group)
            .or_else(|| self.series(measure, PupilGroup::All));
        let reason = series.and_then(|series| series.why_missing(year).map(str::to_owned));
        let of_england = || {
            let england = self.england(measure, PupilGroup::All)?;
            england.why_missing(year).map(str::to_owned)
        };
        Err(NoDistribution {
            measure: measure.clone(),
            group,
            year,
            set,
            reason: reason.or_else(of_england),
            nearest: self.nearest(set, measure, group, year),
        })
    }

    /// The nearest thing to a distribution of `set` in `year`: other years, other trusts, schools, local authorities,
    /// England, all pupils, in this order.
    #[must_use]
    pub fn nearest(
        &self,
        set: TrustSet,
        measure: &MeasureId,
        group: PupilGroup,
        year: AcademicYear,
    ) -> Option<Nearest> {
        let trusts = |set| {
            let all = self.distributions_among(set, measure, group);
            let years = all
                .iter()
                .map(|one| (one.year(), one.population().noun_plural.clone()));
            nearest_to(year, years)
        };
        if let Some((year, trusts)) = trusts(set) {
            return Some(Nearest::OtherYear { trusts, year });
        }
        let others = [TrustSet::Eligible, TrustSet::ByMembership, TrustSet::AnySize];
        let others = others
            .into_iter()
            .filter(|other| *other != set)
            .filter_map(trusts);
        if let Some((year, trusts)) = nearest_to(year, others) {
            return Some(Nearest::OtherTrusts { trusts, year });
        }
        let places = |places| {
            let spreads = self.spreads(places, measure, group);
            let years = spreads.flat_map(|spread| {
                let noun = &spread.population.noun_plural;
                spread.slices().map(move |view| (view.slice.year, noun.clone()))
            });
            nearest_to(year, years)
        };
        if let Some((year, schools)) = places(Places::Schools) {
            return Some(Nearest::Schools { schools, year });
        }
        if let Some((year, _)) = places(Places::LocalAuthorities) {
            return Some(Nearest::LocalAuthorities { year });
        }
        let england = self.series(measure, group).into_iter();
        let england = england
            .flat_map(|series| series.of(ENGLAND))
            .map(|figure| (figure.year, ()));
        if let Some((year, ())) = nearest_to(year, england) {
            return Some(Nearest::England { year });
        }
        let all = self.distributions_among(set, measure, PupilGroup::All);
        let all = nearest_to(year, all.iter().map(|one| (one.year(), ())))?;
        (group != PupilGroup::All).then_some(Nearest::AllPupils { year: all.0 })
    }
}

/// The entry whose year lies nearest; of two as near, the earlier, because results of a year stand beside those before.
fn nearest_to<T>(
    year: AcademicYear,
    entries: impl Iterator<Item = (AcademicYear, T)>,
) -> Option<(AcademicYear, T)> {
    entries.min_by_key(|(found, _)| (found.summer().abs_diff(year.summer()), *found))
}

impl std::error::Error for NoDistribution {}
