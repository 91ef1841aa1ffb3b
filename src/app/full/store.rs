//! The state and the means to change it, as views and effects receive it. It is apart from the root component, so that a
//! view knows actions and slices and nothing of what mounts it.

use yew::UseReducerHandle;

use super::state::State;

/// The handle that views read the state through and dispatch actions to.
pub(crate) type Store = UseReducerHandle<State>;
