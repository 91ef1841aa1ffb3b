//! The place for spreadsheets: a block to paste, a file to choose or drop; then how it is understood; then it is taken.

mod account;
mod matching;

use std::rc::Rc;

use web_sys::{File, HtmlInputElement, HtmlTextAreaElement};
use yew::{Callback, Event, Html, InputEvent, TargetCast, html};

use crate::app::full::action::Action;
use crate::app::full::state::importing::{ImportAction, Importing};
use crate::app::full::store::Store;
use crate::app::shared::tool;
use crate::browser::{page, reader};
use crate::wording::interface::importing as wording;

/// The heading of the place, to which the button leads.
const HEADING: &str = "spreadsheet";

/// The button that opens it.
pub(crate) fn importing_button(store: &Store) -> Html {
    // What is being read or is understood is not thrown away by the button that opened it: that leads there.
    let (expanded, step) = match store.import.stage {
        Importing::Closed => (Some("false"), Some(ImportAction::Open(true))),
        Importing::Asking(_) => (Some("true"), Some(ImportAction::Open(false))),
        Importing::Reading { .. } | Importing::Understood(_) => (None, None),
    };
    let dispatcher = store.dispatcher();
    let onclick = Callback::from(move |_| match &step {
        Some(step) => dispatcher.dispatch(Action::Import(step.clone())),
        None => page::show(HEADING),
    });
    html! {
        <button
            type="button"
            data-action="spreadsheet"
            aria-expanded={expanded}
            aria-controls="importing"
            {onclick}
        >{ wording::OPEN }</button>
    }
}

/// The place, under the button.
pub(crate) fn importing(store: &Store) -> Html {
    let stands = match &store.import.stage {
        Importing::Closed => "closed",
        Importing::Asking(_) => "asking",
        Importing::Reading { .. } => "reading",
        Importing::Understood(_) => "understood",
    };
    html! {
        <div id="importing" class="importing" data-importing={stands}>
            {
                match &store.import.stage {
                    Importing::Closed => Html::default(),
                    Importing::Asking(why) => asking(store, why.as_deref()),
                    Importing::Reading { name, stage, .. } => reading(store, name, stage),
                    Importing::Understood(known) => matching::matching(store, known),
                }
            }
            if let Some(taken) = &store.import.taken {
                <p class="example-note" data-taken="">{ taken }</p>
            }
        </div>
    }
}

/// What closes it, whatever it has come to.
pub(crate) fn close(store: &Store, label: &'static str) -> Html {
    let dispatcher = store.dispatcher();
    let act = Callback::from(move |()| {
        dispatcher.dispatch(Action::Import(ImportAction::Open(false)));
        page::show("your-trust");
    });
    tool("close-spreadsheet", label, true, act)
}

fn asking(store: &Store, why: Option<&str>) -> Html {
    let dispatcher = store.dispatcher();
    // What is pasted is taken at once, whichever way it comes: typing into a table of figures is done in the table.
    let oninput = Callback::from(move |event: InputEvent| {
        let area: HtmlTextAreaElement = event.target_unchecked_into();
        let text = area.value();
        area.set_value("");
        dispatcher.dispatch(Action::Import(ImportAction::Pasted(text.into())));
    });
    let onchange = {
        let store = store.clone();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            if let Some(file) = input.files().and_then(|files| files.get(0)) {
                read(&store, &file);
            }
            // The same file can be chosen again.
            input.set_value("");
        })
    };
    html! {
        <>
            <h3 id={HEADING} tabindex="-1">{ wording::HEADING }</h3>
            <p>{ wording::LEDE }</p>
            <div class="importing-ways">
                <div>
                    <label for="pasted">{ wording::PASTE }</label>
                    <textarea id="pasted" name="pasted" rows="3" spellcheck="false" autocomplete="off" {oninput} />
                </div>
                <p class="tools">
                    <label class="file-button">
                        { wording::OPEN_A_FILE }
                        <input
                            type="file"
                            name="spreadsheet"
                            accept=".xlsx,.xlsm,.ods,.csv,.tsv,.txt"
                            aria-describedby="file-kinds"
                            {onchange}
                        />
                    </label>
                </p>
                <p id="file-kinds" class="part-note">{ wording::FILE_KINDS }</p>
            </div>
            if let Some(why) = why {
                <p class="field-message importing-wrong" role="alert" data-not-read="">{ why }</p>
            }
            <p class="tools">{ close(store, wording::CLOSE) }</p>
        </>
    }
}

fn reading(store: &Store, name: &str, stage: &str) -> Html {
    html! {
        <>
            <h3 id={HEADING} tabindex="-1">{ wording::reading(name) }</h3>
            <p data-stage="">{ format!("{stage}…") }</p>
            <progress class="importing-progress" aria-label={wording::reading(name)}></progress>
            <p class="tools">{ close(store, wording::CANCEL) }</p>
        </>
    }
}

/// Reads a file, and hands what comes of it to the state.
pub(crate) fn read(store: &Store, file: &File) {
    let name = file.name();
    let on_progress = {
        let dispatcher = store.dispatcher();
        move |stage| dispatcher.dispatch(Action::Import(ImportAction::Told(stage)))
    };
    let on_done = {
        let (dispatcher, name) = (store.dispatcher(), name.clone());
        move |result: Result<crate::spreadsheet::Workbook, _>| {
            let sheets = result.map(|book| Rc::from(book.into_sheets()));
            dispatcher.dispatch(Action::Import(ImportAction::Came(name, sheets)));
        }
    };
    store.dispatch(Action::Import(
        match reader::read_file(file, on_progress, on_done) {
            Ok(reading) => ImportAction::Began(name, Rc::new(reading)),
            Err(why) => ImportAction::Came(name, Err(why)),
        },
    ));
}
