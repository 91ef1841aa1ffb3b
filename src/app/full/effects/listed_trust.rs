//! The list of trusts scrolls to the one that the arrow keys are at: the keyboard's focus stays in the field, so that no
//! browser does it.

use yew::{hook, use_effect_with};

use crate::app::full::state::lookup::option_id;
use crate::app::full::store::Store;
use crate::browser::page;

/// Scrolls the list to each trust that the keys come to.
#[hook]
pub(crate) fn use_listed_trust(store: &Store) {
    use_effect_with(store.lookup.active(), |active| {
        if let Some(place) = *active {
            page::scroll_in_its_list(&option_id(place));
        }
    });
}
