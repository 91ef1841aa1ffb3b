//! The list of trusts' schools: each of its lines held against the index that the page loads and, where the Department's
//! files are at hand, against those files, which are read here again in another way than the build reads them.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at what it does not expect"
)]

mod files;
mod weight;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use files::{repository, sources};
use national_data::member_text::MembersText;
use national_data::{DataFiles, member_pack, members};
use trust_benchmark::measures::AcademicYear;
use trust_benchmark::national::{MemberFigure, MemberSchool, Members};
use weight::brotli_size;

/// What the list may weigh, which is loaded only when somebody starts from a published trust.
///
/// It was 130,000. Three measures of 2024/25 and the pupils behind them are 9,000 bytes that no encoding makes much smaller:
/// 2,000 schools have four numbers each of some nine bits.
const MOST_BROTLI_BYTES: usize = 135_000;

/// Types of school in the census.
const MAINSTREAM: [&str; 2] = ["State-funded primary", "State-funded secondary"];

type Line = BTreeMap<String, String>;

fn lines(path: &Path) -> Vec<Line> {
    let bytes = fs::read(path).unwrap();
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(&bytes);
    let mut reader = csv::Reader::from_reader(text);
    reader.deserialize().map(Result::unwrap).collect()
}

fn list() -> Members {
    Members::decode(&fs::read(repository().join("data").join(member_pack::LIST)).unwrap()).unwrap()
}

fn figure(school: &MemberSchool<'_>, measure: &str, year: &str) -> Option<(f64, Option<u32>)> {
    let mut figures = school.figures.iter();
    let is_it =
        |figure: &&MemberFigure<'_>| figure.measure.as_str() == measure && figure.year.to_string() == year;
    let found = figures.find(is_it)?;
    Some((found.value, found.pupils))
}

#[test]
fn the_list_is_what_the_committed_texts_pack_to_and_is_small() {
    let packed = members(&DataFiles::read(&repository().join("data")).unwrap()).unwrap();
    let packed = packed.expect("a list").encode().unwrap();
    let committed = fs::read(repository().join("data").join(member_pack::LIST)).unwrap();
    assert!(
        packed == committed,
        "data/ and its list of schools differ: run `cargo xtask national --sources DIR`"
    );
    let size = brotli_size(member_pack::LIST);
    assert!(
        size <= MOST_BROTLI_BYTES,
        "{size} bytes of trusts' schools with brotli, more than {MOST_BROTLI_BYTES}"
    );
}

#[test]
fn every_line_is_in_the_list_as_it_is_written() {
    let (list, path) = (list(), repository().join("data/members.csv"));
    let beside = fs::read_to_string(path.with_extension("toml")).unwrap();
    let beside: MembersText = toml::from_str(&beside).unwrap();
    let lines = lines(&path);
    assert_eq!(lines.len(), list.len());
    for line in lines {
        let schools = list.schools_of(line["uid"].parse().unwrap());
        let school = schools
            .iter()
            .find(|school| school.urn.to_string() == line["urn"]);
        let school = school.unwrap_or_else(|| panic!("{line:?} is not in the list"));
        assert_eq!(
            (school.name, school.phase.id()),
            (line["name"].as_str(), line["phase"].as_str())
        );
        let joined = school.joined.map(|year| year.to_string()).unwrap_or_default();
        assert_eq!(joined, line["joined"], "{line:?}");
        for column in &beside.figures {
            let places = usize::from(column.decimals);
            let found = figure(school, column.measure.as_str(), &column.year);
            let value = found
                .map(|(value, _)| format!("{value:.places$}"))
                .unwrap_or_default();
            assert_eq!(value, line[&column.column], "{line:?}");
            let pupils = found.and_then(|(_, pupils)| pupils);
            let pupils = pupils.map(|pupils| pupils.to_string()).unwrap_or_default();
            let written = column.pupils.as_ref().filter(|_| found.is_some());
            assert_eq!(pupils, written.map_or("", |name| &line[name]), "{line:?}");
        }
    }
}

#[test]
fn every_row_of_every_file_behind_the_list_is_accounted_for() {
    let path = repository().join("data/members.toml");
    let beside: MembersText = toml::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let rows = &beside.rows;
    assert_eq!((rows.read, rows.by_fate.values().sum::<u32>()), (20_582, 20_582));
    assert_eq!(rows.by_fate["kept"], rows.schools);
    assert_eq!(beside.phases.values().sum::<u32>(), rows.schools);
    for (pupils, of_file) in beside.pupils.iter().zip([4163, 4864, 23_942]) {
        assert_eq!(pupils.by_fate.values().sum::<u32>(), of_file, "{}", pupils.column);
        assert_eq!(
            pupils.with_pupils + pupils.without,
            rows.schools,
            "{}",
            pupils.column
        );
    }
    // Rows of the files of key stage 4, key stage 2 and absence.
    for (figure, of_file) in beside.figures.iter().zip([
        4055, 4055, 4055, 4631, 4631, 4631, 4631, 4631, 15_755, 21_217, 21_217,
    ]) {
        assert_eq!(figure.by_fate.values().sum::<u32>(), of_file, "{}", figure.column);
        assert_eq!(
            figure.with_figure + figure.without,
            rows.schools,
            "{}",
            figure.column
        );
        assert!(
            figure.by_fate["with a figure"] >= figure.with_figure,
            "{}",
            figure.column
        );
    }
}

