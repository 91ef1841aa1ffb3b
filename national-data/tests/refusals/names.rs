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
name,uid,companies_number,former_names
THE ASH TRUST,12,00000124,
THE OAK TRUST,11,00000123,
The Elms,13,00000125,
";
    assert_eq!(built.files.text("names.csv").unwrap(), expected);
    let table = built.files.text("trusts/some.csv").unwrap();
    assert!(!table.contains("OAK"), "{table}");
    let bundle = built.files.bytes("bundle/national.postcard").unwrap();
    assert!(!bundle.windows(3).any(|window| window == b"OAK"));
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
