//! Every component of others in the programs, with its version and licence. The build makes the list from its lock file; it
//! is loaded when somebody opens it, because few do.

use std::rc::Rc;

use web_sys::HtmlElement;
use yew::{Callback, Event, Html, TargetCast, UseStateHandle, function_component, html, use_state};

use crate::app::full::views::explanation::grid;
use crate::app::full::views::slow_loading::slow_loading;
use crate::app::shared::tool;
use crate::browser::boot;
use crate::wording::explanation::Grid;
use crate::wording::interface::{bundled_software as wording, buttons};

/// The list.
#[derive(Debug, Clone, PartialEq)]
enum List {
    Unasked,
    Loading,
    Failed,
    There(Rc<Grid>),
}

/// The list, folded up, and the way to the licences.
#[function_component]
pub(crate) fn BundledSoftware() -> Html {
    let list = use_state(|| List::Unasked);
    let ontoggle = {
        let list = list.clone();
        Callback::from(move |event: Event| {
            let is_open = event.target_unchecked_into::<HtmlElement>().has_attribute("open");
            if is_open && *list == List::Unasked {
                ask_for(&list);
            }
        })
    };
    let again = {
        let list = list.clone();
        Callback::from(move |()| ask_for(&list))
    };
    html! {
        <details class="bundled-software" {ontoggle}>
            <summary>{ wording::SUMMARY }</summary>
            <p class="link-alone"><a href="licences.txt" target="_blank" rel="noreferrer noopener">{ wording::LICENCES }</a></p>
            { match &*list {
                List::Unasked | List::Loading => html! { <p>{ wording::LOADING }{ " " }{ slow_loading() }</p> },
                List::Failed => html! {
                    <>
                        <p>{ wording::NOT_LOADED }</p>
                        <p class="tools">{ tool("software-again", buttons::TRY_AGAIN, true, again) }</p>
                    </>
                },
                List::There(of) => grid(of),
            } }
        </details>
    }
}

fn ask_for(list: &UseStateHandle<List>) {
    list.set(List::Loading);
    let list = list.clone();
    boot::load("software.tsv", move |bytes| {
        let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok());
        list.set(text.map_or(List::Failed, |text| {
            List::There(Rc::new(wording::software(&text)))
        }));
    });
}
