//! Reading a picture point by point, with the arrow keys, a finger or a mouse. A slider does it: every browser and screen
//! reader knows how one is moved and says what it stands at, which no canvas could be taught.

use web_sys::HtmlInputElement;
use yew::{
    AttrValue, Callback, Html, InputEvent, Properties, TargetCast, function_component, html, use_state_eq,
};

use crate::app::shared::no_break;
use crate::wording::Figures;
use crate::wording::interface::one_measure::part as wording;

#[derive(Properties, PartialEq)]
pub(crate) struct ReadingProps {
    /// The figures of the picture, a row a point.
    pub(crate) figures: Figures,
    /// The name of the slider in the page.
    pub(crate) id: AttrValue,
    /// What the picture answers.
    pub(crate) question: AttrValue,
    /// The row to begin at; the first that lacks nothing where none is given.
    #[prop_or_default]
    pub(crate) from: Option<usize>,
}

/// The slider, and the point that it stands at.
#[function_component]
pub(crate) fn Reading(props: &ReadingProps) -> Html {
    let at = use_state_eq(|| props.from.unwrap_or_else(|| props.figures.first_whole()));
    let last = props.figures.rows.len().saturating_sub(1);
    // Another comparison can have fewer points.
    let place = (*at).min(last);
    let Some(said) = props.figures.reading(place).filter(|_| last > 0) else {
        return Html::default();
    };
    let oninput = {
        let at = at.setter();
        Callback::from(move |event: InputEvent| {
            let moved = event.target_unchecked_into::<HtmlInputElement>().value();
            at.set(moved.parse().unwrap_or_default());
        })
    };
    html! {
        <div class="reading">
            <label for={props.id.clone()}>
                { wording::READ_POINT_BY_POINT }<span class="spoken">{ format!(": {}", props.question) }</span>
            </label>
            <input
                id={props.id.clone()}
                type="range"
                min="0"
                max={last.to_string()}
                value={place.to_string()}
                aria-valuetext={said.clone()}
                {oninput}
            />
            <output for={props.id.clone()}>{ no_break(&said) }</output>
        </div>
    }
}
