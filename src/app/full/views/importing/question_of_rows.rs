//! The one question about all rows that may be no schools: each is answered by itself, or all at once.

use yew::{Html, html};

use crate::app::full::state::importing::Understood;
use crate::app::full::store::Store;
use crate::app::full::views::importing::questions::{MOST_SHOWN, answering, radio};
use crate::app::shared::tool;
use crate::import::{Answer, DoubtfulRow};
use crate::wording::OfferedAnswer;
use crate::wording::interface::importing::questions as wording;
use crate::wording::number_format::capitalize_first;

/// The rows with their answers.
pub(super) fn of_rows(store: &Store, known: &Understood, rows: &[DoubtfulRow]) -> Html {
    let (shown, more) = rows.split_at(rows.len().min(MOST_SHOWN));
    let all = |is_school| {
        let places = rows.iter().map(|row| row.row).collect();
        answering(store, Answer::Rows(places, is_school))
    };
    html! {
        <>
            if rows.len() > 1 {
                <p class="tools">
                    { tool("no-schools", wording::NO_SCHOOLS, true, all(false)) }
                    { tool("all-schools", wording::ALL_SCHOOLS, true, all(true)) }
                </p>
            }
            { table(store, known, shown) }
            if !more.is_empty() {
                <details class="question-about">
                    <summary>{ wording::more(more.len()) }</summary>
                    { table(store, known, more) }
                </details>
            }
        </>
    }
}

fn table(store: &Store, known: &Understood, rows: &[DoubtfulRow]) -> Html {
    html! {
        <table class="placed">
            <thead>
                <tr>
                    <th scope="col">{ wording::PLACE }</th>
                    <th scope="col">{ wording::NAME }</th>
                    <th scope="col">{ wording::WHY }</th>
                    <th scope="col">{ wording::NUMBERS }</th>
                    <th scope="col">{ wording::ANSWER }</th>
                </tr>
            </thead>
            <tbody>{ for rows.iter().map(|row| line(store, known, row)) }</tbody>
        </table>
    }
}

fn line(store: &Store, known: &Understood, row: &DoubtfulRow) -> Html {
    let place = known.matching.row_name(row.row);
    let answer = |at: usize, label: &str, is_school: bool| {
        let offered = OfferedAnswer {
            label: label.to_owned(),
            answer: Answer::Rows(vec![row.row], is_school),
            is_given: row.is_school == Some(is_school),
        };
        radio(store, &format!("row-{}", row.row), at, offered)
    };
    html! {
        <tr key={row.row} data-doubtful-row={row.row.to_string()}>
            <th scope="row">{ capitalize_first(&place) }</th>
            <td>{ &row.text }</td>
            <td>{ row.why.reason() }</td>
            <td class="stood">{ row.numbers.join(" · ") }</td>
            <td>
                <div class="answers" role="radiogroup" aria-label={wording::row_called(&place, &row.text)}>
                    { answer(0, wording::SCHOOL, true) }
                    { answer(1, wording::NO_SCHOOL, false) }
                </div>
            </td>
        </tr>
    }
}
