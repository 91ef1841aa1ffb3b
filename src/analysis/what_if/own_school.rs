//! A school joins, leaves or changes in a trust whose own schools are known: each counts with its own pupils and figure, and
//! those without a figure stay missing, before and after.

use super::{NoMove, NoWhatIf, Pooling, SchoolMove, TableRule};
use crate::analysis::{Finding, SchoolResults};
use crate::entry::{Change, Figure, Pupils, RowId, School, SchoolOutcome};

/// What happens to the trust's schools.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum OwnMove {
    /// A school that is not in the table joins, with this number of pupils and this figure.
    Joins(Pupils, Figure),
    /// The school of a row leaves.
    Leaves(RowId),
    /// The school of a row has other pupils, another figure, or both; without a figure it keeps what it has.
    Changes(RowId, Pupils, Option<Figure>),
}

/// What the figure of `finding`, which is made of `results`, would be after a move.
///
/// # Errors
/// [`NoMove`] where the school is gone or nothing is left, and why.
pub fn own_school_moves(
    finding: &Finding,
    pooling: Pooling,
    results: &SchoolResults,
    moves: OwnMove,
) -> Result<SchoolMove, NoMove> {
    let known = |figure| SchoolOutcome::Known(pooling.attained(figure));
    let at = |row| {
        let place = results.place(row).ok_or(NoMove::Gone)?;
        let school = results.school(row).ok_or(NoMove::Gone)?;
        Ok::<_, NoMove>((place, school))
    };
    match moves {
        OwnMove::Joins(pupils, figure) => {
            let joins = School::new("this school", pupils, known(figure))?;
            let found = SchoolMove::of(finding, pooling, results.schools(), &Change::Add(joins))?;
            Ok(found.under(TableRule::of_joining(finding.peers())))
        }
        OwnMove::Leaves(row) => {
            let (place, school) = at(row)?;
            let found = SchoolMove::of(finding, pooling, results.schools(), &Change::Remove(place));
            let found = found.map_err(|why| match why {
                NoMove::Nothing(NoWhatIf::NoFigure) => NoMove::NothingLeft {
                    school: school.name().to_owned(),
                },
                other => other,
            })?;
            let left = results.schools().list().len() + results.without_pupils().len() - 1;
            Ok(found.under(TableRule::of_leaving(finding.peers(), school.name(), left)))
        }
        OwnMove::Changes(row, pupils, figure) => {
            let (place, school) = at(row)?;
            let changed = School::new(school.name(), pupils, figure.map_or(school.outcome(), known))?;
            let is_unchanged = alike(school, &changed);
            let change = Change::Replace(place, changed);
            let found = SchoolMove::of(finding, pooling, results.schools(), &change)?;
            Ok(SchoolMove {
                is_unchanged,
                ..found
            })
        }
    }
}

/// Whether two schools have the same pupils and figure, however many decimals it was entered with.
fn alike(one: &School, other: &School) -> bool {
    let value = |school: &School| match school.outcome() {
        SchoolOutcome::Known(attained) => Some(attained.value(school.pupils())),
        SchoolOutcome::Suppressed(_) => None,
    };
    one.pupils() == other.pupils() && value(one) == value(other)
}
