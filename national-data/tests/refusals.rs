//! What stops a build, on small made-up inputs: each names the file, the line, the column and the reason, and nothing
//! is written.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at what it does not expect"
)]

use std::fs;
use std::path::Path;

use national_data::build;
use tempfile::TempDir;

const TRUSTS: &str = "\
YEAR,UID,TYPE,REGION,SCHOOLS,PUPILS,DIS,EAL,SEN,SCORE,COV,LOW,HIGH,BAND
202425,11,MAT,North,3,100,SUPP,10%,12%,0.5,90%,0.2,0.8,4
202425,12,MAT,NA,4,400,20%,10%,12%,SUPP,SUPP,SUPP,SUPP,SUPP
202425,13,Sponsor,North,12,900,20%,10%,12%,-0.1,100%,-0.2,-0.01,2
";

const DESCRIPTION: &str = r#"
[file]
path = "trusts.csv"
encoding = "utf-8"

[provenance]
publisher = "Somebody"
licence = "Some licence"
title = "Some trusts"
year = "2024/25"
status = "revised"
published = "May 2025"
retrieved_from = "nowhere"

[population]
noun_plural = "trusts"
rule = "made up"
membership = "never"

[rows]
count = 3
fewest_schools = 3

[columns]
uid = "UID"
schools = "SCHOOLS"
pupils = "PUPILS"
year = { column = "YEAR", is = "202425" }
kind = { column = "TYPE", trust = "MAT", sponsor = "Sponsor" }
region = { column = "REGION", geography = "made up", known = ["North"], not_stated = ["NA"] }
disadvantaged = { column = "DIS", form = "per_cent_sign", decimals = 0 }
eal = { column = "EAL", form = "per_cent_sign", decimals = 0 }
sen = { column = "SEN", form = "per_cent_sign", decimals = 0 }

[suppression]
codes = ["SUPP"]

[[figures]]
measure = "score"
group = "all"
value = { column = "SCORE", form = "number", decimals = 2 }
coverage = { column = "COV", form = "per_cent_sign", decimals = 0 }
cohort = "pupils"
expect = { with_figure = 2, suppressed = 1, suppressed_pupils = 400, mean_by_cohort = -0.04 }

[figures.interval]
lower = { column = "LOW", form = "number", decimals = 2 }
upper = { column = "HIGH", form = "number", decimals = 2 }
band = "BAND"
bands = { well_above = "4", above = "5", average = "3", below = "2", well_below = "1" }
expect = { bands_that_agree = 2 }
"#;

const SERIES: &str = "\
code,year,area,value
Score,2018 (Rev),England,7.0000000000000007E-2
Score,2020,England,0.5
Score,2025,England,-
Score,2025,Leeds,anything
Other,2025,England,12
";

const SERIES_DESCRIPTION: &str = r#"
[file]
path = "series.csv"
encoding = "utf-8-bom"

[provenance]
publisher = "Somebody"
licence = "Some licence"
title = "Some series"
retrieved_from = "nowhere"

[columns]
measure = "code"
year = "year"
area = "area"
england = "England"
value = "value"
none = ["-"]

[rows]
count = 5

[[series]]
measure = "score"
group = "all"
code = "Score"
decimals = 2
noun_plural = "England"
rule = "made up"
membership = "never"
published = "May 2025"

[[breaks]]
years = ["2019/20"]
measures = ["score"]
reason = "Made up."

[[expect]]
measure = "score"
year = "2017/18"
value = 0.07
"#;

const AREAS: &str = "\
code,year,area,no,region,value
Score,2018 (Rev),England,970,NA,7.0000000000000007E-2
Score,2018 (Rev),North,980,NA,-
Score,2018 (Rev),Leeds,383,North,0.101
Score,2018 (Rev),York,816,North,-
Score,2018 (Rev),Hull,810,North,-0.3
Low,2018 (Rev),England,970,NA,-0.2
Low,2018 (Rev),North,980,NA,0.1
Low,2018 (Rev),Leeds,383,North,-0.1
Low,2018 (Rev),York,816,North,0.4
Low,2018 (Rev),Hull,810,North,-
Rest,2018 (Rev),England,970,NA,0.25
Rest,2018 (Rev),North,980,NA,-
Rest,2018 (Rev),Leeds,383,North,0.1
Rest,2018 (Rev),York,816,North,0.9
Rest,2018 (Rev),Hull,810,North,0.2
Score,2020,England,970,NA,0.5
Other,2025,England,970,NA,12
";

