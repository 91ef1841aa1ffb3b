//! Joining a pack to the figures that are there. What is there stays: a figure that the pack holds too must be the same
//! figure, and counts once; where it differs the pack is refused whole, because one of the two is wrong and nobody can
//! tell which on the page.

use std::rc::Rc;

use thiserror::Error;

use super::{
    Distribution, FigureColumn, FurtherColumns, National, Pack, PackName, SetTable, TrustSet, TrustTable,
};
use crate::measures::{AcademicYear, Measure, MeasureId, PupilGroup};

/// A pack that does not go with the figures that are there, in words for the page.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum JoinError {
    /// A figure of both differs.
    #[error(
        "The further figures do not go with this page's: {measure} of {year} differs. Reloading may help."
    )]
    Differs {
        /// The measure.
        measure: MeasureId,
        /// The year.
        year: AcademicYear,
    },
    /// An entry of the catalogue differs.
    #[error(
        "The further figures do not go with this page's: {0} is described differently. Reloading may help."
    )]
    Described(MeasureId),
    /// It has further columns of a table that is not there.
    #[error(
        "The further figures do not go with this page's: they were made for another edition of its tables of trusts. \
         Reloading may help."
    )]
    OtherEdition,
}

/// What joining did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Joined {
    /// Whether the pack had been joined before, so that nothing was done.
    pub again: bool,
    /// Columns of trusts that were there already, with the same figures: they count once.
    pub already_there: Vec<(MeasureId, PupilGroup, AcademicYear)>,
}

impl National {
    /// Adds a pack to what is there.
    ///
    /// What is there stays. A column of trusts for a measure, group, year and population that is there already must
    /// hold the same figures and then counts once. The gap between disadvantaged pupils and others is computed here,
    /// trust by trust, where a table publishes both.
    ///
    /// # Errors
    /// [`JoinError`] when the pack differs from what is there; then nothing is joined.
    pub fn join(&mut self, pack: Pack) -> Result<Joined, JoinError> {
        if self.packs.contains(&pack.name) {
            return Ok(Joined {
                again: true,
                ..Joined::default()
            });
        }
        for measure in &pack.measures {
            self.check_description(measure)?;
        }
        let mut joined = Joined::default();
        let mut tables = Vec::new();
        let further: Vec<_> = pack
            .further
            .into_iter()
            .map(|further| self.with_its_rows(further))
            .collect::<Result<_, _>>()?;
        for mut of_set in further.into_iter().chain(pack.tables) {
            let mut kept = Vec::new();
            for column in std::mem::take(&mut of_set.table.figures) {
                if self.has_same(&of_set, &column)? {
                    joined
                        .already_there
                        .push((column.measure, column.group, of_set.table.year));
                } else {
                    kept.push(column);
                }
            }
            of_set.table.figures = kept;
            of_set.table.add_gaps();
            tables.push((of_set.set, Rc::new(of_set.table)));
        }
        for measure in pack.measures {
            if self.measure(&measure.id).is_none() {
                self.measures.push(measure);
            }
        }
        self.further.extend(tables);
        self.series.extend(pack.series);
        self.spreads.extend(pack.spreads);
        self.absence_bands = self.absence_bands.take().or(pack.absence_bands);
        let sds = pack.pupil_sds.into_iter();
        let more: Vec<_> = sds.filter(|record| !self.pupil_sds.contains(record)).collect();
        self.pupil_sds.extend(more);
        self.packs.push(pack.name);
        Ok(joined)
    }

    /// The packs that have been joined.
    #[must_use]
    pub fn packs(&self) -> &[PackName] {
        &self.packs
    }

    /// Further columns beside the rows of the table that is there.
    fn with_its_rows(&self, further: FurtherColumns) -> Result<SetTable, JoinError> {
        let mut tables = self.tables.iter();
        let there = tables.find(|table| table.digest() == further.rows);
        let table = TrustTable {
            figures: further.figures,
            ..TrustTable::clone(there.ok_or(JoinError::OtherEdition)?)
        };
        let set = TrustSet::Eligible;
        let whole = table.is_whole();
        whole
            .then_some(SetTable { set, table })
            .ok_or(JoinError::OtherEdition)
    }

    fn check_description(&self, measure: &Measure) -> Result<(), JoinError> {
        match self.measure(&measure.id) {
            Some(known) if known != measure => Err(JoinError::Described(measure.id.clone())),
            _ => Ok(()),
        }
    }

    /// Whether a column's figures are there already.
    fn has_same(&self, of_set: &SetTable, column: &FigureColumn) -> Result<bool, JoinError> {
        let (set, table) = (of_set.set, &of_set.table);
        let there = self
            .distributions_among(set, &column.measure, column.group)
            .into_iter()
            .find(|there| there.year() == table.year && *there.population() == table.population);
        let Some(there) = there else { return Ok(false) };
        let alone = TrustTable {
            figures: vec![column.clone()],
            ..table.clone()
        };
        let same = Distribution::new(&Rc::new(alone), 0).is_some_and(|ours| {
            let figures = |one: &Distribution| one.figures().iter().map(|v| v.to_bits()).collect::<Vec<_>>();
            figures(&ours) == figures(&there)
        });
        if same {
            Ok(true)
        } else {
            Err(JoinError::Differs {
                measure: column.measure.clone(),
                year: table.year,
            })
        }
    }
}
