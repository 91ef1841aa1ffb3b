//! Schools and their census.

use crate::little_country::World;

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
    pub(crate) fn with_schools() -> Self {
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
fn a_check_across_files_that_differs_stops_the_build_with_both_figures() {
    let checks = r#"
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
    world.write("descriptions/cross-file-checks.toml", checks);
    let built = world.build().expect("the checks hold");
    assert!(
        built
            .checks
            .report()
            .contains("| schools by roll | -0.625 (2 places) | -0.625 (2 places) |")
    );
    let world = world.change("descriptions/cross-file-checks.toml", "-0.625", "-0.626");
    assert_eq!(
        world.refusal(),
        "1 of the checks failed:\n  schools by roll: -0.625 (2 places), should be -0.626 (2 places)"
    );
}
