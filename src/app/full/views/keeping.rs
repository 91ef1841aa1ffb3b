//! Keeping the figures: on this device if a person says so, or in a file of their own.

use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, TargetCast, html};

use crate::analysis::Disclosure;
use crate::app::full::action::Action;
use crate::app::full::effects::files::{open_saved, read_spreadsheet};
use crate::app::full::effects::storage::kept_on_device;
use crate::app::full::state::keeping::{KeepAction, Keeping, KeptIn, Unopened};
use crate::app::full::store::Store;
use crate::app::full::views::chunk_waiting::once_here;
use crate::app::shared::tool;
use crate::browser::address;
use crate::browser::files::{self, ChosenFile};
use crate::browser::storage;
use crate::entry::Refusal;
use crate::export::{SchoolCsv, school_csv};
use crate::saved::Saved;
use crate::wording::interface::keeping as wording;

/// The name of the file that is saved.
const FILE: &str = "trust-benchmark.json";

/// The name of the table that is saved: by its name alone a person can tell which copy may be passed on.
const fn csv_file(disclosure: Disclosure) -> &'static str {
    match disclosure {
        Disclosure::Guarded => "trust-benchmark-schools-for-sharing.csv",
        Disclosure::PrivateCopy => "trust-benchmark-schools-private.csv",
    }
}

/// The section about keeping.
pub(crate) fn keeping(store: &Store) -> Html {
    html! {
        <section class="keeping" aria-labelledby="keeping">
            <h3 id="keeping">{ wording::HEADING }</h3>
            { on_device(store) }
            { in_a_file(store) }
        </section>
    }
}

fn on_device(store: &Store) -> Html {
    let dispatcher = store.dispatcher();
    let onchange = {
        let dispatcher = dispatcher.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            let wanted = input.checked();
            dispatcher.dispatch(Action::Keep(if wanted || storage::forget() {
                KeepAction::Wanted(wanted)
            } else {
                // What is kept still is: unticking can be tried again.
                input.set_checked(true);
                KeepAction::Became(Keeping::NotRemoved)
            }));
        })
    };
    let over = {
        let dispatcher = dispatcher.clone();
        Callback::from(move |()| dispatcher.dispatch(Action::Keep(KeepAction::Became(Keeping::TakingOver))))
    };
    let others = Callback::from(move |()| {
        if let (Keeping::Yes, Some(lines)) = kept_on_device() {
            dispatcher.dispatch(Action::RestoreSaved(lines, KeptIn::Device));
            dispatcher.dispatch(Action::Keep(KeepAction::Became(Keeping::TakingOver)));
        }
    });
    let denied = store.keeping.status == Keeping::Denied;
    html! {
        <>
            <label class="topic">
                <input
                    type="checkbox"
                    name="keep"
                    checked={store.keeping.status.holds()}
                    disabled={denied}
                    aria-describedby="keeping-stands"
                    {onchange}
                />
                { wording::KEEP_ON_DEVICE }
            </label>
            <p id="keeping-stands" class="part-note" data-keeping={name(&store.keeping.status)}>{ store.keeping_text().to_owned() }</p>
            if store.keeping.status == Keeping::Elsewhere {
                <p class="tools">
                    { tool("keep-these", wording::KEEP_THESE, true, over) }
                    { tool("open-others", wording::OPEN_THE_OTHERS, true, others) }
                </p>
            } else if matches!(store.keeping.status, Keeping::Unreadable(_)) {
                <p class="tools">{ tool("keep-these", wording::KEEP_THESE, true, over) }</p>
            }
        </>
    }
}

const fn name(keeping: &Keeping) -> &'static str {
    match keeping {
        Keeping::No => "no",
        Keeping::Yes | Keeping::TakingOver => "yes",
        Keeping::Older(_) => "older",
        Keeping::NotRemoved => "not-removed",
        Keeping::Denied => "denied",
        Keeping::Elsewhere => "elsewhere",
        Keeping::Unreadable(_) => "unreadable",
    }
}

fn in_a_file(store: &Store) -> Html {
    let save = {
        let store = store.clone();
        Callback::from(move |()| {
            files::save(FILE, "application/json", &saved(&store));
            store.dispatch(Action::Keep(KeepAction::Saved(store.edits)));
        })
    };
    let onchange = {
        let to = store.dispatcher();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            if let Some(file) = ChosenFile::chosen_in(&input).first() {
                open_saved(&to, file);
            }
        })
    };
    html! {
        <>
            <p class="tools">
                { tool("save", wording::SAVE, !store.is_empty(), save) }
                <label class="file-button">
                    { wording::OPEN }
                    <input type="file" name="open-saved" accept=".json,.txt,application/json,text/plain" {onchange} />
                </label>
            </p>
            if let Some(why) = &store.keeping.not_opened {
                { not_opened(store, why) }
            }
            { left_out("file", &wording::left_out_of_file(store.left_out_of_file())) }
            if !store.is_empty() {
                { as_text(store) }
            }
            if store.by_school() && !store.entry.table.is_empty() {
                { once_here(store, |chunk| (chunk.schools_csv)(store)) }
            }
        </>
    }
}

