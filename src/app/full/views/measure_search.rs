//! The measures that can be added to those of a part of the work: a list of rows, and a field that narrows it by name. What
//! is looked for is nobody's figure, so it is kept here and not in the state.

use web_sys::HtmlInputElement;
use yew::{Callback, Html, InputEvent, Properties, TargetCast, function_component, html, use_state_eq};

use crate::app::shared::figure_columns;
use crate::measures::is_found_by;
use crate::wording::interface::topic_fields as wording;

/// A shorter list is seen at a glance.
const LEAST: usize = 8;

/// A measure that can be added.
#[derive(Clone, PartialEq)]
pub(crate) struct MeasureRow {
    /// By which it is found.
    pub(crate) name: String,
    /// Its fields.
    pub(crate) row: Html,
}

#[derive(Properties, PartialEq)]
pub(crate) struct MeasureSearchProps {
    /// The name of the field in the page.
    pub(crate) id: String,
    pub(crate) rows: Vec<MeasureRow>,
}

/// The rows whose names hold what is looked for.
#[function_component]
pub(crate) fn MeasureSearch(props: &MeasureSearchProps) -> Html {
    let query = use_state_eq(String::new);
    let found = |one: &&MeasureRow| is_found_by(&one.name, &query);
    let rows: Vec<Html> = props
        .rows
        .iter()
        .filter(found)
        .map(|one| one.row.clone())
        .collect();
    let none = rows.is_empty();
    let oninput = {
        let query = query.setter();
        Callback::from(move |event: InputEvent| {
            query.set(event.target_unchecked_into::<HtmlInputElement>().value());
        })
    };
    html! {
        <>
            if props.rows.len() >= LEAST {
                <div class="measure-search">
                    <label for={props.id.clone()}>{ wording::FIND_MEASURE }</label>
                    <input id={props.id.clone()} type="search" autocomplete="off" value={(*query).clone()} {oninput} />
                </div>
            }
            <div class="figures-table" hidden={none}>
                { figure_columns(Some(wording::DISADVANTAGED)) }
                { for rows }
            </div>
            <p role="status">{ if none { wording::NO_SUCH_MEASURE } else { "" } }</p>
        </>
    }
}
