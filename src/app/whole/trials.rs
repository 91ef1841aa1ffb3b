//! What a person tries on an opened measure: which limits to see, which target to reach, which school to take in. It is no
//! figure of the trust's, so it is kept apart from the entries and never leaves the page.

use super::state::Key;
use crate::comparison::{Move, TargetKind};

/// What is tried on one measure.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Trial {
    /// Whether the funnel's limits are those of chance alone.
    pub(crate) by_chance: bool,
    /// The target; the nearest that is not reached where none was chosen.
    pub(crate) target: Option<TargetKind>,
    /// A target of one's own, as typed.
    pub(crate) own_target: String,
    /// Which way a school goes.
    pub(crate) moves: Move,
    /// Its pupils, as typed.
    pub(crate) school_pupils: String,
    /// Its figure, as typed.
    pub(crate) school_figure: String,
}

/// What is tried on every measure.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Trials(Vec<(Key, Trial)>);

impl Trials {
    /// What is tried on a measure.
    pub(crate) fn of(&self, key: &Key) -> Trial {
        let found = self.0.iter().find(|(known, _)| known == key);
        found.map(|(_, trial)| trial.clone()).unwrap_or_default()
    }

    /// Keeps what is tried on it.
    pub(crate) fn put(&mut self, key: Key, trial: Trial) {
        self.0.retain(|(known, _)| *known != key);
        self.0.push((key, trial));
    }

    /// Whether nothing is tried anywhere.
    pub(crate) const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
