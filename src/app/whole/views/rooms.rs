//! The way between the parts of the widget.

use yew::{Callback, Html, html};

use crate::app::whole::state::{Action, Room};
use crate::app::whole::widget::Store;

/// Every room and its name.
const ROOMS: [(Room, &str, &str); 3] = [
    (Room::Comparison, "comparison", "Your trust"),
    (Room::Sector, "sector", "The sector"),
    (Room::Methods, "methods", "How it is computed"),
];

/// The names of the rooms, the one that is open marked.
pub(crate) fn rooms(store: &Store) -> Html {
    let door = |(room, name, label): (Room, &'static str, &'static str)| {
        let dispatcher = store.dispatcher();
        let open = store.room == room;
        html! {
            <li>
                <button
                    type="button"
                    data-room={name}
                    aria-current={open.then_some("page")}
                    onclick={Callback::from(move |_| dispatcher.dispatch(Action::Visit(room)))}
                >{ label }</button>
            </li>
        }
    };
    html! {
        <nav class="rooms" aria-label="Parts of Trust Benchmark"><ul>{ for ROOMS.into_iter().map(door) }</ul></nav>
    }
}
