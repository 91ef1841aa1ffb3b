//! What is said of a figure among other peers than all trusts, and that it holds together.

use std::rc::Rc;

use proptest::prelude::*;
use trust_benchmark::analysis::{
    FEWEST_PUPILS, Finding, GroupPair, Outcome, PeerChoice, RATE_INTERVAL, Subject, Verdict, Wanted, compare,
    compare_pair, peers,
};
use trust_benchmark::entry::{Entered, Entries, Field};
use trust_benchmark::measures::{Measure, MeasureId, PupilGroup};
use trust_benchmark::national::TrustSet;
use trust_benchmark::stats::QuantilePlace;

use crate::spoken;
use crate::{NATIONAL, profile};

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
            results_year: None,
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
            PupilGroup::Others | PupilGroup::Gap => compare_pair(subject, [&all, &of_group], || {
                GroupPair::entered(&measure, &all, &of_group)
            }),
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
        PeerChoice::LocalAuthorities,
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
            prop_assert_eq!(finding.place().is_some(), finding.pupils().count() >= FEWEST_PUPILS);
            if let Some(place) = finding.place() {
                prop_assert!(order(place.lower) <= order(place.at) && order(place.at) <= order(place.upper));
                let ranged = finding.verdict() == Verdict::TooUncertain || finding.sentence().contains("(range ");
                prop_assert!(ranged, "{}", finding.sentence());
            }
            let interval = finding.interval();
            prop_assert!(range.contains(interval.lower()) && range.contains(interval.upper()));
            let told = told(&finding);
            prop_assert_eq!(spoken::forbidden(&told), None, "{}", told);
        }
    }
}
