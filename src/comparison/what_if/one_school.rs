//! One school joins or leaves a trust whose own schools nobody has typed: the trust's figure stands for all of them
//! together. That is enough to add the pupils up, because what is pooled is pupils and not schools.

use thiserror::Error;

use super::{Among, NoWhatIf, Pooling, what_if};
use crate::comparison::Finding;
use crate::measures::{IntervalMethod, Measure, PupilGroup, Unit};
use crate::national::PupilSd;
use crate::trust::{Attained, Change, Figure, Pupils, School, SchoolOutcome, SchoolProblem, Schools};

/// Which way a school goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Move {
    /// It joins the trust.
    #[default]
    Joins,
    /// It leaves it, and is counted in the trust's figure.
    Leaves,
}

/// What a school's move does, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SchoolMove {
    /// As a title: "With this school, 66.1% instead of 65.0%".
    pub headline: String,
    /// The figure, and how sure the difference is.
    pub sentence: String,
    /// Where it would stand, or why no place is given.
    pub place: String,
    /// What to know besides.
    pub notes: Vec<String>,
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
    /// The school itself cannot be.
    #[error(transparent)]
    School(#[from] SchoolProblem),
    /// There is nothing to compare.
    #[error(transparent)]
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

    const fn attained(self, figure: Figure) -> Attained {
        match self {
            Self::Proportion => Attained::Percentage(figure),
            Self::Mean { .. } => Attained::Mean(figure),
        }
    }
}

/// What the figure of `finding` would be with a school of so many pupils and such a figure, or without it.
///
/// # Errors
/// [`NoMove`] where the two do not go together, and why.
pub fn school_moves(
    finding: &Finding,
    pooling: Pooling,
    moves: Move,
    pupils: Pupils,
    figure: Figure,
) -> Result<SchoolMove, NoMove> {
    let (measure, peers) = (finding.measure(), finding.peers());
    let known = |figure| SchoolOutcome::Known(pooling.attained(figure));
    let school = School::new("this school", pupils, known(figure))?;
    let (schools, change) = match moves {
        Move::Joins => {
            let trust = School::new("the trust", finding.pupils(), known(finding.figure()))?;
            (vec![trust], Change::Add(school))
        }
        Move::Leaves => {
            let (others, rest) = rest(finding, pupils, figure)?;
            let rest = School::new("the others", others, known(rest))?;
            (vec![rest, school], Change::Remove(1))
        }
    };
    let among = Among {
        pooling,
        unit: measure.unit,
        direction: measure.direction,
        ascending: peers.drawn(),
        decimals: peers.decimals(),
        noun_plural: peers.noun(),
    };
    let found = what_if(among, &Schools::new(schools), &change)?;
    // The figures of quantiles are not places, so nothing can be counted among them.
    let place = if peers.trusts().is_some() {
        found.place_sentence()
    } else {
        format!(
            "No place is given for it: {} are known by quantiles only.",
            peers.noun()
        )
    };
    let decimals = peers.decimals().max(1);
    let written = |value| measure.unit.write_short(value, decimals);
    let with = match moves {
        Move::Joins => "With",
        Move::Leaves => "Without",
    };
    Ok(SchoolMove {
        headline: format!(
            "{with} this school, {} instead of {}",
            written(found.after.value),
            written(found.before.value)
        ),
        sentence: found.sentence(),
        place,
        notes: found.notes(),
    })
}

/// The trust without a school that is counted in it.
fn rest(finding: &Finding, pupils: Pupils, figure: Figure) -> Result<(Pupils, Figure), NoMove> {
    let trust = finding.pupils();
    let others = trust.count().checked_sub(pupils.count()).and_then(Pupils::new);
    let others = others.ok_or(NoMove::TooMany { trust })?;
    let [all, part, left] = [trust, pupils, others].map(|pupils| f64::from(pupils.count()));
    let value = (finding.value() * all - figure.value * part) / left;
    let measure = finding.measure();
    let decimals = finding.figure().decimals.max(figure.decimals);
    if !measure.range.contains(value) {
        let decimals = decimals.clamp(1, 2);
        let rest = if measure.unit == Unit::Percentage && value < 0.0 {
            "below 0%".to_owned()
        } else {
            measure.unit.write(value, decimals)
        };
        return Err(NoMove::Contradictory { rest });
    }
    Ok((others, Figure { value, decimals }))
}
