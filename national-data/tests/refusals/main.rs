//! What stops a build, on small made-up inputs: each names the file, the line, the column and the reason, and nothing
//! is written.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at what it does not expect"
)]

mod areas;
mod bands;
mod little_country;
mod members;
mod names;
mod schools;

use std::fs;
use std::path::Path;

use little_country::{SERIES, TRUSTS, World};

/// What the build says when the trusts' file has `to` for `from`.
fn trusts_with(from: &str, to: &str) -> String {
    World::new().change("sources/trusts.csv", from, to).refusal()
}

/// What the build says when the series has `to` for `from`.
fn series_with(from: &str, to: &str) -> String {
    World::new().change("sources/series.csv", from, to).refusal()
}

#[test]
fn the_little_country_builds_as_it_stands() {
    let built = World::new().build().expect("nothing is wrong");
    let csv = built.files.text("trusts/some.csv").unwrap();
    let expected = "\
uid,kind,schools,pupils,region,disadvantaged,eal,sen,score,score.coverage
11,trust,3,100,North,SUPP,10,12,0.50,90
12,trust,4,400,not stated,20,10,12,SUPP,SUPP
13,sponsor,12,900,North,20,10,12,-0.10,100
";
    assert_eq!(csv, expected);
    let england = built.files.text("england.csv").unwrap();
    assert_eq!(
        england,
        "measure,group,year,value,status\nscore,all,2017/18,0.07,revised\n"
    );
    assert!(built.warnings.is_empty());
    let areas = built.files.text("areas.csv").unwrap();
    let expected = "\
measure,group,area,2017/18
score,all,England,0.07
score,all,North,-
score,disadvantaged,England,-0.20
score,disadvantaged,North,0.10
score,others,England,0.25
score,others,North,-
score,gap,England,0.45
score,gap,North,-
";
    assert_eq!(areas, expected);
    let authorities = built.files.text("authorities.csv").unwrap();
    let expected = "\
measure,group,year,n,missing,p25,p50
score,all,2017/18,2,0,-0.200,-0.100
score,disadvantaged,2017/18,2,0,0.025,0.150
score,others,2017/18,3,0,0.150,0.200
score,gap,2017/18,2,1,0.275,0.350
";
    assert_eq!(authorities, expected);
    let beside = built.files.text("areas.toml").unwrap();
    for line in [
        "\"kept: England, regions and their parts\" = 4",
        "\"kept in quantiles: local authorities\" = 7",
        "\"left out: a local authority that was not there that whole year\" = 2",
        "\"left out: a measure not in use\" = 1",
        "\"left out: a year that does not compare\" = 1",
        "\"left out: no figure of England or a region\" = 2",
        "published = \"series last updated in February 2025\"",
    ] {
        assert!(beside.contains(line), "{line}\n{beside}");
    }
}

#[test]
fn a_missing_or_doubled_column() {
    assert_eq!(
        trusts_with("PUPILS", "CHILDREN"),
        "trusts.csv, line 1, column PUPILS: the header has 0 columns of this name; there should be one"
    );
    assert!(trusts_with("EAL,SEN", "SEN,SEN").contains("column EAL"));
    assert!(trusts_with("TYPE", "UID").contains("column UID: the header has 2 columns"));
    assert!(series_with("area", "place").contains("series.csv, line 1, column area"));
}

#[test]
fn a_malformed_table() {
    assert_eq!(
        trusts_with("202425,13,Sponsor,", "202425,13,"),
        "trusts.csv, line 4: the table is malformed: this row has 13 cells and the header 14"
    );
    let world = World::new();
    world.write("sources/trusts.csv", "");
    assert_eq!(world.refusal(), "trusts.csv: the table is malformed: it is empty");
}

#[test]
fn a_figure_that_is_no_figure() {
    assert_eq!(
        trusts_with("-0.1,", "minus a tenth,"),
        "trusts.csv, line 4, column SCORE: “minus a tenth” is not a number, nor a known code for a figure that is not \
         published"
    );
    assert!(trusts_with("4,400", "4,4x0").contains("line 3, column PUPILS: “4x0” is not a whole number"));
    assert!(trusts_with("-0.1,", "-0.125,").contains("“-0.125” has more than 2 decimal places"));
    assert!(
        series_with("7.0000000000000007E-2", "0.071")
            .contains("line 2, column value: “0.071” has more than 2")
    );
    assert!(series_with("7.0000000000000007E-2", "low").contains("“low” is not a number"));
}

