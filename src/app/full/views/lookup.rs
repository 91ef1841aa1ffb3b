//! Finding one's trust by its name, which shows what was published of it: a field with a list of trusts, after the pattern
//! of a combobox whose list is only offered (<https://www.w3.org/WAI/ARIA/apg/patterns/combobox/>). The keyboard's focus
//! stays in the field. The names are a file apart, loaded when somebody first comes to it; what is typed here is compared in the
//! page and goes nowhere.

use web_sys::HtmlInputElement;
use yew::{Callback, FocusEvent, Html, InputEvent, KeyboardEvent, MouseEvent, TargetCast, html};

use crate::analysis::Prefill;
use crate::app::full::action::Action;
use crate::app::full::effects::names::ask_for_names;
use crate::app::full::state::evidence::PackLoading;
use crate::app::full::state::lookup::{Hit, Index, LookupAction, Step, option_id};
use crate::app::full::state::school_directory::{DirectoryAction, SchoolDirectory, WHY_NOT_FILLED};
use crate::app::full::store::Store;
use crate::app::full::views::pack_waiting::pack_waiting;
use crate::app::full::views::published::published_tables;
use crate::app::full::views::slow_loading::slow_loading;
use crate::app::shared::tool;
use crate::browser::boot;
use crate::wording::interface::{buttons, lookup as wording, school_directory};

/// The id of the field.
const QUERY: &str = "lookup-query";
/// The id of the list of trusts.
const LIST: &str = "lookup-list";
/// The id of what is said of the field.
const ABOUT: &str = "lookup-about";

/// The field, its list, and what there is to say of the trust that was chosen.
pub(crate) fn find_your_trust(store: &Store) -> Html {
    html! {
        <div class="lookup">
            <label for={QUERY}>{ wording::FIND }</label>
            <div class="lookup-field">
                { field(store) }
                { popup(store) }
            </div>
            <p id={ABOUT} class="spoken">{ wording::ABOUT_THE_FIELD }</p>
            { notes(store) }
        </div>
    }
}

/// The field itself. It has no name: it is no figure, and nobody keeps what is in it.
fn field(store: &Store) -> Html {
    let lookup = &store.lookup;
    let oninput = {
        let store = store.clone();
        Callback::from(move |event: InputEvent| {
            let query = event.target_unchecked_into::<HtmlInputElement>().value();
            ask_for_names_once(&store);
            store.dispatch(Action::Lookup(LookupAction::Typed(query)));
        })
    };
    let onfocus = {
        let store = store.clone();
        Callback::from(move |event: FocusEvent| {
            // A person who comes back types another name in place of the first.
            event.target_unchecked_into::<HtmlInputElement>().select();
            ask_for_names_once(&store);
        })
    };
    let show = |open: bool| {
        let store = store.clone();
        move || {
            if store.lookup.is_open() != open && !store.lookup.query.is_empty() {
                store.dispatch(Action::Lookup(LookupAction::Show(open)));
            }
        }
    };
    let (opens, closes) = (show(true), show(false));
    html! {
        <input
            id={QUERY}
            role="combobox"
            aria-autocomplete="list"
            aria-controls={LIST}
            aria-expanded={has_list(store).to_string()}
            aria-activedescendant={lookup.active().map(option_id)}
            aria-describedby={ABOUT}
            autocomplete="off"
            autocapitalize="off"
            autocorrect="off"
            spellcheck="false"
            placeholder={wording::FIND_BY_NAME}
            value={lookup.query.clone()}
            {oninput}
            {onfocus}
            onkeydown={keys(store)}
            onclick={Callback::from(move |_: MouseEvent| opens())}
            onblur={Callback::from(move |_: FocusEvent| closes())}
        />
    }
}

/// Whether trusts are listed.
fn has_list(store: &Store) -> bool {
    store.lookup.is_open() && !store.lookup.hits().is_empty()
}

/// What the keys do that do not type.
fn keys(store: &Store) -> Callback<KeyboardEvent> {
    let store = store.clone();
    Callback::from(move |event: KeyboardEvent| {
        let held = event.ctrl_key() || event.meta_key() || event.shift_key();
        if event.is_composing() || held {
            return;
        }
        let (lookup, alt) = (&store.lookup, event.alt_key());
        let action = match event.key().as_str() {
            "ArrowDown" if alt => LookupAction::Show(true),
            "ArrowUp" if alt => LookupAction::Show(false),
            "ArrowDown" => LookupAction::Move(Step::Next),
            "ArrowUp" => LookupAction::Move(Step::Previous),
            "Home" if lookup.is_open() => LookupAction::Move(Step::First),
            "End" if lookup.is_open() => LookupAction::Move(Step::Last),
            "Enter" if lookup.is_open() => LookupAction::ChoseActive,
            "Escape" if !lookup.query.is_empty() => LookupAction::Escape,
            _ => return,
        };
        event.prevent_default();
        store.dispatch(Action::Lookup(action));
    })
}

