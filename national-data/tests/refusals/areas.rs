//! England, its regions and local authorities.

use crate::little_country::World;

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
