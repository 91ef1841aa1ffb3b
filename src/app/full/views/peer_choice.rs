//! The choice of whom to compare with. It is one choice for every measure, and can be made above them all and in each that
//! is opened.

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast, html};

use crate::analysis::{Line, PeerChoice};
use crate::app::full::action::Action;
use crate::app::full::store::Store;
use crate::app::shared::finding_heading;
use crate::measures::Measure;
use crate::wording::interface::peer_choice as wording;

/// The choice, under the name `id` in the page; `of` is the measure in which it stands.
pub(crate) fn peer_choice(store: &Store, id: &str, of: Option<&Measure>) -> Html {
    let onchange = {
        let (dispatcher, id) = (store.dispatcher(), id.to_owned());
        Callback::from(move |event: Event| {
            let named = event.target_unchecked_into::<HtmlSelectElement>().value();
            if let Some(choice) = PeerChoice::named(&named) {
                dispatcher.dispatch(Action::CompareWith(choice, id.clone()));
            }
        })
    };
    let option = |choice: PeerChoice| {
        html! {
            <option value={choice.id()} selected={store.settings.peers == choice}>{ choice.label() }</option>
        }
    };
    let id = id.to_owned();
    html! {
        <p class="compare-with compare-all">
            <label for={id.clone()}>
                { wording::COMPARED_WITH }
                { for of.map(|measure| html! { <span class="spoken">{ format!(", {}", measure.short_name) }</span> }) }
            </label>
            <select id={id.clone()} name={id} {onchange}>
                { for PeerChoice::ALL.into_iter().map(option) }
            </select>
        </p>
    }
}

/// The name of the choice of peers in a measure.
pub(crate) fn own_choice(line: &Line) -> String {
    format!("{}-compared-with", finding_heading(&line.measure.id, line.group))
}
