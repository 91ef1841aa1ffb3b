//! The way between the parts of the widget.

use yew::{Callback, Html, html};

use crate::app::full::state::{Action, Section};
use crate::app::full::widget::Store;
use crate::route::View;

/// The names of the rooms, the one that is open marked.
pub(crate) fn rooms(store: &Store) -> Html {
    let door = |room: Section| {
        let dispatcher = store.dispatcher();
        let open = store.view.room() == room;
        html! {
            <li>
                <button
                    type="button"
                    data-room={room.id()}
                    aria-current={open.then_some("page")}
                    onclick={Callback::from(move |_| dispatcher.dispatch(Action::Visit(View::of(room))))}
                >{ room.name() }</button>
            </li>
        }
    };
    html! {
        <nav class="rooms" aria-label="Parts of Trust Benchmark"><ul>{ for Section::ALL.into_iter().map(door) }</ul></nav>
    }
}
