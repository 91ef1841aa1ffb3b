//! One field: its label, what is typed, the unit after it, and the message about it, in words, beneath.

use web_sys::HtmlInputElement;
use yew::{Callback, Html, InputEvent, TargetCast, html};

use super::no_break::no_break;
use super::text_content::whole;
use crate::wording::interface::figure_field as wording;

/// What stands under a field.
#[derive(Clone, PartialEq)]
pub(crate) enum Message {
    /// Nothing.
    None,
    /// What is wrong with what is typed.
    Problem(String),
    /// What to know about it though nothing is wrong.
    Note(String),
    /// The verdict on it in a few words, and the heading that has more of it.
    Result(String, String),
}

/// A field and what goes with it.
pub(crate) struct FigureField {
    /// Unique among all fields.
    pub(crate) name: String,
    pub(crate) label: Html,
    /// Whether the label is for those who do not see the row and column in which the field is.
    pub(crate) is_spoken: bool,
    /// What is typed.
    pub(crate) text: String,
    /// What stands after the field, and how it is said: "%" is "per cent". Nothing is said where the label says it.
    pub(crate) unit: (&'static str, &'static str),
    /// Whether a minus sign can be typed: keypads for decimals have none.
    pub(crate) signed: bool,
    pub(crate) message: Message,
    pub(crate) on_typed: Callback<String>,
    pub(crate) on_left: Callback<()>,
    /// Asks to see the heading with this name.
    pub(crate) on_see: Callback<String>,
}

/// The field as it is shown.
pub(crate) fn figure_field(field: FigureField) -> Html {
    let FigureField {
        name,
        label,
        is_spoken,
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
            <label for={name.clone()} class={is_spoken.then_some("spoken")}>
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
    match message {
        Message::None => html! { <p class="field-message" {id} /> },
        Message::Problem(text) | Message::Note(text) => {
            html! { <p class="field-message" {id}>{ no_break(&text) }</p> }
        }
        Message::Result(text, heading) => html! {
            <p class="field-message" {id}>
                // Not in the order of Tab: it comes while figures are entered, and would take the Tab that is meant for the
                // next field, so that the figure after it lands in another one. The results' headings lead there too.
                <button type="button" tabindex="-1" class="field-see" onclick={on_see.reform(move |_| heading.clone())}>
                    { whole(&text) }<span class="spoken">{ wording::SEE_THE_COMPARISON }</span>
                </button>
            </p>
        },
    }
}
