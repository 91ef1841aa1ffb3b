//! What holds whatever the figures are.

use proptest::prelude::*;
use trust_benchmark::charts::{Anchor, FixedAdvance, MOST_TICKS, Mark, MeasureText, Role, Scene, Text};
use trust_benchmark::measures::Unit;

use super::Example;

/// Left, top, right and bottom of a label, from the tops of its capitals to the feet of its descenders.
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
            prop::option::of(trust),
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

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_label_leaves_the_picture_or_touches_another(example in examples()) {
        let scene = example.scene();
        let boxes: Vec<_> =
            texts(&scene).into_iter().map(|text| (&text.content, bounds(text, scene.base_font))).collect();
        for (index, (words, one)) in boxes.iter().enumerate() {
            prop_assert!(one[0] >= -1e-6 && one[1] >= 0.0, "{words}: {one:?}");
            prop_assert!(one[2] <= scene.width + 1e-6 && one[3] <= scene.height, "{words}: {one:?}");
            for (others, other) in &boxes[index + 1..] {
                let apart = one[2] <= other[0] || other[2] <= one[0] || one[3] <= other[1] || other[3] <= one[1];
                prop_assert!(apart, "{words} {one:?} touches {others} {other:?}");
            }
        }
    }

    #[test]
    fn every_trust_is_one_dot_in_the_picture_or_counted_in_its_shape(example in examples()) {
        let scene = example.scene();
        let columns = example.columns();
        prop_assert_eq!(columns.columns.iter().map(trust_benchmark::charts::DotColumn::count).sum::<usize>(), example.figures.len());
        let dots: Vec<_> = scene.marks.iter().filter_map(|mark| match mark {
            Mark::Dot { centre, radius, role: Role::Country | Role::MiddleHalf } => Some((*centre, *radius)),
            _ => None,
        }).collect();
        let shapes = scene.marks.iter().filter(|mark| matches!(mark, Mark::Polygon { role: Role::Country, .. })).count();
        prop_assert!((dots.len() == example.figures.len() && shapes == 0) || (dots.is_empty() && shapes == 1));
        for (centre, radius) in dots {
            prop_assert!(centre.x >= radius && centre.x <= scene.width - radius);
            prop_assert!(centre.y >= radius && centre.y <= scene.height - radius);
        }
    }

    #[test]
    fn the_diamond_and_its_bar_stay_inside(example in examples()) {
        let scene = example.scene();
        let mut corners = 0;
        for mark in &scene.marks {
            let points = match mark {
                Mark::Polygon { points, role: Role::Trust } => { corners += points.len(); points.clone() }
                Mark::Line { from, to, role: Role::Trust, .. } => vec![*from, *to],
                _ => continue,
            };
            for point in points {
                prop_assert!(point.x >= 0.0 && point.x <= scene.width && point.y >= 0.0 && point.y <= scene.height);
            }
        }
        prop_assert_eq!(corners, if example.trust.is_some() { 4 } else { 0 });
    }

    #[test]
    fn an_axis_has_one_to_five_ticks(example in examples()) {
        let scene = example.scene();
        let ticks = texts(&scene).into_iter().filter(|text| text.role == Role::Muted).count();
        prop_assert!((1..=MOST_TICKS).contains(&ticks), "{ticks} ticks");
        let hairlines: std::collections::BTreeSet<_> = scene.marks.iter().filter_map(|mark| match mark {
            Mark::Line { from, role: Role::Hairline, .. } => Some(from.x.to_bits()),
            _ => None,
        }).collect();
        prop_assert_eq!(hairlines.len(), ticks);
    }

    #[test]
    fn a_scene_is_the_same_every_time(example in examples()) {
        prop_assert_eq!(example.scene(), example.scene());
    }
}

#[test]
fn the_number_of_trusts_may_be_anything() {
    for count in [0, 1, 20, 30_000] {
        let figures = Example::attainment().figures.into_iter().cycle().take(count);
        let mut figures: Vec<f64> = figures.collect();
        figures.sort_by(f64::total_cmp);
        if figures.is_empty() {
            continue;
        }
        let scene = Example {
            figures,
            ..Example::attainment()
        }
        .scene();
        assert!(scene.height < 400.0);
        assert!(scene.marks.len() < 4_000);
    }
}

#[test]
fn a_trust_without_numbers_is_not_drawn() {
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
    }
}
