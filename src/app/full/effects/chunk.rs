//! The program's second file is loaded as soon as the first has drawn itself.

use yew::platform::spawn_local;
use yew::{hook, use_effect_with};

use crate::app::full::action::Action;
use crate::app::full::chunk::LoadChunk;
use crate::app::full::store::Store;

/// Loads it, and loads it again whenever that is asked for.
#[hook]
pub(crate) fn use_chunk(store: &Store, load: LoadChunk) {
    let dispatcher = store.dispatcher();
    use_effect_with(store.chunk.attempts, move |_| {
        spawn_local(async move {
            dispatcher.dispatch(Action::ChunkArrived(load().await));
        });
    });
}
