//! The whole build, in memory: files in, figures checked, texts and bundle out.

use std::path::Path;

use trust_benchmark::national::{Bundle, Pack};

use crate::catalogue::Catalogue;
use crate::checks::Checks;
use crate::england::EnglandSource;
use crate::error::BuildError;
use crate::files::DataFiles;
use crate::pack::{self, pack, packs};
use crate::sources::{self, TrustSource};
use crate::{england, england_text, pupil_sds, trust_text, trusts};

/// What a build made. Nothing is written yet.
#[derive(Debug)]
pub struct Built {
    /// The files of the data folder that the build makes.
    pub files: DataFiles,
    /// The first bundle among them.
    pub bundle: Bundle,
    /// The further packs among them.
    pub packs: Vec<Pack>,
    /// What was checked; all of it holds.
    pub checks: Checks,
    /// What a person should hear: sources that have changed since they were described.
    pub warnings: Vec<String>,
}

/// Builds the data folder `data` from the files in `sources` as `descriptions` describe them. What people keep by hand
/// in `data` is read there; nothing is written.
///
/// # Errors
/// [`BuildError`] at the first thing that is not as described, or with every check that is off.
pub fn build(sources: &Path, descriptions: &Path, data: &Path) -> Result<Built, BuildError> {
    let kept = DataFiles::read_kept(data)?;
    let catalogue = Catalogue::read(&kept)?;
    let pupil_sds = pupil_sds::read(&kept, &catalogue)?;
    let (mut made, mut checks, mut warnings) = (DataFiles::default(), Checks::default(), Vec::new());

    for (name, source) in sources::read_all::<TrustSource>(&descriptions.join("trusts"))? {
        let table = trusts::read(sources, &name, source, &catalogue)?;
        checks.trusts(&table, &pupil_sds)?;
        trust_text::write(&table, &mut made)?;
        warnings.extend(table.warning);
    }
    let described = sources::read_all::<EnglandSource>(&descriptions.join("england"))?;
    let [(name, source)] = <[_; 1]>::try_from(described).map_err(|found| {
        let reason = format!(
            "there are {} descriptions of England's series; there should be one",
            found.len()
        );
        BuildError::kept(descriptions.join("england").display().to_string(), reason)
    })?;
    let series = england::read(sources, source, &catalogue)?;
    checks.england(&name, &series);
    england_text::write(&series, &mut made)?;
    warnings.extend(series.file.warning);
    checks.hold()?;

    made.insert("checks.md", checks.report());
    let mut all = kept;
    all.extend(&made);
    let bundle = pack(&all)?;
    made.insert(pack::FILE, bundle.encode()?);
    let packs = packs(&all)?;
    for further in &packs {
        made.insert(pack::file(further.name), further.encode()?);
    }
    Ok(Built {
        files: made,
        bundle,
        packs,
        checks,
        warnings,
    })
}
