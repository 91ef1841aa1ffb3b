//! What holds for the other charts whatever the figures are, also where they are missing, vast or not numbers.

use proptest::prelude::*;
use trust_benchmark::charts::{
    Deciles, FixedAdvance, FunnelChart, FunnelTrust, GapChart, GapPair, IntakeChart, LimitCurve, Mark, Point,
    Reference, Role, Scene, SizeBand, SizeChart, Text, TrustMark, Year, YearsChart,
};
use trust_benchmark::measures::Unit;

use super::by_size::limits;
use super::examples::ALL;
use super::properties::{bounds, texts};

const TEXT: FixedAdvance = FixedAdvance::GENEROUS;

/// A figure: usually a valid one, rarely one that cannot be drawn.
pub(super) fn figure() -> impl Strategy<Value = f64> {
    prop_oneof![
        40 => (0_u32..=100).prop_map(f64::from),
        1 => prop_oneof![Just(f64::NAN), Just(f64::INFINITY), Just(-1e300), Just(9e11), Just(-9e11)],
    ]
}

/// A valid figure.
fn sound_figure() -> impl Strategy<Value = f64> {
    (0_u32..=1000).prop_map(|tenths| f64::from(tenths) / 10.0)
}

fn count() -> impl Strategy<Value = f64> {
    prop_oneof![
        40 => (1.0..9.0_f64).prop_map(|log| log.exp().round()),
        1 => prop_oneof![Just(0.0), Just(-5.0), Just(f64::NAN), Just(1e300), Just(9e11)],
    ]
}

pub(super) fn page() -> impl Strategy<Value = (f64, f64)> {
    (260_u32..=900, prop_oneof![Just(16.0), Just(20.0), Just(32.0)])
        .prop_map(|(width, font)| (f64::from(width), font))
}

/// Everything is a number and inside the picture. No label leaves it or touches another.
pub(super) fn check(scene: &Scene) -> Result<(), TestCaseError> {
    prop_assert!(scene.height.is_finite() && scene.height > 0.0 && scene.height < 3_000.0);
    let inside = |point: &Point, reach: f64| {
        point.x >= reach - 0.51
            && point.x <= scene.width - reach + 0.51
            && point.y >= reach - 0.51
            && point.y <= scene.height - reach + 0.51
    };
    for mark in &scene.marks {
        let held = match mark {
            // Paper may cross the edge, where it cannot be seen.
            Mark::Dot {
                centre,
                role: Role::Paper,
                ..
            } => centre.x.is_finite() && centre.y.is_finite(),
            Mark::Polygon {
                points,
                role: Role::Paper,
            }
            | Mark::Path {
                points,
                role: Role::Paper,
                ..
            } => points
                .iter()
                .all(|point| point.x.is_finite() && point.y.is_finite()),
            Mark::Dot { centre, radius, .. } => inside(centre, *radius),
            Mark::Line { from, to, .. } => inside(from, 0.0) && inside(to, 0.0),
            Mark::Path { points, .. } | Mark::Polygon { points, .. } => {
                points.iter().all(|point| inside(point, 0.0))
            }
            Mark::Text(_) => true,
        };
        prop_assert!(held, "{} × {}: {mark:?}", scene.width, scene.height);
    }
    let boxes: Vec<(&Text, [f64; 4])> = texts(scene)
        .into_iter()
        .map(|text| (text, bounds(text, scene.base_font)))
        .collect();
    for (index, (text, one)) in boxes.iter().enumerate() {
        let words = &text.content;
        prop_assert!(one[0] >= -1e-6 && one[1] >= -1e-6, "{words}: {one:?}");
        prop_assert!(
            one[2] <= scene.width + 1e-6 && one[3] <= scene.height + 1e-6,
            "{words}: {one:?}"
        );
        for (other_text, other) in &boxes[index + 1..] {
            let apart = one[2] <= other[0] || other[2] <= one[0] || one[3] <= other[1] || other[3] <= one[1];
            prop_assert!(apart, "{words} {one:?} touches {} {other:?}", other_text.content);
        }
    }
    Ok(())
}

/// At most five ticks and five hairlines.
fn check_axis(scene: &Scene, role: Role) -> Result<(), TestCaseError> {
    let hairlines = scene
        .marks
        .iter()
        .filter(|mark| matches!(mark, Mark::Line { role, .. } if *role == Role::Hairline));
    prop_assert!(hairlines.count() <= 5);
    let ticks = texts(scene).into_iter().filter(|text| text.role == role).count();
    prop_assert!(ticks <= 10, "{ticks}");
    Ok(())
}

/// The middles of the trust's diamonds.
pub(crate) fn diamonds(scene: &Scene) -> Vec<Point> {
    scene
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Polygon {
                points,
                role: Role::Trust,
            } => Some(Point::new(
                f64::midpoint(points[1].x, points[3].x),
                f64::midpoint(points[0].y, points[2].y),
            )),
            _ => None,
        })
        .collect()
}

