//! What stands under the front door before anything is entered: England's trusts, in a picture and its sentence. It is
//! written into the page when the national figures are built, so that it is there before any program has arrived; the
//! programs keep it as it is. Both parts of the work are in it, and the page shows one of them (`www/findings.css`).

use std::fmt::Write as _;

use std::rc::Rc;

use crate::analysis::{NationalDistribution, Peers, national_distribution};
use crate::charts::plots::finding_plot::{SceneFrame, national_distribution_scene};
use crate::charts::render::inline_svg::to_inline_svg;
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

fn section(found: &NationalDistribution, (_, phase, _): Phase, out: &mut String) {
    let scene = national_distribution_scene(
        found,
        SceneFrame {
            width: WIDTH,
            base_font: BASE_FONT,
            span: found.peers().span(),
            text: &FixedAdvance::GENEROUS,
        },
    );
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
        to_inline_svg(&scene),
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
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('"', "&quot;")
}
