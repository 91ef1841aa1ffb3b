//! The page goes to a control once it is there, because rows that change places take the focus away from where it was.

use yew::{hook, use_effect_with};

use crate::app::full::store::Store;
use crate::browser::page;

/// Goes to the control of each new request.
#[hook]
pub(crate) fn use_focus(store: &Store) {
    use_effect_with(store.routing.focus.clone(), |request| {
        if let Some(control) = &request.control {
            page::choose(control);
        }
    });
}
