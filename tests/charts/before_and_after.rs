//! A trust before and after a change: typical pictures, and what holds whatever the figures are.

use proptest::prelude::*;
use trust_benchmark::charts::{
    BeforeAfterChart, FixedAdvance, Mark, Point, Reference, Role, Scene, TrustMark,
};
use trust_benchmark::measures::Unit;

use super::any_figures::{check, diamonds, figure, line_at, page};
use super::properties::texts;
use super::{bell, quantile};

const TEXT: FixedAdvance = FixedAdvance::GENEROUS;

type Ends = (f64, f64, f64);

fn mark(label: &str, (value, lower, upper): Ends) -> TrustMark<'_> {
    TrustMark {
        value,
        lower,
        upper,
        label,
    }
}

fn scene_of(before: Ends, after: Ends, page: (f64, f64)) -> Scene {
    let figures = bell(626, 64.0, 9.0, 0);
    let [lower_quartile, median, upper_quartile] = [0.25, 0.5, 0.75].map(|share| quantile(&figures, share));
    BeforeAfterChart {
        figures: &figures,
        step: 1.0,
        span: None,
        lower_quartile,
        median: Reference {
            value: median,
            label: "median 64%",
        },
        upper_quartile,
        before: mark("As it is 65.0%", before),
        after: mark("As it would be 71.5%", after),
        unit: Unit::Percentage,
        decimals: 0,
    }
    .scene(page.0, page.1, &TEXT)
}

pub(crate) fn before_and_after(width: f64, base_font: f64) -> Scene {
    scene_of((65.0, 57.8, 71.5), (71.5, 65.0, 77.1), (width, base_font))
}

pub(crate) fn before_and_after_far_out(width: f64, base_font: f64) -> Scene {
    scene_of((2.0, 0.1, 30.0), (100.0, 97.0, 100.0), (width, base_font))
}

#[test]
fn both_are_named_on_a_phone_and_with_text_of_twice_the_size() {
    for picture in [before_and_after, before_and_after_far_out] {
        for (width, font) in [(288.0, 16.0), (400.0, 32.0)] {
            let scene = picture(width, font);
            for label in ["As it is 65.0%", "As it would be 71.5%"] {
                let named = texts(&scene).iter().any(|text| text.content == label);
                assert!(named, "{label} in {width}");
            }
        }
    }
}

/// The arrow's line, from its beginning to its end.
fn arrow(scene: &Scene) -> Option<(Point, Point)> {
    scene.marks.iter().find_map(|mark| match mark {
        Mark::Line {
            from,
            to,
            role: Role::Ink,
            ..
        } => Some((*from, *to)),
        _ => None,
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn pictures_before_and_after(
        mut figures in prop::collection::vec(figure(), 0..200),
        before in (figure(), 0.0..30.0_f64, 0.0..30.0_f64),
        after in (figure(), 0.0..30.0_f64, 0.0..30.0_f64),
        span in prop::option::of((figure(), figure())),
        (width, font) in page(),
    ) {
        figures.sort_by(f64::total_cmp);
        let place = |share: usize| figures.get(figures.len() * share / 4).copied().unwrap_or(f64::NAN);
        let ends = |(value, down, up): Ends| (value, value - down, value + up);
        // The median where the trust will be, to find it by.
        let scene = BeforeAfterChart {
            figures: &figures,
            step: 1.0,
            span,
            lower_quartile: place(1),
            median: Reference { value: after.0, label: "median 64%" },
            upper_quartile: place(3),
            before: mark("As it is 65.0%", ends(before)),
            after: mark("As it would be 71.5%", ends(after)),
            unit: Unit::Percentage,
            decimals: 0,
        }.scene(width, font, &TEXT);
        check(&scene)?;
        let usable = |value: f64| value.is_finite() && value.abs() <= 1e12;
        let diamonds = diamonds(&scene);
        prop_assert_eq!(diamonds.len(), usize::from(usable(before.0)) + usize::from(usable(after.0)));
        if let [one, other] = diamonds[..] {
            prop_assert!(one.y < other.y);
            prop_assert!(line_at(&scene, Role::Median, other.x));
            // From the one to the other, without touching either.
            let (from, to) = arrow(&scene).unwrap();
            prop_assert!((from.x, to.x) == (one.x, other.x) && one.y < from.y && from.y < to.y && to.y < other.y);
        } else {
            prop_assert!(arrow(&scene).is_none());
        }
    }
}
