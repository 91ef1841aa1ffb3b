//! What a person is asked before anything of a sheet is used: a card for each question, which stays when it is answered.

use web_sys::HtmlSelectElement;
use yew::{Callback, Event, Html, TargetCast, html};

use crate::app::full::action::Action;
use crate::app::full::state::importing::{AskedCell, Correction, ImportAction, Understood, asked_cells};
use crate::app::full::store::Store;
use crate::app::full::views::importing::question_of_rows::of_rows;
use crate::import::{Answer, Asked, Question};
use crate::wording::OfferedAnswer;
use crate::wording::interface::importing::questions as wording;

/// The most cells or rows that are shown at once; the rest are in a fold.
pub(super) const MOST_SHOWN: usize = 12;

/// The most answers that stand beside each other; more are a list.
const MOST_BESIDE: usize = 6;

/// The questions, where there are any.
pub(super) fn questions(store: &Store, known: &Understood) -> Html {
    let asked: Vec<_> = known
        .matching
        .questions()
        .iter()
        .filter(|asked| is_asked(&asked.question))
        .collect();
    if asked.is_empty() {
        return Html::default();
    }
    let open = asked.iter().filter(|asked| !asked.is_answered).count();
    html! {
        <section class="questions" aria-labelledby="questions">
            <h4 id="questions" tabindex="-1">{ wording::HEADING }</h4>
            <p class="part-note" data-questions-left={open.to_string()}>
                { if open > 0 { known.matching.questions_left() } else { wording::ALL_ANSWERED.to_owned() } }
            </p>
            { for asked.into_iter().map(|asked| question(store, known, asked)) }
        </section>
    }
}

/// Whether a person must answer it: a column that tells rows apart and is understood is only shown with the layout.
pub(super) fn is_asked(question: &Question) -> bool {
    !matches!(
        question,
        Question::RowsOfOneSchool {
            is_read: true,
            answer: None,
            ..
        }
    )
}

/// What a question is called in the page: each has its own name.
fn name(question: &Question) -> String {
    match question {
        Question::Rows(_) => "rows".to_owned(),
        Question::HiddenRows { .. } => "hidden-rows".to_owned(),
        Question::HiddenColumns { .. } => "hidden-columns".to_owned(),
        Question::RowsOfOneSchool { column, .. } => format!("rows-of-one-school-{column}"),
        Question::Percentages { column, .. } => format!("percentages-{column}"),
        Question::Zeros { column, .. } => format!("zeros-{column}"),
        Question::RowYears(_) => "row-years".to_owned(),
        Question::Results { .. } => "results".to_owned(),
        Question::OneSchool { .. } => "one-school".to_owned(),
        Question::Group { .. } => "group".to_owned(),
    }
}

/// A question, what it is about, and its answers.
pub(super) fn question(store: &Store, known: &Understood, asked: &Asked) -> Html {
    let question = &asked.question;
    let name = name(question);
    let cells = known
        .looked_at()
        .map(|sheet| asked_cells(question, &known.matching, sheet))
        .unwrap_or_default();
    let offered = question.offered(&known.matching, known.latest);
    html! {
        <fieldset
            key={name.clone()}
            class="question"
            data-question={name.clone()}
            data-answered={asked.is_answered.then_some("")}
        >
            <legend>{ question.sentence(&known.matching) }</legend>
            { about(&cells, asked.is_answered) }
            if let Question::Rows(rows) = question {
                { of_rows(store, known, rows) }
            } else if offered.len() > MOST_BESIDE {
                { listed(store, &name, offered) }
            } else {
                { beside_each_other(store, &name, offered) }
            }
        </fieldset>
    }
}

/// The cells that a question is about; once it is answered, in a fold.
fn about(cells: &[AskedCell], is_answered: bool) -> Html {
    if cells.is_empty() {
        return Html::default();
    }
    let (shown, more) = cells.split_at(cells.len().min(MOST_SHOWN));
    html! {
        <details class="question-about" open={!is_answered}>
            <summary>{ wording::about(cells.len()) }</summary>
            { table(shown) }
            if !more.is_empty() {
                <details>
                    <summary>{ wording::more(more.len()) }</summary>
                    { table(more) }
                </details>
            }
        </details>
    }
}

fn table(cells: &[AskedCell]) -> Html {
    let has_values = cells.iter().any(|cell| !cell.value.is_empty());
    let row = |cell: &AskedCell| {
        html! {
            <tr>
                <th scope="row">{ &cell.place }</th>
                <td>{ &cell.name }</td>
                if has_values {
                    <td class="stood">{ &cell.value }</td>
                }
            </tr>
        }
    };
    html! {
        <table class="placed">
            <thead>
                <tr>
                    <th scope="col">{ wording::PLACE }</th>
                    <th scope="col">{ wording::NAME }</th>
                    if has_values {
                        <th scope="col">{ wording::VALUE }</th>
                    }
                </tr>
            </thead>
            <tbody>{ for cells.iter().map(row) }</tbody>
        </table>
    }
}

/// Dispatches an answer.
pub(super) fn answering(store: &Store, answer: Answer) -> Callback<()> {
    let dispatcher = store.dispatcher();
    Callback::from(move |()| {
        let correction = Correction::Answer(answer.clone());
        dispatcher.dispatch(Action::Import(ImportAction::Correct(correction)));
    })
}

/// An answer to be chosen among a few.
pub(super) fn radio(store: &Store, name: &str, place: usize, offered: OfferedAnswer) -> Html {
    html! {
        <label class="answer">
            <input
                type="radio"
                name={format!("question-{name}")}
                value={place.to_string()}
                checked={offered.is_given}
                onchange={answering(store, offered.answer).reform(|_: Event| ())}
            />
            { offered.label }
        </label>
    }
}

fn beside_each_other(store: &Store, name: &str, offered: Vec<OfferedAnswer>) -> Html {
    let answers = offered.into_iter().enumerate();
    html! {
        <div class="answers">
            { for answers.map(|(place, offered)| radio(store, name, place, offered)) }
        </div>
    }
}

fn listed(store: &Store, name: &str, offered: Vec<OfferedAnswer>) -> Html {
    let is_open = offered.iter().all(|offered| !offered.is_given);
    let options: Vec<_> = offered
        .iter()
        .enumerate()
        .map(|(place, offered)| {
            html! {
                <option value={place.to_string()} selected={offered.is_given}>{ &offered.label }</option>
            }
        })
        .collect();
    let onchange = {
        let dispatcher = store.dispatcher();
        Callback::from(move |event: Event| {
            let chosen = event.target_unchecked_into::<HtmlSelectElement>().value();
            let chosen = chosen.parse().ok().and_then(|place: usize| offered.get(place));
            if let Some(chosen) = chosen {
                let correction = Correction::Answer(chosen.answer.clone());
                dispatcher.dispatch(Action::Import(ImportAction::Correct(correction)));
            }
        })
    };
    html! {
        <div class="answers">
            <select name={format!("question-{name}")} aria-label={wording::ANSWER} {onchange}>
                if is_open {
                    <option value="none" selected=true>{ wording::CHOOSE }</option>
                }
                { for options }
            </select>
        </div>
    }
}
