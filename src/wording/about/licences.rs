//! Whose figures these are, and under which licence: every file that is joined, by its own provenance.

use crate::national::{National, Provenance, Status};
use crate::wording::explanation::{Block, Grid, Part, link, text};

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
            "The national figures come from the Department for Education (DfE). DfE does not endorse this page and \
             is not responsible for what is calculated from its figures. Some files reached us through a third \
             party, who re-indexed them, renamed their columns or added schools up. These are named here and beside \
             every comparison that uses them.",
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
        "The names of trusts and the lists of their schools come from DfE’s Get Information About Schools. They load \
         only when you look up a trust, and their sources are named there.",
    ));
    Part {
        id: "about-licences",
        title: "Where the figures come from".to_owned(),
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
