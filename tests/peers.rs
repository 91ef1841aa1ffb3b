//! Peer groups on the real figures: who is in them, when there is none, and what is said of it.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at the first thing that is not as it should be"
)]

use std::rc::Rc;

use proptest::prelude::*;
use trust_benchmark::comparison::{
    FEWEST_PEERS, Finding, NoPeers, Outcome, PeerChoice, PeerKind, Peers, RATE_INTERVAL, SIMILAR_TRUSTS,
    SizeBand, Subject, Wanted, compare, compare_derived, peer_years, peers,
};
use trust_benchmark::measures::{AcademicYear, Measure, MeasureId, PupilGroup};
use trust_benchmark::national::{National, Pack, PackName, TrustSet};
use trust_benchmark::stats::QuantilePlace;
use trust_benchmark::trust::{Entered, Entries, Field, Profile, Reading};

thread_local! {
    static NATIONAL: National = everything();
}

fn everything() -> National {
    let mut national = National::bundled().unwrap();
    for name in PackName::ALL {
        let path = format!(
            "{}/data/bundle/{}.postcard",
            env!("CARGO_MANIFEST_DIR"),
            name.id()
        );
        national
            .join(Pack::decode(&std::fs::read(path).unwrap()).unwrap())
            .unwrap();
    }
    national
}

/// A trust of eight schools in the North West with a usual intake.
fn profile() -> Profile {
    Profile {
        schools: Some(8),
        region: Some("North West".to_owned()),
        pupils: Some(240),
        disadvantaged: Some(30.0),
        eal: Some(15.0),
        sen: Some(18.0),
    }
}

