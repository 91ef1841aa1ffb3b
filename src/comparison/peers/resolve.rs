//! From a choice to the group that it means for a measure: the latest year that has figures or the one asked for, and
//! those trusts or places that the choice names.

use std::rc::Rc;

use super::{FEWEST_PEERS, NoPeers, PeerChoice, PeerKind, Peers, SIMILAR_TRUSTS, SizeBand};
use crate::measures::{AcademicYear, MeasureId, PupilGroup};
use crate::national::{self, Distribution, National, Places, Spread, TrustRecord, TrustSet, Within};
use crate::stats::nearest_neighbours;
use crate::trust::Profile;

/// What is to be compared, and with whom.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    /// The measure.
    pub measure: &'a MeasureId,
    /// Whose outcomes.
    pub group: PupilGroup,
    /// The year of the peers' figures; the latest there is where none is asked for.
    pub year: Option<AcademicYear>,
    /// With whom.
    pub choice: PeerChoice,
    /// The trust in the measure's phase.
    pub profile: &'a Profile,
}

/// How the Department calls the regions with which today's tables can be asked.
const TODAYS_REGIONS: &str = "regions of England";

/// The group that was asked for.
///
/// # Errors
/// [`NoPeers`] where there is none: because no file holds it, because what it is found by is not typed, or because it is
/// too small for a percentile.
pub fn peers(national: &National, wanted: &Wanted<'_>) -> Result<Peers, NoPeers> {
    let found = match wanted.choice {
        PeerChoice::Closest => closest(national, wanted),
        PeerChoice::Trusts(set) => trusts(national, wanted, set).map(Peers::all_of),
        PeerChoice::SizeBand => size_band(national, wanted),
        PeerChoice::Region => region(national, wanted),
        PeerChoice::Similar => similar(national, wanted),
        PeerChoice::Schools => places(national, wanted, Places::Schools, &Within::All),
        PeerChoice::RegionSchools => {
            let region = wanted.profile.region.as_ref().ok_or(NoPeers::RegionUnknown)?;
            places(national, wanted, Places::Schools, &Within::Region(region.clone()))
        }
        PeerChoice::LocalAuthorities => places(national, wanted, Places::LocalAuthorities, &Within::All),
    }?;
    if found.n() < FEWEST_PEERS {
        return Err(NoPeers::TooFew {
            n: found.n(),
            noun: found.noun().to_owned(),
        });
    }
    Ok(found)
}

/// The years of which there are figures of such peers for a measure, the latest first.
#[must_use]
pub fn peer_years(national: &National, wanted: &Wanted<'_>) -> Vec<AcademicYear> {
    let of_set = |set| {
        let all = national.distributions_among(set, wanted.measure, wanted.group);
        all.iter().map(Distribution::year).collect::<Vec<_>>()
    };
    let of_places = |places| {
        let spreads = national.spreads(places, wanted.measure, wanted.group);
        let mut years: Vec<_> = spreads
            .flat_map(national::Spread::slices)
            .map(|view| view.slice.year)
            .collect();
        years.sort_unstable_by(|one, other| other.cmp(one));
        years.dedup();
        years
    };
    match wanted.choice {
        PeerChoice::Closest => {
            let sets = [TrustSet::Eligible, TrustSet::ByMembership, TrustSet::AnySize];
            let places = [Places::Schools, Places::LocalAuthorities];
            let mut all = sets
                .into_iter()
                .map(of_set)
                .chain(places.into_iter().map(of_places));
            all.find(|years| !years.is_empty()).unwrap_or_default()
        }
        PeerChoice::Trusts(set) => of_set(set),
        PeerChoice::SizeBand | PeerChoice::Region | PeerChoice::Similar => of_set(TrustSet::Eligible),
        PeerChoice::Schools | PeerChoice::RegionSchools => of_places(Places::Schools),
        PeerChoice::LocalAuthorities => of_places(Places::LocalAuthorities),
    }
}

fn closest(national: &National, wanted: &Wanted<'_>) -> Result<Peers, NoPeers> {
    let sets = [TrustSet::Eligible, TrustSet::ByMembership, TrustSet::AnySize];
    let among_trusts = sets
        .into_iter()
        .find_map(|set| trusts(national, wanted, set).ok());
    let among_places = |of| places(national, wanted, of, &Within::All);
    among_trusts
        .map(Peers::all_of)
        .or_else(|| among_places(Places::Schools).ok())
        .map_or_else(|| among_places(Places::LocalAuthorities), Ok)
}

fn trusts(national: &National, wanted: &Wanted<'_>, set: TrustSet) -> Result<Rc<Distribution>, NoPeers> {
    let mut all = national
        .distributions_among(set, wanted.measure, wanted.group)
        .into_iter();
    let found = match wanted.year {
        Some(year) => all.find(|one| one.year() == year),
        None => all.next(),
    };
    found.map(Rc::new).ok_or_else(|| nothing(national, wanted, set))
}

/// The eligible trusts, of which a choice takes some.
fn eligible(national: &National, wanted: &Wanted<'_>) -> Result<Rc<Distribution>, NoPeers> {
    trusts(national, wanted, TrustSet::Eligible)
}

