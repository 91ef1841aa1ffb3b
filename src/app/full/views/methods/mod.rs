//! How it is computed: a figure followed step by step, then an account of the methods. Both are made in `comparison`;
//! here they are laid out, with a table of contents that moves the focus and leaves the address alone.

mod followed;

use yew::{Callback, Html, html};

use self::followed::{WorkedExampleFigure, choice_of_figure, following};
use crate::app::full::action::Action;
use crate::app::full::store::Store;
use crate::app::full::views::explained::{self, Depth, part};
use crate::browser::page;
use crate::entry::Profile;
use crate::route::{AboutPart, View};
use crate::wording::Part;
use crate::wording::WorkedExample;
use crate::wording::interface::{explained as explained_wording, methods as wording};
use crate::wording::methods;
use crate::wording::two_schools;

/// The section in which the methods are explained.
pub(crate) fn methods_section(store: &Store) -> Html {
    let account = methods(&store.evidence.national);
    let following = following(store);
    let steps = following.as_ref().map(|following| steps(store, following));
    let pooling = two_schools(&store.evidence.national);
    html! {
        <section class="methods" aria-labelledby="methods" data-room-open="methods">
            <h2 id="methods" tabindex="-1">{ wording::HEADING }</h2>
            <p class="lede">
                { wording::LEDE }
                { about_door(store) }
            </p>
            { contents(steps.as_deref(), pooling.as_ref(), &account) }
            if let Some((following, steps)) = following.as_ref().zip(steps.as_deref()) {
                <section class="worked" aria-labelledby="worked">
                    <h3 id="worked" tabindex="-1">{ wording::WORKED_EXAMPLE }</h3>
                    { choice_of_figure(store, following) }
                    <ol class="worked-steps">
                        { for steps.iter().map(|step| html! { <li key={step.id}>{ part(step, Depth::Step) }</li> }) }
                        if let Some(pooling) = &pooling {
                            <li key={pooling.id}>{ part(pooling, Depth::Step) }</li>
                        }
                    </ol>
                </section>
            }
            { for account.iter().map(|one| part(one, Depth::Section)) }
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

fn steps(store: &Store, following: &WorkedExampleFigure) -> Vec<Part> {
    let profile = if following.is_example {
        Profile::default()
    } else {
        store.derived.compared.profile(following.finding.measure())
    };
    WorkedExample {
        finding: &following.finding,
        national: &store.evidence.national,
        profile: &profile,
        shown: &following.shown,
    }
    .steps()
}

/// The ways to every part.
fn contents(steps: Option<&[Part]>, pooling: Option<&Part>, account: &[Part]) -> Html {
    let way = |id: &str, title: &str| {
        let go = {
            let id = id.to_owned();
            Callback::from(move |()| page::show(&id))
        };
        explained::way(id, title, &go)
    };
    html! {
        <nav class="contents" aria-label={explained_wording::CONTENTS}>
            <ul>
                if let Some(steps) = steps {
                    { way("worked", wording::WORKED_EXAMPLE) }
                    <li>
                        <ol>
                            { for steps.iter().chain(pooling).map(|one| way(one.id, &one.title)) }
                        </ol>
                    </li>
                }
                { for account.iter().map(|one| way(one.id, &one.title)) }
            </ul>
        </nav>
    }
}
