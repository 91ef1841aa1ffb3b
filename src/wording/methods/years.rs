//! Years: how they are set beside each other, and which do not compare, as far as the loaded series know.

use std::collections::BTreeMap;

use crate::measures::{AcademicYear, Measure, PupilGroup};
use crate::national::{Break, National};
use crate::wording::explanation::{Block, Grid, Part, text};

/// A reason and what it makes of the years.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Why {
    turn: bool,
    reason: String,
}

/// Which years and measures a reason is about.
#[derive(Debug, Default)]
struct About {
    years: Vec<AcademicYear>,
    measures: Vec<String>,
}

/// Every break that a loaded series states for all pupils.
fn breaks(national: &National) -> Vec<(Why, About)> {
    let mut found: BTreeMap<Why, About> = BTreeMap::new();
    let mut take = |measure: &Measure, one: &Break, turn| {
        let about = found
            .entry(Why {
                turn,
                reason: one.reason.clone(),
            })
            .or_default();
        if !about.years.contains(&one.year) {
            about.years.push(one.year);
            about.years.sort_unstable();
        }
        if !about.measures.contains(&measure.short_name) {
            about.measures.push(measure.short_name.clone());
        }
    };
    for measure in national.measures() {
        if let Some(england) = national.england(&measure.id, PupilGroup::All) {
            england.breaks.iter().for_each(|one| take(measure, one, false));
        }
        if let Some(series) = national.series(&measure.id, PupilGroup::All) {
            series.breaks.iter().for_each(|one| take(measure, one, false));
            series.turns.iter().for_each(|one| take(measure, one, true));
        }
    }
    let mut all: Vec<_> = found.into_iter().collect();
    // The latest first: it is what a reader misses first.
    all.sort_by_key(|(_, about)| std::cmp::Reverse(about.years.last().copied()));
    all
}

pub(super) fn over_years(national: &National) -> Part {
    let rows = breaks(national).into_iter().map(|(why, about)| {
        let years: Vec<_> = about.years.iter().map(ToString::to_string).collect();
        let years = if why.turn {
            format!("from {}", years.join(", "))
        } else {
            years.join(", ")
        };
        let measures = match about.measures.as_slice() {
            [first, _, _, _, ..] => format!("{first} and {} more", about.measures.len() - 1),
            few => few.join("; "),
        };
        vec![years, measures, why.reason]
    });
    Part {
        id: "methods-years",
        title: "Change over the years, and years that cannot be compared".to_owned(),
        blocks: vec![
            text(
                "Your results have their own year, which you choose once or for each part of your work. We compare \
                 your figure with trusts in the nearest year there is. In the same year we use DfE’s own table \
                 first. If two years are equally near, we use the later one. Where the years differ, both are named.",
            ),
            text(
                "Trusts more than three years from your results are used only if they are within three years of \
                 England’s latest figure. If there are none, we compare with no trusts, unless you choose another \
                 year.",
            ),
            text(
                "Each year has its own place and range, among that year’s trusts. We never subtract one place from \
                 another: a place also moves when other trusts do, or when they are different trusts. We subtract \
                 only your own two figures, with an interval for the difference (Newcombe, 1998). That needs shares \
                 of different pupils in both years.",
            ),
            text(
                "Your figures are drawn only in their own years. Your trust’s schools may have been different in another year.",
            ),
            text(
                "The picture shows one kind of population in all years. Where its rule changes, there is a break, \
                 and the reason is under the picture.",
            ),
            text(
                "Where a measure was not produced, or was counted differently, the picture has a gap and gives the \
                 reason. Nothing is drawn through it.",
            ),
            Block::Grid(Grid {
                caption: "Years without comparable results, and years when the count changed".to_owned(),
                heads: vec!["Year", "Measures", "Why"],
                rows: rows.collect(),
                numeric: false,
            }),
        ],
    }
}
