//! The fields of one part of a trust's work: a row a measure, with its figure for all pupils and for disadvantaged ones where
//! any national figures hold them; and what decides whom the trust is compared with.

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast, html};

use crate::analysis::{Comparison, Outcome};
use crate::app::full::action::Action;
use crate::app::full::state::entry::InputPlace;
use crate::app::full::store::Store;
use crate::app::full::views::form_fold::{FormFold, content_of};
use crate::app::full::views::measure_search::{MeasureRow, MeasureSearch};
use crate::app::full::views::results_year::results_years_of;
use crate::app::full::views::schools::Dispatcher;
use crate::app::full::views::typed_field::{TypedField, marked_label};
use crate::app::shared::{
    Message, field_message, figure_columns, figure_message, figure_row, finding_heading,
};
use crate::entry::{Circumstance, Entry, Field, REGIONS};
use crate::measures::{Measure, MeasureId, PupilGroup, Topic};
use crate::wording::interface::{figure_field as field_wording, topic_fields as wording};

/// A topic's fields: its headline measures and whatever is filled in; the others on request.
pub(crate) fn topic_fields(store: &Store, topic: Topic) -> Html {
    let measures: Vec<&Measure> = store
        .each_measure()
        .filter(|measure| measure.topic == topic)
        .collect();
    let (headline, further): (Vec<&Measure>, Vec<&Measure>) =
        measures.iter().partition(|measure| measure.is_headline());
    let first = Field::of(headline);
    let others = Field::of(further)
        .into_iter()
        .filter(|field| !first.contains(field));
    let (filled, others): (Vec<Field>, Vec<Field>) = others.partition(|field| is_filled(store, field));
    let rows = |fields: &[Field]| -> Html { fields.iter().map(|field| row(store, field)).collect() };
    html! {
        <fieldset class="stage" key={topic.id()} data-stage={topic.id()}>
            <legend>{ topic.name() }</legend>
            <div class="figures-table">
                { figure_columns(Some(wording::DISADVANTAGED)) }
                { rows(&first) }
                { rows(&filled) }
            </div>
            if !others.is_empty() {
                <FormFold
                    id={measures_fold(topic)}
                    name="measures"
                    summary={html! { <>{ wording::ADD_MEASURES }<span class="spoken">{ format!(", {}", topic.name()) }</span></> }}
                    inside={content_of(store, move |store| further_measures(store, topic, &others))}
                />
            }
        </fieldset>
    }
}

/// By which the fold of the whole trust's figures is found, where figures are entered by school.
pub(crate) const WHOLE_TRUST_FOLD: &str = "further-whole-trust";

/// By which the fold of a topic's other measures is found.
pub(crate) fn measures_fold(topic: Topic) -> String {
    format!("further-{}", topic.id())
}

/// What is folded away of a topic: the fields of the measures that are not filled in.
fn further_measures(store: &Store, topic: Topic, fields: &[Field]) -> Html {
    let measures: Vec<&Measure> = store
        .each_measure()
        .filter(|measure| measure.topic == topic)
        .collect();
    html! {
        <>
            <MeasureSearch id={format!("find-measure-{}", topic.id())} rows={named_rows(store, fields)} />
            { results_years_of(store, &measures) }
        </>
    }
}

/// The rows of fields with the names by which they are found.
fn named_rows(store: &Store, fields: &[Field]) -> Vec<MeasureRow> {
    let one = |field: &Field| MeasureRow {
        name: field.label(store.each_measure()),
        row: row(store, field),
    };
    fields.iter().map(one).collect()
}

/// Whether anything is entered for a field's measure, for all its pupils or the disadvantaged ones. What is being typed counts
/// once its field is left: by this a row finds its place, and a field that moved would lose the focus.
fn is_filled(store: &Store, field: &Field) -> bool {
    let core = &store.entry.core;
    [PupilGroup::All, PupilGroup::Disadvantaged]
        .into_iter()
        .any(|group| {
            let field = field.clone().of_group(group);
            let before = core.before_entering(&InputPlace::Field(field.clone()));
            let entries = before.map_or(&core.entries, |before| &before.entries);
            !entries.text(&field).is_empty()
        })
}

