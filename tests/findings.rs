//! Findings: what they say of real national figures, in words and rows, and what they may never say.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at the first thing that is not as it should be"
)]

#[path = "support/spoken.rs"]
mod spoken;

use std::fmt::Write as _;
use std::rc::Rc;

use proptest::prelude::*;
use trust_benchmark::analysis::{
    self, FEWEST_PUPILS, Finding, NoComparison, NoPeers, Outcome, Peers, Subject, Verdict,
    national_distribution,
};
use trust_benchmark::entry::{Entered, Figure, Pupils, Reading};
use trust_benchmark::measures::{AcademicYear, Direction, IntervalMethod, Measure, MeasureId, PupilGroup};
use trust_benchmark::national::{Distribution, National};
use trust_benchmark::stats::{Percentile, QuantilePlace, rate_interval};
use trust_benchmark::wording::RowKind;

thread_local! {
    static NATIONAL: National = National::bundled().expect("the figures that come with the page");
}

fn with_measure<T>(id: &str, use_it: impl FnOnce(&National, Rc<Measure>, Vec<Rc<Distribution>>) -> T) -> T {
    NATIONAL.with(|national| {
        let id = MeasureId::new(id);
        let measure = Rc::new(national.measure(&id).expect("a measure of the catalogue").clone());
        use_it(
            national,
            measure,
            national.distributions(&id).into_iter().map(Rc::new).collect(),
        )
    })
}

/// Compares with all trusts of a distribution.
fn compare(
    measure: &Rc<Measure>,
    entered: &Entered,
    distribution: Option<&Rc<Distribution>>,
    national: &National,
) -> Outcome {
    let peers = distribution
        .map(|one| Rc::new(Peers::all_of(Rc::clone(one))))
        .ok_or(NoPeers::NoDistribution(None));
    let subject = Subject {
        measure,
        group: distribution.map_or(PupilGroup::All, |one| one.group()),
        peers: peers.as_ref(),
        national,
        rates: Some(rate_interval),
    };
    analysis::compare(subject, entered)
}

/// A place among trusts, which are counted.
fn counted(place: QuantilePlace) -> Percentile {
    match place {
        QuantilePlace::At(percentile) => percentile,
        bound => panic!("not counted: {bound:?}"),
    }
}

fn entered(value: f64, decimals: u8, pupils: u32) -> Entered {
    Entered {
        year: None,
        figure: Reading::Read(Figure { value, decimals }),
        pupils: Reading::Read(Pupils::new(pupils).unwrap()),
        whole_stage_assumed: false,
    }
}

fn finding(id: &str, value: f64, decimals: u8, pupils: u32) -> Finding {
    with_measure(id, |national, measure, distributions| {
        match compare(
            &measure,
            &entered(value, decimals, pupils),
            distributions.first(),
            national,
        ) {
            Outcome::Found(finding) => *finding,
            other => panic!("no finding: {other:?}"),
        }
    })
}

/// Everything that a reader is told, as one text.
fn told(finding: &Finding) -> String {
    let mut text = format!(
        "{}\n{}\n{}\n{}\n",
        finding.headline(),
        finding.sentence(),
        finding.caption(),
        finding.how_sure()
    );
    for line in [
        finding.basis_text(),
        finding.band_text(),
        finding.england_text(),
        Some(finding.picture_text()),
    ]
    .into_iter()
    .flatten()
    {
        writeln!(text, "{line}").unwrap();
    }
    for row in finding.table() {
        writeln!(text, "| {} | {}", row.label, row.figure).unwrap();
    }
    writeln!(text, "{}\n{}", finding.compared_with(), finding.source()).unwrap();
    for caveat in finding.caveats() {
        writeln!(text, "- {caveat}").unwrap();
    }
    text
}

#[test]
fn the_first_comparison_in_full() {
    insta::assert_snapshot!(told(&finding("rwm_expected", 65.0, 0, 182)));
}

#[test]
fn key_stage_4_in_full() {
    for (id, value, decimals) in [
        ("attainment_8", 47.1, 1),
        ("progress_8", -0.12, 2),
        ("english_maths_5", 41.0, 0),
        ("ebacc_entry", 52.0, 0),
    ] {
        insta::assert_snapshot!(id, told(&finding(id, value, decimals, 534)));
    }
}

#[test]
fn verdicts_in_their_order() {
    let verdict = |value, pupils| finding("rwm_expected", value, 0, pupils).verdict();
    assert_eq!(verdict(65.0, 10), Verdict::TooFewPupils);
    assert_eq!(verdict(65.0, 12), Verdict::TooUncertain);
    assert_eq!(verdict(65.0, 400), Verdict::TooClose);
    assert_eq!(verdict(80.0, 400), Verdict::ClearlyHigher);
    assert_eq!(verdict(45.0, 400), Verdict::ClearlyLower);
}

