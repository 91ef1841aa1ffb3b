//! The colours have the contrast that they need (WCAG 2.2's contrast ratio).

use std::collections::HashSet;

use trust_benchmark::charts::{Mark, Palette, Rgb, Role, Scene};

use super::Example;
use super::examples::ALL;

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
    for palette in [Palette::LIGHT, Palette::DARK, Palette::PRINTED] {
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
    for palette in [Palette::LIGHT, Palette::DARK, Palette::PRINTED] {
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

/// WCAG's ratio for words of any size, and for what must be told apart to understand a picture.
const WORDS: f64 = 4.5;
const SHAPES: f64 = 3.0;

/// Pale by intent. The dots and fills of the country are told from paper by their outline, and the bands by how dots thin out
/// beyond them and by the words at their ends; hairlines only lead the eye to a tick, which has its words.
fn is_pale(role: Role) -> bool {
    matches!(
        role,
        Role::Paper | Role::Hairline | Role::Country | Role::MiddleHalf | Role::OuterBand | Role::InnerBand
    )
}

/// Whether paper was laid under the mark: a wider line of it along the same line, or a shape of it just before the marks of
/// its kind. An outline needs none, because it has paper on its outer side.
fn is_on_paper(marks: &[Mark], place: usize) -> bool {
    let (before, mark) = (&marks[..place], &marks[place]);
    let along = |one: &Mark| match (one, mark) {
        (
            Mark::Line {
                from: a,
                to: b,
                width: wider,
                role: Role::Paper,
            },
            Mark::Line { from, to, width, .. },
        ) => wider > width && (a.x, b.x) == (from.x, to.x),
        _ => false,
    };
    let of_another_kind = |role: &Option<Role>| *role != shape(mark);
    let last = before.iter().rev().map(shape).find(of_another_kind);
    // The ground is the outline's lower part.
    let is_outline = match mark {
        Mark::Path { role, .. } => *role == Role::Median,
        Mark::Line { from, to, role, .. } => *role == Role::Median && (from.y - to.y).abs() < 1e-9,
        _ => false,
    };
    is_outline || last == Some(Some(Role::Paper)) || before.iter().any(along)
}

/// What may lie behind the mark at this place: paper, and every fill that comes before it in the scene.
fn grounds(marks: &[Mark], place: usize) -> HashSet<Role> {
    if is_on_paper(marks, place) {
        return HashSet::from([Role::Paper]);
    }
    let fills = marks[..place].iter().filter_map(|mark| match mark {
        Mark::Polygon { role, .. } => Some(*role),
        _ => None,
    });
    fills.filter(|role| is_pale(*role)).chain([Role::Paper]).collect()
}

fn pictures() -> impl Iterator<Item = (&'static str, Scene)> {
    let distributions = [
        ("distribution", Example::attainment().scene()),
        ("distribution of progress", Example::progress().scene()),
    ];
    let others = ALL.iter().map(|(name, picture)| (*name, picture(640.0, 16.0)));
    distributions.into_iter().chain(others)
}

#[test]
fn every_label_of_every_picture_can_be_read() {
    for (name, scene) in pictures() {
        for (place, mark) in scene.marks.iter().enumerate() {
            let Mark::Text(text) = mark else { continue };
            // A halo is paper; without one the words stand on whatever may be there.
            let grounds = if text.halo > 0.0 {
                HashSet::from([Role::Paper])
            } else {
                grounds(&scene.marks, place)
            };
            for palette in [Palette::LIGHT, Palette::DARK, Palette::PRINTED] {
                for ground in &grounds {
                    let reached = contrast(palette.colour(text.role), palette.colour(*ground));
                    assert!(
                        reached >= WORDS,
                        "{name}: “{}” on {ground:?}: {reached:.2}",
                        text.content
                    );
                }
            }
        }
    }
}

#[test]
fn every_mark_of_every_picture_stands_off_or_is_outlined() {
    for (name, scene) in pictures() {
        let roles: HashSet<Role> = scene.marks.iter().filter_map(shape).collect();
        for (place, mark) in scene.marks.iter().enumerate() {
            let Some(role) = shape(mark).filter(|role| !is_pale(*role)) else {
                continue;
            };
            for palette in [Palette::LIGHT, Palette::DARK, Palette::PRINTED] {
                for ground in grounds(&scene.marks, place) {
                    let reached = contrast(palette.colour(role), palette.colour(ground));
                    assert!(reached >= SHAPES, "{name}: {role:?} on {ground:?}: {reached:.2}");
                }
            }
        }
        // What is pale has its outline in the same picture.
        let pale = [Role::Country, Role::MiddleHalf];
        let outlined = roles.contains(&Role::Median) || roles.contains(&Role::Muted);
        assert!(
            outlined || !pale.iter().any(|role| roles.contains(role)),
            "{name}: pale marks without an outline: {roles:?}"
        );
    }
}

/// What a mark that is no text stands for.
fn shape(mark: &Mark) -> Option<Role> {
    match mark {
        Mark::Dot { role, .. }
        | Mark::Line { role, .. }
        | Mark::Path { role, .. }
        | Mark::Polygon { role, .. } => Some(*role),
        Mark::Text(_) => None,
    }
}
