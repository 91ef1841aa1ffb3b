//! What the fields of "if a school joined or left" say and its result: of the trust's own schools where the table
//! has them, and else of a school whose pupils and figure are typed beside the trust's.

use std::rc::Rc;

use crate::analysis::{
    Finding, Move, NoMove, OwnMove, Pooling, SchoolMove, SchoolResults, own_school_moves, school_moves,
};
use crate::app::full::state::scenario::{Chosen, Moves, Scenario};
use crate::entry::{Figure, Pupils, Reading, RowId, SchoolOutcome, is_unfinished, read_figure, read_pupils};
use crate::wording::interface::one_measure::school as wording;

/// What a move is made of besides the trial.
#[derive(Clone)]
pub(crate) struct MoveInputs {
    pub(crate) finding: Rc<Finding>,
    pub(crate) pooling: Pooling,
    /// The trust's own schools; `None` where nobody typed them.
    pub(crate) results: Option<Rc<SchoolResults>>,
}

/// What the two fields hold: nothing where it is still being typed.
pub(crate) struct TypedSchool {
    pub(crate) pupils: Result<Option<Pupils>, String>,
    pub(crate) figure: Result<Option<Figure>, String>,
}

/// The result of a trial.
pub(crate) enum MoveResult {
    /// Something is still to be chosen or typed: which, as a title.
    Wanting(&'static str),
    /// Nothing can be said of it, and why.
    Refused(NoMove),
    /// A move.
    Found(Box<SchoolMove>),
}

impl MoveInputs {
    /// What happens: a school can change only where it is known.
    pub(crate) fn moves(&self, trial: &Scenario) -> Moves {
        match trial.moves {
            Moves::Changes if self.results.is_none() => Moves::Joins,
            moves => moves,
        }
    }

    /// The school of the table that was chosen, where it is there.
    pub(crate) fn chosen(&self, trial: &Scenario) -> Option<RowId> {
        let results = self.results.as_ref()?;
        match trial.chosen {
            Chosen::School(row) => results.place(row).map(|_| row),
            Chosen::Nobody | Chosen::Gone => None,
        }
    }

    /// The texts of the fields for a school that changes: its own until others are typed.
    pub(crate) fn changed(&self, trial: &Scenario) -> (String, String) {
        let own = || self.results.as_ref()?.as_typed(self.chosen(trial)?);
        let (pupils, figure) = own().unwrap_or_default();
        (
            trial.changed_pupils.clone().unwrap_or(pupils),
            trial.changed_figure.clone().unwrap_or(figure),
        )
    }

    /// What the fields say that are shown; nothing where a school of the table leaves, which needs none.
    pub(crate) fn typed(&self, trial: &Scenario) -> TypedSchool {
        match (self.moves(trial), &self.results) {
            (Moves::Leaves, Some(_)) => TypedSchool {
                pupils: Ok(None),
                figure: Ok(None),
            },
            (Moves::Changes, _) => {
                let (pupils, figure) = self.changed(trial);
                self.read(&pupils, &figure)
            }
            _ => self.read(&trial.school_pupils, &trial.school_figure),
        }
    }

    fn read(&self, pupils: &str, figure: &str) -> TypedSchool {
        let measure = self.finding.measure();
        TypedSchool {
            pupils: match read_pupils(pupils, measure.topic) {
                Reading::Refused(problem) => Err(problem.to_string()),
                reading => Ok(reading.value().copied()),
            },
            figure: match read_figure(figure, measure) {
                Reading::Refused(_) if is_unfinished(figure) => Ok(None),
                Reading::Refused(problem) => Err(problem.to_string()),
                reading => Ok(reading.value().copied()),
            },
        }
    }

    /// The result of the trial.
    pub(crate) fn comes_to(&self, trial: &Scenario) -> MoveResult {
        let found = match &self.results {
            Some(results) => self.own_school(trial, results),
            None => self.unlisted(trial),
        };
        match found {
            Ok(found) => found.map_or_else(MoveResult::Refused, |found| MoveResult::Found(Box::new(found))),
            Err(wanting) => MoveResult::Wanting(wanting),
        }
    }

    /// A school beside a trust whose own are not known.
    fn unlisted(&self, trial: &Scenario) -> Result<Result<SchoolMove, NoMove>, &'static str> {
        let (pupils, figure) = self.typed(trial).both()?;
        let moves = match self.moves(trial) {
            Moves::Leaves => Move::Leaves,
            Moves::Joins | Moves::Changes => Move::Joins,
        };
        Ok(school_moves(&self.finding, self.pooling, moves, pupils, figure))
    }

    /// A school of the table, or a new one beside them.
    fn own_school(
        &self,
        trial: &Scenario,
        results: &SchoolResults,
    ) -> Result<Result<SchoolMove, NoMove>, &'static str> {
        let moves = match (self.moves(trial), trial.chosen) {
            (Moves::Joins, _) => {
                let (pupils, figure) = self.typed(trial).both()?;
                OwnMove::Joins(pupils, figure)
            }
            (_, Chosen::Nobody) => return Err(wording::CHOOSE_ONE),
            (_, Chosen::Gone) => return Ok(Err(NoMove::Gone)),
            (Moves::Leaves, Chosen::School(row)) => OwnMove::Leaves(row),
            (Moves::Changes, Chosen::School(row)) => {
                let Some(school) = results.school(row) else {
                    return Ok(Err(NoMove::Gone));
                };
                let typed = self.typed(trial);
                let TypedSchool {
                    pupils: Ok(Some(pupils)),
                    figure: Ok(figure),
                } = typed
                else {
                    return Err(typed.wanting());
                };
                // Emptied, a figure is still to be typed; a school that has none may go on without.
                if figure.is_none() && matches!(school.outcome(), SchoolOutcome::Known(_)) {
                    return Err(wording::NUMBERS_MISSING);
                }
                OwnMove::Changes(row, pupils, figure)
            }
        };
        Ok(own_school_moves(&self.finding, self.pooling, results, moves))
    }

    /// The result of the trial, for those who do not see it: what is wrong in a field before all else.
    pub(crate) fn announced(&self, trial: &Scenario) -> String {
        match self.comes_to(trial) {
            MoveResult::Found(found) => found.sentence(),
            MoveResult::Refused(why) => why.to_string(),
            MoveResult::Wanting(_) => {
                let typed = self.typed(trial);
                typed.pupils.err().or(typed.figure.err()).unwrap_or_default()
            }
        }
    }
}

impl TypedSchool {
    /// Both numbers, or the title while one is missing or wrong.
    fn both(&self) -> Result<(Pupils, Figure), &'static str> {
        match (&self.pupils, &self.figure) {
            (Ok(Some(pupils)), Ok(Some(figure))) => Ok((*pupils, *figure)),
            _ => Err(self.wanting()),
        }
    }

    /// A wrong number says at its field what is wrong with it.
    const fn wanting(&self) -> &'static str {
        if self.pupils.is_err() || self.figure.is_err() {
            wording::NUMBERS_WRONG
        } else {
            wording::NUMBERS_MISSING
        }
    }
}
