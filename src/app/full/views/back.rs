//! The way back inside the widget. In a frame the browser's own Back belongs to the page around it, so there is one here, as
//! long as there is something to go back to.

use yew::{Callback, Html, html};

use crate::app::full::action::Action;
use crate::app::full::store::Store;
use crate::browser::address;
use crate::wording::interface::sections as wording;

/// The button; `None` where there is nothing to go back to, or the browser's own leads there.
pub(crate) fn back(store: &Store) -> Option<Html> {
    if !store.routing.has_a_way_back() || !address::is_framed() {
        return None;
    }
    let dispatcher = store.dispatcher();
    Some(html! {
        <button
            type="button"
            class="back"
            data-action="back"
            onclick={Callback::from(move |_| dispatcher.dispatch(Action::Back))}
        >{ wording::BACK }</button>
    })
}
