//! What a button does. It is not beside the store, because the chunk knows the store, and actions know the chunk.

use yew::Callback;

use crate::app::full::action::Action;
use crate::app::full::store::Store;

/// Dispatches an action.
pub(crate) fn action_callback(store: &Store, action: Action) -> Callback<()> {
    let dispatcher = store.dispatcher();
    Callback::from(move |()| dispatcher.dispatch(action.clone()))
}
