//! Standard deviations between pupils, kept by hand in `data/pupil-sd.toml` with the source of each.

use serde::Deserialize;
use trust_benchmark::measures::{AcademicYear, IntervalMethod, MeasureId};
use trust_benchmark::national::PupilSdRecord;

use crate::catalogue::Catalogue;
use crate::error::BuildError;
use crate::files::{DataFiles, PUPIL_SDS};
use crate::years;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PupilSdFile {
    pupil_sd: Vec<Entry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    measure: MeasureId,
    #[serde(deserialize_with = "years::year")]
    year: AcademicYear,
    value: f64,
    estimated: bool,
    source: String,
}

/// Reads and checks them.
///
/// # Errors
/// When the file is malformed, an entry is of an unknown measure, not positive, given twice or without a source, or a
/// measure whose interval needs one has none.
pub fn read(files: &DataFiles, catalogue: &Catalogue) -> Result<Vec<PupilSdRecord>, BuildError> {
    let kept: PupilSdFile =
        toml::from_str(files.text(PUPIL_SDS)?).map_err(|error| BuildError::kept(PUPIL_SDS, error))?;
    let mut records: Vec<PupilSdRecord> = Vec::new();
    for Entry {
        measure,
        year,
        value,
        estimated,
        source,
    } in kept.pupil_sd
    {
        catalogue.get(&measure, PUPIL_SDS)?;
        let wrong = |reason: &str| {
            Err(BuildError::kept(
                PUPIL_SDS,
                format!("{measure} in {year}: {reason}"),
            ))
        };
        if !(value.is_finite() && value > 0.0) {
            return wrong("a standard deviation is positive");
        }
        if source.trim().is_empty() {
            return wrong("the source is missing");
        }
        if records
            .iter()
            .any(|other| other.measure == measure && other.year == year)
        {
            return wrong("given twice");
        }
        records.push(PupilSdRecord {
            measure,
            year,
            value,
            estimated,
            source,
        });
    }
    for measure in catalogue.measures() {
        let needed = measure.interval == IntervalMethod::PupilStandardDeviation;
        if needed && !records.iter().any(|record| record.measure == measure.id) {
            return Err(BuildError::kept(
                PUPIL_SDS,
                format!("{} needs a standard deviation and has none", measure.id),
            ));
        }
    }
    Ok(records)
}
