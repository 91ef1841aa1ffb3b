//! What a trust's figure would be with another school, without one, or with one changed: pupils are added up again and the
//! new figure is placed among the same trusts. It is arithmetic on today's figures and no forecast.
//!
//! Before and after share most of their pupils, so the difference is not one of two groups that have nothing to do with
//! each other. It is split into the pupils who stay, those who join and those who leave, who are different pupils; for a
//! school that joins or leaves this is Newcombe's interval of that school less the others, times its share of the
//! pupils. Two ranges of percentiles that overlap or do not are no test, and are not offered as one.

mod department;
mod eligibility;
mod one_school;
mod own_school;
mod school_move;

use thiserror::Error;

use super::FEWEST_PUPILS;
use crate::entry::{Change, NoSuchSchool, School, SchoolOutcome, Schools};
use crate::measures::{Direction, Precision, Unit};
use crate::stats::{
    DFE_Z95, Interval, LEAST_COVERAGE, MeanScore, PercentileRange, Proportion, SchoolResult, Z95,
    mean_interval, percentile_range, pool, pool_scores, pool_with_suppressed, wilson,
};

pub use department::DepartmentFigure;
pub(crate) use eligibility::TableRule;
pub use one_school::{Move, school_moves};
pub use own_school::{OwnMove, own_school_moves};
pub use school_move::{NoMove, SchoolMove};

/// What kind of figure is pooled.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Pooling {
    /// A proportion of pupils: Σx/Σn, with Wilson's interval.
    Proportion,
    /// A mean of pupils' scores, Σn·score/Σn, with the interval that the spread between pupils gives.
    Mean {
        /// The national standard deviation between pupils, in the measure's unit.
        pupil_sd: f64,
    },
}

/// What the trust stands among, and what must be known of the measure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Among<'a> {
    /// How figures are pooled.
    pub pooling: Pooling,
    /// How values are written.
    pub unit: Unit,
    /// Which way the measure points.
    pub direction: Direction,
    /// The figures of other trusts, lowest first.
    pub ascending: &'a [f64],
    /// The decimals with which they are published.
    pub decimals: u8,
    /// Who they are, to follow a number: "trusts".
    pub noun_plural: &'a str,
}

/// A trust's figure made of its schools'.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pooled {
    /// All pupils with a figure together, in the measure's unit: never a mean of schools' figures.
    pub value: f64,
    /// Its 95% interval.
    pub interval: Interval,
    /// How far the rounding of the schools' figures can have put it off, in the measure's unit; 0 for counts.
    pub rounding: f64,
    /// Schools with a figure.
    pub schools: usize,
    /// Their pupils.
    pub pupils: u32,
    /// Schools without one.
    pub schools_missing: usize,
    /// Their pupils. Nothing is ever made up for them.
    pub pupils_missing: u32,
    /// What a proportion of all pupils could be: none of the missing, or all of them. `None` for a mean.
    pub bounds: Option<Interval>,
    /// Where it is; `None` where fewer than 80% of its pupils have a figure, or fewer than [`FEWEST_PUPILS`] have one.
    pub place: Option<PercentileRange>,
}

impl Among<'_> {
    /// The decimals with which a pooled figure is written: a percentage has one more than published ones, so that a small
    /// change is seen.
    #[must_use]
    pub fn decimals_written(&self) -> u8 {
        self.decimals.max(1)
    }
}

impl Pooled {
    /// The share of pupils who have a figure, 0 to 1.
    #[must_use]
    pub fn coverage(&self) -> f64 {
        f64::from(self.pupils) / (f64::from(self.pupils) + f64::from(self.pupils_missing))
    }
}

/// What a change does to a trust's figure.
#[derive(Debug, Clone, PartialEq)]
pub struct WhatIf {
    pub(crate) unit: Unit,
    pub(crate) direction: Direction,
    /// The decimals with which a pooled figure is written.
    pub(crate) decimals: u8,
    /// How many it stands among.
    pub(crate) n: usize,
    /// Who they are, to follow a number.
    pub(crate) noun_plural: String,
    /// The name of the school that leaves. A school that is changed leaves and joins.
    pub(crate) leaves: Option<String>,
    /// The name of the school that joins.
    pub(crate) joins: Option<String>,
    /// The schools that leave and join have no figure.
    pub(crate) moves_nothing: bool,
    /// As it is.
    pub before: Pooled,
    /// As it would be.
    pub after: Pooled,
    /// After less before, in the measure's unit (percentage points for a proportion).
    pub difference: f64,
    /// The 95% interval of that.
    pub difference_interval: Interval,
}

