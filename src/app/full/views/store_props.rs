//! The whole state as what a component is made of. A handle always reads the latest state, so two of them cannot be told
//! apart, and such a component re-renders whenever its parent does.

use yew::Properties;

use crate::app::full::store::Store;
use crate::app::full::theme::Theme;

#[derive(Properties)]
pub(crate) struct WholeState {
    pub(crate) store: Store,
}

impl PartialEq for WholeState {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}

/// The same with what pictures are painted with.
#[derive(Properties)]
pub(crate) struct InPictures {
    pub(crate) store: Store,
    pub(crate) theme: Option<Theme>,
}

impl PartialEq for InPictures {
    fn eq(&self, _: &Self) -> bool {
        false
    }
}
