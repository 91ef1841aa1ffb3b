//! Reflect: the inquiry's four questions, each with what the figures answer and space for what only the person can. The
//! figures come from [`crate::analysis`] and the sentences from [`crate::wording`]; this module lays them out.

mod answers;
mod capacity;
mod goals;
mod practices;
mod words;

use yew::{Html, function_component, html};

use crate::app::full::action::Action;
use crate::app::full::store::Store;
use crate::app::full::views::action_callback::action_callback;
use crate::app::full::views::incremental::use_incremental;
use crate::app::full::views::store_props::WholeState;
use crate::app::shared::{REDO, UNDO, tool_to_go_to};
use crate::route::Section;
use crate::wording::Question;
use crate::wording::STRANDS;
use crate::wording::interface::{buttons, reflect as wording};

/// The section in which a trust reflects.
pub(crate) fn reflect_section(store: &Store) -> Html {
    html! { <Reflect store={store.clone()} /> }
}

/// The questions, one after another.
#[function_component]
fn Reflect(state: &WholeState) -> Html {
    let store = &state.store;
    let there = use_incremental(Question::ALL.len());
    let section = Section::Reflect.id();
    html! {
        <section class="reflect" aria-labelledby={section} data-room-open={section}>
            <h2 id={section} tabindex="-1">{ wording::HEADING }</h2>
            <p class="reflect-lede">{ wording::LEDE }</p>
            <p class="reflect-strands">{ STRANDS }</p>
            if store.derived.overview.lines.is_empty() {
                <p class="reflect-empty">{ wording::NOTHING_COMPARED }</p>
            }
            // In a fragment of its own, so that what stands around it stays as it grows.
            <>{ for Question::ALL.into_iter().take(there).map(|question| asked(store, question)) }</>
            <div class="reflect-kept">
                <p>{ wording::WHERE_KEPT }</p>
                <p class="tools">
                    { tool_to_go_to(UNDO, buttons::UNDO, store.entry.core.can_undo(), action_callback(store, Action::Undo)) }
                    { tool_to_go_to(REDO, buttons::REDO, store.entry.core.can_redo(), action_callback(store, Action::Redo)) }
                </p>
            </div>
        </section>
    }
}

/// A question with what there is to answer it.
fn asked(store: &Store, question: Question) -> Html {
    let id = question.id();
    html! {
        <section class="question" key={id} data-question={id} aria-labelledby={id}>
            <div class="question-asked">
                <h3 {id} tabindex="-1">
                    <span class="question-strand">{ question.strand().name() }<span class="spoken">{ ": " }</span></span>
                    { question.asked() }
                </h3>
            </div>
            <div class="answer">
                {
                    match question {
                        Question::Assurance => answers::assurance(store),
                        Question::Goals => goals::goals(store),
                        Question::Practices => practices::practices(store),
                        Question::Capacity => capacity::capacity(store),
                    }
                }
            </div>
        </section>
    }
}
