//! What one row of the table has to do with a measure: a figure and how sure it is, none and why, or nothing at all. The
//! rules are those of the trust's total, so that the schools that are drawn are the ones that were added up.

use thiserror::Error;

use crate::analysis::Finding;
use crate::analysis::certainty::{Own, RATE_INTERVAL};
use crate::entry::{Column, Field, Pupils, Reading, SchoolRow, SuppressionCode};
use crate::national::PupilSd;

/// Why a school has no figure to be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Error)]
pub enum WhyNone {
    /// One of the Department's marks stands in its cell.
    Withheld(SuppressionCode),
    /// Its pupils are known and its figure is not.
    NotTyped,
    /// Something stands in its cell that is no figure.
    Unusable,
    /// Its figure is known and its pupils are not.
    NoPupils,
    /// Another row has the same school.
    Repeated,
    /// Nothing is known that an interval could rest on.
    NoInterval,
}

/// What a row has in a measure.
pub(super) enum InMeasure {
    /// A figure with its interval.
    Known(Own),
    /// None that can be drawn.
    Without { pupils: Option<Pupils>, why: WhyNone },
    /// Nothing: the school is of another phase, or nobody has entered anything of it here.
    Elsewhere,
}

/// Reads rows for the measure of a finding.
pub(super) struct Reader<'a> {
    pub(super) finding: &'a Finding,
    /// What the intervals of means rest on.
    pub(super) sd: Option<PupilSd>,
}

impl Reader<'_> {
    /// What a row has in the measure. It can be one that repeats an earlier row.
    pub(super) fn read(&self, row: &SchoolRow, is_repeated: bool) -> InMeasure {
        let (measure, group) = (self.finding.measure(), self.finding.group());
        if row.phase().is_some_and(|phase| !phase.can_have(measure)) {
            return InMeasure::Elsewhere;
        }
        let figure = Field::figure(measure.id.clone()).of_group(group);
        let mark = SuppressionCode::parse(row.text(&Column::Outcome(figure)));
        let entered = row.outcomes().read(measure, group, None).figure;
        let pupils = row.pupils(measure, group, None);
        let without = |why| InMeasure::Without { pupils, why };
        if is_repeated {
            let has_nothing = entered == Reading::Empty && pupils.is_none();
            return if has_nothing {
                InMeasure::Elsewhere
            } else {
                without(WhyNone::Repeated)
            };
        }
        match (mark, entered, pupils) {
            (Some(mark), ..) => without(WhyNone::Withheld(mark)),
            (None, Reading::Read(figure), Some(pupils)) => {
                let own = Own::of(measure, figure, pupils, self.sd.clone(), Some(RATE_INTERVAL));
                own.map_or_else(|| without(WhyNone::NoInterval), InMeasure::Known)
            }
            (None, Reading::Read(_), None) => without(WhyNone::NoPupils),
            (None, Reading::Refused(_), _) => without(WhyNone::Unusable),
            (None, Reading::Empty, Some(_)) => without(WhyNone::NotTyped),
            (None, Reading::Empty, None) => InMeasure::Elsewhere,
        }
    }
}
