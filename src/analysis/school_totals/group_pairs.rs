//! Both groups of pupils of a measure over the schools that have both figures. The totals of all pupils and of
//! disadvantaged pupils each leave out other schools, so that their difference would be of two populations.

use super::{Total, decimals_shown, pooled};
use crate::analysis::{GroupPair, NoComparison, PairSource};
use crate::entry::{Addend, Entry, Field, Figure, Pupils, SchoolRow};
use crate::measures::{Measure, MeasureId, PupilGroup};
use crate::stats::LEAST_COVERAGE;

/// A pair while it is being added up.
pub(super) struct PairBuilder<'a> {
    measure: &'a Measure,
    all: Vec<(Figure, Pupils)>,
    disadvantaged: Vec<(Figure, Pupils)>,
    /// Disadvantaged pupils of schools without both figures.
    missing: u32,
}

impl<'a> PairBuilder<'a> {
    /// One for each measure of which the table has this year's figures for both groups.
    pub(super) fn all<'b>(figures: impl Iterator<Item = (&'a Measure, &'b Field)>) -> Vec<Self> {
        let this_year: Vec<_> = figures.filter(|(_, field)| field.year.is_none()).collect();
        let of_group = |wanted| this_year.iter().filter(move |(_, field)| field.group == wanted);
        of_group(PupilGroup::Disadvantaged)
            .filter(|(measure, _)| of_group(PupilGroup::All).any(|(other, _)| other.id == measure.id))
            .map(|(measure, _)| Self {
                measure,
                all: Vec::new(),
                disadvantaged: Vec::new(),
                missing: 0,
            })
            .collect()
    }

    pub(super) const fn measure(&self) -> &Measure {
        self.measure
    }

    /// Adds a school, where it has both figures and the pupils of each.
    pub(super) fn add(&mut self, row: &SchoolRow) {
        let [all, disadvantaged] =
            [PupilGroup::All, PupilGroup::Disadvantaged].map(|group| row.addend(self.measure, group, None));
        let pupils = disadvantaged.as_ref().and_then(|one| one.pupils);
        let known = |one: Option<Addend>| one.and_then(|one| Some((one.figure?, one.pupils?)));
        if let (Some(all), Some(disadvantaged)) = (known(all), known(disadvantaged)) {
            self.all.push(all);
            self.disadvantaged.push(disadvantaged);
        } else {
            self.missing = self.missing.saturating_add(pupils.map_or(0, Pupils::count));
        }
    }

    /// The pair, or that no school has both figures, or those that have teach too few of the disadvantaged pupils.
    fn pair(&self) -> Result<GroupPair, NoComparison> {
        let together = |known: &[(Figure, Pupils)]| {
            let pupils = known
                .iter()
                .fold(0u32, |sum, (_, pupils)| sum.saturating_add(pupils.count()));
            let figure = Figure {
                value: pooled(self.measure, known)?,
                decimals: decimals_shown(self.measure.unit),
            };
            Some((figure, Pupils::new(pupils)?))
        };
        let both = together(&self.all).zip(together(&self.disadvantaged));
        let (all, disadvantaged) = both.ok_or(NoComparison::OtherPupils)?;
        let counted = f64::from(disadvantaged.1.count());
        if counted / (counted + f64::from(self.missing)) < LEAST_COVERAGE {
            return Err(NoComparison::OtherPupils);
        }
        let source = PairSource::Schools(self.all.len());
        GroupPair::following(self.measure, all, disadvantaged, source).ok_or(NoComparison::Contradictory)
    }
}

/// The pairs of all measures of which the table has anything: those that were added up, and for a measure with one group in
/// the table, of which schools are missing, that the figure of the other group would count other pupils. Where nothing is
/// missing the other group's figure, entered for the whole trust, is of the same pupils.
pub(super) fn group_pairs(
    adding: &[PairBuilder<'_>],
    totals: &[Total],
) -> Vec<(MeasureId, Result<GroupPair, NoComparison>)> {
    let mut pairs: Vec<_> = adding
        .iter()
        .map(|pair| (pair.measure.id.clone(), pair.pair()))
        .collect();
    for total in totals.iter().filter(|total| total.field.year.is_none()) {
        if let Entry::Figure(id) = &total.field.entry
            && (total.schools_missing > 0 || total.without_pupils > 0)
            && pairs.iter().all(|(known, _)| known != id)
        {
            pairs.push((id.clone(), Err(NoComparison::OtherPupils)));
        }
    }
    pairs
}
