//! The worked example: of the example's figure, of a trust's several, and of figures of every kind.

use std::rc::Rc;

use trust_benchmark::analysis::{
    Finding, GroupPair, KnownPeers, Outcome, Overview, OverviewQuery, PeerChoice, RATE_INTERVAL, Subject,
    Wanted, compare, compare_pair, example, peers,
};
use trust_benchmark::entry::{Circumstance, Entries, Field, Profile};
use trust_benchmark::measures::{IntervalMethod, Measure, MeasureId, PupilGroup, Unit};
use trust_benchmark::national::{National, TrustSet};
use trust_benchmark::wording::Part;
use trust_benchmark::wording::{WorkedExample, example_finding};

use crate::{at_first, read, said, with_packs};

/// The comparison of what is typed.
fn found(
    national: &National,
    measure: &str,
    group: PupilGroup,
    choice: PeerChoice,
    typed: &Entries,
) -> Option<Finding> {
    let measure = Rc::new(national.measure(&MeasureId::new(measure))?.clone());
    let profile = typed.profile(&measure);
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
    let all = typed.read(&measure, PupilGroup::All, None);
    let outcome = if group == PupilGroup::Gap {
        let own = typed.read(&measure, PupilGroup::Disadvantaged, None);
        compare_pair(subject, [&all, &own], || GroupPair::entered(&measure, &all, &own))
    } else {
        compare(subject, &typed.read(&measure, group, None))
    };
    match outcome {
        Outcome::Found(finding) => Some(*finding),
        _ => None,
    }
}

fn steps(national: &National, finding: &Rc<Finding>, shown: &[Rc<Finding>], profile: &Profile) -> Vec<Part> {
    WorkedExample {
        finding,
        national,
        profile,
        shown,
    }
    .steps()
}

/// The example trust's figures that the first comparison shows.
fn examples(national: &National, typed: &Entries) -> Vec<Rc<Finding>> {
    [
        "rwm_expected",
        "attainment_8",
        "progress_8",
        "english_maths_5",
        "ebacc_entry",
    ]
    .into_iter()
    .filter_map(|id| found(national, id, PupilGroup::All, PeerChoice::Closest, typed))
    .map(Rc::new)
    .collect()
}

#[test]
fn the_example_from_the_first_figures() {
    at_first(|national| {
        let finding = Rc::new(example_finding(national).expect("an example"));
        let steps = steps(national, &finding, &[Rc::clone(&finding)], &Profile::default());
        said("example", &steps);
    });
}

#[test]
fn a_mean_among_five_measures_with_the_intake_typed() {
    with_packs(|national| {
        let mut typed = example(national);
        let measure = national.measure(&MeasureId::new("progress_8")).unwrap().clone();
        for (circumstance, share) in [
            (Circumstance::Disadvantaged, "27"),
            (Circumstance::Eal, "15"),
            (Circumstance::Sen, "14"),
        ] {
            typed.put(Field::circumstance(measure.shared_cohort(), circumstance), share);
        }
        let shown = examples(national, &typed);
        assert_eq!(shown.len(), 5);
        let steps = steps(national, &shown[2], &shown, &typed.profile(&measure));
        said("progress_8", &steps);
    });
}

#[test]
fn what_is_marked_says_so() {
    at_first(|national| {
        let mut typed = example(national);
        typed.put(Field::figure(MeasureId::new("progress_8")), "1.4");
        let shown = examples(national, &typed);
        let text = read(&steps(national, &shown[2], &shown, &Profile::default()));
        assert!(
            text.contains("It is marked as unusual for a trust this size."),
            "{text}"
        );
        assert!(
            text.contains("=> Unusually high for a trust this size."),
            "{text}"
        );
        let text = read(&steps(national, &shown[0], &shown, &Profile::default()));
        assert!(text.contains("It is not marked."), "{text}");
    });
}

