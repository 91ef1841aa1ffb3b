//! What holds for the distribution chart whatever the figures are.

use std::collections::BTreeSet;

use proptest::prelude::*;
use trust_benchmark::charts::{
    Anchor, DotColumn, FixedAdvance, MOST_TICKS, Mark, MeasureText, Point, Role, Scene, Text,
};
use trust_benchmark::measures::Unit;

use super::Example;
use super::any_figures::check;
use super::exercised::{Exercised, check_exercised};

/// Left, top, right and bottom of a label, from the top of its capitals to the bottom of its descenders.
pub(crate) fn bounds(text: &Text, base_font: f64) -> [f64; 4] {
    let font = text.font(base_font);
    let width = FixedAdvance::GENEROUS.width(&text.content, font);
    let left = match text.anchor {
        Anchor::Start => text.at.x,
        Anchor::Middle => text.at.x - width / 2.0,
        Anchor::End => text.at.x - width,
    };
    [
        left,
        text.at.y - 0.75 * font.size,
        left + width,
        text.at.y + 0.22 * font.size,
    ]
}

pub(crate) fn texts(scene: &Scene) -> Vec<&Text> {
    scene
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Text(text) => Some(text),
            _ => None,
        })
        .collect()
}

fn examples() -> impl Strategy<Value = Example> {
    let unit = prop_oneof![
        Just((Unit::Percentage, 0_u8, 0_i32..=100)),
        Just((Unit::Points, 1, 200..=800)),
        Just((Unit::ProgressGrades, 2, -250..=250)),
        Just((Unit::ProgressPoints, 1, -150..=150)),
        Just((Unit::ScaledScore, 0, 80..=120)),
        Just((Unit::Marks, 1, 0..=250)),
        Just((Unit::GradePoints, 2, 0..=900)),
        Just((Unit::PointsPerEntry, 2, 0..=6000)),
        Just((Unit::Sessions, 1, 0..=300)),
        Just((Unit::Per100Pupils, 2, 0..=20_000)),
        Just((Unit::PupilsPerTeacher, 1, 20..=400)),
    ];
    unit.prop_flat_map(|(unit, decimals, range)| {
        let one = 10_f64.powi(i32::from(decimals));
        let value = range.prop_map(move |steps| f64::from(steps) / one);
        let trust = (value.clone(), 0.0..2.0_f64, 0.0..2.0_f64).prop_map(move |(value, down, up)| {
            let most = if unit.signed() { 1.0 } else { 20.0 };
            (value, value - down * most, value + up * most)
        });
        (
            prop::collection::vec(value.clone(), 20..700),
            prop::option::weighted(0.9, trust),
            prop::option::of(value),
            260_u32..=900,
            prop_oneof![Just(16.0), Just(20.0), Just(32.0)],
        )
            .prop_map(move |(mut figures, trust, england, width, base_font)| {
                figures.sort_by(f64::total_cmp);
                Example {
                    figures,
                    unit,
                    decimals,
                    trust,
                    england,
                    width: f64::from(width),
                    base_font,
                }
            })
    })
}

/// Checks a property of the scenes of 400 examples, of which at least `percent` in a hundred must exercise it.
fn check_scenes(percent: u32, property: impl Fn(&Example, &Scene) -> Exercised) {
    check_exercised(400, percent, &examples(), |example| {
        property(&example, &example.scene())
    });
}

/// The discs that stand for trusts.
fn dots(scene: &Scene) -> Vec<(Point, f64)> {
    let dot = |mark: &Mark| match mark {
        Mark::Dot {
            centre,
            radius,
            role: Role::Country | Role::MiddleHalf,
        } => Some((*centre, *radius)),
        _ => None,
    };
    scene.marks.iter().filter_map(dot).collect()
}

/// How many shapes stand for all trusts at once.
fn shapes(scene: &Scene) -> usize {
    let is_shape = |mark: &&Mark| {
        matches!(
            mark,
            Mark::Polygon {
                role: Role::Country,
                ..
            }
        )
    };
    scene.marks.iter().filter(is_shape).count()
}

#[test]
fn no_label_leaves_the_picture_or_touches_another() {
    check_scenes(95, |_, scene| {
        let boxes: Vec<_> = texts(scene)
            .into_iter()
            .map(|text| (&text.content, bounds(text, scene.base_font)))
            .collect();
        for (index, (words, one)) in boxes.iter().enumerate() {
            prop_assert!(one[0] >= -1e-6 && one[1] >= 0.0, "{words}: {one:?}");
            prop_assert!(
                one[2] <= scene.width + 1e-6 && one[3] <= scene.height,
                "{words}: {one:?}"
            );
            for (others, other) in &boxes[index + 1..] {
                let apart =
                    one[2] <= other[0] || other[2] <= one[0] || one[3] <= other[1] || other[3] <= one[1];
                prop_assert!(apart, "{words} {one:?} touches {others} {other:?}");
            }
        }
        Ok(boxes.len() > 1)
    });
}

