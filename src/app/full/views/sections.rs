//! The way between the parts of the widget.

use yew::{Callback, Html, html};

use crate::app::full::action::Action;
use crate::app::full::store::Store;
use crate::route::Section;
use crate::route::View;
use crate::wording::interface::sections as wording;

/// The names of the sections, the one that is open marked.
pub(crate) fn sections(store: &Store) -> Html {
    let entry = |section: Section| {
        let dispatcher = store.dispatcher();
        let open = store.routing.view.section() == section;
        html! {
            <li>
                <button
                    type="button"
                    data-room={section.id()}
                    aria-current={open.then_some("page")}
                    onclick={Callback::from(move |_| dispatcher.dispatch(Action::Visit(View::of(section))))}
                >{ section.name() }</button>
            </li>
        }
    };
    html! {
        <nav class="rooms" aria-label={wording::LABEL}><ul>{ for Section::ALL.into_iter().map(entry) }</ul></nav>
    }
}
