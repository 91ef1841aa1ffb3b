//! Whose figure the worked example follows: the person's choice among their own, else the first of them, else the example's.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast, html};

use crate::analysis::Finding;
use crate::app::full::followed::Followed;
use crate::app::full::state::{Action, Key};
use crate::app::full::widget::Store;
use crate::wording::example_finding;

/// A figure that is followed, and everything that is shown with it.
pub(super) struct Following {
    pub(super) finding: Rc<Finding>,
    pub(super) shown: Vec<Rc<Finding>>,
    /// Nobody typed it.
    pub(super) is_example: bool,
}

/// The figure to follow; `None` where there is none at all.
pub(super) fn following(store: &Store) -> Option<Following> {
    let shown = own(store);
    let chosen = match &store.followed {
        Followed::Example => None,
        // What was chosen may have been cleared since.
        Followed::Own(key) => shown.iter().find(|one| key_of(one) == *key).or(shown.first()),
        Followed::First => shown.first(),
    };
    if let Some(chosen) = chosen {
        return Some(Following {
            finding: Rc::clone(chosen),
            shown,
            is_example: false,
        });
    }
    let example = Rc::new(example_finding(&store.national)?);
    Some(Following {
        shown: vec![Rc::clone(&example)],
        finding: example,
        is_example: true,
    })
}

/// The findings, in the order in which they are shown.
fn own(store: &Store) -> Vec<Rc<Finding>> {
    let lines = store.report.lines.iter();
    lines.filter_map(|line| line.finding().cloned()).collect()
}

fn key_of(finding: &Finding) -> Key {
    (finding.measure().id.clone(), finding.group())
}

/// The name of a figure among the choices.
fn name(finding: &Finding) -> String {
    format!("{} {}", finding.measure().id, finding.group().id())
}

/// What follows the example's figure.
const EXAMPLE: &str = "example";

/// The choice, with a word on whose figure it is.
pub(super) fn choice_of_figure(store: &Store, following: &Following) -> Html {
    let own = own(store);
    let onchange = {
        let (dispatcher, own) = (store.dispatcher(), own.clone());
        Callback::from(move |event: Event| {
            let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
            let found = own.iter().find(|one| name(one) == chosen);
            let followed = found.map_or(Followed::Example, |one| Followed::Own(key_of(one)));
            dispatcher.dispatch(Action::Follow(followed));
        })
    };
    let option = |one: &Rc<Finding>| {
        let selected = !following.is_example && key_of(one) == key_of(&following.finding);
        html! { <option value={name(one)} {selected}>{ one.in_short() }</option> }
    };
    let whose = match (following.is_example, own.is_empty(), store.is_example) {
        (true, true, _) => {
            "Nothing is typed yet, so an invented figure is followed. Type one of your own, and its numbers stand here."
        }
        (true, false, _) => "An invented figure.",
        (false, _, true) => "The figures are those of the invented trust.",
        (false, _, false) => "The numbers are yours, computed by the same code as the comparison.",
    };
    html! {
        <>
            <p class="compare-with">
                <label for="followed">{ "Follow" }</label>
                <select id="followed" name="followed" {onchange}>
                    { for own.iter().map(option) }
                    <option value={EXAMPLE} selected={following.is_example}>{ "An example: 65% of 182 pupils" }</option>
                </select>
            </p>
            <p class="worked-whose">{ whose }</p>
        </>
    }
}
