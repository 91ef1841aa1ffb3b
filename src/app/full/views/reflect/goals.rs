//! Goals: the measures that are taken as such, what each would take, and the choice of others.

use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, TargetCast, html};

use crate::app::full::action::Action;
use crate::app::full::store::Store;
use crate::app::full::views::reflect::words::words;
use crate::app::shared::no_break;
use crate::entry::Prompt;
use crate::measures::MeasureGroup;
use crate::wording::ARITHMETIC;
use crate::wording::Aimed;
use crate::wording::GoalChoice;
use crate::wording::Goals;
use crate::wording::Takes;
use crate::wording::interface::reflect as wording;

pub(crate) fn goals(store: &Store) -> Html {
    let target = |shown: &MeasureGroup| store.scenarios.of(shown).target;
    let goals = Goals::among(
        &store.derived.overview.lines,
        store.entry.reflections.taken(),
        &target,
    );
    html! {
        <>
            <p>{ goals.why }</p>
            <ul class="aims">{ for goals.list.iter().map(aimed) }</ul>
            if goals.list.iter().any(is_counted) {
                <p class="part-note">{ ARITHMETIC }</p>
            }
            if !goals.choices.is_empty() {
                <details class="goal-choice">
                    <summary>{ wording::CHOOSE_GOALS }</summary>
                    <fieldset class="topics">
                        <legend class="spoken">{ wording::GOALS }</legend>
                        { for goals.choices.iter().map(|choice| choose(store, &goals.choices, choice)) }
                    </fieldset>
                </details>
            }
            { words(store, Prompt::Goals, wording::GOALS_HINT) }
        </>
    }
}

const fn is_counted(aimed: &Aimed) -> bool {
    matches!(aimed.takes, Takes::Counted(_))
}

fn aimed(aimed: &Aimed) -> Html {
    html! {
        <li key={format!("{}-{}", aimed.key.measure, aimed.key.group.id())} class="aim" data-aim={aimed.key.measure.to_string()}>
            <h4>{ &aimed.name }</h4>
            <p class="aim-goal">{ aimed.goal.name() }</p>
            <p>{ no_break(&aimed.stands) }</p>
            <p class={is_counted(aimed).then_some("aim-takes")}>{ no_break(aimed.takes.sentence()) }</p>
        </li>
    }
}

fn choose(store: &Store, all: &[GoalChoice], choice: &GoalChoice) -> Html {
    let onchange = {
        let (dispatcher, key) = (store.dispatcher(), choice.key.clone());
        let others: Vec<MeasureGroup> = all
            .iter()
            .filter(|other| other.taken && other.key != key)
            .map(|other| other.key.clone())
            .collect();
        Callback::from(move |event: Event| {
            let taken = event.target_unchecked_into::<HtmlInputElement>().checked();
            let own = taken.then(|| key.clone());
            dispatcher.dispatch(Action::TakeGoals(others.iter().cloned().chain(own).collect()));
        })
    };
    let name = format!("goal-{}-{}", choice.key.measure, choice.key.group.id());
    html! {
        <label class="topic" key={name.clone()}>
            <input type="checkbox" {name} checked={choice.taken} {onchange} />
            { &choice.name }
        </label>
    }
}