fn chosen(measure: &str, group: PupilGroup, choice: PeerChoice, profile: &Profile) -> Result<Peers, NoPeers> {
    NATIONAL.with(|national| {
        let measure = &MeasureId::new(measure);
        peers(
            national,
            &Wanted {
                measure,
                group,
                year: None,
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
        similar
            .why()
            .unwrap()
            .contains("of 467 trusts that publish all four"),
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
    assert!(why.to_string().starts_with("No percentile:"), "{why}");
}

#[test]
fn the_closest_are_recent() {
    let closest = |measure| {
        let found = chosen(measure, PupilGroup::All, PeerChoice::Closest, &profile()).unwrap();
        (found.kind(), found.year().to_string())
    };
    assert_eq!(closest("rwm_expected"), (PeerKind::Trusts, "2024/25".to_owned()));
    assert_eq!(closest("attainment_8"), (PeerKind::Trusts, "2022/23".to_owned()));
    // Trusts and schools have this for years before the pandemic only.
    assert_eq!(
        closest("reading_expected"),
        (PeerKind::LocalAuthorities, "2024/25".to_owned())
    );
    assert_eq!(closest("persistent_absence").0, PeerKind::LocalAuthorities);
    assert_eq!(closest("phonics").0, PeerKind::LocalAuthorities);
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
    assert!(found.drawn().is_sorted());
    assert!(found.drawn().len() >= FEWEST_PEERS);
    assert!(!found.provenance().publisher.is_empty() && !found.provenance().licence.is_empty());
}

fn entered(entries: &Entries, measure: &Measure, group: PupilGroup) -> Entered {
    entries.read(measure, group, None)
}

/// The finding for figures typed for all and for disadvantaged pupils.
fn found(measure: &str, group: PupilGroup, choice: PeerChoice, typed: [&str; 4]) -> Outcome {
    NATIONAL.with(|national| {
        let measure = Rc::new(national.measure(&MeasureId::new(measure)).unwrap().clone());
        let mut entries = Entries::default();
        let (figure, pupils) = (
            Field::figure(measure.id.clone()),
            Field::cohort_pupils(measure.shared_cohort()),
        );
        let [all, n, disadvantaged, of_them] = typed;
        entries.put(figure.clone(), all);
        entries.put(pupils.clone(), n);
        entries.put(figure.of_group(PupilGroup::Disadvantaged), disadvantaged);
        entries.put(pupils.of_group(PupilGroup::Disadvantaged), of_them);
        let profile = profile();
        let wanted = Wanted {
            measure: &measure.id,
            group,
            year: None,
            choice,
            profile: &profile,
        };
        let peers = peers(national, &wanted).map(Rc::new);
        let subject = Subject {
            measure: &measure,
            group,
            peers: peers.as_ref(),
            national,
            rates: Some(RATE_INTERVAL),
        };
        let all = entered(&entries, &measure, PupilGroup::All);
        let of_group = entered(&entries, &measure, PupilGroup::Disadvantaged);
        match group {
            PupilGroup::Others | PupilGroup::Gap => compare_derived(subject, &all, &of_group),
            PupilGroup::Disadvantaged => compare(subject, &of_group),
            _ => compare(subject, &all),
        }
    })
}

fn finding(outcome: Outcome) -> Finding {
    match outcome {
        Outcome::Found(finding) => *finding,
        other => panic!("no finding: {other:?}"),
    }
}

fn told(finding: &Finding) -> String {
    let lines = [
        finding.headline(),
        finding.sentence(),
        finding.how_sure(),
        finding.compared_with(),
    ];
    let more = [finding.basis_text(), finding.england_text()]
        .into_iter()
        .flatten();
    lines.into_iter().chain(more).collect::<Vec<_>>().join("\n")
}

#[test]
fn findings_among_other_peers_read_true() {
    let typed = ["65", "182", "51", "47"];
    let among = |choice| finding(found("rwm_expected", PupilGroup::All, choice, typed));
    let mut said: Vec<String> = [
        PeerChoice::SizeBand,
        PeerChoice::Region,
        PeerChoice::Similar,
        PeerChoice::Trusts(TrustSet::AnySize),
        PeerChoice::Schools,
        PeerChoice::RegionSchools,
        PeerChoice::LocalAuthorities,
    ]
    .map(|choice| told(&among(choice)))
    .into();
    let eligible = PeerChoice::Trusts(TrustSet::Eligible);
    for group in [PupilGroup::Disadvantaged, PupilGroup::Others, PupilGroup::Gap] {
        said.push(told(&finding(found("rwm_expected", group, eligible, typed))));
    }
    said.push(told(&finding(found(
        "progress_8",
        PupilGroup::Gap,
        eligible,
        ["-0.12", "534", "-0.60", "130"],
    ))));
    said.push(told(&finding(found(
        "suspensions_secondary",
        PupilGroup::All,
        PeerChoice::Closest,
        ["21.4", "3120", "", ""],
    ))));
    said.push(told(&finding(found(
        "rwm_expected",
        PupilGroup::All,
        PeerChoice::LocalAuthorities,
        ["95", "400", "", ""],
    ))));
    insta::assert_snapshot!(said.join("\n\n"));
}

#[test]
fn the_gap_is_counted_and_not_averaged() {
    let eligible = PeerChoice::Trusts(TrustSet::Eligible);
    // 118 of 182, 24 of 47: the others are 94 of 135.
    let typed = ["65", "182", "51", "47"];
    let others = finding(found("rwm_expected", PupilGroup::Others, eligible, typed));
    assert!(
        (others.value() - 100.0 * 94.0 / 135.0).abs() < 1e-9,
        "{}",
        others.value()
    );
    assert_eq!(others.pupils().count(), 135);
    let gap = finding(found("rwm_expected", PupilGroup::Gap, eligible, typed));
    assert!((gap.value() - 100.0 * (94.0 / 135.0 - 24.0 / 47.0)).abs() < 1e-9);
    assert!(gap.interval().holds(gap.value()));
    let impossible = found(
        "rwm_expected",
        PupilGroup::Gap,
        eligible,
        ["10", "100", "90", "50"],
    );
    assert!(matches!(impossible, Outcome::NotCompared(_)), "{impossible:?}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]
    #[test]
    fn whoever_the_peers_are_the_range_holds_the_place(
        which in 0usize..6,
        choice in 0..PeerChoice::ALL.len(),
        share in 0.0f64..=1.0,
        pupils in 1u32..=3_000,
    ) {
        let id = ["rwm_expected", "phonics", "progress_8", "persistent_absence_secondary", "suspensions", "absence_primary"][which];
        let range = NATIONAL.with(|national| national.measure(&MeasureId::new(id)).unwrap().range);
        let value = format!("{:.1}", range.lowest + share * (range.highest - range.lowest));
        let outcome = found(id, PupilGroup::All, PeerChoice::ALL[choice], [&value, &pupils.to_string(), "", ""]);
        if let Outcome::Found(finding) = outcome {
            let order = |place| match place {
                QuantilePlace::Below(_) => -1.0,
                QuantilePlace::At(percentile) => percentile.value(),
                QuantilePlace::Above(_) => 101.0,
            };
            let place = finding.place();
            prop_assert!(order(place.lower) <= order(place.at) && order(place.at) <= order(place.upper));
            let interval = finding.interval();
            prop_assert!(range.contains(interval.lower()) && range.contains(interval.upper()));
            let told = told(&finding);
            for never in ["better", "worse", "league", "outlier", "failing", "NaN"] {
                prop_assert!(!told.contains(never), "says {}: {}", never, told);
            }
            prop_assert!(finding.sentence().contains("(range "));
        }
    }
}

#[test]
fn nothing_is_read_as_a_circumstance_that_cannot_be() {
    use trust_benchmark::trust::{read_schools, read_share};
    assert_eq!(read_schools("8"), Reading::Read(8));
    for refused in ["0", "-3", "2.5", "8%", "many", "10000"] {
        assert!(matches!(read_schools(refused), Reading::Refused(_)), "{refused}");
    }
    assert_eq!(read_share("27.5%"), Reading::Read(27.5));
    for refused in ["101", "-1", "some", "SUPP"] {
        assert!(matches!(read_share(refused), Reading::Refused(_)), "{refused}");
    }
}
