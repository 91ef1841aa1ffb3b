//! Fields in the rows and columns of a compact table: a measure a row; all pupils, and where they are asked for the
//! disadvantaged ones, beside each other; the verdict at the end. It is a grid of labelled fields and no table, so that every
//! field is heard with a name of its own.

use yew::{Html, html};

use crate::wording::interface::topic_fields as wording;

/// The names of the columns; those who do not see them hear them in the labels.
pub(crate) fn figure_columns(second: Option<&'static str>) -> Html {
    html! {
        <div class="figure-row figure-columns" aria-hidden="true">
            <span>{ wording::MEASURE }</span>
            <span>{ wording::ALL_PUPILS }</span>
            if let Some(second) = second {
                <span class="second-column">{ second }</span>
            }
        </div>
    }
}

/// A row of one field or two.
pub(crate) fn figure_row(key: &str, first: Html, second: Option<Html>) -> Html {
    html! {
        <div class="figure-row" key={key.to_owned()}>
            { first }
            if let Some(second) = second {
                <div class="second-column">{ second }</div>
            }
        </div>
    }
}
