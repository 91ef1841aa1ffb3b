//! What a trust has to work with, as far as its figures show it: how many schools, of which phases, and how far apart they
//! lie. Facts of the person's own table, each with how much of it is known; nothing is concluded from them.

use std::rc::Rc;

use crate::analysis::Line;
use crate::entry::{Attained, Entries, School, SchoolOutcome, SchoolTable};
use crate::measures::{Measure, PupilGroup, SchoolPhase, group_thousands};
use crate::wording::Figures;
use crate::wording::number_format::{listed, numbered};

/// What there is to work with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Capacity {
    /// Size and phases, a sentence each.
    pub facts: Vec<String>,
    /// How far apart the schools lie, measure by measure; `None` where no two have a figure.
    pub spread: Option<Figures>,
    /// What to know of that.
    pub note: &'static str,
}

/// What to know of schools' figures beside each other.
const OF_SPREAD: &str = "Figures for small cohorts differ widely by chance alone. Among 30 pupils, one pupil is about 3 percentage \
     points. A school at either end may be there only by chance.";

/// What is missing where no schools are entered.
const NO_SPREAD: &str = "These are whole-trust figures, so we cannot show how far apart your schools are. Enter figures school by \
     school to see it.";

/// What is missing where they have too few figures.
const TOO_FEW: &str = "No two of your schools have a figure for the same measure yet, so we cannot show how far apart they are.";

impl Capacity {
    /// Of the schools in a table.
    #[must_use]
    pub fn of_schools<'a>(table: &SchoolTable, measures: impl Iterator<Item = &'a Measure>) -> Self {
        let rows: Vec<Vec<String>> = measures.filter_map(|measure| apart(table, measure)).collect();
        let spread = (!rows.is_empty()).then(|| Figures {
            caption: "Your schools, from the lowest figure to the highest".to_owned(),
            columns: ["Measure", "Schools", "Lowest", "Highest"]
                .map(str::to_owned)
                .into(),
            rows,
        });
        Self {
            facts: [Some(phases(table)), on_roll(table)]
                .into_iter()
                .flatten()
                .collect(),
            note: if spread.is_some() { OF_SPREAD } else { TOO_FEW },
            spread,
        }
    }

    /// Of a trust that is entered as a whole.
    #[must_use]
    pub fn of_whole(lines: &[Rc<Line>], entries: &Entries) -> Self {
        let mut facts: Vec<String> = Vec::new();
        for line in lines {
            let schools = entries.profile(&line.measure).schools;
            let said = schools.map(|schools| {
                let schools = numbered(usize::from(schools), "school");
                format!("{}: {schools}.", line.measure.topic.name())
            });
            facts.extend(said.filter(|said| !facts.contains(said)));
        }
        Self {
            facts,
            spread: None,
            note: NO_SPREAD,
        }
    }
}

/// How many schools, of which phases.
fn phases(table: &SchoolTable) -> String {
    let rows: Vec<_> = table.rows().iter().filter(|row| !row.is_empty()).collect();
    let mut parts: Vec<String> = SchoolPhase::ALL
        .into_iter()
        .filter_map(|phase| {
            let count = rows.iter().filter(|row| row.phase() == Some(phase)).count();
            (count > 0).then(|| format!("{count} {}", phase.name().to_lowercase()))
        })
        .collect();
    let unsaid = rows.iter().filter(|row| row.phase().is_none()).count();
    let schools = numbered(rows.len(), "school");
    if parts.is_empty() {
        return format!("Your table has {schools}. Their phases are not entered.");
    }
    if unsaid > 0 {
        parts.push(format!("{unsaid} without a phase entered"));
    }
    match rows.first().and_then(|row| row.phase()) {
        Some(phase) if parts.len() == 1 && rows.len() > 1 => {
            format!("Your table has {schools}, all {}.", phase.name().to_lowercase())
        }
        _ => format!("Your table has {schools}: {}.", listed(&parts)),
    }
}

/// Pupils on roll, as far as they are entered.
fn on_roll(table: &SchoolTable) -> Option<String> {
    let rows: Vec<_> = table.rows().iter().filter(|row| !row.is_empty()).collect();
    let known: Vec<u64> = rows
        .iter()
        .filter_map(|row| row.on_roll().map(|pupils| u64::from(pupils.count())))
        .collect();
    let pupils = group_thousands(known.iter().sum());
    match (known.len(), rows.len()) {
        (0, _) => None,
        (some, all) if some == all => Some(format!("They have {pupils} pupils on roll.")),
        (some, all) => Some(format!(
            "{some} of {all} schools have their pupils on roll entered: {pupils} in all."
        )),
    }
}

/// The lowest and the highest of the schools in a measure; `None` where fewer than two have a figure.
fn apart(table: &SchoolTable, measure: &Measure) -> Option<Vec<String>> {
    let gathered = table.schools_of_measure(measure, PupilGroup::All, None);
    let known: Vec<(&School, Attained)> = gathered
        .schools
        .list()
        .iter()
        .filter_map(|school| match school.outcome() {
            SchoolOutcome::Known(attained) => Some((school, attained)),
            SchoolOutcome::Suppressed(_) => None,
        })
        .collect();
    if known.len() < 2 {
        return None;
    }
    let value = |(school, attained): &&(&School, Attained)| attained.value(school.pupils());
    let by_value =
        |one: &&(&School, Attained), other: &&(&School, Attained)| value(one).total_cmp(&value(other));
    let (lowest, highest) = (known.iter().min_by(by_value)?, known.iter().max_by(by_value)?);
    let written = |one: &(&School, Attained)| {
        let (school, attained) = one;
        let decimals = match attained {
            Attained::Count(_) => 0,
            Attained::Percentage(figure) | Attained::Mean(figure) => figure.decimals,
        };
        let figure = measure
            .unit
            .write_short(attained.value(school.pupils()), decimals);
        format!("{figure}, {} ({})", school.name(), school.pupils())
    };
    let all = gathered.schools.list().len();
    let schools = if known.len() == all {
        all.to_string()
    } else {
        format!("{} of {all}", known.len())
    };
    Some(vec![
        measure.short_name.clone(),
        schools,
        written(lowest),
        written(highest),
    ])
}
