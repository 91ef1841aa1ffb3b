//! Who is in a group, and when there is none.

use trust_benchmark::analysis::{
    FEWEST_PEERS, NoPeers, PeerChoice, PeerKind, Peers, SIMILAR_TRUSTS, SizeBand, Wanted, peer_years, peers,
};
use trust_benchmark::entry::{Profile, Reading};
use trust_benchmark::measures::{AcademicYear, Measure, MeasureId, PupilGroup};
use trust_benchmark::national::TrustSet;

use crate::{NATIONAL, profile};

fn chosen(measure: &str, group: PupilGroup, choice: PeerChoice, profile: &Profile) -> Result<Peers, NoPeers> {
    NATIONAL.with(|national| {
        let measure = &MeasureId::new(measure);
        peers(
            national,
            &Wanted {
                measure,
                group,
                year: None,
                results_year: None,
                choice,
                profile,
            },
        )
    })
}

fn of_rwm(choice: PeerChoice) -> Peers {
    chosen("rwm_expected", PupilGroup::All, choice, &profile()).unwrap()
}

#[test]
fn size_bands_share_out_every_trust() {
    let all = of_rwm(PeerChoice::Trusts(TrustSet::Eligible));
    let trusts = all.trusts().unwrap();
    let in_band = |band| {
        trusts
            .trusts()
            .filter(|one| SizeBand::of(one.trust.schools) == Some(band))
            .count()
    };
    let bands = SizeBand::ALL.map(in_band);
    assert_eq!(bands.iter().sum::<usize>(), all.n());
    let own = of_rwm(PeerChoice::SizeBand);
    assert_eq!(own.n(), in_band(SizeBand::SixToTen));
    assert_eq!(own.noun(), "trusts with 6 to 10 eligible schools");
    let suppressed: u32 = SizeBand::ALL
        .map(|band| {
            let schools = match band {
                SizeBand::ThreeToFive => 3,
                SizeBand::SixToTen => 6,
                SizeBand::ElevenToTwenty => 11,
                SizeBand::MoreThanTwenty => 21,
            };
            let profile = Profile {
                schools: Some(schools),
                ..profile()
            };
            chosen("rwm_expected", PupilGroup::All, PeerChoice::SizeBand, &profile)
                .unwrap()
                .missing()
        })
        .iter()
        .sum();
    assert_eq!(
        suppressed,
        all.missing(),
        "those missing are counted in their bands"
    );
}

#[test]
fn a_region_is_the_lead_region_of_today() {
    let region = of_rwm(PeerChoice::Region);
    assert_eq!(region.noun(), "trusts in the North West");
    assert!(region.n() >= FEWEST_PEERS && region.n() < 200, "{}", region.n());
    let earlier = NATIONAL.with(|national| {
        let profile = profile();
        let wanted = Wanted {
            measure: &MeasureId::new("rwm_expected"),
            group: PupilGroup::All,
            year: Some(AcademicYear::ending(2019)),
            results_year: None,
            choice: PeerChoice::Region,
            profile: &profile,
        };
        peers(national, &wanted).unwrap_err()
    });
    assert!(earlier.to_string().contains("commissioners"), "{earlier}");
}

