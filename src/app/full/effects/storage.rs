//! Whether the figures are kept on this device. Nothing is unless a person asks for it; what is kept is the file that they
//! could save themselves; and two pages never overwrite each other, because a page only writes over what it wrote or read
//! itself. What is kept is written over, and never removed first: the browser may then refuse to write.

use std::rc::Rc;

use yew::{hook, use_effect_with, use_mut_ref};

use crate::app::full::action::Action;
use crate::app::full::state::keeping::{KeepAction, Keeping};
use crate::app::full::store::Store;
use crate::browser::files;
use crate::browser::storage::{self, Stored};
use crate::saved::Saved;
use crate::wording::interface::keeping as wording;

/// What is kept on this device as the page opens.
pub(crate) fn kept_on_device() -> (Keeping, Option<Rc<str>>) {
    match storage::read() {
        Stored::Denied => (Keeping::Denied, None),
        Stored::Nothing => (Keeping::No, None),
        Stored::Text(text) => match Saved::from_json(&text) {
            Ok(saved) => (Keeping::Yes, Some(saved.to_lines().into())),
            Err(why) => (Keeping::Unreadable(wording::not_readable(&why.to_string())), None),
        },
    }
}

/// Keeps every change for as long as it is wanted.
#[hook]
pub(crate) fn use_keeping(store: &Store) {
    // What this page wrote or read last: only that may be written over.
    let own = use_mut_ref(|| match storage::read() {
        Stored::Text(text) if store.keeping.status == Keeping::Yes => Some(text),
        _ => None,
    });
    // Until a person changes something nothing is written: the figures may belong to packs that are not here yet.
    let asked_for = use_mut_ref(|| (0, store.keeping.status.clone()));
    use_effect_with((store.edits, store.keeping.status.clone()), {
        let (store, own) = (store.clone(), Rc::clone(&own));
        move |now: &(usize, Keeping)| {
            if asked_for.replace(now.clone()) == *now {
                return;
            }
            let became = |stands| store.dispatch(Action::Keep(KeepAction::Became(stands)));
            let mut own = own.borrow_mut();
            match &now.1 {
                Keeping::Yes | Keeping::Older(_) => {}
                Keeping::TakingOver => {
                    *own = match storage::read() {
                        Stored::Text(there) => Some(there),
                        Stored::Denied | Stored::Nothing => None,
                    };
                    became(Keeping::Yes);
                    return;
                }
                Keeping::No
                | Keeping::NotRemoved
                | Keeping::Denied
                | Keeping::Elsewhere
                | Keeping::Unreadable(_) => {
                    *own = None;
                    return;
                }
            }
            let text = Saved::from_lines(&store.to_lines()).to_json(&files::today());
            if own.as_deref() == Some(text.as_str()) {
                return;
            }
            let stands = match (storage::read(), &*own) {
                // Another page was told to forget what was kept, and it was the same.
                (Stored::Nothing, Some(_)) => Keeping::No,
                (Stored::Text(there), mine) if mine.as_deref() != Some(&there) => Keeping::Elsewhere,
                (Stored::Nothing | Stored::Text(_), _) if storage::write(&text) => {
                    *own = Some(text);
                    if now.1 != Keeping::Yes {
                        became(Keeping::Yes);
                    }
                    return;
                }
                (_, Some(mine)) => {
                    became(Keeping::Older(wording::older_kept(
                        Saved::saved_on(mine).as_deref(),
                    )));
                    return;
                }
                (_, None) => Keeping::Denied,
            };
            *own = None;
            became(stands);
        }
    });
    use_effect_with(store.keeping.status.holds(), {
        let dispatcher = store.dispatcher();
        move |kept: &bool| {
            let listener = kept.then(|| {
                storage::watch(move || {
                    let stands = match (storage::read(), own.borrow().as_deref()) {
                        (Stored::Nothing, _) => Keeping::No,
                        (Stored::Text(there), Some(mine)) if there != mine => Keeping::Elsewhere,
                        _ => return,
                    };
                    dispatcher.dispatch(Action::Keep(KeepAction::Became(stands)));
                })
            });
            move || drop(listener)
        }
    });
}