/// A measure's row: its figure for all pupils, and for disadvantaged ones where any national figures hold them.
fn row(store: &Store, field: &Field) -> Html {
    let national = &store.evidence.national;
    let holds = |id: &MeasureId| national.holds(id, PupilGroup::Disadvantaged);
    let has_disadvantaged = match &field.entry {
        Entry::Figure(id) | Entry::MeasurePupils(id) => holds(id),
        Entry::CohortPupils(cohort) => {
            let mut measures = store.each_measure();
            measures.any(|measure| measure.shared_cohort() == *cohort && holds(&measure.id))
        }
        Entry::Circumstance(..) | Entry::Region | Entry::ResultsYear(_) => false,
    };
    let disadvantaged = has_disadvantaged.then(|| {
        let field = field.clone().of_group(PupilGroup::Disadvantaged);
        let label = field.label(store.each_measure());
        typed(store, field, label, true)
    });
    figure_row(&field.name(), typed_field(store, field.clone()), disadvantaged)
}

/// By which the fold of the circumstances is found.
pub(crate) const CIRCUMSTANCES_FOLD: &str = "further-circumstances";

/// What decides which trusts are similar: the region, and what the pupils are like.
pub(crate) fn circumstances(store: &Store) -> Html {
    html! {
        <FormFold
            id={CIRCUMSTANCES_FOLD}
            name="circumstances"
            summary={html! { { wording::CIRCUMSTANCES } }}
            inside={content_of(store, circumstance_fields)}
        />
    }
}

fn circumstance_fields(store: &Store) -> Html {
    // Only these have tables of trusts that say what their pupils are like.
    let topics = [Topic::KeyStage2, Topic::KeyStage4].into_iter();
    let stages = topics.filter(|topic| store.settings.topics.contains(topic));
    html! {
        <>
            { region_field(store) }
            {
                for stages.map(|topic| html! {
                    <fieldset class="stage" key={topic.id()}>
                        <legend>{ topic.name() }</legend>
                        <div class="figures-table">
                            {
                                for Circumstance::ALL.map(|one| {
                                    let field = Field::circumstance(topic.cohort(), one);
                                    figure_row(&field.name(), typed_field(store, field.clone()), None)
                                })
                            }
                        </div>
                    </fieldset>
                })
            }
        </>
    }
}

/// The choice of the trust's region.
fn region_field(store: &Store) -> Html {
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
            <label for={name.clone()}>{ marked_label(&field.label(store.each_measure()), mark(store, &field).as_deref()) }</label>
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
    typed(store, field, label, false)
}

fn typed(store: &Store, field: Field, label: String, is_spoken: bool) -> Html {
    let (unit, signed) = unit(store, &field);
    let (mark, message) = (mark(store, &field), message(store, &field));
    let (key, text) = (field.name(), store.entries().text(&field).to_owned());
    html! {
        <TypedField
            {key}
            {label}
            {mark}
            {is_spoken}
            {text}
            {unit}
            {signed}
            {message}
            dispatcher={Dispatcher(store.dispatcher())}
            {field}
        />
    }
}

/// What its label says of a field as long as it holds a published figure.
fn mark(store: &Store, field: &Field) -> Option<String> {
    let started = store.entry.prefill.as_ref()?;
    started.mark(field, store.entries())
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
            let doubt = store.doubt(field);
            doubt.map_or_else(
                || named_beside_another(store, field, result(store, field)),
                Message::Note,
            )
        },
    )
}

/// A result with whose it is, where the other field of its row has one too.
fn named_beside_another(store: &Store, field: &Field, said: Message) -> Message {
    let (other, name) = match field.group {
        PupilGroup::All => (PupilGroup::Disadvantaged, wording::ALL_PUPILS),
        _ => (PupilGroup::All, wording::DISADVANTAGED),
    };
    match said {
        Message::Result(text, heading)
            if !store.entries().text(&field.clone().of_group(other)).is_empty() =>
        {
            Message::Result(wording::result_of(name, &text), heading)
        }
        said => said,
    }
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
    if store.entries().text(field).is_empty() {
        let year = store.year_in_place_of(field);
        return year.map_or(Message::None, |year| {
            Message::Note(field_wording::compared_until(year))
        });
    }
    let said = store.line(id, field.group).map(|line| &line.comparison);
    let line = match said {
        Some(Comparison::BesideEngland(beside)) => beside.verdict_in_brief().to_owned(),
        Some(Comparison::WithoutRange(placed)) => placed.headline().to_owned(),
        Some(Comparison::Without(Outcome::NotCompared(why))) => return Message::Note(why.to_string()),
        said => return figure_message(said, id, field.group),
    };
    Message::Result(line, finding_heading(id, field.group))
}
