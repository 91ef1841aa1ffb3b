//! What was published of a trust, to be read: one table for each published one, with who else is in it, whom it counts,
//! and why a figure is missing.

use crate::measures::{AcademicYear, Measure, PupilGroup, group_thousands};
use crate::national::{PublishedFigure, PublishedValue, TrustSet};

/// A trust's rows of one published table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedTable {
    /// What, when, and how it was gathered: "GCSEs, 2022/23".
    pub heading: String,
    /// The year.
    pub year: AcademicYear,
    /// Whom it counts and what is known of them.
    pub about: String,
    /// Who else is in the table.
    pub population: String,
    /// The groups of pupils, to head columns.
    pub groups: Vec<&'static str>,
    /// One row a measure.
    pub rows: Vec<PublishedRow>,
    /// Why figures are missing, each reason once.
    pub reasons: Vec<String>,
    /// Where it was published.
    pub source: String,
}

/// A measure and its figures by group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublishedRow {
    /// The measure's short name.
    pub measure: String,
    /// One cell a group of the table.
    pub cells: Vec<PublishedCell>,
}

/// What stands for a measure and a group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PublishedCell {
    /// The figure, written.
    Figure(String),
    /// None is published, in two words; the table says why.
    Missing(String),
    /// The table has no such figure for anybody.
    NotAsked,
}

/// The groups in the order of columns.
const GROUPS: [(PupilGroup, &str); 3] = [
    (PupilGroup::All, "All pupils"),
    (PupilGroup::Disadvantaged, "Disadvantaged"),
    (PupilGroup::Others, "Other pupils"),
];

/// Every table, the Department's own first and the latest year first.
pub(super) fn tables(measures: &[Measure], figures: &[PublishedFigure]) -> Vec<PublishedTable> {
    let mut tables: Vec<Vec<&PublishedFigure>> = Vec::new();
    for figure in figures {
        let is_its = |of: &&mut Vec<&PublishedFigure>| {
            of.first().is_some_and(|first| {
                first.set() == figure.set()
                    && first.year() == figure.year()
                    && first.provenance().title == figure.provenance().title
            })
        };
        match tables.iter_mut().find(is_its) {
            Some(of) => of.push(figure),
            None => tables.push(vec![figure]),
        }
    }
    tables.iter().filter_map(|of| table(measures, of)).collect()
}

fn table(measures: &[Measure], figures: &[&PublishedFigure]) -> Option<PublishedTable> {
    let first = figures.first()?;
    let mut held: Vec<&Measure> = Vec::new();
    for measure in measures {
        if figures.iter().any(|figure| *figure.measure() == measure.id) {
            held.push(measure);
        }
    }
    let groups: Vec<_> = GROUPS
        .into_iter()
        .filter(|(group, _)| figures.iter().any(|figure| figure.group() == *group))
        .collect();
    let row = |measure: &&Measure| PublishedRow {
        measure: measure.short_name.clone(),
        cells: groups
            .iter()
            .map(|(group, _)| {
                let mut own = figures.iter();
                let found = own.find(|figure| *figure.measure() == measure.id && figure.group() == *group);
                found.map_or(PublishedCell::NotAsked, |figure| cell(measure, figure))
            })
            .collect(),
    };
    let mut reasons: Vec<String> = Vec::new();
    for why in figures.iter().filter_map(|figure| figure.value().why_not()) {
        let why = crate::wording::number_format::begun(&format!("{why}."));
        if !reasons.contains(&why) {
            reasons.push(why);
        }
    }
    let (population, provenance) = (first.population(), first.provenance());
    Some(PublishedTable {
        heading: heading(held.first()?, held.len(), first),
        year: first.year(),
        about: about(first),
        population: format!("Stands among {}: {}.", population.noun_plural, population.rule),
        rows: held.iter().map(row).collect(),
        groups: groups.iter().map(|(_, name)| *name).collect(),
        reasons,
        source: format!("{}, {}.", provenance.publisher, provenance.title),
    })
}

fn cell(measure: &Measure, figure: &PublishedFigure) -> PublishedCell {
    match figure.value() {
        PublishedValue::Figure(value) => {
            PublishedCell::Figure(measure.unit.write(*value, figure.precision().places()))
        }
        PublishedValue::Withheld(_) => {
            let why = figure.value().why_not().unwrap_or_default();
            let short = why.split_once(':').map_or("", |(short, _)| short);
            PublishedCell::Missing(short.to_owned())
        }
    }
}

/// A table's heading: its topic, or its only measure where that counts other pupils than the topic does.
fn heading(measure: &Measure, measures: usize, figure: &PublishedFigure) -> String {
    let alone = measures == 1 && measure.shared_cohort() != measure.topic.cohort();
    let what = if alone {
        measure.short_name.as_str()
    } else {
        measure.topic.name()
    };
    let how = match figure.set() {
        TrustSet::Eligible => "",
        TrustSet::ByMembership => ", gathered from its schools",
        TrustSet::AnySize => ", among trusts of any size",
    };
    format!("{what}, {}{how}", figure.year())
}

/// "195 pupils in 5 schools, Yorkshire and the Humber: 25% disadvantaged, …".
fn about(figure: &PublishedFigure) -> String {
    let context = figure.context();
    let pupils = group_thousands(u64::from(context.pupils));
    let schools = match context.schools {
        Some(1) => " in 1 school".to_owned(),
        Some(schools) => format!(" in {schools} schools"),
        None => String::new(),
    };
    let region = context
        .region
        .map(|region| format!(", {region}"))
        .unwrap_or_default();
    let shares = [
        (context.disadvantaged, "disadvantaged"),
        (context.eal, "with English as an additional language"),
        (context.sen, "with special educational needs"),
    ];
    let shares: Vec<_> = shares
        .into_iter()
        .filter_map(|(share, who)| Some(format!("{}% {who}", super::fill::share_text(share?))))
        .collect();
    let shares = if shares.is_empty() {
        String::new()
    } else {
        format!(": {}", shares.join(", "))
    };
    format!("{pupils} pupils{schools}{region}{shares}.")
}
