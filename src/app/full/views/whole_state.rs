//! The whole state as what a component is made of.

use yew::Properties;

use crate::app::full::store::Store;
use crate::app::full::theme::Theme;

/// The same for a component that has pictures too.
#[derive(Properties)]
pub(crate) struct InPicturesProps {
    pub(crate) store: Store,
    pub(crate) theme: Option<Theme>,
}

impl PartialEq for InPicturesProps {
    fn eq(&self, other: &Self) -> bool {
        is_same(&self.store, &other.store) && self.theme == other.theme
    }
}

/// Whether nothing at all has changed.
pub(crate) fn is_same(one: &Store, other: &Store) -> bool {
    std::ptr::eq(&raw const **one, &raw const **other)
}

/// A component that can show anything of the state, and so is made again after each change of it.
#[derive(Clone, Properties)]
pub(crate) struct WholeState {
    pub(crate) store: Store,
}

impl PartialEq for WholeState {
    fn eq(&self, other: &Self) -> bool {
        is_same(&self.store, &other.store)
    }
}
