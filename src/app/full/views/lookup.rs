//! Finding one's trust by its name, and starting from what was published of it. The names are a file apart, loaded when
//! somebody first opens this; what is typed here is compared in the page and goes nowhere.

use web_sys::HtmlInputElement;
use yew::{Callback, Html, InputEvent, TargetCast, html};

use crate::analysis::Prefill;
use crate::app::full::action::Action;
use crate::app::full::state::lookup::{Index, LookupAction};
use crate::app::full::state::school_directory::{DirectoryAction, SchoolDirectory};
use crate::app::full::store::Store;
use crate::app::full::views::pack_waiting::pack_waiting;
use crate::app::full::views::published::published_tables;
use crate::app::shared::tool;
use crate::browser::{boot, page};
use crate::wording::HitText;
use crate::wording::interface::{buttons, lookup as wording, school_directory};

/// The id of the search field.
const QUERY: &str = "lookup-query";

/// The button that opens the search.
pub(crate) fn lookup_button(store: &Store) -> Html {
    let open = store.lookup.open;
    let onclick = {
        let store = store.clone();
        Callback::from(move |_| {
            store.dispatch(Action::Lookup(LookupAction::Open(!open)));
            if matches!(store.lookup.index, Index::Unasked) {
                ask_for_names(&store);
            }
        })
    };
    html! {
        <button
            type="button"
            data-action="find"
            aria-expanded={open.to_string()}
            aria-controls="lookup"
            {onclick}
        >{ wording::FIND }</button>
    }
}

/// The search and what it has come to, under the button.
pub(crate) fn lookup(store: &Store) -> Html {
    html! {
        <div id="lookup" class="lookup" data-lookup={store.lookup.open.then_some("open")}>
            if store.lookup.open {
                <h3>{ wording::FIND }</h3>
                {
                    match &store.lookup.index {
                        Index::Unasked | Index::Loading => {
                            html! { <p class="lookup-said">{ wording::LOADING }</p> }
                        }
                        Index::Failed(why) => {
                            let store = store.clone();
                            let again = Callback::from(move |()| ask_for_names(&store));
                            html! {
                                <div class="lookup-said">
                                    <p>{ why }</p>
                                    <p class="tools">{ tool("names-again", buttons::TRY_AGAIN, true, again) }</p>
                                </div>
                            }
                        }
                        Index::There(_) => html! {
                            <>
                                { search(store) }
                                { chosen(store).unwrap_or_else(|| hits(store)) }
                            </>
                        },
                    }
                }
            }
        </div>
    }
}

/// What stands beside the fields while they hold published figures.
pub(crate) fn started_note(store: &Store) -> Option<Html> {
    let findings = store
        .derived
        .overview
        .lines
        .iter()
        .filter_map(|line| line.finding());
    let among = findings.clone().filter(|finding| finding.is_among()).count();
    let started = store.entry.prefill.as_ref()?;
    let said = started.note(store.entries(), (among, findings.count()))?;
    Some(html! {
        <>
            <p class="example-note" data-started="">{ said }</p>
            if started.uid().is_some() {
                { schools_note(store) }
            }
        </>
    })
}

/// Its schools: the way to fill them in, or what was filled in.
fn schools_note(store: &Store) -> Html {
    let loading = matches!(store.directory, SchoolDirectory::Loading);
    let fill = {
        let store = store.clone();
        Callback::from(move |()| {
            store.dispatch(Action::Directory(DirectoryAction::Asked));
            let dispatcher = store.dispatcher();
            boot::load("members.postcard", move |bytes| {
                dispatcher.dispatch(Action::Directory(DirectoryAction::Arrived(bytes.map(Into::into))));
            });
        })
    };
    match &store.directory {
        SchoolDirectory::Filled(listed) if store.by_school() => html! {
            <p class="part-note" data-listed="">
                { listed.said() }
                { school_directory::PUBLISHED_FIGURES }
            </p>
        },
        SchoolDirectory::Failed(why) => html! { <p class="field-message" data-listed="none">{ why }</p> },
        SchoolDirectory::Unasked | SchoolDirectory::Loading | SchoolDirectory::Filled(_) => html! {
            <p class="tools">
                { tool("fill-schools", if loading { buttons::LOADING } else { school_directory::FILL }, !loading, fill) }
            </p>
        },
    }
}