#[test]
fn a_figure_that_cannot_be_true() {
    assert_eq!(
        trusts_with("-0.1,", "-12,"),
        "trusts.csv, line 4, column SCORE: “-12” lies outside -5 to 5, so it cannot be true"
    );
    assert!(trusts_with("North,3,", "North,2,").contains("line 2, column SCHOOLS: “2” lies outside 3 to"));
    assert!(trusts_with("4,400,20%", "4,0,20%").contains("column PUPILS: “0” lies outside 1 to"));
    assert!(trusts_with("4,400,20%", "4,400,140%").contains("column DIS: “140%” lies outside 0 to 100"));
    assert!(series_with("7.0000000000000007E-2", "7").contains("“7” lies outside -5 to 5"));
}

#[test]
fn a_code_that_nobody_described() {
    assert!(
        trusts_with("MAT,NA", "MAT,Atlantis").contains("line 3, column REGION: “Atlantis” is not one of")
    );
    assert!(trusts_with("11,MAT", "11,SAT").contains("line 2, column TYPE: “SAT” is not one of"));
    assert!(trusts_with("100,SUPP", "100,LOWCOV").contains("column DIS: “LOWCOV” is not a percentage"));
    assert!(trusts_with("0.8,4", "0.8,9").contains("column BAND: “9” is not one of"));
    assert!(
        series_with("2018 (Rev)", "2018 (Draft)")
            .contains("line 2, column year: “2018 (Draft)” is not one of")
    );
}

#[test]
fn a_figure_without_what_describes_it() {
    assert!(trusts_with("0.5,90%", "0.5,SUPP").contains("line 2, column COV: “SUPP” is not a percentage"));
}

#[test]
fn a_trust_or_a_year_twice() {
    assert_eq!(
        trusts_with("202425,13", "202425,11"),
        "trusts.csv, line 4, column UID: the trust 11 stands here a second time; it was on line 2"
    );
    let twice = series_with("Score,2025,England,-", "Score,2018,England,0.08");
    assert_eq!(
        twice,
        "series.csv, line 4, column year: England's figure for 2017/18 stands here a second time"
    );
}

#[test]
fn another_year() {
    assert_eq!(
        trusts_with("202425,12", "202324,12"),
        "trusts.csv, line 3, column YEAR: “202324” is not the year of this file, which is written “202425”"
    );
}

#[test]
fn another_encoding() {
    let world = World::new();
    world.write(
        "sources/trusts.csv",
        TRUSTS
            .replace("13,Sponsor", "13,Caf\u{e9}")
            .chars()
            .map(|c| c as u8)
            .collect::<Vec<_>>(),
    );
    assert_eq!(
        world.refusal(),
        "trusts.csv, line 4: the bytes here are not UTF-8"
    );
    let world = World::new();
    world.write("sources/series.csv", SERIES);
    assert!(
        world
            .refusal()
            .contains("series.csv, line 1: the file does not begin with the byte-order mark")
    );
}

#[test]
fn checks_that_are_off_are_all_named_with_both_figures() {
    let world = World::new()
        .change(
            "descriptions/trusts/some.toml",
            "suppressed_pupils = 400",
            "suppressed_pupils = 401",
        )
        .change(
            "descriptions/trusts/some.toml",
            "mean_by_cohort = -0.04",
            "mean_by_cohort = 0.64",
        )
        .change("descriptions/england/series.toml", "value = 0.07", "value = 0.08")
        .change("descriptions/england/series.toml", "count = 5", "count = 6");
    assert_eq!(
        world.refusal(),
        "4 of the checks failed:\n  \
         some: pupils of trusts with score suppressed: 400, should be 401\n  \
         some: mean score weighted by cohort: -0.04, should be 0.64\n  \
         series: rows: 5, should be 6\n  \
         series: England's score in 2017/18: 0.07, should be 0.08"
    );
    let band = World::new().change("sources/trusts.csv", "0.8,4", "0.8,3");
    assert!(
        band.refusal()
            .contains("bands of score that follow from the published interval: 1, should be 2")
    );
}