/// Why there is nothing to compare.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum NoWhatIf {
    /// The change is to a school that is not there.
    NoSuchSchool(#[from] NoSuchSchool),
    /// Before or after, no school has a figure.
    NoFigure,
    /// A count where the measure is a mean, or the reverse.
    OtherKind {
        /// The school.
        school: String,
    },
    /// There is nothing to stand among, or no spread between pupils.
    NoDistribution,
}

/// A trust's figure and its place.
///
/// # Errors
/// [`NoWhatIf`] where no school has a figure or one is of another kind.
pub fn pooled(among: &Among, schools: &Schools) -> Result<Pooled, NoWhatIf> {
    let all = schools.list();
    let group = Group::of(among.pooling, all.iter())?;
    let value = group.value().ok_or(NoWhatIf::NoFigure)?;
    let interval = group.interval(among.pooling).ok_or(NoWhatIf::NoDistribution)?;
    let missing = all
        .iter()
        .filter(|school| matches!(school.outcome(), SchoolOutcome::Suppressed(_)));
    let pupils_missing = missing.clone().map(|school| school.pupils().count()).sum();
    let mut pooled = Pooled {
        value,
        interval,
        rounding: group.rounding / group.n(),
        schools: group.schools,
        pupils: group.pupils,
        schools_missing: missing.count(),
        pupils_missing,
        bounds: group.bounds(pupils_missing),
        place: None,
    };
    if pooled.coverage() >= LEAST_COVERAGE && pooled.pupils >= FEWEST_PUPILS {
        let place = place(among, group).ok_or(NoWhatIf::NoDistribution)?;
        pooled.place = Some(if among.direction == Direction::LowerBetter {
            place.mirrored()
        } else {
            place
        });
    }
    Ok(pooled)
}

/// Where a figure stands as it is written, so that it is where the finding of the same figure says. It is ranked at published
/// precision, where it has ties; its interval keeps its own ends.
fn place(among: &Among, group: Group) -> Option<PercentileRange> {
    let written = group.written(among.decimals_written())?;
    let ranked = Precision::decimals(among.decimals).round(written.value()?);
    percentile_range(among.ascending, ranked, written.interval(among.pooling)?)
}

/// What `change` would do to the trust of `schools`.
///
/// # Errors
/// [`NoWhatIf`] where there is no figure before or after it, or no such school.
pub fn what_if(among: Among<'_>, schools: &Schools, change: &Change) -> Result<WhatIf, NoWhatIf> {
    let changed = schools.with(change)?;
    let (before, after) = (pooled(&among, schools)?, pooled(&among, &changed)?);
    let (leaves, joins) = match change {
        Change::Add(school) => (None, Some(school)),
        Change::Remove(place) => (schools.list().get(*place), None),
        Change::Replace(place, school) => (schools.list().get(*place), Some(school)),
    };
    let left = match change {
        Change::Add(_) => None,
        Change::Remove(place) | Change::Replace(place, _) => Some(*place),
    };
    let stay = schools
        .list()
        .iter()
        .enumerate()
        .filter(|(place, _)| Some(*place) != left)
        .map(|(_, school)| school);
    let of = |schools: Option<&School>| Group::of(among.pooling, schools.into_iter());
    let (stay, leave, join) = (Group::of(among.pooling, stay)?, of(leaves)?, of(joins)?);
    let moves_nothing = leave.schools + join.schools == 0;
    let (n_before, n_after) = (f64::from(before.pupils), f64::from(after.pupils));
    let parts = [
        (stay.n() / n_after - stay.n() / n_before, stay),
        (join.n() / n_after, join),
        (-leave.n() / n_before, leave),
    ];
    let difference = after.value - before.value;
    let name = |school: &School| school.name().to_owned();
    Ok(WhatIf {
        unit: among.unit,
        direction: among.direction,
        decimals: among.decimals_written(),
        n: among.ascending.len(),
        noun_plural: among.noun_plural.to_owned(),
        leaves: leaves.map(name),
        joins: joins.map(name),
        moves_nothing,
        before,
        after,
        difference,
        difference_interval: difference_interval(among.pooling, difference, &parts)
            .ok_or(NoWhatIf::NoDistribution)?,
    })
}

