//! The foot of the table: all schools together, in each column that can be added up, with how many of the pupils that is.

use yew::{Html, classes, html};

use crate::app::full::store::Store;
use crate::app::full::views::schools::row::{Heading, Headings};
use crate::entry::{Column, Entry, Field, SchoolFact};
use crate::measures::group_thousands;
use crate::wording::interface::school_table as wording;

/// The row of totals.
pub(crate) fn total(store: &Store, headings: &Headings) -> Html {
    let cell = |heading: &Heading| {
        let key = heading.name.clone();
        if heading.column == Column::Fact(SchoolFact::Name) {
            return html! { <th {key} scope="row" role="rowheader" class={heading.class()}>{ wording::TOTAL }</th> };
        }
        let (figure, said) = match &heading.column {
            Column::Outcome(field) => of_field(store, field),
            Column::Fact(_) => (String::new(), String::new()),
        };
        html! {
            <td {key} role="cell" class={classes!("total", heading.class())} data-total={heading.name.clone()}>
                if !figure.is_empty() || !said.is_empty() {
                    <span class="cell-heading" aria-hidden="true">{ &heading.label }</span>
                    <strong>{ figure }</strong>
                    <span class="total-said">{ said }</span>
                }
            </td>
        }
    };
    html! {
        <tfoot role="rowgroup">
            <tr role="row">{ for headings.iter().map(cell) }<td role="cell" class="school-remove"></td></tr>
        </tfoot>
    }
}

/// What the totals do not cover, measure by measure.
pub(crate) fn missing(store: &Store, headings: &Headings) -> Html {
    let said = |heading: &Heading| {
        let Column::Outcome(field) = &heading.column else {
            return None;
        };
        let Entry::Figure(id) = &field.entry else {
            return None;
        };
        let missing = store
            .derived
            .totals
            .of_measure(id, field.group, field.year)?
            .missing_text()?;
        Some(html! {
            <li key={heading.name.clone()} data-missing={heading.name.clone()}>
                <strong>{ &heading.label }</strong>{ format!(": {missing}.") }
            </li>
        })
    };
    let list: Vec<Html> = headings.iter().filter_map(said).collect();
    if list.is_empty() {
        return Html::default();
    }
    html! { <ul class="total-missing">{ for list }</ul> }
}

/// A total and whose it is, or the pupils of all schools.
fn of_field(store: &Store, field: &Field) -> (String, String) {
    match &field.entry {
        Entry::Figure(id) => {
            let total = store.derived.totals.of_measure(id, field.group, field.year);
            total.map_or_else(Default::default, |total| {
                (total.figure_text(), total.pupils_text())
            })
        }
        Entry::CohortPupils(_) => {
            let pupils = store.derived.totals.pupils(field);
            let said = pupils.map(|(pupils, _)| group_thousands(u64::from(pupils)));
            (said.unwrap_or_default(), String::new())
        }
        Entry::MeasurePupils(_) | Entry::Circumstance(..) | Entry::Region | Entry::ResultsYear(_) => {
            Default::default()
        }
    }
}
