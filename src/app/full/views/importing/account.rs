//! What becomes of every cell of the sheet: those that cannot be used, each with its place, its reason and how to correct
//! it; those to ask about; the Department's marks; and what is ignored.

use yew::{Html, html};

use crate::app::full::state::importing::Understood;
use crate::import::Placed;
use crate::measures::group_thousands;
use crate::wording::interface::importing::account as wording;

/// The most cells that are listed of one kind; the rest are counted, and stand in the table with their messages.
const MOST: usize = 100;

/// The lists, as far as there are any.
pub(crate) fn account(known: &Understood) -> Html {
    let account = &known.import.account;
    let marks: Vec<_> = account
        .withheld
        .iter()
        .take(MOST)
        .map(|one| (one, format!("{}.", begun(one.what.meaning()))))
        .collect();
    html! {
        <>
            { list("refused", wording::REFUSED, true, account.refused.len(), &said(&account.refused)) }
            { list("doubts", wording::DOUBTS, false, account.doubts.len(), &said(&account.doubts)) }
            { list("marks", wording::MARKS, false, account.withheld.len(), &marks) }
            if account.all_set_aside() > 0 {
                <details class="further-fields" data-further="set-aside">
                    <summary>{ wording::set_aside(account.all_set_aside()) }</summary>
                    <ul>{ for account.set_aside.iter().map(|(why, cells)| html! {
                        <li key={why.reason()}>{ format!("{}: {}", group_thousands(*cells as u64), why.reason()) }</li>
                    }) }</ul>
                </details>
            }
        </>
    }
}

fn said<T: ToString>(placed: &[Placed<T>]) -> Vec<(&Placed<T>, String)> {
    placed
        .iter()
        .take(MOST)
        .map(|one| (one, one.what.to_string()))
        .collect()
}

fn list<T>(
    name: &'static str,
    title: &str,
    open: bool,
    count: usize,
    cells: &[(&Placed<T>, String)],
) -> Html {
    if cells.is_empty() {
        return Html::default();
    }
    let cell = |(one, why): &(&Placed<T>, String)| {
        html! {
            <tr key={one.address.to_string()}>
                <th scope="row">{ one.address.to_string() }</th>
                <td>{ format!("{}, {}", one.school, one.heading) }</td>
                <td class="stood">{ &one.text }</td>
                <td>{ why }</td>
            </tr>
        }
    };
    html! {
        <details class="further-fields" data-further={name} {open}>
            <summary>{ wording::counted(title, count) }</summary>
            <table class="placed" data-cells={name}>
                <thead>
                    <tr>
                        <th scope="col">{ wording::CELL }</th>
                        <th scope="col">{ wording::WHOSE }</th>
                        <th scope="col">{ wording::VALUE }</th>
                        <th scope="col">{ wording::REASON }</th>
                    </tr>
                </thead>
                <tbody>{ for cells.iter().map(cell) }</tbody>
            </table>
            if count > cells.len() {
                <p class="part-note">{ wording::first_listed(MOST) }</p>
            }
        </details>
    }
}

fn begun(words: &str) -> String {
    let mut letters = words.chars();
    letters
        .next()
        .map(|first| first.to_uppercase().chain(letters).collect())
        .unwrap_or_default()
}
