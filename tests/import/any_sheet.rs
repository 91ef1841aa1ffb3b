//! Whatever stands in a sheet, every cell of it is accounted for.

use proptest::prelude::*;
use trust_benchmark::entry::SchoolTable;
use trust_benchmark::import::{ColumnMeaning, Import, Matching, MergeMode, Scale, Shape};
use trust_benchmark::measures::Measure;
use trust_benchmark::spreadsheet::Sheet;

use crate::{every_measure, refs};

const HEADINGS: [&str; 20] = [
    "School",
    "URN",
    "Phase",
    "NOR",
    "Year",
    "RWM",
    "RWM 2022/23",
    "RWM PP",
    "PTRWM_EXP",
    "P8MEA",
    "P8 2018/19",
    "TELIG",
    "Attainment 8",
    "Cohort",
    "Number of pupils",
    "PERCTOT",
    "Severe absence, primary schools",
    "Notes",
    "aps",
    "P8PUP",
];

const CELLS: [&str; 34] = [
    "Ashby",
    "Ashby",
    "St. Mary's",
    "St Marys",
    "Trust",
    "Total",
    "100049",
    "100050",
    "Primary",
    "Secondary",
    "2022/23",
    "2023",
    "2021/22",
    "soon",
    "0.65",
    "0.7",
    "0,65",
    "65,4",
    "65%",
    "1 234",
    "1,234",
    "SUPP",
    "c",
    "-",
    "-0.12",
    "−0.1",
    "\u{a0}",
    " ",
    "'=1+1",
    "=cmd|' /C calc'!A0",
    "<img src=x onerror=alert(1)>",
    "7.0000000000000007E-2",
    "Source: DfE",
    "182.0",
];

fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        3 => Just(String::new()),
        4 => prop::sample::select(HEADINGS.to_vec()).prop_map(str::to_owned),
        8 => prop::sample::select(CELLS.to_vec()).prop_map(str::to_owned),
        2 => (0..200_u32).prop_map(|n| n.to_string()),
        2 => "(?s).{0,6}",
    ]
}

fn grid() -> impl Strategy<Value = Vec<Vec<String>>> {
    let any = prop::collection::vec(prop::collection::vec(cell(), 0..7), 0..7);
    let headed = (
        prop::collection::vec(
            prop::sample::select(HEADINGS.to_vec()).prop_map(str::to_owned),
            1..7,
        ),
        prop::collection::vec(prop::collection::vec(cell(), 0..7), 0..6),
    );
    prop_oneof![
        any,
        headed.prop_map(|(headings, rows)| {
            let mut all = vec![headings];
            all.extend(rows);
            all
        })
    ]
}

/// Cells that show something, by the reader of sheets: one with a letter or a mark in it.
fn filled(rows: &[Vec<String>]) -> usize {
    let shows = |text: &&String| !trust_benchmark::spreadsheet::is_blank(text);
    rows.iter().flatten().filter(shows).count()
}

fn hold(rows: &[Vec<String>], import: &Import) -> Result<(), TestCaseError> {
    prop_assert!(import.account.adds_up(), "{:?}", import.account);
    prop_assert_eq!(import.account.filled, filled(rows));
    for one in &import.account.refused {
        prop_assert!(!one.what.to_string().is_empty() && !one.text.is_empty());
        prop_assert!(rows[one.address.row].len() > one.address.column);
    }
    let joined = import.clone().into_table(&SchoolTable::default(), MergeMode::Add);
    prop_assert_eq!(joined.table.rows().len(), import.table.rows().len());
    prop_assert!(joined.replaced.is_empty());
    Ok(())
}

fn corrected(matching: &mut Matching, by: usize, rows: &Sheet, measures: &[&Measure]) {
    let meanings = [
        "school-name",
        "rwm_expected",
        "year",
        "not-used",
        "key_stage_2-pupils",
        "rwm_expected-2022-23",
    ];
    match by % 7 {
        0 => matching.turn(rows, measures),
        1 => matching.set_heading_row((!by.is_multiple_of(3)).then_some(by % 5), rows, measures),
        2 => {
            let meaning = ColumnMeaning::parse(meanings[by % 6], measures.iter().copied()).unwrap();
            matching.set_meaning(by % 5, meaning, rows, measures);
        }
        3 => matching.set_scale(by % 5, Scale::Fraction, rows, measures),
        4 => matching.set_aside(by % 5, by.is_multiple_of(2), rows, measures),
        5 => matching.set_latest(matching.years().last().copied(), rows, measures),
        _ => matching.set_shape(
            if by.is_multiple_of(2) {
                Shape::Schools
            } else {
                Shape::WholeTrust
            },
            rows,
            measures,
        ),
    }
}

#[test]
fn every_cell_is_accounted_for_once() {
    let measures = every_measure();
    let few: Vec<Measure> = measures
        .into_iter()
        .filter(|measure| {
            [
                "rwm_expected",
                "progress_8",
                "attainment_8",
                "absence",
                "severe_absence_primary",
            ]
            .contains(&measure.id.as_str())
        })
        .collect();
    let refs = refs(&few);
    proptest!(ProptestConfig::with_cases(if cfg!(debug_assertions) { 8_000 } else { 100_000 }), |(rows in grid(), by in prop::collection::vec(any::<usize>(), 0..2))| {
        let sheet = Sheet::new("", rows);
        let mut matching = Matching::of(&sheet, &refs);
        for one in by {
            corrected(&mut matching, one, &sheet, &refs);
        }
        hold(sheet.rows(), &matching.take(&sheet, &refs))?;
        let _ = matching.remarks();
    });
}
