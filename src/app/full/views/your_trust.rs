//! The trust: the front door with every way in, or one line about the trust whose figures are there; and the form in which
//! results are entered, which opens in place. There is no submit button; the comparison follows every keystroke.

use web_sys::HtmlInputElement;
use yew::{Callback, Event, Html, InputEvent, TargetCast, html};

use crate::analysis::Comparison;
use crate::app::full::action::Action;
use crate::app::full::state::settings::EntryMode;
use crate::app::full::state::settings::pack_of;
use crate::app::full::state::table_view::TableAction;
use crate::app::full::store::Store;
use crate::app::full::views::action_callback::action_callback;
use crate::app::full::views::chunk_waiting::{chunk_waiting, once_here};
use crate::app::full::views::form_fold::{FormFold, content_of};
use crate::app::full::views::importing::importing_button;
use crate::app::full::views::lookup::find_your_trust;
use crate::app::full::views::pack_waiting::pack_waiting;
use crate::app::full::views::paper::PrintButton;
use crate::app::full::views::results_year::results_year;
use crate::app::full::views::topic_fields::{WHOLE_TRUST_FOLD, circumstances, topic_fields};
use crate::app::shared::{REDO, UNDO, front_door, tool, tool_to_go_to, trust_line, whole};
use crate::browser::files;
use crate::entry::TrustName;
use crate::measures::{AcademicYear, Topic};
use crate::national::PackName;
use crate::wording::interface::{buttons, front_door as wording, paper, your_trust as form_wording};
use crate::wording::overdue;

/// The section of the trust and its figures.
pub(crate) fn your_trust(store: &Store) -> Html {
    let is_door = !store.has_figures() && !store.form_open;
    html! {
        <section class="your-trust" aria-labelledby="your-trust">
            <div key="who">
                if is_door {
                    { front_door(html! { <>{ find_your_trust(store) }{ ways(store) }</> }) }
                    if store.entry.core.can_undo() || store.entry.core.can_redo() {
                        <p class="trust-tools">{ history(store) }</p>
                    }
                } else {
                    { line(store) }
                }
            </div>
            if let Some(said) = overdue(store.each_measure(), &files::today()) {
                <p key="overdue" class="part-note" data-overdue="">{ said }</p>
            }
            <div key="ways">
                {
                    match store.chunk.here() {
                        Some(chunk) => (chunk.importing)(store),
                        None if store.chunk.is_waited_for() => chunk_waiting(store),
                        None => Html::default(),
                    }
                }
            </div>
            <div key="packs">{ for store.settings.packs().into_iter().filter_map(|pack| waiting(store, pack)) }</div>
            if store.form_open {
                <div key="form">{ form(store) }</div>
            }
        </section>
    }
}

/// The ways in.
fn ways(store: &Store) -> Html {
    html! {
        <p class="ways">
            { enter_button(store) }
            { importing_button(store) }
            { tool("example", wording::EXAMPLE, true, action_callback(store, Action::ShowExample)) }
        </p>
    }
}

/// The button that opens the form and closes it.
fn enter_button(store: &Store) -> Html {
    let open = store.form_open;
    let label = match (open, store.has_figures()) {
        (true, _) => wording::CLOSE,
        (false, true) => wording::EDIT,
        (false, false) => wording::ENTER,
    };
    let act = action_callback(store, Action::OpenForm(!open)).reform(|_| ());
    html! {
        <button type="button" data-action="enter" aria-expanded={open.to_string()} onclick={act}>{ whole(label) }</button>
    }
}

/// One line about the trust whose figures are there.
fn line(store: &Store) -> Html {
    let facts = store
        .trust_line()
        .and_then(|line| Some(line.split_first()?.1.to_vec()));
    let facts = facts.unwrap_or_else(|| what_is_entered(store));
    let name = store.entry.trust_name.given();
    // A name does not make the example a real trust.
    let example = Some(wording::EXAMPLE_TRUST).filter(|_| store.entry.core.is_example);
    let (name, example) = match name {
        Some(name) => (name, example),
        None => (example.unwrap_or(wording::YOUR_TRUST), None),
    };
    let more: Vec<String> = example.map(str::to_owned).into_iter().chain(facts).collect();
    trust_line(
        name,
        &more,
        html! {
            <>
                { enter_button(store) }
                { history(store) }
                { tool("clear", wording::START_AGAIN, !store.is_empty(), action_callback(store, Action::Clear)) }
                if store.has_figures() {
                    <PrintButton edits={store.edits} label={paper::PRINT} />
                }
            </>
        },
    )
}

