//! Something that is folded away under its name, and made only when it is opened: what nobody looks at costs no keystroke.

use web_sys::Element;
use yew::{
    AttrValue, Callback, Event, Html, Properties, TargetCast, function_component, hook, html, use_state_eq,
};

#[derive(Properties, PartialEq)]
pub(crate) struct FoldProps {
    /// The name of the fold in the page.
    pub(crate) name: &'static str,
    pub(crate) summary: AttrValue,
    /// The measure, for people who hear the summary alone; nothing where what is around it says so.
    pub(crate) of: AttrValue,
    pub(crate) children: Html,
}

#[function_component]
pub(crate) fn Fold(props: &FoldProps) -> Html {
    let (is_open, ontoggle) = use_fold();
    html! {
        <details class="fold" data-fold={props.name} {ontoggle}>
            <summary>
                { &props.summary }
                if !props.of.is_empty() {
                    <span class="spoken">{ format!(": {}", props.of) }</span>
                }
            </summary>
            if is_open {
                <div class="fold-body">{ props.children.clone() }</div>
            }
        </details>
    }
}

/// Whether a fold is open, and what it tells when that changes.
#[hook]
pub(crate) fn use_fold() -> (bool, Callback<Event>) {
    let is_open = use_state_eq(|| false);
    let ontoggle = {
        let is_open = is_open.setter();
        Callback::from(move |event: Event| {
            is_open.set(event.target_unchecked_into::<Element>().has_attribute("open"));
        })
    };
    (*is_open, ontoggle)
}
