//! What a person tries on an opened measure: which limits to see, which target to reach, which school joins or leaves. It is no
//! figure of the trust's, so it is kept apart from the entries, in lines of its own.

use serde::{Deserialize, Serialize};

use crate::analysis::TargetKind;
use crate::entry::{RowId, SchoolTable};
use crate::measures::MeasureGroup;

/// What happens to a school.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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
    /// The school of a row.
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

    /// The lines in which they are kept: a school is named by its place in `table`.
    pub(crate) fn to_lines(&self, table: &SchoolTable) -> String {
        let tried = self.0.iter().filter(|(_, trial)| *trial != Scenario::default());
        let mut lines = String::new();
        for (key, trial) in tried {
            // JSON has no tabs and no line breaks in it.
            let text = serde_json::to_string(&Line::of(trial, table)).unwrap_or_default();
            lines.extend([LINE, &key.to_string(), "\t", &text, "\n"]);
        }
        lines
    }

    /// Reads them back from among other lines. What cannot be read was never tried.
    pub(crate) fn from_lines(lines: &str, table: &SchoolTable) -> Self {
        let each = lines.lines().filter_map(|line| {
            let (key, text) = line.strip_prefix(LINE)?.split_once('\t')?;
            let line: Line = serde_json::from_str(text).ok()?;
            Some((MeasureGroup::parse(key)?, line.scenario(table)))
        });
        Self(each.collect())
    }
}

/// How the lines begin. No field has such a name.
const LINE: &str = "@try-";

/// What is tried on one measure, as a line holds it.
#[derive(Debug, Serialize, Deserialize)]
#[serde(default)]
struct Line {
    by_chance: bool,
    target: Option<String>,
    own_target: String,
    moves: Moves,
    school_pupils: String,
    school_figure: String,
    /// The place of the chosen school in the table, from zero.
    school: Option<usize>,
    changed_pupils: Option<String>,
    changed_figure: Option<String>,
}

impl Default for Line {
    fn default() -> Self {
        Self::of(&Scenario::default(), &SchoolTable::default())
    }
}

impl Line {
    fn of(trial: &Scenario, table: &SchoolTable) -> Self {
        let place_of = |row: RowId| table.rows().iter().position(|one| one.id() == row);
        Self {
            by_chance: trial.by_chance,
            target: trial.target.map(|kind| kind.id().to_owned()),
            own_target: trial.own_target.clone(),
            moves: trial.moves,
            school_pupils: trial.school_pupils.clone(),
            school_figure: trial.school_figure.clone(),
            school: match trial.chosen {
                Chosen::School(row) => place_of(row),
                Chosen::Nobody | Chosen::Gone => None,
            },
            changed_pupils: trial.changed_pupils.clone(),
            changed_figure: trial.changed_figure.clone(),
        }
    }

    fn scenario(self, table: &SchoolTable) -> Scenario {
        let row = self.school.and_then(|place| table.rows().get(place));
        Scenario {
            by_chance: self.by_chance,
            target: TargetKind::ALL
                .into_iter()
                .find(|kind| Some(kind.id()) == self.target.as_deref()),
            own_target: self.own_target,
            moves: self.moves,
            school_pupils: self.school_pupils,
            school_figure: self.school_figure,
            chosen: row.map_or(Chosen::Nobody, |row| Chosen::School(row.id())),
            changed_pupils: self.changed_pupils,
            changed_figure: self.changed_figure,
        }
    }
}
