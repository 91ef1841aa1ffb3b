//! Entering: which parts of the trust's work, and its figures in each. There is no submit button; the comparison follows
//! every keystroke.

use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, TargetCast, html};

use crate::app::full::action::Action;
use crate::app::full::state::settings::EntryMode;
use crate::app::full::state::settings::pack_of;
use crate::app::full::state::table_view::TableAction;
use crate::app::full::store::Store;
use crate::app::full::views::importing::{importing, importing_button};
use crate::app::full::views::keeping::keeping;
use crate::app::full::views::lookup::{lookup, lookup_button, started_note};
use crate::app::full::views::pack_waiting::pack_waiting;
use crate::app::full::views::results_year::results_year;
use crate::app::full::views::schools::schools;
use crate::app::full::views::topic_fields::{region_field, topic_fields};
use crate::app::shared::tool;
use crate::measures::Topic;
use crate::national::PackName;
use crate::wording::interface::{buttons, your_trust as wording};

/// The section in which figures are entered.
pub(crate) fn your_trust(store: &Store) -> Html {
    html! {
        <section class="your-trust" aria-labelledby="your-trust">
            <h2 id="your-trust" tabindex="-1">{ wording::HEADING }</h2>
            <p class="lede">{ wording::LEDE }</p>
            <p class="tools">
                { tool("example", wording::TRY_AN_EXAMPLE, true, doing(store, Action::ShowExample)) }
                { lookup_button(store) }
                { importing_button(store) }
            </p>
            { lookup(store) }
            { importing(store) }
            if store.entry.core.is_example {
                <p class="example-note">{ wording::EXAMPLE_NOTE }</p>
            }
            { started_note(store).unwrap_or_default() }
            { topics(store) }
            { ways(store) }
            { results_year(store) }
            if store.by_school() {
                { schools(store) }
                { region_field(store) }
                <details class="further-fields" data-further="whole-trust">
                    <summary>{ wording::WHOLE_TRUST_FIGURES }</summary>
                    <div>{ for store.settings.topics.iter().map(|topic| topic_fields(store, *topic)) }</div>
                </details>
            } else {
                { region_field(store) }
                <div>{ for store.settings.topics.iter().map(|topic| topic_fields(store, *topic)) }</div>
            }
            <div>{ for store.settings.packs().into_iter().filter_map(|pack| waiting(store, pack)) }</div>
            <p class="tools">
                { tool("undo", buttons::UNDO, store.entry.core.can_undo(), doing(store, Action::Undo)) }
                { tool("redo", buttons::REDO, store.entry.core.can_redo(), doing(store, Action::Redo)) }
                { tool("clear", wording::CLEAR, !store.is_empty(), doing(store, Action::Clear)) }
            </p>
            { keeping(store) }
        </section>
    }
}

/// What a button does.
fn doing(store: &Store, action: Action) -> Callback<()> {
    let dispatcher = store.dispatcher();
    Callback::from(move |()| dispatcher.dispatch(action.clone()))
}

/// How figures are entered: for the whole trust, or school by school.
fn ways(store: &Store) -> Html {
    let way = |(way, name, label): (EntryMode, &'static str, &'static str)| {
        html! {
            <label class="topic">
                <input
                    type="radio"
                    name="way"
                    value={name}
                    checked={store.settings.entry_mode == way}
                    onchange={doing(store, Action::Table(TableAction::EnterBy(way))).reform(|_: Event| ())}
                />
                { label }
            </label>
        }
    };
    html! {
        <fieldset class="topics">
            <legend>{ wording::HOW_TO_ENTER }</legend>
            { way((EntryMode::WholeTrust, "whole-trust", wording::WHOLE_TRUST)) }
            { way((EntryMode::BySchool, "by-school", wording::BY_SCHOOL)) }
        </fieldset>
    }
}

/// The parts of a trust's work, to be ticked.
fn topics(store: &Store) -> Html {
    let topic = |topic: Topic| {
        let dispatcher = store.dispatcher();
        let onchange = Callback::from(move |event: Event| {
            let shown = event.target_unchecked_into::<HtmlInputElement>().checked();
            dispatcher.dispatch(Action::ShowTopic(topic, shown));
        });
        html! {
            <label class="topic">
                <input
                    type="checkbox"
                    name={format!("topic-{}", topic.id())}
                    checked={store.settings.topics.contains(&topic)}
                    {onchange}
                />
                { topic.name() }
            </label>
        }
    };
    html! {
        <fieldset class="topics">
            <legend>{ wording::TOPICS }</legend>
            { for Topic::ALL.into_iter().map(topic) }
        </fieldset>
    }
}

/// A pack that is not there yet: that it is being loaded, or why it is missing and a way to try again.
fn waiting(store: &Store, pack: PackName) -> Option<Html> {
    let parts: Vec<_> = store
        .settings
        .topics
        .iter()
        .filter(|topic| pack_of(**topic) == pack)
        .collect();
    let names: Vec<_> = parts.iter().map(|topic| topic.name()).collect();
    let names = names.join(", ");
    pack_waiting(store, pack, &names)
}
