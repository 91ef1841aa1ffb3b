//! What stands under the front door before anything is entered: England's trusts, in a picture and its sentence. It is
//! written into the page when the national figures are built, so that it is there before any program has arrived; the
//! programs keep it as it is. Both parts of the work are in it, and the page shows one of them (`www/findings.css`).

use std::fmt::Write as _;
use std::rc::Rc;

use crate::analysis::{NationalDistribution, Peers, national_distribution};
use crate::charts::plots::finding_plot::{SceneFrame, national_distribution_scene};
use crate::charts::render::inline_svg::to_inline_svg;
use crate::charts::render::svg::escape;
use crate::charts::scene::marks::Scene;
use crate::charts::scene::measure_text::FixedAdvance;
use crate::measures::{PupilGroup, Topic};
use crate::national::National;
use crate::wording::national_distribution as wording;

/// The width for which the pictures are laid out, in CSS pixels: the page makes them narrower or wider.
const WIDTH: f64 = 640.0;
/// The height of text on a page that nobody has changed, in CSS pixels.
const BASE_FONT: f64 = 16.0;

/// A part of the work: its results, how the page's parameter `phase` names it, and how people do.
type Phase = (Topic, &'static str, &'static str);

const PHASES: [Phase; 2] = [
    (Topic::KeyStage2, "primary", wording::PRIMARY),
    (Topic::KeyStage4, "secondary", wording::SECONDARY),
];

/// The markup of England's trusts in the first measure of each part of the work; nothing of a part without figures.
#[must_use]
pub fn country_markup(national: &National) -> String {
    let mut out = String::from("<div class=\"countries\">\n");
    for phase in PHASES {
        if let Some(found) = latest(national, phase.0) {
            section(&found, phase, &mut out);
        }
    }
    out.push_str("</div>\n");
    out
}

/// The latest year's distribution of a topic's first measure.
fn latest(national: &National, topic: Topic) -> Option<NationalDistribution> {
    let mut measures = national.measures().iter();
    let measure = Rc::new(measures.find(|measure| measure.topic == topic)?.clone());
    let distribution = national.distributions(&measure.id).into_iter().next()?;
    let peers = Rc::new(Peers::all_of(Rc::new(distribution)));
    let england = national.england(&measure.id, PupilGroup::All);
    national_distribution(&measure, PupilGroup::All, &peers, england.as_deref())
}

fn scene(found: &NationalDistribution) -> Scene {
    let frame = SceneFrame {
        width: WIDTH,
        base_font: BASE_FONT,
        span: found.peers().span(),
        text: &FixedAdvance::GENEROUS,
    };
    national_distribution_scene(found, frame)
}

fn section(found: &NationalDistribution, (_, phase, _): Phase, out: &mut String) {
    // A string takes whatever is written to it.
    let _ = writeln!(
        out,
        "<section class=\"country\" data-country=\"{}\" data-of=\"{phase}\" aria-labelledby=\"country-{phase}\">\n\
         <div class=\"country-head\">\n<h3 id=\"country-{phase}\">{}</h3>\n<p>{}</p>\n</div>\n\
         <figure class=\"picture\">\n<figcaption>{}</figcaption>\n\
         <div class=\"inline-picture\" role=\"img\" aria-label=\"{}\">{}</div>\n</figure>\n</section>",
        found.measure().id,
        escaped(&found.headline()),
        ways(phase),
        escaped(&found.caption()),
        escaped(&found.picture_text()),
        to_inline_svg(&scene(found)),
    );
}

/// The buttons that show one part of the work or another. In the section of a part its own is pressed.
fn ways(shown: &str) -> String {
    let way = |(_, phase, name): Phase| {
        let pressed = phase == shown;
        format!(
            "<button type=\"button\" class=\"text-button\" data-shows=\"{phase}\" aria-pressed=\"{pressed}\">{name}</button>"
        )
    };
    PHASES.into_iter().map(way).collect()
}

fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    escape(text, &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::charts::scene::marks::{Anchor, Mark};
    use crate::charts::scene::measure_text::MeasureText;
    use crate::charts::scene::roles::Role;

    /// What the smallest page leaves for a picture, in CSS pixels.
    const NARROWEST: f64 = 288.0;

    fn found(topic: Topic) -> NationalDistribution {
        let national = National::bundled().expect("the bundled figures");
        latest(&national, topic).expect("figures of each part of the work")
    }

    /// From where to where each label reaches on the narrowest page, and how far down the picture it is.
    fn labels(scene: &Scene) -> Vec<(f64, f64, f64)> {
        let text = |mark: &Mark| match mark {
            Mark::Text(text) => {
                let at = text.at.x / WIDTH * NARROWEST;
                let wide = FixedAdvance::GENEROUS.width(&text.content, text.font(BASE_FONT));
                let from = match text.anchor {
                    Anchor::Start => at,
                    Anchor::Middle => at - wide / 2.0,
                    Anchor::End => at - wide,
                };
                Some((from, from + wide, text.at.y))
            }
            _ => None,
        };
        scene.marks.iter().filter_map(text).collect()
    }

    #[test]
    fn labels_neither_meet_nor_leave_the_narrowest_page() {
        // The page has 16 pixels of paper on either side.
        let paper = 16.0;
        for (topic, phase, _) in PHASES {
            let labels = labels(&scene(&found(topic)));
            assert!(labels.len() > 4, "{phase}: {labels:?}");
            for (place, &(from, to, high)) in labels.iter().enumerate() {
                assert!(
                    from >= -paper && to <= NARROWEST + paper,
                    "{phase}: from {from} to {to}"
                );
                for &(other_from, other_to, other_high) in &labels[..place] {
                    let beside = to <= other_from || other_to <= from || (high - other_high).abs() > 12.0;
                    assert!(beside, "{phase}: {from} to {to} meets {other_from} to {other_to}");
                }
            }
        }
    }

    #[test]
    fn every_trust_is_a_dot() {
        for (topic, phase, _) in PHASES {
            let found = found(topic);
            let dots = |mark: &&Mark| matches!(mark, Mark::Dot { role, .. } if matches!(role, Role::Country | Role::MiddleHalf));
            let drawn = scene(&found).marks.iter().filter(dots).count();
            assert_eq!(drawn, found.peers().n(), "{phase}");
        }
        let markup = country_markup(&National::bundled().expect("the bundled figures"));
        assert!(
            !markup.contains("style="),
            "the page's policy forbids styles in it"
        );
    }
}