const DICTIONARY: &str = "\
Measure_short,dps,Polarity,Last Update
Score,2.0,High,45689
Low,,High,45689
Rest,,High,45689
";

const AREAS_DESCRIPTION: &str = r#"
[file]
path = "areas.csv"
encoding = "utf-8"

[dictionary]
path = "dictionary.csv"
encoding = "utf-8"

[provenance]
publisher = "Somebody"
licence = "Some licence"
title = "Some series"
retrieved_from = "nowhere"

[columns]
measure = "code"
year = "year"
area = "area"
number = "no"
region = "region"
value = "value"
none = ["-"]

[rows]
count = 17

[areas]
england = "England"
regions = ["North"]
parts = []
authorities = 3
levels = [25, 50]
called = {}

[[populations]]
key = "made_up"
rule = "made up"
membership = "never"

[[series]]
measure = "score"
group = "all"
code = "Score"
decimals = 2
population = "made_up"

[[series]]
measure = "score"
group = "disadvantaged"
code = "Low"
decimals = 2
population = "made_up"

[[series]]
measure = "score"
group = "others"
code = "Rest"
decimals = 2
population = "made_up"

[[breaks]]
years = ["2019/20"]
measures = ["score"]
reason = "Made up."

[[expect]]
measure = "score"
group = "all"
area = "England"
year = "2017/18"
value = 0.07
"#;

const MEASURE: &str = r#"
order = 1
packs = ["first", "secondary"]
id = "score"
name = "Score"
short_name = "Score"
counts = "points"
stage = "key_stage_4"
unit = "progress_grades"
direction = "higher_better"
range = { lowest = -5, highest = 5 }
interval = "pupil_standard_deviation"
cohort = "pupils"
why = "Why not"
definition = "Made up"
caveats = []
source = "Nowhere"
next_release = "Never"
checked_by = "Nobody"
checked_on = "2026-11-23"
checked_against = "nothing"
"#;

const PUPIL_SD: &str = r#"
[[pupil_sd]]
measure = "score"
year = "2024/25"
value = 1.4
estimated = false
source = "Made up"
"#;

/// A little country in a temporary folder, whose files a test may change before it builds.
struct World(TempDir);

impl World {
    fn new() -> Self {
        let world = Self(TempDir::new().unwrap());
        world.write("sources/trusts.csv", TRUSTS);
        world.write("sources/series.csv", format!("\u{feff}{SERIES}"));
        world.write("sources/areas.csv", AREAS);
        world.write("sources/dictionary.csv", DICTIONARY);
        world.write("descriptions/areas/areas.toml", AREAS_DESCRIPTION);
        world.write("descriptions/trusts/some.toml", DESCRIPTION);
        world.write("descriptions/england/series.toml", SERIES_DESCRIPTION);
        world.write("data/measures/score.toml", MEASURE);
        world.write("data/pupil-sd.toml", PUPIL_SD);
        world
    }

    fn path(&self, path: &str) -> std::path::PathBuf {
        self.0.path().join(path)
    }

    fn write(&self, path: &str, contents: impl AsRef<[u8]>) {
        let path = self.path(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, contents).unwrap();
    }

    fn change(self, path: &str, from: &str, to: &str) -> Self {
        let text = fs::read_to_string(self.path(path)).unwrap();
        assert!(text.contains(from), "{path} has no “{from}”");
        self.write(path, text.replacen(from, to, 1));
        self
    }

    fn build(&self) -> Result<national_data::Built, national_data::BuildError> {
        build(
            &self.path("sources"),
            &self.path("descriptions"),
            &self.path("data"),
        )
    }

