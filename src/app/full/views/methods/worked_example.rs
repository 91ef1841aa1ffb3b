//! Whose figure the worked example follows: the person's choice among their own, else the first of them, else the example's.

use std::rc::Rc;

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast, html};

use crate::analysis::Finding;
use crate::app::full::action::Action;
use crate::app::full::state::worked_example_source::WorkedExampleSource;
use crate::app::full::store::Store;
use crate::measures::MeasureGroup;
use crate::wording::example_finding;
use crate::wording::interface::methods as wording;

/// A figure that is followed, and everything that is shown with it.
#[derive(Clone, PartialEq)]
pub(crate) struct WorkedExampleFigure {
    pub(crate) finding: Rc<Finding>,
    pub(crate) shown: Vec<Rc<Finding>>,
    /// Nobody typed it.
    pub(crate) is_example: bool,
}

/// The figure to follow; `None` where there is none at all.
pub(crate) fn worked_example_figure(store: &Store) -> Option<WorkedExampleFigure> {
    let shown = own(store);
    let chosen = match &store.worked_example {
        WorkedExampleSource::Example => None,
        // What was chosen may have been cleared since.
        WorkedExampleSource::Own(key) => shown.iter().find(|one| key_of(one) == *key).or(shown.first()),
        WorkedExampleSource::First => shown.first(),
    };
    if let Some(chosen) = chosen {
        return Some(WorkedExampleFigure {
            finding: Rc::clone(chosen),
            shown,
            is_example: false,
        });
    }
    let example = Rc::new(example_finding(&store.evidence.national)?);
    Some(WorkedExampleFigure {
        shown: vec![Rc::clone(&example)],
        finding: example,
        is_example: true,
    })
}

/// The findings, in the order in which they are shown.
fn own(store: &Store) -> Vec<Rc<Finding>> {
    let lines = store.derived.overview.lines.iter();
    lines.filter_map(|line| line.finding().cloned()).collect()
}

fn key_of(finding: &Finding) -> MeasureGroup {
    MeasureGroup::new(finding.measure().id.clone(), finding.group())
}

/// The name of a figure among the choices.
fn name(finding: &Finding) -> String {
    format!("{} {}", finding.measure().id, finding.group().id())
}

/// What follows the example's figure.
const EXAMPLE: &str = "example";

/// The choice, with a word on whose figure it is.
pub(crate) fn choice_of_figure(store: &Store, figure: &WorkedExampleFigure) -> Html {
    let own = own(store);
    let onchange = {
        let (dispatcher, own) = (store.dispatcher(), own.clone());
        Callback::from(move |event: Event| {
            let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
            let found = own.iter().find(|one| name(one) == chosen);
            let followed = found.map_or(WorkedExampleSource::Example, |one| {
                WorkedExampleSource::Own(key_of(one))
            });
            dispatcher.dispatch(Action::FollowFigure(followed));
        })
    };
    let option = |one: &Rc<Finding>| {
        let selected = !figure.is_example && key_of(one) == key_of(&figure.finding);
        html! { <option value={name(one)} {selected}>{ one.in_short() }</option> }
    };
    let example = if figure.is_example {
        Some(Rc::clone(&figure.finding))
    } else {
        example_finding(&store.evidence.national).map(Rc::new)
    };
    let example_option = |one: &Rc<Finding>| {
        html! {
            <option value={EXAMPLE} selected={figure.is_example}>{ wording::follow_the_example(one) }</option>
        }
    };
    let whose = match (figure.is_example, own.is_empty(), store.entry.core.is_example) {
        (true, true, _) => wording::INVENTED_AS_NOTHING_IS_ENTERED,
        (true, false, _) => wording::INVENTED,
        (false, _, true) => wording::OF_THE_EXAMPLE_TRUST,
        (false, _, false) => wording::YOUR_OWN,
    };
    html! {
        <>
            <p class="compare-with">
                <label for="followed">{ wording::FOLLOW }</label>
                <select id="followed" name="followed" {onchange}>
                    { for own.iter().map(option) }
                    { for example.iter().map(example_option) }
                </select>
            </p>
            <p class="worked-whose">{ whose }</p>
        </>
    }
}
