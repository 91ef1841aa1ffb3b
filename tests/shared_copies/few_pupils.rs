//! No table of data holds a count of 1 to 5 pupils, or a share of pupils that gives one, whatever a trust has entered. What may
//! be found from several figures together is tried in `tests/guarded_figures.rs`; here it is that the tables hold to it.

use std::collections::BTreeMap;
use std::rc::Rc;

use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use trust_benchmark::analysis::{Disclosure, KnownPeers, Overview, OverviewQuery, PeerChoice};
use trust_benchmark::entry::{Entries, Field, SchoolTable};
use trust_benchmark::export::{
    DataCell, DataTable, FindingsBookQuery, GuardedFigures, ToExport, findings_book,
};
use trust_benchmark::measures::{IntervalMethod, Measure, PupilGroup};
use trust_benchmark::national::National;

const CASES: u32 = 2_000;
const FEW: std::ops::RangeInclusive<u32> = 1..=5;

/// Pupils and a percentage for each group of a measure.
type Typed = [(u32, u32); 2];

fn entries(measures: &[&Measure], typed: &[Typed]) -> Entries {
    let mut entries = Entries::default();
    for (measure, groups) in measures.iter().zip(typed) {
        for (group, (pupils, figure)) in [PupilGroup::All, PupilGroup::Disadvantaged]
            .into_iter()
            .zip(groups)
        {
            let figure = if measure.interval == IntervalMethod::Wilson {
                figure.to_string()
            } else {
                "45.2".to_owned()
            };
            entries.put(Field::figure(measure.id.clone()).of_group(group), figure);
            entries.put(
                Field::cohort_pupils(measure.shared_cohort()).of_group(group),
                pupils.to_string(),
            );
        }
    }
    entries
}

/// The cells of a row by their headings.
fn named<'a>(table: &'a DataTable, row: &'a [DataCell]) -> BTreeMap<&'a str, String> {
    let headings = table.columns.iter().map(String::as_str);
    headings.zip(row.iter().map(DataCell::written)).collect()
}

fn number(text: &str) -> Option<f64> {
    text.replace(',', "").split(' ').next()?.parse().ok()
}

#[test]
fn no_table_points_at_a_few_pupils() {
    let national = National::bundled().unwrap();
    let shared: Vec<Rc<Measure>> = national.measures().iter().cloned().map(Rc::from).collect();
    let measures: Vec<&Measure> = shared.iter().map(|measure| &**measure).collect();
    let mut known = KnownPeers::default();
    let pupils = prop_oneof![0..12_u32, 6..60_u32, 40..400_u32];
    let group = (pupils, 0..=100_u32);
    let typed = proptest::collection::vec([group.clone(), group], measures.len());
    let mut runner = TestRunner::new(ProptestConfig::with_cases(CASES));
    let (mut rows_seen, mut rows_left_out) = (0, 0);
    let seen = std::cell::RefCell::new((&mut rows_seen, &mut rows_left_out));
    let known = std::cell::RefCell::new(&mut known);
    let all = runner.run(&typed, |typed| {
        let entries = entries(&measures, &typed);
        let table = SchoolTable::default();
        let overview = Overview::of(
            OverviewQuery {
                national: &national,
                measures: &shared,
                entries: &entries,
                choice: PeerChoice::default(),
                year: &|_| None,
                totals: None,
                started: None,
            },
            &mut known.borrow_mut(),
        );
        let guarded = GuardedFigures::of(&ToExport {
            entries: &entries,
            table: &table,
            measures: &measures,
            disclosure: Disclosure::Guarded,
        });
        let book = findings_book(&FindingsBookQuery {
            trust_name: None,
            is_example: false,
            day: String::new(),
            lines: &overview.lines,
            is_withheld: &|line| guarded.is_withheld_in_any_year(&line.key()),
            entries: &guarded.entries,
            table: &guarded.table,
            measures: &measures,
            left_out: guarded.left_out,
            disclosure: Disclosure::Guarded,
        });
        let findings = &book.tables[0];
        for row in &findings.rows {
            let cells = named(findings, row);
            let (counted, figure) = (number(&cells["Who is counted"]), number(&cells["Your figure"]));
            let mut seen = seen.borrow_mut();
            *seen.0 += 1;
            let Some((counted, figure)) = counted.zip(figure) else {
                *seen.1 += 1;
                continue;
            };
            let whole = |count: f64| count.round() as u32;
            prop_assert!(!FEW.contains(&whole(counted)), "{cells:?}");
            if cells["Unit"] == "per cent" {
                let attained = whole(counted * figure / 100.0);
                prop_assert!(!FEW.contains(&attained), "{attained} attained: {cells:?}");
                let rest = whole(counted).saturating_sub(attained);
                prop_assert!(!FEW.contains(&rest), "{rest} did not: {cells:?}");
            }
        }
        for row in &book.tables[1].rows {
            let cells = named(&book.tables[1], row);
            if cells["What"].to_lowercase().contains("number of") {
                let count = number(&cells["As entered"]).unwrap_or_default();
                prop_assert!(!FEW.contains(&(count as u32)), "{cells:?}");
            }
        }
        Ok(())
    });
    all.unwrap();
    println!("of {rows_seen} findings {rows_left_out} were left out or had no figure");
    assert!(rows_seen > 10 * CASES as usize / 2 && rows_left_out * 10 < rows_seen * 9);
}