/// Fetches the index of names, and hands it to the state when it is there.
fn ask_for_names(store: &Store) {
    store.dispatch(Action::Lookup(LookupAction::Asked));
    let dispatcher = store.dispatcher();
    boot::load("names.postcard", move |bytes| {
        dispatcher.dispatch(Action::Lookup(LookupAction::Arrived(bytes.map(Into::into))));
    });
}

/// The field of the search. It has no name and is not of type text: it is no figure, and nobody keeps it.
fn search(store: &Store) -> Html {
    let dispatcher = store.dispatcher();
    let oninput = Callback::from(move |event: InputEvent| {
        let query = event.target_unchecked_into::<HtmlInputElement>().value();
        dispatcher.dispatch(Action::Lookup(LookupAction::Typed(query)));
    });
    html! {
        <div class="lookup-search">
            <label for={QUERY}>{ wording::QUERY }</label>
            <input
                id={QUERY}
                type="search"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                aria-describedby="lookup-privacy"
                value={store.lookup.query.clone()}
                {oninput}
            />
            <p id="lookup-privacy" class="lookup-small">{ wording::PRIVACY }</p>
        </div>
    }
}

/// The trusts that match, each a button.
fn hits(store: &Store) -> Html {
    let Some(said) = store.lookup.said_of_hits() else {
        return Html::default();
    };
    let hit = |(index, hit): (usize, HitText)| {
        let dispatcher = store.dispatcher();
        let onclick = Callback::from(move |_| {
            dispatcher.dispatch(Action::Lookup(LookupAction::Chose(Some(index))));
            // The button goes away; whoever was on it reads on from the search.
            page::show(QUERY);
        });
        html! {
            <li key={index}>
                <button type="button" data-trust={index.to_string()} {onclick}>
                    <span class="lookup-name">{ hit.name }</span>
                    if let Some(closed) = hit.closed {
                        <span class="lookup-small">{ closed }</span>
                    }
                    if let Some(former) = hit.former {
                        <span class="lookup-small">{ former }</span>
                    }
                    <span class="lookup-small">{ hit.numbers }</span>
                    <span class="lookup-small">{ hit.tables }</span>
                </button>
            </li>
        }
    };
    html! {
        <>
            <p class="lookup-said" data-hits="">{ said }</p>
            <ul class="lookup-hits">{ for store.lookup.hits().into_iter().map(hit) }</ul>
        </>
    }
}

/// The trust that is chosen, and what was published of it.
fn chosen(store: &Store) -> Option<Html> {
    let name = store.lookup.chosen()?.to_owned();
    let back = {
        let dispatcher = store.dispatcher();
        Callback::from(move |()| {
            dispatcher.dispatch(Action::Lookup(LookupAction::Chose(None)));
            page::show(QUERY);
        })
    };
    let published = store.lookup.published();
    let waiting = store
        .lookup
        .packs()
        .into_iter()
        .filter_map(|pack| pack_waiting(store, pack, wording::ITS_TABLES));
    Some(html! {
        <div class="lookup-chosen">
            <h4>{ name }</h4>
            if let Some(why) = store.lookup.refused() {
                <p>{ why }</p>
            }
            <div>{ for waiting }</div>
            if let Some(published) = published {
                <p>{ offer(store, published) }</p>
            }
            <p class="tools">
                if let Some(published) = published {
                    { start(store, published) }
                }
                { tool("other-trust", wording::ANOTHER_TRUST, true, back) }
            </p>
            if let Some(published) = published {
                { published_tables(published) }
            }
        </div>
    })
}

/// What starting from the figures would do.
fn offer(store: &Store, published: &Prefill) -> String {
    let replaced = if store.entries().is_empty() {
        ""
    } else {
        wording::REPLACES
    };
    published.offer() + replaced
}

/// The button that does it.
fn start(store: &Store, published: &Prefill) -> Html {
    let dispatcher = store.dispatcher();
    let act = Callback::from(move |()| {
        dispatcher.dispatch(Action::UsePublished);
        // The search closes; what it has come to stands under the heading.
        page::show("your-trust");
    });
    tool("start", wording::START, !published.filled().is_empty(), act)
}
