//! What it would take of a trust whose figure its schools add up to: it is counted from them and not from their sum as it is
//! rounded.

use std::rc::Rc;

use proptest::prelude::*;
use trust_benchmark::analysis::{
    Aim, Amount, Distance, Finding, KnownPeers, Overview, OverviewQuery, PeerChoice, Target, Totals,
    each_school,
};
use trust_benchmark::entry::{Entries, SchoolTable};
use trust_benchmark::measures::{Measure, PupilGroup};
use trust_benchmark::national::National;
use trust_benchmark::wording::{Goals, target_figures};

use super::{Typed, asking, measure, results, said, table};

/// Everything that the page finds of a table, as it makes it.
fn overview(national: &National, measure: &Rc<Measure>, table: &SchoolTable) -> Overview {
    let totals = Totals::of(table, &[measure]);
    let asked = OverviewQuery {
        national,
        measures: &[Rc::clone(measure)],
        entries: &totals.over(&Entries::default()),
        choice: PeerChoice::Closest,
        year: &|_| None,
        totals: Some(&totals),
        started: None,
    };
    let mut overview = Overview::of(asked, &mut KnownPeers::default());
    totals.compose(&mut overview);
    overview
}

fn of_all(overview: &Overview) -> Rc<Finding> {
    let line = overview.lines.iter().find(|line| line.group == PupilGroup::All);
    Rc::clone(line.and_then(|line| line.finding()).unwrap())
}

fn found(national: &National, measure: &Rc<Measure>, table: &SchoolTable) -> Rc<Finding> {
    of_all(&overview(national, measure, table))
}

fn own(measure: &Measure, value: f64) -> Target {
    Target::own(value, 2, measure.unit, measure.range).unwrap()
}

fn to(finding: &Finding, value: f64) -> Distance {
    let aim = Aim::of(finding.measure(), finding.group()).unwrap();
    finding.distance(aim, &own(finding.measure(), value)).unwrap()
}

/// Schools with names, as they are typed.
fn trust(measure: &Measure, schools: &[(u32, String)]) -> SchoolTable {
    let named: Vec<_> = schools
        .iter()
        .enumerate()
        .map(|(place, (pupils, figure))| (format!("School {place}"), pupils.to_string(), figure))
        .collect();
    let typed: Vec<Typed<'_>> = named
        .iter()
        .map(|(name, pupils, figure)| (name.as_str(), pupils.as_str(), figure.as_str()))
        .collect();
    table(measure, &typed)
}

/// 1,515 of 2,473 are 61.26%, written 61.3%: of that, one pupil fewer would do.
#[test]
fn rounding_of_the_sum_costs_and_makes_no_pupil() {
    asking(|national| {
        let rwm = measure(national, "rwm_expected");
        let schools = [(1000, "61.2".to_owned()), (1473, "61.3".to_owned())];
        let finding = found(national, &rwm, &trust(&rwm, &schools));
        assert_eq!(finding.value_label(), "61.3%");
        // 612 and 903; 0.64 × 2,473 are 1,582.72.
        let distance = to(&finding, 64.0);
        assert!(
            matches!(distance.amount, Amount::Pupils { needed: 68, .. }),
            "{distance:?}"
        );
        let alone = found(national, &rwm, &trust(&rwm, &[(2473, "61.3".to_owned())]));
        assert!(matches!(
            to(&alone, 64.0).amount,
            Amount::Pupils { needed: 67, .. }
        ));
        let a8 = measure(national, "attainment_8");
        let schools = [(100, "46.9".to_owned()), (100, "47.0".to_owned())];
        let finding = found(national, &a8, &trust(&a8, &schools));
        assert_eq!(finding.value_label(), "47.0");
        let Amount::Scores { in_all, each } = to(&finding, 47.0).amount else {
            panic!("a mean is counted in points");
        };
        assert!(
            (in_all - 10.0).abs() < 1e-6 && (each - 0.05).abs() < 1e-9,
            "{in_all}"
        );
    });
}

