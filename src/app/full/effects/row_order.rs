//! The rows come in order once typing rests: while a figure is typed they stay where they are, so that they can be read.

use gloo::timers::callback::Timeout;
use yew::{hook, use_effect_with};

use crate::app::full::action::Action;
use crate::app::full::store::Store;
use crate::browser::page;

/// How long no figure changes before typing rests, in milliseconds: longer than between two keys.
const REST: u32 = 800;

/// Where the rows are.
const ROWS: &str = ".lines";

/// Puts the rows in order when typing rests.
#[hook]
pub(crate) fn use_row_order(store: &Store) {
    use_effect_with(store.edits, {
        let store = store.clone();
        move |_| {
            let rested = Timeout::new(REST, move || {
                // A row that is moved loses the focus that is in it.
                if !page::has_focus_in(ROWS) {
                    store.dispatch(Action::OrderRows);
                }
            });
            // The next edit starts the wait again.
            move || drop(rested)
        }
    });
}
