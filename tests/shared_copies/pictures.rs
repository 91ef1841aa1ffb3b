//! Pictures that leave the page: nothing leaves the picture, whatever its words are.

use proptest::prelude::*;
use trust_benchmark::charts::{
    Anchor, FixedAdvance, Mark, MeasureText, OverviewSlide, PictureWords, Scene, SlideRow, framed_scene,
};

/// The labels that are not wholly in the picture.
fn outside(scene: &Scene) -> Vec<String> {
    let texts = scene.marks.iter().filter_map(|mark| match mark {
        Mark::Text(text) => Some(text),
        _ => None,
    });
    texts
        .filter(|text| {
            let font = text.font(scene.base_font);
            let width = FixedAdvance::GENEROUS.width(&text.content, font);
            let left = match text.anchor {
                Anchor::Start => text.at.x,
                Anchor::Middle => text.at.x - width / 2.0,
                Anchor::End => text.at.x - width,
            };
            let (top, bottom) = (text.at.y - 0.75 * font.size, text.at.y + 0.22 * font.size);
            left < 0.0 || left + width > scene.width || top < 0.0 || bottom > scene.height
        })
        .map(|text| text.content.clone())
        .collect()
}

fn words() -> impl Strategy<Value = String> {
    proptest::collection::vec("[A-Za-z]{1,14}", 0..18).prop_map(|words| words.join(" "))
}

fn row() -> impl Strategy<Value = SlideRow> {
    let ends = (0.0..=100.0_f64, 0.0..=100.0_f64, 0.0..=100.0_f64);
    (
        words(),
        "[0-9.%]{1,8}",
        proptest::option::of(ends),
        words(),
        words(),
    )
        .prop_map(|(name, value, ends, verdict, detail)| SlideRow {
            name,
            value,
            place: ends.map(|(one, other, third)| {
                let mut all = [one, other, third];
                all.sort_by(f64::total_cmp);
                (all[0], Some(all[1]), all[2])
            }),
            verdict,
            detail,
        })
}

proptest! {
    #[test]
    fn no_label_leaves_a_slide(
        trust in words(),
        headline in words(),
        rows in proptest::collection::vec(row(), 0..14),
        notes in proptest::collection::vec(words(), 0..4),
    ) {
        let slide = OverviewSlide {
            trust,
            headline,
            axis: ["← lower".to_owned(), "higher →".to_owned()],
            rows,
            not_drawn: None,
            notes,
        };
        let scene = slide.scene(&FixedAdvance::GENEROUS);
        prop_assert_eq!((scene.width, scene.height), (1280.0, 720.0));
        prop_assert_eq!(outside(&scene), Vec::<String>::new());
    }

    #[test]
    fn no_label_leaves_a_picture_with_words(
        title in words(),
        sentence in words(),
        notes in proptest::collection::vec(words(), 0..5),
    ) {
        let inside = Scene { width: 672.0, height: 200.0, base_font: 16.0, marks: Vec::new() };
        let framed = framed_scene(
            &inside,
            PictureWords { title: &title, sentence: &sentence, notes: &notes },
            &FixedAdvance::GENEROUS,
        );
        prop_assert_eq!(framed.width, 720.0);
        prop_assert_eq!(outside(&framed), Vec::<String>::new());
        let all: String = framed.marks.iter().filter_map(|mark| match mark {
            Mark::Text(text) => Some(format!("{} ", text.content)),
            _ => None,
        }).collect();
        let expected = [vec![title, sentence], notes].concat().join(" ");
        prop_assert_eq!(
            all.split_whitespace().collect::<Vec<_>>(),
            expected.split_whitespace().collect::<Vec<_>>()
        );
    }
}
