//! Practices: towards each common goal the person's own words, and beside them where to look up what is known.

use yew::{Html, html};

use crate::app::full::store::Store;
use crate::app::full::views::reflect::words::words;
use crate::entry::Prompt;
use crate::measures::Goal;
use crate::wording::{TOOLKIT, TOOLKIT_ADDRESS, TOOLKIT_NOTE, toolkit_strands};

pub(crate) fn practices(store: &Store) -> Html {
    let in_use = |goal: &Goal| {
        let compared = store
            .derived
            .overview
            .lines
            .iter()
            .any(|line| line.goal() == *goal);
        compared || !store.entry.reflections.words(Prompt::Practices(*goal)).is_empty()
    };
    let (shown, others): (Vec<Goal>, Vec<Goal>) = Goal::ALL.into_iter().partition(in_use);
    html! {
        <>
            <p>{ TOOLKIT_NOTE }</p>
            <p>
                <a href={TOOLKIT_ADDRESS} target="_blank" rel="noreferrer noopener">
                    { format!("The {TOOLKIT} (opens a page of the Education Endowment Foundation)") }
                </a>
            </p>
            { for shown.into_iter().map(|goal| towards(store, goal)) }
            if !others.is_empty() {
                <details class="other-goals">
                    <summary>{ "Goals in which you compare nothing" }</summary>
                    { for others.into_iter().map(|goal| towards(store, goal)) }
                </details>
            }
        </>
    }
}

fn towards(store: &Store, goal: Goal) -> Html {
    let strands = format!("strands-{}", goal.id());
    html! {
        <div class="towards" key={goal.id()} data-towards={goal.id()}>
            { words(
                store,
                Prompt::Practices(goal),
                "What you do towards this goal, in which schools, since when, and what you have seen of it.",
            ) }
            <div class="strands">
                <h4 id={strands.clone()}>{ "Strands to look in" }<span class="spoken">{ format!(", {}", goal.in_sentence()) }</span></h4>
                <ul aria-labelledby={strands}>
                    { for toolkit_strands(goal).map(|name| html! { <li>{ name }</li> }) }
                </ul>
            </div>
        </div>
    }
}
