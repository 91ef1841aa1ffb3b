//! What a person tries on an opened measure: which limits to see, which target to reach, which school joins or leaves. It is no
//! figure of the trust's, so it is kept apart from the entries and never leaves the page.

use crate::analysis::TargetKind;
use crate::entry::RowId;
use crate::measures::MeasureGroup;

/// What happens to a school.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Moves {
    /// A new one joins the trust.
    #[default]
    Joins,
    /// One leaves it.
    Leaves,
    /// One has other pupils or another figure.
    Changes,
}

/// Which school of the table it happens to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Chosen {
    /// None has been chosen yet.
    #[default]
    Nobody,
    /// That of a row.
    School(RowId),
    /// One that is not in the table any more.
    Gone,
}

/// What is tried on one measure.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Scenario {
    /// Whether the funnel's limits are those of chance alone.
    pub(crate) by_chance: bool,
    /// The target; where none was chosen the nearest that is not reached, if the measure's direction is agreed.
    pub(crate) target: Option<TargetKind>,
    /// A target of one's own, as typed.
    pub(crate) own_target: String,
    /// What happens to a school.
    pub(crate) moves: Moves,
    /// The pupils of one that is not in the table, as typed.
    pub(crate) school_pupils: String,
    /// Its figure, as typed.
    pub(crate) school_figure: String,
    /// The school of the table to which it happens.
    pub(crate) chosen: Chosen,
    /// Its other pupils, as typed; until then its own.
    pub(crate) changed_pupils: Option<String>,
    /// Its other figure, as typed; until then its own.
    pub(crate) changed_figure: Option<String>,
}

impl Scenario {
    /// The same with another school chosen, as it is.
    pub(crate) fn choosing(self, chosen: Chosen) -> Self {
        Self {
            chosen,
            changed_pupils: None,
            changed_figure: None,
            ..self
        }
    }
}

/// What is tried on every measure.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Scenarios(Vec<(MeasureGroup, Scenario)>);

impl Scenarios {
    /// What is tried on a measure.
    pub(crate) fn of(&self, key: &MeasureGroup) -> Scenario {
        let found = self.0.iter().find(|(known, _)| known == key);
        found.map(|(_, trial)| trial.clone()).unwrap_or_default()
    }

    /// Keeps what is tried on it.
    pub(crate) fn put(&mut self, key: MeasureGroup, trial: Scenario) {
        self.0.retain(|(known, _)| *known != key);
        self.0.push((key, trial));
    }

    /// Forgets the chosen schools that are not `still` the same.
    pub(crate) fn keep_schools(&mut self, still: impl Fn(RowId) -> bool) {
        for (_, trial) in &mut self.0 {
            if let Chosen::School(row) = trial.chosen
                && !still(row)
            {
                *trial = std::mem::take(trial).choosing(Chosen::Gone);
            }
        }
    }

    /// Whether nothing is tried anywhere.
    pub(crate) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
