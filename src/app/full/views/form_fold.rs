//! A part of the form that is folded away under its name, and made only when it is opened. Fields that nobody sees would
//! cost each keystroke twice: here, and in the browser, which goes through every field to offer what it could fill in.

use yew::{AttrValue, Callback, Html, Properties, function_component, html};

use crate::app::full::store::Store;
use crate::app::full::views::fold::use_fold;

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
    let (is_open, ontoggle) = use_fold();
    html! {
        <details id={props.id.clone()} class="further-fields" data-further={props.name} {ontoggle}>
            <summary>{ props.summary.clone() }</summary>
            if is_open {
                { props.inside.emit(()) }
            }
        </details>
    }
}

/// What makes a part of the form once it is wanted.
pub(crate) fn content_of(store: &Store, part: impl Fn(&Store) -> Html + 'static) -> Callback<(), Html> {
    let store = store.clone();
    Callback::from(move |()| part(&store))
}