#[test]
#[ignore = "reads the Department's files: set TRUST_BENCHMARK_SOURCES and run with --include-ignored"]
fn every_school_is_in_the_departments_files_as_it_is_in_the_list() {
    let sources = sources();
    let by_urn = |path: &str| -> BTreeMap<String, Line> {
        let lines = lines(&sources.join(path)).into_iter();
        lines.map(|line| (line["URN"].clone(), line)).collect()
    };
    let re_keyed = |path: &str| -> serde_json::Value {
        serde_json::from_slice(&fs::read(sources.join(path)).unwrap()).unwrap()
    };
    let number = |line: Option<&Line>, column: &str| line.and_then(|line| line[column].parse::<f64>().ok());
    let destinations = by_urn("school-ks4-destinations-2022-23/england_ks4-pupdest.csv");
    let absence = by_urn("school-absence-2018-19/england_abs.csv");
    let census = by_urn("school-census-2018-19/england_census.csv");
    let later = by_urn("school-census-2024-25/england_census.csv");
    let ks4 = re_keyed("school-results-2022-23/ks4-by-urn.json");
    let ks2 = re_keyed("school-results-2022-23/ks2-by-urn.json");
    let (list, mut seen) = (list(), BTreeSet::new());
    let listed: BTreeSet<u32> = list.trusts().collect();
    for line in lines(&sources.join("trust-membership-2022/group_links_2022-08-31.csv")) {
        let uid: u32 = line["Group UID"].parse().unwrap();
        let is_open = line["Group Type"] == "Multi-academy trust" && line["Group Status"] == "Open";
        if !is_open || !listed.contains(&uid) {
            continue;
        }
        let (urn, schools) = (line["URN"].as_str(), list.schools_of(uid));
        let school = schools.iter().find(|school| school.urn.to_string() == urn);
        let school = school.unwrap_or_else(|| panic!("{line:?} is not in the list"));
        assert!(seen.insert(school.urn), "{urn} twice");
        assert!(
            line["EstablishmentName"]
                .split_whitespace()
                .eq(school.name.split(' ')),
            "{line:?}"
        );
        let (year, month) = line["Joined date"].split_once('-').unwrap();
        let later_half = u16::from(month >= "09");
        assert_eq!(
            school.joined.map(AcademicYear::summer),
            Some(year.parse::<u16>().unwrap() + later_half)
        );

        let kind = later.get(urn).map(|line| line["SCHOOLTYPE"].as_str());
        let of = |results: &serde_json::Value, column: &str, kinds: &[&str]| {
            kind.filter(|kind| kinds.contains(kind))?;
            results[urn][column].as_f64()
        };
        let cohort = number(
            destinations.get(urn).filter(|line| line["RECTYPE"] == "1"),
            "COHORT",
        );
        let roll = number(census.get(urn), "NOR");
        for (measure, year, value, pupils) in [
            (
                "attainment_8",
                "2022/23",
                of(&ks4, "att8", &MAINSTREAM[1..]),
                cohort,
            ),
            ("progress_8", "2022/23", of(&ks4, "p8", &MAINSTREAM[1..]), cohort),
            (
                "english_maths_5",
                "2022/23",
                of(&ks4, "em5", &MAINSTREAM[1..]),
                cohort,
            ),
            (
                "english_maths_4",
                "2022/23",
                of(&ks4, "em4", &MAINSTREAM[1..]),
                cohort,
            ),
            (
                "ebacc_entry",
                "2022/23",
                of(&ks4, "ebaccEntry", &MAINSTREAM[1..]),
                cohort,
            ),
            (
                "rwm_expected",
                "2022/23",
                of(&ks2, "rwmExp", &MAINSTREAM).filter(|value| *value > 0.0),
                None,
            ),
            ("absence", "2018/19", number(absence.get(urn), "PERCTOT"), roll),
            (
                "persistent_absence",
                "2018/19",
                number(absence.get(urn), "PPERSABS10"),
                roll,
            ),
        ] {
            let found = figure(school, measure, year);
            let pupils = pupils.filter(|pupils| *pupils > 0.0);
            let expected = value.map(|value| (value, pupils));
            assert_eq!(
                found.map(|(value, pupils)| (value, pupils.map(f64::from))),
                expected,
                "{urn} {measure}"
            );
        }
    }
    assert_eq!(seen.len(), list.len(), "schools that no file of membership has");
}

#[test]
#[ignore = "reads the Department's files: set TRUST_BENCHMARK_SOURCES and run with --include-ignored"]
fn every_figure_of_2024_25_is_in_the_departments_files_as_it_is_in_the_list() {
    let sources = sources();
    let by = |path: &str, urn: &str| -> BTreeMap<String, Line> {
        let lines = lines(&sources.join(path)).into_iter();
        lines.map(|line| (line[urn].clone(), line)).collect()
    };
    let results = by("school-ks4-2024-25/ks4-2024-25-by-urn.csv", "URN");
    let pupils = by(
        "school-ks4-2024-25/institution_details.csv",
        "Unique Reference Number (URN)",
    );
    let (list, mut found) = (list(), 0);
    for school in list.trusts().flat_map(|uid| list.schools_of(uid)) {
        let urn = school.urn.to_string();
        let kinds = ["Other independent school", "Further education"];
        let result = results
            .get(&urn)
            .filter(|line| !kinds.contains(&line["SCHOOLTYPE"].as_str()));
        for (measure, column) in [
            ("attainment_8", "ATT8SCR"),
            ("english_maths_4", "PTL2BASICS_94"),
            ("ebacc_entry", "PTEBACC_E_PTQ_EE"),
        ] {
            let expected = result.map(|line| {
                let count = pupils[&urn]["Pupils at end-KS4"].parse::<u32>().unwrap();
                (line[column].parse::<f64>().unwrap(), Some(count))
            });
            assert_eq!(figure(&school, measure, "2024/25"), expected, "{urn} {measure}");
            found += usize::from(expected.is_some());
        }
    }
    assert_eq!(found, 3 * 2000);
}
