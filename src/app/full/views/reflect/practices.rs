//! Practices: towards each common goal the person's own words, and beside them where to look up what is known.

use yew::{Html, html};

use crate::app::full::state::entry::InputPlace;
use crate::app::full::store::Store;
use crate::app::full::views::reflect::words::words;
use crate::entry::Prompt;
use crate::measures::Goal;
use crate::wording::TOOLKIT;
use crate::wording::TOOLKIT_ADDRESS;
use crate::wording::TOOLKIT_NOTE;
use crate::wording::interface::reflect as wording;
use crate::wording::toolkit_strands;

pub(crate) fn practices(store: &Store) -> Html {
    let in_use = |goal: &Goal| {
        let compared = store
            .derived
            .overview
            .lines
            .iter()
            .any(|line| line.goal() == *goal);
        compared || is_written(store, Prompt::Practices(*goal))
    };
    let (shown, others): (Vec<Goal>, Vec<Goal>) = Goal::ALL.into_iter().partition(in_use);
    html! {
        <>
            <p>{ TOOLKIT_NOTE }</p>
            <p>
                <a href={TOOLKIT_ADDRESS} target="_blank" rel="noreferrer noopener">
                    { wording::toolkit_link(TOOLKIT) }
                </a>
            </p>
            { for shown.into_iter().map(|goal| towards(store, goal)) }
            if !others.is_empty() {
                <details class="other-goals">
                    <summary>{ wording::OTHER_GOALS }</summary>
                    { for others.into_iter().map(|goal| towards(store, goal)) }
                </details>
            }
        </>
    }
}

/// Whether anything is written. What is being written counts once its box is left: one that moved would lose the focus.
fn is_written(store: &Store, prompt: Prompt) -> bool {
    let entry = &store.entry;
    let before = entry.core.before_entering(&InputPlace::Words(prompt));
    let reflections = before.map_or(&entry.reflections, |before| &before.reflections);
    !reflections.words(prompt).is_empty()
}

fn towards(store: &Store, goal: Goal) -> Html {
    let strands = format!("strands-{}", goal.id());
    html! {
        <div class="towards" key={goal.id()} data-towards={goal.id()}>
            { words(store, Prompt::Practices(goal), wording::PRACTICES_HINT) }
            <div class="strands">
                <h4 id={strands.clone()}>{ wording::STRANDS }<span class="spoken">{ format!(", {}", goal.in_sentence()) }</span></h4>
                <ul aria-labelledby={strands}>
                    { for toolkit_strands(goal).map(|name| html! { <li>{ name }</li> }) }
                </ul>
            </div>
        </div>
    }
}
