//! The whole build, in memory: reads the files, checks the figures, and makes the texts and the bundle.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use serde::de::DeserializeOwned;
use trust_benchmark::charts::country_markup;
use trust_benchmark::national::{Bundle, National, Pack};

use crate::any_size_source::AnySizeSource;
use crate::area_source::AreaSource;
use crate::bands::BandSource;
use crate::catalogue::Catalogue;
use crate::checks::Checks;
use crate::england::EnglandSource;
use crate::error::BuildError;
use crate::files::DataFiles;
use crate::membership_source::MembershipSource;
use crate::names::AllNames;
use crate::pack::{self, pack, packs};
use crate::pupil_source::PupilSource;
use crate::register::{Register, RegisterSource};
use crate::school_source::{CensusSource, SchoolSource};
use crate::schools::{self, SchoolContext};
use crate::sources::{self, TrustSource};
use crate::trust_location::trust_locations;
use crate::{
    aggregation, any_size, area_text, areas, band_text, bands, census, cross_file_checks, derived_trust_text,
    england, england_text, member_pack, member_text, members, membership, name_pack, pupil_counts, pupil_sds,
    register, school_text, trust_text, trusts,
};

/// Path, in the data folder, of what the page shows of England before any program has arrived.
pub const COUNTRY: &str = "country.html";

/// The result of a build. Nothing is written yet.
#[derive(Debug)]
pub struct Built {
    /// The files of the data folder that the build makes.
    pub files: DataFiles,
    /// The first bundle among them.
    pub bundle: Bundle,
    /// The further packs among them.
    pub packs: Vec<Pack>,
    /// The checks. All of them hold.
    pub checks: Checks,
    /// Printed for the person who runs the build: sources that have changed since they were described.
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
    let (mut names, mut in_tables) = (AllNames::default(), BTreeSet::new());
    let mut published = BTreeMap::new();

    for (name, source) in sources::read_all::<TrustSource>(&descriptions.join("trusts"))? {
        let table = trusts::read(sources, &name, source, &catalogue)?;
        checks.trusts(&table, &pupil_sds)?;
        trust_text::write(&table, &mut made)?;
        names.add(&table.provenance, &table.named);
        in_tables.extend(table.rows.iter().filter_map(|row| row.uid));
        warnings.extend(table.warning.clone());
        published.insert(name, table);
    }
    let (name, source) = only::<EnglandSource>(&descriptions.join("england"))?;
    let series = england::read(sources, source, &catalogue)?;
    checks.england(&name, &series);
    england_text::write(&series, &mut made)?;
    warnings.extend(series.file.warning);
    let (name, source) = only::<AreaSource>(&descriptions.join("areas"))?;
    let series = areas::read(sources, source, &catalogue)?;
    checks.areas(&name, &series);
    area_text::write(&series, &mut made)?;
    let changed = [&series.file.warning, &series.dictionary.warning];
    warnings.extend(changed.into_iter().flatten().cloned());

    let mut censuses = BTreeMap::new();
    for (name, source) in sources::read_all::<CensusSource>(&descriptions.join("census"))? {
        let census = census::read(sources, source)?;
        checks.census(&name, &census);
        warnings.extend(census.warning.clone());
        censuses.insert(name, census);
    }
    let pupils = sources::read_all::<PupilSource>(&descriptions.join("pupils"))?;
    let pupils = pupils.into_iter().collect();
    let context = SchoolContext {
        censuses: &censuses,
        pupils: &pupils,
        regions: &series.regions,
        catalogue: &catalogue,
    };
    let described = sources::read_all::<SchoolSource>(&descriptions.join("schools"))?;
    let described: BTreeMap<_, _> = described.into_iter().collect();
    for (name, source) in &described {
        let schools = schools::read(sources, name, source.clone(), context)?;
        checks.schools(&schools);
        school_text::write(&schools, &mut made)?;
        warnings.extend(schools.warning);
    }
    warnings.extend(check_pupils(sources, &pupils, &described, &mut checks)?);
    for (name, source) in sources::read_all::<AnySizeSource>(&descriptions.join("any-size"))? {
        let trusts = any_size::read(sources, &name, source)?;
        checks.any_size(&trusts);
        derived_trust_text::write_any_size(&trusts, &mut made)?;
        names.add_by_name(&name, &trusts.provenance, &trusts.names);
        warnings.extend(trusts.warning);
    }
    let mut memberships = Vec::new();
    for (_, source) in sources::read_all::<MembershipSource>(&descriptions.join("membership"))? {
        let membership = membership::read(sources, source)?;
        checks.membership(&membership);
        for table in &membership.source.tables {
            let trusts = aggregation::aggregate(sources, table, &membership, &described, context)?;
            checks.aggregated(&trusts, &published);
            derived_trust_text::write_aggregated(&trusts, &mut made)?;
            in_tables.extend(trusts.rows.iter().filter_map(|row| row.uid));
        }
        if let Some(provenance) = &membership.provenance {
            names.add(provenance, &membership.named);
        }
        names.add_locations(trust_locations(&membership, &series.regions));
        warnings.extend(membership.warning.clone());
        memberships.push(membership);
    }
    for membership in &memberships {
        if let Some(list) = members::list(sources, membership, &in_tables, &described, context)? {
            checks.members(&list);
            member_text::write(&list, &mut made)?;
        }
    }
    warnings.extend(read_bands(sources, descriptions, &mut checks, &mut made)?);
    let register = read_register(sources, descriptions, &mut checks)?;
    warnings.extend(register.iter().filter_map(|register| register.warning.clone()));
    names.write(&in_tables, register.as_ref(), &mut made)?;
    checks
        .outcomes(cross_file_checks::read(&descriptions.join("cross-file-checks.toml"))?.evaluate(sources)?);
    checks.hold()?;