fn size_band(national: &National, wanted: &Wanted<'_>) -> Result<Peers, NoPeers> {
    let all = eligible(national, wanted)?;
    let schools = wanted.profile.schools.ok_or(NoPeers::SchoolsUnknown)?;
    let band = SizeBand::of(schools).ok_or(NoPeers::TooSmallForBands(schools))?;
    let noun = format!("{} with {band}", all.population().noun_plural);
    let why = format!("Your {schools} schools in this phase put you among them.");
    let part = all.keeping(|trust| SizeBand::of(trust.schools) == Some(band));
    Ok(Peers::part_of(part, noun, why))
}

fn region(national: &National, wanted: &Wanted<'_>) -> Result<Peers, NoPeers> {
    let all = eligible(national, wanted)?;
    let region = wanted.profile.region.as_deref().ok_or(NoPeers::RegionUnknown)?;
    if all.geography() != TODAYS_REGIONS {
        return Err(NoPeers::OtherRegions {
            year: all.year(),
            geography: all.geography().to_owned(),
        });
    }
    let noun = format!("{} {}", all.population().noun_plural, in_region(region));
    let part = all.keeping(|trust| trust.region == Some(region));
    let why = "They are the trusts whose lead region is yours.".to_owned();
    Ok(Peers::part_of(part, noun, why))
}

/// The trusts nearest in disadvantage, language, special needs and size, each standardised over all trusts that have
/// them.
fn similar(national: &National, wanted: &Wanted<'_>) -> Result<Peers, NoPeers> {
    let all = eligible(national, wanted)?;
    let profile = wanted.profile;
    let own = profile
        .intake()
        .zip(profile.pupils)
        .ok_or(NoPeers::IntakeUnknown)?;
    let (intake, pupils) = own;
    let own = [intake[0], intake[1], intake[2], f64::from(pupils).ln()];
    let mut rows = Vec::new();
    let mut columns: [Vec<f64>; 4] = Default::default();
    for one in all.trusts() {
        if let Some(description) = description(&one.trust) {
            rows.push(one.trust.row);
            for (column, value) in columns.iter_mut().zip(description) {
                column.push(value);
            }
        }
    }
    let nearest = nearest_neighbours(&columns.each_ref().map(Vec::as_slice), &own, SIMILAR_TRUSTS);
    let near: Vec<usize> = nearest
        .into_iter()
        .flatten()
        .map(|near| rows[near.index])
        .collect();
    let part = all.keeping(|trust| near.contains(&trust.row));
    let noun = format!("similar {}", all.population().noun_plural);
    let why = format!(
        "They are the {} nearest to yours in disadvantage, English as an additional language, special educational needs \
         and pupils, counted alike, of {} {} that publish all four.",
        part.n(),
        rows.len(),
        all.population().noun_plural
    );
    Ok(Peers::part_of(part, noun, why))
}

fn description(trust: &TrustRecord<'_>) -> Option<[f64; 4]> {
    Some([
        trust.disadvantaged?,
        trust.eal?,
        trust.sen?,
        f64::from(trust.pupils).ln(),
    ])
}

fn places(national: &National, wanted: &Wanted<'_>, of: Places, within: &Within) -> Result<Peers, NoPeers> {
    let all = national
        .spreads(of, wanted.measure, wanted.group)
        .flat_map(|spread| {
            let slices = spread.slices().filter(|view| view.slice.within == *within);
            slices.map(move |view| (spread, view))
        });
    let found = match wanted.year {
        Some(year) => all.filter(|(_, view)| view.slice.year == year).last(),
        None => all.max_by_key(|(_, view)| view.slice.year),
    };
    let (kind, noun) = match (of, within) {
        (Places::LocalAuthorities, _) => (PeerKind::LocalAuthorities, None),
        (Places::Schools, Within::Region(region)) => (PeerKind::Schools, Some(region)),
        (Places::Schools, _) => (PeerKind::Schools, None),
    };
    let called = |spread: &Spread| match (kind, noun) {
        (PeerKind::LocalAuthorities, _) => "local authorities".to_owned(),
        (_, Some(region)) => format!("{} {}", spread.population.noun_plural, in_region(region)),
        (_, None) => spread.population.noun_plural.clone(),
    };
    let places = found.and_then(|(spread, slice)| Peers::places(kind, slice, spread, called(spread)));
    places.ok_or_else(|| nothing(national, wanted, TrustSet::Eligible))
}

/// Why there is nothing, with the nearest thing there is.
fn nothing(national: &National, wanted: &Wanted<'_>, set: TrustSet) -> NoPeers {
    let year = wanted.year.unwrap_or(AcademicYear::ending(u16::MAX));
    let nearest = national.nearest(set, wanted.measure, wanted.group, year);
    NoPeers::NoDistribution(match nearest {
        Some(nearest) => format!("The nearest is {nearest}."),
        None => "Nothing near it is in our sources.".to_owned(),
    })
}

/// "in the North West", "in London".
fn in_region(region: &str) -> String {
    match region {
        "London" | "Yorkshire and the Humber" => format!("in {region}"),
        _ => format!("in the {region}"),
    }
}