fn near(one: Point, other: Point) -> bool {
    (one.x - other.x).abs() <= 0.51 && (one.y - other.y).abs() <= 0.51
}

fn dots(scene: &Scene) -> impl Iterator<Item = Point> {
    scene.marks.iter().filter_map(|mark| match mark {
        Mark::Dot {
            centre,
            role: Role::MiddleHalf,
            ..
        } => Some(*centre),
        _ => None,
    })
}

pub(crate) fn line_at(scene: &Scene, wanted: Role, x: f64) -> bool {
    scene.marks.iter().any(
        |mark| matches!(mark, Mark::Line { from, role, .. } if *role == wanted && (from.x - x).abs() < 0.01),
    )
}

fn usable(value: f64) -> bool {
    value.is_finite() && value.abs() <= 1e12
}

fn countable(count: f64) -> bool {
    (0.5..=1e12).contains(&count)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn funnels(
        mut points in prop::collection::vec((count(), figure()), 0..200),
        trust in prop::option::weighted(0.9, (count(), figure())),
        target in figure(),
        deviations in 0.0..4.0_f64,
        (width, font) in page(),
    ) {
        points.extend(trust);
        let (inner, outer) = (limits(50.0, deviations), limits(50.0, 2.0 * deviations));
        let scene = FunnelChart {
            points: &points,
            inner: LimitCurve { curve: &inner, label: "95% of trusts" },
            outer: LimitCurve { curve: &outer, label: "99.8% of trusts" },
            target: Reference { value: target, label: "average of all trusts" },
            trust: trust.map(|(cohort, value)| FunnelTrust { cohort, value, label: "Your trust 65%", cohort_label: "1,820 pupils" }),
            noun: "pupils",
            span: None,
            unit: Unit::Percentage,
            decimals: 0,
        }.scene(width, font, &TEXT);
        check(&scene)?;
        check_axis(&scene, Role::Muted)?;
        let known = |(count, value): &&(f64, f64)| countable(*count) && usable(*value);
        prop_assert_eq!(dots(&scene).count(), points.iter().filter(known).count());
        // Its own dot is under the diamond.
        let diamonds = diamonds(&scene);
        prop_assert_eq!(diamonds.len(), usize::from(trust.as_ref().is_some_and(|trust| known(&trust))));
        for diamond in diamonds {
            prop_assert!(dots(&scene).any(|dot| near(dot, diamond)));
        }
    }

    #[test]
    fn sizes(
        mut points in prop::collection::vec((count(), figure()), 0..200),
        trust in prop::option::weighted(0.9, (count(), figure())),
        mut ends in prop::collection::vec(1_u32..60, 0..7),
        (width, font) in page(),
    ) {
        points.extend(trust);
        ends.sort_unstable();
        ends.dedup();
        let bands: Vec<SizeBand<'_>> = ends
            .windows(2)
            .map(|pair| SizeBand {
                from: f64::from(pair[0]), to: f64::from(pair[1] - 1), lower_quartile: 40.0, median: 55.0,
                upper_quartile: 70.0, label: "11–25",
            })
            .collect();
        let scene = SizeChart {
            points: &points,
            bands: &bands,
            noun: "schools",
            trust: trust.map(|(cohort, value)| FunnelTrust { cohort, value, label: "Your trust 65%", cohort_label: "18 schools" }),
            span: None,
            unit: Unit::Percentage,
            decimals: 0,
        }.scene(width, font, &TEXT);
        check(&scene)?;
        check_axis(&scene, Role::Muted)?;
        let known = trust.is_some_and(|(cohort, value)| countable(cohort) && usable(value));
        prop_assert_eq!(diamonds(&scene).len(), usize::from(known));
        for diamond in diamonds(&scene) {
            prop_assert!(dots(&scene).any(|dot| near(dot, diamond)));
        }
    }

    #[test]
    fn years(
        years in prop::collection::vec((
            prop::option::of(prop::collection::vec(figure(), 5)),
            prop::option::of(figure()),
            prop::bool::ANY,
            prop::option::of(Just("no results")),
            prop::option::of(prop_oneof![Just("new tests"), Just("")]),
            prop::option::of(Just("other trusts")),
        ), 0..12),
        span in prop::option::of((0.0..40.0_f64, 60.0..100.0_f64)),
        (width, font) in page(),
    ) {
        let labels: Vec<String> = (0..years.len()).map(|year| format!("{}/{}", 2010 + year, 11 + year)).collect();
        let years: Vec<Year<'_>> = years
            .into_iter()
            .zip(&labels)
            .map(|((country, value, interval, missing, turning_point, other_population), label)| Year {
                label,
                country: country.map(|mut figures| {
                    figures.sort_by(f64::total_cmp);
                    let [tenth, lower_quartile, median, upper_quartile, ninetieth] = figures[..] else { unreachable!() };
                    Deciles { tenth, lower_quartile, median, upper_quartile, ninetieth }
                }),
                // As the trust's, to find it by.
                england: value,
                trust: value.map(|value| if interval { (value, value - 7.0, value + 7.0) } else { (value, value, value) }),
                missing,
                turning_point,
                other_population,
            })
            .collect();
        let scene = YearsChart {
            years: &years,
            trust_label: "Your trust 65%",
            england_label: "England",
            span,
            unit: Unit::Percentage,
            decimals: 0,
        }.scene(width, font, &TEXT);
        check(&scene)?;
        let england: Vec<Point> = scene.marks.iter().filter_map(|mark| match mark {
            Mark::Path { points, role: Role::England, .. } => Some(points.clone()),
            _ => None,
        }).flatten().collect();
        let diamonds = diamonds(&scene);
        prop_assert_eq!(diamonds.len(), years.iter().filter(|year| year.trust.is_some_and(|(value, ..)| usable(value))).count());
        for diamond in &diamonds {
            prop_assert!(england.iter().any(|point| near(*point, *diamond)));
        }
        // A band holds years of one population that can be compared, and no others.
        let starts = (0..years.len()).filter(|year| {
            let held = |year: usize| years[year].country.is_some_and(|deciles| usable(deciles.tenth) && usable(deciles.ninetieth));
            let goes_on = *year > 0 && held(*year - 1) && years[*year].turning_point.is_none() && years[*year].other_population.is_none();
            held(*year) && !goes_on
        });
        let bands = scene.marks.iter().filter(|mark| matches!(mark, Mark::Polygon { role: Role::InnerBand, .. }));
        prop_assert_eq!(bands.count(), starts.count());
        // Lines join neighbours that can be compared, and nothing else.
        for mark in &scene.marks {
            let Mark::Path { points, role: Role::Trust, .. } = mark else { continue };
            prop_assert!(points.len() > 1);
            let first = diamonds.iter().position(|diamond| near(*diamond, points[0])).unwrap();
            let held: Vec<usize> = (0..years.len()).filter(|year| years[*year].trust.is_some_and(|(value, ..)| usable(value))).collect();
            for (step, pair) in held[first..first + points.len()].windows(2).enumerate() {
                prop_assert_eq!(pair[1], pair[0] + 1, "{}", step);
                prop_assert!(years[pair[1]].turning_point.is_none());
            }
        }
    }

    #[test]
    fn gaps(
        trust in prop::option::weighted(0.9, (figure(), figure())),
        country in (figure(), figure()),
        alike in prop::bool::ANY,
        (width, font) in page(),
    ) {
        let country = trust.filter(|_| alike).unwrap_or(country);
        let pair = |name, (group, others)| GapPair { name, gap: "22 points apart", group, others };
        let scene = GapChart {
            trust: trust.map(|trust| pair("Your trust", trust)),
            country: pair("Median trust", country),
            group: "disadvantaged pupils",
            others: "other pupils",
            span: None,
            unit: Unit::Percentage,
            decimals: 0,
        }.scene(width, font, &TEXT);
        check(&scene)?;
        check_axis(&scene, Role::Muted)?;
        let xs = |wanted: Role| -> Vec<f64> {
            scene.marks.iter().filter_map(|mark| match mark {
                Mark::Dot { centre, role, .. } if *role == wanted => Some(centre.x),
                _ => None,
            }).collect()
        };
        if alike && trust.is_some() {
            prop_assert_eq!(xs(Role::Trust), xs(Role::Median));
        }
        if let Some((group, others)) = trust.filter(|(group, others)| usable(*group) && usable(*others)) {
            prop_assert_eq!(xs(Role::Trust).len(), 2);
            // The open dot is drawn first.
            let xs = xs(Role::Trust);
            let apart = xs[1] - xs[0];
            prop_assert!((apart >= 0.0) == (group > others) || apart.abs() < 1.0);
        }
    }

    #[test]
    fn intakes(
        likely in (figure(), figure()),
        trust in prop::option::weighted(0.9, (sound_figure(), 0.0..30.0_f64, 0.0..30.0_f64)),
        expected in figure(),
        (width, font) in page(),
    ) {
        let scene = IntakeChart {
            likely,
            likely_label: "95% of trusts with a similar intake",
            expected: Reference { value: trust.map_or(expected, |(value, ..)| value), label: "expected 59%" },
            trust: trust.map(|(value, down, up)| TrustMark { value, lower: value - down, upper: value + up, label: "Your trust 65%" }),
            span: None,
            unit: Unit::Percentage,
            decimals: 0,
        }.scene(width, font, &TEXT);
        check(&scene)?;
        check_axis(&scene, Role::Muted)?;
        prop_assert_eq!(diamonds(&scene).len(), usize::from(trust.is_some()));
        for diamond in diamonds(&scene) {
            prop_assert!(line_at(&scene, Role::Median, diamond.x));
        }
    }

    #[test]
    fn typical_pictures_hold_at_any_size(picture in 0..ALL.len(), (width, font) in page()) {
        let (_, scene) = ALL[picture];
        check(&scene(width, font))?;
    }
}
