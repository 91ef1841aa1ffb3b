//! The table of schools: a row a school, what it says beneath it, and all of them together at its foot. On a phone every
//! row is a small form of its own.

mod columns;
mod keys;
mod row;
mod total;

use std::rc::Rc;

use yew::{Callback, Html, classes, html};

use self::row::{Heading, Headings, Remark, SchoolRowView};
use crate::app::full::action::Action;
use crate::app::full::state::table_view::{ADD_SCHOOL, TableAction, TableViewAction};
use crate::app::full::store::Store;
use crate::app::shared::{tool, tool_to_go_to};
use crate::entry::{Column, Entry, RowId, SchoolFact};
use crate::measures::SchoolPhase;
use crate::wording::interface::school_table as wording;

pub(crate) use self::row::Dispatcher;

/// From this number of columns on, the table is wider than the page's text.
const MANY_COLUMNS: usize = 6;

/// The table, with what chooses its columns above it.
pub(crate) fn schools(store: &Store) -> Html {
    let columns = store.columns();
    let headings: Headings = columns.iter().map(|column| heading(store, column)).collect();
    let wide = (headings.len() >= MANY_COLUMNS).then_some("schools-wide");
    let dispatcher = store.dispatcher();
    let add = Callback::from(move |()| {
        dispatcher.dispatch(Action::Table(TableAction::AddRow(Column::Fact(SchoolFact::Name))));
    });
    let dispatcher = store.dispatcher();
    let more = Callback::from(move |()| {
        dispatcher.dispatch(Action::Table(TableAction::View(TableViewAction::MoreRows)));
    });
    html! {
        <div class="schools">
            { columns::choices(store) }
            <div class={classes!("schools-scroll", wide)} tabindex="0" role="region" aria-label={wording::LABEL}>
                // Without the roles some screen readers do not announce a table that is not laid out as one.
                <table class="schools-table" role="table">
                    <caption class="spoken">{ wording::CAPTION }</caption>
                    <thead role="rowgroup">
                        <tr role="row">
                            { for headings.iter().map(|heading| html! {
                                <th key={heading.name.clone()} scope="col" role="columnheader" class={heading.class()}>
                                    { &heading.label }
                                    if !heading.unit.is_empty() {
                                        <span class="column-unit">{ format!(" ({})", heading.unit) }</span>
                                    }
                                </th>
                            }) }
                            <th scope="col" role="columnheader" class="school-remove">
                                <span class="spoken">{ wording::REMOVE }</span>
                            </th>
                        </tr>
                    </thead>
                    { rows(store, &headings) }
                    { total::total(store, &headings) }
                </table>
            </div>
            { total::missing(store, &headings) }
            <p class="tools">
                { tool_to_go_to(ADD_SCHOOL, wording::ADD, true, add) }
                if store.entry.table.rows().len() > store.table_view.rows() {
                    { tool("more-schools", wording::SHOW_MORE, true, more) }
                }
            </p>
        </div>
    }
}

fn rows(store: &Store, headings: &Headings) -> Html {
    let ids: Rc<[RowId]> = store.entry.table.rows().iter().map(|row| row.id()).collect();
    let row = |(place, row): (usize, &Rc<crate::entry::SchoolRow>)| {
        let remarks: Vec<Remark> = headings
            .iter()
            .enumerate()
            .filter_map(|(at, heading)| remark(store, row.id(), at, heading))
            .collect();
        html! {
            <SchoolRowView
                key={row.id().to_string()}
                row={Rc::clone(row)}
                {place}
                ids={Rc::clone(&ids)}
                headings={Headings::clone(headings)}
                {remarks}
                listed={store.directory.filled().cloned()}
                dispatcher={row::Dispatcher(store.dispatcher())}
            />
        }
    };
    let shown = store.table_view.rows();
    html! { <>{ for store.entry.table.rows().iter().enumerate().take(shown).map(row) }</> }
}

/// What is to be said of a cell, unless it is still being typed. Nearly every cell has nothing to be said of, which is why
/// that is asked first: every keystroke asks it of each cell.
fn remark(store: &Store, row: RowId, at: usize, heading: &Heading) -> Option<Remark> {
    let text = store.cell_remark(row, &heading.column)?;
    if store.is_unfinished_cell(row, &heading.column) {
        return None;
    }
    let wrong = store.derived.table_check.refusal(row, &heading.column).is_some();
    Some(Remark { at, wrong, text })
}

/// A column's heading: short where the measure has a short name.
fn heading(store: &Store, column: &Column) -> Heading {
    let measure = store.measure_of(column);
    let unit = match (column, measure) {
        (Column::Outcome(field), Some(measure)) if matches!(field.entry, Entry::Figure(_)) => {
            measure.unit.beside_field().0
        }
        _ => "",
    };
    Heading {
        name: column.name(),
        label: store.column_label(column),
        unit,
        signed: measure.is_some_and(|measure| measure.unit.signed()),
        not_of: measure.map_or_else(Vec::new, |measure| {
            let cannot = |phase: &SchoolPhase| !phase.can_have(measure);
            SchoolPhase::ALL.into_iter().filter(cannot).collect()
        }),
        column: column.clone(),
    }
}
