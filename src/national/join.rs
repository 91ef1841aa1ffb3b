//! Joining a pack to the figures that are there. What is there stays: a figure that the pack holds too must be the same
//! figure, and counts once; where it differs the pack is refused whole, because one of the two is wrong and nobody can
//! tell which on the page. What the pack tells of trusts whose rows are there goes into those rows' tables.

use std::rc::Rc;

use thiserror::Error;

use super::{
    ContextColumns, Distribution, FigureColumn, FurtherColumns, National, Pack, PackName, RowsDigest,
    TrustSet, TrustTable,
};
use crate::measures::{AcademicYear, Measure, MeasureId, PupilGroup};

/// A pack that does not match the figures that are there.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum JoinError {
    /// A figure of both differs.
    Differs {
        /// The measure.
        measure: MeasureId,
        /// The year.
        year: AcademicYear,
    },
    /// An entry of the catalogue differs.
    Described(MeasureId),
    /// It has further columns of a table that is not there.
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
        let (mut tables, mut contexts) = (Vec::new(), Vec::new());
        for further in pack.further {
            let rows = further.rows;
            let table = self.with_its_rows(further)?;
            contexts.extend(table.context.clone().map(|context| (rows, context)));
            tables.push((TrustSet::Eligible, table));
        }
        for of_set in pack.tables {
            let context = Some(Rc::new(of_set.context));
            tables.push((
                of_set.set,
                TrustTable {
                    context,
                    ..of_set.table
                },
            ));
        }
        for (set, table) in &mut tables {
            let mut kept = Vec::new();
            for column in std::mem::take(&mut table.figures) {
                if self.has_same(*set, table, &column)? {
                    joined
                        .already_there
                        .push((column.measure, column.group, table.year));
                } else {
                    kept.push(column);
                }
            }
            table.figures = kept;
            table.add_gaps();
        }
        self.give_context(&contexts);
        for measure in pack.measures {
            if self.measure(&measure.id).is_none() {
                self.measures.push(measure);
            }
        }
        let tables = tables.into_iter().map(|(set, table)| (set, Rc::new(table)));
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

    /// Further columns beside the rows of the table that is there, with what is known or they tell of its trusts.
    fn with_its_rows(&self, further: FurtherColumns) -> Result<TrustTable, JoinError> {
        let mut tables = self.tables.iter();
        let there = tables.find(|table| table.digest() == further.rows);
        let there = there.ok_or(JoinError::OtherEdition)?;
        let known = there.context.as_ref();
        let told = further.context.map(Rc::new);
        if known
            .zip(told.as_ref())
            .is_some_and(|(known, told)| known != told)
        {
            return Err(JoinError::OtherEdition);
        }
        let table = TrustTable {
            figures: further.figures,
            context: known.cloned().or(told),
            ..TrustTable::clone(there)
        };
        let whole = table.is_whole();
        whole.then_some(table).ok_or(JoinError::OtherEdition)
    }

    /// Puts what has been told of trusts into every table with their rows, for every later question.
    fn give_context(&mut self, contexts: &[(RowsDigest, Rc<ContextColumns>)]) {
        let further = self.further.iter_mut().map(|(_, table)| table);
        for table in self.tables.iter_mut().chain(further) {
            if table.context.is_some() {
                continue;
            }
            let rows = table.digest();
            if let Some((_, context)) = contexts.iter().find(|(of, _)| *of == rows) {
                Rc::make_mut(table).context = Some(Rc::clone(context));
            }
        }
    }

    fn check_description(&self, measure: &Measure) -> Result<(), JoinError> {
        match self.measure(&measure.id) {
            Some(known) if known != measure => Err(JoinError::Described(measure.id.clone())),
            _ => Ok(()),
        }
    }

    /// Whether a column's figures are there already.
    fn has_same(&self, set: TrustSet, table: &TrustTable, column: &FigureColumn) -> Result<bool, JoinError> {
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
