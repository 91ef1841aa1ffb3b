//! One school joins or leaves a trust whose own schools nobody has entered: the trust's figure stands for all of them
//! together. That is enough to add the pupils up, because what is pooled is pupils and not schools.

use super::{NoMove, Pooling, SchoolMove, TableRule};
use crate::analysis::Finding;
use crate::entry::{Change, Figure, Pupils, School, SchoolOutcome, Schools};

/// Which way a school goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Move {
    /// It joins the trust.
    #[default]
    Joins,
    /// It leaves it, and is counted in the trust's figure.
    Leaves,
}

/// What the figure of `finding` would be with a school of this number of pupils and this figure, or without it.
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
    let known = |figure| SchoolOutcome::Known(pooling.attained(figure));
    let school = School::new("this school", pupils, known(figure))?;
    let (schools, change, rule) = match moves {
        Move::Joins => {
            let trust = School::new("the trust", finding.pupils(), known(finding.figure()))?;
            (
                vec![trust],
                Change::Add(school),
                TableRule::of_joining(finding.peers()),
            )
        }
        Move::Leaves => {
            let (others, rest) = rest(finding, pupils, figure)?;
            let rest = School::new("the others", others, known(rest))?;
            // Nobody has entered how many schools the trust has.
            (vec![rest, school], Change::Remove(1), None)
        }
    };
    let found = SchoolMove::of(finding, pooling, &Schools::new(schools), &change)?;
    Ok(found.under(rule))
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
        return Err(NoMove::Contradictory {
            rest: value,
            decimals: decimals.clamp(1, 2),
            unit: measure.unit,
        });
    }
    Ok((others, Figure { value, decimals }))
}
