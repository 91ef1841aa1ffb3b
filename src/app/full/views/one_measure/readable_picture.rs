//! The picture of a finding, read where a person points: the value under a mouse or a finger with how many trusts have it and
//! how many are lower and higher. With the arrow keys a slider does the same, which screen readers know how to move and to
//! read out.

use web_sys::{Element, HtmlCanvasElement, HtmlInputElement, PointerEvent};
use yew::{Callback, Html, InputEvent, TargetCast, function_component, html, use_node_ref, use_state_eq};

use crate::analysis::Finding;
use crate::app::full::picture::Picture;
use crate::app::full::pictures::{PictureKind, StandingPicture};
use crate::app::full::theme::Theme;
use crate::app::full::views::one_measure::lens::LensProps;
use crate::app::shared::no_break;
use crate::charts::{CanvasText, LinearScale, SceneFrame, finding_axis};
use crate::wording::interface::one_measure::{chart as wording, part as part_wording};

/// The value that is read, and the picture in which its line stands, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Read {
    place: usize,
    at: Option<LineAt>,
}

#[derive(Debug, Clone, Copy, PartialEq)]
struct LineAt {
    x: f64,
    width: f64,
    height: f64,
}

#[function_component]
pub(crate) fn ReadablePicture(lens: &LensProps) -> Html {
    let (finding, theme) = (&lens.finding, &lens.theme);
    let read = use_state_eq(|| None::<Read>);
    let holder = use_node_ref();
    let picture = html! {
        <Picture<PictureKind>
            drawing={PictureKind::Standing(StandingPicture(finding.clone()))}
            span={finding.peers().span()}
            theme={theme.clone()}
        />
    };
    let points = wording::points(finding);
    if points.values.len() < 2 {
        return picture;
    }
    let last = points.values.len() - 1;
    let own = points.own.unwrap_or_default();
    let shown = (*read).filter(|read| read.place <= last);
    let said = |place: usize| points.figures.reading(place).unwrap_or_default();

    let show = {
        let (read, holder, values) = (read.setter(), holder.clone(), points.values.clone());
        let (finding, theme) = (finding.clone(), theme.clone());
        Callback::from(move |place: Asked| {
            let drawn = holder
                .cast::<Element>()
                .and_then(|holder| axis(&holder, &finding, theme.as_ref()));
            let place = match place {
                Asked::Place(place) => Some(place),
                Asked::Under(client_x) => drawn
                    .as_ref()
                    .map(|drawn| nearest(&values, drawn.scale.value(client_x - drawn.left))),
            };
            let Some(place) = place.map(|place| place.min(values.len().saturating_sub(1))) else {
                return;
            };
            let at = drawn.zip(values.get(place)).map(|(drawn, value)| LineAt {
                x: drawn.scale.position(*value).round(),
                width: drawn.width,
                height: drawn.height,
            });
            read.set(Some(Read { place, at }));
        })
    };
    let hide = {
        let read = read.setter();
        Callback::from(move |()| read.set(None))
    };
    let point = show.reform(|event: PointerEvent| Asked::Under(f64::from(event.client_x())));
    let leave = {
        let hide = hide.clone();
        // A finger that is lifted has read; what it read stays in sight.
        Callback::from(move |event: PointerEvent| {
            if event.pointer_type() == "mouse" {
                hide.emit(());
            }
        })
    };
    let oninput = show.reform(|event: InputEvent| {
        let moved = event.target_unchecked_into::<HtmlInputElement>().value();
        Asked::Place(moved.parse().unwrap_or_default())
    });
    let place = shown.map_or(own, |read| read.place);
    let onfocus = show.reform(move |_| Asked::Place(place));
    html! {
        <div class="readable" ref={holder} onpointermove={point.clone()} onpointerdown={point} onpointerleave={leave}>
            { picture }
            <input
                type="range"
                class="read-slider"
                id={format!("{}-{}-chart-reading", lens.measure.id, lens.group.id())}
                aria-label={format!("{}: {}", part_wording::READ_POINT_BY_POINT, lens.measure.short_name)}
                min="0"
                max={last.to_string()}
                value={place.to_string()}
                aria-valuetext={said(place)}
                {oninput}
                {onfocus}
                onblur={hide.reform(|_| ())}
            />
            if let Some(read) = shown {
                <p class="read" aria-hidden="true">{ no_break(&said(read.place)) }</p>
                if let Some(LineAt { x, width, height }) = read.at {
                    <svg class="read-line" width={width.to_string()} height={height.to_string()} aria-hidden="true">
                        <line x1={x.to_string()} x2={x.to_string()} y1="0" y2={height.to_string()} />
                    </svg>
                }
            }
        </div>
    }
}

/// What is to be read.
#[derive(Debug, Clone, Copy)]
enum Asked {
    /// The value of that number.
    Place(usize),
    /// The value nearest to a point, in CSS pixels from the left of the window.
    Under(f64),
}

/// The axis of the picture as it is drawn now, and where that is.
struct Drawn {
    scale: LinearScale,
    left: f64,
    width: f64,
    height: f64,
}

fn axis(holder: &Element, finding: &Finding, theme: Option<&Theme>) -> Option<Drawn> {
    let theme = theme?;
    let canvas = holder.query_selector("canvas").ok()??;
    let place = canvas.get_bounding_client_rect();
    let canvas = wasm_bindgen::JsCast::dyn_into::<HtmlCanvasElement>(canvas).ok()?;
    let text = CanvasText::new(&canvas, &theme.font_family).ok()?;
    let frame = SceneFrame {
        width: place.width(),
        base_font: theme.base_font,
        span: finding.peers().span(),
        text: &text,
    };
    Some(Drawn {
        scale: finding_axis(finding, frame),
        left: place.left(),
        width: place.width(),
        height: place.height(),
    })
}

/// The place of the value nearest to `value`, of one or more ascending ones.
fn nearest(values: &[f64], value: f64) -> usize {
    let after = values.partition_point(|one| *one < value);
    let before = after.saturating_sub(1);
    match (values.get(before), values.get(after)) {
        (Some(lower), Some(higher)) if value - lower > higher - value => after,
        _ => before,
    }
}
