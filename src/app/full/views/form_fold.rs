//! A part of the form that is folded away under its name, and made only when it is opened. Fields that nobody sees would cost
//! each keystroke twice: here, and in the browser, which goes through every field of a page to offer what it could fill in.

use web_sys::Element;
use yew::{AttrValue, Callback, Event, Html, Properties, TargetCast, function_component, html, use_state_eq};

#[derive(Properties, PartialEq)]
pub(crate) struct FormFoldProps {
    /// By which a way to one of its fields finds it.
    pub(crate) id: AttrValue,
    /// The name of the fold in the page.
    pub(crate) name: &'static str,
    pub(crate) summary: Html,
    /// Makes what is in it.
    pub(crate) inside: Callback<(), Html>,
}

#[function_component]
pub(crate) fn FormFold(props: &FormFoldProps) -> Html {
    let is_open = use_state_eq(|| false);
    let ontoggle = {
        let is_open = is_open.setter();
        Callback::from(move |event: Event| {
            is_open.set(event.target_unchecked_into::<Element>().has_attribute("open"));
        })
    };
    html! {
        <details id={props.id.clone()} class="further-fields" data-further={props.name} {ontoggle}>
            <summary>{ props.summary.clone() }</summary>
            if *is_open {
                { props.inside.emit(()) }
            }
        </details>
    }
}
