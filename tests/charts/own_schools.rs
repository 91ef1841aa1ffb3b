//! A trust's own schools: typical pictures, and what holds whatever the schools are.

use proptest::prelude::*;
use trust_benchmark::charts::{
    Deciles, FixedAdvance, Mark, OwnSchoolsChart, Reference, Role, Scene, SchoolBands, SchoolMark,
};
use trust_benchmark::measures::Unit;

use super::any_figures::{check, figure, page};
use super::properties::texts;

const TEXT: FixedAdvance = FixedAdvance::GENEROUS;

/// A school, owned: its value and how far its interval reaches to either side.
#[derive(Debug, Clone)]
struct School {
    value: f64,
    reach: f64,
    name: String,
    named: bool,
}

/// A picture of schools in per cent, with or without the country.
fn scene_of(schools: &[School], trust: f64, country: Option<f64>, (width, font): (f64, f64)) -> Scene {
    let figures: Vec<String> = schools
        .iter()
        .map(|school| Unit::Percentage.write_short(school.value.clamp(-1e6, 1e6), 0))
        .collect();
    let marks: Vec<_> = schools
        .iter()
        .zip(&figures)
        .map(|(school, figure)| SchoolMark {
            value: school.value,
            lower: (school.value - school.reach).max(0.0),
            upper: (school.value + school.reach).min(100.0),
            name: &school.name,
            figure,
            apart: (school.value - trust).abs() > school.reach,
            named: school.named,
        })
        .collect();
    OwnSchoolsChart {
        schools: &marks,
        trust: Reference {
            value: trust,
            label: "Your trust 62.3%",
        },
        england: country.map(|value| Reference {
            value,
            label: "England 63%",
        }),
        bands: country.map(|middle| SchoolBands {
            deciles: Deciles {
                tenth: middle - 22.0,
                lower_quartile: middle - 12.0,
                median: middle - 1.0,
                upper_quartile: middle + 9.0,
                ninetieth: middle + 18.0,
            },
            label: "Darker: the middle half of 14,130 schools, 2022/23; paler: 8 in 10",
        }),
        span: Some((24.0, 98.0)),
        unit: Unit::Percentage,
        decimals: 0,
    }
    .scene(width, font, &TEXT)
}

fn school(name: &str, value: f64, reach: f64) -> School {
    School {
        value,
        reach,
        name: name.to_owned(),
        named: true,
    }
}

pub(crate) fn few(width: f64, font: f64) -> Scene {
    let schools = [
        school("Oak Primary School", 78.0, 9.0),
        school(
            "St Thomas of Canterbury Church of England Voluntary Aided Junior School",
            71.0,
            12.0,
        ),
        school("Elm", 66.0, 15.0),
        school("School 4", 62.0, 11.0),
        school(
            "Our Lady and St Joseph’s Catholic Academy, a Voluntary Academy",
            58.0,
            22.0,
        ),
        school("Hillside", 41.0, 12.0),
    ];
    scene_of(&schools, 62.3, Some(63.0), (width, font))
}

/// Nothing is known of the country, and both schools are at the ends of what there can be.
pub(crate) fn two(width: f64, font: f64) -> Scene {
    let schools = [school("Ash", 100.0, 30.0), school("Birch", 0.0, 30.0)];
    scene_of(&schools, 50.0, None, (width, font))
}

fn made_up(count: u32, middle: f64, spread: f64) -> Vec<School> {
    let one = |place: u32| {
        let share = (f64::from(place) + 0.5) / f64::from(count);
        School {
            value: (middle - spread * 0.55 * (share / (1.0 - share)).ln())
                .clamp(0.0, 100.0)
                .round(),
            reach: 8.0 + f64::from(place % 7),
            name: format!(
                "{} Primary School",
                ["Oak", "Elm", "Hawthorn", "Silver Birch"][place as usize % 4]
            ),
            named: count <= 25 || place < 3 || place + 3 >= count,
        }
    };
    (0..count).map(one).collect()
}

/// As many as have lines of their own.
pub(crate) fn lines(width: f64, font: f64) -> Scene {
    scene_of(&made_up(25, 62.0, 12.0), 61.0, Some(63.0), (width, font))
}

