//! The page goes to a control once it is there, because rows that change places take the focus away from where it was.

use yew::{hook, use_effect_with};

use crate::app::full::store::Store;
use crate::browser::page;

/// The heading over the figures.
const TOP: &str = "your-trust";

/// Goes to the control of each new request.
#[hook]
pub(crate) fn use_focus(store: &Store) {
    use_effect_with(store.routing.focus.clone(), |request| {
        let Some(control) = &request.control else { return };
        if !page::choose(control) {
            // It is not there, as where no figure could be compared: the focus moves to the top of the section.
            page::choose(TOP);
        }
    });
}
