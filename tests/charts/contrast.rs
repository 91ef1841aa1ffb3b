//! The colours, held to what the plan of the page's look promises of them (WCAG 2.2's contrast ratio).

use trust_benchmark::charts::{Palette, Rgb, Role};

fn luminance((red, green, blue): Rgb) -> f64 {
    let [red, green, blue] = [red, green, blue].map(|channel| {
        let share = f64::from(channel) / 255.0;
        if share <= 0.040_45 {
            share / 12.92
        } else {
            ((share + 0.055) / 1.055).powf(2.4)
        }
    });
    0.2126 * red + 0.7152 * green + 0.0722 * blue
}

fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (one, other) = (luminance(one), luminance(other));
    (one.max(other) + 0.05) / (one.min(other) + 0.05)
}

#[test]
fn roles_stand_off_from_paper_as_planned() {
    let planned = [
        (
            Palette::LIGHT,
            [
                (Role::Ink, 15.9),
                (Role::Muted, 5.9),
                (Role::Median, 7.2),
                (Role::Trust, 5.5),
                (Role::England, 6.2),
            ],
        ),
        (
            Palette::DARK,
            [
                (Role::Ink, 14.8),
                (Role::Muted, 7.8),
                (Role::Median, 10.0),
                (Role::Trust, 8.5),
                (Role::England, 8.3),
            ],
        ),
    ];
    for (palette, roles) in planned {
        for (role, promised) in roles {
            let reached = contrast(palette.colour(role), palette.colour(Role::Paper));
            assert!(
                (reached - promised).abs() < 0.06,
                "{role:?}: {reached:.2}, promised {promised}"
            );
            assert!(reached >= 4.5, "{role:?} is text: {reached:.2}");
        }
    }
}

#[test]
fn outlines_and_lines_stand_off_from_the_fills_they_bound_or_cross() {
    for palette in [Palette::LIGHT, Palette::DARK] {
        for fill in [Role::OuterBand, Role::InnerBand, Role::Country] {
            for line in [Role::Median, Role::Ink, Role::Trust] {
                let reached = contrast(palette.colour(line), palette.colour(fill));
                assert!(reached >= 3.0, "{line:?} on {fill:?}: {reached:.2}");
            }
        }
    }
}

#[test]
fn bands_are_steps_from_paper_to_the_country() {
    for palette in [Palette::LIGHT, Palette::DARK] {
        let steps = [
            Role::Paper,
            Role::OuterBand,
            Role::InnerBand,
            Role::Country,
            Role::MiddleHalf,
        ]
        .map(|role| contrast(palette.colour(role), palette.colour(Role::Paper)));
        assert!(steps.windows(2).all(|pair| pair[1] > 1.08 * pair[0]), "{steps:?}");
    }
}
