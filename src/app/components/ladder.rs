//! The table behind a picture.

use std::rc::Rc;

use yew::{Html, Properties, function_component, html};

use crate::comparison::{Finding, Row, RowKind};

#[derive(Properties, PartialEq)]
pub(crate) struct LadderProps {
    pub(crate) finding: Rc<Finding>,
}

/// The rungs of the population with the trust among them.
#[function_component]
pub(crate) fn Ladder(props: &LadderProps) -> Html {
    let finding = &props.finding;
    let year = finding.distribution().year();
    html! {
        <table class="ladder">
            <caption>{ format!("{}: {}, {year}", finding.measure().short_name, finding.population_text()) }</caption>
            <thead>
                <tr>
                    <th scope="col">{ "Where" }</th>
                    <th scope="col">{ "Figure" }</th>
                    <th scope="col">{ "95% interval" }</th>
                </tr>
            </thead>
            <tbody>{ for finding.table().into_iter().map(row) }</tbody>
        </table>
    }
}

fn row(row: Row) -> Html {
    let class = match row.kind {
        RowKind::Population => None,
        RowKind::Trust => Some("ladder-trust"),
        RowKind::England => Some("ladder-england"),
    };
    html! {
        <tr {class}>
            <th scope="row">{ row.label }</th>
            <td>{ row.figure }</td>
            <td>{ row.interval }</td>
        </tr>
    }
}
