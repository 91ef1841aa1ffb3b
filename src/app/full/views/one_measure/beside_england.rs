//! An opened measure whose figure is beside England's: the same tabs, with what does without a place among others.

use std::rc::Rc;

use yew::{Html, html};

use crate::analysis::{BesideEngland, Line, OverYears, OwnYear, RATE_INTERVAL};
use crate::app::full::store::Store;
use crate::app::full::theme::Theme;
use crate::app::full::views::one_measure::about::about_beside;
use crate::app::full::views::one_measure::absence::absence;
use crate::app::full::views::one_measure::expanded_measure::OpenMeasure;
use crate::app::full::views::one_measure::part::sentence;
use crate::app::full::views::one_measure::tabs::{nothing, tabbed};
use crate::app::full::views::one_measure::years::years;
use crate::app::full::views::one_measure::your_schools::to_be_entered;
use crate::app::full::views::peer_choice::{own_choice, peer_choice};
use crate::app::shared::finding_heading;
use crate::measures::MeasureGroup;
use crate::route::MeasureTab;
use crate::wording::interface::one_measure::tabs as wording;

/// The measure with its tabs.
pub(crate) fn beside_england(
    store: &Store,
    theme: Option<&Theme>,
    line: &Line,
    beside: &BesideEngland,
) -> Html {
    let key = MeasureGroup::new(line.measure.id.clone(), line.group);
    let own = OwnYear::beside_england(&store.derived.compared, beside);
    let over = || {
        let national = &store.evidence.national;
        OverYears::of(&line.measure, line.group, national, &own, Some(RATE_INTERVAL))
    };
    let opened = |span| OpenMeasure {
        store,
        theme,
        measure: &line.measure,
        heading: finding_heading(&line.measure.id, line.group),
        key: key.clone(),
        span,
        decimals: beside.decimals(),
        own_year: beside.own_year(),
        figure_year: beside.own_year().unwrap_or(beside.england().year),
        undated: None,
    };
    let shown = match store.routing.tab_of(&key) {
        MeasureTab::Chart => chart(&opened((0.0, 0.0)), beside),
        MeasureTab::OverTime => {
            let over = over();
            years(&opened(over.span().unwrap_or_default()), &Rc::new(over))
        }
        MeasureTab::YourSchools if store.by_school() && !store.entry.table.is_empty() => {
            nothing(wording::NO_SCHOOLS_BESIDE_ENGLAND)
        }
        MeasureTab::YourSchools => to_be_entered(&opened((0.0, 0.0))),
        MeasureTab::WhatItWouldTake => nothing(wording::NOTHING_WOULD_TAKE_BESIDE_ENGLAND),
        MeasureTab::AboutTheseFigures => {
            let choice = peer_choice(store, &own_choice(line), Some(&line.measure));
            about_beside(line, beside, choice)
        }
    };
    tabbed(store, &key, &line.measure, shown)
}

/// The first tab: there is no place to draw.
fn chart(opened: &OpenMeasure<'_>, beside: &BesideEngland) -> Html {
    let id = format!("{}-chart", opened.heading);
    html! {
        <>
            <section class="part chart" data-part="chart" aria-labelledby={id.clone()}>
                <h5 {id} tabindex="-1"><span class="part-headline">{ beside.headline() }</span></h5>
                { for beside.notes().iter().map(|note| sentence(note)) }
                <p class="part-source">{ beside.source() }</p>
            </section>
            <div class="folds">{ for absence(opened) }</div>
        </>
    }
}