/// What lies over the page below the field: the trusts that match, and what there is to say of them.
fn popup(store: &Store) -> Html {
    let lookup = &store.lookup;
    // The focus stays in the field when somebody points at the list.
    let onmousedown = Callback::from(|event: MouseEvent| event.prevent_default());
    let said = match &lookup.index {
        Index::Unasked | Index::Loading => Some(wording::LOADING_NAMES.to_owned()),
        Index::Failed(_) => None,
        Index::There(_) => lookup
            .said_of_hits()
            .filter(|_| lookup.hits().is_empty() || lookup.has_more()),
    };
    let is_empty = said.is_none() && lookup.hits().is_empty();
    html! {
        <div class="lookup-popup" hidden={!lookup.is_open() || is_empty} {onmousedown}>
            if let Some(said) = said {
                <p class="lookup-said" data-hits="">{ said }</p>
                if !matches!(lookup.index, Index::There(_)) {
                    { slow_loading() }
                }
            }
            <ul id={LIST} role="listbox" aria-label={wording::TRUSTS_FOUND} hidden={lookup.hits().is_empty()}>
                { for lookup.hits().iter().enumerate().map(|(place, hit)| option(store, place, hit)) }
            </ul>
        </div>
    }
}

/// A trust of the list.
fn option(store: &Store, place: usize, hit: &Hit) -> Html {
    let trust = hit.trust;
    let onclick = {
        let dispatcher = store.dispatcher();
        Callback::from(move |_: MouseEvent| dispatcher.dispatch(Action::Lookup(LookupAction::Chose(trust))))
    };
    let is_active = store.lookup.active() == Some(place);
    // The spaces are for those who hear it: the lines would run together.
    let line = |line: &str| html! { <>{ " " }<span class="lookup-small">{ line.to_owned() }</span></> };
    html! {
        <li
            key={trust}
            id={option_id(place)}
            role="option"
            aria-selected={is_active.to_string()}
            data-trust={trust.to_string()}
            {onclick}
        >
            <span class="lookup-name">{ hit.text.name.clone() }</span>
            { for hit.text.lines().map(line) }
        </li>
    }
}

/// What keeps the trust from being shown: it is loaded, could not be, or nothing is published of it.
fn notes(store: &Store) -> Html {
    let lookup = &store.lookup;
    let awaited = lookup.awaited();
    let failed = lookup.packs().into_iter().filter_map(|pack| {
        let has_failed = matches!(store.evidence.loading(pack), Some(PackLoading::Failed(..)));
        has_failed.then(|| pack_waiting(store, pack, wording::ITS_FIGURES))?
    });
    let failed: Vec<Html> = failed.filter(|_| awaited.is_some()).collect();
    html! {
        <>
            if let Index::Failed(why) = &lookup.index {
                <div class="lookup-note">
                    <p>{ why }</p>
                    { names_again(store) }
                </div>
            }
            if let Some(name) = awaited.filter(|_| failed.is_empty()) {
                <p class="lookup-note" data-awaited="">{ wording::loading_trust(name) }{ " " }{ slow_loading() }</p>
            }
            { for failed }
            if let Some(why) = lookup.refused() {
                <div class="lookup-note" data-refused="">
                    <p>{ why }</p>
                    if let Some(published) = lookup.published() {
                        { details(published) }
                    }
                </div>
            }
        </>
    }
}

fn names_again(store: &Store) -> Html {
    let store = store.clone();
    let again = Callback::from(move |()| ask_for_names(&store));
    html! { <p class="tools">{ tool("names-again", buttons::TRY_AGAIN, true, again) }</p> }
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
        <div class="started">
            <p class="example-note" data-started="">{ said }</p>
            if let Some(replaced) = store.replaced_note() {
                <p class="lookup-note" data-replaced="">{ replaced }</p>
            }
            { for started.cautions().into_iter().map(|caution| html! { <p class="lookup-note">{ caution }</p> }) }
            { details(started) }
            if started.uid().is_some() {
                { schools_note(store) }
            }
        </div>
    })
}

/// Everything that was published of a trust, for a person who opens it.
fn details(published: &Prefill) -> Html {
    html! {
        <details class="trust-details">
            <summary>{ wording::DETAILS }</summary>
            <p class="lookup-small">{ published.numbers() }</p>
            { published_tables(published) }
        </details>
    }
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
        SchoolDirectory::Failed(why) => html! {
            <p id={WHY_NOT_FILLED} class="field-message" data-listed="none" tabindex="-1">{ why }</p>
        },
        SchoolDirectory::Unasked | SchoolDirectory::Loading | SchoolDirectory::Filled(_) => html! {
            <p class="tools">
                { tool("fill-schools", if loading { buttons::LOADING } else { school_directory::FILL }, !loading, fill) }
                if loading {
                    { slow_loading() }
                }
            </p>
        },
    }
}

/// Fetches the index of names where nobody has yet.
fn ask_for_names_once(store: &Store) {
    if matches!(store.lookup.index, Index::Unasked) {
        ask_for_names(store);
    }
}
