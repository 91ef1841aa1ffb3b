//! One field: its label, what is typed, the unit after it, and the message about it, in words, beneath.

use web_sys::HtmlInputElement;
use yew::{Callback, Html, InputEvent, TargetCast, html};

use super::no_break::no_break;
use crate::wording::interface::figure_field as wording;

/// What stands under a field.
pub(crate) enum Message {
    /// Nothing.
    None,
    /// What is wrong with what is typed.
    Problem(String),
    /// What to know about it though nothing is wrong.
    Note(String),
    /// Where it stands, and the heading that has more of it.
    Result(String, String),
}

/// A field and what goes with it.
pub(crate) struct FigureField {
    /// Unique among all fields.
    pub(crate) name: String,
    pub(crate) label: Html,
    /// What is typed.
    pub(crate) text: String,
    /// What stands after the field, and how it is said: "%" is "per cent". Nothing is said where the label says it.
    pub(crate) unit: (&'static str, &'static str),
    /// Whether a minus sign can be typed: keypads for decimals have none.
    pub(crate) signed: bool,
    pub(crate) message: Message,
    pub(crate) on_typed: Callback<String>,
    pub(crate) on_left: Callback<()>,
    /// Asks to see the heading of that name.
    pub(crate) on_see: Callback<String>,
}

/// The field as it is shown.
pub(crate) fn figure_field(field: FigureField) -> Html {
    let FigureField {
        name,
        label,
        text,
        unit: (unit, spoken),
        signed,
        message,
        on_typed,
        on_left,
        on_see,
    } = field;
    let wrong = matches!(message, Message::Problem(_));
    let message_id = format!("{name}-message");
    let oninput = Callback::from(move |event: InputEvent| {
        on_typed.emit(event.target_unchecked_into::<HtmlInputElement>().value());
    });
    html! {
        // Fields come and go as figures are loaded: by its key each keeps its element, and with it the focus.
        <div class="field" data-wrong={wrong.then_some("")} key={name.clone()}>
            <label for={name.clone()}>
                { label }
                if !spoken.is_empty() { <span class="spoken">{ format!(", {spoken}") }</span> }
            </label>
            <span class="field-entry">
                <input
                    id={name.clone()}
                    {name}
                    type="text"
                    inputmode={if signed { "text" } else { "decimal" }}
                    autocomplete="off"
                    spellcheck="false"
                    value={text}
                    aria-invalid={wrong.then_some("true")}
                    aria-describedby={message_id.clone()}
                    {oninput}
                    onblur={on_left.reform(|_| ())}
                />
                <span class="field-unit" aria-hidden="true">{ unit }</span>
            </span>
            { shown(message, message_id, &on_see) }
        </div>
    }
}

fn shown(message: Message, id: String, on_see: &Callback<String>) -> Html {
    let (text, heading) = match message {
        Message::None => (String::new(), None),
        Message::Problem(text) | Message::Note(text) => (text, None),
        Message::Result(text, heading) => (text, Some(heading)),
    };
    html! {
        <>
            <p class="field-message" {id}>{ no_break(&text) }</p>
            if let Some(heading) = heading {
                <button type="button" class="field-see" onclick={on_see.reform(move |_| heading.clone())}>
                    { wording::SEE_THE_COMPARISON }
                </button>
            }
        </>
    }
}
