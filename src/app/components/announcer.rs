//! What is said to people who do not see the page. It waits until the typing rests: half a figure's finding is not worth
//! hearing, and would be said over the next.

use gloo::timers::callback::Timeout;
use yew::{AttrValue, Html, Properties, function_component, html, use_effect_with, use_state_eq};

/// How long typing rests before its result is said, in milliseconds.
const REST: u32 = 800;

#[derive(Properties, PartialEq)]
pub(crate) struct AnnouncerProps {
    pub(crate) text: AttrValue,
}

#[function_component]
pub(crate) fn Announcer(props: &AnnouncerProps) -> Html {
    let said = use_state_eq(AttrValue::default);
    use_effect_with(props.text.clone(), {
        let said = said.setter();
        move |text| {
            let text = text.clone();
            let waiting = Timeout::new(REST, move || said.set(text));
            move || drop(waiting)
        }
    });
    html! { <p class="spoken" role="status">{ &*said }</p> }
}