    /// Builds, expects a refusal and gives its words.
    fn refusal(&self) -> String {
        self.build().expect_err("the build should stop").to_string()
    }
}

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
score,all,2017/18,2,1,-0.200,-0.100
score,disadvantaged,2017/18,2,1,0.025,0.150
score,others,2017/18,3,0,0.150,0.200
score,gap,2017/18,2,1,0.275,0.350
";
    assert_eq!(authorities, expected);
    let beside = built.files.text("areas.toml").unwrap();
    for line in [
        "\"kept: England, regions and their parts\" = 4",
        "\"kept in quantiles: local authorities\" = 7",
        "\"left out and counted as missing: no figure of a local authority\" = 2",
        "\"left out: a measure not in use\" = 1",
        "\"left out: a year that does not compare\" = 1",
        "\"left out: no figure of England or a region\" = 2",
        "published = \"series last updated in February 2025\"",
    ] {
        assert!(beside.contains(line), "{line}\n{beside}");
    }
}

/// What the build says when the description of the areas has `to` for `from`.
fn areas_with(path: &str, from: &str, to: &str) -> String {
    World::new().change(path, from, to).refusal()
}

#[test]
fn areas_that_are_not_as_described() {
    let (file, dictionary, description) = (
        "sources/areas.csv",
        "sources/dictionary.csv",
        "descriptions/areas/areas.toml",
    );
    assert_eq!(
        areas_with(file, "North,0.101", "North,ten"),
        "areas.csv, line 4, column value: “ten” is not a number, nor a known code for a figure that is not published"
    );
    assert!(areas_with(file, "North,0.4", "North,9.4").contains("cannot be true"));
    assert!(areas_with(file, "Score,2020", "Score,twenty").contains("column year: “twenty”"));
    assert!(areas_with(file, "Low,2018 (Rev),York", "Low,2018 (Rev),Leeds").contains("a second time"));
    assert!(
        areas_with(file, "Other,2025,England,970,NA", "Other,2025,Ripon,1,North")
            .contains("authorities named: 4, should be 3")
    );
    assert!(
        areas_with(dictionary, "Score,2.0", "Score,1.0").contains("other decimal places in the dictionary")
    );
    assert!(areas_with(dictionary, "Low,,High", "Low,,Low").contains("Low points the other way"));
    assert!(areas_with(dictionary, "Rest,", "Best,").contains("Rest is not in the dictionary"));
    assert!(
        areas_with(description, "population = \"made_up\"", "population = \"x\"").contains("not described")
    );
    assert!(areas_with(description, "value = 0.07", "value = 0.08").contains("0.07, should be 0.08"));
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

const CENSUS: &str = "\
URN,LA,TYPE,NOR,FSM
1,383,primary,100,10.0
2,816,primary,200,20.0
3,1,primary,300,30.0
4,383,special,40,NA
NAT,,all,640,20.0
";

const CENSUS_DESCRIPTION: &str = r#"
[file]
path = "census.csv"
encoding = "utf-8"

[rows]
count = 5

[columns]
urn = "URN"
authority = "LA"
kind = "TYPE"
roll = { column = "NOR", form = "number", decimals = 0 }
disadvantaged = { column = "FSM", form = "number", decimals = 1 }

[suppression]
codes = ["NA"]
"#;

const SCHOOLS: &str = r#"{"1":{"x":0.5,"y":"new"},"2":{"x":null,"y":"new"},"3":{"x":-1,"y":"new"},"4":{"x":0,"y":"new"},"5":{"x":2,"y":"new"},"6":{"x":3,"y":"old"}}"#;

const SCHOOLS_DESCRIPTION: &str = r#"
layout = "json_by_urn"
census = "some"
levels = [50, 75]

[file]
path = "schools.json"
encoding = "utf-8"

[provenance]
publisher = "Somebody, re-keyed by somebody else"
licence = "Some licence"
title = "Some schools"
year = "2018/19"
status = "provisional"
published = "May 2025"
retrieved_from = "nowhere"

[population]
noun_plural = "schools"
rule = "made up"
membership = "never"

[rows]
count = 6

[columns]
urn = "urn"

[suppression]
codes = [""]

[[keep]]
column = "y"
values = ["new"]
else_left_out = "of another year"

[[figures]]
measure = "score"
group = "all"
value = { column = "x", form = "number", decimals = 1 }
types = ["primary"]
with_figure = 2
"#;

impl World {
    /// With schools and their census.
    fn with_schools() -> Self {
        let world = Self::new();
        world.write("sources/census.csv", CENSUS);
        world.write("descriptions/census/some.toml", CENSUS_DESCRIPTION);
        world.write("sources/schools.json", SCHOOLS);
        world.write("descriptions/schools/some.toml", SCHOOLS_DESCRIPTION);
        world
    }
}

#[test]
fn schools_are_counted_by_census_and_every_row_is_accounted_for() {
    let built = World::with_schools().build().expect("nothing is wrong");
    let csv = built.files.text("schools/some.csv").unwrap();
    let expected = "\
measure,group,within,n,missing,p50,p75
score,all,all,2,1,-0.25,0.13
score,all,North,1,1,0.50,0.50
score,all,disadvantage fifth 1,1,0,0.50,0.50
score,all,disadvantage fifth 2,0,0,-,-
score,all,disadvantage fifth 3,0,1,-,-
score,all,disadvantage fifth 4,0,0,-,-
score,all,disadvantage fifth 5,1,0,-1.00,-1.00
";
    assert_eq!(csv, expected);
    let beside = built.files.text("schools/some.toml").unwrap();
    for line in [
        "\"left out: of another year\" = 1",
        "of_another_type = 1",
        "not_in_the_census = 1",
        "with_figure = 2",
        "region_not_known = 1",
        "\"\" = 1",
    ] {
        assert!(beside.contains(line), "{line}\n{beside}");
    }
}

#[test]
fn schools_that_are_not_as_described() {
    let with = |path: &str, from: &str, to: &str| World::with_schools().change(path, from, to).refusal();
    let (file, census, description) = (
        "sources/schools.json",
        "sources/census.csv",
        "descriptions/schools/some.toml",
    );
    assert_eq!(
        with(file, "\"x\":0.5", "\"x\":0.55"),
        "schools.json, line 1, column x: “0.55” has more than 1 decimal places"
    );
    assert!(with(file, "\"x\":0.5", "\"x\":[1]").contains("neither a number nor a text"));
    assert!(with(file, "\"x\":-1", "\"x\":null").contains("schools with score (all): 1, should be 2"));
    assert!(with(census, "2,816", "1,816").contains("census.csv, line 3, column URN: “1, a second time”"));
    assert!(with(census, "100,10.0", "x,10.0").contains("column NOR"));
    assert!(
        with(description, "census = \"some\"", "census = \"other\"").contains("there is no census “other”")
    );
}

#[test]
fn a_recipe_that_comes_to_something_else_stops_the_build_with_both_figures() {
    let recipes = r#"
[[weighted_mean]]
what = "schools by roll"
values = { file = { path = "schools.json", encoding = "utf-8" }, layout = "json_by_urn", key = "urn", column = "x" }
weights = { file = { path = "census.csv", encoding = "utf-8" }, key = "URN", column = "NOR", only = { TYPE = "primary" } }
decimals = 3
should_be = -0.625
places = 2

[[share]]
what = "roll of special schools"
file = { path = "census.csv", encoding = "utf-8" }
only = { TYPE = "special" }
of = ["NOR"]
among = ["NOR", "LA"]
decimals = 1
should_be = 9.5
"#;
    let world = World::with_schools();
    world.write("descriptions/recipes.toml", recipes);
    let built = world.build().expect("the recipes come out");
    assert!(
        built
            .checks
            .report()
            .contains("| schools by roll | -0.625 (2 places) | -0.625 (2 places) |")
    );
    let world = world.change("descriptions/recipes.toml", "-0.625", "-0.626");
    assert_eq!(
        world.refusal(),
        "1 of the checks failed:\n  schools by roll: -0.625 (2 places), should be -0.626 (2 places)"
    );
}