#[test]
fn a_figure_is_ranked_at_the_precision_of_the_others() {
    let typed_whole = finding("rwm_expected", 65.0, 0, 182);
    let exact = finding("rwm_expected", 118.0 / 182.0 * 100.0, 1, 182);
    assert_eq!(typed_whole.place().unwrap().at, exact.place().unwrap().at);
    assert_eq!(exact.value_text(), "64.8%");
    assert!(exact.how_sure().contains("Ranked as 65%"), "{}", exact.how_sure());
}

#[test]
fn the_verdict_is_the_intervals_and_the_print_shows_it() {
    // The interval 64.3–72.4 clears the median, 64; printed as 64–72 it would seem to touch it.
    let clear = finding("rwm_expected", 68.5, 1, 500);
    assert_eq!(
        (clear.verdict(), clear.interval_text().as_str()),
        (Verdict::ClearlyHigher, "64.3–72.4")
    );
    // 58.1–68.8 does not span the middle half, 58–69; printed as 58–69 it would.
    let close = finding("rwm_expected", 63.6, 1, 310);
    assert_eq!(
        (close.verdict(), close.interval_text().as_str()),
        (Verdict::TooClose, "58.1–68.8")
    );
    assert_eq!(finding("rwm_expected", 65.0, 0, 182).interval_text(), "58–72");
}

#[test]
fn ends_of_a_distribution_are_called_all_only_when_they_are() {
    assert!(
        finding("rwm_expected", 100.0, 0, 900)
            .sentence()
            .contains("is higher than all 626 trusts (range")
    );
    assert!(
        finding("rwm_expected", 1.0, 0, 900)
            .sentence()
            .contains("is lower than all 626 trusts (range")
    );
    assert!(
        finding("rwm_expected", 94.0, 0, 900)
            .sentence()
            .contains("higher than nearly all 626 trusts")
    );
}

#[test]
fn without_pupils_there_is_no_place() {
    with_measure("rwm_expected", |national, measure, distributions| {
        let mut entered = entered(65.0, 0, 182);
        entered.pupils = Reading::Empty;
        assert_eq!(
            compare(&measure, &entered, distributions.first(), national),
            Outcome::PupilsMissing
        );
        entered.figure = Reading::Empty;
        assert_eq!(
            compare(&measure, &entered, distributions.first(), national),
            Outcome::Nothing
        );
    });
}

#[test]
fn without_a_known_interval_there_is_no_comparison_and_pupils_are_not_asked_for() {
    with_measure("rwm_expected", |national, measure, distributions| {
        let mut measure = (*measure).clone();
        measure.interval = IntervalMethod::Unknown;
        let measure = Rc::new(measure);
        let mut entered = entered(65.0, 0, 182);
        let outcome = |entered: &Entered| compare(&measure, entered, distributions.first(), national);
        assert_eq!(outcome(&entered), Outcome::NotCompared(NoComparison::NoInterval));
        entered.pupils = Reading::Empty;
        assert_eq!(outcome(&entered), Outcome::NotCompared(NoComparison::NoInterval));
    });
}

#[test]
fn a_rate_has_the_interval_of_its_events_and_says_that_it_is_at_least_so_wide() {
    with_measure("rwm_expected", |national, measure, distributions| {
        let mut measure = (*measure).clone();
        measure.interval = IntervalMethod::Rate;
        let outcome = compare(
            &Rc::new(measure),
            &entered(6.5, 1, 1000),
            distributions.first(),
            national,
        );
        let Outcome::Found(finding) = outcome else {
            panic!("{outcome:?}")
        };
        // 65 events among 1,000 pupils, as in the reference cases.
        assert!((finding.interval().lower() - 5.016_319).abs() < 1e-6);
        assert!((finding.interval().upper() - 8.284_914).abs() < 1e-6);
        assert!(finding.basis_text().unwrap().contains("at least this wide"));
    });
}

#[test]
fn without_a_distribution_the_reason_is_given() {
    with_measure("rwm_expected", |national, measure, _| {
        let Outcome::NotCompared(why) = compare(&measure, &entered(65.0, 0, 182), None, national) else {
            panic!("compared")
        };
        assert!(why.to_string().starts_with("No figures for this group"));
    });
}

#[test]
fn another_year_is_another_population_and_says_so() {
    with_measure("rwm_expected", |national, measure, distributions| {
        let earlier = distributions
            .iter()
            .find(|one| one.year() == AcademicYear::ending(2019))
            .unwrap();
        let Outcome::Found(finding) = compare(&measure, &entered(65.0, 0, 182), Some(earlier), national)
        else {
            panic!("no finding")
        };
        assert!(
            finding.sentence().contains("of 298 trusts and sponsors"),
            "{}",
            finding.sentence()
        );
        assert!(finding.sentence().ends_with("2018/19."));
        assert!(
            finding
                .england_text()
                .unwrap()
                .starts_with("England: 65% in 2018/19 and 63% in 2024/25.")
        );
    });
}

