//! A picture in the board paper: drawn as SVG on the screen as on paper, in the colours of daylight.

use std::cell::Cell;
use std::rc::Rc;

use web_sys::Element;
use yew::{Html, Properties, function_component, html, use_effect_with, use_node_ref};

use crate::analysis::Finding;
use crate::app::full::picture::Drawing;
use crate::app::full::pictures::StandingPicture;
use crate::browser::{picture_file, print, task};
use crate::charts::{Palette, SceneFrame, to_svg};

/// Half the width of an A4 page's text, in CSS pixels, and letters that can be read at that.
const WIDTH: f64 = 330.0;
const TEXT: f64 = 12.0;

#[derive(Properties)]
pub(crate) struct PaperPictureProps {
    pub(crate) finding: Rc<Finding>,
    pub(crate) font_family: String,
}

impl PartialEq for PaperPictureProps {
    fn eq(&self, other: &Self) -> bool {
        self.finding.draws_like(&other.finding) && self.font_family == other.font_family
    }
}

#[function_component]
pub(crate) fn PaperPicture(props: &PaperPictureProps) -> Html {
    let holder = use_node_ref();
    let picture = StandingPicture(Rc::clone(&props.finding));
    use_effect_with((picture.clone(), props.font_family.clone()), {
        let holder = holder.clone();
        move |(picture, family): &(StandingPicture, String)| {
            let (picture, family) = (picture.clone(), family.clone());
            let waits = Cell::new(true);
            let draw_once = Rc::new(move || {
                if let Some(holder) = holder.cast().filter(|_| waits.replace(false)) {
                    draw(&picture, &family, &holder);
                }
            });
            // A paper has several pictures, which together would hold up the page; a person who prints at once has them all.
            let in_time = Rc::clone(&draw_once);
            task::in_own_task(move || in_time());
            let printing = print::before(move || draw_once());
            move || drop(printing)
        }
    });
    html! { <div class="paper-picture" ref={holder} /> }
}

fn draw(picture: &StandingPicture, family: &str, holder: &Element) {
    let Ok(text) = picture_file::measure(family) else {
        return;
    };
    let scene = picture.scene(SceneFrame {
        width: WIDTH,
        base_font: TEXT,
        span: picture.0.peers().span(),
        text: &text,
    });
    let (caption, words) = (picture.caption(), picture.alt_text());
    print::put(
        holder,
        &to_svg(&scene, &Palette::PRINTED, family, &caption, &words),
    );
}