/// The interval of a weighted sum of groups of different pupils: each end moves by what the groups' own intervals allow.
/// Of two groups with the weights 1 and −1 it is Newcombe's method 10.
///
/// Source: Zou and Donner (2008), "Construction of confidence limits about effect measures: a general approach".
fn difference_interval(pooling: Pooling, difference: f64, parts: &[(f64, Group)]) -> Option<Interval> {
    let (mut down, mut up) = (0.0f64, 0.0f64);
    for (weight, group) in parts {
        let Some(value) = group.value() else { continue };
        let interval = group.interval(pooling)?;
        let (below, above) = (
            weight * (value - interval.lower()),
            weight * (interval.upper() - value),
        );
        let (lower, upper) = if *weight < 0.0 {
            (above, below)
        } else {
            (below, above)
        };
        down = down.hypot(lower);
        up = up.hypot(upper);
    }
    Interval::between(difference - down, difference + up)
}

/// Pupils of some schools together.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Group {
    known: Known,
    schools: usize,
    pupils: u32,
    /// Σn·(half the last place), in the measure's unit.
    rounding: f64,
}

#[derive(Debug, Clone, Copy, PartialEq)]
enum Known {
    Nobody,
    Share(Proportion),
    Mean(MeanScore),
}

impl Group {
    /// The schools that have a figure.
    fn of<'a>(pooling: Pooling, schools: impl Iterator<Item = &'a School>) -> Result<Self, NoWhatIf> {
        let (mut shares, mut scores) = (Vec::new(), Vec::new());
        let (mut pupils, mut rounding) = (0u32, 0.0);
        for school in schools {
            let SchoolOutcome::Known(attained) = school.outcome() else {
                continue;
            };
            let n = f64::from(school.pupils().count());
            let other_kind = || NoWhatIf::OtherKind {
                school: school.name().to_owned(),
            };
            match (pooling, attained.count(school.pupils())) {
                (Pooling::Proportion, Some(count)) => {
                    shares.push(Proportion::new(count, n).ok_or_else(other_kind)?);
                }
                (Pooling::Mean { .. }, None) => {
                    let score = MeanScore::new(attained.value(school.pupils()), n);
                    scores.push(score.ok_or_else(other_kind)?);
                }
                _ => return Err(other_kind()),
            }
            rounding += n * attained.half_a_unit();
            pupils = pupils.saturating_add(school.pupils().count());
        }
        let known = match pooling {
            Pooling::Proportion => pool(&shares).map_or(Known::Nobody, Known::Share),
            Pooling::Mean { .. } => pool_scores(&scores).map_or(Known::Nobody, Known::Mean),
        };
        Ok(Self {
            known,
            schools: shares.len() + scores.len(),
            pupils,
            rounding,
        })
    }

    fn n(&self) -> f64 {
        f64::from(self.pupils)
    }

    /// The same pupils with their figure rounded to `decimals`.
    fn written(self, decimals: u8) -> Option<Self> {
        let rounded = Precision::decimals(decimals).round(self.value()?);
        let known = match self.known {
            Known::Nobody => return None,
            Known::Share(_) => Known::Share(Proportion::new(rounded / 100.0 * self.n(), self.n())?),
            Known::Mean(_) => Known::Mean(MeanScore::new(rounded, self.n())?),
        };
        Some(Self { known, ..self })
    }

    /// In the measure's unit.
    fn value(&self) -> Option<f64> {
        match self.known {
            Known::Nobody => None,
            Known::Share(share) => Some(100.0 * share.share()),
            Known::Mean(mean) => Some(mean.score()),
        }
    }

    fn interval(&self, pooling: Pooling) -> Option<Interval> {
        match (self.known, pooling) {
            (Known::Share(share), _) => {
                let interval = wilson(share.successes(), share.trials(), Z95)?;
                Some(interval.map(|end| 100.0 * end))
            }
            (Known::Mean(mean), Pooling::Mean { pupil_sd }) => {
                mean_interval(mean.score(), mean.pupils(), pupil_sd, DFE_Z95)
            }
            _ => None,
        }
    }

    /// Of a proportion: what it could be of these pupils and as many more of whom nothing is known.
    fn bounds(&self, missing: u32) -> Option<Interval> {
        let Known::Share(share) = self.known else {
            return None;
        };
        let schools = [
            SchoolResult::Published(share),
            SchoolResult::Suppressed { pupils: missing },
        ];
        Some(pool_with_suppressed(&schools)?.bounds().map(|end| 100.0 * end))
    }
}
