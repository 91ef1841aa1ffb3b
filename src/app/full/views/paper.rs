//! Printing: the button, and the header that paper has in place of the page's own top, so that a sheet which is passed on
//! says whose figures it shows, of which day, and compared with whom.

use web_sys::HtmlElement;
use yew::{
    Callback, Html, Properties, function_component, html, use_effect_with, use_node_ref, use_state_eq,
};

use crate::app::full::store::Store;
use crate::app::shared::{tool, whole};
use crate::browser::{address, boot, clock, print};
use crate::wording::interface::{front_door, paper as wording};

/// The header on paper.
pub(crate) fn paper_head(store: &Store) -> Html {
    let name = store.entry.trust_name.given();
    let example = store.entry.core.is_example.then_some(front_door::EXAMPLE_TRUST);
    let findings = store
        .derived
        .overview
        .lines
        .iter()
        .filter_map(|line| line.finding());
    let mut populations: Vec<String> = Vec::new();
    for finding in findings {
        let one = wording::population(&finding.population_text(), &finding.peers().year().to_string());
        if !populations.contains(&one) {
            populations.push(one);
        }
    }
    html! {
        <div class="paper-head">
            if store.has_figures() {
                <p class="paper-name">{ whole(name.or(example).unwrap_or(front_door::YOUR_TRUST)) }</p>
                if let Some(example) = example.filter(|_| name.is_some()) {
                    <p>{ whole(example) }</p>
                }
            }
            <p>
                <PrintedOn />
                if let Some(said) = wording::compared_with(&populations) {
                    { " · " }{ whole(&said) }
                }
            </p>
        </div>
    }
}

/// The day, which may be another by the time somebody prints.
#[function_component]
fn PrintedOn() -> Html {
    let place = use_node_ref();
    use_effect_with((), {
        let place = place.clone();
        move |()| {
            let write = move || {
                if let Some(place) = place.cast::<HtmlElement>() {
                    place.set_text_content(Some(&format!("{} {}", wording::PRINTED, clock::written_out())));
                }
            };
            write();
            let listener = print::before(write);
            move || drop(listener)
        }
    });
    html! { <span ref={place} class="printed-on" /> }
}

/// The result of printing.
#[derive(Debug, Clone, PartialEq)]
enum Outcome {
    /// Nobody tried, or it was printed.
    Unknown,
    /// The page around this one does not let it print: the number of edits at that time, and the address of this page with
    /// the figures that it had then, if it has one.
    Refused(usize, Option<String>),
}

#[derive(Properties, PartialEq)]
pub(crate) struct PrintButtonProps {
    /// How often the figures have changed: an address holds those of one moment.
    pub(crate) edits: usize,
    pub(crate) label: &'static str,
    /// Whether the way out of a frame is there before anything was refused.
    #[prop_or_default]
    pub(crate) leads_out: bool,
}

/// The button that prints and, where a frame forbids that, what to do instead.
#[function_component]
pub(crate) fn PrintButton(props: &PrintButtonProps) -> Html {
    let edits = props.edits;
    let outcome = use_state_eq(|| Outcome::Unknown);
    let act = {
        let outcome = outcome.setter();
        Callback::from(move |()| {
            // On a page of its own a browser that prints without a word has printed.
            if print::print() || !address::is_framed() {
                outcome.set(Outcome::Unknown);
            } else {
                let outcome = outcome.clone();
                boot::link(move |address| outcome.set(Outcome::Refused(edits, address)));
            }
        })
    };
    use_effect_with((edits, props.leads_out && address::is_framed()), {
        let outcome = outcome.setter();
        move |(edits, leads_out)| {
            let edits = *edits;
            if *leads_out {
                boot::link(move |address| outcome.set(Outcome::Refused(edits, address)));
            }
        }
    });
    html! {
        <>
            { tool("print", props.label, true, act) }
            if let Outcome::Refused(at, address) = &*outcome && *at == edits {
                <div class="not-printed" role={(!props.leads_out).then_some("alert")}>
                    <p>{ if props.leads_out { wording::MAY_NOT_PRINT } else { wording::NOT_PRINTED } }</p>
                    if let Some(address) = address {
                        <p>
                            <a href={address.clone()} target="_blank" rel="noreferrer noopener" data-action="open-alone">
                                { wording::OPEN_ALONE }
                            </a>
                        </p>
                        <label>
                            { wording::OR_COPY }
                            <input readonly=true value={address.clone()} data-address="" />
                        </label>
                    } else {
                        <p>{ wording::NO_ADDRESS }</p>
                    }
                </div>
            }
        </>
    }
}
