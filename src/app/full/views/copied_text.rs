//! A text to be copied. Where the clipboard may not be written to it is selected, so that a person can copy it themselves.

use yew::{AttrValue, Callback, Html, Properties, function_component, html, use_state_eq};

use crate::browser::clipboard;
use crate::wording::interface::embedding as wording;

#[derive(Properties, PartialEq)]
pub(crate) struct CopiedTextProps {
    /// The name of its text area in the page.
    pub(crate) id: AttrValue,
    pub(crate) label: AttrValue,
    /// The height of its text area, in lines.
    pub(crate) rows: u8,
    pub(crate) text: AttrValue,
}

#[function_component]
pub(crate) fn CopiedText(props: &CopiedTextProps) -> Html {
    let said = use_state_eq(|| "");
    let id = props.id.clone();
    let copy = {
        let (said, id) = (said.setter(), id.clone());
        Callback::from(move |_| {
            let copied = clipboard::copy_text_of(&id);
            said.set(if copied {
                wording::COPIED
            } else {
                wording::NOT_COPIED
            });
        })
    };
    html! {
        <div class="snippet">
            <label for={id.clone()}>{ &props.label }</label>
            <textarea id={id.clone()} readonly=true rows={props.rows.to_string()} spellcheck="false" value={props.text.clone()} />
            <p>
                <button type="button" class="text-button" data-copies={id} onclick={copy}>
                    { wording::COPY }<span class="spoken">{ format!(": {}", props.label) }</span>
                </button>
                <span role="status">{ *said }</span>
            </p>
        </div>
    }
}