/// A measure, its schools, and a target.
type Case = (&'static str, &'static [(u32, &'static str)], f64);

#[test]
fn title_sentence_table_and_goal_say_the_same() {
    let cases: [Case; 6] = [
        ("rwm_expected", &[(1000, "61.2"), (1473, "61.3")], 64.0),
        ("rwm_expected", &[(210, "62"), (330, "57")], 64.0),
        ("rwm_expected", &[(210, "64"), (330, "64")], 64.02),
        ("attainment_8", &[(180, "44.1"), (150, "46")], 47.0),
        ("attainment_8", &[(180, "46.9"), (150, "47.0")], 47.0),
        ("progress_8", &[(180, "-0.31"), (150, "0.40")], 0.02),
    ];
    let lines = asking(|national| {
        let mut lines = Vec::new();
        for (id, schools, value) in cases {
            let measure = measure(national, id);
            let schools: Vec<_> = schools
                .iter()
                .map(|(pupils, figure)| (*pupils, (*figure).to_owned()))
                .collect();
            let overview = overview(national, &measure, &trust(&measure, &schools));
            let finding = of_all(&overview);
            let goals = Goals::among(&overview.lines, Some(&[finding.key()]), &|_| None);
            let aim = Aim::of(&measure, PupilGroup::All).unwrap();
            let targets = Target::among(finding.peers(), aim.direction);
            let nearest = targets
                .iter()
                .filter_map(|target| finding.distance(aim, target).ok())
                .find(|distance| distance.amount != Amount::Reached)
                .unwrap();
            assert_eq!(goals.list[0].takes.sentence(), nearest.sentence());
            let tabled = target_figures(&finding, aim);
            assert!(tabled.rows.iter().any(|row| row[2] == nearest.amount_text()));
            lines.extend([format!("# {id} {}", finding.value_label()), nearest.sentence()]);
            let distance = to(&finding, value);
            lines.extend([distance.headline(), distance.sentence()]);
        }
        lines
    });
    said("composed", &lines);
}

fn schools() -> impl Strategy<Value = Vec<(u32, String)>> {
    // Whole per cent, and tenths.
    let figure = prop_oneof![
        (0_u32..=100).prop_map(|whole| whole.to_string()),
        (0_u32..=1000).prop_map(|tenths| format!("{:.1}", f64::from(tenths) / 10.0)),
    ];
    prop::collection::vec((1_u32..400, figure), 2..12)
}

/// The whole number of pupils nearest to `figure`, halves upwards, and all those of whom it is told.
fn told_of(pupils: u32, figure: &str) -> (u32, Vec<u32>) {
    let decimals = figure.split_once('.').map_or(0, |(_, tail)| tail.len());
    let all = 100 * 10_u32.pow(u32::try_from(decimals).unwrap());
    let units: u32 = figure.replace('.', "").parse().unwrap();
    let nearest = (2 * units * pupils + all) / (2 * all);
    let tells = |count: &u32| (2 * all * count + pupils) / (2 * pupils) == units;
    (nearest, (0..=pupils).filter(tells).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// With that number of pupils more the schools' pupils together reach the target, and with one fewer they do not.
    #[test]
    fn so_many_pupils_reach_the_target_and_one_fewer_does_not(schools in schools(), tenths in 0_u32..=1000) {
        asking(|national| {
            let measure = measure(national, "rwm_expected");
            let finding = found(national, &measure, &trust(&measure, &schools));
            let value = f64::from(tenths) / 10.0;
            let all: u32 = schools.iter().map(|(pupils, _)| *pupils).sum();
            let told: Vec<_> = schools.iter().map(|(pupils, figure)| told_of(*pupils, figure)).collect();
            let have: u32 = told.iter().map(|(nearest, _)| *nearest).sum();
            let end = |of: fn(&[u32]) -> Option<u32>| -> u32 {
                told.iter().map(|(nearest, counts)| of(counts).unwrap_or(*nearest)).sum()
            };
            // In thousandths of a per cent, all whole.
            let there = |count: u32| u64::from(count) * 1000 >= u64::from(tenths) * u64::from(all);
            match to(&finding, value).amount {
                Amount::Reached => prop_assert!(there(have)),
                Amount::Pupils { needed, between } => {
                    prop_assert!(there(have + needed));
                    prop_assert!(needed == 0 || !there(have + needed - 1));
                    let (least, most) = (end(|counts| counts.first().copied()), end(|counts| counts.last().copied()));
                    prop_assert!(there(least + between.1) && !there(least + between.1 - 1));
                    prop_assert!(there(most + between.0) && (between.0 == 0 || !there(most + between.0 - 1)));
                }
                other => prop_assert!(false, "{other:?}"),
            }
            Ok(())
        })?;
    }

    /// A trust of one school is that school.
    #[test]
    fn one_school_takes_what_its_row_says(
        pupils in 5_u32..3000,
        tenths in 0_u32..=1000,
        whole in any::<bool>(),
        id in prop::sample::select(vec!["rwm_expected", "attainment_8", "progress_8", "ebacc_entry"]),
        aimed in 0_u32..=1000,
    ) {
        asking(|national| {
            let measure = measure(national, id);
            let range = measure.range;
            let at = |part: u32| range.lowest + (range.highest - range.lowest) * f64::from(part) / 1000.0;
            let figure = if whole { format!("{:.0}", at(tenths)) } else { format!("{:.1}", at(tenths)) };
            let table = trust(&measure, &[(pupils, figure)]);
            let finding = found(national, &measure, &table);
            let aim = Aim::of(&measure, PupilGroup::All).unwrap();
            let target = own(&measure, at(aimed));
            let results = results(&table, &measure);
            let row = each_school(aim, &target, results.schools().list()).next().unwrap().1.unwrap();
            let trust = finding.distance(aim, &target).unwrap();
            prop_assert_eq!(trust.sentence(), row.sentence());
            prop_assert_eq!(trust, row);
            Ok(())
        })?;
    }
}
