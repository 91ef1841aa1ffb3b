//! From a choice to the group that it means for a measure: the latest year that has figures or the one asked for, and
//! those trusts or places that the choice names.

use std::rc::Rc;

use super::{FEWEST_PEERS, NoPeers, PeerChoice, PeerKind, Peers, SIMILAR_TRUSTS, SizeBand, TakenBy};
use crate::entry::Profile;
use crate::measures::{AcademicYear, MeasureId, PupilGroup};
use crate::national::{self, Distribution, National, Places, Spread, TrustRecord, TrustSet, Within};
use crate::stats::nearest_neighbours;

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

/// Who is closest to a trust, the closest first.
const BY_CLOSENESS: [PeerChoice; 5] = [
    PeerChoice::Trusts(TrustSet::Eligible),
    PeerChoice::Trusts(TrustSet::ByMembership),
    PeerChoice::Trusts(TrustSet::AnySize),
    PeerChoice::Schools,
    PeerChoice::LocalAuthorities,
];

/// Figures this many years older than the latest there are still count as recent.
const RECENT: u16 = 3;

/// The group that was asked for.
///
/// # Errors
/// [`NoPeers`] where there is none: because no file holds it, because what it is found by is not entered, or because it
/// is too small for a percentile.
pub fn peers(national: &National, wanted: &Wanted<'_>) -> Result<Peers, NoPeers> {
    let found = chosen(national, wanted)?;
    if found.n() < FEWEST_PEERS {
        return Err(NoPeers::TooFew {
            n: found.n(),
            noun: found.noun().to_owned(),
        });
    }
    Ok(found)
}

/// The group of a choice, however small.
fn chosen(national: &National, wanted: &Wanted<'_>) -> Result<Peers, NoPeers> {
    match wanted.choice {
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
    }
}

/// The years of which there are figures of such peers for a measure, the latest first.
#[must_use]
pub fn peer_years(national: &National, wanted: &Wanted<'_>) -> Vec<AcademicYear> {
    let of_set = |set| national.years_among(set, wanted.measure, wanted.group);
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
            let mut all: Vec<_> = BY_CLOSENESS
                .into_iter()
                .flat_map(|choice| peer_years(national, &Wanted { choice, ..*wanted }))
                .collect();
            all.sort_unstable_by(|one, other| other.cmp(one));
            all.dedup();
            all
        }
        PeerChoice::Trusts(set) => of_set(set),
        PeerChoice::SizeBand | PeerChoice::Region | PeerChoice::Similar => of_set(TrustSet::Eligible),
        PeerChoice::Schools | PeerChoice::RegionSchools => of_places(Places::Schools),
        PeerChoice::LocalAuthorities => of_places(Places::LocalAuthorities),
    }
}

/// The closest choice that has recent figures, or the figures of the year that is asked for.
fn closest(national: &National, wanted: &Wanted<'_>) -> Result<Peers, NoPeers> {
    let years_of = |choice| peer_years(national, &Wanted { choice, ..*wanted });
    let choice = match wanted.year {
        Some(year) => BY_CLOSENESS
            .into_iter()
            .find(|choice| years_of(*choice).contains(&year)),
        None => closest_recent(years_of),
    };
    match choice {
        Some(choice) => chosen(national, &Wanted { choice, ..*wanted }),
        None => Err(nothing(national, wanted, TrustSet::Eligible)),
    }
}

/// The first choice whose latest figures are not much older than the latest there are of anybody: schools of 2017/18 say
/// less about a trust of today than local authorities of last summer.
fn closest_recent(years_of: impl Fn(PeerChoice) -> Vec<AcademicYear>) -> Option<PeerChoice> {
    let latest = BY_CLOSENESS.map(|choice| (choice, years_of(choice).first().map(|year| year.summer())));
    let newest = latest.iter().filter_map(|(_, year)| *year).max()?;
    let recent = |(_, year): &(PeerChoice, Option<u16>)| year.is_some_and(|year| year + RECENT >= newest);
    latest.into_iter().find(recent).map(|(choice, _)| choice)
}

fn trusts(national: &National, wanted: &Wanted<'_>, set: TrustSet) -> Result<Rc<Distribution>, NoPeers> {
    let found = national.distribution_among(set, wanted.measure, wanted.group, wanted.year);
    found.map(Rc::new).ok_or_else(|| nothing(national, wanted, set))
}

/// The eligible trusts, of which a choice takes some.
fn eligible(national: &National, wanted: &Wanted<'_>) -> Result<Rc<Distribution>, NoPeers> {
    trusts(national, wanted, TrustSet::Eligible)
}

/// The same, where it is known what they are like besides their figures.
fn described(national: &National, wanted: &Wanted<'_>) -> Result<Rc<Distribution>, NoPeers> {
    let all = eligible(national, wanted)?;
    if all.context_is_loaded() {
        Ok(all)
    } else {
        Err(NoPeers::ContextNotLoaded)
    }
}

fn size_band(national: &National, wanted: &Wanted<'_>) -> Result<Peers, NoPeers> {
    let all = eligible(national, wanted)?;
    let schools = wanted.profile.schools.ok_or(NoPeers::SchoolsUnknown)?;
    let band = SizeBand::of(schools).ok_or(NoPeers::TooSmallForBands(schools))?;
    let noun = format!("{} with {band}", all.population().noun_plural);
    let part = all.keeping(|trust| SizeBand::of(trust.schools) == Some(band));
    Ok(Peers::part_of(part, noun, TakenBy::Size { schools }))
}

fn region(national: &National, wanted: &Wanted<'_>) -> Result<Peers, NoPeers> {
    let all = described(national, wanted)?;
    let region = wanted.profile.region.as_deref().ok_or(NoPeers::RegionUnknown)?;
    if !all.has_todays_regions() {
        return Err(NoPeers::OtherRegions {
            year: all.year(),
            geography: all.geography().to_owned(),
        });
    }
    let noun = format!("{} {}", all.population().noun_plural, in_region(region));
    let part = all.keeping(|trust| trust.region == Some(region));
    Ok(Peers::part_of(part, noun, TakenBy::Region))
}

/// The trusts nearest in disadvantage, language, special needs and size, each standardised over all trusts that have
/// them.
fn similar(national: &National, wanted: &Wanted<'_>) -> Result<Peers, NoPeers> {
    let all = described(national, wanted)?;
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
    let taken_by = TakenBy::Likeness {
        described: rows.len(),
        noun_of_all: all.population().noun_plural.clone(),
    };
    Ok(Peers::part_of(part, noun, taken_by))
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
    NoPeers::NoDistribution(national.nearest(set, wanted.measure, wanted.group, year))
}

/// "in the North West", "in London".
fn in_region(region: &str) -> String {
    match region {
        "London" | "Yorkshire and the Humber" => format!("in {region}"),
        _ => format!("in the {region}"),
    }
}
