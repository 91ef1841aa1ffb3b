//! How the small program leaves the page when the full one takes over. Only whoever mounts it knows how, and a view asks
//! for it, so what they share is here.

use std::cell::Cell;

thread_local! {
    static UNMOUNT: Cell<Option<Box<dyn FnOnce()>>> = const { Cell::new(None) };
}

/// Remembers how the program that is in the page leaves it.
pub(super) fn remember(unmount: impl FnOnce() + 'static) {
    UNMOUNT.set(Some(Box::new(unmount)));
}

/// Takes the program out of the page, with all that it listens to.
pub(super) fn unmount() {
    if let Some(unmount) = UNMOUNT.take() {
        unmount();
    }
}
