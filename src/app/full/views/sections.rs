//! The way between the parts of the widget, in the full program.

use yew::{Callback, Html, html};

use crate::app::full::action::Action;
use crate::app::full::store::Store;
use crate::app::full::views::back::back;
use crate::app::shared::section_nav;
use crate::route::View;

/// The names of the sections, the one that is open marked.
pub(crate) fn sections(store: &Store) -> Html {
    let dispatcher = store.dispatcher();
    let visit = Callback::from(move |section| dispatcher.dispatch(Action::Visit(View::of(section))));
    // An opened measure has it beside its tabs, where the person is.
    let is_measure = matches!(store.routing.view, View::Measure(..));
    let way_back = back(store).filter(|_| !is_measure);
    let way_back = way_back.map(|back| html! { <li>{ back }</li> });
    section_nav(
        store.routing.view.section(),
        Some(&visit),
        way_back.unwrap_or_default(),
    )
}
