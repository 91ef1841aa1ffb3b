//! Capacity: the trust's size, its phases and how far its schools lie apart, and the person's own words.

use yew::{Html, html};

use crate::app::full::store::Store;
use crate::app::full::views::one_measure::figures_table;
use crate::app::full::views::reflect::words::words;
use crate::entry::Prompt;
use crate::wording::Capacity;
use crate::wording::interface::reflect as wording;

pub(crate) fn capacity(store: &Store) -> Html {
    let found = if store.by_school() && !store.entry.table.is_empty() {
        let shown = |topic| store.settings.topics.contains(&topic);
        let measures = store.each_measure().filter(|measure| shown(measure.topic));
        Capacity::of_schools(&store.entry.table, measures)
    } else {
        Capacity::of_whole(&store.derived.overview.lines, &store.derived.compared)
    };
    html! {
        <>
            { for found.facts.iter().map(|fact| html! { <p>{ fact }</p> }) }
            if let Some(spread) = &found.spread {
                <div class="spread">{ figures_table(spread) }</div>
            }
            <p class="part-note">{ found.note }</p>
            { words(store, Prompt::Capacity, wording::CAPACITY_HINT) }
        </>
    }
}
