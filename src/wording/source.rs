//! Where figures come from, in full, as it is shown beside every picture: who published them, what, which file, of which year,
//! how settled, and under which licence.

use crate::analysis::Peers;
use crate::measures::AcademicYear;
use crate::national::{EnglandSeries, Provenance, Status};

/// "Source: Department for Education, title (file), 2024/25, revised; published 12 December 2025. Licence."
#[must_use]
pub fn source_line(provenance: &Provenance) -> String {
    line(provenance, provenance.year, provenance.status)
}

impl Peers {
    /// Where their figures come from, in full.
    #[must_use]
    pub fn source(&self) -> String {
        line(self.provenance(), self.year(), self.status())
    }
}

/// Where England's figures come from, in full; the year is the last of the series.
pub(crate) fn england_source(series: &EnglandSeries) -> String {
    source_line(&series.provenance)
}

/// A source among several: who published it under which licence, and what of it is its own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Cited {
    publisher: String,
    licence: String,
    text: String,
}

impl Cited {
    pub(crate) fn of_peers(peers: &Peers) -> Self {
        Self::of(peers.provenance(), peers.year(), peers.status())
    }

    pub(crate) fn of_england(series: &EnglandSeries) -> Self {
        let provenance = &series.provenance;
        Self::of(provenance, provenance.year, provenance.status)
    }

    fn of(provenance: &Provenance, year: AcademicYear, status: Status) -> Self {
        let status = match status {
            Status::NotStated => String::new(),
            stated => format!(", {stated}"),
        };
        let file = provenance.file.rsplit('/').next().unwrap_or_default();
        Self {
            publisher: provenance.publisher.clone(),
            licence: provenance.licence.clone(),
            text: format!("{} ({file}), {year}{status}", provenance.title),
        }
    }
}

/// Sources in a line for each publisher and licence: "Sources: Department for Education: title (file), 2024/25, revised; …
/// Licence." Each is named once.
pub(crate) fn in_brief(sources: impl IntoIterator<Item = Cited>) -> Vec<String> {
    let mut groups: Vec<(String, String, Vec<String>)> = Vec::new();
    for one in sources {
        let known = groups
            .iter_mut()
            .find(|(publisher, licence, _)| *publisher == one.publisher && *licence == one.licence);
        match known {
            Some((.., texts)) if texts.contains(&one.text) => {}
            Some((.., texts)) => texts.push(one.text),
            None => groups.push((one.publisher, one.licence, vec![one.text])),
        }
    }
    let line = |(publisher, licence, texts): &(String, String, Vec<String>)| {
        let source = if texts.len() == 1 { "Source" } else { "Sources" };
        format!("{source}: {publisher}: {}. {licence}.", texts.join("; "))
    };
    groups.iter().map(line).collect()
}

fn line(provenance: &Provenance, year: AcademicYear, status: Status) -> String {
    let status = match status {
        Status::NotStated => "the file does not say whether provisional or revised".to_owned(),
        stated => stated.to_string(),
    };
    let published = match provenance.published.as_str() {
        "not stated in the file" => String::new(),
        published => format!("; published {published}"),
    };
    format!(
        "Source: {}, {} ({}), {year}; {status}{published}. {}.",
        provenance.publisher,
        provenance.title,
        provenance.file.rsplit('/').next().unwrap_or_default(),
        provenance.licence
    )
}
