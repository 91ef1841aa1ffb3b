//! Years in which a measure was not produced, against the builder's own breaks of the Department's series.

use std::path::Path;

use trust_benchmark::entry::{CellReading, Column, Field, SchoolTable};
use trust_benchmark::import::Matching;
use trust_benchmark::measures::{AcademicYear, MeasureId, why_none};

use crate::{every_measure, refs, sheet};

/// Figures of these years exist, though the series breaks there: a trust may have its own.
const PRODUCED_ALL_THE_SAME: [&str; 4] = [
    "Attainment 8 had",
    "These pupils finished",
    "Absence was",
    "Schools were closed",
];

#[test]
fn no_figure_is_known_for_the_years_that_the_series_leaves_out() {
    let path =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("national-data/sources/areas/local-authority-series.toml");
    let source: toml::Table = std::fs::read_to_string(path).unwrap().parse().unwrap();
    let measures = every_measure();
    let mut held = 0;
    for one in source["breaks"].as_array().unwrap() {
        let reason = one["reason"].as_str().unwrap();
        if PRODUCED_ALL_THE_SAME
            .iter()
            .any(|begin| reason.starts_with(begin))
        {
            continue;
        }
        for id in one["measures"].as_array().unwrap() {
            let measure = measures
                .iter()
                .find(|measure| measure.id.as_str() == id.as_str().unwrap())
                .unwrap();
            for year in one["years"].as_array().unwrap() {
                let year: AcademicYear = year.as_str().unwrap().parse().unwrap();
                assert!(why_none(measure, year).is_some(), "{} in {year}", measure.id);
                held += 1;
            }
        }
    }
    assert!(held > 50, "{held}");
}

#[test]
fn a_year_with_a_figure_has_one() {
    let measures = every_measure();
    for measure in &measures {
        let year = AcademicYear::ending(2023);
        assert_eq!(why_none(measure, year), None, "{}", measure.id);
    }
}

#[test]
fn a_cell_of_such_a_year_is_refused_with_the_reason() {
    let measures = every_measure();
    let mut table = SchoolTable::default();
    let id = table.add();
    let column = |year| {
        let field = Field::figure(MeasureId::new("progress_8")).in_year(AcademicYear::ending(year));
        Column::Outcome(field)
    };
    for year in [2020, 2025, 2023] {
        table.put(id, &column(year), "0.12");
    }
    let row = &table.rows()[0];
    let read = |year| match row.read(&column(year), &refs(&measures)) {
        CellReading::Refused(refusal) => refusal.to_string(),
        other => format!("{other:?}"),
    };
    assert_eq!(
        read(2020),
        "There is no “Progress 8” for 2019/20: none was produced in the pandemic. Leave this empty."
    );
    assert_eq!(
        read(2025),
        "There is no “Progress 8” for 2024/25: its pupils took no key stage 2 tests, which were cancelled in the pandemic. \
         Leave this empty."
    );
    assert_eq!(read(2023), "Taken");
}

#[test]
fn a_figure_of_the_sheets_newest_year_is_refused_too_where_there_was_none() {
    let measures = every_measure();
    let measures = refs(&measures);
    for (text, address) in [
        (
            "School|P8 2023/24|P8 2024/25|A8 2024/25\nAshby|0.05|0.1|47.1",
            "C2",
        ),
        ("Year|P8|A8\n2023/24|0.05|46\n2024/25|0.1|47.1", "B3"),
    ] {
        let rows = sheet(text);
        let import = Matching::of(&rows, &measures).take(&rows, &measures);
        assert!(import.account.adds_up());
        let [refused] = &import.account.refused[..] else {
            panic!("{:?}", import.account.refused);
        };
        assert_eq!(refused.address.to_string(), address);
        assert!(
            refused
                .what
                .to_string()
                .starts_with("There is no “Progress 8” for 2024/25"),
            "{}",
            refused.what
        );
    }
}