#[test]
fn less_is_better_counts_from_the_other_end() {
    with_measure("rwm_expected", |national, measure, distributions| {
        let place = |direction| {
            let mut measure = (*measure).clone();
            measure.direction = direction;
            match compare(
                &Rc::new(measure),
                &entered(70.0, 0, 182),
                distributions.first(),
                national,
            ) {
                Outcome::Found(finding) => (finding.place().unwrap(), finding.sentence()),
                other => panic!("{other:?}"),
            }
        };
        let (higher, _) = place(Direction::HigherBetter);
        let (lower, sentence) = place(Direction::LowerBetter);
        let at = counted(lower.at);
        assert!((counted(higher.at).value() + at.value() - 100.0).abs() < 1e-9);
        assert!(counted(lower.lower) <= at && at <= counted(lower.upper));
        assert!(sentence.contains("is higher than about"), "{sentence}");
    });
}

#[test]
fn the_country_is_shown_before_anything_is_typed() {
    let said = with_measure("rwm_expected", |national, measure, distributions| {
        let national_distribution = national_distribution(
            &measure,
            PupilGroup::All,
            &Rc::new(Peers::all_of(Rc::clone(&distributions[0]))),
            national.england(&measure.id, PupilGroup::All).as_deref(),
        )
        .unwrap();
        format!(
            "{}\n{}\n{:?}",
            national_distribution.headline(),
            national_distribution.caption(),
            national_distribution.england_label()
        )
    });
    insta::assert_snapshot!(said);
}

const MEASURES: [&str; 5] = [
    "rwm_expected",
    "attainment_8",
    "progress_8",
    "english_maths_5",
    "ebacc_entry",
];

proptest! {
    #[test]
    fn whatever_is_entered_the_finding_holds_together(
        which in 0..MEASURES.len(),
        share in 0.0f64..=1.0,
        decimals in 0u8..=3,
        pupils in 1u32..=50_000,
        latest in any::<bool>(),
    ) {
        with_measure(MEASURES[which], |national, measure, distributions| {
            let range = measure.range;
            let scale = 10f64.powi(i32::from(decimals));
            let value = ((range.lowest + share * (range.highest - range.lowest)) * scale).round() / scale;
            let distribution = if latest { distributions.first() } else { distributions.last() };
            let Outcome::Found(finding) = compare(&measure, &entered(value, decimals, pupils), distribution, national) else {
                return Err(TestCaseError::fail("no finding"));
            };
            let (place, interval) = (finding.place(), finding.interval());
            prop_assert_eq!(place.is_some(), pupils >= FEWEST_PUPILS);
            if let Some(place) = place {
                let (lower, upper) = (counted(place.lower), counted(place.upper));
                prop_assert!(lower <= counted(place.at) && counted(place.at) <= upper);
                prop_assert!((0.0..=100.0).contains(&lower.value()) && (0.0..=100.0).contains(&upper.value()));
            }
            prop_assert!(interval.lower() <= interval.upper());
            prop_assert!(range.contains(interval.lower()) && range.contains(interval.upper()));
            prop_assert!(interval.holds(value));

            // Every place is said with its range, its population and its year.
            let sentence = finding.sentence();
            let ranged = match finding.verdict() {
                Verdict::TooFewPupils => sentence.contains("(fewer than 11 pupils)"),
                Verdict::TooUncertain => sentence.contains("than anything from "),
                _ => sentence.contains("(range "),
            };
            prop_assert!(ranged && sentence.contains(&finding.population_text()), "{}", sentence);
            prop_assert!(sentence.contains(&finding.peers().year().to_string()));

            // Sentence, table and picture write one figure.
            let trust = finding.table().into_iter().find(|row| row.kind == RowKind::Trust).expect("a row for the trust");
            prop_assert_eq!(trust.figure, format!("{} ({})", finding.value_text(), finding.interval_text()));
            prop_assert!(sentence.starts_with(&finding.value_text()));

            let told = told(&finding);
            prop_assert_eq!(spoken::forbidden(&told), None, "{}", told);
            Ok(())
        })?;
    }

    #[test]
    fn more_pupils_never_make_a_figure_less_sure(value in 0u32..=100, few in 1u32..=2_000, more in 1u32..=2_000) {
        let width = |pupils| {
            let interval = finding("rwm_expected", f64::from(value), 0, pupils).interval();
            interval.upper() - interval.lower()
        };
        // Rounding to whole per cents can widen an interval by one.
        prop_assert!(width(few + more) <= width(few) + 1.0);
    }
}