    made.insert("checks.md", checks.report());
    let (bundle, packs) = pack_all(kept, &mut made)?;
    Ok(Built {
        files: made,
        bundle,
        packs,
        checks,
        warnings,
    })
}

/// Checks the files that count pupils alone; gives the warnings of those that have changed.
fn check_pupils(
    sources: &Path,
    pupils: &BTreeMap<String, PupilSource>,
    schools: &BTreeMap<String, SchoolSource>,
    checks: &mut Checks,
) -> Result<Vec<String>, BuildError> {
    let mut warnings = Vec::new();
    for (name, source) in pupils {
        let results = schools.get(&source.results.schools).ok_or_else(|| {
            let reason = format!("there are no schools “{}”", source.results.schools);
            BuildError::kept(&source.file.path, reason)
        })?;
        checks.pupils(name, source, &pupil_counts::read(sources, source, results)?);
        warnings.extend(source.file.read(sources)?.warning);
    }
    Ok(warnings)
}

/// Reads, checks and writes the bands of absence; gives the warnings of files that have changed.
fn read_bands(
    sources: &Path,
    descriptions: &Path,
    checks: &mut Checks,
    made: &mut DataFiles,
) -> Result<Vec<String>, BuildError> {
    let mut warnings = Vec::new();
    for (name, source) in sources::read_all::<BandSource>(&descriptions.join("bands"))? {
        let data = bands::read(sources, source)?;
        checks.bands(&name, &data);
        band_text::write(&data, made)?;
        warnings.extend(data.warnings);
    }
    Ok(warnings)
}

/// Reads and checks the register of trusts, where one is described.
fn read_register(
    sources: &Path,
    descriptions: &Path,
    checks: &mut Checks,
) -> Result<Option<Register>, BuildError> {
    let folder = descriptions.join("register");
    if !folder.exists() {
        return Ok(None);
    }
    let (_, source) = only::<RegisterSource>(&folder)?;
    let register = register::read(sources, source)?;
    checks.register(&register);
    Ok(Some(register))
}

/// Adds the bundle, the packs, the index of names and the list of schools, made from the texts alone.
fn pack_all(kept: DataFiles, made: &mut DataFiles) -> Result<(Bundle, Vec<Pack>), BuildError> {
    let mut all = kept;
    all.extend(made);
    let bundle = pack(&all)?;
    made.insert(pack::FILE, bundle.encode()?);
    made.insert(COUNTRY, country_markup(&National::from(bundle.clone())));
    let packs = packs(&all)?;
    for further in &packs {
        made.insert(pack::file(further.name), further.encode()?);
    }
    made.insert(name_pack::INDEX, name_pack::names(&all)?.encode()?);
    if let Some(list) = member_pack::members(&all)? {
        made.insert(member_pack::LIST, list.encode()?);
    }
    Ok((bundle, packs))
}

/// The only description in a folder.
fn only<T: DeserializeOwned>(folder: &Path) -> Result<(String, T), BuildError> {
    let described = sources::read_all::<T>(folder)?;
    let [only] = <[_; 1]>::try_from(described).map_err(|found| {
        let reason = format!("there are {} descriptions here; there should be one", found.len());
        BuildError::kept(folder.display().to_string(), reason)
    })?;
    Ok(only)
}
