//! The address as a link: without figures, or with them in the part of it that browsers send to no server. The person sees which
//! of the two they copy, and what it holds.

use yew::{Callback, Event, Html, function_component, html, use_effect_with, use_state_eq};

use crate::app::full::views::copied_text::CopiedText;
use crate::app::full::views::store_props::WholeState;
use crate::browser::boot;
use crate::route::Section;
use crate::wording::interface::share::link as wording;

/// Some mail programs cut addresses that are longer.
const LONG: usize = 8_000;

/// The field of the address.
const ADDRESS: &str = "link-address";

/// The result of asking for the address.
#[derive(Debug, Clone, PartialEq)]
enum Address {
    BeingWritten,
    None,
    Of(String),
}

/// The link, which of the two it is, and the button that copies it.
#[function_component]
pub(crate) fn LinkPart(props: &WholeState) -> Html {
    let with_figures = use_state_eq(|| false);
    let address = use_state_eq(|| Address::BeingWritten);
    let (lines, left_out) = if *with_figures {
        (props.store.to_lines_for_others(), props.store.left_out())
    } else {
        (String::new(), 0)
    };
    let view = props.store.routing.view_before(Section::Share);
    use_effect_with((lines, view.fragment()), {
        let address = address.setter();
        move |(lines, view)| {
            boot::link_of(lines, view, move |written| {
                address.set(written.map_or(Address::None, Address::Of));
            });
        }
    });
    let choose = |wanted: bool| {
        let with_figures = with_figures.setter();
        Callback::from(move |_: Event| with_figures.set(wanted))
    };
    let one = |name: &'static str, label: &'static str, wanted: bool| {
        html! {
            <label class="topic">
                <input
                    type="radio"
                    name="link-holds"
                    value={name}
                    checked={*with_figures == wanted}
                    aria-describedby="link-holds"
                    onchange={choose(wanted)}
                />
                { label }
            </label>
        }
    };
    html! {
        <div class="link-part">
            <fieldset>
                <legend class="spoken">{ wording::WHICH }</legend>
                { one("view", wording::WITHOUT_FIGURES, false) }
                { one("figures", wording::WITH_FIGURES, true) }
            </fieldset>
            <p id="link-holds" class="part-note">
                { if *with_figures { wording::HOLDS_FIGURES } else { wording::HOLDS_NO_FIGURES } }
            </p>
            if let Some(left_out) = wording::left_out(left_out) {
                <p class="part-note" data-left-out="link">{ left_out }</p>
            }
            {
                match &*address {
                    Address::BeingWritten => html! { <p class="part-note">{ wording::BEING_WRITTEN }</p> },
                    Address::None => html! { <p class="field-message" role="alert">{ wording::NO_LINK }</p> },
                    Address::Of(address) => html! {
                        <>
                            <CopiedText id={ADDRESS} label={wording::ADDRESS} rows={2} text={address.clone()} />
                            if address.len() > LONG {
                                <p class="part-note" data-long="">{ wording::LONG }</p>
                            }
                        </>
                    },
                }
            }
        </div>
    }
}
