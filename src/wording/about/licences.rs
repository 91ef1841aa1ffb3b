//! Whose figures these are, and under which licence: every file that is joined, by its own provenance.

use crate::national::{National, Provenance, Status};
use crate::wording::explained::{Block, Grid, Part, link, text};

/// The attribution in the words that the licence asks for.
const ATTRIBUTION: &str =
    "Contains public sector information licensed under the Open Government Licence v3.0.";

/// The licence.
const LICENCE: &str = "https://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/";

pub(super) fn licences(national: &National) -> Part {
    let mut blocks = vec![
        text(ATTRIBUTION),
        link("Open Government Licence v3.0", LICENCE),
        text(
            "The national figures are the Department for Education’s. It does not endorse this page and is not responsible for \
             what is calculated from its figures. Some files reached us through a third party, who re-indexed them, renamed \
             their columns or added schools up. They are named as such here and beside every comparison that uses them.",
        ),
    ];
    let sources = national.sources();
    let of_publishers = sources.chunk_by(|one, other| one.publisher == other.publisher);
    blocks.extend(of_publishers.map(|files| {
        Block::Grid(Grid {
            caption: files[0].publisher.clone(),
            heads: vec!["Title", "Year", "Status"],
            rows: files.iter().map(|source| row(source)).collect(),
            numeric: false,
        })
    }));
    blocks.push(text(
        "Who stands in the tables of trusts, and which schools a trust has (Department for Education, Get Information About \
         Schools), is loaded only when a trust is looked up, and its sources are named there.",
    ));
    Part {
        id: "about-licences",
        title: "Whose figures these are".to_owned(),
        blocks,
    }
}

fn row(source: &Provenance) -> Vec<String> {
    let status = match source.status {
        Status::NotStated => "not stated".to_owned(),
        stated => stated.to_string(),
    };
    vec![source.title.clone(), source.year.to_string(), status]
}
