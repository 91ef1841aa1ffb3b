//! From a choice to the group that it means for a measure: the year asked for, or the one nearest to that of the figure,
//! and those trusts or places that the choice names.

use std::cmp::Reverse;
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
    /// The group of pupils whose outcomes are counted.
    pub group: PupilGroup,
    /// The year of the peers' figures; the nearest to the figure's own where none is asked for.
    pub year: Option<AcademicYear>,
    /// The year of the figure; where it is not known, it counts as the latest.
    pub results_year: Option<AcademicYear>,
    /// With whom.
    pub choice: PeerChoice,
    /// The trust in the measure's phase.
    pub profile: &'a Profile,
}

/// The sets of trusts among which the closest is chosen, the Department's own first.
const BY_CLOSENESS: [TrustSet; 3] = [TrustSet::Eligible, TrustSet::ByMembership, TrustSet::AnySize];

/// The number of years for which trusts' figures count as recent: before or after the figure that is compared, or before England's
/// latest.
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
            let mut all: Vec<_> = BY_CLOSENESS.into_iter().flat_map(of_set).collect();
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

/// The set of trusts with figures of the year that is asked for, or with figures nearest to the year of the figure. If two
/// sets share a year, the Department's own; if two years are equally near, the later. None if the nearest are old.
fn closest(national: &National, wanted: &Wanted<'_>) -> Result<Peers, NoPeers> {
    let years_of = |set| national.years_among(set, wanted.measure, wanted.group);
    let held = || {
        let all = BY_CLOSENESS.into_iter().enumerate();
        all.flat_map(|(rank, set)| years_of(set).into_iter().map(move |year| (rank, set, year)))
    };
    let found = if let Some(chosen) = wanted.year {
        held().find(|(.., year)| *year == chosen)
    } else {
        held()
            .filter(|(.., year)| is_recent(national, wanted, *year))
            .min_by_key(|(rank, _, year)| (wanted.distance(*year), *rank, Reverse(*year)))
    };
    let (_, set, year) = found.ok_or_else(|| nothing(national, wanted, TrustSet::Eligible))?;
    let of_year = Wanted {
        year: Some(year),
        ..*wanted
    };
    trusts(national, &of_year, set).map(Peers::all_of)
}

/// Whether trusts' figures of a year still say something about the figure: at most three years from it, or from England's
/// latest.
fn is_recent(national: &National, wanted: &Wanted<'_>, year: AcademicYear) -> bool {
    let near = |own: AcademicYear| own.summer().abs_diff(year.summer()) <= RECENT;
    wanted.results_year.is_some_and(near)
        || latest_of_england(national, wanted).is_none_or(|latest| year.summer() + RECENT >= latest.summer())
}

/// The latest year of which England has a figure: of the group, or of all pupils.
fn latest_of_england(national: &National, wanted: &Wanted<'_>) -> Option<AcademicYear> {
    let of = |group| Some(national.england(wanted.measure, group)?.latest()?.year);
    of(wanted.group).or_else(|| of(PupilGroup::All))
}

impl Wanted<'_> {
    /// How far a year is from that of the figure.
    fn distance(&self, year: AcademicYear) -> u16 {
        let own = self.results_year.map_or(u16::MAX, AcademicYear::summer);
        own.abs_diff(year.summer())
    }

    /// The year that is asked for, or the nearest of `years`, which begin with the latest.
    fn year_of(&self, years: &[AcademicYear]) -> Option<AcademicYear> {
        let nearest = || years.iter().copied().min_by_key(|year| self.distance(*year));
        self.year.or_else(nearest)
    }
}

fn trusts(national: &National, wanted: &Wanted<'_>, set: TrustSet) -> Result<Rc<Distribution>, NoPeers> {
    let year = wanted.year_of(&national.years_among(set, wanted.measure, wanted.group));
    let found = national.distribution_among(set, wanted.measure, wanted.group, year);
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
        None => all.max_by_key(|(_, view)| (Reverse(wanted.distance(view.slice.year)), view.slice.year)),
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
