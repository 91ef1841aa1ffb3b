//! No row is lost without a word: in every committed table the rows that were read are those that were kept and those
//! that were left out for a reason, and every kept row has a figure or a code in every column.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at what it does not expect"
)]

use std::fs;
use std::path::{Path, PathBuf};

use national_data::names::COLUMNS;
use national_data::school_rows::WITH_FIGURE;
use national_data::school_text::SchoolsText;
use national_data::trust_text::{KEPT, TableText};
use serde::Deserialize;
use trust_benchmark::national::TrustSet;

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../data")
}

/// The files of a folder that end so, with the number of lines under the header of the CSV beside each.
fn tables(folder: &str) -> Vec<(String, String, usize)> {
    let mut tables = Vec::new();
    for entry in fs::read_dir(data().join(folder)).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|ending| ending == "toml") {
            let name = path.file_stem().unwrap().to_string_lossy().into_owned();
            let lines = fs::read_to_string(path.with_extension("csv"))
                .unwrap()
                .lines()
                .count()
                - 1;
            tables.push((name, fs::read_to_string(&path).unwrap(), lines));
        }
    }
    assert!(tables.len() >= 10, "{folder}");
    tables
}

#[test]
fn every_row_of_every_table_of_trusts_is_accounted_for() {
    for (name, text, lines) in tables("trusts") {
        let table: TableText = toml::from_str(&text).unwrap();
        let rows = &table.rows;
        assert_eq!(rows.by_fate.values().sum::<u32>(), rows.read, "{name}");
        assert_eq!(rows.kept + rows.refused, rows.read, "{name}");
        let kept = rows.by_fate.iter().filter(|(fate, _)| fate.starts_with(KEPT));
        assert_eq!(kept.map(|(_, count)| count).sum::<u32>(), rows.kept, "{name}");
        assert!(rows.by_fate.values().all(|count| *count > 0), "{name}");
        assert_eq!(usize::try_from(rows.trusts).unwrap(), lines, "{name}");
        for figure in &table.figures {
            let accounted = figure.with_figure + figure.suppressed.values().sum::<u32>();
            assert_eq!(accounted, rows.trusts, "{name}: {}", figure.column);
        }
        if table.set != TrustSet::ByMembership {
            assert_eq!(rows.kept, rows.trusts, "{name}: a row is a trust");
        }
    }
}

#[test]
fn trusts_gathered_from_schools_account_for_the_files_of_schools_and_of_membership() {
    // Rows under the headers of the Department's files: pupils, figures.
    for (name, pupils, figures) in [
        ("membership-ks4-destinations-2022-23", 4163, 4163),
        ("membership-ks4-2022-23", 4163, 4631),
        ("membership-ks4-2024-25", 4864, 4055),
        ("membership-post16-destinations-2022-23", 2288, 2288),
        ("membership-absence-2018-19", 23_942, 21_217),
    ] {
        let path = data().join(format!("trusts/{name}.toml"));
        let table: TableText = toml::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        assert_eq!(table.rows.read, pupils, "{name}");
        assert_eq!(table.rows.membership.values().sum::<u32>(), 20_582, "{name}");
        assert_eq!(table.rows.membership[KEPT], 8846, "{name}");
        for figure in &table.figures {
            assert_eq!(
                figure.schools.values().sum::<u32>(),
                figures,
                "{name}: {}",
                figure.column
            );
            assert!(
                figure.schools[WITH_FIGURE] >= figure.with_figure,
                "{name}: {}",
                figure.column
            );
        }
    }
}

#[test]
fn every_row_of_every_file_of_schools_is_accounted_for() {
    for (name, text, _) in tables("schools") {
        let table: SchoolsText = toml::from_str(&text).unwrap();
        let left_out: u32 = table.rows.left_out.values().sum();
        assert_eq!(table.rows.schools + left_out, table.rows.read, "{name}");
        for figure in &table.figures {
            let counted = figure.with_figure + figure.suppressed.values().sum::<u32>();
            let others = figure.of_another_type + figure.not_in_the_census;
            assert_eq!(counted + others, table.rows.schools, "{name}: {}", figure.measure);
        }
    }
}

#[test]
fn every_row_of_the_series_and_of_the_bands_of_absence_is_accounted_for() {
    #[derive(Deserialize)]
    struct Areas {
        rows_read: u32,
        rows: std::collections::BTreeMap<String, u32>,
    }
    for name in ["areas", "england", "absence-bands"] {
        let text = fs::read_to_string(data().join(format!("{name}.toml"))).unwrap();
        let beside: Areas = toml::from_str(&text).unwrap();
        assert_eq!(beside.rows.values().sum::<u32>(), beside.rows_read, "{name}");
    }
}

#[test]
fn every_trust_of_every_table_has_a_name_and_every_name_a_table() {
    let mut uids = std::collections::BTreeSet::new();
    let mut of_any_size = 0;
    for (name, text, lines) in tables("trusts") {
        let table: TableText = toml::from_str(&text).unwrap();
        if table.set == TrustSet::AnySize {
            of_any_size += lines;
            continue;
        }
        let csv = fs::read_to_string(data().join(format!("trusts/{name}.csv"))).unwrap();
        uids.extend(
            csv.lines()
                .skip(1)
                .map(|line| line.split(',').next().unwrap().to_owned()),
        );
    }
    let mut reader = csv::Reader::from_path(data().join("names.csv")).unwrap();
    for record in reader.records() {
        let record = record.unwrap();
        let places = record
            .iter()
            .skip(COLUMNS.len())
            .filter(|place| !place.is_empty());
        let places = places.count();
        of_any_size -= places;
        let known = !record[1].is_empty() && uids.remove(&record[1]);
        assert!(known || places > 0, "{record:?} is in no table, or has two lines");
    }
    assert_eq!(
        (uids.len(), of_any_size),
        (0, 0),
        "trusts without a name: {uids:?}"
    );
}
