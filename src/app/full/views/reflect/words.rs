//! A text area for the person's own words.

use web_sys::HtmlTextAreaElement;
use yew::{Callback, Html, InputEvent, TargetCast, html};

use crate::app::full::action::Action;
use crate::app::full::store::Store;
use crate::app::shared::whole;
use crate::entry::Prompt;

/// The text area of a prompt, with what may help to begin.
pub(crate) fn words(store: &Store, prompt: Prompt, hint: &'static str) -> Html {
    let id = format!("words-{}", prompt.id());
    let described = format!("{id}-hint");
    let dispatcher = store.dispatcher();
    let oninput = {
        let dispatcher = dispatcher.clone();
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlTextAreaElement>().value();
            dispatcher.dispatch(Action::Write(prompt, text));
        })
    };
    let onblur = Callback::from(move |_| dispatcher.dispatch(Action::LeaveField));
    let written = store.entry.reflections.words(prompt);
    html! {
        <div class="words" data-empty={written.trim().is_empty().then_some("")}>
            <label for={id.clone()}>{ prompt.label() }</label>
            <p id={described.clone()} class="words-hint">{ hint }</p>
            <textarea
                name={id.clone()}
                {id}
                rows="4"
                aria-describedby={described}
                value={written.to_owned()}
                {oninput}
                {onblur}
            />
            // On paper a text area would be cut off where it scrolls.
            <p class="words-on-paper" aria-hidden="true">{ whole(written) }</p>
        </div>
    }
}