#[test]
fn what_is_kept_by_hand_is_checked_too() {
    let measure = |from: &str, to: &str| {
        World::new()
            .change("data/measures/score.toml", from, to)
            .refusal()
    };
    assert!(measure("unit = \"progress_grades\"", "unit = \"furlongs\"").contains("measures/score.toml"));
    assert!(measure("why = ", "reason = ").contains("why"));
    assert!(measure("order = 1", "order = 1\nextra = 2").contains("no measure has a key “extra”"));
    assert!(measure("Why not", " ").contains("“why” is empty"));
    assert!(measure("id = \"score\"", "id = \"other\"").contains("should be named after it"));
    assert!(
        measure(
            "cohort = \"pupils\"",
            "cohort = \"pupils\"\ncohort_id = \"Year 1\""
        )
        .contains("small letters")
    );
    let own = "cohort = \"pupils\"\nown_pupils = \"some\"";
    assert!(measure("cohort = \"pupils\"", own).contains("no measure counts the whole cohort"));
    let beside = |from: &str, to: &str| {
        let world = World::new();
        let other = std::fs::read_to_string(world.path("data/measures/score.toml")).unwrap();
        let other = other
            .replace("order = 1", "order = 2")
            .replace("id = \"score\"", "id = \"other\"")
            .replacen(from, to, 1);
        world.write("data/measures/other.toml", other);
        world.refusal()
    };
    let both = "but not both";
    assert!(beside("cohort = \"pupils\"", "cohort = \"others\"").contains(both));
    assert!(
        beside(
            "cohort = \"pupils\"",
            "cohort = \"pupils\"\ncohort_id = \"year_1\""
        )
        .contains(both)
    );
    let taken = "cohort = \"others\"\ncohort_id = \"score\"";
    assert!(beside("cohort = \"pupils\"", taken).contains("no cohort can be called so"));
    let sd = |from: &str, to: &str| World::new().change("data/pupil-sd.toml", from, to).refusal();
    assert!(sd("1.4", "0.0").contains("a standard deviation is positive"));
    assert!(sd("\"score\"", "\"other\"").contains("the catalogue has no measure “other”"));
    let unknown = World::new().change(
        "descriptions/trusts/some.toml",
        "measure = \"score\"",
        "measure = \"x\"",
    );
    assert!(unknown.refusal().contains("the catalogue has no measure “x”"));
    let key = World::new().change("descriptions/trusts/some.toml", "[rows]", "[rows]\nmost = 4");
    assert!(key.refusal().contains("some.toml"));
}

#[test]
fn a_file_that_has_changed_since_it_was_described_is_read_with_a_warning() {
    let described = format!("path = \"trusts.csv\"\nsha256 = \"{}\"", "0".repeat(64));
    let world = World::new().change(
        "descriptions/trusts/some.toml",
        "path = \"trusts.csv\"",
        &described,
    );
    let built = world.build().expect("a warning only");
    assert!(
        built
            .warnings
            .iter()
            .any(|warning| warning.contains("has changed since it was described"))
    );
}

#[test]
fn nothing_partial_is_written_and_nothing_is_deleted() {
    let everything = |folder: &Path| -> Vec<_> {
        let mut names: Vec<_> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .collect();
        names.sort();
        names
    };
    let world = World::new().change("sources/series.csv", "2018 (Rev)", "never");
    let before = everything(&world.path("data"));
    world.refusal();
    assert_eq!(everything(&world.path("data")), before);

    let world = World::new();
    world.write("data/trusts/old.csv", "uid\n");
    let stale = world
        .build()
        .unwrap()
        .files
        .write(&world.path("data"))
        .expect_err("a table of no description");
    assert!(
        stale
            .to_string()
            .contains("no description makes this file any more")
    );
    assert_eq!(everything(&world.path("data/trusts")), ["old.csv"]);

    let world = World::new();
    world
        .build()
        .unwrap()
        .files
        .write(&world.path("data"))
        .expect("writable");
    assert_eq!(everything(&world.path("data/trusts")), ["some.csv", "some.toml"]);
}
