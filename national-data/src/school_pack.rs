//! Reads the quantiles over schools back from `data/schools`, for packing.

use trust_benchmark::measures::{AcademicYear, Precision};
use trust_benchmark::national::{Places, Slice, Spread, Within};

use crate::area_pack::{quantiles, range_of, read_units};
use crate::area_text::word_of;
use crate::catalogue::Catalogue;
use crate::error::BuildError;
use crate::files::DataFiles;
use crate::school_text::{SchoolFigureText, SchoolsText, read_within};
use crate::table::{ColumnIndex, Table};

/// Why schools of a region or a fifth have no figure. Codes are counted for all schools together only.
const MISSING: &str = "no figure in the file";

/// Reads every file of schools, the latest year first.
///
/// # Errors
/// When one is malformed or holds what cannot be true.
pub fn read(files: &DataFiles, catalogue: &Catalogue) -> Result<Vec<Spread>, BuildError> {
    let mut spreads = Vec::new();
    for (path, text) in files.texts("schools/", ".toml")? {
        let metadata: SchoolsText = toml::from_str(text).map_err(|error| BuildError::kept(path, error))?;
        let csv = path.replace(".toml", ".csv");
        let table = Table::read(&csv, files.text(&csv)?)?;
        for figure in &metadata.figures {
            spreads.push(spread(&csv, &table, &metadata, figure, catalogue)?);
        }
    }
    spreads.sort_by_key(|spread: &Spread| std::cmp::Reverse(spread.provenance.year));
    Ok(spreads)
}

fn spread(
    csv: &str,
    table: &Table,
    metadata: &SchoolsText,
    figure: &SchoolFigureText,
    catalogue: &Catalogue,
) -> Result<Spread, BuildError> {
    let wrong = |reason: &str| BuildError::kept(csv, format!("{}: {reason}", figure.measure));
    let year: AcademicYear = metadata
        .year
        .parse()
        .map_err(|error| BuildError::kept(csv, error))?;
    let [measure, group, within, n, missing] =
        ["measure", "group", "within", "n", "missing"].map(|name| table.column(name));
    let (measure, group, within, n, missing) = (measure?, group?, within?, n?, missing?);
    let levels = metadata.levels.iter();
    let places: Vec<ColumnIndex> = levels
        .map(|level| table.column(&format!("p{level}")))
        .collect::<Result<_, _>>()?;
    let range = range_of(catalogue.get(&figure.measure, csv)?.range, figure.group);
    let (mut slices, mut units) = (Vec::new(), Vec::new());
    for row in table.rows() {
        if row.text(&measure) != figure.measure.as_str() || row.text(&group) != word_of(figure.group) {
            continue;
        }
        let of_slice = read_within(row.text(&within)).ok_or_else(|| wrong("a slice is not known"))?;
        let without = row.count(&missing, 0)?;
        let reasons = if of_slice == Within::All {
            let told = figure.suppressed.iter();
            told.map(|(code, count)| (why(code), *count)).collect()
        } else {
            vec![(MISSING.to_owned(), without)]
        };
        slices.push(Slice {
            year,
            status: metadata.provenance.status,
            within: of_slice,
            n: row.count(&n, 0)?,
            missing: reasons.into_iter().filter(|(_, count)| *count > 0).collect(),
        });
        for place in &places {
            units.push(read_units(&row, place, figure.decimals + 1, range)?);
        }
    }
    Ok(Spread {
        places: Places::Schools,
        measure: figure.measure.clone(),
        group: figure.group,
        population: metadata.population.clone(),
        precision: Precision::decimals(figure.decimals),
        levels: metadata.levels.clone(),
        slices,
        quantiles: quantiles(csv, figure.decimals, metadata.levels.len(), &units)?,
        breaks: Vec::new(),
        turns: Vec::new(),
        provenance: metadata.provenance.provenance(year, metadata.rows.read),
    })
}

/// A code as a reason.
fn why(code: &str) -> String {
    if code.is_empty() {
        "nothing in the file".to_owned()
    } else {
        format!("not published ({code})")
    }
}
