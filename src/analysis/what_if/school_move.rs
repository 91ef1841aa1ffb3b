//! The result of a school's move: the trust's figure before and after it, and what it means for the Department's table. It
//! is the same whether the trust's own schools are known or its figure stands for all of them together.

use thiserror::Error;

use super::{Among, NoWhatIf, Pooled, Pooling, TableRule, WhatIf, what_if};
use crate::analysis::Finding;
use crate::entry::{Attained, Change, Figure, Pupils, SchoolProblem, Schools};
use crate::measures::{IntervalMethod, Measure, PupilGroup, Unit};
use crate::national::PupilSd;

/// What a school's move does to a trust's figure.
#[derive(Debug, Clone, PartialEq)]
pub struct SchoolMove {
    pub(crate) found: WhatIf,
    /// Whether the peers are known one by one, so that places can be counted among them.
    pub(crate) is_placed: bool,
    /// The school keeps its own pupils and figure, so that nothing moves.
    pub(crate) is_unchanged: bool,
    pub(crate) table_rule: Option<TableRule>,
}

/// Why nothing can be said of a move.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum NoMove {
    /// The measure is no share and no mean of pupils.
    NotPooled,
    /// A school that leaves has all of the trust's pupils or more.
    TooMany {
        /// The trust's.
        trust: Pupils,
    },
    /// The rest of the trust could not have such a figure.
    Contradictory {
        /// What it would be, in the measure's unit.
        rest: f64,
        /// The decimals with which it is written.
        decimals: u8,
        /// The measure's unit.
        unit: Unit,
    },
    /// The row that was chosen is gone, or has no pupils any more.
    Gone,
    /// No other school has a figure.
    NothingLeft {
        /// The school that would leave.
        school: String,
    },
    /// The school itself cannot be.
    School(#[from] SchoolProblem),
    /// There is nothing to compare.
    Nothing(#[from] NoWhatIf),
}

impl Pooling {
    /// How figures of a measure are pooled; `None` for rates, for gaps, and without a standard deviation for a mean.
    #[must_use]
    pub fn of(measure: &Measure, group: PupilGroup, sd: Option<&PupilSd>) -> Option<Self> {
        match measure.interval {
            _ if group == PupilGroup::Gap => None,
            IntervalMethod::Wilson => Some(Self::Proportion),
            IntervalMethod::PupilStandardDeviation => Some(Self::Mean { pupil_sd: sd?.value }),
            IntervalMethod::Rate | IntervalMethod::Unknown => None,
        }
    }

    pub(super) const fn attained(self, figure: Figure) -> Attained {
        match self {
            Self::Proportion => Attained::Percentage(figure),
            Self::Mean { .. } => Attained::Mean(figure),
        }
    }
}

impl SchoolMove {
    /// What `change` does to `schools`, whose figure is that of `finding`, among the finding's peers.
    pub(super) fn of(
        finding: &Finding,
        pooling: Pooling,
        schools: &Schools,
        change: &Change,
    ) -> Result<Self, NoMove> {
        let (measure, peers) = (finding.measure(), finding.peers());
        let among = Among {
            pooling,
            unit: measure.unit,
            direction: measure.direction,
            ascending: peers.plotted_values(),
            decimals: peers.decimals(),
            noun_plural: peers.noun(),
        };
        let found = what_if(among, schools, change)?;
        Ok(Self {
            found,
            // The figures of quantiles are not places, so nothing can be counted among them.
            is_placed: peers.trusts().is_some(),
            is_unchanged: false,
            table_rule: None,
        })
    }

    /// With what the rule of the Department's table means for it, if that is anything.
    pub(super) fn under(self, table_rule: Option<TableRule>) -> Self {
        Self { table_rule, ..self }
    }

    /// The trust as it is.
    #[must_use]
    pub const fn before(&self) -> &Pooled {
        &self.found.before
    }

    /// The trust as it would be.
    #[must_use]
    pub const fn after(&self) -> &Pooled {
        &self.found.after
    }
}
