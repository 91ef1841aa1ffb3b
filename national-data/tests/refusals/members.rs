//! The list of trusts' schools.

use national_data::BuildError;
use trust_benchmark::measures::{AcademicYear, SchoolPhase};
use trust_benchmark::national::Members;

use crate::little_country::World;

const MEMBERSHIP: &str = "\
URN,UID,KIND,STATUS,NAME,PHASE,TYPE,JOINED
1,11,MAT,Open,Oak  Primary,Primary,academy,2014-09-01
2,11,MAT,Open,Ash School,None,academy special,2015-08-31
3,12,MAT,Open,Elm High,Secondary,academy,1900-01-01
3,90,Sponsor,Open,Elm High,Secondary,academy,2012-01-01
4,99,MAT,Open,Yew High,Secondary,academy,2012-01-01
";

const DESCRIPTION: &str = r#"
schools = 4
tables = []

[file]
path = "membership.csv"
encoding = "utf-8"

[provenance]
publisher = "Somebody"
licence = "Some licence"
title = "Some schools of trusts"
year = "2021/22"
status = "not_stated"
published = "May 2022"
retrieved_from = "nowhere"

[rows]
count = 5

[columns]
urn = "URN"
uid = "UID"
kind = ["KIND", "MAT"]
status = ["STATUS", "Open"]

[members]
as_at = "1 May 2022"
schools = 3
trusts = 2
no_phase = "None"
phase_of_kind = { "academy special" = "special" }
joined_not_stated = ["1900-01-01"]
columns = { name = "NAME", phase = "PHASE", kind = "TYPE", joined = "JOINED" }

[[members.pupils]]
column = "roll"
counted = { census = "some" }
with_pupils = 3

[[members.figures]]
measure = "score"
group = "all"
schools = "some"
column = "x"
decimals = 1
pupils = "roll"
cohort = "pupils of the school"
with_figure = 2
"#;

fn with_members() -> World {
    let world = World::with_schools();
    world.write("sources/membership.csv", MEMBERSHIP);
    world.write("descriptions/membership/some.toml", DESCRIPTION);
    world
}

#[test]
fn schools_are_listed_by_trust_with_what_is_published_of_them() {
    let built = with_members().build().expect("nothing is wrong");
    let expected = "\
uid,urn,name,phase,joined,roll,score
11,1,Oak Primary,primary,2014/15,100,0.5
11,2,Ash School,special,2014/15,200,
12,3,Elm High,secondary,,300,-1.0
";
    assert_eq!(built.files.text("members.csv").unwrap(), expected);
    let beside = built.files.text("members.toml").unwrap();
    for line in [
        "read = 5",
        "kept = 3",
        "\"left out: in a trust that stands in no table of trusts\" = 1",
        "\"left out: Sponsor\" = 1",
        "joined_not_stated = 1",
        "with_figure = 2",
        "\"no figure in the file\" = 1",
        "\"a school with a number of pupils\" = 4",
    ] {
        assert!(beside.contains(line), "{line}\n{beside}");
    }
    let list = Members::decode(built.files.bytes("bundle/members.postcard").unwrap()).unwrap();
    let oak = list.schools_of(11);
    assert_eq!((oak[0].name, oak[1].phase), ("Oak Primary", SchoolPhase::Special));
    assert_eq!(oak[0].joined, Some(AcademicYear::ending(2015)));
    assert_eq!(
        (oak[0].figures[0].value, oak[0].figures[0].pupils),
        (0.5, Some(100))
    );
    assert!(oak[1].figures.is_empty());
    assert_eq!(list.schools_of(12)[0].joined, None);
    assert!(list.schools_of(99).is_empty());
}

#[test]
fn a_zero_that_may_mean_missing_is_not_kept() {
    let doubtful = "with_figure = 1\nzero_may_mean_missing = true";
    let world = with_members()
        .change("sources/schools.json", "{\"x\":-1,", "{\"x\":0,")
        .change("descriptions/membership/some.toml", "with_figure = 2", doubtful);
    let built = world.build().expect("nothing is wrong");
    let csv = built.files.text("members.csv").unwrap();
    assert!(csv.ends_with("12,3,Elm High,secondary,,300,\n"), "{csv}");
    let beside = built.files.text("members.toml").unwrap();
    let line = "\"left out: a nought, which in this file may stand for no figure\" = 1";
    assert!(beside.contains(line), "{beside}");
}

#[test]
fn a_list_that_is_not_as_described() {
    let with = |path: &str, from: &str, to: &str| with_members().change(path, from, to).refusal();
    let (file, description) = ("sources/membership.csv", "descriptions/membership/some.toml");
    assert_eq!(
        with(file, "Elm High,Secondary", "Elm High,Kindergarten"),
        "membership.csv, line 4, column PHASE: “Kindergarten” is not one of the values that the description knows for \
         this column"
    );
    assert!(
        with(file, "academy special", "academy unheard of")
            .contains("line 3, column TYPE: “academy unheard of”")
    );
    assert!(
        with(file, "2014-09-01", "01/09/2014").contains("line 2, column JOINED: “01/09/2014” is not a day")
    );
    assert!(with(file, "Ash School", " ").contains("line 3, column NAME: “ ” is not a name"));
    assert!(with(file, "4,99", "1,99").contains("column URN: “1, in two trusts”"));
    assert!(with(description, "trusts = 2", "trusts = 3").contains("members: trusts: 2, should be 3"));
    assert!(
        with(description, "with_pupils = 3", "with_pupils = 2").contains("schools with roll: 3, should be 2")
    );
    assert!(with(description, "schools = \"some\"", "schools = \"other\"").contains("no schools “other”"));
    assert!(
        with(description, "pupils = \"roll\"", "pupils = \"rolls\"").contains("no column of pupils “rolls”")
    );
    let twice = with_members();
    twice.write("descriptions/membership/more.toml", DESCRIPTION);
    assert!(
        twice
            .refusal()
            .contains("two files of membership list their schools")
    );
}

#[test]
fn a_text_that_somebody_changed_by_hand_is_held_to_what_can_be_true() {
    let files = |from: &str, to: &str| -> Result<_, BuildError> {
        let built = with_members().build().unwrap();
        let world = World::new();
        built.files.write(&world.path("data")).unwrap();
        let world = world.change("data/members.csv", from, to);
        national_data::members(&national_data::DataFiles::read(&world.path("data")).unwrap())
    };
    let said = |from, to| files(from, to).expect_err("it cannot be true").to_string();
    assert!(files("Oak Primary", "Oak Infants").is_ok());
    assert!(
        said("100,0.5", "100,7.5").contains("members.csv, line 2, column score: “7.5” lies outside -5 to 5")
    );
    assert!(said("100,0.5", "0,0.5").contains("column roll: “0” lies outside 1"));
    assert!(said("2014/15,100", "2014,100").contains("column joined: “2014” is not one of"));
    assert!(said("special", "extraordinary").contains("column phase: “extraordinary”"));
}
