//! A published table of a trust's figures, to be read: its heading, its cells, who else is in it, whom it counts, and why a
//! figure is missing.

use crate::analysis::PublishedTable;
use crate::measures::{Measure, PupilGroup, group_thousands};
use crate::national::{PublishedFigure, PublishedValue, TrustSet};
use crate::wording::number_format::capitalize_first;

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

impl PublishedTable {
    /// What, when, and how it was gathered: "GCSEs, 2022/23". It is named by its topic, or by its only measure where that
    /// counts other pupils than the topic does.
    #[must_use]
    pub fn heading(&self) -> String {
        let (measure, figure) = (&self.measures[0], self.first());
        let alone = self.measures.len() == 1 && measure.shared_cohort() != measure.topic.cohort();
        let what = if alone {
            measure.short_name.as_str()
        } else {
            measure.topic.name()
        };
        let how = match figure.set() {
            TrustSet::Eligible => "",
            TrustSet::ByMembership => ", added up from its schools",
            TrustSet::AnySize => ", among trusts of any size",
        };
        format!("{what}, {}{how}", figure.year())
    }

    /// Whom it counts and what is known of them: "195 pupils in 5 schools, Yorkshire and the Humber: 25% disadvantaged, …".
    #[must_use]
    pub fn about(&self) -> String {
        let context = self.first().context();
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
            .filter_map(|(share, who)| Some(format!("{}% {who}", crate::analysis::share_text(share?))))
            .collect();
        let shares = if shares.is_empty() {
            String::new()
        } else {
            format!(": {}", shares.join(", "))
        };
        format!("{pupils} pupils{schools}{region}{shares}.")
    }

    /// Who else is in the table.
    #[must_use]
    pub fn population(&self) -> String {
        let population = self.first().population();
        format!("Among {}: {}.", population.noun_plural, population.rule)
    }

    /// The groups of pupils, to head columns.
    #[must_use]
    pub fn groups(&self) -> Vec<&'static str> {
        let name = |group| match group {
            PupilGroup::All => "All pupils",
            PupilGroup::Disadvantaged => "Disadvantaged",
            _ => "Other pupils",
        };
        self.pupil_groups().map(name).collect()
    }

    /// One row a measure.
    #[must_use]
    pub fn rows(&self) -> Vec<PublishedRow> {
        let row = |measure: &Measure| PublishedRow {
            measure: measure.short_name.clone(),
            cells: self
                .pupil_groups()
                .map(|group| {
                    let found = self.figure(measure, group);
                    found.map_or(PublishedCell::NotAsked, |figure| cell(measure, figure))
                })
                .collect(),
        };
        self.measures.iter().map(row).collect()
    }

    /// Why figures are missing, each reason once.
    #[must_use]
    pub fn reasons(&self) -> Vec<String> {
        let mut reasons: Vec<String> = Vec::new();
        for why in self.figures.iter().filter_map(|figure| figure.value().why_not()) {
            let why = capitalize_first(&format!("{why}."));
            if !reasons.contains(&why) {
                reasons.push(why);
            }
        }
        reasons
    }

    /// Where it was published.
    #[must_use]
    pub fn source(&self) -> String {
        let provenance = self.first().provenance();
        format!("{}, {}.", provenance.publisher, provenance.title)
    }
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
