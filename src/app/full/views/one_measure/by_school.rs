//! What it would take, school by school: each school's own distance under the trust's, or the way to the table in which
//! schools are typed.

use yew::{Callback, Html, html};

use crate::analysis::{Aim, SchoolResults, Target};
use crate::app::full::action::Action;
use crate::app::full::state::table_view::{TableAction, cell_id};
use crate::app::full::views::one_measure::expanded::Expanded;
use crate::app::full::views::one_measure::part::{sentence, table};
use crate::app::shared::no_break;
use crate::browser::page;
use crate::entry::{Column, Field};
use crate::wording::BySchool;
use crate::wording::EACH_SCHOOL;
use crate::wording::interface::one_measure::by_school as wording;

/// More schools than these are shown when somebody asks for them, so that a trust of many is not scrolled past by all.
const SHOWN_AT_ONCE: usize = 10;

/// The schools' distances to `target`; without one there is nothing to measure, and a single school is the
/// trust.
pub(crate) fn by_school(
    opened: &Expanded<'_>,
    aim: Aim,
    target: Option<&Target>,
    results: Option<&SchoolResults>,
) -> Html {
    let Some(results) = results else {
        return to_be_typed(opened);
    };
    let Some(target) = target else {
        return Html::default();
    };
    let Some(BySchool {
        sentence: said,
        figures,
    }) = BySchool::of(aim, target, results)
    else {
        return Html::default();
    };
    let id = format!("{}-by-school", opened.heading);
    html! {
        <section class="by-school" aria-labelledby={id.clone()}>
            <h6 {id}>{ wording::HEADING }</h6>
            { sentence(&said) }
            <p class="part-note">{ no_break(EACH_SCHOOL) }</p>
            if figures.rows.len() > SHOWN_AT_ONCE {
                <details class="part-figures">
                    <summary>
                        { wording::all_schools(figures.rows.len()) }
                        <span class="spoken">{ wording::of_measure(&opened.measure.short_name) }</span>
                    </summary>
                    <div class="targets">{ table(&figures) }</div>
                </details>
            } else {
                <div class="targets">{ table(&figures) }</div>
            }
        </section>
    }
}

/// A way to the table of schools.
fn to_be_typed(opened: &Expanded<'_>) -> Html {
    if !opened.measure.wants_pupils() {
        return Html::default();
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
                page::reveal(cell);
            }
        })
    };
    html! {
        <div class="by-school">
            { sentence(said) }
            <p class="tools">
                <button type="button" data-action="type-schools" {onclick}>
                    { wording::ENTER_SCHOOLS }<span class="spoken">{ format!(", {}", opened.measure.short_name) }</span>
                </button>
            </p>
        </div>
    }
}
