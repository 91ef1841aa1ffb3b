//! The fields of one part of a trust's work: its measures for all pupils; on request for disadvantaged pupils, where any
//! national figures hold them, and what decides whom the trust is compared with.

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast, html};

use crate::analysis::{Outcome, Said};
use crate::app::full::action::Action;
use crate::app::full::store::Store;
use crate::app::full::views::results_year::results_years_of;
use crate::app::shared::{
    FigureField, Message, field_message, figure_field, figure_message, finding_heading,
};
use crate::browser::page;
use crate::entry::{Circumstance, Entry, Field, REGIONS};
use crate::measures::{CohortId, Measure, PupilGroup, Topic};
use crate::wording::interface::{figure_field as field_wording, topic_fields as wording};

/// A topic's fields.
pub(crate) fn topic_fields(store: &Store, topic: Topic) -> Html {
    let measures: Vec<&Measure> = store
        .each_measure()
        .filter(|measure| measure.topic == topic)
        .collect();
    let disadvantaged: Vec<&Measure> = measures
        .iter()
        .copied()
        .filter(|measure| {
            store
                .evidence
                .national
                .holds(&measure.id, PupilGroup::Disadvantaged)
        })
        .collect();
    // Only these have tables of trusts that say what their pupils are like.
    let has_circumstances = matches!(topic, Topic::KeyStage2 | Topic::KeyStage4);
    html! {
        <fieldset class="stage" key={topic.id()} data-stage={topic.id()}>
            <legend>{ topic.name() }</legend>
            { results_years_of(store, &measures) }
            <div>{ for Field::of(measures.iter().copied()).into_iter().map(|field| typed_field(store, field)) }</div>
            if !disadvantaged.is_empty() {
                <details class="further-fields" data-further="disadvantaged">
                    <summary>{ wording::DISADVANTAGED }<span class="spoken">{ format!(", {}", topic.name()) }</span></summary>
                    <div>
                        {
                            for Field::of(disadvantaged).into_iter().map(|field| {
                                typed_field(store, field.of_group(PupilGroup::Disadvantaged))
                            })
                        }
                    </div>
                </details>
            }
            if has_circumstances {
                <details class="further-fields" data-further="circumstances">
                    <summary>
                        { wording::CIRCUMSTANCES }
                        <span class="spoken">{ format!(", {}", topic.name()) }</span>
                    </summary>
                    { for Circumstance::ALL.map(|one| typed_field(store, Field::circumstance(topic.cohort(), one))) }
                </details>
            }
        </fieldset>
    }
}

/// The choice of the trust's region.
pub(crate) fn region_field(store: &Store) -> Html {
    let field = Field::region();
    let (name, chosen) = (field.name(), store.entries().text(&field).to_owned());
    let onchange = {
        let (dispatcher, field) = (store.dispatcher(), field.clone());
        Callback::from(move |event: Event| {
            let region = event.target_unchecked_into::<HtmlSelectElement>().value();
            dispatcher.dispatch(Action::Enter(field.clone(), region));
        })
    };
    html! {
        <div class="field">
            <label for={name.clone()}>{ marked(store, &field, field.label(store.each_measure())) }</label>
            <select id={name.clone()} {name} {onchange}>
                <option value="" selected={chosen.is_empty()}>{ wording::NO_REGION }</option>
                { for REGIONS.into_iter().map(|region| html! {
                    <option value={region} selected={chosen == region}>{ region }</option>
                }) }
            </select>
        </div>
    }
}

fn typed_field(store: &Store, field: Field) -> Html {
    let label = field.label(store.each_measure());
    labelled_field(store, field, label)
}

/// A field under another label than its own, where what stands around it says the rest.
pub(crate) fn labelled_field(store: &Store, field: Field, label: String) -> Html {
    let dispatcher = store.dispatcher();
    let (unit, signed) = unit(store, &field);
    figure_field(FigureField {
        name: field.name(),
        label: marked(store, &field, label),
        text: store.entries().text(&field).to_owned(),
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

/// A label, marked as long as its field holds a published figure.
fn marked(store: &Store, field: &Field, label: String) -> Html {
    let started = store.entry.prefill.as_ref();
    let mark = started.and_then(|started| started.mark(field, store.entries()));
    html! {
        <>
            { label }
            if let Some(mark) = mark {
                { " " }<span class="field-mark" data-mark="published">{ format!("({mark})") }</span>
            }
        </>
    }
}

/// What stands after a field, how it is said, and whether a sign can be typed.
fn unit(store: &Store, field: &Field) -> ((&'static str, &'static str), bool) {
    match &field.entry {
        Entry::Figure(id) => {
            let measure = store.each_measure().find(|measure| measure.id == *id);
            measure.map_or((("", ""), false), |measure| {
                (measure.unit.beside_field(), measure.unit.signed())
            })
        }
        Entry::CohortPupils(_) | Entry::MeasurePupils(_) => (field_wording::PUPILS, false),
        Entry::Circumstance(_, Circumstance::Schools) => (field_wording::SCHOOLS, false),
        Entry::Circumstance(..) => (field_wording::PER_CENT, false),
        Entry::Region | Entry::ResultsYear(_) => (("", ""), false),
    }
}

/// What stands under a field: what is wrong with it, a doubt about it, or its result in a line, so that it is seen
/// without leaving the field.
fn message(store: &Store, field: &Field) -> Message {
    field_message(
        store.is_unfinished(field),
        || store.problem(field),
        || {
            let doubt = store.no_figure_of_its_year(field);
            doubt.map_or_else(|| result(store, field), Message::Note)
        },
    )
}

/// What is said of a figure that is in order.
fn result(store: &Store, field: &Field) -> Message {
    let Entry::Figure(id) = &field.entry else {
        return Message::None;
    };
    // Of an earlier year the picture of the years has it.
    if field.year.is_some() {
        let wanting = store.wanting_in_year(field);
        return wanting.map_or(Message::None, Message::Note);
    }
    // A figure of another year may be compared in its place.
    if store.entries().text(field).is_empty() {
        return Message::None;
    }
    let said = store.line(id, field.group).map(|line| &line.said);
    let line = match said {
        Some(Said::BesideEngland(beside)) => beside.result_line(),
        Some(Said::WithoutRange(placed)) => placed.result_line(),
        Some(Said::Without(Outcome::NotCompared(why))) => return Message::Note(why.to_string()),
        said => {
            return figure_message(said, id, field.group, || {
                pupils_missing(store, id.as_str(), field.group)
            });
        }
    };
    Message::Result(line, finding_heading(id, field.group))
}

/// That a figure needs a number of pupils before it can be compared, and where to enter it.
fn pupils_missing(store: &Store, id: &str, group: PupilGroup) -> String {
    let cohort: Option<CohortId> = store
        .each_measure()
        .find(|measure| measure.id.as_str() == id)
        .map(Measure::shared_cohort);
    let label = cohort.map(|cohort| {
        Field::cohort_pupils(cohort)
            .of_group(group)
            .label(store.each_measure())
    });
    match label {
        Some(label) if !label.is_empty() => wording::pupils_missing_in(&label),
        _ => field_wording::PUPILS_MISSING.to_owned(),
    }
}
