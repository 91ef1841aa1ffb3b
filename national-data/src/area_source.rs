//! The description of the Department's series for areas, for the evidence: which measures are kept, which areas are
//! which, and which years do not compare.

use std::collections::BTreeMap;

use serde::Deserialize;
use trust_benchmark::measures::{AcademicYear, MeasureId, PupilGroup};

use crate::england::{BreakSource, SeriesOrigin, SeriesRows};
use crate::sources::SourceFile;
use crate::years;

/// The series' description.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaSource {
    /// The file of figures.
    pub file: SourceFile,
    /// The dictionary of its measures.
    pub dictionary: SourceFile,
    /// Where both were published.
    pub provenance: SeriesOrigin,
    /// The columns of the file of figures.
    pub columns: AreaColumns,
    /// Its rows.
    pub rows: SeriesRows,
    /// Its areas.
    pub areas: Areas,
    /// Who is behind the figures.
    pub populations: Vec<AreaPopulation>,
    /// The measures to be kept.
    pub series: Vec<SeriesOfAreas>,
    /// Years without a comparable figure.
    #[serde(default)]
    pub breaks: Vec<BreakSource>,
    /// Years from which on figures do not compare with those before.
    #[serde(default)]
    pub turns: Vec<BreakSource>,
    /// Figures that are known.
    #[serde(default)]
    pub expect: Vec<KnownAreaFigure>,
}

/// The columns of the file of figures.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaColumns {
    /// The measure's code.
    pub measure: String,
    /// The year's label.
    pub year: String,
    /// The area's name.
    pub area: String,
    /// The area's number.
    pub number: String,
    /// The region of a local authority.
    pub region: String,
    /// The figure.
    pub value: String,
    /// What stands where there is none.
    pub none: Vec<String>,
}

/// Which areas are which. Whatever is not named here is a local authority.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Areas {
    /// How the file writes England.
    pub england: String,
    /// How it writes the regions, in the order in which they are kept.
    pub regions: Vec<String>,
    /// How it writes parts of regions.
    pub parts: Vec<String>,
    /// Names by which the column of regions knows a region, and the region.
    pub called: BTreeMap<String, String>,
    /// How many local authorities it names.
    pub authorities: u32,
    /// The quantiles over them, in per cent.
    pub levels: Vec<u8>,
}

/// Who is behind figures of areas.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaPopulation {
    /// How series name it.
    pub key: String,
    /// Who is in it.
    pub rule: String,
    /// At what date.
    pub membership: String,
}

/// One measure to be kept.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeriesOfAreas {
    /// The measure.
    pub measure: MeasureId,
    /// Whose outcomes.
    pub group: PupilGroup,
    /// The file's code for it.
    pub code: String,
    /// The decimal places to which it is published; the file's figures are rounded to them.
    pub decimals: u8,
    /// The key of its population.
    pub population: String,
}

/// A figure that is known.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnownAreaFigure {
    /// The measure.
    pub measure: MeasureId,
    /// Whose outcomes.
    pub group: PupilGroup,
    /// The area.
    pub area: String,
    /// The year.
    #[serde(deserialize_with = "years::year")]
    pub year: AcademicYear,
    /// The figure.
    pub value: f64,
}

impl Areas {
    /// England, regions and parts, in the order in which they are kept.
    pub fn kept(&self) -> impl Iterator<Item = &String> {
        std::iter::once(&self.england)
            .chain(&self.regions)
            .chain(&self.parts)
    }
}
