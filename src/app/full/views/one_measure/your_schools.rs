//! The tab of the trust's own schools: how they compare, and what each would need, or the way to enter them.

use std::rc::Rc;

use yew::{Callback, Html, function_component, html, use_memo};

use crate::analysis::{NoOwnSchools, OwnSchools};
use crate::app::full::action::Action;
use crate::app::full::state::table_view::{TableAction, cell_id};
use crate::app::full::views::one_measure::by_school::by_school;
use crate::app::full::views::one_measure::expanded_measure::OpenMeasure;
use crate::app::full::views::one_measure::lens::{LensProps, use_school_results};
use crate::app::full::views::one_measure::own_schools;
use crate::app::full::views::one_measure::part::sentence;
use crate::app::full::views::one_measure::tabs::nothing;
use crate::browser::page;
use crate::entry::{Column, Field};
use crate::measures::PupilGroup;
use crate::wording::interface::one_measure::{by_school as wording, own_schools as own_wording, tabs};

#[function_component]
pub(crate) fn YourSchools(lens: &LensProps) -> Html {
    let store = &lens.store;
    let results = use_school_results(lens);
    let spread = use_memo(
        (
            lens.national(),
            own_schools::are_added_up(store, &lens.key()).then(|| store.entry.table.clone()),
            Rc::clone(&lens.finding),
        ),
        |(national, table, finding)| {
            let of = |table| OwnSchools::of(table, finding, &national.0);
            let table = table.as_ref()?;
            Some(of(table).map(|found| {
                let figures = found.figures();
                (Rc::new(found), figures)
            }))
        },
    );
    if lens.group == PupilGroup::Gap {
        return nothing(tabs::NO_SCHOOLS_OF_A_GAP);
    }
    let opened = lens.expanded();
    let own = (*spread)
        .as_ref()
        .filter(|found| !matches!(found, Err(NoOwnSchools::Nobody)));
    match (own, (*results).as_ref()) {
        (None, None) => to_be_entered(&opened),
        (own, results) => html! {
            <>
                {
                    own.map_or_else(
                        || nothing(wording::WHOLE_TRUST),
                        |found| own_schools::own_schools(&opened, found).or(own_wording::QUESTION, wording::WHOLE_TRUST),
                    )
                }
                { for results.map(|results| by_school(&opened, results)) }
            </>
        },
    }
}

/// A way to the table of schools.
pub(crate) fn to_be_entered(opened: &OpenMeasure<'_>) -> Html {
    if !opened.measure.wants_pupils() {
        return nothing(wording::WITHOUT_PUPILS);
    }
    let said = if opened.store.by_school() && !opened.store.entry.table.is_empty() {
        wording::NO_FIGURES
    } else {
        wording::NO_SCHOOLS
    };
    let onclick = {
        let (dispatcher, key) = (opened.store.dispatcher(), opened.key.clone());
        let field = Field::figure(key.measure.clone()).of_group(key.group);
        let first = opened.store.entry.table.rows().first();
        let cell = first.map(|row| cell_id(row.id(), &Column::Outcome(field).name()));
        Callback::from(move |_| {
            dispatcher.dispatch(Action::Table(TableAction::EnterFigures(key.clone())));
            // A cell that is there already is gone to at once, however often.
            if let Some(cell) = &cell {
                page::reveal(cell, Vec::new());
            }
        })
    };
    html! {
        <section class="part" data-part="nothing">
            { sentence(said) }
            <p class="tools">
                <button type="button" data-action="type-schools" {onclick}>
                    { wording::ENTER_SCHOOLS }<span class="spoken">{ format!(", {}", opened.measure.short_name) }</span>
                </button>
            </p>
        </section>
    }
}