/// What a file does not hold, before it is saved.
fn left_out(of: &'static str, said: &str) -> Html {
    html! {
        if !said.is_empty() {
            <p class="part-note" data-left-out={of}>{ said.to_owned() }</p>
        }
    }
}

/// Why the file that was chosen last is not opened; a spreadsheet can be read from here.
fn not_opened(store: &Store, why: &Unopened) -> Html {
    let read = |file: &ChosenFile| {
        let (to, file) = (store.dispatcher(), file.clone());
        Callback::from(move |()| read_spreadsheet(&to, &file))
    };
    html! {
        <>
            <p class="field-message" role="alert" data-not-opened="">{ why.reason() }</p>
            if let Unopened::Spreadsheet(file) = why {
                <p class="tools">
                    { tool("read-as-spreadsheet", wording::READ_AS_SPREADSHEET, true, read(file)) }
                </p>
            }
        </>
    }
}

/// The table of schools for a spreadsheet, to be passed on or for oneself. It comes with the table.
pub(crate) fn schools_csv(store: &Store) -> Html {
    let save = |disclosure: Disclosure| {
        let store = store.clone();
        Callback::from(move |()| files::save(csv_file(disclosure), "text/csv", &csv(&store, disclosure)))
    };
    let shown = store.keeping.csv_shown;
    let toggle = |name: &'static str, label: &'static str, disclosure: Disclosure| {
        let (dispatcher, is_shown) = (store.dispatcher(), shown == Some(disclosure));
        let next = Some(disclosure).filter(|_| !is_shown);
        let onclick = Callback::from(move |_| dispatcher.dispatch(Action::Keep(KeepAction::ShowCsv(next))));
        html! {
            <button type="button" class="quiet" aria-expanded={is_shown.to_string()} data-action={name} {onclick}>{ label }</button>
        }
    };
    let unshared = store.derived.table_check.refused_count(Refusal::is_unshared);
    html! {
        <>
            <p class="part-note">{ wording::CSV_NOTE }</p>
            <p class="tools">
                { tool("save-csv", wording::SAVE_CSV, true, save(Disclosure::Guarded)) }
                { tool("save-private-csv", wording::SAVE_PRIVATE_CSV, true, save(Disclosure::PrivateCopy)) }
            </p>
            { left_out("sharing", &wording::left_out_of_sharing(unshared)) }
            if address::is_framed() {
                <p class="part-note">{ wording::CSV_TEXT_NOTE }</p>
                <p class="tools">
                    { toggle("show-csv", wording::SHOW_CSV, Disclosure::Guarded) }
                    { toggle("show-private-csv", wording::SHOW_PRIVATE_CSV, Disclosure::PrivateCopy) }
                </p>
                if let Some(disclosure) = shown {
                    <textarea readonly=true rows="8" aria-label={wording::CSV_TEXT} data-csv="" value={csv(store, disclosure)} />
                }
            }
        </>
    }
}

/// The text of a copy of the table.
fn csv(store: &Store, disclosure: Disclosure) -> String {
    school_csv(SchoolCsv {
        table: &store.entry.table,
        measures: &store.measure_list(),
        disclosure,
        is_example: store.entry.core.is_example,
    })
}

/// The text of the file, for where a browser refuses to save it.
fn as_text(store: &Store) -> Html {
    let shown = store.keeping.text_shown;
    let dispatcher = store.dispatcher();
    let toggle = Callback::from(move |_| dispatcher.dispatch(Action::Keep(KeepAction::ShowText(!shown))));
    html! {
        <>
            <button type="button" class="quiet" aria-expanded={shown.to_string()} data-action="show-text" onclick={toggle}>
                { if shown { wording::HIDE_TEXT } else { wording::SHOW_TEXT } }
            </button>
            if shown {
                <p class="part-note">{ wording::TEXT_NOTE }</p>
                <textarea readonly=true rows="8" aria-label={wording::TEXT} value={saved(store)} />
            }
        </>
    }
}

/// The text of the file.
fn saved(store: &Store) -> String {
    Saved::from_lines(&store.to_lines_for_file()).to_json(&files::today())
}
