//! Snapshots of typical scenes, as text that a reviewer can read.

use super::Example;
use super::scene_as_text::scene_as_text;

macro_rules! assert_scene {
    ($name:literal, $example:expr) => {
        insta::with_settings!({ prepend_module_to_snapshot => false, snapshot_path => "../snapshots", omit_expression => true }, {
            insta::assert_snapshot!(concat!("charts__", $name), scene_as_text(&$example.scene()));
        });
    };
}

#[test]
fn a_trust_in_the_middle() {
    assert_scene!("middle", Example::attainment());
}

#[test]
fn a_trust_at_the_far_right_is_labelled_where_there_is_room() {
    assert_scene!(
        "far_right",
        Example {
            trust: Some((97.0, 91.0, 99.0)),
            ..Example::attainment()
        }
    );
}

#[test]
fn before_a_figure_is_entered() {
    assert_scene!(
        "no_trust",
        Example {
            trust: None,
            ..Example::attainment()
        }
    );
}

#[test]
fn on_a_phone() {
    assert_scene!(
        "narrow",
        Example {
            width: 300.0,
            ..Example::attainment()
        }
    );
}

#[test]
fn on_a_wide_page() {
    assert_scene!(
        "wide",
        Example {
            width: 900.0,
            ..Example::attainment()
        }
    );
}

#[test]
fn signed_values_share_round_bins() {
    assert_scene!("progress", Example::progress());
}

#[test]
fn equal_figures() {
    let figures = vec![63.0; 40];
    assert_scene!(
        "all_equal",
        Example {
            figures,
            england: Some(63.0),
            ..Example::attainment()
        }
    );
}

#[test]
fn text_enlarged_to_twice_its_size() {
    assert_scene!(
        "enlarged",
        Example {
            base_font: 32.0,
            width: 400.0,
            ..Example::attainment()
        }
    );
}

#[test]
fn more_trusts_than_dots_can_show() {
    let figures = Example::attainment()
        .figures
        .into_iter()
        .flat_map(|figure| [figure; 48])
        .collect();
    assert_scene!(
        "many",
        Example {
            figures,
            ..Example::attainment()
        }
    );
}

#[test]
fn the_picture_keeps_its_height_when_a_figure_is_entered() {
    let (before, after) = (
        Example {
            trust: None,
            ..Example::attainment()
        },
        Example::attainment(),
    );
    assert!((before.scene().height - after.scene().height).abs() < 1e-9);
}

#[test]
fn an_interval_wider_than_the_axis_runs_off_both_edges_uncapped() {
    use trust_benchmark::charts::{Mark, Role};
    let scene = Example {
        trust: Some((-0.4, -9.0, 9.0)),
        ..Example::progress()
    }
    .scene();
    let bars: Vec<_> = scene
        .marks
        .iter()
        .filter_map(|mark| match mark {
            Mark::Line {
                from,
                to,
                role: Role::Trust,
                ..
            } if from.x < to.x => Some((from.x, to.x)),
            _ => None,
        })
        .collect();
    assert_eq!(bars, [(0.0, 640.0)]);
}

#[test]
fn every_other_picture_on_a_phone_and_on_a_page() {
    for (name, scene) in super::examples::ALL {
        let both = [288.0, 720.0]
            .map(|width| scene_as_text(&scene(width, 16.0)))
            .join("\n");
        insta::with_settings!({ prepend_module_to_snapshot => false, snapshot_path => "../snapshots", omit_expression => true }, {
            insta::assert_snapshot!(format!("charts__{name}"), both);
        });
    }
}
