//! What a school's move comes to, ready to be shown: the title, the sentence, the place, and the figures of its picture. It
//! is the same whether the trust's own schools are known or its figure stands for all of them together.

use thiserror::Error;

use super::{Among, NoWhatIf, Pooled, Pooling, WhatIf, what_if};
use crate::analysis::Finding;
use crate::entry::{Attained, Change, Figure, Pupils, SchoolProblem, Schools};
use crate::measures::{IntervalMethod, Measure, PupilGroup};
use crate::national::PupilSd;
use crate::wording::Figures;

/// What a school's move does, in words.
#[derive(Debug, Clone, PartialEq)]
pub struct SchoolMove {
    /// As a title: "With this school, 66.1% instead of 65.0%".
    pub headline: String,
    /// The figure, and how sure the difference is.
    pub sentence: String,
    /// Where it would stand, or why no place is given; `None` where nothing moves.
    pub place: Option<String>,
    /// What to know besides.
    pub notes: Vec<String>,
    /// The trust as it is.
    pub before: Pooled,
    /// The trust as it would be.
    pub after: Pooled,
    /// Both as a table, for whoever does not see the picture of them.
    pub figures: Figures,
}

/// Why nothing can be said of a move.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NoMove {
    /// The measure is no share and no mean of pupils.
    #[error("Figures of this measure cannot be added up by pupils.")]
    NotPooled,
    /// A school that leaves has all of the trust's pupils or more.
    #[error("A school that leaves must have fewer pupils than the trust ({trust}).")]
    TooMany {
        /// The trust's.
        trust: Pupils,
    },
    /// The rest of the trust could not have such a figure.
    #[error(
        "The two figures cannot both be true: without this school the trust’s would be {rest}. Look at both again."
    )]
    Contradictory {
        /// What it would be.
        rest: String,
    },
    /// The row that was chosen is gone, or has no pupils any more.
    #[error(
        "The school that was chosen is not in your table any more, or has no pupils there. Choose another."
    )]
    Gone,
    /// No other school has a figure.
    #[error("Only {school} has a figure: without it there is nothing to add up.")]
    NothingLeft {
        /// The school that would leave.
        school: String,
    },
    /// The school itself cannot be.
    #[error(transparent)]
    School(#[from] SchoolProblem),
    /// There is nothing to compare.
    #[error(transparent)]
    Nothing(#[from] NoWhatIf),
}

impl NoMove {
    /// As a title: what to do about it, or what is in the way.
    #[must_use]
    pub const fn headline(&self) -> &'static str {
        match self {
            Self::NotPooled | Self::Nothing(_) => "Nothing can be added up here",
            Self::TooMany { .. } => "The school has as many pupils as your trust, or more",
            Self::Contradictory { .. } => "The two figures do not go together",
            Self::Gone => "Choose another school",
            Self::NothingLeft { .. } => "No other school has a figure",
            Self::School(_) => "Look at what is typed",
        }
    }
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
            ascending: peers.drawn(),
            decimals: peers.decimals(),
            noun_plural: peers.noun(),
        };
        let found = what_if(among, schools, change)?;
        // The figures of quantiles are not places, so nothing can be counted among them.
        let place = if peers.trusts().is_some() {
            found.place_sentence()
        } else {
            format!(
                "No place is given for it: {} are known by quantiles only.",
                peers.noun()
            )
        };
        Ok(Self {
            headline: headline(&found),
            sentence: found.sentence(),
            place: Some(place),
            notes: found.notes(),
            figures: found.figures(finding),
            before: found.before,
            after: found.after,
        })
    }

    /// With one more thing to know, where there is one.
    pub(super) fn noting(mut self, note: Option<String>) -> Self {
        self.notes.extend(note);
        self
    }
}

/// "Without Oak, 66.1% instead of 65.0%"; "Without Oak, still 65.0%" where that is what is written of both.
fn headline(found: &WhatIf) -> String {
    let decimals = found.among.decimals_written();
    let written = |pooled: &Pooled| found.among.unit.write_short(pooled.value, decimals);
    let (before, after) = (written(&found.before), written(&found.after));
    if before == after {
        return format!("{}, still {after}", found.what);
    }
    format!("{}, {after} instead of {before}", found.what)
}
