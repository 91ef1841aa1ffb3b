//! A figure followed through its calculation step by step, then an account of the methods. The text comes from
//! [`crate::wording`]; this module lays it out, with a table of contents that moves the focus but not the address.

mod worked_example;

use std::rc::Rc;

use yew::{Callback, Html, function_component, html, use_memo};

use self::worked_example::{WorkedExampleFigure, choice_of_figure, worked_example_figure};
use crate::app::full::action::Action;
use crate::app::full::store::Store;
use crate::app::full::views::explanation::{self, Depth, ExplanationPart};
use crate::app::full::views::incremental::{use_incremental, use_incremental_parts};
use crate::app::full::views::national_props::SameNational;
use crate::app::full::views::store_props::WholeState;
use crate::browser::page;
use crate::entry::Profile;
use crate::national::National;
use crate::route::{AboutPart, View};
use crate::wording::METHODS;
use crate::wording::Part;
use crate::wording::WorkedExample;
use crate::wording::interface::{explanation as explained_wording, methods as wording};
use crate::wording::two_schools;

/// The section in which the methods are explained.
pub(crate) fn methods_section(store: &Store) -> Html {
    html! { <Methods store={store.clone()} /> }
}

/// In how many tasks the steps of the worked example come, after the heading and before the account.
const WORKED_TASKS: usize = 3;

/// The steps of the worked example, with whose figure it follows, and the account.
#[function_component]
fn Methods(state: &WholeState) -> Html {
    let store = &state.store;
    let national = SameNational(Rc::clone(&store.evidence.national));
    let figure = worked_example_figure(store);
    let profile = figure.as_ref().map(|figure| profile(store, figure));
    let there = use_incremental(1 + WORKED_TASKS + METHODS.len());
    let steps = use_memo(
        (there > 1, figure.clone(), profile, national.clone()),
        |(begun, figure, profile, SameNational(national)): &(bool, Option<WorkedExampleFigure>, _, _)| {
            let figure = figure.as_ref().filter(|_| *begun)?;
            let steps = steps(figure, profile.as_ref()?, national);
            let steps = steps.into_iter().chain(two_schools(national)).map(Rc::new);
            Some(steps.collect::<Vec<_>>())
        },
    );
    let worked = figure.as_ref().zip((*steps).as_deref().map(|steps| {
        let count = (there - 1).saturating_mul(steps.len().div_ceil(WORKED_TASKS));
        &steps[..count.min(steps.len())]
    }));
    let account = use_incremental_parts(
        national,
        there.saturating_sub(1 + WORKED_TASKS),
        |SameNational(national), place| METHODS[place](national),
    );
    let step = |one: &Rc<Part>| {
        html! { <li key={one.id}><ExplanationPart part={Rc::clone(one)} depth={Depth::Step} /></li> }
    };
    html! {
        <section class="methods" aria-labelledby="methods" data-room-open="methods">
            <h2 id="methods" tabindex="-1">{ wording::HEADING }</h2>
            <p class="lede">
                { wording::LEDE }
                { about_door(store) }
            </p>
            { contents(worked.map(|(_, steps)| steps), &account) }
            if let Some((figure, steps)) = worked {
                <section class="worked" aria-labelledby="worked">
                    <h3 id="worked" tabindex="-1">{ wording::WORKED_EXAMPLE }</h3>
                    { choice_of_figure(store, figure) }
                    <ol class="worked-steps">{ for steps.iter().map(step) }</ol>
                </section>
            }
            // In a fragment of its own, so that what stands around it stays as it grows.
            <>
                { for account.iter().map(|one| html! {
                    <ExplanationPart key={one.id} part={Rc::clone(one)} depth={Depth::Section} />
                }) }
            </>
        </section>
    }
}

/// The way to the list of sources with their licence.
fn about_door(store: &Store) -> Html {
    let dispatcher = store.dispatcher();
    let view = View::About(Some(AboutPart::Licences));
    let onclick = Callback::from(move |_| dispatcher.dispatch(Action::Visit(view.clone())));
    html! {
        <button type="button" class="way inline-way" data-to="about-licences" {onclick}>
            { wording::TO_THE_SOURCES }
        </button>
    }
}

/// What the pupils are like whose figure is followed.
fn profile(store: &Store, figure: &WorkedExampleFigure) -> Profile {
    if figure.is_example {
        Profile::default()
    } else {
        store.derived.compared.profile(figure.finding.measure())
    }
}

fn steps(figure: &WorkedExampleFigure, profile: &Profile, national: &National) -> Vec<Part> {
    WorkedExample {
        finding: &figure.finding,
        national,
        profile,
        shown: &figure.shown,
    }
    .steps()
}

/// The ways to every part.
fn contents(steps: Option<&[Rc<Part>]>, account: &[Rc<Part>]) -> Html {
    let way = |id: &str, title: &str| {
        let go = {
            let id = id.to_owned();
            Callback::from(move |()| page::show(&id))
        };
        explanation::way(id, title, &go)
    };
    html! {
        <nav class="contents" aria-label={explained_wording::CONTENTS}>
            <ul>
                if let Some(steps) = steps {
                    { way("worked", wording::WORKED_EXAMPLE) }
                    <li>
                        <ol>
                            { for steps.iter().map(|one| way(one.id, &one.title)) }
                        </ol>
                    </li>
                }
                <>{ for account.iter().map(|one| way(one.id, &one.title)) }</>
            </ul>
        </nav>
    }
}
