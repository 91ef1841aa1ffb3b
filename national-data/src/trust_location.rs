//! Where trusts are, and how many schools they have, by the file that says which school was in which trust. Somebody who
//! looks for a trust tells two of one name apart by these.

use std::collections::BTreeMap;

use crate::membership::Membership;

/// Where a trust is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct TrustLocation {
    pub schools: u16,
    /// Those of them that are special schools or alternative provision.
    pub special: u16,
    /// The local authority of more than half of its schools, or else their region; `None` where there is neither.
    pub place: Option<String>,
}

/// The locations of the trusts of `membership`, by UID. `regions` are those of local authorities, by the authority's number.
#[must_use]
pub fn trust_locations(
    membership: &Membership,
    regions: &BTreeMap<String, String>,
) -> BTreeMap<u32, TrustLocation> {
    let mut of_trusts: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for (school, trust) in &membership.trusts {
        of_trusts.entry(*trust).or_default().push(*school);
    }
    let location = |schools: &[u32]| {
        let authorities = || {
            let known = schools.iter().filter_map(|school| membership.details.get(school));
            known.filter_map(|details| details.authority.as_ref())
        };
        let names = authorities().map(|authority| authority.name.as_str());
        let regions = authorities().filter_map(|authority| regions.get(&authority.number));
        let place = of_most(names, schools.len())
            .or_else(|| of_most(regions.map(String::as_str), schools.len()))
            .map(str::to_owned);
        let details = schools.iter().filter_map(|school| membership.details.get(school));
        let special = details.filter(|details| details.phase.is_special_or_alternative());
        TrustLocation {
            schools: u16::try_from(schools.len()).unwrap_or(u16::MAX),
            special: u16::try_from(special.count()).unwrap_or(u16::MAX),
            place,
        }
    };
    of_trusts
        .iter()
        .map(|(trust, schools)| (*trust, location(schools)))
        .collect()
}

/// The place of more than half of `all` schools.
fn of_most<'a>(places: impl Iterator<Item = &'a str>, all: usize) -> Option<&'a str> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for place in places {
        *counts.entry(place).or_default() += 1;
    }
    let mut counts = counts.into_iter();
    counts.find(|(_, count)| count * 2 > all).map(|(place, _)| place)
}

#[cfg(test)]
mod tests {
    use super::of_most;

    #[test]
    fn half_of_the_schools_are_not_most_of_them() {
        let of = |places: &[&'static str], all| of_most(places.iter().copied(), all);
        assert_eq!(of(&["Leeds", "Leeds", "Kirklees"], 3), Some("Leeds"));
        assert_eq!(of(&["Leeds", "Kirklees"], 2), None);
        assert_eq!(of(&["Leeds", "Leeds"], 4), None);
        assert_eq!(of(&[], 0), None);
    }
}
