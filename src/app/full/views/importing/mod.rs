//! The place for spreadsheets: a block to paste, a file to choose or drop; then how it is understood; then it is taken.

mod cell_report;
mod file_choice;
mod matching;
mod question_of_rows;
mod questions;

use yew::{Callback, Html, html};

use crate::app::full::action::Action;
use crate::app::full::state::importing::{HEADING, ImportAction, Importing, Used};
use crate::app::full::store::Store;
use crate::app::shared::tool;
use crate::browser::page;
use crate::wording::interface::{front_door, importing as wording};

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
        >{ front_door::UPLOAD }</button>
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
            // One element for all steps, so that the keyboard's focus stays on it from one to the next.
            if let Some(heading) = heading(&store.import.stage) {
                <h3 id={HEADING} tabindex="-1">{ heading }</h3>
            }
            {
                match &store.import.stage {
                    Importing::Closed => Html::default(),
                    Importing::Asking(why) => file_choice::file_choice(store, why.as_ref()),
                    Importing::Reading { name, stage, .. } => reading(store, name, stage),
                    Importing::Understood(known) => matching::matching(store, known),
                }
            }
            if let Some(used) = &store.import.used {
                { what_was_used(used) }
            }
        </div>
    }
}

/// The heading of a step.
fn heading(stage: &Importing) -> Option<String> {
    match stage {
        Importing::Closed => None,
        Importing::Asking(_) => Some(wording::HEADING.to_owned()),
        Importing::Reading { name, .. } => Some(wording::reading(name)),
        Importing::Understood(known) => Some(wording::matching::heading(&known.name)),
    }
}

/// What was used last, and what was answered about it.
fn what_was_used(used: &Used) -> Html {
    html! {
        <div class="example-note" data-taken="">
            <p>{ &used.said }</p>
            if let Some(missing) = &used.missing {
                <p class="importing-wrong" data-missing-for-comparison=""><strong>{ missing }</strong></p>
            }
            if !used.answers.is_empty() {
                <p>{ wording::YOUR_ANSWERS }</p>
                <ul>{ for used.answers.iter().map(|answer| html! { <li>{ answer }</li> }) }</ul>
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

fn reading(store: &Store, name: &str, stage: &str) -> Html {
    html! {
        <>
            <p data-stage="">{ format!("{stage}…") }</p>
            <progress class="importing-progress" aria-label={wording::reading(name)}></progress>
            <p class="tools">{ close(store, wording::CANCEL) }</p>
        </>
    }
}
