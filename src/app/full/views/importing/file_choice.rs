//! Where a block is pasted or a file chosen, and what is said of one that was not read.

use std::rc::Rc;

use web_sys::{HtmlInputElement, HtmlTextAreaElement};
use yew::{Callback, Event, Html, InputEvent, TargetCast, html};

use crate::app::full::action::Action;
use crate::app::full::effects::files::{open_saved, read_one_of, read_spreadsheet};
use crate::app::full::state::importing::{ImportAction, PASTED, Unread};
use crate::app::full::store::Store;
use crate::app::full::views::importing::close;
use crate::app::shared::tool;
use crate::browser::files::ChosenFile;
use crate::browser::page;
use crate::wording::interface::importing as wording;

/// The most files that are offered, of those that came at once.
const MOST_FILES: usize = 20;

/// The place for a block or a file.
pub(super) fn file_choice(store: &Store, unread: Option<&Unread>) -> Html {
    let onchange = {
        let to = store.dispatcher();
        Callback::from(move |event: Event| {
            let input: HtmlInputElement = event.target_unchecked_into();
            read_one_of(&to, ChosenFile::chosen_in(&input), Vec::new());
        })
    };
    html! {
        <>
            <p>{ wording::LEDE }</p>
            if let Some(unread) = unread {
                { not_read(store, unread) }
            }
            <div class="importing-ways">
                { pasting(store) }
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
            <p class="tools">{ close(store, wording::CLOSE) }</p>
        </>
    }
}

/// The area for a block. One that comes into an empty area is read at once; what was pasted before stays to be corrected,
/// and is read when the person says so.
fn pasting(store: &Store) -> Html {
    let to = store.dispatcher();
    let kept = store.import.pasted.clone();
    let oninput = {
        let (to, is_new) = (to.clone(), kept.is_none());
        Callback::from(move |event: InputEvent| {
            let area: HtmlTextAreaElement = event.target_unchecked_into();
            if is_new && comes_whole(&event.input_type()) {
                to.dispatch(Action::Import(ImportAction::Pasted(area.value().into())));
            }
        })
    };
    let read = Callback::from(move |()| {
        let text = page::text_in(PASTED).unwrap_or_default();
        to.dispatch(Action::Import(ImportAction::Pasted(text.into())));
    });
    html! {
        <>
            <div>
                <label for={PASTED}>{ if kept.is_some() { wording::CHANGE_HERE } else { wording::PASTE } }</label>
                <textarea
                    id={PASTED}
                    name="pasted"
                    rows={if kept.is_some() { "8" } else { "3" }}
                    spellcheck="false"
                    autocomplete="off"
                    defaultvalue={kept.as_deref().unwrap_or_default().to_owned()}
                    {oninput}
                />
            </div>
            <p class="tools">{ tool("read-pasted", wording::READ_PASTED, true, read) }</p>
        </>
    }
}

/// Whether text came at once, and not key by key: pasted, dropped, or in a way that the browser does not name.
fn comes_whole(input_type: &str) -> bool {
    input_type.is_empty() || input_type.starts_with("insertFrom")
}

/// Why what was given last is not read, and what can be done with it.
fn not_read(store: &Store, unread: &Unread) -> Html {
    let to = store.dispatcher();
    let further = match unread {
        Unread::Refused(_) => Html::default(),
        Unread::Saved(file) => {
            let file = file.clone();
            let open = Callback::from(move |()| {
                to.dispatch(Action::Import(ImportAction::Open(false)));
                open_saved(&to, &file);
            });
            html! { <p class="tools">{ tool("open-as-saved", wording::OPEN_SAVED, true, open) }</p> }
        }
        Unread::Several(files, _) => several(store, files),
    };
    html! {
        <>
            <p class="field-message importing-wrong" role="alert" data-not-read="">{ unread.reason() }</p>
            { further }
        </>
    }
}

/// The files that came at once, one of which is read.
fn several(store: &Store, files: &Rc<[ChosenFile]>) -> Html {
    let choice = |file: &ChosenFile| {
        let (to, file) = (store.dispatcher(), file.clone());
        let name = file.name();
        let onclick = Callback::from(move |_| read_spreadsheet(&to, &file));
        html! {
            <li><button type="button" data-action="read-one" {onclick}>{ wording::read_file(&name) }</button></li>
        }
    };
    html! {
        <>
            <ul class="importing-files">{ for files.iter().take(MOST_FILES).map(choice) }</ul>
            if files.len() > MOST_FILES {
                <p class="part-note">{ wording::more_files(files.len() - MOST_FILES) }</p>
            }
        </>
    }
}
