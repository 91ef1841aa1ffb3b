//! What trusts are called.

use crate::little_country::World;

impl World {
    /// With names and numbers at Companies House in the file of trusts.
    fn with_names() -> Self {
        let world = Self::new()
            .change("sources/trusts.csv", "YEAR,", "NAME,NUMBER,YEAR,")
            .change("sources/trusts.csv", "202425,11", "THE  OAK TRUST,123,202425,11")
            .change(
                "sources/trusts.csv",
                "202425,12",
                "THE ASH TRUST,00000124.0,202425,12",
            )
            .change("sources/trusts.csv", "202425,13", "The Elms,125,202425,13");
        let names = "[names]\nname = \"NAME\"\ncompanies_number = \"NUMBER\"\n\n[suppression]";
        world.change("descriptions/trusts/some.toml", "[suppression]", names)
    }
}

#[test]
fn names_lie_apart_from_figures() {
    let built = World::with_names().build().expect("nothing is wrong");
    let expected = "\
name,uid,companies_number,closed,former_names,schools,special_schools,place
The Ash Trust,12,00000124,,,,,
The Elms,13,00000125,,,,,
The Oak Trust,11,00000123,,,,,
";
    assert_eq!(built.files.text("names.csv").unwrap(), expected);
    let table = built.files.text("trusts/some.csv").unwrap();
    assert!(!table.contains("Oak"), "{table}");
    let bundle = built.files.bytes("bundle/national.postcard").unwrap();
    assert!(!bundle.windows(3).any(|window| window == b"Oak"));
}

#[test]
fn a_trust_without_a_name_or_with_a_strange_number_stops_the_build() {
    let said = World::with_names()
        .change("sources/trusts.csv", "The Elms", " ")
        .refusal();
    assert!(
        said.starts_with("trusts.csv, line 4, column NAME: “” is not a name"),
        "{said}"
    );
    let said = World::with_names()
        .change("sources/trusts.csv", ",123,", ",OC123,")
        .refusal();
    assert!(
        said.contains("line 2, column NUMBER: “OC123” is not a number at Companies House"),
        "{said}"
    );
}

const REGISTER: &str = "\
uid,name,kind,status,closed
11,OAK AND REACH2 TRUST,MAT,Open,
12,THE ASH TRUST,MAT,Closed,25/07/2023
13,The Elms,Sponsor,Open,
14,The Ash Trust,Other,Open,
";

const REGISTER_DESCRIPTION: &str = r#"
[file]
path = "register.csv"
encoding = "utf-8"

[provenance]
publisher = "Somebody"
licence = "Some licence"
title = "Some register"
year = "2025/26"
status = "not_stated"
published = "May 2026"
retrieved_from = "nowhere"

[rows]
count = 4
open_trusts = 1

[columns]
uid = "uid"
name = "name"
kind = "kind"
status = "status"
closed_on = "closed"

[codes]
trust = "MAT"
sponsor = "Sponsor"
closed = "Closed"

[spelling]
capitals = []
small = ["and"]
special = ["REAch2"]
"#;

#[test]
fn the_register_says_what_trusts_are_called_today_and_which_have_closed() {
    let world = World::with_names();
    world.write("sources/register.csv", REGISTER);
    world.write("descriptions/register/register.toml", REGISTER_DESCRIPTION);
    let built = world.build().expect("nothing is wrong");
    let expected = "\
name,uid,companies_number,closed,former_names,schools,special_schools,place
Oak and REAch2 Trust,11,00000123,,The Oak Trust,,,
The Ash Trust,12,00000124,2023-07,,,,
The Elms (sponsor),13,00000125,,,,,
";
    assert_eq!(built.files.text("names.csv").unwrap(), expected);

    let said = world
        .change("sources/register.csv", "25/07/2023", "in July")
        .refusal();
    assert!(
        said.starts_with("register.csv, line 3, column closed: “in July” is not a day such as 25/07/2023"),
        "{said}"
    );
}
