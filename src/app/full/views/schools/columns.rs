//! What chooses the columns of the table, and its year.

use std::str::FromStr;

use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::{Callback, Event, Html, TargetCast, html};

use crate::app::full::action::Action;
use crate::app::full::state::State;
use crate::app::full::state::table_view::{TableAction, TableViewAction};
use crate::app::full::store::Store;
use crate::app::full::views::form_fold::{FormFold, content_of};
use crate::measures::{AcademicYear, Measure, Topic};
use crate::wording::interface::school_table as wording;

/// How many earlier years are offered.
const EARLIER_YEARS: u16 = 9;

/// The choices, closed until somebody wants them.
pub(crate) fn choices(store: &Store) -> Html {
    html! {
        <>
            { year(store) }
            <FormFold
                id="further-columns"
                name="columns"
                summary={html! { { wording::COLUMNS } }}
                inside={content_of(store, shown_columns)}
            />
        </>
    }
}

fn shown_columns(store: &Store) -> Html {
    html! {
        <div class="column-choices">
            { ticked(store, "school-facts", wording::FACTS, store.table_view.facts, |shown| TableAction::View(TableViewAction::Facts(shown))) }
            { ticked(store, "school-disadvantaged", wording::DISADVANTAGED, store.table_view.disadvantaged, |shown| TableAction::View(TableViewAction::Disadvantaged(shown))) }
            { for store.settings.topics.iter().map(|topic| of_topic(store, *topic)) }
        </div>
    }
}

fn of_topic(store: &Store, topic: Topic) -> Html {
    let filled = store.entry.table.fields();
    let measure = |measure: &Measure| {
        let id = measure.id.clone();
        let shown = store.table_view.shows(measure, &filled);
        let name = format!("column-{id}");
        ticked(store, &name, &measure.short_name, shown, move |shown| {
            TableAction::View(TableViewAction::Measure(id.clone(), shown))
        })
    };
    html! {
        <fieldset key={topic.id()} class="topics">
            <legend>{ topic.name() }</legend>
            { for store.each_measure().filter(|measure| measure.topic == topic).map(measure) }
        </fieldset>
    }
}

fn ticked(
    store: &Store,
    name: &str,
    label: &str,
    checked: bool,
    action: impl Fn(bool) -> TableAction + 'static,
) -> Html {
    let dispatcher = store.dispatcher();
    let onchange = Callback::from(move |event: Event| {
        let shown = event.target_unchecked_into::<HtmlInputElement>().checked();
        dispatcher.dispatch(Action::Table(action(shown)));
    });
    html! {
        <label key={name.to_owned()} class="topic">
            <input type="checkbox" name={name.to_owned()} {checked} {onchange} />
            { label }
        </label>
    }
}

/// The year that the table shows.
fn year(store: &Store) -> Html {
    let dispatcher = store.dispatcher();
    let onchange = Callback::from(move |event: Event| {
        let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
        let year = AcademicYear::from_str(&chosen).ok();
        dispatcher.dispatch(Action::Table(TableAction::View(TableViewAction::Year(year))));
    });
    let filled = store.entry.table.earlier_years();
    let newest = store.latest_results.summer();
    let mut years: Vec<_> = (newest - EARLIER_YEARS..newest)
        .map(AcademicYear::ending)
        .chain(filled.iter().copied())
        .collect();
    years.sort_unstable_by(|one, other| other.cmp(one));
    years.dedup();
    let chosen = store.table_view.year;
    let topics = &store.settings.topics;
    let shown = store
        .each_measure()
        .filter(|measure| topics.contains(&measure.topic));
    let results = store.results_year_of(&State::cohorts_of(shown));
    // The latest year's columns are those that name none.
    years.retain(|year| Some(*year) != results || filled.contains(year));
    html! {
        <p class="compare-with">
            <label for="table-year">{ wording::YEAR }</label>
            <select id="table-year" name="table-year" {onchange}>
                <option value="" selected={chosen.is_none()}>{ wording::latest_year(results) }</option>
                { for years.into_iter().map(|year| html! {
                    <option value={year.to_string()} selected={chosen == Some(year)}>{ year.to_string() }</option>
                }) }
            </select>
        </p>
    }
}