#[test]
fn similar_trusts_are_fifty_and_near_in_all_four() {
    let similar = of_rwm(PeerChoice::Similar);
    assert_eq!(similar.n(), SIMILAR_TRUSTS);
    assert!(
        similar.why().unwrap().contains("467 trusts publish all four"),
        "{:?}",
        similar.why()
    );
    let mean = |peers: &Peers, of: fn(&trust_benchmark::national::TrustRecord<'_>) -> Option<f64>| {
        let values: Vec<f64> = peers
            .trusts()
            .unwrap()
            .trusts()
            .filter_map(|one| of(&one.trust))
            .collect();
        values
            .iter()
            .map(|value| (value - profile_of(of)).abs())
            .sum::<f64>()
            / f64::from(u32::try_from(values.len()).unwrap())
    };
    let all = of_rwm(PeerChoice::Trusts(TrustSet::Eligible));
    for of in [
        (|trust| trust.disadvantaged) as fn(&trust_benchmark::national::TrustRecord<'_>) -> Option<f64>,
        |trust| trust.eal,
        |trust| trust.sen,
    ] {
        assert!(mean(&similar, of) < 0.7 * mean(&all, of));
    }
}

/// What the typed trust has where a record has this.
fn profile_of(of: fn(&trust_benchmark::national::TrustRecord<'_>) -> Option<f64>) -> f64 {
    let record = trust_benchmark::national::TrustRecord {
        row: 0,
        cohort: 240,
        pupils: 240,
        schools: 8,
        kind: Some(trust_benchmark::national::TrustKind::Trust),
        region: None,
        disadvantaged: profile().disadvantaged,
        eal: profile().eal,
        sen: profile().sen,
    };
    of(&record).unwrap()
}

#[test]
fn what_a_choice_needs_is_asked_for() {
    let nothing = Profile::default();
    for (choice, asks) in [
        (PeerChoice::SizeBand, "how many schools"),
        (PeerChoice::Region, "choose your region"),
        (PeerChoice::RegionSchools, "choose your region"),
        (PeerChoice::Similar, "English as an additional language"),
    ] {
        let why = chosen("rwm_expected", PupilGroup::All, choice, &nothing).unwrap_err();
        assert!(why.to_string().contains(asks), "{why}");
    }
    let two = Profile {
        schools: Some(2),
        ..profile()
    };
    let why = chosen("rwm_expected", PupilGroup::All, PeerChoice::SizeBand, &two).unwrap_err();
    assert_eq!(why, NoPeers::TooSmallForBands(2));
}

#[test]
fn under_twenty_peers_there_is_no_percentile() {
    let large = Profile {
        schools: Some(30),
        ..profile()
    };
    let why = chosen("progress_8", PupilGroup::All, PeerChoice::SizeBand, &large).unwrap_err();
    assert!(
        matches!(why, NoPeers::TooFew { n, .. } if n < FEWEST_PEERS),
        "{why}"
    );
    assert!(why.to_string().ends_with("We need 20 to compare."), "{why}");
}

/// The trusts that are closest to a figure of a year: the years of these, and who they are.
fn closest(measure: &str, results_year: Option<u16>) -> Result<(String, String), NoPeers> {
    NATIONAL.with(|national| {
        let wanted = Wanted {
            measure: &MeasureId::new(measure),
            group: PupilGroup::All,
            year: None,
            results_year: results_year.map(AcademicYear::ending),
            choice: PeerChoice::Closest,
            profile: &profile(),
        };
        let found = peers(national, &wanted)?;
        assert_eq!(found.kind(), PeerKind::Trusts);
        Ok((found.year().to_string(), found.noun().to_owned()))
    })
}

#[test]
fn the_closest_are_of_the_year_nearest_to_the_figure() {
    let year = |measure, own| closest(measure, own).unwrap().0;
    assert_eq!(year("rwm_expected", None), "2024/25");
    assert_eq!(year("rwm_expected", Some(2026)), "2024/25");
    assert_eq!(year("rwm_expected", Some(2020)), "2018/19");
    assert_eq!(year("attainment_8", None), "2024/25");
    assert_eq!(year("attainment_8", Some(2026)), "2024/25");
    assert_eq!(year("attainment_8", Some(2023)), "2022/23");
    // As near to either: the Department's own trusts.
    assert_eq!(year("attainment_8", Some(2024)), "2022/23");
    // Halfway between two years the later one holds, and of one year the Department's own trusts.
    assert_eq!(year("attainment_8", Some(2021)), "2022/23");
    let (of_year, who) = closest("rwm_expected", Some(2019)).unwrap();
    assert_eq!(
        (of_year.as_str(), who.as_str()),
        ("2018/19", "trusts and sponsors")
    );
}

#[test]
fn old_figures_and_places_are_closest_to_nobody() {
    // Trusts have this for 2018/19 only, which a figure of about that time may be compared with.
    for own in [None, Some(2025), Some(2026)] {
        let found = closest("reading_progress", own);
        assert!(matches!(found, Err(NoPeers::NoDistribution(_))), "{own:?}");
    }
    assert_eq!(closest("reading_progress", Some(2020)).unwrap().0, "2018/19");
    // Only schools and areas have these, who are compared with where a person asks for them.
    for measure in ["persistent_absence_secondary", "phonics"] {
        assert!(
            matches!(closest(measure, None), Err(NoPeers::NoDistribution(Some(_)))),
            "{measure}"
        );
    }
}

#[test]
fn a_chosen_set_of_trusts_is_of_the_year_nearest_to_the_figure() {
    NATIONAL.with(|national| {
        let of = |results_year, year| {
            let wanted = Wanted {
                measure: &MeasureId::new("rwm_expected"),
                group: PupilGroup::All,
                year,
                results_year,
                choice: PeerChoice::Trusts(TrustSet::Eligible),
                profile: &profile(),
            };
            peers(national, &wanted).unwrap().year().summer()
        };
        let ending = |summer| Some(AcademicYear::ending(summer));
        assert_eq!(of(None, None), 2025);
        assert_eq!(of(ending(2018), None), 2019);
        assert_eq!(
            of(ending(2018), ending(2025)),
            2025,
            "a year chosen by hand holds"
        );
    });
}

#[test]
fn every_choice_of_every_measure_holds_together_or_says_why_not() {
    NATIONAL.with(|national| {
        let profile = profile();
        let (mut groups, mut reasons) = (0, 0);
        for measure in national.measures() {
            for group in PupilGroup::ALL {
                for choice in PeerChoice::ALL {
                    let wanted = Wanted {
                        measure: &measure.id,
                        group,
                        year: None,
                        results_year: None,
                        choice,
                        profile: &profile,
                    };
                    for year in
                        std::iter::once(None).chain(peer_years(national, &wanted).into_iter().map(Some))
                    {
                        match peers(national, &Wanted { year, ..wanted }) {
                            Ok(found) => {
                                groups += 1;
                                holds_together(measure, &found);
                            }
                            Err(why) => {
                                reasons += 1;
                                assert!(why.to_string().ends_with('.'), "{why}");
                            }
                        }
                    }
                }
            }
        }
        assert!(groups > 1_000 && reasons > 500, "{groups} and {reasons}");
    });
}

fn holds_together(measure: &Measure, found: &Peers) {
    assert!(found.n() >= FEWEST_PEERS);
    assert!(!found.noun().is_empty() && !found.rule().is_empty() && !found.membership().is_empty());
    let spread = found.spread().unwrap();
    let points = [
        spread.lowest_tenth,
        spread.lower_quartile,
        spread.median,
        spread.upper_quartile,
        spread.highest_tenth,
    ];
    assert!(points.is_sorted(), "{}: {points:?}", measure.id);
    assert!(found.plotted_values().is_sorted());
    assert!(found.plotted_values().len() >= FEWEST_PEERS);
    assert!(!found.provenance().publisher.is_empty() && !found.provenance().licence.is_empty());
}

#[test]
fn nothing_is_read_as_a_circumstance_that_cannot_be() {
    use trust_benchmark::entry::{read_schools, read_share};
    assert_eq!(read_schools("8"), Reading::Read(8));
    for refused in ["0", "-3", "2.5", "8%", "many", "10000"] {
        assert!(matches!(read_schools(refused), Reading::Refused(_)), "{refused}");
    }
    assert_eq!(read_share("27.5%"), Reading::Read(27.5));
    for refused in ["101", "-1", "some", "SUPP"] {
        assert!(matches!(read_share(refused), Reading::Refused(_)), "{refused}");
    }
}
