//! Reads a file that says which school was in which trust at a date.

use std::collections::BTreeMap;
use std::path::Path;

use trust_benchmark::national::Provenance;

use crate::error::{BuildError, Reason};
use crate::member_details::{MemberColumnIndices, MemberDetails};
use crate::membership_source::MembershipSource;
use crate::names::{NameColumnIndices, TrustName};
use crate::school_rows::Fates;
use crate::table::Table;

/// Which school is in which trust.
#[derive(Debug, Clone)]
pub struct Membership {
    pub source: MembershipSource,
    /// Rows, without the header.
    pub rows_read: u32,
    /// The trusts of schools, by the school's number.
    pub trusts: BTreeMap<u32, u32>,
    /// Rows of the source file, counted by what became of them.
    pub fates: Fates,
    /// Names, phases and joining years of those schools, by URN, where the description has their columns.
    pub details: BTreeMap<u32, MemberDetails>,
    /// The names of trusts, by UID.
    pub named: BTreeMap<u32, TrustName>,
    /// Where the file was published, where its description says so.
    pub provenance: Option<Provenance>,
    pub bytes: usize,
    /// Printed for the person who runs the build.
    pub warning: Option<String>,
}

/// Reads a membership file.
///
/// # Errors
/// [`BuildError`] with file, line and column at the first thing that is not as described.
pub fn read(sources: &Path, source: MembershipSource) -> Result<Membership, BuildError> {
    let file = source.file.read(sources)?;
    let table = Table::read(&source.file.path, &file.text)?;
    let columns = &source.columns;
    let (urn, uid) = (table.column(&columns.urn)?, table.column(&columns.uid)?);
    let (kind, status) = (table.column(&columns.kind.0)?, table.column(&columns.status.0)?);
    let called = source
        .names
        .as_ref()
        .map(|columns| NameColumnIndices::find(&table, columns));
    let (called, mut named) = (called.transpose()?, BTreeMap::new());
    let members = source.members.as_ref();
    let places = members.map(|members| MemberColumnIndices::find(&table, members));
    let (places, mut details) = (places.transpose()?, BTreeMap::new());
    let (mut trusts, mut fates) = (BTreeMap::new(), Fates::new());
    for row in table.rows() {
        let mut count = |fate: String| *fates.entry(fate).or_insert(0) += 1;
        if row.text(&kind) != columns.kind.1 {
            count(format!("left out: {}", row.text(&kind)));
            continue;
        }
        if row.text(&status) != columns.status.1 {
            count(format!("left out: {}, {}", columns.kind.1, row.text(&status)));
            continue;
        }
        let (school, trust) = (row.count_up_to(&urn, 1, 9_999_999)?, row.count(&uid, 1)?);
        let before = trusts.insert(school, trust);
        count(match before {
            None => "kept".to_owned(),
            Some(_) => "left out: the same school in the same trust again".to_owned(),
        });
        if before.is_some_and(|other| other != trust) {
            let text = format!("{school}, in two trusts");
            return Err(row.error(&urn, Reason::UnknownCode { text }));
        }
        if let Some(called) = &called {
            named.insert(trust, called.read(&row)?);
        }
        if let Some(places) = &places {
            details.insert(school, places.read(&row)?);
        }
    }
    let origin = source.provenance.as_ref();
    let provenance = origin.map(|origin| origin.provenance(&source.file, &file, table.len()));
    Ok(Membership {
        rows_read: table.len(),
        trusts,
        fates,
        details,
        named,
        provenance,
        bytes: file.bytes,
        warning: file.warning,
        source,
    })
}
