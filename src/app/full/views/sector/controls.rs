//! What the sum rests on, to be moved: how near the top, which trusts, how small they may be, whose outcomes.

use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, InputEvent, TargetCast, UseStateHandle, html};

use crate::analysis::{SectorPercentile, SectorTrusts};
use crate::measures::PupilGroup;
use crate::wording::interface::sector::controls as wording;

/// The question as the controls hold it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SectorInputs {
    pub(crate) percentile: SectorPercentile,
    /// `None` before any are chosen.
    pub(crate) trusts: Option<SectorTrusts>,
    pub(crate) group: PupilGroup,
    /// The last number that could be read from the field.
    pub(crate) smallest: u32,
    /// What stands in the field.
    smallest_text: String,
}

impl Default for SectorInputs {
    /// The question of the claim.
    fn default() -> Self {
        Self {
            percentile: SectorPercentile::NINETIETH,
            trusts: None,
            group: PupilGroup::All,
            smallest: 0,
            smallest_text: "0".to_owned(),
        }
    }
}

impl SectorInputs {
    /// With what was typed as the smallest number of pupils; an empty field leaves nobody out.
    fn typed_smallest(mut self, text: String) -> Self {
        let number = text.trim();
        let read = if number.is_empty() {
            Some(0)
        } else {
            number.parse().ok()
        };
        self.smallest = read.unwrap_or(self.smallest);
        self.smallest_text = text;
        self
    }

    /// Whether the field holds no number of pupils.
    fn smallest_is_wrong(&self) -> bool {
        let number = self.smallest_text.trim();
        !number.is_empty() && number.parse::<u32>().is_err()
    }
}

/// Trusts to choose.
pub(crate) struct Choice {
    pub(crate) trusts: SectorTrusts,
    pub(crate) label: String,
    pub(crate) chosen: bool,
}

/// The numbers of pupils that are one click away: everybody, two classes, four.
const SUGGESTED: [u32; 3] = [0, 60, 120];

/// The controls.
pub(crate) fn controls(asked: &UseStateHandle<SectorInputs>, choices: &[Choice]) -> Html {
    html! {
        <div class="sector-controls" role="group" aria-label={wording::LABEL}>
            { percentile(asked) }
            { trusts(asked, choices) }
            { smallest(asked) }
            { group(asked) }
        </div>
    }
}

fn percentile(asked: &UseStateHandle<SectorInputs>) -> Html {
    let oninput = {
        let asked = asked.clone();
        Callback::from(move |event: InputEvent| {
            let text = event.target_unchecked_into::<HtmlInputElement>().value();
            if let Some(percentile) = text.parse().ok().and_then(SectorPercentile::new) {
                asked.set(SectorInputs {
                    percentile,
                    ..(*asked).clone()
                });
            }
        })
    };
    let name = asked.percentile.name();
    html! {
        <div class="sector-control">
            <label for="sector-percentile">{ wording::PERCENTILE }</label>
            <output class="sector-number" for="sector-percentile" aria-live="off">{ name.clone() }</output>
            <input
                id="sector-percentile"
                name="sector-percentile"
                type="range"
                min="50"
                max="99"
                step="1"
                value={asked.percentile.value().to_string()}
                aria-valuetext={name}
                {oninput}
            />
            <span class="sector-ends" aria-hidden="true">
                <span>{ wording::MIDDLE }</span>
                <span>{ wording::TOP }</span>
            </span>
        </div>
    }
}

fn trusts(asked: &UseStateHandle<SectorInputs>, choices: &[Choice]) -> Html {
    let option = |choice: &Choice| {
        let change = SectorInputs {
            trusts: Some(choice.trusts),
            ..(**asked).clone()
        };
        let labelled = (choice.trusts.id(), choice.label.clone());
        option(asked, "sector-trusts", labelled, choice.chosen, change)
    };
    html! {
        <fieldset class="sector-control">
            <legend>{ wording::TRUSTS }</legend>
            { for choices.iter().map(option) }
        </fieldset>
    }
}

fn smallest(asked: &UseStateHandle<SectorInputs>) -> Html {
    let typed = {
        let asked = asked.clone();
        move |text: String| asked.set((*asked).clone().typed_smallest(text))
    };
    let oninput = {
        let typed = typed.clone();
        Callback::from(move |event: InputEvent| {
            typed(event.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    let suggested = |number: u32| {
        let typed = typed.clone();
        let onclick = Callback::from(move |_| typed(number.to_string()));
        html! {
            <button
                type="button"
                data-smallest={number.to_string()}
                aria-pressed={(asked.smallest == number).to_string()}
                {onclick}
            >
                if number == 0 { { wording::ANY } } else { { number } }
                <span class="spoken">{ if number == 0 { wording::NUMBER_OF_PUPILS } else { wording::PUPILS_OR_MORE } }</span>
            </button>
        }
    };
    let wrong = asked.smallest_is_wrong();
    html! {
        <div class="sector-control">
            <label for="sector-smallest">{ wording::SMALLEST }</label>
            <span class="sector-smallest">
                <input
                    id="sector-smallest"
                    name="sector-smallest"
                    type="text"
                    inputmode="numeric"
                    autocomplete="off"
                    value={asked.smallest_text.clone()}
                    aria-invalid={wrong.then_some("true")}
                    aria-describedby="sector-smallest-message"
                    {oninput}
                />
                { for SUGGESTED.map(suggested) }
            </span>
            <span id="sector-smallest-message" class="sector-message">
                if wrong { { wording::SMALLEST_IS_WRONG } }
            </span>
        </div>
    }
}

fn group(asked: &UseStateHandle<SectorInputs>) -> Html {
    let groups = [
        (PupilGroup::All, wording::ALL_PUPILS),
        (PupilGroup::Disadvantaged, wording::DISADVANTAGED),
    ];
    let option = |(group, label): (PupilGroup, &str)| {
        let change = SectorInputs {
            group,
            ..(**asked).clone()
        };
        let labelled = (group.id().to_owned(), label.to_owned());
        option(asked, "sector-group", labelled, asked.group == group, change)
    };
    html! {
        <fieldset class="sector-control">
            <legend>{ wording::GROUP }</legend>
            { for groups.map(option) }
        </fieldset>
    }
}

/// One of several, of which one is chosen; choosing it asks for `change`.
fn option(
    asked: &UseStateHandle<SectorInputs>,
    name: &'static str,
    (value, label): (String, String),
    checked: bool,
    change: SectorInputs,
) -> Html {
    let setter = asked.setter();
    let onchange = Callback::from(move |_: Event| setter.set(change.clone()));
    html! {
        <label class="sector-option">
            <input type="radio" {name} {value} {checked} {onchange} />
            <span>{ label }</span>
        </label>
    }
}
