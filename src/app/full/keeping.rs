//! Whether the figures are kept on this device. Nothing is unless a person asks for it; what is kept is the file that they
//! could save themselves; and two pages never overwrite each other, because a page only writes over what it wrote or read
//! itself.

use std::rc::Rc;

use yew::{hook, use_effect_with, use_mut_ref};

use super::action::Action;
use super::widget::Store;
use crate::browser::storage::{self, Stored};
use crate::saved::Saved;

/// What figures were kept in that are opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum KeptIn {
    /// This device.
    Device,
    /// A file of that name.
    File(String),
}

/// How keeping stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) enum Keeping {
    /// Nothing is kept.
    #[default]
    No,
    /// Every change is kept.
    Yes,
    /// The browser does not let the page keep anything.
    Denied,
    /// Another page has kept other figures.
    Elsewhere,
    /// What is kept cannot be read, and why. It is left alone.
    Unreadable(String),
}

/// What comes of keeping.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Keep {
    /// A person wants the figures kept, or not any more.
    Wanted(bool),
    /// It now stands so.
    Stands(Keeping),
}

/// What is kept on this device as the page opens.
pub(crate) fn kept_on_device() -> (Keeping, Option<Rc<str>>) {
    match storage::read() {
        Stored::Denied => (Keeping::Denied, None),
        Stored::Nothing => (Keeping::No, None),
        Stored::Text(text) => match Saved::from_json(&text) {
            Ok(saved) => (Keeping::Yes, Some(saved.to_lines().into())),
            Err(why) => (Keeping::Unreadable(why.to_string()), None),
        },
    }
}

/// Keeps every change for as long as it is wanted.
#[hook]
pub(crate) fn use_keeping(store: &Store) {
    // What this page wrote or read last: only that may be written over.
    let own = use_mut_ref(|| match storage::read() {
        Stored::Text(text) if store.keeping == Keeping::Yes => Some(text),
        _ => None,
    });
    use_effect_with((store.to_lines(), store.keeping.clone()), {
        let (dispatcher, own) = (store.dispatcher(), Rc::clone(&own));
        move |(lines, keeping): &(String, Keeping)| {
            let mut own = own.borrow_mut();
            if *keeping != Keeping::Yes {
                *own = None;
                return;
            }
            let text = Saved::from_lines(lines).to_json("");
            if own.as_deref() == Some(text.as_str()) {
                return;
            }
            let stands = match (storage::read(), &*own) {
                (Stored::Denied, _) => Keeping::Denied,
                // Another page was told to forget what was kept, and it was the same.
                (Stored::Nothing, Some(_)) => Keeping::No,
                (Stored::Text(there), mine) if mine.as_deref() != Some(&there) => Keeping::Elsewhere,
                (Stored::Nothing | Stored::Text(_), _) => {
                    if storage::write(&text) {
                        *own = Some(text);
                        return;
                    }
                    Keeping::Denied
                }
            };
            *own = None;
            dispatcher.dispatch(Action::Keep(Keep::Stands(stands)));
        }
    });
    use_effect_with(store.keeping == Keeping::Yes, {
        let dispatcher = store.dispatcher();
        move |kept: &bool| {
            let listener = kept.then(|| {
                storage::watch(move || {
                    let stands = match (storage::read(), own.borrow().as_deref()) {
                        (Stored::Nothing, _) => Keeping::No,
                        (Stored::Text(there), Some(mine)) if there != mine => Keeping::Elsewhere,
                        _ => return,
                    };
                    dispatcher.dispatch(Action::Keep(Keep::Stands(stands)));
                })
            });
            move || drop(listener)
        }
    });
}
