//! About the widget: short pages for people who decide whether it may be used or embedded. Each can be linked to.

use std::rc::Rc;

use yew::{Callback, Html, function_component, html, use_memo};

use crate::app::full::action::Action;
use crate::app::full::store::Store;
use crate::app::full::views::bundled_software::BundledSoftware;
use crate::app::full::views::embedding::embedding;
use crate::app::full::views::explanation::{Depth, ExplanationPart, way};
use crate::app::full::views::incremental::use_incremental;
use crate::app::full::views::national_props::SameNational;
use crate::app::full::views::store_props::WholeState;
use crate::browser::page;
use crate::route::Section;
use crate::route::{AboutPart, View};
use crate::wording::interface::{about as wording, embedding as embedding_wording, explanation};
use crate::wording::{SOFTWARE, about};

/// The section about the widget.
pub(crate) fn about_section(store: &Store) -> Html {
    html! { <About store={store.clone()} /> }
}

/// Its parts, and the ways to them.
#[function_component]
fn About(state: &WholeState) -> Html {
    let store = &state.store;
    let national = SameNational(Rc::clone(&store.evidence.national));
    let measures = Rc::clone(&store.evidence.measures);
    let parts = use_memo(national, move |SameNational(national)| {
        let parts = about(national, measures.iter().map(AsRef::as_ref));
        parts.into_iter().map(Rc::new).collect::<Vec<_>>()
    });
    let turns = use_incremental(parts.len() + 1);
    // A person who follows a link to a part finds it there.
    let there = match store.routing.view {
        View::About(Some(_)) => parts.len() + 1,
        _ => turns,
    };
    let (section, for_hosts) = (Section::About.id(), AboutPart::Embedding.heading_id());
    html! {
        <section class="methods about" aria-labelledby={section} data-room-open={section}>
            <h2 id={section} tabindex="-1">{ Section::About.name() }</h2>
            <p class="lede">
                { wording::LEDE }
                { methods_door(store) }
            </p>
            <nav class="contents" aria-label={explanation::CONTENTS}>
                <ul>
                    { for parts.iter().map(|one| way(one.id, &one.title, &going(store, one.id))) }
                    { way(for_hosts, embedding_wording::HEADING, &going(store, for_hosts)) }
                </ul>
            </nav>
            // In a fragment of its own, so that what stands around it stays as it grows.
            <>
                { for parts.iter().take(there).map(|one| html! {
                    <key={one.id}>
                        <ExplanationPart part={Rc::clone(one)} depth={Depth::Section} />
                        if one.id == SOFTWARE {
                            <BundledSoftware />
                        }
                    </>
                }) }
            </>
            if there > parts.len() {
                { embedding(store) }
            }
        </section>
    }
}

/// Goes to a part, and puts it into the address.
fn going(store: &Store, heading: &'static str) -> Callback<()> {
    let dispatcher = store.dispatcher();
    let named = AboutPart::ALL
        .into_iter()
        .find(|known| known.heading_id() == heading);
    Callback::from(move |()| {
        dispatcher.dispatch(Action::Visit(View::About(named)));
        page::show(heading);
    })
}

/// The way to the account of the methods, which is a section of its own.
fn methods_door(store: &Store) -> Html {
    let dispatcher = store.dispatcher();
    let onclick = Callback::from(move |_| dispatcher.dispatch(Action::Visit(View::Methods)));
    html! {
        <button type="button" class="way inline-way" data-to="methods" {onclick}>
            { wording::TO_THE_METHODS }
        </button>
    }
}
