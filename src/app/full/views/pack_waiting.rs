//! What is said in place of national figures that are not there yet.

use yew::{Callback, Html, html};

use crate::app::full::effects::packs::ask_for;
use crate::app::full::state::evidence::PackLoading;
use crate::app::full::store::Store;
use crate::app::full::views::slow_loading::slow_loading;
use crate::app::shared::tool;
use crate::national::PackName;
use crate::wording::interface::{buttons, pack_waiting as wording};

/// That a pack is being loaded, or why it is missing and a way to try again; `what` names its figures. `None` where it is
/// not waited for.
pub(crate) fn pack_waiting(store: &Store, pack: PackName, what: &str) -> Option<Html> {
    Some(match store.evidence.loading(pack)? {
        PackLoading::Loading(_) => {
            html! { <p class="pack-waiting">{ wording::loading(what) }{ " " }{ slow_loading() }</p> }
        }
        PackLoading::Failed(_, why) => {
            let store = store.clone();
            let again = Callback::from(move |()| ask_for(pack, &store));
            html! {
                <div class="pack-waiting">
                    <p>{ format!("{what}: {why}") }</p>
                    { tool("load-again", buttons::TRY_AGAIN, true, again) }
                </div>
            }
        }
    })
}
