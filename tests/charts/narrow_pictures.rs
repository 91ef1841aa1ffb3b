//! Typical pictures where there is little room: on a phone, with large text, and with no width at all.

use super::examples::ALL;
use super::properties::texts;

#[test]
fn a_picture_without_a_valid_width_still_has_a_size() {
    for (name, scene) in ALL {
        for width in [0.0, 1.0, 40.0, f64::NAN, f64::INFINITY, -3.0] {
            let scene = scene(width, 16.0);
            assert!(
                scene.width.is_finite() && scene.height.is_finite(),
                "{name} in {width}"
            );
        }
    }
}

#[test]
fn the_subject_is_labelled_on_a_phone_with_text_of_twice_the_size() {
    let wanted: [(&str, &[&str]); 4] = [
        ("funnel", &["Your trust 70%", "average 62%", "182 pupils"]),
        ("years", &["Your trust 67%", "2016/17", "2024/25"]),
        (
            "gap",
            &[
                "Your trust",
                "Median trust",
                "51%",
                "70%",
                "48%",
                "69%",
                "disadvantaged pupils",
                "other pupils",
            ],
        ),
        ("intake", &["Your trust 65%", "expected 59%"]),
    ];
    for (name, labels) in wanted {
        let (_, scene) = ALL.into_iter().find(|(picture, _)| *picture == name).unwrap();
        let scene = scene(400.0, 32.0);
        for label in labels {
            assert!(
                texts(&scene).iter().any(|text| text.content == *label),
                "{name}: {label}"
            );
        }
    }
}

#[test]
fn important_labels_are_shown_on_a_phone() {
    let wanted: [(&str, &[&str]); 5] = [
        (
            "funnel",
            &[
                "Your trust 70%",
                "average 62%",
                "182 pupils",
                "95% of trusts",
                "99.8%",
            ],
        ),
        (
            "years",
            &[
                "Your trust 67%",
                "England",
                "half",
                "9 in 10",
                "1 in 10",
                "2016/17",
                "2024/25",
            ],
        ),
        (
            "gap",
            &[
                "Your trust: 19 points apart",
                "Median trust: 21 points apart",
                "51%",
                "70%",
                "48%",
                "69%",
                "disadvantaged pupils",
                "other pupils",
            ],
        ),
        (
            "intake",
            &[
                "Your trust 65%",
                "expected 59%",
                "95% of trusts with a similar intake",
            ],
        ),
        ("size", &["1–2", "3–5", "6–10"]),
    ];
    for (name, labels) in wanted {
        let (_, scene) = ALL.into_iter().find(|(picture, _)| *picture == name).unwrap();
        let scene = scene(288.0, 16.0);
        for label in labels {
            assert!(
                texts(&scene).iter().any(|text| text.content == *label),
                "{name}: {label}"
            );
        }
    }
}
