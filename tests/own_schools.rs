//! A trust's own schools in one measure: who is drawn, who is not and why, and what is said of how far they lie apart.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test stops at the first thing that is not as it should be"
)]

#[path = "support/spoken.rs"]
mod spoken;
#[path = "support/whole_country.rs"]
mod whole_country;

use std::rc::Rc;

use proptest::prelude::*;
use trust_benchmark::analysis::{
    Finding, MOST_LINES, NoOwnSchools, Outcome, OwnSchools, PeerChoice, RATE_INTERVAL, SchoolVersusTrust,
    Subject, Totals, Wanted, WhyNone, compare, peers,
};
use trust_benchmark::entry::{Column, Entries, Field, Profile, SchoolFact, SchoolTable};
use trust_benchmark::measures::{Measure, MeasureId, PupilGroup};
use trust_benchmark::national::National;
use whole_country::whole_country;

thread_local! {
    static EVERYTHING: National = whole_country();
}

/// What is typed of a school: name, phase, pupils and figure.
type Typed<'a> = (&'a str, &'a str, &'a str, &'a str);

fn table_of(measure: &Measure, schools: &[Typed<'_>]) -> SchoolTable {
    let columns = [
        Column::Fact(SchoolFact::Name),
        Column::Fact(SchoolFact::Phase),
        Column::Outcome(Field::cohort_pupils(measure.shared_cohort())),
        Column::Outcome(Field::figure(measure.id.clone())),
    ];
    let mut table = SchoolTable::default();
    for (name, phase, pupils, figure) in schools {
        table.add_row(
            columns
                .iter()
                .zip([name, phase, pupils, figure].map(|text| (*text).to_owned())),
        );
    }
    table
}

/// The finding of the figure that a table adds up to, as the page makes it.
fn finding_of(national: &National, measure: &Rc<Measure>, table: &SchoolTable) -> Option<Rc<Finding>> {
    let entered =
        Totals::of(table, &[measure])
            .over(&Entries::default())
            .read(measure, PupilGroup::All, None);
    let wanted = Wanted {
        measure: &measure.id,
        group: PupilGroup::All,
        year: None,
        results_year: None,
        choice: PeerChoice::Closest,
        profile: &Profile::default(),
    };
    let areas = Wanted {
        choice: PeerChoice::LocalAuthorities,
        ..wanted
    };
    let peers = peers(national, &wanted)
        .or_else(|_| peers(national, &areas))
        .map(Rc::new);
    let subject = Subject {
        measure,
        group: PupilGroup::All,
        peers: peers.as_ref(),
        national,
        rates: Some(RATE_INTERVAL),
    };
    match compare(subject, &entered) {
        Outcome::Found(finding) => Some(Rc::new(*finding)),
        _ => None,
    }
}

/// What is found of these schools, and of how many rows.
fn found(id: &str, schools: &[Typed<'_>]) -> Result<OwnSchools, NoOwnSchools> {
    EVERYTHING.with(|national| {
        let measure = Rc::new(national.measure(&MeasureId::new(id)).unwrap().clone());
        let table = table_of(&measure, schools);
        let finding = finding_of(national, &measure, &table).expect("a figure to compare");
        OwnSchools::of(&table, &finding, national)
    })
}

/// All that is said, in the order of the page.
fn said(of: &OwnSchools) -> String {
    let figures = of.figures();
    let mut lines = vec![
        of.headline(),
        of.caption(),
        of.picture_text(),
        of.bands_label().unwrap_or_default(),
        of.sentence(),
        of.fewest_pupils(),
    ];
    lines.push(figures.caption.clone());
    lines.push(figures.columns.join(" | "));
    let filled = |row: &Vec<String>| {
        let cells = row.iter().filter(|cell| !cell.is_empty()).cloned();
        cells.collect::<Vec<_>>().join(" | ")
    };
    lines.extend(figures.rows.iter().take(12).map(filled));
    lines.push(figures.reading(0).unwrap());
    lines.extend(of.notes());
    lines.extend(of.sources());
    lines.join("\n")
}

/// What may never be said of one school besides: a trust of few schools is no ranking of them.
const NEVER_OF_A_SCHOOL: [&str; 3] = ["best", "worst", "unusual"];

fn forbidden(text: &str) -> Option<&'static str> {
    let of_a_school = NEVER_OF_A_SCHOOL.into_iter().find(|never| text.contains(never));
    spoken::forbidden(text).or(of_a_school)
}

fn assert_said(name: &str, of: &OwnSchools) {
    let text = said(of);
    assert_eq!(forbidden(&text), None, "{text}");
    spoken::read_aloud(&format!("own_schools__{name}"), &text);
}

const SEVEN: [Typed<'_>; 11] = [
    ("Oak Primary", "", "60", "78"),
    ("Elm Primary", "", "45", "64"),
    ("", "", "30", "62.5"),
    ("Hillside", "", "58", "41"),
    ("Ash", "Primary", "12", "58"),
    ("St Mary’s", "", "4", "SUPP"),
    ("Birch", "", "", "70"),
    ("oak primary", "", "60", "78"),
    ("The Academy", "Secondary", "", ""),
    ("Willow", "", "9", ""),
    ("Beech", "", "8", "7o"),
];

#[test]
fn a_trust_with_everything_that_can_stand_in_a_table() {
    let of = found("rwm_expected", &SEVEN).unwrap();
    let drawn: Vec<_> = of.schools().iter().map(|school| school.name.as_str()).collect();
    assert_eq!(
        drawn,
        ["Oak Primary", "Elm Primary", "School 3", "Ash", "Hillside"]
    );
    let why: Vec<_> = of
        .without()
        .iter()
        .map(|one| (one.name.as_str(), one.why))
        .collect();
    let mark = trust_benchmark::entry::SuppressionCode::TooFewPupils;
    assert_eq!(
        why,
        [
            ("St Mary’s", WhyNone::Withheld(mark)),
            ("Birch", WhyNone::NoPupils),
            ("oak primary", WhyNone::Repeated),
            ("Willow", WhyNone::NotTyped),
            ("Beech", WhyNone::Unusable),
        ]
    );
    assert_eq!(of.elsewhere(), 1);
    assert_said("seven", &of);
}

#[test]
fn two_schools() {
    let of = found(
        "rwm_expected",
        &[("Oak", "", "20", "80"), ("Elm", "", "60", "50")],
    )
    .unwrap();
    assert_said("two", &of);
}

#[test]
fn schools_that_are_all_alike() {
    let alike = [
        ("Oak", "", "20", "65"),
        ("Elm", "", "60", "65"),
        ("Ash", "", "31", "65"),
    ];
    let of = found("rwm_expected", &alike).unwrap();
    let order: Vec<_> = of.schools().iter().map(|school| school.name.as_str()).collect();
    assert_eq!(
        order,
        ["Oak", "Elm", "Ash"],
        "equals stay as they stand in the table"
    );
    assert_said("alike", &of);
}

#[test]
fn schools_that_lie_apart_on_both_sides_of_their_trust() {
    let apart = [
        ("Oak", "", "200", "90"),
        ("Elm", "", "200", "30"),
        ("Ash", "", "180", "34"),
    ];
    assert_said("apart", &found("rwm_expected", &apart).unwrap());
}

#[test]
fn one_school_is_the_trust() {
    let one = found("rwm_expected", &[("Oak", "", "60", "70"), ("Elm", "", "", "50")]);
    assert_eq!(one, Err(NoOwnSchools::OnlyOne("Oak".to_owned())));
    insta::assert_snapshot!(one.unwrap_err(), @"Only one school in your table has a figure here, Oak. Your trust’s figure is that school’s, so there is nothing to compare it with.");
}

#[test]
fn a_trust_of_a_hundred_and_twenty() {
    let texts: Vec<_> = (0..120_u32)
        .map(|place| {
            (
                format!("School of {place}"),
                (20 + place % 60).to_string(),
                (30 + (place * 7) % 60).to_string(),
            )
        })
        .collect();
    let typed: Vec<Typed<'_>> = texts
        .iter()
        .map(|(name, pupils, figure)| (name.as_str(), "", pupils.as_str(), figure.as_str()))
        .collect();
    let of = found("rwm_expected", &typed).unwrap();
    assert_eq!(of.schools().len(), 120);
    let named = (0..120).filter(|place| of.is_named(*place)).count();
    assert!(named < MOST_LINES, "{named} names");
    assert_said("many", &of);
}

#[test]
fn a_mean_with_a_sign() {
    let typed = [
        ("Oak", "", "180", "0.62"),
        ("Elm", "", "22", "-0.4"),
        ("Ash", "", "150", "-0.31"),
    ];
    assert_said("progress", &found("progress_8", &typed).unwrap());
}

#[test]
fn a_rate_of_which_less_is_better() {
    let typed = [
        ("Oak", "", "900", "12.5"),
        ("Elm", "", "120", "0"),
        ("Ash", "", "1400", "31.02"),
    ];
    assert_said("suspensions", &found("suspensions_secondary", &typed).unwrap());
}

#[test]
fn schools_of_one_name_are_told_apart_by_their_urns() {
    EVERYTHING.with(|national| {
        let measure = Rc::new(national.measure(&MeasureId::new("rwm_expected")).unwrap().clone());
        let mut table = table_of(
            &measure,
            &[("St Mary’s", "", "60", "70"), ("St Mary’s", "", "50", "60")],
        );
        for (row, urn) in [(0, "100001"), (1, "100002")] {
            let id = table.rows()[row].id();
            table.put(id, &Column::Fact(SchoolFact::Urn), urn);
        }
        let finding = finding_of(national, &measure, &table).unwrap();
        let of = OwnSchools::of(&table, &finding, national).unwrap();
        let names: Vec<_> = of.schools().iter().map(|school| school.name.as_str()).collect();
        assert_eq!(names, ["St Mary’s (100001)", "St Mary’s (100002)"]);
    });
}

#[test]
fn the_countrys_schools_are_of_the_year_or_named_with_theirs() {
    let of = found("rwm_expected", &SEVEN).unwrap();
    let national = of.national().expect("schools of 2022/23");
    assert!(of.bands_label().unwrap().contains(&national.year().to_string()));
    assert!(of.figures().columns[5].contains(&national.year().to_string()));
    // Of phonics no file holds schools.
    let of = found("phonics", &[("Oak", "", "60", "70"), ("Elm", "", "50", "60")]).unwrap();
    assert!(of.national().is_none() && of.bands_label().is_none());
    assert!(of.schools().iter().all(|school| school.place.is_none()));
}

/// A row as people type it: usually whole, sometimes not.
fn rows() -> impl Strategy<Value = Vec<(String, String, String, String)>> {
    // Without an i, so that no name holds "inf".
    let name = prop_oneof![3 => "[A-HJ-Z][a-hj-z]{2,6}", 1 => Just(String::new())];
    let phase = prop_oneof![5 => Just(""), 1 => Just("Secondary")];
    let pupils = prop_oneof![6 => (1_u32..200).prop_map(|count| count.to_string()), 1 => Just(String::new())];
    let figure = prop_oneof![
        8 => (0_u32..=1000).prop_map(|tenths| format!("{}.{}", tenths / 10, tenths % 10)),
        1 => prop_oneof![Just("SUPP"), Just("z"), Just("7o"), Just("")].prop_map(str::to_owned),
    ];
    prop::collection::vec((name, phase.prop_map(str::to_owned), pupils, figure), 0..40)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_row_is_accounted_for_and_every_number_is_true(rows in rows()) {
        let typed: Vec<Typed<'_>> = rows.iter().map(|(a, b, c, d)| (a.as_str(), b.as_str(), c.as_str(), d.as_str())).collect();
        EVERYTHING.with(|national| {
            let measure = Rc::new(national.measure(&MeasureId::new("rwm_expected")).unwrap().clone());
            let table = table_of(&measure, &typed);
            let finding = finding_of(national, &measure, &table);
            prop_assume!(finding.is_some(), "no comparison");
            let finding = finding.unwrap();
            let of = OwnSchools::of(&table, &finding, national);
            prop_assume!(of.is_ok(), "no schools to draw");
            let of = of.unwrap();
            let (schools, figures) = (of.schools(), of.figures());
            prop_assert_eq!(schools.len() + of.without().len() + of.elsewhere(), rows.len());
            prop_assert_eq!(figures.rows.len(), schools.len() + of.without().len() + 2, "the trust and England besides");
            // The pooled figure is shown with one decimal.
            let (highest, lowest) = (schools[0].figure.value, schools[schools.len() - 1].figure.value);
            prop_assert!(lowest - 0.05 <= of.trust() && of.trust() <= highest + 0.05);
            prop_assert_eq!(schools.iter().map(|school| school.pupils.count()).sum::<u32>(), finding.pupils().count());
            for (school, row) in schools.iter().zip(&figures.rows) {
                prop_assert!(school.interval.lower() <= school.figure.value + 1e-9 && school.figure.value <= school.interval.upper() + 1e-9);
                prop_assert_eq!(school.against == SchoolVersusTrust::Holds, school.interval.holds(of.trust()));
                // The table says what the numbers say.
                let ends: Vec<f64> = row[3].split('–').map(|end| end.parse().unwrap()).collect();
                prop_assert_eq!(ends[0] <= of.trust() && of.trust() <= ends[1], school.against == SchoolVersusTrust::Holds, "{:?}", row);
                prop_assert!(ends[0] <= school.figure.value && school.figure.value <= ends[1], "{:?}", row);
            }
            prop_assert!(schools.windows(2).all(|pair| pair[0].figure.value >= pair[1].figure.value));
            let text = said(&of);
            prop_assert_eq!(forbidden(&text), None, "{}", text);
            Ok(())
        })?;
    }
}
