//! Assurance: what the findings let a trust say, what they leave open, and what both rest on.

use yew::{Html, html};

use crate::analysis::StandingOut;
use crate::app::full::store::Store;
use crate::app::full::views::reflect::words::words;
use crate::app::shared::no_break;
use crate::entry::Prompt;
use crate::wording::Assurance;
use crate::wording::Holding;
use crate::wording::interface::reflect as wording;

pub(crate) fn assurance(store: &Store) -> Html {
    let found = Assurance::of(
        &store.derived.overview.lines,
        &store.derived.totals,
        &store.evidence.measures,
    );
    let standing_out = StandingOut::among(&store.derived.overview.lines);
    let tested = store
        .derived
        .overview
        .marks
        .sentence_beside(standing_out.as_ref());
    html! {
        <>
            { holdings(wording::LETS_SAY, &found.says) }
            { holdings(wording::LEAVES_OPEN, &found.leaves_open) }
            if !found.rests_on.is_empty() {
                <h4>{ wording::RESTS_ON }</h4>
                { for found.rests_on.iter().map(|said| html! { <p>{ no_break(said) }</p> }) }
                <p>{ tested }</p>
            }
            { words(store, Prompt::Assurance, wording::ASSURANCE_HINT) }
        </>
    }
}

fn holdings(title: &'static str, holdings: &[Holding]) -> Html {
    if holdings.is_empty() {
        return Html::default();
    }
    let one = |holding: &Holding| {
        html! {
            <div class="holding">
                <p>{ &holding.sentence }</p>
                if !holding.measures.is_empty() {
                    <ul>{ for holding.measures.iter().map(|name| html! { <li>{ name }</li> }) }</ul>
                }
            </div>
        }
    };
    html! {
        <>
            <h4>{ title }</h4>
            { for holdings.iter().map(one) }
        </>
    }
}
