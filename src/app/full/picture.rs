//! A picture on a canvas, drawn for the width it has and again when that, the theme or the finding changes. On paper the
//! same scene stands as SVG, laid out for a page and in the colours of daylight.

use std::cell::Cell;

use gloo::events::EventListener;
use web_sys::Element;
use yew::{
    AttrValue, Html, Properties, function_component, html, use_effect_with, use_mut_ref, use_node_ref,
    use_state_eq,
};

use crate::app::full::theme::Theme;
use crate::app::shared::whole;
use crate::browser::print;
use crate::browser::watch::SizeWatch;
use crate::charts::{CanvasText, Palette, Scene, SceneFrame, draw, to_svg};
use crate::wording::interface::picture as wording;

/// As wide as the text on a page of A4, in CSS pixels. What is narrower on screen is so on paper.
const PAGE: f64 = 660.0;

/// What is drawn. Each page draws of its own: what it never draws would only weigh it down.
pub(crate) trait Drawing: Clone + PartialEq + 'static {
    /// The picture, laid out for a sheet.
    fn scene(&self, sheet: SceneFrame<'_>) -> Scene;
    /// The line over it, which says what is drawn.
    fn caption(&self) -> String;
    /// It in words, for those who do not see it.
    fn alt_text(&self) -> String;
}

#[derive(Properties, PartialEq)]
pub(crate) struct PictureProps<D: Drawing> {
    pub(crate) drawing: D,
    /// The least and greatest figures of the measure in all its pictures.
    pub(crate) span: (f64, f64),
    /// `None` until the page has been measured.
    pub(crate) theme: Option<Theme>,
}

#[function_component]
pub(crate) fn Picture<D: Drawing>(props: &PictureProps<D>) -> Html {
    let frame = use_node_ref();
    let canvas = use_node_ref();
    let printed = use_node_ref();
    let width = use_state_eq(|| 0.0);
    let failure = use_state_eq(|| None::<AttrValue>);
    // A browser that ran out of memory takes a canvas away, and gives it back empty.
    let restored = use_state_eq(|| 0_u32);

    use_effect_with((), {
        let (frame, width) = (frame.clone(), width.setter());
        let (canvas, restored) = (canvas.clone(), restored.setter());
        move |()| {
            let times = Cell::new(0);
            let restoring = canvas.cast::<Element>().map(|canvas| {
                EventListener::new(&canvas, "contextrestored", move |_| {
                    times.set(times.get() + 1);
                    restored.set(times.get());
                })
            });
            let element = frame.cast::<Element>();
            let watch = element.and_then(|element| {
                let measured = element.clone();
                let measure = move || width.set(measured.get_bounding_client_rect().width());
                measure();
                SizeWatch::of(&element, measure)
            });
            move || drop((watch, restoring))
        }
    });

    // Kept between paints, because it remembers how wide words are in its font.
    let text = use_mut_ref(|| None::<CanvasText>);
    use_effect_with(
        (
            props.drawing.clone(),
            props.span,
            props.theme.clone(),
            *width,
            *restored,
        ),
        {
            let (canvas, printed, failure) = (canvas.clone(), printed.clone(), failure.setter());
            move |(drawing, span, theme, width, _): &(D, _, Option<Theme>, f64, u32)| {
                let (drawing, span, width) = (drawing.clone(), *span, *width);
                // A hidden tab has no width; it is drawn when it gets one.
                let shown = canvas.cast().zip(theme.clone()).filter(|_| width >= 1.0);
                let printing = shown.and_then(|(canvas, theme)| {
                    let known = text.borrow_mut().take();
                    let painted = known
                        .filter(|known| known.family() == theme.font_family)
                        .map_or_else(|| CanvasText::new(&canvas, &theme.font_family), Ok)
                        .and_then(|known| {
                            let scene = drawing.scene(SceneFrame {
                                width,
                                base_font: theme.base_font,
                                span,
                                text: &known,
                            });
                            draw(&canvas, &scene, &theme.palette, &known).map(|()| known)
                        });
                    failure.set(painted.as_ref().err().map(|why| why.to_string().into()));
                    let known = text.borrow_mut().insert(painted.ok()?).clone();
                    print::before(move || {
                        let Some(holder) = printed.cast() else {
                            return;
                        };
                        let sheet = SceneFrame {
                            width: width.min(PAGE),
                            base_font: theme.base_font,
                            span,
                            text: &known,
                        };
                        let svg = to_svg(
                            &drawing.scene(sheet),
                            &Palette::PRINTED,
                            &theme.font_family,
                            &drawing.caption(),
                            &drawing.alt_text(),
                        );
                        print::put(&holder, &svg);
                    })
                });
                move || drop(printing)
            }
        },
    );

    html! {
        <figure class="picture">
            <figcaption>{ whole(&props.drawing.caption()) }</figcaption>
            <div class="picture-frame" ref={frame}>
                <div class="printed" ref={printed} />
                <canvas ref={canvas} role="img" aria-label={props.drawing.alt_text()} />
            </div>
            if let Some(why) = &*failure {
                <p class="picture-failure">{ whole(&wording::missing(why)) }</p>
            }
        </figure>
    }
}
