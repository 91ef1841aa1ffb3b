//! An opened measure whose figure is beside England's: what is known of it, the choice of others to compare with, and the
//! parts that do without a place among them.

use std::rc::Rc;

use yew::{Html, html};

use crate::analysis::{BesideEngland, Line, OverYears, OwnYear, RATE_INTERVAL};
use crate::app::full::store::Store;
use crate::app::full::views::compared::own_choice;
use crate::app::full::views::one_measure::expanded::OpenedMeasure;
use crate::app::full::views::one_measure::part::{Part, sentence};
use crate::app::full::views::one_measure::{absence, years};
use crate::app::full::views::peer_choice::peer_choice;
use crate::app::shared::{Theme, finding_heading};
use crate::measures::MeasureGroup;

/// Everything that is said of it.
pub(crate) fn beside_england(
    store: &Store,
    theme: Option<&Theme>,
    line: &Line,
    beside: &BesideEngland,
) -> Html {
    let national = &store.evidence.national;
    let own = OwnYear::beside_england(&store.derived.compared, beside);
    let over = OverYears::of(&line.measure, line.group, national, &own, Some(RATE_INTERVAL));
    let opened = OpenedMeasure {
        store,
        theme,
        measure: &line.measure,
        heading: finding_heading(&line.measure.id, line.group),
        key: MeasureGroup::new(line.measure.id.clone(), line.group),
        span: over.span().unwrap_or_default(),
        decimals: beside.decimals(),
        own_year: beside.own_year(),
        figure_year: beside.own_year().unwrap_or(beside.england().year),
        undated: None,
    };
    let parts = [years::years(&opened, &Rc::new(over)), absence::absence(&opened)];
    let shown = parts.into_iter().filter_map(|part| match part {
        Part::Shown(html) => Some(html),
        Part::Without(..) | Part::NotAsked => None,
    });
    html! {
        <>
            { for beside.notes().iter().map(|note| sentence(note)) }
            { peer_choice(store, &own_choice(line), Some(&line.measure)) }
            <p class="part-source">{ beside.source() }</p>
            <div>{ for shown }</div>
        </>
    }
}
