//! The description of the Department's series for areas, for the evidence: which measures are kept, which areas are
//! which, and which years do not compare.

use std::collections::BTreeMap;

use serde::Deserialize;
use trust_benchmark::measures::{AcademicYear, MeasureId, PupilGroup};

use crate::england::{BreakSource, SeriesOrigin, SeriesRows};
use crate::sources::SourceFile;
use crate::years;

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaSource {
    /// The file of figures.
    pub file: SourceFile,
    pub dictionary: SourceFile,
    /// Where both were published.
    pub provenance: SeriesOrigin,
    pub columns: AreaColumns,
    pub rows: SeriesRows,
    pub areas: Areas,
    pub populations: Vec<AreaPopulation>,
    pub series: Vec<SeriesOfAreas>,
    /// Years without a comparable figure.
    #[serde(default)]
    pub breaks: Vec<BreakSource>,
    /// Years from which on figures do not compare with those before.
    #[serde(default)]
    pub turns: Vec<BreakSource>,
    #[serde(default)]
    pub expect: Vec<KnownAreaFigure>,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct AreaColumns {
    pub measure: String,
    pub year: String,
    pub area: String,
    /// The area's number.
    pub number: String,
    /// The region of a local authority.
    pub region: String,
    pub value: String,
    /// The code for a figure that is not there.
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
    pub rule: String,
    pub membership: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeriesOfAreas {
    pub measure: MeasureId,
    pub group: PupilGroup,
    pub code: String,
    /// The decimal places to which it is published; the file's figures are rounded to them.
    pub decimals: u8,
    /// The key of its population.
    pub population: String,
}

#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KnownAreaFigure {
    pub measure: MeasureId,
    pub group: PupilGroup,
    pub area: String,
    #[serde(deserialize_with = "years::year")]
    pub year: AcademicYear,
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
