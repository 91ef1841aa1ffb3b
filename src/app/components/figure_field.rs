//! One field: its label, what is typed, the unit after it, and the message about it, in words, beneath.

use web_sys::HtmlInputElement;
use yew::{
    AttrValue, Callback, Html, InputEvent, Properties, TargetCast, classes, function_component, html,
    use_callback, use_state_eq,
};

use crate::trust::is_unfinished;

#[derive(Properties, PartialEq)]
pub(crate) struct FigureFieldProps {
    /// Unique among all fields.
    pub(crate) name: AttrValue,
    pub(crate) label: AttrValue,
    /// What is typed.
    pub(crate) text: AttrValue,
    /// What is wrong with it; empty where nothing is.
    pub(crate) problem: AttrValue,
    /// What to know about it though nothing is wrong; empty where there is nothing.
    pub(crate) note: AttrValue,
    /// What stands after the field: "%", "pupils", "points".
    pub(crate) unit: AttrValue,
    /// Whether a minus sign can be typed: keypads for decimals have none.
    pub(crate) signed: bool,
    pub(crate) on_typed: Callback<String>,
}

#[function_component]
pub(crate) fn FigureField(props: &FigureFieldProps) -> Html {
    // A lone minus sign is a mistake only once the person has left it.
    let focused = use_state_eq(|| false);
    let on_input = use_callback(props.on_typed.clone(), |event: InputEvent, on_typed| {
        on_typed.emit(event.target_unchecked_into::<HtmlInputElement>().value());
    });
    let on_focus = {
        let focused = focused.clone();
        Callback::from(move |_| focused.set(true))
    };
    let on_blur = {
        let focused = focused.clone();
        Callback::from(move |_| focused.set(false))
    };

    let still_typing = *focused && is_unfinished(&props.text);
    let problem = if still_typing {
        AttrValue::default()
    } else {
        props.problem.clone()
    };
    let wrong = !problem.is_empty();
    let message = if wrong { problem } else { props.note.clone() };
    let message_id = format!("{}-message", props.name);
    html! {
        <div class={classes!("field", wrong.then_some("field-wrong"))}>
            <label for={props.name.clone()}>{ &props.label }</label>
            <span class="field-entry">
                <input
                    id={props.name.clone()}
                    name={props.name.clone()}
                    type="text"
                    inputmode={if props.signed { "text" } else { "decimal" }}
                    autocomplete="off"
                    spellcheck="false"
                    value={props.text.clone()}
                    aria-invalid={wrong.then_some("true")}
                    aria-describedby={message_id.clone()}
                    oninput={on_input}
                    onfocus={on_focus}
                    onblur={on_blur}
                />
                <span class="field-unit" aria-hidden="true">{ &props.unit }</span>
            </span>
            <p class="field-message" id={message_id}>{ message }</p>
        </div>
    }
}
