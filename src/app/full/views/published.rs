//! What was published of a trust, table by table. The latest of each part of its work stands open.

use yew::{Html, html};

use crate::analysis::{Prefill, PublishedTable};
use crate::wording::interface::published as wording;
use crate::wording::{PublishedCell, PublishedRow};

/// Every table, one below the other.
pub(crate) fn published_tables(published: &Prefill) -> Html {
    html! {
        <div class="published">
            <h4>{ wording::HEADING }</h4>
            { for published.tables().iter().enumerate().map(|(place, table)| published_table(table, place == 0)) }
        </div>
    }
}

fn published_table(table: &PublishedTable, open: bool) -> Html {
    let heading = table.heading();
    html! {
        <details class="published-table" key={heading.clone()} {open} data-published={table.year().to_string()}>
            <summary>{ &heading }</summary>
            <p>{ table.about() }</p>
            <table>
                <caption class="spoken">{ wording::caption(&heading) }</caption>
                <thead>
                    <tr>
                        <th scope="col"><span class="spoken">{ wording::MEASURE }</span></th>
                        { for table.groups().into_iter().map(|group| html! { <th scope="col">{ group }</th> }) }
                    </tr>
                </thead>
                <tbody>{ for table.rows().iter().map(row) }</tbody>
            </table>
            { for table.reasons().into_iter().map(|why| html! { <p>{ why }</p> }) }
            <p class="lookup-small">{ table.population() }</p>
            <p class="lookup-small">{ wording::published_by(&table.source()) }</p>
        </details>
    }
}

fn row(row: &PublishedRow) -> Html {
    let cell = |cell: &PublishedCell| match cell {
        PublishedCell::Figure(figure) => html! { <td>{ figure }</td> },
        PublishedCell::Missing(why) => html! { <td class="published-missing">{ why }</td> },
        PublishedCell::NotAsked => {
            html! { <td><span class="spoken">{ wording::NOT_IN_THIS_TABLE }</span></td> }
        }
    };
    html! {
        <tr>
            <th scope="row">{ &row.measure }</th>
            { for row.cells.iter().map(cell) }
        </tr>
    }
}
