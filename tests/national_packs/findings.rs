//! A trust's figures among everything that the packs hold: every measure, group, year and set of trusts.

use std::rc::Rc;

use trust_benchmark::analysis::{
    Finding, NoComparison, Outcome, Peers, Subject, compare, national_distribution,
};
use trust_benchmark::charts::{FixedAdvance, SceneFrame, finding_scene};
use trust_benchmark::entry::{Entered, Figure, Pupils, Reading};
use trust_benchmark::measures::{IntervalMethod, MeasureId, PupilGroup};
use trust_benchmark::national::{Distribution, National, TrustSet};
use trust_benchmark::stats::rate_interval;

use crate::{everything, trusts};

/// The outcome for a trust of 182 pupils whose figure is the distribution's own.
fn outcome(national: &National, distribution: &Rc<Distribution>, value: f64) -> Outcome {
    let measure = Rc::new(national.measure(distribution.measure()).unwrap().clone());
    let entered = Entered {
        year: None,
        figure: Reading::Read(Figure {
            value,
            decimals: distribution.decimals(),
        }),
        pupils: Reading::Read(Pupils::new(182).unwrap()),
        whole_stage_assumed: false,
    };
    let subject = Subject {
        measure: &measure,
        group: distribution.group(),
        peers: Ok(&Rc::new(Peers::all_of(Rc::clone(distribution)))),
        national,
        rates: Some(rate_interval),
    };
    compare(subject, &entered)
}

fn told(finding: &Finding) -> String {
    let lines = [Some(finding.announcement()), Some(finding.caption())];
    let lines = lines.into_iter().chain([
        finding.basis_text(),
        finding.band_text(),
        finding.england_text(),
        Some(finding.picture_text()),
    ]);
    let lines = lines.flatten().chain(finding.caveats());
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn every_distribution_gives_a_finding_or_the_reason_why_not() {
    let national = everything();
    let (mut found, mut not_compared) = (0, 0);
    for measure in national.measures() {
        for group in PupilGroup::ALL {
            for set in [TrustSet::Eligible, TrustSet::ByMembership, TrustSet::AnySize] {
                for distribution in national.distributions_among(set, &measure.id, group) {
                    let distribution = Rc::new(distribution);
                    let value = distribution.figures()[distribution.n() / 2];
                    match outcome(&national, &distribution, value) {
                        Outcome::Found(finding) => {
                            found += 1;
                            holds_together(&national, &finding);
                        }
                        Outcome::NotCompared(NoComparison::NoInterval) => {
                            not_compared += 1;
                            let without = measure.interval != IntervalMethod::Wilson
                                && measure.interval != IntervalMethod::PupilStandardDeviation;
                            assert!(group == PupilGroup::Gap || without, "{} {group:?}", measure.id);
                        }
                        other => panic!("{} {group:?}: {other:?}", measure.id),
                    }
                }
            }
        }
    }
    assert!(found > 60 && not_compared > 10, "{found} and {not_compared}");
}

fn holds_together(national: &National, finding: &Finding) {
    let (measure, group) = (finding.measure(), finding.group());
    assert!(group != PupilGroup::Gap);
    let interval = finding.interval();
    assert!(measure.range.contains(interval.lower()) && measure.range.contains(interval.upper()));
    assert!(interval.holds(finding.value()), "{}", measure.id);
    assert_eq!(
        finding.band().is_some(),
        measure.id.as_str() == "progress_8" && group == PupilGroup::All
    );
    let england = national.england(&measure.id, group);
    assert_eq!(finding.england_text().is_some(), england.is_some());
    let of_year = england.and_then(|england| england.value(finding.peers().year()));
    assert_eq!(finding.england_label().map(|(value, _)| value), of_year);
    // Nobody is left to think that a group's figures are everybody's.
    let names_it = finding.caption().contains(group.name());
    assert_eq!(names_it, group != PupilGroup::All, "{}", finding.caption());
    let sheet = SceneFrame {
        width: 320.0,
        base_font: 16.0,
        span: (finding.value(), finding.value()),
        text: &FixedAdvance::GENEROUS,
    };
    assert!(finding_scene(finding, sheet).height < 400.0);
    let text = told(finding);
    assert!(!text.contains("NaN") && !text.contains("inf "), "{text}");
}

#[test]
fn findings_of_groups_and_of_other_units_read_true() {
    let national = everything();
    let mut said = Vec::new();
    for (measure, group, summer, value) in [
        ("rwm_expected", PupilGroup::Disadvantaged, 2025, 48.0),
        ("progress_8", PupilGroup::Disadvantaged, 2023, -0.51),
        ("reading_progress", PupilGroup::All, 2019, 0.4),
        ("ebacc_points", PupilGroup::All, 2023, 4.12),
    ] {
        let distribution = Rc::new(trusts(&national, measure, group, summer));
        let Outcome::Found(finding) = outcome(&national, &distribution, value) else {
            panic!("no finding of {measure}")
        };
        said.push(told(&finding));
    }
    let id = MeasureId::new("ks4_destinations");
    let mut gathered = national.distributions_among(TrustSet::ByMembership, &id, PupilGroup::All);
    let Outcome::Found(finding) = outcome(&national, &Rc::new(gathered.remove(0)), 93.0) else {
        panic!("no finding")
    };
    said.push(finding.england_text().unwrap());

    let id = MeasureId::new("absence");
    let absence = Rc::new(
        national
            .distributions_among(TrustSet::ByMembership, &id, PupilGroup::All)
            .remove(0),
    );
    let measure = Rc::new(national.measure(&id).unwrap().clone());
    let country = national_distribution(
        &measure,
        PupilGroup::All,
        &Rc::new(Peers::all_of(Rc::clone(&absence))),
        national.england(&id, PupilGroup::All).as_deref(),
    )
    .unwrap();
    said.extend([country.headline(), country.caption(), country.picture_text()]);
    let Outcome::NotCompared(why) = outcome(&national, &absence, 7.2) else {
        panic!("compared")
    };
    said.push(why.to_string());
    insta::with_settings!({ prepend_module_to_snapshot => false, snapshot_path => "../snapshots" }, {
        insta::assert_snapshot!("national_packs__findings", said.join("\n\n"));
    });
}