fn every_trust_is_drawn(example: &Example, scene: &Scene) -> Result<(), TestCaseError> {
    let counted: usize = example.columns().columns.iter().map(DotColumn::count).sum();
    prop_assert_eq!(counted, example.figures.len());
    let dots = dots(scene);
    prop_assert!(
        (dots.len() == example.figures.len() && shapes(scene) == 0)
            || (dots.is_empty() && shapes(scene) == 1)
    );
    for (centre, radius) in dots {
        prop_assert!(centre.x >= radius && centre.x <= scene.width - radius);
        prop_assert!(centre.y >= radius && centre.y <= scene.height - radius);
    }
    Ok(())
}

#[test]
fn every_trust_is_one_dot_in_the_picture() {
    check_scenes(50, |example, scene| {
        every_trust_is_drawn(example, scene)?;
        Ok(shapes(scene) == 0)
    });
}

#[test]
fn where_columns_are_thinner_than_dots_all_trusts_are_counted_in_one_shape() {
    let narrow = examples().prop_map(|example| Example {
        width: example.width / 4.0,
        ..example
    });
    check_exercised(400, 60, &narrow, |example| {
        let scene = example.scene();
        every_trust_is_drawn(&example, &scene)?;
        Ok(shapes(&scene) == 1)
    });
}

#[test]
fn the_diamond_and_its_bar_stay_inside() {
    check_scenes(80, |example, scene| {
        let (mut diamonds, mut lines) = (0, 0);
        for mark in &scene.marks {
            let points = match mark {
                Mark::Polygon {
                    points,
                    role: Role::Trust,
                } => {
                    diamonds += 1;
                    points.clone()
                }
                Mark::Line {
                    from,
                    to,
                    role: Role::Trust,
                    ..
                } => {
                    lines += 1;
                    vec![*from, *to]
                }
                _ => continue,
            };
            for point in points {
                prop_assert!(
                    point.x >= 0.0 && point.x <= scene.width && point.y >= 0.0 && point.y <= scene.height
                );
            }
        }
        prop_assert_eq!(diamonds, usize::from(example.trust.is_some()));
        let has_interval = example.trust.is_some_and(|(_, lower, upper)| lower < upper);
        // The stem, and the bar of the interval.
        prop_assert_eq!(lines > 1, has_interval);
        Ok(has_interval)
    });
}

#[test]
fn an_axis_has_one_to_five_ticks() {
    check_scenes(90, |_, scene| {
        let ticks = texts(scene)
            .into_iter()
            .filter(|text| text.role == Role::Muted)
            .count();
        prop_assert!((1..=MOST_TICKS).contains(&ticks), "{ticks} ticks");
        let hairline = |mark: &Mark| match mark {
            Mark::Line {
                from,
                role: Role::Hairline,
                ..
            } => Some(from.x.to_bits()),
            _ => None,
        };
        let hairlines: BTreeSet<_> = scene.marks.iter().filter_map(hairline).collect();
        prop_assert_eq!(hairlines.len(), ticks);
        Ok(ticks > 1)
    });
}

#[test]
fn a_scene_is_the_same_every_time() {
    check_scenes(80, |example, scene| {
        prop_assert_eq!(&example.scene(), scene);
        Ok(example.trust.is_some())
    });
}

#[test]
fn the_number_of_trusts_may_be_anything() {
    let pictures = [0, 1, 20, 30_000].map(|count| {
        let figures = Example::attainment().figures.into_iter().cycle().take(count);
        let mut figures: Vec<f64> = figures.collect();
        figures.sort_by(f64::total_cmp);
        let scene = Example {
            figures,
            ..Example::attainment()
        }
        .scene();
        check(&scene).unwrap();
        assert!(scene.height < 400.0, "{count}");
        assert!(scene.marks.len() < 4_000, "{count}");
        (dots(&scene).len(), shapes(&scene))
    });
    assert_eq!(pictures, [(0, 0), (1, 0), (20, 0), (0, 1)]);
}

#[test]
fn a_trust_without_numbers_is_not_drawn() {
    let with_trust = Example::attainment().scene();
    for nonsense in [f64::NAN, f64::INFINITY] {
        let scene = Example {
            trust: Some((nonsense, 0.0, 1.0)),
            ..Example::attainment()
        }
        .scene();
        assert_eq!(
            scene,
            Example {
                trust: None,
                ..Example::attainment()
            }
            .scene()
        );
        assert_ne!(scene, with_trust);
    }
}
