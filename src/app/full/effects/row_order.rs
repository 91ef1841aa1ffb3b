//! The rows come in order once typing rests: while a figure is typed they stay where they are, so that they can be read.

use gloo::timers::callback::Timeout;
use yew::{hook, use_effect_with};

use crate::app::full::action::Action;
use crate::app::full::store::Store;

/// How long no figure changes before typing rests, in milliseconds: longer than between two keys.
const REST: u32 = 800;

/// Puts the rows in order when typing rests.
#[hook]
pub(crate) fn use_row_order(store: &Store) {
    use_effect_with(store.edits, {
        let store = store.clone();
        move |_| {
            let rested = Timeout::new(REST, move || store.dispatch(Action::OrderRows));
            // Another edit comes first: it waits anew.
            move || drop(rested)
        }
    });
}
