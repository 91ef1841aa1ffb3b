//! Scenes as SVG: nothing is lost, and words stay words.

use trust_benchmark::charts::{Anchor, Mark, Palette, Point, Role, Scene, Text, Weight, to_svg};

use super::examples::ALL;

fn element_of(mark: &Mark) -> &'static [&'static str] {
    match mark {
        // Dots that are alike are one path.
        Mark::Dot { .. } => &["<circle ", "<path "],
        Mark::Line { .. } => &["<rect ", "<line "],
        Mark::Path { .. } => &["<polyline "],
        Mark::Polygon { .. } => &["<polygon "],
        Mark::Text(_) => &["<text "],
    }
}

#[test]
fn every_mark_has_its_element_in_order() {
    for (name, scene) in ALL {
        let scene = scene(720.0, 16.0);
        let svg = to_svg(&scene, &Palette::LIGHT, "serif", name, "An example.");
        // Before them the picture itself, its title, its description and its ground.
        let lines: Vec<&str> = svg.lines().collect();
        let mut marks = scene.marks.iter();
        for line in &lines[4..lines.len() - 1] {
            // Each dot of a path begins where nothing is drawn.
            let count = if line.starts_with("<path ") {
                line.matches('M').count()
            } else {
                1
            };
            for mark in marks.by_ref().take(count) {
                assert!(
                    element_of(mark).iter().any(|element| line.starts_with(element)),
                    "{mark:?}: {line}"
                );
            }
        }
        assert_eq!(marks.next(), None, "{name}");
        assert_eq!(lines.last(), Some(&"</svg>"));
    }
}

#[test]
fn nothing_is_fetched_or_run() {
    for (name, scene) in ALL {
        let svg = to_svg(&scene(288.0, 16.0), &Palette::DARK, "serif", name, "An example.");
        for never in ["script", "href", "url(", "style", "NaN", "inf", " on"] {
            assert!(!svg.contains(never), "{name}: {never}");
        }
        assert_eq!(svg.matches("http").count(), 1, "only the name of the format");
    }
}

#[test]
fn hostile_words_stay_words() {
    let hostile = "\"><script>alert('x')</script>&amp;\u{0}\u{FFFF}\n";
    let scene = Scene {
        width: 100.0,
        height: 40.0,
        base_font: 16.0,
        marks: vec![Mark::Text(Text {
            content: hostile.to_owned(),
            at: Point::new(4.0, 20.0),
            anchor: Anchor::Start,
            size: 1.0,
            weight: Weight::Bold,
            role: Role::Trust,
            halo: 2.0,
        })],
    };
    let svg = to_svg(&scene, &Palette::LIGHT, hostile, hostile, hostile);
    let escaped = "&quot;&gt;&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&amp;amp; ";
    assert_eq!(svg.matches(escaped).count(), 4);
    assert!(!svg.contains("<script"));
    assert!(!svg.contains('\u{0}') && !svg.contains('\u{FFFF}'));
}

#[test]
fn a_gap_as_it_is_written() {
    let (_, gap) = ALL.into_iter().find(|(name, _)| *name == "gap").unwrap();
    let svg = to_svg(
        &gap(240.0, 16.0),
        &Palette::LIGHT,
        "system-ui, sans-serif",
        "Reading",
        "Disadvantaged pupils and other pupils.",
    );
    insta::with_settings!({ prepend_module_to_snapshot => false, snapshot_path => "../snapshots", omit_expression => true }, {
        insta::assert_snapshot!("charts__gap_svg", svg);
    });
}

#[test]
fn lengths_that_are_not_numbers_are_written_as_zero() {
    let scene = Scene {
        width: 10.0,
        height: 10.0,
        base_font: 16.0,
        marks: vec![Mark::Dot {
            centre: Point::new(f64::NAN, -0.001),
            radius: 1.5,
            role: Role::Country,
        }],
    };
    let svg = to_svg(&scene, &Palette::LIGHT, "serif", "", "");
    assert!(
        svg.contains(r##"<circle cx="0" cy="0" r="1.5" fill="#b8c4d1"/>"##),
        "{svg}"
    );
}

#[test]
fn dots_that_are_alike_are_one_path_and_others_keep_their_order() {
    let dot = |x, radius, role| Mark::Dot {
        centre: Point::new(x, 10.0),
        radius,
        role,
    };
    let scene = Scene {
        width: 60.0,
        height: 20.0,
        base_font: 16.0,
        marks: vec![
            dot(10.0, 4.0, Role::Paper),
            dot(10.0, 2.5, Role::Country),
            dot(20.0, 2.5, Role::Country),
            dot(20.0, 2.5, Role::Trust),
        ],
    };
    let svg = to_svg(&scene, &Palette::LIGHT, "serif", "", "");
    let drawn: Vec<&str> = svg.lines().skip(4).collect();
    assert_eq!(
        drawn,
        [
            r##"<circle cx="10" cy="10" r="4" fill="#fbfaf7"/>"##,
            "<path d=\"M7.5 10a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0\
             M17.5 10a2.5 2.5 0 1 0 5 0a2.5 2.5 0 1 0 -5 0\" fill=\"#b8c4d1\"/>",
            r##"<circle cx="20" cy="10" r="2.5" fill="#b3400f"/>"##,
            "</svg>"
        ]
    );
}
