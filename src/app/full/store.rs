//! The state and the means to change it, as views and effects receive it. It is apart from the root component, so that a
//! view knows actions and slices and nothing of what mounts it.

use yew::{Callback, UseReducerHandle};

use super::action::Action;
use super::state::State;

/// The handle that views read the state through and dispatch actions to.
pub(crate) type Store = UseReducerHandle<State>;

/// What a button does: it dispatches an action.
pub(crate) fn doing(store: &Store, action: Action) -> Callback<()> {
    let dispatcher = store.dispatcher();
    Callback::from(move |()| dispatcher.dispatch(action.clone()))
}
