//! Packs the data folder's texts into the widget's bundle and packs. It reads nothing else, so the committed texts and
//! the committed bundle and packs can be held against each other without the Department's files.
//!
//! The first bundle has the measures that come with the page, of all pupils. A pack has everything else of its measures,
//! and nothing that the first bundle has: of a table of trusts that is there, a pack has columns and no rows, the context of
//! its trusts among them in the pack of the table's phase.

use trust_benchmark::national::{Bundle, Pack, PackName};

use crate::catalogue::Catalogue;
use crate::error::BuildError;
use crate::files::DataFiles;
use crate::trust_pack::in_first;
use crate::trust_text::FigureText;
use crate::{area_pack, band_pack, england_text, pupil_sds, school_pack, trust_pack};

/// The folder of the bundle and the packs.
pub const FOLDER: &str = "bundle/";

/// Path of the first bundle in the data folder.
pub const FILE: &str = "bundle/national.postcard";

/// Path of a pack in the data folder.
#[must_use]
pub fn file(name: PackName) -> String {
    format!("bundle/{}.postcard", name.id())
}

/// The first bundle of a data folder's texts.
///
/// # Errors
/// When a text is missing, malformed or holds what cannot be true.
pub fn pack(files: &DataFiles) -> Result<Bundle, BuildError> {
    let catalogue = Catalogue::read(files)?;
    let first = |set, figure: &FigureText| in_first(&catalogue, set, figure);
    let mut pupil_sds = pupil_sds::read(files, &catalogue)?;
    pupil_sds.retain(|record| catalogue.is_first(&record.measure));
    let tables = trust_pack::read(files, &catalogue)?;
    let tables = tables.iter().filter_map(|table| table.packed(&first).transpose());
    Ok(Bundle {
        tables: tables
            .map(|of_set| Ok(of_set?.table))
            .collect::<Result<_, BuildError>>()?,
        england: england_text::read(files, &catalogue)?,
        pupil_sds,
        measures: catalogue.first().cloned().collect(),
    })
}

/// Every further pack of a data folder's texts.
///
/// # Errors
/// As [`pack()`].
pub fn packs(files: &DataFiles) -> Result<Vec<Pack>, BuildError> {
    let catalogue = Catalogue::read(files)?;
    let pupil_sds = pupil_sds::read(files, &catalogue)?;
    let areas = area_pack::read(files, &catalogue)?;
    let schools = school_pack::read(files, &catalogue)?;
    let bands = band_pack::read(files)?;
    let ordered = trust_pack::read(files, &catalogue)?;
    let of_name = |name: PackName| {
        let further = |set, figure: &FigureText| {
            catalogue.is_in(&figure.measure, name) && !in_first(&catalogue, set, figure)
        };
        let of_pack = |record: &&_| {
            let record: &trust_benchmark::national::PupilSdRecord = record;
            catalogue.is_in(&record.measure, name)
        };
        Ok(Pack {
            name,
            measures: catalogue.of(name).cloned().collect(),
            tables: ordered
                .iter()
                .filter(|table| !table.is_first(&catalogue))
                .filter_map(|table| table.packed(&further).transpose())
                .collect::<Result<_, _>>()?,
            further: ordered
                .iter()
                .filter(|table| table.is_first(&catalogue))
                .filter_map(|table| table.further(name, &catalogue, &further).transpose())
                .collect::<Result<_, _>>()?,
            series: areas
                .series
                .iter()
                .filter(|series| catalogue.is_in(&series.measure, name))
                .cloned()
                .collect(),
            spreads: areas
                .spreads
                .iter()
                .chain(&schools)
                .filter(|spread| catalogue.is_in(&spread.measure, name))
                .cloned()
                .collect(),
            absence_bands: bands.clone().filter(|_| name == PackName::Attendance),
            pupil_sds: pupil_sds.iter().filter(of_pack).cloned().collect(),
        })
    };
    PackName::ALL.into_iter().map(of_name).collect()
}