#[test]
fn marks_are_those_of_the_results_of_a_gap_too() {
    with_packs(|national| {
        let mut typed = Entries::default();
        for (id, group, figure, pupils) in [
            ("rwm_expected", PupilGroup::All, "78", "182"),
            ("rwm_expected", PupilGroup::Disadvantaged, "43", "49"),
            // Too few for a place, so it is shown and not tested.
            ("attainment_8", PupilGroup::All, "44", "9"),
        ] {
            let measure = national.measure(&MeasureId::new(id)).unwrap();
            typed.put(Field::figure(measure.id.clone()).of_group(group), figure);
            typed.put(
                Field::cohort_pupils(measure.shared_cohort()).of_group(group),
                pupils,
            );
        }
        let measures: Vec<Rc<Measure>> = national.measures().iter().cloned().map(Rc::new).collect();
        let asked = OverviewQuery {
            national,
            measures: &measures,
            entries: &typed,
            choice: PeerChoice::default(),
            year: &|_| None,
            totals: None,
            started: None,
        };
        let overview = Overview::of(asked, &mut KnownPeers::default());
        let findings = overview.lines.iter().filter_map(|line| line.finding().cloned());
        let shown: Vec<Rc<Finding>> = findings.collect();
        let tests = overview.marks.sentence().unwrap();
        assert!(tests.starts_with("3 of 4 measures"), "{tests}");
        let gap = shown.iter().find(|one| one.group() == PupilGroup::Gap).unwrap();
        assert!(overview.marks.of(&gap.key()).is_some(), "{tests}");
        for finding in &shown {
            let text = read(&steps(national, finding, &shown, &Profile::default()));
            assert_eq!(text.contains(&tests), finding.place().is_some(), "{text}");
            let is_marked = text.contains("It is marked as unusual for a trust this size.");
            assert_eq!(is_marked, overview.marks.of(&finding.key()).is_some(), "{text}");
        }
    });
}

/// Something that can be typed for a measure: low, in the middle, high.
fn typical(measure: &Measure) -> [&'static str; 3] {
    match measure.unit {
        Unit::ProgressGrades | Unit::ProgressPoints => ["-0.9", "0", "0.9"],
        Unit::ScaledScore => ["98", "104", "112"],
        Unit::Marks => ["15", "20", "24"],
        Unit::GradePoints => ["2.1", "4", "6.5"],
        Unit::Per100Pupils => ["0.05", "4", "40"],
        Unit::Points | Unit::PointsPerEntry => ["25", "46.3", "70"],
        Unit::Percentage | Unit::Sessions | Unit::PupilsPerTeacher | Unit::PercentagePoints => {
            ["0", "52.5", "100"]
        }
    }
}

#[test]
fn figures_of_every_kind_are_followed_to_the_end() {
    with_packs(|national| {
        let mut followed = 0;
        let groups = [PupilGroup::All, PupilGroup::Disadvantaged, PupilGroup::Gap];
        let choices = [
            PeerChoice::Closest,
            PeerChoice::Trusts(TrustSet::Eligible),
            PeerChoice::Schools,
            PeerChoice::LocalAuthorities,
        ];
        for measure in national.measures() {
            for (figure, pupils) in typical(measure).into_iter().zip(["9", "240", "3100"]) {
                let mut typed = Entries::default();
                for group in [PupilGroup::All, PupilGroup::Disadvantaged] {
                    let pupils = if group == PupilGroup::All { pupils } else { "7" };
                    typed.put(Field::figure(measure.id.clone()).of_group(group), figure);
                    typed.put(
                        Field::cohort_pupils(measure.shared_cohort()).of_group(group),
                        pupils,
                    );
                }
                for group in groups {
                    for choice in choices {
                        let Some(finding) = found(national, measure.id.as_str(), group, choice, &typed)
                        else {
                            continue;
                        };
                        followed += 1;
                        assert!(measure.interval != IntervalMethod::Unknown);
                        let finding = Rc::new(finding);
                        let shown = [Rc::clone(&finding)];
                        let steps = steps(national, &finding, &shown, &typed.profile(measure));
                        assert_eq!(steps.len(), 8);
                        read(&steps);
                    }
                }
            }
        }
        assert!(followed > 300, "{followed}");
    });
}
