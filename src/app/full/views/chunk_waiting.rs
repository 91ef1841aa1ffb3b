//! What is said in place of a part of the program that is not there yet.

use yew::{Callback, Html, html};

use crate::app::full::action::Action;
use crate::app::full::chunk::Chunk;
use crate::app::full::store::Store;
use crate::app::full::views::slow_loading::slow_loading;
use crate::app::shared::tool;
use crate::route::Section;
use crate::wording::interface::{buttons, chunk_waiting as wording};

/// What `part` shows, or that it is being loaded.
pub(crate) fn once_here(store: &Store, part: impl FnOnce(Chunk) -> Html) -> Html {
    store.chunk.here().map_or_else(|| chunk_waiting(store), part)
}

/// The same of a section: its heading is there at once, so that a person who goes there is taken to it.
pub(crate) fn section_once_here(store: &Store, section: Section, part: impl FnOnce(Chunk) -> Html) -> Html {
    let waiting = || {
        let id = section.id();
        html! {
            <section aria-labelledby={id}>
                <h2 {id} tabindex="-1">{ section.name() }</h2>
                { chunk_waiting(store) }
            </section>
        }
    };
    store.chunk.here().map_or_else(waiting, part)
}

/// That it is being loaded, or could not be loaded and a way to try again.
pub(crate) fn chunk_waiting(store: &Store) -> Html {
    if !store.chunk.has_failed() {
        return html! { <p class="pack-waiting" data-chunk="">{ wording::LOADING }{ " " }{ slow_loading() }</p> };
    }
    let dispatcher = store.dispatcher();
    let again = Callback::from(move |()| dispatcher.dispatch(Action::AskForChunk));
    html! {
        <div class="pack-waiting" data-chunk="">
            <p>{ wording::NOT_LOADED }</p>
            { tool("load-part-again", buttons::TRY_AGAIN, true, again) }
        </div>
    }
}
