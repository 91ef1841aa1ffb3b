//! Pupils by band of absence.

use crate::little_country::World;

const HEADER: &str = "time_period,school_type";

const DESCRIPTION: &str = r#"
neither = "Neither"
levels = [50]

[[files]]
file = { path = "national.csv", encoding = "utf-8" }
rows = 4

[[files]]
file = { path = "regional.csv", encoding = "utf-8" }
rows = 4

[[files]]
file = { path = "local.csv", encoding = "utf-8" }
rows = 2

[provenance]
publisher = "Somebody"
licence = "Some licence"
title = "Some bands"
year = "2022/23"
status = "final"
published = "May 2025"
retrieved_from = "nowhere"

[population]
noun_plural = "pupils"
rule = "made up"
membership = "never"

[bands]
0 = "A"
10 = "B"

[phases]
"Primary" = "primary"

[groups]
"All" = "all"
"Yes" = "free_school_meals"
"No" = "not_free_school_meals"

[called]
"North" = "North"
"#;

fn with_bands() -> World {
    let world = World::new();
    let rows = |area: &str| {
        let groups = [
            ("All", "30,10"),
            ("Yes", "10,8"),
            ("No", "19,2"),
            ("Neither", "1,0"),
        ];
        groups
            .map(|(group, counts)| format!("202223,Primary,{area}{group},{counts}\n"))
            .concat()
    };
    world.write("sources/national.csv", format!("{HEADER},fsm,A,B\n{}", rows("")));
    world.write(
        "sources/regional.csv",
        format!("{HEADER},region,fsm,A,B\n{}", rows("North,")),
    );
    let local = "202223,Primary,North,All,20,9\n202223,Primary,North,All,10,1\n";
    world.write("sources/local.csv", format!("{HEADER},region,fsm,A,B\n{local}"));
    world.write("descriptions/bands/some.toml", DESCRIPTION);
    world
}

#[test]
fn counts_are_kept_whole_and_local_authorities_as_quantiles() {
    let built = with_bands().build().expect("nothing is wrong");
    let csv = built.files.text("absence-bands.csv").unwrap();
    assert!(
        csv.contains("\nprimary,2022/23,North,free_school_meals,10,8\n"),
        "{csv}"
    );
    let authorities = built.files.text("absence-bands-authorities.csv").unwrap();
    // 9 of 29 and 1 of 11 pupils: 31.0% and 9.1%.
    assert!(
        authorities.ends_with("primary,2022/23,10-100,2,0,20.1\n"),
        "{authorities}"
    );
}

#[test]
fn counts_that_do_not_add_up_stop_the_build() {
    let said = with_bands()
        .change("sources/regional.csv", "19,2", "19,3")
        .refusal();
    assert!(
        said.contains("some: groups add up to all pupils: 1, should be 2"),
        "{said}"
    );
    assert!(
        said.contains("some: regions add up to England: 2, should be 3"),
        "{said}"
    );
    let said = with_bands().change("sources/local.csv", "20,9", "20,8").refusal();
    assert!(
        said.contains("some: local authorities add up to their regions: 0, should be 1"),
        "{said}"
    );
}

#[test]
fn an_unknown_phase_or_a_second_row_stops_the_build() {
    let said = with_bands()
        .change("sources/national.csv", "Primary,All", "Nursery,All")
        .refusal();
    assert!(
        said.starts_with("national.csv, line 2, column school_type: “Nursery”"),
        "{said}"
    );
    let said = with_bands()
        .change("sources/regional.csv", "North,Yes", "North,All")
        .refusal();
    assert!(
        said.contains("regional.csv, line 3, column fsm: “All, a second time”"),
        "{said}"
    );
}
