//! What becomes of every cell of the sheet: those that cannot be used, each with its place, its reason and how to correct
//! it; those to ask about; the Department's marks; and what is ignored.

use yew::{Html, html};

use crate::app::full::state::importing::Understood;
use crate::import::Placed;
use crate::measures::group_thousands;
use crate::wording::interface::importing::cell_report as wording;
use crate::wording::number_format::capitalize_first;

/// The most cells that are listed of one kind; the rest are counted, and stand in the table with their messages.
const MOST: usize = 100;

/// Cells of which the same is to be said, except for their own texts.
struct Shared<'a, T> {
    /// What is said of each.
    in_common: String,
    /// What is said of the first.
    said: String,
    cells: Vec<&'a Placed<T>>,
}

/// The lists, as far as there are any.
pub(crate) fn lists(known: &Understood) -> Html {
    let account = &known.import.account;
    html! {
        <>
            { list("refused", wording::REFUSED, true, &account.refused, ToString::to_string) }
            { list("doubts", wording::DOUBTS, false, &account.doubts, ToString::to_string) }
            { list("marked", wording::MARKED, false, &account.marked, ToString::to_string) }
            { list("marks", wording::MARKS, false, &account.withheld, |mark| format!("{}.", capitalize_first(mark.meaning()))) }
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

/// The cells by what is said of them, in the order of the sheet.
fn by_reason<T>(cells: &[Placed<T>], say: impl Fn(&T) -> String) -> Vec<Shared<'_, T>> {
    let mut shared: Vec<Shared<T>> = Vec::new();
    for cell in cells.iter().take(MOST) {
        let said = say(&cell.what);
        let in_common = wording::in_common(&said, &cell.text);
        match shared.iter_mut().find(|other| other.in_common == in_common) {
            Some(same) => same.cells.push(cell),
            None => shared.push(Shared {
                in_common,
                said,
                cells: vec![cell],
            }),
        }
    }
    shared
}

fn list<T>(
    name: &'static str,
    title: &str,
    open: bool,
    cells: &[Placed<T>],
    say: impl Fn(&T) -> String,
) -> Html {
    if cells.is_empty() {
        return Html::default();
    }
    html! {
        <details class="further-fields" data-further={name} {open}>
            <summary>{ wording::counted(title, cells.len()) }</summary>
            <div data-cells={name}>{ for by_reason(cells, say).iter().map(with_reason) }</div>
            if cells.len() > MOST {
                <p class="part-note">{ wording::first_listed(MOST, cells.len()) }</p>
            }
        </details>
    }
}

/// A reason, and the cells that share it.
fn with_reason<T>(shared: &Shared<'_, T>) -> Html {
    let cell = |one: &&Placed<T>| {
        html! {
            <tr key={one.address.to_string()}>
                <th scope="row">{ one.address.to_string() }</th>
                <td>{ format!("{}, {}", one.school, one.heading) }</td>
                <td class="stood">{ &one.text }</td>
            </tr>
        }
    };
    html! {
        <table class="placed">
            <caption>{ if shared.cells.len() == 1 { &shared.said } else { &shared.in_common } }</caption>
            <thead>
                <tr>
                    <th scope="col">{ wording::CELL }</th>
                    <th scope="col">{ wording::WHOSE }</th>
                    <th scope="col">{ wording::VALUE }</th>
                </tr>
            </thead>
            <tbody>{ for shared.cells.iter().map(cell) }</tbody>
        </table>
    }
}
