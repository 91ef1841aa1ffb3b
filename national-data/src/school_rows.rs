//! Reads what files of schools say of each school: its pupils, and one column of figures. Every row is counted by what
//! became of it, so that none is lost silently.

use std::collections::BTreeMap;
use std::path::Path;

use trust_benchmark::measures::MeasureId;

use crate::cohort_source::CohortSource;
use crate::error::{BuildError, Reason};
use crate::pupil_counts;
use crate::school_source::SchoolSource;
use crate::schools::{SchoolContext, school_number, table};

/// Pupils of a school by group: all, disadvantaged, others. `None` where the file does not say.
pub type Cohorts = BTreeMap<u32, [Option<f64>; 3]>;

/// The rows of a file, counted by what became of them. The counts add up to its rows.
pub type Fates = BTreeMap<String, u32>;

/// What becomes of a row that holds a figure.
pub const WITH_FIGURE: &str = "with a figure";

/// A file of pupils.
#[derive(Debug, Clone, Default)]
pub struct SchoolCohorts {
    /// Pupils of every school.
    pub cohorts: Cohorts,
    /// The numbers of their local authorities.
    pub authorities: BTreeMap<u32, String>,
    /// Rows that are no school with a cohort, by reason.
    pub left_out: Fates,
}

/// Pupils of every school, and the number of its local authority.
///
/// # Errors
/// [`BuildError`] where the file is not as described.
pub fn cohorts<'a>(
    sources: &Path,
    described: &CohortSource,
    of_name: &dyn Fn(&String) -> Result<&'a SchoolSource, BuildError>,
    context: SchoolContext<'_>,
) -> Result<SchoolCohorts, BuildError> {
    let mut schools = SchoolCohorts::default();
    match described {
        CohortSource::Census(name) => {
            let census = context.censuses.get(name);
            let census =
                census.ok_or_else(|| BuildError::kept(name, format!("there is no census “{name}”")))?;
            let per_cent = 100.0 * 10f64.powi(i32::from(census.source.columns.disadvantaged.decimals));
            if census.totals > 0 {
                schools
                    .left_out
                    .insert("left out: a total, not a school".to_owned(), census.totals);
            }
            for (urn, school) in &census.schools {
                if let Some(roll) = school.roll.map(f64::from) {
                    let disadvantaged = school
                        .disadvantaged
                        .map(|share| roll * f64::from(share) / per_cent);
                    let others = disadvantaged.map(|count| roll - count);
                    schools.cohorts.insert(*urn, [Some(roll), disadvantaged, others]);
                    schools.authorities.insert(*urn, school.authority.clone());
                } else {
                    let reason = "left out: no number of pupils on roll".to_owned();
                    *schools.left_out.entry(reason).or_insert(0) += 1;
                }
            }
        }
        CohortSource::Pupils(name) => {
            let source = context.pupils.get(name);
            let source =
                source.ok_or_else(|| BuildError::kept(name, format!("there are no pupils “{name}”")))?;
            return pupil_counts::read(sources, source, of_name(&source.results.schools)?);
        }
        CohortSource::Schools {
            named,
            all,
            disadvantaged,
            others,
        } => {
            let source = of_name(named)?;
            let file = source.file.read(sources)?;
            let table = table(&source.file.path, &file.text, source.layout)?;
            let urn = table.column(&source.columns.urn)?;
            let [all, disadvantaged, others] = [all, disadvantaged, others].map(|name| table.column(name));
            let (all, disadvantaged, others) = (all?, disadvantaged?, others?);
            let authority = source
                .columns
                .authority
                .as_ref()
                .map(|name| table.column(name))
                .transpose()?;
            let keep = source.row_filters(&table)?;
            for row in table.rows() {
                let number = match school_number(&row, &urn, &keep) {
                    Ok(number) => number,
                    Err(reason) => {
                        *schools.left_out.entry(reason).or_insert(0) += 1;
                        continue;
                    }
                };
                let count = |place| row.text(place).parse::<f64>().ok();
                let cohort = [count(&all), count(&disadvantaged), count(&others)];
                if schools.cohorts.insert(number, cohort).is_some() {
                    let text = format!("{number}, a second time");
                    return Err(row.error(&urn, Reason::UnknownCode { text }));
                }
                if let Some(authority) = &authority {
                    schools.authorities.insert(number, row.text(authority).to_owned());
                }
            }
        }
    }
    Ok(schools)
}

/// A column of a file of schools, by school; codes are left out, and so are schools of another type than the file's
/// description counts. Beside them, what became of every row.
///
/// # Errors
/// [`BuildError`] where the file is not as described.
pub fn column(
    sources: &Path,
    source: &SchoolSource,
    name: &str,
    measure: &MeasureId,
    context: SchoolContext<'_>,
) -> Result<(BTreeMap<u32, f64>, Fates), BuildError> {
    let file = source.file.read(sources)?;
    let table = table(&source.file.path, &file.text, source.layout)?;
    let (urn, place) = (table.column(&source.columns.urn)?, table.column(name)?);
    let keep = source.row_filters(&table)?;
    let census = context.censuses.get(&source.census);
    let counted = source.figures.iter().find(|known| known.measure == *measure);
    let types = counted.map(|known| known.types.as_slice()).unwrap_or_default();
    let (mut values, mut fates) = (BTreeMap::new(), Fates::new());
    let mut count = |fate: String| *fates.entry(fate).or_insert(0) += 1;
    for row in table.rows() {
        let number = match school_number(&row, &urn, &keep) {
            Ok(number) => number,
            Err(reason) => {
                count(reason);
                continue;
            }
        };
        let kind = census.and_then(|census| Some(&census.schools.get(&number)?.kind));
        if !types.is_empty() && !kind.is_some_and(|kind| types.contains(kind)) {
            let known = if kind.is_some() {
                "of another type"
            } else {
                "not in the census"
            };
            count(format!("left out: {known}"));
            continue;
        }
        let text = row.text(&place);
        if source.suppression.codes.iter().any(|code| code == text) {
            count(match text {
                "" => "no figure in the file".to_owned(),
                code => format!("not published ({code})"),
            });
            continue;
        }
        let value = text.parse::<f64>().ok().filter(|value| value.is_finite());
        let value = value.ok_or_else(|| {
            let (text, form) = (text.to_owned(), "a number");
            row.error(&place, Reason::NotANumber { text, form })
        })?;
        if values.insert(number, value).is_some() {
            let text = format!("{number}, a second time");
            return Err(row.error(&urn, Reason::UnknownCode { text }));
        }
        count(WITH_FIGURE.to_owned());
    }
    Ok((values, fates))
}
