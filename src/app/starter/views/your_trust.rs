//! Entering: the trust's pupils and figures, topic by topic. There is no submit button; the comparison follows every
//! keystroke.

use yew::{Callback, Html, html};

use crate::app::shared::{
    FigureField, Message, field_message, figure_field, figure_message, results_year_choice, tool,
};
use crate::app::starter::catalogue::CatalogueEntry;
use crate::app::starter::state::{Action, FullAppLoad};
use crate::app::starter::store::Store;
use crate::browser::page;
use crate::entry::{Entry, Field};
use crate::measures::{AcademicYear, PupilGroup, Topic};
use crate::wording::interface::{
    buttons, figure_field as field_wording, starter as wording, your_trust as shared_wording,
};

/// The section in which figures are entered.
pub(crate) fn your_trust(store: &Store) -> Html {
    html! {
        <section class="your-trust" aria-labelledby="your-trust">
            <h2 id="your-trust">{ shared_wording::HEADING }</h2>
            <p class="lede">{ wording::LEDE }</p>
            <p class="tools">
                { tool("example", shared_wording::TRY_AN_EXAMPLE, true, doing(store, Action::ShowExample)) }
            </p>
            if store.core.is_example {
                <p class="example-note">{ shared_wording::EXAMPLE_NOTE }</p>
            }
            { results_year(store) }
            { topic_fields(store, Topic::KeyStage2, wording::PRIMARY) }
            { topic_fields(store, Topic::KeyStage4, wording::SECONDARY) }
            <p class="tools">
                { tool("undo", buttons::UNDO, store.core.can_undo(), doing(store, Action::Undo)) }
                { tool("redo", buttons::REDO, store.core.can_redo(), doing(store, Action::Redo)) }
                { tool("clear", shared_wording::CLEAR, !store.core.entries.is_empty(), doing(store, Action::Clear)) }
            </p>
            { more(store) }
        </section>
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

/// The way to everything else, which is loaded when somebody asks for it.
fn more(store: &Store) -> Html {
    let loading = store.full_app == FullAppLoad::Loading;
    let widen = doing(store, Action::LoadFullApp(FullAppLoad::Loading));
    html! {
        <div class="more">
            <p>{ wording::MORE }</p>
            { tool("widen", if loading { buttons::LOADING } else { wording::COMPARE_MORE }, !loading, widen) }
            if store.full_app == FullAppLoad::Failed {
                <p class="field-message">{ wording::NOT_LOADED }</p>
            }
        </div>
    }
}

/// What a button does.
fn doing(store: &Store, action: Action) -> Callback<()> {
    let dispatcher = store.dispatcher();
    Callback::from(move |()| dispatcher.dispatch(action.clone()))
}

fn topic_fields(store: &Store, topic: Topic, legend: &str) -> Html {
    let catalogue = &store.catalogue;
    html! {
        <fieldset class="stage" data-stage={topic.id()}>
            <legend>{ legend }</legend>
            { pupils_field(store, Field::topic_pupils(topic)) }
            { for catalogue.of_topic(topic).map(|entry| measure_fields(store, entry)) }
        </fieldset>
    }
}

fn measure_fields(store: &Store, entry: &CatalogueEntry) -> Html {
    let measure = &entry.measure;
    let unit = measure.unit.beside_field();
    html! {
        <>
            { typed_field(store, Field::figure(measure.id.clone()), unit, measure.unit.signed()) }
            if measure.own_pupils.is_some() {
                { pupils_field(store, Field::measure_pupils(measure.id.clone())) }
            }
        </>
    }
}

fn pupils_field(store: &Store, field: Field) -> Html {
    typed_field(store, field, field_wording::PUPILS, false)
}

fn typed_field(store: &Store, field: Field, unit: (&'static str, &'static str), signed: bool) -> Html {
    let dispatcher = store.dispatcher();
    figure_field(FigureField {
        name: field.name(),
        label: field.label(store.catalogue.measures()).into(),
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
        Entry::Figure(id) => figure_message(store.outcome(id), id, PupilGroup::All, || {
            field_wording::PUPILS_MISSING.to_owned()
        }),
        _ => Message::None,
    };
    field_message(store.is_unfinished(field), || store.problem(field), result)
}
