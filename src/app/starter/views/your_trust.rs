//! The front door, or one line about the figures that are there; and the form in which results are entered, which opens in
//! place. There is no submit button; the comparison follows every keystroke. Ways that only the full program has wait for
//! it: the page presses them once it is there (`www/boot.js`).

use yew::{Callback, Html, html};

use crate::app::shared::{
    FigureField, Message, REDO, UNDO, field_message, figure_columns, figure_field, figure_message,
    figure_row, front_door, results_year_choice, tool, tool_to_go_to, trust_line,
};
use crate::app::starter::state::Action;
use crate::app::starter::store::Store;
use crate::browser::page;
use crate::entry::{Entry, Field};
use crate::measures::{AcademicYear, PupilGroup, Topic, Unit};
use crate::wording::interface::{
    buttons, figure_field as field_wording, front_door as wording, lookup as lookup_wording,
};

/// The section of the trust and its figures.
pub(crate) fn your_trust(store: &Store) -> Html {
    let is_door = store.core.entries.is_empty() && !store.form_open;
    html! {
        <section class="your-trust" aria-labelledby="your-trust">
            <div key="who">
                if is_door {
                    { front_door(html! {
                        <>
                            <div class="lookup">
                                <label for="lookup-query">{ lookup_wording::FIND }</label>
                                <div class="lookup-field">
                                    <input id="lookup-query" autocomplete="off" placeholder={lookup_wording::FIND_BY_NAME} data-full="" />
                                </div>
                            </div>
                            <p class="ways">
                                { enter_button(store) }
                                <button type="button" data-action="spreadsheet" data-full="">{ wording::UPLOAD }</button>
                                { tool("example", wording::EXAMPLE, true, doing(store, Action::ShowExample)) }
                            </p>
                        </>
                    }) }
                    if store.core.can_undo() || store.core.can_redo() {
                        <p class="trust-tools">{ history(store) }</p>
                    }
                } else {
                    { line(store) }
                }
            </div>
            if store.form_open {
                <div key="form" class="results-form">
                    { results_year(store) }
                    { topic_fields(store, Topic::KeyStage2) }
                    { topic_fields(store, Topic::KeyStage4) }
                </div>
            }
        </section>
    }
}

/// The button that opens the form and closes it.
fn enter_button(store: &Store) -> Html {
    let open = store.form_open;
    let label = match (open, store.core.entries.is_empty()) {
        (true, _) => wording::CLOSE,
        (false, false) => wording::EDIT,
        (false, true) => wording::ENTER,
    };
    tool("enter", label, true, doing(store, Action::OpenForm(!open)))
}

/// One line about the figures that are there.
fn line(store: &Store) -> Html {
    let name = if store.core.is_example {
        wording::EXAMPLE_TRUST
    } else {
        wording::YOUR_TRUST
    };
    let clear = tool(
        "clear",
        wording::START_AGAIN,
        !store.core.entries.is_empty(),
        doing(store, Action::Clear),
    );
    trust_line(
        name,
        &[],
        html! { <>{ enter_button(store) }{ history(store) }{ clear }</> },
    )
}

/// The way back, and forward again.
fn history(store: &Store) -> Html {
    html! {
        <>
            { tool_to_go_to(UNDO, buttons::UNDO, store.core.can_undo(), doing(store, Action::Undo)) }
            { tool_to_go_to(REDO, buttons::REDO, store.core.can_redo(), doing(store, Action::Redo)) }
        </>
    }
}

/// The choice of the year of all results.
fn results_year(store: &Store) -> Html {
    let (entries, dispatcher) = (&store.core.entries, store.dispatcher());
    let field = Field::results_year(None);
    let kept = if entries.is_empty() {
        Some(store.latest_results)
    } else {
        entries.text(&field).parse().ok()
    };
    let name = field.name();
    let on_year = Callback::from(move |year: AcademicYear| {
        dispatcher.dispatch(Action::Enter(field.clone(), year.to_string()));
    });
    let several = entries.has_results_years();
    results_year_choice(
        &name,
        Html::default(),
        store.latest_results,
        kept,
        several,
        on_year,
    )
}

/// What a button does.
fn doing(store: &Store, action: Action) -> Callback<()> {
    let dispatcher = store.dispatcher();
    Callback::from(move |()| dispatcher.dispatch(action.clone()))
}

fn topic_fields(store: &Store, topic: Topic) -> Html {
    let measures = store.catalogue.of_topic(topic).map(|entry| &*entry.measure);
    html! {
        <fieldset class="stage" data-stage={topic.id()}>
            <legend>{ topic.name() }</legend>
            <div class="figures-table">
                { figure_columns(None) }
                { for Field::of(measures).into_iter().map(|field| figure_row(&field.name(), typed_field(store, field.clone()), None)) }
            </div>
        </fieldset>
    }
}

fn typed_field(store: &Store, field: Field) -> Html {
    let dispatcher = store.dispatcher();
    let mut measures = store.catalogue.measures();
    let counted = match &field.entry {
        Entry::Figure(id) => measures
            .find(|measure| measure.id == *id)
            .map(|measure| measure.unit),
        _ => None,
    };
    let unit = counted.map_or(field_wording::PUPILS, Unit::beside_field);
    let signed = counted.is_some_and(Unit::signed);
    figure_field(FigureField {
        name: field.name(),
        label: field.label(store.catalogue.measures()).into(),
        is_spoken: false,
        text: store.core.entries.text(&field).to_owned(),
        unit,
        signed,
        message: message(store, &field),
        on_left: Callback::from({
            let dispatcher = dispatcher.clone();
            move |()| dispatcher.dispatch(Action::LeaveField)
        }),
        on_typed: Callback::from(move |text| dispatcher.dispatch(Action::Enter(field.clone(), text))),
        on_see: Callback::from(|heading: String| page::show(&heading)),
    })
}

/// What stands under a field: what is wrong with it, or its result in a line, so that it is seen without leaving the field.
fn message(store: &Store, field: &Field) -> Message {
    let result = || match &field.entry {
        Entry::Figure(id) => figure_message(store.outcome(id), id, PupilGroup::All),
        _ => Message::None,
    };
    field_message(store.is_unfinished(field), || store.problem(field), result)
}