pub(crate) fn packed(width: f64, font: f64) -> Scene {
    scene_of(&made_up(140, 62.0, 12.0), 61.0, Some(63.0), (width, font))
}

/// All of them far from the country, and nearly alike.
pub(crate) fn packed_far_out(width: f64, font: f64) -> Scene {
    scene_of(&made_up(60, 97.0, 1.0), 97.0, Some(48.0), (width, font))
}

fn schools() -> impl Strategy<Value = Vec<School>> {
    let name = prop_oneof![
        4 => "[A-Z][a-z]{2,9}( [A-Z][a-z]{2,9}){0,3}",
        1 => Just("St Thomas of Canterbury Church of England Voluntary Aided Junior School".to_owned()),
        1 => Just("Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch".to_owned()),
    ];
    let one = (figure(), 0.0..60.0_f64, name).prop_map(|(value, reach, name)| School {
        value,
        reach,
        name,
        named: true,
    });
    let one = one.boxed();
    prop_oneof![
        prop::collection::vec(one.clone(), 0..26),
        prop::collection::vec(one, 26..201).prop_map(|mut schools| {
            schools.sort_by(|one, other| other.value.total_cmp(&one.value));
            let count = schools.len();
            for (place, school) in schools.iter_mut().enumerate() {
                school.named = place < 3 || place + 3 >= count;
            }
            schools
        }),
    ]
}

/// The dots of the schools: how many are filled and how many open.
fn dots(scene: &Scene) -> (usize, usize) {
    let of = |wanted| {
        let is_it = |mark: &&Mark| matches!(mark, Mark::Dot { role, .. } if *role == wanted);
        scene.marks.iter().filter(is_it).count()
    };
    let open = of(Role::Paper);
    (of(Role::Ink) - open, open)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_leaves_the_picture_and_no_words_touch(
        schools in schools(), trust in figure(), country in prop::option::of(figure()), page in page(),
    ) {
        check(&scene_of(&schools, trust, country, page))?;
    }

    #[test]
    fn every_school_is_a_dot_filled_where_it_lies_apart(schools in schools(), trust in 0.0..100.0_f64, page in page()) {
        let scene = scene_of(&schools, trust, Some(63.0), page);
        let known: Vec<_> = schools.iter().filter(|school| school.value.is_finite() && school.value.abs() <= 1e12).collect();
        let apart = known.iter().filter(|school| (school.value - trust).abs() > school.reach).count();
        prop_assert_eq!(dots(&scene), (apart, known.len() - apart));
    }

    #[test]
    fn a_name_is_whole_or_says_that_it_is_not(schools in schools(), page in page()) {
        let scene = scene_of(&schools, 62.3, Some(63.0), page);
        let named: Vec<_> = schools.iter().filter(|school| school.named).collect();
        for text in texts(&scene).into_iter().filter(|text| text.role == Role::Ink) {
            let (words, figure) = match text.content.rsplit_once(' ') {
                Some((words, figure)) if figure.ends_with('%') => (words, figure),
                _ => (text.content.as_str(), ""),
            };
            let whole = figure.is_empty() && words.ends_with('%') || named.iter().any(|school| school.name == words);
            let cut = words.strip_suffix('…').is_some_and(|part| named.iter().any(|school| school.name.starts_with(part)));
            prop_assert!(whole || cut, "{}", text.content);
        }
    }

    #[test]
    fn every_one_of_few_schools_has_its_figure(count in 1_u32..26, (width, font) in page()) {
        let scene = scene_of(&made_up(count, 62.0, 12.0), 61.0, None, (width, font));
        let figures = texts(&scene).into_iter().filter(|text| text.role == Role::Ink && text.content.ends_with('%'));
        prop_assert_eq!(figures.count(), count as usize);
    }
}

#[test]
fn the_outermost_of_many_are_named_and_the_lines_too() {
    for (width, font) in [(288.0, 16.0), (720.0, 16.0), (400.0, 32.0)] {
        let scene = packed(width, font);
        let named = texts(&scene)
            .into_iter()
            .filter(|text| text.role == Role::Ink)
            .count();
        assert_eq!(named, 6, "{width}");
        for wanted in ["Your trust 62.3%", "England 63%"] {
            assert!(
                texts(&scene).iter().any(|text| text.content == wanted),
                "{width}: {wanted}"
            );
        }
    }
}
