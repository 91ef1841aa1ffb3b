//! Packs of evidence are fetched as they are wanted.

use yew::{hook, use_effect_with};

use crate::app::full::action::Action;
use crate::app::full::store::Store;
use crate::browser::boot;
use crate::national::PackName;

/// Fetches every pack that is wanted and not on its way.
#[hook]
pub(crate) fn use_packs(store: &Store) {
    use_effect_with(store.packs_to_ask_for(), {
        let store = store.clone();
        move |packs| packs.iter().for_each(|pack| ask_for(*pack, &store))
    });
}

/// Fetches a pack, and hands it to the state when it is there.
pub(crate) fn ask_for(pack: PackName, store: &Store) {
    store.dispatch(Action::AskForPack(pack));
    let dispatcher = store.dispatcher();
    boot::load(&format!("{}.postcard", pack.id()), move |bytes| {
        dispatcher.dispatch(Action::PackArrived(pack, bytes.map(Into::into)));
    });
}
