//! What is said in the place of national figures that are not there yet.

use yew::{Callback, Html, html};

use crate::app::full::state::Waiting;
use crate::app::full::widget::{Store, ask_for};
use crate::app::shared::tool;
use crate::national::PackName;

/// That a pack is being loaded, or why it is missing and a way to try again; `what` names its figures. `None` where it is
/// not waited for.
pub(super) fn pack_waiting(store: &Store, pack: PackName, what: &str) -> Option<Html> {
    Some(match store.waiting_for(pack)? {
        Waiting::Loading(_) => {
            html! { <p class="pack-waiting">{ format!("Loading the national figures: {what}…") }</p> }
        }
        Waiting::Failed(_, why) => {
            let store = store.clone();
            let again = Callback::from(move |()| ask_for(pack, &store));
            html! {
                <div class="pack-waiting">
                    <p>{ format!("{what}: {why}") }</p>
                    { tool("load-again", "Try again", true, again) }
                </div>
            }
        }
    })
}
