//! The table behind a picture.

use yew::{Html, html};

use super::no_break::no_break;
use super::text_content::whole;
use crate::analysis::Finding;
use crate::wording::interface::percentile_table as wording;
use crate::wording::{Row, RowKind};

/// The rungs of the population with the trust among them.
pub(crate) fn percentile_table(finding: &Finding) -> Html {
    let year = finding.peers().year();
    html! {
        <table class="ladder">
            <caption>{ whole(&format!("{}, {year}", finding.measure().short_name)) }</caption>
            <thead>
                <tr>
                    <th scope="col">{ whole(&wording::of_population(&finding.population_text())) }</th>
                    <th scope="col">{ wording::FIGURE }</th>
                </tr>
            </thead>
            <tbody>{ for finding.table().iter().map(row) }</tbody>
        </table>
    }
}

fn row(row: &Row) -> Html {
    let cells = html! {
        <>
            <th scope="row">{ whole(&row.label) }</th>
            <td>{ no_break(&row.figure) }</td>
        </>
    };
    // Classes that are written out: Yew keeps computed ones in sets, which would weigh on the first comparison.
    match row.kind {
        RowKind::Population => html! { <tr>{ cells }</tr> },
        RowKind::Trust => html! { <tr class="ladder-trust">{ cells }</tr> },
        RowKind::England => html! { <tr class="ladder-england">{ cells }</tr> },
    }
}
