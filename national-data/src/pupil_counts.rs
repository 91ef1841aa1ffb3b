//! Reads the pupils of schools from a file that has no figures, joined on URN with the file that has them. A school counts
//! only where it is in both, because a figure without its pupils cannot be weighted.

use std::collections::BTreeMap;
use std::path::Path;

use crate::error::{BuildError, Reason};
use crate::pupil_source::PupilSource;
use crate::school_rows::{Fates, SchoolCohorts};
use crate::school_source::SchoolSource;
use crate::schools::{school_number, table};
use crate::table::Table;

/// What becomes of a school whose pupils are counted and whose figures are in no file.
const WITHOUT_RESULTS: &str = "left out: not in the file of results";

/// The pupils of every school that is in both files.
///
/// # Errors
/// [`BuildError`] where either file is not as described.
pub fn read(
    sources: &Path,
    source: &PupilSource,
    results: &SchoolSource,
) -> Result<SchoolCohorts, BuildError> {
    let shares = disadvantaged(sources, source, results)?;
    let file = source.file.read(sources)?;
    let table = Table::read(&source.file.path, &file.text)?;
    let columns = &source.columns;
    let [urn, authority, pupils] =
        [&columns.urn, &columns.authority, &columns.pupils].map(|name| table.column(name));
    let (urn, authority, pupils) = (urn?, authority?, pupils?);
    let keep: Vec<_> = source
        .keep
        .iter()
        .map(|keep| Ok((table.column(&keep.column)?, keep)))
        .collect::<Result<_, BuildError>>()?;
    let mut schools = SchoolCohorts::default();
    let leave_out = |fates: &mut Fates, reason: String| *fates.entry(reason).or_insert(0) += 1;
    for row in table.rows() {
        let number = match school_number(&row, &urn, &keep) {
            Ok(number) => number,
            Err(reason) => {
                leave_out(&mut schools.left_out, reason);
                continue;
            }
        };
        let Some(share) = shares.get(&number) else {
            leave_out(&mut schools.left_out, WITHOUT_RESULTS.to_owned());
            continue;
        };
        let all = f64::from(row.count(&pupils, 1)?);
        let disadvantaged = share.map(|share| all * share / 100.0);
        let others = disadvantaged.map(|count| all - count);
        if schools
            .cohorts
            .insert(number, [Some(all), disadvantaged, others])
            .is_some()
        {
            let text = format!("{number}, a second time");
            return Err(row.error(&urn, Reason::UnknownCode { text }));
        }
        schools
            .authorities
            .insert(number, row.text(&authority).to_owned());
    }
    Ok(schools)
}

/// The schools that the file of results keeps, with their percentage of disadvantaged pupils where it is published.
fn disadvantaged(
    sources: &Path,
    source: &PupilSource,
    results: &SchoolSource,
) -> Result<BTreeMap<u32, Option<f64>>, BuildError> {
    let file = results.file.read(sources)?;
    let table = table(&results.file.path, &file.text, results.layout)?;
    let urn = table.column(&results.columns.urn)?;
    let share = table.column(&source.results.disadvantaged)?;
    let keep = results.row_filters(&table)?;
    let of_school = table.rows().filter_map(|row| {
        let number = school_number(&row, &urn, &keep).ok()?;
        Some((number, row.text(&share).parse().ok()))
    });
    Ok(of_school.collect())
}
