//! The index of trusts' names is fetched when somebody first comes to the field for them, or opens figures that began with a
//! trust's published ones.

use yew::{hook, use_effect_with};

use crate::app::full::action::Action;
use crate::app::full::state::lookup::{Index, LookupAction};
use crate::app::full::store::Store;
use crate::browser::boot;

/// Fetches the names where figures that were opened say whose published ones they began with.
#[hook]
pub(crate) fn use_names(store: &Store) {
    use_effect_with(store.entry.published_trust.is_some(), {
        let store = store.clone();
        move |wanted: &bool| {
            if *wanted && matches!(store.lookup.index, Index::Unasked) {
                ask_for_names(&store);
            }
        }
    });
}

/// Fetches the index of names, and hands it to the state when it is there.
pub(crate) fn ask_for_names(store: &Store) {
    store.dispatch(Action::Lookup(LookupAction::Asked));
    let dispatcher = store.dispatcher();
    boot::load("names.postcard", move |bytes| {
        dispatcher.dispatch(Action::Lookup(LookupAction::Arrived(bytes.map(Into::into))));
    });
}