/// Which years and how many schools the figures are of.
fn what_is_entered(store: &Store) -> Vec<String> {
    let years = years(store);
    let rows = store.entry.table.rows().iter();
    let schools = rows.filter(|row| store.by_school() && !row.is_empty()).count();
    let years = (!years.is_empty()).then(|| wording::years(&years));
    let schools = (schools > 0).then(|| wording::schools(schools));
    years.into_iter().chain(schools).collect()
}

/// The years of the figures that are compared, the newest first.
fn years(store: &Store) -> Vec<AcademicYear> {
    let of = |said: &Comparison| match said {
        Comparison::Finding(finding) => finding.own_year(),
        Comparison::BesideEngland(beside) => beside.own_year(),
        Comparison::WithoutRange(_) | Comparison::Without(_) => None,
    };
    let lines = store.derived.overview.lines.iter();
    let mut years: Vec<AcademicYear> = lines.filter_map(|line| of(&line.comparison)).collect();
    years.sort_unstable_by(|one, other| other.cmp(one));
    years.dedup();
    years
}

/// The way back, and forward again.
fn history(store: &Store) -> Html {
    let core = &store.entry.core;
    html! {
        <>
            { tool_to_go_to(UNDO, buttons::UNDO, core.can_undo(), action_callback(store, Action::Undo)) }
            { tool_to_go_to(REDO, buttons::REDO, core.can_redo(), action_callback(store, Action::Redo)) }
        </>
    }
}

/// The form.
fn form(store: &Store) -> Html {
    html! {
        <div class="results-form">
            <h3 id="results-form" tabindex="-1">{ wording::RESULTS }</h3>
            <div class="form-head">
                { results_year(store) }
                { name_field(store) }
            </div>
            { topics_choice(store) }
            { entry_modes(store) }
            if store.by_school() {
                { once_here(store, |chunk| (chunk.schools)(store)) }
                <FormFold
                    id={WHOLE_TRUST_FOLD}
                    name="whole-trust"
                    summary={html! { { form_wording::WHOLE_TRUST_FIGURES } }}
                    inside={content_of(store, topics)}
                />
            } else {
                { topics(store) }
            }
            { circumstances(store) }
            { find_your_trust(store) }
            <p class="ways">
                { importing_button(store) }
                { tool("example", wording::EXAMPLE, true, action_callback(store, Action::ShowExample)) }
            </p>
        </div>
    }
}

/// The figures of every part of the trust's work that is shown.
fn topics(store: &Store) -> Html {
    let topics = store.settings.topics.iter();
    html! { <div>{ for topics.map(|topic| topic_fields(store, *topic)) }</div> }
}

/// The field of the trust's name.
fn name_field(store: &Store) -> Html {
    let dispatcher = store.dispatcher();
    let oninput = {
        let dispatcher = dispatcher.clone();
        Callback::from(move |event: InputEvent| {
            let name = event.target_unchecked_into::<HtmlInputElement>().value();
            dispatcher.dispatch(Action::NameTrust(name));
        })
    };
    let onblur = Callback::from(move |_| dispatcher.dispatch(Action::LeaveField));
    html! {
        <div class="field trust-name">
            <label for="trust-name">{ form_wording::TRUST_NAME }</label>
            // After a panic the page reads the field by the name of its line.
            <input
                id="trust-name"
                name="@trust-name"
                autocomplete="organization"
                maxlength={TrustName::LONGEST.to_string()}
                value={store.entry.trust_name.as_str().to_owned()}
                {oninput}
                {onblur}
            />
        </div>
    }
}

/// How figures are entered: for the whole trust, or school by school.
fn entry_modes(store: &Store) -> Html {
    let way = |(way, name, label): (EntryMode, &'static str, &'static str)| {
        html! {
            <label class="topic">
                <input
                    type="radio"
                    name="way"
                    value={name}
                    checked={store.settings.entry_mode == way}
                    onchange={action_callback(store, Action::Table(TableAction::EnterBy(way))).reform(|_: Event| ())}
                />
                { label }
            </label>
        }
    };
    html! {
        <fieldset class="topics">
            <legend class="spoken">{ form_wording::HOW_TO_ENTER }</legend>
            { way((EntryMode::WholeTrust, "whole-trust", form_wording::WHOLE_TRUST)) }
            { way((EntryMode::BySchool, "by-school", form_wording::BY_SCHOOL)) }
        </fieldset>
    }
}

/// The choice of the parts of a trust's work, folded away.
fn topics_choice(store: &Store) -> Html {
    html! {
        <FormFold
            id="further-topics"
            name="topics"
            summary={whole(&form_wording::topics(&store.settings.topics))}
            inside={content_of(store, topic_boxes)}
        />
    }
}

/// The parts of a trust's work, to be ticked.
fn topic_boxes(store: &Store) -> Html {
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
            <legend class="spoken">{ form_wording::TOPICS }</legend>
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
